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
  const chosen: Way[] = [];
  for (let left = needs; left.some((need) => need > 0); ) {
    const open = new Set(left.flatMap((need, index) => (need > 0 ? [index] : [])));
    const worth = (way: Way): number => way.fills.filter((index) => open.has(index)).length;
    const useful = ways.filter((way) => worth(way) > 0).sort((one, other) => worth(other) - worth(one));
    const best = useful.find((way) => seat([...chosen, way]) !== undefined);
    if (best === undefined) return undefined;
    chosen.push(best);
    left = without(left, best);
  }
  return seat(chosen);
}

function without(needs: readonly number[], way: Way): readonly number[] {
  return needs.map((need, index) => (way.fills.includes(index) ? need - 1 : need));
}

function fillExactly(
  ways: readonly Way[],
  needs: readonly number[],
  size: number,
  budget: { steps: number },
): readonly string[] | undefined {
  const pick = (from: number, chosen: readonly Way[], left: readonly number[]): readonly string[] | undefined => {
    budget.steps -= 1;
    if (left.every((need) => need <= 0)) return seat(chosen);
    if (budget.steps < 0 || Math.max(...left) > size - chosen.length || seat(chosen) === undefined) return undefined;
    for (const [offset, way] of ways.slice(from).entries()) {
      const found = pick(from + offset, [...chosen, way], without(left, way));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return pick(0, [], needs);
}

/** One person for each way, nobody twice: sorted, undefined where there are too few (a bipartite matching by augmenting paths). */
function seat(ways: readonly Way[]): readonly string[] | undefined {
  const wayOf = new Map<string, Way>();
  const trySeat = (way: Way, seen: Set<string>): boolean =>
    way.people.some((person) => {
      if (seen.has(person)) return false;
      seen.add(person);
      const other = wayOf.get(person);
      if (other !== undefined && !trySeat(other, seen)) return false;
      wayOf.set(person, way);
      return true;
    });
  return ways.every((way) => trySeat(way, new Set())) ? [...wayOf.keys()].sort() : undefined;
}
