import { describe, expect, it } from "vitest";
import { addedRanges, type ChangedFile, overlaps } from "../../src/domain/change.ts";

const file = (hunks: ChangedFile["hunks"]): ChangedFile => ({
  path: "a",
  status: "modified",
  isBinary: false,
  hunks,
  additions: 0,
  deletions: 0,
});

describe("added lines", () => {
  it("are the new sides of the hunks, without pure removals", () => {
    const hunks = [
      { oldStart: 0, oldLines: 0, newStart: 1, newLines: 2 },
      { oldStart: 5, oldLines: 3, newStart: 6, newLines: 0 },
      { oldStart: 9, oldLines: 1, newStart: 8, newLines: 1 },
    ];
    expect(addedRanges(file(hunks))).toEqual([
      { start: 1, end: 2 },
      { start: 8, end: 8 },
    ]);
    expect(addedRanges(file([]))).toEqual([]);
  });

  it.each([
    [3, 5, true],
    [1, 2, false],
    [2, 3, true],
    [5, 9, true],
    [6, 9, false],
    [1, 9, true],
  ])("share a line with %i-%i: %s", (start, end, expected) => {
    expect(overlaps([{ start: 3, end: 5 }], start, end)).toBe(expected);
  });

  it("share nothing when there are none", () => {
    expect(overlaps([], 1, 9)).toBe(false);
  });
});
