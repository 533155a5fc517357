import type { Piece } from "./piece.ts";
import type { PlannedPiece } from "./plan.ts";

/** Pieces of the change on their way into questions. */
export interface Queue {
  /** The next question's pieces, undefined where nothing is left. */
  take(): readonly Piece[] | undefined;
  /** Shorter questions that come before everything else. */
  putBack(questions: readonly (readonly Piece[])[]): void;
  /** From now on questions are to have at most so many tokens of code. */
  limitTo(tokens: number): void;
  /** Pieces that still wait. */
  left(): number;
}

/** More files in one question make a weak model forget the first ones. */
const MOST_PIECES = 20;
const LEAST_BUDGET = 64;

/** Fills each question with pieces of at most `most` estimated tokens together, in the order given. */
export function createQueue(waiting: readonly PlannedPiece[], most: number): Queue {
  const first: (readonly Piece[])[] = [];
  let at = 0;
  let budget = most;
  return {
    take: () => {
      const given = first.shift();
      if (given !== undefined) return given;
      const taken: Piece[] = [];
      for (let sum = 0; at < waiting.length && taken.length < MOST_PIECES; at += 1) {
        const next = waiting[at];
        if (next === undefined || (taken.length > 0 && sum + next.tokens > budget)) break;
        sum += next.tokens;
        taken.push(next.piece());
      }
      return taken.length === 0 ? undefined : taken;
    },
    limitTo: (tokens) => {
      budget = Math.min(budget, Math.max(LEAST_BUDGET, tokens));
    },
    putBack: (questions) => first.unshift(...questions),
    left: () => waiting.length - at + first.reduce((sum, question) => sum + question.length, 0),
  };
}
