import { IncompleteError } from "../domain/errors.ts";
import { renderSarif } from "../report/sarif.ts";
import type { Context } from "./context.ts";
import { publishReplies, publishSticky } from "./conversation.ts";
import type { Evaluation } from "./evaluate.ts";
import { isAnswered } from "./proposed.ts";
import { publishReview } from "./review.ts";
import type { Writer } from "./writer.ts";

/**
 * Posts everything about one pull request but its status and what a green one takes back; what stands there already is not posted again. The reply to `leftComment` is
 * left to whoever makes the proposals that it asks for. Returns why SARIF could not be uploaded, which keeps nothing else from being posted.
 */
export async function publishReport(
  evaluation: Evaluation,
  leftComment: number | null,
  writer: Writer,
  context: Context,
): Promise<IncompleteError | null> {
  const { number, words, report, commands } = evaluation;
  const { comments, self } = words;
  const conversation = { number, comments, self, writer, context };
  let failure: IncompleteError | null = null;
  await publishSticky(report, evaluation.carried, conversation, async () => {
    failure = await uploadSarif(evaluation, writer, context);
    return failure === null ? null : { code: "sarif-not-uploaded", message: failure.message };
  });
  await publishReview(evaluation, writer, context);
  const isLeft = (commentId: number): boolean => commentId === leftComment || isAnswered(commentId, words);
  await publishReplies(commands, report, conversation, isLeft);
  await requestReviewers(evaluation, writer, context);
  return failure;
}

async function requestReviewers({ pull, toAsk }: Evaluation, writer: Writer, context: Context): Promise<void> {
  if (!context.settings.requestReviewers) return;
  const teams = toAsk.teams.map((team) => team.slice(team.indexOf("/") + 1));
  if (toAsk.users.length === 0 && teams.length === 0) return;
  await writer.write(() => context.ports.publisher.requestReviewers(pull.number, { logins: toAsk.users, teams }));
}

/** Uploads SARIF where it is asked for; returns why it could not. */
async function uploadSarif(
  { report, lineHashes, change, number, prepared }: Evaluation,
  writer: Writer,
  { ports, settings }: Context,
): Promise<IncompleteError | null> {
  // Where nothing was looked at, what was found before stands.
  if (!settings.uploadSarif || prepared === null) return null;
  const sarif = renderSarif(report, { lineHashes });
  let isDone = false;
  try {
    await writer.write(async () => {
      await ports.publisher.uploadSarif(change.headSha, `refs/pull/${number}/head`, sarif);
      isDone = true;
    });
  } catch (error) {
    if (error instanceof IncompleteError) return error;
    throw error;
  }
  return isDone || writer.isReadOnly ? null : writer.refused;
}
