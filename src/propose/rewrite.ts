/** Asks the model for a rewrite of one file until one is proved, three times at most. */
import type { LineRange } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { type GivenAnswer, readAnswer } from "./answer.ts";
import { type ProofMeans, type ProofResult, type ProofSubject, prove } from "./proof.ts";
import { buildQuestion, fenceLength, type Question } from "./question.ts";
import { importBlock } from "./regions.ts";
import { restore, type ShownPart } from "./restore.ts";
import { type SourceText, splitSource } from "./source-text.ts";
import { createSuggestions } from "./suggestions.ts";

/** How the question is put, besides what is to be proved. */
export interface RewriteInput {
  readonly subject: ProofSubject;
  readonly remarks: readonly Finding[];
  readonly instructions: readonly string[];
  /** Takes secrets out of lines; as many lines come back. */
  readonly maskLines: (lines: readonly string[]) => readonly string[];
  /** Takes the secrets that scanners found out of what is shown to people. */
  readonly redact: (text: string) => string;
  /** Tokens that question and answer may have together, and the answer alone. */
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  readonly fence: string;
  /** Lines of the head that GitHub takes comments on. */
  readonly commentable: readonly LineRange[];
}

/** What became of a question that was sent. */
export type Asked = ({ readonly kind: "answer" } & GivenAnswer) | { readonly kind: "none"; readonly reason: string };

/** Who answers, and who checks. */
export interface RewriteMeans extends ProofMeans {
  ask(
    question: Question,
    options: { readonly maxOutputTokens: number; readonly isWithoutThinking: boolean },
  ): Promise<Asked>;
  estimateTokens(text: string): number;
  /** The name of the model that answered. */
  modelName(): string | null;
  onAttempt(number: number, of: number): void;
}

const ATTEMPTS = 3;
/** Estimates are not counts. */
const SAFETY = 0.92;
/** A rewrite is a little longer than what it replaces, and stands in a fence. */
const ANSWER_GROWTH = 1.15;
const ANSWER_FREE = 48;
const LEAST_CONTEXT_SHARE = 2;

/** How the file is shown, and what its answer may take. */
interface Plan {
  readonly parts: readonly ShownPart[];
  readonly isWhole: boolean;
}

/** A proved rewrite, or why there is none. Rejects with CancelledError only. */
export async function rewrite(input: RewriteInput, means: RewriteMeans): Promise<ProposalResult> {
  const { subject } = input;
  const about = { kind: "regenerate", path: subject.path } as const;
  const source = splitSource(subject.oldText);
  const plan = makePlan(source, input, means);
  if ("tooLong" in plan) return { ...about, outcome: "failed", reason: plan.tooLong };
  const attempts: string[] = [];
  let refusal: string | null = null;
  let isWithoutThinking = false;
  while (attempts.length < ATTEMPTS) {
    means.onAttempt(attempts.length + 1, ATTEMPTS);
    const question = questionFor(plan, input, refusal);
    const asked = await means.ask(question, { maxOutputTokens: answerRoom(input), isWithoutThinking });
    if (asked.kind === "none") {
      if (attempts.length === 0) return { ...about, outcome: "failed", reason: asked.reason };
      return refusedAfter([...attempts, `not asked again: ${asked.reason}`], about);
    }
    const read = readAnswer(asked, {
      path: subject.path,
      isJson: subject.language === "json",
      parts: plan.parts.map((part) => part.lines),
      fenceLength: fenceLength(plan.parts),
      dataFence: input.fence,
    });
    if ("unusable" in read) {
      refusal = read.unusable;
      isWithoutThinking ||= read.isTooLong === true || asked.text.trim() === "";
    } else {
      const newText = restore(source, plan.parts, read.parts);
      const result = await prove(newText, subject, means);
      if (result.isProved) return offer(newText, result, input, means.modelName());
      refusal = result.reason;
    }
    // A parser may quote a line of the file, and a line that was masked for the model is itself again there.
    refusal = input.maskLines([refusal.replace(/\s+/gu, " ")])[0] ?? "";
    attempts.push(refusal);
  }
  return refusedAfter(attempts, about);
}

/** The proposal, in the forms that show no secret: a patch that takes a secret out has it on a line. */
function offer(
  newText: string,
  { proof, patch }: Extract<ProofResult, { readonly isProved: true }>,
  { subject, commentable, redact }: RewriteInput,
  model: string | null,
): ProposalResult {
  const { path, oldText } = subject;
  const isSafe = (text: string): boolean => redact(text) === text;
  const suggestions = createSuggestions(oldText, newText, commentable);
  const shown = {
    patch: isSafe(patch) ? patch : "",
    suggestions: suggestions.every(({ text }) => isSafe(text)) ? suggestions : [],
  };
  const kind = "regenerate";
  if (shown.patch === "" && shown.suggestions.length === 0) {
    const reason =
      "the change is proved, but neither a patch nor suggestions could show it without the secret beside it";
    return { outcome: "failed", kind, path, reason };
  }
  return {
    outcome: "proved",
    proposal: { kind, path, target: path, oldText, newText, ...shown, proof, model },
  };
}

function refusedAfter(
  attempts: readonly string[],
  about: { readonly kind: "regenerate"; readonly path: string },
): ProposalResult {
  return { ...about, outcome: "refused", reason: attempts.at(-1) ?? "nothing was asked", attempts };
}

/** Tokens for an answer: what the policy says, but never so much that the question has no room. */
function answerRoom({ maxOutputTokens, contextTokens }: RewriteInput): number {
  return Math.min(maxOutputTokens, Math.floor(contextTokens / LEAST_CONTEXT_SHARE));
}

/** The whole file where question and answer fit, else the functions that may change, with the imports. */
function makePlan(source: SourceText, input: RewriteInput, means: RewriteMeans): Plan | { readonly tooLong: string } {
  const whole = { isWhole: true, parts: [showPart({ start: 1, end: source.lines.length }, source, input)] };
  if (fits(whole, input, means)) return whole;
  const { regions, language } = input.subject;
  const lines = source.lines.map((line) => line.text);
  if (regions !== null) {
    const imports = importBlock(lines, language);
    const apart = imports === undefined || regions.some(({ start }) => start <= imports.end) ? [] : [imports];
    const parts = [...apart, ...regions].map((region) => showPart(region, source, input));
    const plan = { isWhole: false, parts };
    if (fits(plan, input, means)) return plan;
  }
  const { contextTokens } = input;
  const what = regions === null ? "the file" : "what has to change";
  const tokens = `context ${contextTokens}, answer ${answerRoom(input)} tokens`;
  return {
    tooLong: `${what} is too long for the model (${tokens}); review.max-output-tokens and review.context-tokens of the policy say how much it may take`,
  };
}

function showPart(range: LineRange, source: SourceText, { maskLines }: RewriteInput): ShownPart {
  // Masked as a whole: a key may span lines of which the part shows only some.
  const masked = maskLines(source.lines.map((line) => line.text));
  return { ...range, lines: masked.slice(range.start - 1, range.end) };
}

function fits(plan: Plan, input: RewriteInput, means: RewriteMeans): boolean {
  const room = answerRoom(input);
  const code = plan.parts.map((part) => means.estimateTokens(part.lines.join("\n"))).reduce((sum, one) => sum + one, 0);
  if (code * ANSWER_GROWTH + ANSWER_FREE > room) return false;
  const { system, user } = questionFor(plan, input, "x".repeat(200));
  return means.estimateTokens(system) + means.estimateTokens(user) <= (input.contextTokens - room) * SAFETY;
}

function questionFor(plan: Plan, input: RewriteInput, refusal: string | null): Question {
  const { subject, remarks, instructions, fence, maskLines } = input;
  const { path, language, asked, hint } = subject;
  const mask = (line: string): string => maskLines([line])[0] ?? "";
  return buildQuestion({ ...plan, path, language, asked, remarks, hint, instructions, fence, mask, refusal });
}
