import { expect, test } from "vitest";
import { parseSource } from "../../src/propose/syntax.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

const ports = realSyntaxPorts();

test("a Python function is read with its head, its decisions and what it raises", async () => {
  const text =
    "def clamp(value: int, top=9) -> int:\n    if value > top:\n        raise ValueError('x')\n    return value\n";
  expect(await parseSource("python", text, ports)).toEqual({
    outcome: "parsed",
    declarations: [
      {
        name: "clamp",
        kind: "function",
        isExported: true,
        signature: "def clamp(value: int, top=9) -> int",
        parameters: [
          { name: "value", type: "int", isOptional: false },
          { name: "top", type: null, isOptional: true },
        ],
        isAsync: false,
        startLine: 1,
        endLine: 4,
        raises: ["ValueError"],
        branches: [{ line: 2, condition: "value > top" }],
      },
    ],
    imports: [],
    references: ["ValueError", "int", "top", "value"],
  });
});
