import type { Change, ChangedFile, Commit, CommitFile, ObjectId } from "../domain/change.ts";
import {
  createRawLogParser,
  createRawPatchParser,
  type RawRecord,
  sectionsOf,
  statusOf,
  toChangedFile,
} from "../domain/diff.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { CommitObject } from "../domain/git-object.ts";
import type { PatchSection } from "../domain/patch.ts";
import { type ObjectReader, requireObjectId } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import type { RepositoryFormat } from "./git-view.ts";

/** Renames as `git diff` finds them; beyond this many candidates on a side only exact ones, so that nobody can make it take long. */
const DIFF_OPTIONS = [
  "-r",
  "-z",
  "--raw",
  "--no-abbrev",
  "-M50%",
  "-l1000",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=none",
  "--no-color",
];

/** The first best common ancestor that `git merge-base` names, undefined where there is none. */
export async function readMergeBase(git: Git, left: ObjectId, right: ObjectId): Promise<ObjectId | undefined> {
  requireObjectId(left);
  requireObjectId(right);
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

/** The files between two commits, with their hunks; one process, whose text is counted and dropped. */
async function readFiles(git: Git, from: ObjectId, to: ObjectId): Promise<readonly ChangedFile[]> {
  const records: RawRecord[] = [];
  const sections: PatchSection[] = [];
  const parser = createRawPatchParser(
    (record) => records.push(record),
    (section) => sections.push(section),
  );
  // `--full-index` only makes the text longer; the ids come from the raw records.
  const args = ["diff-tree", ...DIFF_OPTIONS, "-p", "-U0", "--inter-hunk-context=0", from, to, "--"];
  const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
  if (end.exitCode !== 0) throw unreadable("the difference between base and head", end.stderr);
  const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
  if (!parser.end() || wanted !== sections.length)
    throw new IncompleteError("git's difference between base and head could not be read");
  let next = 0;
  return records.map((record) => {
    const own = sections.slice(next, next + sectionsOf(record));
    next += own.length;
    return toChangedFile(record, own);
  });
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

/** The commits of `base..head`, parents before children, each with what it changed against all of its parents. */
async function readCommits(
  git: Git,
  objects: ObjectReader,
  base: ObjectId,
  head: ObjectId,
): Promise<readonly Commit[]> {
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
  const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
  if (end.exitCode !== 0) throw unreadable("the commits between base and head", end.stderr);
  if (!parser.end()) throw new IncompleteError("git's list of commits could not be read");
  const commits: Commit[] = [];
  for (const commit of logged) commits.push(toCommit(commit, await commit.object));
  return commits;
}

/**
 * The range from `base` to `head`: files of the difference to the merge base (the first one where there are several), and the commits
 * that base has not. Throws ConfigurationError without a common ancestor, IncompleteError where the clone lacks something.
 */
export async function readChange(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  base: ObjectId,
  head: ObjectId,
  mergeBase: Promise<ObjectId | undefined>,
): Promise<Change> {
  const readDifference = async (): Promise<{ mergeBaseSha: ObjectId; files: readonly ChangedFile[] }> => {
    const mergeBaseSha = await mergeBase;
    if (mergeBaseSha !== undefined) return { mergeBaseSha, files: await readFiles(git, mergeBaseSha, head) };
    if (format.isShallow) throw unreadable("a common ancestor of base and head", "");
    throw new ConfigurationError("base and head have no common ancestor: name another --base");
  };
  const [difference, commits] = await Promise.allSettled([readDifference(), readCommits(git, objects, base, head)]);
  // What the difference says is the better message: it knows whether there is a common ancestor at all.
  if (difference.status === "rejected") throw difference.reason;
  if (commits.status === "rejected") throw commits.reason;
  return { baseSha: base, headSha: head, ...difference.value, commits: commits.value };
}
