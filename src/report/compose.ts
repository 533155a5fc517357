import type { Attribution, Evidence, Origin } from "../domain/attribution.ts";
import type { ChangeOutline, FileOutline } from "../domain/change.ts";
import type { Finding, ScanResult } from "../domain/finding.ts";
import { comparePaths, displayPath } from "../domain/path.ts";
import type { PolicySource } from "../domain/policy.ts";
import type {
  Notice,
  Report,
  ReportCommand,
  ReportFile,
  ReportFinding,
  ReportScan,
  ReportWaiver,
  ReviewResult,
  Subject,
} from "../domain/report.ts";
import type { RuleResult, Verdict } from "../domain/verdict.ts";
import { compareFindings, compareNotCovered } from "./report-order.ts";
import { sarifNotices } from "./sarif-limits.ts";

/** What the gate decided: the verdict, the fingerprints that block, and for each waived fingerprint the login that waived it. */
export interface Judgment {
  readonly verdict: Verdict;
  readonly blocking: ReadonlySet<string>;
  readonly waived: ReadonlyMap<string, string>;
}

/** Everything a report is made of; paths in the internal form, scans and rules in the policy's order. */
export interface ReportInput {
  readonly version: string;
  readonly change: ChangeOutline;
  readonly policy: PolicySource;
  readonly attributions: readonly Attribution[];
  readonly scans: readonly ScanResult[];
  /** Findings of this program and of the model, which no scan carries. */
  readonly ownFindings: readonly Finding[];
  readonly judgment: Judgment;
  readonly review: ReviewResult;
  readonly notices: readonly Notice[];
  readonly waivers: readonly ReportWaiver[];
  readonly commands: readonly ReportCommand[];
  /** Takes known secrets out of text that tools, people and paths brought in; the default leaves text alone. */
  readonly redact?: (text: string) => string;
}

type Redact = (text: string) => string;

/** Domain values -> the report: paths as they are shown, every list in the contract's order, the same input the same report. */
export function composeReport(given: ReportInput): Report {
  const input = clearWaivedOrigins(given);
  const redact = input.redact ?? ((text: string) => text);
  const { verdict } = input.judgment;
  const findings = composeFindings(input, redact);
  return {
    schemaVersion: 1,
    tool: { name: "draftgate", version: input.version },
    subject: composeSubject(input.change),
    policy: { source: input.policy.source, sha256: input.policy.sha256 },
    state: verdict.state,
    summary: redact(verdict.summary),
    notices: [...input.notices, ...sarifNotices(findings)].map((notice) => ({
      code: notice.code,
      message: redact(notice.message),
    })),
    rules: composeRules(verdict.rules, findings, redact),
    files: composeFiles(input, redact),
    scans: input.scans.map((scan) => composeScan(scan, redact)),
    findings,
    review: composeReview(input.review, redact),
    waivers: input.waivers.map((waiver) => ({
      fingerprint: redact(displayPath(waiver.fingerprint)),
      by: waiver.by,
      reason: redact(waiver.reason),
      until: waiver.until,
      active: waiver.active,
    })),
    commands: input.commands.map((command) => ({
      name: command.name,
      by: command.by,
      commentId: command.commentId,
      outcome: command.outcome,
      reason: command.reason === null ? null : redact(command.reason),
    })),
  };
}

/** What was judged; no repository and no number on a local range. */
export function composeSubject(change: ChangeOutline): Subject {
  return {
    repository: change.pullRequest?.repository ?? null,
    pullRequest: change.pullRequest?.number ?? null,
    baseSha: change.baseSha,
    headSha: change.headSha,
    mergeBaseSha: change.mergeBaseSha,
  };
}

/** The changed files of a report, bytewise by path. */
export function composeFiles(
  input: Pick<ReportInput, "attributions" | "change">,
  redact: Redact,
): readonly ReportFile[] {
  const byPath = new Map(input.attributions.map((attribution) => [attribution.path, attribution]));
  const files = input.change.files.map((file) => composeFile(file, byPath.get(file.path), redact));
  return files.sort((left, right) => comparePaths(left.path, right.path));
}

/** A file whose origin is waived counts as unknown everywhere; its evidence stays in sight. */
function clearWaivedOrigins(input: ReportInput): ReportInput {
  const cleared = new Set(input.waivers.filter((waiver) => waiver.active).map((waiver) => waiver.fingerprint));
  const clear = (origin: Origin, path: string | null): Origin =>
    origin === "ai" && cleared.has(`origin:${path}`) ? "unknown" : origin;
  const clearFinding = (one: Finding): Finding => ({ ...one, origin: clear(one.origin, one.location.path) });
  return {
    ...input,
    attributions: input.attributions.map((one) => ({ ...one, origin: clear(one.origin, one.path) })),
    scans: input.scans.map((scan) => ({ ...scan, findings: scan.findings.map(clearFinding) })),
    ownFindings: input.ownFindings.map(clearFinding),
  };
}

function composeFile(file: FileOutline, attribution: Attribution | undefined, redact: Redact): ReportFile {
  const lines = attribution?.aiLines ?? null;
  return {
    path: redact(displayPath(file.path)),
    previousPath: file.previousPath === undefined ? null : redact(displayPath(file.previousPath)),
    status: file.status,
    origin: attribution?.origin ?? "unknown",
    strength: attribution?.strength ?? null,
    agents: [...(attribution?.agents ?? [])],
    aiLines: lines === null ? null : { added: lines.added, ai: lines.ai },
    evidence: (attribution?.evidence ?? []).map((evidence) => composeEvidence(evidence, redact)),
  };
}

function composeEvidence(evidence: Evidence, redact: Redact): Evidence {
  return {
    kind: evidence.kind,
    strength: evidence.strength,
    agent: evidence.agent,
    detail: redact(evidence.detail),
    commitSha: evidence.commitSha,
    partial: evidence.partial,
  };
}

function composeScan(scan: ScanResult, redact: Redact): ReportScan {
  const notCovered = scan.notCovered.map((unit) => ({
    path: unit.path === null ? null : redact(displayPath(unit.path)),
    reason: unit.reason,
  }));
  return {
    tool: scan.tool,
    version: scan.version,
    source: scan.source,
    outcome: scan.outcome,
    required: scan.required,
    reason: scan.reason === null ? null : redact(scan.reason),
    asked: scan.asked,
    covered: scan.covered,
    notCovered: notCovered.sort(compareNotCovered),
    findings: scan.findings.length,
    elapsedMs: scan.elapsedMs,
  };
}

function composeFindings(input: ReportInput, redact: Redact): readonly ReportFinding[] {
  const { blocking, waived } = input.judgment;
  const found = [...input.scans.flatMap((scan) => scan.findings), ...input.ownFindings];
  return found
    .map((finding) => composeFinding(finding, blocking.has(finding.fingerprint), waived, redact))
    .sort(compareFindings);
}

function composeFinding(
  finding: Finding,
  blocks: boolean,
  waived: ReadonlyMap<string, string>,
  redact: Redact,
): ReportFinding {
  const { location } = finding;
  return {
    fingerprint: finding.fingerprint,
    tool: finding.tool,
    ruleId: finding.ruleId,
    class: finding.class,
    severity: finding.severity,
    confidence: finding.confidence,
    message: redact(finding.message),
    path: location.path === null ? null : redact(displayPath(location.path)),
    startLine: location.startLine,
    startColumn: location.startColumn,
    endLine: location.endLine,
    endColumn: location.endColumn,
    commitSha: location.commitSha,
    inDiff: finding.inDiff,
    isNew: finding.isNew,
    origin: finding.origin,
    blocks,
    suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy),
    duplicateOf: finding.duplicateOf,
    waivedBy: waived.get(finding.fingerprint) ?? null,
    helpUri: finding.helpUri,
    advice: finding.advice === null ? null : redact(finding.advice),
  };
}

function composeRules(
  rules: readonly RuleResult[],
  findings: readonly ReportFinding[],
  redact: Redact,
): readonly RuleResult[] {
  const places = new Map(findings.map((finding, index) => [finding.fingerprint, index]));
  const place = (fingerprint: string): number => places.get(fingerprint) ?? findings.length;
  return rules.map((rule) => ({
    name: rule.name,
    state: rule.state,
    reason: redact(rule.reason),
    files: rule.files.map((path) => redact(displayPath(path))).sort(comparePaths),
    approvals: composeApprovals(rule.approvals),
    findings: [...rule.findings].sort((left, right) => place(left) - place(right) || comparePaths(left, right)),
  }));
}

function composeApprovals(approvals: RuleResult["approvals"]): RuleResult["approvals"] {
  if (approvals === null) return null;
  return {
    required: approvals.required,
    counted: approvals.counted.map(({ login, via }) => ({ login, via })),
    ineligible: approvals.ineligible.map(({ login, reason }) => ({ login, reason })),
    possible: approvals.possible,
  };
}

function composeReview(review: ReviewResult, redact: Redact): ReviewResult {
  return {
    outcome: review.outcome,
    reason: review.reason === null ? null : redact(review.reason),
    model: review.model,
    requests: review.requests,
    promptTokens: review.promptTokens,
    completionTokens: review.completionTokens,
    notReviewed: review.notReviewed.map((path) => redact(displayPath(path))).sort(comparePaths),
    dropped: review.dropped,
  };
}
