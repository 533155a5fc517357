import { parseArgs } from "node:util";
import { ConfigurationError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { CommandRow, Invocation } from "./command.ts";
import { OPTIONS, type OptionRow } from "./options.ts";

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly string[] = ["quiet", "no-color", "help"];

/** Names that later versions will take. */
const RESERVED: readonly string[] = ["stats", "model", "monitor", "merge"];

/** What the words of a command line came to. */
export interface ParsedArguments {
  /** Undefined where no word names a command. */
  readonly row: CommandRow | undefined;
  readonly invocation: Invocation;
}

/**
 * The words behind `draftgate` -> the command they name and its options. `--name value` and `--name=value`, before or after
 * positionals, `--` ends options. With `--help` a word that names a group of commands only stays a positional. Throws
 * ConfigurationError for an unknown or repeated option, a bad value, a wrong count of arguments or an unknown command.
 */
export function parseArguments(words: readonly string[], rows: readonly CommandRow[]): ParsedArguments {
  const { values, flags, positionals } = readTokens(words);
  const { row, rest } = findCommand(positionals, rows, flags.has("help"));
  const invocation: Invocation = { values, flags, positionals: rest };
  if (row !== undefined && !flags.has("help")) checkInvocation(row, invocation);
  return { row, invocation };
}

interface Words {
  readonly values: Record<string, string>;
  readonly flags: Set<string>;
  readonly positionals: string[];
}

function readTokens(words: readonly string[]): Words {
  const options: Record<string, { type: "string" | "boolean" }> = {};
  for (const [name, row] of Object.entries(OPTIONS)) {
    options[name] = { type: row.placeholder === undefined ? "boolean" : "string" };
  }
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const read: Words = { values: {}, flags: new Set(), positionals: [] };
  for (const token of tokens) {
    if (token.kind === "positional") read.positionals.push(token.value);
    if (token.kind === "option") readOption(read, token.name, token.rawName, token.value);
  }
  return read;
}

function readOption(read: Words, name: string, rawName: string, value: string | undefined): void {
  const row = Object.hasOwn(OPTIONS, name) && rawName.startsWith("--") ? OPTIONS[name] : undefined;
  if (row === undefined) {
    throw new ConfigurationError(`unknown option ${rawName}${didYouMean(nearestOption(name, Object.keys(OPTIONS)))}`);
  }
  if (Object.hasOwn(read.values, name) || read.flags.has(name)) {
    throw new ConfigurationError(`option --${name} is given twice; give it once`);
  }
  if (row.placeholder === undefined) {
    if (value !== undefined) throw new ConfigurationError(`option --${name} takes no value`);
    read.flags.add(name);
    return;
  }
  read.values[name] = checkValue(name, row, value);
}

// What people shorten (`-q`, `--fail`) or name by its other half (`--scan`) is further away than any spelling mistake.
function nearestOption(name: string, known: readonly string[]): string | undefined {
  return nearestName(name, known) ?? known.find((option) => option.endsWith(`-${name}`));
}

/** The name that was probably meant: misspelled or shortened; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  return nearest(name, known) ?? (name === "" ? undefined : known.find((other) => other.startsWith(name)));
}

/** What a first word can be: a command, or the word before a group of them, as `policy`. */
export function firstWords(rows: readonly CommandRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => [row.name, row.name.split(" ", 1)[0] ?? ""]))];
}

function didYouMean(close: string | undefined): string {
  return close === undefined ? "; see draftgate --help" : `; did you mean --${close}?`;
}

function checkValue(name: string, row: OptionRow, value: string | undefined): string {
  if (value === undefined || value === "") {
    throw new ConfigurationError(`option --${name} needs a value: --${name} ${row.placeholder ?? ""}`);
  }
  if (row.isGuarded === true && value.startsWith("-")) {
    const wayOut = row.placeholder === "REF" ? "name a branch, a tag or a commit" : `write ./${value} if it is a file`;
    throw new ConfigurationError(`option --${name}: ${JSON.stringify(value)} starts with "-"; ${wayOut}`);
  }
  if (row.values !== undefined && !row.values.includes(value)) {
    throw new ConfigurationError(`option --${name}: ${JSON.stringify(value)} is not one of ${row.values.join(", ")}`);
  }
  return value;
}

function findCommand(
  positionals: readonly string[],
  rows: readonly CommandRow[],
  isHelp: boolean,
): { row: CommandRow | undefined; rest: readonly string[] } {
  const [first, second] = positionals;
  if (first === undefined) return { row: undefined, rest: [] };
  const pair = rows.find((row) => row.name === `${first} ${second ?? ""}`);
  if (pair !== undefined) return { row: pair, rest: positionals.slice(2) };
  const single = rows.find((row) => row.name === first);
  if (single !== undefined) return { row: single, rest: positionals.slice(1) };
  const group = rows.filter((row) => row.name.startsWith(`${first} `)).map((row) => row.name.slice(first.length + 1));
  if (group.length > 0 && isHelp) return { row: undefined, rest: positionals };
  if (group.length > 0) {
    const given = second === undefined ? "" : `, not ${JSON.stringify(second)}`;
    const close = second === undefined ? undefined : nearestName(second, group);
    const hint = close === undefined ? "" : `; did you mean ${close}?`;
    throw new ConfigurationError(`draftgate ${first} needs one of ${group.join(", ")}${given}${hint}`);
  }
  if (RESERVED.includes(first)) throw new ConfigurationError(`draftgate ${first} is reserved and not built yet`);
  const close = nearestName(first, firstWords(rows));
  const hint = close === undefined ? "see draftgate --help" : `did you mean ${close}?`;
  throw new ConfigurationError(`unknown command ${JSON.stringify(first)}; ${hint}`);
}

function checkInvocation(row: CommandRow, invocation: Invocation): void {
  const known = [...row.options, ...GLOBAL_OPTIONS];
  for (const name of [...Object.keys(invocation.values), ...invocation.flags]) {
    if (known.includes(name)) continue;
    const close = nearestOption(name, known);
    const hint = close === undefined ? `see draftgate ${row.name} --help` : `did you mean --${close}?`;
    throw new ConfigurationError(`draftgate ${row.name} has no option --${name}; ${hint}`);
  }
  const format = invocation.values["format"];
  if (format !== undefined && row.formats !== undefined && !row.formats.includes(format)) {
    throw new ConfigurationError(`option --format: ${JSON.stringify(format)} is not one of ${row.formats.join(", ")}`);
  }
  const required = row.positionals.filter((name) => !name.startsWith("[")).length;
  const isOpenEnded = row.positionals.some((name) => name.endsWith("...]"));
  const missing = row.positionals[invocation.positionals.length];
  if (invocation.positionals.length < required && missing !== undefined) {
    throw new ConfigurationError(`draftgate ${row.name} needs ${missing}; see draftgate ${row.name} --help`);
  }
  const extra = invocation.positionals[row.positionals.length];
  if (extra !== undefined && !isOpenEnded) {
    throw new ConfigurationError(`draftgate ${row.name}: unexpected argument ${JSON.stringify(extra)}`);
  }
}
