import type { JudgedCommand } from "../domain/command.ts";
import type { CommentEvent } from "../domain/event.ts";
import { type Conversation, isSelf } from "./conversation.ts";

/** Comments before the newest so many are left as they are, so that no heap of them makes endless work. */
const MAX_REPAIRED = 20;
/** What they came to is not known to a run that did not carry them out. */
const ONLY_OF_THEIR_RUN = new Set(["regenerate", "tests"]);

/**
 * Says on command comments of other events what became of them, where the run that should have said so ended too early and left them
 * without a word or with its `eyes`. Nothing is asked about a comment that looks settled.
 */
export async function repairReactions(
  commands: readonly JudgedCommand[],
  event: CommentEvent | undefined,
  conversation: Conversation,
): Promise<void> {
  const outcomes = new Map<number, boolean | null>();
  for (const command of commands) {
    const { commentId, refusal } = command;
    const known = outcomes.get(commentId);
    const isUnknown = known === null || (refusal === null && isOfItsRun(command));
    outcomes.set(commentId, isUnknown ? null : (known ?? true) && refusal === null);
  }
  for (const [commentId, isDone] of [...outcomes].slice(-MAX_REPAIRED)) {
    if (commentId === event?.commentId || isDone === null || !looksLost(commentId, conversation)) continue;
    await repair(commentId, isDone ? "+1" : "-1", conversation);
  }
}

function isOfItsRun({ parsed }: JudgedCommand): boolean {
  return "command" in parsed && ONLY_OF_THEIR_RUN.has(parsed.command.name);
}

function looksLost(commentId: number, { comments }: Conversation): boolean {
  const counts = comments.find(({ id }) => id === commentId)?.reactions;
  return counts !== undefined && (counts.eyes > 0 || counts["+1"] + counts["-1"] === 0);
}

/** A sign of ours that is there stays, since it was right when it was given; `eyes` go last. */
async function repair(commentId: number, sign: "+1" | "-1", conversation: Conversation): Promise<void> {
  const { self, writer, context } = conversation;
  const { host, publisher } = context.ports;
  const ours = (await host.readReactions(commentId)).filter(({ author }) => isSelf(author, self));
  if (!ours.some(({ content }) => content === "+1" || content === "-1")) {
    await writer.write(() => publisher.addReaction(commentId, sign));
  }
  for (const { id, content } of ours) {
    if (content === "eyes") await writer.write(() => publisher.removeReaction(commentId, id));
  }
}
