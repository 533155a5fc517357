import { describe, expect, it, vi } from "vitest";
import { RUN } from "./frameworks.ts";
import { proved, scaffold } from "./scaffolding.ts";

vi.setConfig({ testTimeout: 180_000 });

const TOKEN = ["ghp_", "k3Jd82hXq0LmZv71RtYwPb5NcGs4Ua6EfQ9i"].join("");

describe("a scaffold of hostile sources", () => {
  it("takes names, conditions and types that look like code, quotes or comments as nothing but words", async () => {
    const source = `def run(a: 'x"; import os; os.system("id")' = 1, b: "# nosec" = 2):
    if a == '''"""\\'; raise SystemExit''' or a == "# noqa" or a == "# type: ignore":
        return 1
    if a == "\\u202e\\u2028" or b == "\\\\":
        raise __import__("os").system
    if b == "'''; assert False; '''":
        return 2
    raise KeyError


def test_me(): pass


def naïve_名前(größe): return größe
`;
    const made = await scaffold({ head: { "odd.py": source }, path: "odd.py", framework: "pytest" });
    const { newText } = proved(made);
    expect(newText).not.toMatch(/nosec|noqa|type: ignore/);
    const run = RUN["pytest"]?.(made.folder, "test_odd.py");
    expect(run?.exitCode, run?.output).toBe(0);
    expect(run?.counts?.failed).toBe(0);
    expect(run?.counts?.passed).toBe(0);
  });

  it("keeps strings of JavaScript from ending, also behind a template, a comment sign or a line separator", async () => {
    const source =
      "export function run(a = `${1}`, { b } = {}) {\n" +
      '  if (a === "*/ process.exit(1) /*") return 1;\n' +
      "  if (a === `\\`); process.exit(2); (\\``) return 2;\n" +
      '  if (b === "\u2028process.exit(3)") return 3;\n' +
      "  if (b === 'eslint-disable-line') throw new Error(b);\n" +
      "  return a === '${process.exit(4)}' ? 1 : 2;\n}\n" +
      "export const obj = { 'quoted-name'() {} };\n" +
      "export { run as 'a string name' };\n";
    const made = await scaffold({ head: { "odd.mjs": source }, path: "odd.mjs" });
    const { newText } = proved(made);
    expect(newText).not.toMatch(/eslint|\u2028/);
    const run = RUN["node:test"]?.(made.folder, "odd.test.mjs");
    expect(run?.exitCode, run?.output).toBe(0);
    expect(run?.counts?.passed ?? 0).toBeLessThanOrEqual(1);
    expect(run?.counts?.skipped).toBeGreaterThan(3);
  });

  it("names a module that is a keyword or no name, and a parameter that is called as its module", async () => {
    const made = await scaffold({
      head: { "class.py": "def f(result, pytest, self): return 1\n" },
      path: "class.py",
      framework: "pytest",
    });
    expect(proved(made).newText).toContain('importlib.import_module("class")');
    expect(RUN["pytest"]?.(made.folder, "test_class.py").exitCode).toBe(0);
    const dashed = await scaffold({
      head: { "my-tool.py": "def f(f): return 1\n" },
      path: "my-tool.py",
      framework: "unittest",
    });
    expect(RUN["unittest"]?.(dashed.folder, proved(dashed).target).exitCode).toBe(0);
    const same = await scaffold({
      head: { "cart.py": "def f(cart): return cart\n" },
      path: "cart.py",
      framework: "pytest",
    });
    expect(proved(same).newText).toContain("import cart as cart_module");
  });

  it("never shows a secret that a condition holds", async () => {
    const source = `def check(token):\n    if token == "${TOKEN}":\n        return 1\n    return 2\n`;
    const made = await scaffold({ head: { "guard.py": source }, path: "guard.py" });
    const { newText, patch } = proved(made);
    expect(newText + patch).not.toContain(TOKEN.slice(0, 12));
    expect(newText).toContain("the condition on line 2 of it holds");
  });

  it("refuses a patch that would show a secret of the test file", async () => {
    const test = `from guard import old\n\n\ndef test_old():\n    assert old() == "${TOKEN}"\n`;
    const made = await scaffold({
      base: { "test_guard.py": test, "guard.py": "def old(): return 1\n" },
      head: { "guard.py": "def old(): return 1\n\n\ndef fresh(): return 2\n" },
      path: "guard.py",
    });
    expect(made.result).toMatchObject({
      outcome: "refused",
      reason: "the patch would show a secret that is in the file",
    });
    expect(JSON.stringify(made.result)).not.toContain(TOKEN.slice(0, 12));
  });

  it("writes as many functions as can be read, and says how many are left out", async () => {
    const source = Array.from({ length: 1_000 }, (_, index) => `def f${index}(a):\n    return a\n`).join("\n");
    const made = await scaffold({ head: { "many.py": source }, path: "many.py", framework: "pytest" });
    const { newText, proof } = proved(made);
    expect(newText.match(/^def test_/gm)).toHaveLength(60);
    expect(proof.checks.find(({ name }) => name === "cases")?.detail).toContain("940 functions left out");
  });

  it("writes a dozen cases for a function with a hundred branches", async () => {
    const branches = Array.from({ length: 100 }, (_, index) => `\tif a == ${index} { return ${index} }\n`).join("");
    const made = await scaffold({
      head: { "a.go": `package a\n\nfunc F(a int) int {\n${branches}\treturn 0\n}\n`, "go.mod": "module a\n" },
      path: "a.go",
    });
    const { newText, proof } = proved(made);
    expect(newText.match(/t\.Run\(/g)).toHaveLength(12);
    expect(proof.checks.find(({ name }) => name === "cases")?.detail).toContain("189 more branches without a case");
  });

  it.each([
    ["a file that is no UTF-8", { "x.py": new Uint8Array([0x64, 0xff, 0x0a]) }, "x.py", /no UTF-8 text/],
    ["a file that does not parse", { "x.py": "def f(:\n" }, "x.py", /does not parse/],
    ["a file with a NUL", { "x.py": "def f(): return '\0'\n" }, "x.py", /no UTF-8 text/],
    ["a symbolic link", { "x.py": { mode: "120000", content: "/etc/passwd" } }, "x.py", /symbolic link/],
    ["a test", { "test_x.py": "def test_f(): pass\n" }, "test_x.py", /a test itself/],
    ["a file of another kind", { "x.md": "# f\n" }, "x.md", /no unit-test framework/],
    ["a file without functions", { "x.py": "A = 1\n" }, "x.py", /wrote no function/],
    ["what its file hides", { "x.mjs": "function f() {}\nf();\n" }, "x.mjs", /another file can reach \(f\)/],
  ] as const)("refuses %s", async (_name, head, path, reason) => {
    const { result } = await scaffold({ head, path });
    expect(result).toMatchObject({ outcome: "refused", kind: "tests" });
    expect(result.outcome === "refused" && result.reason).toMatch(reason);
  });

  it.each([
    ["the test file is a link", { "test_x.py": { mode: "120000", content: "/tmp/elsewhere" } }],
    ["the folder of tests is a link", { tests: { mode: "120000", content: "/tmp" }, "setup.py": "# pytest\n" }],
    ["the test file is no text", { "test_x.py": new Uint8Array([0x69, 0xfe]) }],
    ["the test file does not parse", { "test_x.py": "import x\ndef test(:\n" }],
  ] as const)("never writes through or over what it cannot read: %s", async (_name, base) => {
    const { result } = await scaffold({ base, head: { "x.py": "def f(): return 1\n" }, path: "x.py" });
    if (result.outcome === "proved") {
      expect(Object.keys(base)).not.toContain(result.proposal.target);
      expect(result.proposal.oldText).toBeNull();
      expect(result.proposal.target).toMatch(/^(?:test_x_1|test_x_2|test_x)\.py$/);
    } else expect(result.outcome).toBe("refused");
  });
});

describe("what counts as tested", () => {
  const MODULE = "def add(a, b):\n    return a + b\n\n\ndef sub(a, b):\n    return a - b\n";
  it.each([
    ["a call of an imported name", "from shop.cart import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n", true],
    ["a call through the module", "from shop import cart\n\n\ndef test_it():\n    assert cart.add(1, 2) == 3\n", true],
    ["an import alone", "from shop.cart import add\n", true],
    ["a comment", "from shop.cart import sub\n\n# add is tested elsewhere\n", false],
    ["a string", 'from shop.cart import sub\n\nNAME = "add"\n', false],
    ["a function of that name in another module", "from other.basket import add\n\nassert add(1, 2)\n", false],
  ])("by %s", async (_name, test, isTested) => {
    const { result } = await scaffold({
      base: { "tests/test_all.py": test, "shop/__init__.py": "" },
      head: { "shop/cart.py": MODULE },
      path: "shop/cart.py",
      framework: "pytest",
    });
    const text = result.outcome === "proved" ? result.proposal.newText : "";
    expect(/def test_add/.test(text)).toBe(!isTested);
  });

  it("refuses where every function is named by a test", async () => {
    const { result } = await scaffold({
      base: { "src/cart.test.ts": 'import { add } from "./cart";\nadd();\n', "package.json": "{}" },
      head: { "src/cart.ts": "export const add = (): number => 1;\n" },
      path: "src/cart.ts",
    });
    expect(result).toMatchObject({ outcome: "refused", reason: expect.stringContaining("by a test already (add)") });
  });

  it("knows a name that an index passes on", async () => {
    const { result } = await scaffold({
      base: {
        "src/index.ts": 'export * from "./cart.ts";\n',
        "test/all.test.ts": 'import { add } from "../src/index.ts";\nadd();\n',
      },
      head: { "src/cart.ts": "export const add = (): number => 1;\n" },
      path: "src/cart.ts",
    });
    expect(result.outcome).toBe("refused");
  });

  it("leaves out what the AI did not touch, and files that nobody says an AI wrote", async () => {
    const old = "def old():\n    return 1\n";
    const made = await scaffold({
      base: { "x.py": old },
      head: { "x.py": `${old}\n\ndef fresh():\n    return 2\n` },
      path: "x.py",
    });
    expect(proved(made).newText).not.toContain("x.old");
    const { result } = await scaffold({ head: { "x.py": old }, path: "x.py", message: "Add by hand" });
    expect(result).toMatchObject({ outcome: "refused", reason: expect.stringContaining("nothing shows that an AI") });
  });
});

describe("the framework", () => {
  it.each([
    [{ "package.json": '{"devDependencies":{"mocha":"1"}}' }, "a.mjs", undefined, /tests with mocha/],
    [{}, "a.mjs", "pytest", /pytest does not test javascript/],
    [{}, "a.mjs", "karma", /no framework that scaffolds are written for/],
  ] as const)("is refused with the reason: %j %s %s", async (base, path, framework, reason) => {
    const { result } = await scaffold({
      base,
      head: { [path]: "export const f = () => 1;\n" },
      path,
      ...(framework === undefined ? {} : { framework }),
    });
    expect(result.outcome === "refused" && result.reason).toMatch(reason);
  });

  it.each([
    [{ "setup.cfg": "[tool:pytest]\n" }, "a.py", "pytest"],
    [{ "tests/test_b.py": "import unittest\n" }, "a.py", "unittest"],
    [{ "tests/test_b.py": "def test_b():\n    assert 1\n" }, "a.py", "pytest"],
    [{}, "a.py", "unittest"],
    [{ "package.json": '{"devDependencies":{"ts-jest":"1"}}' }, "a.ts", "jest"],
    [{ "vitest.config.ts": "" }, "a.ts", "vitest"],
    [{ "package.json": '{"scripts":{"test":"vitest"}}', "pkg/package.json": "{}" }, "pkg/a.ts", "vitest"],
    [{ "b.test.js": "const t = require('node:test');\n" }, "a.js", "node:test"],
    [{ "b.test.ts": 'import { it } from "@jest/globals";\n' }, "a.ts", "jest"],
  ] as const)("is found: %j for %s is %s", async (base, path, expected) => {
    const source = path.endsWith(".py") ? "def f():\n    return 1\n" : "export const f = () => 1;\n";
    const made = await scaffold({ base, head: { [path]: source }, path });
    const parses = proved(made).proof.checks.find(({ name }) => name === "parses");
    expect(parses?.detail).toContain(`(${expected})`);
  });
});
