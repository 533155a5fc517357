import { describe, expect, test } from "vitest";
import type { RuleResult } from "../../src/domain/verdict.ts";
import type { GateInput } from "../../src/gate/facts.ts";
import { gate } from "../../src/gate/gate.ts";
import {
  givenAttribution,
  givenChange,
  givenFile,
  givenFinding,
  givenInput,
  givenPolicy,
  givenPull,
  givenRule,
  givenScan,
  NO_REVIEW,
} from "./given.ts";

const BLOCK = givenRule("findings", { blockAt: { secret: "info", sast: "high", coverage: "high" } });
const TWO = givenRule("ai-two-people", { approvals: 2 }, { origin: "ai" });

function only(input: GateInput): RuleResult {
  const [rule] = gate(input).rules;
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

describe("the verdict on a local range", () => {
  test("an empty range is success with nothing to check", () => {
    const result = gate(givenInput({ policy: givenPolicy([BLOCK, TWO]), change: givenChange([]) }));
    expect(result).toMatchObject({ state: "success", summary: "nothing to check", approvals: null });
    expect(result.rules.map((rule) => [rule.state, rule.reason])).toEqual([
      ["success", "no matching file"],
      ["success", "no matching file"],
    ]);
  });

  test("approvals are pending, with nobody counted and possible unknown", () => {
    const result = gate(givenInput({ policy: givenPolicy([TWO]), attributions: [givenAttribution("src/a.py", "ai")] }));
    expect(result.state).toBe("pending");
    expect(result.summary).toBe("2 approvals missing for 1 AI-written file");
    expect(result.rules[0]).toMatchObject({
      state: "pending",
      reason: "2 approvals missing from people with write access or more",
      files: ["src/a.py"],
      approvals: { required: 2, counted: [], ineligible: [], possible: null },
    });
    expect(result.approvals).toEqual({ counted: 0, required: 2 });
  });

  test("a rule whose condition matches no file asks for nothing", () => {
    expect(only(givenInput({ policy: givenPolicy([TWO]) }))).toEqual({
      name: "ai-two-people",
      state: "success",
      reason: "no matching file",
      files: [],
      approvals: null,
      findings: [],
    });
  });

  test("zero approvals ask for nobody", () => {
    const rule = givenRule("nobody", { approvals: 0 });
    expect(only(givenInput({ policy: givenPolicy([rule]) }))).toMatchObject({ state: "success", approvals: null });
  });

  test("a blocking finding and missing approvals are both named, and failure wins", () => {
    const result = gate(
      givenInput({
        policy: givenPolicy([BLOCK, TWO, givenRule("one", { approvals: 1 })]),
        attributions: [givenAttribution("src/a.py", "ai")],
        findings: [givenFinding("a", "src/a.py"), givenFinding("b", "src/a.py", { class: "secret" })],
      }),
    );
    expect(result.state).toBe("failure");
    expect(result.summary).toBe(
      "2 blocking findings; 2 approvals missing for 1 AI-written file; 1 approval missing for 1 file",
    );
    expect(result.rules[0]?.reason).toBe("2 blocking findings (1 secret, 1 sast)");
    expect([...result.blocking]).toHaveLength(2);
    expect(result.approvals).toEqual({ counted: 0, required: 2 });
  });

  test("nothing that blocks is success and says how much was looked at", () => {
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), scans: [givenScan("bandit")] }));
    expect(result).toMatchObject({ state: "success", summary: "nothing blocks in 1 changed file" });
    expect(result.rules[0]?.reason).toBe("nothing blocks");
  });

  test("case 37: rules that all match nothing are success, because every condition is written down", () => {
    expect(gate(givenInput({ policy: givenPolicy([TWO]) })).state).toBe("success");
  });

  test("files are listed bytewise whatever order they came in", () => {
    const change = givenChange(["b", "ä", "a"]);
    expect(only(givenInput({ policy: givenPolicy([BLOCK]), change })).files).toEqual(["a", "b", "ä"]);
  });
});

describe("conditions", () => {
  const renamed = givenFile("lib/new.py", { previousPath: "src/old.py", status: "renamed" });
  const pull = givenPull({ labels: ["Security"], baseRef: "release/1" });
  const change = givenChange(["src/a.py"]);
  const table: readonly [string, Parameters<typeof givenRule>[2], ReturnType<typeof givenChange>, boolean][] = [
    ["case 74: a rename matches by its earlier name", { paths: ["src/**"] }, givenChange([renamed]), true],
    ["case 74: a rename matches by its new name", { paths: ["lib/**"] }, givenChange([renamed]), true],
    ["a rename is not taken out while one name stays in", { notPaths: ["src/**"] }, givenChange([renamed]), true],
    [
      "a rename is taken out when both names are out",
      { notPaths: ["src/**", "lib/**"] },
      givenChange([renamed]),
      false,
    ],
    [
      "case 78: not-paths takes out what paths let in",
      { paths: ["src/**"], notPaths: ["src/gen/**"] },
      givenChange(["src/gen/x.py"]),
      false,
    ],
    [
      "case 79: a removed file is matched",
      { paths: ["src/**"] },
      givenChange([givenFile("src/gone.py", { status: "removed" })]),
      true,
    ],
    ["case 80: a dotfile is matched", { paths: ["**"] }, givenChange([".github/workflows/x.yml"]), true],
    [
      "case 82: a submodule is matched",
      { paths: ["vendor"] },
      givenChange([givenFile("vendor", { newMode: "160000", hunks: [] })]),
      true,
    ],
    [
      "case 82: a mode change is matched",
      { paths: ["run.sh"] },
      givenChange([givenFile("run.sh", { status: "changed", hunks: [] })]),
      true,
    ],
    ["draft: false holds on a local range", { draft: false }, change, true],
    ["draft: true does not hold on a local range", { draft: true }, change, false],
    ["a draft is a draft", { draft: true }, { ...change, pullRequest: givenPull({ isDraft: true }) }, true],
    ["labels do not hold on a local range", { labels: ["security"] }, change, false],
    ["labels hold without case", { labels: ["other", "security"] }, { ...change, pullRequest: pull }, true],
    ["a base condition holds on a local range", { base: ["release/*"] }, change, true],
    ["a base glob matches the branch", { base: ["release/*"] }, { ...change, pullRequest: pull }, true],
    ["case 70: another base is another answer", { base: ["main"] }, { ...change, pullRequest: pull }, false],
    ["authors knows the pull request's author", { authors: ["MALLORY"] }, { ...change, pullRequest: pull }, true],
    ["authors knows a commit's email", { authors: ["mallory@example.com"] }, change, true],
    ["authors does not know strangers", { authors: ["eve"] }, change, false],
    ["an origin that is not the file's does not match", { origin: "tool" }, change, false],
    ["the origin unknown matches what nothing was shown of", { origin: "unknown" }, change, true],
  ];
  test.each(table)("%s", (_name, condition, given, isMatched) => {
    const rule = givenRule("rule", { approvals: 1 }, condition);
    expect(only(givenInput({ policy: givenPolicy([rule]), change: given })).files.length > 0).toBe(isMatched);
  });

  test("authors knows the login in a no-reply address", () => {
    const identity = { name: "x", email: "49699333+Dependabot[bot]@users.noreply.github.com" };
    const commits = [{ sha: "c", parents: [], author: identity, committer: identity, message: "", files: [] }];
    const rule = givenRule("bots", { approvals: 1 }, { authors: ["dependabot[bot]"] });
    const given = givenInput({ policy: givenPolicy([rule]), change: givenChange(["a"], { commits }) });
    expect(only(given).state).toBe("pending");
  });
});

describe("findings", () => {
  const finding = givenFinding("a", "src/a.py");
  const elsewhere = { ...finding.location, path: "src/gone.py" };
  const table: readonly [
    string,
    readonly ReturnType<typeof givenFinding>[],
    Parameters<typeof givenRule>[1],
    number,
  ][] = [
    ["one at the threshold blocks", [finding], { blockAt: { sast: "high" } }, 1],
    ["one below the threshold does not", [{ ...finding, severity: "medium" }], { blockAt: { sast: "high" } }, 0],
    ["one of a class that no rule names does not", [finding], { blockAt: { secret: "info" } }, 0],
    ["one that the base has too does not", [{ ...finding, isNew: false }], { blockAt: { sast: "info" } }, 0],
    ["one that the base silences does not", [{ ...finding, suppressedBy: "nosec" }], { blockAt: { sast: "info" } }, 0],
    ["one off the changed lines does not", [{ ...finding, inDiff: false }], { blockAt: { sast: "info" } }, 0],
    [
      "one off the changed lines does when files are the scope",
      [{ ...finding, inDiff: false }],
      { blockAt: { sast: "info" }, scope: "changed-files" },
      1,
    ],
    [
      "one outside the changed files never does",
      [{ ...finding, inDiff: false, location: elsewhere }],
      { blockAt: { sast: "info" }, scope: "changed-files" },
      0,
    ],
    [
      "a secret that is only in history blocks",
      [{ ...finding, class: "secret", inDiff: false, location: elsewhere }],
      { blockAt: { secret: "info" } },
      1,
    ],
    [
      "a secret in a commit message blocks",
      [{ ...finding, class: "secret", inDiff: false, location: { ...finding.location, path: null } }],
      { blockAt: { secret: "info" } },
      1,
    ],
    [
      "a file that was not looked at blocks wherever its line is",
      [{ ...finding, class: "coverage", inDiff: false }],
      { blockAt: { coverage: "high" } },
      1,
    ],
    [
      "a new suppression blocks wherever its line is",
      [{ ...finding, class: "suppression", inDiff: false }],
      { blockAt: { suppression: "high" } },
      1,
    ],
  ];
  test.each(table)("%s", (_name, findings, require, count) => {
    const result = gate(givenInput({ policy: givenPolicy([givenRule("rule", require)]), findings }));
    expect(result.blocking.size).toBe(count);
    expect(result.state).toBe(count > 0 ? "failure" : "success");
  });

  test("a rule on paths does not speak of commit messages, nor of other paths", () => {
    const rule = givenRule("src", { blockAt: { secret: "info" } }, { paths: ["src/**"] });
    const findings = [
      givenFinding("a", null, { class: "secret" }),
      givenFinding("b", "lib/x.py", { class: "secret" }),
      givenFinding("c", "src/gone.py", { class: "secret" }),
    ];
    expect(only(givenInput({ policy: givenPolicy([rule]), findings })).findings).toEqual(["c".padEnd(32, "0")]);
  });

  test("a rule that does not take files out speaks of commit messages", () => {
    const rule = givenRule("src", { blockAt: { secret: "info" } }, { notPaths: ["docs/**"] });
    const findings = [givenFinding("a", null, { class: "secret" })];
    expect(only(givenInput({ policy: givenPolicy([rule]), findings })).state).toBe("failure");
  });

  test("a secret added and removed again fails a range that changes no file", () => {
    const change = { ...givenChange([]), commits: givenChange(["x"]).commits };
    const findings = [givenFinding("a", "x", { class: "secret", inDiff: false })];
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), change, findings }));
    expect(result).toMatchObject({ state: "failure", summary: "1 blocking finding" });
  });

  test("a range of commits that changes nothing is success and says so", () => {
    const change = { ...givenChange([]), commits: givenChange(["x"]).commits };
    expect(gate(givenInput({ change })).summary).toBe("nothing blocks in 0 changed files");
  });

  test("what is seen twice blocks and counts once", () => {
    const first = givenFinding("a", "src/a.py", { class: "secret" });
    const again = givenFinding("b", "src/a.py", { class: "secret", duplicateOf: first.fingerprint });
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), findings: [again, first] }));
    expect(result.summary).toBe("1 blocking finding");
    expect(result.rules[0]?.findings).toHaveLength(2);
  });

  test("a repeat counts where the first of its kind does not block", () => {
    const first = givenFinding("a", "src/a.py", { severity: "low" });
    const again = givenFinding("b", "src/a.py", { duplicateOf: first.fingerprint });
    const third = givenFinding("c", "src/a.py", { duplicateOf: first.fingerprint });
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), findings: [first, again, third] }));
    expect(result.summary).toBe("1 blocking finding");
  });

  test("a finding that two rules block counts once in the summary", () => {
    const rules = [BLOCK, { ...BLOCK, name: "again" }];
    const result = gate(givenInput({ policy: givenPolicy(rules), findings: [finding] }));
    expect(result.summary).toBe("1 blocking finding");
    expect(result.rules.map((rule) => rule.state)).toEqual(["failure", "failure"]);
  });

  test("a finding is matched by both names of a renamed file", () => {
    const rule = givenRule("old", { blockAt: { sast: "high" } }, { paths: ["old/**"] });
    const change = givenChange([givenFile("src/a.py", { previousPath: "old/a.py", status: "renamed" })]);
    expect(only(givenInput({ policy: givenPolicy([rule]), change, findings: [finding] })).state).toBe("failure");
  });
});

describe("incomplete evidence", () => {
  const holes = (reason: "too-large" | "binary", path = "src/a.py") => ({
    asked: 1,
    covered: 0,
    notCovered: [{ path, reason }],
  });
  const table: readonly [string, ReturnType<typeof givenScan>, string | null][] = [
    [
      "a failed required scan",
      givenScan("bandit", { outcome: "failed", reason: "timed out" }),
      "bandit failed: timed out",
    ],
    ["a failed required scan without a reason", givenScan("bandit", { outcome: "failed" }), "bandit failed"],
    [
      "a skipped required scan",
      givenScan("bandit", { outcome: "skipped", reason: "--no-scan" }),
      "bandit skipped: --no-scan",
    ],
    ["a required scan without files", givenScan("bandit", { outcome: "skipped", reason: "no files" }), null],
    ["a failed optional scan", givenScan("ruff", { outcome: "failed", required: false }), null],
    [
      "a required scan that left a large file out",
      givenScan("bandit", holes("too-large")),
      "bandit did not look at 1 file (too-large)",
    ],
    ["a required scan that left a binary file out", givenScan("bandit", holes("binary")), null],
    [
      "an optional scan that left a large file out",
      givenScan("bandit", { ...holes("too-large"), required: false }),
      null,
    ],
    [
      "a required scan whose numbers do not add up",
      givenScan("bandit", { asked: 2 }),
      "bandit does not account for all it was asked to look at",
    ],
  ];
  test.each(table)("%s", (_name, scan, gap) => {
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), scans: [scan] }));
    expect(result.state).toBe(gap === null ? "success" : "error");
    expect(result.summary).toBe(gap === null ? "nothing blocks in 1 changed file" : `incomplete evidence: ${gap}`);
    expect(result.rules[0]?.state).toBe(result.state);
  });

  test("error beats failure, and both are named", () => {
    const scans = [givenScan("bandit", { outcome: "failed", reason: "crashed" })];
    const findings = [givenFinding("a", "src/a.py")];
    const result = gate(givenInput({ policy: givenPolicy([BLOCK]), scans, findings }));
    expect(result).toMatchObject({
      state: "error",
      summary: "incomplete evidence: bandit failed: crashed; 1 blocking finding",
    });
    expect(result.rules[0]?.reason).toBe("incomplete evidence: bandit failed: crashed; 1 blocking finding (1 sast)");
  });

  test("no rule has to ask for findings for a failed required scan to be an error", () => {
    expect(gate(givenInput({ scans: [givenScan("bandit", { outcome: "failed" })] })).state).toBe("error");
  });

  test.each([
    ["failed", "error"],
    ["incomplete", "error"],
    ["skipped", "error"],
    ["completed", "success"],
  ] as const)("a required model review that is %s makes it %s", (outcome, state) => {
    const policy = givenPolicy([]);
    const strict = { ...policy, review: { ...policy.review, required: true } };
    expect(gate(givenInput({ policy: strict, review: { ...NO_REVIEW, outcome } })).state).toBe(state);
    expect(gate(givenInput({ policy, review: { ...NO_REVIEW, outcome } })).state).toBe("success");
  });

  test("a required model review without files is complete", () => {
    const policy = givenPolicy([]);
    const strict = { ...policy, review: { ...policy.review, required: true } };
    const review = { ...NO_REVIEW, reason: "no files" };
    expect(gate(givenInput({ policy: strict, review })).state).toBe("success");
  });
});
