// Sections D, E, F and N of reference/approval-gates.md: who is excluded, what goes stale, which files are meant.
import { describe, expect, test } from "vitest";
import type { Change, Commit, Identity } from "../../src/domain/change.ts";
import type { Account, People } from "../../src/domain/people.ts";
import type { Exclusion } from "../../src/domain/policy.ts";
import {
  BASE,
  givenAttribution,
  givenChange,
  givenCommit,
  givenFile,
  givenPolicy,
  givenPull,
  givenRule,
  HEAD,
  sha,
} from "./given.ts";
import { ALICE, BOB, CAROL, comment, judge, MALLORY, ONE_PERSON, push, review, ruleOf, told, user } from "./world.ts";

const approved = { reviews: [review(ALICE, "APPROVED")] };
const ALICE_AT: Identity = { name: "Alice", email: "1+alice@users.noreply.github.com" };
const MALLORY_AT: Identity = { name: "Mallory", email: "mallory@example.com" };
const WEB_FLOW: Identity = { name: "GitHub", email: "noreply@github.com" };

function pull(commits: readonly Commit[], more: Partial<Change> = {}): Change {
  return givenChange(["src/a.py"], { pullRequest: givenPull(), commits, ...more });
}

function by(author: Identity, committer: Identity, more: Partial<Commit> = {}): Commit {
  return givenCommit("c", ["src/a.py"], { author, committer, ...more });
}

function excluding(...exclude: Exclusion[]) {
  return givenPolicy([givenRule("one", { approvals: 1, exclude })]);
}

describe("who is excluded", () => {
  test("case 48: the author's approval does not count, by review or by command", () => {
    const world = { policy: ONE_PERSON, change: pull([]) };
    expect(told({ ...world, people: { reviews: [review(MALLORY, "APPROVED")] } })).toBe("pending | mallory:author");
    const comments = [comment(MALLORY, `/draftgate approve ${HEAD}`)];
    expect(told({ ...world, people: { comments } })).toBe("pending | mallory:author");
  });

  test("the author is known by login where the account is gone", () => {
    const people = { author: null, reviews: [review(MALLORY, "APPROVED")] };
    expect(told({ policy: ONE_PERSON, change: pull([]), people })).toBe("pending | mallory:author");
  });

  const suggestion = (message: string, github = true): Pick<World, "change" | "people"> => ({
    change: pull([by(MALLORY_AT, WEB_FLOW, { message: `${message}\n\nCo-authored-by: Alice <${ALICE_AT.email}>` })]),
    people: { ...approved, githubCommits: github ? new Set([sha("c")]) : new Set() },
  });
  interface World {
    readonly change: Change;
    readonly people: Partial<People>;
  }
  const table: readonly [string, Pick<World, "change"> & Partial<World>, string][] = [
    ["case 49: who authored a commit", { change: pull([by(ALICE_AT, MALLORY_AT)]) }, "pending | alice:committer"],
    [
      "case 51: who committed what another authored",
      { change: pull([by(MALLORY_AT, ALICE_AT)]) },
      "pending | alice:committer",
    ],
    [
      "a co-author, wherever the trailer stands",
      { change: pull([by(MALLORY_AT, MALLORY_AT, { message: `x\n\nco-authored-BY: A <${ALICE_AT.email}>\n\nmore` })]) },
      "pending | alice:committer",
    ],
    [
      "who wrote a commit of other files only counts",
      { change: pull([givenCommit("c", ["docs/x.md"], { author: ALICE_AT })]) },
      "success alice |",
    ],
    ["case 53: web-flow is nobody", { change: pull([by(MALLORY_AT, WEB_FLOW)]) }, "success alice |"],
    [
      "case 55: the giver of a suggestion that GitHub committed counts",
      suggestion("Apply suggestions from code review"),
      "success alice |",
    ],
    ["case 55: so does the giver of a single one", suggestion("Update src/a.py"), "success alice |"],
    [
      "a suggestion that only claims to be GitHub's is a commit like any other",
      suggestion("Apply suggestions from code review", false),
      "pending | alice:committer",
    ],
    ["a squashed pull request is no suggestion", suggestion("Update src/a.py (#12)"), "pending | alice:committer"],
    ["another commit by GitHub is no suggestion", suggestion("Merge stuff"), "pending | alice:committer"],
    [
      "case 56: a commit that only the second parent of a merge reaches",
      {
        change: pull([
          by(ALICE_AT, ALICE_AT, { sha: sha("5") }),
          givenCommit("6", [], { parents: [sha("4"), sha("5")] }),
        ]),
      },
      "pending | alice:committer",
    ],
    [
      "a merge without a difference of its own",
      { change: pull([givenCommit("6", [], { parents: [sha("4"), sha("5")], author: ALICE_AT })]) },
      "success alice |",
    ],
    [
      "case 57: an agent's authorship lets the person who committed it off nothing",
      { change: pull([by({ name: "Agent", email: "agent@example.com" }, ALICE_AT)]) },
      "pending | alice:committer",
    ],
    [
      "who wrote the file under its earlier name",
      {
        change: givenChange([givenFile("src/c.py", { previousPath: "src/a.py", status: "renamed" })], {
          pullRequest: givenPull(),
          commits: [
            givenCommit("1", ["src/b.py"], { author: ALICE_AT }),
            givenCommit("2", [], { files: [{ path: "src/c.py", previousPath: "src/b.py", status: "renamed" }] }),
          ],
        }),
      },
      "pending | alice:committer",
    ],
  ];
  test.each(table)("%s", (_name, world, expected) => {
    expect(told({ policy: ONE_PERSON, people: approved, ...world })).toBe(expected);
  });

  test("case 50: each exclusion stands for itself", () => {
    const change = pull([by(MALLORY_AT, MALLORY_AT)]);
    const people = { reviews: [review(MALLORY, "APPROVED")] };
    expect(told({ policy: excluding("author"), change, people })).toBe("pending | mallory:author");
    expect(told({ policy: excluding("committers"), change, people })).toBe("pending | mallory:committer");
    expect(told({ policy: excluding(), change, people })).toBe("success mallory |");
  });

  test("case 52: an email that belongs to nobody is taken for the author's, with a notice", () => {
    const nobody = { name: "?", email: "nobody@example.org" };
    const change = pull([by(nobody, nobody)]);
    const people = { reviews: [review(MALLORY, "APPROVED")] };
    const { result } = judge({ policy: excluding("committers"), change, people });
    expect(result.rules[0]?.approvals?.ineligible).toEqual([{ login: "mallory", reason: "committer" }]);
    expect(result.notices).toEqual([
      {
        code: "unmapped-commit",
        message: "an email in cccccccccccc belongs to no account: taken for the pull request's author's",
      },
    ]);
    expect(judge({ policy: excluding("author"), change, people }).result.notices).toEqual([]);
  });

  test("many such emails are counted", () => {
    const nobody = { name: "?", email: "nobody@example.org" };
    const commits = ["1", "2", "3", "4", "5"].map((seed) => givenCommit(seed, ["src/a.py"], { author: nobody }));
    expect(judge({ policy: excluding("operators"), change: pull(commits) }).result.notices[0]?.message).toContain(
      "111111111111, 222222222222, 333333333333 and 2 more commits",
    );
  });

  test("a no-reply address without a number names its account", () => {
    const old = { name: "Alice", email: "Alice@users.noreply.github.com" };
    expect(told({ policy: ONE_PERSON, change: pull([by(old, old)]), people: approved })).toBe(
      "pending | alice:committer",
    );
  });
});

describe("pushers", () => {
  const alone = excluding("pushers");
  const merge = givenCommit("6", [], { parents: [sha("4"), BASE], committer: WEB_FLOW });
  const activity = (...pushes: ReturnType<typeof push>[]): Partial<People> => ({
    ...approved,
    pushes: { known: true, value: pushes },
  });
  const update = { beforeSha: sha("4"), afterSha: merge.sha };
  const table: readonly [string, ReturnType<typeof push>[], Commit[], string][] = [
    ["case 58: who pushed", [push(ALICE)], [], "pending | alice:pusher"],
    ["who pushed by force", [push(ALICE, { type: "force_push" })], [], "pending | alice:pusher"],
    [
      "who made the branch where the base was",
      [push(ALICE, { type: "branch_creation", afterSha: BASE })],
      [],
      "success alice |",
    ],
    [
      "who made the branch with commits in it",
      [push(ALICE, { type: "branch_creation" })],
      [],
      "pending | alice:pusher",
    ],
    ["case 54: who pressed Update branch", [push(ALICE, update)], [merge], "success alice |"],
    [
      "a merge of one's own that looks like it and is not on top",
      [push(ALICE, { ...update, beforeSha: sha("9") })],
      [merge],
      "pending | alice:pusher",
    ],
    [
      "a merge of another branch",
      [push(ALICE, update)],
      [{ ...merge, parents: [sha("4"), sha("5")] }, givenCommit("5", [])],
      "pending | alice:pusher",
    ],
    [
      "a merge with a difference of its own",
      [push(ALICE, update)],
      [{ ...merge, files: givenCommit("6", ["src/a.py"]).files }],
      "pending | alice:pusher",
    ],
    [
      "a merge that GitHub did not commit",
      [push(ALICE, update)],
      [{ ...merge, committer: ALICE_AT }],
      "pending | alice:pusher",
    ],
    ["a commit that is no merge", [push(ALICE, update)], [{ ...merge, parents: [sha("4")] }], "pending | alice:pusher"],
    [
      "an earlier branch of the same name",
      [push(ALICE), push(BOB, { type: "branch_deletion" })],
      [],
      "success alice |",
    ],
    ["a deleted account", [push(null)], [], "success alice |"],
  ];
  test.each(table)("%s", (_name, pushes, commits, expected) => {
    expect(told({ policy: alone, change: pull(commits), people: activity(...pushes) })).toBe(expected);
  });

  test("activity that cannot be read excludes nobody, with a notice", () => {
    const people = { ...approved, pushes: { known: false as const, reason: "404" } };
    const { result } = judge({ policy: alone, people });
    expect(result.state).toBe("success");
    expect(result.notices).toEqual([
      {
        code: "list-unreadable",
        message: "who pushed to the branch cannot be read (404): nobody is excluded as a pusher",
      },
    ]);
    expect(judge({ policy: excluding("author"), people }).result.notices).toEqual([]);
  });
});

describe("operators", () => {
  const alone = excluding("operators");
  const world = (commit: Commit, people: Partial<People> = {}) => ({
    policy: alone,
    change: pull([commit]),
    attributions: [givenAttribution("src/a.py", "ai", commit.sha)],
    people: { ...approved, ...people },
  });

  test("case 149: who is behind a commit of an agent", () => {
    expect(told(world(by(ALICE_AT, MALLORY_AT)))).toBe("pending | alice:operator");
    expect(told(world(by(MALLORY_AT, ALICE_AT)))).toBe("pending | alice:operator");
  });

  test("case 59: whom an agent's text names as the one who asked, by login or by email", () => {
    const named = (login: string | null, email: string | null) => ({ namedOperators: [{ login, email }] });
    const commit = by(MALLORY_AT, MALLORY_AT);
    expect(told(world(commit, named("Alice", null)))).toBe("pending | alice:operator");
    expect(told(world(commit, named(null, ALICE_AT.email)))).toBe("pending | alice:operator");
    expect(told(world(commit, named(null, "unknown@example.org")))).toBe("success alice |");
  });

  test("weak evidence, and evidence without a commit, names nobody", () => {
    const given = world(by(ALICE_AT, ALICE_AT));
    const weak = givenAttribution("src/a.py", "ai", sha("c"));
    const attributions = [
      { ...weak, evidence: weak.evidence.map((one) => ({ ...one, strength: "weak" as const })) },
      { ...weak, evidence: weak.evidence.map((one) => ({ ...one, commitSha: null })) },
    ];
    expect(told({ ...given, attributions })).toBe("success alice |");
  });

  test("case 151: who asked for a regenerate whose result is in the range", () => {
    const commit = by(MALLORY_AT, MALLORY_AT);
    const asked = (blob: string, askedBy: { readonly id: number | null; readonly login: string }) => ({
      proposalAskers: [{ blob, askedBy }],
    });
    const stranger = { id: null, login: "Alice" };
    expect(told(world(commit, asked(sha("2"), ALICE)))).toBe("pending | alice:operator");
    expect(told(world(commit, asked(sha("2"), stranger)))).toBe("pending | alice:operator");
    expect(told(world(commit, asked(sha("3"), ALICE)))).toBe("success alice |");
    expect(told(world(commit, { proposalAskers: [] }))).toBe("success alice |");
  });

  test("a proposal that came in and was written over is in the range, and so is one that the head alone shows", () => {
    const people = { ...approved, proposalAskers: [{ blob: sha("4"), askedBy: ALICE }] };
    const through = by(MALLORY_AT, MALLORY_AT, { files: [{ path: "src/b.py", status: "added", blob: sha("4") }] });
    expect(told({ policy: alone, change: pull([through]), people })).toBe("pending | alice:operator");
    const head = givenChange([givenFile("src/a.py", { newBlob: sha("4") })], { commits: [], pullRequest: givenPull() });
    expect(told({ policy: alone, change: head, people })).toBe("pending | alice:operator");
    const removed = givenChange([{ ...givenFile("src/a.py"), status: "removed" }], {
      commits: [by(MALLORY_AT, MALLORY_AT, { files: [{ path: "src/a.py", status: "removed" }] })],
      pullRequest: givenPull(),
    });
    expect(told({ policy: alone, change: removed, people })).toBe("success alice |");
  });
});

describe("what goes stale", () => {
  const OLD = sha("d");
  const a = givenFile("src/a.py");
  const b = givenFile("src/b.py");
  const world = (
    keys: Record<string, string>,
    approvedKeys: readonly string[] | null,
    reviews = [review(ALICE, "APPROVED", { commitSha: OLD })],
  ) => ({
    policy: ONE_PERSON,
    change: givenChange([a, b].slice(0, Object.keys(keys).length), { pullRequest: givenPull() }),
    people: {
      reviews,
      headKeys: new Map(Object.entries(keys)),
      approvedKeys: new Map([
        [
          OLD,
          approvedKeys === null
            ? { known: false as const, reason: "gone" }
            : { known: true as const, value: new Set(approvedKeys) },
        ],
      ]),
    },
  });

  const table: readonly [string, Record<string, string>, readonly string[] | null, string][] = [
    [
      "case 60: a push that alters the file makes the approval stale",
      { "src/a.py": "a2" },
      ["a1"],
      "pending | alice:stale",
    ],
    [
      "case 62: a merge of the base that leaves the change equal keeps it",
      { "src/a.py": "a1" },
      ["a1"],
      "success alice |",
    ],
    [
      "case 63: a merge that was resolved by hand makes it stale",
      { "src/a.py": "a1 resolved" },
      ["a1"],
      "pending | alice:stale",
    ],
    ["case 64: a rebase that leaves the change equal keeps it", { "src/a.py": "a1" }, ["a1", "b1"], "success alice |"],
    ["case 66: a change that cannot be worked out is stale", { "src/a.py": "a1" }, null, "pending | alice:stale"],
    [
      "case 147: a push that alters one file makes it stale for that file only",
      { "src/a.py": "a1", "src/b.py": "b2" },
      ["a1", "b1"],
      "pending | alice:stale",
    ],
    [
      "case 69: a file of which nothing is known yet is not approved",
      { "src/c.py": "c" },
      ["a1"],
      "pending | alice:stale",
    ],
  ];
  test.each(table)("%s", (_name, keys, approvedKeys, expected) => {
    expect(told(world(keys, approvedKeys))).toBe(expected);
  });

  test("case 147: the reason says for how many files", () => {
    expect(ruleOf(world({ "src/a.py": "a1", "src/b.py": "b2" }, ["a1", "b1"])).reason).toBe(
      "1 approval missing for 1 of 2 files from people with write access or more, for example alice",
    );
  });

  test("case 61: an approve command goes stale like a review", () => {
    const given = world({ "src/a.py": "a2" }, ["a1"], []);
    const comments = [comment(ALICE, `/draftgate approve ${OLD}`)];
    expect(told({ ...given, people: { ...given.people, comments } })).toBe("pending | alice:stale");
  });

  test("case 67: back at the approved commit it counts again", () => {
    expect(told({ policy: ONE_PERSON, people: approved })).toBe("success alice |");
  });

  test("case 71: an approval outlives closing and reopening, for what it stands for is the content", () => {
    expect(told(world({ "src/a.py": "a1" }, ["a1"]))).toBe("success alice |");
  });

  test("case 73: what was approved counts, what came later does not", () => {
    const given = world({ "src/a.py": "a1", "src/b.py": "b1" }, ["a1"]);
    expect(told(given)).toBe("pending | alice:stale");
    const reviews = [...given.people.reviews, review(BOB, "APPROVED")];
    expect(told({ ...given, people: { ...given.people, reviews } })).toBe("success bob | alice:stale");
  });

  test("two people who each approved one of the files satisfy one approval for each file", () => {
    const given = world({ "src/a.py": "a1", "src/b.py": "b1" }, ["a1"]);
    const comments = [comment(BOB, `/draftgate approve ${HEAD} src/b.py`)];
    const rule = ruleOf({ ...given, people: { ...given.people, comments } });
    expect(rule).toMatchObject({ state: "success", reason: "1 approval of each file", approvals: { counted: [] } });
  });

  test("every approval since the last other word stands for what it approved", () => {
    const given = world({ "src/a.py": "a1", "src/b.py": "b1" }, ["a1"]);
    const reviews = [...given.people.reviews, review(ALICE, "APPROVED", { commitSha: sha("9") })];
    const approvedKeys = new Map([
      ...given.people.approvedKeys,
      [sha("9"), { known: true as const, value: new Set(["b1"]) }],
    ]);
    expect(told({ ...given, people: { ...given.people, reviews, approvedKeys } })).toBe("success alice |");
  });

  test("a review whose commit GitHub has forgotten stands for nothing", () => {
    expect(told({ policy: ONE_PERSON, people: { reviews: [review(ALICE, "APPROVED", { commitSha: null })] } })).toBe(
      "pending | alice:stale",
    );
  });

  test("case 81: a policy file that changed after the approval needs a new one", () => {
    const policy = givenPolicy([givenRule("gate-files", { approvals: 1 }, { paths: [".github/draftgate.yml"] })]);
    const change = givenChange([".github/draftgate.yml", "src/a.py"], { pullRequest: givenPull() });
    const people = {
      reviews: [review(ALICE, "APPROVED", { commitSha: OLD })],
      headKeys: new Map([
        [".github/draftgate.yml", "p2"],
        ["src/a.py", "a1"],
      ]),
      approvedKeys: new Map([[OLD, { known: true as const, value: new Set(["p1", "a1"]) }]]),
    };
    expect(told({ policy, change, people })).toBe("pending | alice:stale");
  });
});

describe("which files are meant", () => {
  const NAMES = Array.from({ length: 31 }, (_, index) => `src/${String(index).padStart(2, "0")}.py`);

  test("case 77: the thirty-first file is seen", () => {
    const policy = givenPolicy([givenRule("last", { approvals: 1 }, { paths: ["src/30.py"] })]);
    expect(ruleOf({ policy, change: givenChange(NAMES, { pullRequest: givenPull() }) }).state).toBe("pending");
  });

  test("case 76: a change of 3,000 files is judged file by file", () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `src/${index}.py`);
    const people = { comments: [comment(ALICE, `/draftgate approve ${HEAD} src/1*.py`)] };
    const rule = ruleOf({ policy: ONE_PERSON, change: givenChange(names, { pullRequest: givenPull() }), people });
    expect(rule.reason).toContain("for 1889 of 3000 files");
  });

  test("case 146: AI-written files need two people and the others one", () => {
    const policy = givenPolicy([
      givenRule("ai", { approvals: 2 }, { origin: "ai" }),
      givenRule("rest", { approvals: 1 }, { origin: "unknown" }),
    ]);
    const change = givenChange(["src/a.py", "src/b.py"], { pullRequest: givenPull() });
    const { result } = judge({ policy, change, attributions: [givenAttribution("src/a.py", "ai")], people: approved });
    expect(result.rules.map((rule) => [rule.files, rule.state])).toEqual([
      [["src/a.py"], "pending"],
      [["src/b.py"], "success"],
    ]);
    expect(result.summary).toBe("1 approval missing for 1 AI-written file");
  });

  test("case 75: a change without files asks nobody", () => {
    expect(ruleOf({ change: givenChange([], { pullRequest: givenPull() }) })).toMatchObject({
      state: "success",
      reason: "no matching file",
    });
  });

  test("an approval by globs stands for the files they name, under either name", () => {
    const change = givenChange([givenFile("lib/x.py", { previousPath: "src/x.py", status: "renamed" })], {
      pullRequest: givenPull(),
    });
    const people = { comments: [comment(ALICE, `/draftgate approve ${HEAD} src/**`)] };
    expect(told({ policy: ONE_PERSON, change, people })).toBe("success alice |");
  });
});

describe("the smallest set of people still needed", () => {
  const named = (name: string, approvals: number, ...users: string[]) =>
    givenRule(name, { approvals, from: { users } });

  test("one person who satisfies two rules is named before two who satisfy one each", () => {
    const { result } = judge({ policy: givenPolicy([named("a", 1, "alice", "carol"), named("b", 1, "bob", "carol")]) });
    expect(result.needed).toEqual(["carol"]);
    expect(result.rules.map((rule) => rule.reason)).toEqual([
      "1 approval missing from alice or carol, for example carol",
      "1 approval missing from bob or carol, for example carol",
    ]);
  });

  test("nobody is named where nobody is missing, or not enough are known", () => {
    expect(judge({ policy: ONE_PERSON, people: approved }).result.needed).toEqual([]);
    expect(judge({ people: { collaborators: { known: false, reason: "403" } } }).result.needed).toEqual([]);
  });

  test("a listed person whose account is unknown is named by login", () => {
    expect(judge({ policy: givenPolicy([named("a", 1, "Zoe")]) }).result.needed).toEqual(["Zoe"]);
  });

  test("case 85: nobody is asked for a draft, which is judged all the same", () => {
    const change = givenChange(["src/a.py"], { pullRequest: givenPull({ isDraft: true }) });
    const { result } = judge({ policy: givenPolicy([named("a", 1, "alice")]), change });
    expect(result).toMatchObject({ state: "pending", toAsk: { users: [], teams: [] } });
  });
});

describe("distinct rules", () => {
  const distinct = (name: string, approvals: number, users: readonly Account[], paths: readonly string[] = ["**"]) =>
    givenRule(name, { approvals, distinct: true, from: { users: users.map((one) => one.login) } }, { paths });

  test("too few people for all of them cannot be met, and each says so", () => {
    const policy = givenPolicy([distinct("a", 1, [ALICE]), distinct("b", 1, [ALICE])]);
    const { result } = judge({ policy, people: approved });
    expect(result.rules.map((rule) => rule.state)).toEqual(["success", "failure"]);
    expect(result.rules[1]?.reason).toContain("too few people that no other rule needs are left");
  });

  test("people who approved some of the files each are shared out where a way exists", () => {
    const policy = givenPolicy([
      distinct("a", 1, [ALICE, BOB, CAROL]),
      distinct("b", 1, [ALICE, BOB, CAROL], ["src/a.py"]),
    ]);
    const change = givenChange(["src/a.py", "src/b.py"], { pullRequest: givenPull() });
    const comments = [
      comment(ALICE, `/draftgate approve ${HEAD} src/a.py`),
      comment(BOB, `/draftgate approve ${HEAD} src/a.py`),
      comment(CAROL, `/draftgate approve ${HEAD} src/b.py`),
    ];
    expect(judge({ policy, change, people: { comments } }).result.rules.map((rule) => rule.state)).toEqual([
      "success",
      "success",
    ]);
  });

  test("whoever a distinct rule already has is not named for another", () => {
    const policy = givenPolicy([distinct("a", 1, [ALICE, BOB]), distinct("b", 1, [ALICE, BOB])]);
    const { result } = judge({ policy, people: approved });
    expect(result.needed).toEqual(["bob"]);
  });

  test("one distinct rule alone is like any other", () => {
    const policy = givenPolicy([distinct("a", 1, [ALICE])]);
    expect(judge({ policy, people: approved }).result.state).toBe("success");
  });
});

test("people with the same login in other letters are the same person for exclusions", () => {
  const change = givenChange(["src/a.py"], { pullRequest: givenPull({ authorLogin: "ALICE", authorId: null }) });
  expect(told({ policy: ONE_PERSON, change, people: approved })).toBe("pending | alice:author");
});

test("an account that took over a login is excluded with it", () => {
  const people = {
    namedOperators: [{ login: "alice", email: null }],
    reviews: [review(user(999, "alice"), "APPROVED")],
  };
  expect(told({ policy: excluding("operators"), people })).toContain("alice:operator");
});
