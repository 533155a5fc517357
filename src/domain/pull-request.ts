import type { ObjectId, PullRequestFacts } from "./change.ts";
import { type Account, foldCase, type Review } from "./people.ts";
import type { State } from "./verdict.ts";

/** A pull request as the API describes it now; nothing in it is older than the answer it came from. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Null for a deleted account. */
  readonly author: Account | null;
  readonly state: "open" | "closed";
  readonly isDraft: boolean;
  /** The base branch's name, without `refs/heads/`. */
  readonly baseRef: string;
  /** The API's word on the base; git's word on the tip of `baseRef` is newer. */
  readonly baseSha: ObjectId;
  /** The head branch's name in `headRepository`, without `refs/heads/`. */
  readonly headRef: string;
  readonly headSha: ObjectId;
  /** `owner/name`, null where the head repository is gone. */
  readonly headRepository: string | null;
  readonly labels: readonly string[];
  readonly requestedReviewers: readonly string[];
  /** Slugs of teams of the repository's organization. */
  readonly requestedTeams: readonly string[];
  /** Of the repository that it asks to be merged into. */
  readonly defaultBranch: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** A review with its text, which says whether it is one of ours. */
export interface PostedReview extends Review {
  readonly body: string;
}

/** A comment on a line, of the latest version of the pull request. */
export interface LineComment {
  readonly id: number;
  readonly reviewId: number | null;
  readonly author: Account | null;
  readonly body: string;
  readonly path: string;
  /** The line in the present diff, null where the comment is outdated or about the whole file. */
  readonly line: number | null;
}

/** A reaction that somebody has given to a comment. */
export interface PostedReaction {
  readonly id: number;
  readonly author: Account | null;
  /** GitHub's word for it: `eyes`, `+1`, `heart`, … */
  readonly content: string;
}

/** A commit status in one context. */
export interface PostedStatus {
  readonly id: number;
  readonly context: string;
  readonly state: State;
  readonly description: string;
  /** Who set it, null for a deleted account. */
  readonly creator: Account | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** One place in a merge queue, first to last. */
export interface QueuedPullRequest {
  readonly number: number;
  /** The commit that would become the base branch with this pull request and all before it; null while there is none. */
  readonly headSha: ObjectId | null;
}

/** What a token may still do; `resetAt` is ISO 8601. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: string;
}

/** A branch of the repository; protected by a branch protection rule or by a ruleset. */
export interface Branch {
  readonly name: string;
  readonly sha: ObjectId;
  readonly isProtected: boolean;
}

/** What GitHub itself asks before something is merged into a branch, by rulesets and branch protection together. */
export interface BranchRules {
  readonly requiredContexts: readonly string[];
  readonly hasMergeQueue: boolean;
  /** Whether every push takes all approvals away. */
  readonly dismissesStale: boolean;
}

/** What attribution and conditions may know of a pull request of `repository` (`owner/name`). */
export function factsOf(pull: PullRequest, repository: string): PullRequestFacts {
  return {
    repository,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    authorLogin: pull.author?.login ?? "ghost",
    authorId: pull.author?.id ?? null,
    baseRef: pull.baseRef,
    headRef: pull.headRef,
    isFork: isFromFork(pull, repository),
    isDraft: pull.isDraft,
    labels: pull.labels,
  };
}

/** Whether the head is in another repository than `repository` (`owner/name`), or in one that is gone. */
export function isFromFork(pull: PullRequest, repository: string): boolean {
  return pull.headRepository === null || foldCase(pull.headRepository) !== foldCase(repository);
}
