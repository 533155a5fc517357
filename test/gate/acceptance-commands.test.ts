// Sections H, I, J of reference/approval-gates.md: waivers, and who may give which command.
import { describe, expect, test } from "vitest";
import {
  givenAttribution,
  givenChange,
  givenFile,
  givenFinding,
  givenPolicy,
  givenPull,
  givenRule,
  HEAD,
  NOW,
  sha,
} from "./given.ts";
import {
  ALICE,
  BOB,
  CAROL,
  comment,
  DAVE,
  ERIN,
  judge,
  MALLORY,
  ONE_PERSON,
  push,
  ROBOT,
  review,
  TWO_PEOPLE,
  told,
  user,
} from "./world.ts";

const FINDING = givenFinding("ab12", "src/a.py");
const PRINT = FINDING.fingerprint;
const BLOCK = givenPolicy([givenRule("findings", { blockAt: { sast: "high", secret: "info" } })]);
const waive = (until = "2026-09-30", target = PRINT): string =>
  `/draftgate waive ${target} reason="a fixture" until=${until}`;

function refusals(world: Parameters<typeof judge>[0]): readonly (string | null)[] {
  return judge(world).commands.map((one) => one.refusal);
}

describe("waivers", () => {
  const world = (body: string, more: Parameters<typeof judge>[0] = {}) => ({
    policy: BLOCK,
    findings: [FINDING],
    ...more,
    people: { comments: [comment(CAROL, body)], ...more.people },
  });

  test("case 97: a waiver holds through its last day and is listed", () => {
    const { result } = judge(world(waive()));
    expect(result).toMatchObject({ state: "success", waived: new Map([[PRINT, "carol"]]) });
    expect(result.waivers).toEqual([
      { fingerprint: PRINT, by: "carol", reason: "a fixture", until: "2026-09-30", active: true },
    ]);
  });

  test("case 97: the day after it the finding blocks again, and the waiver stays listed", () => {
    const { result } = judge(world(waive(), { now: new Date("2026-10-01T00:00:00Z") }));
    expect(result).toMatchObject({ state: "failure", waived: new Map() });
    expect(result.waivers).toMatchObject([{ active: false }]);
  });

  test("case 91: a waiver ends when the finding changes", () => {
    const changed = givenFinding("cd34", "src/a.py");
    const given = world(waive(), { findings: [changed] });
    expect(judge(given).result.state).toBe("failure");
    expect(refusals(given)[0]).toContain(`there is no finding ${PRINT} in this change`);
  });

  test("of two waivers of one finding the later counts", () => {
    const comments = [comment(CAROL, waive("2026-09-30")), comment(CAROL, waive("2026-09-15"))];
    const { result } = judge({ policy: BLOCK, findings: [FINDING], people: { comments } });
    expect(result.waivers).toMatchObject([{ until: "2026-09-15", active: false }]);
    expect(result.state).toBe("failure");
  });

  test("case 104: of a conflicting pair in one comment the last wins, and both are reported", () => {
    const { result, commands } = judge(world(`${waive()}\n/draftgate unwaive ${PRINT}`));
    expect(result).toMatchObject({ state: "failure", waivers: [] });
    expect(commands.map((one) => [one.word, one.refusal])).toEqual([
      ["waive", null],
      ["unwaive", null],
    ]);
  });

  test("case 95: unwaive by somebody who may not waive changes nothing", () => {
    const comments = [comment(CAROL, waive()), comment(ALICE, `/draftgate unwaive ${PRINT}`)];
    const { result, commands } = judge({ policy: BLOCK, findings: [FINDING], people: { comments } });
    expect(result.state).toBe("success");
    expect(commands[1]?.refusal).toBe(
      "your unwaive does not count: the policy asks it of people with maintain access or more",
    );
  });

  test("what repeats a waived finding is waived with it", () => {
    const again = givenFinding("ef", "src/a.py", { duplicateOf: PRINT });
    expect(judge(world(waive(), { findings: [FINDING, again] })).result.state).toBe("success");
  });

  test("a waived file that was not looked at is no error any more", () => {
    const coverage = givenFinding("c0", "src/a.py", { class: "coverage", severity: "medium" });
    const low = givenFinding("c1", "src/a.py", { class: "coverage", severity: "low" });
    const scan = {
      tool: "bandit",
      version: "1",
      source: "cache" as const,
      outcome: "completed" as const,
      required: true,
      reason: null,
      asked: 1,
      covered: 0,
      notCovered: [{ path: "src/a.py", reason: "too-large" as const }],
      findings: [],
      elapsedMs: 0,
    };
    const { result } = judge({
      ...world(waive("2026-09-30", coverage.fingerprint), { findings: [coverage, low] }),
      scans: [scan],
    });
    expect(result.state).toBe("success");
    expect(judge({ policy: BLOCK, findings: [coverage, low], scans: [scan] }).result.state).toBe("error");
  });

  test("a waived origin makes a file no AI-written one, for approvals and findings", () => {
    const policy = givenPolicy([givenRule("ai", { approvals: 1, blockAt: { sast: "high" } }, { origin: "ai" })]);
    const given = world(waive("2026-09-30", "origin:src/a.py"), {
      policy,
      attributions: [givenAttribution("src/a.py", "ai")],
      findings: [
        givenFinding("ab", "src/a.py", { origin: "ai" }),
        givenFinding("ac", null, { origin: "ai", class: "secret" }),
      ],
    });
    expect(judge(given).result).toMatchObject({ state: "success", rules: [{ reason: "no matching file" }] });
    expect(judge({ ...given, people: {} }).result.state).toBe("failure");
  });

  test("a file whose name is not UTF-8 is waived as it is shown", () => {
    const policy = givenPolicy([givenRule("ai", { approvals: 1 }, { origin: "ai" })]);
    const change = givenChange([givenFile("src/\udcff.py")], { pullRequest: givenPull() });
    const attributions = [givenAttribution("src/\udcff.py", "ai")];
    const given = world(waive("2026-09-30", "origin:src/%FF.py"), { policy, change, attributions });
    expect(judge(given).result.state).toBe("success");
  });

  test.each([
    [
      "case 87: a finding that is not there, with the nearest",
      { body: waive("2026-09-30", `${PRINT.slice(0, 31)}1`) },
      `there is no finding ${PRINT.slice(0, 31)}1 in this change; did you mean ${PRINT}?`,
    ],
    [
      "a finding that nothing is near to",
      { body: waive("2026-09-30", "f".repeat(32)) },
      `there is no finding ${"f".repeat(32)} in this change`,
    ],
    [
      "case 90: a permission that cannot be read",
      { people: { permissions: new Map([[3, { known: false as const, reason: "502" }]]) } },
      "your waive does not count: the permission of carol cannot be read (502)",
    ],
    [
      "case 94: the author of the pull request",
      { author: MALLORY },
      "your waive does not count: the author of the pull request cannot approve it",
    ],
    [
      "somebody with too little permission",
      { author: ALICE },
      "your waive does not count: the policy asks it of people with maintain access or more",
    ],
    [
      "a comment that was edited",
      { more: { isEdited: true } },
      "the comment was edited after it was posted: post a new one",
    ],
    ["a day that was over when it was posted", { body: waive("2026-08-31") }, "2026-08-31 is over already"],
    ["a day too far off", { body: waive("2026-10-02") }, "2026-10-02 is more than 30 days after the comment"],
    [
      "a file that is not there",
      { body: waive("2026-09-30", "origin:src/b.py") },
      "src/b.py is no AI-written file of this change",
    ],
    [
      "a file that nobody calls AI-written, with the nearest that is",
      { body: waive("2026-09-30", "origin:src/aa.py") },
      "src/aa.py is no AI-written file of this change; did you mean src/a.py?",
    ],
    [
      "a class that the policy never lets go",
      { policy: { ...BLOCK, waivers: { ...BLOCK.waivers, never: ["sast" as const] } } },
      "the policy lets nobody waive a finding of class sast",
    ],
  ])(
    "%s is refused",
    (_name, {
      body = waive(),
      author = CAROL,
      more = {},
      people = {},
      policy = BLOCK,
    }: {
      body?: string;
      author?: typeof CAROL;
      more?: { isEdited?: boolean };
      people?: NonNullable<Parameters<typeof judge>[0]["people"]>;
      policy?: typeof BLOCK;
    }, refusal) => {
      const attributions = body.includes("aa.py") ? [givenAttribution("src/a.py", "ai")] : [];
      const given = {
        policy,
        findings: [FINDING],
        attributions,
        people: { comments: [comment(author, body, more)], ...people },
      };
      const { result, commands } = judge(given);
      expect(commands[0]?.refusal).toBe(refusal);
      expect(result).toMatchObject({ state: "failure", waivers: [] });
    },
  );

  test("a class that the policy never lets go blocks though an earlier policy let it", () => {
    const policy = { ...BLOCK, waivers: { ...BLOCK.waivers, never: ["secret" as const] } };
    const secret = givenFinding("ac", "src/a.py", { class: "secret", duplicateOf: PRINT });
    const { result } = judge(world(waive(), { policy, findings: [FINDING, secret] }));
    expect([...result.blocking]).toEqual([secret.fingerprint]);
  });

  test("where the policy excludes nobody, the author may waive", () => {
    const policy = { ...BLOCK, waivers: { ...BLOCK.waivers, exclude: [], allowedFrom: { users: ["mallory"] } } };
    const people = { comments: [comment(MALLORY, waive())] };
    expect(judge({ policy, findings: [FINDING], people }).result.state).toBe("success");
  });

  test("case 89: a waiver of a finding that does not block is carried out and changes nothing", () => {
    const policy = givenPolicy([]);
    expect(judge(world(waive(), { policy })).result.state).toBe("success");
  });
});

describe("approve by command", () => {
  const approve = (commit = HEAD, globs = ""): string => `/draftgate approve ${commit} ${globs}`;
  const one = (author: typeof ALICE, body: string, more: Parameters<typeof judge>[0] = {}, edit = {}) => ({
    policy: ONE_PERSON,
    ...more,
    people: { comments: [comment(author, body, edit)], ...more.people },
  });

  test("case 109: an approving comment that was edited stops counting, whoever edited it", () => {
    const given = one(ALICE, approve(), {}, { isEdited: true });
    expect(told(given)).toBe("pending | alice:edited");
    expect(refusals(given)).toEqual(["the comment was edited after it was posted: post a new one"]);
  });

  test("case 124: the comment's author is the identity, and an edit takes the word", () => {
    expect(told(one(DAVE, approve(), {}, { isEdited: true }))).toBe("pending | dave:edited");
  });

  test("an edited approval takes an earlier one away from nobody", () => {
    const reviews = [review(ALICE, "APPROVED")];
    expect(told(one(ALICE, approve(), { people: { reviews } }, { isEdited: true }))).toBe("success alice |");
  });

  test("an edit is named before a withdrawal and after a dismissal", () => {
    const comments = [comment(ALICE, approve(), { isEdited: true }), comment(ALICE, "/draftgate unapprove")];
    expect(told({ policy: ONE_PERSON, people: { comments } })).toBe("pending | alice:edited");
    const reviews = [review(ALICE, "DISMISSED")];
    expect(told({ policy: ONE_PERSON, people: { comments: comments.slice(0, 1), reviews } })).toBe(
      "pending | alice:dismissed",
    );
  });

  test("case 115: the author's approve is refused, the author's unapprove is not", () => {
    const given = one(MALLORY, `${approve()}\n/draftgate unapprove`);
    expect(refusals(given)).toEqual([
      "your approval does not count: the author of the pull request cannot approve it",
      null,
    ]);
  });

  test("case 114: who may not approve is told why", () => {
    expect(refusals(one(DAVE, approve()))).toEqual([
      "your approval does not count: the policy asks it of people with write access or more",
    ]);
    expect(told(one(DAVE, approve()))).toBe("pending | dave:no-permission");
  });

  test("case 116: a permission that cannot be read refuses the command and makes the rule an error", () => {
    const permissions = new Map([[1, { known: false as const, reason: "500" }]]);
    const given = one(ALICE, approve(), { people: { permissions } });
    expect(refusals(given)).toEqual(["your approval does not count: the permission of alice cannot be read (500)"]);
    expect(judge(given).result.state).toBe("error");
  });

  test("case 117: having commented before is no permission", () => {
    const stranger = user(91, "stranger");
    const permissions = new Map([[91, { known: true as const, value: "none" as const }]]);
    const comments = [comment(stranger, "hello"), comment(stranger, approve())];
    expect(told({ policy: ONE_PERSON, people: { comments, permissions } })).toBe("pending | stranger:no-permission");
  });

  test("case 118: after the head moved an approval of the earlier commit covers what did not change", () => {
    const headKeys = new Map([["src/a.py", "k"]]);
    const approvedKeys = new Map([[sha("d"), { known: true as const, value: new Set(["k"]) }]]);
    expect(told(one(ALICE, approve(sha("d")), { people: { headKeys, approvedKeys } }))).toBe("success alice |");
  });

  test.each([
    [
      "case 118: a commit that covers nothing of the present change",
      approve(sha("d")),
      `it covers nothing of the present change; to approve what is there now: /draftgate approve ${HEAD}`,
    ],
    [
      "a commit that cannot be read",
      approve(sha("9")),
      `commit ${sha("9")} cannot be read; to approve what is there now: /draftgate approve ${HEAD}`,
    ],
    [
      "case 119: an abbreviation",
      "/draftgate approve 0123456789ab",
      `0123456789ab is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged; the present head: /draftgate approve ${HEAD}`,
    ],
    [
      "a glob that matches no file",
      approve(HEAD, "src/b.py"),
      "src/b.py matches no changed file; did you mean src/a.py?",
    ],
    ["a glob that nothing is near to", approve(HEAD, "docs/**"), "docs/** matches no changed file"],
  ])("%s is refused", (_name, body, refusal) => {
    const approvedKeys = new Map([[sha("d"), { known: true as const, value: new Set(["other"]) }]]);
    const given = one(ALICE, body, { people: { approvedKeys, headKeys: new Map([["src/a.py", "k"]]) } });
    expect(refusals(given)).toEqual([refusal]);
    expect(judge(given).result.state).toBe("pending");
  });

  test("a refused approval is named stale where nothing else is wrong with it", () => {
    expect(told(one(ALICE, approve(sha("9"))))).toBe("pending | alice:stale");
  });

  test("where no rule asks for anybody, there is nothing to approve", () => {
    expect(refusals(one(ALICE, approve(), { policy: BLOCK }))).toEqual(["no rule asks for an approval of this change"]);
  });

  test("a push by the approver is named", () => {
    const pushes = { known: true as const, value: [push(ALICE)] };
    expect(refusals(one(ALICE, approve(), { people: { pushes } }))[0]).toContain("who pushed to the branch");
  });

  test("case 125: a program's comment holds no command, nor does one of our own", () => {
    const own = `<!-- draftgate:summary -->\n\n${approve()}`;
    const comments = [
      comment(ROBOT, approve()),
      comment({ ...ALICE, login: "x[bot]" }, approve()),
      comment(null, approve()),
      comment(BOB, own),
    ];
    expect(judge({ people: { comments, self: ["BOB"] } }).commands).toEqual([]);
  });

  test("a comment that only looks like our own is a person's like any other", () => {
    const comments = [comment(BOB, `<!-- draftgate:summary -->\n${approve()}`)];
    expect(told({ policy: ONE_PERSON, people: { comments } })).toBe("success bob |");
  });
});

describe("the other commands", () => {
  const change = givenChange([givenFile("src/a.py"), givenFile("lib/new.py", { previousPath: "lib/old.py" })], {
    pullRequest: givenPull(),
  });
  const lowRead = {
    permissions: new Map([
      [66, { known: true as const, value: "read" as const }],
      [4, { known: true as const, value: "read" as const }],
      [5, { known: true as const, value: "triage" as const }],
      [1, { known: true as const, value: "write" as const }],
      [2, { known: false as const, reason: "500" }],
    ]),
  };
  test.each([
    ["anybody", DAVE, "help", null],
    ["anybody", DAVE, "status", null],
    ["anybody", DAVE, "unapprove", null],
    ["anybody", DAVE, "explain @somebody", null],
    ["anybody", DAVE, "explain src/a.py", null],
    ["anybody", DAVE, `explain ${PRINT}`, null],
    ["anybody", DAVE, "explain src/b.py", "src/b.py is no changed file; did you mean src/a.py?"],
    ["anybody", DAVE, `explain ${"f".repeat(32)}`, `there is no finding ${"f".repeat(32)}`],
    ["a reader", DAVE, "recheck", "recheck needs triage access to the repository"],
    ["who may triage", ERIN, "recheck", null],
    ["the author", MALLORY, "recheck", null],
    ["the author", MALLORY, "review", null],
    ["the author", MALLORY, "review lib/old.py", null],
    ["the author", MALLORY, "review docs/x", "docs/x is no changed file"],
    ["a reader", DAVE, "review", "review needs triage access to the repository"],
    ["who may triage", ERIN, "review src/a.py", null],
    ["who may triage", ERIN, "regenerate src/a.py", "regenerate needs write access to the repository"],
    ["who may write", ALICE, 'REGENERATE src/a.py hint="x"', null],
    ["who may write", ALICE, "tests lib/new.py", null],
    ["who may write", ALICE, "tests src/x/y/z.py", "src/x/y/z.py is no changed file"],
    ["the author without write", MALLORY, "tests src/a.py", "tests needs write access to the repository"],
    ["whose permission cannot be read", BOB, "tests src/a.py", "the permission of bob cannot be read (500)"],
    ["anybody", DAVE, "hlep", "hlep is no command; did you mean help?"],
  ])("%s: %j %s", (_name, author, line, refusal) => {
    const people = { ...lowRead, comments: [comment(author, `/draftgate ${line}`)] };
    expect(refusals({ policy: TWO_PEOPLE, change, findings: [FINDING], people })).toEqual([refusal]);
  });

  test("case 108: a command that is no approval and no waiver counts as it stands after an edit", () => {
    const people = { comments: [comment(CAROL, "/draftgate recheck", { isEdited: true })] };
    expect(refusals({ people })).toEqual([null]);
  });

  test("commands stand in the order of their comments, whatever order they come in", () => {
    const first = comment(ALICE, "/draftgate help");
    const second = comment(BOB, "/draftgate status");
    expect(judge({ people: { comments: [second, first] }, now: NOW }).commands.map((one) => one.word)).toEqual([
      "help",
      "status",
    ]);
  });
});
