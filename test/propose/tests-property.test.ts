import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { proved, scaffold } from "./scaffolding.ts";

vi.setConfig({ testTimeout: 240_000 });

const RUNS = { numRuns: 4, seed: 20_261_125, endOnFailure: true } as const;
const KEYWORDS =
  /^(?:as|do|if|in|is|or|and|def|del|for|not|try|var|let|new|int|go|map|nil|len|cap|end|true|func|type)$/;
const name = fc.stringMatching(/^[a-zé][a-zA-Z0-9_é]{0,11}$/).filter((word) => !KEYWORDS.test(word));
const odd = fc.constantFrom(
  "'",
  "\\'",
  "# nosec",
  "*/",
  "//",
  "${x}",
  "%s",
  "é",
  "😀",
  "<!--",
  ")",
  "`",
  "plain words",
);
const condition = fc.tuple(name, fc.constantFrom("==", "!=", "<", ">="), odd);
const parts = fc.record({
  name: name.map((word) => `f_${word}`),
  parameters: fc.uniqueArray(name, { maxLength: 5 }),
  conditions: fc.array(condition, { maxLength: 4 }),
});
const functions = fc.uniqueArray(parts, { minLength: 1, maxLength: 25, selector: (one) => one.name });

type Function_ = { name: string; parameters: string[]; conditions: [string, string, string][] };

const quote = (text: string): string => JSON.stringify(text);

function python(all: readonly Function_[]): string {
  return all
    .map(({ name: own, parameters, conditions }) => {
      const list = parameters.map((one, index) =>
        index % 2 === 1 ? `${one}: ${quote("int # x")} = 1` : `${one}=None`,
      );
      const body = conditions.map(
        ([left, sign, right]) => `    if ${left} ${sign} ${quote(right)}:\n        raise Odd.${own}(1)\n`,
      );
      return `def ${own}(${list.join(", ")}):\n${body.join("")}    return 1\n`;
    })
    .join("\n\n");
}

function script(all: readonly Function_[]): string {
  return all
    .map(({ name: own, parameters, conditions }) => {
      const list = parameters.map((one, index) =>
        index % 2 === 1 ? `{ ${one} }: { ${one}?: string } = {}` : `${one}?: string`,
      );
      const body = conditions.map(
        ([left, sign, right]) => `  if (${left} ${sign} ${quote(right)}) throw new TypeError("x");\n`,
      );
      return `export async function ${own}(${list.join(", ")}) {\n${body.join("")}}\n`;
    })
    .join("\n");
}

function go(all: readonly Function_[]): string {
  const code = all.map(({ name: own, parameters, conditions }) => {
    const list = parameters.map((one) => `${one} func(int) (string, error)`);
    const body = conditions.map(
      ([left, sign, right]) => `\tif ${left} ${sign} ${quote(right)} {\n\t\tpanic("x")\n\t}\n`,
    );
    return `func ${own}(${list.join(", ")}) (map[string]int, error) {\n${body.join("")}\treturn nil, nil\n}\n`;
  });
  return `package odd\n\n${code.join("\n")}`;
}

describe("a scaffold of functions of any names, parameters and conditions", () => {
  it.each([
    ["odd.py", python, "pytest", /^def test_/gm],
    ["odd.py", python, "unittest", /^class /gm],
    ["odd.ts", script, "vitest", /\.todo\(/g],
    ["odd.go", go, "go test", /^func Test/gm],
  ] as const)("is taken by the language's own parser: %s", async (path, write, framework, cases) => {
    await fc.assert(
      fc.asyncProperty(functions, async (all) => {
        const made = await scaffold({ head: { [path]: write(all) }, path, framework });
        const { newText, proof } = proved(made);
        expect(proof.checks.filter(({ outcome }) => outcome === "broken")).toEqual([]);
        expect(newText.match(cases)?.length ?? 0).toBeGreaterThanOrEqual(all.length);
        expect(newText).not.toMatch(/nosec/);
      }),
      RUNS,
    );
  });
});
