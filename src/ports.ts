/** What the outside must provide. Every port has one implementation in `io/` and one complete fake in `test/fakes/`. */
import type { Change, Commit, LineRange, NewBlob, ObjectId } from "./domain/change.ts";
import type { ToolSource } from "./domain/finding.ts";
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

/** A file of one commit's tree. */
export interface TreeFile {
  readonly mode: string;
  readonly sha: ObjectId;
  readonly bytes: Uint8Array;
}

/** A blob as it was read; `bytes` is undefined where it is larger than the limit that was asked for. */
export interface BlobContent {
  readonly sha: ObjectId;
  readonly size: number;
  readonly bytes: Uint8Array | undefined;
}

/** Lines of a file in the head that one commit of the range wrote. */
export interface BlameSpan {
  readonly commitSha: ObjectId;
  readonly lines: LineRange;
  /** The number that the first of these lines has in the file as that commit left it (git's "original line"). */
  readonly originalStart: number;
}

/** A git repository that is only ever read: objects, never a work tree, never its configuration. */
export interface Repository {
  /** A revision (branch, tag, SHA, `HEAD~1`) -> full commit SHA; throws ConfigurationError where there is none. */
  resolveCommit(revision: string): Promise<ObjectId>;
  /** A full ref name -> the SHA it points at, undefined where the ref does not exist. */
  resolveRef(ref: string): Promise<ObjectId | undefined>;
  /** The base that a local check takes when none is named: `origin/HEAD`, else `main`, else `master`; throws ConfigurationError. */
  readDefaultBase(): Promise<ObjectId>;
  /** The best common ancestor, the first that `git merge-base` names; undefined where there is none. */
  readMergeBase(leftSha: ObjectId, rightSha: ObjectId): Promise<ObjectId | undefined>;
  /** The change from `baseSha` to `headSha`; throws ConfigurationError without a common ancestor, IncompleteError for a missing object. */
  readChange(baseSha: ObjectId, headSha: ObjectId): Promise<Change>;
  /** One file of a commit (or tree), undefined where there is none; a folder counts as none. */
  readFile(commitSha: ObjectId, path: string): Promise<TreeFile | undefined>;
  /** Paths of a commit's tree for which `isWanted` holds, with their mode and blob, bytewise by path. */
  listFiles(
    commitSha: ObjectId,
    isWanted: (path: string) => boolean,
  ): Promise<readonly { path: string; mode: string; sha: ObjectId }[]>;
  /** Blobs one by one in the order asked for; larger ones than `maxBytes` come without bytes; throws IncompleteError for a missing one. */
  readBlobs(shas: Iterable<ObjectId>, maxBytes: number): AsyncIterable<BlobContent>;
  /** Everything that the range brings into the history, each blob once, in order of first appearance. */
  readNewBlobs(change: Change): Promise<readonly NewBlob[]>;
  /** Notes under `ref` (as `refs/notes/ai`) for those of `commitShas` that have one; larger ones than `maxBytes` are left out and named in `tooLarge`. */
  readNotes(
    ref: string,
    commitShas: readonly ObjectId[],
    maxBytes: number,
  ): Promise<{ notes: ReadonlyMap<ObjectId, Uint8Array>; tooLarge: readonly ObjectId[] }>;
  /** For each path, which commit of the range wrote which lines of the head; lines from before the range are left out. */
  readBlame(change: Change, paths: readonly string[]): Promise<ReadonlyMap<string, readonly BlameSpan[]>>;
  /** Whether the work tree or index differs from HEAD, or untracked files lie about; false for a bare repository. */
  hasUncommittedWork(): Promise<boolean>;
}

/** One child process to run. `env` is the whole environment it gets. */
export interface CommandRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
  readonly timeoutMs: number;
  /** Each of stdout and stderr; a process that writes more is killed. */
  readonly maxOutputBytes: number;
}

/** How a child process ended. */
export interface CommandResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly ended: "exited" | "timed-out" | "output-limit" | "not-started";
}

/** Runs programs that this program trusts on input that it does not. */
export interface CommandRunner {
  /** Never throws for what the child does; rejects with CancelledError when the run is cancelled. Kills the whole process group at the limits. */
  run(request: CommandRequest): Promise<CommandResult>;
}

/** A database that a tool looks things up in. */
export interface ToolDatabase {
  /** Absolute. */
  readonly folder: string;
  /** When it was built; null where there is none that the tool could read. */
  readonly updatedAt: Date | null;
}

/** A tool that may be run. */
export interface FoundTool {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly version: string;
  readonly source: ToolSource;
  /** For a tool that has one. */
  readonly database?: ToolDatabase;
}

/** Where scanners are found: environment, verified cache, PATH. */
export interface ToolBox {
  /** The tool, or one line that says why there is none and what to do. Installs it first where that is allowed. */
  find(name: string): Promise<FoundTool | { readonly missing: string }>;
}

/** A fresh private folder (mode 0700) that is gone when the run ends. */
export interface ScratchFolder {
  /** Absolute. */
  readonly path: string;
  /** Writes one file (mode 0600, or 0700 if `executable`) below the folder, creating folders; the relative path must not leave it. */
  write(relativePath: string, bytes: Uint8Array | string): Promise<void>;
  /** The bytes of a file below the folder that a tool wrote, undefined where there is none; at most `maxBytes`, else it throws IncompleteError. */
  read(relativePath: string, maxBytes: number): Promise<Uint8Array | undefined>;
  remove(): Promise<void>;
}

/** Makes scratch folders. */
export interface Scratch {
  create(label: string): Promise<ScratchFolder>;
}

/** The time. */
export interface Clock {
  now(): Date;
  /** Milliseconds from an arbitrary start that never goes backwards. */
  elapsed(): number;
}

/** Cryptographic digests, in lower-case hex. */
export interface Digest {
  sha256(data: string | Uint8Array): string;
  /** HMAC-SHA-256 under a key that lives as long as the run and is never shown. */
  keyed(data: string | Uint8Array): string;
  /** The id of a file with this content in a repository whose ids are of this kind. */
  blobId(data: string | Uint8Array, format: "sha1" | "sha256"): ObjectId;
}

/** Makes a text short, and of signs that mean nothing anywhere. */
export interface TextPacking {
  /** Letters, digits, `-` and `_` alone. */
  pack(text: string): string;
  /** Undefined for what is no packed text, or one of more than `maxBytes`. */
  unpack(packed: string, maxBytes: number): string | undefined;
}

/** Where progress and diagnostics go (never results). */
export interface Log {
  /** What is going on now; a line on a terminal that the next one replaces. */
  progress(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}

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

/** Writes to a pull request. Each call is one write and may be repeated: who calls looks first at what is there. Throws PermissionError where a permission is missing. */
export interface Publisher {
  /** -> its id, by which a later look tells whether somebody else has written since. */
  setStatus(sha: ObjectId, context: string, status: StatusDraft): Promise<number>;
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

/** A JSON Schema that an answer should follow. */
export interface ModelSchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One question to a model; one HTTP request. */
export interface ModelRequest {
  /** Fixed text of ours. */
  readonly system: string;
  readonly user: string;
  readonly temperature: number;
  readonly maxOutputTokens: number;
  /** Sent as `response_format` unless the server has refused it in this run. */
  readonly schema?: ModelSchema;
  /** Asks a thinking model to answer at once, where the server knows how to tell it. */
  readonly isWithoutThinking?: boolean;
  /** For everything, to the last byte. */
  readonly timeoutMs: number;
}

/** Tokens as the server counted them. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What the model said. Every text is untrusted. */
export interface ModelAnswer {
  readonly kind: "answer";
  readonly text: string;
  /** What a thinking model wrote beside its answer, empty where there is none. */
  readonly thinking: string;
  /** Its own words where it refused, null where it did not. */
  readonly refusal: string | null;
  readonly finish: "stop" | "length" | "filtered" | "unknown";
  /** The name that the server gives itself, null where it says nothing. */
  readonly model: string | null;
  /** Null where the server counts nothing. */
  readonly usage: ModelUsage | null;
}

/**
 * Why there is no answer. `busy`: try again later. `unreachable`: the connection failed or broke. `timeout`: the time given is over.
 * `overflow`: the question is longer than the context. `unsupported`: a parameter was refused and is left out from now on, ask again.
 * `rejected`: asking again is of no use (a bad key, no such model). `unreadable`: what came is no chat completion.
 */
export type ModelFailureKind =
  | "busy"
  | "unreachable"
  | "timeout"
  | "overflow"
  | "unsupported"
  | "rejected"
  | "unreadable";

/** A question without an answer. */
export interface ModelFailure {
  readonly kind: "failure";
  readonly failure: ModelFailureKind;
  /** One line for people; may quote the server. */
  readonly message: string;
  /** How long the server asks to wait, null where it does not say. */
  readonly retryAfterMs: number | null;
  /** The context size that an overflow names. */
  readonly contextTokens: number | null;
}

export type ModelReply = ModelAnswer | ModelFailure;

/** A server as it describes itself. */
export interface ModelDescription {
  readonly kind: "description";
  /** The model that is asked. */
  readonly name: string;
  /** Tokens that question and answer may have together, null where the server does not say. */
  readonly contextTokens: number | null;
}

/** A model behind an OpenAI-compatible endpoint. Rejects with CancelledError only; everything else is a ModelFailure. */
export interface ModelClient {
  /** Asks the server once what it has, for `timeoutMs` at most where it is given; later calls get the same answer. */
  describe(timeoutMs?: number): Promise<ModelDescription | ModelFailure>;
  /** Sends one request, once. */
  complete(request: ModelRequest): Promise<ModelReply>;
  /** Waits; rejects with CancelledError when the run is cancelled. */
  pause(milliseconds: number): Promise<void>;
}
