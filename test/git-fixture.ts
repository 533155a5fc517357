/**
 * Builds real git repositories for tests: objects are written straight into `.git/objects`, so a commit costs a millisecond and
 * no process, and ids are the same on every machine (fixed identities, dates that grow by one minute a commit).
 *
 *     const repository = createRepository();
 *     const first = repository.commit({ files: { "src/a.ts": "1\n" } });                   // on main
 *     repository.branch("topic");                                                          // from here on, commits go there
 *     const second = repository.commit({ files: { "src/a.ts": null }, author: "A <a@b>" }); // null removes a path
 *     repository.switchTo("main");
 *     const merged = repository.merge(second, { message: "Merge topic" });
 *     repository.note("refs/notes/ai", second, "…");
 *     repository.git(["fsck"]);                                                            // the real git, without anybody's configuration
 *     repository.remove();
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { comparePaths, encodePath } from "../src/domain/path.ts";

/** A file's new content; with a mode for executables (`100755`), links (`120000`) and submodules (`160000`, content is the commit); null removes it. */
export type FixtureFile =
  | string
  | Uint8Array
  | { readonly mode: string; readonly content: string | Uint8Array }
  | { readonly mode: string; readonly sha: string }
  | null;

export interface FixtureCommit {
  /** Path (internal form of `path.ts`, so any bytes) -> content; applied to the tree of the first parent. */
  readonly files?: Readonly<Record<string, FixtureFile>>;
  readonly message?: string | Uint8Array;
  /** `Name <email>`; default `Ada Author <ada@example.com>`. */
  readonly author?: string | Uint8Array;
  /** Default: the author. */
  readonly committer?: string | Uint8Array;
  /** Seconds since 1970; default: one minute after the commit that was made before. */
  readonly date?: number;
  /** Default: the tip of the current branch (none in an empty repository). */
  readonly parents?: readonly string[];
  /** Raw header lines after `committer`, as `encoding ISO-8859-1`. */
  readonly headers?: readonly string[];
  /** False: only make the object, move no branch. */
  readonly moveBranch?: boolean;
}

export interface GitFixture {
  /** The work tree, or the repository itself when bare. */
  readonly path: string;
  readonly gitDir: string;
  /** Makes a commit on the current branch and returns its id. */
  commit(commit?: FixtureCommit): string;
  /** Merges `other` into the current branch file by file; paths that both changed must be given in `files` (or the merge throws). */
  merge(other: string, commit?: Omit<FixtureCommit, "parents">): string;
  /** Points a branch at `sha` (default: the current tip) and switches to it. */
  branch(name: string, sha?: string): void;
  switchTo(name: string): void;
  /** The tip of a branch (default: the current one). */
  tip(name?: string): string;
  /** Any full ref. */
  setRef(ref: string, sha: string): void;
  /** Adds a note for `sha` under `ref`, fanned out as deep as asked (0: 40 digits, 1: `aa/…`, 2: `aa/bb/…`). */
  note(ref: string, sha: string, text: string | Uint8Array, fanout?: number): void;
  /** Writes one object and returns its id. */
  object(type: "blob" | "tree" | "commit" | "tag", content: string | Uint8Array): string;
  /** Runs the real git in the repository with a clean environment and returns stdout; throws when it fails. */
  git(args: readonly string[], input?: string | Uint8Array): string;
  /** Packs everything, as a clone would have it. */
  pack(): void;
  remove(): void;
}

interface Entry {
  readonly mode: string;
  readonly sha: string;
}
type Tree = ReadonlyMap<string, Entry>;

const START = 1_750_000_000;
const AUTHOR = "Ada Author <ada@example.com>";

/** The environment in which tests call git: nobody's configuration, fixed identity. */
export function cleanGitEnvironment(): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "Ada Author",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada Author",
    GIT_COMMITTER_EMAIL: "ada@example.com",
    GIT_AUTHOR_DATE: `${START} +0000`,
    GIT_COMMITTER_DATE: `${START} +0000`,
  };
}

/** Runs the real git in `cwd` with a clean environment and returns stdout; throws with stderr when it fails. */
export function runGit(cwd: string, args: readonly string[], input?: string | Uint8Array): string {
  const run = spawnSync("git", args, {
    cwd,
    env: cleanGitEnvironment(),
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr?.toString() ?? run.error?.message ?? ""}`);
  return run.stdout.toString("utf8");
}

/** A digest over the names, modes and bytes of everything below a folder. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  const visit = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name);
      const stat = lstatSync(full);
      hash.update(`${full.slice(folder.length)}\0${stat.mode.toString(8)}\0`);
      if (stat.isDirectory()) visit(full);
      else if (stat.isSymbolicLink()) hash.update(readlinkSync(full));
      else if (stat.isFile()) hash.update(readFileSync(full));
      hash.update("\0");
    }
  };
  visit(folder);
  return hash.digest("hex");
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);

/** Makes an empty repository in a fresh temporary folder (or at `path`). The current branch is `main`. */
export function createRepository(
  options: { readonly bare?: boolean; readonly objectFormat?: "sha1" | "sha256"; readonly path?: string } = {},
): GitFixture {
  const format = options.objectFormat ?? "sha1";
  const own = options.path ?? mkdtempSync(join(tmpdir(), "draftgate-fixture-"));
  const gitDir = options.bare === true ? own : join(own, ".git");
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "refs/tags", "hooks", "info"]) {
    mkdirSync(join(gitDir, folder), { recursive: true });
  }
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(
    join(gitDir, "config"),
    `[core]\n\trepositoryformatversion = ${format === "sha1" ? 0 : 1}\n\tfilemode = true\n\tbare = ${options.bare === true}\n${
      format === "sha1" ? "" : "[extensions]\n\tobjectformat = sha256\n"
    }`,
  );
  const trees = new Map<string, Tree>();
  const parentsOf = new Map<string, readonly string[]>();
  let current = "main";
  const tips = new Map<string, string>();
  let clock = START;

  const object: GitFixture["object"] = (type, content) => {
    const body = bytesOf(content);
    const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
    const sha = createHash(format).update(whole).digest("hex");
    const file = join(gitDir, "objects", sha.slice(0, 2), sha.slice(2));
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, deflateSync(whole, { level: 1 }), { flag: "wx", mode: 0o444 });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    return sha;
  };

  const writeTree = (tree: Tree): string => {
    interface Node {
      readonly folders: Map<string, Node>;
      readonly files: Map<string, Entry>;
    }
    const root: Node = { folders: new Map(), files: new Map() };
    for (const [path, entry] of tree) {
      const parts = path.split("/");
      let node = root;
      for (const part of parts.slice(0, -1)) {
        const next = node.folders.get(part) ?? { folders: new Map(), files: new Map() };
        node.folders.set(part, next);
        node = next;
      }
      node.files.set(parts.at(-1) ?? "", entry);
    }
    const write = (node: Node): string => {
      const rows = [
        ...[...node.files].map(([name, entry]) => ({ key: name, name, mode: entry.mode, sha: entry.sha })),
        ...[...node.folders].map(([name, child]) => ({ key: `${name}/`, name, mode: "40000", sha: write(child) })),
      ].sort((left, right) => comparePaths(left.key, right.key));
      return object(
        "tree",
        Buffer.concat(
          rows.flatMap((row) => [
            Buffer.from(`${row.mode} `),
            encodePath(row.name),
            Uint8Array.of(0),
            Buffer.from(row.sha, "hex"),
          ]),
        ),
      );
    };
    return write(root);
  };

  const entryOf = (file: Exclude<FixtureFile, null>): Entry => {
    if (typeof file === "string" || file instanceof Uint8Array) return { mode: "100644", sha: object("blob", file) };
    return "sha" in file ? { mode: file.mode, sha: file.sha } : { mode: file.mode, sha: object("blob", file.content) };
  };

  const setRef: GitFixture["setRef"] = (ref, sha) => {
    const file = join(gitDir, ref);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
    if (ref.startsWith("refs/heads/")) tips.set(ref.slice("refs/heads/".length), sha);
  };

  const make = (commit: FixtureCommit, start: Tree, parents: readonly string[]): string => {
    const tree = new Map(start);
    for (const [path, file] of Object.entries(commit.files ?? {})) {
      if (file === null) tree.delete(path);
      else tree.set(path, entryOf(file));
    }
    clock = commit.date ?? clock + 60;
    const author = bytesOf(commit.author ?? AUTHOR);
    const stamp = Buffer.from(` ${clock} +0000\n`);
    const sha = object(
      "commit",
      Buffer.concat([
        Buffer.from(`tree ${writeTree(tree)}\n${parents.map((parent) => `parent ${parent}\n`).join("")}author `),
        author,
        stamp,
        Buffer.from("committer "),
        bytesOf(commit.committer ?? author),
        stamp,
        Buffer.from(`${(commit.headers ?? []).map((line) => `${line}\n`).join("")}\n`),
        bytesOf(commit.message ?? "Change something\n"),
      ]),
    );
    trees.set(sha, tree);
    parentsOf.set(sha, parents);
    if (commit.moveBranch !== false) setRef(`refs/heads/${current}`, sha);
    return sha;
  };

  const treeOf = (sha: string | undefined): Tree => {
    if (sha === undefined) return new Map();
    const tree = trees.get(sha);
    if (tree === undefined) throw new Error(`not a commit of this fixture: ${sha}`);
    return tree;
  };

  const ancestors = (sha: string): Set<string> => {
    const seen = new Set<string>();
    const todo = [sha];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(parentsOf.get(next) ?? []));
    }
    return seen;
  };

  const tip: GitFixture["tip"] = (name = current) => {
    const sha = tips.get(name);
    if (sha === undefined) throw new Error(`no branch ${name}`);
    return sha;
  };

  const notes = new Map<string, Map<string, Entry>>();

  return {
    path: own,
    gitDir,
    object,
    setRef,
    tip,
    commit(commit = {}) {
      const parents = commit.parents ?? (tips.has(current) ? [tip()] : []);
      return make(commit, treeOf(parents[0]), parents);
    },
    merge(other, commit = {}) {
      const ours = tip();
      const [left, right] = [treeOf(ours), treeOf(other)];
      const shared = ancestors(ours);
      // Insertion order of a commit's ancestors is from the tip backwards, so the first hit is the nearest one.
      const common = [...ancestors(other)].find((sha) => shared.has(sha));
      const merged = mergeTrees(treeOf(common), left, right, new Set(Object.keys(commit.files ?? {})));
      return make({ message: `Merge ${other}\n`, ...commit }, merged, [ours, other]);
    },
    branch(name, sha = tip()) {
      setRef(`refs/heads/${name}`, sha);
      current = name;
      writeFileSync(join(gitDir, "HEAD"), `ref: refs/heads/${name}\n`);
    },
    switchTo(name) {
      tip(name);
      current = name;
      writeFileSync(join(gitDir, "HEAD"), `ref: refs/heads/${name}\n`);
    },
    note(ref, sha, text, fanout = 0) {
      const tree = notes.get(ref) ?? new Map<string, Entry>();
      notes.set(ref, tree);
      const parts: string[] = [];
      for (let level = 0; level < fanout; level += 1) parts.push(sha.slice(level * 2, level * 2 + 2));
      tree.set([...parts, sha.slice(fanout * 2)].join("/"), { mode: "100644", sha: object("blob", text) });
      const commit = make({ message: "Notes\n", moveBranch: false }, tree, []);
      setRef(ref, commit);
    },
    git: (args, input) => runGit(own, args, input),
    pack() {
      runGit(own, ["repack", "-adq"]);
      runGit(own, ["prune-packed", "-q"]);
      runGit(own, ["pack-refs", "--all"]);
    },
    remove() {
      makeWritable(own);
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** What a file-by-file three-way merge gives; throws where both sides changed a path that is not in `given`. */
function mergeTrees(base: Tree, left: Tree, right: Tree, given: ReadonlySet<string>): Tree {
  const same = (a: Entry | undefined, b: Entry | undefined): boolean => a?.sha === b?.sha && a?.mode === b?.mode;
  const merged = new Map(left);
  for (const path of new Set([...base.keys(), ...right.keys()])) {
    const [was, mine, theirs] = [base.get(path), left.get(path), right.get(path)];
    if (same(theirs, was) || given.has(path)) continue;
    if (!same(mine, was) && !same(mine, theirs)) throw new Error(`both sides changed ${path}: give it in files`);
    if (theirs === undefined) merged.delete(path);
    else merged.set(path, theirs);
  }
  return merged;
}

/** Undoes what tests of read-only folders did, so that they can be removed. */
function makeWritable(folder: string): void {
  try {
    if ((lstatSync(folder).mode & 0o700) !== 0o700) chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) makeWritable(join(folder, entry.name));
    }
  } catch {
    // Already gone.
  }
}
