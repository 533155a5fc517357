import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { type CommitObject, parseCommit, parseTree, type TreeRow } from "../domain/git-object.ts";
import { encodePath } from "../domain/path.ts";
import { createConversation, type ObjectContent, type ObjectInfo } from "./git-conversation.ts";
import { type Git, unreadable } from "./git-process.ts";

/** Reads objects through two long-lived processes; requests are answered in the order in which they are made. */
export interface ObjectReader {
  readonly objectFormat: "sha1" | "sha256";
  /** Type and size of the object that a revision (an id, or any name without a line feed) stands for; undefined where there is none. */
  inspect(name: string): Promise<ObjectInfo | undefined>;
  /** The object itself; undefined where it is missing. */
  read(sha: ObjectId, maxBytes: number): Promise<ObjectContent | undefined>;
  /** A commit as it is stored; throws IncompleteError where it is missing. */
  readCommit(sha: ObjectId): Promise<CommitObject>;
  /** The rows of a tree by name; throws IncompleteError where it is missing. */
  readTree(sha: ObjectId): Promise<ReadonlyMap<string, TreeRow>>;
  /** The tree of a commit, tag or tree; throws IncompleteError where it is missing. */
  treeOf(sha: ObjectId): Promise<ObjectId>;
  /** The row at a path (internal form), undefined where there is none. */
  findPath(treeSha: ObjectId, path: string): Promise<TreeRow | undefined>;
  /** Ends the processes that have answered everything; the next request starts them again. */
  rest(): void;
}

/** Commits and trees larger than this are not read: no honest one comes near. */
const MAX_META_BYTES = 64 * 1024 * 1024;
const MAX_CACHED_TREES = 4096;
const NUL = new Uint8Array(1);

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Refuses what is not a full object id, so that nothing else can reach git's command line; throws ConfigurationError. */
export function requireObjectId(sha: string): void {
  if (!OBJECT_ID.test(sha)) {
    throw new ConfigurationError(`${JSON.stringify(sha.slice(0, 80))} is not a full object id`);
  }
}

/** A tree whose rows are only read when one of them may be wanted: most folders do not hold the few names that are looked for. */
interface Tree {
  rows(): ReadonlyMap<string, TreeRow>;
  find(name: string): TreeRow | undefined;
}

function createTree(bytes: Buffer, idBytes: number): Tree {
  let read: ReadonlyMap<string, TreeRow> | undefined;
  const rows = (): ReadonlyMap<string, TreeRow> => {
    read ??= new Map(parseTree(bytes, idBytes).map((row) => [row.name, row]));
    return read;
  };
  return {
    rows,
    find(name) {
      // The bytes may stand inside an id too, so that finding them proves nothing; not finding them does.
      if (read === undefined && !bytes.includes(Buffer.concat([encodePath(name), NUL]))) return undefined;
      return rows().get(name);
    },
  };
}

/**
 * Makes the reader of a repository's objects; `refs` is the view in which names of revisions mean something. Before git first answers
 * about one it has written into `tracePath` which version it is.
 */
export function createObjectReader(
  git: Git,
  refs: Git,
  objectFormat: "sha1" | "sha256",
  tracePath?: string,
): ObjectReader {
  const environment = tracePath === undefined ? {} : { GIT_TRACE2_EVENT: tracePath };
  const check = createConversation(refs, "--batch-check", environment);
  const batch = createConversation(git, "--batch", environment);
  const trees = new Map<ObjectId, Promise<Tree>>();
  const treeShas = new Map<ObjectId, Promise<ObjectId>>();

  const readMeta = async (sha: ObjectId, type: string): Promise<Buffer> => {
    requireObjectId(sha);
    const found = await batch.ask(sha, MAX_META_BYTES);
    if (found === undefined || found.type !== type) throw unreadable(`${type} ${sha}`, "");
    if (found.bytes === undefined) throw new IncompleteError(`${type} ${sha} is larger than 64 MiB and was not read`);
    return found.bytes;
  };
  const openTree = (sha: ObjectId): Promise<Tree> => {
    const known = trees.get(sha);
    if (known !== undefined) return known;
    if (trees.size >= MAX_CACHED_TREES) trees.clear();
    const tree = readMeta(sha, "tree").then((bytes) => createTree(bytes, objectFormat === "sha1" ? 20 : 32));
    trees.set(sha, tree);
    return tree;
  };
  const findTree = async (sha: ObjectId): Promise<ObjectId> => {
    requireObjectId(sha);
    const found = await batch.ask(sha, MAX_META_BYTES);
    const tree = found?.type === "commit" && found.bytes !== undefined ? parseCommit(found.bytes).tree : "";
    if (OBJECT_ID.test(tree)) return tree;
    // Only for a tag: the process that finds the way from one to its tree would have to be started.
    const peeled = found?.type === "tree" ? found : await check.ask(`${sha}^{tree}`, 0);
    if (peeled === undefined) throw unreadable(`the tree of ${sha}`, "");
    return peeled.sha;
  };

  return {
    objectFormat,
    inspect: async (name) => (/[\0\n]/.test(name) ? undefined : check.ask(name, 0)),
    read(sha, maxBytes) {
      requireObjectId(sha);
      return batch.ask(sha, maxBytes);
    },
    readCommit: async (sha) => parseCommit(await readMeta(sha, "commit")),
    readTree: async (sha) => (await openTree(sha)).rows(),
    treeOf(sha) {
      const known = treeShas.get(sha) ?? findTree(sha);
      treeShas.set(sha, known);
      return known;
    },
    async findPath(treeSha, path) {
      let at = treeSha;
      const parts = path.split("/");
      for (const [index, part] of parts.entries()) {
        const row = (await openTree(at)).find(part);
        if (row === undefined || index === parts.length - 1) return row;
        if (row.mode !== "040000") return undefined;
        at = row.sha;
      }
      return undefined;
    },
    rest() {
      check.rest();
      batch.rest();
    },
  };
}
