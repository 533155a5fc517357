import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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

/** Runs git and returns the first line it printed, without the line end. */
export function gitLine(gitDir: string, args: readonly string[], input?: string | Uint8Array): string {
  return git(gitDir, args, input).toString("utf8").split("\n")[0] ?? "";
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
  const result = tryGit(gitDir, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  return result.status === 0 ? result.stdout.toString().trim() : undefined;
}

/** The tip of a branch, undefined where there is none; read from the ref's file, since a process each time would be most of an answer's cost. */
export function branchTip(gitDir: string, branch: string): string | undefined {
  if (branch === "" || branch.includes("..")) return undefined;
  const file = join(gitDir, "refs/heads", branch);
  const text = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8").trim() : "";
  if (/^[0-9a-f]{40}$/.test(text)) return text;
  return existsSync(join(gitDir, "packed-refs")) ? resolveCommit(gitDir, `refs/heads/${branch}`) : undefined;
}

/** Points a full ref name at a commit, or deletes it where `sha` is undefined. */
export function updateRef(gitDir: string, ref: string, sha: string | undefined): void {
  git(gitDir, sha === undefined ? ["update-ref", "-d", ref] : ["update-ref", ref, sha]);
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
  const result = tryGit(gitDir, ["merge-base", left ?? right, right]);
  return result.status === 0 ? result.stdout.toString().trim() : undefined;
});

/** Whether `ancestor` is reachable from `descendant`. */
export function isAncestor(gitDir: string, ancestor: string, descendant: string): boolean {
  return askIsAncestor(gitDir, ancestor, descendant);
}

const askIsAncestor = memoized(
  (gitDir, left, right) => tryGit(gitDir, ["merge-base", "--is-ancestor", left ?? right, right]).status === 0,
);

/** Commits of `exclude..include`, parents first. */
export function listCommits(gitDir: string, exclude: string | undefined, include: string): readonly string[] {
  return askCommits(gitDir, exclude, include);
}

const askCommits = memoized((gitDir, left, right) => {
  const args = ["rev-list", "--topo-order", "--reverse", right, ...(left === undefined ? [] : [`^${left}`])];
  return git(gitDir, args)
    .toString()
    .split("\n")
    .filter((line) => line !== "");
});

/** Merges two commits without a work tree: the new commit, or undefined where they conflict. */
export function mergeCommits(
  gitDir: string,
  base: string,
  head: string,
  message: string,
  date: Date,
): string | undefined {
  const merged = tryGit(gitDir, ["merge-tree", "--write-tree", base, head]);
  if (merged.status !== 0) return undefined;
  const tree = merged.stdout.toString().split("\n")[0] ?? "";
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
  return gitLine(gitDir, ["hash-object", "-t", "commit", "-w", "--stdin"], text);
}
