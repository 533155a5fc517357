import { isTelling, quoteForms } from "./quote.ts";
import type { RawFinding } from "./raw-finding.ts";
import type { ComparableLine, ReviewFile } from "./review-file.ts";

/** A finding whose code was found. */
export interface Located {
  readonly file: ReviewFile;
  /** 1-based, in the head; for removed code the line that took its place. */
  readonly line: number;
  /** The line as the model was shown it. */
  readonly quoted: string;
  readonly isAdded: boolean;
  readonly severity: string | null;
  readonly message: string;
}

/** How well a line fits a quote; better ones first. */
type Fit = 0 | 1 | 2;
const EXACT: Fit = 0;
const INSIDE: Fit = 1;
const AROUND: Fit = 2;
/** Lines that a weak quote may be off by. */
const NEAR = 3;
/** Signs of a line that a longer quote must hold whole. */
const LEAST_AROUND = 12;

interface Candidate {
  readonly file: ReviewFile;
  readonly line: number;
  readonly quoted: string;
  readonly isAdded: boolean;
  readonly fit: Fit;
  /** How many further lines of the quote stand right behind it. */
  readonly follows: number;
}

/**
 * Finds the code that a finding quotes: in the file it names, else in the only file of the question that has it. Added lines come
 * first, then other lines of the file, then removed ones; the number only decides between equal lines. Undefined where the quote is
 * in none of them, or there is no quote and the words do not name code of the line either.
 */
export function locate(raw: RawFinding, files: readonly ReviewFile[]): Located | undefined {
  const named = namedFile(raw.path, files);
  const quote = raw.quote ?? null;
  if (quote === null) return named === undefined ? undefined : byMention(raw, named);
  const own = named === undefined ? undefined : bestIn(quote, raw.line, [named]);
  const best = own ?? onlyFile(quote, raw.line, named === undefined ? files : files.filter((file) => file !== named));
  if (best === undefined) return undefined;
  const { file, line, quoted, isAdded } = best;
  return { file, line, quoted, isAdded, severity: raw.severity, message: raw.message };
}

/** The file that a path means: the whole of it, or an end that only one has; the only file where none is named. */
function namedFile(path: string | null, files: readonly ReviewFile[]): ReviewFile | undefined {
  if (path === null) return files.length === 1 ? files[0] : undefined;
  const wanted = path
    .trim()
    .replace(/^[`"'*]+|[`"'*]+$/g, "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/|\/)+/, "")
    .replace(/[:#]L?\d{1,9}(?:-L?\d{1,9})?$/i, "");
  const exact = files.find((file) => file.shown === wanted || file.shown === wanted.replace(/^[ab]\//, ""));
  if (exact !== undefined) return exact;
  const ends = files.filter((file) => wanted.endsWith(`/${file.shown}`) || file.shown.endsWith(`/${wanted}`));
  // Where only one file was asked about, an invented path means that one.
  return ends.length === 1 ? ends[0] : files.length === 1 ? files[0] : undefined;
}

function onlyFile(quote: string, line: number | null, files: readonly ReviewFile[]): Candidate | undefined {
  const found = files.map((file) => bestIn(quote, line, [file])).filter((one) => one !== undefined);
  const fits = found.filter((one) => one.fit === Math.min(...found.map((each) => each.fit)));
  return fits.length === 1 ? fits[0] : undefined;
}

function bestIn(quote: string, line: number | null, files: readonly ReviewFile[]): Candidate | undefined {
  const forms = quoteForms(quote);
  for (let from = 0; from < Math.min(forms.length, 8); from += 1) {
    const candidates = files.flatMap((file) => candidatesIn(file, forms.slice(from), line));
    const [best] = candidates.sort((left, right) => compare(left, right, line));
    if (best !== undefined) return best;
  }
  return undefined;
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

function candidatesIn(
  file: ReviewFile,
  forms: readonly (readonly string[])[],
  line: number | null,
): readonly Candidate[] {
  const [first = [], ...rest] = forms;
  const inHead = file.lines.flatMap((shown, index): readonly Candidate[] => {
    const fit = fitOf(first, file.keys[index]);
    if (fit === undefined) return [];
    const number = index + 1;
    const isWeak = !first.some(isTelling);
    if (isWeak && (fit !== EXACT || line === null || Math.abs(number - line) > NEAR)) return [];
    const follows = rest.findIndex((next, offset) => fitOf(next, file.keys[number + offset]) === undefined);
    const count = follows === -1 ? rest.length : follows;
    return [{ file, line: number, quoted: shown, isAdded: file.isAdded(number), fit, follows: count }];
  });
  return inHead.length > 0 ? inHead : removedIn(file, first);
}

function removedIn(file: ReviewFile, forms: readonly string[]): readonly Candidate[] {
  if (!forms.some(isTelling)) return [];
  return file.removed.flatMap(({ text, key, line }): readonly Candidate[] => {
    const fit = fitOf(forms, key);
    return fit === undefined ? [] : [{ file, line, quoted: text, isAdded: file.isAdded(line), fit, follows: 0 }];
  });
}

/** The quote is matched with the line as it was shown (secrets masked) and as it is: a model may know the real one from elsewhere. */
function fitOf(forms: readonly string[], line: ComparableLine | undefined): Fit | undefined {
  if (line === undefined) return undefined;
  const shown = fitLine(forms, line.shown);
  const plain = line.plain === line.shown ? undefined : fitLine(forms, line.plain);
  return plain === EXACT ? plain : (shown ?? plain);
}

function fitLine(forms: readonly string[], line: string): Fit | undefined {
  if (line === "") return undefined;
  if (forms.includes(line)) return EXACT;
  if (forms.some((form) => isTelling(form) && line.includes(form))) return INSIDE;
  return line.length >= LEAST_AROUND && isTelling(line) && forms.some((form) => form.includes(line))
    ? AROUND
    : undefined;
}

/** Without a quote the words must name at least one name of the very line, and the line must be an added one. */
function byMention(raw: RawFinding, file: ReviewFile): Located | undefined {
  const { line, message, severity } = raw;
  if (line === null || !file.isAdded(line)) return undefined;
  const quoted = file.lines[line - 1] ?? "";
  const names = new Set(quoted.match(/[A-Za-z_]\w{3,}/g) ?? []);
  const isNamed = (message.match(/[A-Za-z_]\w{3,}/g) ?? []).some((word) => names.has(word));
  return isNamed ? { file, line, quoted, isAdded: true, severity, message } : undefined;
}
