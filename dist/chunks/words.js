import { s as oneLine, u as visible } from "./escape2.js";
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
	const parts = phrase.map((words) => "say" in words ? words.say : "code" in words ? visible(words.code) : "");
	return oneLine(parts.join(""));
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
export { phraseText as a, shortSha as c, counted as i, code as n, placeOf as o, copy as r, say as s, DISCLAIMER as t };
