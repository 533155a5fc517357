import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PullBuilder } from "./builder-pull.ts";
import type { RepositoryBuilder } from "./builder-repository.ts";
import { branchTip } from "./git.ts";
import { arrayAt, isJsonObject, type Json, type JsonObject, stringAt, timestamp } from "./json.ts";
import type { ApiDescription } from "./openapi.ts";
import { mergeability } from "./pull-state.ts";
import { nodeId, renderAccount, renderAccountOrGhost } from "./render-account.ts";
import { renderLabel, renderSimpleCommit } from "./render-commit.ts";
import { renderIssueComment, renderReview } from "./render-conversation.ts";
import { renderFullPull, renderIssue, renderPull } from "./render-pull.ts";
import { apiUrl, htmlUrl, renderRepository } from "./render-repository.ts";
import {
  findAccount,
  type Issue,
  type IssueComment,
  type MergeQueueEntry,
  type Repository,
  type Review,
  type WorkflowRun,
  type World,
} from "./state.ts";
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

/** A webhook payload and what the runner derives from it. */
export interface WebhookEvent {
  readonly name: string;
  readonly action: string | undefined;
  readonly payload: JsonObject;
  readonly repository: Repository;
  readonly actor: string;
  /** `GITHUB_SHA` and `GITHUB_REF`. */
  readonly sha: string;
  readonly ref: string;
  /** `GITHUB_HEAD_REF` and `GITHUB_BASE_REF`, empty outside `pull_request` events. */
  readonly headRef: string;
  readonly baseRef: string;
}

interface Builder {
  readonly world: World;
  readonly description: ApiDescription;
  readonly violation: (problem: string) => void;
}

let examples: readonly Json[] | undefined;

function loadExamples(): readonly Json[] {
  if (!examples) {
    const file = createRequire(import.meta.url).resolve("@octokit/webhooks-examples/api.github.com/index.json");
    const loaded: Json[] = JSON.parse(readFileSync(file, "utf8"));
    examples = loaded;
  }
  return examples;
}

/** A real payload of the event, of the same action where there is one. */
function example(name: string, action: string | undefined): JsonObject {
  const definition = loadExamples().find((entry) => stringAt(entry, "name") === name);
  const payloads = arrayAt(definition, "examples").filter(isJsonObject);
  return payloads.find((payload) => payload["action"] === action) ?? payloads[0] ?? {};
}

/** Ours over theirs: objects key by key, everything else as ours. */
function overlay(base: Json | undefined, ours: Json | undefined): Json {
  if (ours === undefined) return base ?? null;
  if (!isJsonObject(base) || !isJsonObject(ours)) return ours;
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(ours)])) merged[key] = overlay(base[key], ours[key]);
  return merged;
}

/** Keys of a real payload that a workflow's event has not, or that ours must give. */
const DROPPED = [
  "installation",
  "organization",
  "before",
  "after",
  "changes",
  "label",
  "assignee",
  "requested_reviewer",
  "requested_team",
  "review",
  "comment",
  "enterprise",
];

function renderOrganization(world: World, repository: Repository): JsonObject {
  const { id, login } = repository.owner;
  const url = `${world.urls.api}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId("O", id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.urls.html}/avatars/u/${id}?v=4`,
    description: "",
  };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the event needs ${what}`);
  return value;
}

function workflow(world: World, repository: Repository, run: WorkflowRun): JsonObject {
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

function mergeGroup(repository: Repository, branch: string, entry: MergeQueueEntry): JsonObject {
  return {
    head_sha: entry.headSha,
    head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${entry.number}-${entry.baseSha}`,
    base_sha: entry.baseSha,
    base_ref: `refs/heads/${branch}`,
    head_commit: renderSimpleCommit(repository, entry.headSha),
  };
}

/** The event's own part of the payload and who it is about. */
function subject(
  world: World,
  repository: Repository,
  name: string,
  action: string | undefined,
  options: EventOptions,
): { part: JsonObject; actorId: number } {
  const pull = options.pull?.issue;
  switch (name) {
    case "pull_request":
    case "pull_request_target": {
      const issue = need(pull, "a pull request");
      const label =
        options.label === undefined ? undefined : repository.labels.find((entry) => entry.name === options.label);
      const part = {
        number: issue.number,
        pull_request: renderFullPull(world, repository, issue),
        ...(action === "synchronize"
          ? { before: options.before ?? issue.pull.baseSha, after: issue.pull.headSha }
          : {}),
        ...(action === "edited" ? { changes: options.changes ?? {} } : {}),
        ...(label ? { label: renderLabel(world, repository, label) } : {}),
      };
      return { part, actorId: issue.userId };
    }
    case "pull_request_review": {
      const issue = need(pull, "a pull request");
      const review = options.review ?? need(issue.pull.reviews.at(-1), "a review");
      const rendered = renderReview(world, repository, issue, review);
      const part = {
        review: { ...rendered, state: review.state.toLowerCase(), body: review.body === "" ? null : review.body },
        pull_request: renderPull(world, repository, issue),
        ...(action === "edited" ? { changes: options.changes ?? {} } : {}),
      };
      return { part, actorId: action === "dismissed" ? (review.dismissedBy ?? review.userId) : review.userId };
    }
    case "issue_comment": {
      const issue = options.issue ?? need(pull, "an issue");
      const comment = options.comment ?? need(issue.comments.at(-1), "a comment");
      const part = {
        issue: renderIssue(world, repository, issue),
        comment: renderIssueComment(world, repository, comment),
        ...(action === "edited"
          ? { changes: options.changes ?? { body: { from: comment.edits[0]?.body ?? "" } } }
          : {}),
      };
      return { part, actorId: comment.userId };
    }
    case "merge_group": {
      const entry = need(options.entry, "a merge queue entry");
      const branch =
        [...repository.mergeQueues].find(([, entries]) => entries.includes(entry))?.[0] ?? repository.defaultBranch;
      return { part: { merge_group: mergeGroup(repository, branch, entry) }, actorId: entry.enqueuerId };
    }
    case "workflow_run": {
      const run = need(options.run, "a workflow run");
      const part = {
        workflow: workflow(world, repository, run),
        workflow_run: renderWorkflowRun(world, repository, run),
      };
      return { part, actorId: run.actorId };
    }
    case "workflow_dispatch":
      return {
        part: {
          inputs: options.inputs ?? null,
          ref: `refs/heads/${repository.defaultBranch}`,
          workflow: ".github/workflows/draftgate.yml",
        },
        actorId: repository.owner.id,
      };
    case "schedule":
      return {
        part: { schedule: options.schedule ?? "17 * * * *", workflow: ".github/workflows/draftgate.yml" },
        actorId: repository.owner.id,
      };
    default:
      return { part: {}, actorId: repository.owner.id };
  }
}

/** Which commit and ref a run of the event stands on. https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
function place(
  world: World,
  repository: Repository,
  name: string,
  options: EventOptions,
): Pick<WebhookEvent, "sha" | "ref" | "headRef" | "baseRef"> {
  const issue = options.pull?.issue;
  const tip = branchTip(repository.gitDir, repository.defaultBranch) ?? "";
  const onDefault = { sha: tip, ref: `refs/heads/${repository.defaultBranch}`, headRef: "", baseRef: "" };
  if (name === "merge_group" && options.entry) {
    const branch = repository.defaultBranch;
    const ref = `refs/heads/gh-readonly-queue/${branch}/pr-${options.entry.number}-${options.entry.baseSha}`;
    return { sha: options.entry.headSha, ref, headRef: "", baseRef: "" };
  }
  if (!issue || !/^pull_request/.test(name)) return onDefault;
  const refs = { headRef: issue.pull.headRef, baseRef: issue.pull.baseRef };
  if (name === "pull_request_target") return { ...onDefault, ...refs };
  const merged = mergeability(world, repository, issue).sha ?? issue.pull.headSha;
  return { sha: merged, ref: `refs/pull/${issue.number}/merge`, ...refs };
}

/** Builds a payload on a real one (`@octokit/webhooks-examples`) and checks it against GitHub's description of the webhook. */
export function buildEvent(
  { world, description, violation }: Builder,
  name: string,
  action: string | undefined,
  options: EventOptions,
): WebhookEvent {
  const repository = need(options.pull?.repository ?? options.repository, "a repository").repository;
  const webhook = name === "pull_request_target" ? "pull_request" : name;
  const { part, actorId } = subject(world, repository, name, action, options);
  const base = example(webhook, action);
  const kept = Object.fromEntries(Object.entries(base).filter(([key]) => !DROPPED.includes(key)));
  const replaced = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, overlay(base[key], value)]));
  const sender = options.sender === undefined ? undefined : findAccount(world, options.sender);
  const actor = sender ? renderAccount(world, sender) : renderAccountOrGhost(world, actorId);
  const payload: JsonObject = {
    ...kept,
    ...(action === undefined ? {} : { action }),
    ...replaced,
    repository: overlay(base["repository"], renderRepository(world, repository)),
    ...(repository.owner.type === "Organization" ? { organization: renderOrganization(world, repository) } : {}),
    ...(webhook === "merge_group" && base["installation"] !== undefined ? { installation: base["installation"] } : {}),
    sender: actor,
  };
  const json: Json = JSON.parse(JSON.stringify(payload));
  const key = [webhook, action]
    .filter((word) => word !== undefined)
    .join("-")
    .replaceAll("_", "-");
  for (const problem of description.checkWebhook(key, json) ?? [])
    violation(`event ${name} ${action ?? ""}: ${problem}`);
  const login = actor["login"];
  return {
    name,
    action,
    payload: isJsonObject(json) ? json : {},
    repository,
    actor: typeof login === "string" ? login : "ghost",
    ...place(world, repository, name, options),
  };
}
