import type { Origin } from "./attribution.ts";
import type { ObjectId } from "./change.ts";

/** The classes of findings that a policy's `block-at` can name. */
export const FINDING_CLASSES = [
  "secret",
  "sast",
  "vuln",
  "misconfig",
  "lint",
  "review",
  "suppression",
  "coverage",
] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** Severities, mildest first. */
export const SEVERITIES = ["info", "low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a finding stands: lines and columns 1-based, `end` inclusive, null where the tool does not say. */
export interface Location {
  /** In the internal form of `path.ts`; null for a commit message. */
  readonly path: string | null;
  readonly startLine: number | null;
  readonly startColumn: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** The commit it is read in, null for the head. */
  readonly commitSha: ObjectId | null;
}

/** One thing that a scanner (or this program, or the model) reports, in normal form. No field ever holds a secret's value. */
export interface Finding {
  /** 32 lower-case hex characters, unique in a report, unchanged when the line moves. */
  readonly fingerprint: string;
  readonly tool: string;
  readonly ruleId: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly confidence: string | null;
  readonly message: string;
  readonly location: Location;
  /** Whether it stands on a line that the change added (for a vulnerability: in a file that the change touched). */
  readonly inDiff: boolean;
  /** False when the merge base has it too. */
  readonly isNew: boolean;
  readonly origin: Origin;
  /** The comment or file that the base uses to silence it, null where nothing does. */
  readonly suppressedBy: string | null;
  /** The fingerprint of the finding that this one repeats. */
  readonly duplicateOf: string | null;
  readonly helpUri: string | null;
  /** What to do about it, one sentence, null where nothing better than the message is known. */
  readonly advice: string | null;
}

/** Why a file that a tool was asked about was not looked at. */
export const NOT_COVERED_REASONS = [
  "excluded",
  "binary",
  "symlink",
  "submodule",
  "lfs-pointer",
  "too-large",
  "unparsable",
  "not-utf8",
  "unsafe-path",
  "tool-skipped",
] as const;
export type NotCoveredReason = (typeof NOT_COVERED_REASONS)[number];

/** One unit that a tool was asked about and did not look at. */
export interface NotCovered {
  readonly path: string | null;
  readonly reason: NotCoveredReason;
}

/** Where a tool was found. */
export type ToolSource = "env" | "cache" | "path";

/** What one tool did. `asked` is `covered` plus the length of `notCovered`. A failed scan is never an empty list of findings. */
export interface ScanResult {
  readonly tool: string;
  readonly version: string | null;
  readonly source: ToolSource | null;
  readonly outcome: "completed" | "skipped" | "failed";
  readonly required: boolean;
  /** Why it was skipped or failed, one line. */
  readonly reason: string | null;
  readonly asked: number;
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly findings: readonly Finding[];
  readonly elapsedMs: number;
}

/** The rank of a severity: 0 for `info` to 4 for `critical`. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
