import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { VERSION } from "../../src/version.ts";
import { CLI, draftgate, NODES } from "./command-line.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "draftgate-usage-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(NODES)("the command line on $name", ({ path }) => {
  it("prints its version", async () => {
    expect(await draftgate(["--version"], { node: path })).toEqual({
      code: 0,
      stdout: `draftgate ${VERSION}\n`,
      stderr: "",
    });
  });

  it("teaches with --help, on stdout", async () => {
    const run = await draftgate(["--help"], { node: path });
    expect(run.code).toBe(0);
    for (const row of COMMANDS) expect(run.stdout).toContain(row.name);
    expect(await draftgate(["help"], { node: path })).toEqual(run);
  });

  it("shows usage on stderr and exits with 2 without a command", async () => {
    const run = await draftgate([], { node: path });
    expect(run.code).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("Usage: draftgate <command>");
  });

  it.each(COMMANDS.map((row) => row.name))("explains %s with --help and with help", async (name) => {
    const run = await draftgate([...name.split(" "), "--help"], { node: path });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(`Usage: draftgate ${name}`);
    expect(await draftgate(["help", ...name.split(" ")], { node: path })).toEqual(run);
  });

  it.each([
    ["help policy", "policy --help"],
    ["help tools", "--quiet tools --help"],
    ["help check", "--no-color help check"],
    ["help help", "help --help"],
    ["help", "--quiet help"],
  ])("prints the same for %j and for %j", async (left, right) => {
    const run = await draftgate(left.split(" "), { node: path });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("Usage: draftgate ");
    expect(await draftgate(right.split(" "), { node: path })).toEqual(run);
  });

  it.each([
    ["check --repo nowhere", "nowhere"],
    ["check --bsae x", "did you mean --base?"],
    ["check --base -x", 'starts with "-"'],
    ["check --review", "--model-base-url"],
    ["check --policy missing.yml", "missing.yml: no such file"],
    ["check --policy link.yml", "symbolic link"],
    ["check --policy preset:defualt", "did you mean preset:default?"],
    ["policy validate missing.yml", "missing.yml"],
    ["init --dir file.txt", "file.txt"],
    ["demo --dir file.txt", "file.txt"],
    ["help frobnicate", "frobnicate"],
    ["help chek", "did you mean check?"],
    ["help check extra", "check extra"],
    ["help --format json", "help has no option --format"],
    ["tools frobnicate --help", "tools frobnicate"],
    ["hepl", "did you mean help?"],
    ["demo --dir /proc/draftgate-demo", "/proc/draftgate-demo"],
    ["init --dir /proc/draftgate-init", "/proc/draftgate-init"],
  ])("answers %j with one line, exit 2 and nothing on stdout", async (line, words) => {
    await writeFile(join(folder, "file.txt"), "text");
    await symlink("file.txt", join(folder, "link.yml")).catch(() => undefined);
    const run = await draftgate(line.split(" "), { node: path, cwd: folder });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(words);
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("the command line", () => {
  it("survives a reader that goes away", async () => {
    const code = await new Promise((resolve) => {
      const child = spawn(process.execPath, [CLI, "--help"], { stdio: ["ignore", "pipe", "inherit"] });
      child.stdout.destroy();
      child.on("close", resolve);
    });
    expect(code).toBe(0);
  });

  it("says so when the result does not fit where it goes", async () => {
    const full = openSync("/dev/full", "w");
    const ended = await new Promise((resolve) => {
      let stderr = "";
      const child = spawn(process.execPath, [CLI, "--help"], { stdio: ["ignore", full, "pipe"] });
      child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      child.on("close", (code) => resolve({ code, stderr }));
    });
    closeSync(full);
    expect(ended).toEqual({ code: 3, stderr: expect.stringMatching(/^draftgate: .*ENOSPC.*\n$/) });
  });

  it("shows a stack only when it is asked to", async () => {
    const run = await draftgate(["check", "--repo", "nowhere"], { cwd: folder, env: { DRAFTGATE_DEBUG: "1" } });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/\n\s+at /);
  });
});
