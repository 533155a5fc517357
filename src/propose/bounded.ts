import type { Hunk } from "../domain/change.ts";
import type { ProofCheck } from "../domain/proposal.ts";
import type { SyntaxLanguage } from "../domain/syntax.ts";
import { broken, counted, held } from "./check.ts";
import { importBlock, isImport, isInsideImport, padded, type Regions } from "./regions.ts";

/** What a change is measured by: both texts as lines without their ends, what differs, and what may. */
export interface BoundedInput {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  readonly hunks: readonly Hunk[];
  readonly regions: Regions;
  readonly language: SyntaxLanguage;
}

/** Of a whole file: this share, and always so many lines. */
const SHARE = 0.5;
const REMOVED_FREE = 20;
const ADDED_FREE = 40;
/** Of the functions with findings: what is added may be this many times as long, and so many lines. */
const GROWTH = 2;
const GROWTH_FREE = 20;

/** Whether a change keeps to the functions with findings (imports aside), or to a share of the file where all of it may change. */
export function checkBounded(input: BoundedInput): ProofCheck {
  const { old, hunks, regions, language } = input;
  const counting = hunks.filter((hunk) => !isImportHunk(hunk, input));
  const removed = counting.reduce((sum, hunk) => sum + hunk.oldLines, 0);
  const added = counting.reduce((sum, hunk) => sum + hunk.newLines, 0);
  const size = `${counted(removed, "line")} removed, ${added} added`;
  if (regions === null) {
    const mostRemoved = Math.max(REMOVED_FREE, old.length * SHARE);
    const mostAdded = Math.max(ADDED_FREE, old.length * SHARE);
    if (removed <= mostRemoved && added <= mostAdded)
      return held("bounded", `${size}, of ${counted(old.length, "line")}`);
    return broken("bounded", `the change is too large for a file of ${counted(old.length, "line")} (${size})`);
  }
  const allowed = regions.map((region) => padded(region, old));
  const outside = counting.find(
    (hunk) =>
      !allowed.some(({ start, end }) => firstOld(hunk) >= start - 1 && lastOld(hunk) <= end && isIn(hunk, start)),
  );
  if (outside !== undefined) {
    const where = outside.oldLines === 0 ? outside.oldStart + 1 : outside.oldStart;
    return broken("bounded", `line ${where} changes, which is outside of the ${partsOf(language)} with findings`);
  }
  const length = regions.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  if (added > GROWTH * length + GROWTH_FREE) {
    return broken("bounded", `${counted(added, "line")} are added for ${counted(length, "line")} with findings`);
  }
  return held("bounded", `${size}, all in the ${partsOf(language)} with findings`);
}

function partsOf(language: SyntaxLanguage): string {
  return language === "shell" ? "parts" : "functions";
}

/** 1-based; an insertion stands behind this line. */
function firstOld({ oldStart }: Hunk): number {
  return oldStart;
}

function lastOld({ oldStart, oldLines }: Hunk): number {
  return oldLines === 0 ? oldStart : oldStart + oldLines - 1;
}

// An insertion may stand right before a region, a replacement may not.
function isIn(hunk: Hunk, start: number): boolean {
  return hunk.oldLines === 0 || hunk.oldStart >= start;
}

/** Whether a hunk does nothing but bring in or take out imports. */
function isImportHunk(hunk: Hunk, { old, fresh, language }: BoundedInput): boolean {
  const removed = hunk.oldLines === 0 ? [] : old.slice(hunk.oldStart - 1, hunk.oldStart - 1 + hunk.oldLines);
  const added = hunk.newLines === 0 ? [] : fresh.slice(hunk.newStart - 1, hunk.newStart - 1 + hunk.newLines);
  const block = importBlock(old, language);
  const isNear = block !== undefined && hunk.oldStart >= block.start - 1 && lastOld(hunk) <= block.end + 1;
  const isPart = (line: string): boolean =>
    line.trim() === "" || isImport(line, language) || (isNear && isInsideImport(line));
  const lines = [...removed, ...added];
  return lines.every(isPart) && (isNear || lines.some((line) => isImport(line, language)));
}
