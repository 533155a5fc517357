import type { RepositoryBuilder } from "./builder-repository.ts";
import { addComment, editComment } from "./comments.ts";
import type { CommitSpec } from "./commits.ts";
import type { IssueComment, Review, ReviewState } from "./conversation.ts";
import { updateRef } from "./git.ts";
import { addLabel } from "./labels.ts";
import { findAccount } from "./lookup.ts";
import { baseTip } from "./pull-state.ts";
import { addReviewComment, placeComment } from "./review-comments.ts";
import type { PullRequest, World } from "./state.ts";
import { latestStatuses } from "./statuses.ts";
import { addAccount } from "./world.ts";

/** A pull request to make. */
export interface PullSpec {
  readonly author?: string;
  readonly title?: string;
  readonly body?: string | null;
  /** The head branch, `feature-<number>` unless said. */
  readonly branch?: string;
  readonly base?: string;
  /** Commits of the head branch; without `commits` the branch must exist, or one commit is made. */
  readonly commits?: readonly CommitSpec[];
  /** Where a new head branch starts: a branch or a commit, the base unless said. */
  readonly from?: string;
  /** The fork the head branch is in. */
  readonly fork?: RepositoryBuilder;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly by?: string;
}

/** A review to store as it is, without asking the rules that the API keeps. */
export interface ReviewSpec {
  readonly body?: string;
  /** The head unless said. */
  readonly commit?: string;
  readonly at?: Date;
  readonly comments?: readonly {
    readonly path: string;
    readonly line: number;
    readonly side?: "LEFT" | "RIGHT";
    readonly body: string;
  }[];
}

/** Builds on a pull request; methods that return the builder can be chained. */
export interface PullBuilder {
  readonly issue: PullRequest;
  readonly repository: RepositoryBuilder;
  readonly number: number;
  readonly headSha: string;
  /** The review, comment made last. */
  readonly lastReview: Review;
  readonly lastComment: IssueComment;
  review(login: string, state: ReviewState, spec?: ReviewSpec): PullBuilder;
  dismiss(review: Review, by: string): PullBuilder;
  editReview(review: Review, by: string, body: string): PullBuilder;
  comment(login: string, body: string, at?: Date): PullBuilder;
  editComment(comment: IssueComment, by: string, body: string): PullBuilder;
  deleteComment(comment: IssueComment): PullBuilder;
  label(name: string): PullBuilder;
  unlabel(name: string): PullBuilder;
  push(
    commits: readonly CommitSpec[],
    options?: { readonly by?: string; readonly force?: boolean; readonly from?: string },
  ): PullBuilder;
  retarget(base: string): PullBuilder;
  draft(isDraft: boolean): PullBuilder;
  close(): PullBuilder;
  reopen(): PullBuilder;
  /** A status of the head, as if the API had posted it. */
  status(
    context: string,
    state: "error" | "failure" | "pending" | "success",
    by: string,
    description?: string,
  ): PullBuilder;
  /** Context to state of the head's last statuses. */
  statuses(): Readonly<Record<string, string>>;
}

/** Opens a pull request and returns its builder. */
export function createPullRequest(world: World, base: RepositoryBuilder, spec: PullSpec): PullBuilder {
  const { repository } = base;
  const author = addAccount(world, spec.author ?? "author");
  const number = repository.nextNumber++;
  const source = spec.fork ?? base;
  const branch = spec.branch ?? `feature-${number}`;
  const baseRef = spec.base ?? repository.defaultBranch;
  const commits =
    spec.commits ??
    (spec.branch === undefined ? [{ message: "Change", files: { [`file-${number}.txt`]: "text\n" } }] : []);
  const from = spec.from ?? base.tip(baseRef);
  const headSha = source.push(branch, commits, { by: spec.by ?? author.login, from });
  const now = world.now();
  const issue: PullRequest = {
    id: world.nextId(),
    number,
    title: spec.title ?? `Change ${number}`,
    body: spec.body ?? null,
    userId: author.id,
    state: "open",
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    labels: [],
    comments: [],
    reactions: [],
    edits: [],
    pull: {
      headRepository: source.repository,
      headRef: branch,
      headSha,
      baseRef,
      baseSha: base.tip(baseRef),
      draft: spec.draft ?? false,
      mergedAt: undefined,
      mergedBy: undefined,
      mergeCommitSha: null,
      reviews: [],
      reviewComments: [],
      requestedReviewers: [],
      requestedTeams: [],
    },
  };
  repository.issues.set(number, issue);
  updateRef(repository.gitDir, `refs/pull/${number}/head`, headSha);
  for (const name of spec.labels ?? []) addLabel(world, repository, issue, name);
  return builderOf(world, base, source, issue);
}

function last<T>(items: readonly T[], what: string): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error(`there is no ${what} yet`);
  return item;
}

function builderOf(
  world: World,
  repository: RepositoryBuilder,
  source: RepositoryBuilder,
  issue: PullRequest,
): PullBuilder {
  const { pull } = issue;
  const chain = (run: () => void): PullBuilder => {
    run();
    return builder;
  };
  const builder: PullBuilder = {
    issue,
    repository,
    number: issue.number,
    get headSha() {
      return pull.headSha;
    },
    get lastReview() {
      return last(pull.reviews, "review");
    },
    get lastComment() {
      return last(issue.comments, "comment");
    },
    review: (login, state, spec = {}) => chain(() => storeReview(world, repository, issue, { login, state, spec })),
    dismiss: (review, by) =>
      chain(() => void Object.assign(review, { state: "DISMISSED", dismissedBy: addAccount(world, by).id })),
    editReview: (review, by, body) =>
      chain(() => {
        if (review.edits.length === 0)
          review.edits.push({ at: review.submittedAt ?? world.now(), editorId: review.userId, body: review.body });
        review.edits.push({ at: world.now(), editorId: addAccount(world, by).id, body });
        review.body = body;
      }),
    comment: (login, body, at) =>
      chain(() => void addComment(world, issue, { userId: addAccount(world, login).id, body, ...(at ? { at } : {}) })),
    editComment: (comment, by, body) =>
      chain(() => {
        // an edit is later than what it edits, also within one second
        const at = new Date(Math.max(world.now().getTime(), comment.createdAt.getTime() + 1000));
        editComment(comment, addAccount(world, by).id, body, at);
      }),
    deleteComment: (comment) => chain(() => void issue.comments.splice(issue.comments.indexOf(comment), 1)),
    label: (name) => chain(() => addLabel(world, repository.repository, issue, name)),
    unlabel: (name) =>
      chain(
        () =>
          void issue.labels.splice(
            issue.labels.findIndex((label) => label.name === name),
            1,
          ),
      ),
    push: (commits, options = {}) => chain(() => void source.push(pull.headRef, commits, options)),
    retarget: (base) =>
      chain(() => {
        pull.baseRef = base;
        pull.baseSha = baseTip(repository.repository, issue);
      }),
    draft: (isDraft) => chain(() => void Object.assign(pull, { draft: isDraft })),
    close: () => chain(() => void Object.assign(issue, { state: "closed", closedAt: world.now() })),
    reopen: () => chain(() => void Object.assign(issue, { state: "open", closedAt: undefined })),
    status: (context, state, by, description) =>
      chain(() => {
        const creatorId = addAccount(world, by).id;
        const entry = { id: world.nextId(), sha: pull.headSha, state, context, description: description ?? null };
        repository.repository.statuses.push({ ...entry, targetUrl: null, creatorId, createdAt: world.now() });
      }),
    statuses: () =>
      Object.fromEntries(
        latestStatuses(repository.repository, pull.headSha).map((status) => [status.context, status.state]),
      ),
  };
  return builder;
}

function storeReview(
  world: World,
  repository: RepositoryBuilder,
  issue: PullRequest,
  from: { readonly login: string; readonly state: ReviewState; readonly spec: ReviewSpec },
): void {
  const userId = (findAccount(world, from.login) ?? addAccount(world, from.login)).id;
  const commitId = from.spec.commit ?? issue.pull.headSha;
  const review: Review = {
    id: world.nextId(),
    userId,
    state: from.state,
    body: from.spec.body ?? "",
    commitId,
    submittedAt: from.state === "PENDING" ? undefined : (from.spec.at ?? world.now()),
    edits: [],
    dismissedBy: undefined,
  };
  issue.pull.reviews.push(review);
  for (const comment of from.spec.comments ?? []) {
    const place = placeComment(repository.repository, issue, commitId, { ...comment });
    addReviewComment(world, issue, { ...place, reviewId: review.id, userId, body: comment.body });
  }
}
