import { comparePaths } from "../domain/path.ts";
import type { Notice, ReportFinding } from "../domain/report.ts";

/** Results that GitHub takes in one run. See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
export const MAX_RESULTS_PER_RUN = 25_000;

/** Whether a finding has a place that SARIF can point at; one in a commit message has none. */
export function hasSarifLocation(finding: ReportFinding): boolean {
  return finding.path !== null;
}

/** What the SARIF file leaves out, told once in the report: a run cut at its limit, and findings in commit messages. */
export function sarifNotices(findings: readonly ReportFinding[]): readonly Notice[] {
  const counts = new Map<string, number>();
  let placeless = 0;
  for (const finding of findings) {
    if (hasSarifLocation(finding)) counts.set(finding.tool, (counts.get(finding.tool) ?? 0) + 1);
    else placeless += 1;
  }
  const notices: Notice[] = [];
  for (const [tool, count] of [...counts].sort(([left], [right]) => comparePaths(left, right))) {
    if (count > MAX_RESULTS_PER_RUN) {
      const message = `${tool} has ${count} findings; the SARIF file holds the worst ${MAX_RESULTS_PER_RUN}, report.json all of them`;
      notices.push({ code: "results-cut", message });
    }
  }
  if (placeless > 0) {
    const subject =
      placeless === 1 ? "1 finding in a commit message is" : `${placeless} findings in commit messages are`;
    notices.push({ code: "results-cut", message: `${subject} not in the SARIF file, which can only point at files` });
  }
  return notices;
}
