import { describe, expect, it } from "vitest";
import { accountOf } from "../fakes/pull-request-host.ts";
import { happened, openShop, type Shop } from "./shop.ts";

const RULE = "if: { origin: ai }, require: { approvals: 2";
const TWO = `version: 1\nextends: none\nrules: [{ name: two, ${RULE} } }]\n`;
const SHARED = `version: 1
extends: none
rules:
  - { name: one, ${RULE}, distinct: true } }
  - { name: other, ${RULE}, distinct: true } }
`;

/** A shop whose head branch these people have pushed to besides its author. */
function openPushed(policy: string, candidates: readonly string[], pushers: readonly string[]): Shop {
  const shop = openShop(policy);
  for (const login of ["alice", "bob", "mia"]) shop.people.permissions.delete(login);
  for (const login of candidates) {
    shop.people.permissions.set(login, "write");
    shop.people.accounts.set(login, accountOf(login));
  }
  const value = pushers.map((login, at) => ({
    ...{ id: at, actor: accountOf(login), type: "force_push", beforeSha: "0".repeat(40), afterSha: "1".repeat(40) },
    timestamp: `2026-11-23T00:00:0${at}Z`,
  }));
  shop.people.pushes = { known: true, value };
  return shop;
}

async function judge(shop: Shop, ...approvers: readonly string[]) {
  const { number } = shop.openPull();
  shop.approve(number, ...approvers);
  const { judged } = await shop.serve(happened(number, "opened"));
  return (judged[0]?.report.rules ?? []).map(({ state, approvals }) => ({ state, possible: approvals?.possible }));
}

describe("whether enough people are left", () => {
  it.each([
    { pushers: [], left: { state: "pending", possible: true } },
    { pushers: ["bob"], left: { state: "failure", possible: false } },
  ])("is known exactly where $pushers pushed to the branch of exactly enough", async ({ pushers, left }) => {
    expect(await judge(openPushed(TWO, ["alice", "bob"], pushers))).toEqual([left]);
  });

  it("is known by whose the emails are, where who pushed leaves exactly enough", async () => {
    const shop = openPushed(TWO, ["alice", "bob"], []);
    // The author's commits are under an address that turns out to be bob's.
    shop.people.accounts.set("carol", accountOf("bob"));
    expect(await judge(shop)).toEqual([{ state: "failure", possible: false }]);
  });

  it("counts for two rules that share nobody as for both together", async () => {
    const five = ["alice", "bob", "dave", "erin", "frank"];
    const impossible = { state: "failure", possible: false };
    expect(await judge(openPushed(SHARED, five, ["alice", "bob"]))).toEqual([impossible, impossible]);
    const waiting = { state: "pending", possible: true };
    expect(await judge(openPushed(SHARED, five, ["alice"]))).toEqual([waiting, waiting]);
  });

  it("is asked where as many approved as are wanted and not all of them count", async () => {
    const shop = openPushed(TWO, ["alice", "bob", "dave"], ["dave"]);
    expect(await judge(shop, "alice", "dave")).toEqual([{ state: "pending", possible: true }]);
    expect(await judge(openPushed(TWO, ["alice", "dave"], ["dave"]), "alice", "dave")).toEqual([
      { state: "failure", possible: false },
    ]);
  });
});

describe("who is asked for a review", () => {
  it("is nobody who pushed or whose commit it is, also where enough others are left in any case", async () => {
    const team = ["alice", "bob", "dave", "erin", "frank", "gina", "hugo"];
    const policy = `version: 1
extends: none
rules: [{ name: one, if: { origin: ai }, require: { approvals: 1, from: { users: [${team.join(", ")}] } } }]
`;
    const shop = openPushed(policy, team, ["alice"]);
    shop.people.accounts.set("carol", accountOf("bob"));
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"), { requestReviewers: true });
    expect(shop.publisher.writes.filter((write) => write.startsWith("ask "))).toEqual(["ask dave"]);
  });
});
