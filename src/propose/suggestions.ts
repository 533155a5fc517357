import type { Hunk, LineRange } from "../domain/change.ts";
import type { Suggestion } from "../domain/proposal.ts";
import { diffLines } from "./line-diff.ts";
import { splitSource } from "./source-text.ts";

/**
 * The change of a text as suggestion blocks, top to bottom, checked by applying them; empty where that cannot be: a line stands outside
 * of `commentable` (what GitHub takes comments on), lines end in more than a line feed, or the end of the file changes that has none.
 */
export function createSuggestions(
  oldText: string,
  newText: string,
  commentable: readonly LineRange[],
): readonly Suggestion[] {
  if (oldText.includes("\r") || newText.includes("\r") || oldText.startsWith("\ufeff")) return [];
  const old = splitSource(oldText).lines.map((line) => line.text);
  const fresh = splitSource(newText).lines.map((line) => line.text);
  const suggestions = diffLines(old, fresh).map((hunk) => suggest(hunk, old, fresh));
  const isShown = suggestions.every(({ startLine, endLine }) =>
    commentable.some(({ start, end }) => start <= startLine && endLine <= end),
  );
  return isShown && applySuggestions(oldText, suggestions) === newText ? suggestions : [];
}

/** Lines of the text replaced as GitHub does it; undefined where two suggestions overlap or one is outside of the text. */
export function applySuggestions(text: string, suggestions: readonly Suggestion[]): string | undefined {
  const { lines } = splitSource(text);
  let applied = "";
  let next = 1;
  for (const { startLine, endLine, text: replacement } of suggestions) {
    if (startLine < next || endLine < startLine || endLine > lines.length) return undefined;
    for (const line of lines.slice(next - 1, startLine - 1)) applied += `${line.text}${line.end}`;
    if (replacement !== "") applied += `${replacement}\n`;
    next = endLine + 1;
  }
  for (const line of lines.slice(next - 1)) applied += `${line.text}${line.end}`;
  return applied;
}

/** A block replaces lines: what only adds takes a neighbor along, and so does what leaves nothing but an empty line. */
function suggest(hunk: Hunk, old: readonly string[], fresh: readonly string[]): Suggestion {
  const added = fresh.slice(...rangeOf(hunk.newStart, hunk.newLines));
  const [from, to] = rangeOf(hunk.oldStart, hunk.oldLines);
  const isAmbiguous = hunk.newLines === 1 && added[0] === "";
  if (hunk.oldLines > 0 && !isAmbiguous) return { startLine: from + 1, endLine: to, text: added.join("\n") };
  if (from > 0) return { startLine: from, endLine: Math.max(from, to), text: [old[from - 1], ...added].join("\n") };
  return { startLine: 1, endLine: to + 1, text: [...added, old[to]].join("\n") };
}

/** 0-based and exclusive at the end, as `slice` takes it. */
function rangeOf(start: number, count: number): readonly [number, number] {
  return count === 0 ? [start, start] : [start - 1, start - 1 + count];
}
