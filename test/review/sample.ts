import type { ChangedFile, Hunk } from "../../src/domain/change.ts";
import { type ReviewFile, reviewFile } from "../../src/review/review-file.ts";

/** A changed file whose added lines are those that `old` does not have at the same place; hunks are given, else all is new. */
export function sampleFile(
  path: string,
  text: string,
  options: { readonly old?: string; readonly hunks?: readonly Hunk[]; readonly mask?: (text: string) => string } = {},
): ReviewFile {
  const count = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const file: ChangedFile = {
    path,
    status: options.old === undefined ? "added" : "modified",
    newMode: "100644",
    newBlob: "1".repeat(40),
    isBinary: false,
    hunks: options.hunks ?? [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: count }],
    additions: count,
    deletions: 0,
  };
  return reviewFile(file, "ai", { old: options.old ?? "", new: text }, options.mask ?? ((line) => line));
}
