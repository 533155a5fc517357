import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import type { ToolBox } from "../../src/ports.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { createRepository, type FixtureFile, type GitFixture } from "../git-fixture.ts";
import { requireTools } from "./real-tools.ts";
import { scanRange } from "./scan-fixture.ts";

const PINNED = `- uses: acme/draftgate@${"a".repeat(40)}`;

let toolBox: ToolBox;
let fixtures: GitFixture[] = [];

beforeAll(async () => {
  toolBox = await requireTools("ruff", "biome", "shellcheck", "actionlint", "zizmor", "pylint");
});
afterEach(() => {
  for (const fixture of fixtures) fixture.remove();
  fixtures = [];
});

async function scanFiles(
  tool: string,
  after: Readonly<Record<string, FixtureFile>>,
  before: Readonly<Record<string, FixtureFile>> = { "README.md": "hello\n" },
  others: readonly string[] = [],
): Promise<ScanOutcome> {
  const repository = createRepository();
  fixtures.push(repository);
  const base = repository.commit({ files: before });
  repository.branch("topic");
  repository.commit({ files: after });
  const tools = [tool, ...others].map((name) => ({ name, need: "required" as const }));
  return scanRange(repository, base, repository.tip(), { tools, ports: { toolBox }, policy: { timeoutSeconds: 120 } });
}

const findings = (outcome: ScanOutcome): readonly Finding[] => outcome.scans[0]?.findings ?? [];
const brief = (outcome: ScanOutcome): readonly unknown[] =>
  findings(outcome).map((one) => [one.ruleId, one.severity, one.location.path, one.location.startLine]);
const counts = (outcome: ScanOutcome): readonly unknown[] => {
  const scan = outcome.scans[0];
  return [
    scan?.outcome,
    scan?.reason,
    scan?.asked,
    scan?.covered,
    scan?.notCovered.map((one) => [one.path, one.reason]),
  ];
};

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
describe("ruff", () => {
  test("weighs what breaks a program, knows old from new, obeys the base's comments only", async () => {
    const old = "import os\nimport sys  # noqa: F401\n";
    const outcome = await scanFiles(
      "ruff",
      {
        "a.py": `${old}import re  # noqa: F401\nmissing()\n`,
        "clean.py": "x = 1\n",
        "broken.py": "def f(:\n",
        "latin.py": Uint8Array.of(0x78, 0x3d, 0x22, 0xe9, 0x22, 0x0a),
        "match.py": "try:\n    pass\nexcept* ValueError:\n    pass\n",
        "pyproject.toml": "[tool.ruff]\nexclude = ['*.py']\nlint.ignore = ['ALL']\n",
        "ruff.toml": "exclude = ['*.py']\n",
        ".gitignore": "*.py\n",
      },
      { "a.py": old },
    );
    expect(
      findings(outcome).map((one) => [one.ruleId, one.severity, one.location.path, one.location.startLine, one.isNew]),
    ).toEqual([
      ["F401", "low", "a.py", 1, false],
      ["F401", "low", "a.py", 2, false],
      ["F401", "low", "a.py", 3, true],
      ["F821", "high", "a.py", 4, true],
      ["invalid-syntax", "high", "broken.py", 1, true],
      ["invalid-syntax", "high", "broken.py", 2, true],
    ]);
    expect(findings(outcome).map((one) => one.suppressedBy)).toEqual([
      null,
      "line 2: # noqa: F401",
      null,
      null,
      null,
      null,
    ]);
    expect(counts(outcome)).toEqual([
      "completed",
      null,
      5,
      3,
      [
        ["broken.py", "unparsable"],
        ["latin.py", "not-utf8"],
      ],
    ]);
    expect(findings(outcome)[3]).toMatchObject({
      message: "Undefined name `missing`",
      location: { startColumn: 1, endLine: 4, endColumn: 7 },
      helpUri: "https://docs.astral.sh/ruff/rules/undefined-name",
    });
  });
});

describe("shellcheck", () => {
  test("reads scripts by name and shebang, weighs by level, follows no rc file and no comment of the change", async () => {
    const old = "#!/bin/sh\ntrue\n# shellcheck disable=SC2086\necho $1\n";
    const outcome = await scanFiles(
      "shellcheck",
      {
        "a.sh": `${old}# shellcheck disable=SC2086\necho $2\n`,
        "broken.sh": "#!/bin/sh\nif true; then\n",
        "clean.bash": "echo hi",
        tool: "#!/usr/bin/env bash\ncd /tmp\nexit 0\n",
        "fish.fish": "#!/usr/bin/fish\necho $x\n",
        ".shellcheckrc": "disable=all\n",
      },
      { "a.sh": old },
    );
    expect(brief(outcome)).toEqual([
      ["SC2086", "low", "a.sh", 4],
      ["SC2086", "low", "a.sh", 6],
      ["SC1009", "low", "broken.sh", 2],
      ["SC1073", "high", "broken.sh", 2],
      ["SC1072", "high", "broken.sh", 3],
      ["SC2164", "medium", "tool", 2],
    ]);
    expect(
      findings(outcome)
        .slice(0, 2)
        .map((one) => [one.suppressedBy, one.isNew]),
    ).toEqual([
      ["line 3: # shellcheck disable=SC2086", false],
      [null, true],
    ]);
    expect(counts(outcome)).toEqual(["completed", null, 4, 3, [["broken.sh", "unparsable"]]]);
    expect(findings(outcome)[0]?.helpUri).toBe("https://www.shellcheck.net/wiki/SC2086");
  });
});

describe("biome", () => {
  test("lints what it knows, under our configuration, and says which file it could not read", async () => {
    const outcome = await scanFiles("biome", {
      "a.ts": "// biome-ignore lint/suspicious/noDebugger: because\ndebugger;\nexport const b = 1 == 2;\n",
      "biome.json": '{"root":true,"linter":{"enabled":false},"files":{"includes":[]}}\n',
      "broken.js": "const = ;\n",
      "clean.css": "a { color: red; }\n",
      "data.json": '{ "a": 1, "a": 2 }\n',
      "latin.js": Uint8Array.of(0x22, 0xe9, 0x22, 0x0a),
      "package-lock.json": '{ "a": 1, "a": 2 }\n',
      "node_modules/x/index.js": "debugger;\n",
    });
    expect(brief(outcome).filter((row) => !key(row).includes("broken.js"))).toEqual([
      ["lint/suspicious/noDebugger", "high", "a.ts", 2],
      ["lint/suspicious/noDoubleEquals", "high", "a.ts", 3],
      ["lint/suspicious/noDuplicateObjectKeys", "high", "data.json", 1],
      ["lint/suspicious/noDebugger", "high", "node_modules/x/index.js", 1],
    ]);
    expect(counts(outcome)).toEqual([
      "completed",
      null,
      7,
      5,
      [
        ["broken.js", "unparsable"],
        ["latin.js", "not-utf8"],
      ],
    ]);
    expect(
      outcome.own.filter((one) => one.class === "suppression").map((one) => [one.ruleId, one.location.path]),
    ).toEqual([
      ["suppression/biome", "a.ts"],
      ["suppression/biome", "biome.json"],
    ]);
    expect(findings(outcome)[0]?.helpUri).toBe("https://biomejs.dev/linter/rules/no-debugger/");
  });
});

describe("actionlint and zizmor", () => {
  const risky = `on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4 # zizmor: ignore[unpinned-uses]
      - run: echo \${{ github.event.issue.title }} $1
`;
  const files = {
    ".github/workflows/action.yml":
      "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hi\n",
    ".github/workflows/ci.yml": risky,
    ".github/workflows/broken.yml": "on: [\n",
    ".github/actionlint.yaml": "paths:\n  '**':\n    ignore: ['.*']\n",
    ".github/zizmor.yml": "rules:\n  template-injection:\n    disable: true\n",
    "action.yml":
      "name: x\ndescription: y\nruns:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.x }}\n      shell: bash\n",
  };

  test("actionlint finds mistakes, with shellcheck where that is on, and names the file it cannot parse", async () => {
    const outcome = await scanFiles("actionlint", files, undefined, ["shellcheck"]);
    expect(brief(outcome)).toEqual([
      ["syntax-check", "medium", ".github/workflows/broken.yml", 1],
      ["shellcheck", "medium", ".github/workflows/ci.yml", 7],
      ["expression", "medium", ".github/workflows/ci.yml", 7],
    ]);
    expect(counts(outcome)).toEqual(["completed", null, 3, 2, [[".github/workflows/broken.yml", "unparsable"]]]);
    expect(brief(await scanFiles("actionlint", files)).flat()).not.toContain("shellcheck");
  });

  test("actionlint follows calls to workflows and actions of the same repository, also unchanged ones", async () => {
    const callee =
      "on:\n  workflow_call:\n    inputs:\n      name:\n        type: string\n        required: true\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hi\n";
    const caller =
      "on: push\njobs:\n  a:\n    uses: ./.github/workflows/callee.yml\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./.github/actions/mine\n";
    const action =
      "name: x\ndescription: y\ninputs:\n  z:\n    description: z\n    required: true\nruns:\n  using: composite\n  steps: []\n";
    const outcome = await scanFiles(
      "actionlint",
      { ".github/workflows/caller.yml": caller },
      { ".github/workflows/callee.yml": callee, ".github/actions/mine/action.yml": action },
    );
    expect(brief(outcome)).toEqual([
      ["workflow-call", "medium", ".github/workflows/caller.yml", 4],
      ["action", "medium", ".github/workflows/caller.yml", 8],
    ]);
    expect(counts(outcome)).toEqual(["completed", null, 1, 1, []]);
  });

  test("zizmor finds risks in workflows and actions, and obeys nothing of the change", async () => {
    const outcome = await scanFiles("zizmor", files);
    expect(brief(outcome)).toEqual([
      ["dangerous-triggers", "high", ".github/workflows/ci.yml", 1],
      ["excessive-permissions", "medium", ".github/workflows/ci.yml", 3],
      ["artipacked", "medium", ".github/workflows/ci.yml", 6],
      ["unpinned-uses", "high", ".github/workflows/ci.yml", 6],
      ["template-injection", "high", ".github/workflows/ci.yml", 7],
      ["template-injection", "low", "action.yml", 6],
    ]);
    expect(counts(outcome)).toEqual(["completed", null, 4, 3, [[".github/workflows/broken.yml", "unparsable"]]]);
    expect(
      outcome.own.filter((one) => one.class === "suppression").map((one) => [one.ruleId, one.location.path]),
    ).toEqual([
      ["suppression/actionlint", ".github/actionlint.yaml"],
      ["suppression/zizmor", ".github/workflows/ci.yml"],
      ["suppression/zizmor", ".github/zizmor.yml"],
    ]);
  });

  test("zizmor obeys a comment of the base", async () => {
    const path = ".github/workflows/ci.yml";
    const outcome = await scanFiles("zizmor", { [path]: `${risky}      - run: echo hi\n` }, { [path]: risky });
    expect(findings(outcome).map((one) => [one.ruleId, one.isNew, one.suppressedBy !== null])).toEqual([
      ["dangerous-triggers", false, false],
      ["excessive-permissions", false, false],
      ["artipacked", false, false],
      ["unpinned-uses", false, true],
      ["template-injection", false, false],
    ]);
  });

  test.each([
    ["only runs this action", PINNED, "low"],
    ["also runs a script", `${PINNED}\n      - run: make`, "high"],
    ["also checks out", `- uses: actions/checkout@${"b".repeat(40)}\n      ${PINNED}`, "high"],
    ["runs it unpinned", "- uses: acme/draftgate@v1", "high"],
  ])("zizmor's word on a dangerous trigger of a workflow that %s is %s", async (_, steps, severity) => {
    const text = `on: pull_request_target\npermissions: {}\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    steps:\n      ${steps}\n`;
    const outcome = await scanFiles("zizmor", { ".github/workflows/gate.yml": text });
    expect(findings(outcome).find((one) => one.ruleId === "dangerous-triggers")?.severity).toBe(severity);
  });

  test("zizmor's finding is old where its step moved, its action was raised or its arguments changed, and new for another action", async () => {
    const path = ".github/workflows/publish.yml";
    const workflow = (steps: string): string =>
      `on: push\npermissions: {}\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
    const isNewByRule = async (steps: string): Promise<readonly unknown[]> => {
      const before = workflow("      - uses: acme/build@v1\n      - run: echo a ${{ github.head_ref }}\n");
      const outcome = await scanFiles("zizmor", { [path]: workflow(steps) }, { [path]: before });
      return (outcome.scans[0]?.findings ?? [])
        .filter((one) => ["unpinned-uses", "template-injection"].includes(one.ruleId))
        .map((one) => [one.ruleId, one.isNew])
        .sort();
    };
    const moved = "      - run: echo first\n      - uses: acme/build@v2\n      - run: echo b ${{ github.head_ref }}\n";
    expect(await isNewByRule(moved)).toEqual([
      ["template-injection", false],
      ["unpinned-uses", false],
    ]);
    const swapped = "      - uses: evil/build@v1\n      - run: echo a ${{ github.head_ref }} ${{ github.ref_name }}\n";
    expect(await isNewByRule(swapped)).toEqual([
      ["template-injection", false],
      ["template-injection", true],
      ["unpinned-uses", true],
    ]);
  });

  test("zizmor says so where no file could be parsed", async () => {
    expect(counts(await scanFiles("zizmor", { ".github/workflows/broken.yml": "on: [\n" }))).toEqual([
      "completed",
      null,
      1,
      0,
      [[".github/workflows/broken.yml", "unparsable"]],
    ]);
  });
});

describe("pylint", () => {
  test("looks at each file alone under a name of ours and runs nothing of the change", async () => {
    const canary = join(mkdtempSync(join(tmpdir(), "draftgate-canary-")), "ran");
    const outcome = await scanFiles("pylint", {
      "broken.py": "def f(:\n",
      "isort.py": `open(${JSON.stringify(canary)}, "w").close()\n`,
      "m.py": '"""Module."""\nmissing()  # pylint: disable=undefined-variable\n',
      ".pylintrc": `[MAIN]\ninit-hook=open(${JSON.stringify(canary)}, 'w').close()\n`,
    });
    expect(existsSync(canary)).toBe(false);
    expect(brief(outcome).filter((row) => Array.isArray(row) && row[1] === "high")).toEqual([
      ["E0001", "high", "broken.py", 1],
      ["E0602", "high", "m.py", 2],
    ]);
    expect(counts(outcome)).toEqual(["completed", null, 3, 2, [["broken.py", "unparsable"]]]);
  }, 120_000);
});

describe("what the base's settings switch off", () => {
  const workflow = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-go@v5
`;

  test.each([
    ["shellcheck", ".shellcheckrc", "disable=SC2086\n", "SC2086", { "a.sh": "#!/bin/sh\necho $1\n" }],
    ["ruff", "pyproject.toml", "[tool.ruff.lint]\nignore = ['F4']\n", "F401", { "a.py": "import os\n" }],
    [
      "zizmor",
      ".github/zizmor.yml",
      "rules:\n  unpinned-uses:\n    disable: true\n",
      "unpinned-uses",
      { ".github/workflows/ci.yml": workflow },
    ],
  ])("%s finds anyway, and names %s of the base for it, never of the change", async (tool, name, text, rule, files) => {
    const word = (outcome: ScanOutcome): readonly unknown[] =>
      findings(outcome)
        .filter(({ ruleId }) => ruleId === rule)
        .map(({ suppressedBy }) => suppressedBy);
    expect(word(await scanFiles(tool, files, { [name]: text }))).toEqual([name]);
    expect(word(await scanFiles(tool, { ...files, [name]: text }))).toEqual([null]);
  });
});
