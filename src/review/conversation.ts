/** One request after another within the budgets: what may be repeated is repeated here. */
import type { ReviewPolicy } from "../domain/policy.ts";
import type { Digest } from "../ports.ts";
import type { ModelAnswer, ModelClient, ModelFailure, ModelSchema } from "../ports-model.ts";
import type { Budget } from "./budget.ts";
import { type Question, questionTokens } from "./question.ts";
import { createTruncationWatch } from "./truncation.ts";

/** What every request of a review shares. */
export interface Conversation {
  readonly policy: ReviewPolicy;
  readonly model: ModelClient;
  readonly budget: Budget;
  /** Words that nobody outside of this run knows. */
  secretWord(purpose: string): string;
  /** Why nothing more is asked, undefined as long as asking makes sense. */
  stopped(): string | undefined;
  /** What the server calls the model, else undefined. */
  servedModel(): string | undefined;
  send(question: Question, options: SendOptions): Promise<Sent>;
}

/** How one question is sent. */
export interface SendOptions {
  readonly maxOutputTokens: number;
  readonly schema?: ModelSchema;
  readonly isWithoutThinking: boolean;
}

/** What became of a question: an answer, or why there is none; `overflow` where a shorter one may help. */
export type Sent =
  | { readonly kind: "answer"; readonly answer: ModelAnswer; readonly isTruncated: boolean }
  | { readonly kind: "overflow"; readonly reason: string; readonly contextTokens: number | null }
  | { readonly kind: "none"; readonly reason: string };

const TRIES = 4;
const TIMEOUT_TRIES = 2;
const MOST_UNSUPPORTED = 6;
const BACKOFF_MS = [1_000, 3_000, 9_000];
const LONGEST_REQUEST_MS = 290_000;
/** So many questions in a row without any answer, and none before: the server is not there. */
const HOPELESS = 3;

/** Starts a conversation; nothing is sent yet. */
export function createConversation(
  parts: Pick<Conversation, "policy" | "model" | "budget">,
  digest: Digest,
): Conversation {
  const watch = createTruncationWatch();
  const state: State = { stopped: undefined, served: undefined, answered: 0, failedInRow: 0 };
  const prefix = digest.keyed("review").slice(0, 8);
  return {
    ...parts,
    secretWord: (purpose) => `${prefix}${digest.keyed(`review ${purpose}`).slice(0, 12)}`,
    stopped: () => state.stopped,
    servedModel: () => state.served,
    send: async (question, options) => {
      const sent = await sendUntilAnswered(question, options, parts, state);
      if (sent.kind !== "answer") {
        state.failedInRow += sent.kind === "none" ? 1 : 0;
        if (sent.kind === "none" && state.answered === 0 && state.failedInRow >= HOPELESS)
          state.stopped ??= sent.reason;
        return sent;
      }
      state.answered += 1;
      state.failedInRow = 0;
      state.served ??= sent.answer.model ?? undefined;
      const text = `${question.system}\n${question.user}`;
      return { ...sent, isTruncated: watch.isTruncated(text, sent.answer.usage?.promptTokens ?? null) };
    },
  };
}

interface State {
  stopped: string | undefined;
  served: string | undefined;
  answered: number;
  failedInRow: number;
}

type Parts = Pick<Conversation, "policy" | "model" | "budget">;

async function sendUntilAnswered(question: Question, options: SendOptions, parts: Parts, state: State): Promise<Sent> {
  let tries = 0;
  let unsupported = 0;
  while (state.stopped === undefined) {
    const reply = await sendOnce(question, options, parts);
    if (reply.kind !== "failure") return reply;
    if (reply.failure === "unsupported" && unsupported < MOST_UNSUPPORTED) {
      unsupported += 1;
      continue;
    }
    tries += 1;
    const wait = waitAfter(reply, tries, parts.budget.remainingMs());
    if (wait === undefined) {
      if (reply.failure === "rejected" || reply.failure === "unsupported") state.stopped ??= reply.message;
      return { kind: "none", reason: `${reply.message}${asksToWait(reply)}` };
    }
    await parts.model.pause(wait);
  }
  return { kind: "none", reason: state.stopped };
}

async function sendOnce(question: Question, options: SendOptions, parts: Parts): Promise<Sent | ModelFailure> {
  const { policy, model, budget } = parts;
  const estimated = questionTokens(question);
  const room = budget.reserve(estimated + options.maxOutputTokens);
  if ("spent" in room) return { kind: "none", reason: room.spent };
  const reply = await model.complete({
    ...question,
    temperature: policy.temperature,
    maxOutputTokens: options.maxOutputTokens,
    ...(options.schema === undefined ? {} : { schema: options.schema }),
    isWithoutThinking: options.isWithoutThinking,
    timeoutMs: timeoutFor(budget.remainingMs()),
  });
  if (reply.kind === "answer") {
    const { usage, text, thinking } = reply;
    const written = Math.ceil((text.length + thinking.length) / 4);
    room.settle(usage?.promptTokens ?? estimated, usage?.completionTokens ?? written);
    return { kind: "answer", answer: reply, isTruncated: false };
  }
  room.settle(0, 0);
  if (reply.failure !== "overflow") return reply;
  return { kind: "overflow", reason: reply.message, contextTokens: reply.contextTokens };
}

function asksToWait({ retryAfterMs }: ModelFailure): string {
  return retryAfterMs === null || retryAfterMs < 1_000 ? "" : ` (to be asked again in ${retryAfterMs / 1_000} s)`;
}

/** Half of what is left, so that a request that hangs leaves time for another one. */
function timeoutFor(remainingMs: number): number {
  return Math.min(LONGEST_REQUEST_MS, Math.max(Math.min(remainingMs, 10_000), remainingMs / 2));
}

/** Milliseconds before the next try, undefined where there is to be none. */
function waitAfter(reply: ModelFailure, tries: number, remainingMs: number): number | undefined {
  const most = { busy: TRIES, unreachable: TRIES, unreadable: TRIES, timeout: TIMEOUT_TRIES };
  const isWorth = reply.failure in most;
  if (!isWorth || tries >= most[reply.failure === "timeout" ? "timeout" : "busy"]) return undefined;
  if (reply.failure === "timeout") return 0;
  const wait = reply.retryAfterMs ?? BACKOFF_MS[tries - 1] ?? 9_000;
  return wait < remainingMs ? wait : undefined;
}
