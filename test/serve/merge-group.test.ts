import { describe, expect, it } from "vitest";
import { IncompleteError } from "../../src/domain/errors.ts";
import { outage } from "../fakes/pull-request-host.ts";
import { openShop, type Shop } from "./shop.ts";

const GROUP = "e".repeat(40);
const event = { kind: "merge-group", baseSha: "b".repeat(40), headSha: GROUP, baseRef: "main" } as const;

function queued(shop: Shop, ...numbers: readonly number[]): void {
  numbers.forEach((number, at) => {
    shop.state.queue.push({ number, headSha: at === numbers.length - 1 ? GROUP : String(at).repeat(40) });
  });
}

function groupStatus(shop: Shop): string | undefined {
  const [status] = shop.state.statuses.get(GROUP) ?? [];
  return status === undefined ? undefined : `${status.state}: ${status.description}`;
}

describe("a merge group", () => {
  it("has the worst state of those up to its commit, each judged anew, and of nobody behind it", async () => {
    const shop = openShop();
    const numbers = [1, 2, 3].map(() => shop.openPull().number);
    queued(shop, ...numbers.slice(0, 2));
    shop.state.queue.push({ number: 3, headSha: "f".repeat(40) });
    shop.approve(1, "alice", "bob");
    shop.approve(2, "alice", "bob");
    expect(await shop.serve(event)).toMatchObject({ state: "success", judged: [{ number: 1 }, { number: 2 }] });
    shop.state.reviews.set(2, []);
    const served = await shop.serve(event);
    expect(served).toMatchObject({ state: "pending", problem: null });
    expect(groupStatus(shop)).toMatch(/^pending: #1 success, #2 pending: 2 approvals missing/);
    expect(shop.source.copies()).toBe(0);
  });

  it("is told that it is being checked before anything is judged, and nothing is posted in a pull request", async () => {
    const shop = openShop();
    queued(shop, shop.openPull().number);
    await shop.serve(event);
    expect(shop.publisher.writes).toEqual([
      "status pending: checking",
      "status pending: 2 approvals missing for 1 AI-written file",
    ]);
    expect(shop.state.comments.size).toBe(0);
  });

  it("has those too whose commits are in it, though the queue names them no more", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.state.groupCommits.push(headSha);
    shop.state.associated.set(headSha, [number]);
    expect(await shop.serve(event)).toMatchObject({ judged: [{ number }], state: "pending" });
  });

  it.each<readonly [string, (shop: Shop) => void, RegExp]>([
    ["nobody is in it", () => undefined, /no pull request of the merge group could be found/],
    ["one of it does not exist", (shop) => queued(shop, 9), /#9 of the merge group cannot be found/],
    ["one of it is closed", (shop) => queued(shop, shop.openPull({ state: "closed" }).number), /is closed/],
    [
      "the queue cannot be read",
      (shop) => {
        queued(shop, shop.openPull().number);
        shop.host.onCall = (call) => {
          if (call.startsWith("queue ")) outage();
        };
      },
      /answered 500/,
    ],
  ])("is an error where %s", async (_, prepare, reason) => {
    const shop = openShop();
    prepare(shop);
    const served = await shop.serve(event);
    expect(served).toMatchObject({ state: null, judged: [], problem: expect.stringMatching(reason) });
    expect(groupStatus(shop)).toMatch(/^error: no verdict: /);
  });

  it("tells a long reason in whole characters", async () => {
    const shop = openShop();
    shop.host.onCall = () => {
      throw new IncompleteError(`x${"\u{1F600}".repeat(90)}`);
    };
    await shop.serve(event);
    const description = groupStatus(shop)?.replace(/^error: /, "") ?? "";
    expect(description).toMatch(/^no verdict: x\p{Emoji}+…$/u);
    expect(description).not.toMatch(/\p{Cs}/u);
  });

  it("whose status cannot be set for want of a permission is an error that names it, also for Dependabot's queue", async () => {
    const shop = openShop();
    queued(shop, shop.openPull().number);
    shop.publisher.onWrite = () => outage();
    expect(await shop.serve(event)).toMatchObject({ problem: expect.stringContaining("500") });
  });
});
