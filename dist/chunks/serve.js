const require_start = require("./start.js");
const require_judging = require("./judging.js");
const require_words = require("./words.js");
const require_sarif = require("./sarif.js");
const require_proposal = require("./proposal.js");
const require_range = require("./range.js");
const require_line_hashes = require("./line-hashes.js");
const require_zod = require("./zod.js");
const require_said = require("./said.js");
const require_policy = require("./policy.js");
const require_action = require("./action.js");
// src/domain/command.ts
/** The words that may follow `/draftgate`. */
const COMMAND_NAMES = [
	"help",
	"status",
	"recheck",
	"explain",
	"review",
	"regenerate",
	"tests",
	"approve",
	"unapprove",
	"waive",
	"unwaive"
];
// src/command/paragraphs.ts
const NONE = { kind: "none" };
const BLANK = /^[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const QUOTE = /^ {0,3}>/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const LIST = /^( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]+)(.*))?$/;
const ENDING_ITEM = /^ {0,3}(?:[-+*]|1[.)])[ \t]+[^ \t]/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const FOOTNOTE_INDENT = 4;
const TABLE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BLOCK_TAGS = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const COMMENT_END = /-->/;
const NEVER = /(?!)/;
/** CommonMark's kinds of HTML blocks, 1 to 6: how they start and how they end. */
const HTML_BLOCKS = [
	{
		start: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i,
		end: /<\/(?:script|pre|style|textarea)>/i
	},
	{
		start: /^ {0,3}<!--/,
		end: COMMENT_END
	},
	{
		start: /^ {0,3}<\?/,
		end: /\?>/
	},
	{
		start: /^ {0,3}<![a-z]/i,
		end: />/
	},
	{
		start: /^ {0,3}<!\[CDATA\[/,
		end: /\]\]>/
	},
	{
		start: new RegExp(`^ {0,3}</?(?:${BLOCK_TAGS})(?:[ \\t>]|/>|$)`, "i"),
		end: BLANK
	}
];
/**
* The source of an expression for one whole HTML tag; ignore case. Its time is linear: values end at the next quote of their kind.
* https://spec.commonmark.org/0.31.2/#html-tag
*/
const HTML_TAG = "</?[a-z][a-z0-9-]*(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\\s*/?>";
/** The seventh kind, any tag alone on its line; it cannot end a paragraph. */
const HTML_TAG_LINE = new RegExp(`^ {0,3}${HTML_TAG}[ \\t]*$`, "i");
/** Text -> its top-level paragraphs, each as its lines. */
function topLevelParagraphs(text) {
	const paragraphs = [];
	let block = NONE;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const next = step(block, {
			number: index + 1,
			text: line
		});
		if (block.kind === "paragraph" && next !== block && !UNDERLINE.test(line)) paragraphs.push(block.lines);
		block = next;
	}
	if (block.kind === "paragraph") paragraphs.push(block.lines);
	return paragraphs.map(withoutTable).filter((lines) => lines.length > 0);
}
function step(block, line) {
	const { text } = line;
	switch (block.kind) {
		case "fence": return endsFence(block, text) ? NONE : block;
		case "html": return withComment(text, block.end.test(text) ? NONE : block);
		case "quote": return QUOTE.test(text) || !endsParagraph(text) ? continueLazily(text, block) : open(line);
		case "container": return continueContainer(block, line);
		case "paragraph": return continueParagraph(block, line);
		case "none": return open(line);
	}
}
function continueContainer(block, line) {
	if (BLANK.test(line.text)) return {
		...block,
		isBlank: true
	};
	if (indentOf(line.text) >= block.indent) return withComment(line.text, {
		...block,
		isBlank: false
	});
	return block.isBlank || endsParagraph(line.text) ? open(line) : continueLazily(line.text, block);
}
function continueLazily(text, block) {
	return withComment(text, HTML_TAG_LINE.test(text) ? {
		kind: "html",
		end: BLANK
	} : block);
}
function continueParagraph(block, line) {
	if (UNDERLINE.test(line.text) && tableStart(block.lines) < 0) return NONE;
	if (endsParagraph(line.text)) return open(line);
	block.lines.push(line);
	return block;
}
function open(line) {
	const { text } = line;
	if (BLANK.test(text) || indentOf(text) >= 4 || HEADING.test(text) || RULE.test(text)) return NONE;
	if (QUOTE.test(text)) return withComment(text, { kind: "quote" });
	const opaque = openOpaque(text);
	if (opaque !== void 0) return opaque;
	if (HTML_TAG_LINE.test(text)) return withComment(text, {
		kind: "html",
		end: BLANK
	});
	const list = LIST.exec(text);
	const indent = list === null ? FOOTNOTE_INDENT : itemIndent(list);
	if (list !== null || FOOTNOTE.test(text)) return withComment(text, {
		kind: "container",
		indent,
		isBlank: false
	});
	return {
		kind: "paragraph",
		lines: [line]
	};
}
/** Whether a line ends an open paragraph: it is empty or starts another block. */
function endsParagraph(text) {
	if ([
		BLANK,
		QUOTE,
		HEADING,
		RULE,
		FOOTNOTE
	].some((start) => start.test(text))) return true;
	if (openOpaque(text) !== void 0) return true;
	return ENDING_ITEM.test(text);
}
/** The fence or HTML block that a line opens: `NONE` where the line also ends it, undefined where it opens neither. */
function openOpaque(text) {
	const [, mark = "", info = ""] = FENCE.exec(text) ?? [];
	if (mark !== "" && !(mark.startsWith("`") && info.includes("`"))) return {
		kind: "fence",
		mark: mark.slice(0, 1),
		length: mark.length
	};
	const html = HTML_BLOCKS.find(({ start }) => start.test(text));
	if (html === void 0) return void 0;
	return withComment(text, html.end.test(text) ? NONE : {
		kind: "html",
		end: html.end
	});
}
function withComment(text, block) {
	const isOpened = text.lastIndexOf("<!--") > text.lastIndexOf("-->");
	const isComment = block.kind === "html" && block.end === COMMENT_END;
	return isOpened && !isComment ? {
		kind: "html",
		end: NEVER
	} : block;
}
function endsFence(block, text) {
	const [, mark = "", rest = ""] = FENCE.exec(text) ?? [];
	return mark.startsWith(block.mark) && mark.length >= block.length && BLANK.test(rest);
}
function itemIndent([, lead = "", marker = "", blanks = "", text = ""]) {
	const width = lead.length + marker.length;
	const gap = indentOf(`${" ".repeat(width)}${blanks}x`) - width;
	return width + (text === "" || gap > 4 ? 1 : gap);
}
/** The column of the first character that is no blank; a tab goes to the next multiple of four. */
function indentOf(text) {
	let column = 0;
	for (const character of text) if (character === "	") column += 4 - column % 4;
	else if (character === " ") column += 1;
	else break;
	return column;
}
function withoutTable(lines) {
	const dashes = tableStart(lines);
	return dashes < 0 ? lines : lines.slice(0, dashes - 1);
}
/** The index of the line of dashes that makes a paragraph's lines a table, -1 where there is none. */
function tableStart(lines) {
	return lines.findIndex((line, index) => index > 0 && TABLE.test(line.text));
}
// src/command/inline.ts
const TAG = new RegExp(HTML_TAG, "iy");
const DELIMITED = [
	["<!--", "-->"],
	["<![CDATA[", "]]>"],
	["<?", "?>"],
	["$$", "$$"]
];
/** A paragraph that may begin with link definitions, which are no text: how the rest reads depends on where they end. */
const DEFINITION = /^ {0,3}\[(?:[^[\]\\]|\\.)*\]:/s;
/** The lines of a paragraph whose start is plain text: not within code, HTML, math or a bracket that an earlier line opened; none of a paragraph that begins like a link definition. */
function plainLines(lines) {
	const text = lines.map((line) => line.text).join("\n");
	if (DEFINITION.test(text)) return [];
	const depths = inlineDepths(text);
	let offset = 0;
	return lines.filter((line) => {
		const isInside = Number(depths[offset]) > 0;
		offset += line.text.length + 1;
		return !isInside;
	});
}
/** For each position of a paragraph, in how many spans of more than plain text it lies. */
function inlineDepths(text) {
	const changes = new Int32Array(text.length + 2);
	const brackets = [];
	const find = finder(text);
	const mark = (start, end) => {
		changes[start + 1] = Number(changes[start + 1]) + 1;
		changes[end] = Number(changes[end]) - 1;
	};
	for (let at = 0; at < text.length;) {
		const character = text[at];
		const end = spanEnd(text, at, find);
		if (end !== void 0) mark(at, end);
		if (character === "[") brackets.push(at);
		const start = character === "]" ? brackets.pop() : void 0;
		if (start !== void 0) mark(start, at + 1);
		at = end ?? at + (character === "\\" ? 2 : runLength(text, at));
	}
	for (let at = 1; at < changes.length; at += 1) changes[at] = Number(changes[at]) + Number(changes[at - 1]);
	return changes;
}
/** Where the code, HTML or math that starts at `at` ends, undefined where none does. */
function spanEnd(text, at, find) {
	const character = text[at];
	if (character === "`") {
		const run = "`".repeat(runLength(text, at));
		return find(run, at + run.length);
	}
	if (character !== "<" && character !== "$") return void 0;
	const pair = DELIMITED.find(([start]) => text.startsWith(start, at));
	if (pair !== void 0) return find(pair[1], at + pair[0].length);
	TAG.lastIndex = at;
	return TAG.test(text) ? TAG.lastIndex : void 0;
}
function runLength(text, at) {
	if (text[at] !== "`") return 1;
	let end = at;
	while (text[end] === "`") end += 1;
	return end - at;
}
/** Finds where a needle ends, a run of backticks only as a whole run; remembers what is not there, so that the time stays bounded. */
function finder(text) {
	const missing = /* @__PURE__ */ new Set();
	const isWholeRun = (needle, at) => !needle.startsWith("`") || text[at - 1] !== "`" && text[at + needle.length] !== "`";
	return (needle, from) => {
		if (missing.has(needle)) return void 0;
		for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) if (isWholeRun(needle, at)) return at + needle.length;
		missing.add(needle);
	};
}
// src/command/words.ts
/** The words of a command line, or why it cannot be split: blanks part them, `"…"` (with `\"` and `\\` in it) keeps them together. */
function splitWords(text, keys) {
	const words = [];
	const pattern = /\s*(?!\s)(?:([a-z-]+)=)?(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))(?=\s|$)/iy;
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (match === null) return { refusal: mistakeIn(text) };
		const [, key, quoted, plain = ""] = match;
		const value = quoted === void 0 ? plain : quoted.replace(/\\(["\\])/g, "$1");
		const isPath = key !== void 0 && quoted === void 0 && !keys.includes(key.toLowerCase());
		if (key === void 0 || isPath) words.push({
			key: null,
			value: isPath ? `${key}=${value}` : value
		});
		else words.push({
			key: key.toLowerCase(),
			value
		});
	}
	return words;
}
function mistakeIn(text) {
	return text.replace(/\\./g, "").split("\"").length % 2 === 0 ? "a quote (\") is open" : "a quote (\") stands inside a word";
}
// src/command/parse.ts
const COMMAND_LINE = /^ {0,3}\/draftgate(?=[ \t]|$)(.*)$/i;
const COMMAND_WORD = /\/draftgate/i;
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** More commands than this in one comment are refused, so that no comment makes endless work. */
const MAX_COMMANDS = 20;
const TOO_MANY = { refusal: `a comment may hold ${MAX_COMMANDS} commands` };
const MAX_TEXT$1 = 1e3;
const ALONE = {
	least: 0,
	most: 0,
	keys: []
};
const ONE = {
	least: 1,
	most: 1,
	keys: []
};
/** The closed grammar: one row for each command. */
const GRAMMARS = {
	help: {
		...ALONE,
		usage: "help",
		build: () => ({ name: "help" })
	},
	status: {
		...ALONE,
		usage: "status",
		build: () => ({ name: "status" })
	},
	recheck: {
		...ALONE,
		usage: "recheck",
		build: () => ({ name: "recheck" })
	},
	explain: {
		...ONE,
		usage: "explain <fingerprint|@login|path>",
		build: ([target = ""]) => ({
			name: "explain",
			target: foldFingerprint(target)
		})
	},
	review: {
		...ONE,
		least: 0,
		usage: "review [path]",
		build: ([path = null]) => ({
			name: "review",
			path
		})
	},
	regenerate: {
		...ONE,
		keys: ["hint"],
		usage: "regenerate <path> [hint=\"…\"]",
		build: ([path = ""], named) => ({
			name: "regenerate",
			path,
			hint: named("hint") ?? null
		})
	},
	tests: {
		...ONE,
		usage: "tests <path>",
		build: ([path = ""]) => ({
			name: "tests",
			path
		})
	},
	approve: {
		...ONE,
		most: Number.POSITIVE_INFINITY,
		usage: "approve <full SHA> [glob…]",
		build: ([commit = "", ...globs]) => buildApproval(commit, globs)
	},
	unapprove: {
		...ALONE,
		usage: "unapprove",
		build: () => ({ name: "unapprove" })
	},
	waive: {
		...ONE,
		keys: ["reason", "until"],
		usage: "waive <fingerprint|origin:path> reason=\"…\" until=YYYY-MM-DD",
		build: ([target = ""], named) => buildWaiver(target, named("reason"), named("until"))
	},
	unwaive: {
		...ONE,
		usage: "unwaive <fingerprint|origin:path>",
		build: ([written = ""]) => {
			const target = waiverTarget(written);
			return target === void 0 ? { refusal: noTarget(written) } : {
				name: "unwaive",
				target
			};
		}
	}
};
/** How each command is written, in the order of the grammar. */
const USAGES = COMMAND_NAMES.map((name) => GRAMMARS[name].usage);
/** The `/draftgate` lines of a comment in their order, each read or refused; other text and other programs' commands are left alone. */
function parseComment(body) {
	if (!COMMAND_WORD.test(body)) return [];
	return topLevelParagraphs(body).flatMap(plainLines).flatMap(({ number, text }) => {
		const rest = COMMAND_LINE.exec(text)?.[1];
		return rest === void 0 ? [] : [{
			line: number,
			rest: rest.trim()
		}];
	}).map(({ line, rest }, index) => {
		const written = rest.slice(0, rest.search(/\s|$/));
		const name = COMMAND_NAMES.find((known) => known === written.toLowerCase());
		const word = name ?? written;
		if (index >= MAX_COMMANDS) return {
			line,
			word,
			parsed: TOO_MANY
		};
		const parsed = name === void 0 ? unknownCommand(written) : parseCommand(GRAMMARS[name], rest.slice(written.length));
		return {
			line,
			word,
			parsed: "refusal" in parsed ? parsed : { command: parsed }
		};
	});
}
function parseCommand(grammar, rest) {
	const words = splitWords(rest.trim(), grammar.keys);
	return "refusal" in words ? words : readWords$1(grammar, words);
}
function readWords$1(grammar, words) {
	const keyed = words.flatMap(({ key, value }) => key === null ? [] : [{
		key,
		value
	}]);
	for (const [index, { key, value }] of keyed.entries()) {
		if (!grammar.keys.includes(key)) return unknownArgument(grammar, key);
		if (keyed.findIndex((one) => one.key === key) < index) return { refusal: `${key} is given twice` };
		if (value.trim() === "") return { refusal: `${key} is empty` };
		if (value.length > MAX_TEXT$1) return { refusal: `${key} is longer than ${MAX_TEXT$1} characters` };
	}
	const values = words.filter((one) => one.key === null).map((one) => one.value);
	const extra = values[grammar.most];
	if (extra !== void 0) return unknownArgument(grammar, extra);
	if (values.length < grammar.least || values.includes("")) return { refusal: `an argument is missing: /draftgate ${grammar.usage}` };
	return grammar.build(values, (key) => keyed.find((one) => one.key === key)?.value);
}
function unknownCommand(word) {
	if (word === "") return { refusal: "no command is named; /draftgate help lists them" };
	const near = require_start.nearest(word, COMMAND_NAMES);
	const hint = near === void 0 ? "/draftgate help lists the commands" : `did you mean ${near}?`;
	return { refusal: `${shorten(word)} is no command; ${hint}` };
}
function unknownArgument(grammar, word) {
	const near = require_start.nearest(word.replace(/=.*$/s, ""), grammar.keys);
	const hint = near === void 0 ? `it is /draftgate ${grammar.usage}` : `did you mean ${near}=?`;
	return { refusal: `${shorten(word)} is not an argument here; ${hint}` };
}
function buildApproval(written, globs) {
	const commitSha = written.toLowerCase();
	if (!FULL_SHA.test(commitSha)) return { refusal: `${shorten(written)} is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged` };
	for (const glob of globs) {
		const mistake = require_judging.globMistake(glob);
		if (mistake !== void 0) return { refusal: `the glob ${shorten(glob)} ${mistake}` };
	}
	return {
		name: "approve",
		commitSha,
		globs
	};
}
function buildWaiver(written, reason, until) {
	const target = waiverTarget(written);
	if (target === void 0) return { refusal: noTarget(written) };
	if (reason === void 0 || until === void 0) return { refusal: `${reason === void 0 ? "reason" : "until"} is missing: /draftgate ${GRAMMARS.waive.usage}` };
	if (!isDay(until)) return { refusal: `until=${shorten(until)} is not a day like 2026-12-24` };
	return {
		name: "waive",
		target,
		reason: reason.trim(),
		until
	};
}
function waiverTarget(written) {
	const path = /^origin:(.+)$/is.exec(written)?.[1];
	if (path !== void 0) return `origin:${path}`;
	const fingerprint = written.toLowerCase();
	return FINGERPRINT.test(fingerprint) ? fingerprint : void 0;
}
function noTarget(written) {
	return `${shorten(written)} is neither a fingerprint (32 hex digits) nor origin:<path>`;
}
function isDay(text) {
	const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}
function foldFingerprint(target) {
	return FINGERPRINT.test(target.toLowerCase()) ? target.toLowerCase() : target;
}
function shorten(text) {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
/** The description of the first `pending` on a head; any other description is a verdict. */
const CHECKING = "checking";
/** Verdicts of the open pull requests with one head -> its status: the worst state, and where there are several each named. */
function composeStatus(verdicts) {
	const state = require_judging.worstState(verdicts.map((verdict) => verdict.state));
	const [only] = verdicts;
	if (only !== void 0 && verdicts.length === 1) return {
		state,
		description: fitDescription(require_words.oneLine(only.summary))
	};
	const names = verdicts.map((verdict) => `#${verdict.pullRequest} ${verdict.state}`).join(", ");
	const worst = verdicts.find((verdict) => verdict.state === state);
	return {
		state,
		description: fitDescription(worst === void 0 ? names : `${names}: ${require_words.oneLine(worst.summary)}`)
	};
}
function fitDescription(text) {
	if (text.length <= 140) return text;
	let fitted = "";
	for (const character of text) {
		if (fitted.length + character.length > 139) break;
		fitted += character;
	}
	return `${fitted}…`;
}
// src/serve/context.ts
/** Ports and settings -> the context of one run. */
function createContext(ports, settings) {
	let self;
	let open;
	let writer = Promise.resolve(null);
	return {
		ports,
		settings,
		readSelf(pull) {
			self ??= writer.then((account) => account === null ? ports.directories.openDirectory(pull, []).readSelf() : [account.login]);
			return self;
		},
		learnSelf(writing) {
			const before = writer;
			writer = writing.catch(() => null).then((account) => account ?? before);
		},
		readOpen() {
			open ??= ports.host.readOpenPullRequests();
			return open;
		}
	};
}
/** An outcome without a verdict and without a fault. */
function neutral(notice) {
	return {
		judged: [],
		state: null,
		notices: [notice],
		problem: null,
		isReadOnly: false
	};
}
/** An outcome that has no verdict because of `problem`. */
function failed(problem, notices = []) {
	return {
		judged: [],
		state: null,
		notices,
		problem,
		isReadOnly: false
	};
}
/** An error of any kind -> one line. */
function problemOf(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "unknown error";
}
/** Whether a status is a verdict and no sign that one is being worked out. */
function isFinished(status) {
	return status !== void 0 && !(status.state === "pending" && status.description === "checking");
}
// src/domain/ineligible.ts
const REASONS = {
	"unknown-user": "the account is deleted or of an unknown kind",
	bot: "a program's word does not count",
	author: "the author of the pull request cannot approve it",
	committer: "who wrote a commit of these files cannot approve them",
	pusher: "who pushed to the branch cannot approve it",
	operator: "who had an agent write a part of the change cannot approve it",
	"changes-requested": "the last word is a request for changes",
	dismissed: "the review was dismissed",
	edited: "the comment was edited after it was posted",
	withdrawn: "the approval was taken back",
	"not-in-team": "the policy names other people for these files",
	"no-permission": "the permission in the repository is too low",
	stale: "the approved content is not what is there now"
};
const WAYS_OUT = {
	"unknown-user": "somebody else has to approve",
	bot: "a person has to approve",
	author: "somebody else has to approve",
	committer: "somebody who wrote none of it has to approve",
	pusher: "somebody who did not push has to approve",
	operator: "somebody else has to approve",
	"changes-requested": "a new approval by the same person counts again",
	dismissed: "a new approval counts again",
	edited: "the same command in a new comment counts",
	withdrawn: "a new approval counts again",
	"not-in-team": "somebody whom the policy names has to approve",
	"no-permission": "somebody with the permission has to approve",
	stale: "an approval of the present head counts for all of it"
};
/** Why an approval does not count, as half a sentence. */
function describeReason(reason) {
	return REASONS[reason];
}
/** What would make an approval count, as half a sentence. */
function wayOut(reason) {
	return WAYS_OUT[reason];
}
// src/command/reply.ts
const text$2 = (line) => ({
	kind: "text",
	text: line
});
const item$1 = (line) => ({
	kind: "item",
	text: line
});
const code = (line) => ({
	kind: "code",
	text: line
});
/** Why a command was refused. */
function refusalReply(word, refusal) {
	return [text$2(`${word === "" ? "/draftgate" : `/draftgate ${word}`}: ${refusal}.`)];
}
/** All commands and how they are written. */
function helpReply() {
	return [
		text$2("A command is a line of a comment of its own, outside quotes, lists and code. These are there:"),
		...USAGES.map((usage) => code(`/draftgate ${usage}`)),
		text$2("help, status and explain answer everyone; recheck and review need triage access or the author, regenerate and tests write access; approve and waive are for whom the policy names. A comment that was edited neither approves nor waives.")
	];
}
/** The verdict, every rule, and what to do next. */
function statusReply(report) {
	const copy = report.rules.some((rule) => rule.approvals !== null && rule.state !== "success");
	return [
		text$2(`${report.state}: ${report.summary}`),
		...report.rules.map((rule) => item$1(`${rule.name}: ${rule.state}, ${rule.reason}`)),
		...copy ? [text$2("To approve what is there now:"), code(`/draftgate approve ${report.subject.headSha}`)] : []
	];
}
/** What the report knows of a fingerprint, a person (`@login`) or a path (as the report shows it). */
function explainReply(target, report) {
	if (target.startsWith("@")) return explainPerson(target.slice(1), report);
	const finding = report.findings.find((one) => one.fingerprint === target);
	if (finding !== void 0) return explainFinding(finding, report);
	const file = report.files.find((one) => one.path === target || one.previousPath === target);
	return file === void 0 ? [text$2(`${target} is not in this change.`)] : explainFile(file, report);
}
function explainPerson(login, report) {
	const asking = report.rules.flatMap((rule) => rule.approvals === null ? [] : [{
		rule,
		approvals: rule.approvals
	}]);
	if (asking.length === 0) return [text$2("No rule asks for an approval of this change.")];
	const name = require_judging.foldCase(login);
	return asking.map(({ rule, approvals }) => {
		const counting = approvals.counted.find((one) => require_judging.foldCase(one.login) === name);
		if (counting !== void 0) return item$1(`${rule.name}: the ${counting.via} of ${login} counts for every file.`);
		const ineligible = approvals.ineligible.find((one) => require_judging.foldCase(one.login) === name);
		if (ineligible === void 0) return item$1(`${rule.name}: ${login} has not approved.`);
		const { reason } = ineligible;
		return item$1(`${rule.name}: the approval of ${login} does not count for every file (${reason}): ${describeReason(reason)}; ${wayOut(reason)}.`);
	});
}
function explainFinding(finding, report) {
	const place = finding.path === null ? "in a commit message" : `in ${finding.path}${lineOf(finding)}`;
	const rules = report.rules.filter((rule) => rule.findings.includes(finding.fingerprint)).map((rule) => rule.name);
	return [
		text$2(`${finding.tool} ${finding.ruleId}, ${finding.severity}, ${place}: ${finding.message}`),
		text$2(rules.length > 0 ? `It blocks by ${rules.join(", ")}.` : `It does not block: ${whyNot(finding)}.`),
		...finding.advice === null ? [] : [text$2(finding.advice)],
		...rules.length === 0 ? [] : [text$2("Whoever the policy allows may waive it:"), code(`/draftgate waive ${finding.fingerprint} reason="…" until=YYYY-MM-DD`)]
	];
}
function lineOf(finding) {
	return finding.startLine === null ? "" : `, line ${finding.startLine}`;
}
function whyNot(finding) {
	if (finding.waivedBy !== null) return `${finding.waivedBy} waived it`;
	if (finding.suppressedBy !== null) return `the base silences it (${finding.suppressedBy})`;
	if (!finding.isNew) return "the base has it too";
	if (finding.duplicateOf !== null) return `it repeats ${finding.duplicateOf}`;
	return finding.inDiff ? "no rule names its class at this severity" : "it is not on a changed line";
}
function explainFile(file, report) {
	const lines = file.aiLines === null ? "" : `, ${file.aiLines.ai} of ${file.aiLines.added} added lines by an agent`;
	const asking = report.rules.filter((rule) => rule.files.includes(file.path));
	return [
		text$2(`${file.path}: origin ${file.origin}${file.strength === null ? "" : ` (${file.strength})`}${lines}`),
		...file.evidence.map((one) => item$1(`${one.strength} ${one.kind}: ${one.detail}`)),
		...file.evidence.length === 0 ? [text$2("Nothing shows who wrote it; that is not a sign of a person.")] : [],
		...asking.map(ruleItem)
	];
}
function ruleItem(rule) {
	return item$1(`rule ${rule.name}: ${rule.state}, ${rule.reason}`);
}
// src/domain/publication.ts
/** The first line of the one sticky comment; it counts only in a comment of our own. */
const SUMMARY_MARKER = "<!-- draftgate:summary -->";
/** The first line of every review of ours; it counts only in a review of our own. */
const REVIEW_MARKER = "<!-- draftgate:review -->";
/** The last line of the sticky comment, where something is to be known in later runs; letters, digits, `-` and `_` alone. */
function carriedMarker(packed) {
	return `<!-- draftgate:reviewed ${packed} -->`;
}
/** What the sticky comment carries, undefined where it is another comment or carries nothing; only its very end counts. */
function carriedIn(body) {
	if (!body.startsWith("<!-- draftgate:summary -->")) return void 0;
	return /\n<!-- draftgate:reviewed ([\w-]{1,65536}) -->\s*$/.exec(body)?.[1];
}
/** The first line of the inline comment on the finding with this fingerprint. */
function findingMarker(fingerprint) {
	return `<!-- draftgate:finding ${fingerprint} -->`;
}
/** The fingerprint that an inline comment of ours is about, undefined where the body is not one; only its very start counts. */
function markedFingerprint(body) {
	return /^<!-- draftgate:finding ([0-9a-f]{32}) -->/.exec(body)?.[1];
}
/** The first line of the reply to the command comment with this id. */
function replyMarker(commentId) {
	return `<!-- draftgate:reply ${commentId} -->`;
}
/** A last line of the reply to a command comment; it counts only in a reply of our own. */
function proposedMarker({ blob, askedBy }) {
	return `<!-- draftgate:proposed ${blob ?? "nothing"} ${askedBy.id} ${askedBy.login} -->`;
}
const PROPOSED = /<!-- draftgate:proposed (nothing|[0-9a-f]{40}|[0-9a-f]{64}) (\d{1,16}) ([\w.[\]-]{1,100}) -->/;
/** What the reply to a command comment says of proposals; only its very last lines count. */
function proposedIn(body) {
	if (!body.startsWith("<!-- draftgate:reply ")) return [];
	const marks = [];
	for (const line of body.trimEnd().split(/\r?\n/).reverse()) {
		const found = PROPOSED.exec(line);
		if (found === null || found[0] !== line) break;
		const [, blob = "", id = "", login = ""] = found;
		marks.push({
			blob: blob === "nothing" ? null : blob,
			askedBy: {
				id: Number(id),
				login
			}
		});
	}
	return marks.reverse();
}
// src/report/sticky-comment.ts
/** Characters that GitHub takes in a comment or review body. */
const MAX_COMMENT = 65536;
/** Rows of each table that are tried, most first, until the whole fits. */
const ROWS = [
	50,
	20,
	8
];
/**
* A report -> the body of the one sticky comment: our marker first, then the markdown report, its tables and then its sections cut to
* fit. What is to be known in later runs stands in the last line, `carried` (null: nothing) whole.
*/
function renderStickyComment(report, carried = null) {
	const end = carried === null ? "" : `\n${carriedMarker(carried)}\n`;
	return `${require_sarif.fitRows(ROWS, (rows) => stickySections(report, rows), MAX_COMMENT - end.length, require_sarif.textUnits)}${end}`;
}
function stickySections(report, rows) {
	const [head, ...sections] = require_sarif.markdownSections(report, rows);
	return [{
		title: "verdict",
		body: `${SUMMARY_MARKER}\n${head?.body ?? ""}`
	}, ...sections];
}
// src/report/reply.ts
const MAX_PART = 2e3;
/**
* The reply to a command comment: our marker first, then each piece as exactly the text it is, cut to what GitHub takes; `ends` are its last
* lines, for later runs.
*/
function renderReply(commentId, pieces, ends = []) {
	const [first, ...rest] = pieces.map(renderPiece);
	const sections = [`${replyMarker(commentId)}\n${first ?? ""}`, ...rest].map((body) => ({
		title: "the rest",
		body
	}));
	const end = ends.map((line) => `\n${line}`).join("");
	return `${require_sarif.fitSections(sections, MAX_COMMENT - end.length, require_sarif.textUnits)}${end}`;
}
function renderPiece({ kind, text }) {
	if (kind === "source") return sourceBlock(text);
	const short = require_words.shorten(text, MAX_PART);
	if (kind === "code") return codeBlock(short);
	const line = require_words.lineStart(require_words.markdownPiece(short).trim());
	return kind === "item" ? `- ${line}` : line;
}
/** Whether lines of code can stand in a comment as they are: nothing in them hides, and nothing that a comment does not keep. */
function isShowable(source) {
	return source.split("\n").every((line) => line.split("	").every((part) => require_words.visible(part) === part));
}
function sourceBlock(source) {
	const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}diff\n${source.replace(/\n$/, "")}\n${fence}`;
}
function codeBlock(text) {
	const shown = require_words.visible(text);
	return shown.includes("`") || shown.includes("<!--") ? require_words.markdownCode(text) : `\`\`\`text\n${shown}\n\`\`\``;
}
// src/serve/conversation.ts
/** Whether an account is the one that this run writes as. */
function isSelf(account, self) {
	return account !== null && self.some((login) => require_judging.foldCase(login) === require_judging.foldCase(account.login));
}
/**
* Writes the one sticky comment: updates the oldest of ours, removes later twins. What goes `before` it is done where it says anything
* new, so that it is made good by another run where this one ends in between; what it has to say of that is said there too, which has
* the next run do it again.
*/
async function publishSticky(report, carried, conversation, before) {
	const body = renderStickyComment(report, carried);
	const [oldest] = findOurs(SUMMARY_MARKER, conversation);
	const notice = oldest === void 0 || !isSame(oldest.body, body) ? await before() : null;
	const told = notice === null ? body : renderStickyComment({
		...report,
		notices: [...report.notices, notice]
	}, carried);
	await publishMarked(SUMMARY_MARKER, told, conversation);
}
/** Answers command comments: one reply each where there is something to say, kept up to date. `report` is null where nothing was judged. */
async function publishReplies(commands, report, conversation, isLeft = () => false) {
	const byComment = /* @__PURE__ */ new Map();
	for (const command of commands.filter((one) => !isLeft(one.commentId))) byComment.set(command.commentId, [...byComment.get(command.commentId) ?? [], command]);
	for (const [commentId, own] of [...byComment].slice(-20)) {
		const parts = own.flatMap((command) => answerTo(command, report));
		const marker = replyMarker(commentId);
		if (parts.length > 0) await publishMarked(marker, renderReply(commentId, parts), conversation);
		else if (findOurs(marker, conversation).length > 0) await publishMarked(marker, renderReply(commentId, [{
			kind: "text",
			text: "Nothing of it is refused any more."
		}]), conversation);
	}
}
/** What a command is answered with, nothing where a reaction says it all. */
function answerTo({ parsed, word, refusal }, report) {
	if (refusal !== null) return refusalReply(word, refusal);
	if (!("command" in parsed)) return [];
	const { command } = parsed;
	if (command.name === "help") return helpReply();
	if (report === null) return [];
	if (command.name === "status") return statusReply(report);
	return command.name === "explain" ? explainReply(command.target, report) : [];
}
/** Our own comments that start with a marker, oldest first. */
function findOurs(marker, { comments, self }) {
	return comments.filter(({ author, body }) => isSelf(author, self) && body.startsWith(marker)).sort((left, right) => left.id - right.id);
}
/** Keeps the one comment of ours with a marker: updates the oldest, removes later twins. */
async function publishMarked(marker, body, conversation) {
	const { number, writer, context } = conversation;
	const { publisher } = context.ports;
	const [oldest, ...twins] = findOurs(marker, conversation);
	if (oldest === void 0) await writer.write(() => publisher.createComment(number, body));
	else if (!isSame(oldest.body, body)) await writer.write(() => publisher.updateComment(oldest.id, body));
	for (const twin of twins) await writer.write(() => publisher.deleteComment(twin.id));
}
/** GitHub gives bodies back with other line ends and without blanks at the end. */
function isSame(left, right) {
	const normalize = (body) => body.replaceAll("\r\n", "\n").trimEnd();
	return normalize(left) === normalize(right);
}
/** Says that a command comment is being worked on; returns what takes the reaction back. */
async function reactAtOnce(event, { writer, context }) {
	const { publisher } = context.ports;
	const id = await writer.write(() => publisher.addReaction(event.commentId, "eyes"));
	return async () => {
		if (id !== void 0) await writer.write(() => publisher.removeReaction(event.commentId, id));
	};
}
/** Says on a command comment whether all of it was done. */
async function reactInTheEnd(event, isDone, { writer, context }) {
	const { publisher } = context.ports;
	await writer.write(() => publisher.addReaction(event.commentId, isDone ? "+1" : "-1"));
	if (event.action !== "edited") return;
	const other = isDone ? "-1" : "+1";
	const id = await writer.write(() => publisher.addReaction(event.commentId, other));
	if (id !== void 0) await writer.write(() => publisher.removeReaction(event.commentId, id));
}
// src/serve/head-status.ts
/**
* Reads the status of `sha` once, unless it was `seen` before; one in our context by somebody else than `readSelf` says counts as none.
* Nobody is asked without one.
*/
async function readHeadStatus(sha, readSelf, context, seen) {
	const { host, publisher } = context.ports;
	const { statusContext } = context.settings;
	const ownOf = async (status) => status !== void 0 && isSelf(status.creator, await readSelf()) ? status : void 0;
	let known = seen?.sha === sha ? seen.status : await host.readStatus(sha, statusContext);
	let knownId = known?.id;
	let standing = await ownOf(known);
	const post = async (draft, writer) => {
		const writing = writer.writeStatus(() => publisher.setStatus(sha, statusContext, draft));
		context.learnSelf(writing.then((written) => written?.creator ?? null));
		const written = await writing;
		if (written === void 0) return;
		knownId = written.id;
		known = {
			...written,
			context: statusContext,
			...draft,
			createdAt: ""
		};
		standing = known;
	};
	const foreign = known !== void 0 && standing === void 0 ? known.creator?.login ?? "a deleted account" : null;
	const isSet = ({ state, description }) => standing?.state === state && standing.description === description;
	return {
		isFinished: isFinished(standing),
		isGreen: known?.state === "success",
		notices: foreign === null ? [] : [foreignNotice(statusContext, foreign)],
		check: (writer) => post({
			state: "pending",
			description: CHECKING
		}, writer),
		async hasChanged() {
			const now = await host.readStatus(sha, statusContext);
			if (now?.id === knownId) return false;
			known = now;
			knownId = now?.id;
			standing = await ownOf(now);
			return true;
		},
		isSet,
		async set(draft, writer) {
			if (!isSet(draft)) await post(draft, writer);
		}
	};
}
/** Asks again and again for a verdict until no other run wrote while it was made; throws IncompleteError after three times. */
async function settleStatus(status, decide, first) {
	let draft = first;
	for (let round = 0; round < 3; round += 1) {
		if (status.isSet(draft) || !await status.hasChanged()) return draft;
		draft = await decide();
	}
	throw new require_words.IncompleteError("other runs keep writing the status of this commit; run this one again");
}
function foreignNotice(statusContext, login) {
	return {
		code: "foreign-status",
		message: `the status ${statusContext} of this commit was set by ${login}; it is replaced (docs/github.md: pin its source)`
	};
}
// src/serve/lost-reactions.ts
/** What they came to is not known to a run that did not carry them out. */
const ONLY_OF_THEIR_RUN = /* @__PURE__ */ new Set(["regenerate", "tests"]);
/**
* Says on command comments of other events what became of them, where the run that should have said so ended too early and left them
* without a word or with its `eyes`. Nothing is asked about a comment that looks settled.
*/
async function repairReactions(commands, event, conversation) {
	const outcomes = /* @__PURE__ */ new Map();
	for (const command of commands) {
		const { commentId, refusal } = command;
		const known = outcomes.get(commentId);
		const isUnknown = known === null || refusal === null && isOfItsRun(command);
		outcomes.set(commentId, isUnknown ? null : (known ?? true) && refusal === null);
	}
	for (const [commentId, isDone] of [...outcomes].slice(-20)) {
		if (commentId === event?.commentId || isDone === null || !looksLost(commentId, conversation)) continue;
		await repair(commentId, isDone ? "+1" : "-1", conversation);
	}
}
function isOfItsRun({ parsed }) {
	return "command" in parsed && ONLY_OF_THEIR_RUN.has(parsed.command.name);
}
function looksLost(commentId, { comments }) {
	const counts = comments.find(({ id }) => id === commentId)?.reactions;
	return counts !== void 0 && (counts.eyes > 0 || counts["+1"] + counts["-1"] === 0);
}
/** A sign of ours that is there stays, since it was right when it was given; `eyes` go last. */
async function repair(commentId, sign, conversation) {
	const { self, writer, context } = conversation;
	const { host, publisher } = context.ports;
	const ours = (await host.readReactions(commentId)).filter(({ author }) => isSelf(author, self));
	if (!ours.some(({ content }) => content === "+1" || content === "-1")) await writer.write(() => publisher.addReaction(commentId, sign));
	for (const { id, content } of ours) if (content === "eyes") await writer.write(() => publisher.removeReaction(commentId, id));
}
// src/report/proposal-reply.ts
/** Characters of a patch that a reply has room for. */
const MAX_PATCH = 4e4;
const MAX_CHECKS = 30;
const text$1 = (line) => ({
	kind: "text",
	text: line
});
const item = (line) => ({
	kind: "item",
	text: line
});
const MARKS = {
	held: "✓",
	broken: "✗",
	unknown: "?"
};
/** A proposal -> what the reply to its command says: the change to copy with its proof, or why there is none. */
function proposalPieces(proposal) {
	const { kind, path, outcome, reason, attempts } = proposal;
	if (outcome === "proved") return provedPieces(proposal);
	const command = `/draftgate ${kind} ${path}`;
	if (outcome === "failed") return [text$1(`${command}: could not be done: ${reason ?? "no reason is known"}.`)];
	return [text$1(`${command}: nothing is proposed, because nothing could be proved (${reason ?? "no reason is known"}).`), ...attempts.length > 1 ? attempts.map((attempt, index) => item(`attempt ${index + 1}: ${attempt}`)) : []];
}
function provedPieces(proposal) {
	const { kind, path, model, checks, changedExports, testsRun } = proposal;
	const what = kind === "tests" ? `tests for ${path}` : `a rewrite of ${path}`;
	const by = model === null ? "" : ` by ${model}`;
	return [
		text$1(`Proposed: ${what}${by}. Nothing was pushed; a person who has read it applies it.`),
		...checks.slice(0, MAX_CHECKS).map(({ name, outcome, detail }) => item(`${MARKS[outcome]} ${name}: ${detail}`)),
		...changePieces(proposal),
		...changedExports.length === 0 ? [] : [text$1(`Look at who uses ${changedExports.join(", ")}: the declaration changes.`)],
		...testsRun ? [] : [text$1("No test was run. draftgate prove runs them without and with the patch.")],
		text$1("Whoever asked for it counts as its operator once it is in the change, and does not approve it alone.")
	];
}
function changePieces({ kind, path, patch, suggestions }) {
	if (patch !== null && patch.length <= MAX_PATCH && isShowable(patch)) return [text$1("As a patch for git apply:"), {
		kind: "source",
		text: patch
	}];
	const change = suggestions.flatMap(({ startLine, endLine, text: lines }) => [text$1(startLine === endLine ? `Line ${startLine} becomes:` : `Lines ${startLine} to ${endLine} become:`), lines === "" ? text$1("(nothing)") : {
		kind: "source",
		text: lines.replace(/^/gm, "+")
	}]);
	const size = suggestions.reduce((sum, one) => sum + one.text.length, 0);
	if (patch === null && change.length > 0 && size <= MAX_PATCH && suggestions.every((one) => isShowable(one.text))) return [text$1("There is no patch: it would show the secret that it takes out. Revoke and rotate that secret."), ...change];
	return [text$1("It is too long for a comment, or holds what a comment does not keep. On a machine with the repository:"), {
		kind: "code",
		text: `draftgate ${kind} ${path} --format patch`
	}];
}
// src/serve/proposed.ts
/** Whether the reply to a comment holds a proposal, or says why there is none: then it stays as it is. */
function isAnswered(commentId, { comments, self }) {
	return findOurs(replyMarker(commentId), {
		comments,
		self
	}).some(({ body }) => proposedIn(body).length > 0);
}
/** Whether the reply to a comment holds no proposal that was refused or could not be tried; so too where there is none. */
function isAllProved(commentId, { comments, self }) {
	return findOurs(replyMarker(commentId), {
		comments,
		self
	}).every(({ body }) => proposedIn(body).every(({ blob }) => blob !== null));
}
/** Who asked for what was proposed in this pull request, by our own replies. */
function proposalAskers(comments, self) {
	return comments.filter(({ author }) => isSelf(author, self)).flatMap(({ body }) => proposedIn(body)).flatMap(({ blob, askedBy }) => blob === null ? [] : [{
		blob,
		askedBy
	}]);
}
// src/serve/proposals.ts
/** Each takes a model's time; what is over is refused in the reply. */
const MAX_WISHES = 3;
/** The proposals that a comment asks for, may ask for, and was not answered yet. */
function wishesOf({ commands, words }, comment) {
	if (comment === void 0 || comment.action === "deleted") return [];
	const wishes = commands.flatMap((judged) => {
		if (judged.commentId !== comment.commentId || judged.refusal !== null || !("command" in judged.parsed)) return [];
		const { command } = judged.parsed;
		return command.name === "regenerate" || command.name === "tests" ? [{
			command,
			judged
		}] : [];
	});
	return wishes.length === 0 || isAnswered(comment.commentId, words) ? [] : wishes;
}
/** Makes the proposals that a comment asks for, and posts them in its one reply. Returns what became of each. */
async function publishProposals(evaluation, wishes, conversation) {
	const { commands, report, change } = evaluation;
	const proposals = [];
	const pieces = [];
	const marks = [];
	const [first] = wishes;
	if (first === void 0) return [];
	const { commentId } = first.judged;
	for (const judged of commands.filter((one) => one.commentId === commentId)) {
		const wish = wishes.find((one) => one.judged === judged);
		if (wish === void 0) {
			pieces.push(...answerTo(judged, report));
			continue;
		}
		const result = proposals.length < MAX_WISHES ? await evaluation.propose(wish.command) : tooMany(wish.command);
		const proposal = require_proposal.composeProposal(result);
		proposals.push(proposal);
		pieces.push(...proposalPieces(proposal));
		const { id, login } = judged.actor;
		const format = change.headSha.length === 40 ? "sha1" : "sha256";
		const { digest } = conversation.context.ports;
		const blob = result.outcome === "proved" ? digest.blobId(result.proposal.newText, format) : null;
		marks.push({
			blob,
			askedBy: {
				id,
				login
			}
		});
	}
	await publishMarked(replyMarker(commentId), renderReply(commentId, pieces, marks.map(proposedMarker)), conversation);
	return proposals;
}
function tooMany({ name, path }) {
	return {
		outcome: "failed",
		kind: name,
		path,
		reason: `a comment may ask for ${MAX_WISHES} proposals; ask for this one in another`
	};
}
// src/report/review-comments.ts
const MAX_MESSAGE = 2e3;
/** The findings of a report that go inline: those that block and those of the model (or all, or none), on added lines only. */
function chooseInline(report, options) {
	const wanted = wantedGroups(report, options.policy.inline);
	const fresh = wanted.filter(({ finding }) => !options.standing.has(finding.fingerprint));
	const files = new Map(options.files.map((file) => [require_range.displayPath(file.path), file]));
	const comments = fresh.flatMap((group) => {
		const file = files.get(group.finding.path ?? "");
		const lines = options.refused.has(group.finding.fingerprint) ? void 0 : commentLines(group.finding, file);
		return file === void 0 || lines === void 0 ? [] : [composeComment(report, group, file.path, lines)];
	});
	const kept = comments.slice(0, options.policy.maxInline);
	return {
		comments: kept,
		standing: wanted.length - fresh.length,
		offLines: fresh.length - comments.length,
		overLimit: comments.length - kept.length
	};
}
function wantedGroups(report, inline) {
	if (inline === "none") return [];
	const { blocking, open } = require_judging.groupFindings(report);
	return [...blocking, ...open.filter(({ finding }) => inline === "all" || finding.class === "review")];
}
/** The added lines that a finding stands on, within one hunk, which is all that GitHub takes; undefined where there are none. */
function commentLines(finding, file) {
	if (file === void 0 || finding.startLine === null || finding.commitSha !== null) return void 0;
	if (require_range.displayPath(file.path) !== file.path) return void 0;
	const start = finding.startLine;
	const end = Math.max(start, finding.endLine ?? start);
	const range = require_judging.addedRanges(file).find((added) => added.start <= end && start <= added.end);
	return range === void 0 ? void 0 : {
		start: Math.max(start, range.start),
		end: Math.min(end, range.end)
	};
}
function composeComment(report, group, path, lines) {
	return {
		path,
		line: lines.end,
		...lines.start < lines.end ? { startLine: lines.start } : {},
		side: "RIGHT",
		body: commentBody(report, group),
		fingerprint: group.finding.fingerprint
	};
}
function commentBody(report, { finding, repeats }) {
	const tools = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
	const facts = [
		`**${finding.severity}**`,
		require_words.markdownCode(require_words.shorten(`${finding.tool} ${finding.ruleId}`, 100)),
		...finding.blocks ? ["blocks"] : [],
		...finding.origin === "ai" ? ["AI-written"] : [],
		...tools.map((tool) => `also ${require_words.markdownCode(tool)}`)
	];
	return `${[
		findingMarker(finding.fingerprint),
		facts.join(" · "),
		require_words.markdownProse(require_words.shorten(finding.message, MAX_MESSAGE)),
		...finding.advice === null ? [] : [`**What to do:** ${require_words.markdownProse(require_words.shorten(finding.advice, MAX_MESSAGE))}`],
		...helpLink(finding),
		...waiveLine(report, finding)
	].join("\n\n")}\n`;
}
function helpLink(finding) {
	if (finding.helpUri === null || finding.class === "review") return [];
	return /^https:\/\/[\w.-]+(?:\/[\w./#%~+=&?,-]*)?$/.test(finding.helpUri) ? [`[The rule's page](<${finding.helpUri}>)`] : [];
}
function waiveLine(report, finding) {
	if (!finding.blocks || report.subject.pullRequest === null) return [];
	return [`If it is no problem, somebody who may waive it comments:\n\`\`\`text\n${`/draftgate waive ${finding.fingerprint} reason="…" until=YYYY-MM-DD`}\n\`\`\``];
}
// src/report/review-body.ts
/** A report -> the one review of its head, undefined where there is nothing to say inline. It never approves. */
function composeReview(report, options) {
	const choice = chooseInline(report, options);
	if (choice.comments.length === 0) return void 0;
	const blocks = report.findings.some((finding) => finding.blocks);
	return {
		headSha: report.subject.headSha,
		event: options.event === "request-changes" && blocks ? "REQUEST_CHANGES" : "COMMENT",
		body: reviewBody(report, choice),
		comments: choice.comments
	};
}
function reviewBody(report, choice) {
	const sections = [
		{
			title: "verdict",
			body: `${REVIEW_MARKER}\n**draftgate: ${report.state}.** ${require_words.markdownText(require_words.shorten(report.summary, 500))}`
		},
		{
			title: "required approvals",
			body: requiredPeople(report)
		},
		{
			title: "what is not inline",
			body: notInline(choice)
		}
	];
	return require_sarif.fitSections(sections.filter((section) => section.body !== ""), MAX_COMMENT, require_sarif.textUnits);
}
function requiredPeople(report) {
	return report.rules.filter((rule) => rule.approvals !== null && rule.state !== "success").map((rule) => `- ${require_words.lineStart(`${require_words.markdownCode(rule.name)}: ${require_words.markdownPiece(require_words.shorten(rule.reason, 500))}`)}`).join("\n");
}
function notInline({ standing, offLines, overLimit }) {
	const parts = [
		...offLines > 0 ? [`${offLines} not on a changed line`] : [],
		...overLimit > 0 ? [`${overLimit} over the limit of inline comments`] : [],
		...standing > 0 ? [`${standing} already commented on`] : []
	];
	const total = standing + offLines + overLimit;
	return total === 0 ? "" : `Not inline here: ${require_judging.counted(total, "finding")} (${parts.join(", ")}). The summary comment and the report list all of them.`;
}
// src/serve/review.ts
/** Posts the one review of a head, unless it has one or there is nothing to say inline. */
async function publishReview(evaluation, writer, context) {
	const { prepared, words, change, report, pull } = evaluation;
	if (prepared === null) return;
	const { self } = words;
	const isOurs = words.reviews.filter((review) => isSelf(review.author, self) && review.body.startsWith("<!-- draftgate:review -->"));
	if (isOurs.some((review) => review.commitSha === change.headSha)) return;
	const { policy } = prepared.chosen;
	const event = policy.review.event !== "comment" && !isSelf(pull.author, await context.readSelf(pull)) ? "request-changes" : "comment";
	const refused = /* @__PURE__ */ new Set();
	const options = {
		files: change.files,
		policy: policy.report,
		refused,
		event
	};
	if (composeReview(report, {
		...options,
		standing: /* @__PURE__ */ new Set()
	}) === void 0) return;
	const standing = isOurs.length === 0 ? /* @__PURE__ */ new Set() : await readStanding(evaluation, self, context);
	const compose = () => composeReview(report, {
		...options,
		standing
	});
	await postWithout(compose, refused, evaluation, writer, context);
}
async function readStanding({ number }, self, context) {
	const ours = (await context.ports.host.readLineComments(number)).filter((comment) => isSelf(comment.author, self) && comment.line !== null);
	return new Set(ours.map((comment) => markedFingerprint(comment.body)).filter((found) => found !== void 0));
}
/** GitHub stores nothing of a review when it refuses one comment, and does not say which: each is left out in turn. */
async function postWithout(compose, refused, { number }, writer, context) {
	const post = async () => {
		const draft = compose();
		if (draft === void 0) return true;
		const outcome = await writer.write(() => context.ports.publisher.createReview(number, draft));
		return outcome === void 0 || "id" in outcome;
	};
	if (await post()) return;
	const suspects = (compose()?.comments ?? []).map((comment) => comment.fingerprint);
	for (const suspect of suspects) {
		refused.add(suspect);
		if (await post()) return;
		refused.delete(suspect);
	}
	for (let half = suspects.length; half > 1; half = Math.ceil(half / 2)) {
		refused.clear();
		for (const suspect of suspects.slice(Math.ceil(half / 2))) refused.add(suspect);
		if (await post()) return;
	}
	context.ports.log.warning(`GitHub refused every inline comment on #${number}; the summary comment has all findings`);
}
/** Takes back our own change requests, which a comment of ours would not: only a dismissal does. */
async function dismissOwnReviews({ words, number }, writer, context) {
	for (const { id, author, state, body } of words.reviews) {
		if (state !== "CHANGES_REQUESTED" || !isSelf(author, words.self) || !body.startsWith("<!-- draftgate:review -->")) continue;
		await writer.write(() => context.ports.publisher.dismissReview(number, id, "draftgate: nothing blocks any more."));
	}
}
// src/serve/publish.ts
/**
* Posts everything about one pull request but its status and what a green one takes back; what stands there already is not posted again. The reply to `leftComment` is
* left to whoever makes the proposals that it asks for. Returns why SARIF could not be uploaded, which keeps nothing else from being posted.
*/
async function publishReport(evaluation, leftComment, writer, context) {
	const { number, words, report, commands } = evaluation;
	const { comments, self } = words;
	const conversation = {
		number,
		comments,
		self,
		writer,
		context
	};
	let failure = null;
	await publishSticky(report, evaluation.carried, conversation, async () => {
		failure = await uploadSarif(evaluation, writer, context);
		return failure === null ? null : {
			code: "sarif-not-uploaded",
			message: failure.message
		};
	});
	await publishReview(evaluation, writer, context);
	const isLeft = (commentId) => commentId === leftComment || isAnswered(commentId, words);
	await publishReplies(commands, report, conversation, isLeft);
	await requestReviewers(evaluation, writer, context);
	return failure;
}
async function requestReviewers({ pull, toAsk }, writer, context) {
	if (!context.settings.requestReviewers) return;
	const teams = toAsk.teams.map((team) => team.slice(team.indexOf("/") + 1));
	if (toAsk.users.length === 0 && teams.length === 0) return;
	await writer.write(() => context.ports.publisher.requestReviewers(pull.number, {
		logins: toAsk.users,
		teams
	}));
}
/** Uploads SARIF where it is asked for; returns why it could not. */
async function uploadSarif({ report, lineHashes, change, number, prepared }, writer, { ports, settings }) {
	if (!settings.uploadSarif || prepared === null) return null;
	const sarif = require_sarif.renderSarif(report, { lineHashes });
	let isDone = false;
	try {
		await writer.write(async () => {
			await ports.publisher.uploadSarif(change.headSha, `refs/pull/${number}/head`, sarif);
			isDone = true;
		});
	} catch (error) {
		if (error instanceof require_words.IncompleteError) return error;
		throw error;
	}
	return isDone || writer.isReadOnly ? null : writer.refused;
}
// src/domain/pull-request.ts
/** What attribution and conditions may know of a pull request of `repository` (`owner/name`). */
function factsOf(pull, repository) {
	return {
		repository,
		number: pull.number,
		title: pull.title,
		body: pull.body,
		authorLogin: pull.author?.login ?? "ghost",
		authorId: pull.author?.id ?? null,
		baseRef: pull.baseRef,
		headRef: pull.headRef,
		isFork: isFromFork(pull, repository),
		isDraft: pull.isDraft,
		labels: pull.labels
	};
}
/** Whether the head is in another repository than `repository` (`owner/name`), or in one that is gone. */
function isFromFork(pull, repository) {
	return pull.headRepository === null || require_judging.foldCase(pull.headRepository) !== require_judging.foldCase(repository);
}
// src/serve/writer.ts
/** The head is another commit than the one that was judged: nothing but the status of that one may still be written. */
var HeadMovedError = class extends Error {
	name = "HeadMovedError";
};
/** A writer for one head of a pull request (`pull` null: a commit that is no head, as of a merge group). */
function createWriter(pull, headSha, context) {
	const { host } = context.ports;
	const mayBe = mayBeReadOnly(pull, context);
	let isReadOnly = false;
	let hasSetStatus = false;
	let refused = null;
	return {
		async write(what) {
			if (isReadOnly) return void 0;
			if (pull !== null && await host.readHeadSha(pull.number) !== headSha) throw new HeadMovedError();
			try {
				return await what();
			} catch (error) {
				if (!(error instanceof require_words.PermissionError) || !mayBe || hasSetStatus) throw error;
				refused ??= error;
				return;
			}
		},
		async writeStatus(what) {
			if (isReadOnly) return void 0;
			try {
				const written = await what();
				hasSetStatus = true;
				return written;
			} catch (error) {
				if (!(error instanceof require_words.PermissionError) || !mayBe) throw error;
				isReadOnly = true;
				return;
			}
		},
		get isReadOnly() {
			return isReadOnly;
		},
		get refused() {
			return refused;
		},
		get notices() {
			return isReadOnly ? [READ_ONLY] : [];
		}
	};
}
const READ_ONLY = {
	code: "read-only-token",
	message: "the token cannot write, as is usual for forks and Dependabot, so nothing is posted and the result of this job speaks instead; on pull_request_target it could (docs/github.md)"
};
function mayBeReadOnly(pull, { settings }) {
	return settings.isDependabot || pull !== null && isFromFork(pull, settings.repository);
}
// src/serve/head-verdict.ts
/**
* Publishes the verdicts on one head, its own pull request first. Where that fails, the head's status says so as far as it can be said,
* and what the verdict was is in the outcome beside the `problem`. Throws HeadMovedError only where nothing was to be said any more.
*/
async function publishHead(run, evaluations, comment, beginning) {
	const verdicts = { current: evaluations };
	try {
		await beginning;
		return await publishVerdicts(run, verdicts, comment);
	} catch (error) {
		if (error instanceof HeadMovedError) throw error;
		const problem = problemOf(error);
		await reportProblem(run, problem);
		if (error === run.writer.refused && run.writer.isReadOnly) return outcomeOf(run, verdicts, statusOf(verdicts.current).state);
		return {
			...outcomeOf(run, verdicts, "error"),
			problem
		};
	}
}
async function publishVerdicts(run, verdicts, comment) {
	const { status, writer, context } = run;
	let draft = statusOf(verdicts.current);
	if (draft.state !== "success") draft = await settle(run, verdicts);
	const own = firstOf(verdicts);
	const wishes = wishesOf(own, comment);
	const leftComment = wishes[0]?.judged.commentId ?? null;
	const late = [];
	let isMoved = await isMovedWhile(async () => {
		const { comments, self } = own.words;
		await repairReactions(own.commands, comment, {
			number: own.number,
			comments,
			self,
			writer,
			context
		});
		late.push(await publishReport(own, leftComment, writer, context));
		if (comment !== void 0 && wishes.length === 0) await finishReaction(run, own, comment, isAllProved(comment.commentId, own.words));
	});
	if (!isMoved) throwLate(late, writer);
	if (draft.state === "success") draft = await settle(run, verdicts);
	const now = firstOf(verdicts);
	isMoved ||= await isMovedWhile(async () => {
		if (now !== own) late.push(await publishReport(now, leftComment, writer, context));
		if (now.report.state === "success") await dismissOwnReviews(now, writer, context);
	});
	if (!isMoved) throwLate(late, writer);
	if (draft.state === "success") await status.set(draft, writer);
	if (isMoved) return moved(run);
	if (comment === void 0 || wishes.length === 0) return outcomeOf(run, verdicts, draft.state);
	return await isMovedWhile(async () => {
		verdicts.current = await answerWishes(run, verdicts.current, wishes, comment);
	}) ? moved(run) : outcomeOf(run, verdicts, draft.state);
}
/** What did not keep the rest from being posted is an error all the same, and before anything is green. */
function throwLate(late, { refused, isReadOnly }) {
	const problem = late.find((error) => error !== null) ?? refused;
	if (problem !== null && !isReadOnly) throw problem;
}
/** The status that is to stand, by what people say now where another run wrote meanwhile; set at once unless it is green. */
async function settle({ status, writer }, verdicts) {
	const again = async () => {
		verdicts.current = await Promise.all(verdicts.current.map((one) => one.again()));
		return statusOf(verdicts.current);
	};
	const draft = await settleStatus(status, again, statusOf(verdicts.current));
	if (draft.state !== "success") await status.set(draft, writer);
	return draft;
}
function firstOf({ current: [own] }) {
	if (own === void 0) throw new Error("no pull request was judged");
	return own;
}
/** Makes and posts the proposals that a comment asks for; they stand in the report of its pull request, which is the first. */
async function answerWishes(run, [own, ...siblings], wishes, comment) {
	if (own === void 0) return siblings;
	const { writer, context } = run;
	const { number, words } = own;
	const proposals = await publishProposals(own, wishes, {
		number,
		comments: words.comments,
		self: words.self,
		writer,
		context
	});
	await finishReaction(run, own, comment, proposals.every(({ outcome }) => outcome === "proved"));
	return [{
		...own,
		report: {
			...own.report,
			proposals
		}
	}, ...siblings];
}
async function isMovedWhile(publish) {
	try {
		await publish();
		return false;
	} catch (error) {
		if (error instanceof HeadMovedError) return true;
		throw error;
	}
}
async function finishReaction(run, { commands }, comment, isProved) {
	const own = commands.filter((one) => one.commentId === comment.commentId);
	if (own.length === 0 || comment.action === "deleted") return;
	await reactInTheEnd(comment, isProved && own.every((one) => one.refusal === null), run);
}
/** The job answers for the head, as its status does: for the worst of the pull requests that share it. */
function outcomeOf({ writer, head }, { current }, state) {
	const [own, ...siblings] = current;
	const worse = own === void 0 || own.report.state === state ? [] : siblings;
	return {
		judged: own === void 0 ? [] : [own],
		state,
		notices: [...writer.notices, ...worse.map((sibling) => sharedNotice(head, sibling))],
		problem: null,
		isReadOnly: writer.isReadOnly
	};
}
function sharedNotice({ pull }, { number, report }) {
	return {
		code: "shared-head",
		message: `#${number} has the same head as #${pull.number} and is ${report.state}: ${report.summary}; the worst of them counts`
	};
}
/** Verdicts -> the status of the head that they share. */
function statusOf(evaluations) {
	return composeStatus(evaluations.map(({ number, report }) => ({
		pullRequest: number,
		state: report.state,
		summary: report.summary
	})));
}
/** The outcome of a run whose head is another one by now. */
function moved({ head }) {
	return neutral({
		code: "head-moved",
		message: `#${head.pull.number} has another head than ${head.range.headSha} by now; the run for that one reports`
	});
}
/** The status says that there is no verdict, as far as it can be said at all. */
async function reportProblem({ status, writer, context }, problem) {
	await trySaying(context, async () => {
		await status.hasChanged();
		await status.set(noVerdict(problem), writer);
	});
}
/** As `reportProblem`, where it is not known what the status of the commit was. */
async function reportUnread(sha, writer, context, problem) {
	const { publisher } = context.ports;
	const { statusContext } = context.settings;
	await trySaying(context, () => writer.writeStatus(() => publisher.setStatus(sha, statusContext, noVerdict(problem))));
}
/** The status that tells why there is no verdict. */
function noVerdict(problem) {
	return composeStatus([{
		pullRequest: 0,
		state: "error",
		summary: `no verdict: ${problem}`
	}]);
}
async function trySaying({ ports }, say) {
	try {
		await say();
	} catch (error) {
		ports.log.warning(`the status could not be set either: ${problemOf(error)}`);
	}
}
// src/config/carried-review.ts
/** What a review came to, as text that stays in the pull request and comes back from it; it comes back as untrusted as anything there. */
const VERSION = 1;
const KEY_SIGNS = 32;
const MAX_FILES = 5e3;
const MAX_FINDINGS = 1e3;
const MAX_TEXT = 1200;
const CONFIDENCES = [
	"quoted",
	"confirmed",
	"unconfirmed"
];
const count = require_zod.int().min(0);
const text = require_zod.string().max(MAX_TEXT);
const hex = (signs) => require_zod.string().regex(new RegExp(`^[0-9a-f]{${signs}}$`));
const finding = require_zod.tuple([
	require_zod.int().min(1),
	hex(16),
	require_zod._enum(require_judging.SEVERITIES),
	require_zod._enum(CONFIDENCES),
	text
]).transform(([line, quote, severity, confidence, message]) => ({
	line,
	quote,
	severity,
	confidence,
	message
}));
const file = require_zod.tuple([
	hex(KEY_SIGNS),
	text.nullable(),
	require_zod.array(finding).max(MAX_FINDINGS)
]).transform(([key, notReviewed, findings]) => [key, {
	findings,
	notReviewed
}]);
const carried = require_zod.strictObject({
	v: require_zod.literal(VERSION),
	head: require_zod.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
	policy: hex(64),
	answered: count,
	model: text.nullable(),
	spent: require_zod.tuple([
		count,
		count,
		count,
		count
	]),
	files: require_zod.array(file).max(MAX_FILES)
}).transform(({ head, policy, answered, model, spent, files }) => {
	const [requests, promptTokens, completionTokens, dropped] = spent;
	return {
		headSha: head,
		policySha256: policy,
		answered,
		spent: {
			model,
			requests,
			promptTokens,
			completionTokens,
			dropped
		},
		files: new Map(files)
	};
});
/** The name of a file's change in what is carried: the same for the same change, and nothing of it can be read from it. */
function carriedKey(changeKey, digest) {
	return digest.sha256(`change\n${changeKey}`).slice(0, KEY_SIGNS);
}
/** The text of a carried review -> the review; undefined for anything that is not exactly one. */
function parseCarriedReview(source) {
	let value;
	try {
		value = JSON.parse(source);
	} catch {
		return;
	}
	const parsed = carried.safeParse(value);
	return parsed.success ? parsed.data : void 0;
}
/** A carried review -> its text; the same review always gives the same. */
function renderCarriedReview({ headSha, policySha256, answered, spent, files }) {
	const { model, requests, promptTokens, completionTokens, dropped } = spent;
	const cut = (words) => words.slice(0, MAX_TEXT);
	const rows = [...files].filter(([, { findings }]) => findings.length <= MAX_FINDINGS).map(([key, { notReviewed, findings }]) => [
		key,
		notReviewed === null ? null : cut(notReviewed),
		findings.map(({ line, quote, severity, confidence, message }) => [
			line,
			quote,
			severity,
			confidence,
			cut(message)
		])
	]);
	return JSON.stringify({
		v: VERSION,
		head: headSha,
		policy: policySha256,
		answered,
		model: model === null ? null : cut(model),
		spent: [
			requests,
			promptTokens,
			completionTokens,
			dropped
		],
		files: rows.slice(0, MAX_FILES)
	});
}
// src/serve/carried.ts
/** Characters of the sticky comment, of 65,536, that may go to what later runs have to know. */
const MAX_PACKED = 3e4;
const MAX_BYTES = 4194304;
/**
* What former runs have left in our own sticky comment, null where there is nothing that can be trusted: it must be ours, and nobody
* else may have been the last to change it.
*/
function readCarried({ comments, self }, packing) {
	const [oldest] = comments.filter(({ author, body }) => isSelf(author, self) && body.startsWith("<!-- draftgate:summary -->")).sort((left, right) => left.id - right.id);
	if (oldest === void 0 || !isOurWord(oldest, self)) return null;
	const packed = carriedIn(oldest.body);
	const text = packed === void 0 ? void 0 : packing.unpack(packed, MAX_BYTES);
	const review = text === void 0 ? void 0 : parseCarriedReview(text);
	return packed === void 0 || review === void 0 ? null : {
		review,
		packed
	};
}
function isOurWord({ editor, isEdited }, self) {
	if (editor === void 0) return true;
	if (editor === null) return !isEdited;
	return self.some((login) => require_judging.foldCase(login) === require_judging.foldCase(editor));
}
/** A review -> the text to carry, within what a comment has room for: files with the worst findings first; the others are asked about again. */
function packCarried(review, packing) {
	const files = [...review.files].sort(([leftKey, left], [rightKey, right]) => worst(right) - worst(left) || (leftKey < rightKey ? -1 : 1));
	const pack = (count) => packing.pack(renderCarriedReview({
		...review,
		files: new Map(files.slice(0, count))
	}));
	const whole = pack(files.length);
	if (whole.length <= MAX_PACKED) return whole;
	let [fits, most] = [0, files.length];
	while (fits < most) {
		const middle = Math.ceil((fits + most) / 2);
		if (pack(middle).length <= MAX_PACKED) fits = middle;
		else most = middle - 1;
	}
	return pack(fits);
}
function worst({ findings }) {
	return Math.max(-1, ...findings.map(({ severity }) => require_judging.severityRank(severity)));
}
// src/serve/asking.ts
const NO_MODEL = "no model is configured (input model-base-url of the action)";
const OTHER_RUN = "the model is asked in the runs for this pull request itself";
const KEPT = "the model was asked about the same change before";
/** Why the model is asked about this head on request only: it is in another repository and its author may not write here. */
async function readStranger(pull, prepared, context) {
	const { strangers, files } = prepared.chosen.policy.review;
	const { ports, settings } = context;
	if (ports.model === null || files === "none" || strangers === "always") return null;
	if (!isFromFork(pull, settings.repository)) return null;
	const because = (who) => `the change comes from another repository and ${who}: the model is asked when somebody with triage access comments /draftgate review`;
	if (pull.author === null) return because("its author is gone");
	const permission = await ports.directories.openDirectory(pull, prepared.change.commits).readPermission(pull.author);
	if (!permission.known) return because(`it is not known what its author may do (${permission.reason})`);
	return require_judging.hasPermission(permission.value, "write") ? null : because("its author has no write access");
}
/** Facts -> what the model is asked. Where no model is configured, what was carried is still told. */
async function planReview(facts, repository, { ports }) {
	const { prepared, words, asking } = facts;
	const { change, chosen } = prepared;
	const carried = readCarried(words, ports.packing);
	if (ports.model === null && carried === null) return {
		wish: void 0,
		carry: () => null
	};
	if (chosen.policy.review.files === "none") return {
		wish: { skipped: "review.files is none" },
		carry: () => null
	};
	const keys = await readKeys$1(prepared, repository, ports.digest);
	const said = saidBefore(carried, keys, prepared);
	const isSameHead = carried?.review.headSha === change.headSha && carried.review.policySha256 === chosen.source.sha256;
	const requests = facts.commands.filter((one) => isRequest(one, carried?.review.answered ?? 0, asking.comment));
	const spent = isSameHead ? carried.review.spent : {
		...require_said.NOTHING_SPENT,
		model: carried?.review.spent.model ?? null
	};
	const before = {
		said,
		refusal: refusalOf$1({
			facts,
			requests,
			isSameHead,
			hasModel: ports.model !== null
		}),
		spent
	};
	return {
		wish: {
			model: ports.model ?? NOBODY$2,
			before
		},
		carry(examined) {
			if (ports.model === null) return carried?.packed ?? null;
			const files = /* @__PURE__ */ new Map();
			for (const [path, file] of examined.said) {
				const key = keys.get(path);
				if (key !== void 0) files.set(key, file);
			}
			const answered = Math.max(carried?.review.answered ?? 0, ...requests.map(({ commentId }) => commentId));
			if (files.size === 0 && answered === 0) return null;
			const { review } = examined;
			const { model, requests: sent, promptTokens, completionTokens, dropped } = review;
			return packCarried({
				headSha: change.headSha,
				policySha256: chosen.source.sha256,
				answered,
				files,
				spent: {
					model,
					requests: sent,
					promptTokens,
					completionTokens,
					dropped
				}
			}, ports.packing);
		}
	};
}
/** Stands where no model is configured and every question is refused before it is put. */
const NOBODY$2 = {
	describe: () => Promise.reject(/* @__PURE__ */ new Error(NO_MODEL)),
	complete: () => Promise.reject(/* @__PURE__ */ new Error(NO_MODEL)),
	pause: () => Promise.resolve()
};
/** The name of each file's change as it is carried; none where the changes cannot be read, so that everything is asked about again. */
async function readKeys$1(prepared, repository, digest) {
	const { baseSha, headSha } = prepared.change;
	const keys = await repository.readChangeKeys(baseSha, headSha);
	const named = keys.known ? [...keys.value] : [];
	return new Map(named.map(([path, key]) => [path, carriedKey(key, digest)]));
}
function saidBefore(carried, keys, { chosen }) {
	if (carried === null || carried.review.policySha256 !== chosen.source.sha256) return /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	for (const [path, key] of keys) {
		const file = carried.review.files.get(key);
		if (file !== void 0) said.set(path, file);
	}
	return said;
}
function commandOf({ parsed, refusal }) {
	return refusal === null && "command" in parsed ? parsed.command : void 0;
}
/** Whether it asks for a review and no run has carried that out yet. */
function isRequest(one, answered, comment) {
	if (commandOf(one)?.name !== "review") return false;
	if (one.commentId > answered) return true;
	return one.commentId === comment?.commentId && comment.action === "edited" && !heldReview(comment.previousBody);
}
function heldReview(body) {
	return parseComment(body ?? "").some(({ parsed }) => "command" in parsed && parsed.command.name === "review");
}
function refusalOf$1({ facts, requests, isSameHead, hasModel }) {
	const { asking, commands, stranger, prepared } = facts;
	const isRequested = requestTest(requests, prepared);
	const isAll = commands.some((one) => commandOf(one)?.name === "recheck" && one.commentId === asking.comment?.commentId);
	const nobody = hasModel ? asking.mode === "never" ? OTHER_RUN : null : NO_MODEL;
	const isSettled = isSameHead && asking.mode === "settled";
	return (path, known) => {
		if (nobody !== null) return nobody;
		if (isRequested(path)) return null;
		if (stranger !== null) return stranger;
		if (isAll || known === void 0) return null;
		return known.notReviewed === null ? KEPT : isSettled ? known.notReviewed : null;
	};
}
function requestTest(requests, { change }) {
	const wanted = /* @__PURE__ */ new Set();
	for (const request of requests) {
		const command = commandOf(request);
		if (command?.name !== "review") continue;
		if (command.path === null) return () => true;
		wanted.add(command.path);
	}
	const isNamed = (name) => wanted.has(name) || wanted.has(require_range.displayPath(name));
	const paths = change.files.filter(({ path, previousPath }) => isNamed(path) || isNamed(previousPath ?? path));
	const named = new Set(paths.map(({ path }) => path));
	return (path) => named.has(path);
}
// src/command/authorize.ts
const OUR_COMMENT = /^\s*<!-- draftgate:/;
/**
* The commands that stand in the comments of people, by comment id, then line. Programs' comments and our own (`self`: the logins
* this run writes as) hold none.
*/
function standingCommands(comments, self) {
	const ours = new Set(self.map(require_judging.foldCase));
	return [...comments].sort((left, right) => left.id - right.id).flatMap(({ id, author, body, createdAt, isEdited }) => {
		if (author === null || author.type !== "User" || author.login.endsWith("[bot]")) return [];
		if (ours.has(require_judging.foldCase(author.login)) && OUR_COMMENT.test(body)) return [];
		return parseComment(body).map((line) => ({
			...line,
			commentId: id,
			actor: author,
			createdAt,
			isEdited
		}));
	});
}
/** Commands -> each with why it is refused, if it is. The identity is always the comment's author, whoever edited it. */
function authorize(commands, authority) {
	return commands.map((standing) => ({
		...standing,
		refusal: refusalOf(standing, authority)
	}));
}
function refusalOf(standing, authority) {
	if ("refusal" in standing.parsed) return withCopy(standing, standing.parsed.refusal, authority);
	const { command } = standing.parsed;
	switch (command.name) {
		case "help":
		case "status":
		case "unapprove": return null;
		case "explain": return explainRefusal(command.target, authority);
		case "recheck": return authority.isAuthor(standing.actor) ? null : permissionRefusal(standing, "triage", authority);
		case "review": return (authority.isAuthor(standing.actor) ? null : permissionRefusal(standing, "triage", authority)) ?? (command.path === null ? null : pathRefusal(command.path, authority));
		case "regenerate":
		case "tests": return permissionRefusal(standing, "write", authority) ?? pathRefusal(command.path, authority);
		case "approve": return authority.approvalRefusal(standing);
		case "waive":
		case "unwaive": return authority.waiverRefusal(standing);
	}
}
function withCopy({ word }, refusal, { headSha }) {
	return word === "approve" ? `${refusal}; the present head: /draftgate approve ${headSha}` : refusal;
}
function permissionRefusal({ actor, word }, least, authority) {
	const fact = authority.permissionOf(actor);
	if (!fact.known) return `the permission of ${actor.login} cannot be read (${fact.reason})`;
	if (require_judging.hasPermission(fact.value, least)) return null;
	return `${word} needs ${least} access to the repository`;
}
function pathRefusal(path, authority) {
	if (authority.paths.some((known) => known === path || require_range.displayPath(known) === path)) return null;
	return notThere(`${path} is no changed file`, path, authority.paths.map(require_range.displayPath));
}
function explainRefusal(target, authority) {
	if (target.startsWith("@") || authority.fingerprints.includes(target)) return null;
	if (!/^[0-9a-f]{32}$/.test(target)) return pathRefusal(target, authority);
	return notThere(`there is no finding ${target}`, target, authority.fingerprints);
}
function notThere(what, word, known) {
	const near = require_start.nearest(word, known);
	return near === void 0 ? what : `${what}; did you mean ${near}?`;
}
// src/gate/authority.ts
const EDITED = "the comment was edited after it was posted: post a new one";
const DAY_MS = 864e5;
/** The facts of a pull request -> who may approve and waive what. */
function gateAuthority(facts) {
	const files = require_judging.judgedFiles(facts, /* @__PURE__ */ new Set());
	const rules = require_judging.askingRules(require_judging.matchRules(facts, files));
	const names = [...new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]))];
	const exclusions = require_judging.readExclusions(facts);
	const voters = rules.map(({ rule, files: ofRule }) => personTest(rule.require, ofRule, facts, exclusions));
	const { allowedFrom: from, exclude } = facts.policy.waivers;
	const mayWaive = personTest({
		from,
		exclude
	}, files, facts, exclusions);
	return {
		approvalRefusal(standing) {
			if (!("command" in standing.parsed) || standing.parsed.command.name !== "approve") return null;
			if (standing.isEdited) return EDITED;
			if (rules.length === 0) return "no rule asks for an approval of this change";
			const refusals = voters.map((test) => test(standing.actor));
			if (refusals.includes(null)) return coverageRefusal(standing.parsed.command, facts, rules, names);
			return `your approval does not count: ${refusals[0]}`;
		},
		waiverRefusal(standing) {
			if (!("command" in standing.parsed)) return null;
			const { command } = standing.parsed;
			if (command.name !== "waive" && command.name !== "unwaive") return null;
			const refusal = command.name === "waive" ? waiveRefusal(command, standing, facts) : null;
			if (refusal !== null) return refusal;
			const person = mayWaive(standing.actor);
			return person === null ? null : `your ${command.name} does not count: ${person}`;
		}
	};
}
/** A test: may somebody speak for at least one of the files? Null where they may, else why not. */
function personTest({ from, exclude }, files, facts, exclusions) {
	const targets = require_judging.targetsOf(from, files, facts.people);
	const isMember = require_judging.membershipTest(from, facts.people);
	const isExcluded = exclusions.testFor(from, exclude, files);
	const source = require_judging.describeSource(from);
	return (account) => {
		const excluded = isExcluded(account);
		if (excluded !== null) return describeReason(excluded);
		if (targets.some((target) => isMember(account, target) === "in")) return null;
		return targets.map((target) => isMember(account, target)).find((one) => typeof one === "object")?.unknown ?? `the policy asks it of ${source}`;
	};
}
function waiveRefusal(command, { isEdited, createdAt }, facts) {
	if (isEdited) return EDITED;
	return targetRefusal(command.target, facts) ?? dateRefusal(command.until, createdAt, facts);
}
function coverageRefusal(command, facts, rules, names) {
	const { change, people } = facts;
	for (const glob of command.globs) {
		if (names.some(require_judging.matchesAny([glob]))) continue;
		const near = require_start.nearest(glob, names.map(require_range.displayPath));
		return `${glob} matches no changed file${near === void 0 ? "" : `; did you mean ${near}?`}`;
	}
	const copy = `to approve what is there now: /draftgate approve ${change.headSha}`;
	const covers = require_judging.coverageOf({
		via: "command",
		...command
	}, {
		headSha: change.headSha,
		people
	});
	if (covers === void 0) return `commit ${command.commitSha} cannot be read; ${copy}`;
	return rules.some(({ files }) => files.some(covers)) ? null : `it covers nothing of the present change; ${copy}`;
}
function targetRefusal(target, facts) {
	const path = require_judging.originPath(target);
	if (path === void 0) {
		const finding = facts.findings.find((one) => one.fingerprint === target);
		if (finding === void 0) {
			const near = require_start.nearest(target, facts.findings.map((one) => one.fingerprint));
			return `there is no finding ${target} in this change${near === void 0 ? "" : `; did you mean ${near}?`}`;
		}
		return facts.policy.waivers.never.includes(finding.class) ? `the policy lets nobody waive a finding of class ${finding.class}` : null;
	}
	if (facts.attributions.find((one) => one.path === path || require_range.displayPath(one.path) === path)?.origin === "ai") return null;
	const near = require_start.nearest(path, facts.attributions.filter((one) => one.origin === "ai").map((one) => require_range.displayPath(one.path)));
	return `${path} is no AI-written file of this change${near === void 0 ? "" : `; did you mean ${near}?`}`;
}
function dateRefusal(until, createdAt, facts) {
	const posted = Date.parse(`${createdAt.slice(0, 10)}T00:00:00Z`);
	const days = (Date.parse(`${until}T00:00:00Z`) - posted) / DAY_MS;
	const { maxDays } = facts.policy.waivers;
	if (days < 0) return `${until} is over already`;
	return days <= maxDays ? null : `${until} is more than ${maxDays} days after the comment`;
}
// src/serve/commands.ts
/** The commands that stand -> each with why it is refused, if it is. */
function judgeCommands(facts, context) {
	const { prepared, findings, words, people } = facts;
	const { change, attributions, chosen } = prepared;
	const authority = gateAuthority({
		policy: chosen.policy,
		change,
		attributions,
		findings,
		people
	});
	return authorize(words.commands, {
		...authority,
		permissionOf: ({ id }) => people.permissions.get(id) ?? {
			known: false,
			reason: "nobody was asked"
		},
		isAuthor: ({ id }) => id === people.author?.id,
		headSha: change.headSha,
		paths: change.files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]),
		fingerprints: findings.map((finding) => finding.fingerprint)
	}).map((command) => ({
		...command,
		refusal: command.refusal ?? modelRefusal(command, facts, context)
	}));
}
const MODEL_COMMANDS = /* @__PURE__ */ new Set([
	"review",
	"regenerate",
	"tests"
]);
function modelRefusal(command, facts, { ports }) {
	const { parsed, word } = command;
	if (!("command" in parsed) || !MODEL_COMMANDS.has(parsed.command.name)) return null;
	if (parsed.command.name === "tests") return null;
	if (ports.model === null) return `${word} needs a model, and none is configured (input model-base-url of the action)`;
	if (facts.prepared.chosen.policy.review.files === "none") return "the policy lets no model see the change (review.files is none)";
	return parsed.command.name === "review" ? selfRefusal(command, facts) : null;
}
/** A stranger cannot spend what the model costs by asking for it himself. */
function selfRefusal({ actor }, { people, stranger }) {
	if (stranger === null || actor.id !== people.author?.id) return null;
	const fact = people.permissions.get(actor.id);
	if (fact?.known === true && require_judging.hasPermission(fact.value, "triage")) return null;
	return "the author of a change from another repository cannot ask for its review; somebody with triage access can";
}
// src/serve/head-policy.ts
/**
* What the policy of the head would say, where the pull request changes it; none where it does not. The base's decides: nothing is run
* and nobody is asked for this one, since whoever writes it could make that cost anything.
*/
async function headPolicyNotices({ prepared, examined, people, commands }, repository, { settings, ports }) {
	const { policy: choice, version } = settings;
	if (choice.kind !== "base") return [];
	const { change } = prepared;
	if (!change.files.some((file) => file.path === choice.path || file.previousPath === choice.path)) return [];
	try {
		const chosen = await require_judging.readPolicy(choice, change.headSha, {
			repository,
			digest: ports.digest
		});
		const facts = {
			people,
			commands,
			now: ports.clock.now(),
			version,
			notices: []
		};
		const { report } = require_judging.decide(await require_judging.prepare(change, chosen, repository), examined, facts);
		return [notice(`By the policy of the head this would be ${report.state}: ${report.summary}.`)];
	} catch (error) {
		if (!(error instanceof require_words.ConfigurationError)) throw error;
		return [notice(`The policy of the head cannot be read: ${error.message.split("\n", 1)[0] ?? ""}.`)];
	}
}
function notice(says) {
	return {
		code: "policy-of-head",
		message: `${says} The policy of the base decides.`
	};
}
// src/serve/needed-tools.ts
const LINT = ["lint"];
/** What the tools say that can be spared; a tool that is not here is always run. */
const CLASSES = /* @__PURE__ */ new Map([
	["gitleaks", ["secret"]],
	["git-secrets", ["secret"]],
	["bandit", ["sast"]],
	["trivy", ["vuln", "misconfig"]],
	["zizmor", ["sast"]],
	["ruff", LINT],
	["pylint", LINT],
	["biome", LINT],
	["shellcheck", LINT],
	["actionlint", LINT]
]);
/** Why a tool was spared. */
const SPARED = "not run again: no commit has moved, and no rule asks for what it finds";
/**
* The tools that can decide nothing: optional ones whose findings no rule blocks at. Their results are not kept anywhere, so after
* an event that moves no commit the report says that they were not run again.
*/
function spareTools(policy) {
	const blocking = new Set(policy.rules.flatMap((rule) => Object.keys(rule.require.blockAt)));
	if (blocking.has("coverage")) return /* @__PURE__ */ new Set();
	const spared = policy.scan.tools.filter(({ name, need }) => {
		const classes = CLASSES.get(name);
		return need === "optional" && classes !== void 0 && !classes.some((one) => blocking.has(one));
	});
	return new Set(spared.map(({ name }) => name));
}
/** A policy that runs none of the tools in `spared`. */
function withoutTools(policy, spared) {
	const tools = policy.scan.tools.map((tool) => spared.has(tool.name) ? {
		...tool,
		need: "off"
	} : tool);
	return {
		...policy,
		scan: {
			...policy.scan,
			tools
		}
	};
}
/** Scans -> the same with a row for each spared tool, in the policy's order. */
function nameSpared(scans, policy, spared) {
	const byTool = new Map(scans.map((scan) => [scan.tool, scan]));
	return policy.scan.tools.flatMap(({ name }) => {
		const scan = byTool.get(name);
		if (scan !== void 0) return [scan];
		return spared.has(name) ? [sparedScan(name)] : [];
	});
}
function sparedScan(tool) {
	return {
		tool,
		version: null,
		source: null,
		outcome: "skipped",
		required: false,
		reason: SPARED,
		asked: 0,
		covered: 0,
		notCovered: [],
		findings: [],
		elapsedMs: 0
	};
}
// src/gate/asks.ts
/** Whether a policy counts code owners anywhere, so that the base's CODEOWNERS has to be read. */
function asksCodeowners(policy) {
	return [...policy.rules.map((rule) => rule.require.from), policy.waivers.allowedFrom].some((from) => from.codeowners);
}
/** What must be read so that `gate` can count: the least that the policy, the change and those who spoke make necessary. */
function asks(input) {
	const asking = askingFor(input);
	const waivers = input.commands.some((one) => isOf$1(one, ["waive", "unwaive"])) ? [input.policy.waivers] : [];
	const sources = [...asking.map(({ rule }) => rule.require.from), ...waivers.map((one) => one.allowedFrom)];
	const excludes = new Set([...asking.map(({ rule }) => rule.require), ...waivers].flatMap((one) => one.exclude));
	const needsRole = asking.some(({ rule }) => needsPermission(rule.require.from));
	const asksCommits = excludes.has("committers") || excludes.has("operators");
	return {
		permissions: askedPeople(input, sources.slice(0, asking.length), input.policy.waivers.allowedFrom),
		teams: [...new Set([...sources.flatMap((from) => from.teams ?? []), ...ownerTeams(input, asking)].map(require_judging.foldCase))].sort(),
		emails: asksCommits || asksAuthors(input.policy) ? emailsOf(input, excludes) : [],
		collaborators: needsRole,
		pushes: excludes.has("pushers"),
		githubCommits: asksCommits ? input.change.commits.filter(require_judging.claimsSuggestion).map((commit) => commit.sha) : []
	};
}
/**
* The commits, other than the head, whose change has to be compared with the head's: only what somebody approved whose word a rule
* would count, so that strangers cannot make anything be read. Needs everything in `People` but the keys.
*/
function approvedCommits(input, people) {
	const facts = {
		...people,
		headKeys: /* @__PURE__ */ new Map(),
		approvedKeys: /* @__PURE__ */ new Map()
	};
	const exclusions = require_judging.readExclusions({
		...input,
		people: facts
	});
	const tests = askingFor(input).map(({ rule, files }) => {
		const { from, exclude } = rule.require;
		const isExcluded = exclusions.testFor(from, exclude, files);
		const isMember = require_judging.membershipTest(from, facts);
		const targets = require_judging.targetsOf(from, files, facts);
		return (account) => isExcluded(account) === null && targets.some((target) => isMember(account, target) === "in");
	});
	const answers = /* @__PURE__ */ new Map();
	const couldCount = (account) => {
		const answer = answers.get(account.id) ?? tests.some((test) => test(account));
		answers.set(account.id, answer);
		return answer;
	};
	const wanted = [...input.reviews.flatMap(approvedIn), ...input.commands.flatMap(approvedBy)].filter((one) => one.commitSha !== input.change.headSha && couldCount(one.account));
	return [...new Set(wanted.map((one) => one.commitSha))].sort();
}
/** People who gave an approval, by id: of whom it may matter what else they are called. */
function approversOf({ reviews, commands }) {
	const given = [...reviews.flatMap(approvedIn), ...commands.flatMap(approvedBy)];
	return [...new Map(given.map(({ account }) => [account.id, account])).values()].sort((a, b) => a.id - b.id);
}
/**
* Whether it can change the verdict whose the commits' emails are, who pushed and who this run writes as. While nobody has said
* anything they can only make the rest too few, so they need not be known where those are too few already, or more than enough: by one
* for each email and each commit, and one more. A condition on authors can change more.
*/
function couldFallShort(input, people) {
	if (input.reviews.some(({ state }) => !SILENT.has(state)) || input.commands.some((one) => !isOf$1(one, QUESTIONS))) return true;
	if (asksAuthors(input.policy)) return true;
	const most = input.change.commits.length + asks(input).emails.length;
	const facts = {
		...people,
		pushes: {
			known: true,
			value: []
		},
		headKeys: /* @__PURE__ */ new Map(),
		approvedKeys: /* @__PURE__ */ new Map()
	};
	const voices = require_judging.readVoices({
		...input,
		commands: [],
		people: facts
	});
	return require_judging.standingsOf(askingFor(input).map((one) => require_judging.viewRule(one, voices))).some(({ view, reachable, isPossible, unreadable }) => {
		return isPossible && unreadable.length === 0 && reachable - view.required <= most;
	});
}
const SILENT = /* @__PURE__ */ new Set(["COMMENTED", "PENDING"]);
const QUESTIONS = [
	"help",
	"status",
	"explain"
];
function approvedIn(review) {
	const { author, commitSha, state } = review;
	return state === "APPROVED" && commitSha !== null && require_judging.isKnownUser(author) ? [{
		account: author,
		commitSha
	}] : [];
}
function approvedBy(standing) {
	if (!("command" in standing.parsed) || standing.isEdited) return [];
	const { command } = standing.parsed;
	return command.name === "approve" ? [{
		account: standing.actor,
		commitSha: command.commitSha
	}] : [];
}
function askingFor(input) {
	const rules = input.policy.rules.map(({ if: { authors: _authors, ...condition }, ...rule }) => ({
		...rule,
		if: condition
	}));
	const policy = {
		...input.policy,
		rules
	};
	return require_judging.askingRules(require_judging.matchRules({
		...input,
		policy,
		people: null
	}, require_judging.judgedFiles(input, /* @__PURE__ */ new Set())));
}
function needsPermission(from) {
	return from.permission !== void 0 || from.codeowners === true;
}
function asksAuthors(policy) {
	return policy.rules.some((rule) => rule.if.authors !== void 0);
}
function isOf$1(standing, names) {
	return "command" in standing.parsed && names.includes(standing.parsed.command.name);
}
function askedPeople(input, rules, waivers) {
	const people = /* @__PURE__ */ new Map();
	const add = (account, sources) => {
		if (!require_judging.isKnownUser(account)) return;
		if (sources.some((from) => needsPermission(from) && !require_judging.isNamed(from, account))) people.set(require_judging.keyOf(account), account);
	};
	for (const review of input.reviews) if (review.state === "APPROVED" || review.state === "CHANGES_REQUESTED") add(review.author, rules);
	for (const one of input.commands) {
		if (isOf$1(one, ["approve"])) add(one.actor, rules);
		if (isOf$1(one, ["waive", "unwaive"])) add(one.actor, [waivers]);
		if (isOf$1(one, [
			"recheck",
			"review",
			"regenerate",
			"tests"
		])) add(one.actor, [{ permission: "triage" }]);
	}
	return [...people.values()].sort((left, right) => left.id - right.id);
}
function ownerTeams(input, asking) {
	const files = asking.filter(({ rule }) => rule.require.from.codeowners === true).flatMap((one) => one.files);
	if (files.length === 0 || !input.codeowners.known) return [];
	const ownersOf = require_judging.parseCodeowners(input.codeowners.value ?? "");
	return files.flatMap((file) => [...ownersOf(file.path), ...ownersOf(file.previousPath ?? file.path)]).filter((owner) => /^@.*\//.test(owner)).map((owner) => owner.slice(1));
}
function emailsOf(input, excludes) {
	const operators = excludes.has("operators") ? input.namedOperators ?? [] : [];
	const all = [...input.change.commits.flatMap(({ author, committer, message }) => [
		author.email,
		committer.email,
		...require_judging.coAuthorEmails(message)
	]), ...operators.flatMap(({ email }) => email === null ? [] : [email])];
	const agents = new Set(asksAuthors(input.policy) ? [] : input.agentEmails);
	const isAsked = (email) => !agents.has(email) && !require_judging.isWebFlow(email, void 0) && require_judging.noReplyAccount(email) === void 0;
	return [...new Set(all.map(require_judging.foldCase).filter(isAsked))].sort();
}
// src/gate/claimed-emails.ts
/**
* The co-authors whose email nobody's account was found for, agents left out. GitHub's lists say whose an author's or committer's email
* is, but nothing of co-authors, so that "nobody's" is no answer there.
*/
function unknownCoAuthors(commits, accountsByEmail) {
	const listed = new Set(commits.flatMap(({ author, committer }) => [author, committer]).map((one) => require_judging.foldCase(one.email)));
	return commits.flatMap(({ message }) => require_judging.coAuthors(message)).filter(({ email }) => accountsByEmail.get(require_judging.foldCase(email)) === null && !listed.has(require_judging.foldCase(email)));
}
/** Emails with their accounts, and beside them those of co-authors who have the name or the public email of one of `profiles`. */
function claimEmails(accountsByEmail, unknown, profiles) {
	const claimed = new Map(accountsByEmail);
	for (const { name, email } of unknown) {
		const owner = profiles.find((profile) => isOf(profile, name, email));
		if (owner !== void 0) claimed.set(require_judging.foldCase(email), owner.account);
	}
	return claimed;
}
function isOf({ account, name, email }, coAuthor, address) {
	if (email !== null && require_judging.foldCase(email) === require_judging.foldCase(address)) return true;
	const wanted = plain(coAuthor);
	return wanted !== "" && [account.login, name ?? ""].some((own) => plain(own) === wanted);
}
function plain(name) {
	return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
// src/serve/enough-left.ts
/**
* Which facts about people may change the verdict: `all` of them once somebody has said something that may count, `excluded` where they
* can only make those who are left too few, `none` where these are too few already, or more than enough.
*/
function factsThatMatter(input, told) {
	if (told.author === null || couldFallShort({
		...input,
		policy: {
			...input.policy,
			rules: []
		}
	}, told)) return "all";
	return sharedRules(input.policy).length > 1 || couldFallShort(input, told) ? "excluded" : "none";
}
/**
* Whether it can change the verdict whose the emails in commits are, where nobody has said anything yet and everything else is known:
* each of `unknown` emails may be that of one of those who are left.
*/
function couldEmailsMatter(input, people, unknown) {
	if (unknown === 0) return false;
	if (sharedRules(input.policy).length > 1 || input.policy.rules.some((rule) => rule.if.authors !== void 0)) return true;
	const facts = {
		...people,
		headKeys: /* @__PURE__ */ new Map(),
		approvedKeys: /* @__PURE__ */ new Map()
	};
	const voices = require_judging.readVoices({
		...input,
		commands: [],
		people: facts
	});
	return require_judging.standingsOf(rulesThatAsk(input).map((one) => require_judging.viewRule(one, voices))).some(({ view, reachable, isPossible, unreadable }) => isPossible && unreadable.length === 0 && reachable - view.required < unknown);
}
/** Whether as many people have approved as each rule wants, so that who else could may not matter. */
function mayBeEnough(input) {
	const given = approversOf(input).length;
	return rulesThatAsk(input).every(({ required }) => required <= given);
}
function rulesThatAsk(input) {
	return require_judging.askingRules(require_judging.matchRules({
		...input,
		people: null
	}, require_judging.judgedFiles(input, /* @__PURE__ */ new Set())));
}
function sharedRules({ rules }) {
	return rules.filter((rule) => rule.require.distinct && (rule.require.approvals ?? 0) > 0);
}
// src/serve/people.ts
const NOT_ASKED = {
	known: false,
	reason: "it was not asked for"
};
const NOBODY$1 = {
	known: true,
	value: []
};
/** A prepared change and what people said -> every fact about people that the gate needs, and no other. */
async function readPeople(pull, prepared, words, from) {
	const { change, attributions, chosen } = prepared;
	const { directory, repository } = from;
	const codeowners = asksCodeowners(chosen.policy) ? await readCodeowners(change.baseSha, repository) : NOT_ASKED;
	const { reviews, comments, commands } = words;
	const agents = agentNames(chosen.policy.detect.agents);
	const spoken = {
		reviews,
		commands,
		codeowners,
		namedOperators: prepared.operators,
		agentEmails: agents.agentEmails
	};
	const input = {
		policy: chosen.policy,
		change,
		attributions,
		...spoken
	};
	const wanted = asks(input);
	const isLeftOut = wanted.collaborators && mayBeEnough(input);
	const told = {
		...await readWanted(isLeftOut ? {
			...wanted,
			collaborators: false
		} : wanted, directory),
		...agents,
		author: pull.author,
		accountsByEmail: new Map(wanted.emails.map((email) => [email, pull.author])),
		self: words.self,
		namedOperators: prepared.operators,
		proposalAskers: proposalAskers(words.comments, words.self),
		requested: {
			logins: pull.requestedReviewers,
			teams: pull.requestedTeams
		},
		reviews,
		comments,
		codeowners
	};
	const facts = {
		...told,
		...await readExcluded(wanted, input, told, from)
	};
	const people = {
		...facts,
		...await readKeys(input, facts, repository)
	};
	const readOthers = async () => ({
		...people,
		collaborators: await directory.readCollaborators()
	});
	return {
		people,
		readOthers: isLeftOut ? readOthers : null
	};
}
/** Who is left out of those who may approve, as far as it can change the verdict. */
async function readExcluded(wanted, input, told, { directory, readSelf, asksReviewers }) {
	const matter = asksReviewers && namesPeople(input.policy) ? "all" : factsThatMatter(input, told);
	const { accountsByEmail, self: known } = told;
	if (matter === "none") return {
		accountsByEmail,
		self: known,
		pushes: wanted.pushes ? NOBODY$1 : NOT_ASKED
	};
	const pushers = wanted.pushes ? directory.readPushes() : Promise.resolve(NOT_ASKED);
	const others = Promise.all([pushers, readSelf()]);
	const couldMatter = (one) => couldEmailsMatter(input, {
		...told,
		...one
	}, wanted.emails.length);
	const reading = matter === "all" || couldMatter({
		pushes: wanted.pushes ? NOBODY$1 : NOT_ASKED,
		self: known
	}) ? readEmails(wanted.emails, input, directory) : void 0;
	const [[pushes, self], read] = await Promise.all([others, reading]);
	if (read !== void 0) return {
		accountsByEmail: read,
		pushes,
		self
	};
	return {
		accountsByEmail: couldMatter({
			pushes,
			self
		}) ? await readEmails(wanted.emails, input, directory) : accountsByEmail,
		pushes,
		self
	};
}
async function readWanted(wanted, directory) {
	const [permissions, teams, collaborators, githubCommits] = await Promise.all([
		readEach(wanted.permissions, (account) => directory.readPermission(account)),
		readEach(wanted.teams, (team) => directory.readTeam(team)),
		wanted.collaborators ? directory.readCollaborators() : NOT_ASKED,
		directory.readGitHubCommits(wanted.githubCommits)
	]);
	return {
		permissions: new Map(permissions.map(([account, fact]) => [account.id, fact])),
		teams: new Map(teams),
		collaborators,
		githubCommits
	};
}
function namesPeople({ rules }) {
	return rules.some(({ require: { from } }) => from.users !== void 0 || from.codeowners === true);
}
async function readEmails(emails, input, directory) {
	const accounts = await directory.readAccounts(emails);
	const unknown = unknownCoAuthors(input.change.commits, accounts);
	if (unknown.length === 0) return accounts;
	return claimEmails(accounts, unknown, await Promise.all(approversOf(input).map((account) => directory.readProfile(account))));
}
function readEach(keys, read) {
	return Promise.all(keys.map(async (key) => [key, await read(key)]));
}
async function readKeys(input, facts, repository) {
	const { baseSha, headSha } = input.change;
	const commits = approvedCommits(input, facts);
	if (commits.length === 0) return {
		headKeys: /* @__PURE__ */ new Map(),
		approvedKeys: /* @__PURE__ */ new Map()
	};
	const [head, ...approved] = await Promise.all([headSha, ...commits].map((sha) => repository.readChangeKeys(baseSha, sha)));
	const headKeys = head?.known === true ? head.value : /* @__PURE__ */ new Map();
	const approvedKeys = commits.map((sha, index) => [sha, keySet(approved[index] ?? NOT_ASKED)]);
	return {
		headKeys,
		approvedKeys: new Map(approvedKeys)
	};
}
function keySet(keys) {
	return keys.known ? {
		known: true,
		value: new Set(keys.value.values())
	} : keys;
}
/** The first CODEOWNERS that GitHub would take of a commit, null where it has none. */
async function readCodeowners(commitSha, repository) {
	for (const path of require_judging.CODEOWNERS_PATHS) {
		const file = await repository.readFile(commitSha, path);
		if (file !== void 0) return {
			known: true,
			value: new TextDecoder().decode(file.bytes)
		};
	}
	return {
		known: true,
		value: null
	};
}
function agentNames(policyAgents) {
	const { byLogin, byEmail } = require_judging.createCatalog(policyAgents);
	return {
		agentLogins: [...byLogin.keys()],
		agentEmails: [...byEmail.keys()]
	};
}
// src/serve/policy-choice.ts
/**
* Where the policy of a pull request is: in the base branch if that is the default one or protected, since anybody who may push a branch
* could write a policy of their own into any other; else in the default branch.
*/
async function locatePolicy(pull, baseSha, context) {
	const { host, source } = context.ports;
	if (context.settings.policy.kind !== "base" || pull.baseRef === pull.defaultBranch) return {
		commitSha: baseSha,
		notices: []
	};
	if ((await host.readBranch(pull.baseRef))?.isProtected === true) return {
		commitSha: baseSha,
		notices: []
	};
	const ref = `refs/heads/${pull.defaultBranch}`;
	const commitSha = (await source.readRefs([ref])).get(ref);
	if (commitSha === void 0) throw new require_words.ConfigurationError(`the default branch ${pull.defaultBranch} does not exist`);
	return {
		commitSha,
		notices: [{
			code: "policy-of-default-branch",
			message: `the base branch ${pull.baseRef} is not protected, so the policy of ${pull.defaultBranch} applies`
		}]
	};
}
/** Reads the policy at its place; a mistake in it is told and not thrown. */
async function choosePolicy(place, context) {
	const { digest, source: repository } = context.ports;
	const { policy: choice } = context.settings;
	try {
		const chosen = await require_judging.readPolicy(choice, place.commitSha, {
			repository,
			digest
		});
		return { chosen: {
			...chosen,
			notices: [...place.notices, ...chosen.notices]
		} };
	} catch (error) {
		if (!(error instanceof require_words.ConfigurationError) || choice.kind !== "base") throw error;
		const file = await repository.readFile(place.commitSha, choice.path);
		const sha256 = digest.sha256(file?.bytes ?? "");
		return {
			unreadable: mistakesOf(error).map((message) => ({
				code: require_judging.POLICY_UNREADABLE,
				message
			})),
			source: {
				source: `base:${choice.path}`,
				sha256
			},
			notices: place.notices
		};
	}
}
const MAX_MISTAKES = 50;
function mistakesOf(error) {
	if (!(error instanceof require_policy.PolicyError)) return [error.message];
	const lines = error.mistakes.map(({ line, column, message }) => `${error.file}:${line}:${column}: ${message}`);
	const more = lines.length - MAX_MISTAKES;
	return more > 0 ? [...lines.slice(0, MAX_MISTAKES), `${error.file}: and ${more} more mistakes`] : lines;
}
// src/serve/propose.ts
/** Has one proposal made, with everything that was found already; what goes wrong is its result. */
async function propose(command, { prepared, examined }, repository, { ports, settings }) {
	const { concurrency, searchPath } = settings;
	const { name, path: given } = command;
	const path = prepared.change.files.find(({ path: known }) => known === given || require_range.displayPath(known) === given)?.path;
	const failed = (reason) => ({
		outcome: "failed",
		kind: name,
		path: path ?? given,
		reason
	});
	if (path === void 0) return failed("it is not in the head under this name");
	const { model, ...others } = {
		...ports,
		repository
	};
	const isAllowed = model !== null && prepared.chosen.policy.review.files !== "none";
	const request = {
		path,
		prepared,
		examined,
		concurrency,
		searchPath
	};
	try {
		if (command.name === "tests") {
			const { proposeTests } = await Promise.resolve().then(() => require("./propose-tests.js"));
			return await proposeTests(request, isAllowed ? {
				...others,
				model
			} : others);
		}
		if (!isAllowed) return failed("no model may be asked");
		const { regenerate } = await Promise.resolve().then(() => require("./propose.js"));
		return await regenerate({
			...request,
			hint: command.hint
		}, {
			...others,
			model
		});
	} catch (error) {
		if (error instanceof require_words.CancelledError) throw error;
		return failed(problemOf(error));
	}
}
// src/serve/words.ts
/** What people say in a pull request now. */
async function readWords(pull, context) {
	const { host } = context.ports;
	const [reviews, comments] = await Promise.all([host.readReviews(pull.number), host.readComments(pull.number, (body) => parseComment(body).length > 0, (body) => carriedIn(body) !== void 0)]);
	const self = reviews.length + comments.length > 0 ? await context.readSelf(pull) : [];
	return {
		reviews,
		comments,
		commands: standingCommands(comments, self),
		self
	};
}
// src/serve/evaluate.ts
const MEBIBYTE = 1048576;
const NOBODY = {
	users: [],
	teams: []
};
/**
* Judges one pull request by `range`. Throws IncompleteError where something cannot be read; `close` must be called in the end.
*/
async function evaluate(pull, range, firstWords, options, context) {
	firstWords.catch(() => void 0);
	const { repository, reading } = await openWithPolicy(pull, range, context);
	try {
		const change = {
			...await repository.readChange(range.baseSha, range.headSha),
			pullRequest: factsOf(pull, context.settings.repository)
		};
		return {
			evaluation: "chosen" in reading ? await judge({
				pull,
				change,
				repository,
				...options
			}, reading, firstWords, context) : withoutPolicy({
				pull,
				change,
				...options
			}, reading, await firstWords, context),
			close: () => repository.close()
		};
	} catch (error) {
		await repository.close();
		throw error;
	}
}
async function openWithPolicy(pull, range, context) {
	const reading = await choosePolicy(await locatePolicy(pull, range.baseSha, context), context);
	const mebibytes = "chosen" in reading ? reading.chosen.policy.scan.maxFileMebibytes : 1;
	const request = {
		...range,
		headRepository: pull.headRepository,
		maxBlobBytes: mebibytes * MEBIBYTE
	};
	return {
		repository: await context.ports.source.open(request),
		reading
	};
}
async function judge(subject, { chosen }, firstWords, context) {
	const { pull, change, repository } = subject;
	const prepared = await require_judging.prepare(change, chosen, repository);
	const hearing = firstWords.then((words) => hear(pull, prepared, words, repository, context));
	const asked = readStranger(pull, prepared, context);
	const planning = Promise.all([hearing, asked]).then(([heard, stranger]) => {
		const commands = judgeCommands({
			prepared,
			findings: [],
			...heard,
			stranger
		}, context);
		const { asking } = subject;
		return planReview({
			prepared,
			words: heard.words,
			commands,
			asking,
			stranger
		}, repository, context);
	});
	const review = planning.then(({ wish }) => wish);
	const [examined, heard, plan, stranger] = await Promise.all([
		examineNeeded(prepared, {
			spares: subject.spares,
			review
		}, repository, context),
		hearing,
		planning,
		asked
	]);
	const carried = plan.carry(examined);
	const maxBytes = chosen.policy.scan.maxFileMebibytes * MEBIBYTE;
	const settle = async ({ words, people: first, readOthers }) => {
		const findings = [...examined.scans.flatMap((scan) => scan.findings), ...examined.ownFindings];
		const commandsBy = (people) => judgeCommands({
			prepared,
			findings,
			words,
			people,
			stranger
		}, context);
		const isShort = () => lacksPeople(decideNow(prepared, examined, {
			people: first,
			commands: commandsBy(first),
			notices: []
		}, context));
		const people = readOthers !== null && isShort() ? await readOthers() : first;
		const commands = commandsBy(people);
		const ofHead = await headPolicyNotices({
			prepared,
			examined,
			people,
			commands
		}, repository, context);
		const notices = [...subject.notices, ...ofHead];
		const { report, result } = decideNow(prepared, examined, {
			people,
			commands,
			notices
		}, context);
		return {
			pull,
			change,
			words,
			commands,
			prepared,
			report,
			carried,
			number: pull.number,
			lineHashes: await require_line_hashes.readLineHashes(report, change, repository, maxBytes),
			approvals: result.approvals,
			toAsk: result.toAsk,
			propose: (command) => propose(command, {
				prepared,
				examined
			}, repository, context),
			async again() {
				return settle(await hear(pull, prepared, await readWords(pull, context), repository, context));
			}
		};
	};
	return settle(heard);
}
/** Whether approvals are missing, so that it matters who else could give them. */
function lacksPeople({ report }) {
	return report.rules.some(({ approvals }) => approvals !== null && approvals.counted.length < approvals.required);
}
async function hear(pull, prepared, words, repository, context) {
	const directory = context.ports.directories.openDirectory(pull, prepared.change.commits);
	const readSelf = () => context.readSelf(pull);
	return {
		words,
		...await readPeople(pull, prepared, words, {
			directory,
			repository,
			readSelf,
			asksReviewers: context.settings.requestReviewers && !pull.isDraft
		})
	};
}
async function examineNeeded(prepared, { spares, review }, repository, context) {
	const { concurrency, searchPath } = context.settings;
	const { policy } = prepared.chosen;
	const spared = spares ? spareTools(policy) : /* @__PURE__ */ new Set();
	const chosen = {
		...prepared.chosen,
		policy: withoutTools(policy, spared)
	};
	const ports = {
		...context.ports,
		repository
	};
	const examined = await require_judging.examine({
		...prepared,
		chosen
	}, ports, {
		concurrency,
		searchPath,
		review
	});
	return {
		...examined,
		scans: nameSpared(examined.scans, policy, spared)
	};
}
function decideNow(prepared, examined, facts, { ports, settings }) {
	return require_judging.decide(prepared, examined, {
		...facts,
		now: ports.clock.now(),
		version: settings.version
	});
}
/** A policy that cannot be read asks for nothing that could be met: state `error`, no rules, and what is wrong with it. */
function withoutPolicy(subject, reading, words, context) {
	const { pull, change } = subject;
	const [first] = reading.unreadable;
	const evaluation = {
		pull,
		change,
		words,
		commands: [],
		prepared: null,
		report: require_judging.composeReport({
			version: context.settings.version,
			change,
			policy: reading.source,
			attributions: [],
			scans: [],
			ownFindings: [],
			judgment: {
				verdict: {
					state: "error",
					summary: `the policy cannot be read: ${first?.message ?? "unknown mistake"}`,
					rules: []
				},
				blocking: /* @__PURE__ */ new Set(),
				waived: /* @__PURE__ */ new Map()
			},
			review: {
				outcome: "skipped",
				reason: "the policy cannot be read",
				model: null,
				requests: 0,
				promptTokens: 0,
				completionTokens: 0,
				notReviewed: [],
				dropped: 0
			},
			notices: [
				...subject.notices,
				...reading.notices,
				...reading.unreadable
			],
			waivers: [],
			commands: []
		}),
		number: pull.number,
		carried: readCarried(words, context.ports.packing)?.packed ?? null,
		lineHashes: /* @__PURE__ */ new Map(),
		approvals: null,
		toAsk: NOBODY,
		propose: ({ name, path }) => Promise.resolve({
			outcome: "failed",
			kind: name,
			path,
			reason: "the policy cannot be read"
		}),
		again: () => Promise.resolve(evaluation)
	};
	return evaluation;
}
// src/serve/head.ts
/**
* An open pull request by number, with its head and base by git's word; undefined where it is not open. The list of the open ones gives
* it and its siblings in one call.
*/
async function readHead(number, context, onOpen = () => void 0) {
	context.ports.source.prepare();
	const open = await context.readOpen();
	const listed = open.find((pull) => pull.number === number) ?? await context.ports.host.readPullRequest(number);
	if (listed === void 0) throw new require_words.IncompleteError(`there is no pull request #${number} in this repository`);
	if (listed.state !== "open") return void 0;
	onOpen(listed);
	const found = await readRange(listed, context);
	const siblings = [];
	for (const pull of open) {
		if (pull.number === number || pull.headSha !== found.range.headSha) continue;
		siblings.push({
			pull,
			range: {
				...found.range,
				baseSha: await readTip(pull.baseRef, context)
			}
		});
	}
	return {
		...found,
		siblings,
		notices: []
	};
}
/** The commits that a pull request asks about. Where the API and git disagree on the head, both are asked once more; then git decides. */
async function readRange(listed, context) {
	const { host, source } = context.ports;
	const read = async (pull) => {
		const refs = [`refs/heads/${pull.baseRef}`, `refs/pull/${pull.number}/head`];
		const found = await source.readRefs(refs);
		return {
			baseSha: found.get(refs[0]),
			headSha: found.get(refs[1])
		};
	};
	let pull = listed;
	let range = await read(pull);
	if (range.headSha !== pull.headSha) {
		pull = await host.readPullRequest(pull.number) ?? pull;
		range = await read(pull);
	}
	const { baseSha, headSha } = range;
	if (baseSha === void 0) throw new require_words.IncompleteError(`the base branch ${pull.baseRef} of #${pull.number} is gone`);
	if (headSha === void 0) throw new require_words.IncompleteError(`git has no head of #${pull.number} (refs/pull/${pull.number}/head)`);
	return {
		pull: {
			...pull,
			headSha,
			baseSha
		},
		range: {
			baseSha,
			headSha
		}
	};
}
async function readTip(branch, context) {
	const ref = `refs/heads/${branch}`;
	const sha = (await context.ports.source.readRefs([ref])).get(ref);
	if (sha === void 0) throw new require_words.IncompleteError(`the base branch ${branch} is gone`);
	return sha;
}
// src/serve/merge-group.ts
/** A merge group: every pull request in it is judged anew, and the group's commit gets the worst state. Never throws. */
async function serveMergeGroup(event, context) {
	const writer = createWriter(null, event.headSha, context);
	const { publisher, log } = context.ports;
	const { statusContext } = context.settings;
	let judged = [];
	try {
		const pulls = await readGroup(event, context);
		const [first] = pulls;
		if (first === void 0) throw new require_words.IncompleteError("no pull request of the merge group could be found");
		const status = await readHeadStatus(event.headSha, () => context.readSelf(first), context);
		if (!status.isFinished) await status.check(writer);
		const evaluations = [];
		for (const pull of pulls) evaluations.push(await judgeQueued(pull, context));
		judged = evaluations;
		const draft = statusOf(judged);
		await status.set(draft, writer);
		const notices = [...status.notices, ...writer.notices];
		return {
			judged,
			state: draft.state,
			notices,
			problem: null,
			isReadOnly: writer.isReadOnly
		};
	} catch (error) {
		const problem = problemOf(error);
		await publisher.setStatus(event.headSha, statusContext, noVerdict(problem)).catch((second) => log.warning(`the status could not be set either: ${problemOf(second)}`));
		return {
			...failed(problem),
			...judged.length === 0 ? {} : {
				judged,
				state: "error"
			}
		};
	}
}
async function judgeQueued(queued, context) {
	const { pull, range } = await readRange(queued, context);
	const { evaluation, close } = await evaluate(pull, range, readWords(pull, context), {
		spares: false,
		asking: { mode: "changed" },
		notices: []
	}, context);
	await close();
	return evaluation;
}
/** The pull requests of a group: what the queue names up to the group's commit, and what its commits belong to. */
async function readGroup(event, context) {
	const { host } = context.ports;
	const queue = await host.readMergeQueue(event.baseRef);
	const last = queue.findIndex((entry) => entry.headSha === event.headSha);
	const numbers = new Set(queue.slice(0, last + 1).map((entry) => entry.number));
	for (const sha of await host.readGroupCommits(event.baseSha, event.headSha)) for (const number of await host.readAssociatedPullRequests(sha)) numbers.add(number);
	const pulls = [];
	for (const number of [...numbers].sort((left, right) => left - right)) {
		const pull = await host.readPullRequest(number);
		if (pull === void 0) throw new require_words.IncompleteError(`pull request #${number} of the merge group cannot be found`);
		if (pull.state !== "open") throw new require_words.IncompleteError(`pull request #${number} of the merge group is closed`);
		pulls.push(pull);
	}
	return pulls;
}
// src/serve/outcomes.ts
/** The outcomes of several pull requests -> that of the run: the worst state (`error` where one has no verdict), every problem in one line. */
function joinOutcomes(outcomes, notices = []) {
	const [only] = outcomes;
	if (only !== void 0 && outcomes.length === 1 && notices.length === 0) return only;
	const states = outcomes.map((outcome) => outcome.state).filter((state) => state !== null);
	const problems = outcomes.map((outcome) => outcome.problem).filter((problem) => problem !== null);
	return {
		judged: outcomes.flatMap((outcome) => outcome.judged),
		state: states.length === 0 ? null : require_judging.worstState(problems.length === 0 ? states : [...states, "error"]),
		notices: [...outcomes.flatMap((outcome) => outcome.notices), ...notices],
		problem: problems.length === 0 ? null : problems.join("; "),
		isReadOnly: outcomes.some((outcome) => outcome.isReadOnly)
	};
}
// src/serve/self-check.ts
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const MAX_WORKFLOWS = 50;
/**
* Whether the repository is set up so that a verdict has an effect: a notice for each thing that is not, as far as the token may read
* it. It costs reads that no verdict needs, so it is done where somebody starts a run by hand.
*/
async function checkSetup(pull, baseSha, context) {
	const [ofBranch, ofActions] = await Promise.all([checkBranch(pull.baseRef, baseSha, context), checkActions(context)]);
	return [...ofBranch, ...ofActions];
}
async function checkBranch(branch, baseSha, context) {
	const { host, log } = context.ports;
	const { statusContext } = context.settings;
	const rules = await host.readBranchRules(branch);
	if (!rules.known) {
		log.info(`the rules of ${branch} cannot be read, so nothing is said about them: ${rules.reason}`);
		return [];
	}
	const { requiredContexts, hasMergeQueue, dismissesStale } = rules.value;
	const notices = [];
	if (!requiredContexts.includes(statusContext)) {
		const message = `no rule of ${branch} requires the status ${statusContext}, so nothing waits for it before a merge`;
		notices.push({
			code: "status-not-required",
			message
		});
	}
	if (hasMergeQueue && !await hearsMergeGroups(baseSha, context)) {
		const message = `${branch} has a merge queue, but no workflow runs on merge_group, so the queue waits for a status that never comes`;
		notices.push({
			code: "merge-group-not-wired",
			message
		});
	}
	if (dismissesStale) {
		const message = `${branch} dismisses every review on a push, also where what was approved is unchanged and would still count here`;
		notices.push({
			code: "stale-reviews-dismissed",
			message
		});
	}
	return notices;
}
async function checkActions({ ports: { host, log } }) {
	const mayApprove = await host.readActionsMayApprove();
	if (!mayApprove.known) {
		log.info(`whether workflows may approve cannot be read, so nothing is said about it: ${mayApprove.reason}`);
		return [];
	}
	if (!mayApprove.value) return [];
	return [{
		code: "actions-may-approve",
		message: "any workflow of this repository may approve pull requests; no rule here counts that, but GitHub's own do: turn it off in the settings for Actions"
	}];
}
async function hearsMergeGroups(baseSha, { ports }) {
	const request = {
		baseSha,
		headSha: baseSha,
		headRepository: null,
		maxBlobBytes: 1048576
	};
	const repository = await ports.source.open(request);
	try {
		const shas = (await repository.listFiles(baseSha, (path) => WORKFLOW.test(path))).slice(0, MAX_WORKFLOWS).map(({ sha }) => sha);
		for await (const { bytes } of repository.readBlobs(shas, request.maxBlobBytes)) if (bytes !== void 0 && /^[^#]*\bmerge_group\b/m.test(new TextDecoder().decode(bytes))) return true;
		return false;
	} finally {
		await repository.close();
	}
}
// src/serve/unread-head.ts
/**
* Says on the status of the head that GitHub's API names that there is no verdict, since a green one may be true no more. One that stands
* and is not green is left alone, and so is everything where nothing was said. Never throws.
*/
async function reportUnreadHead(head, event, problem, context) {
	if (event.kind === "comment" && event.action === "created" && parseComment(event.body).length === 0) return;
	try {
		const pull = head.pull ?? await context.ports.host.readPullRequest(head.number);
		if (pull?.state !== "open") return;
		const status = await head.status?.catch(() => void 0);
		if (status?.isFinished === true && !status.isGreen) return;
		await reportUnread(pull.headSha, createWriter(pull, pull.headSha, context), context, problem);
	} catch (error) {
		context.ports.log.warning(`the status could not be set either: ${problemOf(error)}`);
	}
}
// src/serve/serve-pull.ts
/**
* One pull request, from the number to everything that is posted. The status of its head answers for every open pull request with that
* head, so those are judged too; what else is posted is about this one alone. Never throws: a fault is a `problem`.
*/
async function servePull(number, trigger, context, seen) {
	const early = /* @__PURE__ */ new Map();
	let listed;
	try {
		const head = await readHead(number, context, (pull) => {
			listed = pull;
			const reading = readHeadStatus(pull.headSha, () => context.readSelf(pull), context, seen);
			reading.catch(() => void 0);
			early.set(pull.headSha, reading);
		});
		return head === void 0 ? neutral({
			code: "pull-request-closed",
			message: `pull request #${number} is not open`
		}) : await serveOpen(head, early.get(head.range.headSha), trigger, context);
	} catch (error) {
		const problem = problemOf(error);
		const status = early.get(listed?.headSha ?? "");
		await reportUnreadHead({
			number,
			pull: listed,
			status
		}, trigger.event, problem, context);
		return failed(problem);
	}
}
/** From here on the head is known, so that it is told whatever goes wrong: what it had may be true no more. */
async function serveOpen(head, early, trigger, context) {
	const { pull, range } = head;
	const writer = createWriter(pull, range.headSha, context);
	let run;
	let checking;
	try {
		const status = await (early ?? readHeadStatus(range.headSha, () => context.readSelf(pull), context));
		run = {
			head,
			trigger,
			status,
			writer,
			context
		};
		if (isRemark(run)) return NO_COMMAND;
		checking = isCheckedFirst(run) ? status.check(writer) : void 0;
		checking?.catch(() => void 0);
		const words = readWords(pull, context);
		words.catch(() => void 0);
		const setup = trigger.event.kind === "dispatch" ? await checkSetup(pull, range.baseSha, context) : [];
		run = {
			...run,
			head: {
				...head,
				notices: [...head.notices, ...setup]
			}
		};
		return await serveHead(run, words, checking);
	} catch (error) {
		await checking?.catch(() => void 0);
		if (run !== void 0 && error instanceof HeadMovedError) return moved(run);
		const problem = problemOf(error);
		await (run === void 0 ? reportUnread(range.headSha, writer, context, problem) : reportProblem(run, problem));
		return error === writer.refused && writer.isReadOnly ? {
			judged: [],
			state: null,
			notices: writer.notices,
			problem: null,
			isReadOnly: true
		} : failed(problem, writer.notices);
	}
}
const NO_COMMAND = neutral({
	code: "event-ignored",
	message: "the comment holds no command"
});
/** A new comment without any command, which says nothing that would have to be read again. */
function isRemark({ status, trigger: { event } }) {
	return status.isFinished && event.kind === "comment" && event.action === "created" && !holdsCommand(event.body);
}
function holdsCommand(body) {
	return parseComment(body).length > 0;
}
/** Whether a verdict is worked out in any case; a comment has to be read before that is known. */
function isCheckedFirst(run) {
	const { status, trigger } = run;
	return !status.isFinished || trigger.event.kind !== "comment" && mustTakeBack(run);
}
async function serveHead(run, reading, checking) {
	const { status, trigger } = run;
	const comment = trigger.event.kind === "comment" ? trigger.event : void 0;
	const words = comment === void 0 ? void 0 : await reading;
	if (comment !== void 0 && words !== void 0 && status.isFinished) {
		if (saysNothing(comment, words)) return NO_COMMAND;
		if (asksForHelpOnly(comment, words)) return answerOnly(run, comment, words);
	}
	const beginning = begin(run, words, comment, checking);
	beginning.catch(() => void 0);
	try {
		const outcome = await judgeHead(run, reading, {
			comment,
			isForAll: comment !== void 0 && words !== void 0 && asksForAll(comment, words)
		}, beginning);
		if (outcome.state !== null && outcome.problem === null) await (await beginning)();
		return outcome;
	} finally {
		await beginning.catch(() => void 0);
	}
}
/** Says that the head is being looked at; returns what takes the reaction back. */
async function begin(run, words, comment, checking) {
	const { status, writer } = run;
	if (checking !== void 0) await checking;
	else if (mustTakeBack(run)) await status.check(writer);
	return startReaction(run, comment, words);
}
function mustTakeBack({ status, trigger, head }) {
	return status.isGreen && (trigger.canLower || head.siblings.length > 0);
}
/** A new comment that holds no command of somebody whose commands count. */
function saysNothing(comment, words) {
	if (comment.action === "created") return !words.commands.some((one) => one.commentId === comment.commentId);
	return comment.action === "edited" && /^<!-- draftgate:/.test(comment.body) && !holdsCommand(comment.body);
}
function asksForHelpOnly(comment, words) {
	const own = words.commands.filter((one) => one.commentId === comment.commentId);
	const needsNothing = own.every(({ parsed }) => "refusal" in parsed || parsed.command.name === "help");
	return comment.action === "created" && own.length > 0 && needsNothing;
}
/** Answers what no verdict is needed for. */
async function answerOnly(run, comment, words) {
	const { head, writer, context } = run;
	const own = words.commands.filter((one) => one.commentId === comment.commentId);
	const nobody = {
		known: false,
		reason: "nobody was asked"
	};
	const commands = authorize(own, {
		permissionOf: () => nobody,
		isAuthor: () => false,
		approvalRefusal: () => null,
		waiverRefusal: () => null,
		headSha: head.range.headSha,
		paths: [],
		fingerprints: []
	});
	const { comments, self } = words;
	const conversation = {
		number: head.pull.number,
		comments,
		self,
		writer,
		context
	};
	const takeBack = await reactAtOnce(comment, {
		writer,
		context
	});
	await publishReplies(commands, null, conversation);
	await reactInTheEnd(comment, commands.every((one) => one.refusal === null), {
		writer,
		context
	});
	await takeBack();
	if (writer.refused !== null) throw writer.refused;
	return {
		judged: [],
		state: null,
		notices: writer.notices,
		problem: null,
		isReadOnly: writer.isReadOnly
	};
}
async function startReaction(run, comment, words) {
	const isCommand = words?.commands.some((one) => one.commentId === comment?.commentId) === true;
	if (comment === void 0 || comment.action === "deleted" || !isCommand) return () => Promise.resolve();
	return reactAtOnce(comment, run);
}
function leavesCommits(event) {
	return require_action.movesNoCommit(event) || event.kind === "workflow-run";
}
/** When the model may be asked: after a verdict only where a commit may have moved, or somebody wants to know. */
function askingOf({ status, trigger }, comment) {
	const { event } = trigger;
	return {
		mode: status.isFinished && (leavesCommits(event) || event.kind === "schedule") ? "settled" : "changed",
		...comment === void 0 ? {} : { comment }
	};
}
function asksForAll(comment, { commands }) {
	return commands.filter((one) => one.commentId === comment.commentId).some(({ parsed }) => "command" in parsed && parsed.command.name === "recheck");
}
async function judgeHead(run, words, { comment, isForAll }, beginning) {
	const { head, status, context, trigger } = run;
	const spares = status.isFinished && leavesCommits(trigger.event) && !isForAll;
	const opened = [];
	const notices = [...head.notices, ...status.notices];
	const judgeOne = async ({ pull, range }, first, asking = { mode: "never" }) => {
		const result = await evaluate(pull, range, first, {
			spares,
			asking,
			notices
		}, context);
		opened.push(result);
		return result.evaluation;
	};
	try {
		const evaluations = [await judgeOne(head, words, askingOf(run, comment))];
		for (const sibling of head.siblings) evaluations.push(await judgeOne(sibling, readWords(sibling.pull, context)));
		return await publishHead(run, evaluations, comment, beginning);
	} finally {
		await Promise.all(opened.map((one) => one.close()));
	}
}
// src/serve/schedule.ts
/** What judging one pull request is taken to cost before any was judged: API calls. */
const FIRST_GUESS = 15;
/**
* The time has come: open pull requests that wait for people, or whose waivers ran out, the longest unchecked first, until half of what
* the rate limit has left is used up; the rest is named. Never throws.
*/
async function serveSchedule(event, context) {
	const meter = await createMeter(context);
	const { candidates, unread } = await findCandidates(meter, context);
	const outcomes = [];
	const left = [...unread];
	let dearest = FIRST_GUESS;
	let used = candidates.length === 0 ? 0 : await meter.used();
	const served = /* @__PURE__ */ new Set();
	for (const { pull, status } of candidates) {
		if (left.length > unread.length || used + dearest > meter.budget) {
			left.push(pull.number);
			continue;
		}
		context.ports.log.progress(`#${pull.number}`);
		const sha = pull.headSha;
		const seen = served.has(sha) ? void 0 : {
			sha,
			status
		};
		served.add(sha);
		outcomes.push(await servePull(pull.number, {
			event,
			canLower: false
		}, context, seen));
		const before = used;
		used = await meter.used();
		dearest = Math.max(dearest, used - before);
	}
	return joinOutcomes(outcomes, left.length === 0 ? [] : [restNotice(left)]);
}
async function createMeter({ ports }) {
	const start = (await ports.host.readRateLimit()).remaining;
	return {
		budget: Math.floor(start / 2),
		async used() {
			return Math.max(0, start - (await ports.host.readRateLimit()).remaining);
		}
	};
}
/** Half of the budget goes into finding out which ones: the rest has to pay for judging them. */
async function findCandidates(meter, context) {
	const oldestFirst = [...await context.readOpen()].sort((left, right) => left.updatedAt < right.updatedAt ? -1 : 1);
	const candidates = [];
	const unread = [];
	let calls = await meter.used();
	for (const pull of oldestFirst) {
		if (calls + 2 > meter.budget / 2) {
			unread.push(pull.number);
			continue;
		}
		calls += 1;
		const status = await context.ports.host.readStatus(pull.headSha, context.settings.statusContext);
		const checkedAt = status?.createdAt ?? "";
		if (status === void 0 || status.state === "pending") candidates.push({
			pull,
			status,
			checkedAt
		});
		else if (status.state === "success") {
			calls += 2;
			if (await hasWaiverRunOut(pull, checkedAt, context)) candidates.push({
				pull,
				status,
				checkedAt
			});
		}
	}
	candidates.sort((left, right) => left.checkedAt < right.checkedAt ? -1 : 1);
	return {
		candidates,
		unread
	};
}
/** Whether a waiver held when the pull request was last judged and holds no more. */
async function hasWaiverRunOut(pull, checkedAt, context) {
	const { host, clock, log } = context.ports;
	const today = clock.now().toISOString().slice(0, 10);
	try {
		return standingCommands(await host.readComments(pull.number, (body) => parseComment(body).length > 0), []).some(({ parsed }) => "command" in parsed && parsed.command.name === "waive" && parsed.command.until < today && parsed.command.until >= checkedAt.slice(0, 10));
	} catch (error) {
		log.warning(`the comments of #${pull.number} could not be read: ${problemOf(error)}`);
		return true;
	}
}
function restNotice(numbers) {
	return {
		code: "rate-budget",
		message: `half of the rate limit is used up; left for the next time: ${numbers.map((number) => `#${number}`).join(", ")}`
	};
}
// src/serve.ts
/** An event -> its pull requests, each judged and its verdict published. Never throws: what went wrong is the result's `problem`. */
async function serve(event, ports, settings) {
	const context = createContext(ports, settings);
	try {
		return await route(event, context);
	} catch (error) {
		return failed(problemOf(error));
	}
}
async function route(event, context) {
	switch (event.kind) {
		case "ignored": return neutral({
			code: "event-ignored",
			message: event.reason
		});
		case "pull-request":
			if (event.action === "closed") return closed(event.number);
			return servePull(event.number, {
				event,
				canLower: mayLower(event)
			}, context);
		case "review": return servePull(event.number, {
			event,
			canLower: true
		}, context);
		case "comment": return servePull(event.number, {
			event,
			canLower: speaksToUs(event)
		}, context);
		case "dispatch": return servePull(event.number, {
			event,
			canLower: false
		}, context);
		case "merge-group": return serveMergeGroup(event, context);
		case "schedule": return serveSchedule(event, context);
		case "workflow-run": return serveWorkflowRun(event, context);
	}
}
function closed(number) {
	return neutral({
		code: "pull-request-closed",
		message: `pull request #${number} is closed`
	});
}
const LOWERING = /* @__PURE__ */ new Set([
	"edited",
	"labeled",
	"unlabeled",
	"reopened",
	"ready_for_review",
	"converted_to_draft"
]);
function mayLower({ action }) {
	return LOWERING.has(action);
}
function speaksToUs({ body, previousBody, action }) {
	if (action === "edited" && previousBody === null) return true;
	return [body, previousBody ?? ""].some((text) => parseComment(text).length > 0);
}
/** A review arrived at a stub workflow, whose run names a head and no pull request. */
async function serveWorkflowRun(event, context) {
	const { headRepository: repository, headBranch: branch, headSha: sha } = event;
	let pulls;
	try {
		pulls = await context.ports.host.findPullRequests({
			repository,
			branch,
			sha
		});
	} catch (error) {
		const problem = problemOf(error);
		await reportUnread(sha, createWriter(null, sha, context), context, problem);
		return failed(problem);
	}
	if (pulls.length === 0) return neutral({
		code: "event-ignored",
		message: `no open pull request has ${branch} of ${repository} at ${sha} as its head`
	});
	const trigger = {
		event,
		canLower: true
	};
	const outcomes = [];
	for (const { number } of pulls) outcomes.push(await servePull(number, trigger, context));
	return joinOutcomes(outcomes);
}
exports.serve = serve;
