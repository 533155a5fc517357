import type { ReviewPolicy } from "../domain/policy.ts";
import type { Clock } from "../ports.ts";

/** What a review may take, and has taken. */
export interface Budget {
  /** Sets aside one request of so many tokens; else why there is none left. */
  reserve(tokens: number): Reservation | { readonly spent: string };
  /** Milliseconds until the time is over, 0 after it. */
  remainingMs(): number;
  totals(): { readonly requests: number; readonly promptTokens: number; readonly completionTokens: number };
}

/** Room for one request. */
export interface Reservation {
  /** Puts what it really took in the place of what was set aside. */
  settle(promptTokens: number, completionTokens: number): void;
}

/** Below this there is no sense in asking. */
const LEAST_MS = 500;

/** The budgets of a policy; the time runs from now. */
export function createBudget(
  policy: Pick<ReviewPolicy, "maxRequests" | "maxTokens" | "timeoutSeconds">,
  clock: Clock,
): Budget {
  const end = clock.elapsed() + policy.timeoutSeconds * 1_000;
  let requests = 0;
  let reserved = 0;
  let promptTokens = 0;
  let completionTokens = 0;
  const remainingMs = (): number => Math.max(0, end - clock.elapsed());
  return {
    remainingMs,
    totals: () => ({ requests, promptTokens, completionTokens }),
    reserve: (tokens) => {
      if (remainingMs() < LEAST_MS) return { spent: `the time of the review (${policy.timeoutSeconds} s) was over` };
      if (requests >= policy.maxRequests) return { spent: `its requests (${policy.maxRequests}) were used up` };
      if (promptTokens + completionTokens + reserved + tokens > policy.maxTokens) {
        return { spent: `its tokens (${policy.maxTokens}) were used up` };
      }
      requests += 1;
      reserved += tokens;
      return {
        settle: (prompt, completion) => {
          reserved -= tokens;
          promptTokens += prompt;
          completionTokens += completion;
        },
      };
    },
  };
}
