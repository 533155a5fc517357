import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GitFixture } from "../git-fixture.ts";
import { draftgate } from "./command-line.ts";
import { check, policyFile, SECRET, temporaryFolder, temporaryRepository } from "./judged.ts";

const LIMITED = `version: 1
extends: none
scan:
  tools: { gitleaks: required, bandit: required }
  timeout-seconds: 5
rules:
  - name: findings
    require: { block-at: { secret: info } }
`;

/** With one of the two alone. */
const only = (tool: string): string => LIMITED.replace(/tools: .*/, `tools: { ${tool}: required }`);

function script(body: string, folder = temporaryFolder(), name = "tool"): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\ncase "$*" in version|--version) echo 9.9.9; exit 0;; esac\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

function smallChange(): GitFixture {
  const repository = temporaryRepository();
  repository.commit({ files: { "a.py": "import os\n", "b.py": "import sys\n" } });
  return repository;
}

interface Broken {
  readonly name: string;
  readonly body: string;
  readonly reason: RegExp;
}

const row = (file: string) =>
  JSON.stringify([{ RuleID: "x", Description: "d", StartLine: 1, EndLine: 1, Match: "m", Secret: "m", File: file }]);

const GITLEAKS: readonly Broken[] = [
  { name: "prints nothing and exits 0", body: "exit 0", reason: /not JSON/ },
  { name: "prints nothing and exits 42", body: "exit 42", reason: /not JSON/ },
  { name: "finds nothing at all", body: "echo '[]'; exit 0", reason: /none of the files|passed over/ },
  { name: "prints garbage", body: "echo '{[garbage'; exit 42", reason: /not JSON/ },
  { name: "prints another shape", body: `echo '{"a":1}'; exit 42`, reason: /another shape/ },
  { name: "prints rows of another shape", body: `echo '[{"RuleID":7}]'; exit 42`, reason: /another shape/ },
  { name: "prints null", body: "echo null; exit 42", reason: /another shape/ },
  { name: "stops in the middle of its answer", body: `printf '[{"RuleID":"x","Desc'; exit 42`, reason: /not JSON/ },
  { name: "speaks of files it was not given", body: `echo '${row("../../etc/passwd")}'; exit 42`, reason: /not given/ },
  { name: "exits 137", body: "exit 137", reason: /exit code 137/ },
  { name: "is killed", body: "kill -9 $$", reason: /SIGKILL/ },
  { name: "prints without end", body: "yes draftgate", reason: /more than 64 MiB|did not end/ },
  { name: "prints errors without end", body: "yes draftgate >&2", reason: /more than 64 MiB|did not end/ },
  { name: "is no program of this machine", body: "", reason: /could not be started|exit code|SIG|not JSON/ },
];

const BANDIT: readonly Broken[] = [
  { name: "prints nothing and exits 0", body: "exit 0", reason: /not JSON/ },
  {
    name: "looks at nothing",
    body: `echo '{"errors":[],"metrics":{"_totals":{"loc":0}},"results":[]}'`,
    reason: /none of the files/,
  },
  { name: "prints another shape", body: "echo '[]'", reason: /another shape/ },
  {
    name: "speaks of a file it was not given",
    body: `echo '{"errors":[],"metrics":{"./../x.py":{"loc":1}},"results":[]}'`,
    reason: /not given|none of the files/,
  },
  { name: "exits 2", body: "exit 2", reason: /exit code 2/ },
];

async function runBroken(
  variable: string,
  tool: string,
  policy = only("gitleaks"),
): Promise<Awaited<ReturnType<typeof check>>> {
  return check(smallChange(), ["--policy", policyFile(policy)], { env: { [variable]: tool } });
}

describe.each([
  { tool: "gitleaks", variable: "DRAFTGATE_TOOL_GITLEAKS", rows: GITLEAKS },
  { tool: "bandit", variable: "DRAFTGATE_TOOL_BANDIT", rows: BANDIT },
])("a required $tool", ({ tool, variable, rows }) => {
  it.each(rows)("that $name is a failed scan and no verdict", async ({ body, reason, name }) => {
    const path = script(body);
    if (name.startsWith("is no program")) writeFileSync(path, "\x7fELF not really");
    const run = await runBroken(variable, path, only(tool));
    const scan = run.report.scans.find((one) => one.tool === tool);
    expect(scan).toMatchObject({ outcome: "failed", source: "env", covered: 0, findings: 0 });
    expect(scan?.reason).toMatch(reason);
    expect(scan?.asked).toBe(scan?.notCovered.length);
    expect(run.report.state).toBe("error");
    expect(run.code).toBe(3);
  });
});

describe("a scanner that hangs", () => {
  it("ends with its children, which hold its pipes, within its time and ten seconds", async () => {
    const folder = temporaryFolder();
    const marker = `draftgate-hangs-${folder.slice(-6)}`;
    const body = `sh -c ': ${marker}; sleep 600; :' & (setsid sh -c ': ${marker}; sleep 600; :' &) ; trap '' TERM INT; sh -c ': ${marker}; sleep 600; :'; sleep 600`;
    const started = Date.now();
    const run = await runBroken("DRAFTGATE_TOOL_GITLEAKS", script(body, folder));
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(run.code).toBe(3);
    expect(run.report.scans[0]).toMatchObject({ outcome: "failed", reason: "gitleaks did not end within 5 seconds" });
    expect(spawnSync("pgrep", ["-f", marker], { encoding: "utf8" }).stdout).toBe("");
  });

  it("may also hang where it is asked for its version", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "tool");
    writeFileSync(path, "#!/bin/sh\nsleep 600\n");
    chmodSync(path, 0o755);
    const started = Date.now();
    const run = await runBroken("DRAFTGATE_TOOL_GITLEAKS", path);
    expect(Date.now() - started).toBeLessThan(16_000);
    expect(run.code).toBe(3);
  });
});

describe("an optional scanner", () => {
  it.each(GITLEAKS.slice(0, 3))("that $name changes no state", async ({ body }) => {
    const run = await runBroken(
      "DRAFTGATE_TOOL_GITLEAKS",
      script(body),
      only("gitleaks").replace("required", "optional"),
    );
    expect(run.report.scans[0]).toMatchObject({ outcome: "failed", required: false });
    expect(run.report.state).toBe("success");
    expect(run.code).toBe(0);
  });
});

describe("where a scanner comes from", () => {
  it("is named when it is missing, with the command that installs it", async () => {
    const env = { DRAFTGATE_TOOL_CACHE: temporaryFolder() };
    const run = await check(smallChange(), ["--policy", policyFile(LIMITED)], { env });
    expect(run.code).toBe(3);
    for (const { outcome, reason } of run.report.scans) {
      expect(outcome).toBe("failed");
      expect(reason).toContain("draftgate tools install");
    }
    const text = await draftgate(["check", "--repo", smallChange().path, "--policy", policyFile(LIMITED)], { env });
    expect(text.stdout).toContain("draftgate tools install gitleaks");
  });

  it("is refused when it is a relative path or no program", async () => {
    for (const path of ["tool/gitleaks", "./gitleaks", "/nonexistent/gitleaks", temporaryFolder()]) {
      const run = await runBroken("DRAFTGATE_TOOL_GITLEAKS", path);
      expect(run.report.scans[0]).toMatchObject({ outcome: "failed", source: null });
      expect(run.report.scans[0]?.reason).toContain("DRAFTGATE_TOOL_GITLEAKS");
      expect(run.code).toBe(3);
    }
  });

  it("is never the scanned repository, not for scanners, git, interpreters nor what they start", async () => {
    const repository = smallChange();
    repository.git(["reset", "-q", "--hard"]);
    const canary = join(temporaryFolder(), "canary");
    const bin = join(repository.path, "bin");
    mkdirSync(bin);
    const names = [
      "git",
      "gitleaks",
      "bandit",
      "python",
      "python3",
      "sh",
      "bash",
      "env",
      "sleep",
      "node",
      "go",
      "uname",
    ];
    for (const name of names) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho ${name} >> ${canary}\nexit 1\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const asked = join(temporaryFolder(), "interpreted");
    writeFileSync(asked, "#!/usr/bin/env bash\nsleep 0\necho 1.2.3\n");
    chmodSync(asked, 0o755);
    const worktree = join(temporaryFolder(), "linked");
    repository.git(["worktree", "add", "-q", "-b", "linked", worktree]);
    const links = temporaryFolder();
    for (const name of ["git", "gitleaks", "bandit", "python3"]) symlinkSync(join(bin, name), join(links, name));
    for (const folder of [bin, "bin", ".", links]) {
      const PATH = `${folder}:${process.env["PATH"] ?? ""}`;
      const cwd = folder === "." ? bin : repository.path;
      const path = folder === bin ? worktree : repository.path;
      const args = ["check", "--repo", path, "--base=main", "--format=json", "--policy", policyFile(LIMITED)];
      const run = await draftgate(args, { cwd, env: { PATH, DRAFTGATE_TOOL_BANDIT: asked } });
      expect(existsSync(canary)).toBe(false);
      expect(run.code).toBe(3);
      const empty = { PATH, DRAFTGATE_TOOL_CACHE: temporaryFolder() };
      await draftgate(args, { cwd, env: empty });
      expect(existsSync(canary)).toBe(false);
    }
  }, 60_000);
});

describe("what check exits with", () => {
  const AI = "Write it\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
  const APPROVALS = only("gitleaks").replace(
    "rules:",
    "rules:\n  - name: two\n    if: { origin: ai }\n    require: { approvals: 2 }",
  );
  const rows = [
    { state: "success", args: [], failure: 0, pending: 0 },
    { state: "pending", args: [], failure: 0, pending: 1 },
    { state: "failure", args: [], failure: 1, pending: 1 },
    { state: "error", args: ["--no-scan"], failure: 3, pending: 3 },
  ];
  it.each(rows)("is $failure on $state, $pending with --fail-on pending and 0 with --fail-on never", async (one) => {
    const repository = temporaryRepository();
    const key = one.state === "failure" ? { "key.txt": `${SECRET}\n` } : {};
    repository.commit({
      files: { "a.py": "import os\n", ...key },
      message: one.state === "pending" ? AI : "Write it\n",
    });
    const policy = ["--policy", policyFile(APPROVALS), ...one.args];
    for (const [failOn, code] of Object.entries({ failure: one.failure, pending: one.pending, never: 0 })) {
      const run = await check(repository, [...policy, "--fail-on", failOn]);
      expect(run.report.state).toBe(one.state);
      expect(run.code).toBe(code);
    }
    if (one.state !== "error") return;
    const scans = (await check(repository, policy)).report.scans;
    expect(scans.map(({ outcome, reason }) => [outcome, reason])).toEqual([["skipped", "--no-scan"]]);
  });
});
