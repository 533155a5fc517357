import type { Hunk } from "../domain/change.ts";

/** Above this many edits two texts are told apart as a whole: more would cost time and memory by its square. */
const MOST_EDITS = 800;

/** Two lists of lines -> what differs, as `git diff -U0` numbers it: 1-based, and the line before where a side has none. */
export function diffLines(old: readonly string[], fresh: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const left = old.slice(start, old.length - end);
  const right = fresh.slice(start, fresh.length - end);
  if (left.length === 0 && right.length === 0) return [];
  return toHunks(shortestEdits(left, right), start);
}

/** A piece of both lists that differs: 0-based, behind the common start. */
interface Edit {
  readonly oldAt: number;
  readonly oldLines: number;
  readonly newAt: number;
  readonly newLines: number;
}

function toHunks(edits: readonly Edit[], skipped: number): readonly Hunk[] {
  return edits.map(({ oldAt, oldLines, newAt, newLines }) => ({
    oldStart: skipped + oldAt + (oldLines === 0 ? 0 : 1),
    oldLines,
    newStart: skipped + newAt + (newLines === 0 ? 0 : 1),
    newLines,
  }));
}

/** Myers' greedy algorithm (http://www.xmailserver.org/diff2.pdf), with the furthest points of each round kept for the way back. */
function shortestEdits(left: readonly string[], right: readonly string[]): readonly Edit[] {
  const whole: Edit = { oldAt: 0, oldLines: left.length, newAt: 0, newLines: right.length };
  if (left.length === 0 || right.length === 0) return [whole];
  const most = Math.min(left.length + right.length, MOST_EDITS);
  const rounds: ReadonlyMap<number, number>[] = [];
  let furthest: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(furthest);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = goesDown(furthest, diagonal, edits);
      const from = isDown ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;
      const x = slide(left, right, from, from - diagonal);
      if (x >= left.length && x - diagonal >= right.length) return walkBack(rounds, left.length, right.length);
      next.set(diagonal, x);
    }
    furthest = next;
  }
  return [whole];
}

/** How far the left side comes from a point by equal lines. */
function slide(left: readonly string[], right: readonly string[], fromX: number, fromY: number): number {
  let [x, y] = [fromX, fromY];
  while (x < left.length && y < right.length && left[x] === right[y]) [x, y] = [x + 1, y + 1];
  return x;
}

function goesDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function walkBack(rounds: readonly ReadonlyMap<number, number>[], oldLength: number, newLength: number): Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [oldLength, newLength];
  for (let round = rounds.length - 1; round > 0; round -= 1) {
    const furthest = rounds[round] ?? new Map<number, number>();
    const diagonal = x - y;
    const isDown = goesDown(furthest, diagonal, round);
    const before = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    addEdit(edits, { oldAt: fromX, oldLines: isDown ? 0 : 1, newAt: fromY, newLines: isDown ? 1 : 0 });
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}

/** Joins an edit with the one found before it (which stands behind it) where they touch. */
function addEdit(edits: Edit[], edit: Edit): void {
  const later = edits.at(-1);
  if (later !== undefined && edit.oldAt + edit.oldLines === later.oldAt && edit.newAt + edit.newLines === later.newAt) {
    edits[edits.length - 1] = {
      oldAt: edit.oldAt,
      oldLines: edit.oldLines + later.oldLines,
      newAt: edit.newAt,
      newLines: edit.newLines + later.newLines,
    };
  } else edits.push(edit);
}
