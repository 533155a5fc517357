import type { IssueComment, Reaction, Review, ReviewComment } from "./conversation.ts";
import { followLine } from "./diff.ts";
import { type JsonObject, timestamp } from "./json.ts";
import { findAccount } from "./lookup.ts";
import { nodeId, renderAccount, renderAccountOrNull } from "./render-account.ts";
import { association, renderRollup } from "./render-pull.ts";
import { apiUrl, htmlUrl } from "./render-repository.ts";
import type { PullRequest, Repository, World } from "./state.ts";

/** A comment of a conversation (`issue-comment`). */
export function renderIssueComment(world: World, repository: Repository, comment: IssueComment): JsonObject {
  const url = `${apiUrl(world, repository)}/issues/comments/${comment.id}`;
  const isPull = repository.issues.get(comment.issueNumber)?.pull !== undefined;
  return {
    url,
    html_url: `${htmlUrl(world, repository)}/${isPull ? "pull" : "issues"}/${comment.issueNumber}#issuecomment-${comment.id}`,
    issue_url: `${apiUrl(world, repository)}/issues/${comment.issueNumber}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: renderAccountOrNull(world, comment.userId),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: association(world, repository, comment.userId),
    body: comment.body,
    reactions: renderRollup(url, comment.reactions),
    performed_via_github_app: comment.appSlug === undefined ? null : renderApp(world, comment.appSlug),
  };
}

/** An app (`integration`). */
export function renderApp(world: World, slug: string): JsonObject {
  const owner = findAccount(world, "github") ?? [...world.accounts.values()][0];
  if (!owner) throw new Error("a world without accounts has no apps");
  return {
    id: 15_368,
    client_id: `Iv1.${slug}`,
    slug,
    node_id: nodeId("A", 15_368),
    owner: renderAccount(world, owner),
    name: slug,
    description: "",
    external_url: `${world.urls.html}/apps/${slug}`,
    html_url: `${world.urls.html}/apps/${slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2019-12-10T19:04:12Z",
    permissions: { metadata: "read" },
    events: [],
  };
}

/** A review (`pull-request-review`). */
export function renderReview(world: World, repository: Repository, issue: PullRequest, review: Review): JsonObject {
  const html = `${htmlUrl(world, repository)}/pull/${issue.number}#pullrequestreview-${review.id}`;
  const pull = `${apiUrl(world, repository)}/pulls/${issue.number}`;
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: renderAccountOrNull(world, review.userId),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: association(world, repository, review.userId),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt ? timestamp(review.submittedAt) : undefined,
    commit_id: review.commitId,
  };
}

/** A comment on lines of a diff (`pull-request-review-comment`); `line` and `position` are null once the line is gone from the head. */
export function renderReviewComment(
  world: World,
  repository: Repository,
  issue: PullRequest,
  comment: ReviewComment,
): JsonObject {
  const url = `${apiUrl(world, repository)}/pulls/comments/${comment.id}`;
  const pull = `${apiUrl(world, repository)}/pulls/${issue.number}`;
  const html = `${htmlUrl(world, repository)}/pull/${issue.number}#discussion_r${comment.id}`;
  const follow = (line: number | null) =>
    line === null || comment.side === "LEFT"
      ? line
      : (followLine(repository.gitDir, comment.commitId, issue.pull.headSha, comment.path, line) ?? null);
  const line = follow(comment.line);
  const isOutdated = comment.line !== null && line === null;
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId("PRRC", comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    position: isOutdated ? null : comment.position,
    original_position: comment.position,
    commit_id: isOutdated ? comment.commitId : issue.pull.headSha,
    original_commit_id: comment.commitId,
    in_reply_to_id: comment.inReplyTo,
    user: renderAccountOrNull(world, comment.userId),
    body: comment.body,
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    html_url: html,
    pull_request_url: pull,
    author_association: association(world, repository, comment.userId),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    start_line: isOutdated ? null : follow(comment.startLine),
    original_start_line: comment.startLine,
    start_side: comment.startSide,
    line,
    original_line: comment.line,
    side: comment.side,
    subject_type: comment.line === null ? "file" : "line",
    reactions: renderRollup(url, comment.reactions),
  };
}

/** A reaction (`reaction`). */
export function renderReaction(world: World, reaction: Reaction): JsonObject {
  return {
    id: reaction.id,
    node_id: nodeId("REA", reaction.id),
    user: renderAccountOrNull(world, reaction.userId),
    content: reaction.content,
    created_at: timestamp(reaction.createdAt),
  };
}
