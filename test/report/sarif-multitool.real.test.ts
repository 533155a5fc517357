import { describe, expect, it } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { exampleReport, readyReport } from "../fixtures/report/example-report.ts";
import { hostileReport, manyReport } from "../fixtures/report/hostile-report.ts";
import { validateSarif } from "./sarif-multitool.ts";

const noHashes = { lineHashes: new Map<string, string>() };

describe("Microsoft's own checks of SARIF, those of GitHub among them", () => {
  it("have no error to tell of any report, and notice what is wrong with one that was damaged", () => {
    const good = {
      example: renderSarif(exampleReport(), noHashes),
      hostile: renderSarif(hostileReport(), noHashes),
      many: renderSarif(manyReport(), noHashes),
      ready: renderSarif(readyReport(), noHashes),
    };
    // A result that names a rule by a number that its tool does not have, and a file at an absolute place.
    const damaged = good.example.replace(/"ruleIndex": \d+/, '"ruleIndex": 999');
    expect(damaged).not.toBe(good.example);
    const told = validateSarif({ ...good, damaged });
    expect(told.filter(({ level, file }) => level === "error" && file !== "damaged")).toEqual([]);
    expect(told.some(({ level, file }) => level === "error" && file === "damaged")).toBe(true);
    // That the tools without a page have none is all it warns of.
    expect([...new Set(told.filter(({ level }) => level === "warning").map(({ ruleId }) => ruleId))]).toEqual([
      "SARIF2005",
    ]);
  }, 600_000);
});
