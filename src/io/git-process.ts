import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { GitChildren } from "./git-children.ts";
import { findOnPath, searchPathOutside } from "./tool-path.ts";

/** How one git process ended; `stderr` is cut to a few lines. */
export interface GitEnd {
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** Starts git with one git directory and an environment that nobody else has a say in. */
export interface Git {
  readonly gitDir: string;
  /** Runs to the end and hands over stdout in chunks as they come; never throws for git's exit code. */
  stream(
    args: readonly string[],
    onChunk: (chunk: Buffer) => void,
    environment?: Readonly<Record<string, string>>,
  ): Promise<GitEnd>;
  /** Runs to the end and returns stdout (at most 64 MiB, else IncompleteError). */
  run(
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<GitEnd & { readonly stdout: Buffer }>;
  /** Starts a process that answers on stdout what it is asked on stdin. */
  converse(args: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams;
  /** The same program and environment with another git directory. */
  withGitDir(gitDir: string): Git;
}

/** What every git process of this program shares. */
export interface GitProgram {
  /** Absolute. */
  readonly executable: string;
  /** The search path that the executable was found on. */
  readonly searchPath: string;
  /** An empty folder; nothing of the user's home is read. */
  readonly homePath: string;
  /** True where the git directory has replacements of our own making and no other refs. */
  readonly hasOwnReplacements?: boolean;
  readonly children: GitChildren;
}

const MAX_STDOUT = 64 * 1024 * 1024;
const KEPT_OF_STDERR = 4096;

/** The absolute path of git, and the search path without what is relative or leads into one of `avoid`; throws ConfigurationError without one. */
export function findGit(
  searchPath: string,
  avoid: readonly string[],
): { readonly executable: string; readonly searchPath: string } {
  const executable = findOnPath("git", searchPath, avoid);
  if (executable === undefined) throw new ConfigurationError("git was not found on PATH: install git 2.34 or newer");
  return { executable, searchPath: searchPathOutside(searchPath, avoid) };
}

/** The whole environment of a git process: no configuration, replacement, lazy fetch, lock, prompt or protocol of anybody's. */
function environmentOf(program: GitProgram, gitDir: string): Record<string, string> {
  return {
    PATH: program.searchPath,
    HOME: program.homePath,
    XDG_CONFIG_HOME: program.homePath,
    LC_ALL: "C",
    GIT_DIR: gitDir,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    ...(program.hasOwnReplacements === true ? {} : { GIT_NO_REPLACE_OBJECTS: "1" }),
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_PAGER: "cat",
    GIT_ADVICE: "0",
  };
}

/** Makes the starter of git processes for one git directory. */
export function createGit(program: GitProgram, gitDir: string): Git {
  const environment = environmentOf(program, gitDir);

  const start = (args: readonly string[], extra: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams => {
    program.children.requireOpen();
    const child = spawn(program.executable, args, {
      cwd: gitDir,
      env: { ...environment, ...extra },
      stdio: "pipe",
      // A group of its own: ^C in a terminal reaches us alone, and we end the children.
      detached: true,
    });
    program.children.add(child);
    // A process that ends early closes its stdin: its exit code says more than the broken pipe.
    child.stdin.on("error", () => undefined);
    return child;
  };

  const stream: Git["stream"] = (args, onChunk, extra = {}) =>
    new Promise((resolve, reject) => {
      const child = start(args, extra);
      child.stdin.end();
      let stderr = "";
      child.stdout.on("data", (chunk: Buffer) => {
        try {
          onChunk(chunk);
        } catch (error) {
          child.kill("SIGKILL");
          reject(error);
        }
      });
      child.stderr.on("data", (chunk: Buffer) => {
        if (stderr.length < KEPT_OF_STDERR) stderr += chunk.toString("utf8");
      });
      child.once("error", (error) => reject(new ConfigurationError(`git could not be started: ${error.message}`)));
      child.once("close", (exitCode) => {
        try {
          program.children.requireOpen();
          resolve({ exitCode, stderr: stderr.trim().slice(0, KEPT_OF_STDERR) });
        } catch (error) {
          reject(error);
        }
      });
    });

  return {
    gitDir,
    stream,
    async run(args, extra) {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = await stream(
        args,
        (chunk) => {
          size += chunk.length;
          if (size > MAX_STDOUT) throw new IncompleteError(`git ${args[0] ?? ""} answered more than 64 MiB`);
          chunks.push(chunk);
        },
        extra,
      );
      return { ...end, stdout: Buffer.concat(chunks) };
    },
    converse: (args, extra = {}) => start(args, extra),
    withGitDir: (other) => createGit(program, other),
  };
}

/** The error for git not being able to read what it was asked for; `what` completes "git could not read …". */
export function unreadable(what: string, stderr: string): IncompleteError {
  const reason = (stderr.split("\n").find((line) => /^(?:fatal|error):/.test(line)) ?? "").slice(0, 200);
  const because = reason === "" ? "" : ` (${reason})`;
  return new IncompleteError(
    `git could not read ${what}${because}: in a shallow or partial clone run git fetch --unshallow (or git fetch --refetch) first`,
  );
}
