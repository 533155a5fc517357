import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isGitFile } from "./git-file.ts";
import type { RepositoryLocation } from "./git-locate.ts";
import { type Git, unreadable } from "./git-process.ts";

/** Copies what git needs to know of the work tree into our own git directory, so that it can neither lock nor refresh the real index. */
function copyIndex(location: RepositoryLocation, gitDir: string): void {
  for (const name of readdirSync(location.gitDir)) {
    // A split index keeps most of itself in a second file.
    const isIndex = name === "index" || name.startsWith("sharedindex.");
    if (isIndex && isGitFile(join(location.gitDir, name)))
      copyFileSync(join(location.gitDir, name), join(gitDir, name));
  }
  const exclude = join(location.commonDir, "info", "exclude");
  if (!isGitFile(exclude)) return;
  mkdirSync(join(gitDir, "info"), { recursive: true, mode: 0o700 });
  copyFileSync(exclude, join(gitDir, "info", "exclude"));
}

/**
 * Whether index or work tree differ from HEAD or untracked files lie about. Filters, hooks and fsmonitor are configuration, which our
 * own git directory has not got; submodules are compared by their commit alone, because looking into one would obey its configuration.
 */
export async function hasUncommittedWork(git: Git, location: RepositoryLocation): Promise<boolean> {
  if (location.workTree === undefined) return false;
  try {
    copyIndex(location, git.gitDir);
  } catch {
    throw unreadable("the index", "");
  }
  const args = ["status", "--porcelain", "-z", "--untracked-files=normal", "--no-renames", "--ignore-submodules=dirty"];
  const overrides = ["-c", "core.bare=false", "-c", `core.worktree=${location.workTree}`];
  const end = await git.run([...overrides, ...args], { GIT_WORK_TREE: location.workTree });
  if (end.exitCode !== 0) throw unreadable("the state of the work tree", end.stderr);
  return end.stdout.length > 0;
}
