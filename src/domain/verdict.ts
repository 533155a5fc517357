import type { Origin } from "./attribution.ts";

/** GitHub's four states of a commit status, best first; the state of several is the last of them that occurs. */
export const STATES = ["success", "pending", "failure", "error"] as const;
export type State = (typeof STATES)[number];

/** Why an approval that somebody gave does not count, in the order in which the first that holds is named. */
export const INELIGIBLE_REASONS = [
  "unknown-user",
  "bot",
  "author",
  "committer",
  "pusher",
  "operator",
  "changes-requested",
  "dismissed",
  "edited",
  "withdrawn",
  "not-in-team",
  "no-permission",
  "stale",
] as const;
export type IneligibleReason = (typeof INELIGIBLE_REASONS)[number];

/** How the approvals of one rule stand; `possible` is null on a local range. */
export interface ApprovalCount {
  readonly required: number;
  readonly counted: readonly { readonly login: string; readonly via: "review" | "command" }[];
  readonly ineligible: readonly { readonly login: string; readonly reason: IneligibleReason }[];
  readonly possible: boolean | null;
}

/** What became of one rule. */
export interface RuleResult {
  readonly name: string;
  readonly state: State;
  /** One sentence: what is met or missing, and from whom. */
  readonly reason: string;
  /** The matched paths, bytewise. */
  readonly files: readonly string[];
  /** Null where the rule asks for no approvals. */
  readonly approvals: ApprovalCount | null;
  /** Fingerprints of the findings that block by this rule, in the report's order. */
  readonly findings: readonly string[];
}

/** The answer of the gate. */
export interface Verdict {
  readonly state: State;
  readonly summary: string;
  readonly rules: readonly RuleResult[];
}

/** A changed file as the gate sees it. */
export interface JudgedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly origin: Origin;
}

/** The worst of several states, `success` for none. */
export function worstState(states: readonly State[]): State {
  return states.reduce<State>(
    (worst, state) => (STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst),
    "success",
  );
}
