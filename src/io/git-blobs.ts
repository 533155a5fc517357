import type { Change, NewBlob, ObjectId } from "../domain/change.ts";
import { decodeBinaryPath } from "../domain/path.ts";
import type { BlobContent, TreeFile } from "../ports.ts";
import type { ObjectInfo } from "./git-conversation.ts";
import { type ObjectReader, requireObjectId } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";

const SUBMODULE = "160000";
/** How many blobs, and how many bytes of them, are asked for ahead of the reader. */
const WINDOW_BLOBS = 256;
const WINDOW_BYTES = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** One file of a commit's tree; undefined where there is none, or a folder or submodule is. */
export async function readFile(
  objects: ObjectReader,
  commitSha: ObjectId,
  path: string,
): Promise<TreeFile | undefined> {
  const row = await objects.findPath(await objects.treeOf(commitSha), path);
  if (row === undefined || row.mode === "040000" || row.mode === SUBMODULE) return undefined;
  const content = await objects.read(row.sha, MAX_FILE_BYTES);
  if (content?.bytes === undefined)
    throw unreadable(`blob ${row.sha}`, content === undefined ? "" : "fatal: over 256 MiB");
  return { mode: row.mode, sha: row.sha, bytes: content.bytes };
}

/** A file as `ls-tree` lists it. */
export interface ListedFile {
  readonly path: string;
  readonly mode: string;
  readonly sha: ObjectId;
}

/** The files (links and submodules too) of a tree whose path is wanted, bytewise by path. */
export async function listFiles(
  git: Git,
  commitSha: ObjectId,
  isWanted: (path: string) => boolean,
): Promise<readonly ListedFile[]> {
  requireObjectId(commitSha);
  const files: ListedFile[] = [];
  let rest = "";
  const end = await git.stream(["ls-tree", "-r", "-z", "--full-tree", commitSha], (chunk) => {
    const rows = (rest + chunk.toString("latin1")).split("\0");
    rest = rows.pop() ?? "";
    for (const row of rows) {
      const tab = row.indexOf("\t");
      const path = decodeBinaryPath(row.slice(tab + 1));
      const [mode = "", , sha = ""] = row.slice(0, tab).split(" ");
      if (isWanted(path)) files.push({ path, mode, sha });
    }
  });
  if (end.exitCode !== 0) throw unreadable(`the tree of ${commitSha}`, end.stderr);
  return files;
}

interface Window {
  readonly shas: readonly ObjectId[];
  readonly sizes: Promise<readonly (ObjectInfo | undefined)[]>;
}

function openWindow(objects: ObjectReader, shas: readonly ObjectId[]): Window {
  const sizes = Promise.all(shas.map((sha) => objects.inspect(sha)));
  // Awaited when it is this window's turn: until then nobody listens.
  sizes.catch(() => undefined);
  return { shas, sizes };
}

async function* readWindow(
  objects: ObjectReader,
  window: Window,
  maxBytes: number,
  missingSize: number | undefined,
): AsyncIterable<BlobContent> {
  const { shas } = window;
  const sizes = await window.sizes;
  for (let from = 0; from < shas.length; ) {
    let [to, bytes] = [from, 0];
    while (to < shas.length && (to === from || bytes < WINDOW_BYTES)) {
      const size = sizes[to]?.size ?? 0;
      if (size <= maxBytes) bytes += size;
      to += 1;
    }
    const part = shas.slice(from, to);
    const contents = await Promise.all(
      part.map(async (sha, index) => {
        const info = sizes[from + index];
        if (info === undefined && missingSize !== undefined) return { sha, size: missingSize, bytes: undefined };
        if (info === undefined || info.type !== "blob") throw unreadable(`blob ${sha}`, "");
        if (info.size > maxBytes) return { sha, size: info.size, bytes: undefined };
        const content = await objects.read(sha, maxBytes);
        if (content?.bytes === undefined) throw unreadable(`blob ${sha}`, "");
        return { sha, size: info.size, bytes: content.bytes };
      }),
    );
    yield* contents;
    from = to;
  }
}

/** Blobs in the order asked for, a few megabytes ahead; larger ones than `maxBytes` come without bytes and are never loaded, missing ones likewise where a size is given for them. */
export async function* readBlobs(
  objects: ObjectReader,
  shas: Iterable<ObjectId>,
  maxBytes: number,
  missingSize?: number,
): AsyncIterable<BlobContent> {
  // The sizes of the next window are asked for while this one is read: two processes answer.
  let ready: Window | undefined;
  let next: ObjectId[] = [];
  for (const sha of shas) {
    requireObjectId(sha);
    next.push(sha);
    if (next.length < WINDOW_BLOBS) continue;
    const window = openWindow(objects, next);
    next = [];
    if (ready !== undefined) yield* readWindow(objects, ready, maxBytes, missingSize);
    ready = window;
  }
  const last = next.length === 0 ? undefined : openWindow(objects, next);
  for (const window of [ready, last]) {
    if (window !== undefined) yield* readWindow(objects, window, maxBytes, missingSize);
  }
}

/** The blobs that git finds reachable from the head, and not from the base or the base's own files. */
async function listNewBlobs(
  git: Git,
  objects: ObjectReader,
  change: Change,
  mayMiss: boolean,
): Promise<ReadonlySet<ObjectId>> {
  const found = new Set<ObjectId>();
  let rest = "";
  const excluded = [`^${change.baseSha}`, `^${await objects.treeOf(change.baseSha)}`];
  const filter = ["--filter=object:type=blob", "--filter-provided-objects", ...(mayMiss ? ["--missing=print"] : [])];
  const end = await git.stream(
    ["rev-list", "--objects", "--no-object-names", ...filter, change.headSha, ...excluded, "--"],
    (chunk) => {
      const rows = (rest + chunk.toString("latin1")).split("\n");
      rest = rows.pop() ?? "";
      for (const row of rows) found.add(row.startsWith("?") ? row.slice(1) : row);
    },
  );
  if (end.exitCode !== 0) throw unreadable("the objects between base and head", end.stderr);
  return found;
}

/** The submodule commits that base or merge base have already. */
async function listOldSubmodules(git: Git, change: Change): Promise<ReadonlySet<ObjectId>> {
  const old = new Set<ObjectId>();
  for (const sha of new Set([change.baseSha, change.mergeBaseSha])) {
    for (const file of await listFiles(git, sha, () => true)) if (file.mode === SUBMODULE) old.add(file.sha);
  }
  return old;
}

interface Appearance {
  readonly path: string;
  readonly mode: string;
  readonly commitSha: ObjectId;
}

/** Where each blob or submodule commit comes up first, oldest commit first. */
function firstAppearances(change: Change): ReadonlyMap<ObjectId, Appearance> {
  const first = new Map<ObjectId, Appearance>();
  for (const commit of change.commits) {
    for (const { blob, mode, path } of commit.files) {
      if (blob !== undefined && mode !== undefined && !first.has(blob))
        first.set(blob, { path, mode, commitSha: commit.sha });
    }
  }
  return first;
}

/**
 * Everything that the range brings into the history, each blob or submodule commit once, in order of first appearance: what a commit
 * has at a path that none of its parents has there, as far as `git rev-list --objects` finds it new.
 */
export async function readNewBlobs(
  git: Git,
  objects: ObjectReader,
  change: Change,
  missingSize?: number,
): Promise<readonly NewBlob[]> {
  requireObjectId(change.baseSha);
  requireObjectId(change.headSha);
  if (change.commits.length === 0) return [];
  const first = firstAppearances(change);
  const hasSubmodules = [...first.values()].some(({ mode }) => mode === SUBMODULE);
  const [fresh, oldSubmodules] = await Promise.all([
    listNewBlobs(git, objects, change, missingSize !== undefined),
    hasSubmodules ? listOldSubmodules(git, change) : new Set<ObjectId>(),
  ]);
  const unplaced = [...fresh].find((sha) => !first.has(sha));
  // Cannot be, as every blob comes in by some commit; but a blob that nobody places must not go unseen.
  if (unplaced !== undefined) throw unreadable(`where blob ${unplaced} comes from`, "");
  const inHead = new Map(change.files.map((file) => [file.path, file.newBlob]));
  const wanted = [...first].filter(([sha, { mode }]) =>
    mode === SUBMODULE ? !oldSubmodules.has(sha) : fresh.has(sha),
  );
  return Promise.all(
    wanted.map(async ([sha, appearance]) => {
      const found = appearance.mode === SUBMODULE ? { size: 0 } : await objects.inspect(sha);
      const info = found ?? (missingSize === undefined ? undefined : { size: missingSize });
      if (info === undefined) throw unreadable(`blob ${sha}`, "");
      return { sha, size: info.size, ...appearance, inHead: inHead.get(appearance.path) === sha };
    }),
  );
}
