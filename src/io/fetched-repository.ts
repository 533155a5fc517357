import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { TreeRow } from "../domain/git-object.ts";
import type { BlobContent } from "../ports.ts";
import type { FetchedRepository } from "../ports-github.ts";
import type { GitConnections, Server } from "./git-connections.ts";
import { fetchRange, treesOf } from "./git-fetch.ts";
import { readNotes } from "./git-notes.ts";
import type { Git } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";
import type { GitStore } from "./git-store.ts";

/** What a fetched repository stands on. */
export interface FetchedParts {
  readonly store: GitStore;
  readonly connections: GitConnections;
  /** Refs of the base's repository that are known, those that do not exist among them. */
  readonly baseRefs: ReadonlyMap<string, ObjectId | undefined>;
  readonly inner: GitRepository;
  readonly git: Git;
  readonly base: Server;
  /** The repository of the head branch, undefined where it is the base's or gone. */
  readonly head: Server | undefined;
  readonly baseSha: ObjectId;
  readonly mergeBaseSha: ObjectId;
  readonly maxBlobBytes: number;
  readonly edges: Set<ObjectId>;
  /** Ends every process that was started for it. */
  readonly end: () => Promise<void>;
}

/** Names that a clone gives to what its origin has; here the origin is the repository of the head branch. */
const OF_THE_HEAD: Readonly<Record<string, string>> = {
  "refs/notes/ai-remote/origin": "refs/notes/ai",
  "refs/remotes/origin/entire/checkpoints/v1": "refs/heads/entire/checkpoints/v1",
};
/** What of the base's repository is evidence beside its commits. */
export const OF_THE_BASE = ["refs/notes/ai", "refs/heads/entire/checkpoints/v1"] as const;
const READ_AHEAD = 256;
const FOLDER = "040000";

interface Found {
  readonly sha: ObjectId;
  readonly server: Server;
}

/** A repository that fetches, by id and in the open, whatever is read of it and was not fetched yet; git itself never fetches. */
export function createFetchedRepository(parts: FetchedParts): FetchedRepository {
  const { store, inner, base } = parts;
  const refs = new Map<string, Promise<Found | undefined>>();

  const findRef = async (ref: string): Promise<Found | undefined> => {
    const isOfBase = OF_THE_BASE.some((one) => one === ref);
    const remoteRef = isOfBase ? ref : OF_THE_HEAD[ref];
    const server = isOfBase ? base : parts.head;
    if (remoteRef === undefined || server === undefined) return undefined;
    const isKnown = isOfBase && parts.baseRefs.has(ref);
    const sha = isKnown ? parts.baseRefs.get(ref) : await tipOf(parts.connections, server, remoteRef, !isOfBase);
    if (sha === undefined) return undefined;
    if (!store.holds(sha)) await store.fetch(server, { wants: [sha], filter: "tree:1", depth: 1 });
    return { sha, server };
  };
  const resolve = (ref: string): Promise<Found | undefined> => {
    const known = refs.get(ref) ?? findRef(ref);
    refs.set(ref, known);
    return known;
  };
  const serverOf = async (commitSha: ObjectId): Promise<Server> => {
    for (const known of refs.values()) {
      const found = await known;
      if (found?.sha === commitSha) return found.server;
    }
    return base;
  };

  return {
    ...inner,
    async resolveCommit(revision) {
      if (store.holds(revision)) return revision;
      throw new ConfigurationError(`${JSON.stringify(revision.slice(0, 200))} names no commit that was fetched`);
    },
    resolveRef: async (ref) => (await resolve(ref))?.sha,
    readDefaultBase: () => Promise.resolve(parts.baseSha),
    async readFile(commitSha, path) {
      const server = await serverOf(commitSha);
      const row = await findRow(store, server, await treeOf(store, server, commitSha), path.split("/"));
      if (row === undefined || !row.mode.startsWith("1") || row.mode === "160000") return undefined;
      await store.ensureBlobs(server, [row.sha]);
      if (store.isLarge(row.sha))
        throw new IncompleteError(`blob ${row.sha} is above the size limit and was not fetched`);
      return inner.readFile(commitSha, path);
    },
    async listFiles(commitSha, isWanted) {
      const tree = await treeOf(store, base, commitSha);
      await store.fetch(base, { wants: [tree], filter: "blob:none" });
      return inner.listFiles(commitSha, isWanted);
    },
    readBlobs: (shas, maxBytes) => readBlobs(parts, shas, maxBytes),
    async readNotes(ref, commitShas, maxBytes) {
      const found = commitShas.length === 0 ? undefined : await resolve(ref);
      if (found === undefined) return { notes: new Map(), tooLarge: [] };
      await fetchNotes(store, found, commitShas);
      return readNotes(store.objects, found.sha, commitShas, maxBytes);
    },
    async readChangeKeys(baseSha, commitSha) {
      try {
        const range = { baseSha, headSha: commitSha, maxBlobBytes: parts.maxBlobBytes, edges: parts.edges };
        const { mergeBaseSha } = await fetchRange(store, base, parts.git, range);
        return { known: true, value: await inner.readDifferenceKeys(mergeBaseSha, commitSha) };
      } catch (error) {
        if (!(error instanceof IncompleteError || error instanceof ConfigurationError)) throw error;
        return { known: false, reason: error.message };
      }
    },
    hasUncommittedWork: () => Promise.resolve(false),
    rest() {
      inner.rest();
      store.objects.rest();
    },
    async close() {
      await Promise.all([parts.end(), inner.close()]);
    },
  };
}

/** The tip of a ref; of a repository that this token may not read, or that is gone, none. */
async function tipOf(
  connections: GitConnections,
  server: Server,
  ref: string,
  isForeign: boolean,
): Promise<ObjectId | undefined> {
  try {
    return (await connections.listRefs(server, [ref])).get(ref);
  } catch (error) {
    if (isForeign && error instanceof IncompleteError && "status" in error) return undefined;
    throw error;
  }
}

/** The root tree of a commit, which is fetched where it is missing. */
export async function treeOf(store: GitStore, server: Server, commitSha: ObjectId): Promise<ObjectId> {
  if (!store.holds(commitSha)) await store.fetch(server, { wants: [commitSha], filter: "tree:1", depth: 1 });
  return (await store.objects.readCommit(commitSha)).tree;
}

/** The row at a path, its folders fetched on the way; undefined where there is none. */
export async function findRow(
  store: GitStore,
  server: Server,
  tree: ObjectId,
  names: readonly string[],
): Promise<TreeRow | undefined> {
  let at = tree;
  for (const [index, name] of names.entries()) {
    await store.ensureTrees(server, [at]);
    const row = (await store.objects.readTree(at)).get(name);
    if (row === undefined || index === names.length - 1) return row;
    if (row.mode !== FOLDER) return undefined;
    at = row.sha;
  }
  return undefined;
}

async function* readBlobs(
  { store, inner, base }: FetchedParts,
  shas: Iterable<ObjectId>,
  maxBytes: number,
): AsyncIterable<BlobContent> {
  const all = [...shas];
  for (let from = 0; from < all.length; from += READ_AHEAD) {
    const part = all.slice(from, from + READ_AHEAD);
    await store.ensureBlobs(base, part);
    yield* inner.readBlobs(part, maxBytes);
  }
}

/** Fetches the folders and blobs that hold the notes on these commits, however deep the notes fan out. */
async function fetchNotes(store: GitStore, { sha, server }: Found, commitShas: readonly ObjectId[]): Promise<void> {
  const trees = treesOf(store, server);
  const blobs = new Set<ObjectId>();
  let level = commitShas.map((commitSha) => ({ commitSha, depth: 0, tree: "" }));
  const root = await store.objects.treeOf(sha);
  level = level.map((one) => ({ ...one, tree: root }));
  while (level.length > 0) {
    await trees.ensure(level.map((one) => one.tree));
    const next: typeof level = [];
    for (const { commitSha, depth, tree } of level) {
      const rows = await trees.readTree(tree);
      const note = rows.get(commitSha.slice(depth));
      if (note !== undefined && note.mode !== FOLDER) blobs.add(note.sha);
      const folder = rows.get(commitSha.slice(depth, depth + 2));
      if (folder?.mode === FOLDER) next.push({ commitSha, depth: depth + 2, tree: folder.sha });
    }
    level = next;
  }
  await store.ensureBlobs(server, blobs);
}
