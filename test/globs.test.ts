import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globMistake, matchesAny } from "../src/globs.ts";

describe("matchesAny", () => {
  test.each([
    ["src/**", "src/a/b.ts", true],
    ["src/**", "lib/a.ts", false],
    ["**", ".github/workflows/ci.yml", true],
    ["**/*.py", "a.py", true],
    ["**/*.py", "deep/.hidden/a.py", true],
    ["*.py", "deep/a.py", false],
    ["**", "a\nb", true],
    ["src/**", "src/a\nb/c", true],
    ["src/**/*.ts", "src/\n/\n.ts", true],
    ["*.py", "\n.py", true],
    ["**", "\udc80\udcff", true],
    ["src/*.{ts,js}", "src/a.js", true],
    ["!docs/**", "src/a.ts", true],
    ["!docs/**", "docs/a.md", false],
    ["SRC/**", "src/a", false],
    ["docs\\*", "docs*", true],
    ["@(a|b)/x", "b/x", true],
    ["+(ab|cd)/x", "abcd/x", true],
    ["constructor", "__proto__", false],
  ])("%j on %j is %s", (glob, path, expected) => {
    expect(matchesAny([glob])(path)).toBe(expected);
  });

  test("one of several globs is enough, and none match nothing", () => {
    expect(matchesAny(["a", "b"])("b")).toBe(true);
    expect(matchesAny([])("a")).toBe(false);
  });

  test("`**` matches every path", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(name.split("/").every((segment) => segment !== "" && segment !== "." && segment !== ".."));
        expect(matchesAny(["**"])(name)).toBe(true);
        expect(matchesAny(["top/**"])(`top/${name}`)).toBe(true);
      }),
    );
  });
});

describe("globMistake", () => {
  test.each([
    ["", "is empty"],
    [" ", "is empty"],
    ["a".repeat(513), "longer than 512"],
    ["/src/**", 'starts with "/"'],
    ["docs/", 'ends with "/"'],
    ["+(a*)b", "repeats a group"],
    ["*(*a)b", "repeats a group"],
    ["+(+(a))b", "repeats a group"],
    ["(a|aa)+b", "repeats a group"],
    ["+(a|b)+", "repeats a group"],
    ["{a,aa}+b", "repeats a group"],
    ["[a]+b", "repeats a group"],
    ["**/a/**/a/**/a/**/b", 'more than 3 "**"'],
    ["*a*a*a*a*b", 'more than 4 "*"'],
    ["{a,b", "is not a glob"],
  ])("%j %s", (glob, expected) => {
    expect(globMistake(glob)).toContain(expected);
    expect(matchesAny([glob])("a")).toBe(false);
  });

  test("ordinary globs have none", () => {
    for (const glob of [
      "**",
      "src/**",
      "**/*_test_*.py",
      "c\\+\\+/*",
      "a?b",
      "app/[id]/page.tsx",
      "@(a|b)",
      "+(a|b)",
    ]) {
      expect(globMistake(glob), glob).toBeUndefined();
    }
  });

  test("every string is either refused or matched in bounded time", () => {
    const pieces = fc.array(
      fc.constantFrom("a", "*", "**", "/", "(", ")", "|", "+", "{", "}", ",", "[", "]", "!", "@", "?"),
      {
        maxLength: 24,
      },
    );
    const path = `${"a".repeat(60)}/${"aa/".repeat(20)}${"a".repeat(60)}!`;
    fc.assert(
      fc.property(pieces, (parts) => {
        const started = performance.now();
        matchesAny([parts.join("")])(path);
        expect(performance.now() - started).toBeLessThan(5_000);
      }),
      { numRuns: 2_000 },
    );
  });
});
