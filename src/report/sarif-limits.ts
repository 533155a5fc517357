import { comparePaths } from "../domain/path.ts";
import type { Notice, Report, ReportFinding } from "../domain/report.ts";

/** Results that GitHub takes in one run. See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
export const MAX_RESULTS_PER_RUN = 25_000;

/** Whether a finding has a place that SARIF can point at; one in a commit message has none. */
export function hasSarifLocation(finding: ReportFinding): boolean {
  return finding.path !== null;
}

/** The tools that a SARIF file has a run for: every scan in the policy's order, then other tools that found something, and this program. */
export function sarifTools(report: Pick<Report, "scans" | "findings" | "tool">): readonly string[] {
  const scanned = report.scans.map((scan) => scan.tool);
  // Its own run is there without findings too: GitHub takes no file without a run, and only another run closes the alerts of the last.
  const others = [...report.findings.map((finding) => finding.tool), report.tool.name].sort(comparePaths);
  return [...new Set([...scanned, ...others])];
}

/** What the run of one tool leaves out, a sentence each. */
export function runNotices(tool: string, findings: readonly ReportFinding[]): readonly string[] {
  const located = findings.filter(hasSarifLocation).length;
  const placeless = findings.length - located;
  const notices: string[] = [];
  if (located > MAX_RESULTS_PER_RUN) {
    notices.push(
      `${tool} has ${located} findings; the SARIF file holds the worst ${MAX_RESULTS_PER_RUN}, report.json all`,
    );
  }
  if (placeless > 0) {
    const subject = placeless === 1 ? `1 finding of ${tool} is` : `${placeless} findings of ${tool} are`;
    notices.push(`${subject} in commit messages and not in the SARIF file, which can only point at files`);
  }
  return notices;
}

/** What the SARIF file leaves out, told in the report too: runs cut at their limit, and findings in commit messages. */
export function sarifNotices(findings: readonly ReportFinding[]): readonly Notice[] {
  return [...new Set(findings.map((finding) => finding.tool))].sort(comparePaths).flatMap((tool) =>
    runNotices(
      tool,
      findings.filter((finding) => finding.tool === tool),
    ).map((message) => ({ code: "results-cut", message })),
  );
}
