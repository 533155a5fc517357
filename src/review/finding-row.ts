import type { JsonValue } from "./json-reader.ts";
import { type RawFinding, rawFinding } from "./raw-finding.ts";

/** What is known where a value lies: from the names around it. */
export interface Place {
  readonly path: string | null;
  readonly line: number | null;
  readonly severity: string | null;
}

/** A word for how bad something is, at the start of a text. */
export const SEVERITY_START =
  /^\W{0,3}(?:critical|blocker|severe|high|major|error|medium|moderate|warning|low|minor|info|note|nit)\b/i;
const PATH = /^[^\s:]{1,300}(?:\/[^\s:]{1,200}|\.[A-Za-z]\w{0,9})(?:[:#].{0,20})?$/;
const NUMBER = /^(?:L|line )?\d{1,7}(?:\s?[-–]\s?\d{1,7})?$/i;
const NOWHERE: Place = { path: null, line: null, severity: null };
const FEWEST_CELLS = 3;
const MOST_CELLS = 12;
const SEVERITY_WIDTH = 24;

/** The number at the end of `src/a.py:12`, `src/a.py#L12-L14`, `src/a.py:12:5`. */
export function lineIn(path: string): number | null {
  const digits = /[:#(]\s{0,2}(?:L|lines? ?)?(\d{1,9})(?:[-:]L?\d{1,9})?\)?$/i.exec(path.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `12`, `"12"`, `"L12-14"`, `"line 12"` -> 12. */
export function toLine(value: string | number): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? Math.trunc(value) : null;
  const digits = /(?:^|[^\d.])(\d{1,9})(?!\d)/.exec(value.normalize("NFKC"))?.[1];
  return lineIn(value) ?? (digits === undefined ? null : Number(digits));
}

/**
 * Values without names -> a finding, by what they look like: a path, a number, a severity, and words of which one may be code.
 * Undefined where they say nothing of a place.
 */
export function asRow(cells: readonly JsonValue[], place: Place = NOWHERE): RawFinding | undefined {
  if (cells.length < FEWEST_CELLS || cells.length > MOST_CELLS) return undefined;
  const texts = cells.map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : ""));
  const plain = texts.map((text) => text.replace(/^[*_`\s]+|[*_`\s]+$/g, ""));
  const pathAt = plain.findIndex((text) => PATH.test(text) && !SEVERITY_START.test(text));
  const severityAt = plain.findIndex(
    (text, at) => at !== pathAt && text.length < SEVERITY_WIDTH && SEVERITY_START.test(text),
  );
  const path = plain[pathAt] ?? place.path;
  const numbers = plain.filter((text) => NUMBER.test(text));
  // A first column of numbers counts the rows.
  const line = (path === null ? null : lineIn(path)) ?? toLine(numbers.at(-1) ?? "") ?? place.line;
  const isWords = (text: string, at: number): boolean =>
    at !== pathAt && at !== severityAt && text.length > 2 && !NUMBER.test(plain[at] ?? "");
  const words = texts.filter(isWords);
  if (words.length === 0 || (path === null && line === null)) return undefined;
  const codeAt = mostCode(words);
  return rawFinding({
    path,
    line,
    severity: plain[severityAt] ?? place.severity,
    message: words.find((_, at) => at !== codeAt) ?? words[0] ?? "",
    quote: words.length > 1 ? (words[codeAt] ?? null) : null,
    others: words,
  });
}

/** Which of some texts has the greatest share of signs that words do not have. */
function mostCode(words: readonly string[]): number {
  const shares = words.map((text) => (text.replace(/[\p{L}\p{N}\s,.'’-]/gu, "").length + 1) / text.length);
  return shares.indexOf(Math.max(...shares));
}
