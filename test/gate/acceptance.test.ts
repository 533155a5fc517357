import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import acceptance from "./acceptance.json" with { type: "json" };

const adr = readFileSync("docs/adr/0010-acceptance-cases.md", "utf8");
const cases: readonly [string, { readonly where: string; readonly test?: string; readonly note?: string }][] =
  Object.entries(acceptance.cases);

/** The numbers in the names of a file's tests: `case 12: …`, `cases 87, 88: …`. */
function numbersIn(file: string): ReadonlySet<string> {
  const text = readFileSync(file, "utf8");
  const names = [...text.matchAll(/["`(]cases? (\d+(?:, \d+)*):/g)];
  return new Set(names.flatMap((match) => (match[1] ?? "").split(", ")));
}

describe("the account of the acceptance cases", () => {
  test("names each of the 153 once", () => {
    expect(cases.map(([number]) => Number(number))).toEqual(Array.from({ length: 153 }, (_, index) => index + 1));
  });

  test.each(cases.filter(([, one]) => one.test !== undefined))(
    "has a test with the number of case %s in its name",
    (number, one) => {
      expect(numbersIn(one.test ?? "").has(number)).toBe(true);
    },
  );

  test.each(cases.filter(([, one]) => one.where === "different" || one.where === "design"))(
    "says in the decision record why case %s has another answer",
    (number, one) => {
      expect(adr).toContain(`| ${number} | ${one.note} |`);
    },
  );

  test.each(cases.filter(([, one]) => one.where === "io"))("says where case %s belongs", (_number, one) => {
    expect(one.note ?? "").not.toBe("");
  });
});
