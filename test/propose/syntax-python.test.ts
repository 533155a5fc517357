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

const SOURCE = `from __future__ import annotations
import os.path as p
from .x import (y as z,
  w)
__all__ = ["f", "Point", "z"]
__all__ += ["C"]
X: int = 3

@dataclass
class Point:
    x: int
    y: int = 0
    _hidden: int = 1
    RED = 1

    @staticmethod
    def make(a): ...

    def norm(self, k: float = 1.0, *a, q=None, **kw) -> float:
        if (self.x
            > 3):  # words
            raise ValueError("x")
        return k if k else 0

async def f(a, /, b: "int", *, c: dict[str, int]) -> None:
    try:
        for i in range(b):
            while i:
                return [t for t in a if t]
    except (OSError, p.Foo) as e:
        raise e
    except:
        raise p.Bar
    match a:
        case [1, *_] if b > 1: pass
if X:
    def _g(): pass
else:
    def C(): pass
`;

test("a Python file is read whole: what __all__ lists, classes with their fields, methods without self, every decision", async () => {
  const source = await parseSource("python", SOURCE, ports);
  if (source.outcome !== "parsed") throw new Error(JSON.stringify(source));
  const shown = source.declarations.map(
    ({ kind, name, isExported, signature, startLine, endLine }) =>
      `${startLine}-${endLine} ${isExported ? "exported " : ""}${kind} ${name}: ${signature}`,
  );
  expect(shown).toEqual([
    "3-4 exported variable z: from .x import y as z",
    "5-5 variable __all__: __all__",
    "7-7 variable X: X: int",
    "10-23 exported class Point: @dataclass class Point { x: int; y: int = 0; RED }",
    "17-17 exported method Point.make: @staticmethod def make(a)",
    "19-23 exported method Point.norm: def norm(self, k: float=1.0, *a, q=None, **kw) -> float",
    "25-35 exported function f: async def f(a, /, b: 'int', *, c: dict[str, int]) -> None",
    "37-37 function _g: def _g()",
    "39-39 exported function C: def C()",
  ]);
  const [norm, f] = ["Point.norm", "f"].map((name) => source.declarations.find((one) => one.name === name));
  expect(norm?.parameters.map(({ name, type, isOptional }) => `${name} ${type} ${isOptional}`)).toEqual([
    "k float true",
    "*a null true",
    "q null true",
    "**kw null true",
  ]);
  expect(norm?.raises).toEqual(["ValueError"]);
  expect(norm?.branches).toEqual([
    { line: 20, condition: "self.x > 3" },
    { line: 23, condition: "k" },
  ]);
  expect(f?.isAsync).toBe(true);
  expect(f?.raises).toEqual(["p.Bar"]);
  expect(f?.branches.map(({ line, condition }) => `${line} ${condition}`)).toEqual([
    "27 for i in range(b)",
    "28 i",
    "29 t",
    "30 except (OSError, p.Foo)",
    "32 except",
    "35 case [1, *_] if b > 1",
  ]);
  expect(source.imports).toEqual(["__future__", "os.path", ".x"]);
  for (const name of ["y", "w", "Foo", "dataclass", "range"]) expect(source.references).toContain(name);
  for (const name of ["Point", "make", "norm", "_g"]) expect(source.references).not.toContain(name);
});
