import { repositoryOf } from "./access.ts";
import { type JsonObject, timestamp } from "./json.ts";
import { isPullRequest } from "./lookup.ts";
import { nodeId, renderAccountOrGhost } from "./render-account.ts";
import { renderSimpleCommit } from "./render-commit.ts";
import { apiUrl, htmlUrl, renderMinimalRepository } from "./render-repository.ts";
import { type Handlers, listed, notFound, ok } from "./reply.ts";
import type { Repository, WorkflowRun, World } from "./state.ts";

/** A pull request as a workflow run names it (`pull-request-minimal`). */
function renderMinimalPull(world: World, repository: Repository, number: number): JsonObject | undefined {
  const issue = repository.issues.get(number);
  if (!isPullRequest(issue)) return undefined;
  const side = (of: Repository, ref: string, sha: string) => ({
    ref,
    sha,
    repo: { id: of.id, url: apiUrl(world, of), name: of.name },
  });
  return {
    id: issue.id,
    number,
    url: `${apiUrl(world, repository)}/pulls/${number}`,
    head: side(issue.pull.headRepository, issue.pull.headRef, issue.pull.headSha),
    base: side(repository, issue.pull.baseRef, issue.pull.baseSha),
  };
}

/** A workflow run (`workflow-run`); `pull_requests` is empty for heads of forks, as on GitHub. */
export function renderWorkflowRun(world: World, repository: Repository, run: WorkflowRun): JsonObject {
  const url = `${apiUrl(world, repository)}/actions/runs/${run.id}`;
  const isFork = run.headRepository !== repository;
  const pulls = isFork ? [] : run.pullNumbers.map((number) => renderMinimalPull(world, repository, number));
  const actor = renderAccountOrGhost(world, run.actorId);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("WFR", run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId("CS", run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    run_number: 1,
    run_attempt: 1,
    referenced_workflows: [],
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: `${htmlUrl(world, repository)}/actions/runs/${run.id}`,
    pull_requests: pulls.filter((pull) => pull !== undefined),
    created_at: timestamp(run.createdAt),
    updated_at: timestamp(run.createdAt),
    actor,
    triggering_actor: actor,
    run_started_at: timestamp(run.createdAt),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl(world, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${apiUrl(world, repository)}/actions/workflows/1`,
    head_commit: renderSimpleCommit(run.headRepository, run.headSha),
    repository: renderMinimalRepository(world, repository),
    head_repository: renderMinimalRepository(world, run.headRepository),
    display_title: run.name,
  };
}

/** Workflow runs. */
export const workflowRunHandlers: Handlers = {
  "actions/get-workflow-run": (context) => {
    const repository = repositoryOf(context);
    const run = repository.runs.find((entry) => entry.id === Number(context.request.params["run_id"]));
    if (!run) throw notFound();
    return ok(renderWorkflowRun(context.world, repository, run));
  },
  "actions/list-workflow-runs-for-repo": (context) => {
    const repository = repositoryOf(context);
    const { query } = context.request;
    const filters: readonly (readonly [string, (run: WorkflowRun) => string | null])[] = [
      ["event", (run) => run.event],
      ["head_sha", (run) => run.headSha],
      ["branch", (run) => run.headBranch],
    ];
    const status = query.get("status");
    const runs = repository.runs.filter(
      (run) =>
        filters.every(([key, read]) => query.get(key) === null || query.get(key) === read(run)) &&
        (status === null || status === run.status || status === run.conclusion),
    );
    return listed(
      context,
      [...runs].reverse(),
      (run) => renderWorkflowRun(context.world, repository, run),
      (page) => ({
        total_count: runs.length,
        workflow_runs: page,
      }),
    );
  },
};
