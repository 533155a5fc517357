import "./rolldown-runtime.js";
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
const LINK_OR_EMOJI = /:(?=\/\/|(?!(?!100:|1234:)\d+:)[\w+\\-]+:)/gu;
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
	return line.replace(/[\\`*_~[\]<>&|#$"]/gu, markdownCharacter).replace(/\\#(?=\d)/gu, `\\#${ZERO_WIDTH_SPACE}`).replace(/@/gu, `@${ZERO_WIDTH_SPACE}`).replace(/(GH-)(?=\d)/giu, `$1${ZERO_WIDTH_SPACE}`).replace(LINK_OR_EMOJI, `:${ZERO_WIDTH_SPACE}`).replace(/(www)(?=\.)/giu, `$1${ZERO_WIDTH_SPACE}`);
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
export { markdownProse as a, shorten as c, markdownPiece as i, shortenPath as l, lineStart as n, markdownText as o, markdownCode as r, oneLine as s, inertLogLine as t, visible as u };
