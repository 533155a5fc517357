import type { Change, ChangeOutline, Commit, CommitFile, ObjectId } from "../domain/change.ts";
import { statusOf } from "../domain/changed-file.ts";
import { createRawLogParser, type RawRecord } from "../domain/diff.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { CommitObject } from "../domain/git-object.ts";
import { DIFF_OPTIONS, type FilesRead, readFiles, readOutlines } from "./git-difference.ts";
import { type ObjectReader, requireObjectId } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import type { RepositoryFormat } from "./git-view.ts";

/** The first best common ancestor that `git merge-base` names, undefined where there is none. */
async function readMergeBase(git: Git, left: ObjectId, right: ObjectId): Promise<ObjectId | undefined> {
  const { exitCode, stdout, stderr } = await git.run(["merge-base", left, right]);
  if (exitCode === 1) return undefined;
  const sha = stdout.toString("latin1").trim();
  if (exitCode !== 0 || sha === "") throw unreadable("the history", stderr);
  return sha;
}

/** Stores each different string once, so that a long history costs what its paths cost. */
function createPool(): (text: string) => string {
  const pool = new Map<string, string>();
  return (text) => {
    const known = pool.get(text);
    if (known === undefined) pool.set(text, text);
    return known ?? text;
  };
}

function toCommitFile(record: RawRecord, pool: (text: string) => string): CommitFile {
  const previousPath = record.previousPaths.find((path) => path !== record.path);
  return {
    path: pool(record.path),
    ...(previousPath === undefined ? {} : { previousPath: pool(previousPath) }),
    status: statusOf(record),
    ...(record.new === undefined ? {} : { blob: pool(record.new.sha), mode: pool(record.new.mode) }),
    oldBlobs: record.old.map((side) => (side === undefined ? undefined : pool(side.sha))),
  };
}

interface LoggedCommit {
  readonly sha: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly files: CommitFile[];
  readonly object: Promise<CommitObject>;
}

function toCommit(logged: LoggedCommit, object: CommitObject): Commit {
  // Git walks a shallow commit as if it had no parents, but the commit itself knows them.
  if (logged.parents.length !== object.parents.length) {
    throw unreadable(`the parents of ${logged.sha}, which a shallow clone has cut off`, "");
  }
  return {
    sha: logged.sha,
    parents: logged.parents,
    author: object.author,
    committer: object.committer,
    message: object.message,
    files: logged.files,
  };
}

/** A list of commits that git has printed, and what they say, which may come later. */
interface CommitReading {
  readonly logged: Promise<readonly LoggedCommit[]>;
  readonly commits: Promise<readonly Commit[]>;
}

/** The commits of `base..head`, parents before children, each with what it changed against all of its parents. */
function readCommits(git: Git, objects: ObjectReader, base: ObjectId, head: ObjectId): CommitReading {
  const logged: LoggedCommit[] = [];
  const pool = createPool();
  const parser = createRawLogParser({
    header(token) {
      const [sha = "", ...parents] = token.trimEnd().split(" ");
      const object = objects.readCommit(sha);
      // Awaited below, after git has ended: until then nobody listens.
      object.catch(() => undefined);
      logged.push({ sha: pool(sha), parents: parents.map(pool), files: [], object });
    },
    record(record) {
      logged.at(-1)?.files.push(toCommitFile(record, pool));
    },
  });
  const args = [
    "log",
    "--topo-order",
    "--reverse",
    "--root",
    "-c",
    "--combined-all-paths",
    ...DIFF_OPTIONS,
    "--no-mailmap",
    "--no-notes",
    "--no-decorate",
    "--no-show-signature",
    "--format=tformat:%H %P",
    head,
    `^${base}`,
    "--",
  ];
  const listing = git
    .stream(args, (chunk) => parser.push(chunk.toString("latin1")))
    .then((end) => {
      if (end.exitCode !== 0) throw unreadable("the commits between base and head", end.stderr);
      if (!parser.end()) throw new IncompleteError("git's list of commits could not be read");
      return logged;
    });
  const commits = listing.then(async () => {
    const read: Commit[] = [];
    for (const commit of logged) read.push(toCommit(commit, await commit.object));
    return read;
  });
  // Whoever reads the list first tells what is wrong with it.
  commits.catch(() => undefined);
  return { logged: listing, commits };
}

/** Commits that the range starts from: parents of its commits that are not of it, all of them ancestors of base. */
function edgesOf(commits: readonly Pick<Commit, "sha" | "parents">[]): ReadonlySet<ObjectId> {
  const own = new Set(commits.map((commit) => commit.sha));
  return new Set(commits.flatMap((commit) => commit.parents.filter((parent) => !own.has(parent))));
}

/**
 * The first best common ancestor, from what the range starts from: where that is one commit, every way from the head into the history
 * of base leads over it, and git has nothing to add.
 */
async function findMergeBase(
  git: Git,
  commits: readonly Pick<Commit, "sha" | "parents">[],
  base: ObjectId,
  head: ObjectId,
): Promise<{ readonly mergeBaseSha: ObjectId | undefined; readonly isOnly: boolean }> {
  if (commits.length === 0) return { mergeBaseSha: head, isOnly: true };
  const [edge, ...others] = edgesOf(commits);
  if (others.length === 0) return { mergeBaseSha: edge, isOnly: true };
  return { mergeBaseSha: await readMergeBase(git, base, head), isOnly: false };
}

/**
 * The range from `base` to `head`: files of the difference to the merge base (the first one where there are several), and the commits
 * that base has not. Throws ConfigurationError without a common ancestor, IncompleteError where the clone lacks something.
 */
export function readChange(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  base: ObjectId,
  head: ObjectId,
): Promise<Change> {
  return readRange(git, objects, format, base, head, (difference) => readFiles(git, difference));
}

/** The same range with the outlines of its files; throws as `readChange` does. */
export function readOutline(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  base: ObjectId,
  head: ObjectId,
): Promise<ChangeOutline> {
  return readRange(git, objects, format, base, head, (difference) => readOutlines(git, difference));
}

async function readRange<File>(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  base: ObjectId,
  head: ObjectId,
  readDifference: (difference: readonly string[]) => Promise<FilesRead<File>>,
): Promise<Omit<ChangeOutline, "files"> & { readonly files: readonly File[] }> {
  requireObjectId(base);
  requireObjectId(head);
  const reading = readCommits(git, objects, base, head);
  // Git finds the merge base for the difference by itself, unless there are several.
  const [difference, logged] = await Promise.allSettled([readDifference(["--merge-base", base, head]), reading.logged]);
  if (difference.status === "rejected") throw difference.reason;
  if (logged.status === "rejected") {
    throw "failed" in difference.value
      ? unreadable("the difference between base and head", difference.value.failed)
      : logged.reason;
  }
  const { mergeBaseSha, isOnly } = await findMergeBase(git, logged.value, base, head);
  if (mergeBaseSha === undefined) {
    if (format.isShallow) throw unreadable("a common ancestor of base and head", "");
    throw new ConfigurationError("base and head have no common ancestor: name another --base");
  }
  let read = difference.value;
  if ("failed" in read && !isOnly) read = await readDifference([mergeBaseSha, head]);
  if ("failed" in read) throw unreadable("the difference between base and head", read.failed);
  return { baseSha: base, headSha: head, mergeBaseSha, files: read.files, commits: await reading.commits };
}
