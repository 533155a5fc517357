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
  const candidates = new Set(standings.flatMap(({ view }) => view.targets.map((target) => target.candidates)));
  const logins = new Map([...candidates].flatMap(({ people }) => [...people]));
  const set = smallestSet(standings.flatMap((one) => gapsOf(one, standings))) ?? [];
  const named = [...logins].map(([key, login]) => ({ key, login })).filter(({ key }) => set.includes(key));
  return named.sort((left, right) => compareText(left.key, right.key));
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

function gapsOf(one: Standing, all: readonly Standing[]): readonly Gap[] {
  if (one.missing === 0 || !one.isPossible) return [];
  const { rule, required, supporters } = one.view;
  const isDistinct = rule.require.distinct;
  const elsewhere = all.filter((other) => isDistinct && other !== one && other.view.rule.require.distinct);
  const taken = new Set(elsewhere.flatMap((other) => [...other.counting]));
  const gaps = new Map<string, Gap>();
  for (const { target, index, have } of one.places) {
    const need = required - have;
    if (need <= 0) continue;
    const isFree = (key: string): boolean => supporters.get(key)?.targets.has(index) !== true && !taken.has(key);
    const helpers = [...target.candidates.people.keys()].filter(isFree).sort();
    const known = gaps.get(helpers.join());
    if (need > (known?.need ?? 0)) {
      gaps.set(helpers.join(), { rule: rule.name, need, isDistinct, helpers: new Set(helpers) });
    }
  }
  return [...gaps.values()];
}
