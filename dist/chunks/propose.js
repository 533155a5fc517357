const require_judging = require("./judging.js");
require("./range.js");
const require_propose_scan = require("./propose-scan.js");
const require_secret_shapes = require("./secret-shapes.js");
const require_scan = require("./scan.js");
// src/propose/regions.ts
/** Data has no functions to keep a change to. */
const DATA = /* @__PURE__ */ new Set(["yaml", "json"]);
/** What may be changed for the sake of `asked`; all of the file where a person's hint wants more, or a finding stands on no line. */
function allowedRegions(lines, declarations, asked, context) {
	if (context.hasHint || DATA.has(context.language) || asked.length === 0) return null;
	const ranges = [];
	for (const { location } of asked) {
		if (location.startLine === null) return null;
		const end = Math.min(location.endLine ?? location.startLine, lines.length);
		for (const at of [location.startLine, end]) ranges.push(regionAround(at, lines, declarations));
	}
	return join(ranges, lines);
}
/** The function (or method) that a line stands in, else the lines around it up to an empty one. */
function regionAround(line, lines, declarations) {
	const [inner] = declarations.filter(({ kind, startLine, endLine }) => (kind === "function" || kind === "method") && startLine <= line && line <= endLine).sort((left, right) => span(left) - span(right));
	if (inner !== void 0) return {
		start: withHead(inner.startLine, lines),
		end: inner.endLine
	};
	const isBarrier = (at) => {
		if (at < 1 || at > lines.length || isBlank(lines[at - 1])) return true;
		return declarations.some(({ kind, startLine, endLine }) => (kind === "function" || kind === "method") && startLine <= at && at <= endLine);
	};
	let [start, end] = [line, line];
	while (!isBarrier(start - 1)) start -= 1;
	while (!isBarrier(end + 1)) end += 1;
	return {
		start,
		end
	};
}
function span({ startLine, endLine }) {
	return endLine - startLine;
}
/** The first line with the decorators and comments directly above. */
function withHead(startLine, lines) {
	let start = startLine;
	while (start > 1 && /^\s*(?:@|#(?!!)|\/\/|\/?\*)/.test(lines[start - 2] ?? "")) start -= 1;
	return start;
}
function join(ranges, lines) {
	const joined = [];
	for (const range of [...ranges].sort((left, right) => left.start - right.start)) {
		const last = joined.at(-1);
		const gap = last === void 0 ? [] : lines.slice(last.end, range.start - 1);
		if (last !== void 0 && (range.start <= last.end + 1 || gap.every(isBlank))) joined[joined.length - 1] = {
			start: last.start,
			end: Math.max(last.end, range.end)
		};
		else joined.push(range);
	}
	return joined;
}
function isBlank(line) {
	return line === void 0 || line.trim() === "";
}
/** A region with the empty lines around it, in which a helper may be put before or behind a function. */
function padded({ start, end }, lines) {
	let [first, last] = [start, end];
	while (first > 1 && isBlank(lines[first - 2])) first -= 1;
	while (last < lines.length && isBlank(lines[last])) last += 1;
	return {
		start: first,
		end: last
	};
}
/** The block of import statements at the top of a file, undefined where it has none. */
function importBlock(lines, language) {
	const first = lines.findIndex((line) => isImport(line, language));
	if (first === -1) return void 0;
	let last = first;
	for (let at = first + 1; at < lines.length; at += 1) {
		const line = lines[at] ?? "";
		if (isImport(line, language) || isInsideImport(line) && !isBlank(line)) last = at;
		else if (!isBlank(line)) break;
	}
	return {
		start: first + 1,
		end: last + 1
	};
}
const IMPORTS = {
	python: /^(?:import\s|from\s+\S+\s+import\b)/,
	javascript: /^(?:import\b|(?:const|let|var)\s[^=]{1,200}=\s*require\()/,
	typescript: /^(?:import\b|(?:const|let|var)\s[^=]{1,200}=\s*require\()/,
	go: /^import\b/
};
/** Whether a line starts an import statement. */
function isImport(line, language) {
	return IMPORTS[language]?.test(line) === true;
}
/** Whether a line can be the rest of an import statement that spans several. */
function isInsideImport(line) {
	return /^\s+(?:type\s+)?\w+(?:\s+as\s+\w+)?,?\s*$|^\s*(?:[\w.]+\s+)?"[^"]+"$|^[)}](?:\s*from\b.*)?$|^$/.test(line);
}
// src/propose/bounded.ts
/** Of a whole file: this share, and always so many lines. */
const SHARE = .5;
const REMOVED_FREE = 20;
const ADDED_FREE = 40;
/** Of the functions with findings: what is added may be this many times as long, and so many lines. */
const GROWTH = 2;
const GROWTH_FREE = 20;
/** Whether a change keeps to the functions with findings (imports aside), or to a share of the file where all of it may change. */
function checkBounded(input) {
	const { old, hunks, regions, language } = input;
	const counting = hunks.filter((hunk) => !isImportHunk(hunk, input));
	const removed = counting.reduce((sum, hunk) => sum + hunk.oldLines, 0);
	const added = counting.reduce((sum, hunk) => sum + hunk.newLines, 0);
	const size = `${require_propose_scan.counted(removed, "line")} removed, ${added} added`;
	if (regions === null) {
		const mostRemoved = Math.max(REMOVED_FREE, old.length * SHARE);
		const mostAdded = Math.max(ADDED_FREE, old.length * SHARE);
		if (removed <= mostRemoved && added <= mostAdded) return require_propose_scan.held("bounded", `${size}, of ${require_propose_scan.counted(old.length, "line")}`);
		return require_propose_scan.broken("bounded", `the change is too large for a file of ${require_propose_scan.counted(old.length, "line")} (${size})`);
	}
	const allowed = regions.map((region) => padded(region, old));
	const outside = counting.find((hunk) => !allowed.some(({ start, end }) => firstOld(hunk) >= start - 1 && lastOld(hunk) <= end && isIn(hunk, start)));
	if (outside !== void 0) {
		const where = outside.oldLines === 0 ? outside.oldStart + 1 : outside.oldStart;
		return require_propose_scan.broken("bounded", `line ${where} changes, which is outside of the ${partsOf(language)} with findings`);
	}
	const length = regions.reduce((sum, { start, end }) => sum + end - start + 1, 0);
	if (added > GROWTH * length + GROWTH_FREE) return require_propose_scan.broken("bounded", `${require_propose_scan.counted(added, "line")} are added for ${require_propose_scan.counted(length, "line")} with findings`);
	return require_propose_scan.held("bounded", `${size}, all in the ${partsOf(language)} with findings`);
}
function partsOf(language) {
	return language === "shell" ? "parts" : "functions";
}
/** 1-based; an insertion stands behind this line. */
function firstOld({ oldStart }) {
	return oldStart;
}
function lastOld({ oldStart, oldLines }) {
	return oldLines === 0 ? oldStart : oldStart + oldLines - 1;
}
function isIn(hunk, start) {
	return hunk.oldLines === 0 || hunk.oldStart >= start;
}
/** Whether a hunk does nothing but bring in or take out imports. */
function isImportHunk(hunk, { old, fresh, language }) {
	const removed = hunk.oldLines === 0 ? [] : old.slice(hunk.oldStart - 1, hunk.oldStart - 1 + hunk.oldLines);
	const added = hunk.newLines === 0 ? [] : fresh.slice(hunk.newStart - 1, hunk.newStart - 1 + hunk.newLines);
	const block = importBlock(old, language);
	const isNear = block !== void 0 && hunk.oldStart >= block.start - 1 && lastOld(hunk) <= block.end + 1;
	const isPart = (line) => line.trim() === "" || isImport(line, language) || isNear && isInsideImport(line);
	const lines = [...removed, ...added];
	return lines.every(isPart) && (isNear || lines.some((line) => isImport(line, language)));
}
// src/propose/exports.ts
/**
* Whether whoever uses the file can go on as before. A dropped name is refused. A changed declaration is refused too, unless it was asked
* for: a finding stands on its head, or the hint names it; then it is listed, and so are names that come in.
*/
function checkExports(input) {
	const old = exportsOf(input.old);
	const fresh = exportsOf(input.fresh);
	const dropped = [...old.keys()].filter((name) => !fresh.has(name));
	if (dropped.length > 0) return {
		check: require_propose_scan.broken("exports", `it drops ${require_propose_scan.listed(dropped)}, which other files may use`),
		changed: []
	};
	const changed = [...old].filter(([name, declarations]) => signatures(declarations) !== signatures(fresh.get(name) ?? []));
	const unasked = changed.filter(([name, declarations]) => !isAskedFor(name, declarations, input)).map(([name]) => name);
	if (unasked.length > 0) {
		const message = `it changes how ${require_propose_scan.listed(unasked)} is declared, which nothing that was asked for needs`;
		return {
			check: require_propose_scan.broken("exports", message),
			changed: []
		};
	}
	const added = [...fresh.keys()].filter((name) => !old.has(name));
	const names = [...changed.map(([name]) => name), ...added.map((name) => `${name} (new)`)];
	const kept = `${require_propose_scan.counted(old.size, "exported name")} kept`;
	return {
		check: require_propose_scan.held("exports", names.length === 0 ? kept : `${kept}; changed: ${require_propose_scan.listed(names, 10)}`),
		changed: names
	};
}
function exportsOf({ declarations }) {
	const byName = /* @__PURE__ */ new Map();
	for (const declaration of declarations) {
		if (!declaration.isExported) continue;
		const known = byName.get(declaration.name);
		if (known === void 0) byName.set(declaration.name, [declaration]);
		else known.push(declaration);
	}
	return byName;
}
function signatures(declarations) {
	return JSON.stringify(declarations.map(({ kind, isAsync, signature }) => [
		kind,
		isAsync,
		signature
	]).sort());
}
function isAskedFor(name, declarations, { asked, hint, oldLines }) {
	const plain = name.slice(name.lastIndexOf(".") + 1);
	if (hint !== null && new RegExp(`(?<![\\w$])${plain.replace(/[^\w]/g, "\\$&")}(?![\\w$])`).test(hint)) return true;
	const heads = declarations.map((declaration) => headOf(declaration, oldLines));
	return asked.some(({ location: { startLine } }) => {
		if (startLine === null) return false;
		return heads.some(({ start, end }) => start <= startLine && startLine <= end);
	});
}
/** The lines of a declaration before its body: up to the first that ends as heads do. */
function headOf({ startLine, endLine }, lines) {
	for (let line = startLine; line < endLine; line += 1) if (/(?::|\{|=>)\s*(?:#.*|\/\/.*)?$/.test(lines[line - 1] ?? "")) return {
		start: startLine,
		end: line
	};
	return {
		start: startLine,
		end: startLine
	};
}
// src/propose/findings.ts
/**
* Rules that speak of a thing being used at all, beside those that speak of it being used dangerously: where the dangerous use is gone,
* what is left is no new problem. bandit reports every start of a process, whichever way
* (https://bandit.readthedocs.io/en/latest/blacklists/blacklist_imports.html#b404-import-subprocess).
*/
const REMAINDERS = [{
	tool: "bandit",
	fixed: [
		"B602",
		"B604",
		"B605"
	],
	left: [
		"B404",
		"B603",
		"B606",
		"B607"
	]
}];
/** Whether what was asked for is gone: by identity, so that a finding which only moved is still there. */
function checkFixed(asked, after) {
	const left = asked.filter((finding) => after.findings.some((one) => isSame(one, finding)));
	if (left.length > 0) return require_propose_scan.broken("fixed", `${left.length === 1 ? "a finding is" : "findings are"} still there: ${names(left)}`);
	if (asked.length === 0) return require_propose_scan.held("fixed", "no finding was asked for: a person has to judge what the hint asks");
	return require_propose_scan.held("fixed", `${require_propose_scan.counted(asked.length, "finding")} gone under the same scanners: ${names(asked)}`);
}
/** Whether the scanners, all of them having looked, report nothing that the old text does not have. */
function checkNothingNew(before, after, asked) {
	const unlooking = before.looked.filter((tool) => !after.looked.includes(tool) && !after.gaps.some((gap) => gap.startsWith(`${tool}:`)));
	const gaps = [...after.gaps.filter((gap) => !before.gaps.includes(gap)), ...unlooking.map((tool) => `${tool}: it no longer takes this for a file of its kind`)];
	if (gaps.length > 0) return require_propose_scan.broken("nothing-new", `the new text was not looked at: ${require_propose_scan.listed(gaps)}`);
	const known = new Set(before.findings.map(keyOf));
	const fresh = after.findings.filter((finding) => !known.has(keyOf(finding)));
	const remainders = remaindersOf(fresh, asked);
	const problems = fresh.filter((finding) => !remainders.has(finding));
	if (problems.length > 0) return require_propose_scan.broken("nothing-new", `it brings in ${names(problems)}`);
	const unlooked = before.gaps.length === 0 ? "" : `; not looked at, before and after: ${require_propose_scan.listed(before.gaps)}`;
	const left = remainders.size === 0 ? "" : `; what is left of what was fixed: ${names([...remainders])}`;
	return require_propose_scan.held("nothing-new", `no finding came in${left}${unlooked}`);
}
/** Milder findings that stand for the fixed ones: at most as many of each rule as dangerous ones are gone, and none that blocks more. */
function remaindersOf(fresh, asked) {
	const taken = /* @__PURE__ */ new Set();
	for (const { tool, fixed, left } of REMAINDERS) {
		const gone = asked.filter((finding) => finding.tool === tool && fixed.includes(finding.ruleId)).length;
		for (const rule of left) {
			const ofRule = fresh.filter((one) => one.tool === tool && one.ruleId === rule && one.severity === "low");
			for (const finding of ofRule.slice(0, gone)) taken.add(finding);
		}
	}
	return taken;
}
/** The fingerprint says which finding it is wherever it stands; of equal ones, whether the base has it says which is left. */
function isSame(left, right) {
	return left.fingerprint === right.fingerprint && left.isNew === right.isNew;
}
function keyOf({ fingerprint }) {
	return fingerprint;
}
/** `bandit B602 on line 3 (high)`, each once. */
function names(findings) {
	const texts = findings.map(({ tool, ruleId, severity, location }) => {
		return `${tool} ${ruleId}${location.startLine === null ? "" : ` on line ${location.startLine}`} (${severity})`;
	});
	return require_propose_scan.listed([...new Set(texts)]);
}
// src/propose/imports.ts
/** Modules that come with the language and open no way out of the program: a fix may need them. */
const HARMLESS = {
	python: new Set("__future__ abc argparse array ast base64 bisect binascii calendar collections collections.abc contextlib copy csv dataclasses datetime decimal difflib enum errno fractions functools getpass glob hashlib heapq hmac html html.parser inspect io ipaddress itertools json logging math numbers operator os os.path pathlib pprint queue random re secrets shlex shutil signal sqlite3 stat statistics string struct subprocess sys tempfile textwrap threading time traceback types typing unicodedata urllib.parse uuid warnings weakref zoneinfo".split(" ")),
	javascript: new Set("assert assert/strict buffer child_process crypto events fs fs/promises os path path/posix perf_hooks process querystring string_decoder timers timers/promises url util".split(" ")),
	go: new Set("bufio bytes cmp context crypto/hmac crypto/rand crypto/sha256 crypto/sha512 crypto/subtle encoding/base64 encoding/hex encoding/json errors fmt hash html html/template io io/fs log log/slog maps math math/big os os/exec path path/filepath regexp slices sort strconv strings sync sync/atomic text/template time unicode unicode/utf8".split(" "))
};
/** Roots of which one part is harmless and another is not. */
const MIXED = /* @__PURE__ */ new Set([
	"urllib",
	"http",
	"xml",
	"multiprocessing",
	"concurrent",
	"email",
	"os"
]);
/**
* Whether every module that comes in belongs to the language itself or to a package that the file uses already (they are named), and
* whether what is no longer imported is no longer used.
*/
function checkImports(input) {
	const { old, fresh, language } = input;
	const missing = stillUsed(input);
	if (missing.length > 0) return require_propose_scan.broken("imports", `it takes out the import of ${require_propose_scan.listed(missing)}, which is still used`);
	const known = new Set(old.imports.map(plain));
	const roots = new Set(old.imports.map((name) => rootOf(plain(name), language)));
	const added = [...new Set(fresh.imports.map(plain))].filter((name) => !known.has(name));
	const harmless = HARMLESS[language === "typescript" ? "javascript" : language] ?? /* @__PURE__ */ new Set();
	const strangers = added.filter((name) => !harmless.has(name) && !isOfKnownPackage(name, roots, language));
	if (strangers.length > 0) return require_propose_scan.broken("imports", `it brings in ${require_propose_scan.listed(strangers)}, which the file does not use`);
	return require_propose_scan.held("imports", added.length === 0 ? "no module came in" : `came in: ${require_propose_scan.listed(added, 10)}`);
}
function plain(name) {
	return name.replace(/^node:/, "");
}
function isOfKnownPackage(name, roots, language) {
	const root = rootOf(name, language);
	return !name.startsWith(".") && !MIXED.has(root) && roots.has(root);
}
/** What is installed as one: the first name of a Python module, a package of npm (with its scope), a module's host and two names in Go. */
function rootOf(name, language) {
	if (language === "python") return name.split(".", 1)[0] ?? name;
	const parts = name.split("/");
	if (language === "go") return parts[0]?.includes(".") === true ? parts.slice(0, 3).join("/") : name;
	return name.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0] ?? name;
}
const NO_NAMES = /* @__PURE__ */ new Set([
	"import",
	"from",
	"as",
	"type",
	"const",
	"let",
	"var",
	"require",
	"default"
]);
/** Names in import statements that are gone, which other lines of the new text have. */
function stillUsed({ oldLines, freshLines, language }) {
	const left = freshLines.filter((line) => isImport(line, language)).join("\n");
	const block = importBlock(freshLines, language);
	const imported = `${left}\n${(block === void 0 ? [] : freshLines.slice(block.start - 1, block.end)).join("\n")}`;
	const kept = new Set(freshLines);
	const names = oldLines.filter((line) => isImport(line, language) && !kept.has(line)).flatMap((line) => line.replace(/(["'`]).*?\1/g, "").match(/[A-Za-z_$][\w$]*/g) ?? []);
	const code = freshLines.filter((line) => !isImport(line, language)).join("\n");
	return [...new Set(names)].filter((name) => !NO_NAMES.has(name) && !hasWord(imported, name) && hasWord(code.replace(/(["'`]).*?\1|#.*|\/\/.*/g, ""), name));
}
function hasWord(text, word) {
	return new RegExp(`(?<![\\w$.])${word.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
}
// src/propose/proof.ts
/** Tools of which one should have looked for secrets before the file was sent. */
const SECRET_TOOLS = /* @__PURE__ */ new Set(["gitleaks", "git-secrets"]);
/** Compares two texts of a file; the scanners run only where everything else holds. Rejects with CancelledError only. */
async function prove(newText, subject, means) {
	const { oldText, before, asked } = subject;
	if (newText === oldText) return refused([require_propose_scan.broken("changed", "the answer leaves the file as it is")]);
	const shape = checkText(newText, subject, means);
	if (shape.some((check) => check.outcome !== "held")) return refused(shape);
	const source = await means.parse(newText);
	if (source.outcome !== "parsed") return refused([unparsed(source), ...shape]);
	const parsed = [require_propose_scan.held("parses", `the parser of ${subject.language} takes it`), ...shape];
	const { checks, changed } = checkSource(newText, source, subject);
	const withSource = [...parsed, ...checks];
	if (checks.some((check) => check.outcome !== "held")) return refused(withSource);
	const after = await means.scan(newText);
	const scanned = [checkFixed(asked, after), checkNothingNew(before, after, asked)];
	const [first = require_propose_scan.broken("parses", "it was not parsed"), ...rest] = withSource;
	const all = [
		first,
		...scanned,
		...rest
	];
	if (scanned.some((check) => check.outcome !== "held")) return refused(all);
	const patch = require_propose_scan.createPatch({
		path: subject.path,
		oldText,
		newText
	});
	if (require_propose_scan.applyPatch(oldText, patch) !== newText) return refused([...all, require_propose_scan.broken("applies", "the patch does not give the new text")]);
	const tests = {
		name: "tests",
		outcome: "unknown",
		detail: "no test was run"
	};
	const applies = require_propose_scan.held("applies", "the patch was applied in memory and gives the new text");
	return {
		isProved: true,
		patch,
		proof: {
			checks: [
				...all,
				applies,
				tests
			],
			fixed: asked.map((finding) => finding.fingerprint),
			changedExports: changed,
			testsRun: false
		}
	};
}
function refused(checks) {
	return {
		isProved: false,
		reason: checks.filter((check) => check.outcome !== "held").map((check) => check.detail).slice(0, 3).join("; "),
		checks
	};
}
function unparsed(source) {
	if (source.outcome === "unavailable") return {
		name: "parses",
		outcome: "unknown",
		detail: source.reason
	};
	const where = source.line === null ? "" : ` on line ${source.line}`;
	return require_propose_scan.broken("parses", `it does not parse${where}: ${source.message.replace(/\s+/gu, " ").slice(0, 160)}`);
}
/** What the text alone tells. */
function checkText(newText, subject, means) {
	const { oldText, language } = subject;
	const added = addedLines(oldText, newText);
	return [
		checkMasks(oldText, newText, subject),
		require_propose_scan.checkCharacters(added),
		require_propose_scan.checkSilence(oldText, newText, means.findSilencers),
		require_propose_scan.checkLeftOut(added),
		require_propose_scan.checkPowers(oldText, added, language),
		checkForm(oldText, newText)
	];
}
/** What the parser's reading of both texts tells. */
function checkSource(newText, source, subject) {
	const { oldText, oldSource, language, asked, hint, regions } = subject;
	const old = linesOf(oldText);
	const fresh = linesOf(newText);
	const exported = checkExports({
		old: oldSource,
		fresh: source,
		oldLines: old,
		asked,
		hint
	});
	return {
		checks: [
			exported.check,
			require_propose_scan.checkWhole({
				source: oldSource,
				lines: old
			}, {
				source,
				lines: fresh
			}),
			checkImports({
				old: oldSource,
				fresh: source,
				oldLines: old,
				freshLines: fresh,
				language
			}),
			checkBounded({
				old,
				fresh,
				hunks: require_propose_scan.diffLines(old, fresh),
				regions,
				language
			}),
			require_propose_scan.held("inside", "one file changes, in its text only")
		],
		changed: exported.changed
	};
}
function checkMasks(oldText, newText, { maskSign, before }) {
	const count = (text) => text.split(maskSign).length - 1;
	if (count(newText) > count(oldText)) return require_propose_scan.broken("masks", `${maskSign}, which stands for a secret, would be written into the file`);
	const isLooked = before.looked.some((tool) => SECRET_TOOLS.has(tool));
	return require_propose_scan.held("masks", `no mask of a secret came back${isLooked ? "" : "; no scanner had looked for secrets, so only those of a well-known shape were masked"}`);
}
/** Line ends, byte order mark and the end of the file are the old text's. */
function checkForm(oldText, newText) {
	const [old, fresh] = [require_propose_scan.splitSource(oldText), require_propose_scan.splitSource(newText)];
	const ends = (lines) => new Set(lines.map((line) => line.end));
	const known = ends(old.lines);
	const isKept = [...ends(fresh.lines)].every((end) => known.has(end) || old.lines.length < 2);
	const shebang = (lines) => lines[0]?.text.startsWith("#!") === true ? lines[0].text : "";
	if (shebang(old.lines) !== shebang(fresh.lines)) return require_propose_scan.broken("form", "it changes which program runs the file");
	const isSameEnd = old.lines.at(-1)?.end === "" === (fresh.lines.at(-1)?.end === "");
	if (old.mark === fresh.mark && isKept && isSameEnd) return require_propose_scan.held("form", "line ends, byte order mark, first line and mode kept");
	return require_propose_scan.broken("form", "it changes how lines end, the byte order mark or the end of the file");
}
function linesOf(text) {
	return require_propose_scan.splitSource(text).lines.map((line) => line.text);
}
function addedLines(oldText, newText) {
	const known = new Set(linesOf(oldText));
	return linesOf(newText).filter((line) => !known.has(line));
}
// src/propose/restore.ts
/**
* The answer's lines put in the place of the parts: a line that the model left as it was shown is the file's own again, with its end and
* whatever was masked in it; new ones end as most lines of the file do; how the file begins and ends stays.
*/
function restore(source, parts, answers) {
	const lines = [];
	let next = 1;
	parts.forEach((part, index) => {
		lines.push(...source.lines.slice(next - 1, part.start - 1));
		lines.push(...restorePart(source, part, answers[index] ?? part.lines));
		next = part.end + 1;
	});
	lines.push(...source.lines.slice(next - 1));
	const lastEnd = source.lines.at(-1)?.end ?? "";
	const ended = lines.map((line, index) => {
		if (index === lines.length - 1) return {
			text: line.text,
			end: lastEnd === "" ? "" : line.end === "" ? source.commonEnd : line.end
		};
		return line.end === "" ? {
			text: line.text,
			end: source.commonEnd
		} : line;
	});
	return require_propose_scan.joinSource({
		mark: source.mark,
		lines: ended
	});
}
function restorePart(source, part, answer) {
	const own = source.lines.slice(part.start - 1, part.end);
	const fresh = withSameEnd(answer, part.lines).map((line) => line.replace(/\r$/, ""));
	const lines = [];
	let at = 0;
	for (const hunk of require_propose_scan.diffLines(part.lines, fresh)) {
		const from = hunk.oldLines === 0 ? hunk.oldStart : hunk.oldStart - 1;
		lines.push(...own.slice(at, from));
		const newFrom = hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1;
		for (const text of fresh.slice(newFrom, newFrom + hunk.newLines)) lines.push({
			text,
			end: source.commonEnd
		});
		at = from + hunk.oldLines;
	}
	return [...lines, ...own.slice(at)];
}
/** Empty lines around an answer are the model's manner, not a change: there are as many as were shown. */
function withSameEnd(answer, shown) {
	const first = answer.findIndex((line) => line.trim() !== "");
	if (first === -1) return answer;
	const last = answer.findLastIndex((line) => line.trim() !== "");
	const start = shown.findIndex((line) => line.trim() !== "");
	const end = shown.findLastIndex((line) => line.trim() !== "");
	return [
		...shown.slice(0, Math.max(0, start)),
		...answer.slice(first, last + 1),
		...shown.slice(end + 1)
	];
}
// src/propose/suggestions.ts
/**
* The change of a text as suggestion blocks, top to bottom, checked by applying them; empty where that cannot be: a line stands outside
* of `commentable` (what GitHub takes comments on), lines end in more than a line feed, or the end of the file changes that has none.
*/
function createSuggestions(oldText, newText, commentable) {
	if (oldText.includes("\r") || newText.includes("\r") || oldText.startsWith("﻿")) return [];
	const old = require_propose_scan.splitSource(oldText).lines.map((line) => line.text);
	const fresh = require_propose_scan.splitSource(newText).lines.map((line) => line.text);
	const suggestions = joined(require_propose_scan.diffLines(old, fresh).map(toEdit), old).map((edit) => suggest(edit, old, fresh));
	return suggestions.every(({ startLine, endLine }) => commentable.some(({ start, end }) => start <= startLine && endLine <= end)) && applySuggestions(oldText, suggestions) === newText ? suggestions : [];
}
/** Lines of the text replaced as GitHub does it; undefined where two suggestions overlap or one is outside of the text. */
function applySuggestions(text, suggestions) {
	const { lines } = require_propose_scan.splitSource(text);
	let applied = "";
	let next = 1;
	for (const { startLine, endLine, text: replacement } of suggestions) {
		if (startLine < next || endLine < startLine || endLine > lines.length) return void 0;
		for (const line of lines.slice(next - 1, startLine - 1)) applied += `${line.text}${line.end}`;
		if (replacement !== "") applied += `${replacement}\n`;
		next = endLine + 1;
	}
	for (const line of lines.slice(next - 1)) applied += `${line.text}${line.end}`;
	return applied;
}
function toEdit({ oldStart, oldLines, newStart, newLines }) {
	const oldFrom = oldLines === 0 ? oldStart : oldStart - 1;
	const newFrom = newLines === 0 ? newStart : newStart - 1;
	return {
		oldFrom,
		oldTo: oldFrom + oldLines,
		newFrom,
		newTo: newFrom + newLines
	};
}
/** Edits with nothing but empty lines between them read as one. */
function joined(edits, old) {
	const all = [];
	for (const edit of edits) {
		const last = all.at(-1);
		if (last !== void 0 && old.slice(last.oldTo, edit.oldFrom).every((line) => line.trim() === "")) all[all.length - 1] = {
			...edit,
			oldFrom: last.oldFrom,
			newFrom: last.newFrom
		};
		else all.push(edit);
	}
	return all;
}
/** A block replaces lines: what only adds takes a neighbor along, and so does what leaves nothing but an empty line. */
function suggest({ oldFrom, oldTo, newFrom, newTo }, old, fresh) {
	const added = fresh.slice(newFrom, newTo);
	const isAmbiguous = added.length === 1 && added[0] === "";
	if (oldTo > oldFrom && !isAmbiguous) return {
		startLine: oldFrom + 1,
		endLine: oldTo,
		text: added.join("\n")
	};
	if (oldFrom > 0) return {
		startLine: oldFrom,
		endLine: Math.max(oldFrom, oldTo),
		text: [old[oldFrom - 1], ...added].join("\n")
	};
	return {
		startLine: 1,
		endLine: oldTo + 1,
		text: [...added, old[oldTo]].join("\n")
	};
}
// src/propose/rewrite.ts
const ATTEMPTS = 3;
/** Estimates are not counts. */
const SAFETY = .92;
/** A rewrite is a little longer than what it replaces, and stands in a fence. */
const ANSWER_GROWTH = 1.15;
const ANSWER_FREE = 48;
const LEAST_CONTEXT_SHARE = 2;
/** A proved rewrite, or why there is none. Rejects with CancelledError only. */
async function rewrite(input, means) {
	const { subject } = input;
	const about = {
		kind: "regenerate",
		path: subject.path
	};
	const source = require_propose_scan.splitSource(subject.oldText);
	const plan = makePlan(source, input, means);
	if ("tooLong" in plan) return {
		...about,
		outcome: "failed",
		reason: plan.tooLong
	};
	const attempts = [];
	let refusal = null;
	let isWithoutThinking = false;
	while (attempts.length < ATTEMPTS) {
		means.onAttempt(attempts.length + 1, ATTEMPTS);
		const question = questionFor(plan, input, refusal);
		const asked = await means.ask(question, {
			maxOutputTokens: answerRoom(input),
			isWithoutThinking
		});
		if (asked.kind === "none") {
			if (attempts.length === 0) return {
				...about,
				outcome: "failed",
				reason: asked.reason
			};
			return refusedAfter([...attempts, `not asked again: ${asked.reason}`], about);
		}
		const read = require_propose_scan.readAnswer(asked, {
			path: subject.path,
			isJson: subject.language === "json",
			parts: plan.parts.map((part) => part.lines),
			fenceLength: require_propose_scan.fenceLength(plan.parts),
			dataFence: input.fence
		});
		if ("unusable" in read) {
			refusal = read.unusable;
			isWithoutThinking ||= read.isTooLong === true || asked.text.trim() === "";
		} else {
			const newText = restore(source, plan.parts, read.parts);
			const result = await prove(newText, subject, means);
			if (result.isProved) return offer(newText, result, input, means.modelName());
			refusal = result.reason;
		}
		refusal = input.maskLines([refusal.replace(/\s+/gu, " ")])[0] ?? "";
		attempts.push(refusal);
	}
	return refusedAfter(attempts, about);
}
/** The proposal, in the forms that show no secret: a patch that takes a secret out has it on a line. */
function offer(newText, { proof, patch }, { subject, commentable, redact }, model) {
	const { path, oldText } = subject;
	const isSafe = (text) => redact(text) === text;
	const suggestions = createSuggestions(oldText, newText, commentable);
	const shown = {
		patch: isSafe(patch) ? patch : "",
		suggestions: suggestions.every(({ text }) => isSafe(text)) ? suggestions : []
	};
	const kind = "regenerate";
	if (shown.patch === "" && shown.suggestions.length === 0) return {
		outcome: "failed",
		kind,
		path,
		reason: "the change is proved, but neither a patch nor suggestions could show it without the secret beside it"
	};
	return {
		outcome: "proved",
		proposal: {
			kind,
			path,
			target: path,
			oldText,
			newText,
			...shown,
			proof,
			model
		}
	};
}
function refusedAfter(attempts, about) {
	return {
		...about,
		outcome: "refused",
		reason: attempts.at(-1) ?? "nothing was asked",
		attempts
	};
}
/** Tokens for an answer: what the policy says, but never so much that the question has no room. */
function answerRoom({ maxOutputTokens, contextTokens }) {
	return Math.min(maxOutputTokens, Math.floor(contextTokens / LEAST_CONTEXT_SHARE));
}
/** The whole file where question and answer fit, else the functions that may change, with the imports. */
function makePlan(source, input, means) {
	const whole = {
		isWhole: true,
		parts: [showPart({
			start: 1,
			end: source.lines.length
		}, source, input)]
	};
	if (fits(whole, input, means)) return whole;
	const { regions, language } = input.subject;
	const lines = source.lines.map((line) => line.text);
	if (regions !== null) {
		const imports = importBlock(lines, language);
		const plan = {
			isWhole: false,
			parts: [...imports === void 0 || regions.some(({ start }) => start <= imports.end) ? [] : [imports], ...regions].map((region) => showPart(region, source, input))
		};
		if (fits(plan, input, means)) return plan;
	}
	const { contextTokens } = input;
	return { tooLong: `${regions === null ? "the file" : "what has to change"} is too long for the model (${`context ${contextTokens}, answer ${answerRoom(input)} tokens`}); review.max-output-tokens and review.context-tokens of the policy say how much it may take` };
}
function showPart(range, source, { maskLines }) {
	const masked = maskLines(source.lines.map((line) => line.text));
	return {
		...range,
		lines: masked.slice(range.start - 1, range.end)
	};
}
function fits(plan, input, means) {
	const room = answerRoom(input);
	if (plan.parts.map((part) => means.estimateTokens(part.lines.join("\n"))).reduce((sum, one) => sum + one, 0) * ANSWER_GROWTH + ANSWER_FREE > room) return false;
	const { system, user } = questionFor(plan, input, "x".repeat(200));
	return means.estimateTokens(system) + means.estimateTokens(user) <= (input.contextTokens - room) * SAFETY;
}
function questionFor(plan, input, refusal) {
	const { subject, remarks, instructions, fence, maskLines } = input;
	const { path, language, asked, hint } = subject;
	const mask = (line) => maskLines([line])[0] ?? "";
	return require_propose_scan.buildQuestion({
		...plan,
		path,
		language,
		asked,
		remarks,
		hint,
		instructions,
		fence,
		mask,
		refusal
	});
}
// src/propose.ts
const GIT_CONTEXT = 3;
const MEBIBYTE = 1048576;
/**
* Has the model rewrite a file so that the findings that the change brings into it are gone, and proves it; what cannot be proved is
* refused, what cannot be tried has failed, both with the reason. Nothing is written anywhere. Rejects with CancelledError for a
* cancelled run, IncompleteError for an object missing from the repository.
*/
async function regenerate(request, ports) {
	const { path, hint, prepared } = request;
	const failed = (reason) => ({
		outcome: "failed",
		kind: "regenerate",
		path,
		reason
	});
	const subject = await readSubject(request, ports);
	if ("reason" in subject) return failed(subject.reason);
	const { policy } = prepared.chosen;
	if (policy.review.files === "none") return failed("review.files of the policy is none: nothing is sent to a model");
	const described = await ports.model.describe();
	if (described.kind === "failure") return failed(`the model's endpoint does not answer: ${described.message}`);
	const scanInput = {
		change: prepared.change,
		file: subject.file,
		baseText: subject.baseText,
		attributions: prepared.attributions,
		policy: policy.scan,
		concurrency: request.concurrency,
		searchPath: request.searchPath
	};
	ports.log.progress("scanning the file as it is");
	const before = await require_propose_scan.scanText(subject.text, scanInput, ports);
	if (before.requiredGaps.length > 0) return failed(`the file could not be scanned: ${before.requiredGaps.join("; ")}`);
	const asked = findingsToFix(before.findings, prepared);
	if (asked.length === 0 && hint === null) return failed("the scanners find nothing in it that the change brings in; say with a hint what is to be done");
	const size = Math.min(policy.review.contextTokens, described.contextTokens ?? policy.review.contextTokens);
	const sized = {
		...policy.review,
		contextTokens: size
	};
	const budget = require_secret_shapes.createBudget(sized, ports.clock);
	const conversation = require_secret_shapes.createConversation({
		policy: sized,
		model: ports.model,
		budget
	}, ports.digest);
	const { text, source, language, file } = subject;
	const lines = require_propose_scan.splitSource(text).lines.map((line) => line.text);
	const redact = (line) => request.examined?.redact(before.redact(line)) ?? before.redact(line);
	return rewrite({
		subject: {
			path,
			language,
			hint,
			asked,
			before,
			oldText: text,
			oldSource: source,
			maskSign: require_scan.REDACTED,
			regions: allowedRegions(lines, source.declarations, asked, {
				language,
				hasHint: hint !== null
			})
		},
		remarks: (request.examined?.ownFindings ?? []).filter((one) => one.class === "review" && one.location.path === path),
		instructions: sized.instructions.filter((one) => require_judging.matchesAny(one.paths)(path)).map((one) => one.text),
		maskLines: (shown) => require_secret_shapes.maskLines(shown, redact),
		redact,
		contextTokens: size,
		maxOutputTokens: sized.maxOutputTokens,
		fence: `=== ${ports.digest.keyed(`rewrite ${path}`).slice(0, 20)}`,
		commentable: commentableLines(file, lines.length)
	}, meansFor(subject, scanInput, {
		conversation,
		name: described.name
	}, ports));
}
/** The file's text as its parser reads it, or why nothing can be tried on it. */
async function readSubject({ path, prepared }, ports) {
	const { change, chosen, attributions } = prepared;
	const file = change.files.find((one) => one.path === path);
	if (file === void 0) return { reason: "it is no changed file of the range" };
	const unfit = unfitFile(file, attributions.find((entry) => entry.path === path)?.origin ?? "unknown", require_judging.matchesAny(chosen.policy.scan.exclude)(path));
	if (unfit !== void 0) return { reason: unfit };
	const read = await readTexts(file, chosen.policy.scan.maxFileMebibytes * MEBIBYTE, ports);
	if ("reason" in read) return read;
	const { text, baseText, shebang } = read;
	const language = require_propose_scan.languageOf(path, shebang);
	if (language === null) return { reason: "no parser is known for this kind of file, so that nothing could be proved" };
	const source = await require_propose_scan.parseSource(language, text, ports, path);
	if (source.outcome === "unavailable") return { reason: `it cannot be parsed: ${source.reason}` };
	if (source.outcome === "broken") return { reason: `it does not parse as it is${source.line === null ? "" : ` (line ${source.line})`}, so that nothing could be compared` };
	return {
		file,
		text,
		source,
		language,
		baseText
	};
}
async function readTexts(file, maxBytes, { repository }) {
	const texts = /* @__PURE__ */ new Map();
	const shas = [file.newBlob, file.oldBlob].filter((sha) => sha !== void 0);
	for await (const { sha, bytes } of repository.readBlobs(new Set(shas), maxBytes)) texts.set(sha, bytes);
	const bytes = texts.get(file.newBlob ?? "");
	if (bytes === void 0) return { reason: "it is larger than scan.max-file-mebibytes of the policy" };
	if (require_scan.looksBinary(bytes) || !require_scan.isUtf8(bytes)) return { reason: "it is no UTF-8 text" };
	if (require_scan.isLfsPointer(bytes)) return { reason: "it is a Git LFS pointer" };
	const oldBytes = texts.get(file.oldBlob ?? "");
	return {
		text: decode(bytes),
		baseText: oldBytes === void 0 ? "" : decode(oldBytes),
		shebang: require_scan.readShebang(bytes)
	};
}
function decode(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
function unfitFile({ path, newBlob, newMode }, origin, isExcluded) {
	if (newBlob === void 0) return "the change removes it";
	if (newMode === "160000") return "it is a submodule";
	if (newMode === "120000") return "it is a symbolic link";
	if (origin === "tool") return "a generator writes it: have the generator write it again";
	if (isExcluded) return "scan.exclude of the policy leaves it out, so that nothing could be proved";
	const tool = require_scan.toolOfFile(path);
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (tool !== void 0 || require_scan.hasSections(path) || name === ".gitattributes" || path === ".github/draftgate.yml") return "it configures what judges the change, so that no rewrite of it can be proved";
}
/** What the change brings in: what blocks, and all of medium severity or more; the milder ones only where there is nothing else. */
function findingsToFix(findings, { change, chosen }) {
	const fresh = findings.filter((one) => one.isNew && one.suppressedBy === null);
	const blocking = new Set(chosen.policy.rules.flatMap((rule) => require_judging.blockingFindings(rule, fresh, change.files, () => false)));
	const worse = fresh.filter((one) => blocking.has(one) || require_judging.severityRank(one.severity) >= require_judging.severityRank("medium"));
	return worse.length > 0 ? worse : fresh;
}
/** The lines of the head that GitHub shows in the diff, and takes comments on: those around each hunk too. */
function commentableLines(file, count) {
	const ranges = [];
	for (const { newStart, newLines } of file.hunks) {
		const first = newLines === 0 ? newStart + 1 : newStart;
		const start = Math.max(1, first - GIT_CONTEXT);
		const end = Math.min(count, first + newLines - 1 + GIT_CONTEXT);
		const last = ranges.at(-1);
		if (last !== void 0 && require_judging.overlaps([last], start - 1, end)) ranges[ranges.length - 1] = {
			start: last.start,
			end
		};
		else ranges.push({
			start,
			end
		});
	}
	return ranges;
}
function meansFor({ language, file }, scanInput, { conversation, name }, ports) {
	return {
		parse: (text) => require_propose_scan.parseSource(language, text, ports, file.path),
		scan: (text) => {
			ports.log.progress("scanning the new text");
			return require_propose_scan.scanText(text, scanInput, ports);
		},
		findSilencers: (text) => require_scan.findComments(file.path, text, []),
		onAttempt: (number, of) => ports.log.progress(`model: rewriting, attempt ${number} of ${of}`),
		...require_propose_scan.createProposingModel(conversation, name)
	};
}
exports.regenerate = regenerate;
