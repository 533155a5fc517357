/** How a proposal asks the model: through the review's conversation, which keeps to the policy's budgets. */
import type { Asked } from "./propose/rewrite.ts";
import type { Conversation, Sent } from "./review/conversation.ts";
import { estimateTokens } from "./review/tokens.ts";

/** A question, and how it is put. */
type Send = Parameters<Conversation["send"]>;

/** The model behind a conversation, as rewriting and scaffolding ask it; `described` names it until an answer does. */
export interface ProposingModel {
  readonly estimateTokens: (text: string) => number;
  readonly modelName: () => string;
  readonly ask: (...question: Send) => Promise<Asked>;
}

/** A conversation -> the model that a proposal asks. */
export function createProposingModel(conversation: Conversation, described: string): ProposingModel {
  return {
    estimateTokens,
    modelName: () => (conversation.servedModel() ?? described).replace(/\p{Cc}/gu, " ").slice(0, 200),
    ask: async (...question) => toAsked(await conversation.send(...question)),
  };
}

function toAsked(sent: Sent): Asked {
  if (sent.kind === "none") return sent;
  if (sent.kind === "overflow") {
    return { kind: "none", reason: `the question is longer than the model's context (${sent.reason})` };
  }
  const { text, refusal, finish } = sent.answer;
  return { kind: "answer", text, refusal, finish, isTruncated: sent.isTruncated };
}
