import type { Attribution } from "../../src/domain/attribution.ts";
import type { Change, ChangedFile, Commit, PullRequestFacts } from "../../src/domain/change.ts";
import type { Finding, ScanResult } from "../../src/domain/finding.ts";
import type { Policy, Requirement, Rule } from "../../src/domain/policy.ts";
import type { ReviewResult } from "../../src/domain/report.ts";
import type { GateInput } from "../../src/gate/facts.ts";

/** A full commit SHA made of one repeated hex digit or a longer seed. */
export function sha(seed: string): string {
  return seed.repeat(40).slice(0, 40);
}

export const HEAD = sha("e");
export const BASE = sha("b");

export function givenFile(path: string, more: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path,
    status: "modified",
    oldMode: "100644",
    newMode: "100644",
    oldBlob: sha("1"),
    newBlob: sha("2"),
    isBinary: false,
    hunks: [{ oldStart: 1, oldLines: 0, newStart: 1, newLines: 1 }],
    additions: 1,
    deletions: 0,
    ...more,
  };
}

export function givenCommit(seed: string, paths: readonly string[], more: Partial<Commit> = {}): Commit {
  const identity = { name: "Mallory", email: "mallory@example.com" };
  return {
    sha: sha(seed),
    parents: [BASE],
    author: identity,
    committer: identity,
    message: "change",
    files: paths.map((path) => ({ path, status: "modified" as const, blob: sha("2"), mode: "100644" })),
    ...more,
  };
}

export function givenPull(more: Partial<PullRequestFacts> = {}): PullRequestFacts {
  return {
    repository: "acme/app",
    number: 7,
    title: "Add a feature",
    body: "",
    authorLogin: "mallory",
    authorId: 66,
    baseRef: "main",
    headRef: "feature",
    isFork: false,
    isDraft: false,
    labels: [],
    ...more,
  };
}

/** A change of files, by path or whole. */
export function givenChange(files: readonly (string | ChangedFile)[], more: Partial<Change> = {}): Change {
  const whole = files.map((file) => (typeof file === "string" ? givenFile(file) : file));
  const paths = whole.map((file) => file.path);
  return {
    baseSha: BASE,
    headSha: HEAD,
    mergeBaseSha: BASE,
    files: whole,
    commits: paths.length === 0 ? [] : [givenCommit("c", paths)],
    ...more,
  };
}

export function givenRequirement(more: Partial<Requirement> = {}): Requirement {
  return {
    from: { permission: "write" },
    exclude: ["author", "committers", "pushers", "operators", "bots"],
    distinct: false,
    blockAt: {},
    scope: "changed-lines",
    ...more,
  };
}

export function givenRule(name: string, require: Partial<Requirement>, condition: Rule["if"] = {}): Rule {
  return { name, if: condition, require: givenRequirement(require) };
}

export function givenPolicy(rules: readonly Rule[], more: Partial<Policy> = {}): Policy {
  return {
    version: 1,
    detect: { countsAsAi: "strong", agents: [], alwaysAi: [], neverAi: [] },
    scan: { tools: [], timeoutSeconds: 300, maxFileMebibytes: 10, exclude: [] },
    review: {
      files: "ai",
      required: false,
      verify: false,
      event: "comment",
      temperature: 0.2,
      maxOutputTokens: 2048,
      contextTokens: 8192,
      strangers: "on-request",
      timeoutSeconds: 600,
      maxTokens: 500_000,
      maxRequests: 100,
      concurrency: 4,
      instructions: [],
    },
    rules,
    waivers: { allowedFrom: { permission: "maintain" }, exclude: ["author"], maxDays: 30, never: [] },
    report: { inline: "blocking", maxInline: 20 },
    ...more,
  };
}

export function givenAttribution(path: string, origin: Attribution["origin"], commitSha?: string): Attribution {
  const evidence =
    commitSha === undefined
      ? []
      : [
          {
            kind: "trailer" as const,
            strength: "strong" as const,
            agent: "claude-code",
            detail: "trailer",
            commitSha,
            partial: false,
          },
        ];
  return { path, origin, strength: origin === "ai" ? "strong" : null, agents: [], aiLines: null, evidence };
}

export function givenFinding(fingerprint: string, path: string | null, more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: fingerprint.padEnd(32, "0"),
    tool: "bandit",
    ruleId: "B602",
    class: "sast",
    severity: "high",
    confidence: null,
    message: "message",
    location: { path, startLine: 1, startColumn: null, endLine: 1, endColumn: null, commitSha: null },
    inDiff: true,
    isNew: true,
    origin: "unknown",
    suppressedBy: null,
    duplicateOf: null,
    helpUri: null,
    advice: null,
    ...more,
  };
}

export function givenScan(tool: string, more: Partial<ScanResult> = {}): ScanResult {
  return {
    tool,
    version: "1.0.0",
    source: "cache",
    outcome: "completed",
    required: true,
    reason: null,
    asked: 1,
    covered: 1,
    notCovered: [],
    findings: [],
    elapsedMs: 1,
    ...more,
  };
}

export const NO_REVIEW: ReviewResult = {
  outcome: "skipped",
  reason: "not asked for",
  model: null,
  requests: 0,
  promptTokens: 0,
  completionTokens: 0,
  notReviewed: [],
  dropped: 0,
};

export const NOW = new Date("2026-09-30T12:00:00Z");

/** A local range with one file of unknown origin. */
export function givenInput(more: Partial<GateInput> = {}): GateInput {
  return {
    policy: givenPolicy([]),
    change: givenChange(["src/a.py"]),
    attributions: [],
    scans: [],
    findings: [],
    review: NO_REVIEW,
    people: null,
    commands: [],
    now: NOW,
    ...more,
  };
}
