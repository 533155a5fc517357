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
  const suggestions = joined(diffLines(old, fresh).map(toEdit), old).map((edit) => suggest(edit, old, fresh));
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

/** What differs, as `slice` takes it: 0-based, exclusive at the end. */
interface Edit {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

function toEdit({ oldStart, oldLines, newStart, newLines }: Hunk): Edit {
  const oldFrom = oldLines === 0 ? oldStart : oldStart - 1;
  const newFrom = newLines === 0 ? newStart : newStart - 1;
  return { oldFrom, oldTo: oldFrom + oldLines, newFrom, newTo: newFrom + newLines };
}

/** Edits with nothing but empty lines between them read as one. */
function joined(edits: readonly Edit[], old: readonly string[]): readonly Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last !== undefined && old.slice(last.oldTo, edit.oldFrom).every((line) => line.trim() === "")) {
      all[all.length - 1] = { ...edit, oldFrom: last.oldFrom, newFrom: last.newFrom };
    } else all.push(edit);
  }
  return all;
}

/** A block replaces lines: what only adds takes a neighbor along, and so does what leaves nothing but an empty line. */
function suggest(
  { oldFrom, oldTo, newFrom, newTo }: Edit,
  old: readonly string[],
  fresh: readonly string[],
): Suggestion {
  const added = fresh.slice(newFrom, newTo);
  const isAmbiguous = added.length === 1 && added[0] === "";
  if (oldTo > oldFrom && !isAmbiguous) return { startLine: oldFrom + 1, endLine: oldTo, text: added.join("\n") };
  if (oldFrom > 0) {
    return { startLine: oldFrom, endLine: Math.max(oldFrom, oldTo), text: [old[oldFrom - 1], ...added].join("\n") };
  }
  return { startLine: 1, endLine: oldTo + 1, text: [...added, old[oldTo]].join("\n") };
}
