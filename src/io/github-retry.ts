/** How often, and for how long, a request is repeated that was limited or that GitHub could not answer. */
export interface RetryRules {
  /** Tries in all. */
  readonly tries: number;
  /** The longest wait that a limit may ask for; beyond it the limit is an error at once. */
  readonly maxLimitSeconds: number;
  /** Milliseconds from the first try after which no other is begun for want of an answer. */
  readonly maxOutageMs: number;
  /** Milliseconds before the second try, the third, …, where nothing says how long to wait. */
  readonly outageDelays: readonly number[];
  wait(milliseconds: number): Promise<void>;
}

/** What contract and GitHub ask for. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export const RETRY_RULES: RetryRules = {
  tries: 3,
  maxLimitSeconds: 60,
  maxOutageMs: 15_000,
  outageDelays: [1000, 4000],
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** How a try failed. */
export interface Failure {
  /** Undefined where no whole answer came. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly message: string;
}

/** Whether an answer is a rate limit and not a missing permission. */
export function isLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const isSpent = headers["x-ratelimit-remaining"] === "0";
  return isSpent || headers["retry-after"] !== undefined || /rate limit/i.test(message);
}

/** Milliseconds to wait before the next try, undefined where there is to be none. `tried` counts those made, `elapsedMs` is since the first. */
export function delayBefore(
  failure: Failure,
  tried: number,
  elapsedMs: number,
  now: Date,
  rules: RetryRules,
): number | undefined {
  if (tried >= rules.tries) return undefined;
  if (isLimit(failure)) {
    const seconds = limitSeconds(failure, now);
    return seconds > rules.maxLimitSeconds ? undefined : seconds * 1000;
  }
  const isOutage = failure.status === undefined || failure.status >= 500;
  const delay = rules.outageDelays[tried - 1] ?? rules.outageDelays.at(-1) ?? 0;
  return isOutage && elapsedMs + delay <= rules.maxOutageMs ? delay : undefined;
}

function limitSeconds({ headers }: Failure, now: Date): number {
  const after = Number(headers["retry-after"] ?? Number.NaN);
  if (Number.isFinite(after) && after >= 0) return after;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
    return Math.max(1, Math.ceil(reset - now.getTime() / 1000) + 1);
  }
  // GitHub asks for a minute where it names no time.
  return 60;
}
