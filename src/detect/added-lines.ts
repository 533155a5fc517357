import { addedRanges, type FileOutline, type LineRange } from "../domain/change.ts";
import type { Repository } from "../ports.ts";
import { countLines } from "./line-ranges.ts";

/** The lines that a change adds to a file: how many, and where, as far as that was asked. */
export interface AddedLines {
  readonly total: number;
  readonly ranges: readonly LineRange[] | undefined;
}

/** Added lines of which it is known where they are. */
export interface PlacedLines extends AddedLines {
  readonly ranges: readonly LineRange[];
}

/** Where a change adds lines to files, by path: known of those that were read with their hunks, asked of the repository for the rest. */
export async function readAddedLines(
  repository: Pick<Repository, "readHunks">,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, PlacedLines>> {
  const unread = files.filter((file) => file.hunks === undefined && !keepsContent(file));
  const read = unread.length === 0 ? undefined : await repository.readHunks(unread);
  return new Map(
    files.map((file) => {
      const ranges = addedRanges({ hunks: file.hunks ?? read?.get(file.path) ?? [] });
      return [file.path, { total: countLines(ranges), ranges }];
    }),
  );
}

/** How many lines a change adds to files, by path; asks for no more than that. */
export async function countAddedLines(
  repository: Pick<Repository, "countAdditions">,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, AddedLines>> {
  const uncounted = files.filter((file) => file.hunks === undefined && !keepsContent(file));
  const counted = uncounted.length === 0 ? undefined : await repository.countAdditions(uncounted);
  return new Map(
    files.map(({ path, hunks }) => {
      const total = hunks === undefined ? (counted?.get(path) ?? 0) : countLines(addedRanges({ hunks }));
      return [path, { total, ranges: undefined }];
    }),
  );
}

/** Whether it is known without any look that a change adds no line to a file. */
export function addsNothing(file: FileOutline): boolean {
  return file.newBlob === undefined || keepsContent(file) || file.hunks?.every((hunk) => hunk.newLines === 0) === true;
}

// The same content under another name or mode.
function keepsContent({ oldBlob, newBlob }: FileOutline): boolean {
  return oldBlob === newBlob;
}
