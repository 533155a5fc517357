import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { parseArgs } from "node:util";
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
	const { tokens } = parseArgs({
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
	if (row === void 0) throw new ConfigurationError(`unknown option ${rawName}${didYouMean(nearestOption(name, Object.keys(OPTIONS)))}`);
	if (Object.hasOwn(read.values, name) || read.flags.has(name)) throw new ConfigurationError(`option --${name} is given twice; give it once`);
	if (row.placeholder === void 0) {
		if (value !== void 0) throw new ConfigurationError(`option --${name} takes no value`);
		read.flags.add(name);
		return;
	}
	read.values[name] = checkValue(name, row, value);
}
function nearestOption(name, known) {
	return nearest(name, known) ?? known.find((option) => option.startsWith(name)) ?? known.find((option) => option.endsWith(`-${name}`));
}
function didYouMean(close) {
	return close === void 0 ? "; see draftgate --help" : `; did you mean --${close}?`;
}
function checkValue(name, row, value) {
	if (value === void 0 || value === "") throw new ConfigurationError(`option --${name} needs a value: --${name} ${row.placeholder ?? ""}`);
	if (row.isGuarded === true && value.startsWith("-")) throw new ConfigurationError(`option --${name}: ${JSON.stringify(value)} starts with "-"; write ./${value} if it is a file`);
	if (row.values !== void 0 && !row.values.includes(value)) throw new ConfigurationError(`option --${name}: ${JSON.stringify(value)} is not one of ${row.values.join(", ")}`);
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
		const close = second === void 0 ? void 0 : nearest(second, group);
		const hint = close === void 0 ? "" : `; did you mean ${close}?`;
		throw new ConfigurationError(`draftgate ${first} needs one of ${group.join(", ")}${given}${hint}`);
	}
	if (RESERVED.includes(first)) throw new ConfigurationError(`draftgate ${first} is reserved and not built yet`);
	const close = nearest(first, rows.map((row) => row.name));
	const hint = close === void 0 ? "see draftgate --help" : `did you mean ${close}?`;
	throw new ConfigurationError(`unknown command ${JSON.stringify(first)}; ${hint}`);
}
function checkInvocation(row, invocation) {
	const known = [...row.options, ...GLOBAL_OPTIONS];
	for (const name of [...Object.keys(invocation.values), ...invocation.flags]) {
		if (known.includes(name)) continue;
		const close = nearestOption(name, known);
		const hint = close === void 0 ? `see draftgate ${row.name} --help` : `did you mean --${close}?`;
		throw new ConfigurationError(`draftgate ${row.name} has no option --${name}; ${hint}`);
	}
	const format = invocation.values["format"];
	if (format !== void 0 && row.formats !== void 0 && !row.formats.includes(format)) throw new ConfigurationError(`option --format: ${JSON.stringify(format)} is not one of ${row.formats.join(", ")}`);
	const required = row.positionals.filter((name) => !name.startsWith("[")).length;
	const isOpenEnded = row.positionals.some((name) => name.endsWith("...]"));
	const missing = row.positionals[invocation.positionals.length];
	if (invocation.positionals.length < required && missing !== void 0) throw new ConfigurationError(`draftgate ${row.name} needs ${missing}; see draftgate ${row.name} --help`);
	const extra = invocation.positionals[row.positionals.length];
	if (extra !== void 0 && !isOpenEnded) throw new ConfigurationError(`draftgate ${row.name}: unexpected argument ${JSON.stringify(extra)}`);
}
export { parseArguments as n, OPTIONS as r, GLOBAL_OPTIONS as t };
