import type { Rule } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import type { Assignment, Demand } from "./distinct.ts";
import { assignDistinct } from "./distinct.ts";
import type { RuleView, ViewedTarget } from "./rule-view.ts";
import { compareText } from "./rule-view.ts";
import type { Gap } from "./still-needed.ts";
import { smallestSet } from "./still-needed.ts";
import { listed } from "./words.ts";

/** A target, its index, and how many people count for it. */
export interface Place {
  readonly target: ViewedTarget;
  readonly index: number;
  readonly have: number;
}

/** How many people count for the files of one rule, and whether enough could. */
export interface Standing {
  readonly view: RuleView;
  /** Keys of those who may count for this rule: all its supporters, but for `distinct` rules only their share. */
  readonly counting: ReadonlySet<string>;
  /** The targets, and how many people count for each. */
  readonly places: readonly Place[];
  /** Of the target furthest from done. */
  readonly missing: number;
  /** People who count or could, at the target with the fewest. */
  readonly reachable: number;
  readonly isPossible: boolean;
  /** Lists that would decide whether it is possible and cannot be read. */
  readonly unreadable: readonly string[];
}

/** The standings of all rules that ask for approvals, in their order. */
export function standingsOf(views: readonly RuleView[]): readonly Standing[] {
  const distinct = views.filter((view) => view.rule.require.distinct);
  const shares = distinct.length > 1 ? assignDistinct(distinct.map(supportersOf)) : undefined;
  const reach = distinct.length > 1 ? assignDistinct(distinct.map(everybodyFor)) : undefined;
  return views.map((view) => standingOf(view, shares, reach));
}

/** A smallest set of people, by key and login, who could satisfy all that is missing; empty where nothing is or not enough are known. */
export function neededPeople(
  standings: readonly Standing[],
): readonly { readonly key: string; readonly login: string }[] {
  const logins = candidateLogins(standings);
  const set = smallestSet(standings.flatMap((one) => gapsOf(one.view.rule, openingsOf(one, standings)))) ?? [];
  const named = [...logins].map(([key, login]) => ({ key, login })).filter(({ key }) => set.includes(key));
  return named.sort((left, right) => compareText(left.key, right.key));
}

/** Logins by key of everybody who could approve something. */
export function candidateLogins(standings: readonly Standing[]): ReadonlyMap<string, string> {
  // Most files have the very same candidates.
  const candidates = new Set(standings.flatMap(({ view }) => view.targets.map((target) => target.candidates)));
  return new Map([...candidates].flatMap(({ people }) => [...people]));
}

/** One notice for the lists without which nobody can say whether enough people are left. */
export function unreadableLists(standings: readonly Standing[]): readonly Notice[] {
  const lists = new Set(standings.filter((one) => one.missing > 0).flatMap((one) => one.unreadable));
  if (lists.size === 0) return [];
  const message = `${listed([...lists].sort())} cannot be read: whether enough people could approve is not known`;
  return [{ code: "list-unreadable", message }];
}

function standingOf(view: RuleView, shares: Assignment | undefined, reach: Assignment | undefined): Standing {
  const isShared = view.rule.require.distinct && shares !== undefined;
  const share = isShared ? shares.people.get(view.rule.name) : undefined;
  const counting = new Set([...view.supporters.keys()].filter((key) => !isShared || share?.has(key) === true));
  const counted = [...view.supporters].filter(([key]) => counting.has(key));
  const places = view.targets.map((target, index) => ({
    target,
    index,
    have: counted.filter(([, { targets }]) => targets.has(index)).length,
  }));
  const missing = Math.max(0, ...places.map(({ have }) => view.required - have));
  const reachable = Math.min(...reachableCounts(view));
  const unreadable = [...new Set(view.targets.flatMap((one) => one.candidates.unknown))];
  const isBlocked = isShared && reach?.outcome === "impossible";
  const isPossible = unreadable.length > 0 || missing === 0 || (reachable >= view.required && !isBlocked);
  return { view, counting, places, missing, reachable, isPossible, unreadable };
}

function reachableCounts(view: RuleView): readonly number[] {
  const supporters = [...view.supporters];
  return view.targets.map(({ candidates: { people } }, index) => {
    const others = supporters.filter(([key, one]) => !people.has(key) && one.targets.has(index));
    return people.size + others.length;
  });
}

function supportersOf(view: RuleView): Demand {
  const people = [...view.supporters].map(([key, one]): [string, ReadonlySet<number>] => [key, one.targets]);
  return { name: view.rule.name, required: view.required, targets: view.targets.length, people: new Map(people) };
}

function everybodyFor(view: RuleView): Demand {
  const people = new Map<string, Set<number>>();
  const add = (key: string, target: number): void => {
    people.set(key, (people.get(key) ?? new Set()).add(target));
  };
  for (const [index, { candidates }] of view.targets.entries()) {
    for (const key of candidates.people.keys()) add(key, index);
  }
  for (const [key, supporter] of view.supporters) for (const target of supporter.targets) add(key, target);
  return { name: view.rule.name, required: view.required, targets: view.targets.length, people };
}

/** A target that wants more people, and the keys of candidates who do not count for it yet and are not needed by another distinct rule. */
export interface Opening {
  readonly target: ViewedTarget;
  readonly need: number;
  readonly helpers: readonly string[];
}

/** What is missing of one rule, target by target; nothing where no helpers could be enough. */
export function openingsOf(one: Standing, all: readonly Standing[]): readonly Opening[] {
  if (!one.isPossible) return [];
  const { rule, required, supporters } = one.view;
  const elsewhere = all.filter((other) => other !== one && rule.require.distinct && other.view.rule.require.distinct);
  const taken = new Set(elsewhere.flatMap((other) => [...other.counting]));
  return one.places.flatMap(({ target, index, have }) => {
    if (have >= required) return [];
    const isFree = (key: string): boolean => supporters.get(key)?.targets.has(index) !== true && !taken.has(key);
    return [{ target, need: required - have, helpers: [...target.candidates.people.keys()].filter(isFree).sort() }];
  });
}

/** The openings of one rule as gaps: of those with the same helpers the widest. */
export function gapsOf(
  { name, require }: Rule,
  openings: readonly Pick<Opening, "need" | "helpers">[],
): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { need, helpers } of openings) {
    const people = helpers.join();
    if (need > (gaps.get(people)?.need ?? 0)) {
      gaps.set(people, { rule: name, need, isDistinct: require.distinct, helpers: new Set(helpers) });
    }
  }
  return [...gaps.values()];
}
