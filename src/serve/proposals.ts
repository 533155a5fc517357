import type { JudgedCommand } from "../domain/command.ts";
import type { CommentEvent } from "../domain/event.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { type ProposedMark, proposedMarker, replyMarker } from "../domain/publication.ts";
import type { ReportProposal } from "../domain/report.ts";
import { composeProposal } from "../report/proposal.ts";
import { proposalPieces } from "../report/proposal-reply.ts";
import { type ReplyPiece, renderReply } from "../report/reply.ts";
import { answerTo, type Conversation, publishMarked } from "./conversation.ts";
import type { Evaluation } from "./evaluate.ts";
import type { ProposalCommand } from "./propose.ts";
import { isAnswered } from "./proposed.ts";

/** Each takes a model's time; what is over is refused in the reply. */
const MAX_WISHES = 3;

/** A wish for a proposal, and whose it is. */
export interface Wish {
  readonly command: ProposalCommand;
  readonly judged: JudgedCommand;
}

/** The proposals that a comment asks for, may ask for, and was not answered yet. */
export function wishesOf(
  { commands, words }: Pick<Evaluation, "commands" | "words">,
  comment: CommentEvent | undefined,
): readonly Wish[] {
  if (comment === undefined || comment.action === "deleted") return [];
  const wishes = commands.flatMap((judged): readonly Wish[] => {
    if (judged.commentId !== comment.commentId || judged.refusal !== null || !("command" in judged.parsed)) return [];
    const { command } = judged.parsed;
    return command.name === "regenerate" || command.name === "tests" ? [{ command, judged }] : [];
  });
  return wishes.length === 0 || isAnswered(comment.commentId, words) ? [] : wishes;
}

/** Makes the proposals that a comment asks for, and posts them in its one reply. Returns what became of each. */
export async function publishProposals(
  evaluation: Evaluation,
  wishes: readonly Wish[],
  conversation: Conversation,
): Promise<readonly ReportProposal[]> {
  const { commands, report, change } = evaluation;
  const proposals: ReportProposal[] = [];
  const pieces: ReplyPiece[] = [];
  const marks: ProposedMark[] = [];
  const [first] = wishes;
  if (first === undefined) return [];
  const { commentId } = first.judged;
  for (const judged of commands.filter((one) => one.commentId === commentId)) {
    const wish = wishes.find((one) => one.judged === judged);
    if (wish === undefined) {
      pieces.push(...answerTo(judged, report));
      continue;
    }
    const result = proposals.length < MAX_WISHES ? await evaluation.propose(wish.command) : tooMany(wish.command);
    const proposal = composeProposal(result);
    proposals.push(proposal);
    pieces.push(...proposalPieces(proposal));
    const { id, login } = judged.actor;
    const format = change.headSha.length === 40 ? "sha1" : "sha256";
    const { digest } = conversation.context.ports;
    const blob = result.outcome === "proved" ? digest.blobId(result.proposal.newText, format) : null;
    marks.push({ blob, askedBy: { id, login } });
  }
  await publishMarked(replyMarker(commentId), renderReply(commentId, pieces, marks.map(proposedMarker)), conversation);
  return proposals;
}

function tooMany({ name, path }: ProposalCommand): ProposalResult {
  const reason = `a comment may ask for ${MAX_WISHES} proposals; ask for this one in another`;
  return { outcome: "failed", kind: name, path, reason };
}
