import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import type { ChangeKey } from "../domain/people.ts";
import type { Repository } from "../ports.ts";
import { readBlame } from "./git-blame.ts";
import { listFiles, readBlobs, readFile, readNewBlobs } from "./git-blobs.ts";
import { readDifferenceKeys } from "./git-change-keys.ts";
import { createGitChildren } from "./git-children.ts";
import { listConfiguration } from "./git-configuration.ts";
import { countAdditions, createPairReader, readHunks } from "./git-difference.ts";
import { foldersOf, locateRepository } from "./git-locate.ts";
import { readNotes } from "./git-notes.ts";
import { createObjectReader, requireObjectId } from "./git-objects.ts";
import { createGit, findGit } from "./git-process.ts";
import { readChange, readOutline } from "./git-range.ts";
import { readDefaultBase, resolveCommit, resolveRef } from "./git-refs.ts";
import { createStandIns, type StandIns } from "./git-stand-ins.ts";
import { hasUncommittedWork } from "./git-status.ts";
import { requireGitVersion } from "./git-version.ts";
import { makeViews, readFormat } from "./git-view.ts";

/** What it takes to read a repository. */
export interface GitRepositoryOptions {
  /** A work tree, a folder in one, a linked worktree, a bare repository or a git directory. */
  readonly repositoryPath: string;
  /** A private folder that the caller made and removes; absolute and empty. Git's only place to write. */
  readonly scratchPath: string;
  /** The value of PATH that git is looked for on; relative folders and those inside the repository are passed over. */
  readonly searchPath: string;
  /** Ends running git processes when the run is cancelled. */
  readonly signal?: AbortSignal;
  /** Of a copy that has left large blobs behind: a missing blob is no error but a file of this size, binary and without bytes. */
  readonly missingBlobSize?: number;
  /** Gets one object that is missing, where it can be had, for a copy with `missingBlobSize`. */
  readonly recover?: (sha: ObjectId) => Promise<void>;
  /** Of a copy of our own making: parents that count instead of those a commit names, where the history between was left out. */
  readonly parents?: ReadonlyMap<ObjectId, readonly ObjectId[]>;
}

/** A repository with processes behind it. */
export interface GitRepository extends Repository {
  /** What changes from one commit to another, by path; see `readDifferenceKeys`. */
  readDifferenceKeys(fromSha: ObjectId, toSha: ObjectId): Promise<ReadonlyMap<string, ChangeKey>>;
  /** Ends every git process; the repository cannot be used any more. */
  close(): Promise<void>;
}

/**
 * Opens a repository for reading. Nothing of its configuration, hooks, filters, attributes, replacements or grafts runs or counts, and
 * nothing in it is written. Throws ConfigurationError where there is no repository, or no git 2.34.
 */
export async function createGitRepository(options: GitRepositoryOptions): Promise<GitRepository> {
  const location = locateRepository(options.repositoryPath);
  const homePath = join(options.scratchPath, "home");
  mkdirSync(homePath, { recursive: true, mode: 0o700 });
  const children = createGitChildren(options.signal);
  const found = findGit(options.searchPath, foldersOf(location));
  const program = { ...found, homePath, children };
  const plain = createGit(program, homePath);
  const tracePath = join(options.scratchPath, "git-trace");
  // Of a copy of our own making it is known what its configuration says.
  const isOwn = options.parents !== undefined;
  const listing = isOwn ? "core.bare\ntrue" : await listConfiguration(plain, join(location.commonDir, "config"));
  const format = readFormat(listing, location);
  const views = makeViews(options.scratchPath, location, format, options.parents);
  const missingSize = options.missingBlobSize;
  const git = createGit({ ...program, hasOwnReplacements: missingSize !== undefined }, views.objects);
  const refs = plain.withGitDir(views.refs);
  const objects = createObjectReader(git, refs, format.objectFormat, tracePath);
  const standIns: StandIns =
    missingSize === undefined ? (run) => run() : createStandIns(git.gitDir, objects, options.recover);
  const pairs = createPairReader(git, objects);
  let isNewEnough: Promise<void> | undefined;
  const checked = async <T>(answer: Promise<T>): Promise<T> => {
    // An old git may fail in any way: that it is old is what helps.
    const [told] = await Promise.allSettled([answer]);
    isNewEnough ??= requireGitVersion(plain, tracePath);
    await isNewEnough;
    if (told.status === "rejected") throw told.reason;
    return told.value;
  };
  const place = format.isBare ? { ...location, workTree: undefined } : location;

  return {
    resolveCommit: (revision) => checked(resolveCommit(refs, objects, format, revision)),
    resolveRef: (ref) => resolveRef(refs, objects, format, ref),
    readDefaultBase: () => checked(readDefaultBase(refs, objects)),
    readChange: (base, head) => checked(standIns(() => readChange(git, objects, format, base, head))),
    readOutline: (base, head) => checked(standIns(() => readOutline(git, objects, format, base, head))),
    readHunks: (files) => standIns(() => readHunks(pairs, files)),
    countAdditions: (files) => standIns(() => countAdditions(git, objects, pairs, files)),
    readFile: (commitSha, path) => readFile(objects, commitSha, path),
    listFiles: (commitSha, isWanted) => listFiles(git, commitSha, isWanted),
    readBlobs: (shas, maxBytes) => readBlobs(objects, shas, maxBytes, missingSize),
    readNewBlobs: (change) => readNewBlobs(git, objects, change, missingSize),
    async readNotes(ref, commitShas, maxBytes) {
      for (const sha of commitShas) requireObjectId(sha);
      const notesSha = await resolveRef(refs, objects, format, ref);
      if (notesSha === undefined) return { notes: new Map(), tooLarge: [] };
      return readNotes(objects, notesSha, commitShas, maxBytes);
    },
    readDifferenceKeys: (from, to) => standIns(() => readDifferenceKeys(git, from, to)),
    readBlame: (change, paths) => standIns(() => readBlame(pairs, objects, change, paths)),
    hasUncommittedWork: () => hasUncommittedWork(refs, place),
    rest: () => objects.rest(),
    close: () => children.end(),
  };
}
