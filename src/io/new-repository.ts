import { spawn } from "node:child_process";
import { devNull } from "node:os";
import process from "node:process";
import { IncompleteError } from "../domain/errors.ts";

/** A commit to write; files that are null are removed. */
export interface NewCommit {
  readonly branch: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly message: string;
  readonly files: Readonly<Record<string, string | null>>;
}

// A fixed day, so that two demos have the same commits.
const FIRST_COMMIT_SECONDS = 1_767_603_600;
const SECONDS_BETWEEN = 3600;

/**
 * Writes a git repository into an empty folder: `commits` in order, each on its branch (a new branch starts at `main`), the last
 * branch checked out. No template, hook or configuration of the user takes part. Throws IncompleteError when git fails.
 */
export async function createNewRepository(folder: string, commits: readonly NewCommit[]): Promise<void> {
  await git(folder, ["init", "--quiet", "--template=", "--initial-branch=main", "."]);
  await git(folder, ["fast-import", "--quiet"], fastImportStream(commits));
  const last = commits.at(-1);
  if (last !== undefined) await git(folder, ["checkout", "--quiet", "--force", last.branch]);
}

function fastImportStream(commits: readonly NewCommit[]): string {
  const started = new Set<string>();
  return commits.map((commit, index) => renderCommit(commit, index, started)).join("");
}

function renderCommit(commit: NewCommit, index: number, started: Set<string>): string {
  const when = `${FIRST_COMMIT_SECONDS + index * SECONDS_BETWEEN} +0000`;
  const who = `${commit.author.name} <${commit.author.email}> ${when}`;
  const lines = [`commit refs/heads/${commit.branch}`, `author ${who}`, `committer ${who}`, data(commit.message)];
  if (!started.has(commit.branch) && started.size > 0) lines.push("from refs/heads/main");
  started.add(commit.branch);
  for (const [path, text] of Object.entries(commit.files)) {
    if (text === null) lines.push(`D ${path}`);
    else lines.push(`M 100644 inline ${path}`, data(text));
  }
  return `${lines.join("\n")}\n\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function git(folder: string, args: readonly string[], input = ""): Promise<void> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    LC_ALL: "C",
  };
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd: folder, env, stdio: ["pipe", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr = (stderr + text).slice(0, 1000);
    });
    child.stdin.on("error", () => undefined).end(input);
    child.on("error", (error) => reject(new IncompleteError(`git could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new IncompleteError(`git ${args[0] ?? ""} failed: ${stderr.trim().split("\n", 1)[0] ?? ""}`));
    });
  });
}
