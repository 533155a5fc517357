const require_range = require("./range.js");
// src/report/line-hash.ts
/**
* The hash by which GitHub code scanning knows a line again (`primaryLocationLineHash`), so that an alert we upload is the same
* one that GitHub's own upload action would have made. See https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
*/
const BLOCK = 100;
const END_OF_FILE = 65535;
const FACTOR = 37;
const WORD = 2 ** 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
/** The text of a file -> for each line (the first at index 0) its hash with `:n`, the n-th line that has it; a final line end starts an empty last line. */
function lineHashes(text) {
	const { units, starts } = keptUnits(text);
	const seen = /* @__PURE__ */ new Map();
	return starts.map((start) => {
		const hash = hashBlock(units, start);
		const count = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, count);
		return `${hash}:${count}`;
	});
}
/**
* A report and the texts of head files by the path the report shows -> GitHub's hash by fingerprint, for every finding that
* stands on a line of one of those texts.
*/
function findingLineHashes(report, texts) {
	const linesByPath = /* @__PURE__ */ new Map();
	const hashes = /* @__PURE__ */ new Map();
	for (const { fingerprint, path, startLine, commitSha } of report.findings) {
		const text = path === null || commitSha !== null ? void 0 : texts.get(path);
		if (path === null || startLine === null || text === void 0) continue;
		const lines = linesByPath.get(path) ?? lineHashes(text);
		linesByPath.set(path, lines);
		const hash = lines[startLine - 1];
		if (hash !== void 0) hashes.set(fingerprint, hash);
	}
	return hashes;
}
function keptUnits(text) {
	const units = new Uint16Array(text.length + 1);
	const starts = [0];
	let length = 0;
	let afterCarriageReturn = false;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit === SPACE || unit === TAB || unit === LF && afterCarriageReturn) {
			afterCarriageReturn = false;
			continue;
		}
		afterCarriageReturn = unit === CR;
		units[length] = unit === CR ? LF : unit;
		length += 1;
		if (unit === CR || unit === LF) starts.push(length);
	}
	units[length] = END_OF_FILE;
	return {
		units: units.subarray(0, length + 1),
		starts
	};
}
/** The polynomial of 100 units from `start`, zeros after the end, modulo 2^64, in hex without leading zeros. */
function hashBlock(units, start) {
	let high = 0;
	let low = 0;
	for (let index = start; index < start + BLOCK; index += 1) {
		const sum = low * FACTOR + (units[index] ?? 0);
		low = sum >>> 0;
		high = high * FACTOR + (sum - low) / WORD >>> 0;
	}
	return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
// src/line-hashes.ts
const SUBMODULE_MODE = "160000";
/** GitHub's line hash by fingerprint for findings on lines of the head; reads those files, of at most `maxBytes` each. */
async function readLineHashes(report, change, repository, maxBytes) {
	const named = new Set(report.findings.map((finding) => finding.path));
	const pathsByBlob = /* @__PURE__ */ new Map();
	for (const { path, newBlob, newMode } of change.files) {
		if (newBlob === void 0 || newMode === SUBMODULE_MODE || !named.has(require_range.displayPath(path))) continue;
		pathsByBlob.set(newBlob, [...pathsByBlob.get(newBlob) ?? [], require_range.displayPath(path)]);
	}
	const texts = /* @__PURE__ */ new Map();
	for await (const { sha, bytes } of repository.readBlobs(pathsByBlob.keys(), maxBytes)) {
		if (bytes === void 0) continue;
		for (const path of pathsByBlob.get(sha) ?? []) texts.set(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
	}
	return findingLineHashes(report, texts);
}
Object.defineProperty(exports, "readLineHashes", {
	enumerable: true,
	get: function() {
		return readLineHashes;
	}
});
