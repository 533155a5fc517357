/** Some files of one rule that want `need` more people out of `helpers`; `isDistinct`: whoever helps here helps no other such rule. */
export interface Gap {
  readonly rule: string;
  readonly need: number;
  readonly isDistinct: boolean;
  readonly helpers: ReadonlySet<string>;
}

/** Steps that the search for the smallest set may take; beyond it the greedy answer stands. */
const MAX_STEPS = 20_000;

/** People who fill the same gaps; a distinct rule makes several ways of the same people. */
interface Way {
  readonly people: readonly string[];
  /** Indexes of the gaps that one of them fills. */
  readonly fills: readonly number[];
}

/**
 * A smallest set of people (by key) that fills every gap, the first by key of several; undefined where the known helpers are too few.
 */
export function smallestSet(gaps: readonly Gap[]): readonly string[] | undefined {
  const open = gaps.filter((gap) => gap.need > 0);
  if (open.some((gap) => gap.helpers.size < gap.need)) return undefined;
  const ways = waysToHelp(open);
  const needs = open.map((gap) => gap.need);
  const greedy = fillGreedily(ways, needs);
  const least = Math.max(0, ...needs);
  const most = greedy?.length ?? needs.reduce((sum, need) => sum + need, 0) + 1;
  const budget = { steps: MAX_STEPS };
  for (let size = least; size < most; size += 1) {
    const found = fillExactly(ways, needs, size, budget);
    if (found !== undefined) return found;
  }
  return greedy;
}

function waysToHelp(gaps: readonly Gap[]): readonly Way[] {
  const byFills = new Map<string, { people: string[]; fills: readonly number[] }>();
  const everybody = [...new Set(gaps.flatMap((gap) => [...gap.helpers]))].sort();
  for (const person of everybody) {
    const mine = [...gaps.entries()].filter(([, gap]) => gap.helpers.has(person));
    const distinct = [...new Set(mine.filter(([, gap]) => gap.isDistinct).map(([, gap]) => gap.rule))];
    for (const rule of distinct.length === 0 ? [undefined] : distinct) {
      const fills = mine.filter(([, gap]) => !gap.isDistinct || gap.rule === rule).map(([index]) => index);
      const way = byFills.get(fills.join()) ?? { people: [], fills };
      way.people.push(person);
      byFills.set(fills.join(), way);
    }
  }
  return [...byFills.values()];
}

function fillGreedily(ways: readonly Way[], needs: readonly number[]): readonly string[] | undefined {
  const left = [...needs];
  const chosen = new Set<string>();
  while (left.some((need) => need > 0)) {
    let best: { readonly person: string; readonly way: Way; readonly worth: number } | undefined;
    for (const way of ways) {
      const person = way.people.find((one) => !chosen.has(one));
      const worth = way.fills.filter((index) => (left[index] ?? 0) > 0).length;
      if (person !== undefined && worth > (best?.worth ?? 0)) best = { person, way, worth };
    }
    if (best === undefined) return undefined;
    chosen.add(best.person);
    for (const index of best.way.fills) left[index] = (left[index] ?? 0) - 1;
  }
  return [...chosen].sort();
}

function fillExactly(
  ways: readonly Way[],
  needs: readonly number[],
  size: number,
  budget: { steps: number },
): readonly string[] | undefined {
  const left = [...needs];
  const chosen = new Set<string>();
  const pick = (from: number, more: number): boolean => {
    budget.steps -= 1;
    if (left.every((need) => need <= 0)) return true;
    if (budget.steps < 0 || Math.max(...left) > more) return false;
    return ways.slice(from).some((way, offset) => {
      const person = way.people.find((one) => !chosen.has(one));
      return person !== undefined && take(way, person, () => pick(from + offset, more - 1));
    });
  };
  const take = (way: Way, person: string, goOn: () => boolean): boolean => {
    chosen.add(person);
    for (const gap of way.fills) left[gap] = (left[gap] ?? 0) - 1;
    if (goOn()) return true;
    chosen.delete(person);
    for (const gap of way.fills) left[gap] = (left[gap] ?? 0) + 1;
    return false;
  };
  return pick(0, size) ? [...chosen].sort() : undefined;
}
