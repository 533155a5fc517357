import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { Server } from "./git-connections.ts";
import { requireObjectId } from "./git-objects.ts";
import type { Git } from "./git-process.ts";
import type { GitStore } from "./git-store.ts";
import { type BlobPair, compareTrees, neededBlobs, type TreeSource } from "./git-tree-walk.ts";

/** What of the history was fetched, and how it hangs together. */
export interface FetchedRange {
  readonly mergeBaseSha: ObjectId;
  /** Commits that the head has and the base has not, parents after children. */
  readonly commits: readonly ObjectId[];
  /** Parents by which base, merge base and head hang together; what lies before them was not fetched. */
  readonly parents: ReadonlyMap<ObjectId, readonly ObjectId[]>;
}

/** More blobs than this that are new and did not come with the others are asked for in batches, without a look at each one's size first. */
const ASKED_ALONE = 32;
const SUBMODULE = "160000";
/** An empty pack has 32 bytes; any commit makes it longer. */
const EMPTY_PACK_BYTES = 40;
/** What the old side of a change may weigh when it is asked for at once; beyond it, its folders are asked for level by level. */
const OLD_SIDE_BYTES = 8 * 1024 * 1024;

/** Fetches `baseSha..headSha`, whose cost grows with the range and the folders on the way to what it changes, with nothing else. */
export async function fetchRange(
  store: GitStore,
  server: Server,
  git: Git,
  range: {
    readonly baseSha: ObjectId;
    readonly headSha: ObjectId;
    readonly maxBlobBytes: number;
    /** Commits of the base's history that were fetched before; those of this range are added. */
    readonly edges: Set<ObjectId>;
  },
): Promise<FetchedRange> {
  const { baseSha, headSha, edges } = range;
  requireObjectId(baseSha);
  requireObjectId(headSha);
  // The server leaves out all that the base's history has: what comes is new, and nothing new above the limit comes.
  const filter = `blob:limit=${range.maxBlobBytes + 1}`;
  const isHere = store.has(headSha);
  const answer = isHere ? "empty" : await store.fetch(server, { wants: [headSha], haves: [baseSha], filter });
  if (answer !== "empty" && !store.has(headSha))
    throw new IncompleteError(`git did not get ${headSha} from ${server.name}`);
  const commits = await walkCommits(store, headSha, edges);
  const isIn = new Set(commits.keys());
  const edge =
    commits.size === 0 ? [headSha] : [...new Set([...commits.values()].flat())].filter((sha) => !isIn.has(sha));
  if (edge.length === 0) throw new ConfigurationError("base and head have no common ancestor");
  for (const sha of [baseSha, ...edge]) edges.add(sha);
  const headTree = commits.size === 0 ? undefined : (await store.objects.readCommit(headSha)).tree;
  const oldSide = { headTree, filter };
  await fetchCommits(store, server, [baseSha, ...edge], oldSide);
  const [mergeBaseSha, ...others] = await orderBases(store, server, git, edge);
  if (mergeBaseSha === undefined) throw new ConfigurationError("base and head have no common ancestor");
  await fetchOldSide(store, server, mergeBaseSha, oldSide);
  await fetchFiles(store, server, { baseSha, headSha, mergeBaseSha, commits });
  const parents = new Map<ObjectId, readonly ObjectId[]>(others.map((sha) => [sha, []]));
  parents.set(mergeBaseSha, others);
  if (baseSha !== mergeBaseSha) parents.set(baseSha, [mergeBaseSha]);
  return { mergeBaseSha, commits: [...isIn], parents };
}

/** Commits that are here and not the base's, from the head on, with their parents; none where the head did not come as news. */
async function walkCommits(
  store: GitStore,
  headSha: ObjectId,
  edges: ReadonlySet<ObjectId>,
): Promise<ReadonlyMap<ObjectId, readonly ObjectId[]>> {
  const commits = new Map<ObjectId, readonly ObjectId[]>();
  const isRange = (sha: ObjectId): boolean => store.has(sha) && !edges.has(sha);
  const open = isRange(headSha) ? [headSha] : [];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (commits.has(sha)) continue;
    const { parents } = await store.objects.readCommit(sha);
    commits.set(sha, parents);
    open.push(...parents.filter(isRange));
  }
  return commits;
}

/** What of an old commit's files is wanted: those that the head has not. */
interface OldSide {
  /** Undefined where nothing is in the range. */
  readonly headTree: ObjectId | undefined;
  readonly filter: string;
}

/** Fetches commits and nothing of their history: one alone with its files as far as the head has others, several with their root trees only. */
async function fetchCommits(
  store: GitStore,
  server: Server,
  shas: readonly ObjectId[],
  { headTree, filter }: OldSide,
): Promise<void> {
  const absent = [...new Set(shas)].filter((sha) => !store.holds(sha));
  if (absent.length === 0) return;
  if (absent.length === 1 && headTree !== undefined) {
    // What the head's tree has is left out as if it had been fetched: its whole other side comes in this one answer.
    const request = { wants: absent, haves: [headTree], filter, depth: 1, maxBytes: OLD_SIDE_BYTES };
    if ((await store.fetch(server, request)) !== "tooLarge") return;
  }
  await store.fetch(server, { wants: absent, filter: "tree:1", depth: 1 });
}

/** Fetches the folders and files of the merge base that the head has not, all at once, where any are missing. */
async function fetchOldSide(
  store: GitStore,
  server: Server,
  mergeBaseSha: ObjectId,
  { headTree, filter }: OldSide,
): Promise<void> {
  const { tree } = await store.objects.readCommit(mergeBaseSha);
  if (headTree === undefined || tree === headTree) return;
  const [old, fresh] = await Promise.all([store.objects.readTree(tree), store.objects.readTree(headTree)]);
  const gone = [...old.values()].filter((row) => fresh.get(row.name)?.sha !== row.sha && row.mode !== SUBMODULE);
  if (gone.every((row) => store.holds(row.sha))) return;
  await store.fetch(server, { wants: [tree], haves: [headTree], filter, maxBytes: OLD_SIDE_BYTES });
}

/** The best common ancestor first, then the others: the newest unless the server says that another is no ancestor of it. */
async function orderBases(
  store: GitStore,
  server: Server,
  git: Git,
  edge: readonly ObjectId[],
): Promise<readonly ObjectId[]> {
  if (edge.length === 1) return edge;
  const { stdout } = await git.run(["log", "--no-walk=sorted", "--format=%H", ...edge, "--"]);
  const sorted = stdout.toString("latin1").trim().split("\n");
  const isBehind = async (shas: readonly ObjectId[], others: readonly ObjectId[]): Promise<boolean> => {
    const request = { wants: shas, haves: others, filter: "tree:0", maxBytes: EMPTY_PACK_BYTES };
    return (await store.fetch(server, request)) === "empty";
  };
  const [newest = "", ...older] = sorted;
  if (await isBehind(older, [newest])) return sorted;
  // Several lines of the base were merged: the bases are those that no other one has in its history.
  const behind = new Set<ObjectId>();
  for (const sha of sorted) {
    if (
      await isBehind(
        [sha],
        sorted.filter((other) => other !== sha && !behind.has(other)),
      )
    )
      behind.add(sha);
  }
  return [...sorted].sort((left, right) => Number(behind.has(left)) - Number(behind.has(right)));
}

/** Fetches the trees and blobs that differ between the merge base and the head, and between each commit and its parents. */
async function fetchFiles(
  store: GitStore,
  server: Server,
  range: {
    readonly baseSha: ObjectId;
    readonly headSha: ObjectId;
    readonly mergeBaseSha: ObjectId;
    readonly commits: ReadonlyMap<ObjectId, readonly ObjectId[]>;
  },
): Promise<void> {
  const treeOf = async (sha: ObjectId): Promise<ObjectId> => (await store.objects.readCommit(sha)).tree;
  const groups: (readonly [ObjectId | undefined, ObjectId])[][] = [[[range.mergeBaseSha, range.headSha]]];
  for (const [sha, parents] of range.commits) {
    groups.push(parents.length === 0 ? [[undefined, sha]] : parents.map((parent) => [parent, sha] as const));
  }
  const flat = await Promise.all(
    groups.flat().map(async ([parent, sha]) => ({
      left: parent === undefined ? undefined : await treeOf(parent),
      right: await treeOf(sha),
    })),
  );
  const source = treesOf(store, server);
  const { differences, hasSubmodules } = await compareTrees(flat, source);
  let next = 0;
  const needed = new Set<ObjectId>();
  const fresh = new Set<ObjectId>();
  for (const group of groups) {
    const own = differences.slice(next, next + group.length);
    next += group.length;
    for (const sha of neededBlobs(own)) needed.add(sha);
    for (const pair of own.length === 1 ? own.flat() : []) if (pair.right !== undefined) fresh.add(pair.right);
  }
  await fetchBlobs(store, server, needed, fresh, differences.flat());
  if (!hasSubmodules) return;
  // Whether a submodule's commit is new is asked of all files of the base.
  const wants = await Promise.all([treeOf(range.baseSha), treeOf(range.mergeBaseSha)]);
  await store.fetch(server, { wants: [...new Set(wants)], filter: "blob:none" });
}

/** The trees of a store, fetched from a server where they are missing. */
export function treesOf(store: GitStore, server: Server): TreeSource {
  return { ensure: (shas) => store.ensureTrees(server, shas), readTree: (sha) => store.objects.readTree(sha) };
}

async function fetchBlobs(
  store: GitStore,
  server: Server,
  needed: ReadonlySet<ObjectId>,
  fresh: ReadonlySet<ObjectId>,
  pairs: readonly BlobPair[],
): Promise<void> {
  // What is new and did not come is either too large or known to the base's history: only its size can tell.
  const doubtful = [...needed].filter((sha) => fresh.has(sha) && !store.holds(sha));
  if (doubtful.length <= ASKED_ALONE) for (const sha of doubtful) await store.ensureBlobs(server, [sha]);
  else await store.ensureBlobs(server, doubtful);
  // The other version of a large file is likely to be large as well, and without both there is nothing to compare.
  const partners = pairs.flatMap(({ left, right }) => (right !== undefined && store.isLarge(right) ? [left] : []));
  for (const sha of new Set(partners)) if (sha !== undefined && needed.has(sha)) await store.ensureBlobs(server, [sha]);
  await store.ensureBlobs(server, needed);
}
