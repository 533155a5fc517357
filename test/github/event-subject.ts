import type { PullBuilder } from "./builder-pull.ts";
import type { RepositoryBuilder } from "./builder-repository.ts";
import type { IssueComment, Review } from "./conversation.ts";
import { type JsonObject, timestamp } from "./json.ts";
import { nodeId } from "./render-account.ts";
import { renderLabel, renderSimpleCommit } from "./render-commit.ts";
import { renderIssueComment, renderReview } from "./render-conversation.ts";
import { renderFullPull, renderIssue, renderPull } from "./render-pull.ts";
import { apiUrl, htmlUrl } from "./render-repository.ts";
import type { Issue, MergeQueueEntry, Repository, WorkflowRun, World } from "./state.ts";
import { renderWorkflowRun } from "./workflow-runs.ts";

/** What an event is about. The pull request, or at least the repository, must be given. */
export interface EventOptions {
  readonly pull?: PullBuilder;
  readonly repository?: RepositoryBuilder;
  /** For `issue_comment` on an issue that is no pull request. */
  readonly issue?: Issue;
  /** The last one of the pull request unless said. */
  readonly comment?: IssueComment;
  readonly review?: Review;
  /** The login that caused the event; the author of what it is about unless said. */
  readonly sender?: string;
  /** The head before a `synchronize`. */
  readonly before?: string;
  /** What an `edited` changed, as `{ body: { from: "…" } }`. */
  readonly changes?: JsonObject;
  readonly label?: string;
  readonly run?: WorkflowRun;
  readonly entry?: MergeQueueEntry;
  readonly inputs?: JsonObject;
  readonly schedule?: string;
}

/** The event's own part of the payload and who it is about. */
export interface Subject {
  readonly part: JsonObject;
  readonly actorId: number;
}

/** The branch whose merge queue holds an entry. */
export function queueBranch(repository: Repository, entry: MergeQueueEntry): string {
  const found = [...repository.mergeQueues].find(([, entries]) => entries.includes(entry));
  return found?.[0] ?? repository.defaultBranch;
}

/** The value, or an error that says what the event lacks. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the event needs ${what}`);
  return value;
}

function renderWorkflow(world: World, repository: Repository, run: WorkflowRun): JsonObject {
  const stamp = timestamp(repository.createdAt);
  return {
    id: 1,
    node_id: nodeId("W", 1),
    name: run.name,
    path: run.path,
    state: "active",
    created_at: stamp,
    updated_at: stamp,
    url: `${apiUrl(world, repository)}/actions/workflows/1`,
    html_url: `${htmlUrl(world, repository)}/blob/${repository.defaultBranch}/${run.path}`,
    badge_url: `${htmlUrl(world, repository)}/workflows/${encodeURIComponent(run.name)}/badge.svg`,
  };
}

type Describe = (world: World, repository: Repository, action: string | undefined, options: EventOptions) => Subject;

const pullRequest: Describe = (world, repository, action, options) => {
  const { issue } = need(options.pull, "a pull request");
  const label = repository.labels.find((entry) => entry.name === options.label);
  const part = {
    number: issue.number,
    pull_request: renderFullPull(world, repository, issue),
    ...(action === "synchronize" ? { before: options.before ?? issue.pull.baseSha, after: issue.pull.headSha } : {}),
    ...(action === "edited" ? { changes: options.changes ?? {} } : {}),
    ...(label ? { label: renderLabel(world, repository, label) } : {}),
  };
  return { part, actorId: issue.userId };
};

const pullRequestReview: Describe = (world, repository, action, options) => {
  const { issue } = need(options.pull, "a pull request");
  const review = options.review ?? need(issue.pull.reviews.at(-1), "a review");
  const rendered = renderReview(world, repository, issue, review);
  const part = {
    // payloads write the state in lower case and an empty body as null
    review: { ...rendered, state: review.state.toLowerCase(), body: review.body === "" ? null : review.body },
    pull_request: renderPull(world, repository, issue),
    ...(action === "edited" ? { changes: options.changes ?? {} } : {}),
  };
  return { part, actorId: action === "dismissed" ? (review.dismissedBy ?? review.userId) : review.userId };
};

const issueComment: Describe = (world, repository, action, options) => {
  const issue = need(options.issue ?? options.pull?.issue, "an issue");
  const comment = options.comment ?? need(issue.comments.at(-1), "a comment");
  const changes = options.changes ?? { body: { from: comment.edits[0]?.body ?? "" } };
  const part = {
    issue: renderIssue(world, repository, issue),
    comment: renderIssueComment(world, repository, comment),
    ...(action === "edited" ? { changes } : {}),
  };
  return { part, actorId: comment.userId };
};

const mergeGroup: Describe = (_, repository, __, options) => {
  const entry = need(options.entry, "a merge queue entry");
  const branch = queueBranch(repository, entry);
  const group = {
    head_sha: entry.headSha,
    head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${entry.number}-${entry.baseSha}`,
    base_sha: entry.baseSha,
    base_ref: `refs/heads/${branch}`,
    head_commit: renderSimpleCommit(repository, entry.headSha),
  };
  return { part: { merge_group: group }, actorId: entry.enqueuerId };
};

const workflowRun: Describe = (world, repository, _, options) => {
  const run = need(options.run, "a workflow run");
  const part = {
    workflow: renderWorkflow(world, repository, run),
    workflow_run: renderWorkflowRun(world, repository, run),
  };
  return { part, actorId: run.actorId };
};

const WORKFLOW = ".github/workflows/draftgate.yml";

const SUBJECTS: Readonly<Record<string, Describe>> = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  pull_request_review: pullRequestReview,
  issue_comment: issueComment,
  merge_group: mergeGroup,
  workflow_run: workflowRun,
  workflow_dispatch: (_, repository, __, options) => ({
    part: { inputs: options.inputs ?? null, ref: `refs/heads/${repository.defaultBranch}`, workflow: WORKFLOW },
    actorId: repository.owner.id,
  }),
  schedule: (_, repository, __, options) => ({
    part: { schedule: options.schedule ?? "17 * * * *", workflow: WORKFLOW },
    actorId: repository.owner.id,
  }),
};

/** The part of a payload that is the event's own; nothing for events the double has no words for. */
export function describeSubject(
  world: World,
  repository: Repository,
  name: string,
  action: string | undefined,
  options: EventOptions,
): Subject {
  const describe = SUBJECTS[name];
  return describe ? describe(world, repository, action, options) : { part: {}, actorId: repository.owner.id };
}
