import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandContext, Invocation } from "../../src/cli/command.ts";
import { runInstall, runList, runVerify } from "../../src/cli/tools.ts";
import { TOOL_PINS } from "../../src/io/tool-pins.ts";
import { fakeLog } from "../fakes/log.ts";
import { startReleaseServer } from "../io/release-server.ts";
import { freshFolder } from "../io/test-tool.ts";

const base = freshFolder("cli-tools");
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly messages: string;
}

async function run(
  command: typeof runList,
  environment: Readonly<Record<string, string>>,
  positionals: readonly string[] = [],
  format = "text",
): Promise<Ran> {
  const log = fakeLog();
  let stdout = "";
  const context: CommandContext = {
    cwd: base,
    environment,
    version: "0.0.0",
    log,
    signal: new AbortController().signal,
    isColor: false,
    width: 100,
    writeResult: async (text) => {
      stdout += text;
    },
    writeError: async () => undefined,
  };
  const invocation: Invocation = { values: { format }, flags: new Set(), positionals };
  const code = await command(context, invocation);
  return { code, stdout, messages: log.lines.map(({ message }) => message).join("\n") };
}

const nothing = { PATH: "/nowhere", HOME: base, DRAFTGATE_TOOL_CACHE: join(base, "empty") };

describe("tools list", () => {
  test("shows every tool on a line of its own, the name first, and makes no cache", async () => {
    const { code, stdout } = await run(runList, nothing);
    expect(code).toBe(0);
    expect(stdout.split("\n").map((line) => line.split(" ")[0])).toEqual([...TOOL_PINS.map((pin) => pin.name), ""]);
    expect(stdout).toMatch(/^gitleaks +missing +required/m);
    expect(readdirSync(base)).not.toContain("empty");
  });

  test("says as JSON where a tool comes from, its version and digest", async () => {
    const program = join(base, "bin", "gitleaks");
    mkdirSync(join(base, "bin"));
    writeFileSync(program, "#!/bin/sh\necho 7.7.7\n");
    chmodSync(program, 0o755);
    const { stdout } = await run(runList, { ...nothing, DRAFTGATE_TOOL_GITLEAKS: program }, [], "json");
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      schemaVersion: 1,
      tools: expect.arrayContaining([
        {
          name: "gitleaks",
          use: "required",
          state: "ready",
          source: "env",
          version: "7.7.7",
          path: program,
          digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          problem: null,
        },
      ]),
    });
  });
});

describe("tools install", () => {
  test.each([
    [["gitleak"], /no tool "gitleak"; did you mean gitleaks\?/],
    [["nonsense-tool"], /no tool "nonsense-tool"; draftgate tools list shows them/],
  ])("of %j is a usage error", async (names, message) => {
    await expect(run(runInstall, nothing, names)).rejects.toThrow(message);
  });

  test("ends with 3 and one line for each tool that could not be had, from a mirror that has nothing", async () => {
    const server = await startReleaseServer((_, response) => response.writeHead(404).end());
    const environment = {
      ...nothing,
      DRAFTGATE_TOOL_CACHE: join(base, "mirror"),
      DRAFTGATE_TOOL_MIRROR: server.origin,
    };
    const { code, stdout, messages } = await run(runInstall, environment, ["gitleaks", "git-secrets", "gitleaks"]);
    await server.close();
    expect(code).toBe(3);
    expect(stdout).toMatch(/^gitleaks +failed .*\ngit-secrets +failed .*\n2 tools, 0\.0 MB, \d+\.\d s\n$/);
    expect(messages).toMatch(
      /gitleaks could not be installed: 127\.0\.0\.1:\d+\/gitleaks\/.*: the server answered 404; put it on PATH/,
    );
    expect(server.asked).toHaveLength(2);
    const left = readdirSync(join(base, "mirror", "v1"), { recursive: true, encoding: "utf8" });
    expect([...left].sort()).toEqual(["locks", "staging", "tools"]);
  });

  test("says as JSON what failed and why", async () => {
    const { code, stdout } = await run(
      runInstall,
      { ...nothing, DRAFTGATE_TOOL_MIRROR: "ftp://x" },
      ["gitleaks"],
      "json",
    );
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      bytes: 0,
      tools: [{ name: "gitleaks", outcome: "failed", problem: expect.stringMatching(/DRAFTGATE_TOOL_MIRROR must be/) }],
    });
  });

  test("refuses a relative cache as a configuration error", async () => {
    await expect(run(runInstall, { ...nothing, DRAFTGATE_TOOL_CACHE: "here" })).rejects.toThrow(
      /must be an absolute path/,
    );
  });
});

describe("tools verify", () => {
  const environment = { ...nothing, PATH: process.env["PATH"] ?? "", DRAFTGATE_TOOL_CACHE: join(base, "verified") };
  beforeAll(async () => {
    expect((await run(runInstall, environment, ["bandit"])).code).toBe(0);
  }, 300_000);

  test("ends with 3 while a required tool is missing, and names it", async () => {
    const { code, stdout, messages } = await run(runVerify, { ...environment, PATH: pythonOnly() });
    expect(code).toBe(3);
    expect(stdout).toMatch(/^bandit +verified +required +1\.9\.4 +every file is what was pinned$/m);
    expect(messages).toMatch(/gitleaks is required and missing; run: draftgate tools install gitleaks/);
  });

  test("ends with 0 when variables give what is not in the cache, which it does not call verified", async () => {
    const tool = join(base, "bin", "gitleaks");
    const { code, stdout } = await run(runVerify, {
      ...environment,
      DRAFTGATE_TOOL_GITLEAKS: tool,
      DRAFTGATE_TOOL_TRIVY: tool,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gitleaks +unpinned +required +7\.7\.7 +taken from its variable$/m);
  });

  test("ends with 1 and names the file when one byte differs; installing again makes it whole", async () => {
    const tools = join(base, "verified", "v1", "tools");
    const [folder = ""] = readdirSync(tools);
    const file = join(tools, folder, "files", "yaml", "loader.py");
    writeFileSync(file, "x");
    const { code, messages } = await run(runVerify, environment);
    expect(code).toBe(1);
    expect(messages).toMatch(
      /bandit: files\/yaml\/loader\.py differs from what was pinned; run: draftgate tools install bandit/,
    );
    expect((await run(runInstall, environment, ["bandit"])).stdout).toMatch(/^bandit +installed +1\.9\.4 +pip/);
    expect((await run(runVerify, environment)).code).not.toBe(1);
  }, 60_000);
});

// A PATH with the interpreter and nothing else, so that no scanner of this machine is found.
function pythonOnly(): string {
  const folder = join(base, "python-only");
  mkdirSync(folder, { recursive: true });
  const real = (process.env["PATH"] ?? "").split(":").map((entry) => join(entry, "python3"));
  const script = real.map((path) => `[ -x '${path}' ] && exec '${path}' "$@"`).join("\n");
  writeFileSync(join(folder, "python3"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return `${folder}:/usr/bin:/bin`;
}
