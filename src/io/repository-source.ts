import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { foldCase } from "../domain/people.ts";
import type { FetchedRepository, RangeRequest, RepositorySource, Scratch, TreeFile } from "../ports.ts";
import { createFetchedRepository, findRow } from "./fetched-repository.ts";
import { readFile } from "./git-blobs.ts";
import { createGitChildren, type GitChildren } from "./git-children.ts";
import { fetchRange } from "./git-fetch.ts";
import { createGit, findGit, type Git } from "./git-process.ts";
import { createGitRepository } from "./git-repository.ts";
import { type ServerAccess, serverFor } from "./git-server.ts";
import { createGitStore, type GitStore, type Server } from "./git-store.ts";

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
  let shared: Promise<GitStore> | undefined;

  const gitIn = (homePath: string, children: GitChildren): Git => {
    mkdirSync(homePath, { recursive: true, mode: 0o700 });
    return createGit({ ...findGit(options.searchPath, [options.avoid]), homePath, children }, homePath);
  };
  const makeStore = async (maxBlobBytes: number): Promise<Made> => {
    const { path } = await options.scratch.create("fetch");
    const children = createGitChildren(options.signal);
    families.add(children);
    const git = gitIn(join(path, "home"), children);
    const gitDir = join(path, "store");
    const delays = options.retryDelays === undefined ? {} : { retryDelays: options.retryDelays };
    return {
      store: createGitStore({ gitDir, git, maxBlobBytes, ...delays }),
      git: git.withGitDir(gitDir),
      path,
      children,
    };
  };
  const sharedStore = (): Promise<GitStore> => {
    shared ??= makeStore(MAX_FILE_BYTES).then(({ store }) => store);
    return shared;
  };

  return {
    readRefs: async (refs) => {
      const found = await (await sharedStore()).listRefs(base, refs);
      return new Map([...found].filter(([ref]) => refs.includes(ref)));
    },
    async readFile(commitSha, path): Promise<TreeFile | undefined> {
      const store = await sharedStore();
      if (!store.has(commitSha)) await store.fetch(base, { wants: [commitSha], filter: "tree:1", depth: 1 });
      const row = await findRow(store, base, await store.objects.treeOf(commitSha), path.split("/"));
      if (row === undefined || row.mode === "040000" || row.mode === "160000") return undefined;
      await store.ensureBlobs(base, [row.sha]);
      return readFile(store.objects, commitSha, path);
    },
    async open(request) {
      const made = await makeStore(request.maxBlobBytes);
      try {
        return await openRange(options, request, { ...made, base });
      } catch (error) {
        await made.children.end();
        throw error;
      }
    },
    close() {
      for (const children of families) void children.end();
    },
  };
}

/** A store, and what was started for it. */
interface Made {
  readonly store: GitStore;
  readonly git: Git;
  readonly path: string;
  readonly children: GitChildren;
}

async function openRange(
  options: RepositorySourceOptions,
  request: RangeRequest,
  made: Made & { readonly base: Server },
): Promise<FetchedRepository> {
  const { store, git, base } = made;
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
  const parts = { store, inner, git, base, head, baseSha, mergeBaseSha, maxBlobBytes, edges };
  return createFetchedRepository({ ...parts, end: () => made.children.end() });
}
