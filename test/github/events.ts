import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describeSubject, type EventOptions, need, queueBranch } from "./event-subject.ts";
import { branchTip } from "./git.ts";
import { arrayAt, isJsonObject, type Json, type JsonObject, stringAt } from "./json.ts";
import { findAccount } from "./lookup.ts";
import type { ApiDescription } from "./openapi.ts";
import { mergeability } from "./pull-state.ts";
import { nodeId, renderAccount, renderAccountOrGhost } from "./render-account.ts";
import { renderRepository } from "./render-repository.ts";
import type { Repository, World } from "./state.ts";

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
    const branch = queueBranch(repository, options.entry);
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
  const { part, actorId } = describeSubject(world, repository, name, action, options);
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
