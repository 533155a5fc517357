import "./rolldown-runtime.js";
import { n as ConfigurationError, r as IncompleteError, t as CancelledError } from "./errors.js";
import { n as escapeControls, t as createLog } from "./log.js";
import { t as VERSION } from "./version2.js";
import { n as watchSignals } from "./signals.js";
import process from "node:process";
// src/cli/run.ts
/** Runs one command line (the words behind `draftgate`) and returns the exit code; reports every error as one line on stderr. */
async function runCommandLine(words) {
	const outcome = watchStreams();
	try {
		const code = await dispatch(words);
		if (outcome.lost !== void 0) throw new IncompleteError(`the result could not be written whole: ${outcome.lost}`);
		return code;
	} catch (error) {
		return reportError(error);
	}
}
async function dispatch(words) {
	if (words.length === 1 && words[0] === "--version") return print(`draftgate ${VERSION}\n`);
	const [{ parseArguments }, { COMMANDS }, { HELP }] = await Promise.all([
		import("./arguments2.js"),
		import("./commands.js"),
		import("./help.js")
	]);
	const { row, invocation } = parseArguments(words, [...COMMANDS, HELP]);
	if (row === void 0) return withoutCommand(invocation);
	if (invocation.flags.has("help")) return showHelp([row.name]);
	return runRow(row, invocation);
}
async function withoutCommand(invocation) {
	if (invocation.flags.has("version")) return print(`draftgate ${VERSION}\n`);
	if (invocation.flags.has("help")) return showHelp(invocation.positionals);
	const { renderHelp } = await import("./help.js");
	process.stderr.write(renderHelp());
	return 2;
}
async function showHelp(words) {
	const { helpFor } = await import("./help.js");
	return print(helpFor(words));
}
async function runRow(row, invocation) {
	const isQuiet = invocation.flags.has("quiet");
	const log = createLog(process.stderr, {
		isQuiet,
		isDebug: isDebugging(),
		isDumb: process.env["TERM"] === "dumb"
	});
	const signals = watchSignals();
	const context = {
		cwd: process.cwd(),
		environment: process.env,
		version: VERSION,
		log,
		signal: signals.signal,
		isColor: !invocation.flags.has("no-color") && hasColor(),
		width: process.stdout.columns || 100,
		async writeResult(text) {
			log.finish();
			await write(process.stdout, text);
		},
		async writeError(text) {
			log.finish();
			await write(process.stderr, text);
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
	const noColor = process.env["NO_COLOR"];
	return (noColor === void 0 || noColor === "") && process.stdout.isTTY === true && process.env["TERM"] !== "dumb";
}
function isDebugging() {
	return process.env["DRAFTGATE_DEBUG"] === "1";
}
async function print(text) {
	await write(process.stdout, text);
	return 0;
}
function watchStreams() {
	const outcome = { lost: void 0 };
	process.stdout.on("error", (error) => {
		if (!("code" in error) || !GONE.includes(error.code)) outcome.lost = error.message;
	});
	process.stderr.on("error", () => void 0);
	return outcome;
}
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];
function write(stream, text) {
	return new Promise((resolve) => {
		stream.write(text, () => resolve());
	});
}
function reportError(error) {
	if (error instanceof CancelledError) return error.exitCode;
	const [line = "unknown error"] = (isOutOfSpace(error) ? `${error.message}: make room, or set TMPDIR to a folder that has some` : error instanceof Error ? error.message : String(error)).split("\n", 1);
	process.stderr.write(`draftgate: ${escapeControls(line)}\n`);
	if (isDebugging() && error instanceof Error) process.stderr.write(`${escapeStack(error)}\n`);
	return error instanceof ConfigurationError ? 2 : exitOf(error);
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
	return (error.stack ?? "").split("\n").map(escapeControls).join("\n");
}
function exitOf(error) {
	if (!(error instanceof IncompleteError) && !isOutOfSpace(error) && !isDebugging()) process.stderr.write("draftgate: this was not foreseen; DRAFTGATE_DEBUG=1 shows where it happened\n");
	return 3;
}
export { runCommandLine };
