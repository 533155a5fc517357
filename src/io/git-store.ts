import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { GitConnections, Server } from "./git-connections.ts";
import { createObjectReader, type ObjectReader } from "./git-objects.ts";
import type { PackAnswer, PackRequest } from "./git-pack.ts";
import type { Git } from "./git-process.ts";
import { quoteAlternate } from "./git-view.ts";

/** A bare repository of our own, filled with exactly what was asked for. */
export interface GitStore {
  readonly gitDir: string;
  readonly objects: ObjectReader;
  /** Whether the object came into this store. */
  has(sha: ObjectId): boolean;
  /** Whether the object can be read: from this store, or from the one that it looks into as well. */
  holds(sha: ObjectId): boolean;
  /** Whether the object is known to be larger than the limit, so that it was left where it is. */
  isLarge(sha: ObjectId): boolean;
  readonly hasLarge: boolean;
  fetch(server: Server, request: PackRequest): Promise<PackAnswer>;
  /** Fetches those of these trees and commits that are not here; nothing that they lead to. */
  ensureTrees(server: Server, shas: ReadonlySet<ObjectId> | readonly ObjectId[]): Promise<void>;
  /** Fetches those of these blobs that are not here and not too large. */
  ensureBlobs(server: Server, shas: ReadonlySet<ObjectId> | readonly ObjectId[]): Promise<void>;
  /** Fetches one object of whatever kind, a blob only if it is not too large. */
  ensureAny(server: Server, sha: ObjectId): Promise<void>;
}

const TREES_AT_ONCE = 4096;
const BLOBS_AT_ONCE = 64;

function makeBare(gitDir: string, elder: GitStore | undefined): void {
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "info"]) {
    mkdirSync(join(gitDir, folder), { recursive: true, mode: 0o700 });
  }
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(join(gitDir, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n");
  if (elder === undefined) return;
  writeFileSync(join(gitDir, "objects", "info", "alternates"), quoteAlternate(join(elder.gitDir, "objects")));
}

/** The ids in the index (version 2) of a pack. https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */
function readIndex(file: string): readonly ObjectId[] {
  const bytes = readFileSync(file);
  const count = bytes.readUInt32BE(8 + 255 * 4);
  const start = 8 + 256 * 4;
  return Array.from({ length: count }, (_, at) => bytes.toString("hex", start + at * 20, start + at * 20 + 20));
}

/**
 * Makes an empty store in `gitDir`; `git` is any starter of git processes, blobs above `maxBlobBytes` stay on the server. What an `elder`
 * store has, which takes no larger blobs, is read from there and not fetched again.
 */
export function createGitStore(options: {
  readonly gitDir: string;
  readonly git: Git;
  readonly connections: GitConnections;
  readonly maxBlobBytes: number;
  readonly elder?: GitStore;
}): GitStore {
  const { connections, elder } = options;
  makeBare(options.gitDir, elder);
  const git = options.git.withGitDir(options.gitDir);
  const objects = createObjectReader(git, git, "sha1");
  const known = new Set<ObjectId>();
  const large = new Set<ObjectId>();
  let turn: Promise<unknown> = Promise.resolve();

  // What one request brings the next need not ask for.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const fetchNow = async (server: Server, request: PackRequest): Promise<PackAnswer> => {
    const answer = await connections.fetchPack(server, git, request);
    if (typeof answer !== "string") {
      for (const sha of readIndex(join(options.gitDir, "objects", "pack", `pack-${answer.pack}.idx`))) known.add(sha);
    }
    return answer;
  };
  const holds = (sha: ObjectId): boolean => known.has(sha) || elder?.holds(sha) === true;
  const missing = (shas: ReadonlySet<ObjectId> | readonly ObjectId[]): readonly ObjectId[] =>
    [...new Set(shas)].filter((sha) => !holds(sha) && !large.has(sha));

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
    const absent = shas.find((sha) => !holds(sha) && !large.has(sha));
    if (absent !== undefined) throw new IncompleteError(`git did not get ${absent} from ${server.name}`);
  };

  return {
    gitDir: options.gitDir,
    objects,
    has: (sha) => known.has(sha),
    holds,
    isLarge: (sha) => large.has(sha),
    get hasLarge() {
      return large.size > 0;
    },
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
  };
}
