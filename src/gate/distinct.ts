/** A rule that wants people of its own, and for which of its targets (by index) each person would count. */
export interface Demand {
  readonly name: string;
  readonly required: number;
  readonly targets: number;
  readonly people: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Rule -> the people who count for it, so that nobody counts for two; `outcome`: every rule has what it needs, no way to do it
 * exists, or none was found within the steps.
 */
export interface Assignment {
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
  readonly outcome: "complete" | "impossible" | "not-found";
}

/** Steps that the search for people who count for some files only may take; beyond it the answer is the strict one. */
const MAX_STEPS = 20_000;

/**
 * Gives people to rules so that as many places as possible are filled: a maximum bipartite matching of places and people who count
 * for every file of a rule, and a bounded search where people who count for some of the files make the difference.
 */
export function assignDistinct(demands: readonly Demand[]): Assignment {
  const matched = matchPlaces(demands);
  const first = withRest(demands, matched);
  if (isEnough(demands, first)) return { people: first, outcome: "complete" };
  const found = search(demands);
  return "people" in found ? found : { people: first, ...found };
}

function coversAll(demand: Demand, person: string): boolean {
  return demand.people.get(person)?.size === demand.targets;
}

/** Kuhn's augmenting paths, place by place: person -> the demand that has them. */
function matchPlaces(demands: readonly Demand[]): ReadonlyMap<string, Demand> {
  const places = demands.flatMap((demand) => Array.from({ length: demand.required }, () => ({ demand })));
  const placeOf = new Map<string, { readonly demand: Demand }>();
  const tryPlace = (place: { readonly demand: Demand }, seen: Set<string>): boolean => {
    for (const person of place.demand.people.keys()) {
      if (seen.has(person) || !coversAll(place.demand, person)) continue;
      seen.add(person);
      const other = placeOf.get(person);
      if (other === undefined || tryPlace(other, seen)) {
        placeOf.set(person, place);
        return true;
      }
    }
    return false;
  };
  for (const place of places) tryPlace(place, new Set());
  return new Map([...placeOf].map(([person, place]) => [person, place.demand]));
}

/** Those whom the matching left over go to the first rule that has a use for them. */
function withRest(demands: readonly Demand[], matched: ReadonlyMap<string, Demand>): Map<string, Set<string>> {
  const people = new Map(demands.map((demand) => [demand.name, new Set<string>()]));
  for (const [person, demand] of matched) people.get(demand.name)?.add(person);
  for (const demand of demands) {
    for (const person of demand.people.keys()) {
      const isTaken = [...people.values()].some((taken) => taken.has(person));
      if (!isTaken) people.get(demand.name)?.add(person);
    }
  }
  return people;
}

function isEnough(demands: readonly Demand[], people: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return demands.every((demand) => {
    const given = [...demand.people].filter(([person]) => people.get(demand.name)?.has(person) === true);
    const have = Array.from(
      { length: demand.targets },
      (_, target) => given.filter(([, targets]) => targets.has(target)).length,
    );
    return have.every((count) => count >= demand.required);
  });
}

/** Tries the rules one by one for each person who counts for several. */
function search(demands: readonly Demand[]): Assignment | { readonly outcome: "impossible" | "not-found" } {
  const everybody = [...new Set(demands.flatMap((demand) => [...demand.people.keys()]))];
  const options = everybody
    .map((person) => ({ person, rules: demands.filter((demand) => demand.people.has(person)) }))
    .sort((left, right) => left.rules.length - right.rules.length);
  const people = new Map(demands.map((demand) => [demand.name, new Set<string>()]));
  let steps = 0;
  const place = (index: number): boolean => {
    steps += 1;
    const option = options[index];
    if (option === undefined || steps > MAX_STEPS) return isEnough(demands, people);
    return option.rules.some((demand) => {
      people.get(demand.name)?.add(option.person);
      if (place(index + 1)) return true;
      people.get(demand.name)?.delete(option.person);
      return false;
    });
  };
  if (place(0)) return { people, outcome: "complete" };
  return { outcome: steps > MAX_STEPS ? "not-found" : "impossible" };
}
