import { describe, expect, it } from "vitest";
import type { PostedReaction } from "../../src/domain/pull-request.ts";
import { accountOf } from "../fakes/pull-request-host.ts";
import { commented, happened, openShop, type Shop } from "./shop.ts";

const ROBOT = accountOf("github-actions[bot]");

function react(shop: Shop, commentId: number, ...given: readonly (readonly [string, string])[]): void {
  const reactions = given.map(
    ([login, content]): PostedReaction => ({ id: shop.state.nextId(), author: accountOf(login), content }),
  );
  shop.state.reactions.set(commentId, [...(shop.state.reactions.get(commentId) ?? []), ...reactions]);
}

function repliesTo(shop: Shop, number: number, commentId: number): readonly string[] {
  const bodies = (shop.state.comments.get(number) ?? []).map(({ body }) => body);
  return bodies.filter((body) => body.startsWith(`<!-- draftgate:reply ${commentId} -->`));
}

describe("a command comment", () => {
  it.each([
    ["that is carried out", "alice", (sha: string) => `/draftgate approve ${sha}`, "+1", 0],
    ["that is refused", "carol", (sha: string) => `/draftgate approve ${sha}`, "-1", 1],
    [
      "of which one command is refused",
      "alice",
      (sha: string) => `/draftgate approve ${sha}\n/draftgate aprove`,
      "-1",
      1,
    ],
    ["that asks something", "eve", () => "/draftgate status", "+1", 1],
  ])("%s has eyes at first, then one sign, and a reply only where there is something to say", async (...row) => {
    const [, login, write, sign, count] = row;
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const body = write(headSha);
    const id = shop.comment(number, login, body);
    const before = shop.publisher.writes.length;
    await shop.serve(commented(number, id, body));
    expect(shop.publisher.writes.slice(before).find((write) => write.startsWith("react"))).toBe("react eyes");
    expect(shop.reactionsTo(id)).toEqual([sign]);
    expect(repliesTo(shop, number, id)).toHaveLength(count);
  });

  it("that asks for help is answered without judging anything, on a head that has its verdict", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const copies = shop.source.ranges.length;
    const id = shop.comment(number, "eve", "/draftgate help");
    const served = await shop.serve(commented(number, id, "/draftgate help"));
    expect(served).toMatchObject({ judged: [], state: null, problem: null });
    expect(shop.source.ranges).toHaveLength(copies);
    expect(repliesTo(shop, number, id)).toHaveLength(1);
    expect(shop.reactionsTo(id)).toEqual(["+1"]);
  });

  it("without a command, or of a program, is left alone on a head that has its verdict", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const count = shop.publisher.writes.length;
    for (const [login, body] of [
      ["eve", "Nice"],
      ["helper[bot]", "/draftgate status"],
    ] as const) {
      const served = await shop.serve(commented(number, shop.comment(number, login, body), body));
      expect(served.notices).toMatchObject([{ code: "event-ignored" }]);
    }
    expect(shop.publisher.writes).toHaveLength(count);
  });

  it("has its one reply kept up to date in place, and twins of it removed", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    const body = `/draftgate approve ${headSha}`;
    const id = shop.comment(number, "dan", body);
    await shop.serve(commented(number, id, body));
    expect(repliesTo(shop, number, id)).toEqual([expect.stringContaining("your approval does not count")]);
    const twin = { id: shop.state.nextId(), author: ROBOT, body: `<!-- draftgate:reply ${id} -->\nraced` };
    const comments = shop.state.comments.get(number) ?? [];
    shop.state.comments.set(number, [...comments, { ...twin, createdAt: "2026-11-24T11:00:00Z", isEdited: false }]);
    shop.people.permissions.set("dan", "write");
    await shop.serve(happened(number, "synchronize"));
    expect(repliesTo(shop, number, id)).toEqual([expect.stringContaining("Nothing of it is refused any more.")]);
  });
});

describe("a command comment that a lost run has left", () => {
  const open = async (body = "/draftgate recheck") => {
    const shop = openShop();
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const id = shop.comment(number, "alice", body);
    return { shop, number, id };
  };
  const again = ({ shop, number }: { readonly shop: Shop; readonly number: number }) =>
    shop.serve(happened(number, "labeled"));

  it.each([
    ["without a word", [], ["+1"]],
    ["with eyes", [["github-actions[bot]", "eyes"]], ["+1"]],
    [
      "with eyes and its sign",
      [
        ["github-actions[bot]", "+1"],
        ["github-actions[bot]", "eyes"],
      ],
      ["+1"],
    ],
    [
      "with eyes and somebody else's too",
      [
        ["eve", "eyes"],
        ["github-actions[bot]", "eyes"],
      ],
      ["eyes", "+1"],
    ],
  ] as const)("%s is made good by the next run, whatever that is about", async (_, given, wanted) => {
    const made = await open();
    react(made.shop, made.id, ...given);
    await again(made);
    expect(made.shop.reactionsTo(made.id)).toEqual(wanted);
    const count = made.shop.publisher.writes.length;
    await again(made);
    expect(made.shop.publisher.writes.slice(count)).toEqual([]);
  });

  it("is told that it is refused, by sign and reply", async () => {
    const made = await open("/draftgate aprove");
    await again(made);
    expect(made.shop.reactionsTo(made.id)).toEqual(["-1"]);
    expect(repliesTo(made.shop, made.number, made.id)).toHaveLength(1);
  });

  it("costs nothing once it has its sign", async () => {
    const made = await open();
    react(made.shop, made.id, ["github-actions[bot]", "+1"]);
    await again(made);
    expect(made.shop.host.calls.filter((call) => call.startsWith("reactions "))).toEqual([]);
  });

  it("is not touched beyond the newest twenty", async () => {
    const made = await open();
    const ids = Array.from({ length: 25 }, () => made.shop.comment(made.number, "alice", "/draftgate recheck"));
    await again(made);
    expect(made.shop.reactionsTo(made.id)).toEqual([]);
    expect(ids.map((id) => made.shop.reactionsTo(id).length).reduce((sum, count) => sum + count)).toBe(20);
  });
});

describe("the sticky comment", () => {
  it("is ours and one: somebody else's is no match, and of two of ours the older stays", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    const forged = shop.comment(number, "eve", "<!-- draftgate:summary -->\nforged");
    await shop.serve(happened(number, "opened"));
    const later = shop.comment(number, "github-actions[bot]", "<!-- draftgate:summary -->\nraced");
    await shop.serve(happened(number, "synchronize"));
    const ids = (shop.state.comments.get(number) ?? []).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(forged);
    expect(ids).not.toContain(later);
  });
});
