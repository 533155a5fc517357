import type { ChangedFile, FileOutline, FileStatus, Hunk } from "./change.ts";
import type { LineCounts, RawRecord } from "./diff.ts";
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

function toSides(record: RawRecord): Omit<FileOutline, "isBinary" | "additions" | "deletions"> {
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
  return {
    ...toSides(record),
    isBinary: sections.some((section) => section.isBinary),
    hunks,
    ...countHunks(hunks),
  };
}

/** A record and its counts -> the file as an outline has it; not for a change of type, which git counts as a change of text. */
export function toOutline(record: RawRecord, counts: LineCounts): FileOutline {
  const sides = toSides(record);
  // Git shows no patch where the content is the same, and so says nothing of whether it is binary.
  const isBinary = counts === null && sides.oldBlob !== sides.newBlob;
  return { ...sides, isBinary, additions: counts?.additions ?? 0, deletions: counts?.deletions ?? 0 };
}

/** How many lines hunks add and remove. */
export function countHunks(hunks: readonly Hunk[]): Pick<FileOutline, "additions" | "deletions"> {
  let [additions, deletions] = [0, 0];
  for (const hunk of hunks) {
    additions += hunk.newLines;
    deletions += hunk.oldLines;
  }
  return { additions, deletions };
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
