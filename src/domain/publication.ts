import type { ObjectId } from "./change.ts";
import type { State } from "./verdict.ts";

/** The first line of the one sticky comment; it counts only in a comment of our own. */
export const SUMMARY_MARKER = "<!-- draftgate:summary -->";

/** The first line of every review of ours; it counts only in a review of our own. */
export const REVIEW_MARKER = "<!-- draftgate:review -->";

/** The last line of the sticky comment, where something is to be known in later runs; letters, digits, `-` and `_` alone. */
export function carriedMarker(packed: string): string {
  return `<!-- draftgate:reviewed ${packed} -->`;
}

/** What the sticky comment carries, undefined where it is another comment or carries nothing; only its very end counts. */
export function carriedIn(body: string): string | undefined {
  if (!body.startsWith(SUMMARY_MARKER)) return undefined;
  return /\n<!-- draftgate:reviewed ([\w-]{1,65536}) -->\s*$/.exec(body)?.[1];
}

/** The first line of the inline comment on the finding with this fingerprint. */
export function findingMarker(fingerprint: string): string {
  return `<!-- draftgate:finding ${fingerprint} -->`;
}

/** The fingerprint that an inline comment of ours is about, undefined where the body is not one; only its very start counts. */
export function markedFingerprint(body: string): string | undefined {
  return /^<!-- draftgate:finding ([0-9a-f]{32}) -->/.exec(body)?.[1];
}

/** The first line of the reply to the command comment with this id. */
export function replyMarker(commentId: number): string {
  return `<!-- draftgate:reply ${commentId} -->`;
}

/** What the reply to a `regenerate` or `tests` says to later runs: that it was tried, and what would show that it was taken. */
export interface ProposedMark {
  /** The blob that the proposed file has once it is applied as a whole; null where nothing was proposed. */
  readonly blob: ObjectId | null;
  readonly askedBy: { readonly id: number; readonly login: string };
}

/** A last line of the reply to a command comment; it counts only in a reply of our own. */
export function proposedMarker({ blob, askedBy }: ProposedMark): string {
  return `<!-- draftgate:proposed ${blob ?? "nothing"} ${askedBy.id} ${askedBy.login} -->`;
}

const PROPOSED = /<!-- draftgate:proposed (nothing|[0-9a-f]{40}|[0-9a-f]{64}) (\d{1,16}) ([\w.[\]-]{1,100}) -->/;

/** What the reply to a command comment says of proposals; only its very last lines count. */
export function proposedIn(body: string): readonly ProposedMark[] {
  if (!body.startsWith("<!-- draftgate:reply ")) return [];
  const marks: ProposedMark[] = [];
  for (const line of body.trimEnd().split(/\r?\n/).reverse()) {
    const found = PROPOSED.exec(line);
    if (found === null || found[0] !== line) break;
    const [, blob = "", id = "", login = ""] = found;
    marks.push({ blob: blob === "nothing" ? null : blob, askedBy: { id: Number(id), login } });
  }
  return marks.reverse();
}

/** An inline comment on lines that the change added. */
export interface ReviewComment {
  /** In the internal form of `path.ts`, and valid UTF-8. */
  readonly path: string;
  /** The last line, in the head. */
  readonly line: number;
  /** The first line, where the comment spans several. */
  readonly startLine?: number;
  readonly side: "RIGHT";
  readonly body: string;
  readonly fingerprint: string;
}

/** A review to post on one head; it never approves. */
export interface ReviewDraft {
  readonly headSha: ObjectId;
  readonly event: "COMMENT" | "REQUEST_CHANGES";
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** A commit status to set: GitHub's state and at most 140 characters. */
export interface StatusDraft {
  readonly state: State;
  readonly description: string;
}
