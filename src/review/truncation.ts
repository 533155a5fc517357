import { leastTokens } from "./tokens.ts";

/** Tells from the tokens that a server counted whether it read the whole question; one for a run, since it learns. */
export interface TruncationWatch {
  /** True where a part of the question was cut off before the model saw it. */
  isTruncated(question: string, promptTokens: number | null): boolean;
}

const FAR_BELOW = 0.62;
const BELOW = 0.9;
const BELOW_LEARNED = 0.75;
/** Fewer tokens say too little about a tokenizer. */
const LEAST_TO_LEARN = 200;
const SAME = 0.03;
const STEP = 1024;

/**
 * A server that cuts (as Ollama does, https://github.com/ollama/ollama/issues/3839) counts what is left: far too few tokens, a round
 * number, or the same number for questions of different length.
 */
export function createTruncationWatch(): TruncationWatch {
  let density = 0;
  const sizes = new Map<number, number>();
  return {
    isTruncated: (question, promptTokens) => {
      if (promptTokens === null) return false;
      const least = leastTokens(question);
      if (least < LEAST_TO_LEARN) return false;
      const ratio = promptTokens / least;
      const earlier = sizes.get(promptTokens);
      sizes.set(promptTokens, Math.max(earlier ?? 0, least));
      const isSameForMore = earlier !== undefined && Math.abs(earlier - least) > SAME * least;
      const isRound = promptTokens % STEP === 0 || promptTokens % STEP === STEP - 1;
      const isCut =
        ratio < FAR_BELOW || (ratio < BELOW && (isRound || isSameForMore)) || ratio < BELOW_LEARNED * density;
      if (!isCut) density = Math.max(density, ratio);
      return isCut;
    },
  };
}
