import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderForTest } from "../github/harness.ts";
import { AGENT_TRAILER, runEvent, serveEvent, TOOL_CACHE } from "./action.ts";
import { AGENT_PULL, openShop, stickies } from "./action-world.ts";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** A `git` that writes down how it is called before it does its work, in a folder of its own. */
function watchedGit(): { readonly path: string; readonly calls: () => string } {
  const folder = folderForTest();
  const log = join(folder, "calls");
  const real = (process.env["PATH"] ?? "").split(":").map((part) => join(part, "git"));
  const git = real.find((file) => existsSync(file)) ?? "/usr/bin/git";
  writeFileSync(join(folder, "git"), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${log}\nexec ${git} "$@"\n`, { mode: 0o755 });
  return { path: `${folder}:${process.env["PATH"]}`, calls: () => readFileSync(log, "utf8") };
}

describe("the token", () => {
  it("stands in no output, file, argv or git configuration, also not while it is in use", async () => {
    const { github, pull } = await openShop();
    const token = github.installationToken();
    const temp = folderForTest();
    const git = watchedGit();
    const onDisk = new Map<string, string>();
    github.hook({
      on: /./,
      when: "before",
      run() {
        for (const file of filesBelow(temp)) onDisk.set(file, readFileSync(file, "latin1"));
      },
    });
    const options = { token, path: git.path, env: { RUNNER_TEMP: temp } };
    const run = await runEvent(github, "pull_request_target", "opened", { pull }, options);
    expect(run).toMatchObject({ code: 0 });
    expect(git.calls()).toContain("remote-http");
    expect([...onDisk.keys()].some((file) => file.endsWith("/config"))).toBe(true);
    const kept = filesBelow(temp).map((file) => readFileSync(file, "utf8"));
    const said = run.stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    const encoded = Buffer.from(`x-access-token:${token}`).toString("base64");
    for (const text of [git.calls(), ...onDisk.values(), ...kept, ...said, run.stderr, run.summary]) {
      expect(text.includes(token) || text.includes(encoded)).toBe(false);
    }
    expect(JSON.stringify(run.outputs)).not.toContain(token);
    expect(run.stdout.split("\n")[0]).toBe(`::add-mask::${token}`);
    expect(readdirSync(temp)).toEqual(["draftgate"]);
  }, 60_000);
});

describe("text from a pull request", () => {
  it("issues no workflow command, mentions nobody and forges no marker, whatever it is", async () => {
    const policy =
      "version: 1\nextends: none\nrules: [{ name: nothing-silenced, require: { block-at: { suppression: low } } }]\n";
    const evil = "b\n::set-output name=state::success\n@acme.py";
    const { github, pull } = await openShop(policy, {
      author: "carol",
      title: "::error::owned",
      commits: [
        {
          message: `Evil\n\n${AGENT_TRAILER}`,
          files: { [evil]: "import os  # nosec\n", "<!-- draftgate:summary -->.py": "y = 2  # nosec\n" },
        },
      ],
    });
    const run = await runEvent(github, "pull_request_target", "opened", { pull });
    expect(run).toMatchObject({ code: 1, outputs: { state: "failure", findings: "2" } });
    const commands = run.stdout.split("\n").filter((line) => line.trimStart().startsWith("::"));
    expect(commands.map((line) => line.split(/[ :]/)[2])).not.toContain("set-output");
    expect(new Set(commands.map((line) => /^::([\w-]+)/.exec(line)?.[1]))).toEqual(new Set(["add-mask", "error"]));
    const [sticky = ""] = stickies(pull);
    expect(sticky.match(/<!--/g)).toHaveLength(1);
    expect(sticky).not.toMatch(/@acme/);
  }, 60_000);
});

describe("scanners", () => {
  it("are taken from the environment only where tools-from-path says so, and never from the workspace", async () => {
    const policy = "version: 1\nextends: none\nscan: { tools: { shellcheck: required } }\nrules: []\n";
    const { github, pull } = await openShop(policy, {
      ...AGENT_PULL,
      commits: [{ message: "Script", files: { "run.sh": "#!/bin/sh\necho hi\n" } }],
    });
    const cached = join(TOOL_CACHE, "v1");
    expect(existsSync(cached)).toBe(true);
    const scanOf = async (inputs: Record<string, string>, env: Record<string, string>) => {
      const run = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs, env });
      expect(run.outputs["report"], run.failures.join()).toBeDefined();
      return JSON.parse(readFileSync(run.outputs["report"] ?? "", "utf8")).scans[0];
    };
    const named = { DRAFTGATE_TOOL_SHELLCHECK: "/bin/true" };
    expect(await scanOf({}, named)).toMatchObject({ tool: "shellcheck", outcome: "completed", source: "cache" });
    expect(await scanOf({ "tools-from-path": "true" }, named)).toMatchObject({ outcome: "failed", source: "env" });
    const workspace = folderForTest();
    writeFileSync(join(workspace, "shellcheck"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    const inside = { DRAFTGATE_TOOL_SHELLCHECK: join(workspace, "shellcheck"), GITHUB_WORKSPACE: workspace };
    expect(await scanOf({ "tools-from-path": "true" }, inside)).toMatchObject({ outcome: "failed", source: null });
  }, 120_000);
});
