/** Every scanner in every way in which a program can fail to do its work: real children, the real runner, small time limits. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createScratch } from "../../src/io/scratch-folders.ts";
import { createToolBox } from "../../src/io/tool-box.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { SCANNER_NAMES, type ScannerName } from "../../src/scan/scanner-names.ts";
import { fakeLog } from "../fakes/log.ts";
import { createRepository, type GitFixture } from "../git-fixture.ts";
import { scanRange } from "./scan-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "draftgate-broken-"));
const WORKFLOW = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hi\n";
let repository: GitFixture;
let base = "";
beforeAll(() => {
  repository = createRepository();
  base = repository.commit({ files: { "README.md": "hello\n" } });
  repository.branch("topic");
  repository.commit({
    files: {
      "a.py": "import os\n",
      "b.py": "import sys\n",
      "a.js": "debugger;\n",
      "a.sh": "#!/bin/sh\necho $1\n",
      ".github/workflows/a.yml": WORKFLOW,
      Dockerfile: "FROM ubuntu:latest\n",
    },
  });
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that says its version and then does `body`. */
function program(body: string): string {
  const path = join(folder, `tool-${readdirSync(folder).length}`);
  writeFileSync(path, `#!/bin/sh\ncase "$*" in version|--version|-version) echo 9.9.9; exit 0;; esac\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Scans with one tool, which is the given program, and holds the outcome to what must always be so. */
async function scanWith(name: ScannerName, path: string, timeoutSeconds = 20): Promise<ScanOutcome["scans"][number]> {
  const variable = `DRAFTGATE_TOOL_${name.toUpperCase().replace("-", "_")}`;
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, [variable]: path };
  const scratch = mkdtempSync(join(folder, "scratch-"));
  const outcome = await scanRange(repository, base, repository.tip(), {
    tools: [{ name, need: "required" }],
    policy: { timeoutSeconds },
    ports: {
      toolBox: createToolBox({ environment, log: fakeLog(), mayInstall: false }),
      scratch: createScratch({ root: scratch }),
    },
  });
  expect(readdirSync(scratch)).toEqual([]);
  const [scan] = outcome.scans;
  if (scan === undefined) throw new Error("no scan");
  return scan;
}

const ELSEWHERE: Readonly<Record<ScannerName, string>> = {
  gitleaks: `[{"RuleID":"x","Description":"","StartLine":1,"EndLine":1,"Match":"m","Secret":"m","File":"/etc/passwd"}]`,
  bandit: `{"errors":[],"metrics":{"/etc/passwd":{"loc":1}},"results":[]}`,
  trivy: `{"SchemaVersion":2,"Results":[{"Target":"/etc/passwd","Class":"config","Misconfigurations":[]}]}`,
  ruff: `[{"code":"F401","message":"","filename":"/etc/passwd","location":{"row":1,"column":1},"end_location":{"row":1,"column":1},"url":null}]`,
  biome: `{"summary":{"changed":0,"unchanged":1,"diagnosticsNotPrinted":0},"diagnostics":[{"severity":"error","message":"","category":"lint/a/b","location":{"path":"/etc/passwd","start":{"line":1,"column":1},"end":{"line":1,"column":1}}}]}`,
  shellcheck: `{"comments":[{"file":"/etc/passwd","line":1,"endLine":1,"column":1,"endColumn":1,"level":"error","code":1,"message":""}]}`,
  actionlint: `[{"message":"","filepath":"/etc/passwd","line":1,"column":1,"end_column":1,"kind":"x"}]`,
  zizmor: `[]`,
  "git-secrets": "./b9999:1:something that is prohibited",
  pylint: `{"messages":[{"message":"","messageId":"E0001","confidence":"HIGH","symbol":"x","line":1,"column":1,"endLine":null,"endColumn":null,"path":"/etc/passwd"}]}`,
};
// It cannot say its version.
const VERSIONS: Readonly<Partial<Record<ScannerName, string>>> = { "git-secrets": "unknown" };
// Where its answer is looked for.
const streamOf = (name: ScannerName): string => (name === "git-secrets" ? ">&2" : "");
// What means "found something" to each of them.
const FOUND: Readonly<Partial<Record<ScannerName, number>>> = { gitleaks: 42, zizmor: 14, trivy: 0 };

interface Failure {
  readonly how: string;
  readonly body: (name: ScannerName) => string;
}

const FAILURES: readonly Failure[] = [
  { how: "prints nothing and ends well", body: () => "exit 0" },
  { how: "prints nothing and ends as if it had found something", body: (name) => `exit ${FOUND[name] ?? 1}` },
  { how: "prints garbage", body: (name) => `printf '{[garbage\\000\\377'; exit ${FOUND[name] ?? 1}` },
  { how: "prints an empty list", body: (name) => `echo '[]'; exit ${FOUND[name] ?? 1}` },
  { how: "prints another shape", body: (name) => `echo '{"results":7}'; exit ${FOUND[name] ?? 1}` },
  { how: "prints rows of another shape", body: (name) => `echo '[{"a":[]}]'; exit ${FOUND[name] ?? 1}` },
  { how: "prints null", body: (name) => `echo null; exit ${FOUND[name] ?? 1}` },
  {
    how: "stops in the middle of its answer",
    body: (name) =>
      `printf '%s' '${ELSEWHERE[name].slice(0, ELSEWHERE[name].length / 2)}' ${streamOf(name)}; exit ${FOUND[name] ?? 1}`,
  },
  {
    how: "speaks of a file it was not given",
    body: (name) => `echo '${ELSEWHERE[name]}' ${streamOf(name)}; exit ${FOUND[name] ?? 1}`,
  },
  { how: "ends with 137", body: () => "exit 137" },
  { how: "is killed", body: () => "kill -9 $$" },
  { how: "prints without end", body: () => "exec yes draftgate" },
  { how: "prints errors without end", body: () => "exec yes draftgate >&2" },
];

describe.each(SCANNER_NAMES)("a %s", (name) => {
  test.each(FAILURES)("that $how is a failed scan", async ({ body }) => {
    const before = process.memoryUsage().rss;
    const scan = await scanWith(name, program(body(name)));
    expect(scan).toMatchObject({
      outcome: "failed",
      source: "env",
      version: VERSIONS[name] ?? "9.9.9",
      covered: 0,
      findings: [],
    });
    expect(scan.asked).toBeGreaterThan(0);
    expect(scan.notCovered.length).toBe(scan.asked);
    expect(scan.reason).toMatch(new RegExp(`^${name} [a-zA-Z]`));
    expect(scan.reason).not.toMatch(/garbage|draftgate\n|passwd/);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  });

  test("that is missing is a failed scan which names the way out", async () => {
    const scan = await scanWith(name, join(folder, "nothing-here"));
    expect(scan).toMatchObject({ outcome: "failed", source: null, covered: 0 });
    expect(scan.reason).toContain("nothing-here");
  });

  test("that is no program is a failed scan", async () => {
    const path = program("");
    writeFileSync(path, "\x7fELF not really");
    expect(await scanWith(name, path)).toMatchObject({ outcome: "failed", covered: 0 });
  });

  test("that hangs, with children that hold its pipes, ends in its time with all of them", async () => {
    const mark = `draftgate-hangs-${name}-${process.pid}`;
    const child = `sh -c ': ${mark}; sleep 600; :'`;
    const started = performance.now();
    const scan = await scanWith(
      name,
      program(`${child} & (setsid ${child} &); trap '' TERM INT; ${child}; sleep 600`),
      1,
    );
    expect(scan).toMatchObject({ outcome: "failed", reason: `${name} did not end within 1 seconds` });
    expect(performance.now() - started).toBeLessThan(11_000);
    expect(spawnSync("pgrep", ["-f", mark], { encoding: "utf8" }).stdout).toBe("");
  });
});
