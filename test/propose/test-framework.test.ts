import { describe, expect, test } from "vitest";
import { parseFramework } from "../../src/propose/test-framework.ts";

describe("the name of a framework", () => {
  test.each([
    ["PyTest", "pytest"],
    ["go", "go test"],
    [" node:test ", "node:test"],
  ])("%j is %j", (name, framework) => {
    expect(parseFramework(name)).toBe(framework);
  });

  test.each([
    ["nose", "; did you mean node:test?"],
    ["pytst", "; did you mean pytest?"],
    ["xyzzy", "(pytest, unittest, vitest, jest, node:test, go test)"],
  ])("%j is none, with the nearest of those that the line lists", (name, end) => {
    const parsed = parseFramework(name);
    expect(typeof parsed === "string" ? parsed : parsed.mistake).toMatch(
      new RegExp(`${end.replace(/[()?]/g, "\\$&")}$`),
    );
  });
});
