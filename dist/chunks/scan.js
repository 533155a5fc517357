const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_range = require("./range.js");
const require_fingerprint = require("./fingerprint.js");
const require_zod = require("./zod.js");
const require_words = require("./words.js");
const require_js_yaml = require("./js-yaml.js");
// src/scan/redact.ts
/** What stands in the place of a secret. */
const REDACTED = "[redacted]";
const WINDOW$1 = 6;
const SECRET_LINE = 16;
/**
* Masks `values`, and the longer lines of those that span several. Values shorter than six characters are left alone here: they
* occur in innocent words, and whoever finds one keeps it out of the message.
*/
function createRedactor(values) {
	const byStart = /* @__PURE__ */ new Map();
	for (const value of withLines(values)) {
		if (value.length < WINDOW$1) continue;
		const start = value.slice(0, WINDOW$1);
		const known = byStart.get(start);
		if (known === void 0) byStart.set(start, [value]);
		else known.push(value);
	}
	for (const candidates of byStart.values()) candidates.sort((left, right) => right.length - left.length);
	if (byStart.size === 0) return (text) => text;
	return (text) => mask(text, byStart);
}
function withLines(values) {
	const all = /* @__PURE__ */ new Set();
	for (const value of values) {
		all.add(value);
		if (!value.includes("\n")) continue;
		for (const line of value.split(/\r?\n/)) if (line.length >= SECRET_LINE && !line.startsWith("-----")) all.add(line);
	}
	return all;
}
function mask(text, byStart) {
	let result = "";
	let copied = 0;
	for (let at = 0; at + WINDOW$1 <= text.length; at += 1) {
		const hit = byStart.get(text.slice(at, at + WINDOW$1))?.find((value) => text.startsWith(value, at));
		if (hit === void 0) continue;
		result += text.slice(copied, at) + REDACTED;
		copied = at + hit.length;
		at = copied - 1;
	}
	return copied === 0 ? text : result + text.slice(copied);
}
// src/scan/assemble.ts
/** Drafts of several tools -> their findings in the report's order, redacted, with fingerprints, each repeat naming the first of its kind. */
function assemble(groups, secrets, digest) {
	const redact = createRedactor(secrets);
	const nameOf = require_fingerprint.createFingerprints(digest);
	const firsts = /* @__PURE__ */ new Map();
	return {
		groups: groups.map((drafts) => [...drafts].sort(byWeight).map((draft) => {
			const finding = masked(draft.finding, redact);
			const { tool, ruleId } = finding;
			const fingerprint = nameOf({
				tool,
				ruleId,
				path: finding.location.path,
				context: redact(draft.context)
			});
			const first = draft.sameAs === void 0 ? void 0 : firsts.get(draft.sameAs);
			if (draft.sameAs !== void 0 && first === void 0) firsts.set(draft.sameAs, fingerprint);
			return {
				...finding,
				fingerprint,
				duplicateOf: first ?? null
			};
		})).map((findings) => [...findings].sort(byPlace)),
		redact
	};
}
function masked(finding, redact) {
	const { path } = finding.location;
	return {
		...finding,
		message: redact(finding.message),
		location: {
			...finding.location,
			path: path === null ? null : redact(path)
		},
		suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy)
	};
}
/** What is in the head speaks for what is only in a file's history, and that for commit messages; then by place, so that numbers given in this order are stable. */
function byWeight(left, right) {
	return weight(left) - weight(right) || byPlace(left.finding, right.finding);
}
function weight({ finding: { location } }) {
	if (location.commitSha === null) return 0;
	return location.path === null ? 2 : 1;
}
function byPlace(left, right) {
	const a = left.location;
	const b = right.location;
	return Number(a.path !== null) - Number(b.path !== null) || require_range.comparePaths(a.path ?? "", b.path ?? "") || (a.startLine ?? 0) - (b.startLine ?? 0) || (a.startColumn ?? 0) - (b.startColumn ?? 0) || (left.ruleId < right.ruleId ? -1 : left.ruleId > right.ruleId ? 1 : 0);
}
// src/scan/coverage.ts
const HARMLESS = /* @__PURE__ */ new Set([
	"excluded",
	"binary",
	"symlink",
	"submodule",
	"lfs-pointer"
]);
const WORDS = {
	excluded: "the policy excludes it",
	binary: "it is binary",
	symlink: "it is a symbolic link",
	submodule: "it is a submodule, whose commits live elsewhere",
	"lfs-pointer": "it is a Git LFS pointer, whose content lives elsewhere",
	"too-large": "it is larger than scan.max-file-mebibytes",
	unparsable: "it cannot be parsed",
	"not-utf8": "it is not UTF-8",
	"unsafe-path": "its path cannot be handed to the tool",
	"tool-skipped": "the tool passed over it"
};
const ADVICE$1 = {
	excluded: null,
	binary: null,
	symlink: null,
	submodule: "Review the submodule's new commits where they live.",
	"lfs-pointer": "Review the content where it lives.",
	"too-large": "Split the file, or raise scan.max-file-mebibytes in the policy.",
	unparsable: "Fix the syntax, or have the finding waived.",
	"not-utf8": "Save the file as UTF-8, or have the finding waived.",
	"unsafe-path": "Rename the file.",
	"tool-skipped": "Have the finding waived after reading the file yourself."
};
/**
* One finding for each file and reason, whichever tools say so. Reasons that leave a file unread of a required tool weigh `high` on
* files of origin `ai` and `medium` on others; all else is `low`. A failed or skipped scan is no list of gaps: its outcome says it.
*/
function findGaps(scans, alsoNotCovered, originOf) {
	const gaps = /* @__PURE__ */ new Map();
	const note = ({ path, reason }, tool, required) => {
		const key = JSON.stringify([path, reason]);
		const gap = gaps.get(key) ?? {
			path,
			reason,
			tools: [],
			required: false
		};
		if (tool !== void 0 && !gap.tools.includes(tool)) gap.tools.push(tool);
		gap.required ||= required;
		gaps.set(key, gap);
	};
	for (const entry of alsoNotCovered) note(entry, void 0, false);
	for (const scan of scans) {
		if (scan.outcome !== "completed") continue;
		for (const entry of scan.notCovered) note(entry, scan.tool, scan.required);
	}
	return [...gaps.values()].map((gap) => draft$3(gap, originOf(gap.path)));
}
/** Whether a reason leaves the state as it is. */
function isHarmless(reason) {
	return HARMLESS.has(reason);
}
function draft$3(gap, origin) {
	const what = gap.path === null ? "a commit message" : "this file";
	const who = gap.tools.length === 0 ? `Only secrets can be looked for in ${what}` : `${gap.tools.join(", ")} did not look at ${what}`;
	return {
		finding: {
			tool: "draftgate",
			ruleId: `coverage/${gap.reason}`,
			class: "coverage",
			severity: severityOf$1(gap, origin),
			confidence: null,
			message: `${who}: ${WORDS[gap.reason]}.`,
			location: {
				path: gap.path,
				startLine: null,
				startColumn: null,
				endLine: null,
				endColumn: null,
				commitSha: null
			},
			inDiff: true,
			isNew: true,
			origin,
			suppressedBy: null,
			helpUri: null,
			advice: ADVICE$1[gap.reason]
		},
		context: "",
		sameAs: void 0
	};
}
function severityOf$1(gap, origin) {
	if (isHarmless(gap.reason) || !gap.required) return "low";
	return origin === "ai" ? "high" : "medium";
}
// src/scan/databases.ts
const OLD_DAYS = 7;
const DAY_MS = 864e5;
/** The database of a tool that has one, undefined for all others; one that cannot be found has no date. */
function databaseOf(scanner, found) {
	if (scanner.kind !== "files" || scanner.needsDatabase === void 0) return void 0;
	return found.database ?? {
		folder: "",
		updatedAt: null
	};
}
/** The version as a report shows it, with the date of the database: `0.75.0 (db 2026-11-20)`. */
function versionOf({ version }, database) {
	const date = database?.updatedAt?.toISOString().slice(0, 10);
	return date === void 0 ? version : `${version} (db ${date})`;
}
/** A notice where a tool looked something up in a database that is more than a week old. */
function oldDatabaseNotice({ tool, outcome }, database, clock) {
	const updatedAt = database?.updatedAt ?? null;
	if (outcome !== "completed" || updatedAt === null) return [];
	const days = Math.floor((clock.now().getTime() - updatedAt.getTime()) / DAY_MS);
	if (days <= OLD_DAYS) return [];
	return [{
		code: "database-old",
		message: `${tool}'s database is ${days} days old: run draftgate tools install ${tool}`
	}];
}
// src/scan/pool.ts
/** A pool with `slots` places (at least one). */
function createPool(slots) {
	const places = Math.max(1, Math.floor(slots));
	let free = places;
	const waiting = [];
	const startNext = () => {
		const next = waiting.reduce((best, one) => best === void 0 || one.cost > best.cost ? one : best, void 0);
		if (next === void 0) {
			free += 1;
			return;
		}
		waiting.splice(waiting.indexOf(next), 1);
		next.start();
	};
	return {
		slots: places,
		run: async (cost, task) => {
			if (free > 0) free -= 1;
			else await new Promise((start) => waiting.push({
				cost,
				start
			}));
			try {
				return await task();
			} finally {
				startNext();
			}
		}
	};
}
// src/scan/scanner.ts
/** Thrown by `read` for an answer that cannot be believed; the message is one line without anything the tool printed. */
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
// src/scan/tool-run.ts
/** The most that one call may print: five thousand findings are a tenth of it. */
const MAX_OUTPUT_BYTES = 67108864;
const MEMORY_FOR_TIME = {
	GOGC: "400",
	GOMEMLIMIT: "1GiB"
};
/** A tool that did not do its work; the message is one line and quotes nothing that the tool printed. */
var ToolFailure = class extends Error {
	name = "ToolFailure";
};
/**
* Runs one call in `workFolder` (below the session's folder) when it is its turn, and hands its output to `read`; throws ToolFailure with
* the reason.
*/
function callTool(session, workFolder, command, read, ports) {
	return session.turns.take(async (leftMs) => {
		if (leftMs <= 0) throw timedOut(session);
		return readResult(session, await runCommand(session, workFolder, command, leftMs, ports), read);
	});
}
function runCommand(session, workFolder, command, leftMs, { runner }) {
	return runner.run({
		file: session.tool.path,
		args: command.args,
		cwd: workFolder,
		env: {
			PATH: session.searchPath,
			HOME: `${session.folder.path}/home`,
			TMPDIR: `${session.folder.path}/tmp`,
			LANG: "C.UTF-8",
			LC_ALL: "C.UTF-8",
			NO_COLOR: "1",
			...MEMORY_FOR_TIME,
			...command.env
		},
		...command.stdin === void 0 ? {} : { stdin: command.stdin },
		timeoutMs: Math.ceil(leftMs),
		maxOutputBytes: MAX_OUTPUT_BYTES
	});
}
function readResult(session, result, read) {
	if (result.ended === "timed-out") throw timedOut(session);
	if (result.ended === "output-limit") throw new ToolFailure(`printed more than ${MAX_OUTPUT_BYTES / 1048576} MiB`);
	if (result.ended === "not-started") throw new ToolFailure("could not be started");
	if (result.signal !== null) throw new ToolFailure(`was ended by ${result.signal}`);
	try {
		return read(result);
	} catch (error) {
		if (error instanceof UnreadableAnswer) throw new ToolFailure(error.message);
		throw error;
	}
}
/** Any error of a scan -> the one line that says why it failed; errors of ours (a bug, a cancelled run) are thrown on. */
function failureReason(error) {
	if (error instanceof ToolFailure || error instanceof require_words.IncompleteError) return error.message;
	throw error;
}
/** Makes the folders that a tool takes for its own, so that it leaves nothing anywhere else. */
async function prepareFolder(folder, configFiles) {
	await folder.write("home/.keep", "");
	await folder.write("tmp/.keep", "");
	await folder.write("config/.keep", "");
	for (const [name, text] of Object.entries(configFiles)) await folder.write(`config/${name}`, text);
}
/** A file name as a tool prints it (absolute, or with `./` before it) -> as it was named in the call. */
function plainName(name, { configFolder }) {
	const [, folder = ""] = /\/([^/]+)\/[^/]+$/.exec(configFolder) ?? [];
	const at = name.indexOf(`/${folder}/`);
	return (at === -1 ? name : name.slice(at + folder.length + 2)).replace(/^(?:\.\/)+/, "");
}
/** A column of a tool that counts the first place behind the end -> the last place, null where that is on the line before. */
function lastColumn(behindEnd) {
	return behindEnd === null || behindEnd === void 0 || behindEnd <= 1 ? null : behindEnd - 1;
}
/** Standard output as JSON; throws UnreadableAnswer. */
function parseJson(result) {
	try {
		return JSON.parse(new TextDecoder().decode(result.stdout));
	} catch {
		throw new UnreadableAnswer("printed something that is not JSON");
	}
}
function timedOut(session) {
	return new ToolFailure(`did not end within ${session.turns.limitSeconds} seconds`);
}
// src/scan/safe-name.ts
const MAX_LENGTH$1 = 80;
const LONG_WORD = /[A-Za-z0-9_-]{16,}/g;
const VERY_LONG = 32;
/**
* A path's last segment as a file name that no tool, shell or file system can misread: ASCII letters, digits, `.`, `_` and `-`,
* never first a `-`, and nothing that could be a secret; what a tool looks at (the extension, `setup.py`) stays. Different names may
* become equal.
*/
function safeName(path) {
	const plain = require_range.displayPath(require_range.baseName(path)).replace(/[^A-Za-z0-9._-]/gu, "_").replace(LONG_WORD, (word) => /\d/.test(word) || word.length >= VERY_LONG ? "name" : word);
	const short = plain.length > MAX_LENGTH$1 ? plain.slice(-80) : plain;
	return /^[A-Za-z0-9_]/.test(short) && !/^\.+$/.test(short) ? short : `_${short}`;
}
// src/scan/workflow-files.ts
/** Whether GitHub reads the file as a workflow (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax). */
function isWorkflow(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);
}
/** Whether the file describes an action. */
function isAction(path) {
	return /^action\.ya?ml$/.test(require_range.baseName(path)) && !isWorkflow(path);
}
/** A name by which tools take the file for what it is: a workflow may be called `action.yml` or `dependabot.yml`. */
function workflowFileName(path) {
	return isAction(path) ? require_range.baseName(path) : `workflow-${safeName(path)}`;
}
// src/scan/actionlint.ts
const ANSWER$8 = require_zod.array(require_zod.object({
	message: require_zod.string(),
	filepath: require_zod.string(),
	line: require_zod.int().min(0),
	column: require_zod.int().min(0),
	end_column: require_zod.int().min(0),
	kind: require_zod.string().min(1)
}));
const DONE$1 = /^verbose: Found total \d+ errors? in \d+ ms for (\S+)$/gm;
/** actionlint on workflows (https://github.com/rhysd/actionlint/blob/main/docs/usage.md); it has shellcheck read their scripts. */
const actionlint = {
	kind: "files",
	name: "actionlint",
	silencedBy: ["shellcheck"],
	companion: "shellcheck",
	claims: ({ path }) => isWorkflow(path),
	tree: {
		neighbors: () => (path) => isWorkflow(path) || isAction(path),
		inArguments: true,
		proofs: { ".git/HEAD": "ref: refs/heads/main\n" }
	},
	filesPerCall: 200,
	seconds: {
		start: .02,
		each: .01
	},
	configFiles: { "actionlint.yaml": "self-hosted-runner:\n  labels: []\n" },
	baseFiles: [],
	silencedByBase: () => () => null,
	command: ({ configFolder, files, companionPath }) => ({ args: [
		"-verbose",
		"-no-color",
		"-config-file",
		`${configFolder}/actionlint.yaml`,
		`-shellcheck=${companionPath ?? ""}`,
		"-pyflakes=",
		"-format",
		"{{json .}}",
		...files.map((file) => `./${file}`)
	] }),
	read: (result, call) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$8.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const unparsable = answer.data.filter((row) => row.message.startsWith("could not parse as YAML"));
		return {
			covered: [...new TextDecoder().decode(result.stderr).matchAll(DONE$1)].map((match) => plainName(match[1] ?? "", call)),
			refused: unparsable.map((row) => ({
				file: plainName(row.filepath, call),
				reason: "unparsable"
			})),
			results: answer.data.map((row) => ({
				file: plainName(row.filepath, call),
				ruleId: row.kind,
				class: "lint",
				severity: "medium",
				confidence: null,
				message: row.message,
				startLine: Math.max(1, row.line),
				startColumn: row.column === 0 ? null : row.column,
				endLine: Math.max(1, row.line),
				endColumn: row.end_column === 0 ? null : row.end_column,
				helpUri: "https://github.com/rhysd/actionlint/blob/main/docs/checks.md",
				advice: null
			}))
		};
	}
};
// src/scan/bandit.ts
const CONFIGURATION$3 = "[bandit]\n";
const QUOTES_PASSWORD = /^B10[567]$/;
const LEVEL = require_zod._enum([
	"UNDEFINED",
	"LOW",
	"MEDIUM",
	"HIGH"
]);
const ANSWER$7 = require_zod.object({
	errors: require_zod.array(require_zod.object({
		filename: require_zod.string(),
		reason: require_zod.string()
	})),
	metrics: require_zod.record(require_zod.string(), require_zod.object({ loc: require_zod.number() })),
	results: require_zod.array(require_zod.object({
		filename: require_zod.string(),
		test_id: require_zod.string().regex(/^[A-Z]\d{1,5}$/),
		issue_severity: LEVEL,
		issue_confidence: LEVEL,
		issue_text: require_zod.string(),
		line_number: require_zod.int().min(0),
		line_range: require_zod.array(require_zod.int()),
		col_offset: require_zod.int(),
		end_col_offset: require_zod.int(),
		more_info: require_zod.string()
	}))
});
/** bandit on Python files, its comments not obeyed (https://bandit.readthedocs.io/en/latest/man/bandit.html). */
const bandit = {
	kind: "files",
	name: "bandit",
	silencedBy: ["bandit"],
	claims: ({ path, shebang }) => /\.pyi?$/i.test(path) || /\bpython[\d.]*(?:\s|$)/.test(shebang),
	filesPerCall: 1e3,
	seconds: {
		start: .3,
		each: .04
	},
	oneCore: { bytesWorthStart: 2e5 },
	configFiles: { "bandit.ini": CONFIGURATION$3 },
	baseFiles: [".bandit", "pyproject.toml"],
	silencedByBase: (texts) => {
		const skipped = [...texts].map(([name, text]) => ({
			name,
			rules: readSkips(name, text)
		}));
		return (ruleId) => skipped.find(({ rules }) => rules.has(ruleId))?.name ?? null;
	},
	command: ({ configFolder, files, obeysComments }) => ({
		args: [
			"-q",
			"-f",
			"json",
			"--ini",
			`${configFolder}/bandit.ini`,
			"-x",
			"",
			"--severity-level",
			"all",
			"--confidence-level",
			"all",
			...obeysComments ? [] : ["--ignore-nosec"],
			"--",
			...files.map((file) => `./${file}`)
		],
		env: {
			PYTHONDONTWRITEBYTECODE: "1",
			PYTHONSAFEPATH: "1",
			PYTHONNOUSERSITE: "1"
		}
	}),
	read: (result, call) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$7.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const { errors, metrics, results } = answer.data;
		return {
			covered: Object.keys(metrics).filter((name) => name !== "_totals").map((name) => plainName(name, call)),
			refused: errors.map((error) => ({
				file: plainName(error.filename, call),
				reason: "unparsable"
			})),
			results: results.map((row) => toResult$4(row, call))
		};
	}
};
function toResult$4(row, call) {
	const quotesPassword = QUOTES_PASSWORD.test(row.test_id);
	const startLine = Math.max(1, row.line_number);
	return {
		file: plainName(row.filename, call),
		ruleId: row.test_id,
		class: "sast",
		severity: severityOf(row.issue_severity),
		confidence: row.issue_confidence.toLowerCase(),
		message: quotesPassword ? withoutQuote(row.issue_text) : row.issue_text,
		startLine,
		startColumn: null,
		endLine: Math.max(startLine, ...row.line_range),
		endColumn: null,
		helpUri: row.more_info.startsWith("https://bandit.readthedocs.io/") ? row.more_info : null,
		advice: quotesPassword ? "If it is a real password, change it where it is used and read it from the environment." : null,
		...quotesPassword ? { secrets: quoted$1(row.issue_text) } : {}
	};
}
function severityOf(level) {
	if (level === "HIGH") return "high";
	return level === "MEDIUM" ? "medium" : "low";
}
function withoutQuote(text) {
	const colon = text.indexOf(":");
	return colon === -1 ? text : text.slice(0, colon);
}
function quoted$1(text) {
	const value = /:\s*'([\s\S]*)'$/.exec(text.trim())?.[1] ?? "";
	return value.length >= 8 && /[^A-Za-z]/.test(value) ? [value] : [];
}
/** The rules that `skips` of the base's `[bandit]` or `[tool.bandit]` names. */
function readSkips(name, text) {
	const section = name === ".bandit" ? "[bandit]" : "[tool.bandit]";
	const start = text.indexOf(section);
	if (start === -1) return /* @__PURE__ */ new Set();
	const body = text.slice(start + section.length).split(/^\s*\[/m, 1)[0] ?? "";
	const value = /^\s*skips\s*[=:]\s*(\[[^\]]*\]|[^\n]*)/m.exec(body)?.[1] ?? "";
	return new Set(value.match(/B\d{3}/g) ?? []);
}
// src/scan/biome.ts
const LANGUAGES = /\.(?:[cm]?[jt]sx?|jsonc?|css)$/i;
const PROTECTED = /^(?:composer\.lock|npm-shrinkwrap\.json|package-lock\.json)$/;
const CONFIGURATION$2 = {
	root: true,
	vcs: { enabled: false },
	files: {
		maxSize: 104857600,
		ignoreUnknown: false
	},
	formatter: { enabled: false },
	assist: { enabled: false },
	linter: { enabled: true }
};
const SEVERITIES$3 = {
	fatal: "high",
	error: "high",
	warning: "medium",
	information: "low",
	info: "low",
	hint: "low"
};
const PLACE$1 = require_zod.object({
	line: require_zod.int().min(0),
	column: require_zod.int().min(0)
});
const ANSWER$6 = require_zod.object({
	summary: require_zod.object({
		changed: require_zod.int().min(0),
		unchanged: require_zod.int().min(0),
		diagnosticsNotPrinted: require_zod.int().max(0)
	}),
	diagnostics: require_zod.array(require_zod.object({
		severity: require_zod.string(),
		message: require_zod.string(),
		category: require_zod.string().nullable(),
		location: require_zod.object({
			path: require_zod.string(),
			start: PLACE$1,
			end: PLACE$1
		}).nullable()
	}))
});
/** biome's recommended rules on JavaScript, TypeScript, JSON and CSS (https://biomejs.dev/linter/). */
const biome = {
	kind: "files",
	name: "biome",
	silencedBy: ["biome"],
	claims: ({ path }) => LANGUAGES.test(path) && !PROTECTED.test(require_range.baseName(path)),
	fileName: (path) => safeName(path).replace(/^(?=\.?biome\.jsonc?$)/i, "file-"),
	filesPerCall: 500,
	seconds: {
		start: .05,
		each: .004
	},
	countsFiles: true,
	configFiles: { "biome.json": JSON.stringify(CONFIGURATION$2) },
	baseFiles: [],
	silencedByBase: () => () => null,
	command: ({ configFolder, files }) => ({ args: [
		"lint",
		`--config-path=${configFolder}`,
		"--reporter=json",
		"--max-diagnostics=none",
		"--colors=off",
		"--no-errors-on-unmatched",
		...files.map((file) => `./${file}`)
	] }),
	read: (result, call) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$6.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const { summary, diagnostics } = answer.data;
		const rows = diagnostics.flatMap((row) => row.location === null ? [] : [{
			...row,
			location: row.location
		}]);
		const broken = new Set(rows.filter(isRefusal).map((row) => plainName(row.location.path, call)));
		return {
			covered: summary.changed + summary.unchanged === call.files.length ? call.files.filter((file) => !broken.has(file)) : [],
			refused: [...broken].map((file) => ({
				file,
				reason: "unparsable"
			})),
			results: rows.filter((row) => row.category?.startsWith("lint/") === true || row.category === "parse").map((row) => toResult$3(row, call))
		};
	}
};
function isRefusal({ category }) {
	return category === "parse" || category?.startsWith("fs/") === true || category?.startsWith("internalError/") === true;
}
function toResult$3(row, call) {
	const { start, end, path } = row.location;
	return {
		file: plainName(path, call),
		ruleId: row.category ?? "parse",
		class: "lint",
		severity: SEVERITIES$3[row.severity] ?? "medium",
		confidence: null,
		message: row.message,
		startLine: Math.max(1, start.line),
		startColumn: Math.max(1, start.column),
		endLine: Math.max(1, end.line),
		endColumn: lastColumn(end.column),
		helpUri: helpOf(row.category ?? ""),
		advice: null
	};
}
function helpOf(category) {
	const rule = /^lint\/[a-zA-Z]+\/([a-zA-Z]+)$/.exec(category)?.[1];
	if (rule === void 0) return null;
	return `https://biomejs.dev/linter/rules/${rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/`;
}
// src/scan/secret-proof.ts
/** The rule of ours whose results prove that a file was read to its end. */
const COVERAGE_RULE = "draftgate-coverage";
/** Starts every proof; part of no rule's keywords. */
const MARKER = "dgcov";
const HEAD_LINE = `${" ".repeat(300)}\n`;
const GAP = `\n${"\n".repeat(12)}()\n`;
/** A text as it is handed to a tool that finds secrets, with a proof at its end that nobody who wrote the text could know. */
function withProof(text, nonce, number) {
	const encoder = new TextEncoder();
	const head = encoder.encode(HEAD_LINE);
	const end = encoder.encode(`${GAP}${proofOf(nonce, number)}\n`);
	const whole = new Uint8Array(head.length + text.length + end.length);
	whole.set(head, 0);
	whole.set(text, head.length);
	whole.set(end, head.length + text.length);
	return whole;
}
/** The proof of file `number`; `nonce` is 32 hex characters made for this run. */
function proofOf(nonce, number) {
	return `${MARKER}-${nonce}-${number}-end`;
}
// src/scan/git-secrets.ts
const NUL = 0;
const BLANK = 32;
const AWS = "(AWS|aws|Aws)?_?";
const QUOTE = "(\"|')?";
const CONNECT = "\\s*(:|=>|=)\\s*";
const PATTERNS = [
	[
		"aws-access-key-id",
		"(A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}",
		/[A-Z0-9]{20}/,
		"An AWS access key id."
	],
	[
		"aws-secret-access-key",
		`${QUOTE}${AWS}(SECRET|secret|Secret)?_?(ACCESS|access|Access)?_?(KEY|key|Key)${QUOTE}${CONNECT}${QUOTE}[A-Za-z0-9/\\+=]{40}${QUOTE}`,
		/[A-Za-z0-9/+=]{40}(?=["']?$)/,
		"An AWS secret access key."
	],
	[
		"aws-account-id",
		`${QUOTE}${AWS}(ACCOUNT|account|Account)_?(ID|id|Id)?${QUOTE}${CONNECT}${QUOTE}[0-9]{4}\\-?[0-9]{4}\\-?[0-9]{4}${QUOTE}`,
		/[0-9]{4}-?[0-9]{4}-?[0-9]{4}(?=["']?$)/,
		"An AWS account id."
	]
];
const PROOF = `${MARKER}-[0-9a-f]{32}-[0-9]+-end`;
const EXAMPLES = ["AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"];
const whole = (pattern) => new RegExp(`(?<!\\w)(?:${pattern})(?!\\w)`, "g");
/** git-secrets with the patterns it has for AWS; it prints the lines it found, through a pipe that only this process reads. */
const gitSecrets = {
	kind: "secrets",
	name: "git-secrets",
	seconds: {
		start: .05,
		each: .002
	},
	fileName: (number) => `b${number}`,
	digestible: (bytes) => bytes.includes(NUL) ? bytes.map((byte) => byte === NUL ? BLANK : byte) : bytes,
	configFiles: () => ({ gitconfig: `[secrets]\n${[...PATTERNS.map(([, pattern]) => pattern), PROOF].map((one) => `\tpatterns = ${quoted(one)}\n`).join("")}` }),
	countsIn: () => true,
	silencer: {
		comment: null,
		ignoreFile: ".gitallowed",
		ignores: () => false
	},
	command: ({ configFolder }) => ({
		args: [
			"--scan",
			"-r",
			"."
		],
		env: {
			GIT_CONFIG_GLOBAL: `${configFolder}/gitconfig`,
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_CEILING_DIRECTORIES: configFolder.slice(0, configFolder.lastIndexOf("/")),
			LC_ALL: "C"
		}
	}),
	read: (result) => {
		if (result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const results = [];
		for (const row of new TextDecoder().decode(result.stderr).split("\n")) {
			const [, file, line, text = ""] = /^\.\/(b\d+):(\d+):(.*)$/s.exec(row) ?? [];
			if (file !== void 0) results.push(...readLine(file, Number(line), text));
		}
		if (results.length === 0) throw new UnreadableAnswer("printed nothing that can be read");
		return results;
	}
};
function readLine(file, line, text) {
	const make = (ruleId, match, value, message) => ({
		file,
		ruleId,
		severity: "critical",
		message,
		match,
		value,
		startLine: line,
		endLine: line,
		advice: ADVICE,
		helpUri: null
	});
	const proof = new RegExp(PROOF).exec(text)?.[0];
	if (proof !== void 0) return [make(COVERAGE_RULE, proof, proof, "")];
	const results = PATTERNS.flatMap(([ruleId, pattern, value, message]) => [...text.matchAll(whole(pattern))].map(([match]) => make(ruleId, match, value.exec(match)?.[0] ?? match, message)));
	const real = results.filter((row) => !EXAMPLES.includes(row.value));
	return results.length === 0 ? [make("prohibited-pattern", text, text.trim(), "A prohibited pattern.")] : real;
}
const ADVICE = "Revoke it and make a new one in the AWS console under IAM, Users, Security credentials; deleting the line is not enough, the history keeps it.";
function quoted(pattern) {
	return `"${pattern.replace(/["\\]/g, "\\$&")}"`;
}
// src/scan/secret-advice.ts
const PLACES = [
	[/^aws-/, "in the AWS console under IAM, Users, Security credentials"],
	[/^github-/, "at https://github.com/settings/tokens (or the App's settings), and look at the security log"],
	[/^gitlab-/, "in GitLab under Preferences, Access tokens"],
	[/^(?:gcp|google)-/, "in the Google Cloud console under APIs and Services, Credentials"],
	[/^azure-/, "in the Azure portal under Microsoft Entra ID, App registrations, Certificates and secrets"],
	[/^slack-/, "at https://api.slack.com/apps under OAuth and Permissions"],
	[/^stripe-/, "at https://dashboard.stripe.com/apikeys"],
	[/^openai-/, "at https://platform.openai.com/api-keys"],
	[/^anthropic-/, "at https://console.anthropic.com/settings/keys"],
	[/^huggingface-/, "at https://huggingface.co/settings/tokens"],
	[/^npm-/, "at https://www.npmjs.com under Access Tokens"],
	[/^pypi-/, "in the account settings of PyPI under API tokens"],
	[/^sendgrid-/, "in SendGrid under Settings, API Keys"],
	[/^twilio-/, "in the Twilio console under API keys"],
	[/^digitalocean-/, "at https://cloud.digitalocean.com/account/api/tokens"],
	[/^cloudflare-/, "at https://dash.cloudflare.com/profile/api-tokens"],
	[/^hashicorp-|^vault-/, "in Vault or Terraform Cloud, by revoking the token or its lease"],
	[/^telegram-/, "with BotFather's /revoke"],
	[/^private-key$|^pkcs12-file$/, "by making a new key pair and taking the old public key out wherever it is trusted"],
	[/^jwt/, "by changing the key that signs such tokens, or waiting until it has run out"]
];
/** What to do about a secret, and where: a sentence that starts with the only thing that helps. */
function adviceFor(ruleId) {
	return `Revoke it and make a new one ${PLACES.find(([start]) => start.test(ruleId))?.[1] ?? "with whoever issued it"}; deleting the line is not enough, the history keeps it.`;
}
// src/scan/gitleaks.ts
const LEAKS = 42;
const MEANINGFUL = /(?:\.(?:php|tf|hcl|ya?ml|p12|pfx|bb|bbappend|bbclass|inc)|nuget\.config)$/i;
const CHECKSUMS = /(?:^|\/)(?:go\.(?:mod|sum|work(?:\.sum)?)|gradle\.lockfile|(?:deno|Pipfile|poetry|uv|Cargo|composer|Gemfile|flake|pdm)\.lock|(?:npm-shrinkwrap|package-lock)\.json|(?:pnpm-lock|yarn)\.(?:yaml|lock)|bun\.lockb?|verification-metadata\.xml)$/;
const PACKED = /(?:^|\/)(?:node_modules|bower_components)\/|(?:^|\/)vendor\/(?:bundle|ruby|github\.com|golang\.org|google\.golang\.org|gopkg\.in|istio\.io|k8s\.io|sigs\.k8s\.io)\/|[.-]min\.(?:js|css)$|\.(?:map|svg|png|gif|jpe?g|bmp|tiff?|eot|otf|ttf|woff2?|pdf|docx?|xlsx?|pdb|exe|dll|bin|gem)$/i;
const CONFIGURATION$1 = `# Written by draftgate. gitleaks' own rules, and one that proves that a file was read to its end.
[extend]
useDefault = true

[[rules]]
id = "${COVERAGE_RULE}"
description = "proof of coverage"
regex = '''${MARKER}-[0-9a-f]{32}-[0-9]{1,9}-end'''
keywords = ["${MARKER}"]
`;
const ANSWER$5 = require_zod.array(require_zod.object({
	RuleID: require_zod.string().min(1).max(200),
	Description: require_zod.string(),
	StartLine: require_zod.int().min(0),
	EndLine: require_zod.int().min(0),
	Match: require_zod.string(),
	Secret: require_zod.string(),
	File: require_zod.string()
}));
/**
* gitleaks 8 on blobs (https://github.com/gitleaks/gitleaks). The report comes through a pipe and is not redacted: the value is what
* tells whether the base has the secret too and whether two findings are one, columns cannot (for decoded text they point at the
* code, not the secret), and the bytes lie in the same private folder anyway. Nothing but this process ever reads that pipe.
*/
const gitleaks = {
	kind: "secrets",
	name: "gitleaks",
	seconds: {
		start: .05,
		each: .015
	},
	fileName: (number, path) => {
		const ending = path === null ? "" : MEANINGFUL.exec(require_range.baseName(path))?.[0].toLowerCase() ?? "";
		return `b${number}${ending.startsWith(".") || ending === "" ? ending : `.${ending}`}`;
	},
	configFiles: () => ({
		"gitleaks.toml": CONFIGURATION$1,
		"no-ignore": ""
	}),
	countsIn: (ruleId, path, origin) => !ruleId.startsWith("generic-") || !(CHECKSUMS.test(path) || PACKED.test(path) && origin !== "ai"),
	silencer: {
		comment: "gitleaks",
		ignoreFile: ".gitleaksignore",
		ignores
	},
	command: ({ configFolder }) => ({ args: [
		"dir",
		"--config",
		`${configFolder}/gitleaks.toml`,
		"--gitleaks-ignore-path",
		`${configFolder}/no-ignore`,
		"--ignore-gitleaks-allow",
		"--no-banner",
		"--no-color",
		"--log-level",
		"error",
		"--exit-code",
		String(LEAKS),
		"--report-format",
		"json",
		"--report-path",
		"-",
		"."
	] }),
	read: (result) => {
		if (result.exitCode !== LEAKS && result.exitCode !== 0) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$5.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		return answer.data.map((row) => ({
			file: row.File.replace(/^(?:\.\/)+/, ""),
			ruleId: row.RuleID,
			severity: row.RuleID.startsWith("generic-") ? "high" : "critical",
			message: row.Description,
			match: row.Match,
			value: row.Secret,
			startLine: row.StartLine === 0 ? null : row.StartLine,
			endLine: row.EndLine === 0 ? null : row.EndLine,
			advice: adviceFor(row.RuleID),
			helpUri: null
		}));
	}
};
/** Whether a `.gitleaksignore` holds `path:rule:line`, with or without a commit before it. */
function ignores(text, ruleId, path, startLine) {
	const wanted = `${path}:${ruleId}:${startLine}`;
	return text.split("\n").some((line) => {
		const entry = line.trim().replaceAll("\\", "/");
		return entry === wanted || /^[0-9a-f]{40,64}:/.test(entry) && entry.slice(entry.indexOf(":") + 1) === wanted;
	});
}
// src/scan/pylint.ts
const USAGE = 32;
const BREAKS$1 = /* @__PURE__ */ new Set([
	"E0001",
	"E0602",
	"E0603"
]);
const CONFIGURATION = `[MAIN]
persistent=no
load-plugins=
unsafe-load-any-extension=no
jobs=1
[MESSAGES CONTROL]
disable=import-error,no-name-in-module,relative-beyond-top-level,useless-suppression,suppressed-message,locally-disabled,file-ignored
`;
const ANSWER$4 = require_zod.object({ messages: require_zod.array(require_zod.object({
	message: require_zod.string(),
	messageId: require_zod.string().regex(/^[A-Z]\d{4}$/),
	confidence: require_zod.string(),
	symbol: require_zod.string(),
	line: require_zod.int().min(0),
	column: require_zod.int().min(0),
	endLine: require_zod.int().nullable(),
	endColumn: require_zod.int().nullable(),
	path: require_zod.string()
})) });
/**
* pylint, one file at a time and alone in a folder under a name of ours: it puts that folder on its import path, where a file called
* `isort.py` would be run (https://github.com/pylint-dev/pylint/issues/959).
*/
const pylint = {
	kind: "files",
	name: "pylint",
	silencedBy: ["pylint"],
	claims: ({ path }) => /\.py$/i.test(path),
	fileName: () => "module_to_check.py",
	filesPerCall: 1,
	seconds: {
		start: .5,
		each: 1
	},
	configFiles: { pylintrc: CONFIGURATION },
	baseFiles: [],
	silencedByBase: () => () => null,
	proof: {
		lines: (mark) => mark,
		isSyntaxError: (ruleId) => ruleId === "E0001" || ruleId.startsWith("F"),
		onlyWithStatements: /* @__PURE__ */ new Set(["C0114"])
	},
	command: ({ configFolder, files }) => ({
		args: [
			`--rcfile=${configFolder}/pylintrc`,
			"--output-format=json2",
			"--",
			...files.map((file) => `./${file}`)
		],
		env: {
			PYTHONDONTWRITEBYTECODE: "1",
			PYTHONSAFEPATH: "1",
			PYTHONNOUSERSITE: "1",
			DRAFTGATE_BYTECODE: `${configFolder.slice(0, configFolder.lastIndexOf("/"))}/bytecode`
		}
	}),
	read: (result, call) => {
		if (result.exitCode === null || result.exitCode < 0 || result.exitCode >= USAGE) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$4.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		return {
			covered: [],
			refused: [],
			results: answer.data.messages.map((row) => toResult$2(row, call))
		};
	}
};
function fileOf(path, call) {
	const [only] = call.files;
	return only !== void 0 && call.files.length === 1 && /^\w+$/.test(path) ? only : plainName(path, call);
}
function toResult$2(row, call) {
	const startLine = Math.max(1, row.line);
	return {
		file: fileOf(row.path, call),
		ruleId: row.messageId,
		class: "lint",
		severity: BREAKS$1.has(row.messageId) ? "high" : "low",
		confidence: row.confidence === "UNDEFINED" ? null : row.confidence.toLowerCase(),
		message: `${row.message} (${row.symbol})`,
		startLine,
		startColumn: row.column + 1,
		endLine: Math.max(startLine, row.endLine ?? startLine),
		endColumn: row.endColumn,
		helpUri: null,
		advice: null
	};
}
// src/scan/base-ignores.ts
/** Where shellcheck looks for settings (https://github.com/koalaman/shellcheck/blob/v0.11.0/shellcheck.1.md#rc-files). */
const SHELLCHECK_FILES = [".shellcheckrc", "shellcheckrc"];
/** Where ruff looks for settings, the first wins (https://docs.astral.sh/ruff/configuration/#config-file-discovery). */
const RUFF_FILES = [
	".ruff.toml",
	"ruff.toml",
	"pyproject.toml"
];
/** Where zizmor looks for settings, the first wins (https://docs.zizmor.sh/configuration/#discovery). */
const ZIZMOR_FILES = [
	".github/zizmor.yml",
	".github/zizmor.yaml",
	"zizmor.yml",
	"zizmor.yaml"
];
/** The codes behind `disable=` in the base's shellcheckrc: single ones, ranges and `all`. */
function silencedByShellcheckrc(texts) {
	const [name, text] = firstOf(SHELLCHECK_FILES, texts);
	const disabled = [...text.matchAll(/^\s*disable=([^#\n]*)/gm)].flatMap(([, list = ""]) => list.split(",").map((word) => word.trim().replace(/^["']|["']$/g, "")));
	return (ruleId) => disabled.some((word) => isDisabled(word, ruleId)) ? name : null;
}
function isDisabled(word, ruleId) {
	if (word === "all") return true;
	const range = /^(?:SC)?(\d{4,5})(?:-(?:SC)?(\d{4,5}))?$/.exec(word);
	const code = Number(/^SC(\d{4,5})$/.exec(ruleId)?.[1]);
	return range !== null && code >= Number(range[1]) && code <= Number(range[2] ?? range[1]);
}
/** The codes, or beginnings of codes, in `ignore` and `extend-ignore` of the base's ruff settings. Per-file lists are not read. */
function silencedByRuffSettings(texts) {
	const [name, text] = firstOf(RUFF_FILES.filter((file) => file !== "pyproject.toml" || /^\s*\[tool\.ruff[\].]/m.test(texts.get(file) ?? "")), texts);
	const prefix = name === "pyproject.toml" ? "tool.ruff" : "";
	const ignored = ignoreLists(text, /* @__PURE__ */ new Set([prefix, prefix === "" ? "lint" : `${prefix}.lint`]));
	const isRule = (ruleId) => /^[A-Z]+\d+$/.test(ruleId) && !ruleId.startsWith("E9");
	return (ruleId) => isRule(ruleId) && ignored.some((code) => code === "ALL" || ruleId.startsWith(code)) ? name : null;
}
function ignoreLists(text, sections) {
	const source = text.replace(/^\s*#.*$/gm, "");
	return [...source.matchAll(/^[ \t]*(?:lint\.)?(?:extend-)?ignore\s*=\s*\[([^\]]*)\]/gm)].filter((match) => sections.has(sectionAt(source, match.index))).flatMap(([, list = ""]) => [...list.replace(/#.*$/gm, "").matchAll(/["']([A-Z]+\d*)["']/g)]).map(([, code = ""]) => code);
}
function sectionAt(text, offset) {
	return [...text.slice(0, offset).matchAll(/^\s*\[([\w.-]+)\]/gm)].at(-1)?.[1] ?? "";
}
const ZIZMOR = require_zod.object({ rules: require_zod.record(require_zod.string(), require_zod.unknown()).default({}) });
const ZIZMOR_RULE = require_zod.looseObject({
	disable: require_zod.boolean().default(false),
	ignore: require_zod.array(require_zod.string()).default([])
});
/** The rules that the base's zizmor settings switch off, altogether or in a whole file; places with a line are not read. */
function silencedByZizmorSettings(texts) {
	const [name, text] = firstOf(ZIZMOR_FILES, texts);
	const rules = readZizmorRules(text);
	return (ruleId, path) => {
		const rule = rules.get(ruleId);
		return rule !== void 0 && (rule.disable || rule.ignore.includes(require_range.baseName(path))) ? name : null;
	};
}
function readZizmorRules(text) {
	const rules = /* @__PURE__ */ new Map();
	const settings = ZIZMOR.safeParse(loadOrNothing(text));
	for (const [ruleId, value] of Object.entries(settings.data?.rules ?? {})) {
		const rule = ZIZMOR_RULE.safeParse(value);
		if (rule.success) rules.set(ruleId, rule.data);
	}
	return rules;
}
function loadOrNothing(text) {
	try {
		return require_js_yaml.load(text);
	} catch {
		return;
	}
}
function firstOf(names, texts) {
	const name = names.find((candidate) => texts.has(candidate));
	return name === void 0 ? ["", ""] : [name, texts.get(name) ?? ""];
}
// src/scan/ruff.ts
const BREAKS = /^(?:invalid-syntax|E9\d\d|F82[123])$/;
const UNREADABLE = "E902";
const PLACE = require_zod.object({
	row: require_zod.int().min(0),
	column: require_zod.int().min(0)
});
const ANSWER$3 = require_zod.array(require_zod.object({
	code: require_zod.string().nullable(),
	message: require_zod.string(),
	filename: require_zod.string(),
	location: PLACE,
	end_location: PLACE,
	url: require_zod.string().nullable()
}));
/** ruff's checks for mistakes, without configuration and comments of the repository (https://docs.astral.sh/ruff/linter/). */
const ruff = {
	kind: "files",
	name: "ruff",
	silencedBy: ["ruff"],
	claims: ({ path }) => /\.py$/i.test(path),
	tree: {
		neighbors: () => () => false,
		inArguments: true
	},
	filesPerCall: 1e3,
	seconds: {
		start: .02,
		each: .001
	},
	configFiles: {},
	baseFiles: RUFF_FILES,
	silencedByBase: silencedByRuffSettings,
	proof: {
		lines: (mark) => mark,
		isSyntaxError: (ruleId) => ruleId === "invalid-syntax" || ruleId.startsWith("E9")
	},
	command: ({ files, obeysComments }) => ({ args: [
		"check",
		"--isolated",
		"--no-cache",
		"--no-fix",
		"--no-respect-gitignore",
		...obeysComments ? [] : ["--ignore-noqa"],
		"--target-version",
		"py314",
		"--select",
		"E4,E7,E9,F,B,PLE,PLW",
		"--output-format",
		"json",
		"--",
		...files.map((file) => `./${file}`)
	] }),
	read: (result, call) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$3.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const isRefusal = (row) => row.code === UNREADABLE;
		return {
			covered: [],
			refused: answer.data.filter(isRefusal).map((row) => ({
				file: plainName(row.filename, call),
				reason: "unparsable"
			})),
			results: answer.data.filter((row) => !isRefusal(row)).map((row) => toResult$1(row, call))
		};
	}
};
function toResult$1(row, call) {
	const ruleId = row.code ?? "invalid-syntax";
	return {
		file: plainName(row.filename, call),
		ruleId,
		class: "lint",
		severity: BREAKS.test(ruleId) ? "high" : "low",
		confidence: null,
		message: row.message,
		startLine: Math.max(1, row.location.row),
		startColumn: Math.max(1, row.location.column),
		endLine: Math.max(1, row.end_location.row),
		endColumn: lastColumn(row.end_location.column),
		helpUri: row.url?.startsWith("https://docs.astral.sh/") === true ? row.url : null,
		advice: null
	};
}
// src/scan/shellcheck.ts
const SEVERITIES$2 = {
	error: "high",
	warning: "medium",
	info: "low",
	style: "info"
};
const ANSWER$2 = require_zod.object({ comments: require_zod.array(require_zod.object({
	file: require_zod.string(),
	line: require_zod.int().min(0),
	endLine: require_zod.int().min(0),
	column: require_zod.int().min(0),
	endColumn: require_zod.int().min(0),
	level: require_zod._enum([
		"error",
		"warning",
		"info",
		"style"
	]),
	code: require_zod.int(),
	message: require_zod.string()
})) });
/** shellcheck on scripts, with the rc file of the base at most and without following `source` (https://www.shellcheck.net/wiki/). */
const shellcheck = {
	kind: "files",
	name: "shellcheck",
	silencedBy: ["shellcheck"],
	claims: ({ path, shebang }) => /\.(?:sh|bash)$/i.test(path) || /[/\s](?:ba|da|a|k)?sh(?:\s|$)/.test(shebang),
	filesPerCall: 500,
	seconds: {
		start: .02,
		each: .02
	},
	oneCore: { bytesWorthStart: 5e4 },
	configFiles: {},
	baseFiles: SHELLCHECK_FILES,
	silencedByBase: silencedByShellcheckrc,
	proof: {
		lines: (mark) => `echo "$${mark}"`,
		isSyntaxError: (ruleId) => ruleId.startsWith("SC1")
	},
	command: ({ files }) => ({ args: [
		"--norc",
		"--format=json1",
		"--color=never",
		...files.map((file) => `./${file}`)
	] }),
	read: (result, call) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$2.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		return {
			covered: [],
			refused: [],
			results: answer.data.comments.map((row) => ({
				file: plainName(row.file, call),
				ruleId: `SC${row.code}`,
				class: "lint",
				severity: SEVERITIES$2[row.level],
				confidence: null,
				message: row.message,
				startLine: Math.max(1, row.line),
				startColumn: Math.max(1, row.column),
				endLine: Math.max(1, row.endLine),
				endColumn: row.endLine === row.line && row.endColumn === row.column ? row.endColumn : lastColumn(row.endColumn),
				helpUri: `https://www.shellcheck.net/wiki/SC${row.code}`,
				advice: null
			}))
		};
	}
};
// src/scan/helm-charts.ts
const VALUES = /^values\.ya?ml$/;
const CHART_FILE = /(?:^|\/)(?:Chart\.ya?ml|values\.ya?ml|\.helmignore|(?:templates|charts)\/.+)$/;
/** Whether the file says where a chart is (https://helm.sh/docs/topics/charts/). */
function isChartManifest(path) {
	return /^Chart\.ya?ml$/.test(require_range.baseName(path));
}
/** Whether a chart is made of files of this kind. */
function isChartFile(path) {
	return CHART_FILE.test(path);
}
/** Whether the file, where it is part of a chart, says nothing by itself: values and parts of templates. */
function isChartInput(path) {
	return VALUES.test(require_range.baseName(path)) || /(?:^|\/)templates\/.*\.tpl$/.test(path);
}
/** The folder (with `/` at its end, empty at the root) of the chart that a template, a part of one or the values belong to, undefined where it is none. */
function chartOf(path) {
	const inTemplates = /^(.*?\/|)templates\//.exec(path)?.[1];
	if (inTemplates !== void 0) return inTemplates;
	return VALUES.test(require_range.baseName(path)) ? path.slice(0, path.lastIndexOf("/") + 1) : void 0;
}
/** As `chartOf`, of the chart that all of it is part of: a chart is rendered with the values of the one around it. */
function outermostChart(path) {
	const chart = chartOf(path);
	return chart === void 0 ? void 0 : /^(.*?\/|)charts\//.exec(chart)?.[1] ?? chart;
}
// src/scan/infrastructure.ts
/** What a YAML or JSON text describes, undefined where it is nothing of the kind. */
function recognizeInfrastructure(path, text) {
	if (!/\.(?:ya?ml|json|template)$/i.test(path)) return void 0;
	if (/^apiVersion:\s*\S/m.test(text) && /^kind:\s*["']?[A-Z]\w*/m.test(text) && /^metadata:/m.test(text)) return "kubernetes";
	if (/\.json$/i.test(path) && /"kind"\s*:\s*"[A-Z]\w*"/.test(text) && /"apiVersion"\s*:\s*"/.test(text) && /"metadata"\s*:\s*\{/.test(text)) return "kubernetes";
	if (TEMPLATE.test(path) && (HELM_WORDS.test(text) || /^apiVersion:/m.test(text) && /^kind:/m.test(text))) return "helm";
	if (/AWSTemplateFormatVersion["']?\s*:|["']?Type["']?\s*:\s*["']?AWS::\w+::/.test(text)) return "cloudformation";
	return /schema\.management\.azure\.com\/schemas\/[^"]{1,60}eploymentTemplate\.json/.test(text) ? "azure-template" : void 0;
}
const TEMPLATE = /(?:^|\/)templates\/.+\.ya?ml$/i;
const HELM_WORDS = /\{\{[^{}\n]{0,200}(?:\.(?:Values|Release|Chart)\.|\binclude\s{1,9}")/;
/** Lockfiles and manifests that name exact versions (https://trivy.dev/docs/latest/coverage/language/). */
const MANIFEST = /^(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|requirements\.txt|Pipfile\.lock|poetry\.lock|uv\.lock|Gemfile\.lock|composer\.lock|go\.mod|Cargo\.lock|pom\.xml|.*gradle\.lockfile|.*\.sbt\.lock|packages\.lock\.json|packages\.config|.*\.deps\.json|.*[Pp]ackages\.props|conan\.lock|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|Manifest\.toml|pylock(?:\..+)?\.toml|environment\.ya?ml)$/;
/** Whether the file is one whose packages can be looked up. */
function isManifest(path) {
	return MANIFEST.test(require_range.baseName(path));
}
/** Whether the name alone tells that the file describes infrastructure: Dockerfiles and Terraform (not its values alone). */
function isInfrastructure(path) {
	return /^(?:(?:Docker|Container)file(?:\..+)?|.+\.(?:docker|container)file)$/i.test(require_range.baseName(path)) || /\.tf(?:\.json)?$/.test(path);
}
/** The last segment of a path in the way trivy writes it: it tells files by their names, and knows fewer ways than people use. */
function nameForTrivy(path) {
	const name = require_range.baseName(path);
	const [, kind, ending = ""] = /^(docker|container)file((?:\..+)?)$/i.exec(name) ?? [];
	if (kind !== void 0 && !KNOWN_DOCKERFILE.test(name)) return ending === "" ? "Dockerfile" : `Dockerfile.${ending.slice(1).replaceAll(".", "_")}`;
	if (/\.template$/i.test(name)) return `${name}.yaml`;
	return name.replace(/\.(?:ya?ml|json)$/i, (extension) => extension.toLowerCase());
}
const KNOWN_DOCKERFILE = /^(?:Docker|Container)file(?:\.[^.]+)?$/;
/** What else of the same tree is needed to understand `claimed` files: Terraform beside and below, the rest of a Helm chart, the files around a lockfile. */
function infrastructureNeighbors(claimed) {
	const terraform = new Set(claimed.filter((path) => TERRAFORM.test(path)).map(folderOf));
	const manifests = new Set(claimed.filter(isManifest).map(folderOf));
	const charts = new Set(claimed.flatMap((path) => outermostChart(path) ?? []));
	const isMaven = claimed.some((path) => require_range.baseName(path) === "pom.xml");
	return (path) => {
		if (isMaven && require_range.baseName(path) === "pom.xml") return true;
		if (manifests.has(folderOf(path)) && BESIDE_LOCKFILES.test(require_range.baseName(path))) return true;
		if (TERRAFORM.test(path)) return foldersAbove(path).some((folder) => terraform.has(folder));
		return isChartFile(path) && foldersAbove(path).some((folder) => charts.has(folder));
	};
}
const TERRAFORM = /\.tf(?:\.json|vars)?$/;
const BESIDE_LOCKFILES = /^(?:package\.json|pyproject\.toml|Pipfile|go\.sum|Cargo\.toml|composer\.json|Gemfile|pubspec\.yaml|mix\.exs|Project\.toml)$/;
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function foldersAbove(path) {
	const folders = [""];
	for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) folders.push(path.slice(0, at + 1));
	return folders;
}
// src/scan/trivy-results.ts
const SEVERITIES$1 = {
	CRITICAL: "critical",
	HIGH: "high",
	MEDIUM: "medium",
	LOW: "low",
	UNKNOWN: "info"
};
const VULNERABILITY = require_zod.object({
	VulnerabilityID: require_zod.string().min(1),
	PkgName: require_zod.string(),
	InstalledVersion: require_zod.string(),
	FixedVersion: require_zod.string().optional(),
	Title: require_zod.string().optional(),
	Severity: require_zod.string(),
	PrimaryURL: require_zod.string().optional()
});
const MISCONFIGURATION = require_zod.object({
	ID: require_zod.string().min(1),
	Title: require_zod.string(),
	Message: require_zod.string(),
	Resolution: require_zod.string().optional(),
	Severity: require_zod.string(),
	Status: require_zod.string(),
	PrimaryURL: require_zod.string().optional(),
	CauseMetadata: require_zod.object({
		StartLine: require_zod.int().optional(),
		EndLine: require_zod.int().optional()
	}).optional()
});
const RESULT = require_zod.object({
	Target: require_zod.string(),
	Class: require_zod.string(),
	Type: require_zod.string().optional(),
	Packages: require_zod.array(require_zod.unknown()).nullish(),
	Vulnerabilities: require_zod.array(VULNERABILITY).nullish(),
	Misconfigurations: require_zod.array(MISCONFIGURATION).nullish()
});
/** The report, as far as it is read (https://trivy.dev/docs/latest/configuration/reporting/#json). */
const ANSWER$1 = require_zod.object({
	SchemaVersion: require_zod.literal(2),
	Results: require_zod.array(RESULT).nullish()
});
/** The results for the files of the call; others are neighbors, which are there to be seen and not to be judged. */
function readResults(results, call) {
	return results.flatMap((one) => [...readOwn(one, call), ...readByInput(one, call)]);
}
function readOwn(result, call) {
	const file = `${call.root}/${result.Target}`;
	if (!call.files.includes(file)) return [];
	const failed = (result.Misconfigurations ?? []).filter((row) => row.Status === "FAIL");
	return [...(result.Vulnerabilities ?? []).map((row) => toVulnerability(file, row)), ...failed.map((row) => toMisconfiguration(file, row))];
}
/** What it says of a template that did not change stands at the changed values, or part of a template, of its chart. */
function readByInput(result, call) {
	if (result.Type !== "helm" || call.files.includes(`${call.root}/${result.Target}`)) return [];
	const chart = outermostChart(result.Target);
	const input = call.files.find((file) => {
		const path = file.slice(call.root.length + 1);
		return isChartInput(path) && outermostChart(path) === chart;
	});
	if (input === void 0) return [];
	return (result.Misconfigurations ?? []).filter((row) => row.Status === "FAIL").map((row) => {
		const { startLine, message, ...rest } = toMisconfiguration(input, row);
		const where = startLine === null ? result.Target : `${result.Target}:${startLine}`;
		return {
			...rest,
			message: `${where}: ${message}`,
			startLine: null,
			endLine: null,
			identity: JSON.stringify([result.Target, message])
		};
	});
}
function toVulnerability(file, row) {
	const fixed = row.FixedVersion ?? "";
	const own = SEVERITIES$1[row.Severity] ?? "info";
	const identity = JSON.stringify([
		row.VulnerabilityID,
		row.PkgName,
		row.InstalledVersion
	]);
	return {
		file,
		ruleId: row.VulnerabilityID,
		class: "vuln",
		severity: fixed === "" && (own === "critical" || own === "high") ? "medium" : own,
		confidence: null,
		message: `${row.PkgName} ${row.InstalledVersion}: ${row.Title ?? row.VulnerabilityID}`,
		startLine: null,
		startColumn: null,
		endLine: null,
		endColumn: null,
		helpUri: linkOf(row.PrimaryURL),
		advice: fixed === "" ? "There is no fixed version yet." : `Update ${row.PkgName} to ${fixed}.`,
		identity,
		sameAs: `vuln ${identity}`
	};
}
function toMisconfiguration(file, row) {
	const start = row.CauseMetadata?.StartLine ?? 0;
	const end = row.CauseMetadata?.EndLine ?? 0;
	return {
		file,
		ruleId: row.ID,
		class: "misconfig",
		severity: SEVERITIES$1[row.Severity] ?? "info",
		confidence: null,
		message: row.Message === "" ? row.Title : row.Message,
		startLine: start > 0 ? start : null,
		startColumn: null,
		endLine: start > 0 ? Math.max(start, end) : null,
		endColumn: null,
		helpUri: linkOf(row.PrimaryURL),
		advice: row.Resolution ?? null
	};
}
function linkOf(url) {
	return url?.startsWith("https://") === true ? url : null;
}
// src/scan/trivy.ts
const MAX_DEPTH = 200;
const PROOF_FOLDER = "=proof";
const NOWHERE$2 = "http://127.0.0.1:9";
/** trivy on manifests and infrastructure, with the database that is there and the checks that it carries (https://trivy.dev/docs/). */
const trivy = {
	kind: "files",
	name: "trivy",
	silencedBy: ["trivy"],
	claims: ({ path, infrastructure }) => isManifest(path) || isInfrastructure(path) || infrastructure !== void 0,
	fileName: nameForTrivy,
	filesPerCall: Number.MAX_SAFE_INTEGER,
	seconds: {
		start: 1.2,
		each: .005
	},
	tree: {
		neighbors: infrastructureNeighbors,
		inArguments: false,
		proofs: {
			[`${PROOF_FOLDER}/Dockerfile`]: "FROM ubuntu:latest\n",
			[`${PROOF_FOLDER}/requirements.txt`]: "draftgate-proof==1.0\n"
		}
	},
	needsDatabase: isManifest,
	isBroken: cannotBeParsed,
	configFiles: {
		"trivy.yaml": "",
		trivyignore: ""
	},
	baseFiles: [".trivyignore"],
	silencedByBase: (texts) => {
		const text = texts.get(".trivyignore") ?? "";
		const ignored = new Set(text.split("\n").map((line) => line.trim()).filter((line) => /^[\w-]+$/.test(line)));
		return (ruleId) => ignored.has(ruleId) || ignored.has(`AVD-${ruleId}`) ? ".trivyignore" : null;
	},
	command: (call) => ({
		args: [
			"fs",
			"--config",
			`${call.configFolder}/trivy.yaml`,
			"--ignorefile",
			`${call.configFolder}/trivyignore`,
			"--scanners",
			hasDatabase(call) ? "vuln,misconfig" : "misconfig",
			...hasDatabase(call) ? [
				"--cache-dir",
				call.database?.folder ?? "",
				"--list-all-pkgs"
			] : [],
			"--cache-backend",
			"memory",
			"--skip-db-update",
			"--skip-java-db-update",
			"--skip-check-update",
			"--skip-version-check",
			"--offline-scan",
			"--disable-telemetry",
			"--no-progress",
			"--debug",
			"--exit-code",
			"0",
			"--format",
			"json",
			call.root
		],
		env: {
			HTTP_PROXY: NOWHERE$2,
			HTTPS_PROXY: NOWHERE$2,
			ALL_PROXY: NOWHERE$2,
			GIT_ALLOW_PROTOCOL: "none"
		}
	}),
	read: (result, call) => {
		if (result.exitCode !== 0) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$1.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const results = answer.data.Results ?? [];
		checkProofs(results, call);
		return {
			...readCoverage(results, readLog(new TextDecoder().decode(result.stderr)), call),
			results: readResults(results, call)
		};
	}
};
function hasDatabase({ database }) {
	return database !== void 0 && database.updatedAt !== null;
}
function checkProofs(results, call) {
	const proofs = results.filter((one) => one.Target.startsWith(`${PROOF_FOLDER}/`));
	const found = (predicate) => proofs.some(predicate);
	const checked = found((one) => (one.Misconfigurations ?? []).some((row) => /^(?:AVD-)?DS-?0*1$/.test(row.ID)));
	const listed = !hasDatabase(call) || found((one) => (one.Packages ?? []).length > 0);
	if (!checked || !listed) throw new UnreadableAnswer("did not find what was put there for it to find");
}
function readLog(log) {
	const broken = /* @__PURE__ */ new Set();
	const read = /* @__PURE__ */ new Set();
	const charts = /* @__PURE__ */ new Set();
	for (const line of log.split("\n")) {
		const path = /\bfile_path="([^"]+)"/.exec(line)?.[1];
		if (path === void 0) continue;
		if (line.includes("Failed to render Chart files")) charts.add(path === "." ? "" : `${path}/`);
		else if (/Walk error|Error parsing file|Failed to parse file/.test(line)) broken.add(path);
		else if (/\bAdded file\t|\bScanned config file\t/.test(line)) read.add(path);
	}
	return {
		broken,
		read,
		brokenCharts: charts
	};
}
/**
* A result proves that a file was read, and so does the log. A manifest without packages has neither; that it can be parsed is known
* from the log, and that the tool works from the proofs.
*/
function readCoverage(results, log, call) {
	const targets = new Set(results.map((one) => one.Target));
	const rendered = new Set(results.flatMap((one) => one.Type === "helm" ? chartOf(one.Target) ?? [] : []));
	const isRendered = (path) => {
		const chart = chartOf(path);
		return chart !== void 0 && rendered.has(chart);
	};
	const covered = [];
	const refused = [];
	const isBroken = (path) => {
		const chart = outermostChart(path);
		return chart !== void 0 && log.brokenCharts.has(chart);
	};
	for (const file of call.files) {
		const inTree = file.slice(call.root.length + 1);
		if (log.broken.has(inTree) || !targets.has(inTree) && isBroken(inTree)) refused.push({
			file,
			reason: "unparsable"
		});
		else if (targets.has(inTree) || log.read.has(inTree) || isManifest(inTree) || isRendered(inTree) || isChartInput(inTree)) covered.push(file);
		else refused.push({
			file,
			reason: "tool-skipped"
		});
	}
	return {
		covered,
		refused
	};
}
/** It passes over YAML and JSON that it cannot parse without a word; a template is none before it is rendered. */
function cannotBeParsed(path, text) {
	if (chartOf(path) !== void 0 && text.includes("{{")) return false;
	try {
		if (/\.json$/i.test(path)) JSON.parse(text);
		else if (/\.(?:ya?ml|template)$/i.test(path)) require_js_yaml.parseEvents(text, { maxDepth: MAX_DEPTH });
		return false;
	} catch {
		return true;
	}
}
// src/scan/zizmor.ts
const NO_INPUTS = 3;
const ENDS = /* @__PURE__ */ new Set([
	0,
	NO_INPUTS,
	11,
	12,
	13,
	14
]);
const DONE = /completed (\S+)\s*$/gm;
const SEVERITIES = {
	High: "high",
	Medium: "medium",
	Low: "low",
	Informational: "info",
	Unknown: "info"
};
const POINT = require_zod.object({
	row: require_zod.int().min(0),
	column: require_zod.int().min(0)
});
const LOCATION = require_zod.object({
	symbolic: require_zod.object({
		key: require_zod.object({ Local: require_zod.object({ verbatim_path: require_zod.string() }) }),
		annotation: require_zod.string(),
		kind: require_zod.string(),
		route: require_zod.object({ route: require_zod.array(require_zod.object({ Key: require_zod.string() }).or(require_zod.object({ Index: require_zod.int() }))) }),
		feature_kind: require_zod.unknown()
	}),
	concrete: require_zod.object({ location: require_zod.object({
		start_point: POINT,
		end_point: POINT
	}) })
});
const FRAGMENT = require_zod.object({ Subfeature: require_zod.object({ fragment: require_zod.unknown() }) });
const ANSWER = require_zod.array(require_zod.object({
	ident: require_zod.string().min(1),
	desc: require_zod.string(),
	url: require_zod.string(),
	determinations: require_zod.object({
		confidence: require_zod.string(),
		severity: require_zod.string()
	}),
	locations: require_zod.array(LOCATION).min(1)
}));
/** zizmor's regular persona on workflows and actions, offline (https://docs.zizmor.sh/). */
const zizmor = {
	kind: "files",
	name: "zizmor",
	silencedBy: ["zizmor"],
	claims: ({ path }) => isWorkflow(path) || isAction(path),
	fileName: workflowFileName,
	filesPerCall: 200,
	seconds: {
		start: .05,
		each: .01
	},
	configFiles: {},
	baseFiles: ZIZMOR_FILES,
	silencedByBase: silencedByZizmorSettings,
	command: ({ files, obeysComments }) => ({ args: [
		"--offline",
		"--no-config",
		"--no-progress",
		"--color=never",
		"--persona=regular",
		...obeysComments ? [] : ["--no-ignores"],
		"--format=json-v1",
		...files.map((file) => `./${file}`)
	] }),
	read: (result, call) => {
		if (!ENDS.has(result.exitCode)) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const log = new TextDecoder().decode(result.stderr);
		const done = new Set([...log.matchAll(DONE)].map((match) => plainName(match[1] ?? "", call)));
		const refused = call.files.filter((file) => !done.has(file)).map((file) => ({
			file,
			reason: "unparsable"
		}));
		if (result.exitCode === NO_INPUTS) {
			if (done.size > 0 || !/failed to (?:parse|validate|load)/.test(log)) throw new UnreadableAnswer("ended with exit code 3");
			return {
				covered: [],
				refused,
				results: []
			};
		}
		const answer = ANSWER.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		if (done.size === 0) throw new UnreadableAnswer("named no file that it looked at");
		return {
			covered: [...done],
			refused,
			results: answer.data.map((row) => toResult(row, call))
		};
	},
	adjust: (result, text) => {
		const identity = `${result.identity ?? ""} ${usedAction(text, result.startLine)}`;
		const isHarmless = result.ruleId === "dangerous-triggers" && onlyRunsThisAction(text);
		return {
			...result,
			identity,
			...isHarmless ? { severity: "low" } : {}
		};
	}
};
/**
* The place in the workflow without the numbers of steps, and the expression it is about: the same problem when a step was put before
* it, an argument changed or an action was raised.
*/
function identityOf$1({ annotation, route, feature_kind: feature }) {
	const keys = route.route.flatMap((part) => "Key" in part ? [part.Key] : []);
	const fragment = FRAGMENT.safeParse(feature);
	const isTelling = fragment.success && keys.at(-1) !== "uses";
	return JSON.stringify([
		keys,
		annotation,
		isTelling ? fragment.data.Subfeature.fragment : null
	]);
}
/** The action that the line uses, without its version; empty where it uses none. */
function usedAction(text, line) {
	const source = line === null ? "" : text.split("\n", line)[line - 1] ?? "";
	return /^[\s-]*uses:\s*["']?([^\s"'@#]+)/.exec(source)?.[1] ?? "";
}
function toResult(row, call) {
	const [first] = row.locations;
	const { symbolic, concrete } = row.locations.find((location) => location.symbolic.kind === "Primary") ?? first ?? NOWHERE$1;
	const { start_point: start, end_point: end } = concrete.location;
	const endsBefore = end.column === 0 && end.row > start.row;
	return {
		file: plainName(symbolic.key.Local.verbatim_path, call),
		ruleId: row.ident,
		class: "sast",
		severity: SEVERITIES[row.determinations.severity] ?? "medium",
		confidence: row.determinations.confidence.toLowerCase(),
		message: `${row.desc}: ${symbolic.annotation}`,
		startLine: start.row + 1,
		startColumn: start.column + 1,
		endLine: end.row + (endsBefore ? 0 : 1),
		endColumn: endsBefore ? null : lastColumn(end.column + 1),
		helpUri: row.url.startsWith("https://docs.zizmor.sh/") ? row.url : null,
		advice: null,
		identity: identityOf$1(symbolic)
	};
}
const NOWHERE$1 = {
	symbolic: {
		key: { Local: { verbatim_path: "" } },
		annotation: "",
		kind: "Primary",
		route: { route: [] },
		feature_kind: void 0
	},
	concrete: { location: {
		start_point: {
			row: 0,
			column: 0
		},
		end_point: {
			row: 0,
			column: 0
		}
	} }
};
const WORKFLOW = require_zod.object({ jobs: require_zod.record(require_zod.string(), require_zod.strictObject({ steps: require_zod.array(require_zod.looseObject({ uses: require_zod.string() })).min(1) }).loose()) });
/** A workflow whose every step is this action at a full commit SHA needs its trigger: it checks nothing out and runs nothing. */
function onlyRunsThisAction(text) {
	try {
		const workflow = WORKFLOW.safeParse(require_js_yaml.load(text));
		if (!workflow.success) return false;
		const jobs = Object.values(workflow.data.jobs);
		return jobs.length > 0 && jobs.every((job) => !("uses" in job) && job.steps.every((step) => !("run" in step) && THIS_ACTION.test(step.uses)));
	} catch {
		return false;
	}
}
const THIS_ACTION = /^[\w.-]+\/draftgate@[0-9a-f]{40}$/;
// src/scan/scanners.ts
/** Every scanner that is built: a new one is a file, a name in `scanner-names.ts` and a row here. */
const SCANNERS = {
	gitleaks,
	bandit,
	trivy,
	ruff,
	biome,
	shellcheck,
	actionlint,
	zizmor,
	"git-secrets": gitSecrets,
	pylint
};
/** The scanner of that name, undefined where none is built. */
function findScanner(name) {
	const known = require_judging.SCANNER_NAMES.find((one) => one === name);
	return known === void 0 ? void 0 : SCANNERS[known];
}
// src/scan/group.ts
/** Groups items by a key, both in order of first appearance. */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/scan/silenced.ts
const SHOWN = 5;
const LOOKED_AT = 50;
const NAMES_RULES = /* @__PURE__ */ new Set([
	"biome",
	"shellcheck",
	"zizmor",
	"pylint"
]);
const WHOLE_FILE = /(?:ruff|flake8)\s{0,9}:\s{0,9}noqa|(?:biome|rome)-ignore-all|pylint\s{0,9}:\s{0,9}skip-file/i;
const RULE = /\b[A-Z]{1,4}\d{3,5}\b/;
/** The findings of the run, looked up by the comment that would hide them: on its line, on the next where it stands alone, or in the file. */
function findSilenced(drafts) {
	const inHead = drafts.filter(({ finding }) => finding.location.commitSha === null);
	const byFile = groupBy(inHead, placeOf$1);
	const byLine = /* @__PURE__ */ new Map();
	for (const one of inHead) for (const line of linesOf(one)) {
		const key = `${placeOf$1(one)}\n${line}`;
		const known = byLine.get(key);
		if (known === void 0) byLine.set(key, [one]);
		else known.push(one);
	}
	return (path, comment) => {
		const { line, standsAlone, text, tool } = comment;
		const place = `${tool}\n${path}`;
		const first = ((WHOLE_FILE.test(text) ? byFile.get(place) : byLine.get(`${place}\n${standsAlone ? line + 1 : line}`)) ?? []).slice(0, LOOKED_AT);
		const hidden = NAMES_RULES.has(tool) || RULE.test(text) ? first.filter(({ finding }) => isNamed(finding, text)) : first;
		return hidden.length === 0 ? "" : describe$1(hidden);
	};
}
function placeOf$1({ finding }) {
	return `${finding.tool}\n${finding.location.path}`;
}
function linesOf({ finding: { location } }) {
	const first = location.startLine ?? 0;
	const count = Math.min((location.endLine ?? first) - first + 1, LOOKED_AT);
	return Array.from({ length: Math.max(1, count) }, (_, index) => first + index);
}
function isNamed({ ruleId, message }, text) {
	const symbol = /\(([a-z-]{3,60})\)$/.exec(message)?.[1];
	return text.includes(ruleId) || symbol !== void 0 && text.includes(symbol) || /\bdisable=all\b/.test(text);
}
function describe$1(hidden) {
	const places = hidden.slice(0, SHOWN).map(({ finding }) => `${finding.ruleId} (${finding.severity}) on line ${finding.location.startLine ?? 1}`);
	const more = hidden.length > SHOWN ? " and more" : "";
	return `. It would hide ${places.join(", ")}${more}`;
}
// src/scan/blob-text.ts
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-\S+ \S+\n){0,9}oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n$/;
const MAX_POINTER_BYTES = 1024;
const BINARY_WINDOW = 8e3;
/** Whether the whole blob is a Git LFS pointer (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
function isLfsPointer(bytes) {
	return bytes.length <= MAX_POINTER_BYTES && POINTER.test(decodeText(bytes));
}
/** git's own test: a NUL byte among the first 8,000. */
function looksBinary(bytes) {
	return bytes.subarray(0, BINARY_WINDOW).includes(0);
}
/** Whether the bytes are valid UTF-8. */
function isUtf8(bytes) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
/** Bytes as text; what is not UTF-8 becomes U+FFFD, a byte order mark stays, so that columns stay true. */
function decodeText(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
/** The bytes of a text in UTF-16 (told by its byte order mark) as UTF-8, all others as they are: secrets are looked for in both. */
function toUtf8(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return reencode(bytes, "utf-16le");
	if (first === 254 && second === 255) return reencode(bytes, "utf-16be");
	return bytes;
}
function reencode(bytes, encoding) {
	return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
/** The first line when it starts with `#!` (at most 200 bytes of it), else empty. */
function readShebang(bytes) {
	if (bytes[0] !== 35 || bytes[1] !== 33) return "";
	const line = decodeText(bytes.subarray(0, 200));
	const end = line.indexOf("\n");
	return end === -1 ? line : line.slice(0, end);
}
// src/scan/suppression-files.ts
/** Files by which a repository configures or silences scanners. */
const BY_NAME = [
	["bandit", /^(?:\.bandit(?:\.ya?ml|\.toml)?|bandit\.(?:ya?ml|toml|ini))$/],
	["gitleaks", /^(?:\.?gitleaks\.toml|\.gitleaksignore|\.betterleaks(?:\.toml|ignore))$/],
	["git-secrets", /^\.gitallowed$/],
	["detect-secrets", /^\.secrets\.baseline$/],
	["trivy", /^(?:\.trivyignore(?:\.ya?ml|\.rego)?|trivy\.ya?ml|trivy-secret\.ya?ml)$/],
	["ruff", /^\.?ruff\.toml$/],
	["flake8", /^\.flake8$/],
	["pylint", /^\.?pylintrc(?:\.toml)?$/],
	["biome", /^\.?biome\.jsonc?$/],
	["shellcheck", /^\.?shellcheckrc$/],
	["zizmor", /^zizmor\.ya?ml$/],
	["hadolint", /^\.hadolint\.ya?ml$/],
	["eslint", /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.[a-z]+)?|\.eslintignore)$/],
	["oxlint", /^(?:\.oxlintrc\.json|oxlint\.config\.[cm]?[jt]s)$/],
	["semgrep", /^(?:\.semgrepignore|\.semgrep(?:\.ya?ml)?)$/],
	["checkov", /^\.checkov\.(?:ya?ml|baseline)$/],
	["mypy", /^\.?mypy\.ini$/]
];
const ACTIONLINT = /(?:^|\/)\.github\/actionlint\.ya?ml$/;
/** Tools that read a section of a file they share with others. */
const SECTIONED = [
	"bandit",
	"ruff",
	"pylint",
	"flake8",
	"mypy",
	"pyright",
	"detect-secrets",
	"semgrep",
	"checkov"
];
/** The tool whose ignore or configuration file this is. */
function toolOfFile(path) {
	if (ACTIONLINT.test(path)) return "actionlint";
	const name = require_range.baseName(path);
	return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}
/** Whether sections of this file may configure a scanner. */
function hasSections(path) {
	return /^(?:pyproject\.toml|setup\.cfg|tox\.ini)$/.test(require_range.baseName(path));
}
/** For each tool the first of `lines` (1-based numbers that the range added) in a section of it. */
function toolsOfSections(text, isAdded) {
	const found = /* @__PURE__ */ new Map();
	let section = "";
	let key = "";
	text.split("\n").forEach((line, index) => {
		const header = /^\s*\[{1,2}([^\]]{1,200})\]/.exec(line);
		if (header !== null) {
			section = plainKey(header[1] ?? "");
			key = "";
		} else key = plainKey(/^\s*([\w\s."'-]{1,200}?)\s*[=:]/.exec(line)?.[1] ?? key);
		if (!isAdded(index + 1) || line.trim() === "") return;
		for (const tool of SECTIONED) if (!found.has(tool) && concerns(tool, section, key, line)) found.set(tool, index + 1);
	});
	return found;
}
function concerns(tool, section, key, line) {
	const full = section === "" ? key : key === "" ? section : `${section}.${key}`;
	if (full === "tool") return line.includes(tool);
	return [`tool.${tool}`, tool].some((prefix) => {
		const isRoot = prefix === tool;
		const start = isRoot ? section : full;
		return start === prefix || start.startsWith(`${prefix}.`) || isRoot && start.startsWith(`${prefix}-`);
	});
}
function plainKey(key) {
	return key.replace(/["'\s]/g, "").toLowerCase();
}
/** Whether a line of `.gitattributes` hides text from people or tools (https://git-scm.com/docs/gitattributes). */
function hidesText(line) {
	if (line.trimStart().startsWith("#")) return false;
	return line.trim().split(/\s+/).slice(1).some((attribute) => /^(?:-diff|binary|linguist-generated(?:=true)?)$/.test(attribute));
}
// src/scan/suppressions.ts
const CONFIGURATION_BYTES = 1048576;
/** Everything in the range that silences a scanner, as findings of class `suppression` at the comment or at line 1 of the file. */
async function findSuppressions(input, repository) {
	const drafts = [];
	const add = (path, found) => drafts.push(draft$2(path, found, input.originOf(path)));
	for (const { file, comments } of input.survey) for (const comment of comments) {
		const { tool, line, text, subject, added, inString } = comment;
		if (!added || inString) continue;
		const message = `This comment silences ${tool}: ${text}${input.silenced(file.path, comment)}`;
		add(file.path, {
			tool,
			line,
			message,
			subject
		});
	}
	for (const file of input.files) {
		if (file.path === input.policyPath || file.previousPath === input.policyPath) add(file.path, {
			...POLICY_TOUCHED,
			subject: contentOf(file)
		});
		for (const found of await findInFile(file, repository)) add(file.path, found);
	}
	return drafts;
}
const POLICY_TOUCHED = {
	tool: "policy",
	line: 1,
	message: "This change touches the policy that judges it; the base's policy was applied."
};
function contentOf({ newBlob, newMode }) {
	return `${newMode ?? ""} ${newBlob ?? "removed"}`;
}
async function findInFile(file, repository) {
	if (file.newBlob === void 0 || !bringsContent(file)) return [];
	const tool = toolOfFile(file.path);
	if (tool !== void 0) return [{
		tool,
		line: 1,
		message: `This file configures or silences ${tool}; it was not obeyed.`,
		subject: contentOf(file)
	}];
	return hasSections(file.path) || require_range.baseName(file.path) === ".gitattributes" ? await readLines(file, repository) : [];
}
function bringsContent(file) {
	return file.newBlob !== file.oldBlob || file.previousPath !== void 0 && file.previousPath !== file.path;
}
async function readLines(file, repository) {
	const text = await readText(file, repository);
	const ranges = require_judging.addedRanges(file);
	const all = ranges.length === 0;
	const isAdded = (line) => all || require_judging.overlaps(ranges, line, line);
	if (hasSections(file.path)) return [...toolsOfSections(text, isAdded)].map(([tool, line]) => ({
		tool,
		line,
		message: `This section configures ${tool}; it was not obeyed.`,
		subject: contentOf(file)
	}));
	return text.split("\n").flatMap((line, index) => isAdded(index + 1) && hidesText(line) ? [{
		tool: "gitattributes",
		line: index + 1,
		message: `This attribute hides text from diffs or reviewers: ${line.trim().slice(0, 100)}`,
		subject: line.trim()
	}] : []);
}
async function readText(file, repository) {
	if (file.newBlob === void 0 || file.newMode === "160000") return "";
	for await (const blob of repository.readBlobs([file.newBlob], CONFIGURATION_BYTES)) return blob.bytes === void 0 ? "" : decodeText(blob.bytes);
	return "";
}
function draft$2(path, { tool, line, message, subject }, origin) {
	return {
		finding: {
			tool: "draftgate",
			ruleId: `suppression/${tool}`,
			class: "suppression",
			severity: "medium",
			confidence: null,
			message,
			location: {
				path,
				startLine: line,
				startColumn: null,
				endLine: line,
				endColumn: null,
				commitSha: null
			},
			inDiff: true,
			isNew: true,
			origin,
			suppressedBy: null,
			helpUri: null,
			advice: "Fix what it hides, or have the suppression merged by itself first: those of the base are obeyed."
		},
		context: subject,
		sameAs: void 0
	};
}
// src/scan/lines.ts
/** Indexes a text once. */
function indexLines(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	const offset = (line) => starts[Math.max(0, line - 1)] ?? text.length;
	return {
		count: starts.length,
		whole: text,
		text: (start, end) => text.slice(offset(start), Math.max(offset(start), offset(end + 1) - (end < starts.length ? 1 : 0))),
		position: (at) => {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = low + high + 1 >> 1;
				if ((starts[middle] ?? 0) <= at) low = middle;
				else high = middle - 1;
			}
			return {
				line: low + 1,
				column: at - (starts[low] ?? 0) + 1
			};
		},
		offset
	};
}
/** Source text without what a formatter may change: runs of blanks become one, ends are trimmed. */
function normalizeSource(text) {
	return text.replace(/\s+/gu, " ").trim();
}
// src/scan/suppression-forms.ts
/** Comments and files by which people silence scanners: a form is a row here. */
const BEFORE = "(?<![\\w-])";
function form(tool, words, where = "comment") {
	return {
		tool,
		words: new RegExp(`${BEFORE}${words}`, "gi"),
		where
	};
}
const FORMS = [
	form("bandit", "nosec\\b", "hash"),
	form("gitleaks", "gitleaks:allow", "anywhere"),
	form("trufflehog", "trufflehog:ignore", "anywhere"),
	form("detect-secrets", "pragma:\\s{0,9}(?:allowlist|whitelist)(?:\\s{1,9}nextline)?\\s{1,9}secret\\b"),
	form("ruff", "(?:(?:ruff|flake8)\\s{0,9}:\\s{0,9})?noqa\\b", "hash"),
	form("trivy", "(?:trivy|tfsec):\\s{0,9}ignore\\b"),
	form("checkov", "checkov:\\s{0,9}skip\\b"),
	form("shellcheck", "shellcheck\\s{1,9}(?:[a-z-]{1,30}=\\S{1,200}\\s{1,9}){0,4}disable="),
	form("zizmor", "zizmor:\\s{0,9}ignore\\b"),
	form("hadolint", "hadolint\\s{1,9}(?:global\\s{1,9})?ignore="),
	form("biome", "(?:biome|rome)-ignore(?:-all|-start|-end)?\\b"),
	form("oxlint", "oxlint-disable(?:-next-line|-line)?\\b"),
	form("eslint", "eslint-disable(?:-next-line|-line)?\\b"),
	form("semgrep", "nosem(?:grep)?\\b"),
	form("pylint", "pylint\\s{0,9}:\\s{0,9}(?:disable|skip-file)"),
	form("mypy", "type:\\s{0,9}ignore\\b", "hash"),
	form("typescript", "@ts-(?:ignore|nocheck)\\b", "start")
];
const ANY = /nosec|gitleaks:allow|trufflehog:|pragma:|noqa|:\s{0,9}ignore|checkov:|shellcheck\s|hadolint\s|(?:bi|r)ome-ignore|lint-disable|nosem|pylint\s{0,9}:|@ts-/i;
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt)$/i;
const OPENERS = [
	"#",
	"//",
	"/*",
	"<!--",
	"--",
	";",
	"%",
	"{-"
];
const HASH = /#\s{0,20}$/;
const START = /(?:\/\/|\/\*|\*|^\s{0,200})\s{0,20}$/;
/** Every silencing comment of a file's text, by line; `added` are the lines that the range added. */
function findComments(path, text, added) {
	if (!ANY.test(text)) return [];
	const lines = indexLines(text);
	const prose = PROSE.test(require_range.baseName(path));
	const found = [];
	for (const { tool, words, where } of FORMS) {
		if (prose && where !== "anywhere") continue;
		for (const match of text.matchAll(words)) {
			const { line } = lines.position(match.index);
			const start = Math.max(lines.offset(line), match.index - 1e3);
			const before = text.slice(start, match.index);
			if (!isInPlace(before, where)) continue;
			const after = startOf(text, match.index + match[0].length);
			const own = `${before}${match[0]}${after}`;
			const standsAlone = /^\W*$/.test(before);
			found.push({
				tool,
				line,
				offset: match.index,
				length: match[0].length,
				text: describe(before, match[0] + after),
				subject: normalizeSource(`${own}\n${standsAlone ? startOf(text, lines.offset(line + 1)) : ""}`),
				standsAlone,
				added: require_judging.overlaps(added, line, line),
				inString: where !== "anywhere" && isInString(before, after)
			});
		}
	}
	return found.sort((left, right) => left.offset - right.offset);
}
function startOf(text, offset) {
	return text.slice(offset, offset + 1e3).split("\n", 1)[0] ?? "";
}
/** The text with the given comments made harmless; every character keeps its place. */
function defuse(text, comments) {
	let result = "";
	let copied = 0;
	for (const { offset, length } of comments) {
		if (offset < copied) continue;
		result += text.slice(copied, offset) + text.slice(offset, offset + length).replace(/[A-Za-z]/g, "x");
		copied = offset + length;
	}
	return result + text.slice(copied);
}
function isInPlace(before, where) {
	if (where === "anywhere") return true;
	if (where === "hash") return HASH.test(before);
	if (where === "start") return START.test(before);
	return before.trim() === "" || before.trimStart().startsWith("*") || OPENERS.some((opener) => before.includes(opener));
}
function isInString(before, after) {
	let quote = "";
	for (let at = 0; at < before.length; at += 1) {
		const character = before[at] ?? "";
		if (quote === "") {
			if (character === "\"" || character === "'" || character === "`") quote = character;
		} else if (character === "\\") at += 1;
		else if (character === quote) quote = "";
	}
	return quote !== "" && after.includes(quote);
}
function describe(before, rest) {
	const start = Math.max(...OPENERS.map((opener) => before.lastIndexOf(opener)), 0);
	const text = `${before.slice(start)}${rest}`.replace(/\s+/gu, " ").trim();
	return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
// src/scan/survey.ts
/** Reads each changed file of the head once, one after the other, and keeps only what the scanners need to know. */
async function surveyHead(target, repository) {
	const surveyed = /* @__PURE__ */ new Map();
	const wanted = [];
	for (const file of target.change.files) {
		if (file.newBlob === void 0) continue;
		const reason = reasonByMode(file, target);
		if (reason === void 0) wanted.push(file);
		else surveyed.set(file.path, unread(file, reason));
	}
	const bySha = groupBy(wanted, (file) => file.newBlob ?? "");
	for await (const blob of repository.readBlobs(bySha.keys(), target.maxFileBytes)) for (const file of bySha.get(blob.sha) ?? []) surveyed.set(file.path, blob.bytes === void 0 ? unread(file, "too-large") : survey(file, blob.bytes));
	return markChartInputs(target.change.files.flatMap((file) => surveyed.get(file.path) ?? []), target, repository);
}
/** Values and parts of templates are infrastructure where a chart is around them, which only the tree tells. */
async function markChartInputs(files, { change }, repository) {
	const mayBe = ({ file, reason }) => reason === void 0 && isChartInput(file.path);
	if (!files.some(mayBe)) return files;
	const manifests = await repository.listFiles(change.headSha, isChartManifest);
	const charts = new Set(manifests.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
	return files.map((entry) => mayBe(entry) && charts.has(chartOf(entry.file.path) ?? "?") ? {
		...entry,
		infrastructure: entry.infrastructure ?? "helm"
	} : entry);
}
/** What a scanner may know of a file when it is asked whether it claims it. */
function candidateOf({ file, shebang, infrastructure }) {
	return {
		path: file.path,
		shebang,
		infrastructure
	};
}
function reasonByMode(file, target) {
	if (target.isExcluded(file.path)) return "excluded";
	if (file.newMode === "160000") return "submodule";
	return file.newMode === "120000" ? "symlink" : void 0;
}
function unread(file, reason) {
	return {
		file,
		reason,
		isUtf8: true,
		shebang: "",
		infrastructure: void 0,
		comments: []
	};
}
function survey(file, bytes) {
	if (isLfsPointer(bytes)) return unread(file, "lfs-pointer");
	const binary = looksBinary(bytes);
	const text = decodeText(bytes);
	return {
		file,
		reason: binary ? "binary" : void 0,
		isUtf8: isUtf8(bytes),
		shebang: binary ? "" : readShebang(bytes),
		infrastructure: recognizeInfrastructure(file.path, text),
		comments: findComments(file.path, text, require_judging.addedRanges(file))
	};
}
// src/scan/tree-path.ts
const MAX_LENGTH = 800;
const PASSED_OVER = /^(?:node_modules|vendor|\.git|\.terraform|\.venv|venv|dist-packages|site-packages)$/;
/**
* A repository path as a path below a folder of ours: names stay as they are where they are plain ASCII, others lose what is not; a
* mark at the end of a changed folder's name keeps two paths apart. `isShown` tells that the name will stand in arguments, `name` what the
* last segment is to be instead.
*/
function treePath(path, isShown, name = require_range.baseName(path)) {
	const plainSegment = isShown ? shownSegment : keptSegment;
	const segments = require_range.displayPath(path).split("/");
	const last = segments.pop() ?? "";
	const folders = segments.map((segment) => {
		const plain = plainSegment(segment);
		return plain === segment && !PASSED_OVER.test(segment) ? segment : `${plain}-${codeOf(segment)}`;
	});
	const plain = plainSegment(name === require_range.baseName(path) ? last : require_range.displayPath(name));
	const whole = [
		...folders,
		...plain === last ? [] : [`file-${codeOf(last)}`],
		plain
	].join("/");
	return whole.length > MAX_LENGTH ? `long-${codeOf(path)}/${plain}` : whole;
}
/** As `safeName`: arguments can be read by every user of the machine, so what could be a secret is left out. */
function shownSegment(segment) {
	return keptSegment(segment).replace(/[A-Za-z0-9_-]{16,}/g, (word) => /\d/.test(word) || word.length >= 32 ? "name" : word);
}
function keptSegment(segment) {
	const plain = segment.replace(/[^A-Za-z0-9._-]/gu, "_").slice(-100);
	return /^[A-Za-z0-9_.]/.test(plain) && !/^\.+$/.test(plain) ? plain : `_${plain}`;
}
/** A short number that tells segments apart that look alike when they are made plain (FNV-1a, 32 bits). */
function codeOf(segment) {
	let hash = 2166136261;
	for (let at = 0; at < segment.length; at += 1) hash = Math.imul(hash ^ segment.charCodeAt(at), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
}
// src/scan/write-ahead.ts
const MOST_FILES = 16;
const MOST_BYTES = 16777216;
/** A writer to the folder. */
function createAheadWriter(folder) {
	let underWay = [];
	let size = 0;
	const end = async () => {
		const writes = underWay;
		underWay = [];
		size = 0;
		await Promise.all(writes);
	};
	return {
		write: async (name, bytes) => {
			const writing = folder.write(name, bytes);
			writing.catch(() => void 0);
			underWay.push(writing);
			size += bytes.length;
			if (underWay.length >= MOST_FILES || size >= MOST_BYTES) await end();
		},
		end
	};
}
// src/scan/file-versions.ts
/** Writes the versions below the run's folder, with a proof at the end of each where asked for, and gives back their names there. */
async function writeVersions(run, versions, isProving) {
	const { scanner, session, target, ports } = run;
	const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 16);
	const bySha = groupBy(versions, (version) => version.sha);
	const names = nameVersions(run, versions);
	const written = /* @__PURE__ */ new Set();
	const texts = /* @__PURE__ */ new Map();
	const writer = createAheadWriter(session.folder);
	for await (const blob of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
		if (blob.bytes === void 0) continue;
		texts.set(blob.sha, {
			bytes: blob.bytes.length,
			lines: countLines(blob.bytes),
			hasStatements: hasStatements(blob.bytes)
		});
		for (const version of bySha.get(blob.sha) ?? []) {
			const mark = `dgcov_${nonce}_${names.get(version)?.number ?? 0}`;
			const proof = isProving ? `\n\n${scanner.proof?.lines(mark) ?? ""}\n` : "";
			const text = joinBytes(withoutComments(blob.bytes, version, scanner), new TextEncoder().encode(proof));
			await writer.write(names.get(version)?.name ?? "", text);
			written.add(version);
		}
	}
	await writer.end();
	await writeNeighbors(run, versions, new Set([...names.values()].map(({ name }) => name)));
	const rows = versions.filter((version) => written.has(version));
	return new Map(rows.map((version) => [names.get(version)?.name ?? "", {
		version,
		...texts.get(version.sha) ?? NOTHING
	}]));
}
function nameVersions({ scanner, label }, versions) {
	const taken = /* @__PURE__ */ new Set();
	return new Map(versions.map((version, index) => {
		const number = index + 1;
		const numbered = `${label}/${number}/${(scanner.fileName ?? safeName)(version.path)}`;
		const kept = scanner.tree === void 0 ? numbered : `${label}/${placeInTree(version.path, scanner)}`;
		const name = taken.has(kept) ? `${label}/again-${number}/${safeName(version.path)}` : kept;
		taken.add(name);
		return [version, {
			name,
			number
		}];
	}));
}
function placeInTree(path, { tree, fileName }) {
	return treePath(path, tree?.inArguments === true, fileName?.(path));
}
/** Writes what lies beside the versions in the same commit; the tool sees it, but nothing that it says of it counts. */
async function writeNeighbors(run, versions, taken) {
	const { tree } = run.scanner;
	if (tree === void 0 || versions.length === 0) return;
	const { session, target, ports, label } = run;
	for (const [name, text] of Object.entries(tree.proofs ?? {})) await session.folder.write(`${label}/${name}`, text);
	const { headSha, mergeBaseSha } = target.change;
	const commitSha = label.startsWith("base") ? mergeBaseSha : headSha;
	const isNeighbor = tree.neighbors(versions.map((version) => version.path));
	const files = (await ports.repository.listFiles(commitSha, isNeighbor)).filter(({ mode }) => mode.startsWith("100"));
	const names = new Map(files.map(({ path, sha }) => [`${label}/${placeInTree(path, run.scanner)}`, sha]));
	const bySha = groupBy([...names.keys()].filter((name) => !taken.has(name)), (name) => names.get(name) ?? "");
	for await (const { sha, bytes } of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) for (const name of bytes === void 0 ? [] : bySha.get(sha) ?? []) await session.folder.write(name, bytes ?? /* @__PURE__ */ new Uint8Array()).catch(() => void 0);
}
const NOTHING = {
	bytes: 0,
	lines: 0,
	hasStatements: false
};
function hasStatements(bytes) {
	return /^[ \t\r\f]*[^\s#]/m.test(decodeText(bytes));
}
function countLines(bytes) {
	let count = 1;
	for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
	return count;
}
function joinBytes(left, right) {
	const whole = new Uint8Array(left.length + right.length);
	whole.set(left, 0);
	whole.set(right, left.length);
	return whole;
}
function withoutComments(bytes, version, scanner) {
	if (!version.isUtf8) return bytes;
	const text = decodeText(bytes);
	const comments = (version.defused === "all" ? findComments(version.path, text, []) : version.defused).filter((comment) => scanner.silencedBy.includes(comment.tool));
	return comments.length === 0 ? bytes : new TextEncoder().encode(defuse(text, comments));
}
// src/scan/tool-turns.ts
/** The turns of a tool in the pool; `cost` decides which tool comes first. */
function createTurns(pool, clock, limitSeconds, cost) {
	let running = 0;
	let began = 0;
	let spent = 0;
	let failure;
	const spentMs = () => spent + (running > 0 ? clock.elapsed() - began : 0);
	const begin = () => {
		if (running === 0) began = clock.elapsed();
		running += 1;
	};
	const end = () => {
		running -= 1;
		if (running === 0) spent += clock.elapsed() - began;
	};
	return {
		limitSeconds,
		slots: pool.slots,
		spentMs,
		take: (call) => pool.run(cost, async () => {
			if (failure !== void 0) throw failure.error;
			begin();
			try {
				return await call(limitSeconds * 1e3 - spentMs());
			} catch (error) {
				failure ??= { error };
				throw failure.error;
			} finally {
				end();
			}
		})
	};
}
/** The answers of calls that run side by side, in their order; what one of them throws is thrown when none runs any more. */
async function settled(calls) {
	const isOver = () => void 0;
	await Promise.all(calls.map((call) => call.then(isOver, isOver)));
	return Promise.all(calls);
}
// src/scan/file-calls.ts
/**
* Writes the versions below `<label>/` under names of our own making and runs the tool over them, as many files a call as it takes.
* A tool that speaks of other files, or of none, throws ToolFailure; a single file that it does not speak of was passed over.
*/
async function runCalls(run, versions) {
	const { scanner, obeysComments } = run;
	const files = await writeVersions(run, versions, scanner.proof !== void 0 && !obeysComments);
	const answer = await callAll(run, files, [...files.keys()]);
	if (scanner.proof === void 0) return gather(versions, files, answer, void 0);
	if (obeysComments) return gather(versions, files, {
		...answer,
		covered: [...files.keys()]
	}, void 0);
	const proven = takeProofs(scanner.proof, files, answer);
	const known = /* @__PURE__ */ new Set([...proven.covered, ...proven.refused.map((entry) => entry.file)]);
	const silent = [...files].filter(([name]) => !known.has(name)).map(([, { version }]) => version);
	return gather(versions, files, proven, silent.length === 0 ? void 0 : await askAgain(run, silent));
}
async function callAll(run, files, names) {
	const whole = {
		covered: [],
		refused: [],
		results: []
	};
	const shares = shareOut(run, names, (name) => files.get(name)?.bytes ?? 0);
	for (const answer of await settled(shares.map((share) => callOnce(run, share)))) {
		for (const file of answer.covered) whole.covered.push(file);
		for (const entry of answer.refused) {
			const isText = files.get(entry.file)?.version.isUtf8 !== false;
			whole.refused.push(entry.reason === "unparsable" && !isText ? {
				file: entry.file,
				reason: "not-utf8"
			} : entry);
		}
		for (const result of answer.results) whole.results.push(withoutFolder(result, run));
	}
	return whole;
}
/** The names of each call: as many as the tool takes, and for a tool that uses one core a share for each that is worth its start. */
function shareOut({ scanner, session }, names, bytesOf) {
	const fewest = Math.ceil(names.length / scanner.filesPerCall);
	const bytes = scanner.oneCore === void 0 ? 0 : names.reduce((sum, name) => sum + bytesOf(name), 0);
	const worth = Math.min(session.turns.slots, Math.floor(bytes / (scanner.oneCore?.bytesWorthStart ?? 1)));
	if (worth <= fewest || worth > names.length) return Array.from({ length: fewest }, (_, at) => names.slice(at * scanner.filesPerCall, (at + 1) * scanner.filesPerCall));
	const shares = Array.from({ length: worth }, () => ({
		bytes: 0,
		names: /* @__PURE__ */ new Set()
	}));
	for (const name of [...names].sort((left, right) => bytesOf(right) - bytesOf(left))) {
		const least = shares.filter((share) => share.names.size < scanner.filesPerCall).reduce((best, share) => share.bytes < best.bytes ? share : best);
		least.names.add(name);
		least.bytes += bytesOf(name);
	}
	return shares.map((share) => names.filter((name) => share.names.has(name)));
}
function withoutFolder(result, { session, label }) {
	const folder = session.folder.path;
	if (!result.message.includes(folder)) return result;
	return {
		...result,
		message: result.message.replaceAll(`${folder}/${label}/`, "").replaceAll(`${folder}/`, "")
	};
}
async function callOnce(run, names) {
	const { scanner, session, ports } = run;
	const call = {
		tool: session.tool,
		root: run.label,
		files: names,
		configFolder: `${session.folder.path}/config`,
		obeysComments: run.obeysComments,
		...session.companionPath === void 0 ? {} : { companionPath: session.companionPath },
		...session.database === void 0 ? {} : { database: session.database }
	};
	const read = (ended) => scanner.read(ended, call);
	const answer = await callTool(session, session.folder.path, scanner.command(call), read, ports);
	const known = new Set(names);
	const spoken = /* @__PURE__ */ new Set([...answer.covered, ...answer.refused.map((entry) => entry.file)]);
	for (const result of answer.results) spoken.add(result.file);
	if ([...spoken].some((file) => !known.has(file))) throw new ToolFailure("spoke of files it was not given");
	if (scanner.countsFiles === true && answer.covered.length === 0 && names.length > 1) {
		const middle = Math.ceil(names.length / 2);
		const halves = await settled([callOnce(run, names.slice(0, middle)), callOnce(run, names.slice(middle))]);
		return {
			covered: halves.flatMap((half) => half.covered),
			refused: halves.flatMap((half) => half.refused),
			results: halves.flatMap((half) => half.results)
		};
	}
	if (spoken.size === 0 && run.mustSpeak) throw new ToolFailure("looked at none of the files it was given");
	return answer;
}
/** Takes what the tool says of the added lines for the proof, and out of the results. */
function takeProofs(proof, files, answer) {
	const covered = /* @__PURE__ */ new Set();
	const results = [];
	for (const result of answer.results) {
		const written = files.get(result.file);
		const isMade = written?.hasStatements === false && proof.onlyWithStatements?.has(result.ruleId) === true;
		if (result.startLine === null || result.startLine <= (written?.lines ?? 0)) {
			if (!isMade) results.push(result);
		} else if (!proof.isSyntaxError(result.ruleId)) covered.add(result.file);
	}
	const clamp = (result) => {
		const last = files.get(result.file)?.lines ?? 0;
		return result.endLine !== null && result.endLine > last ? {
			...result,
			endLine: last,
			endColumn: null
		} : result;
	};
	return {
		covered: [...covered],
		refused: answer.refused,
		results: results.filter((result) => covered.has(result.file)).map(clamp)
	};
}
/** Files that the tool did not read to the end: what it says of them as they are, and whether that is why. */
async function askAgain(run, versions) {
	const plain = {
		...run,
		label: run.label === "base" ? "base-plain" : "head-plain",
		mustSpeak: false
	};
	const files = await writeVersions(plain, versions, false);
	const answer = await callAll(plain, files, [...files.keys()]);
	return gather(versions, files, {
		covered: [],
		refused: [...[...files].map(([file, { version }]) => {
			const isBroken = answer.results.some((one) => one.file === file && run.scanner.proof?.isSyntaxError(one.ruleId));
			const broken = version.isUtf8 ? "unparsable" : "not-utf8";
			return {
				file,
				reason: isBroken ? broken : "tool-skipped"
			};
		}), ...answer.refused],
		results: answer.results
	}, void 0);
}
function gather(versions, files, answer, rest) {
	const pathOf = (file) => files.get(file)?.version.path ?? "";
	const refused = new Map(answer.refused.map(({ file, reason }) => [pathOf(file), reason]));
	for (const { path, reason } of rest?.notCovered ?? []) if (path !== null) refused.set(path, reason);
	const answered = new Set(answer.covered.map(pathOf).filter((path) => !refused.has(path)));
	return {
		results: new Map([...groupBy(answer.results, (row) => pathOf(row.file)), ...rest?.results ?? []]),
		answered,
		notCovered: versions.flatMap(({ path }) => answered.has(path) ? [] : [{
			path,
			reason: refused.get(path) ?? "tool-skipped"
		}])
	};
}
// src/scan/file-drafts.ts
/** What a tool said of the head's version of a file -> findings, each new or old, and silenced by the base or not. */
function draftsOf(scanner, entry, said) {
	const head = adjusted(scanner, said.head);
	const isOld = matchOld(entry, head, adjusted(scanner, said.base));
	const left = said.obeying === void 0 ? void 0 : new Set(said.obeying.map(exactKey));
	return head.results.map((result, index) => draft$1(scanner, entry, result, {
		isNew: !isOld.has(index),
		suppressedBy: left === void 0 || left.has(exactKey(result)) ? said.byBase(result.ruleId) : silencer(scanner, entry, result),
		lines: head.lines,
		origin: said.origin
	}));
}
/** The comments of the base in a file of the head that silence this scanner. */
function oldComments(scanner, entry) {
	return entry.comments.filter((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
}
function adjusted({ adjust }, said) {
	if (adjust === void 0) return said;
	return {
		...said,
		results: said.results.map((one) => adjust(one, said.lines?.whole ?? ""))
	};
}
/** Indexes of the head's results that the merge base has too: each old one stands for one, and those on unchanged lines come first. */
function matchOld(entry, head, base) {
	const left = /* @__PURE__ */ new Map();
	for (const result of base.results) {
		const key = identityOf(result, base.lines);
		left.set(key, (left.get(key) ?? 0) + 1);
	}
	const matched = /* @__PURE__ */ new Set();
	const order = head.results.map((result, index) => ({
		index,
		result,
		added: isInDiff$1(entry, result)
	}));
	for (const { index, result } of order.sort((a, b) => Number(a.added) - Number(b.added))) {
		const key = identityOf(result, head.lines);
		const count = left.get(key) ?? 0;
		if (count === 0) continue;
		left.set(key, count - 1);
		matched.add(index);
	}
	return matched;
}
function identityOf(result, lines) {
	return JSON.stringify([result.ruleId, result.identity ?? sourceOf(result, lines)]);
}
function sourceOf(result, lines) {
	if (result.startLine === null) return result.message;
	return normalizeSource(lines?.text(result.startLine, result.endLine ?? result.startLine) ?? "");
}
function exactKey(result) {
	return JSON.stringify([
		result.ruleId,
		result.startLine,
		result.startColumn,
		result.endLine,
		result.message
	]);
}
function isInDiff$1(entry, result) {
	if (result.startLine === null || entry.file.isBinary) return true;
	return require_judging.overlaps(require_judging.addedRanges(entry.file), result.startLine, result.endLine ?? result.startLine);
}
/** The comment of the base that hides a result: one on its lines or the line before, else the first of the file. */
function silencer(scanner, entry, result) {
	const old = oldComments(scanner, entry);
	const isNear = ({ line }) => result.startLine !== null && line >= result.startLine - 1 && line <= (result.endLine ?? result.startLine);
	const comment = old.find(isNear) ?? old[0];
	return comment === void 0 ? "a comment in the base" : `line ${comment.line}: ${comment.text}`;
}
function draft$1(scanner, entry, result, facts) {
	return {
		finding: {
			tool: scanner.name,
			ruleId: result.ruleId,
			class: result.class,
			severity: result.severity,
			confidence: result.confidence,
			message: result.message,
			location: {
				path: entry.file.path,
				startLine: result.startLine,
				startColumn: result.startColumn,
				endLine: result.endLine,
				endColumn: result.endColumn,
				commitSha: null
			},
			inDiff: isInDiff$1(entry, result),
			isNew: facts.isNew,
			origin: facts.origin,
			suppressedBy: facts.suppressedBy,
			helpUri: result.helpUri,
			advice: result.advice
		},
		context: result.secrets === void 0 ? result.identity ?? sourceOf(result, facts.lines) : "",
		sameAs: result.sameAs
	};
}
// src/scan/file-scan.ts
/** The files that a scanner claims, and of those the ones it can be given. */
function claimFiles(scanner, survey) {
	const asked = survey.filter((entry) => scanner.claims(candidateOf(entry)));
	const isGiven = (entry) => entry.reason === void 0 || entry.reason === "binary";
	return {
		asked,
		given: asked.filter(isGiven),
		notCovered: asked.flatMap((entry) => isGiven(entry) || entry.reason === void 0 ? [] : [{
			path: entry.file.path,
			reason: entry.reason
		}])
	};
}
/**
* Runs one scanner over `given`: the head, then, side by side, the merge base's versions of the files that have results and those whose
* comments from the base count; throws ToolFailure.
*/
async function scanFiles(scanner, given, session, target, originOf, ports) {
	if (given.length === 0) return {
		covered: 0,
		notCovered: [],
		drafts: [],
		secrets: []
	};
	await prepareFolder(session.folder, scanner.configFiles);
	const shared = {
		scanner,
		session,
		target,
		ports
	};
	const mustSpeak = scanner.countsFiles !== true;
	const head = await runCalls({
		...shared,
		label: "head",
		obeysComments: false,
		mustSpeak
	}, given.map(headVersion));
	const hit = given.filter((entry) => head.results.has(entry.file.path));
	const [before, silenced] = await settled([runCalls({
		...shared,
		label: "base",
		obeysComments: false,
		mustSpeak
	}, hit.flatMap(baseVersion)), runCalls({
		...shared,
		label: "obeying",
		obeysComments: true,
		mustSpeak: mustSpeak && scanner.proof === void 0
	}, hit.filter((entry) => oldComments(scanner, entry).length > 0).map(obeyingVersion))]);
	const headTexts = await readTexts(hit, (entry) => entry.file.newBlob, ports);
	const baseTexts = await readTexts(hit.filter((entry) => before.results.has(entry.file.path)), (entry) => entry.file.oldBlob, ports);
	const byBase = scanner.silencedByBase(hit.length === 0 ? /* @__PURE__ */ new Map() : await readBaseFiles(scanner, target, ports));
	const drafts = hit.flatMap((entry) => {
		const { path } = entry.file;
		return draftsOf(scanner, entry, {
			head: {
				results: head.results.get(path) ?? [],
				lines: headTexts.get(path)
			},
			base: {
				results: before.results.get(path) ?? [],
				lines: baseTexts.get(path)
			},
			obeying: silenced.answered.has(path) ? silenced.results.get(path) ?? [] : void 0,
			byBase: (ruleId) => byBase(ruleId, path),
			origin: originOf(path)
		});
	});
	const secrets = [...head.results.values()].flat().flatMap((result) => result.secrets ?? []);
	const blind = session.database?.updatedAt === null && given.some(({ file }) => scanner.needsDatabase?.(file.path) === true);
	return {
		covered: head.answered.size,
		notCovered: await explainSilence(scanner, head.notCovered, given, ports),
		drafts,
		secrets,
		...blind ? { failure: `has no vulnerability database: run draftgate tools install ${scanner.name}` } : {}
	};
}
/** Says of files that the tool passed over in silence whether that is because they are broken. */
async function explainSilence({ isBroken }, notCovered, given, ports) {
	const silent = new Set(notCovered.filter(({ reason }) => reason === "tool-skipped").map(({ path }) => path));
	if (isBroken === void 0 || silent.size === 0) return notCovered;
	const texts = await readTexts(given.filter(({ file }) => silent.has(file.path)), (entry) => entry.file.newBlob, ports);
	return notCovered.map((entry) => {
		const text = entry.path === null || !silent.has(entry.path) ? void 0 : texts.get(entry.path);
		return entry.path !== null && text !== void 0 && isBroken(entry.path, text.whole) ? {
			...entry,
			reason: "unparsable"
		} : entry;
	});
}
async function readBaseFiles(scanner, { change }, { repository }) {
	const texts = /* @__PURE__ */ new Map();
	for (const name of scanner.baseFiles) {
		const file = await repository.readFile(change.baseSha, name);
		if (file !== void 0 && file.mode !== "120000") texts.set(name, decodeText(file.bytes));
	}
	return texts;
}
function headVersion(entry) {
	return {
		path: entry.file.path,
		sha: entry.file.newBlob ?? "",
		isUtf8: entry.isUtf8,
		defused: "all"
	};
}
function baseVersion(entry) {
	const { path, oldBlob, oldMode } = entry.file;
	if (oldBlob === void 0 || oldMode === "160000" || oldMode === "120000") return [];
	return [{
		path,
		sha: oldBlob,
		isUtf8: true,
		defused: "all"
	}];
}
function obeyingVersion(entry) {
	return {
		...headVersion(entry),
		defused: entry.comments.filter((comment) => comment.added)
	};
}
async function readTexts(entries, shaOf, ports) {
	const texts = /* @__PURE__ */ new Map();
	const bySha = /* @__PURE__ */ new Map();
	const shas = new Set(entries.flatMap((entry) => shaOf(entry) ?? []));
	for await (const blob of ports.repository.readBlobs(shas, Number.MAX_SAFE_INTEGER)) if (blob.bytes !== void 0) bySha.set(blob.sha, indexLines(decodeText(blob.bytes)));
	for (const entry of entries) {
		const lines = bySha.get(shaOf(entry) ?? "");
		if (lines !== void 0) texts.set(entry.file.path, lines);
	}
	return texts;
}
// src/scan/value-finder.ts
const WINDOW = 8;
/**
* Finds which of many byte strings occur in a text, in one pass over it however many there are: the next eight bytes at each
* place are looked up first. The answer holds indexes into `values`; empty values are never found.
*/
function createValueFinder(values) {
	const long = /* @__PURE__ */ new Map();
	const short = [];
	values.forEach((value, index) => {
		if (value.length === 0) return;
		if (value.length < WINDOW) {
			short.push(index);
			return;
		}
		const key = windowKey(value, 0);
		const known = long.get(key);
		if (known === void 0) long.set(key, [index]);
		else known.push(index);
	});
	return (text) => {
		const found = new Set(short.filter((index) => occursAnywhere(text, values[index])));
		if (long.size > 0) findLong(text, values, long, found);
		return found;
	};
}
function findLong(text, values, byWindow, found) {
	for (let at = 0; at + WINDOW <= text.length; at += 1) {
		const candidates = byWindow.get(windowKey(text, at));
		if (candidates === void 0) continue;
		for (const index of candidates) if (!found.has(index) && occursAt(text, at, values[index])) found.add(index);
	}
}
function windowKey(bytes, at) {
	return Math.imul(word(bytes, at), 31) + word(bytes, at + 4) | 0;
}
function word(bytes, at) {
	return (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
}
function occursAt(text, at, value) {
	if (value === void 0 || at + value.length > text.length) return false;
	for (let index = 0; index < value.length; index += 1) if (text[at + index] !== value[index]) return false;
	return true;
}
function occursAnywhere(text, value) {
	if (value === void 0) return false;
	for (let at = text.indexOf(value[0] ?? 0); at !== -1; at = text.indexOf(value[0] ?? 0, at + 1)) if (occursAt(text, at, value)) return true;
	return false;
}
// src/scan/secret-places.ts
/** Where each result stands; blobs are read again, so that none has to be kept. */
async function locate(results, written, repository) {
	const found = [];
	const byBlob = /* @__PURE__ */ new Map();
	const place = (source, rows, text) => {
		const lines = indexLines(text);
		for (const result of rows) found.push({
			result,
			source,
			place: placeOf(result, text, lines)
		});
	};
	for (const [file, rows] of groupBy(results, (row) => row.file)) {
		const source = written.get(file)?.source;
		if (source === void 0) continue;
		if (source.kind === "blob") byBlob.set(source.blob.sha, {
			source,
			results: rows
		});
		else place(source, rows, source.text);
	}
	for await (const blob of repository.readBlobs(byBlob.keys(), Number.MAX_SAFE_INTEGER)) {
		const entry = byBlob.get(blob.sha);
		if (entry !== void 0 && blob.bytes !== void 0) place(entry.source, entry.results, decodeText(toUtf8(blob.bytes)));
	}
	return found;
}
/** Where the match stands in the text as it is in git; the tool's own lines where it cannot be found there (decoded text). */
function placeOf(result, text, lines) {
	if (result.startLine === null) return {
		startLine: null,
		startColumn: null,
		endLine: null,
		endColumn: null,
		firstLine: "",
		lines: [],
		needle: result.value
	};
	const toldStart = Math.max(1, result.startLine - 1);
	const toldEnd = Math.max(toldStart, (result.endLine ?? result.startLine) - 1);
	const at = text.indexOf(result.match, Math.max(0, lines.offset(toldStart) - 1));
	const start = lines.position(Math.max(0, at));
	if (at === -1 || start.line > toldStart + 1) {
		const firstLine = lines.text(toldStart, toldStart);
		return {
			startLine: toldStart,
			endLine: toldEnd,
			startColumn: null,
			endColumn: null,
			firstLine,
			lines: [firstLine],
			needle: firstLine.trim()
		};
	}
	const end = lines.position(at + Math.max(0, result.match.length - 1));
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
		firstLine: lines.text(start.line, start.line),
		lines: lines.text(start.line, end.line).split("\n"),
		needle: result.value
	};
}
/** Looks for every value in every merge-base version of the files that the range touches. */
async function findOld(found, target, repository) {
	const needles = [...new Set(found.map((entry) => entry.place.needle))].filter((needle) => needle !== "");
	const old = /* @__PURE__ */ new Set();
	if (needles.length > 0) {
		const encoder = new TextEncoder();
		const find = createValueFinder(needles.map((needle) => encoder.encode(needle)));
		const shas = new Set(target.change.files.flatMap((file) => file.oldMode === "160000" ? [] : file.oldBlob ?? []));
		for await (const blob of repository.readBlobs(shas, target.maxFileBytes)) {
			if (blob.bytes === void 0) continue;
			for (const index of find(toUtf8(blob.bytes))) old.add(needles[index] ?? "");
		}
	}
	return (entry) => old.has(entry.place.needle);
}
// src/scan/secret-units.ts
/** What a tool that finds secrets is asked about: new blobs (submodules and LFS pointers too) and commit messages, without their content. */
async function listUnits(target, repository) {
	return [...(await repository.readNewBlobs(target.change)).map((blob) => ({
		kind: "blob",
		blob
	})), ...target.change.commits.map((commit) => ({
		kind: "message",
		commitSha: commit.sha,
		text: commit.message
	}))];
}
/** Writes each unit as a file of its own below `text/`, and one more with the new paths, whose names may hold secrets too. */
async function writeUnits(units, scanner, folder, nonce, target, repository) {
	const written = /* @__PURE__ */ new Map();
	const notCovered = [];
	const writer = createAheadWriter(folder);
	const write = async (source, path, text) => {
		const number = written.size + 1;
		const name = scanner.fileName(number, path);
		await writer.write(`text/${name}`, withProof(scanner.digestible?.(text) ?? text, nonce, number));
		written.set(name, {
			number,
			source
		});
	};
	const blobs = selectBlobs(units, target, notCovered);
	for await (const content of repository.readBlobs(blobs.keys(), target.maxFileBytes)) {
		const blob = blobs.get(content.sha);
		if (blob === void 0) continue;
		if (content.bytes === void 0) notCovered.push({
			path: blob.path,
			reason: "too-large"
		});
		else if (isLfsPointer(content.bytes)) notCovered.push({
			path: blob.path,
			reason: "lfs-pointer"
		});
		else await write({
			kind: "blob",
			blob
		}, blob.path, toUtf8(content.bytes));
	}
	const encoder = new TextEncoder();
	for (const source of units) if (source.kind === "message") await write(source, null, encoder.encode(source.text));
	const paths = listPaths(target.change, blobs.values());
	if (paths !== "") await write({
		kind: "paths",
		text: paths
	}, null, encoder.encode(paths));
	await writer.end();
	return {
		written,
		notCovered
	};
}
/** The blobs to read; those that are known not to be read are added to `notCovered`. */
function selectBlobs(units, target, notCovered) {
	const blobs = /* @__PURE__ */ new Map();
	const isExcluded = exclusionOf(target);
	for (const source of units) {
		if (source.kind !== "blob") continue;
		const { blob } = source;
		if (isExcluded(blob)) notCovered.push({
			path: blob.path,
			reason: "excluded"
		});
		else if (blob.mode === "160000") notCovered.push({
			path: blob.path,
			reason: "submodule"
		});
		else blobs.set(blob.sha, blob);
	}
	return blobs;
}
function listPaths(change, blobs) {
	const paths = new Set(change.files.map((file) => file.path));
	for (const blob of blobs) paths.add(blob.path);
	return [...paths].map((path) => `${require_range.displayPath(path).replaceAll("\n", " ")}\n`).join("");
}
/** A blob is left out only if every path that the range gave it is excluded. */
function exclusionOf(target) {
	const elsewhere = /* @__PURE__ */ new Set();
	for (const file of target.change.files) if (file.newBlob !== void 0 && !target.isExcluded(file.path)) elsewhere.add(file.newBlob);
	for (const commit of target.change.commits) for (const file of commit.files) if (file.blob !== void 0 && !target.isExcluded(file.path)) elsewhere.add(file.blob);
	return (blob) => target.isExcluded(blob.path) && !elsewhere.has(blob.sha);
}
// src/scan/secret-scan.ts
/** Runs one scanner of secrets over `units`; throws ToolFailure where the tool did not do its work. */
async function scanSecrets(scanner, units, session, target, originOf, ports) {
	const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 32);
	await prepareFolder(session.folder, scanner.configFiles());
	const { written, notCovered } = await writeUnits(units, scanner, session.folder, nonce, target, ports.repository);
	if (written.size === 0) return {
		covered: 0,
		notCovered,
		drafts: [],
		secrets: []
	};
	const call = {
		tool: session.tool,
		files: [...written.keys()],
		root: ".",
		configFolder: `${session.folder.path}/config`,
		obeysComments: false
	};
	const results = await callTool(session, `${session.folder.path}/text`, scanner.command(call), (result) => scanner.read(result), ports);
	if (results.some((result) => !written.has(result.file))) throw new ToolFailure("spoke of files it was not given");
	const proven = new Set(results.filter((row) => row.ruleId === COVERAGE_RULE).map((row) => `${row.file}\n${row.value}`));
	const passedOver = [];
	let covered = 0;
	for (const [name, { number, source }] of written) {
		const isProven = proven.has(`${name}\n${proofOf(nonce, number)}`);
		if (source.kind === "paths" && !isProven) throw new ToolFailure("passed over the list of paths");
		if (source.kind === "paths") continue;
		if (isProven) covered += 1;
		else passedOver.push({
			path: source.kind === "blob" ? source.blob.path : null,
			reason: "tool-skipped"
		});
	}
	if (covered === 0) throw new ToolFailure("looked at none of the files it was given");
	const counts = (row) => {
		const source = written.get(row.file)?.source;
		if (row.ruleId === "draftgate-coverage" || row.match.includes(`dgcov-${nonce}`)) return false;
		return source?.kind !== "blob" || scanner.countsIn(row.ruleId, source.blob.path, originOf(source.blob.path));
	};
	const real = results.filter(counts);
	const found = await locate(real, written, ports.repository);
	const isOld = await findOld(found, target, ports.repository);
	const silencer = await readSilencer(scanner, found.length > 0, target, ports.repository);
	const drafts = found.map((entry) => draft(scanner.name, entry, isOld(entry), silencer, target, originOf, ports));
	return {
		covered,
		notCovered: [...notCovered, ...passedOver],
		drafts,
		secrets: real.map((row) => row.value).filter((value) => value !== "")
	};
}
async function readSilencer(scanner, isNeeded, { change }, repository) {
	const { comment, ignoreFile, ignores } = scanner.silencer;
	const file = isNeeded ? await repository.readFile(change.baseSha, ignoreFile) : void 0;
	const text = file === void 0 || file.mode === "120000" ? "" : decodeText(file.bytes);
	return (head, ruleId, place) => {
		const { startLine } = place;
		if (startLine === null) return null;
		const added = require_judging.addedRanges(head);
		const old = comment === null ? void 0 : findComments(head.path, place.lines.join("\n"), []).find(({ tool, line }) => tool === comment && !require_judging.overlaps(added, startLine + line - 1, startLine + line - 1));
		if (old !== void 0) return `line ${startLine + old.line - 1}: ${old.text}`;
		return ignores(text, ruleId, head.path, startLine) ? ignoreFile : null;
	};
}
function draft(tool, { result, source, place }, isOld, silencer, target, originOf, ports) {
	const { where, file, remark } = standing(source, place, target);
	const lines = {
		startLine: place.startLine,
		startColumn: place.startColumn,
		endLine: place.endLine,
		endColumn: place.endColumn
	};
	const inDiff = file !== void 0 && isInDiff(file, place);
	return {
		finding: {
			tool,
			ruleId: result.ruleId,
			class: "secret",
			severity: result.severity,
			confidence: null,
			message: remark === "" ? result.message : `${result.message} ${remark}`,
			location: {
				...source.kind === "paths" ? NOWHERE : lines,
				...where
			},
			inDiff,
			isNew: !isOld,
			origin: originOf(where.path),
			suppressedBy: file === void 0 ? null : silencer(file, result.ruleId, place),
			helpUri: result.helpUri,
			advice: result.advice
		},
		context: normalizeSource(place.firstLine.replaceAll(result.value === "" ? "\n" : result.value, "").replace(/[\w+/=.-]{16,}/g, "…")),
		sameAs: result.value === "" ? void 0 : `secret ${ports.digest.keyed(`secret ${result.value}`)}`
	};
}
const NOWHERE = {
	startLine: null,
	startColumn: null,
	endLine: null,
	endColumn: null
};
function standing(source, place, { change, isExcluded }) {
	if (source.kind === "message") return {
		where: {
			path: null,
			commitSha: source.commitSha
		},
		file: void 0,
		remark: "It is in a commit message."
	};
	if (source.kind === "paths") return {
		where: {
			path: source.text.split("\n")[(place.startLine ?? 1) - 1] ?? null,
			commitSha: null
		},
		file: void 0,
		remark: "It is in the name of a file."
	};
	const { blob } = source;
	const inHead = change.files.filter((file) => file.newBlob === blob.sha);
	const file = inHead.find((candidate) => candidate.path === blob.path && !isExcluded(candidate.path)) ?? inHead.find((candidate) => !isExcluded(candidate.path)) ?? inHead[0];
	if (file !== void 0) return {
		where: {
			path: file.path,
			commitSha: null
		},
		file,
		remark: ""
	};
	if (blob.inHead) return {
		where: {
			path: blob.path,
			commitSha: null
		},
		file: void 0,
		remark: ""
	};
	return {
		where: {
			path: blob.path,
			commitSha: blob.commitSha
		},
		file: void 0,
		remark: "It is not in the head any more, but the history keeps it."
	};
}
function isInDiff(file, place) {
	if (place.startLine === null || file.isBinary) return true;
	return require_judging.overlaps(require_judging.addedRanges(file), place.startLine, place.endLine ?? place.startLine);
}
// src/scan/tool-scan.ts
const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";
/** Runs the tools side by side, the one that takes longest first; the outcomes are in the order of the settings. */
async function runTools(settings, context) {
	const queue = settings.map((setting, index) => ({
		setting,
		index,
		cost: expectedSeconds(setting, context)
	}));
	queue.sort((left, right) => right.cost - left.cost);
	return (await Promise.all(queue.map(async ({ setting, index, cost }) => ({
		index,
		run: await runTool(setting, cost, context)
	})))).sort((left, right) => left.index - right.index).map(({ run }) => run);
}
function expectedSeconds({ name }, { survey, target }) {
	const scanner = findScanner(name);
	if (scanner === void 0) return 0;
	const files = scanner.kind === "files" ? claimFiles(scanner, survey).given.length : target.change.files.length;
	return scanner.seconds.start + scanner.seconds.each * files;
}
async function runTool(setting, cost, context) {
	const { noScan, ports } = context;
	const scanner = findScanner(setting.name);
	if (scanner === void 0) return outcomeOf(setting, {
		outcome: "failed",
		reason: `no scanner named ${setting.name} is built`
	});
	const job = await prepareJob(scanner, context);
	if (job.asked === 0) return outcomeOf(setting, {
		outcome: "skipped",
		reason: "no files"
	});
	const nothing = {
		asked: job.asked,
		notCovered: job.units
	};
	if (noScan !== void 0) return outcomeOf(setting, {
		...nothing,
		outcome: "skipped",
		reason: noScan
	});
	const found = await ports.toolBox.find(setting.name);
	if ("missing" in found) return outcomeOf(setting, {
		...nothing,
		outcome: "failed",
		reason: found.missing
	});
	return runFound(setting, {
		scanner,
		found,
		database: databaseOf(scanner, found),
		job,
		cost
	}, context);
}
async function runFound(setting, start, context) {
	const { found, database, job, cost } = start;
	const { name } = setting;
	const { ports, policy, pool } = context;
	const tool = {
		version: versionOf(found, database),
		source: found.source,
		asked: job.asked
	};
	const turns = createTurns(pool, ports.clock, policy.timeoutSeconds, cost);
	ports.log.progress(`${name}: ${job.asked} to look at`);
	try {
		const done = await inScratch(start, {
			name,
			tool: found,
			turns
		}, context);
		const numbers = {
			...tool,
			covered: done.covered,
			notCovered: [...job.notCovered, ...done.notCovered],
			elapsedMs: Math.round(turns.spentMs())
		};
		if (done.failure !== void 0) return outcomeOf(setting, {
			...numbers,
			outcome: "failed",
			reason: `${name} ${done.failure}`
		}, done);
		return outcomeOf(setting, {
			...numbers,
			outcome: "completed"
		}, {
			...done,
			...database === void 0 ? {} : { database }
		});
	} catch (error) {
		if (error instanceof require_words.CancelledError) throw error;
		const reason = `${name} ${failureReason(error)}`;
		const elapsedMs = Math.round(turns.spentMs());
		return outcomeOf(setting, {
			...tool,
			notCovered: job.units,
			elapsedMs,
			outcome: "failed",
			reason
		});
	}
}
function outcomeOf(setting, part, run) {
	return {
		scan: {
			tool: setting.name,
			version: null,
			source: null,
			required: setting.need === "required",
			reason: null,
			asked: 0,
			covered: 0,
			notCovered: [],
			elapsedMs: 0,
			...part
		},
		drafts: run?.drafts ?? [],
		secrets: run?.secrets ?? [],
		...run?.database === void 0 ? {} : { database: run.database }
	};
}
async function prepareJob(scanner, context) {
	const { target, survey, originOf, ports } = context;
	if (scanner.kind === "secrets") {
		const units = await listUnits(target, ports.repository);
		return {
			asked: units.length,
			notCovered: [],
			units: units.map((unit) => ({
				path: unit.kind === "blob" ? unit.blob.path : null,
				reason: "tool-skipped"
			})),
			run: (session) => scanSecrets(scanner, units, session, target, originOf, ports)
		};
	}
	const { asked, given, notCovered } = claimFiles(scanner, survey);
	return {
		asked: asked.length,
		notCovered,
		units: asked.map((entry) => ({
			path: entry.file.path,
			reason: entry.reason ?? "tool-skipped"
		})),
		run: (session) => scanFiles(scanner, given, session, target, originOf, ports)
	};
}
async function inScratch({ scanner, database, job }, session, context) {
	const companionPath = await findCompanion(scanner, context);
	const folder = await context.ports.scratch.create(session.name);
	try {
		return await job.run({
			...session,
			folder,
			...companionPath === void 0 ? {} : { companionPath },
			...database === void 0 ? {} : { database },
			searchPath: context.searchPath ?? SYSTEM_PATH
		});
	} finally {
		await folder.remove();
	}
}
/** Where the tool lies that `scanner` starts by itself, undefined where it starts none, the policy has that one off or it is missing. */
async function findCompanion(scanner, { policy, ports }) {
	const name = scanner.kind === "files" ? scanner.companion : void 0;
	if (name === void 0 || !policy.tools.some((one) => one.name === name && one.need !== "off")) return void 0;
	const found = await ports.toolBox.find(name);
	return "missing" in found ? void 0 : found.path;
}
// src/scan/scan.ts
var scan_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ scan: () => scan });
/**
* Runs every tool of the policy side by side over the range. A tool that does not do its work is a `failed` scan, never an exception;
* a cancelled run rejects with CancelledError, an object missing from the repository with IncompleteError.
*/
async function scan(input, ports) {
	const origins = new Map(input.attributions.map((entry) => [entry.path, entry.origin]));
	const originOf = (path) => path === null ? "unknown" : origins.get(path) ?? "unknown";
	const target = {
		change: input.change,
		maxFileBytes: input.policy.maxFileMebibytes * 1048576,
		isExcluded: require_judging.matchesAny(input.policy.exclude)
	};
	const survey = await surveyHead(target, ports.repository);
	const settings = input.policy.tools.filter((setting) => setting.need !== "off");
	const runs = await runTools(settings, {
		policy: input.policy,
		noScan: input.noScan,
		searchPath: input.searchPath,
		target,
		survey,
		originOf,
		ports,
		pool: createPool(input.concurrency)
	});
	const suppressions = await findSuppressions({
		files: input.change.files,
		survey,
		policyPath: input.policyPath ?? ".github/draftgate.yml",
		originOf,
		silenced: findSilenced(runs.flatMap((run) => run.drafts))
	}, ports.repository);
	const scans = runs.map((run) => ({
		...run.scan,
		findings: []
	}));
	const gaps = findGaps(scans, unclaimed(survey, settings), originOf);
	const { groups, redact } = assemble([...runs.map((run) => run.drafts), [...suppressions, ...gaps]], runs.flatMap((run) => run.secrets), ports.digest);
	return {
		scans: scans.map((result, index) => ({
			...result,
			findings: groups[index] ?? []
		})),
		own: groups[runs.length] ?? [],
		notices: runs.flatMap(({ scan: one, database }) => oldDatabaseNotice(one, database, ports.clock)),
		redact
	};
}
/** Files of the head that nobody can look into and that no scanner of files asked for by name. */
function unclaimed(survey, settings) {
	const scanners = settings.map((setting) => findScanner(setting.name));
	return survey.flatMap((entry) => {
		const { file, reason } = entry;
		if (reason === void 0 || reason === "too-large") return [];
		const isClaimed = scanners.some((one) => one?.kind === "files" && one.claims(candidateOf(entry)));
		return reason === "binary" && isClaimed ? [] : [{
			path: file.path,
			reason
		}];
	});
}
Object.defineProperty(exports, "REDACTED", {
	enumerable: true,
	get: function() {
		return REDACTED;
	}
});
Object.defineProperty(exports, "findComments", {
	enumerable: true,
	get: function() {
		return findComments;
	}
});
Object.defineProperty(exports, "hasSections", {
	enumerable: true,
	get: function() {
		return hasSections;
	}
});
Object.defineProperty(exports, "isLfsPointer", {
	enumerable: true,
	get: function() {
		return isLfsPointer;
	}
});
Object.defineProperty(exports, "isUtf8", {
	enumerable: true,
	get: function() {
		return isUtf8;
	}
});
Object.defineProperty(exports, "looksBinary", {
	enumerable: true,
	get: function() {
		return looksBinary;
	}
});
Object.defineProperty(exports, "readShebang", {
	enumerable: true,
	get: function() {
		return readShebang;
	}
});
Object.defineProperty(exports, "scan", {
	enumerable: true,
	get: function() {
		return scan;
	}
});
Object.defineProperty(exports, "scan_exports", {
	enumerable: true,
	get: function() {
		return scan_exports;
	}
});
Object.defineProperty(exports, "toolOfFile", {
	enumerable: true,
	get: function() {
		return toolOfFile;
	}
});
