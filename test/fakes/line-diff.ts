import type { Hunk } from "../../src/domain/change.ts";

/** A text as lines, each with its line feed; a last line without one counts. */
export function splitLines(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Pairs of equal lines (0-based) that make a longest common subsequence: quadratic, for the small texts of tests. */
function matchLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]?.set([a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))], j);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The hunks without context between two texts. */
export function diffLines(before: string, after: string): readonly Hunk[] {
  const [a, b] = [splitLines(before), splitLines(after)];
  const hunks: Hunk[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of [...matchLines(a, b), [a.length, b.length] as const]) {
    const [oldLines, newLines] = [i - fromA, j - fromB];
    // Git numbers an empty side by the line before it.
    const oldStart = oldLines === 0 ? fromA : fromA + 1;
    const newStart = newLines === 0 ? fromB : fromB + 1;
    if (oldLines + newLines > 0) hunks.push({ oldStart, oldLines, newStart, newLines });
    [fromA, fromB] = [i + 1, j + 1];
  }
  return hunks;
}
