import process from "node:process";
import { CancelledError, ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { createLog, escapeControls } from "../io/log.ts";
import { VERSION } from "../version.ts";
import { parseArguments } from "./arguments.ts";
import type { CommandContext, CommandRow, Invocation } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { HELP, helpFor, renderHelp } from "./help.ts";
import { watchSignals } from "./signals.ts";

/** Runs one command line (the words behind `draftgate`) and returns the exit code; reports every error as one line on stderr. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const outcome = watchStreams();
  try {
    const code = await dispatch(words);
    if (outcome.lost !== undefined) throw new IncompleteError(`the result could not be written whole: ${outcome.lost}`);
    return code;
  } catch (error) {
    return reportError(error);
  }
}

async function dispatch(words: readonly string[]): Promise<number> {
  if (words.length === 1 && words[0] === "--version") return print(`draftgate ${VERSION}\n`);
  const { row, invocation } = parseArguments(words, [...COMMANDS, HELP]);
  if (row === undefined) return withoutCommand(invocation);
  if (invocation.flags.has("help")) return showHelp([row.name]);
  return runRow(row, invocation);
}

function withoutCommand(invocation: Invocation): Promise<number> | number {
  if (invocation.flags.has("version")) return print(`draftgate ${VERSION}\n`);
  if (invocation.flags.has("help")) return showHelp(invocation.positionals);
  process.stderr.write(renderHelp());
  return 2;
}

function showHelp(words: readonly string[]): Promise<number> {
  return print(helpFor(words));
}

async function runRow(row: CommandRow, invocation: Invocation): Promise<number> {
  const isQuiet = invocation.flags.has("quiet");
  const log = createLog(process.stderr, { isQuiet, isDebug: isDebugging(), isDumb: process.env["TERM"] === "dumb" });
  const signals = watchSignals();
  const context: CommandContext = {
    cwd: process.cwd(),
    environment: process.env,
    version: VERSION,
    log,
    signal: signals.signal,
    isColor: !invocation.flags.has("no-color") && hasColor(),
    // 0 where nobody gave the terminal a size.
    width: process.stdout.columns || 100,
    async writeResult(text) {
      log.finish();
      await write(process.stdout, text);
    },
    async writeError(text) {
      log.finish();
      await write(process.stderr, text);
    },
  };
  try {
    const run = await row.load();
    return await run(context, invocation);
  } finally {
    log.finish();
    signals.stop();
  }
}

// https://no-color.org: any value but an empty one turns color off.
function hasColor(): boolean {
  const noColor = process.env["NO_COLOR"];
  return (noColor === undefined || noColor === "") && process.stdout.isTTY === true && process.env["TERM"] !== "dumb";
}

function isDebugging(): boolean {
  return process.env["DRAFTGATE_DEBUG"] === "1";
}

async function print(text: string): Promise<number> {
  await write(process.stdout, text);
  return 0;
}

// A reader that went away (`| head`) is not a failure of ours: what is left to write has nowhere to go. A full disk is one.
function watchStreams(): { lost: string | undefined } {
  const outcome: { lost: string | undefined } = { lost: undefined };
  process.stdout.on("error", (error) => {
    if (!("code" in error) || !GONE.includes(error.code)) outcome.lost = error.message;
  });
  process.stderr.on("error", () => undefined);
  return outcome;
}

const GONE: readonly unknown[] = ["EPIPE", "ERR_STREAM_DESTROYED"];

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

function reportError(error: unknown): number {
  if (error instanceof CancelledError) return error.exitCode;
  const message = isOutOfSpace(error)
    ? `${error.message}: make room, or set TMPDIR to a folder that has some`
    : error instanceof Error
      ? error.message
      : String(error);
  const [line = "unknown error"] = message.split("\n", 1);
  process.stderr.write(`draftgate: ${escapeControls(line)}\n`);
  if (isDebugging() && error instanceof Error) process.stderr.write(`${escapeStack(error)}\n`);
  return error instanceof ConfigurationError ? 2 : exitOf(error);
}

const OUT_OF_SPACE: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

// Scratch is the only thing that is written here without an error of its own.
function isOutOfSpace(error: unknown): error is Error {
  return error instanceof Error && "code" in error && OUT_OF_SPACE.includes(error.code);
}

function escapeStack(error: Error): string {
  return (error.stack ?? "").split("\n").map(escapeControls).join("\n");
}

// What nobody foresaw leaves the evidence incomplete, which is 3 as well.
function exitOf(error: unknown): number {
  if (!(error instanceof IncompleteError) && !isOutOfSpace(error) && !isDebugging()) {
    process.stderr.write("draftgate: this was not foreseen; DRAFTGATE_DEBUG=1 shows where it happened\n");
  }
  return 3;
}
