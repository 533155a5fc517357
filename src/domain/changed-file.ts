import type { ChangedFile, FileOutline, FileStatus, Hunk } from "./change.ts";
import type { RawRecord } from "./diff.ts";
import type { PatchSection } from "./patch.ts";

/** How many patch sections git prints for a record: a change of type comes as a removal and an addition. */
export function sectionsOf(record: RawRecord): number {
  return record.letters === "T" ? 2 : 1;
}

/** What a record says happened, in the words of `FileStatus`; for a merge, what it did against its parents together. */
export function statusOf(record: RawRecord): FileStatus {
  if (record.new === undefined) return "removed";
  const { letters, new: fresh } = record;
  if (letters.includes("R")) return "renamed";
  if (letters.includes("C")) return "copied";
  if (/^A+$/.test(letters)) return "added";
  if (letters.includes("T")) return "changed";
  return record.old.every((side) => side?.sha === fresh.sha) ? "changed" : "modified";
}

/** A record -> what it says of the file, without its lines. */
export function toOutline(record: RawRecord): FileOutline {
  const [old] = record.old;
  const [previousPath] = record.previousPaths;
  return {
    path: record.path,
    ...(previousPath === undefined || previousPath === record.path ? {} : { previousPath }),
    status: statusOf(record),
    ...(old === undefined ? {} : { oldMode: old.mode, oldBlob: old.sha }),
    ...(record.new === undefined ? {} : { newMode: record.new.mode, newBlob: record.new.sha }),
  };
}

/** A record and its patch sections -> the file as a change has it. */
export function toChangedFile(record: RawRecord, sections: readonly PatchSection[]): ChangedFile {
  const hunks = hunksOf(sections);
  let [additions, deletions] = [0, 0];
  for (const hunk of hunks) {
    additions += hunk.newLines;
    deletions += hunk.oldLines;
  }
  const isBinary = sections.some((section) => section.isBinary);
  return { ...toOutline(record), isBinary, hunks, additions, deletions };
}

/** The hunks of a file, from all its patch sections. */
export function hunksOf(sections: readonly PatchSection[]): readonly Hunk[] {
  const [first] = sections;
  return sections.length === 1 && first !== undefined ? first.hunks : joinTypeChange(sections);
}

/** A change of type is one replacement of everything by everything. */
function joinTypeChange(sections: readonly PatchSection[]): readonly Hunk[] {
  const hunks = sections.flatMap((section) => section.hunks);
  const [first, second] = hunks;
  if (sections.length < 2 || first === undefined || second === undefined || hunks.length !== 2) return hunks;
  return [{ oldStart: first.oldStart, oldLines: first.oldLines, newStart: second.newStart, newLines: second.newLines }];
}
