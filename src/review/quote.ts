/** A quote is compared without what models change when they copy: blanks, kinds of quotation marks, diff marks, line numbers. */

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
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', "#39": "'", apos: "'", lt: "<", gt: ">", amp: "&" };
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
  return comparable(line).replaceAll(" ", "");
}

/** A quote -> its lines, each in the forms that it may have been copied in, the nearest to the answer first; empty lines left out. */
export function quoteForms(quote: string): readonly (readonly string[])[] {
  const lines = quote.includes("\n") ? quote.split("\n") : quote.split(/\\n(?=\s|[+-])/);
  return lines.map(formsOf).filter((forms) => forms.length > 0);
}

function formsOf(line: string): readonly string[] {
  const plain = comparable(line);
  const unmarked = plain.replace(/^[+-] ?/, "");
  const unnumbered = unmarked.replace(/^(?:L|line )?\d{1,7}\s?(?:[:|]\s?|\s)(?:[+-] ?)?/iu, "");
  const bare = unnumbered.replace(/^(?:\.\.\.|["'`]{1,3})\s?|\s?(?:\.\.\.|["'`]{1,3})$/gu, "");
  const unescaped = plain.replace(/\\(["'`\\])/gu, "$1");
  const unencoded = plain.replace(/&(quot|#39|apos|lt|gt|amp);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
  const forms = [plain, unmarked, unnumbered, bare, unescaped, unencoded];
  return [...new Set(forms.map((form) => form.replaceAll(" ", "")))].filter((form) => form !== "");
}

/** Whether a piece of code says enough to be looked for in the whole file. */
export function isTelling(form: string): boolean {
  return (form.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST_SIGNS;
}
