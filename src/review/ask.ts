/** One question about some pieces of the change, asked until the answer can be used or it is clear that none will come. */
import type { Conversation, Sent } from "./conversation.ts";
import type { Located } from "./locate.ts";
import { holdsField } from "./parse-json.ts";
import { halves, type Piece } from "./piece.ts";
import { answerSchema, buildQuestion, PROOF_FIELD, type Question } from "./question.ts";
import { type ReadAnswer, readAnswer } from "./read-answer.ts";

/** What is known of how this server answers; shared by all questions of a review. */
export interface AnswerForm {
  /** `unproven` until an answer shows whether the server holds to a schema. */
  form: "unproven" | "json" | "lines";
  /** True once it is clear that the model gives numbers and never quotes. */
  isQuoteless?: true;
}

/** What a question about some pieces came to. */
export interface Asked {
  readonly located: readonly Located[];
  /** Findings that were told and whose code is nowhere to be found. */
  readonly dropped: number;
  /** Shorter questions that are to be asked in the place of this one. */
  readonly again: readonly (readonly Piece[])[];
  /** Tokens that the server took at most, where a question was longer; null where none was. */
  readonly limit: number | null;
  /** Pieces that will not be reviewed, and why. */
  readonly failed: readonly { readonly piece: Piece; readonly reason: string }[];
}

/** About what a question is without any code. */
const FIXED_TOKENS = 160;
/** So many signs, so often again before them, are a loop. */
const LOOP_SIGNS = 120;
const LOOP_TIMES = 4;
/** Answers that cannot be used, before a question is given up. */
const TRIES = 3;

interface Tally {
  readonly located: Located[];
  /** Of the answer with the most: asking again repeats them. */
  dropped: number;
}

/** What one answer means for the question. */
type Step =
  | { readonly kind: "done" }
  | { readonly kind: "split"; readonly reason: string }
  | { readonly kind: "again"; readonly reason: string; readonly isLonger?: true }
  /** Numbers without a quote: asked again, and taken as it is where it stays so. */
  | { readonly kind: "unproved"; readonly reason: string };

/** Asks about `pieces`; never throws but for a cancelled run. Findings of answers that were cut off count all the same. */
export async function askAbout(
  pieces: readonly Piece[],
  conversation: Conversation,
  answers: AnswerForm,
  maxOutputTokens: number,
): Promise<Asked> {
  const tally: Tally = { located: [], dropped: 0 };
  let limit: number | null = null;
  const finish = (parts: Partial<Asked>): Asked => ({ again: [], failed: [], limit, ...parts, ...tally });
  const giveUp = (reason: string): Asked => finish({ failed: pieces.map((piece) => ({ piece, reason })) });
  let manner: Manner = { tries: 0, room: maxOutputTokens, isWithoutThinking: false };
  let reason = "";
  while (manner.tries < TRIES) {
    const question = questionFor(pieces, conversation, answers, manner);
    const sent = await sendOnce(question, conversation, answers, manner);
    if (sent.kind === "none") return giveUp(sent.reason);
    const step = judge(sent, { pieces, question }, tally);
    if (step.kind === "done" || isQuoteless(step, manner, answers)) return finish({});
    reason = step.reason;
    limit = limitOf(sent) ?? limit;
    const smaller = step.kind === "split" ? split(pieces, limit) : undefined;
    if (smaller !== undefined) return finish({ again: smaller });
    if (isTooLong(sent)) return giveUp(reason);
    manner = nextManner(manner, step, conversation.policy.contextTokens / 2);
  }
  return giveUp(reason);
}

/** Whether numbers without quotes are all that will come; remembered for the questions after this one. */
function isQuoteless({ kind }: Step, { tries }: Manner, answers: AnswerForm): boolean {
  if (kind !== "unproved") return false;
  if (tries + 1 >= TRIES) answers.isQuoteless = true;
  return answers.isQuoteless === true;
}

function isTooLong(sent: Sent): boolean {
  return sent.kind === "overflow" || (sent.kind === "answer" && sent.isTruncated);
}

function limitOf(sent: Sent): number | null {
  if (sent.kind === "overflow") return sent.contextTokens;
  return sent.kind === "answer" && sent.isTruncated ? (sent.answer.usage?.promptTokens ?? null) : null;
}

/** How a question is put this time. */
interface Manner {
  readonly tries: number;
  /** Tokens for the answer. */
  readonly room: number;
  readonly isWithoutThinking: boolean;
}

function nextManner(manner: Manner, step: Step, mostRoom: number): Manner {
  const tries = manner.tries + 1;
  const wasTooShort = step.kind === "split" || (step.kind === "again" && step.isLonger === true);
  if (!wasTooShort) return { ...manner, tries };
  return { tries, room: Math.max(manner.room, Math.min(manner.room * 2, mostRoom)), isWithoutThinking: true };
}

function questionFor(
  pieces: readonly Piece[],
  conversation: Conversation,
  answers: AnswerForm,
  { tries }: Manner,
): Question {
  return buildQuestion(pieces, {
    answer: answers.form === "json" ? "json" : "lines",
    isAgain: tries > 0,
    fence: `=== ${conversation.secretWord("fence")}`,
    instructions: conversation.policy.instructions,
  });
}

async function sendOnce(
  question: Question,
  conversation: Conversation,
  answers: AnswerForm,
  { room, isWithoutThinking }: Manner,
): Promise<Sent> {
  const proof = conversation.secretWord("proof");
  const withSchema = answers.form === "lines" ? {} : { schema: answerSchema(proof) };
  const options = { maxOutputTokens: Math.floor(room), isWithoutThinking, ...withSchema };
  const sent = await conversation.send(question, options);
  if (sent.kind === "answer" && answers.form === "unproven") {
    if (holdsField(sent.answer.text, PROOF_FIELD, proof)) answers.form = "json";
    else if (sent.answer.finish !== "length") answers.form = "lines";
  }
  return sent;
}

/** Takes what an answer has of findings, and says whether it is enough. */
function judge(
  sent: Exclude<Sent, { kind: "none" }>,
  { pieces, question }: { readonly pieces: readonly Piece[]; readonly question: Question },
  tally: Tally,
): Step {
  if (sent.kind === "overflow") {
    return { kind: "split", reason: `the question was longer than the model's context (${sent.reason})` };
  }
  const { answer, isTruncated } = sent;
  const isEmpty = answer.text.trim() === "";
  const files = [...new Set(pieces.map((piece) => piece.file))];
  const read = readAnswer(isEmpty ? answer.thinking : answer.text, files, `${question.system}\n${question.user}`);
  tally.located.push(...read.located);
  tally.dropped = Math.max(tally.dropped, read.dropped);
  if (isTruncated) {
    const tokens = answer.usage?.promptTokens ?? 0;
    return { kind: "split", reason: `the server cut the question off without saying so (it read ${tokens} tokens)` };
  }
  if (answer.refusal !== null) return { kind: "again", reason: "the model refused to answer" };
  if (answer.finish === "filtered") return { kind: "again", reason: "the server's filter took the answer away" };
  if (answer.finish === "length") {
    if (isLoop(answer.text)) return { kind: "again", reason: "the answer repeated itself up to its length limit" };
    const reason = "the answer was cut off at its length limit";
    return isEmpty || read.isSilent ? { kind: "again", reason, isLonger: true } : { kind: "split", reason };
  }
  return enough(read, isEmpty);
}

/** Whether the end of a text is the same few words over and over: shorter questions do not help against that. */
function isLoop(text: string): boolean {
  const end = text.slice(-LOOP_SIGNS);
  const rest = text.slice(0, -LOOP_SIGNS);
  return end.length === LOOP_SIGNS && rest.split(end).length > LOOP_TIMES;
}

/** Where a thinking model left its answer among its thoughts, findings in them count, silence does not. */
function enough(read: ReadAnswer, isEmpty: boolean): Step {
  if (read.located.some((one) => one.isUnproved !== true) || (read.saysNothing && !isEmpty)) return { kind: "done" };
  const lines = new Set(read.located.map(({ file, line }) => `${line} ${file.path}`));
  if (lines.size * 2 > read.located.length) return { kind: "unproved", reason: "the answer quotes no code" };
  if (isEmpty) return { kind: "again", reason: "the answer was empty", isLonger: true };
  if (read.dropped > 0) return { kind: "again", reason: "the answer quotes code that is nowhere in the change" };
  return { kind: "again", reason: "the answer was in no form that can be read" };
}

/** The same pieces as two shorter questions, undefined where that cannot be. */
function split(pieces: readonly Piece[], limit: number | null): readonly (readonly Piece[])[] | undefined {
  // Where not even the fixed text fits, shorter questions do not either.
  if (limit !== null && limit < FIXED_TOKENS) return undefined;
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [only] = pieces;
  return only === undefined ? undefined : halves(only)?.map((half) => [half]);
}
