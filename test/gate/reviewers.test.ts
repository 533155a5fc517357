import { describe, expect, test } from "vitest";
import type { Account, People } from "../../src/domain/people.ts";
import type { ApproverSource } from "../../src/domain/policy.ts";
import type { ReviewersToAsk } from "../../src/gate/facts.ts";
import { givenChange, givenFile, givenPolicy, givenPull, givenRule, sha } from "./given.ts";
import { ALICE, BOB, CAROL, comment, givenPeople, judge, review, user, type World } from "./world.ts";

const OLD = sha("d");
const ZOE = user(26, "Zoe");
const EVERYBODY = ["alice", "bob", "carol", "mallory"];

function naming(name: string, approvals: number, from: ApproverSource, more: { readonly distinct?: boolean } = {}) {
  return givenRule(name, { approvals, from, ...more });
}

function team(...members: readonly Account[]): Partial<People> {
  return { teams: new Map([["acme/core", { known: true, value: members }]]) };
}

/** Who is asked: users, then teams. */
function asked(world: World): string {
  const { users, teams }: ReviewersToAsk = judge(world).result.toAsk;
  return [...users, ...teams].join(" ");
}

function oneOf(users: readonly string[], people: Partial<People> = {}, approvals = 1): string {
  return asked({ policy: givenPolicy([naming("one", approvals, { users })]), people });
}

describe("the people whom a rule names", () => {
  test("are asked, as few as are needed and never the author", () => {
    expect(oneOf(EVERYBODY)).toBe("alice");
    expect(oneOf(EVERYBODY, {}, 2)).toBe("alice bob");
    expect(oneOf(EVERYBODY, {}, 3)).toBe("alice bob carol");
  });

  test("are asked by the name that the list has where nobody knows the account", () => {
    expect(oneOf(["Zoe"])).toBe("Zoe");
  });

  test("are not asked where they have approved, and nobody is once all is given", () => {
    const reviews = [review(ALICE, "APPROVED")];
    expect(oneOf(EVERYBODY, { reviews }, 2)).toBe("bob");
    expect(oneOf(EVERYBODY, { reviews })).toBe("");
  });

  test("are not asked again where they have spoken about this head, whatever they said", () => {
    for (const state of ["COMMENTED", "CHANGES_REQUESTED", "DISMISSED"]) {
      expect(oneOf(EVERYBODY, { reviews: [review(ALICE, state)] })).toBe("bob");
    }
  });

  test("are asked where all that they said was about another head, or is not submitted yet", () => {
    const reviews = [review(ALICE, "COMMENTED", { commitSha: OLD })];
    expect(oneOf(EVERYBODY, { reviews })).toBe("alice");
    expect(oneOf(EVERYBODY, { reviews: [review(ALICE, "PENDING")] })).toBe("alice");
    const stale = { approvedKeys: new Map([[OLD, { known: false as const, reason: "gone" }]]) };
    expect(oneOf(EVERYBODY, { reviews: [review(ALICE, "APPROVED", { commitSha: OLD })], ...stale })).toBe("alice");
  });

  test("are not asked where they took their own word back", () => {
    expect(oneOf(EVERYBODY, { comments: [comment(ALICE, "/draftgate unapprove")] })).toBe("bob");
    const edited = comment(ALICE, `/draftgate approve ${sha("e")}`, { isEdited: true });
    expect(oneOf(EVERYBODY, { comments: [edited] })).toBe("bob");
  });

  test("are not asked where they are asked already, nor is anybody in their place", () => {
    const requested = (...logins: string[]) => ({ requested: { logins, teams: [] } });
    expect(oneOf(EVERYBODY, requested("Bob"))).toBe("");
    expect(oneOf(EVERYBODY, requested("Bob"), 2)).toBe("alice");
    expect(oneOf(EVERYBODY, requested("dave"))).toBe("alice");
    expect(oneOf(EVERYBODY, { reviews: [review(BOB, "COMMENTED")], ...requested("bob") }, 2)).toBe("alice");
  });

  test("are all asked where they are too few, without those who are asked already", () => {
    const from = { users: ["alice", "bob"], permission: "write" } as const;
    const policy = givenPolicy([naming("three", 3, from)]);
    expect(asked({ policy })).toBe("alice bob");
    expect(asked({ policy, people: { requested: { logins: ["alice"], teams: [] } } })).toBe("bob");
  });

  test("are not asked where they would not be enough anyway", () => {
    expect(oneOf(["alice", "bob"], {}, 3)).toBe("");
  });

  test("are nobody where a rule names a permission alone", () => {
    expect(asked({ policy: givenPolicy([naming("one", 1, { permission: "write" })]) })).toBe("");
  });

  test("case 85: are not asked for a draft, which is judged all the same", () => {
    const change = givenChange(["src/a.py"], { pullRequest: givenPull({ isDraft: true }) });
    const policy = givenPolicy([naming("one", 1, { users: ["alice"] })]);
    expect(judge({ policy, change }).result).toMatchObject({ state: "pending", toAsk: { users: [], teams: [] } });
  });

  test("one person is asked for two rules, and for two distinct rules one each", () => {
    const both = (distinct: boolean) =>
      givenPolicy([
        naming("a", 1, { users: ["alice", "bob"] }, { distinct }),
        naming("b", 1, { users: ["bob", "carol"] }, { distinct }),
      ]);
    const bob = { requested: { logins: ["bob"], teams: [] } };
    expect(asked({ policy: both(false) })).toBe("bob");
    expect(asked({ policy: both(true) })).toBe("alice bob");
    expect(asked({ policy: both(false), people: bob })).toBe("");
    expect(asked({ policy: both(true), people: bob })).toBe("carol");
    const approved = { reviews: [review(BOB, "APPROVED")] };
    expect(asked({ policy: both(true), people: approved })).toBe("carol");
  });

  test("are asked in another's place where one who is asked cannot fill two distinct rules", () => {
    const policy = givenPolicy([
      naming("a", 1, { users: ["alice", "bob"] }, { distinct: true }),
      naming("b", 1, { users: ["bob"] }, { distinct: true }),
    ]);
    expect(asked({ policy, people: { requested: { logins: ["bob"], teams: [] } } })).toBe("alice");
  });

  test("are nobody where two distinct rules want the same one, and a list that could name more cannot be read", () => {
    const from = { users: ["bob"], permission: "maintain" } as const;
    const policy = givenPolicy([naming("a", 1, from, { distinct: true }), naming("b", 1, from, { distinct: true })]);
    const collaborators = { known: false as const, reason: "403" };
    expect(asked({ policy, people: { collaborators } })).toBe("");
  });

  test("case 145: are at most fifteen, in order", () => {
    const names = Array.from({ length: 20 }, (_, index) => `user${String(index).padStart(2, "0")}`);
    const policy = givenPolicy([
      naming("a", 10, { users: names.slice(0, 10) }),
      naming("b", 10, { users: names.slice(10) }),
      naming("c", 1, { teams: ["acme/core"] }),
    ]);
    expect(asked({ policy, people: team(ALICE) })).toBe(names.slice(0, 15).join(" "));
  });
});

describe("teams that a rule names", () => {
  const policy = givenPolicy([naming("team", 1, { teams: ["Acme/Core"] })]);

  test("are asked, by their folded name", () => {
    expect(asked({ policy, people: team(ALICE, BOB) })).toBe("acme/core");
  });

  test("are not asked where they are asked already", () => {
    const requested = (...teams: string[]) => ({ ...team(ALICE), requested: { logins: [], teams } });
    expect(asked({ policy, people: requested("Core") })).toBe("");
    expect(asked({ policy, people: requested("other") })).toBe("acme/core");
  });

  test("are not asked where each member has spoken about this head", () => {
    const reviews = [review(ALICE, "COMMENTED")];
    expect(asked({ policy, people: { ...team(ALICE), reviews } })).toBe("");
    expect(asked({ policy, people: { ...team(ALICE, BOB), reviews } })).toBe("acme/core");
  });

  test("are asked also where their members cannot be read", () => {
    const teams = new Map([["acme/core", { known: false as const, reason: "404" }]]);
    expect(asked({ policy, people: { teams } })).toBe("acme/core");
  });

  test("stand back where people who are named suffice, and are asked with them where they do not", () => {
    const from = { users: ["alice", "bob"], teams: ["acme/core"] };
    expect(asked({ policy: givenPolicy([naming("one", 1, from)]), people: team(CAROL) })).toBe("alice");
    expect(asked({ policy: givenPolicy([naming("all", 3, from)]), people: team(CAROL) })).toBe("alice bob acme/core");
  });
});

describe("code owners", () => {
  const policy = givenPolicy([naming("owners", 1, { codeowners: true })]);
  const owned = (text: string, more: Partial<People> = {}): Partial<People> => ({
    ...givenPeople(),
    codeowners: { known: true, value: text },
    ...more,
  });

  test("are asked for each file, a person by login or by email", () => {
    const change = givenChange(["src/a", "docs/b"], { pullRequest: givenPull() });
    const accountsByEmail = new Map([["bob@example.com", BOB]]);
    const people = owned("/src/ @Alice\n/docs/ bob@example.com nobody@example.com", { accountsByEmail });
    expect(asked({ policy, change, people })).toBe("alice bob");
  });

  test("are asked as a team where a team owns the file and no person does", () => {
    const people = owned("* @Acme/Core", team(ALICE));
    expect(asked({ policy, people })).toBe("acme/core");
    expect(asked({ policy, people: owned("* @acme/core @bob", team(ALICE)) })).toBe("bob");
  });

  test("are not asked where they may not write, or wrote the change", () => {
    expect(asked({ policy, people: owned("* @dave @mallory @alice") })).toBe("alice");
  });

  test("of both names of a renamed file are asked", () => {
    const file = givenFile("docs/b", { previousPath: "src/a", status: "renamed" });
    const change = givenChange([file], { pullRequest: givenPull() });
    expect(asked({ policy, change, people: owned("/src/ @alice\n/docs/ @bob") })).toBe("alice bob");
  });
});

test("an account that nobody knows is asked by the name in the policy even where another spoke", () => {
  const reviews = [review(ZOE, "COMMENTED")];
  expect(oneOf(["zoe", "yan"], { reviews })).toBe("yan");
});
