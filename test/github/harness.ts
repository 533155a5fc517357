import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";
import { afterThisTest } from "../clean-up.ts";
import { createGitHub, type GitHub, type GitHubOptions } from "./builder.ts";

/** A GitHub that is closed (and so checked for violations) after the test. */
export async function githubForTest(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await createGitHub(options);
  afterThisTest(() => github.close());
  return github;
}

/** A real Octokit that talks to the double and prints nothing. */
export function octokitFor(github: GitHub, token: string | undefined): Octokit {
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return new Octokit({ baseUrl: github.apiUrl, log: quiet, ...(token === undefined ? {} : { auth: token }) });
}

/** The status a rejected call carries; undefined where it did not fail with one. */
export async function statusOf(call: Promise<unknown>): Promise<number | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (typeof error === "object" && error !== null && "status" in error && typeof error.status === "number") {
      return error.status;
    }
    throw error;
  }
}

/** A folder that is removed after the test. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "github-double-test-"));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the real git as a client, with the token the way draftgate gives it: through the environment. */
export function runGit(
  cwd: string,
  args: readonly string[],
  auth?: { readonly serverUrl: string; readonly token: string },
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  const header = auth && `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${auth.token}`).toString("base64")}`;
  const child = spawn("git", args, {
    cwd,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
      GIT_AUTHOR_NAME: "Alice",
      GIT_AUTHOR_EMAIL: "alice@example.com",
      GIT_COMMITTER_NAME: "Alice",
      GIT_COMMITTER_EMAIL: "alice@example.com",
      ...(auth && header
        ? { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${auth.serverUrl}/.extraheader`, GIT_CONFIG_VALUE_0: header }
        : {}),
    },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ status: code ?? -1, stdout, stderr })));
}
