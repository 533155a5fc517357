// Sections A, B, C of reference/approval-gates.md: what one person says, who counts, how rules are joined.
import { describe, expect, test } from "vitest";
import { permissionFrom } from "../../src/domain/people.ts";
import { givenChange, givenFinding, givenPolicy, givenPull, givenRule, HEAD, sha } from "./given.ts";
import {
  ALICE,
  BOB,
  CAROL,
  comment,
  DAVE,
  ERIN,
  type givenPeople,
  judge,
  MALLORY,
  minute,
  ONE_PERSON,
  ROBOT,
  review,
  ruleOf,
  told,
  user,
} from "./world.ts";

const approve = `/draftgate approve ${HEAD}`;

describe("one word per person", () => {
  const table: readonly [string, Parameters<typeof givenPeople>[0], string][] = [
    [
      "case 1: a comment after an approval leaves it standing",
      { reviews: [review(ALICE, "APPROVED"), review(ALICE, "COMMENTED")] },
      "success alice |",
    ],
    [
      "case 2: a change request takes the approval back",
      { reviews: [review(ALICE, "APPROVED"), review(ALICE, "CHANGES_REQUESTED")] },
      "failure | alice:changes-requested",
    ],
    [
      "case 3: an approval lifts one's own change request",
      { reviews: [review(ALICE, "CHANGES_REQUESTED"), review(ALICE, "APPROVED")] },
      "success alice |",
    ],
    [
      "case 4: a dismissed approval does not count",
      { reviews: [review(ALICE, "DISMISSED")] },
      "pending | alice:dismissed",
    ],
    [
      "case 5: a dismissed change request does not bring the approval back",
      { reviews: [review(ALICE, "APPROVED"), review(ALICE, "DISMISSED")] },
      "pending | alice:dismissed",
    ],
    [
      "case 6: an approval after a dismissal counts",
      { reviews: [review(ALICE, "DISMISSED"), review(ALICE, "APPROVED")] },
      "success alice |",
    ],
    [
      "case 9: a review that is not submitted says nothing",
      { reviews: [review(ALICE, "PENDING", { submittedAt: null })] },
      "pending |",
    ],
    [
      "case 11: a deleted account is named and passed over",
      { reviews: [review(null, "APPROVED"), review(ALICE, "APPROVED")] },
      "success alice | ghost:unknown-user",
    ],
    [
      "case 13: nothing but a review or command takes an approval back",
      { reviews: [review(ALICE, "APPROVED")] },
      "success alice |",
    ],
    ["case 14: an edit makes no approval of a comment", { reviews: [review(ALICE, "COMMENTED")] }, "pending |"],
    [
      "case 15: what a change request says does not make it an approval",
      { reviews: [review(ALICE, "CHANGES_REQUESTED")] },
      "failure |",
    ],
    [
      "case 16: what an approving review says does not take it back",
      { reviews: [review(ALICE, "APPROVED")] },
      "success alice |",
    ],
    [
      "case 17: an approve command is a later word than a change request",
      { reviews: [review(ALICE, "CHANGES_REQUESTED")], comments: [comment(ALICE, approve)] },
      "success alice |",
    ],
    [
      "case 18: a dismissed review leaves a later command standing",
      { reviews: [review(ALICE, "DISMISSED")], comments: [comment(ALICE, approve)] },
      "success alice |",
    ],
    [
      "case 19: somebody else's approval does not lift a change request",
      { reviews: [review(BOB, "CHANGES_REQUESTED"), review(CAROL, "APPROVED")] },
      "failure carol |",
    ],
    [
      "case 20: praise is no approval",
      { comments: [comment(ALICE, "not :+1: yet"), comment(ALICE, ":+1: LGTM approve")] },
      "pending |",
    ],
    [
      "a change request stays after one took the approval back",
      {
        reviews: [review(ALICE, "APPROVED"), review(ALICE, "CHANGES_REQUESTED")],
        comments: [comment(ALICE, "/draftgate unapprove")],
      },
      "failure | alice:changes-requested",
    ],
    [
      "unapprove takes back a review",
      { reviews: [review(ALICE, "APPROVED")], comments: [comment(ALICE, "/draftgate unapprove")] },
      "pending | alice:withdrawn",
    ],
    [
      "unapprove takes back a command, and a later one counts again",
      { comments: [comment(ALICE, approve), comment(ALICE, `/draftgate unapprove\n${approve}`)] },
      "success alice |",
    ],
    [
      "case 136: a word of GitHub's that nobody knows takes an approval back",
      { reviews: [review(ALICE, "APPROVED"), review(ALICE, "BLESSED")] },
      "pending | alice:dismissed",
    ],
    [
      "an approval without a readable time is none",
      { reviews: [review(ALICE, "APPROVED", { submittedAt: "soon" }), review(BOB, "APPROVED", { submittedAt: null })] },
      "pending |",
    ],
    [
      "a change request without a readable time is the last word",
      { reviews: [review(ALICE, "CHANGES_REQUESTED", { submittedAt: null }), review(ALICE, "APPROVED")] },
      "failure | alice:changes-requested",
    ],
    [
      "an account of an unknown kind does not count",
      { reviews: [review({ id: 9, login: "doll", type: "Mannequin" }, "APPROVED")] },
      "pending | doll:unknown-user",
    ],
    [
      "GitHub's stand-in for deleted accounts does not count",
      { reviews: [review(user(10137, "ghost"), "APPROVED")] },
      "pending | ghost:unknown-user",
    ],
    [
      "a change request of a deleted account holds nothing up",
      { reviews: [review(null, "CHANGES_REQUESTED")] },
      "pending |",
    ],
  ];
  test.each(table)("%s", (_name, people = {}, expected) => {
    expect(told({ policy: ONE_PERSON, people })).toBe(expected);
  });

  test("case 7: one person who approves twice counts once", () => {
    expect(told({ people: { reviews: [review(ALICE, "APPROVED"), review(ALICE, "APPROVED")] } })).toBe(
      "pending alice |",
    );
    expect(ruleOf({ people: { reviews: [review(ALICE, "APPROVED")] } }).reason).toMatch(/^1 approval missing/);
  });

  test("case 8: one person who approves by review and by command counts once, by the later way", () => {
    const people = { reviews: [review(ALICE, "APPROVED")], comments: [comment(ALICE, approve)] };
    expect(ruleOf({ people }).approvals?.counted).toEqual([{ login: "alice", via: "command" }]);
    expect(ruleOf({ people }).state).toBe("pending");
  });

  test("case 10: words are ordered by time and then by id, in whatever order they come", () => {
    const time = minute(0);
    const first = review(ALICE, "CHANGES_REQUESTED", { id: 10, submittedAt: time });
    const second = review(ALICE, "APPROVED", { id: 11, submittedAt: time });
    expect(told({ policy: ONE_PERSON, people: { reviews: [second, first] } })).toBe("success alice |");
    const later = review(ALICE, "CHANGES_REQUESTED", { id: 9, submittedAt: minute(1) });
    expect(told({ policy: ONE_PERSON, people: { reviews: [later, second] } })).toBe(
      "failure | alice:changes-requested",
    );
  });

  test("case 12: logins of the policy compare without case", () => {
    const policy = givenPolicy([givenRule("one", { approvals: 1, from: { users: ["ALICE"] } })]);
    expect(told({ policy, people: { reviews: [review(ALICE, "APPROVED")] } })).toBe("success alice |");
  });

  test("a look-alike letter of another script is another login", () => {
    const policy = givenPolicy([givenRule("one", { approvals: 1, from: { users: ["kate"] } })]);
    const lookalike = user(90, "\u212Aate");
    expect(told({ policy, people: { reviews: [review(lookalike, "APPROVED")] } })).toContain("not-in-team");
  });

  test("case 21: a label is no approval", () => {
    const change = givenChange(["src/a.py"], { pullRequest: givenPull({ labels: ["approved"] }) });
    expect(told({ policy: ONE_PERSON, change })).toBe("pending |");
  });

  test("case 122: two commands of one second are both honored", () => {
    const at = { createdAt: minute(0) };
    const comments = [comment(ALICE, approve, at), comment(BOB, approve, at)];
    expect(told({ people: { comments } })).toBe("success alice,bob |");
  });

  test("the latest approval that counts names the way", () => {
    const people = {
      comments: [comment(ALICE, approve)],
      reviews: [review(ALICE, "APPROVED", { commitSha: sha("d") })],
    };
    expect(ruleOf({ policy: ONE_PERSON, people }).approvals?.counted).toEqual([{ login: "alice", via: "command" }]);
  });
});

describe("who is eligible", () => {
  const team = (...members: (typeof ALICE)[]) => new Map([["acme/core", { known: true as const, value: members }]]);
  const teamRule = givenPolicy([givenRule("team", { approvals: 1, from: { teams: ["Acme/Core"] } })]);
  const byAlice = [review(ALICE, "APPROVED")];

  test.each([
    [DAVE, "read"],
    [ERIN, "triage"],
  ])("case 22: %j who may only %s does not count for write", (account) => {
    expect(told({ policy: ONE_PERSON, people: { reviews: [review(account, "APPROVED")] } })).toBe(
      `pending | ${account.login}:no-permission`,
    );
  });

  test.each([
    [{ permission: "write", roleName: "maintain" }, "maintain"],
    [{ permission: "read", roleName: "triage" }, "triage"],
    [{ permission: "write", roleName: "release manager", flags: { pull: true, triage: true, push: true } }, "write"],
    [{ permission: "admin", roleName: "x", flags: { admin: true } }, "admin"],
    [{ permission: "write", roleName: "x", flags: { maintain: true, push: true } }, "maintain"],
    [{ permission: "read", roleName: "x", flags: { triage: true, pull: true } }, "triage"],
    [{ permission: "read", roleName: "x", flags: { pull: true } }, "read"],
    [{ permission: "admin", roleName: "admin", flags: {} }, "none"],
    [{ permission: "write", roleName: "custom" }, "write"],
    [{ permission: "owner" }, "none"],
    [{}, "none"],
  ] as const)("case 23: GitHub's answer %j means %s", (answer, expected) => {
    expect(permissionFrom(answer)).toBe(expected);
  });

  test("case 24: who left the team does not count any more", () => {
    expect(told({ policy: teamRule, people: { teams: team(ALICE), reviews: byAlice } })).toBe("success alice |");
    expect(told({ policy: teamRule, people: { teams: team(BOB), reviews: byAlice } })).toBe(
      "pending | alice:not-in-team",
    );
  });

  test("case 26: a team that cannot be read is an error with the reason, not an empty team", () => {
    const teams = new Map([["acme/core", { known: false as const, reason: "403: give a team-token" }]]);
    const rule = ruleOf({ policy: teamRule, people: { teams, reviews: byAlice } });
    expect(rule).toMatchObject({
      state: "error",
      reason: expect.stringContaining("team acme/core cannot be read (403: give a team-token)"),
    });
    expect(rule.approvals).toMatchObject({ possible: true, ineligible: [{ login: "alice", reason: "not-in-team" }] });
    expect(ruleOf({ policy: teamRule }).state).toBe("error");
  });

  test("case 26: a rule that is satisfied without the team does not need it", () => {
    const policy = givenPolicy([givenRule("team", { approvals: 1, from: { teams: ["acme/core"], users: ["alice"] } })]);
    expect(ruleOf({ policy, people: { reviews: byAlice } }).state).toBe("success");
  });

  test("case 27: a team of the same name in another organization is another team", () => {
    const teams = new Map([
      ["acme/core", { known: true as const, value: [BOB] }],
      ["other/core", { known: true as const, value: [ALICE] }],
    ]);
    expect(told({ policy: teamRule, people: { teams, reviews: byAlice } })).toBe("pending | alice:not-in-team");
  });

  test("case 28: two approvals with one person left cannot be met, and that is said", () => {
    const collaborators = {
      known: true as const,
      value: [
        { account: ALICE, permission: "write" as const },
        { account: MALLORY, permission: "admin" as const },
      ],
    };
    const rule = ruleOf({ people: { collaborators } });
    expect(rule).toMatchObject({ state: "failure", approvals: { possible: false } });
    expect(rule.reason).toContain("cannot be met: 2 approvals needed");
    expect(rule.reason).toContain("1 person could give one");
  });

  test("case 28: a repository that has nobody else is told of preset:solo", () => {
    const collaborators = { known: true as const, value: [{ account: MALLORY, permission: "admin" as const }] };
    expect(ruleOf({ people: { collaborators } }).reason).toContain("preset:solo");
  });

  test("a list that cannot be read leaves it possible, with a notice", () => {
    const { result } = judge({ people: { collaborators: { known: false, reason: "403" } } });
    expect(result.rules[0]?.approvals?.possible).toBe(true);
    expect(result.notices).toEqual([
      {
        code: "list-unreadable",
        message: "the list of collaborators cannot be read: whether enough people could approve is not known",
      },
    ]);
  });

  test("case 29: the author is the only one named, so it cannot be met, unless the rule lets the author count", () => {
    const rule = givenRule("self", { approvals: 1, from: { users: ["mallory"] } });
    const reviews = [review(MALLORY, "APPROVED")];
    expect(ruleOf({ policy: givenPolicy([rule]), people: { reviews } }).state).toBe("failure");
    const lenient = givenRule("self", { approvals: 1, from: { users: ["mallory"] }, exclude: ["bots"] });
    const { result } = judge({
      policy: givenPolicy([lenient, givenRule("other", { approvals: 1 })]),
      people: { reviews },
    });
    expect(result.rules.map((one) => one.state)).toEqual(["success", "pending"]);
  });

  test.each([
    ["case 30: an app's review", ROBOT],
    [
      "case 31: github-actions, because somebody told it to",
      { id: 41898282, login: "github-actions[bot]", type: "Bot" },
    ],
    ["case 32: an app under the name without its suffix", { id: 7, login: "helper", type: "Bot" }],
    ["case 33: an agent's account of type User", user(33, "Coding-Agent")],
    ["an account whose name says bot", user(34, "sneaky[bot]")],
  ])("%s counts for nobody", (_name, account) => {
    expect(told({ policy: ONE_PERSON, people: { reviews: [review(account, "APPROVED")] } })).toBe(
      `pending | ${account.login}:bot`,
    );
  });

  test("case 33: the policy may name more agents", () => {
    const policy = {
      ...ONE_PERSON,
      detect: {
        ...ONE_PERSON.detect,
        agents: [{ name: "acme", emails: [], logins: ["ALICE"], trailers: [], markers: [] }],
      },
    };
    expect(told({ policy, people: { reviews: byAlice } })).toBe("pending | alice:bot");
  });

  test("the account that the run writes as counts for nobody, even a person's", () => {
    expect(told({ policy: ONE_PERSON, people: { self: ["alice"], reviews: byAlice } })).toBe("pending | alice:bot");
  });

  test("a bot counts only where it is named and bots are not excluded", () => {
    const reviews = [review(ROBOT, "APPROVED")];
    const rule = (exclude: readonly "bots"[], users?: readonly string[]) =>
      givenPolicy([
        givenRule("one", { approvals: 1, exclude, from: users === undefined ? { permission: "write" } : { users } }),
      ]);
    expect(told({ policy: rule([], ["helper[bot]"]), people: { reviews } })).toBe("success helper[bot] |");
    expect(told({ policy: rule([]), people: { reviews } })).toBe("pending | helper[bot]:bot");
    expect(told({ policy: rule(["bots"], ["helper[bot]", "alice"]), people: { reviews } })).toBe(
      "pending | helper[bot]:bot",
    );
  });

  test("case 34: one person may satisfy two rules unless they are distinct", () => {
    const rules = (distinct: boolean) =>
      givenPolicy([givenRule("a", { approvals: 1, distinct }), givenRule("b", { approvals: 1, distinct })]);
    expect(judge({ policy: rules(false), people: { reviews: byAlice } }).result.state).toBe("success");
    expect(judge({ policy: rules(true), people: { reviews: byAlice } }).result.state).toBe("pending");
    expect(
      judge({ policy: rules(true), people: { reviews: [...byAlice, review(BOB, "APPROVED")] } }).result.state,
    ).toBe("success");
  });

  test("case 35: an outside collaborator with write counts by permission and not by team", () => {
    const outsider = user(80, "outsider");
    const people = {
      permissions: new Map([[80, { known: true as const, value: "write" as const }]]),
      teams: team(BOB),
      reviews: [review(outsider, "APPROVED")],
    };
    expect(told({ policy: ONE_PERSON, people })).toBe("success outsider |");
    expect(told({ policy: teamRule, people })).toBe("pending | outsider:not-in-team");
  });

  test("a permission that cannot be read is an error that names the person", () => {
    const permissions = new Map([[1, { known: false as const, reason: "500" }]]);
    const collaborators = { known: true as const, value: [{ account: BOB, permission: "write" as const }] };
    const rule = ruleOf({ policy: ONE_PERSON, people: { permissions, collaborators, reviews: byAlice } });
    expect(rule).toMatchObject({
      state: "error",
      reason: expect.stringContaining("the permission of alice cannot be read (500)"),
    });
  });

  test("a permission that was never read is an error too", () => {
    const collaborators = { known: false as const, reason: "403" };
    const rule = ruleOf({ policy: ONE_PERSON, people: { permissions: new Map(), collaborators, reviews: byAlice } });
    expect(rule.reason).toContain("the permission of alice cannot be read (not read)");
  });

  test("the list of collaborators answers for a permission that was not asked for", () => {
    expect(told({ policy: ONE_PERSON, people: { permissions: new Map(), reviews: byAlice } })).toBe("success alice |");
  });

  test("a change request by somebody whose permission cannot be read is an error even of a satisfied rule", () => {
    const permissions = new Map([
      [1, { known: true as const, value: "write" as const }],
      [2, { known: false as const, reason: "500" }],
    ]);
    const reviews = [...byAlice, review(BOB, "CHANGES_REQUESTED")];
    expect(ruleOf({ policy: ONE_PERSON, people: { permissions, reviews } }).state).toBe("error");
  });

  test("a change request by somebody who could not count holds nothing up", () => {
    const reviews = [...byAlice, review(DAVE, "CHANGES_REQUESTED"), review(ROBOT, "CHANGES_REQUESTED")];
    expect(ruleOf({ policy: ONE_PERSON, people: { reviews } }).state).toBe("success");
  });
});

describe("how rules are joined", () => {
  test("case 36: a rule whose condition does not hold is passed over", () => {
    const policy = givenPolicy([
      givenRule("docs", { approvals: 2 }, { paths: ["docs/**"] }),
      givenRule("one", { approvals: 1 }),
    ]);
    expect(judge({ policy, people: { reviews: [review(ALICE, "APPROVED")] } }).result.state).toBe("success");
  });

  test("case 38: of rules joined by AND one error is the error of all", () => {
    const policy = givenPolicy([
      givenRule("ok", { approvals: 1 }),
      givenRule("team", { approvals: 1, from: { teams: ["acme/core"] } }),
    ]);
    expect(judge({ policy, people: { reviews: [review(ALICE, "APPROVED")] } }).result.state).toBe("error");
  });

  test("case 39: an error and a change request are an error", () => {
    const policy = givenPolicy([
      givenRule("team", { approvals: 1, from: { teams: ["acme/core"] } }),
      givenRule("one", { approvals: 1 }),
    ]);
    expect(judge({ policy, people: { reviews: [review(ALICE, "CHANGES_REQUESTED")] } }).result.state).toBe("error");
  });

  test("case 41: slots {A,B,C,D}, {A,C,D}, {A} and approvals of B, A, C are satisfied", () => {
    const names = [ALICE, BOB, CAROL, DAVE];
    const slot = (name: string, ...people: (typeof ALICE)[]) =>
      givenRule(name, { approvals: 1, distinct: true, from: { users: people.map((one) => one.login) } });
    const policy = givenPolicy([slot("one", ...names), slot("two", ALICE, CAROL, DAVE), slot("three", ALICE)]);
    const reviews = [BOB, ALICE, CAROL].map((one) => review(one, "APPROVED"));
    const { result } = judge({ policy, people: { reviews } });
    expect(result.rules.map((rule) => [rule.state, rule.approvals?.counted.map((one) => one.login)])).toEqual([
      ["success", ["bob"]],
      ["success", ["carol"]],
      ["success", ["alice"]],
    ]);
  });

  test("case 72: a rule that changed decides the next evaluation", () => {
    const reviews = [review(ALICE, "APPROVED")];
    expect(ruleOf({ policy: ONE_PERSON, people: { reviews } }).state).toBe("success");
    expect(ruleOf({ people: { reviews } }).state).toBe("pending");
  });

  test("case 96: one person who is listed twice counts once", () => {
    const policy = givenPolicy([
      givenRule("two", { approvals: 2, from: { users: ["alice", "Alice"], teams: ["acme/core"] } }),
    ]);
    const teams = new Map([["acme/core", { known: true as const, value: [ALICE] }]]);
    const rule = ruleOf({ policy, people: { teams, reviews: [review(ALICE, "APPROVED")] } });
    expect(rule).toMatchObject({
      state: "failure",
      approvals: { counted: [{ login: "alice", via: "review" }], possible: false },
    });
  });

  test("case 129: an approval that goes away after success makes it pending again", () => {
    const reviews = [review(ALICE, "APPROVED")];
    expect(ruleOf({ policy: ONE_PERSON, people: { reviews } }).state).toBe("success");
    expect(ruleOf({ policy: ONE_PERSON, people: { reviews: [review(ALICE, "DISMISSED")] } }).state).toBe("pending");
  });

  test("case 140: what was withdrawn while queued fails the next evaluation", () => {
    const people = { reviews: [review(ALICE, "APPROVED")], comments: [comment(ALICE, "/draftgate unapprove")] };
    expect(ruleOf({ policy: ONE_PERSON, people }).state).toBe("pending");
  });

  test("the summary names findings, then rules that cannot be met, then what is missing", () => {
    const policy = givenPolicy([
      givenRule("owner", { approvals: 1, from: { users: ["mallory"] } }),
      givenRule("team", { approvals: 1, from: { teams: ["acme/core"] } }),
      givenRule("two", { approvals: 2, blockAt: { sast: "high" } }),
    ]);
    const { result } = judge({
      policy,
      findings: [givenFinding("a", "src/a.py")],
      people: { reviews: [review(ALICE, "APPROVED")] },
    });
    expect(result.summary).toMatch(
      /^1 blocking finding; team: team acme\/core cannot be read \(not read\); .*owner: cannot be met: .*; 1 approval missing for 1 file$/,
    );
    expect(result.state).toBe("error");
  });

  test("success says that the approvals are there", () => {
    const people = { reviews: [review(ALICE, "APPROVED"), review(BOB, "APPROVED")] };
    const { result } = judge({ people });
    expect(result.summary).toBe("nothing blocks in 1 changed file, all approvals given");
    expect(result.rules[0]?.reason).toBe("2 approvals of each file: alice and bob");
    expect(result.approvals).toEqual({ counted: 2, required: 2 });
  });
});
