import { renderSarif } from "../report/sarif.ts";
import type { Context } from "./context.ts";
import { publishReplies, publishSticky } from "./conversation.ts";
import type { Evaluation } from "./evaluate.ts";
import { isAnswered } from "./proposed.ts";
import { publishReview } from "./review.ts";
import type { Writer } from "./writer.ts";

/**
 * Posts everything about one pull request but its status and what a green one takes back; what stands there already is not posted again. The reply to `leftComment` is
 * left to whoever makes the proposals that it asks for.
 */
export async function publishReport(
  evaluation: Evaluation,
  leftComment: number | null,
  writer: Writer,
  context: Context,
): Promise<void> {
  const { number, words, report, commands } = evaluation;
  const { comments, self } = words;
  const conversation = { number, comments, self, writer, context };
  await publishSticky(report, evaluation.carried, conversation, async () => {
    if (context.settings.uploadSarif) await uploadSarif(evaluation, writer, context);
  });
  await publishReview(evaluation, writer, context);
  const isLeft = (commentId: number): boolean => commentId === leftComment || isAnswered(commentId, words);
  await publishReplies(commands, report, conversation, isLeft);
  await requestReviewers(evaluation, writer, context);
}

async function requestReviewers({ pull, toAsk }: Evaluation, writer: Writer, context: Context): Promise<void> {
  if (!context.settings.requestReviewers) return;
  const teams = toAsk.teams.map((team) => team.slice(team.indexOf("/") + 1));
  if (toAsk.users.length === 0 && teams.length === 0) return;
  await writer.write(() => context.ports.publisher.requestReviewers(pull.number, { logins: toAsk.users, teams }));
}

async function uploadSarif(
  { report, lineHashes, change, number }: Evaluation,
  writer: Writer,
  { ports }: Context,
): Promise<void> {
  const sarif = renderSarif(report, { lineHashes });
  await writer.write(() => ports.publisher.uploadSarif(change.headSha, `refs/pull/${number}/head`, sarif));
}
