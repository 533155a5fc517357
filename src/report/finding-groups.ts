import { severityRank } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { Report, ReportFinding } from "../domain/report.ts";
import { counted } from "./words.ts";

/** A finding and those that saw the same thing again. */
export interface FindingGroup {
  readonly finding: ReportFinding;
  readonly repeats: readonly ReportFinding[];
}

/** A report's findings as people read them: what blocks, what is open, and what is only counted. */
export interface FindingGroups {
  /** Worst first. */
  readonly blocking: readonly FindingGroup[];
  /** New, in force and not blocking, worst first; what was merely not looked at stands with the scans. */
  readonly open: readonly FindingGroup[];
  /** What is left out above, in words, as `14 old`; empty where nothing is. */
  readonly folded: readonly string[];
}

/** The findings of a report, grouped by `duplicateOf`, worst first, with suppressed, waived, old and repeated ones counted. */
export function groupFindings(report: Report): FindingGroups {
  const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
  const repeats = new Map<string, ReportFinding[]>();
  const heads: ReportFinding[] = [];
  for (const finding of report.findings) {
    const first = finding.duplicateOf;
    if (first === null || !byFingerprint.has(first)) heads.push(finding);
    else repeats.set(first, [...(repeats.get(first) ?? []), finding]);
  }
  const groups = heads
    .map((finding) => ({ finding, repeats: repeats.get(finding.fingerprint) ?? [] }))
    .sort((left, right) => compareWorstFirst(left.finding, right.finding));
  const blocks = (group: FindingGroup): boolean =>
    group.finding.blocks || group.repeats.some((repeat) => repeat.blocks);
  const quiet = groups.filter((group) => !blocks(group));
  return {
    blocking: groups.filter(blocks),
    open: quiet.filter(({ finding }) => foldedAs(finding) === null),
    folded: countFolded(quiet, report.findings.length - heads.length),
  };
}

/** Orders findings by what a reader should see first: what blocks, then severity, then the report's own order. */
export function compareWorstFirst(left: ReportFinding, right: ReportFinding): number {
  return (
    Number(right.blocks) - Number(left.blocks) ||
    severityRank(right.severity) - severityRank(left.severity) ||
    comparePaths(left.path ?? "", right.path ?? "") ||
    (left.startLine ?? 0) - (right.startLine ?? 0) ||
    comparePaths(left.fingerprint, right.fingerprint)
  );
}

const FOLDED = ["waived", "suppressed in the base", "old", "not looked at"] as const;

function foldedAs(finding: ReportFinding): (typeof FOLDED)[number] | null {
  if (finding.waivedBy !== null) return "waived";
  if (finding.suppressedBy !== null) return "suppressed in the base";
  if (!finding.isNew) return "old";
  return finding.class === "coverage" ? "not looked at" : null;
}

function countFolded(groups: readonly FindingGroup[], repeated: number): readonly string[] {
  const words: string[] = [];
  for (const kind of FOLDED) {
    const count = groups.filter(({ finding }) => foldedAs(finding) === kind).length;
    if (count > 0) words.push(`${count} ${kind}`);
  }
  if (repeated > 0) words.push(`${counted(repeated, "repeat")} of the same thing`);
  return words;
}
