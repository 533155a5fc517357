import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import { foldCase } from "../domain/people.ts";
import type { Scratch, TreeFile } from "../ports.ts";
import type { FetchedRepository, RangeRequest, RepositorySource } from "../ports-github.ts";
import { createFetchedRepository, findRow, OF_THE_BASE, treeOf } from "./fetched-repository.ts";
import { createGitChildren, type GitChildren } from "./git-children.ts";
import { createGitConnections, type GitConnections, type Server } from "./git-connections.ts";
import { fetchRange } from "./git-fetch.ts";
import { createGit, findGit, type Git } from "./git-process.ts";
import { createGitRepository } from "./git-repository.ts";
import { type ServerAccess, serverFor } from "./git-server.ts";
import { createGitStore, type GitStore } from "./git-store.ts";

/** What it takes to fetch from a server. */
export interface RepositorySourceOptions extends ServerAccess {
  /** `owner/name`. */
  readonly repository: string;
  /** Where the copies lie; below `$RUNNER_TEMP` in the action. */
  readonly scratch: Scratch;
  /** The value of PATH that git is looked for on; folders below `avoid` are passed over. */
  readonly searchPath: string;
  readonly avoid: string;
  readonly signal?: AbortSignal;
  /** Milliseconds before each repetition of a request that the server could not answer; tests make them short. */
  readonly retryDelays?: readonly number[];
}

/** A source with processes behind it. */
export interface ClosableRepositorySource extends RepositorySource {
  /** Ends every git process of it; the repositories it opened are closed by themselves. */
  close(): void;
}

/** Files that are read without a range (a policy) are small. */
const MAX_FILE_BYTES = 1024 * 1024;

/** Opens a repository on a server for reading over git's smart HTTP; nothing is fetched yet. */
export function createRepositorySource(options: RepositorySourceOptions): ClosableRepositorySource {
  const families = new Set<GitChildren>();
  const base = serverFor(options, options.repository);
  const baseRefs = new Map<string, ObjectId | undefined>();
  let shared: Promise<Shared> | undefined;

  const gitIn = (homePath: string, children: GitChildren): Git => {
    mkdirSync(homePath, { recursive: true, mode: 0o700 });
    return createGit({ ...findGit(options.searchPath, [options.avoid]), homePath, children }, homePath);
  };
  const makePlace = async (): Promise<Place> => {
    const { path } = await options.scratch.create("fetch");
    const children = createGitChildren(options.signal);
    families.add(children);
    return { path, children, git: gitIn(join(path, "home"), children), gitDir: join(path, "store") };
  };
  // One connection serves the whole run, and what came by it once is not asked for again.
  const makeShared = async (): Promise<Shared> => {
    const { git, gitDir } = await makePlace();
    const connections = createGitConnections(git, options.retryDelays);
    return { connections, store: createGitStore({ gitDir, git, connections, maxBlobBytes: MAX_FILE_BYTES }) };
  };
  const share = (): Promise<Shared> => {
    shared ??= makeShared();
    return shared;
  };

  return {
    prepare() {
      share().then(
        ({ connections }) => connections.open(base),
        () => undefined,
      );
    },
    readRefs: async (refs) => {
      const { connections } = await share();
      const asked = baseRefs.size === 0 ? [...refs, ...OF_THE_BASE] : refs;
      const found = await connections.listRefs(base, asked);
      if (baseRefs.size === 0) for (const ref of OF_THE_BASE) baseRefs.set(ref, found.get(ref));
      return new Map([...found].filter(([ref]) => refs.includes(ref)));
    },
    async readFile(commitSha, path): Promise<TreeFile | undefined> {
      const { store } = await share();
      const row = await findRow(store, base, await treeOf(store, base, commitSha), path.split("/"));
      if (row === undefined || row.mode === "040000" || row.mode === "160000") return undefined;
      await store.ensureBlobs(base, [row.sha]);
      const content = await store.objects.read(row.sha, MAX_FILE_BYTES);
      if (content?.bytes === undefined) throw new IncompleteError(`blob ${row.sha} is above 1 MiB and was not fetched`);
      return { mode: row.mode, sha: row.sha, bytes: content.bytes };
    },
    async open(request) {
      const { connections, store: elder } = await share();
      const place = await makePlace();
      try {
        const { maxBlobBytes } = request;
        const sharing = maxBlobBytes < MAX_FILE_BYTES ? {} : { elder };
        const store = createGitStore({ ...place, connections, maxBlobBytes, ...sharing });
        return await openRange(options, request, { ...place, store, connections, base, baseRefs });
      } catch (error) {
        await place.children.end();
        throw error;
      }
    },
    close() {
      for (const children of families) void children.end();
    },
  };
}

/** A folder for a store, and what is started for it. */
interface Place {
  readonly path: string;
  readonly gitDir: string;
  readonly git: Git;
  readonly children: GitChildren;
}

/** What all that is fetched shares. */
interface Shared {
  readonly connections: GitConnections;
  readonly store: GitStore;
}

async function openRange(
  options: RepositorySourceOptions,
  request: RangeRequest,
  made: Shared & Place & { readonly base: Server; readonly baseRefs: ReadonlyMap<string, ObjectId | undefined> },
): Promise<FetchedRepository> {
  const { store, connections, base, baseRefs } = made;
  const git = made.git.withGitDir(made.gitDir);
  const { baseSha, headSha, headRepository, maxBlobBytes } = request;
  const edges = new Set<ObjectId>();
  const { parents, mergeBaseSha } = await fetchRange(store, base, git, { baseSha, headSha, maxBlobBytes, edges });
  const inner = await createGitRepository({
    repositoryPath: store.gitDir,
    scratchPath: join(made.path, "views"),
    searchPath: options.searchPath,
    missingBlobSize: maxBlobBytes + 1,
    recover: (sha) => (store.isLarge(sha) ? Promise.resolve() : store.ensureAny(base, sha)),
    parents,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const isForeign = headRepository !== null && foldCase(headRepository) !== foldCase(options.repository);
  const head = isForeign ? serverFor(options, headRepository) : undefined;
  const parts = { store, connections, baseRefs, inner, git, base, head, baseSha, mergeBaseSha, maxBlobBytes, edges };
  return createFetchedRepository({ ...parts, end: () => made.children.end() });
}
