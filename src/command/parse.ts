import type { Command, CommandName, ParsedLine } from "../domain/command.ts";
import { COMMAND_NAMES } from "../domain/command.ts";
import { nearest } from "../domain/nearest.ts";
import { globMistake } from "../globs.ts";
import { plainLines } from "./inline.ts";
import { topLevelParagraphs } from "./paragraphs.ts";
import type { Word } from "./words.ts";
import { splitWords } from "./words.ts";

const COMMAND_LINE = /^ {0,3}\/draftgate(?=[ \t]|$)(.*)$/i;
const COMMAND_WORD = /\/draftgate/i;
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** More commands than this in one comment are refused, so that no comment makes endless work. */
const MAX_COMMANDS = 20;
const TOO_MANY = { refusal: `a comment may hold ${MAX_COMMANDS} commands` };
const MAX_TEXT = 1_000;

type Parsed = Command | { readonly refusal: string };

/** How one command is written and read: its usage, how many arguments, which keys. */
interface Grammar {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  readonly keys: readonly string[];
  readonly build: (values: readonly string[], named: (key: string) => string | undefined) => Parsed;
}

const ALONE = { least: 0, most: 0, keys: [] } as const;
const ONE = { least: 1, most: 1, keys: [] } as const;

/** The closed grammar: one row for each command. */
const GRAMMARS: Readonly<Record<CommandName, Grammar>> = {
  help: { ...ALONE, usage: "help", build: () => ({ name: "help" }) },
  status: { ...ALONE, usage: "status", build: () => ({ name: "status" }) },
  recheck: { ...ALONE, usage: "recheck", build: () => ({ name: "recheck" }) },
  explain: {
    ...ONE,
    usage: "explain <fingerprint|@login|path>",
    build: ([target = ""]) => ({ name: "explain", target: foldFingerprint(target) }),
  },
  review: { ...ONE, least: 0, usage: "review [path]", build: ([path = null]) => ({ name: "review", path }) },
  regenerate: {
    ...ONE,
    keys: ["hint"],
    usage: 'regenerate <path> [hint="…"]',
    build: ([path = ""], named) => ({ name: "regenerate", path, hint: named("hint") ?? null }),
  },
  tests: { ...ONE, usage: "tests <path>", build: ([path = ""]) => ({ name: "tests", path }) },
  approve: {
    ...ONE,
    most: Number.POSITIVE_INFINITY,
    usage: "approve <full SHA> [glob…]",
    build: ([commit = "", ...globs]) => buildApproval(commit, globs),
  },
  unapprove: { ...ALONE, usage: "unapprove", build: () => ({ name: "unapprove" }) },
  waive: {
    ...ONE,
    keys: ["reason", "until"],
    usage: 'waive <fingerprint|origin:path> reason="…" until=YYYY-MM-DD',
    build: ([target = ""], named) => buildWaiver(target, named("reason"), named("until")),
  },
  unwaive: {
    ...ONE,
    usage: "unwaive <fingerprint|origin:path>",
    build: ([written = ""]) => {
      const target = waiverTarget(written);
      return target === undefined ? { refusal: noTarget(written) } : { name: "unwaive", target };
    },
  },
};

/** How each command is written, in the order of the grammar. */
export const USAGES: readonly string[] = COMMAND_NAMES.map((name) => GRAMMARS[name].usage);

/** The `/draftgate` lines of a comment in their order, each read or refused; other text and other programs' commands are left alone. */
export function parseComment(body: string): readonly ParsedLine[] {
  // Almost no comment has one, and reading blocks takes its time.
  if (!COMMAND_WORD.test(body)) return [];
  const lines = topLevelParagraphs(body).flatMap(plainLines);
  const found = lines.flatMap(({ number, text }) => {
    const rest = COMMAND_LINE.exec(text)?.[1];
    return rest === undefined ? [] : [{ line: number, rest: rest.trim() }];
  });
  return found.map(({ line, rest }, index) => {
    const written = rest.slice(0, rest.search(/\s|$/));
    const name = COMMAND_NAMES.find((known) => known === written.toLowerCase());
    const word = name ?? written;
    if (index >= MAX_COMMANDS) return { line, word, parsed: TOO_MANY };
    const parsed =
      name === undefined ? unknownCommand(written) : parseCommand(GRAMMARS[name], rest.slice(written.length));
    return { line, word, parsed: "refusal" in parsed ? parsed : { command: parsed } };
  });
}

function parseCommand(grammar: Grammar, rest: string): Parsed {
  const words = splitWords(rest.trim(), grammar.keys);
  return "refusal" in words ? words : readWords(grammar, words);
}

function readWords(grammar: Grammar, words: readonly Word[]): Parsed {
  const keyed = words.flatMap(({ key, value }) => (key === null ? [] : [{ key, value }]));
  for (const [index, { key, value }] of keyed.entries()) {
    if (!grammar.keys.includes(key)) return unknownArgument(grammar, key);
    if (keyed.findIndex((one) => one.key === key) < index) return { refusal: `${key} is given twice` };
    if (value.trim() === "") return { refusal: `${key} is empty` };
    if (value.length > MAX_TEXT) return { refusal: `${key} is longer than ${MAX_TEXT} characters` };
  }
  const values = words.filter((one) => one.key === null).map((one) => one.value);
  const extra = values[grammar.most];
  if (extra !== undefined) return unknownArgument(grammar, extra);
  if (values.length < grammar.least || values.includes(""))
    return { refusal: `an argument is missing: /draftgate ${grammar.usage}` };
  return grammar.build(values, (key) => keyed.find((one) => one.key === key)?.value);
}

function unknownCommand(word: string): { readonly refusal: string } {
  if (word === "") return { refusal: "no command is named; /draftgate help lists them" };
  const near = nearest(word, COMMAND_NAMES);
  const hint = near === undefined ? "/draftgate help lists the commands" : `did you mean ${near}?`;
  return { refusal: `${shorten(word)} is no command; ${hint}` };
}

function unknownArgument(grammar: Grammar, word: string): { readonly refusal: string } {
  const near = nearest(word.replace(/=.*$/s, ""), grammar.keys);
  const hint = near === undefined ? `it is /draftgate ${grammar.usage}` : `did you mean ${near}=?`;
  return { refusal: `${shorten(word)} is not an argument here; ${hint}` };
}

function buildApproval(written: string, globs: readonly string[]): Parsed {
  const commitSha = written.toLowerCase();
  if (!FULL_SHA.test(commitSha)) {
    return {
      refusal: `${shorten(written)} is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged`,
    };
  }
  for (const glob of globs) {
    const mistake = globMistake(glob);
    if (mistake !== undefined) return { refusal: `the glob ${shorten(glob)} ${mistake}` };
  }
  return { name: "approve", commitSha, globs };
}

function buildWaiver(written: string, reason: string | undefined, until: string | undefined): Parsed {
  const target = waiverTarget(written);
  if (target === undefined) return { refusal: noTarget(written) };
  if (reason === undefined || until === undefined) {
    return { refusal: `${reason === undefined ? "reason" : "until"} is missing: /draftgate ${GRAMMARS.waive.usage}` };
  }
  if (!isDay(until)) return { refusal: `until=${shorten(until)} is not a day like 2026-12-24` };
  return { name: "waive", target, reason: reason.trim(), until };
}

function waiverTarget(written: string): string | undefined {
  const path = /^origin:(.+)$/is.exec(written)?.[1];
  if (path !== undefined) return `origin:${path}`;
  const fingerprint = written.toLowerCase();
  return FINGERPRINT.test(fingerprint) ? fingerprint : undefined;
}

function noTarget(written: string): string {
  return `${shorten(written)} is neither a fingerprint (32 hex digits) nor origin:<path>`;
}

function isDay(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // A day that no month has is moved by some parsers: it must come back as it was.
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function foldFingerprint(target: string): string {
  return FINGERPRINT.test(target.toLowerCase()) ? target.toLowerCase() : target;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
