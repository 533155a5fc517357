import { authorize } from "../command/authorize.ts";
import { parseComment } from "../command/parse.ts";
import type { ObjectId } from "../domain/change.ts";
import { type CommentEvent, movesNoCommit, type RoutedEvent } from "../domain/event.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import type { Asking } from "./asking.ts";
import { type Context, failed, neutral, type PullOutcome, problemOf, type Trigger } from "./context.ts";
import { publishReplies, reactAtOnce, reactInTheEnd } from "./conversation.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { type Head, type HeadPull, readHead } from "./head.ts";
import { type HeadStatus, readHeadStatus, type SeenStatus } from "./head-status.ts";
import { moved, publishHead, type Run, reportProblem, reportUnread } from "./head-verdict.ts";
import { checkSetup } from "./self-check.ts";
import { reportUnreadHead } from "./unread-head.ts";
import { readWords, type Words } from "./words.ts";
import { createWriter, HeadMovedError } from "./writer.ts";

/**
 * One pull request, from the number to everything that is posted. The status of its head answers for every open pull request with that
 * head, so those are judged too; what else is posted is about this one alone. Never throws: a fault is a `problem`.
 */
export async function servePull(
  number: number,
  trigger: Trigger,
  context: Context,
  seen?: SeenStatus,
): Promise<PullOutcome> {
  const early = new Map<ObjectId, Promise<HeadStatus>>();
  let listed: PullRequest | undefined;
  try {
    const head = await readHead(number, context, (pull) => {
      listed = pull;
      const reading = readHeadStatus(pull.headSha, () => context.readSelf(pull), context, seen);
      reading.catch(() => undefined);
      early.set(pull.headSha, reading);
    });
    return head === undefined
      ? neutral({ code: "pull-request-closed", message: `pull request #${number} is not open` })
      : await serveOpen(head, early.get(head.range.headSha), trigger, context);
  } catch (error) {
    const problem = problemOf(error);
    const status = early.get(listed?.headSha ?? "");
    await reportUnreadHead({ number, pull: listed, status }, trigger.event, problem, context);
    return failed(problem);
  }
}

/** From here on the head is known, so that it is told whatever goes wrong: what it had may be true no more. */
async function serveOpen(
  head: Head,
  early: Promise<HeadStatus> | undefined,
  trigger: Trigger,
  context: Context,
): Promise<PullOutcome> {
  const { pull, range } = head;
  const writer = createWriter(pull, range.headSha, context);
  let run: Run | undefined;
  let checking: Promise<void> | undefined;
  try {
    // Before what people say, so that whoever writes a status knowing more than this run does is seen to have written since.
    const status = await (early ?? readHeadStatus(range.headSha, () => context.readSelf(pull), context));
    run = { head, trigger, status, writer, context };
    if (isRemark(run)) return NO_COMMAND;
    // Before what people say too: its answer names who this run writes as.
    checking = isCheckedFirst(run) ? status.check(writer) : undefined;
    checking?.catch(() => undefined);
    const words = readWords(pull, context);
    // Whoever needs them gets the error.
    words.catch(() => undefined);
    const setup = trigger.event.kind === "dispatch" ? await checkSetup(pull, range.baseSha, context) : [];
    run = { ...run, head: { ...head, notices: [...head.notices, ...setup] } };
    return await serveHead(run, words, checking);
  } catch (error) {
    await checking?.catch(() => undefined);
    if (run !== undefined && error instanceof HeadMovedError) return moved(run);
    const problem = problemOf(error);
    await (run === undefined ? reportUnread(range.headSha, writer, context, problem) : reportProblem(run, problem));
    // Nothing can be written at all, which is no fault of this run.
    return error === writer.refused && writer.isReadOnly
      ? { judged: [], state: null, notices: writer.notices, problem: null, isReadOnly: true }
      : failed(problem, writer.notices);
  }
}

const NO_COMMAND = neutral({ code: "event-ignored", message: "the comment holds no command" });

/** A new comment without any command, which says nothing that would have to be read again. */
function isRemark({ status, trigger: { event } }: Run): boolean {
  return status.isFinished && event.kind === "comment" && event.action === "created" && !holdsCommand(event.body);
}

function holdsCommand(body: string): boolean {
  return parseComment(body).length > 0;
}

/** Whether a verdict is worked out in any case; a comment has to be read before that is known. */
function isCheckedFirst(run: Run): boolean {
  const { status, trigger } = run;
  return !status.isFinished || (trigger.event.kind !== "comment" && mustTakeBack(run));
}

async function serveHead(run: Run, reading: Promise<Words>, checking: Promise<void> | undefined): Promise<PullOutcome> {
  const { status, trigger } = run;
  const comment = trigger.event.kind === "comment" ? trigger.event : undefined;
  // What was said decides what a comment asks for; any other event has the commits fetched while it is being read.
  const words = comment === undefined ? undefined : await reading;
  if (comment !== undefined && words !== undefined && status.isFinished) {
    if (saysNothing(comment, words)) return NO_COMMAND;
    if (asksForHelpOnly(comment, words)) return answerOnly(run, comment, words);
  }
  // Said while the change is being judged, and awaited before anything else is said.
  const beginning = begin(run, words, comment, checking);
  beginning.catch(() => undefined);
  try {
    const isForAll = comment !== undefined && words !== undefined && asksForAll(comment, words);
    const outcome = await judgeHead(run, reading, { comment, isForAll }, beginning);
    if (outcome.state !== null && outcome.problem === null) await (await beginning)();
    return outcome;
  } finally {
    await beginning.catch(() => undefined);
  }
}

/** Says that the head is being looked at; returns what takes the reaction back. */
async function begin(
  run: Run,
  words: Words | undefined,
  comment: CommentEvent | undefined,
  checking: Promise<void> | undefined,
): Promise<() => Promise<void>> {
  const { status, writer } = run;
  if (checking !== undefined) await checking;
  else if (mustTakeBack(run)) await status.check(writer);
  return startReaction(run, comment, words);
}

// Another pull request with this head may have made it green.
function mustTakeBack({ status, trigger, head }: Run): boolean {
  return status.isGreen && (trigger.canLower || head.siblings.length > 0);
}

/** A new comment that holds no command of somebody whose commands count. */
function saysNothing(comment: CommentEvent, words: Words): boolean {
  if (comment.action === "created") return !words.commands.some((one) => one.commentId === comment.commentId);
  // An edit of what this program wrote itself, with a token whose writes start workflows.
  return comment.action === "edited" && /^<!-- draftgate:/.test(comment.body) && !holdsCommand(comment.body);
}

function asksForHelpOnly(comment: CommentEvent, words: Words): boolean {
  const own = words.commands.filter((one) => one.commentId === comment.commentId);
  const needsNothing = own.every(({ parsed }) => "refusal" in parsed || parsed.command.name === "help");
  return comment.action === "created" && own.length > 0 && needsNothing;
}

/** Answers what no verdict is needed for. */
async function answerOnly(run: Run, comment: CommentEvent, words: Words): Promise<PullOutcome> {
  const { head, writer, context } = run;
  const own = words.commands.filter((one) => one.commentId === comment.commentId);
  const nobody = { known: false, reason: "nobody was asked" } as const;
  const commands = authorize(own, {
    permissionOf: () => nobody,
    isAuthor: () => false,
    approvalRefusal: () => null,
    waiverRefusal: () => null,
    headSha: head.range.headSha,
    paths: [],
    fingerprints: [],
  });
  const { comments, self } = words;
  const conversation = { number: head.pull.number, comments, self, writer, context };
  const takeBack = await reactAtOnce(comment, { writer, context });
  await publishReplies(commands, null, conversation);
  await reactInTheEnd(
    comment,
    commands.every((one) => one.refusal === null),
    { writer, context },
  );
  await takeBack();
  if (writer.refused !== null) throw writer.refused;
  return { judged: [], state: null, notices: writer.notices, problem: null, isReadOnly: writer.isReadOnly };
}

async function startReaction(
  run: Run,
  comment: CommentEvent | undefined,
  words: Words | undefined,
): Promise<() => Promise<void>> {
  const isCommand = words?.commands.some((one) => one.commentId === comment?.commentId) === true;
  if (comment === undefined || comment.action === "deleted" || !isCommand) return () => Promise.resolve();
  return reactAtOnce(comment, run);
}

function leavesCommits(event: RoutedEvent): boolean {
  return movesNoCommit(event) || event.kind === "workflow-run";
}

/** When the model may be asked: after a verdict only where a commit may have moved, or somebody wants to know. */
function askingOf({ status, trigger }: Run, comment: CommentEvent | undefined): Asking {
  const { event } = trigger;
  const isSettled = status.isFinished && (leavesCommits(event) || event.kind === "schedule");
  return { mode: isSettled ? "settled" : "changed", ...(comment === undefined ? {} : { comment }) };
}

function asksForAll(comment: CommentEvent, { commands }: Words): boolean {
  const own = commands.filter((one) => one.commentId === comment.commentId);
  return own.some(({ parsed }) => "command" in parsed && parsed.command.name === "recheck");
}

async function judgeHead(
  run: Run,
  words: Promise<Words>,
  { comment, isForAll }: { readonly comment: CommentEvent | undefined; readonly isForAll: boolean },
  beginning: Promise<unknown>,
): Promise<PullOutcome> {
  const { head, status, context, trigger } = run;
  const spares = status.isFinished && leavesCommits(trigger.event) && !isForAll;
  const opened: { close(): Promise<void> }[] = [];
  const notices = [...head.notices, ...status.notices];
  const judgeOne = async (
    { pull, range }: HeadPull,
    first: Promise<Words>,
    asking: Asking = { mode: "never" },
  ): Promise<Evaluation> => {
    const result = await evaluate(pull, range, first, { spares, asking, notices }, context);
    opened.push(result);
    return result.evaluation;
  };
  try {
    // One after the other: each has its own scanners, which use all cores already.
    const evaluations = [await judgeOne(head, words, askingOf(run, comment))];
    for (const sibling of head.siblings) evaluations.push(await judgeOne(sibling, readWords(sibling.pull, context)));
    return await publishHead(run, evaluations, comment, beginning);
  } finally {
    await Promise.all(opened.map((one) => one.close()));
  }
}
