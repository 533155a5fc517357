import { describe, expect, it, vi } from "vitest";
import { RUN } from "./frameworks.ts";
import { proved, scaffold } from "./scaffolding.ts";

vi.setConfig({ testTimeout: 180_000 });

const TOKEN = ["ghp_", "k3Jd82hXq0LmZv71RtYwPb5NcGs4Ua6EfQ9i"].join("");
const SOURCE = `def add(left, right):
    if left < 0:
        raise ValueError(left)
    return left + right  # ${TOKEN}
`;
const NAMES = [
  "test_add_result",
  "test_add_raises_value_error",
  "test_add_when_left_below_0",
  "test_add_unless_left_below_0",
];
const FILLED = `import pytest
import cart


def test_add_result():
    assert cart.add(1, 2) == 3


def test_add_raises_value_error():
    with pytest.raises(ValueError):
        cart.add(-1, 2)


def test_add_when_left_below_0():
    with pytest.raises(ValueError):
        cart.add(-5, 0)


def test_add_unless_left_below_0():
    assert cart.add(0, 0) == 0
`;

function fenced(code: string): string {
  return `\`\`\`python\n${code}\`\`\`\n`;
}

function ask(answers: readonly string[], review = "{}") {
  return scaffold({ head: { "cart.py": SOURCE }, path: "cart.py", framework: "pytest", answers, review });
}

describe("a scaffold that a model fills in", () => {
  it("takes real tests of the same cases, which then run", async () => {
    const made = await ask(
      [`Here it is:\n\n${fenced(FILLED)}`],
      '{ instructions: [{ paths: ["**"], text: "short tests" }] }',
    );
    const proposal = proved(made);
    expect(proposal.model).not.toBeNull();
    expect(proposal.newText).toContain("assert cart.add(1, 2) == 3");
    expect(proposal.proof.testsRun).toBe(false);
    const run = RUN["pytest"]?.(made.folder, "test_cart.py");
    expect(run?.counts).toMatchObject({ passed: 4, failed: 0, skipped: 0 });
    const [request] = made.model.requests;
    expect(request?.user).toContain("# Rule: short tests");
    expect(`${request?.system}${request?.user}`).not.toContain(TOKEN);
  });

  it("asks again with the reason, and takes the second answer", async () => {
    const made = await ask(["I cannot.", fenced(FILLED)]);
    expect(proved(made).model).not.toBeNull();
    expect(made.model.requests[1]?.user).toContain("# Your last answer was refused:");
  });

  it("puts what was filled in into a test file that is there", async () => {
    const made = await scaffold({
      base: {
        "cart.py": "def old():\n    return 1\n",
        "test_cart.py": "from cart import old\n\n\ndef test_old():\n    assert old() == 1\n",
      },
      head: { "cart.py": `${SOURCE}\n\ndef old():\n    return 1\n` },
      path: "cart.py",
      framework: "pytest",
      answers: [fenced(FILLED)],
    });
    expect(proved(made).newText).toContain("def test_old");
    expect(RUN["pytest"]?.(made.folder, "test_cart.py").counts).toMatchObject({ passed: 5, failed: 0, skipped: 0 });
  });

  const without = (name: string): string => FILLED.replace(`def ${name}(`, `def ${name}_renamed(`);
  const plus = (line: string): string =>
    FILLED.replace("    assert cart.add(1, 2) == 3", `    ${line}\n    assert cart.add(1, 2) == 3`);
  it.each([
    ["drops a case", without(NAMES[3] ?? ""), /the case "test_add_unless_left_below_0" is gone/],
    ["does not parse", FILLED.replace("def test_add_result():", "def test_add_result(:"), /does not parse/],
    ["brings in a package", `import numpy\n${FILLED}`, /brings in numpy/],
    ["brings in a module of the repository that is not under test", `import conftest\n${FILLED}`, /brings in conftest/],
    ["brings in files", `import pathlib\n${FILLED}`, /files, processes|brings in pathlib/],
    ["opens a file", plus('open("/etc/passwd")'), /reaches for files/],
    [
      "starts a program through the module under test",
      plus('cart.os.system("id")'),
      /the cases are todo: it (?:gives the file a way|reaches)/,
    ],
    ["starts a program", `import subprocess\n${FILLED}`, /start programs/],
    ["runs text as code", plus('eval("1")'), /run text as code/],
    ["reaches the network", `import urllib.request\n${FILLED}`, /reach the network/],
    ["names an address", plus('url = "https://evil.example/x"'), /an address that was not there/],
    ["silences a scanner", FILLED.replace("== 3", "== 3  # nosec"), /silences bandit/],
    ["silences a checker", FILLED.replace("== 3", "== 3  # pragma: no cover"), /silences a checker/],
    ["hides a character", FILLED.replace("== 3", "== 3  # \u202e"), /cannot be seen/],
    ["asserts nothing", FILLED.replace(/assert .*|with pytest.raises.*\n {8}.*/g, "cart.add(1, 2)"), /asserts nothing/],
    [
      "leaves code out",
      FILLED.replace("    assert cart.add(0, 0) == 0", "    # ... rest of the code unchanged\n    assert 1"),
      /leaves code out/,
    ],
    ["is another file", `\n\`\`\`python other.py\n${FILLED}\`\`\`\n`, /./],
    ["is a patch", "--- a/test_cart.py\n+++ b/test_cart.py\n@@ -1 +1 @@\n-a\n+b\n", /a patch/],
    ["is much too long", FILLED + "    assert 1\n".repeat(900), /much too long/],
  ])("stays todo where the answer %s", async (_name, code, reason) => {
    const text = code.startsWith("\n```") ? code : fenced(code);
    const made = await ask([text, text]);
    const proposal = proved(made);
    expect(proposal.model).toBeNull();
    expect(proposal.newText.match(/pytest\.skip\(/g)).toHaveLength(4);
    const note = proposal.proof.checks.find(({ name }) => name === "model");
    expect(note?.outcome).toBe("unknown");
    expect(note?.detail).toMatch(/the cases are todo: /);
    expect(note?.detail).toMatch(reason);
  });

  it("stays todo where the endpoint is gone, the answer is empty, cut or refused", async () => {
    for (const answers of [[], ["", ""]]) {
      const proposal = proved(await ask(answers));
      expect(proposal.newText).toContain("pytest.skip(");
      expect(proposal.proof.checks.find(({ name }) => name === "model")?.outcome).toBe("unknown");
    }
  });

  it("holds JavaScript and Go to the same", async () => {
    const script = `import { describe, expect, it } from "vitest";
import { add } from "./cart";

describe(add.name, () => {
  it("gives what is expected for ordinary values", () => {
    expect(add(1, 2)).toBe(3);
  });
});
`;
    const head = {
      "cart.ts": "export function add(left: number, right: number): number {\n  return left + right;\n}\n",
    };
    const base = { "package.json": '{"type":"module","devDependencies":{"vitest":"4"}}' };
    const ok = await scaffold({ base, head, path: "cart.ts", answers: [`\`\`\`ts\n${script}\`\`\``] });
    expect(proved(ok).model).not.toBeNull();
    expect(RUN["vitest"]?.(ok.folder, "cart.test.ts").counts).toMatchObject({ passed: 1, failed: 0 });
    for (const line of [
      "process.exit(0);",
      'await import("node:fs");',
      "globalThis.fetch('x');",
      'new Function("x")();',
    ]) {
      const bad = script
        .replace("    expect(", `    ${line}\n    expect(`)
        .replace("() => {\n    ", "async () => {\n    ");
      const made = await scaffold({ base, head, path: "cart.ts", answers: [`\`\`\`ts\n${bad}\`\`\``] });
      expect(proved(made).model, line).toBeNull();
    }
    const go = `package cart

import "testing"

func TestAdd(t *testing.T) {
	t.Run("gives what is expected for ordinary values", func(t *testing.T) {
		if got := Add(1, 2); got != 3 {
			t.Errorf("got %d", got)
		}
	})
}
`;
    const wish = {
      base: { "go.mod": "module example.com/cart\n\ngo 1.21\n" },
      head: { "cart.go": "package cart\n\nfunc Add(left, right int) int { return left + right }\n" },
      path: "cart.go",
    };
    const made = await scaffold({ ...wish, answers: [`\`\`\`go\n${go}\`\`\``] });
    expect(proved(made).model).not.toBeNull();
    expect(RUN["go test"]?.(made.folder, "cart_test.go").exitCode).toBe(0);
    const reaching = go
      .replace('import "testing"', 'import (\n\t"os"\n\t"testing"\n)')
      .replace("if got", 'os.Remove("x")\n\t\tif got');
    const refused = await scaffold({ ...wish, answers: [`\`\`\`go\n${reaching}\`\`\``] });
    expect(proved(refused).model).toBeNull();
  });
});
