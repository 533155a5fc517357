import { describe, expect, test } from "vitest";
import type { Account, Fact, People } from "../../src/domain/people.ts";
import type { ApproverSource } from "../../src/domain/policy.ts";
import { givenAttribution, givenChange, givenPolicy, givenPull, givenRule, HEAD } from "./given.ts";
import { ALICE, BOB, CAROL, comment, judge, review, user, type World } from "./world.ts";

const WRITERS = "people with write access or more";
const ZOE = user(26, "zoe");

function naming(name: string, approvals: number, from: ApproverSource, paths: readonly string[] = ["**"]) {
  return givenRule(name, { approvals, from }, { paths });
}

function reasons(world: World): readonly string[] {
  return judge(world).result.rules.map((one) => one.reason);
}

function reasonOf(from: ApproverSource, approvals: number, people: Partial<People> = {}): string {
  return reasons({ policy: givenPolicy([naming("one", approvals, from)]), people }).join();
}

function teams(...known: readonly (readonly [string, readonly Account[] | string])[]): Partial<People> {
  const factOf = (members: readonly Account[] | string): Fact<readonly Account[]> =>
    typeof members === "string" ? { known: false, reason: members } : { known: true, value: members };
  return { teams: new Map(known.map(([name, members]) => [name, factOf(members)])) };
}

const two = givenChange(["src/a.py", "src/b.py"], { pullRequest: givenPull() });

describe("why a rule is not done", () => {
  test("what is missing, from whom, and who could give it", () => {
    expect(reasonOf({ users: ["alice", "bob"] }, 1)).toBe("1 approval missing from alice or bob, for example alice");
    expect(reasonOf({ permission: "write" }, 2)).toBe(`2 approvals missing from ${WRITERS}, for example alice and bob`);
  });

  test("names for one rule nobody whom only another one needs", () => {
    const policy = givenPolicy([naming("a", 1, { users: ["alice"] }), naming("b", 1, { users: ["bob"] })]);
    expect(reasons({ policy })).toEqual([
      "1 approval missing from alice, for example alice",
      "1 approval missing from bob, for example bob",
    ]);
  });

  test("names for one rule nobody who is done with it and needed for another", () => {
    const policy = givenPolicy([
      naming("a", 2, { users: ["alice", "bob"] }, ["src/a.py"]),
      naming("b", 1, { users: ["alice"] }, ["src/b.py"]),
    ]);
    const people = { comments: [comment(ALICE, `/draftgate approve ${HEAD} src/a.py`)] };
    expect(reasons({ policy, change: two, people })).toEqual([
      "1 approval missing from alice or bob, for example bob",
      "1 approval missing from alice, for example alice",
    ]);
  });

  test("names who could help with one of several files, and how many of them want it", () => {
    const policy = givenPolicy([naming("owners", 1, { codeowners: true })]);
    const codeowners = { known: true as const, value: "a.py @alice\nb.py @bob" };
    expect(reasons({ policy, change: two, people: { codeowners } })).toEqual([
      "1 approval missing from code owners, for example alice and bob",
    ]);
    const reviews = [review(ALICE, "APPROVED")];
    expect(reasons({ policy, change: two, people: { codeowners, reviews } })).toEqual([
      "1 approval missing for 1 of 2 files from code owners, for example bob",
    ]);
  });

  test("names nobody where the lists that would say who cannot be read", () => {
    expect(reasonOf({ teams: ["acme/core"] }, 1, teams(["acme/core", "404"]))).toBe(
      "team acme/core cannot be read (404); 1 approval missing from team acme/core",
    );
  });

  test("each list that cannot be read, once", () => {
    const from = { teams: ["acme/a", "acme/b"] };
    const people = { ...teams(["acme/a", "404"], ["acme/b", "502"]), reviews: [review(ALICE, "APPROVED")] };
    expect(reasonOf(from, 1, people)).toBe(
      "team acme/a cannot be read (404); team acme/b cannot be read (502); 1 approval missing from team acme/a or team acme/b",
    );
  });

  test("who requests changes, and what is missing besides", () => {
    const reviews = [review(BOB, "CHANGES_REQUESTED"), review(ALICE, "CHANGES_REQUESTED")];
    expect(reasonOf({ permission: "maintain" }, 1, { reviews: [review(CAROL, "CHANGES_REQUESTED")] })).toBe(
      "changes requested by carol; 1 approval missing from people with maintain access or more, for example carol",
    );
    expect(reasonOf({ permission: "write" }, 1, { reviews: [...reviews, review(CAROL, "APPROVED")] })).toBe(
      "changes requested by alice and bob",
    );
  });

  test("that it cannot be met: by nobody, one person, two people", () => {
    const words = "and too few people are left";
    const hint = "; a repository that has nobody else can extend preset:solo";
    const needed = (count: string, from: string, who: string): string =>
      `cannot be met: ${count} needed from ${from}, ${words} (${who} could give one)`;
    expect(reasonOf({ users: ["mallory"] }, 1)).toBe(needed("1 approval", "mallory", "0 people") + hint);
    expect(reasonOf({ users: ["alice"] }, 2)).toBe(needed("2 approvals", "alice", "1 person"));
    expect(reasonOf({ users: ["alice", "bob"] }, 3)).toBe(needed("3 approvals", "alice or bob", "2 people"));
  });

  test("that it cannot be met because another rule needs the same people", () => {
    const distinct = (name: string) => givenRule(name, { approvals: 1, distinct: true, from: { users: ["alice"] } });
    expect(reasons({ policy: givenPolicy([distinct("a"), distinct("b")]) })[0]).toBe(
      "cannot be met: 1 approval needed from alice, and too few people that no other rule needs are left (1 person could give one)",
    );
  });

  test("nothing where no rule asks for anybody, whoever spoke", () => {
    const people = {
      reviews: [review(ALICE, "CHANGES_REQUESTED")],
      collaborators: { known: false as const, reason: "x" },
    };
    expect(judge({ policy: givenPolicy([]), people }).result).toMatchObject({
      state: "success",
      needed: [],
      notices: [],
    });
  });
});

describe("who could still approve", () => {
  test("is one person where a rule names an account that only their word makes known", () => {
    const nobody = { collaborators: { known: true as const, value: [] }, permissions: new Map() };
    const reviews = [review(ZOE, "APPROVED")];
    expect(reasonOf({ users: ["ZOE"] }, 2, { ...nobody, reviews })).toContain("(1 person could give one)");
    const inTeam = { ...nobody, ...teams(["acme/core", [ZOE]]) };
    expect(reasonOf({ users: ["zoe"], teams: ["acme/core"] }, 2, inTeam)).toContain("(1 person could give one)");
  });

  test("is no code owner who may not write, or whose email is nobody's", () => {
    const owned = (value: string) => ({ codeowners: { known: true as const, value } });
    for (const owner of ["@dave", "@stranger", "nobody@example.com"]) {
      expect(reasonOf({ codeowners: true }, 1, owned(`* ${owner}`))).toContain("(0 people could give one)");
    }
    expect(reasonOf({ codeowners: true }, 2, owned("* @dave @alice"))).toContain("(1 person could give one)");
  });

  test("is told apart for files whose owners look alike when they are run together", () => {
    const policy = givenPolicy([naming("owners", 1, { codeowners: true })]);
    const codeowners = { known: true as const, value: "a.py @acme/a @bob\nb.py @alice" };
    const people = { codeowners, ...teams(["acme/a", []]) };
    expect(judge({ policy, change: two, people }).result.needed).toEqual(["alice", "bob"]);
  });

  test.each([
    [
      { permission: "write" } as const,
      { collaborators: { known: false, reason: "403" } } as const,
      "the list of collaborators",
    ],
    [{ codeowners: true } as const, { codeowners: { known: false, reason: "502" } } as const, "CODEOWNERS"],
    [{ teams: ["acme/core"] }, teams(["acme/core", "404"]), "team acme/core"],
  ])("is not known where %j cannot be read, which a notice says", (from, people, list) => {
    const policy = givenPolicy([naming("one", 1, from)]);
    const { result } = judge({ policy, people, attributions: [givenAttribution("src/a.py", "ai")] });
    expect(result.rules[0]?.approvals?.possible).toBe(true);
    expect(result.notices).toEqual([
      {
        code: "list-unreadable",
        message: `${list} cannot be read: whether enough people could approve is not known`,
      },
    ]);
  });

  test("is counted where there are fewest, and counts who approved without being listed", () => {
    const policy = givenPolicy([naming("owners", 1, { codeowners: true })]);
    const codeowners = { known: true as const, value: "a.py @alice @bob\nb.py @dave" };
    expect(reasons({ policy, change: two, people: { codeowners } }).join()).toContain("(0 people could give one)");
    const reviews = [review(ALICE, "APPROVED")];
    const unlisted = { collaborators: { known: true as const, value: [] }, reviews };
    expect(reasonOf({ permission: "write" }, 2, unlisted)).toContain("(1 person could give one)");
    expect(reasonOf({ permission: "write" }, 1, unlisted)).toBe("1 approval of each file: alice");
  });

  test("is nobody who already counts for another distinct rule", () => {
    const distinct = (name: string, users: readonly string[], path: string) =>
      givenRule(name, { approvals: 1, distinct: true, from: { users } }, { paths: [path] });
    const policy = givenPolicy([distinct("a", ["bob"], "src/a.py"), distinct("b", ["bob", "carol"], "src/b.py")]);
    const people = { comments: [comment(BOB, `/draftgate approve ${HEAD} src/a.py`)] };
    expect(judge({ policy, change: two, people }).result.needed).toEqual(["carol"]);
  });

  test("is an error where a rule's own lists cannot be read, whoever spoke or did not", () => {
    const policy = givenPolicy([naming("owners", 1, { codeowners: true })]);
    const gone = { codeowners: { known: false as const, reason: "502" } };
    for (const reviews of [[], [review(ALICE, "APPROVED")]]) {
      const { result } = judge({ policy, people: { ...gone, reviews } });
      expect(result.state).toBe("error");
      expect(result.rules[0]?.reason).toContain("CODEOWNERS cannot be read (502)");
    }
    const owned = { codeowners: { known: true as const, value: "* @acme/core" }, ...teams(["acme/core", "404"]) };
    const { result } = judge({ policy, people: owned });
    expect(result.state).toBe("error");
    expect(result.rules[0]?.reason).toContain("team acme/core cannot be read (404)");
  });

  test("is asked of nobody's permission that decides nothing", () => {
    const permissions = new Map([[BOB.id, { known: false as const, reason: "502" }]]);
    const by = (...reviews: ReturnType<typeof review>[]) =>
      judge({ policy: givenPolicy([naming("one", 1, { permission: "write" })]), people: { permissions, reviews } })
        .result;
    const listed = { known: true as const, value: [{ account: ALICE, permission: "write" as const }] };
    expect(by(review(BOB, "DISMISSED")).rules[0]?.state).toBe("pending");
    expect(by(review(BOB, "APPROVED")).rules[0]?.state).toBe("error");
    expect(by(review(BOB, "CHANGES_REQUESTED")).rules[0]?.state).toBe("error");
    const approved = judge({
      policy: givenPolicy([naming("one", 1, { permission: "write" })]),
      people: { permissions, collaborators: listed, reviews: [review(BOB, "APPROVED"), review(ALICE, "APPROVED")] },
    }).result;
    expect(approved.rules[0]?.state).toBe("success");
  });

  test("is no matter of CODEOWNERS where no rule asks for code owners", () => {
    const codeowners = { known: false as const, reason: "502" };
    const { result } = judge({
      policy: givenPolicy([naming("one", 1, { users: ["mallory"] })]),
      people: { codeowners },
    });
    expect(result).toMatchObject({ state: "failure", notices: [] });
  });
});
