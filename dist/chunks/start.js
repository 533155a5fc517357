const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_util = require("node:util");
// src/cli/signals.ts
const EXIT_CODES = {
	SIGINT: 130,
	SIGTERM: 143,
	SIGHUP: 129
};
const cleanups = /* @__PURE__ */ new Set();
/** Has `cleanup` (synchronous, must not throw) called when a second signal ends the process at once; returns how to take it back. */
function onAbruptEnd(cleanup) {
	cleanups.add(cleanup);
	return () => cleanups.delete(cleanup);
}
/**
* Turns SIGINT, SIGTERM and SIGHUP into an aborted signal, so that children are ended and scratch is removed on the way out; a
* second one, or five seconds, end the process at once after the cleanups of `onAbruptEnd`.
*/
function watchSignals() {
	const controller = new AbortController();
	const handle = (name) => {
		const exitCode = EXIT_CODES[name];
		if (controller.signal.aborted) endNow(exitCode);
		controller.abort(new require_words.CancelledError(exitCode));
		setTimeout(() => endNow(exitCode), 5e3).unref();
	};
	for (const name of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) node_process.default.on(name, handle);
	return {
		signal: controller.signal,
		stop() {
			for (const name of [
				"SIGINT",
				"SIGTERM",
				"SIGHUP"
			]) node_process.default.off(name, handle);
		}
	};
}
function endNow(exitCode) {
	for (const cleanup of cleanups) cleanup();
	node_process.default.exit(exitCode);
}
// src/domain/nearest.ts
/** Edits (insertions, deletions, replacements, swaps of neighbors) that turn one word into the other, compared without case. */
function editDistance(left, right) {
	const a = left.toLowerCase().slice(0, 64);
	const b = right.toLowerCase().slice(0, 64);
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const isSame = a[row - 1] === b[column - 1];
			let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
			current.push(best);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
/** The candidate that was probably meant by `word`: at most a third of its letters wrong, undefined where none is that near. */
function nearest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
// src/cli/options.ts
/** Every option of every command; a name means the same everywhere. */
const OPTIONS = {
	quiet: { summary: "print results and errors only" },
	"no-color": { summary: "never color the output (also: NO_COLOR=1)" },
	help: { summary: "show the help of a command" },
	version: { summary: "print the version" },
	repo: {
		placeholder: "DIR",
		isGuarded: true,
		summary: "the repository to look at (default: here)"
	},
	base: {
		placeholder: "REF",
		isGuarded: true,
		summary: "where the change would be merged (default: origin/HEAD, else main, else master)"
	},
	head: {
		placeholder: "REF",
		isGuarded: true,
		summary: "the last commit of the change (default: HEAD)"
	},
	policy: {
		placeholder: "FILE|preset:NAME",
		isGuarded: true,
		summary: "judge by this policy instead of the base commit's .github/draftgate.yml"
	},
	format: {
		placeholder: "FORMAT",
		summary: "how to print the result"
	},
	evidence: {
		placeholder: "DIR",
		isGuarded: true,
		summary: "also write report.json, report.sarif and report.md into this folder"
	},
	"fail-on": {
		placeholder: "STATE",
		values: [
			"failure",
			"pending",
			"never"
		],
		summary: "exit with 1 from this state on (default: failure; pending: unless success; never: always 0)"
	},
	"no-scan": { summary: "run no scanner (one that the policy requires then makes the state error)" },
	review: { summary: "have a model review the change (needs --model-base-url)" },
	"model-base-url": {
		placeholder: "URL",
		summary: "an OpenAI-compatible endpoint, as http://localhost:8000/v1"
	},
	model: {
		placeholder: "NAME",
		summary: "the model to ask (default: the endpoint's first)"
	},
	install: { summary: "install missing scanners first, at their pinned versions" },
	offline: { summary: "download nothing and call no model" },
	dir: {
		placeholder: "DIR",
		isGuarded: true,
		summary: "the folder to write to"
	},
	preset: {
		placeholder: "NAME",
		values: [
			"default",
			"solo",
			"strict",
			"advisory"
		],
		summary: "the policy preset to extend (default: default)"
	},
	force: { summary: "overwrite files that exist" },
	framework: {
		placeholder: "NAME",
		summary: "pytest, unittest, vitest, jest, node:test or go test (default: what the repository uses)"
	},
	patch: {
		placeholder: "FILE",
		isGuarded: true,
		summary: "the patch to try, as git and this program write it"
	},
	test: {
		placeholder: "COMMAND",
		summary: "what runs the tests, given to sh -c in a fresh checkout"
	},
	"timeout-seconds": {
		placeholder: "N",
		summary: "how long each run of the tests may take (default: 600)"
	},
	"i-trust-this-code": { summary: "run the tests although nothing shuts them off from the network and from files" },
	hint: {
		placeholder: "TEXT",
		summary: "what is wanted besides, in words for the model; lets it change the whole file"
	},
	keep: { summary: "leave the folder behind to look at" }
};
// src/cli/arguments.ts
/** Options that every command takes. */
const GLOBAL_OPTIONS = [
	"quiet",
	"no-color",
	"help"
];
/** Names that later versions will take. */
const RESERVED = [
	"stats",
	"model",
	"monitor",
	"merge"
];
/**
* The words behind `draftgate` -> the command they name and its options. `--name value` and `--name=value`, before or after
* positionals, `--` ends options. With `--help` a word that names a group of commands only stays a positional. Throws
* ConfigurationError for an unknown or repeated option, a bad value, a wrong count of arguments or an unknown command.
*/
function parseArguments(words, rows) {
	const { values, flags, positionals } = readTokens(words);
	const { row, rest } = findCommand(positionals, rows, flags.has("help"));
	const invocation = {
		values,
		flags,
		positionals: rest
	};
	if (row !== void 0 && !flags.has("help")) checkInvocation(row, invocation);
	return {
		row,
		invocation
	};
}
function readTokens(words) {
	const options = {};
	for (const [name, row] of Object.entries(OPTIONS)) options[name] = { type: row.placeholder === void 0 ? "boolean" : "string" };
	const { tokens } = (0, node_util.parseArgs)({
		args: [...words],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const read = {
		values: {},
		flags: /* @__PURE__ */ new Set(),
		positionals: []
	};
	for (const token of tokens) {
		if (token.kind === "positional") read.positionals.push(token.value);
		if (token.kind === "option") readOption(read, token.name, token.rawName, token.value);
	}
	return read;
}
function readOption(read, name, rawName, value) {
	const row = Object.hasOwn(OPTIONS, name) && rawName.startsWith("--") ? OPTIONS[name] : void 0;
	if (row === void 0) throw new require_words.ConfigurationError(`unknown option ${rawName}${didYouMean(nearestOption(name, Object.keys(OPTIONS)))}`);
	if (Object.hasOwn(read.values, name) || read.flags.has(name)) throw new require_words.ConfigurationError(`option --${name} is given twice; give it once`);
	if (row.placeholder === void 0) {
		if (value !== void 0) throw new require_words.ConfigurationError(`option --${name} takes no value`);
		read.flags.add(name);
		return;
	}
	read.values[name] = checkValue(name, row, value);
}
function nearestOption(name, known) {
	return nearestName(name, known) ?? known.find((option) => option.endsWith(`-${name}`));
}
/** The name that was probably meant: misspelled or shortened; undefined where none is near. */
function nearestName(name, known) {
	return nearest(name, known) ?? (name === "" ? void 0 : known.find((other) => other.startsWith(name)));
}
/** What a first word can be: a command, or the word before a group of them, as `policy`. */
function firstWords(rows) {
	return [...new Set(rows.flatMap((row) => [row.name, row.name.split(" ", 1)[0] ?? ""]))];
}
function didYouMean(close) {
	return close === void 0 ? "; see draftgate --help" : `; did you mean --${close}?`;
}
function checkValue(name, row, value) {
	if (value === void 0 || value === "") throw new require_words.ConfigurationError(`option --${name} needs a value: --${name} ${row.placeholder ?? ""}`);
	if (row.isGuarded === true && value.startsWith("-")) {
		const wayOut = row.placeholder === "REF" ? "name a branch, a tag or a commit" : `write ./${value} if it is a file`;
		throw new require_words.ConfigurationError(`option --${name}: ${JSON.stringify(value)} starts with "-"; ${wayOut}`);
	}
	if (row.values !== void 0 && !row.values.includes(value)) throw new require_words.ConfigurationError(`option --${name}: ${JSON.stringify(value)} is not one of ${row.values.join(", ")}`);
	return value;
}
function findCommand(positionals, rows, isHelp) {
	const [first, second] = positionals;
	if (first === void 0) return {
		row: void 0,
		rest: []
	};
	const pair = rows.find((row) => row.name === `${first} ${second ?? ""}`);
	if (pair !== void 0) return {
		row: pair,
		rest: positionals.slice(2)
	};
	const single = rows.find((row) => row.name === first);
	if (single !== void 0) return {
		row: single,
		rest: positionals.slice(1)
	};
	const group = rows.filter((row) => row.name.startsWith(`${first} `)).map((row) => row.name.slice(first.length + 1));
	if (group.length > 0 && isHelp) return {
		row: void 0,
		rest: positionals
	};
	if (group.length > 0) {
		const given = second === void 0 ? "" : `, not ${JSON.stringify(second)}`;
		const close = second === void 0 ? void 0 : nearestName(second, group);
		const hint = close === void 0 ? "" : `; did you mean ${close}?`;
		throw new require_words.ConfigurationError(`draftgate ${first} needs one of ${group.join(", ")}${given}${hint}`);
	}
	if (RESERVED.includes(first)) throw new require_words.ConfigurationError(`draftgate ${first} is reserved and not built yet`);
	const close = nearestName(first, firstWords(rows));
	const hint = close === void 0 ? "see draftgate --help" : `did you mean ${close}?`;
	throw new require_words.ConfigurationError(`unknown command ${JSON.stringify(first)}; ${hint}`);
}
function checkInvocation(row, invocation) {
	const known = [...row.options, ...GLOBAL_OPTIONS];
	for (const name of [...Object.keys(invocation.values), ...invocation.flags]) {
		if (known.includes(name)) continue;
		const close = nearestOption(name, known);
		const hint = close === void 0 ? `see draftgate ${row.name} --help` : `did you mean --${close}?`;
		throw new require_words.ConfigurationError(`draftgate ${row.name} has no option --${name}; ${hint}`);
	}
	const format = invocation.values["format"];
	if (format !== void 0 && row.formats !== void 0 && !row.formats.includes(format)) throw new require_words.ConfigurationError(`option --format: ${JSON.stringify(format)} is not one of ${row.formats.join(", ")}`);
	const required = row.positionals.filter((name) => !name.startsWith("[")).length;
	const isOpenEnded = row.positionals.some((name) => name.endsWith("...]"));
	const missing = row.positionals[invocation.positionals.length];
	if (invocation.positionals.length < required && missing !== void 0) throw new require_words.ConfigurationError(`draftgate ${row.name} needs ${missing}; see draftgate ${row.name} --help`);
	const extra = invocation.positionals[row.positionals.length];
	if (extra !== void 0 && !isOpenEnded) throw new require_words.ConfigurationError(`draftgate ${row.name}: unexpected argument ${JSON.stringify(extra)}`);
}
// src/cli/commands.ts
const RANGE = [
	"repo",
	"base",
	"head",
	"policy"
];
const EXITS = "Exit codes: 0 ready (or only approvals are missing), 1 the gate says no, 2 usage, policy or configuration, 3 the evidence is incomplete.";
/** The table of commands: what `draftgate help` shows, and the file that each one lives in. */
const COMMANDS = [
	{
		name: "check",
		summary: "judge a range of commits: who wrote it, what the scanners find, what the policy asks",
		positionals: [],
		options: [
			...RANGE,
			"format",
			"evidence",
			"fail-on",
			"no-scan",
			"review",
			"model-base-url",
			"model",
			"install",
			"offline"
		],
		formats: [
			"text",
			"markdown",
			"json",
			"sarif"
		],
		description: `Runs the whole gate on a local range, from the merge base of --base and --head to --head. Nothing is checked out, executed or\nwritten in the repository; uncommitted work is not looked at. The policy is the base commit's .github/draftgate.yml.\n\n${EXITS}`,
		examples: [
			"draftgate check",
			"draftgate check --base main --head feature --format markdown",
			"draftgate check --policy preset:strict --evidence out --fail-on pending"
		],
		load: async () => (await Promise.resolve().then(() => require("./check.js"))).run
	},
	{
		name: "detect",
		summary: "say which changed files an AI wrote, and how that is known",
		positionals: [],
		options: [...RANGE, "format"],
		formats: ["text", "json"],
		description: "Attribution only: reads the commits, notes, traces and markers of a range and runs no scanner. It reads disclosed authorship;\nnothing here claims to find hidden AI.",
		examples: ["draftgate detect --base main", "draftgate detect --format json | jq '.files[] | select(.origin == \"ai\")'"],
		load: async () => (await Promise.resolve().then(() => require("./range.js")).then((n) => n.detect_exports)).run
	},
	{
		name: "policy validate",
		summary: "check a policy file; every mistake with its line and column",
		positionals: ["FILE"],
		options: ["format"],
		formats: ["text", "json"],
		description: "Prints one line for each mistake, FILE:LINE:COLUMN: message, on stderr and exits with 2; one line on stdout when there is none.",
		examples: ["draftgate policy validate .github/draftgate.yml"],
		load: async () => (await Promise.resolve().then(() => require("./policy2.js"))).runValidate
	},
	{
		name: "policy explain",
		summary: "show a policy in full, and what each rule would ask of a range",
		positionals: ["[FILE|preset:NAME]"],
		options: [
			"repo",
			"base",
			"head",
			"format"
		],
		formats: ["text", "json"],
		description: "Shows the policy after `extends` was resolved, with every default. In a repository it also says, rule by rule, what would be asked of\nthe range and why. Without an argument: the policy of the base commit.",
		examples: ["draftgate policy explain preset:strict", "draftgate policy explain --base main"],
		load: async () => (await Promise.resolve().then(() => require("./policy2.js"))).runExplain
	},
	{
		name: "tools list",
		summary: "the scanners: version, where each comes from, its state",
		positionals: [],
		options: ["format"],
		formats: ["text", "json"],
		description: "One tool a line, the name first. Looks in DRAFTGATE_TOOL_<NAME>, the tool cache and PATH, and installs nothing.",
		examples: ["draftgate tools list"],
		load: async () => (await Promise.resolve().then(() => require("./tools.js"))).runList
	},
	{
		name: "tools install",
		summary: "install scanners at their pinned versions into the tool cache",
		positionals: ["[NAME...]"],
		options: ["format"],
		formats: ["text", "json"],
		description: "Without a name: every scanner that the default policy uses. Each download is checked against a digest that this program knows.\n\nExit codes: 0, or 3 when one could not be installed.",
		examples: ["draftgate tools install", "draftgate tools install gitleaks bandit"],
		load: async () => (await Promise.resolve().then(() => require("./tools.js"))).runInstall
	},
	{
		name: "tools verify",
		summary: "compare every installed file with what was pinned",
		positionals: [],
		options: ["format"],
		formats: ["text", "json"],
		description: "Exit codes: 0, 1 a digest differs, 3 a required tool is missing.",
		examples: ["draftgate tools verify"],
		load: async () => (await Promise.resolve().then(() => require("./tools.js"))).runVerify
	},
	{
		name: "init",
		summary: "write the workflow and a policy into a repository",
		positionals: [],
		options: [
			"dir",
			"preset",
			"force"
		],
		description: "Writes .github/workflows/draftgate.yml and .github/draftgate.yml; never overwrites without --force.\n\nExit codes: 0, or 2 when a file exists.",
		examples: ["draftgate init", "draftgate init --preset solo"],
		load: async () => (await Promise.resolve().then(() => require("./init.js"))).run
	},
	{
		name: "regenerate",
		summary: "have a model rewrite a changed file, and prove the rewrite before you see it",
		positionals: ["PATH"],
		options: [
			...RANGE,
			"hint",
			"model-base-url",
			"model",
			"format",
			"install",
			"offline"
		],
		formats: [
			"text",
			"json",
			"patch"
		],
		description: "Asks the model to take out of PATH (a changed file of the range) what the scanners find in it: what blocks, and all of medium\nseverity or more. The answer is shown only if it is proved: it parses, the findings are gone under the same scanners and none is new,\nno suppression came in, exported names are kept, the change keeps to the functions with findings. What is not proved is refused with\nthe reason, and the model is asked again with it, three times in all. No test is run, nothing is written, nothing leaves but the file\nwith its secrets masked. A key for the endpoint comes from DRAFTGATE_MODEL_API_KEY only.\n\nExit codes: 0 a proved rewrite on stdout, 1 refused, 2 usage or policy, 3 could not be done.",
		examples: ["draftgate regenerate src/run.py --model-base-url http://localhost:8000/v1", "draftgate regenerate src/run.py --hint 'use shlex' --model-base-url URL --format patch | git apply"],
		load: async () => (await Promise.resolve().then(() => require("./regenerate.js"))).run
	},
	{
		name: "tests",
		summary: "write a unit-test scaffold for what an AI wrote in a changed file and no test names",
		positionals: ["PATH"],
		options: [
			...RANGE,
			"framework",
			"model-base-url",
			"model",
			"format",
			"install",
			"offline"
		],
		formats: [
			"text",
			"json",
			"patch"
		],
		description: "One scaffold for each function or method of PATH that an AI wrote and no test of the repository names, in the framework that the\nrepository uses: its call written out, its errors and branches as named cases, each skipped or marked todo. It goes where tests of\nthis repository go, also into a test file that is there. With --model-base-url a model fills the cases in; what it writes is used only\nwhere it parses, keeps the cases and reaches for nothing but the code under test. No test is run and nothing is written.\n\nExit codes: 0 a scaffold on stdout, 1 refused with the reason, 2 usage or policy, 3 could not be done.",
		examples: ["draftgate tests src/cart.py", "draftgate tests src/cart.ts --framework vitest --format patch | git apply"],
		load: async () => (await Promise.resolve().then(() => require("./tests.js"))).run
	},
	{
		name: "prove",
		summary: "run the tests without and with a patch, shut off from the network",
		positionals: [],
		options: [
			"repo",
			"base",
			"head",
			"patch",
			"test",
			"timeout-seconds",
			"i-trust-this-code",
			"format"
		],
		formats: ["text", "json"],
		description: "Writes the files of --head (default: HEAD) into a scratch folder, runs the tests there, and once more with the patch. The repository\nis not touched. The tests get no network, no variable but PATH, HOME, LANG and TMPDIR, and no place to write but scratch; where that\ncannot be had, they run only with --i-trust-this-code. There is no .git and nothing installed beside the committed files.\n\nExit codes: 0 better or equal, 1 worse, 2 usage or a patch that leaves the repository, 3 could not be done.",
		examples: ["draftgate prove --patch proposal.patch --test 'python -m pytest -q'", "draftgate prove --patch proposal.patch --test 'go test -v ./...' --format json"],
		load: async () => (await Promise.resolve().then(() => require("./prove.js"))).run
	},
	{
		name: "demo",
		summary: "build a small repository with known problems and judge it for real",
		positionals: [],
		options: ["dir", "keep"],
		description: "Builds a repository with an AI-written branch full of planted problems, installs the scanners it needs, runs check on it and prints the\nreport and what was found. Cleans up unless --keep.\n\nExit codes: 0 every planted problem was found, 3 a scanner was missing (named).",
		examples: ["draftgate demo", "draftgate demo --dir playground --keep"],
		load: async () => (await Promise.resolve().then(() => require("./demo.js"))).run
	}
];
// src/cli/help.ts
/** `help` itself; it stays out of the table that its own text is made of. */
const HELP = {
	name: "help",
	summary: "show this, or the help of one command",
	positionals: ["[COMMAND...]"],
	options: [],
	description: "Prints what a command does, its options and exit codes; without a command what draftgate can do. Exit code: 0.",
	examples: [
		"draftgate help",
		"draftgate help check",
		"draftgate help policy explain"
	],
	load: async () => async (context, invocation) => {
		await context.writeResult(helpFor(invocation.positionals));
		return 0;
	}
};
/** What `draftgate --help` prints. */
function renderHelp() {
	const width = Math.max(...COMMANDS.map((row) => row.name.length));
	return `draftgate: is this AI-written draft ready to merge?

Usage: draftgate <command> [options]

Commands:
${COMMANDS.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`).join("\n")}
  ${HELP.name.padEnd(width)}  ${HELP.summary}

Options:
${renderOptions([...GLOBAL_OPTIONS, "version"])}

Start with \`draftgate demo\`, then \`draftgate check\` in a repository of yours.
`;
}
/**
* What `draftgate help <words>` prints: the overview, one command, or all of a group as `policy`. Throws ConfigurationError where
* the words name no command.
*/
function helpFor(words) {
	if (words.length === 0) return renderHelp();
	const name = words.join(" ");
	const rows = findHelp(name);
	if (rows.length > 0) return rows.map(renderCommandHelp).join("\n");
	const close = nearestName(name, firstWords([...COMMANDS, HELP]));
	const hint = close === void 0 ? "draftgate --help lists them" : `did you mean ${close}?`;
	throw new require_words.ConfigurationError(`no command ${JSON.stringify(name)}; ${hint}`);
}
function renderCommandHelp(row) {
	const words = [
		"draftgate",
		row.name,
		...row.positionals,
		"[options]"
	];
	return `${row.name}: ${row.summary}

Usage: ${words.join(" ")}

${row.description}

Options:
${renderOptions([...row.options, ...GLOBAL_OPTIONS], row.formats)}

Examples:
${row.examples.map((example) => `  ${example}`).join("\n")}
`;
}
function findHelp(name) {
	const exact = [...COMMANDS, HELP].filter((row) => row.name === name);
	return exact.length > 0 ? exact : COMMANDS.filter((row) => row.name.startsWith(`${name} `));
}
function renderOptions(names, formats) {
	const lines = names.map((name) => {
		const row = OPTIONS[name];
		const placeholder = name === "format" && formats !== void 0 ? formats.join("|") : row?.placeholder;
		return {
			left: placeholder === void 0 ? `--${name}` : `--${name} ${placeholder}`,
			right: row?.summary ?? ""
		};
	});
	const width = Math.max(...lines.map((line) => line.left.length));
	return lines.map((line) => `  ${line.left.padEnd(width)}  ${line.right}`).join("\n");
}
// src/cli/run.ts
var run_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ runCommandLine: () => runCommandLine });
/** Runs one command line (the words behind `draftgate`) and returns the exit code; reports every error as one line on stderr. */
async function runCommandLine(words) {
	const outcome = watchStreams();
	try {
		const code = await dispatch(words);
		if (outcome.lost !== void 0) throw new require_words.IncompleteError(`the result could not be written whole: ${outcome.lost}`);
		return code;
	} catch (error) {
		return reportError(error);
	}
}
async function dispatch(words) {
	if (words.length === 1 && words[0] === "--version") return print(`draftgate ${require_words.VERSION}\n`);
	const { row, invocation } = parseArguments(words, [...COMMANDS, HELP]);
	if (row === void 0) return withoutCommand(invocation);
	if (invocation.flags.has("help")) return showHelp([row.name]);
	return runRow(row, invocation);
}
function withoutCommand(invocation) {
	if (invocation.flags.has("version")) return print(`draftgate ${require_words.VERSION}\n`);
	if (invocation.flags.has("help")) return showHelp(invocation.positionals);
	node_process.default.stderr.write(renderHelp());
	return 2;
}
function showHelp(words) {
	return print(helpFor(words));
}
async function runRow(row, invocation) {
	const isQuiet = invocation.flags.has("quiet");
	const log = require_words.createLog(node_process.default.stderr, {
		isQuiet,
		isDebug: isDebugging(),
		isDumb: node_process.default.env["TERM"] === "dumb"
	});
	const signals = watchSignals();
	const context = {
		cwd: node_process.default.cwd(),
		environment: node_process.default.env,
		version: require_words.VERSION,
		log,
		signal: signals.signal,
		isColor: !invocation.flags.has("no-color") && hasColor(),
		width: node_process.default.stdout.columns || 100,
		async writeResult(text) {
			log.finish();
			await write(node_process.default.stdout, text);
		},
		async writeError(text) {
			log.finish();
			await write(node_process.default.stderr, text);
		}
	};
	try {
		return await (await row.load())(context, invocation);
	} finally {
		log.finish();
		signals.stop();
	}
}
function hasColor() {
	const noColor = node_process.default.env["NO_COLOR"];
	return (noColor === void 0 || noColor === "") && node_process.default.stdout.isTTY === true && node_process.default.env["TERM"] !== "dumb";
}
function isDebugging() {
	return node_process.default.env["DRAFTGATE_DEBUG"] === "1";
}
async function print(text) {
	await write(node_process.default.stdout, text);
	return 0;
}
function watchStreams() {
	const outcome = { lost: void 0 };
	node_process.default.stdout.on("error", (error) => {
		if (!("code" in error) || !GONE.includes(error.code)) outcome.lost = error.message;
	});
	node_process.default.stderr.on("error", () => void 0);
	return outcome;
}
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];
function write(stream, text) {
	return new Promise((resolve) => {
		stream.write(text, () => resolve());
	});
}
function reportError(error) {
	if (error instanceof require_words.CancelledError) return error.exitCode;
	const [line = "unknown error"] = (isOutOfSpace(error) ? `${error.message}: make room, or set TMPDIR to a folder that has some` : error instanceof Error ? error.message : String(error)).split("\n", 1);
	node_process.default.stderr.write(`draftgate: ${require_words.escapeControls(line)}\n`);
	if (isDebugging() && error instanceof Error) node_process.default.stderr.write(`${escapeStack(error)}\n`);
	return error instanceof require_words.ConfigurationError ? 2 : exitOf(error);
}
const OUT_OF_SPACE = [
	"ENOSPC",
	"EDQUOT",
	"EFBIG"
];
function isOutOfSpace(error) {
	return error instanceof Error && "code" in error && OUT_OF_SPACE.includes(error.code);
}
function escapeStack(error) {
	return (error.stack ?? "").split("\n").map(require_words.escapeControls).join("\n");
}
function exitOf(error) {
	if (!(error instanceof require_words.IncompleteError) && !isOutOfSpace(error) && !isDebugging()) node_process.default.stderr.write("draftgate: this was not foreseen; DRAFTGATE_DEBUG=1 shows where it happened\n");
	return 3;
}
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "onAbruptEnd", {
	enumerable: true,
	get: function() {
		return onAbruptEnd;
	}
});
Object.defineProperty(exports, "run_exports", {
	enumerable: true,
	get: function() {
		return run_exports;
	}
});
Object.defineProperty(exports, "watchSignals", {
	enumerable: true,
	get: function() {
		return watchSignals;
	}
});
