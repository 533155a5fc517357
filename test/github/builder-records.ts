import type { PullBuilder } from "./builder-pull.ts";
import { isAncestor, mergeCommits, updateRef } from "./git.ts";
import { addLabel } from "./labels.ts";
import { isPullRequest } from "./lookup.ts";
import { baseTip } from "./pull-state.ts";
import type { Issue, MergeQueueEntry, Repository, WorkflowRun, World } from "./state.ts";
import { addAccount } from "./world.ts";

/** Opens an issue that is no pull request. */
export function addIssue(
  world: World,
  repository: Repository,
  options: {
    readonly author?: string;
    readonly title?: string;
    readonly body?: string;
    readonly labels?: readonly string[];
  },
): Issue {
  const now = world.now();
  const issue: Issue = {
    id: world.nextId(),
    number: repository.nextNumber++,
    title: options.title ?? "An issue",
    body: options.body ?? null,
    userId: addAccount(world, options.author ?? "author").id,
    state: "open",
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    labels: [],
    comments: [],
    reactions: [],
    edits: [],
    pull: undefined,
  };
  repository.issues.set(issue.number, issue);
  for (const name of options.labels ?? []) addLabel(world, repository, issue, name);
  return issue;
}

/** A finished workflow run on the head of a pull request. */
export function addWorkflowRun(
  world: World,
  repository: Repository,
  options: { readonly event: string; readonly pull: PullBuilder; readonly name?: string; readonly conclusion?: string },
): WorkflowRun {
  const { issue } = options.pull;
  const run: WorkflowRun = {
    id: world.nextId(),
    name: options.name ?? "draftgate stub",
    path: ".github/workflows/stub.yml",
    event: options.event,
    headBranch: issue.pull.headRef,
    headSha: issue.pull.headSha,
    headRepository: issue.pull.headRepository,
    status: "completed",
    conclusion: options.conclusion ?? "success",
    pullNumbers: [issue.number],
    actorId: issue.userId,
    createdAt: world.now(),
  };
  repository.runs.push(run);
  return run;
}

/** Puts pull requests into a merge queue, each merged on top of the one before, and returns the last entry. */
export function enqueue(
  world: World,
  repository: Repository,
  branch: string,
  pulls: readonly PullBuilder[],
): MergeQueueEntry {
  const queue = repository.mergeQueues.get(branch) ?? [];
  repository.mergeQueues.set(branch, queue);
  for (const { issue } of pulls) {
    if (!isPullRequest(issue)) continue;
    const baseSha = queue.at(-1)?.headSha ?? baseTip(repository, issue);
    const message = `Merge pull request #${issue.number} from ${issue.pull.headRepository.owner.login}/${issue.pull.headRef}`;
    const headSha = isAncestor(repository.gitDir, issue.pull.headSha, baseSha)
      ? baseSha
      : mergeCommits(repository.gitDir, baseSha, issue.pull.headSha, message, world.now());
    if (headSha === undefined) throw new Error(`pull request ${issue.number} conflicts in the queue`);
    updateRef(repository.gitDir, `refs/heads/gh-readonly-queue/${branch}/pr-${issue.number}-${baseSha}`, headSha);
    queue.push({
      id: world.nextId(),
      number: issue.number,
      state: "AWAITING_CHECKS",
      baseSha,
      headSha,
      enqueuedAt: world.now(),
      enqueuerId: issue.userId,
    });
  }
  const last = queue.at(-1);
  if (!last) throw new Error("nothing was put into the queue");
  return last;
}
