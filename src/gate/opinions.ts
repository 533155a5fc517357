import type { ObjectId } from "../domain/change.ts";
import type { JudgedCommand } from "../domain/command.ts";
import type { Account, Review } from "../domain/people.ts";
import type { IneligibleReason } from "../domain/verdict.ts";
import { isKnownUser } from "./identity.ts";

/** An approval that somebody gave: of what a commit changes, or of the part of it that the globs name. */
export interface Approval {
  readonly via: "review" | "command";
  /** Null where GitHub has forgotten the commit. */
  readonly commitSha: ObjectId | null;
  /** None: every file. */
  readonly globs: readonly string[];
}

/** What one person says in the end. */
export interface Stance {
  readonly account: Account;
  /** The approvals since the last other word, latest first; each stands for the content it approved. */
  readonly approvals: readonly Approval[];
  /** Whether a change request of this person is open. */
  readonly isAgainst: boolean;
  /** Whether this person ever gave an approval, also one that was refused, dismissed or taken back. */
  readonly hasApproved: boolean;
  /** What became of the approval by this person's own doing or a dismissal, null where nothing did. */
  readonly lost: IneligibleReason | null;
}

/** The stances of all who said something, in no particular order, and the logins of deleted or unknown accounts that approved. */
export interface Stances {
  readonly stances: readonly Stance[];
  readonly strangers: readonly string[];
}

type Kind = "approved" | "changes-requested" | "dismissed" | "withdrawn" | "attempted";

interface Word {
  readonly account: Account | null;
  readonly kind: Kind;
  /** Milliseconds; a word without a readable time is the last one. */
  readonly time: number;
  readonly id: number;
  readonly line: number;
  readonly approval: Approval | null;
  readonly isEdited: boolean;
}

/** Reviews and commands -> one stance per person (by account id): the last word by time, then id, counts. */
export function readStances(reviews: readonly Review[], commands: readonly JudgedCommand[]): Stances {
  const words = [...reviews.map(reviewWord), ...commands.map(commandWord)].filter((word) => word !== undefined);
  const byPerson = new Map<number, { readonly account: Account; readonly words: Word[] }>();
  const strangers = new Set<string>();
  for (const word of words.sort((a, b) => a.time - b.time || a.id - b.id || a.line - b.line)) {
    const { account } = word;
    if (isKnownUser(account)) {
      const person = byPerson.get(account.id) ?? { account, words: [] };
      person.words.push(word);
      byPerson.set(account.id, person);
    } else if (word.kind === "approved") {
      strangers.add(account?.login ?? "ghost");
    }
  }
  return {
    stances: [...byPerson.values()].map(({ account, words: own }) => reduceWords(account, own)),
    strangers: [...strangers].sort(),
  };
}

function reviewWord(review: Review): Word | undefined {
  const kind = reviewKind(review.state);
  const parsed = review.submittedAt === null ? Number.NaN : Date.parse(review.submittedAt);
  const hasTime = Number.isFinite(parsed);
  // An approval without a time cannot be put in order, so it is none; what speaks against comes last, to be safe.
  if (kind === undefined || (kind === "approved" && !hasTime)) return undefined;
  return {
    account: review.author,
    kind,
    time: hasTime ? parsed : Number.MAX_SAFE_INTEGER,
    id: review.id,
    line: 0,
    approval: kind === "approved" ? { via: "review", commitSha: review.commitSha, globs: [] } : null,
    isEdited: false,
  };
}

// A word of GitHub's that is not known yet takes an approval away rather than leave it standing.
function reviewKind(state: string): Kind | undefined {
  if (state === "COMMENTED" || state === "PENDING") return undefined;
  if (state === "APPROVED") return "approved";
  return state === "CHANGES_REQUESTED" ? "changes-requested" : "dismissed";
}

function commandWord(standing: JudgedCommand): Word | undefined {
  if (!("command" in standing.parsed)) return undefined;
  const { command } = standing.parsed;
  if (command.name !== "approve" && command.name !== "unapprove") return undefined;
  const { actor: account, commentId: id, line, isEdited } = standing;
  const time = Date.parse(standing.createdAt);
  if (command.name === "unapprove") return { account, kind: "withdrawn", time, id, line, approval: null, isEdited };
  const isGiven = standing.refusal === null && !isEdited && Number.isFinite(time);
  const approval: Approval = { via: "command", commitSha: command.commitSha, globs: command.globs };
  const kind = isGiven ? "approved" : "attempted";
  return { account, kind, time, id, line, approval: isGiven ? approval : null, isEdited };
}

function reduceWords(account: Account, words: readonly Word[]): Stance {
  let approvals: readonly Approval[] = [];
  let isAgainst = false;
  let lost: IneligibleReason | null = null;
  for (const { kind, approval } of words) {
    if (kind === "attempted") continue;
    approvals = approval === null ? [] : [approval, ...approvals];
    // Taking back one's approval does not take back one's change request: only an approval or a dismissal does.
    isAgainst = kind === "changes-requested" || (kind === "withdrawn" && isAgainst);
    lost = kind === "approved" ? null : isAgainst ? "changes-requested" : kind;
  }
  const isEdited = words.some((word) => word.kind === "attempted" && word.isEdited);
  // A dismissed review may have been an approval; GitHub does not say any more.
  const hasApproved = words.some(({ kind }) => kind === "approved" || kind === "dismissed" || kind === "attempted");
  return { account, approvals, isAgainst, hasApproved, lost: isEdited ? beforeWithdrawn(lost) : lost };
}

// The order of the reasons: an edit is named before a withdrawal, after a change request and a dismissal.
function beforeWithdrawn(lost: IneligibleReason | null): IneligibleReason {
  return lost === null || lost === "withdrawn" ? "edited" : lost;
}
