import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderForTest } from "../github/harness.ts";
import { installAct } from "../install-act.ts";
import { NODE_24, TOOL_CACHE } from "./action.ts";
import { openShop, stickies } from "./action-world.ts";
import { draftgate } from "./command-line.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

it("the workflow that init writes runs in a real workflow runner and judges the pull request", async () => {
  const act = installAct();
  const { github, pull } = await openShop();
  const folder = folderForTest();
  await draftgate(["init", "--dir", folder]);
  const text = readFileSync(join(folder, ".github/workflows/draftgate.yml"), "utf8");
  const [, action = ""] = /- uses: (\S+)/.exec(text) ?? [];
  const built = join(folder, "action");
  mkdirSync(built);
  for (const name of ["action.yml", "dist"]) cpSync(join(ROOT, name), join(built, name), { recursive: true });
  const work = join(folder, "work");
  const file = join(work, ".github/workflows/draftgate.yml");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}        with:\n          tool-cache: ${TOOL_CACHE}\n`);
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify(github.event("pull_request_target", "opened", { pull }).payload));
  const token = github.installationToken();
  const env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: "acme/shop",
  };
  const args = [
    ...[
      "pull_request_target",
      "-P",
      "ubuntu-latest=-self-hosted",
      "-C",
      work,
      "-e",
      event,
      "-s",
      `GITHUB_TOKEN=${token}`,
    ],
    ...["--local-repository", `${github.serverUrl}/${action}=${built}`, "--no-cache-server"],
    ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
  const { code, output } = await run(act, args, { HOME: folder, PATH: `${dirname(NODE_24)}:${process.env["PATH"]}` });
  expect(output).toContain("Job succeeded");
  expect(code).toBe(0);
  expect(pull.statuses()).toEqual({ draftgate: "pending" });
  expect(stickies(pull)).toHaveLength(1);
  expect(output).not.toContain(token);
}, 900_000);

function run(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
