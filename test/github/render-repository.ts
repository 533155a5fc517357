import { isAtLeast, roleOf } from "./access.ts";
import { type JsonObject, timestamp } from "./json.ts";
import { fullName } from "./lookup.ts";
import { nodeId, renderAccount } from "./render-account.ts";
import type { Account, Level, Repository, Role, World } from "./state.ts";

const API_URLS: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

/** The address of a repository in the API. */
export function apiUrl(world: World, repository: Repository): string {
  return `${world.urls.api}/repos/${fullName(repository)}`;
}

/** The address of a repository for people. */
export function htmlUrl(world: World, repository: Repository): string {
  return `${world.urls.html}/${fullName(repository)}`;
}

/** A role as the five booleans of `permissions`. */
export function renderPermissions(role: Role): JsonObject {
  const has = (level: Level) => isAtLeast(role, level);
  return {
    admin: has("admin"),
    maintain: has("maintain"),
    push: has("write"),
    triage: has("triage"),
    pull: has("read"),
  };
}

/** A repository as payloads and lists show the least of it (`minimal-repository`). */
export function renderMinimalRepository(world: World, repository: Repository): JsonObject {
  const url = apiUrl(world, repository);
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.isPrivate,
    owner: renderAccount(world, repository.owner),
    html_url: htmlUrl(world, repository),
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(Object.entries(API_URLS).map(([key, suffix]) => [key, `${url}${suffix}`])),
  };
}

/** A repository as pull requests and payloads carry it (`repository`). */
export function renderRepository(world: World, repository: Repository): JsonObject {
  const html = htmlUrl(world, repository);
  const open = [...repository.issues.values()].filter((issue) => issue.state === "open").length;
  const stamp = timestamp(repository.createdAt);
  return {
    ...renderMinimalRepository(world, repository),
    git_url: `git://${html.replace(/^\w+:\/\//, "")}.git`,
    ssh_url: `git@${new URL(html).hostname}:${fullName(repository)}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 1,
    default_branch: repository.defaultBranch,
    open_issues_count: open,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.isPrivate ? "private" : "public",
    pushed_at: stamp,
    created_at: stamp,
    updated_at: stamp,
    allow_forking: true,
    web_commit_signoff_required: false,
    license: null,
    forks: 0,
    open_issues: open,
    watchers: 0,
  };
}

/** A repository in full, with what `viewer` may do (`full-repository`). */
export function renderFullRepository(world: World, repository: Repository, viewer: Account | undefined): JsonObject {
  const parent = repository.parent
    ? { parent: renderRepository(world, repository.parent), source: renderRepository(world, root(repository)) }
    : {};
  const organization =
    repository.owner.type === "Organization" ? { organization: renderAccount(world, repository.owner) } : {};
  return {
    ...renderRepository(world, repository),
    permissions: renderPermissions(roleOf(world, repository, viewer)),
    subscribers_count: 0,
    network_count: 0,
    ...organization,
    ...parent,
  };
}

/** The repository a fork came from in the end. */
function root(repository: Repository): Repository {
  return repository.parent ? root(repository.parent) : repository;
}
