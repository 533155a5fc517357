/** A quote is compared without what models change when they copy: blanks, kinds of quotation marks, diff marks, line numbers. */

import { decodeEntities } from "./parse-markup.ts";

const MARKS: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u00a0": " ",
  "\u2026": "...",
};
/** A line's number before the line, in the ways in which numbers are shown. */
const GUTTER = /^[[(]?(?:L|R|line |ln )?\s?[+-]?\d{1,7}[\])]?\s?(?:[:|>│→]\s?|\s|(?=[+-]))(?:[+-] ?)?/iu;
/** Letters and digits below which a piece of code could stand anywhere. */
const LEAST_SIGNS = 5;

/** A line of code or of a quote, comparable. */
export function comparable(line: string): string {
  return line
    .replace(/[\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u00a0\u2026]/gu, (mark) => MARKS[mark] ?? mark)
    .replace(/[\u200b\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** What lines and quotes are compared by: blanks do not count at all. */
export function squashed(line: string): string {
  // By a pattern, since `replaceAll` with a text strings the pieces together and every piece stays.
  return comparable(line).replace(/ /g, "");
}

/** A line by its letters and digits alone: what is left when marks, escapes and capitals were changed. */
export function skeleton(line: string): string {
  return line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A quote -> its lines, each in the forms that it may have been copied in, the nearest to the answer first; empty lines left out. */
export function quoteForms(quote: string): readonly (readonly string[])[] {
  const lines = (quote.includes("\n") ? quote.split("\n") : quote.split(/\\n(?=\s|[+-])/)).filter(
    (line) => !/^\s*(?:```|~~~|@@ .{0,60}@@)/.test(line),
  );
  // Of a pair of a removed and an added line the added one is meant.
  const isPair = lines.some((line) => /^\s?\+/.test(line)) && lines.some((line) => /^\s?-/.test(line));
  const kept = isPair ? lines.filter((line) => !/^\s?-/.test(line)) : lines;
  return kept.map(formsOf).filter((forms) => forms.length > 0);
}

function formsOf(line: string): readonly string[] {
  const plain = comparable(line);
  const unmarked = plain.replace(/^[+-] ?/, "");
  const unnumbered = unmarked.replace(GUTTER, "");
  const bare = unnumbered.replace(/^(?:\.\.\.|["'`]{1,3})\s?|\s?(?:\.\.\.|["'`]{1,3})$/gu, "");
  const unescaped = plain.replace(/\\(["'`\\])/gu, "$1");
  const unencoded = decodeEntities(plain);
  const narrow = plain.normalize("NFKC");
  const forms = [plain, unmarked, unnumbered, bare, unescaped, unencoded, narrow];
  return [...new Set(forms.map((form) => form.replaceAll(" ", "")))].filter((form) => form !== "");
}

/** Whether a piece of code says enough to be looked for in the whole file. */
export function isTelling(form: string): boolean {
  return (form.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST_SIGNS;
}
