import { n as comparePaths } from "./path.js";
// src/domain/verdict.ts
/** GitHub's four states of a commit status, best first; the state of several is the last of them that occurs. */
const STATES = [
	"success",
	"pending",
	"failure",
	"error"
];
/** The worst of several states, `success` for none. */
function worstState(states) {
	return states.reduce((worst, state) => STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst, "success");
}
// src/report/json.ts
/** Any JSON value -> indented text with a final newline that a runner's log never reads as a workflow command. */
function renderJsonText(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
/** A report -> `report.json`: keys in the order of the contract (which is how `composeReport` builds them), two spaces, final newline. */
function renderJson(report) {
	return renderJsonText(report);
}
// src/domain/attribution.ts
/** How much a piece of evidence proves, weakest first. */
const STRENGTHS = [
	"weak",
	"strong",
	"proof"
];
/** The kinds of evidence that a report may carry. */
const EVIDENCE_KINDS = [
	"git-ai-note",
	"agent-trace",
	"checkpoint",
	"trailer",
	"author-identity",
	"committer-identity",
	"pr-author",
	"file-marker",
	"message-signature",
	"branch-name",
	"label",
	"pr-text",
	"policy"
];
/** Whether `strength` is `least` or more. */
function isAtLeast(strength, least) {
	return STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);
}
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
export { sarifTools as a, isAtLeast as c, STATES as d, worstState as f, sarifNotices as i, renderJson as l, hasSarifLocation as n, EVIDENCE_KINDS as o, runNotices as r, STRENGTHS as s, MAX_RESULTS_PER_RUN as t, renderJsonText as u };
