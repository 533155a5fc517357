import type { ObjectId } from "./change.ts";

/** Repository permissions, least first; a custom role counts as the one it inherits. */
export const PERMISSIONS = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** An account as GitHub's API names it; `type` is GitHub's own word (`User`, `Bot`, `Organization`, `Mannequin`, …) as it came. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

/** A pull request review as the API lists it; an edit of its text changes nothing in it. */
export interface Review {
  readonly id: number;
  /** Null for a deleted account. */
  readonly author: Account | null;
  /** GitHub's word: `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED`, `COMMENTED`, `PENDING`; any other takes an approval away. */
  readonly state: string;
  /** The commit that was reviewed, null where GitHub has forgotten it. */
  readonly commitSha: ObjectId | null;
  /** ISO 8601, null while the review is not submitted. */
  readonly submittedAt: string | null;
}

/** A comment in the conversation of a pull request (never one on a line, never the description). */
export interface IssueComment {
  readonly id: number;
  /** Null for a deleted account. */
  readonly author: Account | null;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Whether the body was changed after it was posted, by whomever. */
  readonly isEdited: boolean;
  /** The login of who changed it last; null where nobody did or the account is gone, undefined where it was not asked for or is not known. */
  readonly editor?: string | null;
  /** How many accounts have reacted so, undefined where it is not told. */
  readonly reactions?: Readonly<Record<"eyes" | "+1" | "-1", number>>;
}

/** One entry of the repository's activity on the head branch. */
export interface PushActivity {
  readonly id: number;
  readonly actor: Account | null;
  /** GitHub's word: `push`, `force_push`, `branch_creation`, `branch_deletion`, `pr_merge`, `merge_queue_merge`. */
  readonly type: string;
  readonly beforeSha: ObjectId;
  readonly afterSha: ObjectId;
  /** ISO 8601. */
  readonly timestamp: string;
}

/** Something that was asked of the outside: the answer, or one line that says why there is none. */
export type Fact<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: string };

/**
 * What a file's change to the merge base is, as one comparable string: mode and names on both sides and the hunks with three
 * lines of context and without line numbers, or both blobs of a binary file. Equal keys mean an equal change.
 */
export type ChangeKey = string;

/** Somebody whom an agent's own text names as the one who had the agent work. */
export interface NamedOperator {
  readonly login: string | null;
  readonly email: string | null;
}

/** Who asked for a `regenerate` or `tests` that was answered with a proposal; it matters where the proposal came into the range. */
export interface ProposalAsker {
  /** The blob that the proposed file has once it is applied as a whole. */
  readonly blob: ObjectId;
  /** `id` is null where only the login is known. */
  readonly askedBy: { readonly id: number | null; readonly login: string };
}

/** What somebody says of themselves in public. */
export interface Profile {
  readonly account: Account;
  readonly name: string | null;
  readonly email: string | null;
}

/** Somebody with access to the repository, and the most that they may do. */
export interface Collaborator {
  readonly account: Account;
  readonly permission: Permission;
}

/** Every fact about people that the gate may need; what was not asked for (see `Wanted`) may be left out of the maps. */
export interface People {
  /** The author of the pull request, null for a deleted account. */
  readonly author: Account | null;
  /** Logins that this run writes as. */
  readonly self: readonly string[];
  /** Logins and emails of the coding agents that the attribution knows. */
  readonly agentLogins: readonly string[];
  readonly agentEmails: readonly string[];
  readonly namedOperators: readonly NamedOperator[];
  /** None where nothing was ever proposed. */
  readonly proposalAskers?: readonly ProposalAsker[];
  /** Who is asked for a review already: logins, and the slugs of teams. */
  readonly requested?: { readonly logins: readonly string[]; readonly teams: readonly string[] };
  readonly reviews: readonly Review[];
  readonly comments: readonly IssueComment[];
  /** By account id; nobody in it means that nobody was asked about. */
  readonly permissions: ReadonlyMap<number, Fact<Permission>>;
  /** By `org/slug` in lower case: the active members, those of child teams among them. */
  readonly teams: ReadonlyMap<string, Fact<readonly Account[]>>;
  readonly collaborators: Fact<readonly Collaborator[]>;
  /** By email in lower case: the account it belongs to, null for nobody's. */
  readonly accountsByEmail: ReadonlyMap<string, Account | null>;
  /** Commits of the range that GitHub itself made: its committer and its valid signature. */
  readonly githubCommits: ReadonlySet<ObjectId>;
  /** Activity on the head branch, as far back as the branch left its base. */
  readonly pushes: Fact<readonly PushActivity[]>;
  /** The text of the base commit's CODEOWNERS (the first of `CODEOWNERS_PATHS`), null where it has none. */
  readonly codeowners: Fact<string | null>;
  /** By path, for each changed file of the head. */
  readonly headKeys: ReadonlyMap<string, ChangeKey>;
  /** By approved commit: the keys of what it changes; an unreadable commit is unknown. */
  readonly approvedKeys: ReadonlyMap<ObjectId, Fact<ReadonlySet<ChangeKey>>>;
}

/** What has to be read before the gate can count approvals; nothing else about people is needed. */
export interface Wanted {
  /** Whose permission decides something. */
  readonly permissions: readonly Account[];
  /** `org/slug` in lower case. */
  readonly teams: readonly string[];
  /** In lower case; GitHub's no-reply addresses, which name their account, are left out. */
  readonly emails: readonly string[];
  readonly collaborators: boolean;
  readonly pushes: boolean;
  /** Commits of the range that say GitHub made them of suggestions, so that its signature has to be checked. */
  readonly githubCommits: readonly ObjectId[];
}

/** Where GitHub looks for CODEOWNERS, in this order. https://docs.github.com/articles/about-code-owners#codeowners-file-location */
export const CODEOWNERS_PATHS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** A login, slug or email without case: ASCII letters only, so that no look-alike letter of another script becomes one of them. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Whether `permission` is `least` or more. */
export function hasPermission(permission: Permission, least: Permission): boolean {
  return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(least);
}

/**
 * GitHub's answer about a collaborator -> the permission it means: the highest of `user.permissions`, which a custom role inherits,
 * else `role_name`, else the legacy word; anything unknown is `none`.
 * https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
export function permissionFrom(answer: {
  readonly permission?: string | undefined;
  readonly roleName?: string | undefined;
  readonly flags?: Readonly<Record<string, boolean | undefined>> | undefined;
}): Permission {
  const flags = answer.flags;
  if (flags !== undefined) {
    if (flags["admin"] === true) return "admin";
    if (flags["maintain"] === true) return "maintain";
    if (flags["push"] === true) return "write";
    if (flags["triage"] === true) return "triage";
    return flags["pull"] === true ? "read" : "none";
  }
  const named = PERMISSIONS.find((name) => name === answer.roleName);
  return named ?? PERMISSIONS.find((name) => name === answer.permission) ?? "none";
}
