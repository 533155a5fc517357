import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createToolBox } from "../../src/io/tool-box.ts";
import { fakeLog } from "../fakes/log.ts";
import { folderForTest } from "../github/harness.ts";
import { draftgate } from "./command-line.ts";

const box = createToolBox({
  environment: { ...process.env, HOME: homedir() },
  mayInstall: true,
  usesPath: false,
  log: fakeLog(),
});

async function run(tool: string, args: readonly string[], cwd: string): Promise<string> {
  const found = await box.find(tool);
  if (!("path" in found)) throw new Error(found.missing);
  return spawnSync(found.path, args, { cwd, encoding: "utf8" }).stdout;
}

/** What actionlint and zizmor say of the workflows below a folder; empty where nothing is wrong. */
async function lint(folder: string, files: readonly string[]): Promise<string> {
  const syntax = await run("actionlint", ["-no-color", ...files], folder);
  const security = await run("zizmor", ["--offline", "--no-progress", "--format", "json", ...files], folder);
  const findings: readonly { readonly ident: string; readonly ignored?: boolean }[] = JSON.parse(security);
  const open = findings.filter((finding) => finding.ignored !== true).map((finding) => finding.ident);
  return [syntax.trim(), ...open].filter((text) => text !== "").join("\n");
}

describe("the workflows that init writes", () => {
  it("pass actionlint and zizmor", async () => {
    const folder = folderForTest();
    mkdirSync(join(folder, ".git"));
    expect((await draftgate(["init", "--dir", folder])).code).toBe(0);
    const files = [".github/workflows/draftgate.yml", ".github/workflows/draftgate-review.yml"];
    expect(await lint(folder, files)).toBe("");
  }, 120_000);

  it("name the stub as the workflow waits for it, and every event that the action serves", async () => {
    const folder = folderForTest();
    await draftgate(["init", "--dir", folder]);
    const workflow = readFileSync(join(folder, ".github/workflows/draftgate.yml"), "utf8");
    const stub = readFileSync(join(folder, ".github/workflows/draftgate-review.yml"), "utf8");
    const [, name] = /^name: (.+)$/m.exec(stub) ?? [];
    expect(workflow).toContain(`workflows: ["${name}"]`);
    for (const event of ["pull_request_target", "issue_comment", "workflow_run", "merge_group", "schedule"]) {
      expect(workflow).toMatch(new RegExp(`^ {2}${event}:`, "m"));
    }
    expect(workflow).toMatch(/^ {6}pull-request:$/m);
    for (const permission of ["contents: read", "issues: write", "pull-requests: write", "statuses: write"]) {
      expect(workflow).toContain(`      ${permission}`);
    }
    expect(workflow).not.toMatch(/security-events|name: draftgate\n {4}runs-on/);
  });
});

describe("the linters of these tests", () => {
  it("do say so when a workflow is wrong", async () => {
    const folder = folderForTest();
    mkdirSync(join(folder, ".github/workflows"), { recursive: true });
    mkdirSync(join(folder, ".git"));
    const text =
      "on: pull_request_target\njobs:\n  a:\n    runs-on: nowhere\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n";
    writeFileSync(join(folder, ".github/workflows/a.yml"), text);
    const said = await lint(folder, [".github/workflows/a.yml"]);
    expect(said).toContain("nowhere");
    expect(said).toMatch(/dangerous-triggers|template-injection/);
  }, 120_000);
});

describe("this repository's own workflows", () => {
  it("pass actionlint and zizmor", async () => {
    const folder = folderForTest();
    mkdirSync(join(folder, ".git"));
    const own = fileURLToPath(new URL("../../.github/workflows", import.meta.url));
    cpSync(own, join(folder, ".github/workflows"), { recursive: true });
    expect(await lint(folder, [".github/workflows/ci.yml", ".github/workflows/release.yml"])).toBe("");
  }, 120_000);
});
