import { readFileSync } from "node:fs";
import { ConfigurationError } from "../domain/errors.ts";
import type { Git } from "./git-process.ts";

const OLDEST_GIT = [2, 34] as const;

/** What a git process that was started with `GIT_TRACE2_EVENT` wrote of itself. https://git-scm.com/docs/api-trace2#_event_format */
function readTracedVersion(tracePath: string): string | undefined {
  try {
    const [first = ""] = readFileSync(tracePath, "utf8").split("\n", 1);
    return /^\{"event":"version",.*"exe":"([^"\\]+)"/.exec(first)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Rejects with ConfigurationError where git is older than 2.34. The version is what a process that has already answered wrote into
 * `tracePath`; without that git is asked for it.
 */
export async function requireGitVersion(git: Git, tracePath: string): Promise<void> {
  const version = readTracedVersion(tracePath) ?? (await git.run(["version"])).stdout.toString("utf8").trim();
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
  const isOld = Number(major) < OLDEST_GIT[0] || (Number(major) === OLDEST_GIT[0] && Number(minor) < OLDEST_GIT[1]);
  if (isOld)
    throw new ConfigurationError(`git 2.34 or newer is needed, and PATH has ${JSON.stringify(version)}: update git`);
}
