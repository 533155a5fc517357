import type { ReviewPolicy } from "../domain/policy.ts";
import { matchesAny } from "../globs.ts";
import type { ModelSchema } from "../ports-model.ts";
import { languageOf } from "./language.ts";
import { type Piece, showPiece } from "./piece.ts";
import again from "./prompts/again.md";
import answerJson from "./prompts/answer-json.md";
import answerLines from "./prompts/answer-lines.md";
import review from "./prompts/review.md";
import { estimateTokens } from "./tokens.ts";

/** What is sent: fixed text of ours, and the text that holds the change. */
export interface Question {
  readonly system: string;
  readonly user: string;
}

/** How a question is put. */
export interface QuestionForm {
  /** Which form of answer the fixed text asks for. */
  readonly answer: "lines" | "json";
  /** True after an answer that could not be used. */
  readonly isAgain: boolean;
  /** What nobody who wrote the change can know; stands around the change. */
  readonly fence: string;
  /** From the policy of the base. */
  readonly instructions: ReviewPolicy["instructions"];
}

/** The name of the field that proves that a server holds an answer to the schema. */
export const PROOF_FIELD = "form";

/** Pieces of the change -> the question about them. */
export function buildQuestion(pieces: readonly Piece[], form: QuestionForm): Question {
  const answer = form.answer === "json" ? answerJson : answerLines;
  const languages = [
    ...new Set(pieces.map((piece) => languageOf(piece.file.path)).filter((name) => name !== undefined)),
  ];
  return {
    system: `${review}${answer}${form.isAgain ? again : ""}`.trim(),
    user: [
      `# Language: ${languages.length === 0 ? "text" : languages.join(", ")}`,
      "# Task: review",
      ...instructionsFor(pieces, form.instructions),
      form.fence,
      ...pieces.map(showPiece),
      form.fence,
    ].join("\n"),
  };
}

function instructionsFor(pieces: readonly Piece[], instructions: ReviewPolicy["instructions"]): readonly string[] {
  return instructions
    .filter(({ paths }) => {
      const matches = matchesAny(paths);
      return pieces.some((piece) => matches(piece.file.path));
    })
    .map(({ paths, text }) => `# For ${paths.join(", ")}: ${text.trim()}`);
}

/** The estimated tokens of a question. */
export function questionTokens(question: Question): number {
  return estimateTokens(question.system) + estimateTokens(question.user) + MESSAGE_TOKENS;
}

/** What a chat template puts around two messages. */
const MESSAGE_TOKENS = 16;

/** The schema of an answer; `proof` is a word that stands nowhere in the question, so only a server that holds to the schema can give it. */
export function answerSchema(proof: string): ModelSchema {
  const text = { type: "string" };
  const properties = {
    path: text,
    line: { type: "integer" },
    severity: { type: "string", enum: ["critical", "high", "medium", "low", "info"] },
    message: text,
    quote: text,
  };
  const finding = { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
  return {
    name: "review",
    schema: {
      type: "object",
      properties: { [PROOF_FIELD]: { type: "string", enum: [proof] }, findings: { type: "array", items: finding } },
      required: [PROOF_FIELD, "findings"],
      additionalProperties: false,
    },
  };
}
