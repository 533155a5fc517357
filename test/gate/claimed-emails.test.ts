import { describe, expect, test } from "vitest";
import type { Account, Profile } from "../../src/domain/people.ts";
import { claimEmails, unknownCoAuthors } from "../../src/gate/claimed-emails.ts";
import { givenCommit } from "./given.ts";
import { ALICE, BOB } from "./world.ts";

const profile = (account: Account, more: Partial<Profile> = {}): Profile => ({
  account,
  name: null,
  email: null,
  ...more,
});
const commits = [givenCommit("1", ["a.py"], { message: "x\n\nCo-authored-by: Bob  Builder <bob@laptop.example>" })];
const nobodys = new Map<string, Account | null>([["bob@laptop.example", null]]);

describe("a co-author's email that belongs to no account", () => {
  test("is asked about only where no list of GitHub's could have told whose it is", () => {
    expect(unknownCoAuthors(commits, nobodys)).toEqual([{ name: "Bob  Builder", email: "bob@laptop.example" }]);
    expect(unknownCoAuthors(commits, new Map([["bob@laptop.example", ALICE]]))).toEqual([]);
    expect(unknownCoAuthors(commits, new Map())).toEqual([]);
    const own = givenCommit("2", ["a.py"], { author: { name: "B", email: "BOB@laptop.example" } });
    expect(unknownCoAuthors([...commits, own], nobodys)).toEqual([]);
  });

  test.each([
    ["public email", { email: "Bob@Laptop.example" }],
    ["public name, whatever its blanks and case", { name: "bob builder " }],
  ])("is taken for the approver's who has it: %s", (_, more) => {
    const claimed = claimEmails(nobodys, unknownCoAuthors(commits, nobodys), [profile(ALICE), profile(BOB, more)]);
    expect(claimed.get("bob@laptop.example")).toEqual(BOB);
  });

  test("is taken for the approver's whose login stands there as a name", () => {
    const unknown = [{ name: "bob", email: "bob@laptop.example" }];
    expect(claimEmails(nobodys, unknown, [profile(ALICE), profile(BOB)]).get("bob@laptop.example")).toEqual(BOB);
  });

  test("stays nobody's where nothing fits, nor does an empty name fit an empty one", () => {
    const unknown = unknownCoAuthors(commits, nobodys);
    expect(claimEmails(nobodys, unknown, [profile(ALICE, { name: "Alice", email: "a@b.c" })])).toEqual(nobodys);
    expect(claimEmails(nobodys, [{ name: "", email: "x@y.z" }], [profile(BOB, { name: "" })])).toEqual(nobodys);
  });
});
