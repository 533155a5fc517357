import { actorOf, pullOf, repositoryOf, requireLevel } from "./access.ts";
import type { Review, ReviewComment } from "./conversation.ts";
import { commentableLines, type DiffLine, diffCommits } from "./diff.ts";
import { mergeBase } from "./git.ts";
import { type Json, numberAt, stringAt } from "./json.ts";
import { pullRequestsOf } from "./lookup.ts";
import { baseTip } from "./pull-state.ts";
import { renderReviewComment } from "./render-conversation.ts";
import {
  type Context,
  checkedBody,
  created,
  type Handlers,
  invalid,
  listed,
  noContent,
  notFound,
  ok,
  type Reply,
  unprocessable,
} from "./reply.ts";
import type { PullRequest, Repository, World } from "./state.ts";

/** Where a comment stands. */
export type CommentPlace = Pick<
  ReviewComment,
  "path" | "side" | "line" | "startSide" | "startLine" | "position" | "diffHunk" | "commitId"
>;

function sideOf(value: string | undefined): "LEFT" | "RIGHT" {
  return value === "LEFT" ? "LEFT" : "RIGHT";
}

type Lines = ReadonlyMap<string, DiffLine>;

function placeByPosition(lines: Lines, path: string, commitId: string, position: number | undefined): CommentPlace {
  const found = [...lines].filter(([, place]) => place.position === position).at(-1);
  if (!found || position === undefined) throw unprocessable("Pull request review thread position is invalid");
  const [key = "RIGHT", at = "1"] = found[0].split(":");
  const none = { startSide: null, startLine: null };
  return { path, side: sideOf(key), line: Number(at), ...none, position, diffHunk: found[1].hunk, commitId };
}

function requireStart(lines: Lines, key: string, end: DiffLine): void {
  const start = lines.get(key);
  if (!start || start.hunk.split("\n")[0] !== end.hunk.split("\n")[0]) {
    throw unprocessable("Pull request review thread start line must be part of the same hunk as the line.");
  }
  if (start.position >= end.position)
    throw unprocessable("Pull request review thread start line must precede the end line.");
}

/** Finds the place a comment asks for in the diff; 422 where it is not part of it, as on GitHub. */
export function placeComment(repository: Repository, issue: PullRequest, commitId: string, asked: Json): CommentPlace {
  const path = stringAt(asked, "path") ?? "";
  const from = mergeBase(repository.gitDir, baseTip(repository, issue), commitId);
  const file = diffCommits(repository.gitDir, from, commitId).find((entry) => entry.path === path);
  if (!file)
    throw unprocessable(
      "Pull request review thread path is invalid",
      "Pull request review thread diff hunk can't be blank",
    );
  const side = sideOf(stringAt(asked, "side"));
  if (stringAt(asked, "subject_type") === "file") {
    return { path, side, line: null, startSide: null, startLine: null, position: 1, diffHunk: "", commitId };
  }
  const lines = commentableLines(file.patch);
  const line = numberAt(asked, "line");
  if (line === undefined) return placeByPosition(lines, path, commitId, numberAt(asked, "position"));
  const place = lines.get(`${side}:${line}`);
  if (!place) throw unprocessable("Pull request review thread line must be part of the diff");
  const startLine = numberAt(asked, "start_line") ?? null;
  const startSide = startLine === null ? null : sideOf(stringAt(asked, "start_side") ?? side);
  if (startLine !== null) requireStart(lines, `${startSide}:${startLine}`, place);
  return { path, side, line, startSide, startLine, position: place.position, diffHunk: place.hunk, commitId };
}

/** Stores a comment of a review. */
export function addReviewComment(
  world: World,
  issue: PullRequest,
  from: CommentPlace & {
    readonly reviewId: number;
    readonly userId: number;
    readonly body: string;
    readonly inReplyTo?: number;
  },
): ReviewComment {
  const now = world.now();
  const comment: ReviewComment = {
    inReplyTo: undefined,
    ...from,
    id: world.nextId(),
    createdAt: now,
    updatedAt: now,
    edits: [],
    reactions: [],
  };
  issue.pull.reviewComments.push(comment);
  return comment;
}

function wrappingReview(world: World, issue: PullRequest, userId: number, commitId: string): Review {
  const review: Review = {
    id: world.nextId(),
    userId,
    state: "COMMENTED",
    body: "",
    commitId,
    submittedAt: world.now(),
    edits: [],
    dismissedBy: undefined,
  };
  issue.pull.reviews.push(review);
  return review;
}

/** A review comment of a repository by id. */
export function reviewCommentOf(context: Context): {
  repository: Repository;
  issue: PullRequest;
  comment: ReviewComment;
} {
  const repository = repositoryOf(context);
  const id = Number(context.request.params["comment_id"]);
  for (const issue of pullRequestsOf(repository)) {
    const comment = issue.pull.reviewComments.find((entry) => entry.id === id);
    if (comment) return { repository, issue, comment };
  }
  throw notFound();
}

function create(context: Context): Reply {
  const { repository, issue } = pullOf(context);
  const actor = actorOf(context);
  const { body } = context.request;
  const text = checkedBody("PullRequestReviewComment", stringAt(body, "body") ?? "");
  if (text === "") throw invalid("PullRequestReviewComment", "body", "body can't be blank");
  const commitId = stringAt(body, "commit_id") ?? issue.pull.headSha;
  const place = placeComment(repository, issue, commitId, body ?? null);
  const review = wrappingReview(context.world, issue, actor.id, commitId);
  const comment = addReviewComment(context.world, issue, {
    ...place,
    reviewId: review.id,
    userId: actor.id,
    body: text,
  });
  return created(renderReviewComment(context.world, repository, issue, comment));
}

function reply(context: Context): Reply {
  const { repository, issue, comment } = reviewCommentOf(context);
  const actor = actorOf(context);
  if (issue.number !== Number(context.request.params["pull_number"])) throw notFound();
  const text = checkedBody("PullRequestReviewComment", stringAt(context.request.body, "body") ?? "");
  const review = wrappingReview(context.world, issue, actor.id, comment.commitId);
  const { path, side, line, startSide, startLine, position, diffHunk, commitId } = comment;
  const place = { path, side, line, startSide, startLine, position, diffHunk, commitId };
  const inReplyTo = comment.inReplyTo ?? comment.id;
  const added = addReviewComment(context.world, issue, {
    ...place,
    reviewId: review.id,
    userId: actor.id,
    body: text,
    inReplyTo,
  });
  return created(renderReviewComment(context.world, repository, issue, added));
}

/** Comments on lines of a diff. */
export const reviewCommentHandlers: Handlers = {
  "pulls/list-review-comments": (context) => {
    const { repository, issue } = pullOf(context);
    const hidden = new Set(
      issue.pull.reviews.filter((review) => review.state === "PENDING").map((review) => review.id),
    );
    const since = context.request.query.get("since");
    const comments = issue.pull.reviewComments.filter(
      (entry) => !hidden.has(entry.reviewId) && (since === null || entry.updatedAt >= new Date(since)),
    );
    if (context.request.query.get("direction") === "desc") comments.reverse();
    return listed(context, comments, (comment) => renderReviewComment(context.world, repository, issue, comment));
  },
  "pulls/get-review-comment": (context) => {
    const { repository, issue, comment } = reviewCommentOf(context);
    return ok(renderReviewComment(context.world, repository, issue, comment));
  },
  "pulls/create-review-comment": create,
  "pulls/create-reply-for-review-comment": reply,
  "pulls/update-review-comment": (context) => {
    const { repository, issue, comment } = reviewCommentOf(context);
    const actor = actorOf(context);
    if (comment.userId !== actor.id) requireLevel(context, repository, "write");
    const body = checkedBody("PullRequestReviewComment", stringAt(context.request.body, "body") ?? "");
    if (comment.edits.length === 0)
      comment.edits.push({ at: comment.createdAt, editorId: comment.userId, body: comment.body });
    comment.edits.push({ at: context.world.now(), editorId: actor.id, body });
    Object.assign(comment, { body, updatedAt: context.world.now() });
    return ok(renderReviewComment(context.world, repository, issue, comment));
  },
  "pulls/delete-review-comment": (context) => {
    const { repository, issue, comment } = reviewCommentOf(context);
    if (comment.userId !== actorOf(context).id) requireLevel(context, repository, "write");
    issue.pull.reviewComments.splice(issue.pull.reviewComments.indexOf(comment), 1);
    return noContent();
  },
};
