import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigurationError } from "../../src/domain/errors.ts";
import { createLog } from "../../src/io/log.ts";
import { createToolBox, type ToolBoxOptions } from "../../src/io/tool-box.ts";
import { locateCache } from "../../src/io/tool-cache.ts";
import { findOnPath, findWorkTree, leadsInto } from "../../src/io/tool-path.ts";
import { toolVariable } from "../../src/io/tool-pins.ts";
import { findVersion } from "../../src/io/tool-version.ts";
import { startReleaseServer } from "./release-server.ts";
import { freshFolder } from "./test-tool.ts";

const base = freshFolder("search");
afterAll(() => rmSync(base, { recursive: true, force: true }));
const log = createLog({ write: () => true }, { isQuiet: true, isDebug: false });

function program(path: string, text = "echo gitleaks version 9.9.9"): string {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
}

function repository(name: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, ".git"), { recursive: true });
  return folder;
}

function find(name: string, environment: Record<string, string>, extra: Partial<ToolBoxOptions> = {}) {
  const cache = { DRAFTGATE_TOOL_CACHE: join(base, "no-cache") };
  return createToolBox({ environment: { ...cache, ...environment }, log, mayInstall: false, ...extra }).find(name);
}

describe("a tool is taken", () => {
  test("from its variable before anything else", async () => {
    const named = program(join(base, "named", "my-gitleaks"));
    const onPath = program(join(base, "bin", "gitleaks"), "echo 1.1.1");
    const environment = { DRAFTGATE_TOOL_GITLEAKS: named, PATH: join(onPath, "..") };
    expect(await find("gitleaks", environment)).toEqual({
      name: "gitleaks",
      path: named,
      version: "9.9.9",
      source: "env",
    });
  });

  test("from PATH where nothing names it, the first that can be run", async () => {
    const folder = join(base, "first");
    mkdirSync(join(folder, "gitleaks"), { recursive: true });
    writeFileSync(program(join(base, "second", "gitleaks")), "", { mode: 0o644 });
    chmodSync(join(base, "second", "gitleaks"), 0o644);
    const path = program(join(base, "third", "gitleaks"), "echo v3.2.1-rc.1");
    const PATH = [folder, join(base, "second"), join(base, "third")].join(":");
    expect(await find("gitleaks", { PATH })).toEqual({ name: "gitleaks", path, version: "3.2.1-rc.1", source: "path" });
  });

  test("with the version `unknown` when it says none and is no Go program", async () => {
    const path = program(join(base, "silent", "gitleaks"), "exit 3");
    expect(await find("gitleaks", { PATH: join(path, "..") })).toMatchObject({ version: "unknown" });
  });

  test("git-secrets is named by GIT_SECRETS, and not run to learn its version", async () => {
    const marker = join(base, "was-run");
    const path = program(join(base, "named", "git-secrets"), `touch ${marker}`);
    expect(toolVariable("git-secrets")).toBe("DRAFTGATE_TOOL_GIT_SECRETS");
    expect(await find("git-secrets", { DRAFTGATE_TOOL_GIT_SECRETS: path })).toMatchObject({ source: "env", path });
    expect(existsSync(marker)).toBe(false);
  });

  test("once: the second question gives the first answer", async () => {
    const counter = join(base, "count");
    const path = program(join(base, "counted", "gitleaks"), `echo x >> ${counter}; echo 1.0.0`);
    const box = createToolBox({
      environment: { PATH: join(path, ".."), DRAFTGATE_TOOL_CACHE: join(base, "no-cache") },
      log,
      mayInstall: false,
    });
    expect(await box.find("gitleaks")).toBe(await box.find("gitleaks"));
    expect(execFileSync("cat", [counter], { encoding: "utf8" })).toBe("x\n");
  });
});

describe("a tool is missing, in one line that says what to do,", () => {
  test.each<readonly [string, Record<string, string>, RegExp]>([
    ["when it is nowhere", { PATH: "/nowhere" }, /^gitleaks is not installed; run: draftgate tools install gitleaks$/],
    ["when there is no PATH", {}, /^gitleaks is not installed; run: draftgate tools install gitleaks$/],
    ["when its variable is relative", { DRAFTGATE_TOOL_GITLEAKS: "bin/gitleaks" }, /GITLEAKS must be an absolute path/],
    [
      "when its variable names nothing",
      { DRAFTGATE_TOOL_GITLEAKS: "/nowhere/x" },
      /no program that can be run \(\/nowhere\/x\)/,
    ],
    ["when its variable names a folder", { DRAFTGATE_TOOL_GITLEAKS: "/tmp" }, /names no program that can be run/],
  ])("%s", async (_, environment, message) => {
    const found = await find("gitleaks", environment);
    expect("missing" in found ? found.missing : found.path).toMatch(message);
  });

  test("when its name is none of ours", async () => {
    expect(await find("rm", { PATH: "/bin" })).toEqual({ missing: "rm: this program knows no such tool" });
  });

  test("when only variables and PATH have it and they do not count", async () => {
    const path = program(join(base, "uncounted", "gitleaks"));
    const environment = { PATH: join(path, ".."), DRAFTGATE_TOOL_GITLEAKS: path };
    expect(await find("gitleaks", environment, { usesPath: false })).toHaveProperty("missing");
  });

  test("when its variable names a program of the workspace", async () => {
    const workspace = join(base, "workspace");
    const path = program(join(workspace, "tools", "gitleaks"));
    const link = join(base, "innocent");
    symlinkSync(path, link);
    for (const named of [path, link]) {
      const found = await find("gitleaks", { DRAFTGATE_TOOL_GITLEAKS: named }, { forbidden: [workspace] });
      expect(found).toEqual({ missing: "gitleaks: DRAFTGATE_TOOL_GITLEAKS names a program inside the workspace" });
    }
  });
});

describe("the scanned repository gives no tool:", () => {
  const root = repository("repo");
  const planted = program(join(root, "bin", "gitleaks"));
  const missing = { missing: "gitleaks is not installed; run: draftgate tools install gitleaks" };
  const search = (PATH: string, repositoryPath = root) => find("gitleaks", { PATH }, { repositoryPath });

  test("a folder of PATH inside it is passed over", async () => {
    expect(await search(join(root, "bin"))).toEqual(missing);
    const other = program(join(base, "outside", "gitleaks"));
    expect(await search(`${join(root, "bin")}:${join(base, "outside")}`)).toMatchObject({ path: other });
  });

  test("also when only a folder of it is scanned", async () => {
    mkdirSync(join(root, "src", "deep"), { recursive: true });
    expect(await search(join(root, "bin"), join(root, "src", "deep"))).toEqual(missing);
  });

  test("a folder of PATH that is a link into it is passed over", async () => {
    symlinkSync(join(root, "bin"), join(base, "linked-folder"));
    expect(await search(join(base, "linked-folder"))).toEqual(missing);
  });

  test("a program that is a link into it is passed over, also by way of another link", async () => {
    mkdirSync(join(base, "links"));
    symlinkSync(planted, join(base, "links", "hop"));
    symlinkSync("hop", join(base, "links", "gitleaks"));
    expect(await search(join(base, "links"))).toEqual(missing);
  });

  test("a program reached through a link that lies in it is passed over", async () => {
    program(join(base, "honest", "gitleaks"));
    symlinkSync(join(base, "honest", "gitleaks"), join(root, "hop"));
    mkdirSync(join(base, "through"));
    symlinkSync(join(root, "hop"), join(base, "through", "gitleaks"));
    expect(await search(join(base, "through"))).toEqual(missing);
  });

  test("it is recognized under another name of its folder", async () => {
    symlinkSync(root, join(base, "alias"));
    expect(await search(join(root, "bin"), join(base, "alias"))).toEqual(missing);
    expect(await search(join(base, "alias", "bin"))).toEqual(missing);
  });

  test("a neighbor whose name begins alike is not taken for it", async () => {
    const neighbor = program(join(base, "repo-2", "gitleaks"));
    expect(await search(join(base, "repo-2"))).toMatchObject({ path: neighbor });
  });
});

describe("PATH", () => {
  test.each(["", ".", "bin", "./bin", ":", "..", "~/bin"])("gives nothing for the relative entry %j", (entry) => {
    expect(findOnPath("sh", entry, [])).toBeUndefined();
  });

  test("gives the first absolute entry's program even after relative ones", () => {
    expect(findOnPath("sh", ".::/bin", [])).toBe("/bin/sh");
  });

  test("a circle of links leads everywhere, so it is refused", () => {
    symlinkSync(join(base, "circle-b"), join(base, "circle-a"));
    symlinkSync(join(base, "circle-a"), join(base, "circle-b"));
    expect(leadsInto(join(base, "circle-a"), ["/nowhere"])).toBe(true);
  });

  test("a work tree is found from below, with `.git` as a file too", () => {
    const folder = join(base, "worktree", "a", "b");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(base, "worktree", ".git"), "gitdir: /elsewhere\n");
    expect(findWorkTree(folder)).toBe(join(base, "worktree"));
  });
});

describe("the tool cache is", () => {
  test.each([
    [{ DRAFTGATE_TOOL_CACHE: "/c", XDG_CACHE_HOME: "/x", HOME: "/h" }, "/c"],
    [{ XDG_CACHE_HOME: "/x", HOME: "/h" }, "/x/draftgate"],
    [{ XDG_CACHE_HOME: "relative", HOME: "/h" }, "/h/.cache/draftgate"],
    [{ DRAFTGATE_TOOL_CACHE: "", HOME: "/h" }, "/h/.cache/draftgate"],
  ])("with %j in %s", (environment, root) => {
    expect(locateCache(environment).root).toBe(root);
  });

  test("refused with a relative path", () => {
    expect(() => locateCache({ DRAFTGATE_TOOL_CACHE: "cache" })).toThrow(ConfigurationError);
  });
});

test.each([
  ["gitleaks version 8.30.1\n", "8.30.1"],
  ["v1.7.12\ninstalled by downloading", "1.7.12"],
  ["ruff 0.17.6", "0.17.6"],
  ["Version: 0.75.0\nVulnerability DB:\n  Version: 2", "0.75.0"],
  ["ShellCheck - shell script analysis tool\nversion: 0.9.0\nlicense: GNU", "0.9.0"],
  ["bandit 1.9.4\n  python version = 3.11.7 (main)", "1.9.4"],
  ["v0.0.0-20251205115400-abc123", "0.0.0-20251205115400-abc123"],
  ["version is set by build process", undefined],
  ["", undefined],
])("the version in %j is %s", (text, version) => {
  expect(findVersion(text)).toBe(version);
});

test("installing ends after the time it may take, with one line", async () => {
  const server = await startReleaseServer(() => undefined);
  const environment = {
    PATH: "/nowhere",
    DRAFTGATE_TOOL_CACHE: join(base, "slow"),
    DRAFTGATE_TOOL_MIRROR: server.origin,
  };
  const box = createToolBox({ environment, log, mayInstall: true, installTimeoutMs: 700 });
  const found = await box.find("git-secrets");
  await server.close();
  expect(found).toEqual({
    missing: expect.stringMatching(
      /^git-secrets could not be installed: it took longer than 1 s; install a package of your distribution/,
    ),
  });
});
