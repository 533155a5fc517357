import { c as shorten, l as shortenPath, s as oneLine, t as inertLogLine, u as visible } from "./escape2.js";
import { a as gaveNoAnswer, c as groupFindings, f as placeOf, n as notCoveredCounts, r as nothingReported, t as fileReason, u as counted } from "./summaries.js";
// src/report/terminal.ts
const STYLES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33",
	magenta: "35",
	cyan: "36"
};
/** A painter for a terminal with colors, or one that changes nothing. */
function createPaint(color) {
	if (!color) return (text) => text;
	return (text, ...styles) => text === "" || styles.length === 0 ? text : `\u001b[${styles.map((style) => STYLES[style]).join(";")}m${text}\u001b[0m`;
}
const WIDE = /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
/** Columns that text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks. */
function textWidth(text) {
	let width = 0;
	for (const character of text) width += characterWidth(character);
	return width;
}
function characterWidth(character) {
	if (character < "̀") return 1;
	if (/^\p{M}$/u.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}
/** One line of prose -> lines of at most `width` columns, broken at blanks, and inside a word only where it is longer than a line. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const joined = line === "" ? word : `${line} ${word}`;
		if (textWidth(joined) <= width) {
			line = joined;
			continue;
		}
		if (line !== "") lines.push(line);
		const pieces = splitWord(word, width);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? "";
	}
	if (line !== "" || lines.length === 0) lines.push(line);
	return lines;
}
function splitWord(word, width) {
	if (textWidth(word) <= width) return [word];
	const pieces = [];
	let piece = "";
	let used = 0;
	for (const character of word) {
		const columns = characterWidth(character);
		if (used + columns > width && piece !== "") {
			pieces.push(piece);
			piece = "";
			used = 0;
		}
		piece += character;
		used += columns;
	}
	pieces.push(piece);
	return pieces;
}
const GAP = 2;
const LEAST_LAST = 30;
const STACK_INDENT = 4;
/**
* Rows of cells, all of one length -> aligned lines. The last column wraps in the room that the others leave, or below its row
* where that is too little; the others are as wide as their widest cell, so whoever fills them keeps them short.
*/
function layoutTable(rows, layout) {
	const columns = Math.max(0, ...rows.map((row) => row.length)) - 1;
	const widths = Array.from({ length: Math.max(0, columns) }, (_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column]?.text ?? ""))));
	const room = layout.width - widths.reduce((sum, width) => sum + width + GAP, layout.indent);
	const wanted = Math.max(0, ...rows.map((row) => textWidth(row.at(-1)?.text ?? "")));
	const stacked = layout.stacked === true || room < LEAST_LAST && wanted > room;
	return rows.flatMap((row) => layoutRow(row, widths, stacked ? 0 : room, layout));
}
function layoutRow(row, widths, room, layout) {
	const last = row.at(-1) ?? { text: "" };
	const blank = " ".repeat(layout.indent);
	const start = row.slice(0, -1).map((cell, column) => {
		const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell.text)));
		return layout.paint(cell.text, ...cell.styles ?? []) + padding + " ".repeat(GAP);
	});
	const paintLast = (line) => layout.paint(line, ...last.styles ?? []);
	if (room === 0) {
		const below = last.text === "" ? [] : wrap(last.text, layout.width - layout.indent - STACK_INDENT);
		return [(blank + start.join("")).trimEnd(), ...below.map((line) => blank + " ".repeat(STACK_INDENT) + paintLast(line))];
	}
	const used = " ".repeat(widths.reduce((sum, width) => sum + width + GAP, 0));
	return wrap(last.text, room).map((line, index) => (blank + (index === 0 ? start.join("") : used) + paintLast(line)).trimEnd());
}
/** Lines -> the text that is printed: none of them a workflow command, with a final newline. */
function joinLines(lines) {
	return `${lines.map(inertLogLine).join("\n")}\n`;
}
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
export { createPaint as a, wrap as c, scanSection as i, findingSection as n, joinLines as o, noticeSection as r, layoutTable as s, fileSection as t };
