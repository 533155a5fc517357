import type { ChangeOutline, Commit, CommitFile, FileStatus, ObjectId } from "../domain/change.ts";

/** One commit of the range that changed a file of the head, under the name that the file had then. */
export interface Speech {
  readonly commit: Commit;
  readonly pathThen: string;
  /** The file's blob as this commit left it, undefined where it removed it. */
  readonly blob: ObjectId | undefined;
}

/**
 * For each changed file the commits that speak for it, parents before children: all that changed its path or, followed through
 * renames inside the range, an earlier name of it. Pure renames are left out, as they carry nothing of their own.
 */
export function speechesOf(change: ChangeOutline): ReadonlyMap<string, readonly Speech[]> {
  const speeches = new Map<string, Speech[]>();
  for (const file of change.files) speeches.set(file.path, []);
  followNames(change, (heads, commit, file) => {
    if (!isPureRename(file)) addSpeech(speeches, heads, { commit, pathThen: file.path, blob: file.blob });
  });
  for (const list of speeches.values()) list.reverse();
  return speeches;
}

/** Each name that a file of the head has or had within the range -> the files of the head that it may mean. */
export function headPathsByName(change: ChangeOutline): ReadonlyMap<string, readonly string[]> {
  return followNames(change, () => undefined);
}

/** Goes back in time from the head and tells of each file of a commit which files of the head it means; returns every name it met. */
function followNames(
  change: ChangeOutline,
  onFile: (heads: readonly string[], commit: Commit, file: CommitFile) => void,
): ReadonlyMap<string, readonly string[]> {
  const headPathsOf = namesInHead(change);
  for (const commit of change.commits.toReversed()) {
    for (const file of commit.files) {
      const heads = headPathsOf.get(file.path);
      if (heads === undefined) continue;
      if (isRenamed(file)) addName(headPathsOf, file.previousPath, heads);
      onFile(heads, commit, file);
    }
  }
  return headPathsOf;
}

function addSpeech(speeches: ReadonlyMap<string, Speech[]>, heads: readonly string[], speech: Speech): void {
  for (const head of heads) speeches.get(head)?.push(speech);
}

/** Each name at the head or the merge base -> the files of the head that it means. */
function namesInHead(change: ChangeOutline): Map<string, readonly string[]> {
  const headPathsOf = new Map<string, readonly string[]>();
  for (const file of change.files) {
    addName(headPathsOf, file.path, [file.path]);
    if (isRenamed(file)) addName(headPathsOf, file.previousPath, [file.path]);
  }
  return headPathsOf;
}

/** From here on back in time `name` means these files of the head, too. */
function addName(headPathsOf: Map<string, readonly string[]>, name: string, heads: readonly string[]): void {
  const known = headPathsOf.get(name);
  headPathsOf.set(name, known === undefined ? heads : [...new Set([...known, ...heads])]);
}

function isRenamed<File extends { readonly status: FileStatus; readonly previousPath?: string }>(
  file: File,
): file is File & { readonly previousPath: string } {
  return file.status === "renamed" && file.previousPath !== undefined;
}

/** A rename after which the file is, byte for byte, what a parent had. */
function isPureRename(file: CommitFile): boolean {
  return file.status === "renamed" && file.blob !== undefined && (file.oldBlobs ?? []).includes(file.blob);
}
