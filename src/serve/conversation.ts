import { explainReply, helpReply, type ReplyPart, refusalReply, statusReply } from "../command/reply.ts";
import type { JudgedCommand } from "../domain/command.ts";
import type { CommentEvent } from "../domain/event.ts";
import { type Account, foldCase, type IssueComment } from "../domain/people.ts";
import { replyMarker, SUMMARY_MARKER } from "../domain/publication.ts";
import type { Notice, Report } from "../domain/report.ts";
import { renderReply } from "../report/reply.ts";
import { renderStickyComment } from "../report/sticky-comment.ts";
import type { Context } from "./context.ts";
import type { Writer } from "./writer.ts";

/** Where comments are written. */
export interface Conversation {
  readonly number: number;
  readonly comments: readonly IssueComment[];
  readonly self: readonly string[];
  readonly writer: Writer;
  readonly context: Context;
}

/** Replies to older commands than these stay as they are, so that no heap of comments makes endless work. */
const MAX_REPLIES = 20;

/** Whether an account is the one that this run writes as. */
export function isSelf(account: Account | null, self: readonly string[]): boolean {
  return account !== null && self.some((login) => foldCase(login) === foldCase(account.login));
}

/**
 * Writes the one sticky comment: updates the oldest of ours, removes later twins. What goes `before` it is done where it says anything
 * new, so that it is made good by another run where this one ends in between; what it has to say of that is said there too, which has
 * the next run do it again.
 */
export async function publishSticky(
  report: Report,
  carried: string | null,
  conversation: Conversation,
  before: () => Promise<Notice | null>,
): Promise<void> {
  const body = renderStickyComment(report, carried);
  const [oldest] = findOurs(SUMMARY_MARKER, conversation);
  const notice = oldest === undefined || !isSame(oldest.body, body) ? await before() : null;
  const told =
    notice === null ? body : renderStickyComment({ ...report, notices: [...report.notices, notice] }, carried);
  await publishMarked(SUMMARY_MARKER, told, conversation);
}

/** Answers command comments: one reply each where there is something to say, kept up to date. `report` is null where nothing was judged. */
export async function publishReplies(
  commands: readonly JudgedCommand[],
  report: Report | null,
  conversation: Conversation,
  /** Whether the reply to a comment is somebody else's business. */
  isLeft: (commentId: number) => boolean = () => false,
): Promise<void> {
  const byComment = new Map<number, JudgedCommand[]>();
  for (const command of commands.filter((one) => !isLeft(one.commentId)))
    byComment.set(command.commentId, [...(byComment.get(command.commentId) ?? []), command]);
  for (const [commentId, own] of [...byComment].slice(-MAX_REPLIES)) {
    const parts = own.flatMap((command) => answerTo(command, report));
    const marker = replyMarker(commentId);
    if (parts.length > 0) {
      await publishMarked(marker, renderReply(commentId, parts), conversation);
    } else if (findOurs(marker, conversation).length > 0) {
      const settled: ReplyPart = { kind: "text", text: "Nothing of it is refused any more." };
      await publishMarked(marker, renderReply(commentId, [settled]), conversation);
    }
  }
}

/** What a command is answered with, nothing where a reaction says it all. */
export function answerTo({ parsed, word, refusal }: JudgedCommand, report: Report | null): readonly ReplyPart[] {
  if (refusal !== null) return refusalReply(word, refusal);
  if (!("command" in parsed)) return [];
  const { command } = parsed;
  if (command.name === "help") return helpReply();
  if (report === null) return [];
  if (command.name === "status") return statusReply(report);
  return command.name === "explain" ? explainReply(command.target, report) : [];
}

/** Our own comments that start with a marker, oldest first. */
export function findOurs(
  marker: string,
  { comments, self }: Pick<Conversation, "comments" | "self">,
): readonly IssueComment[] {
  return comments
    .filter(({ author, body }) => isSelf(author, self) && body.startsWith(marker))
    .sort((left, right) => left.id - right.id);
}

/** Keeps the one comment of ours with a marker: updates the oldest, removes later twins. */
export async function publishMarked(marker: string, body: string, conversation: Conversation): Promise<void> {
  const { number, writer, context } = conversation;
  const { publisher } = context.ports;
  const [oldest, ...twins] = findOurs(marker, conversation);
  if (oldest === undefined) await writer.write(() => publisher.createComment(number, body));
  else if (!isSame(oldest.body, body)) await writer.write(() => publisher.updateComment(oldest.id, body));
  for (const twin of twins) await writer.write(() => publisher.deleteComment(twin.id));
}

/** GitHub gives bodies back with other line ends and without blanks at the end. */
function isSame(left: string, right: string): boolean {
  const normalize = (body: string): string => body.replaceAll("\r\n", "\n").trimEnd();
  return normalize(left) === normalize(right);
}

/** Says that a command comment is being worked on; returns what takes the reaction back. */
export async function reactAtOnce(
  event: CommentEvent,
  { writer, context }: Pick<Conversation, "writer" | "context">,
): Promise<() => Promise<void>> {
  const { publisher } = context.ports;
  const id = await writer.write(() => publisher.addReaction(event.commentId, "eyes"));
  return async () => {
    if (id !== undefined) await writer.write(() => publisher.removeReaction(event.commentId, id));
  };
}

/** Says on a command comment whether all of it was done. */
export async function reactInTheEnd(
  event: CommentEvent,
  isDone: boolean,
  { writer, context }: Pick<Conversation, "writer" | "context">,
): Promise<void> {
  const { publisher } = context.ports;
  await writer.write(() => publisher.addReaction(event.commentId, isDone ? "+1" : "-1"));
  if (event.action !== "edited") return;
  // What an edit replaced may have had the other reaction; the id of one that may be there is only had by giving it.
  const other = isDone ? "-1" : "+1";
  const id = await writer.write(() => publisher.addReaction(event.commentId, other));
  if (id !== undefined) await writer.write(() => publisher.removeReaction(event.commentId, id));
}
