import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FixtureFile } from "../git-fixture.ts";
import { check, findingsOf, type Judged, policyFile, temporaryFolder, temporaryRepository } from "./judged.ts";

const BANDIT = `version: 1
extends: none
scan: { tools: { bandit: required } }
rules: [{ name: findings, require: { block-at: { sast: high, coverage: high } } }]
`;
const SHELL = 'import subprocess\n\nsubprocess.call("ls " + input(), shell=True)\n';
const NOSEC = SHELL.replace("True)", "True)  # nosec");

type Files = Readonly<Record<string, FixtureFile>>;

async function judge(base: Files, head: Files, message = "Change\n"): Promise<Judged> {
  const repository = temporaryRepository({}, (empty) => {
    empty.commit({ files: { "README.md": "x\n", ...base } });
    empty.branch("topic");
  });
  repository.commit({ files: head, message });
  return check(repository, ["--policy", policyFile(BANDIT)]);
}

const B602 = { path: "a.py", startLine: 3, ruleId: "B602", blocks: true, isNew: true, inDiff: true };
const b602 = (run: Judged) => run.report.findings.filter((finding) => finding.ruleId === "B602");

describe("a Python file that a range adds", () => {
  it.each([
    { name: "as it is", head: {}, suppressions: [] },
    { name: "with a new `# nosec`", head: { "a.py": NOSEC }, suppressions: ["a.py:3 suppression/bandit"] },
    {
      name: "with `#nosec` in another spelling",
      head: { "a.py": SHELL.replace("True)", "True) #NoSec: B602") },
      suppressions: ["a.py:3 suppression/bandit"],
    },
    {
      name: "beside a new .bandit",
      head: { ".bandit": "[bandit]\nskips: B602\nexclude: /\n" },
      suppressions: [".bandit:1 suppression/bandit"],
    },
    {
      name: "beside a new [tool.bandit]",
      head: { "pyproject.toml": '[project]\nname = "x"\n\n[tool.bandit]\nskips = ["B602"]\n' },
      suppressions: ["pyproject.toml:4 suppression/bandit"],
    },
    {
      name: "beside files that Python would import",
      head: { "yaml.py": "1/0\n", "isort.py": "1/0\n", "bandit/__init__.py": "1/0\n", "sitecustomize.py": "1/0\n" },
      suppressions: [],
    },
  ])("$name is scanned and blocks", async ({ head, suppressions }) => {
    const run = await judge({}, { "a.py": SHELL, ...head });
    expect(findingsOf(run.report, "sast").filter(({ ruleId }) => ruleId === "B602")).toEqual([B602]);
    expect(
      findingsOf(run.report, "suppression").map(({ path, startLine, ruleId }) => `${path}:${startLine} ${ruleId}`),
    ).toEqual(suppressions);
    expect(run.code).toBe(1);
  });

  it.each([
    { name: "without a suffix", path: "bin/tool", text: `#!/usr/bin/env python3\n${SHELL}` },
    { name: "below .github", path: ".github/x.py", text: SHELL },
    { name: "with an accent", path: "café.py", text: SHELL },
    { name: "with a line feed, quotes and blanks", path: "a b\"\n'c.py", text: SHELL },
    { name: "like an option", path: "-v.py", text: SHELL },
    { name: "like another option", path: "--help/--ini=x.py", text: SHELL },
    { name: "like tests, which bandit leaves out", path: "venv/tests/.git/x.py", text: SHELL },
    { name: "in capitals", path: "A.PY", text: SHELL },
    { name: "a stub", path: "a.pyi", text: SHELL },
    { name: "with a BOM and CRLF", path: "crlf.py", text: `\ufeff${SHELL.replaceAll("\n", "\r\n")}` },
  ])("is scanned when it is named oddly: $name", async ({ path, text }) => {
    // No tool may be given a name from the repository as an option, and `.git` in one is nothing git itself would check out.
    const run = await judge({}, { [path]: text });
    expect(run.report.scans).toMatchObject([{ outcome: "completed", asked: 1, covered: 1, notCovered: [] }]);
    expect(b602(run)).toMatchObject([{ path, startLine: text.startsWith("#!") ? 4 : 3, blocks: true }]);
  });

  it.each([
    { name: "a NUL byte", text: `x = 1\0\n${SHELL}`, reason: "unparsable" },
    { name: "a syntax error", text: `${SHELL}def (\n`, reason: "unparsable" },
    { name: "bytes that are no UTF-8", text: Buffer.from(`x = "caf\xe9"\n${SHELL}`, "latin1"), reason: "not-utf8" },
    { name: "endless brackets", text: `x = ${"(".repeat(100_000)}\n`, reason: "unparsable" },
  ])("is not called clean when it has $name", async ({ text, reason }) => {
    const message = "Write\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
    const run = await judge({}, { "a.py": text, "b.py": SHELL }, message);
    expect(run.report.scans).toMatchObject([
      { outcome: "completed", asked: 2, covered: 1, notCovered: [{ path: "a.py", reason }] },
    ]);
    expect(run.report.findings.filter((finding) => finding.class === "coverage")).toMatchObject([
      { path: "a.py", ruleId: `coverage/${reason}`, severity: "high", blocks: true },
    ]);
    expect(b602(run)).toMatchObject([{ path: "b.py" }]);
    expect(run.report.state).toBe("error");
    expect(run.code).toBe(3);
  });
});

describe("what the base says about Python files", () => {
  it("counts: its `# nosec`, its .bandit and its [tool.bandit] silence, visibly", async () => {
    const changed = `x = 1\n${NOSEC}`;
    for (const [base, head, by] of [
      [{ "a.py": NOSEC }, { "a.py": `${NOSEC}x = 1\n` }, "# nosec"],
      [{ ".bandit": "[bandit]\nskips: B602\n" }, { "a.py": SHELL }, ".bandit"],
      [{ "pyproject.toml": '[tool.bandit]\nskips = ["B602"]\n' }, { "a.py": SHELL }, "pyproject.toml"],
    ] as const) {
      const run = await judge(base, head);
      expect(b602(run)).toMatchObject([{ path: "a.py", blocks: false }]);
      expect(b602(run)[0]?.suppressedBy).toContain(by);
      expect(run.code).toBe(0);
    }
    expect(changed).toContain("nosec");
  });

  it("makes a finding old, which does not block, not when its line moved or its file was renamed either", async () => {
    const run = await judge(
      { "a.py": SHELL, "b.py": SHELL },
      { "a.py": `# one\n# two\n${SHELL}`, "b.py": null, "c.py": `${SHELL}x = 1\n` },
    );
    expect(b602(run).map(({ path, isNew, blocks }) => [path, isNew, blocks])).toEqual([
      ["a.py", false, false],
      ["c.py", false, false],
    ]);
    expect(run.code).toBe(0);
  });
});

describe("nothing of a Python file", () => {
  it("is run or imported", async () => {
    const canary = join(temporaryFolder(), "canary");
    const trap = `open(${JSON.stringify(canary)}, "w").write("x")\n`;
    const names = [
      "yaml.py",
      "isort.py",
      "stevedore.py",
      "sitecustomize.py",
      "usercustomize.py",
      "conftest.py",
      "setup.py",
      "ast.py",
    ];
    const files = Object.fromEntries(names.map((name) => [name, trap]));
    const run = await judge(
      {},
      { ...files, "bandit/__init__.py": trap, "pyproject.toml": "[tool.bandit]\nplugins = ['yaml']\n" },
    );
    expect(run.report.scans).toMatchObject([{ outcome: "completed", covered: names.length + 1 }]);
    expect(existsSync(canary)).toBe(false);
  });
});
