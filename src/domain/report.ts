import type { AiLines, Evidence, Origin, Strength } from "./attribution.ts";
import type { FileStatus } from "./change.ts";
import type { FindingClass, NotCovered, Severity, ToolSource } from "./finding.ts";
import type { PolicySource } from "./policy.ts";
import type { ProofCheck, ProposalKind, Suggestion } from "./proposal.ts";
import type { RuleResult, State } from "./verdict.ts";

/** Codes of the notices a report may carry. */
export type NoticeCode =
  | "uncommitted-work"
  | "policy-missing"
  | "event-ignored"
  | "pull-request-closed"
  | "head-moved"
  | "read-only-token"
  | "list-unreadable"
  | "unmapped-commit"
  | "database-old"
  | "results-cut";

/** Something worth telling that changes no state. */
export interface Notice {
  readonly code: NoticeCode | (string & {});
  readonly message: string;
}

/** What was judged. */
export interface Subject {
  readonly repository: string | null;
  readonly pullRequest: number | null;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeBaseSha: string;
}

/** A changed file in the report. */
export interface ReportFile {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: FileStatus;
  readonly origin: Origin;
  readonly strength: Strength | null;
  readonly agents: readonly string[];
  readonly aiLines: AiLines | null;
  readonly evidence: readonly Evidence[];
}

/** A scan in the report: `ScanResult` with its findings counted. */
export interface ReportScan {
  readonly tool: string;
  readonly version: string | null;
  readonly source: ToolSource | null;
  readonly outcome: "completed" | "skipped" | "failed";
  readonly required: boolean;
  readonly reason: string | null;
  readonly asked: number;
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly findings: number;
  readonly elapsedMs: number;
}

/** A finding in the report, flat. */
export interface ReportFinding {
  readonly fingerprint: string;
  readonly tool: string;
  readonly ruleId: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly confidence: string | null;
  readonly message: string;
  readonly path: string | null;
  readonly startLine: number | null;
  readonly startColumn: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly commitSha: string | null;
  readonly inDiff: boolean;
  readonly isNew: boolean;
  readonly origin: Origin;
  readonly blocks: boolean;
  readonly suppressedBy: string | null;
  readonly duplicateOf: string | null;
  readonly waivedBy: string | null;
  readonly helpUri: string | null;
  readonly advice: string | null;
}

/** What the model's review came to. */
export interface ReviewResult {
  readonly outcome: "completed" | "incomplete" | "failed" | "skipped";
  readonly reason: string | null;
  readonly model: string | null;
  readonly requests: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly notReviewed: readonly string[];
  readonly dropped: number;
}

/** A waiver that somebody gave. */
export interface ReportWaiver {
  readonly fingerprint: string;
  readonly by: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`, UTC. */
  readonly until: string;
  readonly active: boolean;
}

/** A comment command and what became of it. */
export interface ReportCommand {
  readonly name: string;
  readonly by: string;
  readonly commentId: number;
  readonly outcome: "done" | "refused";
  readonly reason: string | null;
}

/** What became of a wish for a proposal: also what `draftgate regenerate --format json` prints. Paths as they are shown. */
export interface ReportProposal {
  readonly kind: ProposalKind;
  readonly path: string;
  readonly outcome: "proved" | "refused" | "failed";
  /** One line; null for a proved one. */
  readonly reason: string | null;
  /** Why each attempt was refused, first to last. */
  readonly attempts: readonly string[];
  /** The file that the patch changes or makes; null where there is none. */
  readonly target: string | null;
  readonly model: string | null;
  readonly checks: readonly ProofCheck[];
  /** Fingerprints of the findings that are gone. */
  readonly fixed: readonly string[];
  readonly changedExports: readonly string[];
  /** Whether the repository's tests were run. */
  readonly testsRun: boolean;
  readonly suggestions: readonly Suggestion[];
  /** Null where there is none to show. */
  readonly patch: string | null;
}

/** The whole report, `schemaVersion` 1, as it is written to `report.json`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "draftgate"; readonly version: string };
  readonly subject: Subject;
  readonly policy: PolicySource;
  readonly state: State;
  readonly summary: string;
  readonly notices: readonly Notice[];
  readonly rules: readonly RuleResult[];
  readonly files: readonly ReportFile[];
  readonly scans: readonly ReportScan[];
  readonly findings: readonly ReportFinding[];
  readonly review: ReviewResult;
  readonly waivers: readonly ReportWaiver[];
  readonly commands: readonly ReportCommand[];
  /** Missing where no proposal was asked for. */
  readonly proposals?: readonly ReportProposal[];
}
