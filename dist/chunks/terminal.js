import { t as inertLogLine } from "./escape2.js";
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
export { wrap as a, textWidth as i, joinLines as n, layoutTable as r, createPaint as t };
