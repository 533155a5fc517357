/** What the outside must provide to read git, run tools and tell the time; `ports-github.ts` and `ports-model.ts` have the rest. Every port has one
 * implementation in `io/` and one complete fake in `test/fakes/`. */
import type { Change, ChangeOutline, FileOutline, Hunk, LineRange, NewBlob, ObjectId } from "./domain/change.ts";
import type { ToolSource } from "./domain/finding.ts";

/** A file of one commit's tree. */
export interface TreeFile {
  readonly mode: string;
  readonly sha: ObjectId;
  readonly bytes: Uint8Array;
}

/** A blob as it was read; `bytes` is undefined where it is larger than the limit that was asked for. */
export interface BlobContent {
  readonly sha: ObjectId;
  readonly size: number;
  readonly bytes: Uint8Array | undefined;
}

/** Lines of a file in the head that one commit of the range wrote. */
export interface BlameSpan {
  readonly commitSha: ObjectId;
  readonly lines: LineRange;
  /** The number that the first of these lines has in the file as that commit left it (git's "original line"). */
  readonly originalStart: number;
}

/** A git repository that is only ever read: objects, never a work tree, never its configuration. */
export interface Repository {
  /** A revision (branch, tag, SHA, `HEAD~1`) -> full commit SHA; throws ConfigurationError where there is none. */
  resolveCommit(revision: string): Promise<ObjectId>;
  /** A full ref name -> the SHA it points at, undefined where the ref does not exist. */
  resolveRef(ref: string): Promise<ObjectId | undefined>;
  /** The base that a local check takes when none is named: `origin/HEAD`, else `main`, else `master`; throws ConfigurationError. */
  readDefaultBase(): Promise<ObjectId>;
  /** The change from `baseSha` to `headSha`; throws ConfigurationError without a common ancestor, IncompleteError for a missing object. */
  readChange(baseSha: ObjectId, headSha: ObjectId): Promise<Change>;
  /** The same without the lines of its files, which cost most: for who asks about those of few. Throws as `readChange` does. */
  readOutline(baseSha: ObjectId, headSha: ObjectId): Promise<ChangeOutline>;
  /** By path the hunks of some files of a change, as `readChange` has them. */
  readHunks(files: readonly FileOutline[]): Promise<ReadonlyMap<string, readonly Hunk[]>>;
  /** By path how many lines some files of a change add, as `readChange` has it, which costs less than their hunks. */
  countAdditions(files: readonly FileOutline[]): Promise<ReadonlyMap<string, number>>;
  /** One file of a commit (or tree), undefined where there is none; a folder counts as none. */
  readFile(commitSha: ObjectId, path: string): Promise<TreeFile | undefined>;
  /** Paths of a commit's tree for which `isWanted` holds, with their mode and blob, bytewise by path. */
  listFiles(
    commitSha: ObjectId,
    isWanted: (path: string) => boolean,
  ): Promise<readonly { path: string; mode: string; sha: ObjectId }[]>;
  /** Blobs one by one in the order asked for; larger ones than `maxBytes` come without bytes; throws IncompleteError for a missing one. */
  readBlobs(shas: Iterable<ObjectId>, maxBytes: number): AsyncIterable<BlobContent>;
  /** Everything that the range brings into the history, each blob once, in order of first appearance. */
  readNewBlobs(change: Change): Promise<readonly NewBlob[]>;
  /** Notes under `ref` (as `refs/notes/ai`) for those of `commitShas` that have one; larger ones than `maxBytes` are left out and named in `tooLarge`. */
  readNotes(
    ref: string,
    commitShas: readonly ObjectId[],
    maxBytes: number,
  ): Promise<{ notes: ReadonlyMap<ObjectId, Uint8Array>; tooLarge: readonly ObjectId[] }>;
  /** For each path, which commit of the range wrote which lines of the head; lines from before the range are left out. */
  readBlame(change: ChangeOutline, paths: readonly string[]): Promise<ReadonlyMap<string, readonly BlameSpan[]>>;
  /** Whether the work tree or index differs from HEAD, or untracked files lie about; false for a bare repository. */
  hasUncommittedWork(): Promise<boolean>;
  /** Lets go of what is held ready for the next read, where nothing will be read for a while; the next read takes it up again. */
  rest(): void;
}

/** One child process to run. `env` is the whole environment it gets. */
export interface CommandRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
  readonly timeoutMs: number;
  /** Each of stdout and stderr; a process that writes more is killed. */
  readonly maxOutputBytes: number;
}

/** How a child process ended. */
export interface CommandResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly ended: "exited" | "timed-out" | "output-limit" | "not-started";
}

/** Runs programs that this program trusts on input that it does not. */
export interface CommandRunner {
  /** Never throws for what the child does; rejects with CancelledError when the run is cancelled. Kills the whole process group at the limits. */
  run(request: CommandRequest): Promise<CommandResult>;
}

/** A database that a tool looks things up in. */
export interface ToolDatabase {
  /** Absolute. */
  readonly folder: string;
  /** When it was built; null where there is none that the tool could read. */
  readonly updatedAt: Date | null;
}

/** A tool that may be run. */
export interface FoundTool {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly version: string;
  readonly source: ToolSource;
  /** For a tool that has one. */
  readonly database?: ToolDatabase;
}

/** Where scanners are found: environment, verified cache, PATH. */
export interface ToolBox {
  /** The tool, or one line that says why there is none and what to do. Installs it first where that is allowed. */
  find(name: string): Promise<FoundTool | { readonly missing: string }>;
}

/** A fresh private folder (mode 0700) that is gone when the run ends. */
export interface ScratchFolder {
  /** Absolute. */
  readonly path: string;
  /** Writes one file (mode 0600, or 0700 if `executable`) below the folder, creating folders; the relative path must not leave it. */
  write(relativePath: string, bytes: Uint8Array | string): Promise<void>;
  /** The bytes of a file below the folder that a tool wrote, undefined where there is none; at most `maxBytes`, else it throws IncompleteError. */
  read(relativePath: string, maxBytes: number): Promise<Uint8Array | undefined>;
  remove(): Promise<void>;
}

/** Makes scratch folders. */
export interface Scratch {
  create(label: string): Promise<ScratchFolder>;
}

/** The time. */
export interface Clock {
  now(): Date;
  /** Milliseconds from an arbitrary start that never goes backwards. */
  elapsed(): number;
}

/** Cryptographic digests, in lower-case hex. */
export interface Digest {
  sha256(data: string | Uint8Array): string;
  /** HMAC-SHA-256 under a key that lives as long as the run and is never shown. */
  keyed(data: string | Uint8Array): string;
  /** The id of a file with this content in a repository whose ids are of this kind. */
  blobId(data: string | Uint8Array, format: "sha1" | "sha256"): ObjectId;
}

/** Makes a text short, and of signs that mean nothing anywhere. */
export interface TextPacking {
  /** Letters, digits, `-` and `_` alone. */
  pack(text: string): string;
  /** Undefined for what is no packed text, or one of more than `maxBytes`. */
  unpack(packed: string, maxBytes: number): string | undefined;
}

/** Where progress and diagnostics go (never results). */
export interface Log {
  /** What is going on now; a line on a terminal that the next one replaces. */
  progress(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}
