import { n as comparePaths } from "./path.js";
// src/report/sarif-limits.ts
/** Results that GitHub takes in one run. See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const MAX_RESULTS_PER_RUN = 25e3;
/** Whether a finding has a place that SARIF can point at; one in a commit message has none. */
function hasSarifLocation(finding) {
	return finding.path !== null;
}
/** The tools that a SARIF file has a run for: every scan in the policy's order, then other tools that found something. */
function sarifTools(report) {
	const scanned = report.scans.map((scan) => scan.tool);
	const others = report.findings.map((finding) => finding.tool).sort(comparePaths);
	return [.../* @__PURE__ */ new Set([...scanned, ...others])];
}
/** What the run of one tool leaves out, a sentence each. */
function runNotices(tool, findings) {
	const located = findings.filter(hasSarifLocation).length;
	const placeless = findings.length - located;
	const notices = [];
	if (located > 25e3) notices.push(`${tool} has ${located} findings; the SARIF file holds the worst ${MAX_RESULTS_PER_RUN}, report.json all`);
	if (placeless > 0) {
		const subject = placeless === 1 ? `1 finding of ${tool} is` : `${placeless} findings of ${tool} are`;
		notices.push(`${subject} in commit messages and not in the SARIF file, which can only point at files`);
	}
	return notices;
}
/** What the SARIF file leaves out, told in the report too: runs cut at their limit, and findings in commit messages. */
function sarifNotices(findings) {
	return sarifTools({
		scans: [],
		findings
	}).flatMap((tool) => runNotices(tool, findings.filter((finding) => finding.tool === tool)).map((message) => ({
		code: "results-cut",
		message
	})));
}
export { sarifTools as a, sarifNotices as i, hasSarifLocation as n, runNotices as r, MAX_RESULTS_PER_RUN as t };
