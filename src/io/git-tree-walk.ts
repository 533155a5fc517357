import type { ObjectId } from "../domain/change.ts";
import type { TreeRow } from "../domain/git-object.ts";

/** Two trees to compare; undefined stands for an empty one. */
export interface TreePair {
  readonly left: ObjectId | undefined;
  readonly right: ObjectId | undefined;
}

/** A path that two trees have differently; ids of blobs, undefined where there is none (or a folder, a submodule). */
export interface BlobPair {
  readonly path: string;
  readonly left: ObjectId | undefined;
  readonly right: ObjectId | undefined;
}

/** Where trees come from. */
export interface TreeSource {
  /** Makes trees readable, all at once. */
  ensure(shas: readonly ObjectId[]): Promise<void>;
  readTree(sha: ObjectId): Promise<ReadonlyMap<string, TreeRow>>;
}

interface Place extends TreePair {
  readonly prefix: string;
  readonly target: Map<string, BlobPair>;
}

const FOLDER = "040000";
const SUBMODULE = "160000";

/**
 * Compares pairs of trees, level by level so that each level is fetched at once -> for each pair what differs; `hasSubmodules` where any
 * of it is a submodule. Only folders that differ are read.
 */
export async function compareTrees(
  pairs: readonly TreePair[],
  source: TreeSource,
): Promise<{ readonly differences: readonly (readonly BlobPair[])[]; readonly hasSubmodules: boolean }> {
  const targets = pairs.map(() => new Map<string, BlobPair>());
  let level: Place[] = pairs.map((pair, index) => ({ ...pair, prefix: "", target: targets[index] ?? new Map() }));
  let hasSubmodules = false;
  while (level.length > 0) {
    const differing = level.filter((place) => place.left !== place.right);
    await source.ensure(differing.flatMap(({ left, right }) => [left, right]).filter((sha) => sha !== undefined));
    level = [];
    for (const place of differing) {
      const found = await comparePlace(place, source);
      level.push(...found.folders);
      hasSubmodules ||= found.hasSubmodules;
    }
  }
  return { differences: targets.map((target) => [...target.values()]), hasSubmodules };
}

/** Puts the files that differ in one folder into its target -> the folders in it that differ. */
async function comparePlace(
  place: Place,
  source: TreeSource,
): Promise<{ readonly folders: readonly Place[]; readonly hasSubmodules: boolean }> {
  const folders: Place[] = [];
  let hasSubmodules = false;
  const [left, right] = await Promise.all([rowsOf(source, place.left), rowsOf(source, place.right)]);
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const sides = [left.get(name), right.get(name)];
    const [old, fresh] = sides;
    if (old?.sha === fresh?.sha && old?.mode === fresh?.mode) continue;
    const path = place.prefix + name;
    hasSubmodules ||= sides.some((side) => side?.mode === SUBMODULE);
    if (sides.some((side) => side?.mode === FOLDER)) {
      folders.push({ left: folder(old), right: folder(fresh), prefix: `${path}/`, target: place.target });
    }
    if (sides.some(isFile)) place.target.set(path, { path, left: blob(old), right: blob(fresh) });
  }
  return { folders, hasSubmodules };
}

const NO_ROWS: ReadonlyMap<string, TreeRow> = new Map();

function rowsOf(source: TreeSource, sha: ObjectId | undefined): Promise<ReadonlyMap<string, TreeRow>> {
  return sha === undefined ? Promise.resolve(NO_ROWS) : source.readTree(sha);
}

function folder(row: TreeRow | undefined): ObjectId | undefined {
  return row?.mode === FOLDER ? row.sha : undefined;
}

function isFile(row: TreeRow | undefined): boolean {
  return row !== undefined && row.mode !== FOLDER && row.mode !== SUBMODULE;
}

function blob(row: TreeRow | undefined): ObjectId | undefined {
  return isFile(row) ? row?.sha : undefined;
}

/**
 * The blobs that git needs to show what a commit changed against its parents, renames found. For a merge it reads what differs from all
 * of its parents, and beyond that only what a rename could start or end at.
 */
export function neededBlobs(differences: readonly (readonly BlobPair[])[]): ReadonlySet<ObjectId> {
  const needed = new Set<ObjectId>();
  const add = (pair: BlobPair): void => {
    if (pair.left !== undefined) needed.add(pair.left);
    if (pair.right !== undefined) needed.add(pair.right);
  };
  const counts = new Map<string, number>();
  for (const pair of differences.flat()) counts.set(pair.path, (counts.get(pair.path) ?? 0) + 1);
  for (const pair of differences.flat()) {
    const isChangedInAll = counts.get(pair.path) === differences.length;
    if (isChangedInAll || pair.left === undefined || pair.right === undefined) add(pair);
  }
  return needed;
}
