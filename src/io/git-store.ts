import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import { createObjectReader, type ObjectReader } from "./git-objects.ts";
import type { PackAnswer, PackRequest } from "./git-pack.ts";
import type { Git } from "./git-process.ts";
import { createGitRemote, type GitRemote } from "./git-remote.ts";
import { RemoteError } from "./git-remote-error.ts";

/** A server that objects come from: one address and what it takes to be let in. */
export interface Server {
  /** `owner/name`, for messages. */
  readonly name: string;
  readonly url: string;
  /** Of the process that talks to it, and of no other. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A bare repository of our own, filled with exactly what was asked for. */
export interface GitStore {
  readonly gitDir: string;
  readonly objects: ObjectReader;
  has(sha: ObjectId): boolean;
  /** Whether the object is known to be larger than the limit, so that it was left where it is. */
  isLarge(sha: ObjectId): boolean;
  readonly hasLarge: boolean;
  listRefs(server: Server, prefixes: readonly string[]): Promise<ReadonlyMap<string, ObjectId>>;
  fetch(server: Server, request: PackRequest): Promise<PackAnswer>;
  /** Fetches those of these trees and commits that are not here; nothing that they lead to. */
  ensureTrees(server: Server, shas: ReadonlySet<ObjectId> | readonly ObjectId[]): Promise<void>;
  /** Fetches those of these blobs that are not here and not too large. */
  ensureBlobs(server: Server, shas: ReadonlySet<ObjectId> | readonly ObjectId[]): Promise<void>;
  /** Fetches one object of whatever kind, a blob only if it is not too large. */
  ensureAny(server: Server, sha: ObjectId): Promise<void>;
  close(): void;
}

/** How often and after how many milliseconds a request is repeated that a server could not answer. */
const RETRY_DELAYS = [1000, 4000] as const;
const TREES_AT_ONCE = 4096;
const BLOBS_AT_ONCE = 64;

function makeBare(gitDir: string): void {
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "info"]) {
    mkdirSync(join(gitDir, folder), { recursive: true, mode: 0o700 });
  }
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(join(gitDir, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n");
}

/** The ids in the index (version 2) of a pack. https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */
function readIndex(file: string): readonly ObjectId[] {
  const bytes = readFileSync(file);
  const count = bytes.readUInt32BE(8 + 255 * 4);
  const start = 8 + 256 * 4;
  return Array.from({ length: count }, (_, at) => bytes.toString("hex", start + at * 20, start + at * 20 + 20));
}

function explain(server: Server, error: unknown): unknown {
  if (!(error instanceof RemoteError)) return error;
  const message = `git could not fetch from ${server.name}: ${error.message}`;
  const isDenied = error.status === 401 || error.status === 403 || error.status === 404;
  return isDenied
    ? new PermissionError(`${message}; the token needs contents: read`, error.status ?? 403)
    : new IncompleteError(message);
}

/** One connection to each server, opened when it is needed and again after it failed. */
interface Connections {
  /** Does the work, again after each of the delays (in milliseconds) as long as only the server's inability is in the way. */
  persist<T>(server: Server, work: (remote: GitRemote) => Promise<T>): Promise<T>;
  close(): void;
}

function createConnections(git: Git, delays: readonly number[]): Connections {
  const remotes = new Map<string, GitRemote>();
  const remoteOf = (server: Server): GitRemote => {
    const remote = remotes.get(server.url) ?? createGitRemote(git, server.url, server.environment);
    remotes.set(server.url, remote);
    return remote;
  };
  return {
    async persist(server, work) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await work(remoteOf(server));
        } catch (error) {
          remoteOf(server).close();
          const delay = delays[attempt];
          if (!(error instanceof RemoteError) || error.isFinal || delay === undefined) throw explain(server, error);
          await new Promise((resolve) => setTimeout(resolve, delay));
        }
      }
    },
    close() {
      for (const remote of remotes.values()) remote.close();
    },
  };
}

/** Makes an empty store in `gitDir`; `git` is any starter of git processes, blobs above `maxBlobBytes` stay on the server. */
export function createGitStore(options: {
  readonly gitDir: string;
  readonly git: Git;
  readonly maxBlobBytes: number;
  readonly retryDelays?: readonly number[];
}): GitStore {
  makeBare(options.gitDir);
  const git = options.git.withGitDir(options.gitDir);
  const objects = createObjectReader(git, git, "sha1");
  const known = new Set<ObjectId>();
  const large = new Set<ObjectId>();
  const connections = createConnections(git, options.retryDelays ?? RETRY_DELAYS);
  let turn: Promise<unknown> = Promise.resolve();

  // One request at a time: the connection is one, and what one brings the next need not ask for.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const fetchNow = async (server: Server, request: PackRequest): Promise<PackAnswer> => {
    const answer = await connections.persist(server, (remote) => remote.fetchPack(request));
    if (typeof answer !== "string") {
      for (const sha of readIndex(join(options.gitDir, "objects", "pack", `pack-${answer.pack}.idx`))) known.add(sha);
    }
    return answer;
  };
  const missing = (shas: ReadonlySet<ObjectId> | readonly ObjectId[]): readonly ObjectId[] =>
    [...new Set(shas)].filter((sha) => !known.has(sha) && !large.has(sha));

  const fetchBlobs = async (server: Server, shas: readonly ObjectId[]): Promise<void> => {
    if (shas.length === 0) return;
    const maxBytes = options.maxBlobBytes;
    const answer = await fetchNow(server, { wants: shas, filter: "tree:0", maxBytes });
    if (answer !== "tooLarge") return;
    const [only] = shas;
    if (shas.length === 1 && only !== undefined) {
      large.add(only);
      return;
    }
    const half = Math.ceil(shas.length / 2);
    await fetchBlobs(server, shas.slice(0, half));
    await fetchBlobs(server, shas.slice(half));
  };
  const requireAll = (server: Server, shas: readonly ObjectId[]): void => {
    const absent = shas.find((sha) => !known.has(sha) && !large.has(sha));
    if (absent !== undefined) throw new IncompleteError(`git did not get ${absent} from ${server.name}`);
  };

  return {
    gitDir: options.gitDir,
    objects,
    has: (sha) => known.has(sha),
    isLarge: (sha) => large.has(sha),
    get hasLarge() {
      return large.size > 0;
    },
    listRefs: (server, prefixes) => inTurn(() => connections.persist(server, (remote) => remote.listRefs(prefixes))),
    fetch: (server, request) => inTurn(() => fetchNow(server, request)),
    ensureTrees: (server, shas) =>
      inTurn(async () => {
        const absent = missing(shas);
        for (let from = 0; from < absent.length; from += TREES_AT_ONCE) {
          await fetchNow(server, { wants: absent.slice(from, from + TREES_AT_ONCE), filter: "tree:0" });
        }
        requireAll(server, absent);
      }),
    ensureBlobs: (server, shas) =>
      inTurn(async () => {
        const absent = missing(shas);
        for (let from = 0; from < absent.length; from += BLOBS_AT_ONCE) {
          await fetchBlobs(server, absent.slice(from, from + BLOBS_AT_ONCE));
        }
        requireAll(server, absent);
      }),
    ensureAny: (server, sha) => inTurn(() => fetchBlobs(server, missing([sha]))),
    close: () => connections.close(),
  };
}
