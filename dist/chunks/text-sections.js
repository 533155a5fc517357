import { M as severityRank, P as isAtLeast, j as NOT_COVERED_REASONS, w as comparePaths } from "./session.js";
// src/report/escape.ts
/**
* Everything a report shows may have been written by somebody who wants to fool its reader: paths, messages of tools, the
* model's words, commit trailers, logins. These functions are the only way such text reaches a terminal or a comment.
*/
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
const NAMED_ESCAPES = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const LINE_SPACE = /[\s\u0085]+/gu;
const ZERO_WIDTH_SPACE = "&#8203;";
/** Text -> the same with every control, invisible and direction-changing character written as `\n`, `\u202e` or `\u{e0041}`. */
function visible(text) {
	return text.replace(HIDDEN, (character) => {
		const named = NAMED_ESCAPES[character];
		if (named !== void 0) return named;
		const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
		return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
	});
}
/** Prose of any shape -> one visible line: runs of blanks and line ends become one space, the ends are trimmed. */
function oneLine(text) {
	return visible(text.replace(LINE_SPACE, " ").trim());
}
/** Text -> at most `limit` code points, the last of them `…` where something was cut. */
function shorten(text, limit) {
	if (text.length <= limit) return text;
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/** A path -> at most `limit` code points, cut in the middle, because its end says most. */
function shortenPath(path, limit) {
	if (path.length <= limit) return path;
	const characters = [...path];
	if (characters.length <= limit) return path;
	const tail = Math.ceil((limit - 1) * .7);
	return `${characters.slice(0, limit - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
/**
* Prose of any shape -> GitHub markdown that shows exactly that prose on one line, also inside a table cell: no markup, HTML,
* link, image, math, emoji, mention or reference to an issue in it is active. GitHub looks for mentions, references and bare
* links after entities are decoded, so those are broken with a zero-width space and not only escaped.
*/
function markdownText(text) {
	return lineStart(escapeInline(oneLine(text)));
}
/** As `markdownText`, with what stands between two backticks as a code span: how tools and the model quote code. */
function markdownProse(text) {
	return lineStart(markdownInline(oneLine(text)));
}
/** A piece of a line, as in `markdownProse`, with its outer blanks kept; not for the start of a line. */
function markdownPiece(text) {
	return markdownInline(visible(text.replace(LINE_SPACE, " ")));
}
function markdownInline(line) {
	return line.split(/`([^`]+)`/u).map((part, index) => index % 2 === 1 ? markdownCode(part) : escapeBetween(part, index)).join("");
}
function escapeBetween(part, index) {
	return part === "" && index > 0 ? ZERO_WIDTH_SPACE : escapeInline(part);
}
function escapeInline(line) {
	return line.replace(/[\\`*_~[\]<>&|#$"]/gu, markdownCharacter).replace(/\\#(?=\d)/gu, `\\#${ZERO_WIDTH_SPACE}`).replace(/@/gu, `@${ZERO_WIDTH_SPACE}`).replace(/(GH-)(?=\d)/giu, `$1${ZERO_WIDTH_SPACE}`).replace(/:(?=\/\/|[\w+\\-]+:)/gu, `:${ZERO_WIDTH_SPACE}`).replace(/(www)(?=\.)/giu, `$1${ZERO_WIDTH_SPACE}`);
}
/** An escaped line -> the same, not a list item, heading underline or ordered list at the start of a line or list item. */
function lineStart(line) {
	return line.replace(/^[-+=]/u, "\\$&").replace(/^(\d+)([.)])(?= |$)/u, "$1\\$2");
}
function markdownCharacter(character) {
	if (character === "$") return "<span>$</span>";
	return "\\|&<>\"".includes(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`;
}
/**
* A name, path, command or id -> a markdown code span with exactly that text, also inside a table cell; what a span in
* backticks could not hold safely becomes a `<code>` element of character references. Empty text gives an empty string.
*/
function markdownCode(text) {
	const shown = visible(text);
	if (shown === "") return "";
	if (/^(?! )[^`|\\<]*(?<! )$/u.test(shown) && !shown.includes("##[")) return `\`${shown}\``;
	return `<code>${shown.replace(/[ -/:-@[-`{-~]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}
/**
* One line of a log -> the same, never read by a GitHub runner as a workflow command: neither `::name::` at its start (blanks
* and colors before it do not matter) nor the older `##[name]` anywhere.
* See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
*/
function inertLogLine(line) {
	return line.replace(/^((?:\s|\u001b\[[\d;]*m)*:):/u, "$1 :").replaceAll("##[", "# #[");
}
// src/report/words.ts
/** Prose as a piece of a phrase. */
function say(text) {
	return { say: text };
}
/** A name, path, id or command as a piece of a phrase. */
function code(text) {
	return { code: text };
}
/** A line of ours to copy, as a piece of a phrase. */
function copy(line) {
	return { copy: line };
}
/** A phrase -> one line for a terminal, without what is there to copy. */
function phraseText(phrase) {
	return oneLine(phrase.map((words) => "say" in words ? words.say : "code" in words ? visible(words.code) : "").join(""));
}
/** `1 finding`, `2 findings`: a number with its noun, the plural with `s` unless it is given. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
/** Where a finding stands, short: `src/a.py:12`, the message of a commit, or a file that only a commit of the history has. */
function placeOf(finding) {
	const commit = finding.commitSha === null ? "" : ` commit ${shortSha(finding.commitSha)}`;
	if (finding.path === null) return commit === "" ? "a commit message" : `message of${commit}`;
	const line = finding.startLine === null ? "" : `:${finding.startLine}`;
	return `${finding.path}${line}${commit === "" ? "" : ` in${commit}`}`;
}
/** The first ten characters of an object id: for reading, never for approving. */
function shortSha(sha) {
	return sha.slice(0, 10);
}
/** What every human-readable report says about its own reach. */
const DISCLAIMER = "draftgate reads disclosed authorship: trailers, identities, notes and markers that an agent left behind. It does not find hidden AI, and no mark does not mean that a person wrote it.";
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
	if (gaveNoAnswer(scan)) return [[
		say("Get an answer from "),
		code(scan.tool),
		say(`: ${scan.reason ?? scan.outcome}`)
	]];
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
	return `${best.kind}: ${best.detail}${commit}${partial}${others > 0 ? `, and ${others} more` : ""}`;
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
		...open.slice(0, MAX_OPEN).flatMap((group) => findingLines(group, width, paint)),
		...more(open.length - MAX_OPEN, paint)
	];
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
export { markdownPiece as C, shorten as D, oneLine as E, shortenPath as O, markdownCode as S, markdownText as T, counted as _, createPaint as a, shortSha as b, wrap as c, nothingReported as d, gaveNoAnswer as f, DISCLAIMER as g, groupFindings as h, scanSection as i, visible as k, fileReason as l, compareWorstFirst as m, findingSection as n, joinLines as o, nextSteps as p, noticeSection as r, layoutTable as s, fileSection as t, notCoveredCounts as u, phraseText as v, markdownProse as w, lineStart as x, placeOf as y };
