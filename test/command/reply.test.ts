import { describe, expect, test } from "vitest";
import { explainReply, helpReply, refusalReply, statusReply } from "../../src/command/reply.ts";
import type { Report, ReportFile, ReportFinding } from "../../src/domain/report.ts";
import type { RuleResult } from "../../src/domain/verdict.ts";

const PRINT = "0123456789abcdef0123456789abcdef";
const FINDING: ReportFinding = {
  fingerprint: PRINT,
  tool: "bandit",
  ruleId: "B602",
  class: "sast",
  severity: "high",
  confidence: null,
  message: "a shell is started",
  path: "src/a.py",
  startLine: 12,
  startColumn: null,
  endLine: 12,
  endColumn: null,
  commitSha: null,
  inDiff: true,
  isNew: true,
  origin: "ai",
  blocks: true,
  suppressedBy: null,
  duplicateOf: null,
  waivedBy: null,
  helpUri: null,
  advice: "Pass a list.",
};
const RULE: RuleResult = {
  name: "two",
  state: "pending",
  reason: "1 approval missing",
  files: ["src/a.py"],
  approvals: {
    required: 2,
    counted: [{ login: "alice", via: "review" }],
    ineligible: [{ login: "bob", reason: "stale" }],
    possible: true,
  },
  findings: [PRINT],
};
const FILE: ReportFile = {
  path: "src/a.py",
  previousPath: "src/old.py",
  status: "renamed",
  origin: "ai",
  strength: "strong",
  agents: ["claude-code"],
  aiLines: { added: 4, ai: 3 },
  evidence: [
    { kind: "trailer", strength: "strong", agent: "claude-code", detail: "a trailer", commitSha: null, partial: false },
  ],
};

function report(more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: "draftgate", version: "0.0.0" },
    subject: { repository: "o/r", pullRequest: 7, baseSha: "b", headSha: "e".repeat(40), mergeBaseSha: "b" },
    policy: { source: "preset:default", sha256: "" },
    state: "pending",
    summary: "1 approval missing",
    notices: [],
    rules: [RULE],
    files: [FILE],
    scans: [],
    findings: [FINDING],
    review: {
      outcome: "skipped",
      reason: null,
      model: null,
      requests: 0,
      promptTokens: 0,
      completionTokens: 0,
      notReviewed: [],
      dropped: 0,
    },
    waivers: [],
    commands: [],
    ...more,
  };
}

const words = (target: string, more: Partial<Report> = {}): readonly string[] =>
  explainReply(target, report(more)).map((part) => part.text);

describe("replies", () => {
  test("a refusal names the command and why", () => {
    expect(refusalReply("waive", "no reason")).toEqual([{ kind: "text", text: "/draftgate waive: no reason." }]);
    expect(refusalReply("", "no command")[0]?.text).toBe("/draftgate: no command.");
  });

  test("help lists every command as text to copy", () => {
    expect(helpReply().filter((part) => part.kind === "code")).toHaveLength(11);
  });

  test("status tells the verdict, each rule, and the line that approves what is there", () => {
    expect(statusReply(report()).map((part) => part.text)).toEqual([
      "pending: 1 approval missing",
      "two: pending, 1 approval missing",
      "To approve what is there now:",
      `/draftgate approve ${"e".repeat(40)}`,
    ]);
    expect(
      statusReply(
        report({
          rules: [
            { ...RULE, state: "success" },
            { ...RULE, approvals: null },
          ],
        }),
      ),
    ).toHaveLength(3);
  });

  test.each([
    ["@Alice", ["two: the review of Alice counts for every file."]],
    [
      "@bob",
      [
        "two: the approval of bob does not count for every file (stale): the approved content is not what is there now; an approval of the present head counts for all of it.",
      ],
    ],
    ["@carol", ["two: carol has not approved."]],
    [
      "src/old.py",
      [
        "src/a.py: origin ai (strong), 3 of 4 added lines by an agent",
        "strong trailer: a trailer",
        "rule two: pending, 1 approval missing",
      ],
    ],
    ["src/none.py", ["src/none.py is not in this change."]],
    [
      PRINT,
      [
        "bandit B602, high, in src/a.py, line 12: a shell is started",
        "It blocks by two.",
        "Pass a list.",
        "Whoever the policy allows may waive it:",
        `/draftgate waive ${PRINT} reason="…" until=YYYY-MM-DD`,
      ],
    ],
  ])("explain %s", (target, expected) => {
    expect(words(target)).toEqual(expected);
  });

  test("where no rule asks for approvals, a person is told so", () => {
    expect(words("@alice", { rules: [{ ...RULE, approvals: null }] })).toEqual([
      "No rule asks for an approval of this change.",
    ]);
  });

  test("a file of which nothing is shown is not called a person's", () => {
    const file = { ...FILE, origin: "unknown" as const, strength: null, aiLines: null, evidence: [] };
    expect(words("src/a.py", { files: [file], rules: [] })).toEqual([
      "src/a.py: origin unknown",
      "Nothing shows who wrote it; that is not a sign of a person.",
    ]);
  });

  test.each([
    [{ waivedBy: "carol" }, "carol waived it"],
    [{ suppressedBy: "nosec" }, "the base silences it (nosec)"],
    [{ isNew: false }, "the base has it too"],
    [{ duplicateOf: "f".repeat(32) }, `it repeats ${"f".repeat(32)}`],
    [{ inDiff: false }, "it is not on a changed line"],
    [{}, "no rule names its class at this severity"],
  ])("a finding that does not block because of %j", (more, why) => {
    const finding = { ...FINDING, ...more, path: null, startLine: null, advice: null };
    expect(words(PRINT, { findings: [finding], rules: [{ ...RULE, findings: [] }] })).toEqual([
      "bandit B602, high, in a commit message: a shell is started",
      `It does not block: ${why}.`,
    ]);
  });

  test("a finding without a line is placed by its file", () => {
    expect(words(PRINT, { findings: [{ ...FINDING, startLine: null }] })[0]).toContain("in src/a.py: ");
  });
});
