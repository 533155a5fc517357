import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import { writeTrivyDatabase } from "../trivy-database.ts";
import { draftgate } from "./command-line.ts";
import { check, SECRET, temporaryFolder, temporaryRepository } from "./judged.ts";

// Whoever tries to reach anything is told at once that there is nobody.
const NOBODY = "http://127.0.0.1:9";
const NO_NETWORK = Object.fromEntries(
  ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "GOPROXY", "PIP_INDEX_URL", "NPM_CONFIG_REGISTRY", "DRAFTGATE_TOOL_MIRROR"]
    .flatMap((name) => [name, name.toLowerCase()])
    .map((name) => [name, NOBODY]),
);
const DEFAULT_TOOLS = SCANNER_NAMES.filter((name) => name !== "git-secrets" && name !== "pylint");

const WORKFLOW = `on: pull_request_target
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo \${{ github.event.issue.title }}
`;
const CHANGE: Readonly<Record<string, string>> = {
  "app/export.py": "import os\nimport subprocess\n\n\ndef run(cmd):\n    return subprocess.call(cmd, shell=True)\n",
  "app/settings.py": `KEY_ID = "${SECRET}"\n`,
  "web/main.js": "debugger;\n",
  "tool.sh": "#!/bin/sh\ncd $1\n",
  ".github/workflows/ci.yml": WORKFLOW,
  Dockerfile: "FROM ubuntu:latest\n",
  "requirements.txt": "requests==2.19.0\n",
};

describe("without a network", () => {
  it("tools install finds every default tool and asks nobody, and check has every scanner do its work, vulnerabilities too", async () => {
    const database = join(temporaryFolder(), "trivy");
    writeTrivyDatabase(database);
    const env = { ...NO_NETWORK, TRIVY_CACHE_DIR: database };
    const installed = await draftgate(["tools", "install", "--format", "json"], { env });
    expect([installed.code, installed.stderr]).toEqual([0, ""]);
    interface Installed {
      readonly tools: readonly { readonly name: string; readonly outcome: string }[];
      readonly bytes: number;
      readonly elapsedMs: number;
    }
    const { tools, bytes, elapsedMs }: Installed = JSON.parse(installed.stdout);
    expect(tools.map((tool) => [tool.name, tool.outcome])).toEqual(DEFAULT_TOOLS.map((name) => [name, "present"]));
    expect(bytes).toBe(0);
    console.log(`tools install with everything there: ${tools.length} tools, ${bytes} bytes, ${elapsedMs} ms`);

    const repository = temporaryRepository();
    repository.commit({ files: CHANGE });
    const run = await check(repository, ["--offline", "--policy", "preset:default"], { env });
    expect(run.stderr).not.toMatch(/install|download|fetch/);
    expect(run.report.scans.map((scan) => [scan.tool, scan.outcome, scan.reason, scan.covered])).toEqual([
      ["gitleaks", "completed", null, 8],
      ["bandit", "completed", null, 2],
      ["trivy", "completed", null, 2],
      ["ruff", "completed", null, 2],
      ["biome", "completed", null, 1],
      ["shellcheck", "completed", null, 1],
      ["actionlint", "completed", null, 1],
      ["zizmor", "completed", null, 1],
    ]);
    for (const scan of run.report.scans) {
      expect(scan.findings, scan.tool).toBeGreaterThan(0);
      expect([scan.source, scan.asked, scan.notCovered], scan.tool).toEqual(["cache", scan.covered, []]);
    }
    const found = run.report.findings.map((finding) => [finding.tool, finding.ruleId, finding.path]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["bandit", "B602", "app/export.py"],
        ["ruff", "F401", "app/export.py"],
        ["gitleaks", "aws-access-token", "app/settings.py"],
        ["biome", "lint/suspicious/noDebugger", "web/main.js"],
        ["shellcheck", "SC2164", "tool.sh"],
        ["actionlint", "expression", ".github/workflows/ci.yml"],
        ["zizmor", "dangerous-triggers", ".github/workflows/ci.yml"],
        ["trivy", "CVE-2018-18074", "requirements.txt"],
        ["trivy", "DS-0002", "Dockerfile"],
      ]),
    );
    expect([run.report.state, run.code]).toEqual(["failure", 1]);
  });
});
