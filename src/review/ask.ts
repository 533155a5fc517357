/** One question about some pieces of the change, asked until the answer can be used or it is clear that none will come. */
import type { ModelAnswer } from "../ports.ts";
import type { Conversation, Sent } from "./conversation.ts";
import { type Located, locate } from "./locate.ts";
import { holdsField } from "./parse-json.ts";
import { parseReply } from "./parse-reply.ts";
import { halves, type Piece } from "./piece.ts";
import { answerSchema, buildQuestion, PROOF_FIELD } from "./question.ts";
import type { ParsedReply } from "./raw-finding.ts";

/** What is known of how this server answers; shared by all questions of a review. */
export interface AnswerForm {
  /** `unproven` until an answer shows whether the server holds to a schema. */
  form: "unproven" | "json" | "lines";
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
/** Answers that cannot be used, before a question is given up. */
const TRIES = 3;

interface Tally {
  readonly located: Located[];
  dropped: number;
}

/** What one answer means for the question. */
type Step =
  | { readonly kind: "done" }
  | { readonly kind: "split"; readonly reason: string }
  | { readonly kind: "again"; readonly reason: string; readonly isLonger?: true };

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
    const sent = await sendOnce(pieces, conversation, answers, manner);
    if (sent.kind === "none") return giveUp(sent.reason);
    const step = sent.kind === "overflow" ? overflowed(sent) : judge(sent.answer, sent.isTruncated, pieces, tally);
    if (step.kind === "done") return finish({});
    reason = step.reason;
    limit = limitOf(sent) ?? limit;
    const smaller = step.kind === "split" ? split(pieces, limit) : undefined;
    if (smaller !== undefined) return finish({ again: smaller });
    if (isTooLong(sent)) break;
    manner = nextManner(manner, step, conversation.policy.contextTokens / 2);
  }
  return giveUp(reason);
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

async function sendOnce(
  pieces: readonly Piece[],
  conversation: Conversation,
  answers: AnswerForm,
  { tries, room, isWithoutThinking }: Manner,
): Promise<Sent> {
  const question = buildQuestion(pieces, {
    answer: answers.form === "json" ? "json" : "lines",
    isAgain: tries > 0,
    fence: `=== ${conversation.secretWord("fence")}`,
    instructions: conversation.policy.instructions,
  });
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

function overflowed(sent: { readonly reason: string }): Step {
  return { kind: "split", reason: `the question was longer than the model's context (${sent.reason})` };
}

/** Takes what an answer has of findings, and says whether it is enough. */
function judge(answer: ModelAnswer, isTruncated: boolean, pieces: readonly Piece[], tally: Tally): Step {
  const isEmpty = answer.text.trim() === "";
  const parsed = parse(answer, isEmpty);
  const files = [...new Set(pieces.map((piece) => piece.file))];
  const found = parsed.findings.map((finding) => locate(finding, files));
  const located = found.filter((one) => one !== undefined);
  tally.located.push(...located);
  tally.dropped += found.length - located.length;
  if (isTruncated) {
    const read = answer.usage?.promptTokens ?? 0;
    return { kind: "split", reason: `the server cut the question off without saying so (it read ${read} tokens)` };
  }
  if (answer.refusal !== null) return { kind: "again", reason: "the model refused to answer" };
  if (answer.finish === "filtered") return { kind: "again", reason: "the server's filter took the answer away" };
  if (answer.finish === "length") {
    const reason = "the answer was cut off at its length limit";
    return isEmpty ? { kind: "again", reason, isLonger: true } : { kind: "split", reason };
  }
  if (located.length > 0 || parsed.saysNothing) return { kind: "done" };
  if (isEmpty) return { kind: "again", reason: "the answer was empty", isLonger: true };
  if (parsed.findings.length > 0) {
    return { kind: "again", reason: "the answer quotes code that is nowhere in the change" };
  }
  return { kind: "again", reason: "the answer was in no form that can be read" };
}

/** Where a thinking model left its answer among its thoughts, findings in them count, silence does not. */
function parse(answer: ModelAnswer, isEmpty: boolean): ParsedReply {
  const parsed = parseReply(isEmpty ? answer.thinking : answer.text);
  return isEmpty || answer.finish === "length" ? { ...parsed, saysNothing: false } : parsed;
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
