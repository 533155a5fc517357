/** The last way to read an answer: in whatever form it is, a line of the change that stands in it word for word, with words beside it. */
import { type RawFinding, rawFinding } from "./raw-finding.ts";
import type { ReviewFile } from "./review-file.ts";

/** An added line and where in the answer it stands. */
interface Occurrence {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits of a text, and where each of them stood. */
interface Letters {
  readonly text: string;
  readonly at: readonly number[];
}

const MAX_TEXT = 65_536;
const LEAST_SIGNS = 12;
const MOST_EACH = 3;
const MAX_FOUND = 200;
/** Characters beside a line that may speak of it. */
const WINDOW = 600;
const FEWEST_WORDS = 2;
const SEVERITY_WORD =
  /\b(?:critical|blocker|severe|high|major|error|medium|moderate|warning|low|minor|info|note|nit)\b/i;
/** Names of parts of a finding and of the form, in which nothing is said. */
const FORM_WORDS = new Set(
  "path file filename line lines severity level message issue problem description quote code snippet critical high medium low info error warning none findings location json yaml text".split(
    " ",
  ),
);

/**
 * Added lines that an answer holds verbatim and has something to say about: words that the question has not, and the line's number,
 * its path or a severity beside it. An answer that only gives the change back says nothing. `question` is everything that was sent.
 */
export function readVerbatim(answer: string, files: readonly ReviewFile[], question: string): readonly RawFinding[] {
  const text = answer.slice(0, MAX_TEXT);
  const letters = lettersOf(text);
  // Most answers say that there is nothing, and are shorter than any line that counts.
  if (letters.text.length < LEAST_SIGNS) return [];
  const places = placesByKey(files);
  const found = occurrences(letters, places);
  if (found.length === 0) return [];
  const known = new Set((question.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase()));
  const isBehind = wordsIn(text.slice(0, found[0]?.start ?? 0), known).length < FEWEST_WORDS;
  return found.flatMap((one, index) => {
    const before = text.slice(Math.max(found[index - 1]?.end ?? 0, one.start - WINDOW), one.start);
    const behind = text.slice(one.end, Math.min(found[index + 1]?.start ?? text.length, one.end + WINDOW));
    const beside = isBehind ? [behind, before] : [before, behind];
    const raw = findingOf(placeOf(places.get(one.key) ?? [], `${before} ${behind}`), beside, known);
    return raw === undefined ? [] : [raw];
  });
}

function findingOf(
  place: ReturnType<typeof placeOf>,
  beside: readonly string[],
  known: ReadonlySet<string>,
): RawFinding | undefined {
  const message = messageOf(beside, known);
  const severity = beside.map((text) => SEVERITY_WORD.exec(text)?.[0]).find((word) => word !== undefined) ?? null;
  if (message === undefined || place === undefined || (severity === null && !place.isNamed)) return undefined;
  const { file, line } = place;
  return rawFinding({ path: file.shown, line, severity, message, quote: file.lines[line - 1] ?? "" });
}

interface Place {
  readonly file: ReviewFile;
  readonly line: number;
}

function placesByKey(files: readonly ReviewFile[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const file of files) {
    for (const [index, key] of file.skeletons().entries()) {
      if (key.length < LEAST_SIGNS || !file.isAdded(index + 1)) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ file, line: index + 1 }]);
      else known.push({ file, line: index + 1 });
    }
  }
  return places;
}

function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = "";
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const letter = match[0].normalize("NFKC").toLowerCase();
    letters += letter;
    for (let count = 0; count < letter.length; count += 1) at.push(match.index);
  }
  return { text: letters, at };
}

/** Where the lines stand in the answer, none inside of another, in order. */
function occurrences(letters: Letters, places: ReadonlyMap<string, readonly Place[]>): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const key of places.keys()) {
    let count = 0;
    for (
      let from = letters.text.indexOf(key);
      from !== -1 && count < MOST_EACH;
      from = letters.text.indexOf(key, from + 1)
    ) {
      count += 1;
      found.push({ key, start: letters.at[from] ?? 0, end: (letters.at[from + key.length - 1] ?? 0) + 1 });
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const apart: Occurrence[] = [];
  for (const one of found) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart.slice(0, MAX_FOUND);
}

/** The place that is spoken of: of equal lines the one whose file or number stands beside. */
function placeOf(places: readonly Place[], beside: string): (Place & { readonly isNamed: boolean }) | undefined {
  const rated = places.map((place) => {
    const { shown } = place.file;
    const hasPath = beside.includes(shown.slice(shown.lastIndexOf("/") + 1));
    const hasNumber = new RegExp(`(?<!\\d)${place.line}(?!\\d)`).test(beside);
    return { ...place, isNamed: hasPath || hasNumber, worth: Number(hasPath) * 2 + Number(hasNumber) };
  });
  return rated.sort((left, right) => right.worth - left.worth)[0];
}

/** The part of a text with the most words that the question has not. */
function messageOf(texts: readonly string[], known: ReadonlySet<string>): string | undefined {
  for (const text of texts) {
    const parts = text
      .split(/\n|\\n|<[^>\n]{0,80}>|["“”`|;\t]|::|(?<=[\])])\s|: /u)
      .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, ""));
    const rated = parts.map((part) => ({ part, count: wordsIn(part, known).length }));
    const [best] = rated.sort((left, right) => right.count - left.count);
    if (best !== undefined && best.count >= FEWEST_WORDS) return best.part;
  }
  return undefined;
}

function wordsIn(text: string, known: ReadonlySet<string>): readonly string[] {
  const words = (text.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase());
  return [...new Set(words)].filter((word) => !known.has(word) && !FORM_WORDS.has(word));
}
