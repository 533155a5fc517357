/**
 * Reads JSON as models write it: fenced, with prose around it, raw newlines in strings, trailing commas, curly or single quotes,
 * unescaped quotes inside of strings, Python's words, cut off in the middle. Total and linear in the length of the text.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A value and where it stood. */
export interface FoundJson {
  readonly value: JsonValue;
  readonly start: number;
  readonly end: number;
}

const MAX_DEPTH = 40;
const MAX_FOUND = 200;
const OPENERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019" };
const DOUBLE = new Set(['"', "\u201c", "\u201d", "\u201e"]);
const SINGLE = new Set(["'", "\u2018", "\u2019"]);
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
const WORDS: Readonly<Record<string, JsonValue>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  undefined: null,
  NaN: null,
};
// Comments are blanks where a value or a name could stand.
const BLANK = /(?:[\s\ufeff\u200b]|\/\/[^\n]*|\/\*[^*]{0,500}\*\/|#[^\n]*)*/y;
const COLON = /:|=>?/y;
const WORD = /[A-Za-z_$][\w$-]*/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const AFTER_MEMBER =
  /\s*(?:[}\]]|$|,\s*(?:["'\u201c\u201d\u2018\u2019][^"'\u201c\u201d\n]{0,80}["'\u201c\u201d\u2019]\s*:|[A-Za-z_]\w{0,60}\s*:|[}\]{]|$))/y;
const AFTER_ELEMENT = /\s*(?:[,}\]]|$)/y;
const AFTER_KEY = /\s*(?::|=)/y;

interface Reader {
  readonly text: string;
  at: number;
}

/** Every object and array of a text, outermost only, in order; none overlap. */
export function findJson(text: string): readonly FoundJson[] {
  const found: FoundJson[] = [];
  const opening = /[{[]/g;
  for (let match = opening.exec(text); match !== null && found.length < MAX_FOUND; match = opening.exec(text)) {
    const reader: Reader = { text, at: match.index };
    const value = readValue(reader, 0, AFTER_ELEMENT);
    const end = Math.max(reader.at, match.index + 1);
    if (value !== undefined) found.push({ value, start: match.index, end });
    opening.lastIndex = end;
  }
  return found;
}

/** Whether a value is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether a value is an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function matchAt(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  return pattern.exec(reader.text)?.[0];
}

function skip(reader: Reader): void {
  reader.at += (matchAt(reader, BLANK) ?? "").length;
}

function readValue(reader: Reader, depth: number, after: RegExp): JsonValue | undefined {
  skip(reader);
  const sign = reader.text[reader.at];
  if (sign === undefined || depth > MAX_DEPTH) return undefined;
  if (sign === "{") return readObject(reader, depth);
  if (sign === "[") return readArray(reader, depth);
  if (OPENERS[sign] !== undefined || DOUBLE.has(sign)) return readString(reader, after);
  const number = matchAt(reader, NUMBER);
  if (number !== undefined) {
    reader.at += number.length;
    return Number(number);
  }
  const word = matchAt(reader, WORD);
  if (word === undefined) return undefined;
  reader.at += word.length;
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : word;
}

function readArray(reader: Reader, depth: number): readonly JsonValue[] {
  const items: JsonValue[] = [];
  reader.at += 1;
  for (;;) {
    skip(reader);
    const sign = reader.text[reader.at];
    if (sign === undefined) return items;
    if (sign === "]") {
      reader.at += 1;
      return items;
    }
    // Somebody forgot the bracket.
    if (sign === "}") return items;
    if (sign === ",") {
      reader.at += 1;
      continue;
    }
    const before = reader.at;
    const value = readValue(reader, depth + 1, AFTER_ELEMENT);
    if (value !== undefined) items.push(value);
    if (reader.at === before) reader.at += 1;
  }
}

function readObject(reader: Reader, depth: number): JsonObject {
  const entries: [string, JsonValue][] = [];
  reader.at += 1;
  for (;;) {
    skip(reader);
    const sign = reader.text[reader.at];
    if (sign === undefined) break;
    if (sign === "}") {
      reader.at += 1;
      break;
    }
    if (sign === "]") break;
    const key = readKey(reader);
    if (key === undefined) {
      reader.at += 1;
      continue;
    }
    skip(reader);
    const colon = matchAt(reader, COLON);
    if (colon === undefined) continue;
    reader.at += colon.length;
    const value = readValue(reader, depth + 1, AFTER_MEMBER);
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

function readKey(reader: Reader): string | undefined {
  const sign = reader.text[reader.at] ?? "";
  if (OPENERS[sign] !== undefined || DOUBLE.has(sign)) return readString(reader, AFTER_KEY);
  const word = matchAt(reader, WORD);
  if (word !== undefined) reader.at += word.length;
  return word;
}

/** A quote ends the string only where what follows could follow a string. */
function readString(reader: Reader, after: RegExp): string {
  const { text } = reader;
  const closers = SINGLE.has(text[reader.at] ?? "") ? SINGLE : DOUBLE;
  let value = "";
  let copied = reader.at + 1;
  for (let at = copied; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\") {
      const [decoded, length] = readEscape(text, at);
      value += text.slice(copied, at) + decoded;
      at += length - 1;
      copied = at + 1;
    } else if (closers.has(sign)) {
      after.lastIndex = at + 1;
      if (!after.test(text)) continue;
      reader.at = at + 1;
      return value + text.slice(copied, at);
    }
  }
  reader.at = text.length;
  return value + text.slice(copied);
}

function readEscape(text: string, at: number): readonly [string, number] {
  const sign = text[at + 1];
  if (sign === undefined) return ["", 1];
  if (sign === "u") {
    const hex = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(hex)) return [String.fromCharCode(Number.parseInt(hex, 16)), 6];
  }
  const known = ESCAPES[sign];
  if (known !== undefined) return [known, 2];
  // JSON knows no others: `\d` of a pattern in a quoted line was not escaped.
  return ['"', "\\", "/", "'"].includes(sign) ? [sign, 2] : [`\\${sign}`, 2];
}
