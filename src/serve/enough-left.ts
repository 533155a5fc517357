import type { People } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import { askingRules, readVoices } from "../gate/approvals.ts";
import { type AsksInput, approversOf, couldFallShort } from "../gate/asks.ts";
import type { AskingRule } from "../gate/facts.ts";
import { judgedFiles, matchRules } from "../gate/gate.ts";
import { viewRule } from "../gate/rule-view.ts";
import { standingsOf } from "../gate/standings.ts";

type Told = Parameters<typeof couldFallShort>[1];

/**
 * Which facts about people may change the verdict: `all` of them once somebody has said something that may count, `excluded` where they
 * can only make those who are left too few, `none` where these are too few already, or more than enough.
 */
export function factsThatMatter(input: AsksInput, told: Told): "all" | "excluded" | "none" {
  // With no rules left nobody can be too few, so that only words are asked about.
  if (told.author === null || couldFallShort({ ...input, policy: { ...input.policy, rules: [] } }, told)) return "all";
  // Who approves for one of them is lost to the others, which counting rule by rule does not see.
  const areShared = sharedRules(input.policy).length > 1;
  return areShared || couldFallShort(input, told) ? "excluded" : "none";
}

/**
 * Whether it can change the verdict whose the emails in commits are, where nobody has said anything yet and everything else is known:
 * each of `unknown` emails may be that of one of those who are left.
 */
export function couldEmailsMatter(
  input: AsksInput,
  people: Omit<People, "headKeys" | "approvedKeys">,
  unknown: number,
): boolean {
  if (unknown === 0) return false;
  if (sharedRules(input.policy).length > 1 || input.policy.rules.some((rule) => rule.if.authors !== undefined)) {
    return true;
  }
  const facts = { ...people, headKeys: new Map(), approvedKeys: new Map() };
  const voices = readVoices({ ...input, commands: [], people: facts });
  const standings = standingsOf(rulesThatAsk(input).map((one) => viewRule(one, voices)));
  return standings.some(
    ({ view, reachable, isPossible, unreadable }) =>
      isPossible && unreadable.length === 0 && reachable - view.required < unknown,
  );
}

/** Whether as many people have approved as each rule wants, so that who else could may not matter. */
export function mayBeEnough(input: AsksInput): boolean {
  const given = approversOf(input).length;
  return rulesThatAsk(input).every(({ required }) => required <= given);
}

function rulesThatAsk(input: AsksInput): readonly AskingRule[] {
  return askingRules(matchRules({ ...input, people: null }, judgedFiles(input, new Set())));
}

function sharedRules({ rules }: Policy): Policy["rules"] {
  return rules.filter((rule) => rule.require.distinct && (rule.require.approvals ?? 0) > 0);
}
