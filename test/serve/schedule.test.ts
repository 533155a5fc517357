import { describe, expect, it } from "vitest";
import { outage } from "../fakes/pull-request-host.ts";
import { openShop, type Shop, TWO_PEOPLE } from "./shop.ts";

const SILENCED = `version: 1
extends: none
rules: [{ name: two-people, if: { origin: ai }, require: { approvals: 2 } }]
waivers: { allowed-from: { permission: maintain } }
`;

/** Sets the status of a pull request as a former run would have, so many minutes after midnight. */
function judged(shop: Shop, number: number, word: "pending" | "success", minute: number): void {
  const sha = shop.state.pulls[number - 1]?.headSha ?? "";
  const createdAt = new Date(Date.UTC(2026, 10, 24, 0, minute)).toISOString();
  const creator = { id: 1, login: "github-actions[bot]", type: "Bot" };
  const status = { id: shop.state.nextId(), context: "draftgate", state: word, description: "-", creator, createdAt };
  shop.state.statuses.set(sha, [status]);
}

function servedIn(shop: Shop): readonly number[] {
  return shop.host.calls.filter((call) => call.startsWith("reviews ")).map((call) => Number(call.slice(8)));
}

const NOW = { kind: "schedule" } as const;

describe("on schedule", () => {
  it("ends at half of what the rate limit has left, whatever is open, and names the rest", async () => {
    const shop = openShop();
    for (let number = 1; number <= 60; number += 1) {
      shop.openPull();
      judged(shop, number, "pending", 100 - number);
    }
    shop.state.rate = { ...shop.state.rate, remaining: 160 };
    const served = await shop.serve(NOW);
    expect(160 - shop.state.rate.remaining).toBeLessThanOrEqual(80);
    const done = servedIn(shop);
    expect(done.length).toBeGreaterThan(1);
    const named = served.notices.find(({ code }) => code === "rate-budget")?.message ?? "";
    const left = [...named.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
    expect([...done, ...left].sort((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it("begins with what was unchecked the longest, and with what was never checked before that", async () => {
    const shop = openShop();
    for (const minute of [30, 10, 20]) judged(shop, shop.openPull().number, "pending", minute);
    const never = shop.openPull().number;
    await shop.serve(NOW);
    expect(servedIn(shop)).toEqual([never, 2, 3, 1]);
  });

  it("leaves alone what is green, and names nothing where everything fits", async () => {
    const shop = openShop();
    judged(shop, shop.openPull().number, "success", 0);
    const served = await shop.serve(NOW);
    expect(served).toMatchObject({ judged: [], state: null, notices: [], problem: null });
    expect(shop.publisher.writes).toEqual([]);
  });

  it.each([
    ["held then and holds no more", "2026-11-23", 1],
    ["was over already when it was judged", "2026-11-20", 0],
    ["still holds", "2026-12-24", 0],
  ])("looks at a green one whose waiver %s: %s", async (_, until, times) => {
    const shop = openShop(SILENCED);
    const { number, headSha } = shop.openPull();
    judged(shop, number, "success", 0);
    const [status] = shop.state.statuses.get(headSha) ?? [];
    if (status) shop.state.statuses.set(headSha, [{ ...status, createdAt: "2026-11-22T00:00:00Z" }]);
    shop.comment(number, "mia", `/draftgate waive ${"a".repeat(32)} reason="known" until=${until}`);
    await shop.serve(NOW);
    expect(servedIn(shop)).toHaveLength(times);
  });

  it("judges a green one whose comments cannot be read, which shows what is wrong", async () => {
    const shop = openShop(TWO_PEOPLE);
    const { number } = shop.openPull();
    judged(shop, number, "success", 0);
    shop.host.onCall = (call) => {
      if (call === `comments ${number}`) outage();
    };
    const served = await shop.serve(NOW);
    expect(served.problem).toContain("answered 500");
    expect(shop.statusOf(number)).toMatch(/^error: no verdict: /);
  });

  it("has the worst state of all, and error where one has no verdict", async () => {
    const shop = openShop();
    const [first, second] = [shop.openPull().number, shop.openPull().number];
    shop.approve(first, "alice", "bob");
    expect(await shop.serve(NOW)).toMatchObject({ state: "pending", problem: null });
    shop.host.onCall = (call) => {
      if (call === `reviews ${second}`) outage();
    };
    expect(await shop.serve(NOW)).toMatchObject({ problem: expect.stringContaining("500") });
  });
});
