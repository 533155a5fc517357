import type { Finding, NotCovered, NotCoveredReason, ScanResult } from "../domain/finding.ts";
import { severityRank } from "../domain/finding.ts";
import type { ReviewPolicy } from "../domain/policy.ts";
import type { ReviewResult } from "../domain/report.ts";
import { counted } from "./words.ts";

/** Reasons that make a required scan incomplete (contract section 5b); the others are reported and change no state. */
const INCOMPLETE: ReadonlySet<NotCoveredReason> = new Set([
  "too-large",
  "unparsable",
  "not-utf8",
  "unsafe-path",
  "tool-skipped",
]);
const NOTHING_TO_LOOK_AT = "no files";

/** One line for each hole in the evidence that the policy requires, none where all of it is there. */
export function evidenceGaps(
  scans: readonly ScanResult[],
  findings: readonly Finding[],
  review: ReviewResult,
  policy: ReviewPolicy,
  isWaived: (finding: Finding) => boolean,
): readonly string[] {
  const gaps: string[] = [];
  for (const scan of scans) {
    const gap = scan.required ? scanGap(scan, findings, isWaived) : undefined;
    if (gap !== undefined) gaps.push(gap);
  }
  if (policy.required && review.outcome !== "completed" && !isVoid(review)) {
    gaps.push(`the required model review is ${review.outcome}${because(review.reason)}`);
  }
  return gaps;
}

function isVoid(part: { readonly outcome: string; readonly reason: string | null }): boolean {
  return part.outcome === "skipped" && part.reason === NOTHING_TO_LOOK_AT;
}

function because(reason: string | null): string {
  return reason === null ? "" : `: ${reason}`;
}

function scanGap(
  scan: ScanResult,
  findings: readonly Finding[],
  isWaived: (finding: Finding) => boolean,
): string | undefined {
  if (isVoid(scan)) return undefined;
  if (scan.outcome !== "completed") return `${scan.tool} ${scan.outcome}${because(scan.reason)}`;
  const unlooked = scan.notCovered.filter((one) => INCOMPLETE.has(one.reason) && !isExcused(one, findings, isWaived));
  if (unlooked.length > 0) {
    const reasons = [...new Set(unlooked.map((one) => one.reason))].sort();
    return `${scan.tool} did not look at ${counted(unlooked.length, "file")} (${reasons.join(", ")})`;
  }
  return scan.asked === scan.covered + scan.notCovered.length
    ? undefined
    : `${scan.tool} does not account for all it was asked to look at`;
}

// Coverage findings below `medium` are those that change no state, so only the others can excuse a file, and all of them must.
function isExcused(
  unlooked: NotCovered,
  findings: readonly Finding[],
  isWaived: (finding: Finding) => boolean,
): boolean {
  const about = findings.filter(
    (one) =>
      one.class === "coverage" &&
      one.location.path === unlooked.path &&
      severityRank(one.severity) >= severityRank("medium"),
  );
  return about.length > 0 && about.every(isWaived);
}
