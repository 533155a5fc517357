/**
 * The Repository port in memory: commits are made with `commit`, everything else follows from them as with git. Hunks come from
 * a longest common subsequence, so where a text leaves git a choice the two may differ; `repository-contract.test.ts` compares them.
 */
import { createHash } from "node:crypto";
import { type OwnedLines, ownLines } from "../../src/domain/blame.ts";
import type {
  Change,
  ChangedFile,
  ChangeOutline,
  Commit,
  CommitFile,
  FileOutline,
  Identity,
  NewBlob,
  ObjectId,
} from "../../src/domain/change.ts";
import { ConfigurationError, IncompleteError } from "../../src/domain/errors.ts";
import { parseIdentity } from "../../src/domain/git-object.ts";
import { comparePaths } from "../../src/domain/path.ts";
import type { BlobContent, Repository } from "../../src/ports.ts";
import type { FixtureCommit, FixtureFile } from "../git-fixture.ts";
import { diffLines, splitLines } from "./line-diff.ts";

/** A Repository whose history a test writes, with the same words as the fixture of real repositories. */
export interface FakeRepository extends Repository {
  /** Makes a commit on the current branch (files as in `FixtureCommit`) and returns its id. */
  commit(commit?: FixtureCommit): ObjectId;
  branch(name: string, sha?: ObjectId): void;
  switchTo(name: string): void;
  setRef(ref: string, sha: ObjectId): void;
  note(ref: string, sha: ObjectId, text: string | Uint8Array): void;
  setUncommittedWork(isThere: boolean): void;
  /** From now on this object is missing, as in a partial clone. */
  forget(sha: ObjectId): void;
  /** Whether it was told to rest and no blob was read since. */
  isResting(): boolean;
}

interface Entry {
  readonly mode: string;
  readonly sha: ObjectId;
}
type Tree = ReadonlyMap<string, Entry>;

interface StoredCommit {
  readonly sha: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
  readonly tree: Tree;
  readonly order: number;
}

interface Pair {
  readonly path: string;
  readonly previousPath: string;
  readonly old: Entry | undefined;
  readonly fresh: Entry | undefined;
}

const SUBMODULE = "160000";
const AUTHOR = "Ada Author <ada@example.com>";
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);
const textOf = (value: string | Uint8Array): string =>
  typeof value === "string" ? value : new TextDecoder().decode(value);
const kindOf = (entry: Entry): string => entry.mode.slice(0, 3);

/** What an outline has of a file. */
export function outlineOf({
  isBinary: _,
  hunks: __,
  additions: ___,
  deletions: ____,
  ...file
}: ChangedFile): FileOutline {
  return file;
}

export function fakeRepository(): FakeRepository {
  const blobs = new Map<ObjectId, Uint8Array>();
  const commits = new Map<ObjectId, StoredCommit>();
  const refs = new Map<string, ObjectId>();
  const notes = new Map<string, Map<ObjectId, Uint8Array>>();
  let head = "refs/heads/main";
  let uncommitted = false;
  let isResting = false;

  const storeBlob = (content: string | Uint8Array): ObjectId => {
    const bytes = Buffer.from(typeof content === "string" ? Buffer.from(content, "utf8") : content);
    const sha = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    blobs.set(sha, bytes);
    return sha;
  };
  const entryOf = (file: Exclude<FixtureFile, null>): Entry => {
    if (typeof file === "string" || file instanceof Uint8Array) return { mode: "100644", sha: storeBlob(file) };
    return "sha" in file ? { mode: file.mode, sha: file.sha } : { mode: file.mode, sha: storeBlob(file.content) };
  };
  const blobOf = (sha: ObjectId): Uint8Array => {
    const bytes = blobs.get(sha);
    if (bytes === undefined)
      throw new IncompleteError(`git could not read blob ${sha}: run git fetch --unshallow first`);
    return bytes;
  };
  const commitOf = (sha: ObjectId): StoredCommit => {
    if (!/^[0-9a-f]{40}$/.test(sha)) throw new ConfigurationError(`${JSON.stringify(sha)} is not a full object id`);
    const commit = commits.get(sha);
    if (commit === undefined) throw new IncompleteError(`git could not read ${sha}: run git fetch --unshallow first`);
    return commit;
  };
  const textAt = (entry: Entry | undefined): string => {
    if (entry === undefined) return "";
    return entry.mode === SUBMODULE
      ? `Subproject commit ${entry.sha}\n`
      : Buffer.from(blobOf(entry.sha)).toString("latin1");
  };
  const ancestors = (sha: ObjectId): Set<ObjectId> => {
    const seen = new Set<ObjectId>();
    const todo = [sha];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...commitOf(next).parents);
    }
    return seen;
  };
  const mergeBase = (left: ObjectId, right: ObjectId): ObjectId | undefined => {
    const other = ancestors(right);
    const common = [...ancestors(left)].filter((sha) => other.has(sha));
    const best = common.filter((sha) => !common.some((next) => next !== sha && ancestors(next).has(sha)));
    return best.sort((a, b) => commitOf(b).order - commitOf(a).order)[0];
  };
  const rangeOf = (base: ObjectId, tip: ObjectId): readonly StoredCommit[] => {
    const known = ancestors(base);
    const inside = [...ancestors(tip)].filter((sha) => !known.has(sha)).map(commitOf);
    return inside.sort((left, right) => left.order - right.order);
  };

  const similarity = (old: Entry, fresh: Entry): number => {
    if (old.sha === fresh.sha) return 1;
    if (kindOf(old) !== "100" || kindOf(fresh) !== "100") return 0;
    const [left, right] = [splitLines(textAt(old)), [...splitLines(textAt(fresh))]];
    let shared = 0;
    for (const line of left) {
      const index = right.indexOf(line);
      if (index === -1) continue;
      right.splice(index, 1);
      shared += line.length;
    }
    return shared / Math.max(textAt(old).length, textAt(fresh).length, 1);
  };
  /** What differs between two trees, renames paired up, bytewise by the new path. */
  const pairsOf = (before: Tree, after: Tree): readonly Pair[] => {
    const pairs: Pair[] = [];
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const [old, fresh] = [before.get(path), after.get(path)];
      if (old?.sha !== fresh?.sha || old?.mode !== fresh?.mode) pairs.push({ path, previousPath: path, old, fresh });
    }
    const candidates = pairs.flatMap((added) =>
      added.old === undefined && added.fresh !== undefined
        ? pairs.flatMap((removed) =>
            removed.fresh === undefined &&
            removed.old !== undefined &&
            added.fresh !== undefined &&
            kindOf(removed.old) === kindOf(added.fresh)
              ? [{ added, removed, score: similarity(removed.old, added.fresh) }]
              : [],
          )
        : [],
    );
    const used = new Set<Pair>();
    const renames: Pair[] = [];
    for (const { added, removed, score } of candidates.sort((left, right) => right.score - left.score)) {
      if (score < 0.5 || used.has(added) || used.has(removed)) continue;
      used.add(added).add(removed);
      renames.push({ path: added.path, previousPath: removed.path, old: removed.old, fresh: added.fresh });
    }
    return [...pairs.filter((pair) => !used.has(pair)), ...renames].sort((left, right) =>
      comparePaths(left.path, right.path),
    );
  };
  const statusOf = ({ path, previousPath, old, fresh }: Pair): CommitFile["status"] => {
    if (fresh === undefined) return "removed";
    if (old === undefined) return "added";
    if (path !== previousPath) return "renamed";
    return kindOf(old) !== kindOf(fresh) || old.sha === fresh.sha ? "changed" : "modified";
  };
  const changedFile = (pair: Pair): ChangedFile => {
    const { path, previousPath, old, fresh } = pair;
    const binary = [old, fresh].some(
      (side) => side !== undefined && side.mode !== SUBMODULE && isBinary(blobOf(side.sha)),
    );
    const isWhole = old !== undefined && fresh !== undefined && kindOf(old) !== kindOf(fresh);
    const [before, after] = [textAt(old), textAt(fresh)];
    const whole = [
      { oldStart: 1, oldLines: splitLines(before).length, newStart: 1, newLines: splitLines(after).length },
    ];
    const hunks = binary || old?.sha === fresh?.sha ? [] : isWhole ? whole : diffLines(before, after);
    return {
      path,
      ...(path === previousPath ? {} : { previousPath }),
      status: statusOf(pair),
      ...(old === undefined ? {} : { oldMode: old.mode, oldBlob: old.sha }),
      ...(fresh === undefined ? {} : { newMode: fresh.mode, newBlob: fresh.sha }),
      isBinary: binary,
      hunks,
      additions: hunks.reduce((sum, hunk) => sum + hunk.newLines, 0),
      deletions: hunks.reduce((sum, hunk) => sum + hunk.oldLines, 0),
    };
  };
  const joinSides = (path: string, pairs: readonly Pair[]): CommitFile => {
    const renamed = pairs.find((pair) => pair.path !== pair.previousPath);
    const statuses = [...new Set(pairs.map(statusOf))];
    const mixed = renamed === undefined ? "modified" : "renamed";
    const fresh = pairs[0]?.fresh;
    return {
      path,
      ...(renamed === undefined ? {} : { previousPath: renamed.previousPath }),
      status: statuses.length === 1 ? (statuses[0] ?? mixed) : mixed,
      ...(fresh === undefined ? {} : { blob: fresh.sha, mode: fresh.mode }),
      oldBlobs: pairs.map((pair) => pair.old?.sha),
    };
  };
  /** What a commit changed against all of its parents. */
  const commitFiles = (commit: StoredCommit): readonly CommitFile[] => {
    const parents = commit.parents.map((sha) => commitOf(sha).tree);
    const trees: readonly Tree[] = parents.length === 0 ? [new Map()] : parents;
    const sides = trees.map((tree) => new Map(pairsOf(tree, commit.tree).map((pair) => [pair.path, pair])));
    return [...(sides[0]?.keys() ?? [])]
      .map((path) => ({ path, pairs: sides.flatMap((side) => side.get(path) ?? []) }))
      .filter(({ pairs }) => pairs.length === sides.length)
      .map(({ path, pairs }) => joinSides(path, pairs));
  };
  const toCommit = (stored: StoredCommit): Commit => {
    const { sha, parents, author, committer, message } = stored;
    return { sha, parents, author, committer, message, files: commitFiles(stored) };
  };
  const blameOf = (sha: ObjectId, path: string, range: ReadonlySet<ObjectId>): readonly OwnedLines[] => {
    const commit = commitOf(sha);
    const entry = commit.tree.get(path);
    if (!range.has(sha) || entry === undefined || entry.mode === SUBMODULE || isBinary(blobOf(entry.sha))) return [];
    const same = commit.parents.find((parent) => commitOf(parent).tree.get(path)?.sha === entry.sha);
    if (same !== undefined) return blameOf(same, path, range);
    const parents: readonly (ObjectId | undefined)[] = commit.parents.length === 0 ? [undefined] : commit.parents;
    const sides = parents.map((parent) => {
      const tree: Tree = parent === undefined ? new Map() : commitOf(parent).tree;
      const pair = pairsOf(tree, commit.tree).find((each) => each.path === path);
      const isKnown = parent !== undefined && pair?.old !== undefined;
      return {
        owned: isKnown ? blameOf(parent, pair.previousPath, range) : [],
        hunks: diffLines(textAt(pair?.old), textAt(entry)),
      };
    });
    return ownLines(sha, sides);
  };
  const walk = (start: ObjectId | undefined, steps: string): ObjectId | undefined => {
    let sha = start;
    // `~2` is `^1^1`, and `^0` stays where it is.
    const parents = steps.replace(/~(\d*)/g, (_, count: string) => "^1".repeat(count === "" ? 1 : Number(count)));
    for (const [, number] of parents.matchAll(/\^(\d*)/g)) {
      if (sha !== undefined && number !== "0") sha = commitOf(sha).parents[number === "" ? 0 : Number(number) - 1];
    }
    return sha;
  };
  const resolve = (revision: string): ObjectId | undefined => {
    const [, name = "", steps = ""] = /^(.*?)((?:~\d*|\^\d*)*)$/s.exec(revision) ?? [];
    if (commits.has(name)) return walk(name, steps);
    const names = [name === "HEAD" ? head : name, `refs/tags/${name}`, `refs/heads/${name}`, `refs/remotes/${name}`];
    return walk(
      names.map((ref) => refs.get(ref)).find((sha) => sha !== undefined),
      steps,
    );
  };
  const applyFiles = (tree: Map<string, Entry>, files: FixtureCommit["files"]): void => {
    for (const [path, file] of Object.entries(files ?? {})) {
      if (file === null) tree.delete(path);
      else tree.set(path, entryOf(file));
    }
  };

  return {
    commit(commit = {}) {
      const tip = refs.get(head);
      const parents = commit.parents ?? (tip === undefined ? [] : [tip]);
      const tree = new Map(parents[0] === undefined ? [] : commitOf(parents[0]).tree);
      applyFiles(tree, commit.files);
      const author = textOf(commit.author ?? AUTHOR);
      const stored = {
        parents,
        author: parseIdentity(author),
        committer: parseIdentity(textOf(commit.committer ?? author)),
        message: textOf(commit.message ?? "Change something\n"),
        tree,
        order: commits.size,
      };
      const sha = createHash("sha1")
        .update(JSON.stringify([stored, [...tree]]))
        .digest("hex");
      commits.set(sha, { sha, ...stored });
      if (commit.moveBranch !== false) refs.set(head, sha);
      return sha;
    },
    branch(name, sha) {
      const tip = sha ?? refs.get(head);
      head = `refs/heads/${name}`;
      if (tip !== undefined) refs.set(head, tip);
    },
    switchTo(name) {
      head = `refs/heads/${name}`;
    },
    setRef: (ref, sha) => void refs.set(ref, sha),
    note(ref, sha, text) {
      refs.set(ref, sha);
      const tree = notes.get(ref) ?? new Map<ObjectId, Uint8Array>();
      notes.set(ref, tree.set(sha, typeof text === "string" ? Buffer.from(text, "utf8") : text));
    },
    setUncommittedWork(isThere) {
      uncommitted = isThere;
    },
    forget(sha) {
      blobs.delete(sha);
      commits.delete(sha);
    },

    async resolveCommit(revision) {
      const sha = revision.startsWith("-") ? undefined : resolve(revision);
      if (sha === undefined)
        throw new ConfigurationError(`${JSON.stringify(revision)} names no commit of this repository`);
      return commitOf(sha).sha;
    },
    resolveRef: async (ref) => (ref.startsWith("refs/") ? refs.get(ref) : undefined),
    async readDefaultBase() {
      const names = [
        "remotes/origin/HEAD",
        "heads/main",
        "heads/master",
        "remotes/origin/main",
        "remotes/origin/master",
      ];
      const sha = names.map((name) => refs.get(`refs/${name}`)).find((found) => found !== undefined);
      if (sha === undefined)
        throw new ConfigurationError("there is no origin/HEAD, main or master: name the base with --base");
      return sha;
    },
    async readChange(baseSha, headSha): Promise<Change> {
      const mergeBaseSha = mergeBase(baseSha, headSha);
      if (mergeBaseSha === undefined)
        throw new ConfigurationError("base and head have no common ancestor: name another --base");
      const files = pairsOf(commitOf(mergeBaseSha).tree, commitOf(headSha).tree).map(changedFile);
      return { baseSha, headSha, mergeBaseSha, files, commits: rangeOf(baseSha, headSha).map(toCommit) };
    },
    async readOutline(baseSha, headSha): Promise<ChangeOutline> {
      const change = await this.readChange(baseSha, headSha);
      return { ...change, files: change.files.map(outlineOf) };
    },
    async readHunks(files) {
      const sideOf = (mode: string | undefined, sha: ObjectId | undefined): Entry | undefined =>
        mode === undefined || sha === undefined ? undefined : { mode, sha };
      return new Map(
        files.map(({ path, previousPath = path, oldMode, oldBlob, newMode, newBlob }) => {
          const pair = { path, previousPath, old: sideOf(oldMode, oldBlob), fresh: sideOf(newMode, newBlob) };
          return [path, changedFile(pair).hunks];
        }),
      );
    },
    async countAdditions(files) {
      const hunks = [...(await this.readHunks(files))];
      return new Map(hunks.map(([path, own]) => [path, own.reduce((sum, hunk) => sum + hunk.newLines, 0)]));
    },
    async readFile(commitSha, path) {
      const entry = commitOf(commitSha).tree.get(path);
      if (entry === undefined || entry.mode === SUBMODULE) return undefined;
      return { ...entry, bytes: blobOf(entry.sha) };
    },
    async listFiles(commitSha, isWanted) {
      const wanted = [...commitOf(commitSha).tree].filter(([path]) => isWanted(path));
      return wanted
        .map(([path, entry]) => ({ path, ...entry }))
        .sort((left, right) => comparePaths(left.path, right.path));
    },
    async *readBlobs(shas, maxBytes): AsyncIterable<BlobContent> {
      isResting = false;
      for (const sha of shas) {
        const bytes = blobOf(sha);
        yield { sha, size: bytes.length, bytes: bytes.length > maxBytes ? undefined : bytes };
      }
    },
    async readNewBlobs(change) {
      const known = new Set(
        [...ancestors(change.baseSha)].flatMap((sha) => [...commitOf(sha).tree.values()].map((entry) => entry.sha)),
      );
      const inHead = commitOf(change.headSha).tree;
      const found: NewBlob[] = [];
      for (const commit of change.commits) {
        for (const { blob, mode, path } of commit.files) {
          if (blob === undefined || mode === undefined || known.has(blob)) continue;
          known.add(blob);
          const size = mode === SUBMODULE ? 0 : blobOf(blob).length;
          found.push({ sha: blob, mode, size, path, commitSha: commit.sha, inHead: inHead.get(path)?.sha === blob });
        }
      }
      return found;
    },
    async readNotes(ref, commitShas, maxBytes) {
      const all = commitShas.flatMap((sha) => {
        const bytes = notes.get(ref)?.get(sha);
        return bytes === undefined ? [] : [[sha, bytes] as const];
      });
      return {
        notes: new Map(all.filter(([, bytes]) => bytes.length <= maxBytes)),
        tooLarge: all.filter(([, bytes]) => bytes.length > maxBytes).map(([sha]) => sha),
      };
    },
    async readBlame(change, paths) {
      const range = new Set(change.commits.map((commit) => commit.sha));
      return new Map(paths.map((path) => [path, blameOf(change.headSha, path, range)]));
    },
    hasUncommittedWork: async () => uncommitted,
    rest() {
      isResting = true;
    },
    isResting: () => isResting,
  };
}
