/** A word or sign of a shell script that bash takes. */
export interface ShellToken {
  readonly kind: "word" | "sign";
  /** As written. */
  readonly text: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** How many substitutions (`$(…)`, backquotes, arrays) it stands in. */
  readonly depth: number;
  readonly role: "command" | "keyword" | "argument" | "target" | "pattern";
}

/** Where the next word of a list of commands stands. */
export type Position = "command" | "argument" | "target" | "pattern" | "function-name" | "case-subject" | "case-in";

/** Something open that a sign closes: commands, or text with rules of its own. */
export interface Frame {
  readonly kind: "commands" | "array" | "double" | "parameter" | "arithmetic" | "test" | "glob";
  /** The sign that closes it; empty for the whole text. */
  readonly close: string;
  readonly depth: number;
  /** Whether single quotes are plain signs in it. */
  readonly isQuoted: boolean;
  position: Position;
  /** Of each open `case`: whether a pattern or commands come next. */
  readonly cases: ("pattern" | "body")[];
  /** Where the word that is being read began, -1 between words. */
  word: number;
  /** Open brackets in arithmetic and globs. */
  brackets: number;
}

/** A here-document whose text begins behind the line that is being read. */
export interface HereDocument {
  readonly delimiter: string;
  readonly mayIndent: boolean;
}

/** Where the reading of a script is. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly frames: Frame[];
  readonly tokens: ShellToken[];
  readonly documents: HereDocument[];
}

/** A frame with nothing in it yet. */
export function openFrame(
  cursor: Cursor,
  kind: Frame["kind"],
  close: string,
  { depth = 0, isQuoted = false }: { readonly depth?: number; readonly isQuoted?: boolean } = {},
): void {
  const position = kind === "array" ? "argument" : "command";
  cursor.frames.push({ kind, close, depth, isQuoted, position, cases: [], word: -1, brackets: 0 });
}

const OPENERS = new Set(["if", "then", "else", "elif", "while", "until", "do", "!", "{", "time", "coproc"]);
const CLOSERS = new Set(["fi", "done", "}", "esac"]);
const LOOPS = new Set(["for", "select"]);

/** Ends the word that is being read, if any: its role, and where what follows stands. */
export function endWord(cursor: Cursor, frame: Frame): void {
  if (frame.word === -1) return;
  const text = cursor.text.slice(frame.word, cursor.at);
  const role = roleOf(text, frame);
  cursor.tokens.push({ kind: "word", text, start: frame.word, end: cursor.at, depth: frame.depth, role });
  frame.word = -1;
  frame.position = positionAfter(text, role, frame);
}

const ROLES: Readonly<Partial<Record<Position, ShellToken["role"]>>> = {
  argument: "argument",
  target: "target",
  "case-in": "keyword",
  "case-subject": "argument",
  "function-name": "command",
};

function roleOf(text: string, { position, cases }: Frame): ShellToken["role"] {
  if (position === "pattern") return text === "esac" ? "keyword" : "pattern";
  const known = ROLES[position];
  if (known !== undefined) return known;
  if (isKeyword(text) && (text !== "esac" || cases.length > 0)) return "keyword";
  // An assignment before a command: the command is still to come.
  return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(text) ? "argument" : "command";
}

const isKeyword = (text: string): boolean =>
  OPENERS.has(text) || CLOSERS.has(text) || LOOPS.has(text) || text === "case" || text === "function";

function positionAfter(text: string, role: ShellToken["role"], frame: Frame): Position {
  const { position, cases } = frame;
  if (position === "target") return frame.cases.at(-1) === "pattern" ? "pattern" : "argument";
  if (position === "case-subject") return "case-in";
  if (position === "case-in") {
    cases.push("pattern");
    return "pattern";
  }
  if (position === "function-name") return "command";
  if (role === "pattern") return "pattern";
  if (role !== "keyword") return position === "command" && role === "argument" ? "command" : "argument";
  if (text === "esac") cases.pop();
  if (text === "case") return "case-subject";
  if (text === "function") return "function-name";
  return OPENERS.has(text) ? "command" : "argument";
}
