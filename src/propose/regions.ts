/** Where a rewrite may change a file: the functions that the findings stand in, or all of it. */
import type { LineRange } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import type { Declaration, SyntaxLanguage } from "../domain/syntax.ts";

/** The lines of the old text that may change, in order and apart; `null` for all of it. */
export type Regions = readonly LineRange[] | null;

/** Data has no functions to keep a change to. */
const DATA: ReadonlySet<SyntaxLanguage> = new Set(["yaml", "json"]);

/** What may be changed for the sake of `asked`; all of the file where a person's hint wants more, or a finding stands on no line. */
export function allowedRegions(
  lines: readonly string[],
  declarations: readonly Declaration[],
  asked: readonly Finding[],
  context: { readonly language: SyntaxLanguage; readonly hasHint: boolean },
): Regions {
  if (context.hasHint || DATA.has(context.language) || asked.length === 0) return null;
  const ranges: LineRange[] = [];
  for (const { location } of asked) {
    if (location.startLine === null) return null;
    const end = Math.min(location.endLine ?? location.startLine, lines.length);
    for (const at of [location.startLine, end]) ranges.push(regionAround(at, lines, declarations));
  }
  return join(ranges, lines);
}

/** The function (or method) that a line stands in, else the lines around it up to an empty one. */
function regionAround(line: number, lines: readonly string[], declarations: readonly Declaration[]): LineRange {
  const functions = declarations.filter(
    ({ kind, startLine, endLine }) =>
      (kind === "function" || kind === "method") && startLine <= line && line <= endLine,
  );
  const [inner] = functions.sort((left, right) => span(left) - span(right));
  if (inner !== undefined) return { start: withHead(inner.startLine, lines), end: inner.endLine };
  const isBarrier = (at: number): boolean => {
    if (at < 1 || at > lines.length || isBlank(lines[at - 1])) return true;
    return declarations.some(
      ({ kind, startLine, endLine }) => (kind === "function" || kind === "method") && startLine <= at && at <= endLine,
    );
  };
  let [start, end] = [line, line];
  while (!isBarrier(start - 1)) start -= 1;
  while (!isBarrier(end + 1)) end += 1;
  return { start, end };
}

function span({ startLine, endLine }: Declaration): number {
  return endLine - startLine;
}

/** The first line with the decorators and comments directly above. */
function withHead(startLine: number, lines: readonly string[]): number {
  let start = startLine;
  while (start > 1 && /^\s*(?:@|#(?!!)|\/\/|\/?\*)/.test(lines[start - 2] ?? "")) start -= 1;
  return start;
}

function join(ranges: readonly LineRange[], lines: readonly string[]): readonly LineRange[] {
  const joined: LineRange[] = [];
  for (const range of [...ranges].sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1);
    const gap = last === undefined ? [] : lines.slice(last.end, range.start - 1);
    if (last !== undefined && (range.start <= last.end + 1 || gap.every(isBlank))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** A region with the empty lines around it, in which a helper may be put before or behind a function. */
export function padded({ start, end }: LineRange, lines: readonly string[]): LineRange {
  let [first, last] = [start, end];
  while (first > 1 && isBlank(lines[first - 2])) first -= 1;
  while (last < lines.length && isBlank(lines[last])) last += 1;
  return { start: first, end: last };
}

/** The block of import statements at the top of a file, undefined where it has none. */
export function importBlock(lines: readonly string[], language: SyntaxLanguage): LineRange | undefined {
  const first = lines.findIndex((line) => isImport(line, language));
  if (first === -1) return undefined;
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isImport(line, language) || (isInsideImport(line) && !isBlank(line))) last = at;
    else if (!isBlank(line)) break;
  }
  return { start: first + 1, end: last + 1 };
}

const IMPORTS: Readonly<Partial<Record<SyntaxLanguage, RegExp>>> = {
  python: /^(?:import\s|from\s+\S+\s+import\b)/,
  javascript: /^(?:import\b|(?:const|let|var)\s[^=]{1,200}=\s*require\()/,
  typescript: /^(?:import\b|(?:const|let|var)\s[^=]{1,200}=\s*require\()/,
  go: /^import\b/,
};

/** Whether a line starts an import statement. */
export function isImport(line: string, language: SyntaxLanguage): boolean {
  return IMPORTS[language]?.test(line) === true;
}

/** Whether a line can be the rest of an import statement that spans several. */
export function isInsideImport(line: string): boolean {
  return /^\s+(?:type\s+)?\w+(?:\s+as\s+\w+)?,?\s*$|^\s*(?:[\w.]+\s+)?"[^"]+"$|^[)}](?:\s*from\b.*)?$|^$/.test(line);
}
