import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isLooseAncestor, readLooseObject, readParents, replaceFile, writeLooseObject } from "./git-objects.ts";

const QUIET = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  GIT_AUTHOR_NAME: "GitHub",
  GIT_AUTHOR_EMAIL: "noreply@github.com",
  GIT_COMMITTER_NAME: "GitHub",
  GIT_COMMITTER_EMAIL: "noreply@github.com",
  LC_ALL: "C",
};

/** The environment every git of the double runs in: no configuration but the repository's own. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "/usr/bin:/bin", HOME: "/nonexistent", ...QUIET, ...extra };
}

/** Runs git and returns how it ended and what it printed; throws only where git cannot be started. */
export function tryGit(
  gitDir: string,
  args: readonly string[],
  input?: string | Uint8Array,
): { readonly status: number; readonly stdout: Buffer; readonly stderr: string } {
  const result = spawnSync("git", ["--git-dir", gitDir, ...args], {
    env: gitEnvironment(),
    input: input ?? "",
    maxBuffer: 1 << 30,
  });
  if (result.error) throw result.error;
  return { status: result.status ?? -1, stdout: result.stdout, stderr: result.stderr.toString() };
}

/** Runs git and returns its output; throws with what git said when it fails. */
export function git(gitDir: string, args: readonly string[], input?: string | Uint8Array): Buffer {
  const result = tryGit(gitDir, args, input);
  if (result.status !== 0) throw new Error(`git ${args.join(" ")} ended with ${result.status}: ${result.stderr}`);
  return result.stdout;
}

const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
\tlogAllRefUpdates = false
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[http]
\treceivepack = true
[gc]
\tauto = 0
[receive]
\tautogc = false
`;

/**
 * Creates an empty bare repository that serves filtered fetches and any object by id; a fork shares `parent`'s objects.
 * Written by hand: `git init` and its configuration would be seven processes.
 */
export function createBareRepository(gitDir: string, defaultBranch: string, parent?: string): void {
  for (const folder of ["refs/heads", "refs/tags", "info"]) mkdirSync(join(gitDir, folder), { recursive: true });
  writeFileSync(join(gitDir, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  writeFileSync(join(gitDir, "config"), CONFIG);
  if (parent !== undefined) symlinkSync(join(parent, "objects"), join(gitDir, "objects"));
  else for (const folder of ["info", "pack"]) mkdirSync(join(gitDir, "objects", folder), { recursive: true });
}

/** Commits never change, so what was asked of full ids once is not asked again. */
function memoized<T>(ask: (gitDir: string, left: string | undefined, right: string) => T): typeof ask {
  const answers = new Map<string, { readonly value: T }>();
  return (gitDir, left, right) => {
    if (![left ?? right, right].every((id) => /^[0-9a-f]{40}$/.test(id))) return ask(gitDir, left, right);
    const key = `${gitDir}\0${left ?? ""}\0${right}`;
    const known = answers.get(key) ?? { value: ask(gitDir, left, right) };
    answers.set(key, known);
    return known.value;
  };
}

/** The commit a revision names, undefined where there is none. */
export function resolveCommit(gitDir: string, revision: string): string | undefined {
  if (revision.startsWith("-") || !existsSync(gitDir)) return undefined;
  if (readLooseObject(gitDir, revision)?.type === "commit") return revision;
  const branch = /^refs\/heads\/(.+)$/.exec(revision)?.[1];
  const tip = branch === undefined ? undefined : readTip(gitDir, branch);
  if (tip !== undefined) return tip;
  const result = tryGit(gitDir, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  return result.status === 0 ? result.stdout.toString().trim() : undefined;
}

/** The tip of a branch, undefined where there is none; read from the ref's file, since a process each time would be most of an answer's cost. */
export function branchTip(gitDir: string, branch: string): string | undefined {
  const tip = readTip(gitDir, branch);
  if (tip !== undefined || branch === "" || branch.includes("..")) return tip;
  return existsSync(join(gitDir, "packed-refs")) ? resolveCommit(gitDir, `refs/heads/${branch}`) : undefined;
}

function readTip(gitDir: string, branch: string): string | undefined {
  if (branch === "" || branch.includes("..")) return undefined;
  const file = join(gitDir, "refs/heads", branch);
  const text = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8").trim() : "";
  return /^[0-9a-f]{40}$/.test(text) ? text : undefined;
}

/** Points a full ref name at a commit, or deletes it where `sha` is undefined. */
export function updateRef(gitDir: string, ref: string, sha: string | undefined): void {
  const file = join(gitDir, ref);
  const isPlain = !existsSync(join(gitDir, "packed-refs")) && !statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (isPlain && sha === undefined) rmSync(file, { force: true });
  else if (isPlain) replaceFile(file, `${sha}\n`);
  else git(gitDir, sha === undefined ? ["update-ref", "-d", ref] : ["update-ref", ref, sha]);
}

/** Every ref and what it points at. */
export function readRefs(gitDir: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>();
  for (const line of git(gitDir, ["for-each-ref", "--format=%(refname) %(objectname)"]).toString().split("\n")) {
    const [name, sha] = line.split(" ");
    if (name !== undefined && sha !== undefined) refs.set(name, sha);
  }
  return refs;
}

/** The best common ancestor, undefined where there is none. */
export function mergeBase(gitDir: string, left: string, right: string): string | undefined {
  return askMergeBase(gitDir, left, right);
}

const askMergeBase = memoized((gitDir, left, right) => {
  if (isLooseAncestor(gitDir, left ?? right, right) === true) return left ?? right;
  const result = tryGit(gitDir, ["merge-base", left ?? right, right]);
  return result.status === 0 ? result.stdout.toString().trim() : undefined;
});

/** Whether `ancestor` is reachable from `descendant`. */
export function isAncestor(gitDir: string, ancestor: string, descendant: string): boolean {
  return askIsAncestor(gitDir, ancestor, descendant);
}

const askIsAncestor = memoized(
  (gitDir, left, right) =>
    isLooseAncestor(gitDir, left ?? right, right) ??
    tryGit(gitDir, ["merge-base", "--is-ancestor", left ?? right, right]).status === 0,
);

/** Commits of `exclude..include`, parents first. */
export function listCommits(gitDir: string, exclude: string | undefined, include: string): readonly string[] {
  return askCommits(gitDir, exclude, include);
}

const askCommits = memoized((gitDir, left, right) => {
  const line = left === undefined ? undefined : readLine(gitDir, left, right);
  if (line !== undefined) return line;
  const args = ["rev-list", "--topo-order", "--reverse", right, ...(left === undefined ? [] : [`^${left}`])];
  return git(gitDir, args)
    .toString()
    .split("\n")
    .filter((line) => line !== "");
});

/** The commits after `first` up to `last` where each has one parent, undefined where it is not so or one is not loose. */
function readLine(gitDir: string, first: string, last: string): readonly string[] | undefined {
  const line: string[] = [];
  for (let id = last; id !== first; ) {
    const parents = readParents(gitDir, id);
    const [parent] = parents ?? [];
    if (parent === undefined || parents?.length !== 1) return undefined;
    line.unshift(id);
    id = parent;
  }
  return line;
}

/** Merges two commits without a work tree: the new commit, or undefined where they conflict. */
export function mergeCommits(
  gitDir: string,
  base: string,
  head: string,
  message: string,
  date: Date,
): string | undefined {
  const tree = mergeTrees(gitDir, base, head);
  if (tree === undefined) return undefined;
  const stamp = `${Math.floor(date.getTime() / 1000)} +0000`;
  const text = [
    `tree ${tree}`,
    `parent ${base}`,
    `parent ${head}`,
    `author GitHub <noreply@github.com> ${stamp}`,
    `committer GitHub <noreply@github.com> ${stamp}`,
    "",
    message,
    "",
  ].join("\n");
  return writeLooseObject(gitDir, { type: "commit", body: Buffer.from(text) });
}

/** The tree of a merge, undefined where the commits conflict. */
function mergeTrees(gitDir: string, base: string, head: string): string | undefined {
  const own = readLooseObject(gitDir, head)?.body.toString("latin1", 0, "tree ".length + 40);
  if (own?.startsWith("tree ") && isLooseAncestor(gitDir, base, head) === true) return own.slice("tree ".length);
  const merged = tryGit(gitDir, ["merge-tree", "--write-tree", base, head]);
  return merged.status === 0 ? merged.stdout.toString().split("\n")[0] : undefined;
}
