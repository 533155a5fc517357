import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryLines, type OwnedLines, ownLines } from "../../src/domain/blame.ts";
import type { Hunk } from "../../src/domain/change.ts";

/** Owners line by line, as `sha:original`; undefined for lines from before. */
type Lines = readonly (string | undefined)[];

function expand(owned: readonly OwnedLines[], count: number): Lines {
  const lines: (string | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const { commitSha, lines: range, originalStart } of owned) {
    for (let line = range.start; line <= range.end; line += 1) {
      lines[line - 1] = `${commitSha}:${originalStart + line - range.start}`;
    }
  }
  return lines;
}

const edits = fc.array(
  fc.record({ keep: fc.integer({ min: 1, max: 4 }), remove: fc.nat({ max: 3 }), add: fc.nat({ max: 3 }) }),
  {
    maxLength: 5,
  },
);

/** One commit, line by line, and the hunks that git would print for it. */
function replay(
  model: Lines,
  runs: readonly { keep: number; remove: number; add: number }[],
  sha: string,
): { lines: Lines; hunks: readonly Hunk[] } {
  const hunks: Hunk[] = [];
  const lines: (string | undefined)[] = [];
  let at = 0;
  for (const { keep, remove, add } of runs) {
    lines.push(...model.slice(at, at + keep));
    at = Math.min(at + keep, model.length);
    const oldLines = Math.min(remove, model.length - at);
    const start = lines.length;
    const hunk = {
      oldStart: oldLines === 0 ? at : at + 1,
      oldLines,
      newStart: add === 0 ? start : start + 1,
      newLines: add,
    };
    if (oldLines + add > 0) hunks.push(hunk);
    for (let line = 1; line <= add; line += 1) lines.push(`${sha}:${start + line}`);
    at += oldLines;
  }
  return { lines: [...lines, ...model.slice(at)], hunks };
}

describe("owners of lines", () => {
  it("follow any chain of edits as a line-by-line replay does", () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), (commits) => {
        let model: Lines = Array.from({ length: 30 }, () => undefined);
        let owned: readonly OwnedLines[] = [];
        for (const [index, runs] of commits.entries()) {
          const replayed = replay(model, runs, `c${index}`);
          model = replayed.lines;
          owned = ownLines(`c${index}`, [{ owned, hunks: replayed.hunks }]);
        }
        expect(expand(owned, model.length)).toEqual(model);
      }),
    );
  });

  it("are untouched by a diff without hunks", () => {
    const owned = [{ commitSha: "a", lines: { start: 2, end: 3 }, originalStart: 1 }];
    expect(carryLines(owned, [])).toBe(owned);
  });

  it("in a merge go to the first side that has the line, and to the merge where no side has it", () => {
    const left = {
      owned: [{ commitSha: "l", lines: { start: 1, end: 1 }, originalStart: 1 }],
      hunks: [{ oldStart: 1, oldLines: 0, newStart: 2, newLines: 2 }],
    };
    const right = {
      owned: [{ commitSha: "r", lines: { start: 1, end: 2 }, originalStart: 7 }],
      hunks: [{ oldStart: 1, oldLines: 0, newStart: 2, newLines: 1 }],
    };
    expect(ownLines("m", [left, right])).toEqual([
      { commitSha: "l", lines: { start: 1, end: 1 }, originalStart: 1 },
      { commitSha: "m", lines: { start: 2, end: 2 }, originalStart: 2 },
      { commitSha: "r", lines: { start: 3, end: 3 }, originalStart: 8 },
    ]);
  });

  it("belong to the commit alone when it has no parent", () => {
    const hunks = [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 3 }];
    expect(ownLines("root", [{ owned: [], hunks }])).toEqual([
      { commitSha: "root", lines: { start: 1, end: 3 }, originalStart: 1 },
    ]);
    expect(ownLines("root", [])).toEqual([]);
  });
});
