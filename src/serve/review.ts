import { markedFingerprint, REVIEW_MARKER, type ReviewDraft } from "../domain/publication.ts";
import { composeReview } from "../report/review-body.ts";
import type { Context } from "./context.ts";
import { isSelf } from "./conversation.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Writer } from "./writer.ts";

/** Posts the one review of a head, unless it has one or there is nothing to say inline. */
export async function publishReview(evaluation: Evaluation, writer: Writer, context: Context): Promise<void> {
  const { prepared, words, change, report, pull } = evaluation;
  if (prepared === null) return;
  const { self } = words;
  const isOurs = words.reviews.filter((review) => isSelf(review.author, self) && review.body.startsWith(REVIEW_MARKER));
  if (isOurs.some((review) => review.commitSha === change.headSha)) return;
  const { policy } = prepared.chosen;
  // GitHub takes no change request of its author on a pull request.
  const isRequest = policy.review.event !== "comment" && !isSelf(pull.author, await context.readSelf(pull));
  const event = isRequest ? ("request-changes" as const) : ("comment" as const);
  const refused = new Set<string>();
  const options = { files: change.files, policy: policy.report, refused, event };
  if (composeReview(report, { ...options, standing: new Set() }) === undefined) return;
  const standing = isOurs.length === 0 ? new Set<string>() : await readStanding(evaluation, self, context);
  const compose = (): ReviewDraft | undefined => composeReview(report, { ...options, standing });
  await postWithout(compose, refused, evaluation, writer, context);
}

async function readStanding(
  { number }: Evaluation,
  self: readonly string[],
  context: Context,
): Promise<ReadonlySet<string>> {
  const comments = await context.ports.host.readLineComments(number);
  const ours = comments.filter((comment) => isSelf(comment.author, self) && comment.line !== null);
  return new Set(ours.map((comment) => markedFingerprint(comment.body)).filter((found) => found !== undefined));
}

/** GitHub stores nothing of a review when it refuses one comment, and does not say which: each is left out in turn. */
async function postWithout(
  compose: () => ReviewDraft | undefined,
  refused: Set<string>,
  { number }: Evaluation,
  writer: Writer,
  context: Context,
): Promise<void> {
  const post = async (): Promise<boolean> => {
    const draft = compose();
    if (draft === undefined) return true;
    const outcome = await writer.write(() => context.ports.publisher.createReview(number, draft));
    return outcome === undefined || "id" in outcome;
  };
  if (await post()) return;
  const suspects = (compose()?.comments ?? []).map((comment) => comment.fingerprint);
  for (const suspect of suspects) {
    refused.add(suspect);
    if (await post()) return;
    refused.delete(suspect);
  }
  // More than one is refused: halves are tried until one passes, so that most of what can be said is said.
  for (let half = suspects.length; half > 1; half = Math.ceil(half / 2)) {
    refused.clear();
    for (const suspect of suspects.slice(Math.ceil(half / 2))) refused.add(suspect);
    if (await post()) return;
  }
  context.ports.log.warning(`GitHub refused every inline comment on #${number}; the summary comment has all findings`);
}

/** Takes back our own change requests, which a comment of ours would not: only a dismissal does. */
export async function dismissOwnReviews(
  { words, number }: Evaluation,
  writer: Writer,
  context: Context,
): Promise<void> {
  for (const { id, author, state, body } of words.reviews) {
    if (state !== "CHANGES_REQUESTED" || !isSelf(author, words.self) || !body.startsWith(REVIEW_MARKER)) continue;
    await writer.write(() => context.ports.publisher.dismissReview(number, id, "draftgate: nothing blocks any more."));
  }
}
