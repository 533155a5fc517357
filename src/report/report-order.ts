import type { NotCovered } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { ReportFinding } from "../domain/report.ts";

/** Orders what a tool did not look at: by path as it is shown (null first), then reason; bytewise. */
export function compareNotCovered(left: NotCovered, right: NotCovered): number {
  return compareNullable(left.path, right.path, comparePaths) || comparePaths(left.reason, right.reason);
}

/** Orders findings as the contract says: by path as it is shown (null first), start line (null first), tool, rule, fingerprint; bytewise. */
export function compareFindings(left: ReportFinding, right: ReportFinding): number {
  return (
    compareNullable(left.path, right.path, comparePaths) ||
    compareNullable(left.startLine, right.startLine, (a, b) => a - b) ||
    comparePaths(left.tool, right.tool) ||
    comparePaths(left.ruleId, right.ruleId) ||
    comparePaths(left.fingerprint, right.fingerprint)
  );
}

function compareNullable<T>(left: T | null, right: T | null, compare: (left: T, right: T) => number): number {
  if (left === null) return right === null ? 0 : -1;
  return right === null ? 1 : compare(left, right);
}
