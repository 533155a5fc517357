import type { LineRange } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import { displayPath } from "../domain/path.ts";
import type { SyntaxLanguage } from "../domain/syntax.ts";
import answerFile from "./prompts/answer-file.md";
import answerParts from "./prompts/answer-parts.md";
import rewrite from "./prompts/rewrite.md";
import type { ShownPart } from "./restore.ts";

/** What is sent: fixed text of ours, and the text that holds the file. */
export interface Question {
  readonly system: string;
  readonly user: string;
}

/** What a question is made of. */
export interface QuestionInput {
  readonly path: string;
  readonly language: SyntaxLanguage;
  readonly parts: readonly ShownPart[];
  readonly isWhole: boolean;
  readonly asked: readonly Finding[];
  /** Told besides, where there is room: what a reviewing model said. */
  readonly remarks: readonly Finding[];
  readonly hint: string | null;
  /** From the policy of the base, those that are for this path. */
  readonly instructions: readonly string[];
  /** What nobody who wrote the file can know; stands around it. */
  readonly fence: string;
  /** Takes secrets out of a line. */
  readonly mask: (line: string) => string;
  /** Why the last answer was refused, null for the first question. */
  readonly refusal: string | null;
}

const LANGUAGES: Readonly<Record<SyntaxLanguage, string>> = {
  python: "Python",
  typescript: "TypeScript",
  javascript: "JavaScript",
  go: "Go",
  shell: "Shell",
  yaml: "YAML",
  json: "JSON",
};
const MESSAGE_WIDTH = 200;
const HINT_WIDTH = 1_000;
const MOST_FACTS = 40;

/** The question for a rewrite: a fixed head, what is wanted, then the code with its numbers and what was found in it as facts. */
export function buildQuestion(input: QuestionInput): Question {
  const { path, language, isWhole, hint, instructions, fence, refusal, mask, parts } = input;
  const marks = "`".repeat(fenceLength(parts));
  const answer = isWhole ? answerFile : answerParts;
  return {
    system:
      `${rewrite}${answer}${marks === "```" ? "" : `Fence each code block with ${marks} because the code holds shorter fences.\n`}`.trim(),
    user: [
      `# Language: ${LANGUAGES[language]}`,
      "# Task: rewrite",
      `# File: ${mask(oneLine(displayPath(path)))}`,
      ...instructions.map((text) => `# Rule: ${oneLine(text)}`),
      ...(hint === null ? [] : [`# Wish: ${mask(oneLine(hint)).slice(0, HINT_WIDTH)}`]),
      ...(refusal === null
        ? []
        : [`# Your last answer was refused: ${oneLine(mask(refusal))}. Answer again, without that.`]),
      fence,
      ...parts.flatMap((part, index) => showPart(part, isWhole ? null : index + 1)),
      ...factsOf(input),
      fence,
    ].join("\n"),
  };
}

/** How many backticks a fence needs so that no line of the code ends it. */
export function fenceLength(parts: readonly ShownPart[]): number {
  const runs = parts.flatMap(({ lines }) => lines.map((line) => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.length ?? 0));
  return Math.max(3, Math.max(2, ...runs) + 1);
}

function showPart({ start, lines }: ShownPart, number: number | null): readonly string[] {
  const code = lines.map((line, index) => `${start + index}| ${line}`);
  return number === null ? code : [`@@ part ${number}`, ...code];
}

function factsOf({ asked, remarks, mask, parts }: QuestionInput): readonly string[] {
  const isShown = ({ location: { startLine } }: Finding): boolean =>
    startLine === null || parts.some(({ start, end }: LineRange) => start <= startLine && startLine <= end);
  const told = [...asked, ...remarks.filter(isShown)].slice(0, MOST_FACTS);
  return told.map(({ tool, ruleId, message, location }) => {
    const where = location.startLine === null ? "" : `${location.startLine} `;
    return `! ${where}${mask(oneLine(`${tool} ${ruleId}: ${message}`)).slice(0, MESSAGE_WIDTH)}`;
  });
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
