const require_rolldown_runtime = require("./rolldown-runtime.js");
// src/domain/errors.ts
/** Usage, policy or configuration is wrong: exit code 2. The message is one line that names the option, file or field and the way out. */
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};
/** Something needed to judge is not there (an object, a tool, an answer): exit code 3. The message is one line with the way out. */
var IncompleteError = class extends Error {
	name = "IncompleteError";
};
/** GitHub refused for want of a permission; `status` is 403, or 404 where it hides even that. The message names what was tried and what is missing. */
var PermissionError = class extends IncompleteError {
	status;
	constructor(message, status) {
		super(message);
		this.status = status;
	}
};
/** The run was cancelled by a signal; `exitCode` is 130 for SIGINT and 143 for SIGTERM. */
var CancelledError = class extends Error {
	name = "CancelledError";
	exitCode;
	constructor(exitCode) {
		super("cancelled");
		this.exitCode = exitCode;
	}
};
// src/report/escape.ts
var escape_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	inertLogLine: () => inertLogLine,
	lineStart: () => lineStart,
	markdownCode: () => markdownCode,
	markdownPiece: () => markdownPiece,
	markdownProse: () => markdownProse,
	markdownText: () => markdownText,
	oneLine: () => oneLine,
	shorten: () => shorten,
	shortenPath: () => shortenPath,
	visible: () => visible
});
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
// src/version.ts
var version_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ VERSION: () => VERSION });
/** The version of this program, the same as in package.json (a test compares them). */
const VERSION = "0.1.0";
Object.defineProperty(exports, "CancelledError", {
	enumerable: true,
	get: function() {
		return CancelledError;
	}
});
Object.defineProperty(exports, "ConfigurationError", {
	enumerable: true,
	get: function() {
		return ConfigurationError;
	}
});
Object.defineProperty(exports, "IncompleteError", {
	enumerable: true,
	get: function() {
		return IncompleteError;
	}
});
Object.defineProperty(exports, "PermissionError", {
	enumerable: true,
	get: function() {
		return PermissionError;
	}
});
Object.defineProperty(exports, "VERSION", {
	enumerable: true,
	get: function() {
		return VERSION;
	}
});
Object.defineProperty(exports, "createLog", {
	enumerable: true,
	get: function() {
		return createLog;
	}
});
Object.defineProperty(exports, "escapeControls", {
	enumerable: true,
	get: function() {
		return escapeControls;
	}
});
Object.defineProperty(exports, "escape_exports", {
	enumerable: true,
	get: function() {
		return escape_exports;
	}
});
Object.defineProperty(exports, "inertLogLine", {
	enumerable: true,
	get: function() {
		return inertLogLine;
	}
});
Object.defineProperty(exports, "lineStart", {
	enumerable: true,
	get: function() {
		return lineStart;
	}
});
Object.defineProperty(exports, "markdownCode", {
	enumerable: true,
	get: function() {
		return markdownCode;
	}
});
Object.defineProperty(exports, "markdownPiece", {
	enumerable: true,
	get: function() {
		return markdownPiece;
	}
});
Object.defineProperty(exports, "markdownProse", {
	enumerable: true,
	get: function() {
		return markdownProse;
	}
});
Object.defineProperty(exports, "markdownText", {
	enumerable: true,
	get: function() {
		return markdownText;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "shorten", {
	enumerable: true,
	get: function() {
		return shorten;
	}
});
Object.defineProperty(exports, "shortenPath", {
	enumerable: true,
	get: function() {
		return shortenPath;
	}
});
Object.defineProperty(exports, "version_exports", {
	enumerable: true,
	get: function() {
		return version_exports;
	}
});
Object.defineProperty(exports, "visible", {
	enumerable: true,
	get: function() {
		return visible;
	}
});
