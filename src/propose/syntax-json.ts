import type { Declaration, SyntaxResult } from "../domain/syntax.ts";
import { createLineAt, declareKey } from "./syntax-lines.ts";

/** What may come next: a value (or `]`), a key (or `}`), what parts or ends a list or map, nothing more. */
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "after" | "end";

interface Frame {
  /** The keys so far; null for a list. */
  readonly keys: Set<string> | null;
}

interface Cursor {
  readonly text: string;
  at: number;
  expected: Expected;
  readonly frames: Frame[];
  /** Keys of the outermost map, with where each begins and where its value ends. */
  readonly entries: { readonly key: string; readonly start: number; end: number }[];
}

class Mistake extends Error {
  override readonly name = "Mistake";
}

/** A text by the letter of RFC 8259, with every key once in its map; no comments, no trailing commas, no byte order mark. */
export function parseJsonSource(text: string): SyntaxResult {
  const cursor: Cursor = { text, at: 0, expected: "value", frames: [], entries: [] };
  const lineAt = createLineAt(text);
  try {
    for (;;) {
      skipBlanks(cursor);
      if (cursor.at >= text.length) break;
      step(cursor);
    }
    if (cursor.expected !== "end") throw new Mistake("it ends in the middle");
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return {
      outcome: "broken",
      line: lineAt(Math.min(cursor.at, text.length)),
      message: `not valid JSON: ${error.message}`,
    };
  }
  const declarations = cursor.entries.map(
    ({ key, start, end }): Declaration => declareKey(key, lineAt(start), lineAt(end)),
  );
  return { outcome: "parsed", declarations, imports: [], references: [] };
}

function skipBlanks(cursor: Cursor): void {
  while (" \t\n\r".includes(cursor.text[cursor.at] ?? "x")) cursor.at += 1;
}

function step(cursor: Cursor): void {
  const { expected } = cursor;
  if (expected === "end") throw new Mistake("something stands behind its end");
  if (expected === "after") stepAfter(cursor);
  else if (expected === "key" || expected === "key-or-end") stepKey(cursor);
  else stepValue(cursor);
}

function stepValue(cursor: Cursor): void {
  const sign = cursor.text[cursor.at] ?? "";
  if (sign === "]" && cursor.expected === "value-or-end") close(cursor);
  else if (sign === "{" || sign === "[") open(cursor, sign);
  else {
    if (sign === '"') readString(cursor);
    else readWord(cursor);
    finishValue(cursor);
  }
}

function stepKey(cursor: Cursor): void {
  const sign = cursor.text[cursor.at];
  if (sign === "}" && cursor.expected === "key-or-end") close(cursor);
  else readKey(cursor, sign);
}

function readKey(cursor: Cursor, sign: string | undefined): void {
  if (sign !== '"') throw new Mistake("a key in quotes is missing");
  const start = cursor.at;
  const key = readString(cursor);
  const keys = cursor.frames.at(-1)?.keys;
  if (keys?.has(key) === true) {
    cursor.at = start;
    throw new Mistake("a key stands in its map a second time");
  }
  keys?.add(key);
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== ":") throw new Mistake("a colon is missing behind a key");
  cursor.at += 1;
  if (cursor.frames.length === 1) cursor.entries.push({ key, start, end: start });
  cursor.expected = "value";
}

function stepAfter(cursor: Cursor): void {
  const sign = cursor.text[cursor.at];
  const isMap = cursor.frames.at(-1)?.keys !== null;
  if (sign === (isMap ? "}" : "]")) {
    close(cursor);
    return;
  }
  if (sign !== ",") throw new Mistake("a comma is missing");
  cursor.at += 1;
  cursor.expected = isMap ? "key" : "value";
}

function open(cursor: Cursor, sign: "{" | "["): void {
  cursor.at += 1;
  cursor.frames.push({ keys: sign === "{" ? new Set() : null });
  cursor.expected = sign === "{" ? "key-or-end" : "value-or-end";
}

function close(cursor: Cursor): void {
  cursor.frames.pop();
  cursor.at += 1;
  finishValue(cursor);
}

function finishValue(cursor: Cursor): void {
  cursor.expected = cursor.frames.length === 0 ? "end" : "after";
  const entry = cursor.entries.at(-1);
  if (cursor.frames.length === 1 && entry !== undefined) entry.end = cursor.at - 1;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /true|false|null/y;

function readWord(cursor: Cursor): void {
  for (const shape of [NUMBER, NAME]) {
    shape.lastIndex = cursor.at;
    const word = shape.exec(cursor.text)?.[0] ?? "";
    if (word === "") continue;
    cursor.at += word.length;
    return;
  }
  throw new Mistake("a value is missing");
}

function readString(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at;
  for (cursor.at += 1; cursor.at < text.length; cursor.at += 1) {
    const unit = text.charCodeAt(cursor.at);
    if (unit < 0x20) throw new Mistake("a control character stands in a text");
    if (unit === 0x22) {
      cursor.at += 1;
      const value: unknown = JSON.parse(text.slice(start, cursor.at));
      return String(value);
    }
    if (unit === 0x5c) readEscape(cursor);
  }
  cursor.at = start;
  throw new Mistake("a text is not closed");
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function readEscape(cursor: Cursor): void {
  ESCAPE.lastIndex = cursor.at;
  const found = ESCAPE.exec(cursor.text)?.[0];
  if (found === undefined) throw new Mistake("a backslash with a character that it cannot stand before");
  cursor.at += found.length - 1;
}
