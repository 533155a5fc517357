import { addedRanges, type FileOutline, type LineRange } from "../domain/change.ts";
import type { Repository } from "../ports.ts";

/** By path, the lines of the head that a change adds. */
export type AddedLines = ReadonlyMap<string, readonly LineRange[]>;

/** The lines that files add: known of those that were read with their hunks or are new as a whole, asked of the repository for the rest. */
export async function readAddedLines(
  repository: Pick<Repository, "readHunks">,
  files: readonly FileOutline[],
): Promise<AddedLines> {
  const added = new Map<string, readonly LineRange[]>();
  const unknown: FileOutline[] = [];
  for (const file of files) {
    const known = knownRanges(file);
    if (known === undefined) unknown.push(file);
    else added.set(file.path, known);
  }
  if (unknown.length === 0) return added;
  for (const [path, hunks] of await repository.readHunks(unknown)) added.set(path, addedRanges({ hunks }));
  return added;
}

function knownRanges(file: FileOutline): readonly LineRange[] | undefined {
  if (file.hunks !== undefined) return addedRanges({ hunks: file.hunks });
  if (file.additions === 0) return [];
  return file.status === "added" ? [{ start: 1, end: file.additions }] : undefined;
}
