import { actorOf, repositoryOf, requireLevel } from "./access.ts";
import { resolveCommit } from "./git.ts";
import { type JsonObject, stringAt, timestamp } from "./json.ts";
import { nodeId, renderAccountOrNull } from "./render-account.ts";
import { apiUrl, renderMinimalRepository } from "./render-repository.ts";
import {
  type Context,
  created,
  type Handlers,
  invalid,
  linkHeader,
  listed,
  notFound,
  pageOf,
  type Reply,
  refused,
} from "./reply.ts";
import type { CommitStatus, Repository, World } from "./state.ts";

// https://docs.github.com/rest/commits/statuses#create-a-commit-status
const MAX_STATUSES = 1000;
const MAX_DESCRIPTION = 140;

function renderShort(world: World, repository: Repository, status: CommitStatus): JsonObject {
  const creator = renderAccountOrNull(world, status.creatorId);
  const avatar = creator?.["avatar_url"];
  return {
    url: `${apiUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: typeof avatar === "string" ? avatar : null,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
  };
}

function render(world: World, repository: Repository, status: CommitStatus): JsonObject {
  return { ...renderShort(world, repository, status), creator: renderAccountOrNull(world, status.creatorId) };
}

/** The statuses of a commit, newest first. */
export function statusesOf(repository: Repository, sha: string): readonly CommitStatus[] {
  return repository.statuses.filter((status) => status.sha === sha).reverse();
}

/** Contexts that differ in case only are one. */
function contextKey(context: string): string {
  return context.toLowerCase();
}

/** The last status of each context of a commit. */
export function latestStatuses(repository: Repository, sha: string): readonly CommitStatus[] {
  const latest = new Map<string, CommitStatus>();
  for (const status of statusesOf(repository, sha)) {
    const key = contextKey(status.context);
    if (!latest.has(key)) latest.set(key, status);
  }
  return [...latest.values()];
}

function combined(statuses: readonly CommitStatus[]): string {
  if (statuses.some((status) => status.state === "failure" || status.state === "error")) return "failure";
  return statuses.length === 0 || statuses.some((status) => status.state === "pending") ? "pending" : "success";
}

function shaOf(context: Context, repository: Repository): string {
  const sha = resolveCommit(repository.gitDir, context.request.params["ref"] ?? "");
  if (sha === undefined) throw notFound();
  return sha;
}

function create(context: Context): Reply {
  const repository = repositoryOf(context);
  requireLevel(context, repository, "write");
  const { body, params } = context.request;
  const sha = params["sha"] ?? "";
  if (!/^[0-9a-f]{40,64}$/.test(sha) || resolveCommit(repository.gitDir, sha) !== sha) {
    throw refused(`No commit found for SHA: ${sha}`);
  }
  const name = stringAt(body, "context") ?? "default";
  const description = stringAt(body, "description") ?? null;
  const state = stringAt(body, "state");
  const targetUrl = stringAt(body, "target_url") ?? null;
  if (state !== "error" && state !== "failure" && state !== "pending" && state !== "success") {
    throw invalid("Status", "state", "state is not included in the list", "custom");
  }
  if (description !== null && [...description].length > MAX_DESCRIPTION) {
    throw invalid("Status", "description", `description is too long (maximum is ${MAX_DESCRIPTION} characters)`);
  }
  if (targetUrl !== null && targetUrl !== "" && !/^https?:\/\//.test(targetUrl)) {
    throw invalid("Status", "target_url", "target_url must use http(s) scheme");
  }
  const isSame = (status: CommitStatus): boolean =>
    status.sha === sha && contextKey(status.context) === contextKey(name);
  const before = repository.statuses.filter(isSame).length;
  if (before >= MAX_STATUSES)
    throw invalid("Status", "base", "This SHA and context has reached the maximum number of statuses.");
  const { world } = context;
  const creatorId = actorOf(context).id;
  const status: CommitStatus = {
    id: world.nextId(),
    sha,
    state,
    context: name,
    description,
    targetUrl,
    creatorId,
    createdAt: world.now(),
  };
  repository.statuses.push(status);
  return created(render(world, repository, status));
}

/** Commit statuses. */
export const statusHandlers: Handlers = {
  "repos/create-commit-status": create,
  "repos/list-commit-statuses-for-ref": (context) => {
    const repository = repositoryOf(context);
    const sha = shaOf(context, repository);
    return listed(context, statusesOf(repository, sha), (status) => render(context.world, repository, status));
  },
  "repos/get-combined-status-for-ref": (context) => {
    const repository = repositoryOf(context);
    const { world } = context;
    const sha = shaOf(context, repository);
    const statuses = latestStatuses(repository, sha);
    const { size, page } = pageOf(context.request);
    const url = `${apiUrl(world, repository)}/commits/${sha}`;
    return {
      status: 200,
      headers: linkHeader(context, page, Math.max(1, Math.ceil(statuses.length / size))),
      body: {
        state: combined(statuses),
        statuses: statuses
          .slice((page - 1) * size, page * size)
          .map((status) => renderShort(world, repository, status)),
        sha,
        total_count: statuses.length,
        repository: renderMinimalRepository(world, repository),
        commit_url: url,
        url: `${url}/status`,
      },
    };
  },
};
