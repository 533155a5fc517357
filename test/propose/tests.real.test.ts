import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { RUN } from "./frameworks.ts";
import { proved, scaffold, type Wish } from "./scaffolding.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const PYTHON = `class EmptyCart(Exception):
    pass


def total(prices, /, rate: float = 0.2, *, rounding="up"):
    if not prices:
        raise EmptyCart("none")
    if rate < 0 or rate > 1:
        raise ValueError(rate)
    return sum(prices)


async def fetch(url, *args, **options):
    return url


class Cart:
    def __init__(self, owner):
        self.owner = owner

    @property
    def size(self) -> int:
        return 0

    @classmethod
    def make(cls, kind):
        return cls(kind)

    def add(self, item, count=1):
        if count < 1:
            raise KeyError(item)
`;

const TYPESCRIPT = `export class EmptyCart extends Error {}

export function total(prices: readonly number[], rate = 0.2): number {
  if (prices.length === 0) throw new EmptyCart("none");
  for (const price of prices) if (price < 0) throw new RangeError(String(price));
  return prices.length * rate;
}

export const load = async ({ url }: { url: string }, ...rest: string[]): Promise<string> => url + rest.length;

export class Cart {
  private items: string[] = [];
  constructor(readonly owner: string) {}
  static make(): Cart {
    return new Cart("x");
  }
  get size(): number {
    return this.items.length;
  }
  add(item: string, count?: number): void {
    if (count === 0) throw new Error("none");
    this.items.push(item);
  }
  private hide(): void {}
}

export default function main(): void {}
function inner(): void {}
`;

// Node's own types strip takes no parameter properties.
const ERASABLE = TYPESCRIPT.replace("constructor(readonly owner: string) {}", "constructor(_owner: string) {}");
const ESM = `export function add(left, right = 1) {
  if (left > 3) throw new TypeError("too much");
  return left + right;
}
export default (name) => name;
`;
const COMMONJS = `const { readFileSync } = require("node:fs");
function add(left, right) {
  if (left === "it's \\"quoted\\"") return readFileSync;
  return left + right;
}
class Cart { size() { return 0; } }
module.exports = { add, Cart };
`;
const GO = `package cart

import "errors"

type Cart[T any] struct{ items []T }

func Add(left, right int) (int, error) {
	if left > 3 {
		return 0, errors.New("too much")
	}
	for i := 0; i < right; i++ {
		left++
	}
	return left, nil
}

func (c *Cart[T]) Put(item T, more ...T) { c.items = append(c.items, item) }

func hidden(_ string) func(int) (string, error) { panic(errors.New("x")) }
`;
const GO_MOD = "module example.com/shop\n\ngo 1.21\n";

interface Case extends Wish {
  readonly name: string;
  readonly target: string;
  readonly expected: string;
}

const CASES: readonly Case[] = [
  {
    name: "pytest, with a flat folder of tests and a package",
    base: { "tests/test_other.py": "import pytest\n\n\ndef test_x():\n    assert pytest\n", "conftest.py": "" },
    head: { "shop/__init__.py": "", "shop/cart.py": PYTHON },
    path: "shop/cart.py",
    target: "tests/test_cart.py",
    expected: "pytest",
  },
  {
    name: "pytest, where nothing is there yet but a requirement",
    base: { "requirements-dev.txt": "pytest==9\n" },
    head: { "cart.py": PYTHON },
    path: "cart.py",
    target: "test_cart.py",
    expected: "pytest",
  },
  {
    name: "unittest, which needs nothing",
    head: { "cart.py": PYTHON },
    path: "cart.py",
    target: "test_cart.py",
    expected: "unittest",
  },
  {
    name: "vitest beside the sources",
    base: { "package.json": '{"type":"module","devDependencies":{"vitest":"4"}}', "src/a.ts": "", "src/a.test.ts": "" },
    head: { "src/cart.ts": TYPESCRIPT },
    path: "src/cart.ts",
    target: "src/cart.test.ts",
    expected: "vitest",
  },
  {
    name: "vitest on JavaScript of CommonJS",
    base: { "package.json": '{"scripts":{"test":"vitest run"}}' },
    head: { "lib/cart.js": COMMONJS },
    path: "lib/cart.js",
    target: "lib/cart.test.js",
    expected: "vitest",
  },
  {
    name: "jest on JavaScript of CommonJS, in folders of its own",
    base: {
      "package.json": '{"scripts":{"test":"jest"}}',
      "lib/a.js": "module.exports = 1;\n",
      "lib/__tests__/a.test.js": 'const a = require("../a");\ntest("a", () => expect(a).toBe(1));\n',
    },
    head: { "lib/cart.js": COMMONJS },
    path: "lib/cart.js",
    target: "lib/__tests__/cart.test.js",
    expected: "jest",
  },
  {
    name: "node:test on modules",
    base: { "package.json": '{"type":"module"}' },
    head: { "cart.mjs": ESM },
    path: "cart.mjs",
    target: "cart.test.mjs",
    expected: "node:test",
  },
  {
    name: "node:test on CommonJS",
    head: { "cart.js": COMMONJS },
    path: "cart.js",
    target: "cart.test.js",
    expected: "node:test",
  },
  {
    name: "node:test on TypeScript, in a mirrored folder",
    base: {
      "package.json": '{"type":"module","scripts":{"test":"node --test"}}',
      "src/deep/a.ts": "export const a = 1;\n",
      "test/deep/a.test.ts": 'import "../../src/deep/a.ts";\n',
    },
    head: { "src/deep/cart.ts": ERASABLE },
    path: "src/deep/cart.ts",
    target: "test/deep/cart.test.ts",
    expected: "node:test",
  },
  {
    name: "go test inside the package",
    base: { "go.mod": GO_MOD },
    head: { "cart/cart.go": GO },
    path: "cart/cart.go",
    target: "cart/cart_test.go",
    expected: "go test",
  },
  {
    name: "go test from outside, in a test file that is there",
    base: {
      "go.mod": GO_MOD,
      "cart/cart.go": "package cart\n\nfunc Other() int { return 1 }\n",
      "cart/cart_test.go":
        'package cart_test\n\nimport (\n\t"testing"\n\n\t"example.com/shop/cart"\n)\n\nfunc TestPut(t *testing.T) {\n\tt.Skip(cart.Other())\n}\n',
    },
    head: { "cart/cart.go": `${GO}\nfunc Other() int { return 1 }\n` },
    path: "cart/cart.go",
    target: "cart/cart_test.go",
    expected: "go test",
  },
  {
    name: "pytest, in a test file that is there",
    base: {
      "shop/__init__.py": "",
      "shop/cart.py": "def old():\n    return 1\n",
      "tests/__init__.py": "",
      "tests/test_cart.py":
        '"""Tests."""\nimport os\nfrom shop.cart import (\n    old,\n)\nfrom shop import other as cart\n\n\ndef test_total_result():\n    assert old() == 1 and os and cart',
      "shop/other.py": "",
      "pytest.ini": "[pytest]\n",
    },
    head: { "shop/cart.py": `${PYTHON}\n\ndef old():\n    return 1\n` },
    path: "shop/cart.py",
    target: "tests/test_cart.py",
    expected: "pytest",
  },
  {
    name: "vitest, in a test file with line ends of Windows that is there",
    base: {
      "package.json": '{"type":"module","devDependencies":{"vitest":"4"}}',
      "src/cart.ts": "export const old = (): number => 1;\n",
      "src/cart.test.ts":
        "// What a cart does.\r\nimport { describe as group, expect, it } from 'vitest';\r\nimport { old } from './cart';\r\n\r\nconst Cart = 1;\r\ngroup('old', () => {\r\n  it('is old', () => expect(old()).toBe(Cart));\r\n});\r\n",
    },
    head: { "src/cart.ts": `${TYPESCRIPT}\nexport const old = (): number => 1;\n` },
    path: "src/cart.ts",
    target: "src/cart.test.ts",
    expected: "vitest",
  },
];

describe("a scaffold that a real framework collects", () => {
  it.each(CASES)("$name", async (one) => {
    const made = await scaffold(one);
    const proposal = proved(made);
    expect(proposal.target).toBe(one.target);
    expect(proposal.proof.checks.filter(({ outcome }) => outcome === "broken")).toEqual([]);
    expect(proposal.proof.checks.find(({ name }) => name === "parses")?.detail).toContain(`(${one.expected})`);
    const run = RUN[one.expected]?.(made.folder, one.target);
    expect(run?.exitCode, run?.output).toBe(0);
    const cases = Number(
      /^(\d+) cases? for/.exec(proposal.proof.checks.find(({ name }) => name === "cases")?.detail ?? "")?.[1],
    );
    expect(cases).toBeGreaterThan(2);
    const counted = run?.counts?.skipped ?? 0;
    // `go test -v` counts the functions, of which each has its cases as parts.
    if (one.expected === "go test") expect(run?.output.match(/--- SKIP: .*\//g)?.length).toBe(cases);
    else expect(counted, run?.output).toBe(cases);
    expect(run?.counts?.failed).toBe(0);
    expect(join(made.folder, proposal.target)).toContain(one.target);
  });
});
