import type { Account, People } from "../domain/people.ts";
import type { ApproverSource, Rule } from "../domain/policy.ts";
import type { IneligibleReason } from "../domain/verdict.ts";
import type { Candidates } from "./candidates.ts";
import { candidatesFor, keyOf } from "./candidates.ts";
import { standingApproval } from "./coverage.ts";
import type { Exclusions, ExclusionTest } from "./exclusions.ts";
import type { AskingRule, GateInput } from "./facts.ts";
import type { Stance, Stances } from "./opinions.ts";
import type { Membership, Target } from "./sources.ts";
import { membershipTest, targetsOf } from "./sources.ts";

/** Somebody whose approval counts for at least one target of a rule. */
export interface Supporter {
  readonly login: string;
  readonly via: "review" | "command";
  /** Indexes of the targets. */
  readonly targets: ReadonlySet<number>;
}

/** A target and who could still approve it. */
export interface ViewedTarget extends Target {
  readonly candidates: Candidates;
}

/** All that people said, as one rule sees it. */
export interface RuleView {
  readonly rule: Rule;
  readonly required: number;
  readonly targets: readonly ViewedTarget[];
  /** By key, in the order of logins. */
  readonly supporters: ReadonlyMap<string, Supporter>;
  readonly ineligible: readonly { readonly login: string; readonly reason: IneligibleReason }[];
  /** Logins of those who could count and have an open change request. */
  readonly against: readonly string[];
  /** Why it cannot be told whether an approval counts. */
  readonly unknown: readonly string[];
  /** Why it cannot be told whether an open change request counts. */
  readonly unknownAgainst: readonly string[];
}

/** What all rules share. */
export interface Voices {
  readonly change: GateInput["change"];
  readonly people: People;
  readonly stances: Stances;
  readonly exclusions: Exclusions;
  readonly known: ReadonlyMap<string, Account>;
}

interface Heard {
  readonly stance: Stance;
  readonly excluded: IneligibleReason | null;
  /** For each target. */
  readonly memberships: readonly Membership[];
  readonly supporter: Supporter | null;
}

/** One rule's view of what people said about the files it matches. */
export function viewRule({ rule, files, required }: AskingRule, voices: Voices): RuleView {
  const { from, exclude } = rule.require;
  const { people } = voices;
  const targets = targetsOf(from, files, people);
  const isExcluded = voices.exclusions.testFor(from, exclude, files);
  const isMember = membershipTest(from, people);
  const heard = voices.stances.stances
    .map((stance) => hear(stance, targets, isExcluded, isMember, voices))
    .sort((left, right) => compareText(left.stance.account.login, right.stance.account.login));
  const findCandidates = candidatesFor(from, people, isExcluded, voices.known);
  return {
    rule,
    required,
    targets: targets.map((target) => ({ ...target, candidates: findCandidates(target) })),
    supporters: new Map(
      heard.flatMap(({ stance, supporter }) => (supporter === null ? [] : [[keyOf(stance.account), supporter]])),
    ),
    ineligible: ineligibleOf(heard, from, targets.length, voices.stances.strangers),
    against: heard.filter(isOpposed).map((one) => one.stance.account.login),
    unknown: distinctTexts(heard.filter(isDoubtful).flatMap(doubts)),
    unknownAgainst: distinctTexts(
      heard.filter((one) => one.stance.isAgainst && one.excluded === null && !isOpposed(one)).flatMap(doubts),
    ),
  };
}

/** Compares two texts by their UTF-16 units, so that the order is the same everywhere. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function hear(
  stance: Stance,
  targets: readonly Target[],
  isExcluded: ExclusionTest,
  isMember: (account: Account, target: Target) => Membership,
  voices: Voices,
): Heard {
  const excluded = isExcluded(stance.account);
  const memberships = excluded === null ? targets.map((target) => isMember(stance.account, target)) : [];
  const approvalFor = standingApproval(stance, { headSha: voices.change.headSha, people: voices.people });
  const standing = targets.map(({ file }, index) => (memberships[index] === "in" ? approvalFor(file) : undefined));
  const counting = [...standing.entries()].filter(([, approval]) => approval !== undefined);
  // The latest of those that count names the way: approvals come latest first.
  const via = stance.approvals.find((approval) => standing.includes(approval))?.via;
  const supporter =
    via === undefined ? null : { login: stance.account.login, via, targets: new Set(counting.map(([index]) => index)) };
  return { stance, excluded, memberships, supporter };
}

function isOpposed(one: Heard): boolean {
  return one.stance.isAgainst && one.memberships.includes("in");
}

// An approval matters where it still stands, or where it was refused because this very thing could not be read.
function isDoubtful({ stance, excluded }: Heard): boolean {
  return excluded === null && stance.hasApproved && stance.lost === null;
}

function doubts({ memberships }: Heard): readonly string[] {
  return memberships.flatMap((one) => (typeof one === "object" ? [one.unknown] : []));
}

function ineligibleOf(
  heard: readonly Heard[],
  from: ApproverSource,
  targets: number,
  strangers: readonly string[],
): RuleView["ineligible"] {
  const ours = heard
    .filter(({ stance, supporter }) => stance.hasApproved && supporter?.targets.size !== targets)
    .map((one) => ({ login: one.stance.account.login, reason: reasonFor(one, from) }));
  const others = strangers.map((login) => ({ login, reason: "unknown-user" as const }));
  return [...ours, ...others].sort((left, right) => compareText(left.login, right.login));
}

function reasonFor({ stance, excluded, memberships }: Heard, from: ApproverSource): IneligibleReason {
  if (excluded !== null) return excluded;
  if (stance.lost !== null) return stance.lost;
  if (memberships.every((one) => one === "in")) return "stale";
  const isByGroup = from.teams !== undefined || from.users !== undefined || from.codeowners === true;
  return isByGroup ? "not-in-team" : "no-permission";
}

function distinctTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
