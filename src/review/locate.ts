import { type Candidate, findInside, findQuote } from "./find-quote.ts";
import { isTelling } from "./quote.ts";
import type { RawFinding } from "./raw-finding.ts";
import type { ReviewFile } from "./review-file.ts";

/** A finding whose place is known. */
export interface Located {
  readonly file: ReviewFile;
  /** 1-based, in the head; for removed code the line that took its place. */
  readonly line: number;
  /** The line as the model was shown it. */
  readonly quoted: string;
  readonly isAdded: boolean;
  /** True where it only gave the number of an added line: nothing shows that it speaks of that line. */
  readonly isUnproved?: true;
  readonly severity: string | null;
  readonly message: string;
}

/**
 * Finds the code that a finding quotes: in the file it names, else in the only file of the question that has it. Added lines come
 * first, then other lines of the file, then removed ones; the number only decides between equal lines. Undefined where the quote is
 * in none of them; without a quote the words or the number of an added line must do.
 */
export function locate(raw: RawFinding, files: readonly ReviewFile[]): Located | undefined {
  const named = namedFile(raw.path, files);
  const best = byQuotes(raw, named, files);
  if (best !== undefined) {
    const { file, line, quoted, isAdded } = best;
    return { file, line, quoted, isAdded, severity: raw.severity, message: raw.message };
  }
  return raw.quote !== null || named === undefined ? undefined : (byMention(raw, named) ?? byNumber(raw, named));
}

function byQuotes(raw: RawFinding, named: ReviewFile | undefined, files: readonly ReviewFile[]): Candidate | undefined {
  const others = named === undefined ? files : files.filter((file) => file !== named);
  const find = (search: typeof findQuote, text: string): Candidate | undefined =>
    (named === undefined ? undefined : search(text, raw.line, [named])) ?? onlyFile(search, text, raw.line, others);
  const quoted = raw.quote === null ? undefined : find(findQuote, raw.quote);
  if (quoted !== undefined) return quoted;
  const beside = [raw.message, ...(raw.others ?? [])].join("\n");
  const marked = [...beside.matchAll(/(`{1,3})([^`]{6,400})\1/g)].map((match) => match[2] ?? "");
  for (const text of marked.filter(isTelling)) {
    const found = find(findQuote, text);
    if (found !== undefined) return found;
  }
  for (const text of [...(raw.others ?? []), raw.message]) {
    const found = find(findInside, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file that a path means: the whole of it, or an end that only one has; the only file where none is named. */
function namedFile(path: string | null, files: readonly ReviewFile[]): ReviewFile | undefined {
  if (path === null) return files.length === 1 ? files[0] : undefined;
  const wanted = plainPath(path);
  const exact = files.find((file) => file.shown === wanted || file.shown === wanted.replace(/^[ab]\//, ""));
  if (exact !== undefined) return exact;
  for (const same of [endsAlike, standsIn, endsAlikeWithoutEnding]) {
    const ends = files.filter((file) => same(wanted, file.shown));
    if (ends.length === 1) return ends[0];
  }
  // Where only one file was asked about, an invented path means that one.
  return files.length === 1 ? files[0] : undefined;
}

function plainPath(path: string): string {
  return path
    .trim()
    .replace(/^[`"'*#[(\s]+|[`"'*\])\s]+$/g, "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/|\/)+/, "")
    .replace(/[:#(]L?\d{1,9}(?:[-:,]L?\d{1,9})?\)?$/i, "");
}

function endsAlike(wanted: string, shown: string): boolean {
  return wanted.endsWith(`/${shown}`) || shown.endsWith(`/${wanted}`);
}

/** Words around a path: `src/a.py (new)`, `[src/a.py](src/a.py)`, in other letters. */
function standsIn(wanted: string, shown: string): boolean {
  return wanted.toLowerCase().includes(shown.toLowerCase());
}

function endsAlikeWithoutEnding(wanted: string, shown: string): boolean {
  const [left, right] = [wanted, shown].map((name) => name.toLowerCase().replace(/\.[a-z0-9]{1,10}$/, ""));
  if (left === undefined || right === undefined || left === "") return false;
  return left === right || left.endsWith(`/${right}`) || right.endsWith(`/${left}`);
}

function onlyFile(
  search: typeof findQuote,
  text: string,
  line: number | null,
  files: readonly ReviewFile[],
): Candidate | undefined {
  const found = files.map((file) => search(text, line, [file])).filter((one) => one !== undefined);
  const best = Math.min(...found.map((each) => each.fit));
  const fits = found.filter((one) => one.fit === best);
  return fits.length === 1 ? fits[0] : undefined;
}

/** Words that name at least one name of the very line, and the line must be an added one. */
function byMention(raw: RawFinding, file: ReviewFile): Located | undefined {
  const { line, message, severity } = raw;
  if (line === null || !file.isAdded(line)) return undefined;
  const quoted = file.lines[line - 1] ?? "";
  const names = new Set(quoted.match(/[A-Za-z_]\w{3,}/g) ?? []);
  const isNamed = (message.match(/[A-Za-z_]\w{3,}/g) ?? []).some((word) => names.has(word));
  return isNamed ? { file, line, quoted, isAdded: true, severity, message } : undefined;
}

/** A number, a severity and words about an added line that has code: told, but by nothing shown. */
function byNumber(raw: RawFinding, file: ReviewFile): Located | undefined {
  const { line, message, severity } = raw;
  if (line === null || severity === null || !file.isAdded(line) || (message.match(/\p{L}{2,}/gu) ?? []).length < 2) {
    return undefined;
  }
  const quoted = file.lines[line - 1] ?? "";
  return /[\p{L}\p{N}]/u.test(quoted)
    ? { file, line, quoted, isAdded: true, isUnproved: true, severity, message }
    : undefined;
}
