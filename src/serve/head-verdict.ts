import type { ObjectId } from "../domain/change.ts";
import type { IncompleteError } from "../domain/errors.ts";
import type { CommentEvent } from "../domain/event.ts";
import type { StatusDraft } from "../domain/publication.ts";
import type { Notice } from "../domain/report.ts";
import type { State } from "../domain/verdict.ts";
import { composeStatus } from "../report/status-description.ts";
import { type Context, neutral, type PullOutcome, problemOf, type Trigger } from "./context.ts";
import { reactInTheEnd } from "./conversation.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Head } from "./head.ts";
import { type HeadStatus, settleStatus } from "./head-status.ts";
import { repairReactions } from "./lost-reactions.ts";
import { publishProposals, type Wish, wishesOf } from "./proposals.ts";
import { isAllProved } from "./proposed.ts";
import { publishReport } from "./publish.ts";
import { dismissOwnReviews } from "./review.ts";
import { HeadMovedError, type Writer } from "./writer.ts";

/** Everything about one head while it is served. */
export interface Run {
  readonly head: Head;
  readonly trigger: Trigger;
  readonly status: HeadStatus;
  readonly writer: Writer;
  readonly context: Context;
}

/** The verdicts on one head, its own pull request first, as they are now. */
interface Verdicts {
  current: readonly Evaluation[];
}

/**
 * Publishes the verdicts on one head, its own pull request first. Where that fails, the head's status says so as far as it can be said,
 * and what the verdict was is in the outcome beside the `problem`. Throws HeadMovedError only where nothing was to be said any more.
 */
export async function publishHead(
  run: Run,
  evaluations: readonly Evaluation[],
  comment: CommentEvent | undefined,
  /** Says that the head is being looked at. */
  beginning: Promise<unknown>,
): Promise<PullOutcome> {
  const verdicts: Verdicts = { current: evaluations };
  try {
    await beginning;
    return await publishVerdicts(run, verdicts, comment);
  } catch (error) {
    if (error instanceof HeadMovedError) throw error;
    const problem = problemOf(error);
    await reportProblem(run, problem);
    // Not one permission is missing but all: the job speaks instead.
    if (error === run.writer.refused && run.writer.isReadOnly) {
      return outcomeOf(run, verdicts, statusOf(verdicts.current).state);
    }
    return { ...outcomeOf(run, verdicts, "error"), problem };
  }
}

async function publishVerdicts(run: Run, verdicts: Verdicts, comment: CommentEvent | undefined): Promise<PullOutcome> {
  const { status, writer, context } = run;
  // What is not green is said first and green last: a run that is killed in between must leave no green that it would not have given.
  let draft = statusOf(verdicts.current);
  if (draft.state !== "success") draft = await settle(run, verdicts);
  const own = firstOf(verdicts);
  const wishes = wishesOf(own, comment);
  const leftComment = wishes[0]?.judged.commentId ?? null;
  const late: (IncompleteError | null)[] = [];
  let isMoved = await isMovedWhile(async () => {
    const { comments, self } = own.words;
    await repairReactions(own.commands, comment, { number: own.number, comments, self, writer, context });
    late.push(await publishReport(own, leftComment, writer, context));
    if (comment !== undefined && wishes.length === 0) {
      await finishReaction(run, own, comment, isAllProved(comment.commentId, own.words));
    }
  });
  if (!isMoved) throwLate(late, writer);
  if (draft.state === "success") draft = await settle(run, verdicts);
  const now = firstOf(verdicts);
  isMoved ||= await isMovedWhile(async () => {
    // Whoever wrote meanwhile knew more than what was just said.
    if (now !== own) late.push(await publishReport(now, leftComment, writer, context));
    if (now.report.state === "success") await dismissOwnReviews(now, writer, context);
  });
  if (!isMoved) throwLate(late, writer);
  if (draft.state === "success") await status.set(draft, writer);
  if (isMoved) return moved(run);
  // The verdict does not wait for a model that writes.
  if (comment === undefined || wishes.length === 0) return outcomeOf(run, verdicts, draft.state);
  const isLate = await isMovedWhile(async () => {
    verdicts.current = await answerWishes(run, verdicts.current, wishes, comment);
  });
  return isLate ? moved(run) : outcomeOf(run, verdicts, draft.state);
}

/** What did not keep the rest from being posted is an error all the same, and before anything is green. */
function throwLate(late: readonly (IncompleteError | null)[], { refused, isReadOnly }: Writer): void {
  const problem = late.find((error) => error !== null) ?? refused;
  if (problem !== null && !isReadOnly) throw problem;
}

/** The status that is to stand, by what people say now where another run wrote meanwhile; set at once unless it is green. */
async function settle({ status, writer }: Run, verdicts: Verdicts): Promise<StatusDraft> {
  const again = async (): Promise<StatusDraft> => {
    verdicts.current = await Promise.all(verdicts.current.map((one) => one.again()));
    return statusOf(verdicts.current);
  };
  const draft = await settleStatus(status, again, statusOf(verdicts.current));
  if (draft.state !== "success") await status.set(draft, writer);
  return draft;
}

function firstOf({ current: [own] }: Verdicts): Evaluation {
  if (own === undefined) throw new Error("no pull request was judged");
  return own;
}

/** Makes and posts the proposals that a comment asks for; they stand in the report of its pull request, which is the first. */
async function answerWishes(
  run: Run,
  [own, ...siblings]: readonly Evaluation[],
  wishes: readonly Wish[],
  comment: CommentEvent,
): Promise<readonly Evaluation[]> {
  if (own === undefined) return siblings;
  const { writer, context } = run;
  const { number, words } = own;
  const conversation = { number, comments: words.comments, self: words.self, writer, context };
  const proposals = await publishProposals(own, wishes, conversation);
  await finishReaction(
    run,
    own,
    comment,
    proposals.every(({ outcome }) => outcome === "proved"),
  );
  return [{ ...own, report: { ...own.report, proposals } }, ...siblings];
}

async function isMovedWhile(publish: () => Promise<void>): Promise<boolean> {
  try {
    await publish();
    return false;
  } catch (error) {
    if (error instanceof HeadMovedError) return true;
    throw error;
  }
}

async function finishReaction(
  run: Run,
  { commands }: Evaluation,
  comment: CommentEvent,
  isProved: boolean,
): Promise<void> {
  const own = commands.filter((one) => one.commentId === comment.commentId);
  if (own.length === 0 || comment.action === "deleted") return;
  await reactInTheEnd(comment, isProved && own.every((one) => one.refusal === null), run);
}

/** The job answers for the head, as its status does: for the worst of the pull requests that share it. */
function outcomeOf({ writer, head }: Run, { current }: Verdicts, state: State): PullOutcome {
  const [own, ...siblings] = current;
  const worse = own === undefined || own.report.state === state ? [] : siblings;
  return {
    judged: own === undefined ? [] : [own],
    state,
    notices: [...writer.notices, ...worse.map((sibling) => sharedNotice(head, sibling))],
    problem: null,
    isReadOnly: writer.isReadOnly,
  };
}

function sharedNotice({ pull }: Head, { number, report }: Evaluation): Notice {
  const message = `#${number} has the same head as #${pull.number} and is ${report.state}: ${report.summary}; the worst of them counts`;
  return { code: "shared-head", message };
}

/** Verdicts -> the status of the head that they share. */
export function statusOf(evaluations: readonly Evaluation[]): StatusDraft {
  return composeStatus(
    evaluations.map(({ number, report }) => ({ pullRequest: number, state: report.state, summary: report.summary })),
  );
}

/** The outcome of a run whose head is another one by now. */
export function moved({ head }: Run): PullOutcome {
  const message = `#${head.pull.number} has another head than ${head.range.headSha} by now; the run for that one reports`;
  return neutral({ code: "head-moved", message });
}

/** The status says that there is no verdict, as far as it can be said at all. */
export async function reportProblem({ status, writer, context }: Run, problem: string): Promise<void> {
  await trySaying(context, async () => {
    await status.hasChanged();
    await status.set(noVerdict(problem), writer);
  });
}

/** As `reportProblem`, where it is not known what the status of the commit was. */
export async function reportUnread(sha: ObjectId, writer: Writer, context: Context, problem: string): Promise<void> {
  const { publisher } = context.ports;
  const { statusContext } = context.settings;
  await trySaying(context, () => writer.writeStatus(() => publisher.setStatus(sha, statusContext, noVerdict(problem))));
}

/** The status that tells why there is no verdict. */
export function noVerdict(problem: string): StatusDraft {
  return composeStatus([{ pullRequest: 0, state: "error", summary: `no verdict: ${problem}` }]);
}

async function trySaying({ ports }: Context, say: () => Promise<unknown>): Promise<void> {
  try {
    await say();
  } catch (error) {
    ports.log.warning(`the status could not be set either: ${problemOf(error)}`);
  }
}
