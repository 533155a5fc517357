import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { type CommitObject, parseCommit, parseTree, type TreeRow } from "../domain/git-object.ts";
import { encodePath } from "../domain/path.ts";
import { type Git, unreadable } from "./git-process.ts";

/** What `git cat-file` says of an object. */
export interface ObjectInfo {
  readonly sha: ObjectId;
  readonly type: string;
  readonly size: number;
}

/** An object with its content; `bytes` is undefined where it is larger than the limit. */
export interface ObjectContent extends ObjectInfo {
  readonly bytes: Buffer | undefined;
}

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

/** Refuses what is not a full object id, so that nothing else can reach git's command line; throws ConfigurationError. */
export function requireObjectId(sha: string): void {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    throw new ConfigurationError(`${JSON.stringify(sha.slice(0, 80))} is not a full object id`);
  }
}

interface Pending {
  readonly maxBytes: number;
  resolve(content: ObjectContent | undefined): void;
  reject(error: Error): void;
}

interface Body {
  readonly info: ObjectInfo;
  readonly bytes: Buffer | undefined;
  filled: number;
}

/** Reads the answers of `cat-file` (with or without content) and settles requests in order. */
function createAnswerReader(waiting: Pending[], hasContent: boolean): (chunk: Buffer) => void {
  let header = "";
  let body: Body | undefined;

  const takeHeader = (line: string): void => {
    const [, sha, type, size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? [];
    if (sha === undefined || type === undefined || size === undefined) {
      waiting.shift()?.resolve(undefined);
      return;
    }
    const info = { sha, type, size: Number(size) };
    if (!hasContent) waiting.shift()?.resolve({ ...info, bytes: undefined });
    else {
      const isKept = info.size <= (waiting[0]?.maxBytes ?? 0);
      body = { info, bytes: isKept ? Buffer.allocUnsafe(info.size) : undefined, filled: 0 };
    }
  };
  const takeBody = (open: Body, chunk: Buffer, from: number): number => {
    const part = Math.min(open.info.size - open.filled, chunk.length - from);
    open.bytes?.set(chunk.subarray(from, from + part), open.filled);
    open.filled += part;
    if (open.filled < open.info.size || from + part >= chunk.length) return from + part;
    body = undefined;
    waiting.shift()?.resolve({ ...open.info, bytes: open.bytes });
    return from + part + 1;
  };

  return (chunk) => {
    for (let from = 0; from < chunk.length; ) {
      if (body !== undefined) {
        from = takeBody(body, chunk, from);
        continue;
      }
      const end = chunk.indexOf(10, from);
      header += chunk.toString("latin1", from, end === -1 ? chunk.length : end);
      if (end === -1) return;
      const line = header;
      header = "";
      takeHeader(line);
      from = end + 1;
    }
  };
}

/** One `cat-file` process that is started when first asked, and again after it died or was ended. */
interface Conversation {
  ask(name: string, maxBytes: number): Promise<ObjectContent | undefined>;
  rest(): void;
}

function createConversation(
  git: Git,
  mode: "--batch" | "--batch-check",
  environment?: Readonly<Record<string, string>>,
): Conversation {
  let child: ChildProcessWithoutNullStreams | undefined;
  let waiting: Pending[] = [];
  let lines: string[] = [];

  const start = (): ChildProcessWithoutNullStreams => {
    const mine = git.converse(["cat-file", mode], environment);
    const asked: Pending[] = [];
    let stderr = "";
    const fail = (): void => {
      if (child === mine) child = undefined;
      for (const request of asked.splice(0)) request.reject(unreadable("an object", stderr));
    };
    waiting = asked;
    mine.stdout.on("data", createAnswerReader(asked, mode === "--batch"));
    mine.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 1024) stderr += chunk.toString("utf8");
    });
    mine.once("close", fail);
    mine.once("error", fail);
    return mine;
  };

  return {
    ask: (name, maxBytes) =>
      new Promise((resolve, reject) => {
        child ??= start();
        waiting.push({ maxBytes, resolve, reject });
        // All requests of one turn go out as one write.
        if (lines.length === 0) {
          queueMicrotask(() => {
            const batch = lines.join("");
            lines = [];
            child?.stdin.write(batch);
          });
        }
        lines.push(`${name}\n`);
      }),
    rest() {
      if (child === undefined || waiting.length > 0) return;
      // The end of its input would reach it only when this process is idle.
      child.kill();
      child = undefined;
    },
  };
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
  const check = createConversation(
    refs,
    "--batch-check",
    tracePath === undefined ? {} : { GIT_TRACE2_EVENT: tracePath },
  );
  const batch = createConversation(git, "--batch");
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
    const found = await check.ask(`${sha}^{tree}`, 0);
    if (found === undefined) throw unreadable(`the tree of ${sha}`, "");
    return found.sha;
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
