import type { LineRange } from "../domain/change.ts";

/** Ranges in any order, overlapping or not -> their union, sorted and disjoint. */
export function unionOf(ranges: readonly LineRange[]): readonly LineRange[] {
  const sorted = ranges.filter((range) => range.start <= range.end).sort((left, right) => left.start - right.start);
  const union: LineRange[] = [];
  for (const range of sorted) {
    const last = union.at(-1);
    if (last !== undefined && range.start <= last.end + 1) {
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      union.push(range);
    }
  }
  return union;
}

/** The lines that two unions (sorted, disjoint) share. */
export function intersectionOf(left: readonly LineRange[], right: readonly LineRange[]): readonly LineRange[] {
  const shared: LineRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = left[i];
    const b = right[j];
    if (a === undefined || b === undefined) return shared;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start <= end) shared.push({ start, end });
    if (a.end < b.end) i += 1;
    else j += 1;
  }
}

/** How many lines disjoint ranges hold. */
export function countLines(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start + 1, 0);
}
