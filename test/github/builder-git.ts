import { recordMove } from "./branch-moves.ts";
import { type CommitSpec, createCommits } from "./commits.ts";
import { branchTip, resolveCommit, updateRef } from "./git.ts";
import { synchronizePulls } from "./pull-state.ts";
import type { Account, Repository, World } from "./state.ts";
import { addAccount } from "./world.ts";

function identityOf(account: Account): { name: string; email: string } {
  return {
    name: account.name ?? account.login,
    email: account.emails[0] ?? `${account.id}+${account.login}@users.noreply.github.com`,
  };
}

/** Writes the first history of the default branch, without an activity entry. */
export function createBranchHistory(world: World, repository: Repository, specs: readonly CommitSpec[]): void {
  const author = { name: "Maintainer", email: "maintainer@example.com" };
  const tip = createCommits(repository.gitDir, undefined, specs, { author, date: world.now() }).at(-1);
  if (tip !== undefined) updateRef(repository.gitDir, `refs/heads/${repository.defaultBranch}`, tip);
}

/** Pushes commits to a branch as somebody: moves it, records the activity, moves pull requests; returns the new tip. */
export function pushBranch(
  world: World,
  repository: Repository,
  branch: string,
  commits: readonly CommitSpec[],
  options: { readonly by?: string; readonly from?: string; readonly force?: boolean },
): string {
  const { gitDir } = repository;
  const before = branchTip(gitDir, branch);
  const by = addAccount(world, options.by ?? "author");
  const isFresh = before === undefined || options.force === true;
  const startName = isFresh ? (options.from ?? repository.defaultBranch) : branch;
  const start = resolveCommit(gitDir, `refs/heads/${startName}`) ?? resolveCommit(gitDir, startName);
  if (start === undefined) throw new Error(`${startName} is no branch and no commit`);
  const after = createCommits(gitDir, start, commits, { author: identityOf(by), date: world.now() }).at(-1) ?? start;
  if (after === before) return after;
  updateRef(gitDir, `refs/heads/${branch}`, after);
  recordMove(world, repository, { ref: `refs/heads/${branch}`, from: before, to: after, actorId: by.id });
  synchronizePulls(world, repository);
  return after;
}
