import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Demand } from "../../src/gate/distinct.ts";
import { assignDistinct } from "../../src/gate/distinct.ts";
import { smallestSet } from "../../src/gate/still-needed.ts";

const PEOPLE = ["a", "b", "c", "d", "e"];

/** A few rules, and who counts for which of their targets. */
const demands: fc.Arbitrary<readonly Demand[]> = fc
  .array(
    fc.record({
      required: fc.integer({ min: 1, max: 2 }),
      covers: fc.array(fc.subarray([0, 1]), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rules) =>
    rules.map(({ required, covers }, index) => ({
      name: `rule${index}`,
      required,
      targets: 2,
      people: new Map(
        PEOPLE.map((person, at): [string, ReadonlySet<number>] => [person, new Set(covers[at])]).filter(
          ([, targets]) => targets.size > 0,
        ),
      ),
    })),
  );

function isEnough(given: readonly Demand[], ruleOf: ReadonlyMap<string, number>): boolean {
  return given.every((demand, index) =>
    [0, 1].every((target) => {
      const count = PEOPLE.filter((one) => ruleOf.get(one) === index && demand.people.get(one)?.has(target) === true);
      return count.length >= demand.required;
    }),
  );
}

/** Whether any way to give each person to one rule is enough, by trying them all. */
function existsByForce(given: readonly Demand[]): boolean {
  const ways = given.length ** PEOPLE.length;
  return Array.from({ length: ways }).some((_, way) =>
    isEnough(given, new Map(PEOPLE.map((one, at) => [one, Math.floor(way / given.length ** at) % given.length]))),
  );
}

describe("people for distinct rules", () => {
  test("are found exactly when there is a way, and nobody is given to two rules", () => {
    fc.assert(
      fc.property(demands, (given) => {
        const { people, outcome } = assignDistinct(given);
        const all = [...people.values()].flatMap((one) => [...one]);
        expect(new Set(all).size).toBe(all.length);
        expect(outcome).toBe(existsByForce(given) ? "complete" : "impossible");
        const ruleOf = new Map(
          given.flatMap(({ name }, index) => [...(people.get(name) ?? [])].map((one) => [one, index])),
        );
        expect(isEnough(given, ruleOf)).toBe(outcome === "complete");
      }),
      { numRuns: 500 },
    );
  });

  test("a search that would take too long ends with the strict answer and says that it is not sure", () => {
    const people = new Map(
      Array.from({ length: 40 }, (_, index): [string, ReadonlySet<number>] => [`p${index}`, new Set([index % 2])]),
    );
    const demand = (name: string): Demand => ({ name, required: 11, targets: 2, people });
    const started = performance.now();
    expect(assignDistinct([demand("a"), demand("b")]).outcome).toBe("not-found");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("the smallest set of people who fill every gap", () => {
  const gap = fc.record({
    need: fc.integer({ min: 0, max: 2 }),
    isDistinct: fc.boolean(),
    helpers: fc.subarray(PEOPLE).map((people) => new Set(people)),
  });
  const gaps = fc
    .array(gap, { maxLength: 4 })
    .map((all) => all.map((one, index) => ({ ...one, rule: `rule${index}` })));

  test("is as small as the smallest that trying all sets finds", () => {
    fc.assert(
      fc.property(gaps, (given) => {
        const found = smallestSet(given);
        const best = smallestByForce(given);
        expect(found?.length).toBe(best);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["one helper for two distinct rules is not enough", [["a"], ["a"]], undefined],
    ["whoever helps only one of them leaves the other to those who help both", [["c", "e"], ["c"]], ["c", "e"]],
    [
      "three distinct rules want three",
      [
        ["a", "b"],
        ["a", "b"],
        ["b", "c"],
      ],
      ["a", "b", "c"],
    ],
  ])("%s", (_name, helpers, expected) => {
    const given = helpers.map((people, index) => ({
      rule: `r${index}`,
      need: 1,
      isDistinct: true,
      helpers: new Set(people),
    }));
    expect(smallestSet(given)).toEqual(expected);
  });

  test("is smaller than what taking the most useful one first comes to", () => {
    const gap = (rule: string, ...people: string[]) => ({ rule, need: 1, isDistinct: false, helpers: new Set(people) });
    const given = [
      gap("1", "x", "l"),
      gap("2", "x", "l"),
      gap("3", "x", "r"),
      gap("4", "x", "r"),
      gap("5", "l"),
      gap("6", "r"),
    ];
    expect(smallestSet(given)).toEqual(["l", "r"]);
  });

  test("is nobody where nothing is missing", () => {
    expect(smallestSet([])).toEqual([]);
  });

  test("is found for many people and rules in bounded time", () => {
    const helpers = (step: number) => new Set(Array.from({ length: 200 }, (_, index) => `p${index * step}`));
    const many = Array.from({ length: 30 }, (_, index) => ({
      rule: `r${index}`,
      need: 3,
      isDistinct: index % 3 === 0,
      helpers: helpers(index + 1),
    }));
    const started = performance.now();
    expect(smallestSet(many)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

type Gaps = Parameters<typeof smallestSet>[0];

/** The size of the smallest set, undefined for none: each person helps all rules that are not distinct and one that is. */
function smallestByForce(given: Gaps): number | undefined {
  const distinct = given.flatMap((one, index) => (one.isDistinct ? [index] : []));
  let best: number | undefined;
  const choices = distinct.length + 2;
  for (let way = 0; way < choices ** PEOPLE.length; way += 1) {
    const picks = PEOPLE.map((person, at) => ({ person, pick: Math.floor(way / choices ** at) % choices }));
    const chosen = picks.filter(({ pick }) => pick > 0);
    const isFilled = given.every((one, index) => {
      const helping = chosen.filter(
        ({ person, pick }) => one.helpers.has(person) && (!one.isDistinct || distinct[pick - 2] === index),
      );
      return helping.length >= one.need;
    });
    if (isFilled && (best === undefined || chosen.length < best)) best = chosen.length;
  }
  return best;
}
