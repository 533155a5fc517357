/** Where in a file a quote stands: word for word first, then as people and models change what they copy. */
import { isTelling, quoteForms, skeleton } from "./quote.ts";
import type { ComparableLine, ReviewFile } from "./review-file.ts";

/** A line that a quote may mean. */
export interface Candidate {
  readonly file: ReviewFile;
  readonly line: number;
  /** The last line that the quote takes in. */
  readonly endLine: number;
  /** The line as the model was shown it. */
  readonly quoted: string;
  readonly isAdded: boolean;
  readonly fit: number;
  /** How many further lines of the quote stand right behind it. */
  readonly follows: number;
}

/** How well a line fits a quote; better ones first. */
const EXACT = 0;
const INSIDE = 1;
const AROUND = 2;
/** By letters and digits alone. */
const SKELETON = 3;
/** Over the ends of lines. */
const ACROSS = 4;
/** But for a few letters, where the number says the same. */
const ALMOST = 5;
/** Lines that a weak quote may be off by. */
const NEAR = 3;
/** Signs of a line that a longer quote must hold whole. */
const LEAST_AROUND = 12;
const LEAST_SKELETON = 8;
const LEAST_ALMOST = 12;
const ALIKE = 0.8;
const MOST_FORMS = 8;

/** The best line of the files for a quote, undefined where it is in none; `line` decides between equal ones. */
export function findQuote(quote: string, line: number | null, files: readonly ReviewFile[]): Candidate | undefined {
  const forms = quoteForms(quote);
  for (let from = 0; from < Math.min(forms.length, MOST_FORMS); from += 1) {
    const best = bestOf(
      files.flatMap((file) => wordForWord(file, forms.slice(from), line)),
      line,
    );
    if (best !== undefined) return best;
  }
  const loose = files.flatMap((file) => [...bySkeleton(file, forms, line), ...byPieces(file, quote, line)]);
  return (
    bestOf(loose, line) ??
    bestOf(
      files.flatMap((file) => almost(file, forms, line)),
      line,
    )
  );
}

/** The best line that a text holds whole, for texts of which nobody said that they are code. */
export function findInside(text: string, line: number | null, files: readonly ReviewFile[]): Candidate | undefined {
  const whole = skeleton(text);
  if (whole.length < LEAST_AROUND) return undefined;
  const found = files.flatMap((file) =>
    file.skeletons().flatMap((key, index) => {
      const isHeld = key.length >= LEAST_AROUND && isTelling(key) && whole.includes(key);
      return isHeld ? [candidate(file, index + 1, { fit: AROUND, length: key.length })] : [];
    }),
  );
  // The longest line says most about what the text is about.
  const [best] = found.sort((left, right) => right.follows - left.follows || compare(left, right, line));
  return best;
}

function candidate(
  file: ReviewFile,
  line: number,
  { fit, length = 0, lines = 0 }: { readonly fit: number; readonly length?: number; readonly lines?: number },
): Candidate {
  const quoted = file.lines[line - 1] ?? "";
  return { file, line, endLine: line + lines, quoted, isAdded: file.isAdded(line), fit, follows: length };
}

function bestOf(candidates: readonly Candidate[], line: number | null): Candidate | undefined {
  const [best] = [...candidates].sort((left, right) => compare(left, right, line));
  return best === undefined ? undefined : meant(best, line);
}

/** Of a quote of several lines the one that the number names, else the first that was added. */
function meant(best: Candidate, line: number | null): Candidate {
  if (best.endLine === best.line) return best;
  const { file } = best;
  const inBlock = Array.from({ length: best.endLine - best.line + 1 }, (_, offset) => best.line + offset);
  const named = inBlock.find((number) => number === line && (file.lines[number - 1] ?? "").trim() !== "");
  const number = named ?? inBlock.find((one) => file.isAdded(one)) ?? best.line;
  return { ...best, line: number, quoted: file.lines[number - 1] ?? "", isAdded: file.isAdded(number) };
}

function compare(left: Candidate, right: Candidate, line: number | null): number {
  return (
    left.fit - right.fit ||
    right.follows - left.follows ||
    Number(right.isAdded) - Number(left.isAdded) ||
    (line === null ? 0 : Math.abs(left.line - line) - Math.abs(right.line - line)) ||
    left.line - right.line
  );
}

function wordForWord(
  file: ReviewFile,
  forms: readonly (readonly string[])[],
  line: number | null,
): readonly Candidate[] {
  const [first = [], ...rest] = forms;
  const isWeak = !first.some(isTelling);
  const keys = file.keys();
  const inHead = keys.flatMap((key, index): readonly Candidate[] => {
    const fit = fitOf(first, key);
    if (fit === undefined || (isWeak && fit !== EXACT)) return [];
    const number = index + 1;
    const unlike = rest.findIndex((next, offset) => fitOf(next, keys[number + offset]) === undefined);
    const lines = unlike === -1 ? rest.length : unlike;
    return [candidate(file, number, { fit, length: lines, lines })];
  });
  if (isWeak) return weakly(inHead, first, line);
  return inHead.length > 0 ? inHead : removedIn(file, first);
}

/** A few signs could stand anywhere: they count near the number, or where only one added line is just that. */
function weakly(found: readonly Candidate[], forms: readonly string[], line: number | null): readonly Candidate[] {
  const near = found.filter((one) => line !== null && Math.abs(one.line - line) <= NEAR);
  if (near.length > 0) return near;
  const added = found.filter((one) => one.isAdded);
  return added.length === 1 && forms.some((form) => skeleton(form).length >= 2) ? added : [];
}

function removedIn(file: ReviewFile, forms: readonly string[]): readonly Candidate[] {
  if (!forms.some(isTelling)) return [];
  const keys = file.removedKeys();
  return file.removed.flatMap(({ text, line }, index): readonly Candidate[] => {
    const fit = fitOf(forms, keys[index]);
    return fit === undefined ? [] : [{ ...candidate(file, line, { fit }), quoted: text }];
  });
}

/** The quote is matched with the line as it was shown (secrets masked) and as it is: a model may know the real one from elsewhere. */
function fitOf(forms: readonly string[], line: ComparableLine | undefined): number | undefined {
  if (line === undefined) return undefined;
  const shown = fitLine(forms, line.shown);
  const plain = line.plain === line.shown ? undefined : fitLine(forms, line.plain);
  return plain === EXACT ? plain : (shown ?? plain);
}

function fitLine(forms: readonly string[], line: string): number | undefined {
  if (line === "") return undefined;
  if (forms.includes(line)) return EXACT;
  if (forms.some((form) => isTelling(form) && line.includes(form))) return INSIDE;
  return line.length >= LEAST_AROUND && isTelling(line) && forms.some((form) => form.includes(line))
    ? AROUND
    : undefined;
}

/** Letters and digits of the quote, line by line and then all of it over the ends of lines. */
function bySkeleton(
  file: ReviewFile,
  forms: readonly (readonly string[])[],
  line: number | null,
): readonly Candidate[] {
  const keys = file.skeletons();
  const wanted = forms.map((form) => [...new Set(form.map(skeleton))].filter((key) => key.length >= LEAST_SKELETON));
  for (const some of wanted) {
    const found = keys.flatMap((key, index) =>
      key !== "" && some.some((one) => key.includes(one) || (key.length >= LEAST_AROUND && one.includes(key)))
        ? [candidate(file, index + 1, { fit: SKELETON + (some.includes(key) ? 0 : 0.5) })]
        : [],
    );
    if (found.length > 0) return found;
  }
  const whole = forms.map((form) => skeleton(form.at(0) ?? "")).join("");
  return across(file, whole, line);
}

function across(file: ReviewFile, whole: string, line: number | null): readonly Candidate[] {
  if (whole.length < LEAST_AROUND) return [];
  const keys = file.skeletons();
  const at = keys.join("").indexOf(whole);
  if (at === -1) return [];
  let first = 0;
  let sum = keys[0]?.length ?? 0;
  while (sum <= at) {
    first += 1;
    sum += keys[first]?.length ?? 0;
  }
  let last = first;
  while (sum < at + whole.length) {
    last += 1;
    sum += keys[last]?.length ?? 0;
  }
  return [meant(candidate(file, first + 1, { fit: ACROSS, lines: last - first }), line)];
}

/** A quote with dots for what was left out: a line that holds all of its pieces in order. */
function byPieces(file: ReviewFile, quote: string, line: number | null): readonly Candidate[] {
  const pieces = quote.split(/\s?(?:\.{3,}|…)\s?/u).map(skeleton);
  const telling = pieces.filter((piece) => piece !== "");
  if (telling.length < 2 || telling.join("").length < LEAST_AROUND) return [];
  return file.skeletons().flatMap((key, index) => {
    let from = 0;
    for (const piece of telling) {
      const at = key.indexOf(piece, from);
      if (at === -1) return [];
      from = at + piece.length;
    }
    return [meant(candidate(file, index + 1, { fit: SKELETON + 0.7 }), line)];
  });
}

function almost(file: ReviewFile, forms: readonly (readonly string[])[], line: number | null): readonly Candidate[] {
  if (line === null) return [];
  const keys = file.skeletons();
  const wanted = forms
    .flat()
    .map(skeleton)
    .filter((key) => key.length >= LEAST_ALMOST)
    .slice(0, MOST_FORMS);
  return Array.from({ length: 2 * NEAR + 1 }, (_, offset) => line - NEAR + offset).flatMap((number) => {
    const key = keys[number - 1] ?? "";
    const best = Math.max(0, ...wanted.map((one) => likeness(one, key)));
    return best < ALIKE ? [] : [candidate(file, number, { fit: ALMOST + 1 - best })];
  });
}

/** The share of pairs of neighboring letters that two words have in common (Dice). */
function likeness(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < left.length - 1; at += 1) {
    const pair = left.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < right.length - 1; at += 1) {
    const left2 = counts.get(right.slice(at, at + 2)) ?? 0;
    if (left2 > 0) {
      shared += 1;
      counts.set(right.slice(at, at + 2), left2 - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
