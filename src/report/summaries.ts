import { isAtLeast } from "../domain/attribution.ts";
import { NOT_COVERED_REASONS } from "../domain/finding.ts";
import type { Report, ReportFile, ReportScan } from "../domain/report.ts";
import { shortSha } from "./words.ts";

/** Why a file counts as AI-written: its strongest evidence in words, and how many pieces stand behind it. */
export function fileReason(file: ReportFile): string {
  let best = file.evidence[0];
  for (const evidence of file.evidence) {
    if (best !== undefined && !isAtLeast(best.strength, evidence.strength)) best = evidence;
  }
  if (best === undefined) return "";
  const commit =
    best.commitSha === null || best.detail.includes(best.commitSha.slice(0, 7)) ? "" : ` (${shortSha(best.commitSha)})`;
  const partial = best.partial ? ", a part of it" : "";
  const others = file.evidence.length - 1;
  const rest = `${commit}${partial}${others > 0 ? `, and ${others} more` : ""}`;
  // The details are sentences; what follows one belongs before its full stop.
  return rest === "" ? `${best.kind}: ${best.detail}` : `${best.kind}: ${best.detail.replace(/\.$/, "")}${rest}.`;
}

/** What a tool did not look at, counted by reason: `2 binary, 1 too-large`; empty where it covered everything. */
export function notCoveredCounts(scan: ReportScan): string {
  return NOT_COVERED_REASONS.map((reason) => ({
    reason,
    count: scan.notCovered.filter((unit) => unit.reason === reason).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${count} ${reason}`)
    .join(", ");
}

/** What a model's silence is called, never "clean": empty where it reported something or did not finish. */
export function nothingReported(report: Report): string {
  const silent =
    report.review.outcome === "completed" && !report.findings.some((finding) => finding.class === "review");
  return silent ? ": nothing reported" : "";
}
