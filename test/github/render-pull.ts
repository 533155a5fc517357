import { isAtLeast, roleOf } from "./access.ts";
import type { Reaction } from "./conversation.ts";
import { type JsonObject, timestamp } from "./json.ts";
import { mergeability, pullCommits, pullFiles } from "./pull-state.ts";
import { nodeId, renderAccountOrGhost, renderAccountOrNull, renderSimpleTeam, renderTeam } from "./render-account.ts";
import { renderLabel } from "./render-commit.ts";
import { apiUrl, htmlUrl, renderRepository } from "./render-repository.ts";
import type { Issue, PullRequest, Repository, Team, World } from "./state.ts";

/** What somebody is to a repository. */
export function association(world: World, repository: Repository, userId: number): string {
  const account = world.accounts.get(userId);
  if (!account || account.deleted) return "NONE";
  if (account.id === repository.owner.id) return "OWNER";
  if (world.organizations.get(repository.owner.login.toLowerCase())?.members.has(userId)) return "MEMBER";
  if (repository.collaborators.has(userId)) return "COLLABORATOR";
  if (account.type === "User" && isAtLeast(roleOf(world, repository, account), "write")) return "COLLABORATOR";
  const merged = [...repository.issues.values()].some((issue) => issue.userId === userId && issue.pull?.mergedAt);
  return merged ? "CONTRIBUTOR" : "NONE";
}

/** The counts of reactions that comments carry (`reaction-rollup`). */
export function renderRollup(url: string, reactions: readonly Reaction[]): JsonObject {
  const kinds = ["+1", "-1", "laugh", "confused", "heart", "hooray", "eyes", "rocket"];
  const counts = kinds.map((kind) => [kind, reactions.filter((entry) => entry.content === kind).length] as const);
  return { url: `${url}/reactions`, total_count: reactions.length, ...Object.fromEntries(counts) };
}

/** The team with an id. */
export function findTeam(world: World, id: number): Team | undefined {
  for (const organization of world.organizations.values()) {
    const team = organization.teams.find((entry) => entry.id === id);
    if (team) return team;
  }
  return undefined;
}

function requestedTeams(world: World, issue: PullRequest): readonly Team[] {
  return issue.pull.requestedTeams.map((id) => findTeam(world, id)).filter((team) => team !== undefined);
}

function side(world: World, repository: Repository, ref: string, sha: string): JsonObject {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: renderAccountOrNull(world, repository.owner.id),
    repo: repository.deleted ? null : renderRepository(world, repository),
  };
}

function links(world: World, repository: Repository, issue: PullRequest): JsonObject {
  const url = apiUrl(world, repository);
  const pull = `${url}/pulls/${issue.number}`;
  const href = (target: string) => ({ href: target });
  return {
    self: href(pull),
    html: href(`${htmlUrl(world, repository)}/pull/${issue.number}`),
    issue: href(`${url}/issues/${issue.number}`),
    comments: href(`${url}/issues/${issue.number}/comments`),
    review_comments: href(`${pull}/comments`),
    review_comment: href(`${url}/pulls/comments{/number}`),
    commits: href(`${pull}/commits`),
    statuses: href(`${url}/statuses/${issue.pull.headSha}`),
  };
}

function optionalTime(date: Date | undefined): string | null {
  return date ? timestamp(date) : null;
}

/** A pull request as lists show it (`pull-request-simple`). */
export function renderPull(world: World, repository: Repository, issue: PullRequest): JsonObject {
  const url = apiUrl(world, repository);
  const pull = `${url}/pulls/${issue.number}`;
  const html = `${htmlUrl(world, repository)}/pull/${issue.number}`;
  const people = issue.pull.requestedReviewers
    .map((id) => renderAccountOrNull(world, id))
    .filter((user) => user !== null);
  return {
    url: pull,
    id: issue.id,
    node_id: nodeId("PR", issue.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${url}/issues/${issue.number}`,
    commits_url: `${pull}/commits`,
    review_comments_url: `${pull}/comments`,
    review_comment_url: `${url}/pulls/comments{/number}`,
    comments_url: `${url}/issues/${issue.number}/comments`,
    statuses_url: `${url}/statuses/${issue.pull.headSha}`,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: renderAccountOrGhost(world, issue.userId),
    body: issue.body,
    labels: issue.labels.map((label) => renderLabel(world, repository, label)),
    milestone: null,
    active_lock_reason: null,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: optionalTime(issue.closedAt),
    merged_at: optionalTime(issue.pull.mergedAt),
    merge_commit_sha: issue.pull.mergeCommitSha,
    assignee: null,
    assignees: [],
    requested_reviewers: people,
    requested_teams: requestedTeams(world, issue).map((team) => renderTeam(world, team)),
    head: side(world, issue.pull.headRepository, issue.pull.headRef, issue.pull.headSha),
    base: side(world, repository, issue.pull.baseRef, issue.pull.baseSha),
    _links: links(world, repository, issue),
    author_association: association(world, repository, issue.userId),
    auto_merge: null,
    draft: issue.pull.draft,
  };
}

/** A pull request in full (`pull-request`), with what git says of its size and whether it merges. */
export function renderFullPull(world: World, repository: Repository, issue: PullRequest): JsonObject {
  const files = pullFiles(repository, issue);
  const merge = mergeability(world, repository, issue);
  return {
    ...renderPull(world, repository, issue),
    requested_teams: requestedTeams(world, issue).map((team) => renderSimpleTeam(world, team)),
    merge_commit_sha: issue.pull.mergeCommitSha ?? merge.sha,
    merged: issue.pull.mergedAt !== undefined,
    mergeable: merge.mergeable,
    rebaseable: merge.mergeable,
    mergeable_state: merge.state,
    merged_by: renderAccountOrNull(world, issue.pull.mergedBy),
    comments: issue.comments.length,
    review_comments: issue.pull.reviewComments.length,
    maintainer_can_modify: false,
    commits: pullCommits(repository, issue).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** An issue, or a pull request seen as one (`issue`). */
export function renderIssue(world: World, repository: Repository, issue: Issue): JsonObject {
  const url = `${apiUrl(world, repository)}/issues/${issue.number}`;
  const html = `${htmlUrl(world, repository)}/${issue.pull ? "pull" : "issues"}/${issue.number}`;
  const pull = issue.pull && {
    draft: issue.pull.draft,
    pull_request: {
      url: `${apiUrl(world, repository)}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: optionalTime(issue.pull.mergedAt),
    },
  };
  return {
    url,
    repository_url: apiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: issue.id,
    node_id: nodeId(issue.pull ? "PR" : "I", issue.id),
    number: issue.number,
    title: issue.title,
    user: renderAccountOrGhost(world, issue.userId),
    labels: issue.labels.map((label) => renderLabel(world, repository, label)),
    state: issue.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: optionalTime(issue.closedAt),
    author_association: association(world, repository, issue.userId),
    active_lock_reason: null,
    body: issue.body,
    reactions: renderRollup(url, issue.reactions),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
    ...pull,
  };
}
