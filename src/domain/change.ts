/** A full git object id in lower-case hex: 40 characters (SHA-1) or 64 (SHA-256). */
export type ObjectId = string;

/** Lines `start` to `end` of one file, 1-based and inclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The position of one hunk of a diff without context (`git diff -U0`): line numbers are 1-based, counts may be 0. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
}

/** GitHub's words for what happened to a file; `changed` is a change of type or mode alone. */
export type FileStatus = "added" | "modified" | "removed" | "renamed" | "copied" | "changed";

/** One file of `git diff <merge base>..<head>`, of whose lines nothing has to be known. Paths are in the internal form of `path.ts`. */
export interface FileOutline {
  readonly path: string;
  /** The name at the merge base when it was another one (renamed, copied). */
  readonly previousPath?: string;
  readonly status: FileStatus;
  /** The git mode at the merge base (`100644`, `100755`, `120000`, `160000`), undefined where the file is new. */
  readonly oldMode?: string;
  /** The git mode in the head, undefined where the file was removed. */
  readonly newMode?: string;
  /** The blob (or, for mode 160000, the submodule's commit) at the merge base. */
  readonly oldBlob?: ObjectId;
  /** The blob (or, for mode 160000, the submodule's commit) in the head. */
  readonly newBlob?: ObjectId;
  /** In order, without context; empty for binary files and pure renames. Undefined where they were not read. */
  readonly hunks?: readonly Hunk[];
}

/** One file of `git diff <merge base>..<head>` with its hunks. */
export interface ChangedFile extends FileOutline {
  /** True when either side holds a NUL byte in its first 8,000 bytes, which is git's own test; attributes do not count. */
  readonly isBinary: boolean;
  readonly hunks: readonly Hunk[];
  readonly additions: number;
  readonly deletions: number;
}

/** A name and an email as a commit records them, without mailmap. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** One path that a commit changed: against its parent, or for a merge against every parent. */
export interface CommitFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileStatus;
  /** The new blob and mode, undefined where the commit removed the path. */
  readonly blob?: ObjectId;
  readonly mode?: string;
  /** The blob before, for each parent in order (undefined where a parent has none): what following lines back through the range needs. */
  readonly oldBlobs?: readonly (ObjectId | undefined)[];
}

/** A commit reachable from the head and not from the base. */
export interface Commit {
  readonly sha: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Identity;
  readonly committer: Identity;
  /** The whole message, decoded as UTF-8 (or by the commit's own `encoding` header). */
  readonly message: string;
  /** For a merge only what differs from all of its parents. */
  readonly files: readonly CommitFile[];
}

/** A blob (or submodule commit) reachable from the head and not from the base. */
export interface NewBlob {
  readonly sha: ObjectId;
  readonly mode: string;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
  readonly path: string;
  /** The first commit of the range (oldest first) whose tree has it at `path`. */
  readonly commitSha: ObjectId;
  /** Whether the head's tree has this very blob at `path`. */
  readonly inHead: boolean;
}

/** A range of history: what `base..head` would bring in, without the lines of its files. */
export interface ChangeOutline {
  readonly baseSha: ObjectId;
  readonly headSha: ObjectId;
  readonly mergeBaseSha: ObjectId;
  /** Bytewise by path. */
  readonly files: readonly FileOutline[];
  /** Parents before children. */
  readonly commits: readonly Commit[];
  readonly pullRequest?: PullRequestFacts;
}

/** A range of history with the hunks of every file. */
export interface Change extends ChangeOutline {
  /** Bytewise by path. */
  readonly files: readonly ChangedFile[];
}

/** What attribution and conditions may know of the pull request around a change; absent on a local range. */
export interface PullRequestFacts {
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly authorLogin: string;
  /** GitHub's numeric account id of the author, null for a deleted account. */
  readonly authorId: number | null;
  readonly baseRef: string;
  readonly headRef: string;
  readonly isFork: boolean;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
}

/** The lines that the head has and the merge base has not, in order. */
export function addedRanges(file: Pick<ChangedFile, "hunks">): readonly LineRange[] {
  const ranges: LineRange[] = [];
  for (const hunk of file.hunks) {
    if (hunk.newLines > 0) ranges.push({ start: hunk.newStart, end: hunk.newStart + hunk.newLines - 1 });
  }
  return ranges;
}

/** Whether lines `start` to `end` (1-based, inclusive) share a line with one of `ranges`. */
export function overlaps(ranges: readonly LineRange[], start: number, end: number): boolean {
  return ranges.some((range) => range.start <= end && start <= range.end);
}
