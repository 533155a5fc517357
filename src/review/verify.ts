import type { Conversation } from "./conversation.ts";
import type { Located } from "./locate.ts";
import { withoutThinking } from "./parse-reply.ts";
import verify from "./prompts/verify.md";
import type { Question } from "./question.ts";

/** The word of the second question on each finding that it gave one on: true confirmed, false refuted. */
export type SecondWord = ReadonlyMap<Located, boolean>;

const FINDINGS_PER_QUESTION = 8;
const LINES_AROUND = 12;
const ANSWER_TOKENS = 256;
const TRIES = 2;
const ANSWER =
  /^[\s>*#`\-•[(]{0,10}(\d{1,3})[\s\])*`]{0,6}[:.)\-–—|\s]{1,6}[\s*`"']{0,6}(real|wrong|true|false|yes|no|valid|invalid)\b/iu;
const REAL = new Set(["real", "true", "yes", "valid"]);

/** Asks, file by file, whether findings can be proved wrong. What is not answered has no word in the result. */
export async function askAgain(
  located: readonly Located[],
  conversation: Conversation,
  run: (task: () => Promise<void>) => Promise<void>,
): Promise<SecondWord> {
  const words = new Map<Located, boolean>();
  await Promise.all(
    groups(located).map((group) =>
      run(async () => {
        for (const [index, isReal] of await askGroup(group, conversation)) {
          const one = group[index];
          if (one !== undefined) words.set(one, isReal);
        }
      }),
    ),
  );
  return words;
}

function groups(located: readonly Located[]): readonly (readonly Located[])[] {
  const all: Located[][] = [];
  for (const one of located) {
    const last = all.at(-1);
    if (last !== undefined && last[0]?.file === one.file && last.length < FINDINGS_PER_QUESTION) last.push(one);
    else all.push([one]);
  }
  return all;
}

async function askGroup(group: readonly Located[], conversation: Conversation): Promise<ReadonlyMap<number, boolean>> {
  const question = buildVerification(group, `=== ${conversation.secretWord("verify")}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await conversation.send(question, {
      maxOutputTokens: Math.min(ANSWER_TOKENS * (tries + 1), conversation.policy.maxOutputTokens),
      isWithoutThinking: true,
    });
    if (sent.kind !== "answer" || sent.isTruncated) return new Map();
    const words = parseVerification(sent.answer.text, group.length);
    if (words.size > 0) return words;
  }
  return new Map();
}

/** The second question about findings of one file. */
export function buildVerification(group: readonly Located[], fence: string): Question {
  const parts = group.map((one, index) => {
    const from = Math.max(1, one.line - LINES_AROUND);
    const code = one.file.lines.slice(from - 1, one.line + LINES_AROUND).map((text, at) => `${from + at} ${text}`);
    return [`## ${index + 1}: ${one.file.shown}:${one.line}: ${one.message}`, ...code].join("\n");
  });
  return { system: verify.trim(), user: ["# Task: verify", fence, ...parts, fence].join("\n") };
}

/** `1: real` -> the 0-based index and true. A number that was given both words has none. */
export function parseVerification(text: string, count: number): ReadonlyMap<number, boolean> {
  const words = new Map<number, boolean>();
  const torn = new Set<number>();
  for (const line of withoutThinking(text.slice(0, 65_536)).split("\n").slice(0, 1_000)) {
    const match = ANSWER.exec(line.slice(0, 300));
    const index = Number(match?.[1]) - 1;
    if (match === null || !(index >= 0 && index < count)) continue;
    const isReal = REAL.has((match[2] ?? "").toLowerCase());
    if (words.get(index) === !isReal) torn.add(index);
    words.set(index, isReal);
  }
  for (const index of torn) words.delete(index);
  return words;
}
