import type { Edit, IssueComment, Label, Reaction, Review, ReviewComment } from "./conversation.ts";
import type { Json } from "./json.ts";

/** Repository permissions, least first. */
export const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Level = (typeof LEVELS)[number];

/** What somebody may do in a repository; `roleName` differs from `level` for a custom role. */
export interface Role {
  readonly level: Level;
  readonly roleName: string;
}

/** An account: a person, an app's bot or an organization. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot" | "Organization";
  readonly name: string | null;
  readonly emails: string[];
  deleted: boolean;
}

/** An organization's people. */
export interface Organization {
  readonly account: Account;
  readonly members: Map<number, "admin" | "member">;
  readonly teams: Team[];
}

/** A team; people of a child team count as people of its parent. */
export interface Team {
  readonly id: number;
  readonly organization: Account;
  readonly slug: string;
  readonly name: string;
  readonly parent: Team | undefined;
  readonly members: Map<number, { readonly role: "member" | "maintainer"; readonly state: "active" | "pending" }>;
}

/** Whoever stands behind a token. */
export interface Identity {
  readonly kind: "user" | "installation" | "anonymous";
  readonly account: Account | undefined;
  /** OAuth scopes of a user's token. */
  readonly scopes: readonly string[];
  /** Permissions of an installation token, as `{ pull_requests: "write" }`. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Full names of the repositories an installation token reaches. */
  readonly repositories: readonly string[] | "all";
  readonly appSlug: string | undefined;
  readonly rate: { limit: number; remaining: number; resetAt: number; graphql: number };
}

/** An issue, or what a pull request has in common with one. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  readonly userId: number;
  state: "open" | "closed";
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | undefined;
  readonly labels: Label[];
  readonly comments: IssueComment[];
  readonly reactions: Reaction[];
  readonly edits: Edit[];
  readonly pull: Pull | undefined;
}

/** What only a pull request has. */
export interface Pull {
  readonly headRepository: Repository;
  readonly headRef: string;
  headSha: string;
  baseRef: string;
  /** The base's tip when the pull request was opened, synchronized or retargeted last; it lags behind the branch, as on GitHub. */
  baseSha: string;
  draft: boolean;
  mergedAt: Date | undefined;
  mergedBy: number | undefined;
  mergeCommitSha: string | null;
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
  readonly requestedReviewers: number[];
  readonly requestedTeams: number[];
}

/** An issue that is a pull request. */
export interface PullRequest extends Issue {
  readonly pull: Pull;
}

/** A commit status. */
export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creatorId: number;
  readonly createdAt: Date;
}

/** One entry of a repository's activity. */
export interface Activity {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  /** A full ref name. */
  readonly ref: string;
  readonly at: Date;
  readonly type: "push" | "force_push" | "branch_deletion" | "branch_creation" | "pr_merge" | "merge_queue_merge";
  readonly actorId: number;
}

/** A SARIF upload. `polls` counts down the answers that still say pending. */
export interface SarifUpload {
  readonly id: string;
  readonly commitSha: string;
  readonly ref: string;
  readonly sarif: Json;
  readonly category: string | undefined;
  readonly errors: readonly string[];
  polls: number;
}

/** A workflow run. */
export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: Repository;
  readonly status: string;
  readonly conclusion: string | null;
  readonly pullNumbers: readonly number[];
  readonly actorId: number;
  readonly createdAt: Date;
}

/** A pull request waiting in a merge queue. */
export interface MergeQueueEntry {
  readonly id: number;
  readonly number: number;
  readonly state: "QUEUED" | "AWAITING_CHECKS" | "MERGEABLE" | "UNMERGEABLE" | "LOCKED";
  readonly baseSha: string;
  readonly headSha: string;
  readonly enqueuedAt: Date;
  readonly enqueuerId: number;
}

/** A repository; forks share the object store of the repository they came from, as on GitHub. */
export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly parent: Repository | undefined;
  readonly gitDir: string;
  readonly createdAt: Date;
  defaultBranch: string;
  deleted: boolean;
  codeScanning: boolean;
  nextNumber: number;
  readonly collaborators: Map<number, Role>;
  readonly teams: Map<number, Role>;
  readonly labels: Label[];
  readonly issues: Map<number, Issue>;
  readonly statuses: CommitStatus[];
  readonly activities: Activity[];
  /** Branch name to what protects it. */
  readonly protection: Map<string, { readonly contexts: readonly string[]; readonly approvals: number }>;
  /** Branch name to ruleset rules, in the shape of `GET /repos/{owner}/{repo}/rules/branches/{branch}`. */
  readonly rules: Map<string, readonly Json[]>;
  readonly sarifs: SarifUpload[];
  readonly runs: WorkflowRun[];
  readonly mergeQueues: Map<string, MergeQueueEntry[]>;
}

/** Everything the double knows. */
export interface World {
  readonly root: string;
  /** Filled in when the servers listen. */
  readonly urls: { api: string; graphql: string; html: string };
  readonly settings: {
    teamsWithoutScope: 403 | 404;
    actionsMayApprove: boolean;
    sarifPolls: number;
    sarifErrors: readonly string[];
  };
  readonly now: () => Date;
  readonly nextId: () => number;
  readonly accounts: Map<number, Account>;
  readonly organizations: Map<string, Organization>;
  readonly repositories: Repository[];
  readonly tokens: Map<string, Identity>;
}
