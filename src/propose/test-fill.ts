/** Has the model fill scaffolds in; what it writes is used only where code can say that it is a test of the same cases and nothing else. */
import type { SyntaxResult } from "../domain/syntax.ts";
import { readAnswer } from "./answer.ts";
import prompt from "./prompts/tests.md";
import { fenceLength, type Question } from "./question.ts";
import type { RewriteMeans } from "./rewrite.ts";
import type { Silencer } from "./silence.ts";
import { splitSource } from "./source-text.ts";
import type { TestBlock } from "./test-block.ts";
import type { TestedLanguage } from "./test-files.ts";
import { checkFilled } from "./test-filled.ts";
import { mergeTests, splitTests } from "./test-merge.ts";

/** Who writes, and how much of it may be said at once. */
export type TestModel = Pick<RewriteMeans, "ask" | "estimateTokens" | "modelName">;

/** What every question is put with. */
export interface FillInput {
  /** Of the test file, in the internal form of `path.ts`. */
  readonly target: string;
  readonly language: TestedLanguage;
  readonly framework: string;
  /** Lines at the top of a file of its own. */
  readonly head: readonly string[];
  /** Of the code under test, without secrets. */
  readonly code: readonly string[];
  /** Modules that the test may bring in besides the framework and the standard library. */
  readonly modules: readonly string[];
  readonly instructions: readonly string[];
  readonly fence: string;
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  readonly maskLine: (line: string) => string;
}

/** How an answer is checked. */
export interface FillMeans {
  readonly model: TestModel;
  parse(text: string): Promise<SyntaxResult>;
  findSilencers(text: string): readonly Silencer[];
}

/** A filled block, or one line on why it stays as it is. */
export type Filled = { readonly block: TestBlock } | { readonly unfilled: string };

const ATTEMPTS = 2;
const SAFETY = 0.9;
/** A filled case is longer than its todo. */
const GROWTH = 1.6;

/** Asks for one block, twice at most. Rejects with CancelledError only. */
export async function fillBlock(block: TestBlock, input: FillInput, means: FillMeans): Promise<Filled> {
  const scaffold = mergeTests(null, block, input.language, input.head);
  const room = Math.min(input.maxOutputTokens, Math.floor(input.contextTokens / 2));
  if (means.model.estimateTokens(scaffold) * GROWTH > room)
    return { unfilled: "the scaffold is too long for the model" };
  let refusal: string | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const question = buildQuestion(scaffold, input, refusal);
    const size = means.model.estimateTokens(question.system) + means.model.estimateTokens(question.user);
    if (size > (input.contextTokens - room) * SAFETY)
      return { unfilled: "the code under test is too long for the model" };
    const asked = await means.model.ask(question, { maxOutputTokens: room, isWithoutThinking: attempt > 0 });
    if (asked.kind === "none") return { unfilled: asked.reason };
    const shown = splitSource(scaffold).lines.map(({ text }) => text);
    const read = readAnswer(asked, {
      path: input.target,
      isJson: false,
      parts: [shown],
      fenceLength: fenceLength([{ start: 1, end: shown.length, lines: shown }]),
      dataFence: input.fence,
    });
    const answer =
      "unusable" in read ? read.unusable : await useAnswer(`${read.parts.flat().join("\n")}\n`, block, input, means);
    if (typeof answer !== "string") return { block: answer };
    refusal = input.maskLine(answer.replace(/\s+/gu, " ").slice(0, 200));
  }
  return { unfilled: refusal ?? "nothing was asked" };
}

async function useAnswer(
  text: string,
  block: TestBlock,
  input: FillInput,
  means: FillMeans,
): Promise<TestBlock | string> {
  const scaffold = mergeTests(null, block, input.language, input.head);
  if (text.trim() === scaffold.trim()) return "the answer leaves every case as it is";
  const problem = await checkFilled(text, { ...input, scaffold, names: block.names }, means);
  if (problem !== undefined) return problem;
  return { ...splitTests(text, input.language), names: block.names };
}

function buildQuestion(scaffold: string, input: FillInput, refusal: string | null): Question {
  const marks = "`".repeat(fenceLength([{ start: 1, end: 1, lines: scaffold.split("\n") }]));
  return {
    system:
      `${prompt}${marks === "```" ? "" : `Fence the code block with ${marks} because it holds shorter fences.\n`}`.trim(),
    user: [
      `# Language: ${input.language}`,
      "# Task: tests",
      `# Framework: ${input.framework}`,
      ...input.instructions.map((text) => `# Rule: ${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim()}`),
      ...(refusal === null ? [] : [`# Your last answer was refused: ${refusal}. Answer again, without that.`]),
      input.fence,
      "@@ code under test",
      ...input.code,
      "@@ scaffold",
      scaffold,
      input.fence,
    ].join("\n"),
  };
}
