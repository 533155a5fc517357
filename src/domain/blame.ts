/** Who wrote which lines, carried forward through diffs. All functions are pure and linear in the number of spans and hunks. */
import type { Hunk, LineRange, ObjectId } from "./change.ts";

/** Lines that one commit wrote. */
export interface OwnedLines {
  readonly commitSha: ObjectId;
  readonly lines: LineRange;
  /** The number of the first of these lines in the file as that commit left it. */
  readonly originalStart: number;
}

/** A file on one side of a merge: who wrote its lines there, and what the merge changed in it. */
export interface MergeSide {
  readonly owned: readonly OwnedLines[];
  readonly hunks: readonly Hunk[];
}

interface Kept {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** The runs of old lines that a diff leaves alone, and how far it moves them. */
function keptRuns(hunks: readonly Hunk[]): readonly Kept[] {
  const runs: Kept[] = [];
  let [start, shift] = [1, 0];
  for (const hunk of hunks) {
    const cut = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    if (cut > start) runs.push({ start, end: cut - 1, shift });
    start = cut + hunk.oldLines;
    shift += hunk.newLines - hunk.oldLines;
  }
  runs.push({ start, end: Number.MAX_SAFE_INTEGER, shift });
  return runs;
}

/** The part of a span that lies within `range`, moved by `shift` lines. */
function cut(span: OwnedLines, range: LineRange, shift: number): OwnedLines {
  const [start, end] = [Math.max(range.start, span.lines.start), Math.min(range.end, span.lines.end)];
  return {
    commitSha: span.commitSha,
    lines: { start: start + shift, end: end + shift },
    originalStart: span.originalStart + start - span.lines.start,
  };
}

/** The spans that survive a diff, at their new places. */
export function carryLines(owned: readonly OwnedLines[], hunks: readonly Hunk[]): readonly OwnedLines[] {
  if (hunks.length === 0) return owned;
  const runs = keptRuns(hunks);
  const carried: OwnedLines[] = [];
  let first = 0;
  for (const span of owned) {
    while ((runs[first]?.end ?? Number.POSITIVE_INFINITY) < span.lines.start) first += 1;
    for (let index = first; index < runs.length; index += 1) {
      const run = runs[index];
      if (run === undefined || run.start > span.lines.end) break;
      carried.push(cut(span, run, run.shift));
    }
  }
  return carried;
}

/** The lines that a diff adds, in order. */
function addedBy(hunks: readonly Hunk[]): readonly LineRange[] {
  return hunks
    .filter((hunk) => hunk.newLines > 0)
    .map((hunk) => ({ start: hunk.newStart, end: hunk.newStart + hunk.newLines - 1 }));
}

/** The lines that are in both lists of ordered ranges. */
function intersect(left: readonly LineRange[], right: readonly LineRange[]): readonly LineRange[] {
  const shared: LineRange[] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) break;
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
    if (start <= end) shared.push({ start, end });
    if (a.end < b.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** Sorts spans by line and joins neighbors of one commit. */
function tidy(owned: readonly OwnedLines[]): readonly OwnedLines[] {
  const joined: OwnedLines[] = [];
  for (const span of [...owned].sort((left, right) => left.lines.start - right.lines.start)) {
    const last = joined.at(-1);
    const next = last === undefined ? undefined : last.lines.end + 1;
    const isSequel =
      last?.commitSha === span.commitSha &&
      next === span.lines.start &&
      last.originalStart + (next - last.lines.start) === span.originalStart;
    if (last !== undefined && isSequel) {
      joined[joined.length - 1] = { ...last, lines: { start: last.lines.start, end: span.lines.end } };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

/**
 * Who owns the lines of a file after `commitSha` turned its parents' versions into it: a line that a side has unchanged keeps that
 * side's owner (the first side wins), what differs from every side is the commit's own. One side for an ordinary commit.
 */
export function ownLines(commitSha: ObjectId, sides: readonly MergeSide[]): readonly OwnedLines[] {
  let open: readonly LineRange[] | undefined;
  const owned: OwnedLines[] = [];
  for (const side of sides) {
    const carried = carryLines(side.owned, side.hunks);
    const added = addedBy(side.hunks);
    if (open === undefined) {
      owned.push(...carried);
      open = added;
      continue;
    }
    for (const span of carried) {
      for (const range of intersect(open, [span.lines])) owned.push(cut(span, range, 0));
    }
    open = intersect(open, added);
  }
  for (const lines of open ?? []) owned.push({ commitSha, lines, originalStart: lines.start });
  return tidy(owned);
}
