import { type DiffFile, diffCommits } from "./diff.ts";
import { branchTip, isAncestor, listCommits, mergeBase, mergeCommits, updateRef } from "./git.ts";
import { pullRequestsOf } from "./lookup.ts";
import type { PullRequest, Repository, World } from "./state.ts";

/** GitHub lists at most so many files of a pull request. https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
export const MAX_FILES = 3000;
/** GitHub lists at most so many commits of a pull request. */
export const MAX_COMMITS = 250;

/** The tip of the base branch now, or what it was when the branch is gone. */
export function baseTip(repository: Repository, issue: PullRequest): string {
  return branchTip(repository.gitDir, issue.pull.baseRef) ?? issue.pull.baseSha;
}

/** The commit a pull request's diff starts at. */
export function pullMergeBase(repository: Repository, issue: PullRequest): string | undefined {
  return mergeBase(repository.gitDir, baseTip(repository, issue), issue.pull.headSha);
}

/** Every file of a pull request, also those beyond what GitHub lists. */
export function pullFiles(repository: Repository, issue: PullRequest): readonly DiffFile[] {
  const { gitDir } = repository;
  return diffCommits(
    gitDir,
    issue.pull.mergedAt ? issue.pull.baseSha : pullMergeBase(repository, issue),
    issue.pull.headSha,
  );
}

/** Every commit of a pull request, parents first, also those beyond what GitHub lists. */
export function pullCommits(repository: Repository, issue: PullRequest): readonly string[] {
  const base = issue.pull.mergedAt ? issue.pull.baseSha : baseTip(repository, issue);
  return listCommits(repository.gitDir, base, issue.pull.headSha);
}

const merges = new WeakMap<PullRequest, { readonly of: string; readonly sha: string | undefined }>();

/** The test merge at `refs/pull/<n>/merge`, made anew when base or head moved; undefined where they conflict. */
function testMerge(world: World, repository: Repository, issue: PullRequest, base: string): string | undefined {
  const { headSha } = issue.pull;
  const of = `${base} ${headSha}`;
  const known = merges.get(issue);
  if (known?.of === of) return known.sha;
  const sha = mergeCommits(repository.gitDir, base, headSha, `Merge ${headSha} into ${base}`, world.now());
  if (sha !== undefined) updateRef(repository.gitDir, `refs/pull/${issue.number}/merge`, sha);
  merges.set(issue, { of, sha });
  return sha;
}

/** Whether head and base merge, and the test merge commit if they do. Null mergeable once closed. */
export function mergeability(
  world: World,
  repository: Repository,
  issue: PullRequest,
): { readonly mergeable: boolean | null; readonly sha: string | null; readonly state: string } {
  const { pull } = issue;
  if (issue.state === "closed") return { mergeable: null, sha: pull.mergeCommitSha, state: "unknown" };
  const base = baseTip(repository, issue);
  const sha = testMerge(world, repository, issue, base);
  if (sha === undefined) return { mergeable: false, sha: null, state: "dirty" };
  const isBehind = !isAncestor(repository.gitDir, base, pull.headSha);
  return {
    mergeable: true,
    sha,
    state: pull.draft ? "draft" : isBehind && repository.protection.has(pull.baseRef) ? "behind" : "clean",
  };
}

/** Takes over what a push changed: heads of open pull requests move, merged ones close. */
export function synchronizePulls(world: World, pushed: Repository): void {
  for (const repository of world.repositories) {
    for (const issue of pullRequestsOf(repository)) {
      const { pull } = issue;
      if (issue.state === "closed" || pull.headRepository !== pushed || pushed.deleted) continue;
      const tip = branchTip(pushed.gitDir, pull.headRef);
      if (tip === undefined || tip === pull.headSha) continue;
      pull.headSha = tip;
      pull.baseSha = baseTip(repository, issue);
      issue.updatedAt = world.now();
      updateRef(repository.gitDir, `refs/pull/${issue.number}/head`, tip);
    }
  }
}
