import type { Attribution } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { JudgedCommand } from "../domain/command.ts";
import type { Finding, ScanResult } from "../domain/finding.ts";
import type { People } from "../domain/people.ts";
import type { Policy, Rule } from "../domain/policy.ts";
import type { Notice, ReportWaiver, ReviewResult } from "../domain/report.ts";
import type { ApprovalCount, JudgedFile, RuleResult, State, Verdict } from "../domain/verdict.ts";

/** Everything a verdict rests on. */
export interface GateInput {
  readonly policy: Policy;
  readonly change: Change;
  /** One for each changed file; a file without one is of unknown origin. */
  readonly attributions: readonly Attribution[];
  readonly scans: readonly ScanResult[];
  /** All of them in the report's order: scanners', suppressions, coverage, review. */
  readonly findings: readonly Finding[];
  readonly review: ReviewResult;
  /** Null on a local range. */
  readonly people: People | null;
  /** All that still stand, judged; by comment and line. */
  readonly commands: readonly JudgedCommand[];
  /** The time of the run, which ends waivers. */
  readonly now: Date;
}

/** Whom a rule names and who is still needed: logins and `org/slug` of teams, in order, as many as GitHub lets one request hold. */
export interface ReviewersToAsk {
  readonly users: readonly string[];
  readonly teams: readonly string[];
}

/** The verdict and what a report needs to explain it. */
export interface GateResult extends Verdict {
  /** Fingerprints of what blocks by at least one rule. */
  readonly blocking: ReadonlySet<string>;
  /** Fingerprint of a waived finding -> the login of who waived it. */
  readonly waived: ReadonlyMap<string, string>;
  readonly waivers: readonly ReportWaiver[];
  /** Logins of a smallest set of people whose approval would satisfy every rule. */
  readonly needed: readonly string[];
  readonly toAsk: ReviewersToAsk;
  readonly notices: readonly Notice[];
  /** The approvals of the rule furthest from done, null where no rule asks for any. */
  readonly approvals: { readonly counted: number; readonly required: number } | null;
}

/** A rule and the files it matches, bytewise; null where its `if` fails for the change as a whole. */
export interface MatchedRule {
  readonly rule: Rule;
  readonly files: readonly JudgedFile[] | null;
}

/** A rule that asks for approvals of at least one file. */
export interface AskingRule {
  readonly rule: Rule;
  /** People for each file, 1 or more. */
  readonly required: number;
  readonly files: readonly JudgedFile[];
}

/** How the approvals of one rule stand. */
export interface Tally {
  readonly count: ApprovalCount;
  /** People still needed for the file that is furthest from done. */
  readonly missing: number;
  readonly state: State;
  /** What is met or missing, and from whom. */
  readonly reason: string;
}

/** The approvals of each rule that asks for some and matches a file, by the rule's name. */
export interface Tallies {
  readonly counts: ReadonlyMap<string, Tally>;
  /** Logins of a smallest set of people whose approval would satisfy every rule; empty where nobody is missing or not enough are known. */
  readonly needed: readonly string[];
  readonly toAsk: ReviewersToAsk;
  readonly notices: readonly Notice[];
}

/** What became of one rule, with what the summary needs. */
export interface JudgedRule {
  readonly rule: Rule;
  readonly result: RuleResult;
  readonly tally: Tally | null;
  readonly blocking: readonly Finding[];
}
