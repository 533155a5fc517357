import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { ObjectReader } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import type { RepositoryFormat } from "./git-view.ts";

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** In the order in which a local check takes its base. */
const BASE_REFS = [
  "refs/remotes/origin/HEAD",
  "refs/heads/main",
  "refs/heads/master",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
];

function isMissingHistory(revision: string, format: RepositoryFormat): boolean {
  return (format.isShallow || format.isPartial) && (FULL_ID.test(revision) || /[~^]/.test(revision));
}

/** Whether git could read this as anything but one revision: an option, several lines, a range. */
function isUnsafe(revision: string): boolean {
  return revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision);
}

async function parseRevision(git: Git, revision: string): Promise<ObjectId | undefined> {
  const { exitCode, stdout } = await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision]);
  const sha = stdout.toString("latin1").trim();
  return exitCode === 0 && FULL_ID.test(sha) ? sha : undefined;
}

// Some words (`@{upstream}` where there is none) end git instead of naming nothing.
async function inspectName(objects: ObjectReader, name: string): ReturnType<ObjectReader["inspect"]> {
  try {
    return await objects.inspect(name);
  } catch (error) {
    if (error instanceof IncompleteError) return undefined;
    throw error;
  }
}

/** A revision -> the commit it names; ConfigurationError where there is none, IncompleteError where a clone has cut it off. */
export async function resolveCommit(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  revision: string,
): Promise<ObjectId> {
  const shown = JSON.stringify(revision.slice(0, 200));
  if (isUnsafe(revision)) throw new ConfigurationError(`${shown} is not a revision: name a branch, a tag or a commit`);
  const found = await inspectName(objects, `${revision}^{commit}`);
  if (found !== undefined) return found.sha;
  const other = await inspectName(objects, revision);
  // `:/text` takes all that follows for words of a message, also what would have it be a commit.
  if (other?.type === "commit") return other.sha;
  if (other !== undefined) throw new ConfigurationError(`${shown} does not name a commit`);
  // A ref that exists must have its object: the clone has not got it.
  if (!FULL_ID.test(revision) && (await parseRevision(git, revision)) !== undefined) {
    throw unreadable(`the commit that ${shown} names`, "");
  }
  if (isMissingHistory(revision, format)) throw unreadable(`the commit ${shown}`, "");
  throw new ConfigurationError(`${shown} names no commit of this repository: fetch it or name another revision`);
}

/**
 * A full ref name -> what it points at, undefined where it does not exist or is no full ref name. Throws IncompleteError for a ref
 * whose object a clone has left out.
 */
export async function resolveRef(
  git: Git,
  objects: ObjectReader,
  format: RepositoryFormat,
  ref: string,
): Promise<ObjectId | undefined> {
  if (!ref.startsWith("refs/") || isUnsafe(ref) || /[~^:?*[\\\s]|\.\.|@\{/.test(ref)) return undefined;
  // The process that reads objects answers without a start of its own, but cannot tell a missing ref from a missing object.
  const found = await objects.inspect(ref);
  if (found !== undefined) return found.sha;
  if (!format.isShallow && !format.isPartial) return undefined;
  if ((await parseRevision(git, ref)) !== undefined) throw unreadable(`the object that ${ref} names`, "");
  return undefined;
}

/** The commit that a local check takes as its base when none is named; throws ConfigurationError where no usual branch exists. */
export async function readDefaultBase(git: Git, objects: ObjectReader): Promise<ObjectId> {
  const { stdout } = await git.run(["for-each-ref", "--format=%(objectname) %(refname)", "--", ...BASE_REFS]);
  const found = new Map<string, string>();
  for (const line of stdout.toString("utf8").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) found.set(line.slice(space + 1), line.slice(0, space));
  }
  for (const ref of BASE_REFS) {
    const sha = found.get(ref);
    const commit = sha === undefined ? undefined : await objects.inspect(`${sha}^{commit}`);
    if (commit !== undefined) return commit.sha;
  }
  throw new ConfigurationError("there is no origin/HEAD, main or master to compare with: name the base with --base");
}
