// src/io/log.ts
/**
* A log on a stream (stderr): on a terminal one progress line that the next message replaces, else plain lines. Control
* characters in messages are escaped, so that nothing in a file name can move the cursor. Quiet keeps warnings only.
*/
function createLog(stream, options) {
	const isTerminal = stream.isTTY === true && options.isDumb !== true;
	const columns = () => stream.columns === void 0 || stream.columns < 1 ? 80 : stream.columns;
	let hasProgress = false;
	const clear = () => {
		if (hasProgress) stream.write("\r\x1B[2K");
		hasProgress = false;
	};
	const line = (message) => {
		clear();
		stream.write(`${escapeControls(message)}\n`);
	};
	return {
		progress(message) {
			if (options.isQuiet) return;
			if (!isTerminal) {
				line(message);
				return;
			}
			clear();
			stream.write(escapeControls(message).slice(0, columns() - 1));
			hasProgress = true;
		},
		info(message) {
			if (!options.isQuiet) line(message);
		},
		warning(message) {
			line(`warning: ${message}`);
		},
		debug(message) {
			if (options.isDebug) line(`debug: ${message}`);
		},
		finish: clear
	};
}
/** Text with control characters, line separators, bidirectional controls and lone surrogates shown as `\u{…}`; tabs stay. */
function escapeControls(text) {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => character === "	" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
export { escapeControls as n, createLog as t };
