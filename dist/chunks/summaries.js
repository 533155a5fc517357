import { n as comparePaths } from "./path.js";
import { c as shorten, l as shortenPath } from "./escape2.js";
import { i as severityRank, n as NOT_COVERED_REASONS } from "./finding.js";
import { c as shortSha, i as counted, n as code, o as placeOf, r as copy, s as say } from "./words.js";
import { r as isAtLeast } from "./attribution.js";
// src/report/finding-groups.ts
/** The findings of a report, grouped by `duplicateOf`, worst first, with suppressed, waived, old and repeated ones counted. */
function groupFindings(report) {
	const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
	const repeats = /* @__PURE__ */ new Map();
	const heads = [];
	for (const finding of report.findings) {
		const first = finding.duplicateOf;
		if (first === null || !byFingerprint.has(first)) heads.push(finding);
		else repeats.set(first, [...repeats.get(first) ?? [], finding]);
	}
	const groups = heads.map((finding) => ({
		finding,
		repeats: repeats.get(finding.fingerprint) ?? []
	})).sort((left, right) => compareWorstFirst(left.finding, right.finding));
	const blocks = (group) => group.finding.blocks || group.repeats.some((repeat) => repeat.blocks);
	const quiet = groups.filter((group) => !blocks(group));
	return {
		blocking: groups.filter(blocks),
		open: quiet.filter(({ finding }) => foldedAs(finding) === null),
		folded: countFolded(quiet, report.findings.length - heads.length)
	};
}
/** Orders findings by what a reader should see first: what blocks, then severity, then the report's own order. */
function compareWorstFirst(left, right) {
	return Number(right.blocks) - Number(left.blocks) || severityRank(right.severity) - severityRank(left.severity) || comparePaths(left.path ?? "", right.path ?? "") || (left.startLine ?? 0) - (right.startLine ?? 0) || comparePaths(left.fingerprint, right.fingerprint);
}
const FOLDED = [
	"waived",
	"suppressed in the base",
	"old",
	"not looked at"
];
function foldedAs(finding) {
	if (finding.waivedBy !== null) return "waived";
	if (finding.suppressedBy !== null) return "suppressed in the base";
	if (!finding.isNew) return "old";
	return finding.class === "coverage" ? "not looked at" : null;
}
function countFolded(groups, repeated) {
	const words = [];
	for (const kind of FOLDED) {
		const count = groups.filter(({ finding }) => foldedAs(finding) === kind).length;
		if (count > 0) words.push(`${count} ${kind}`);
	}
	if (repeated > 0) words.push(`${counted(repeated, "repeat")} of the same thing`);
	return words;
}
// src/report/next-steps.ts
const MAX_FINDINGS = 5;
const MAX_GAPS = 4;
/** The code of the notices that carry the mistakes of an unreadable policy, one each with its line and column. */
const POLICY_UNREADABLE = "policy-unreadable";
/** Reasons of `notCovered` that leave the evidence incomplete; the others are by design. */
const GAPS = /* @__PURE__ */ new Set([
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
]);
/** What somebody should do now, the most urgent first: close gaps in the evidence, fix what blocks, find people. */
function nextSteps(report) {
	const steps = [
		...evidenceSteps(report),
		...findingSteps(report),
		...peopleSteps(report)
	];
	return steps.length > 0 ? steps : [closingStep(report)];
}
function evidenceSteps(report) {
	if (report.state !== "error") return [];
	const steps = [
		...policySteps(report),
		...report.scans.flatMap(scanSteps),
		...reviewSteps(report)
	];
	if (steps.length === 0) for (const rule of report.rules.filter(({ state }) => state === "error")) steps.push([
		say("Rule "),
		code(rule.name),
		say(`: ${rule.reason}`)
	]);
	if (steps.length === 0) steps.push([say(report.summary)]);
	const cut = steps.length - MAX_GAPS;
	return cut > 0 ? [...steps.slice(0, MAX_GAPS), [say(`${counted(cut, "more gap")} in the scans below`)]] : steps;
}
function policySteps(report) {
	return report.notices.filter((notice) => notice.code === POLICY_UNREADABLE).map((mistake) => [say(`Correct the policy: ${mistake.message}`)]);
}
function scanSteps(scan) {
	if (!scan.required) return [];
	if (gaveNoAnswer(scan)) {
		if (scan.outcome === "skipped") return [[
			say("Let "),
			code(scan.tool),
			say(` run (skipped: ${scan.reason ?? "no reason given"})`)
		]];
		return [[
			say("Get an answer from "),
			code(scan.tool),
			say(`: ${scan.reason ?? scan.outcome}`)
		]];
	}
	const gaps = scan.notCovered.filter((unit) => GAPS.has(unit.reason));
	const [gap] = gaps;
	if (gap === void 0) return [];
	const rest = gaps.length > 1 ? ` and ${counted(gaps.length - 1, "other")}` : "";
	const path = gap.path === null ? say("a commit message") : code(shortenPath(gap.path, 120));
	return [[
		say("Make "),
		path,
		say(`${rest} readable for `),
		code(scan.tool),
		say(` (${gap.reason}), or waive it`)
	]];
}
function reviewSteps({ review }) {
	if (review.outcome !== "failed" && review.outcome !== "incomplete") return [];
	return [[say(`Complete the model's review: ${review.reason ?? review.outcome}`)]];
}
/** Whether a tool that applied did not answer, so that nothing is known from it. */
function gaveNoAnswer(scan) {
	return scan.outcome === "failed" || scan.outcome === "skipped" && scan.reason !== "no files";
}
function findingSteps(report) {
	const { blocking } = groupFindings(report);
	const steps = blocking.slice(0, MAX_FINDINGS).map(({ finding }) => {
		return [code(shortenPath(placeOf(finding), 160)), say(` (${shorten(`${finding.tool} ${finding.ruleId}`, 60)}): ${finding.advice ?? finding.message}`)];
	});
	if (blocking.length > MAX_FINDINGS) steps.push([say(`Then ${counted(blocking.length - MAX_FINDINGS, "more blocking finding")}, listed below`)]);
	return steps;
}
function peopleSteps(report) {
	const short = report.rules.filter(lacksPeople);
	const steps = short.map((rule) => [
		say("Rule "),
		code(rule.name),
		say(`: ${rule.reason}`)
	]);
	if (short.length > 0 && report.subject.pullRequest !== null) steps.push([say("Approve in a review, or comment this line:"), copy(`/draftgate approve ${report.subject.headSha}`)]);
	return steps;
}
function lacksPeople(rule) {
	if (rule.approvals === null || rule.state === "success" || rule.state === "error") return false;
	return rule.findings.length === 0 || rule.approvals.counted.length < rule.approvals.required;
}
function closingStep(report) {
	if (report.files.length === 0) return [say("Nothing to check: the range changes no file")];
	return [say(report.state === "success" ? "Nothing: the draft is ready" : report.summary)];
}
// src/report/summaries.ts
/** Why a file counts as AI-written: its strongest evidence in words, and how many pieces stand behind it. */
function fileReason(file) {
	let best = file.evidence[0];
	for (const evidence of file.evidence) if (best !== void 0 && !isAtLeast(best.strength, evidence.strength)) best = evidence;
	if (best === void 0) return "";
	const commit = best.commitSha === null || best.detail.includes(best.commitSha.slice(0, 7)) ? "" : ` (${shortSha(best.commitSha)})`;
	const partial = best.partial ? ", a part of it" : "";
	const others = file.evidence.length - 1;
	const rest = `${commit}${partial}${others > 0 ? `, and ${others} more` : ""}`;
	return rest === "" ? `${best.kind}: ${best.detail}` : `${best.kind}: ${best.detail.replace(/\.$/, "")}${rest}.`;
}
/** What a tool did not look at, counted by reason: `2 binary, 1 too-large`; empty where it covered everything. */
function notCoveredCounts(scan) {
	return NOT_COVERED_REASONS.map((reason) => ({
		reason,
		count: scan.notCovered.filter((unit) => unit.reason === reason).length
	})).filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${reason}`).join(", ");
}
/** What a model's silence is called, never "clean": empty where it reported something or did not finish. */
function nothingReported(report) {
	return report.review.outcome === "completed" && !report.findings.some((finding) => finding.class === "review") ? ": nothing reported" : "";
}
export { gaveNoAnswer as a, groupFindings as c, POLICY_UNREADABLE as i, notCoveredCounts as n, nextSteps as o, nothingReported as r, compareWorstFirst as s, fileReason as t };
