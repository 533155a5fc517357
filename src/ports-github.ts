/** What GitHub must provide: pull requests, people, and objects over git. See `ports.ts`. */
import type { Commit, ObjectId } from "./domain/change.ts";
import type {
  Account,
  ChangeKey,
  Collaborator,
  Fact,
  IssueComment,
  Permission,
  Profile,
  PushActivity,
} from "./domain/people.ts";
import type { ReviewDraft, StatusDraft } from "./domain/publication.ts";
import type {
  Branch,
  BranchRules,
  LineComment,
  PostedReaction,
  PostedReview,
  PostedStatus,
  PullRequest,
  QueuedPullRequest,
  RateLimit,
} from "./domain/pull-request.ts";
import type { Repository, TreeFile } from "./ports.ts";

/**
 * Who people are and what they may do, as GitHub says at the time of asking; nothing is asked twice in a run. A fact that cannot be
 * had is unknown with its reason, never an empty answer; a page that is missing makes the whole list unknown.
 */
export interface Directory {
  /** What this account may do in the repository (see `permissionFrom`); a 404 means `none`. */
  readPermission(account: Account): Promise<Fact<Permission>>;
  /** The active members of `org/slug`, those of child teams among them. */
  readTeam(team: string): Promise<Fact<readonly Account[]>>;
  /** The public profile of an account, without anything where it is gone; throws IncompleteError where it cannot be read. */
  readProfile(account: Account): Promise<Profile>;
  /** Everybody with access to the repository. */
  readCollaborators(): Promise<Fact<readonly Collaborator[]>>;
  /** Emails in lower case -> the account of each, null for nobody's; throws IncompleteError where it cannot be read. */
  readAccounts(emails: readonly string[]): Promise<ReadonlyMap<string, Account | null>>;
  /** The activity on the head branch, as far back as the branch left its base. */
  readPushes(): Promise<Fact<readonly PushActivity[]>>;
  /** Those of `commitShas` that GitHub itself made: committed by it, with its valid signature. */
  readGitHubCommits(commitShas: readonly ObjectId[]): Promise<ReadonlySet<ObjectId>>;
  /** Logins that this run writes as. */
  readSelf(): Promise<readonly string[]>;
}

/** Compares what commits change, so that an approval can be held to the content it approved. */
export interface ChangeKeyReader {
  /** What `commitSha` changes against its merge base with `baseSha`, by path; unknown where a needed object cannot be had. */
  readChangeKeys(baseSha: ObjectId, commitSha: ObjectId): Promise<Fact<ReadonlyMap<string, ChangeKey>>>;
}

/** One repository on a server: its refs, and a copy of as much of it as judging a range takes. */
export interface RepositorySource {
  /** Begins to connect, while other things are being read; where that fails, the first real request says so. */
  prepare(): void;
  /** Full ref names -> what they point at now; refs that do not exist are left out. */
  readRefs(refs: readonly string[]): Promise<ReadonlyMap<string, ObjectId>>;
  /** One file of one commit, before (or without) any range: the policy, which says how a range is to be fetched. */
  readFile(commitSha: ObjectId, path: string): Promise<TreeFile | undefined>;
  /**
   * Fetches `baseSha..headSha`: commits, and the trees and blobs that differ. What else is read of the copy (files of the base, notes,
   * checkpoints, the change of an approved commit) is fetched when it is asked for. Throws ConfigurationError without a common ancestor,
   * IncompleteError where the server does not give it all.
   */
  open(request: RangeRequest): Promise<FetchedRepository>;
}

/** A copy on this machine of a part of a repository on a server. */
export interface FetchedRepository extends Repository, ChangeKeyReader {
  /** Ends every git process behind it; it cannot be used any more. */
  close(): Promise<void>;
}

/** A range to fetch. */
export interface RangeRequest {
  readonly baseSha: ObjectId;
  readonly headSha: ObjectId;
  /** Another repository (`owner/name`) that the head branch is in, whose notes count too. */
  readonly headRepository: string | null;
  /** Blobs above this many bytes are not fetched: `readBlobs` gives them without bytes, `readNewBlobs` with this size plus one. */
  readonly maxBlobBytes: number;
}

/** Reads pull requests. Every list is whole, or the call throws IncompleteError (PermissionError where a permission is missing). */
export interface PullRequestHost {
  /** Undefined where there is none with this number. One call. */
  readPullRequest(number: number): Promise<PullRequest | undefined>;
  /** All open ones, oldest first; one call for a hundred. Those with the same head SHA share its status. */
  readOpenPullRequests(): Promise<readonly PullRequest[]>;
  /** The open ones of a head branch (of `owner/name`) whose head is `headSha`. */
  findPullRequests(head: {
    readonly repository: string;
    readonly branch: string;
    readonly sha: ObjectId;
  }): Promise<readonly PullRequest[]>;
  /** Numbers of the open ones that a commit is associated with. */
  readAssociatedPullRequests(commitSha: ObjectId): Promise<readonly number[]>;
  /** The commits that `headSha` has and `baseSha` has not, as far as associated pull requests are to be looked for. */
  readGroupCommits(baseSha: ObjectId, headSha: ObjectId): Promise<readonly ObjectId[]>;
  /** The merge queue of a branch, first place first; empty where it has none. */
  readMergeQueue(branch: string): Promise<readonly QueuedPullRequest[]>;
  /** Where the head is now, by git's word, which costs no API call; null where it is gone. */
  readHeadSha(number: number): Promise<ObjectId | null>;
  readReviews(number: number): Promise<readonly PostedReview[]>;
  /** Only of those for which `mayHoldCommand` holds is GitHub asked about edits; of others a later `updated_at` counts as one. */
  readComments(
    number: number,
    mayHoldCommand: (body: string) => boolean,
    /** Of which comments it is asked who changed them last; of none unless it is given. */
    wantsEditor?: (body: string) => boolean,
  ): Promise<readonly IssueComment[]>;
  /** Who has reacted to a comment of the conversation, and how; `content` is GitHub's word. */
  readReactions(commentId: number): Promise<readonly PostedReaction[]>;
  readLineComments(number: number): Promise<readonly LineComment[]>;
  /** The latest status of `sha` in `context`, undefined where it has none. */
  readStatus(sha: ObjectId, context: string): Promise<PostedStatus | undefined>;
  /** Undefined where there is no such branch. */
  readBranch(name: string): Promise<Branch | undefined>;
  readBranchRules(branch: string): Promise<Fact<BranchRules>>;
  /** Whether a workflow's own token may approve pull requests here; few tokens may read it. */
  readActionsMayApprove(): Promise<Fact<boolean>>;
  /** Costs nothing of what it counts. */
  readRateLimit(): Promise<RateLimit>;
}

/** Opens the directory for one pull request. */
export interface DirectorySource {
  /** `commits` are those of the pull request's range, which say which emails may be asked about. Reads nothing yet. */
  openDirectory(pull: PullRequest, commits: readonly Commit[]): Directory;
}

/** GitHub's reactions that are used. */
export type Reaction = "eyes" | "+1" | "-1";

/** What became of a review that was to be posted: its id, or why GitHub refused it as it was (nothing is stored then). */
export type ReviewOutcome = { readonly id: number } | { readonly refused: string };

/** A status as it was just written. */
export interface WrittenStatus {
  /** By which a later look tells whether somebody else has written since. */
  readonly id: number;
  /** Whom GitHub took for the writer, so who this run writes as; null where it does not say. */
  readonly creator: Account | null;
}

/** Writes to a pull request. Each call is one write and may be repeated: who calls looks first at what is there. Throws PermissionError where a permission is missing. */
export interface Publisher {
  setStatus(sha: ObjectId, context: string, status: StatusDraft): Promise<WrittenStatus>;
  createReview(number: number, review: ReviewDraft): Promise<ReviewOutcome>;
  /** No error where it is dismissed already. */
  dismissReview(number: number, reviewId: number, message: string): Promise<void>;
  /** -> its id. */
  createComment(number: number, body: string): Promise<number>;
  updateComment(commentId: number, body: string): Promise<void>;
  /** No error where it is gone already. */
  deleteComment(commentId: number): Promise<void>;
  /** -> its id; one that is there already stays, with its id. */
  addReaction(commentId: number, reaction: Reaction): Promise<number>;
  /** No error where it is gone already. */
  removeReaction(commentId: number, reactionId: number): Promise<void>;
  /** Who cannot be asked is left out; `teams` are slugs. */
  requestReviewers(
    number: number,
    reviewers: { readonly logins: readonly string[]; readonly teams: readonly string[] },
  ): Promise<void>;
  /** `ref` is a full ref name, as `refs/pull/7/head`. */
  uploadSarif(sha: ObjectId, ref: string, sarif: string): Promise<void>;
}
