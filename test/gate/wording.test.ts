import { describe, expect, test } from "vitest";
import { standingCommands } from "../../src/command/authorize.ts";
import { describeReason, wayOut } from "../../src/domain/ineligible.ts";
import { INELIGIBLE_REASONS } from "../../src/domain/verdict.ts";
import { gateAuthority } from "../../src/gate/authority.ts";
import { noReplyAccount } from "../../src/gate/no-reply.ts";
import { describeSource } from "../../src/gate/sources.ts";
import { counted, listed } from "../../src/gate/words.ts";
import { givenChange, givenInput } from "./given.ts";
import { ALICE, comment, givenPeople, minute, ONE_PERSON, push, review, told } from "./world.ts";

describe("words", () => {
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("%j is listed as %j", (words, expected) => {
    expect(listed(words)).toBe(expected);
  });

  test("one is singular, none and many are plural", () => {
    expect([0, 1, 2].map((count) => counted(count, "file"))).toEqual(["0 files", "1 file", "2 files"]);
  });

  test("a source is described by all that it names", () => {
    expect(describeSource({ permission: "admin" })).toBe("people with admin access");
    expect(describeSource({ permission: "write", teams: ["a/b"], users: ["x"], codeowners: true })).toBe(
      "people with write access or more, team a/b, x or code owners",
    );
  });

  test("every reason says what is wrong and what would help", () => {
    const sentences = INELIGIBLE_REASONS.flatMap((reason) => [describeReason(reason), wayOut(reason)]);
    expect(sentences.filter((one) => one.length < 10)).toEqual([]);
  });

  test.each([
    ["1+alice@users.noreply.github.com", { id: 1, login: "alice" }],
    ["ALICE@users.noreply.github.com", { id: null, login: "alice" }],
    ["7+helper[bot]@users.noreply.github.com", { id: 7, login: "helper[bot]" }],
    ["1+alice@users.noreply.github.com.example.org", undefined],
    ["x+alice@users.noreply.github.com", undefined],
    ["noreply@github.com", undefined],
  ])("the address %s stands for %j", (email, account) => {
    expect(noReplyAccount(email)).toEqual(account);
  });
});

describe("facts at the edges", () => {
  test("pushes of one second are ordered by id", () => {
    const timestamp = minute(0);
    const gone = push(ALICE, { id: 2, timestamp, type: "branch_deletion" });
    const before = push(ALICE, { id: 1, timestamp });
    const people = { pushes: { known: true as const, value: [gone, before] }, reviews: [review(ALICE, "APPROVED")] };
    expect(told({ policy: ONE_PERSON, people })).toBe("success alice |");
  });

  test("without facts of the pull request the author is the account", () => {
    const people = { author: ALICE, reviews: [review(ALICE, "APPROVED")] };
    expect(told({ policy: ONE_PERSON, change: givenChange(["src/a.py"]), people })).toBe("pending | alice:author");
  });

  test("the authority over approvals and waivers says nothing of other commands", () => {
    const authority = gateAuthority({ ...givenInput(), people: givenPeople() });
    const others = standingCommands([comment(ALICE, "/draftgate help\n/draftgate hlep")], []);
    expect(others.flatMap((one) => [authority.approvalRefusal(one), authority.waiverRefusal(one)])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
