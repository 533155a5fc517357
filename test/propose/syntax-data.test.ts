import fc from "fast-check";
import { loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { SyntaxLanguage } from "../../src/domain/syntax.ts";
import { parseSource, type SyntaxPorts } from "../../src/propose/syntax.ts";
import { fakeCommandRunner } from "../fakes/command-runner.ts";
import { fakeScratch } from "../fakes/scratch.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";

// These two are read in this program: no child is started.
const ports: SyntaxPorts = {
  toolBox: fakeToolBox([]),
  runner: fakeCommandRunner(() => ({ ended: "not-started" })),
  scratch: fakeScratch(),
};

async function keysOf(language: SyntaxLanguage, text: string): Promise<readonly string[] | string> {
  const result = await parseSource(language, text, ports);
  if (result.outcome === "parsed") {
    return result.declarations.map(({ name, startLine, endLine }) => `${name} ${startLine}-${endLine}`);
  }
  return result.outcome === "broken" ? `${result.line}: ${result.message}` : result.reason;
}

describe("JSON", () => {
  test.each<readonly [string, readonly string[] | string]>([
    ['{"a": 1,\n "b": {"a": [1,\n 2]},\r\n "\\u0063": "x"}\n', ["a 1-1", "b 2-3", "c 4-4"]],
    ['[1, -0.5e+3, true, false, null, "\\"\\ud800"]', []],
    ["{}", []],
    ["[]", []],
    ["", "1: not valid JSON: it ends in the middle"],
    ['{"a": 1,}', "1: not valid JSON: a key in quotes is missing"],
    ["[1,]", "1: not valid JSON: a value is missing"],
    ["[1 2]", "1: not valid JSON: a comma is missing"],
    ["[1}", "1: not valid JSON: a comma is missing"],
    ["{a: 1}", "1: not valid JSON: a key in quotes is missing"],
    ['{"a" 1}', "1: not valid JSON: a colon is missing behind a key"],
    ['{"a": 1}\n{}', "2: not valid JSON: something stands behind its end"],
    ['{"a": 1, "b": {"c": 1,\n "\\u0063": 2}}', "2: not valid JSON: a key stands in its map a second time"],
    ["// words\n{}", "1: not valid JSON: a value is missing"],
    ["\ufeff{}", "1: not valid JSON: a value is missing"],
    ['["a\nb"]', "1: not valid JSON: a control character stands in a text"],
    ['["\\x"]', "1: not valid JSON: a backslash with a character that it cannot stand before"],
    ['\n["abc', "2: not valid JSON: a text is not closed"],
    ["[01]", "1: not valid JSON: a comma is missing"],
    ["[.5]", "1: not valid JSON: a value is missing"],
    ["[NaN]", "1: not valid JSON: a value is missing"],
    ["{\0}", "1: it holds a NUL byte"],
  ])("%j is %j", async (text, expected) => {
    expect(await keysOf("json", text)).toEqual(expected);
  });

  test("half a million lists in each other are read like one", async () => {
    expect(await keysOf("json", "[".repeat(500_000) + "]".repeat(500_000))).toEqual([]);
  });

  test("what it takes and refuses of any text is what JSON.parse does, apart from keys that stand twice", async () => {
    const piece = fc.constantFrom(...'{}[]:,"\\ \n1-.eE+', "true", "null", '"a"', '"b":', "\t", "0");
    const text = fc.oneof(
      fc.json(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const result = await parseSource("json", source, ports);
        if (result.outcome === "broken" && result.message.includes("second time")) return;
        expect(result.outcome).toBe(isTaken(() => JSON.parse(source)) ? "parsed" : "broken");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("YAML", () => {
  test.each<readonly [string, readonly string[] | string]>([
    ["a: 1\nb:\n  - x\n  - y\n\n# words\n'c d': {x: 1}\n", ["a 1-1", "b 2-4", "c d 7-7"]],
    ["a: |\n  one\n  two\n\n\n---\nb: 1\n...\n", ["a 1-3", "b 7-7"]],
    ["\ufeffa: 1\r\nb: 2\r\n", ["a 1-1", "b 2-2"]],
    ["on: push\nhere: &x {a: 1}\nthere: *x\n", ["on 1-1", "here 2-2", "there 3-3"]],
    ["Role: !Ref Name\nList: !GetAtt [a, b]\n", ["Role 1-1", "List 2-2"]],
    ["- a\n- b\n", []],
    ["", []],
    ["# words only\n", []],
    ["a: 1\na: 2\n", "2: not valid YAML: duplicated mapping key"],
    ["x:\n  a: 1\n  'a': 2\n", "3: not valid YAML: duplicated mapping key"],
    ["a: *nobody\n", '1: not valid YAML: unidentified alias "nobody"'],
    ["a: [1\nb: 2\n", "2: not valid YAML: deficient indentation"],
    [`${"- ".repeat(100)}a`, "1: not valid YAML: nesting exceeded maxDepth (64)"],
  ])("%j is %j", async (text, expected) => {
    expect(await keysOf("yaml", text)).toEqual(expected);
  });

  test("a message stays short, however long the name in it", async () => {
    expect(await keysOf("yaml", `a: *${"x".repeat(100_000)}\n`)).toHaveLength(3 + 200 + 1);
  });

  test("never takes a text that js-yaml itself refuses to load, and never throws", async () => {
    const piece = fc.constantFrom(..."ab:-[]{},'\"&*|>? \n#%", ": ", "\n  ", "- ", "&a ", "*a", "---\n", "<<: ", "0x1");
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const result = await parseSource("yaml", source, ports);
        if (!isTaken(() => loadAll(source))) expect(result.outcome).toBe("broken");
      }),
      { numRuns: 3_000 },
    );
  });
});

function isTaken(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
