import { actorOf, pullOf, requireLevel } from "./access.ts";
import type { Review, ReviewState } from "./conversation.ts";
import { resolveCommit } from "./git.ts";
import { arrayAt, stringAt } from "./json.ts";
import { renderReview, renderReviewComment } from "./render-conversation.ts";
import { type Context, checkedBody, type Handlers, listed, notFound, ok, type Reply, unprocessable } from "./reply.ts";
import { addReviewComment, placeComment } from "./review-comments.ts";
import type { PullRequest, Repository } from "./state.ts";

const STATES: Readonly<Record<string, ReviewState>> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

/** Pending reviews are seen by their author only. */
function visible(context: Context, issue: PullRequest): readonly Review[] {
  return issue.pull.reviews.filter(
    (review) => review.state !== "PENDING" || review.userId === context.identity.account?.id,
  );
}

function reviewOf(context: Context): { repository: Repository; issue: PullRequest; review: Review } {
  const { repository, issue } = pullOf(context);
  const review = visible(context, issue).find((entry) => entry.id === Number(context.request.params["review_id"]));
  if (!review) throw notFound();
  return { repository, issue, review };
}

function requireOwnOpinion(issue: PullRequest, userId: number, event: string | undefined): void {
  if (issue.userId !== userId) return;
  if (event === "APPROVE") throw unprocessable("Review Can not approve your own pull request");
  if (event === "REQUEST_CHANGES") throw unprocessable("Review Can not request changes on your own pull request");
}

/** Off unless an owner allows it. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository */
function requireApprovalByActions(context: Context, event: string | undefined): void {
  if (event !== "APPROVE" || context.identity.appSlug !== "github-actions" || context.world.settings.actionsMayApprove)
    return;
  throw unprocessable("GitHub Actions is not permitted to approve pull requests.");
}

function requireBody(event: string | undefined, body: string, hasComments: boolean): void {
  if (event === "REQUEST_CHANGES" && body === "") throw unprocessable("Review body can't be blank");
  if (event === "COMMENT" && body === "" && !hasComments) throw unprocessable("Review body can't be blank");
}

/** Everything is checked before anything is stored: a review that fails leaves nothing behind. */
function create(context: Context): Reply {
  const { repository, issue } = pullOf(context);
  const { world, request } = context;
  const actor = actorOf(context);
  const event = stringAt(request.body, "event");
  const body = checkedBody("PullRequestReview", stringAt(request.body, "body") ?? "");
  const comments = arrayAt(request.body, "comments");
  if (event !== undefined && !(event in STATES))
    throw unprocessable("Variable $event of type PullRequestReviewEvent was provided invalid value");
  requireOwnOpinion(issue, actor.id, event);
  requireApprovalByActions(context, event);
  requireBody(event, body, comments.length > 0);
  if (event === "APPROVE" || event === "REQUEST_CHANGES") requireLevel(context, repository, "read");
  if (issue.pull.reviews.some((entry) => entry.state === "PENDING" && entry.userId === actor.id)) {
    throw unprocessable("User can only have one pending review per pull request");
  }
  const commitId = stringAt(request.body, "commit_id") ?? issue.pull.headSha;
  if (resolveCommit(repository.gitDir, commitId) !== commitId)
    throw unprocessable("The commit_id is not part of the pull request");
  const places = comments.map((comment) => ({ comment, place: placeComment(repository, issue, commitId, comment) }));
  const now = world.now();
  const review: Review = {
    id: world.nextId(),
    userId: actor.id,
    state: event === undefined ? "PENDING" : (STATES[event] ?? "PENDING"),
    body,
    commitId,
    submittedAt: event === undefined ? undefined : now,
    edits: [],
    dismissedBy: undefined,
  };
  issue.pull.reviews.push(review);
  for (const { comment, place } of places) {
    addReviewComment(world, issue, {
      ...place,
      reviewId: review.id,
      userId: actor.id,
      body: stringAt(comment, "body") ?? "",
    });
  }
  forgetRequest(issue, actor.id);
  return ok(renderReview(world, repository, issue, review));
}

/** Whoever reviews is no longer asked to. */
function forgetRequest(issue: PullRequest, userId: number): void {
  const index = issue.pull.requestedReviewers.indexOf(userId);
  if (index >= 0) issue.pull.requestedReviewers.splice(index, 1);
}

function submit(context: Context): Reply {
  const { repository, issue, review } = reviewOf(context);
  const event = stringAt(context.request.body, "event") ?? "";
  if (review.state !== "PENDING") throw unprocessable("Can not submit a review that is not pending");
  const body = checkedBody("PullRequestReview", stringAt(context.request.body, "body") ?? review.body);
  requireOwnOpinion(issue, review.userId, event);
  requireApprovalByActions(context, event);
  requireBody(
    event,
    body,
    issue.pull.reviewComments.some((comment) => comment.reviewId === review.id),
  );
  Object.assign(review, { state: STATES[event] ?? "COMMENTED", body, submittedAt: context.world.now() });
  forgetRequest(issue, review.userId);
  return ok(renderReview(context.world, repository, issue, review));
}

function dismiss(context: Context): Reply {
  const { repository, issue, review } = reviewOf(context);
  requireLevel(context, repository, "write");
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") {
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase().replace("_", " ")} pull request review`);
  }
  review.state = "DISMISSED";
  review.dismissedBy = actorOf(context).id;
  return ok(renderReview(context.world, repository, issue, review));
}

/** Reviews. */
export const reviewHandlers: Handlers = {
  "pulls/list-reviews": (context) => {
    const { repository, issue } = pullOf(context);
    return listed(context, visible(context, issue), (review) => renderReview(context.world, repository, issue, review));
  },
  "pulls/get-review": (context) => {
    const { repository, issue, review } = reviewOf(context);
    return ok(renderReview(context.world, repository, issue, review));
  },
  "pulls/create-review": create,
  "pulls/submit-review": submit,
  "pulls/update-review": (context) => {
    const { repository, issue, review } = reviewOf(context);
    const actor = actorOf(context);
    if (review.userId !== actor.id) requireLevel(context, repository, "write");
    const body = checkedBody("PullRequestReview", stringAt(context.request.body, "body") ?? "");
    if (review.edits.length === 0)
      review.edits.push({ at: review.submittedAt ?? context.world.now(), editorId: review.userId, body: review.body });
    review.edits.push({ at: context.world.now(), editorId: actor.id, body });
    review.body = body;
    return ok(renderReview(context.world, repository, issue, review));
  },
  "pulls/delete-pending-review": (context) => {
    const { repository, issue, review } = reviewOf(context);
    if (review.state !== "PENDING") throw unprocessable("Can not delete a non-pending pull request review");
    issue.pull.reviews.splice(issue.pull.reviews.indexOf(review), 1);
    return ok(renderReview(context.world, repository, issue, review));
  },
  "pulls/dismiss-review": dismiss,
  "pulls/list-comments-for-review": (context) => {
    const { repository, issue, review } = reviewOf(context);
    const comments = issue.pull.reviewComments.filter((comment) => comment.reviewId === review.id);
    return listed(context, comments, (comment) => renderReviewComment(context.world, repository, issue, comment));
  },
};
