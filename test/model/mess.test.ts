import { describe, expect, it } from "vitest";
import { HOPELESS, SURVIVABLE, TOO_LONG } from "../../bench/mess.ts";
import { SERVERS } from "../../bench/mess-servers.ts";
import { runMess } from "../../bench/model-goals.ts";

describe("a review over HTTP", () => {
  it.each(Object.entries({ ...SURVIVABLE, ...SERVERS }))(
    "puts every planted defect on its line: %s",
    async (_, mess) => {
      const { found, review } = await runMess(mess);
      expect([found, review.outcome]).toEqual([1, "completed"]);
    },
  );

  it.each(Object.entries(HOPELESS))("says that it did not review, and why, within its time: %s", async (_, mess) => {
    const { review, elapsedMs } = await runMess(mess, { timeoutSeconds: 5 });
    expect(review.outcome).toBe("failed");
    expect(review.reason).toMatch(/^not reviewed: 3 files: ./);
    expect(review.notReviewed).toHaveLength(3);
    expect(elapsedMs).toBeLessThan(8_000);
  });

  it.each(Object.entries(TOO_LONG))("asks shorter questions where the context is too short: %s", async (_, make) => {
    const { found, review } = await runMess(make(400), {});
    expect([found, review.outcome]).toEqual([1, "completed"]);
  });
});
