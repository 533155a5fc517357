import type { Json } from "./json.ts";

/** What goes wrong. */
export type Fault =
  /** The request has no effect and this status is answered. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: Json;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 403 with `retry-after`, as GitHub's secondary rate limit. */
  | { readonly kind: "secondary-limit"; readonly retryAfterSeconds: number }
  /** 429 with `retry-after`. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** 403 with `x-ratelimit-remaining: 0` and a reset so many seconds ahead. */
  | { readonly kind: "primary-limit"; readonly resetSeconds: number }
  /** The request takes effect; half of the body arrives, then the connection is cut. */
  | { readonly kind: "truncated" }
  /** The request takes effect; the first byte comes late. */
  | { readonly kind: "slow"; readonly delayMs: number }
  /** The connection is reset before the request takes effect. */
  | { readonly kind: "reset" }
  /** The request takes effect, then the connection is reset: the client cannot know. */
  | { readonly kind: "reset-after" }
  /** The request takes effect, the answer is not JSON although it says so. */
  | { readonly kind: "malformed-json" }
  /** The request takes effect, the answer carries another `date` header. */
  | { readonly kind: "date"; readonly date: Date }
  /** 302 to another address, which must not be followed with the token. */
  | { readonly kind: "redirect"; readonly location: string };

/** Which requests: `pulls/get` (an operation id), `GET /repos/*` (a method and a path, `*` is anything), or an expression over `METHOD /path?query`. */
export type RequestPattern = string | RegExp;

/** When a fault strikes: from the `nth` matching request on (1 is the next), `times` times (1 unless said; Infinity for always). */
export interface FaultRule {
  readonly on: RequestPattern;
  readonly nth?: number;
  readonly times?: number;
  readonly fault: Fault;
}

/** A call made when a matching request arrives (`before` it takes effect) or was carried out (`after`, before it is answered). */
export interface Hook {
  readonly on: RequestPattern;
  readonly when: "before" | "after";
  readonly nth?: number;
  readonly run: () => void | Promise<void>;
}

/** What a pattern is compared with. */
export interface Target {
  readonly operation: string | undefined;
  readonly method: string;
  readonly pathAndQuery: string;
}

/** Whether a pattern means a request. */
export function matchesPattern(pattern: RequestPattern, target: Target): boolean {
  const line = `${target.method} ${target.pathAndQuery}`;
  if (pattern instanceof RegExp) return pattern.test(line);
  if (!pattern.includes(" ")) return pattern === "*" || pattern === target.operation;
  const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}(?:\\?.*)?$`).test(line);
}

/** Counts matching requests and says what each must suffer. */
export interface FaultPlan {
  add(rule: FaultRule): void;
  addHook(hook: Hook): void;
  next(target: Target): Fault | undefined;
  hooks(target: Target, when: "before" | "after"): readonly (() => void | Promise<void>)[];
  clear(): void;
}

/** Creates an empty plan. */
export function createFaultPlan(): FaultPlan {
  const rules: { readonly rule: FaultRule; seen: number }[] = [];
  const hooks: { readonly hook: Hook; seen: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, seen: 0 }),
    addHook: (hook) => void hooks.push({ hook, seen: 0 }),
    next(target) {
      let fault: Fault | undefined;
      for (const entry of rules) {
        if (!matchesPattern(entry.rule.on, target)) continue;
        entry.seen += 1;
        const first = entry.rule.nth ?? 1;
        if (entry.seen >= first && entry.seen < first + (entry.rule.times ?? 1)) fault ??= entry.rule.fault;
      }
      return fault;
    },
    hooks(target, when) {
      const due: (() => void | Promise<void>)[] = [];
      for (const entry of hooks) {
        if (entry.hook.when !== when || !matchesPattern(entry.hook.on, target)) continue;
        entry.seen += 1;
        if (entry.hook.nth === undefined || entry.seen === entry.hook.nth) due.push(entry.hook.run);
      }
      return due;
    },
    clear() {
      rules.splice(0);
      hooks.splice(0);
    },
  };
}

/** The answer a fault gives in place of the real one; undefined for faults that let the request through. */
export function faultAnswer(
  fault: Fault,
  now: Date,
):
  | { readonly status: number; readonly body: Json | undefined; readonly headers: Readonly<Record<string, string>> }
  | undefined {
  const limited = (status: number, retryAfterSeconds: number) => ({
    status,
    body: {
      message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      documentation_url: "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
    },
    headers: { "retry-after": String(retryAfterSeconds) },
  });
  switch (fault.kind) {
    case "status":
      return {
        status: fault.status,
        body: fault.body ?? { message: `Fault ${fault.status}` },
        headers: fault.headers ?? {},
      };
    case "secondary-limit":
      return limited(403, fault.retryAfterSeconds);
    case "too-many-requests":
      return limited(429, fault.retryAfterSeconds);
    case "primary-limit":
      return {
        status: 403,
        body: { message: "API rate limit exceeded" },
        headers: {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Math.ceil(now.getTime() / 1000) + fault.resetSeconds),
        },
      };
    case "redirect":
      return { status: 302, body: undefined, headers: { location: fault.location } };
    default:
      return undefined;
  }
}
