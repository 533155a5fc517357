/** Shapes of GitHub's answers, as far as they are used; they check what came, and give it in the words of the domain. */
import { z } from "zod";
import type { Account, IssueComment, PushActivity } from "../domain/people.ts";
import type {
  Branch,
  LineComment,
  PostedReview,
  PostedStatus,
  PullRequest,
  RateLimit,
} from "../domain/pull-request.ts";

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

/** GitHub's stand-in for deleted accounts, as REST names it in places that cannot be empty. https://api.github.com/users/ghost */
const GHOST = "ghost";

/** An account; null for a deleted one. */
export const accountShape = z
  .object({ id: z.number(), login: z.string(), type: z.string() })
  .nullish()
  .transform((value): Account | null =>
    value === null || value === undefined || value.login === GHOST
      ? null
      : { id: value.id, login: value.login, type: value.type },
  );

const end = z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string() }).nullish() });

/** A pull request, from a list or alone. */
export const pullRequestShape = z
  .object({
    number: z.number(),
    title: z.string(),
    body: text,
    user: accountShape,
    state: z.enum(["open", "closed"]),
    draft: z.boolean().nullish(),
    base: z.object({ ref: z.string(), sha, repo: z.object({ default_branch: z.string() }) }),
    head: end,
    labels: z.array(z.object({ name: text })),
    requested_reviewers: z.array(z.object({ login: z.string() })).nullish(),
    requested_teams: z.array(z.object({ slug: z.string() })).nullish(),
    updated_at: z.string(),
  })
  .transform(
    (pull): PullRequest => ({
      number: pull.number,
      title: pull.title,
      body: pull.body,
      author: pull.user,
      state: pull.state,
      isDraft: pull.draft === true,
      baseRef: pull.base.ref,
      baseSha: pull.base.sha,
      headRef: pull.head.ref,
      headSha: pull.head.sha,
      headRepository: pull.head.repo?.full_name ?? null,
      labels: pull.labels.map((label) => label.name),
      requestedReviewers: (pull.requested_reviewers ?? []).map((one) => one.login),
      requestedTeams: (pull.requested_teams ?? []).map((one) => one.slug),
      defaultBranch: pull.base.repo.default_branch,
      updatedAt: pull.updated_at,
    }),
  );

/** A review with its text. */
export const reviewShape = z
  .object({
    id: z.number(),
    user: accountShape,
    state: z.string(),
    body: text,
    commit_id: sha.nullish(),
    submitted_at: z.string().nullish(),
  })
  .transform(
    (review): PostedReview => ({
      id: review.id,
      author: review.user,
      state: review.state,
      body: review.body,
      commitSha: review.commit_id ?? null,
      submittedAt: review.submitted_at ?? null,
    }),
  );

/** A comment in a conversation, with the id that GraphQL knows it by; `isEdited` is what its times say. */
export const issueCommentShape = z
  .object({
    id: z.number(),
    node_id: z.string(),
    user: accountShape,
    body: text,
    created_at: z.string(),
    updated_at: z.string(),
    reactions: z.object({ eyes: z.number(), "+1": z.number(), "-1": z.number() }).optional(),
  })
  .transform((comment): IssueComment & { readonly nodeId: string } => ({
    id: comment.id,
    nodeId: comment.node_id,
    author: comment.user,
    body: comment.body,
    createdAt: comment.created_at,
    isEdited: Date.parse(comment.updated_at) > Date.parse(comment.created_at),
    ...(comment.reactions === undefined ? {} : { reactions: comment.reactions }),
  }));

/** A comment on a line. */
export const lineCommentShape = z
  .object({
    id: z.number(),
    pull_request_review_id: z.number().nullish(),
    user: accountShape,
    body: text,
    path: z.string(),
    line: z.number().nullish(),
  })
  .transform(
    (comment): LineComment => ({
      id: comment.id,
      reviewId: comment.pull_request_review_id ?? null,
      author: comment.user,
      body: comment.body,
      path: comment.path,
      line: comment.line ?? null,
    }),
  );

/** A commit status. */
export const statusShape = z
  .object({
    id: z.number(),
    context: z.string(),
    state: z.enum(["success", "failure", "pending", "error"]),
    description: text,
    creator: accountShape,
    created_at: z.string(),
  })
  .transform(
    (status): PostedStatus => ({
      id: status.id,
      context: status.context,
      state: status.state,
      description: status.description,
      creator: status.creator,
      createdAt: status.created_at,
    }),
  );

/** A branch. */
export const branchShape = z
  .object({ name: z.string(), commit: z.object({ sha }), protected: z.boolean() })
  .transform((branch): Branch => ({ name: branch.name, sha: branch.commit.sha, isProtected: branch.protected }));

/** The contexts that a branch's protection requires, as everybody who may read sees them. */
export const protectionShape = z
  .object({
    protection: z.object({ required_status_checks: z.object({ contexts: z.array(z.string()) }).nullish() }).nullish(),
  })
  .transform(({ protection }): readonly string[] => protection?.required_status_checks?.contexts ?? []);

/** One rule of a branch, as far as it is looked at. */
export const branchRuleShape = z.object({
  type: z.string(),
  parameters: z
    .object({
      required_status_checks: z.array(z.object({ context: z.string() })).optional(),
      dismiss_stale_reviews_on_push: z.boolean().optional(),
    })
    .nullish(),
});

/** What workflows' own tokens may do in a repository, as far as it is looked at. */
export const workflowPermissionsShape = z.object({ can_approve_pull_request_reviews: z.boolean() });

/** What is left of the hour. */
export const rateLimitShape = z
  .object({ resources: z.object({ core: z.object({ limit: z.number(), remaining: z.number(), reset: z.number() }) }) })
  .transform(
    ({ resources: { core } }): RateLimit => ({
      limit: core.limit,
      remaining: core.remaining,
      resetAt: new Date(core.reset * 1000).toISOString(),
    }),
  );

/** One push, or something like it. */
export const activityShape = z
  .object({
    id: z.number(),
    actor: accountShape,
    activity_type: z.string(),
    before: sha,
    after: sha,
    timestamp: z.string(),
  })
  .transform(
    (activity): PushActivity => ({
      id: activity.id,
      actor: activity.actor,
      type: activity.activity_type,
      beforeSha: activity.before,
      afterSha: activity.after,
      timestamp: activity.timestamp,
    }),
  );

const identity = z.object({ email: text }).nullish();

/** A commit as the API lists it: whose accounts its emails are, and whether its signature holds. */
export const listedCommitShape = z
  .object({
    sha,
    commit: z.object({
      author: identity,
      committer: identity,
      verification: z.object({ verified: z.boolean() }).nullish(),
    }),
    // An unknown email gives null, or an empty object.
    author: z.union([accountShape, z.object({}).transform(() => null)]),
    committer: z.union([accountShape, z.object({}).transform(() => null)]),
  })
  .transform((commit) => ({
    sha: commit.sha,
    isVerified: commit.commit.verification?.verified === true,
    author: { email: commit.commit.author?.email ?? "", account: commit.author },
    committer: { email: commit.commit.committer?.email ?? "", account: commit.committer },
  }));
export type ListedCommit = z.output<typeof listedCommitShape>;

/** A collaborator or the answer about one: permissions as flags, and the names of role and permission. */
export const permissionShape = z.object({
  permission: z.string().optional(),
  role_name: z.string().optional(),
  user: z.object({ id: z.number(), permissions: z.record(z.string(), z.boolean()).optional() }).nullish(),
});

/** An entry of the list of collaborators. */
export const collaboratorShape = z.object({
  id: z.number(),
  login: z.string(),
  type: z.string(),
  permissions: z.record(z.string(), z.boolean()).optional(),
  role_name: z.string().optional(),
});
