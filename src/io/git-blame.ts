import { type OwnedLines, ownLines } from "../domain/blame.ts";
import type { ChangeOutline, Commit, CommitFile, Hunk, ObjectId } from "../domain/change.ts";
import { hunksOf } from "../domain/changed-file.ts";
import type { RawSide } from "../domain/diff.ts";
import type { BlameSpan } from "../ports.ts";
import type { PairReader } from "./git-difference.ts";
import type { ObjectReader } from "./git-objects.ts";

/** How a version of a file came about: from which versions, by which commit. `from` is undefined for a version from before the range. */
interface Version {
  readonly blob: ObjectId;
  readonly commitSha: ObjectId;
  readonly sides: readonly { readonly from: Version | undefined; readonly oldBlob: ObjectId | undefined }[];
}
type Versions = Map<string, Version>;

const [REGULAR, SUBMODULE] = ["100644", "160000"] as const;

/** The paths asked for and every earlier name that they have in the range. */
function withEarlierNames(commits: readonly Commit[], paths: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(paths);
  for (const commit of [...commits].reverse()) {
    for (const file of commit.files) {
      if (file.previousPath !== undefined && wanted.has(file.path)) wanted.add(file.previousPath);
    }
  }
  return wanted;
}

/** The version of a file after a commit that changed it. */
function nextVersion(commit: Commit, file: CommitFile, blob: ObjectId, parents: readonly Versions[]): Version {
  const sides = parents.map((versions, index) => {
    const oldBlob = file.oldBlobs?.[index];
    const names = [file.path, ...(file.previousPath === undefined ? [] : [file.previousPath])];
    const from = names.map((name) => versions.get(name)).find((version) => version?.blob === oldBlob);
    return { from, oldBlob };
  });
  return { blob, commitSha: commit.sha, sides: sides.length === 0 ? [{ from: undefined, oldBlob: undefined }] : sides };
}

/** For a path that a merge took over unchanged from one of its parents: from which. */
async function inheritedVersion(
  objects: ObjectReader,
  merge: Commit,
  path: string,
  parents: readonly Versions[],
): Promise<Version | undefined> {
  const versions = parents.map((parent) => parent.get(path));
  if (versions.every((version) => version === versions[0])) return versions[0];
  const row = await objects.findPath(await objects.treeOf(merge.sha), path);
  return versions.find((version) => version !== undefined && version.blob === row?.sha);
}

async function mergeVersions(objects: ObjectReader, merge: Commit, parents: readonly Versions[]): Promise<Versions> {
  const merged: Versions = new Map();
  for (const path of new Set(parents.flatMap((parent) => [...parent.keys()]))) {
    const version = await inheritedVersion(objects, merge, path, parents);
    if (version !== undefined) merged.set(path, version);
  }
  return merged;
}

/** Turns the state after the parents into the state after the commit, in place. */
function applyCommit(state: Versions, commit: Commit, parents: readonly Versions[], wanted: ReadonlySet<string>): void {
  const next: (readonly [string, Version])[] = [];
  const gone: string[] = [];
  for (const file of commit.files) {
    if (!wanted.has(file.path) && !wanted.has(file.previousPath ?? file.path)) continue;
    if (file.status === "renamed" && file.previousPath !== undefined) gone.push(file.previousPath);
    if (file.blob === undefined || file.mode === SUBMODULE) gone.push(file.path);
    else next.push([file.path, nextVersion(commit, file, file.blob, parents)]);
  }
  // Only now, because two files may have changed names with each other.
  for (const path of gone) state.delete(path);
  for (const [path, version] of next) state.set(path, version);
}

interface States {
  take(sha: ObjectId): Versions;
  put(sha: ObjectId, state: Versions): void;
}

/** Hands the state after a commit to each of its children; the last gets the map itself, so that a long history is not copied at each step. */
function createStates(commits: readonly Commit[]): States {
  const states = new Map<ObjectId, Versions>();
  const childrenLeft = new Map<ObjectId, number>();
  for (const parent of commits.flatMap((commit) => commit.parents)) {
    childrenLeft.set(parent, (childrenLeft.get(parent) ?? 0) + 1);
  }
  return {
    take(sha) {
      const state = states.get(sha);
      const left = (childrenLeft.get(sha) ?? 0) - 1;
      childrenLeft.set(sha, left);
      if (state === undefined) return new Map();
      if (left > 0) return new Map(state);
      states.delete(sha);
      return state;
    },
    put(sha, state) {
      states.set(sha, state);
    },
  };
}

/** The versions of the wanted paths in the head, each with the whole story of how it came about within the range. */
async function traceVersions(
  objects: ObjectReader,
  change: ChangeOutline,
  wanted: ReadonlySet<string>,
): Promise<Versions> {
  const states = createStates(change.commits);
  let head: Versions = new Map();
  for (const commit of change.commits) {
    const parents = commit.parents.map((parent) => states.take(parent));
    const state = parents.length > 1 ? await mergeVersions(objects, commit, parents) : (parents[0] ?? new Map());
    applyCommit(state, commit, parents, wanted);
    if (commit.sha === change.headSha) head = state;
    states.put(commit.sha, state);
  }
  return head;
}

/** Every version behind `ends`, earlier ones first. */
function inOrder(ends: Iterable<Version>): readonly Version[] {
  const done = new Set<Version>();
  const stack = [...ends];
  for (let version = stack.at(-1); version !== undefined; version = stack.at(-1)) {
    const open = version.sides.flatMap(({ from }) => (from === undefined || done.has(from) ? [] : [from]));
    if (open.length > 0) stack.push(...open);
    else {
      stack.pop();
      done.add(version);
    }
  }
  return [...done];
}

const pairKey = (oldBlob: ObjectId | undefined, newBlob: ObjectId): string => `${oldBlob ?? ""} ${newBlob}`;

/** The hunks between pairs of blobs, by `pairKey`. */
async function diffPairs(
  reader: PairReader,
  pairs: ReadonlyMap<string, readonly [ObjectId | undefined, ObjectId]>,
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const sideOf = (sha: ObjectId | undefined): RawSide | undefined =>
    sha === undefined ? undefined : { mode: REGULAR, sha };
  const sides = [...pairs.values()].map(([old, fresh]) => ({ old: sideOf(old), new: sideOf(fresh) }));
  const patches = await reader.read(sides);
  return new Map([...pairs.keys()].map((key, index) => [key, hunksOf(patches[index] ?? [])]));
}

/**
 * For each path, which commit of the range wrote which lines of the head, as `git blame` within the range says (lines from before
 * it are left out), but for all paths at once. A binary file has no lines.
 */
export async function readBlame(
  reader: PairReader,
  objects: ObjectReader,
  change: ChangeOutline,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly BlameSpan[]>> {
  const heads = await traceVersions(objects, change, withEarlierNames(change.commits, paths));
  const asked = new Map<string, Version>();
  for (const path of paths) {
    const version = heads.get(path);
    if (version !== undefined) asked.set(path, version);
  }
  const versions = inOrder(asked.values());
  const pairs = new Map<string, readonly [ObjectId | undefined, ObjectId]>();
  for (const { blob, sides } of versions) {
    for (const { oldBlob } of sides) if (oldBlob !== blob) pairs.set(pairKey(oldBlob, blob), [oldBlob, blob]);
  }
  const hunks = await diffPairs(reader, pairs);
  const owned = new Map<Version, readonly OwnedLines[]>();
  for (const version of versions) {
    const sides = version.sides.map(({ from, oldBlob }) => ({
      owned: (from === undefined ? undefined : owned.get(from)) ?? [],
      hunks: hunks.get(pairKey(oldBlob, version.blob)) ?? [],
    }));
    owned.set(version, ownLines(version.commitSha, sides));
  }
  return new Map(
    paths.map((path) => {
      const version = asked.get(path);
      return [path, (version === undefined ? undefined : owned.get(version)) ?? []];
    }),
  );
}
