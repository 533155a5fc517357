import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLog } from "../../src/io/log.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createToolBox, type InstallingToolBox } from "../../src/io/tool-box.ts";
import { findPin, type GoWay, type ToolPin } from "../../src/io/tool-pins.ts";
import { checkModules } from "../../src/io/tool-verify.ts";
import type { CommandRunner } from "../../src/ports.ts";
import { freshFolder } from "./test-tool.ts";

// Real tools, from nothing, by the ways that are open wherever the package registries are: a wheel with its dependencies, a
// wheel that is a program, an npm package, a Go module. gitleaks takes the same way as actionlint and twice its time.
const cache = freshFolder("real-cache");
const work = freshFolder("real-work");
afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
});

function pinOf(name: string): ToolPin {
  const pin = findPin(name);
  if (pin === undefined) throw new TypeError(`no pin ${name}`);
  return pin;
}

// Without the release page, so that the next way is taken wherever the test runs.
function withoutRelease(pin: ToolPin): ToolPin {
  return { ...pin, ways: pin.ways.filter((way) => way.kind !== "release") };
}

// Go's own build cache: what was compiled before from the same bytes by the same compiler with the same flags is taken from there.
// Modules are fetched, checked and unpacked, and the program is linked, each time anew; only the first run on a machine compiles.
const GO_CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests", "go-build");

/** The real runner, whose `go build` keeps what it compiled. */
function keepingCompiled(runner: CommandRunner): CommandRunner {
  mkdirSync(GO_CACHE, { recursive: true });
  return {
    run: (request) => {
      const isBuild = request.env["GOCACHE"] !== undefined;
      return runner.run(isBuild ? { ...request, env: { ...request.env, GOCACHE: GO_CACHE } } : request);
    },
  };
}

const said: string[] = [];
function box(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  mayInstall = true,
): InstallingToolBox {
  const log = createLog({ write: (text) => said.push(text) }, { isQuiet: false, isDebug: false });
  const own = { ...environment, DRAFTGATE_TOOL_CACHE: cache };
  const runner = keepingCompiled(createCommandRunner());
  return createToolBox({ environment: own, log, mayInstall, usesPath: false, runner });
}

// What a hostile or merely careless environment might say to the package managers.
const HOSTILE = {
  ...process.env,
  PIP_REQUIRE_VIRTUALENV: "1",
  PIP_NO_BINARY: ":all:",
  PIP_TARGET: join(work, "elsewhere"),
  PYTHONPATH: work,
  PYTHONSTARTUP: join(work, "startup.py"),
  GOFLAGS: "-insecure -mod=vendor",
  GONOSUMDB: "*",
  GOFLAGSX: "x",
  GOINSECURE: "*",
  GOTOOLCHAIN: "go9.9.9",
  npm_config_ignore_scripts: "false",
  npm_config_dry_run: "true",
  NODE_OPTIONS: "--require /nonexistent.js",
};

describe("bandit, from wheels", () => {
  let path = "";
  beforeAll(async () => {
    writeFileSync(join(work, "sitecustomize.py"), `open(${JSON.stringify(join(work, "was-run"))}, "w")\n`);
    const found = await box(HOSTILE).find("bandit");
    if ("missing" in found) throw new Error(found.missing);
    path = found.path;
    expect(found).toMatchObject({ name: "bandit", version: "1.9.4", source: "cache" });
  }, 300_000);

  test("finds what it must, and runs nothing of PYTHONPATH or the folder it stands in", () => {
    const call = "shell=True";
    writeFileSync(join(work, "a.py"), `import subprocess\nsubprocess.call("x", ${call})\n`);
    writeFileSync(join(work, "rich.py"), "raise SystemExit(9)\n");
    const env = { PATH: "/usr/bin:/bin", PYTHONPATH: work, HOME: work };
    const args = ["-q", "-f", "json", "--exit-zero", "a.py"];
    const report: unknown = JSON.parse(execFileSync(path, args, { cwd: work, env, encoding: "utf8" }));
    expect(report).toMatchObject({ results: expect.arrayContaining([expect.objectContaining({ test_id: "B602" })]) });
    expect(readdirSync(work)).not.toContain("was-run");
  });

  test("is verified, offline, and writes no bytecode that would not be", async () => {
    const found = await box({ PATH: process.env["PATH"] }, false).find("bandit");
    expect(found).toMatchObject({ path, source: "cache" });
    expect(await box().verify(pinOf("bandit"))).toMatchObject({ state: "verified", version: "1.9.4" });
  });

  test("is not run after one byte of one of its files changed, and is whole again after the next install", async () => {
    const [folder = ""] = readdirSync(join(cache, "v1/tools")).filter((name) => name.startsWith("bandit-"));
    appendFileSync(join(cache, "v1/tools", folder, "files/bandit/core/manager.py"), "#");
    const found = await box(process.env, false).find("bandit");
    expect(found).toEqual({
      missing:
        "bandit in the tool cache is not what was pinned: files/bandit/core/manager.py differs from what was pinned; run: draftgate tools install bandit",
    });
    expect(await box().verify(pinOf("bandit"))).toMatchObject({ state: "damaged" });
    await box().install(pinOf("bandit"));
    expect(await box().verify(pinOf("bandit"))).toMatchObject({ state: "verified" });
  }, 120_000);

  test("is not run by a launcher that somebody changed", async () => {
    writeFileSync(path, "#!/bin/sh\necho evil\n");
    const found = await box(process.env, false).find("bandit");
    expect(found).toMatchObject({ path });
    expect(execFileSync(path, ["--version"], { encoding: "utf8" })).toMatch(/1\.9\.4/);
  });
});

test.each(["ruff", "biome"])(
  "%s is fetched as a program in a package and says the version that is pinned",
  async (name) => {
    const version = pinOf(name).ways[0]?.version ?? "";
    const found = await box(HOSTILE).find(name);
    expect(found).toMatchObject({ name, version, source: "cache" });
    const path = "path" in found ? found.path : "";
    expect(execFileSync(path, ["--version"], { encoding: "utf8" })).toContain(version);
    expect(await box().verify(pinOf(name))).toMatchObject({ state: "verified" });
  },
  300_000,
);

describe("actionlint, built from its Go module", () => {
  const pin = withoutRelease(pinOf("actionlint"));
  let program = "";
  beforeAll(async () => {
    const { folder, bytes } = await box(HOSTILE).install(pin);
    program = join(folder, "files/actionlint");
    expect(bytes).toBeGreaterThan(1_000_000);
  }, 600_000);

  test("says beforehand what it costs, and its version afterwards", () => {
    expect(said.join("")).toMatch(/building actionlint 1\.7\.12 with Go \(.*MB for a while\)/);
    expect(execFileSync(program, ["-version"], { encoding: "utf8" })).toMatch(/^1\.7\.12\n/);
  });

  test("is linked from pinned modules only, and would be refused with any other digest", async () => {
    const [way] = pin.ways.filter((one): one is GoWay => one.kind === "go");
    if (way === undefined) throw new TypeError("no Go way");
    expect(await checkModules(program, way)).toBeUndefined();
    for (const module of way.modules.filter((one) => one.includes("robfig/cron") || one.includes("rhysd/actionlint"))) {
      const others = way.modules.map((one) => (one === module ? one.replace(/h1:..../, "h1:AAAA") : one));
      expect(await checkModules(program, { ...way, modules: others })).toMatch(/which is not pinned$/);
    }
  });

  test("is not run after a byte of it changed", async () => {
    appendFileSync(program, "x");
    const found = await box(process.env, false).find("actionlint");
    expect(found).toMatchObject({ missing: expect.stringMatching(/files\/actionlint differs from what was built/) });
  });
});

test("a tool that needs Python says so where there is none", async () => {
  const found = await box({ PATH: "/nowhere" }).find("pylint");
  expect(found).toEqual({
    missing:
      "pylint could not be installed: nothing that is pinned fits this machine; it needs Python 3.10 or newer with pip",
  });
});
