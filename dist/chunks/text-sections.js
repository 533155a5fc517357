import { c as shorten, l as shortenPath, s as oneLine, u as visible } from "./escape2.js";
import { a as gaveNoAnswer, c as groupFindings, n as notCoveredCounts, r as nothingReported, t as fileReason } from "./summaries.js";
import { a as wrap, i as textWidth, r as layoutTable } from "./terminal.js";
import { i as counted, o as placeOf } from "./words.js";
// src/report/text-sections.ts
const MAX_FILES = 20;
const MAX_BLOCKING = 30;
const MAX_OPEN = 15;
const MAX_NOTICES = 10;
const INDENT = 14;
const SEVERITY_STYLES = {
	critical: ["bold", "red"],
	high: ["red"],
	medium: ["yellow"],
	low: ["dim"],
	info: ["dim"]
};
/** The AI-written files: path, agent, strength, lines and why; nothing where there are none. */
function fileSection(report, width, paint) {
	const files = report.files.filter((file) => file.origin === "ai");
	if (files.length === 0) return [];
	const rows = files.slice(0, MAX_FILES).map((file) => [
		{ text: shortenPath(visible(file.path), width - 46) },
		{
			text: shorten(oneLine(file.agents.join(", ")) || "unnamed", 18),
			styles: ["cyan"]
		},
		{ text: file.strength ?? "" },
		{
			text: lineShare(file),
			styles: ["dim"]
		},
		{
			text: shorten(oneLine(fileReason(file)), 300),
			styles: ["dim"]
		}
	]);
	return [
		`${paint("AI-written files", "bold")}  ${paint(`${files.length} of ${report.files.length}`, "dim")}`,
		...layoutTable(rows, {
			width,
			indent: 2,
			paint,
			stacked: true
		}),
		...more(files.length - MAX_FILES, paint)
	];
}
function lineShare(file) {
	return file.aiLines === null ? "" : `${file.aiLines.ai}/${file.aiLines.added} lines`;
}
/** The scans: tool, version, what was asked and covered, what not and why. */
function scanSection(report, width, paint) {
	const { review } = report;
	const rows = report.scans.map((scan) => [
		{ text: shorten(oneLine(scan.tool), 20) },
		{
			text: shorten(oneLine(scan.version ?? "-"), 24),
			styles: ["dim"]
		},
		scanOutcome(scan),
		{
			text: `${scan.covered}/${scan.asked} looked at`,
			styles: ["dim"]
		},
		{ text: counted(scan.findings, "finding") },
		{
			text: scanRemark(scan),
			styles: ["dim"]
		}
	]);
	const asked = review.requests > 0 ? `, ${counted(review.requests, "request")}` : "";
	const model = review.model === null ? "" : ` by ${shorten(oneLine(review.model), 60)}`;
	const why = review.reason === null ? "" : `: ${shorten(oneLine(review.reason), 200)}`;
	return [
		paint("Scans", "bold"),
		...layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...wrap(`model review${model} ${review.outcome}${why}${asked}${nothingReported(report)}`, width - 2).map((line) => `  ${paint(line, "dim")}`)
	];
}
function scanOutcome(scan) {
	if (!gaveNoAnswer(scan)) return {
		text: scan.outcome,
		styles: [scan.outcome === "completed" ? "green" : "dim"]
	};
	return {
		text: scan.outcome,
		styles: [scan.required ? "magenta" : "yellow"]
	};
}
function scanRemark(scan) {
	const parts = scan.reason === null ? [] : [shorten(oneLine(scan.reason), 300)];
	const gaps = notCoveredCounts(scan);
	if (gaps !== "") parts.push(`not looked at: ${gaps}`);
	if (!scan.required) parts.push("optional");
	return parts.join("; ");
}
/** The findings, worst first, each with what to do; what is old, silenced or waived is only counted. */
function findingSection(report, width, paint) {
	if (report.findings.length === 0) return [];
	const { blocking, open, folded } = groupFindings(report);
	const counts = [
		counted(blocking.length, "blocks", "block"),
		`${open.length} more`,
		...folded
	].join(", ");
	return [
		paint("Findings", "bold"),
		...wrap(counts, width - 2).map((line) => `  ${paint(line, "dim")}`),
		...blocking.slice(0, MAX_BLOCKING).flatMap((group) => findingLines(group, width, paint)),
		...more(blocking.length - MAX_BLOCKING, paint),
		...withoutRepeatedAdvice(open.slice(0, MAX_OPEN)).flatMap((group) => findingLines(group, width, paint)),
		...more(open.length - MAX_OPEN, paint)
	];
}
/** What one advice says of ten findings in a row need not be read ten times. */
function withoutRepeatedAdvice(groups) {
	return groups.map((group, index) => {
		return group.finding.advice !== null && groups[index - 1]?.finding.advice === group.finding.advice ? {
			...group,
			finding: {
				...group.finding,
				advice: null
			}
		} : group;
	});
}
function findingLines({ finding, repeats }, width, paint) {
	const mark = finding.blocks ? paint("✗", "red") : paint("·", "dim");
	const severity = paint(finding.severity.padEnd(8), ...SEVERITY_STYLES[finding.severity]);
	const rule = shorten(oneLine(`${finding.tool} ${finding.ruleId}`), Math.min(40, width - 40));
	const tail = finding.origin === "ai" ? `  ${paint("AI", "cyan")}` : "";
	const place = shortenPath(visible(placeOf(finding)), Math.max(20, width - INDENT - textWidth(rule) - 6));
	const also = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
	const seen = also.length > 0 ? ` (also ${oneLine(also.join(", "))})` : "";
	const advice = finding.advice === null ? [] : wrap(shorten(oneLine(finding.advice), 300), width - INDENT);
	return [
		`  ${mark} ${severity}  ${paint(place, "bold")}  ${paint(rule, "dim")}${tail}`,
		...wrap(shorten(oneLine(finding.message), 400) + seen, width - INDENT).map((line) => `${" ".repeat(INDENT)}${line}`),
		...advice.map((line, index) => `            ${paint(index === 0 ? "→" : " ", "cyan")} ${paint(line, "cyan")}`)
	];
}
/** Notices, each on its own lines. */
function noticeSection(report, width, paint) {
	if (report.notices.length === 0) return [];
	const rows = report.notices.slice(0, MAX_NOTICES).map((notice) => [{
		text: shorten(oneLine(notice.code), 20),
		styles: ["yellow"]
	}, { text: shorten(oneLine(notice.message), 400) }]);
	return [
		paint("Notices", "bold"),
		...layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...more(report.notices.length - MAX_NOTICES, paint)
	];
}
function more(count, paint) {
	return count > 0 ? [`  ${paint(`and ${count} more in report.json`, "dim")}`] : [];
}
export { scanSection as i, findingSection as n, noticeSection as r, fileSection as t };
