import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { ReportProposal } from "../../src/domain/report.ts";
import { type GitFixture, hashFolder } from "../git-fixture.ts";
import { type ModelServer, type Script, startModelServer } from "../model/model-server.ts";
import { draftgate, NODES, type Run, type RunOptions } from "./command-line.ts";
import { policyFile, SECRET, temporaryFolder, temporaryRepository } from "./judged.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(...answers: readonly (string | ReturnType<Script>)[]): Promise<ModelServer> {
  const server = await startModelServer((_, number) => {
    const given = answers[Math.min(number, answers.length) - 1] ?? "NONE";
    return typeof given === "string" ? { content: given } : given;
  });
  servers.push(server);
  return server;
}

const OLD = `def run(value):
    """Reads a number."""
    return eval(value)


def show(value):
    """Shows it."""
    return f"<{value}>"
`;
const FIXED = OLD.replace("eval(value)", "int(value)");
const fenced = (code: string): string => `\`\`\`python\n${code}\`\`\`\n`;
const GOOD = fenced(FIXED);
const SILENCED = fenced(OLD.replace("eval(value)", `eval(value)  # ${["no", "sec"].join("")}`));

function aiChange(files: Readonly<Record<string, string>> = { "src/run.py": OLD }): GitFixture {
  const repository = temporaryRepository();
  repository.commit({ files, message: "Add runner\n\nCo-Authored-By: Claude <noreply@anthropic.com>" });
  return repository;
}

/** Runs `regenerate`; the repository is only read and no scratch is left, whatever comes of it. */
async function regenerate(
  repository: GitFixture,
  server: ModelServer,
  args: readonly string[] = ["src/run.py"],
  options: RunOptions = {},
): Promise<Run> {
  const scratch = temporaryFolder();
  const before = hashFolder(repository.gitDir);
  const run = await draftgate(
    ["regenerate", ...args, "--repo", repository.path, "--policy", policyFile(), "--model-base-url", server.baseUrl],
    { ...options, env: { TMPDIR: scratch, ...options.env } },
  );
  expect(hashFolder(repository.gitDir)).toBe(before);
  expect(readdirSync(scratch)).toEqual([]);
  expect(run.stderr).not.toContain("not foreseen");
  return run;
}

function proposalOf({ stdout }: Run): ReportProposal {
  const proposal: ReportProposal = JSON.parse(stdout);
  return proposal;
}

describe("draftgate regenerate", () => {
  it.each(NODES)(
    "asks again with the reason, and offers the second answer with its proof, on $name",
    async ({ path }) => {
      const server = await serve(SILENCED, GOOD);
      const env = { DRAFTGATE_MODEL_API_KEY: "key-of-the-tests" };
      const run = await regenerate(aiChange(), server, ["src/run.py", "--format", "json"], { node: path, env });
      expect(run.code, run.stderr).toBe(0);
      const proposal = proposalOf(run);
      expect(proposal).toMatchObject({
        ...{ kind: "regenerate", path: "src/run.py", target: "src/run.py", outcome: "proved", reason: null },
        ...{ model: "scripted-model", testsRun: false, changedExports: [] },
        suggestions: [{ startLine: 3, endLine: 3, text: "    return int(value)" }],
      });
      expect(proposal.fixed).toHaveLength(1);
      expect(proposal.checks.filter((check) => check.outcome !== "held")).toEqual([
        { name: "tests", outcome: "unknown", detail: "no test was run" },
      ]);
      const questions = server.completions();
      expect(questions).toHaveLength(2);
      expect(questions[0]?.user).toContain("3|     return eval(value)");
      expect(questions[1]?.user).toContain("# Your last answer was refused: it silences bandit instead");
      expect(questions.map((request) => request.authorization)).toEqual(Array(2).fill("Bearer key-of-the-tests"));
      expect(run.stdout + run.stderr).not.toContain("key-of-the-tests");
    },
  );

  it("prints a patch that git apply takes, and nothing else", async () => {
    const repository = aiChange();
    const run = await regenerate(repository, await serve(GOOD), ["./src/run.py", "--format=patch", "--quiet"]);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    repository.git(["reset", "--hard", "topic"]);
    const applied = spawnSync("git", ["apply", "-"], { cwd: repository.path, input: run.stdout, encoding: "utf8" });
    expect([applied.status, applied.stderr]).toEqual([0, ""]);
    expect(repository.git(["diff", "--stat"])).toContain("src/run.py | 2 +-");
  });

  it("shows the proof and says that no test was run", async () => {
    const { code, stdout } = await regenerate(aiChange(), await serve(GOOD));
    expect(code).toBe(0);
    expect(stdout).toContain("PROVED  rewrite of src/run.py  by scripted-model");
    expect(stdout).toMatch(/fixed\s+1 finding gone under the same scanners: bandit B307 on line 3 \(medium\)/);
    expect(stdout).toMatch(/\? {2}tests\s+no test was run/);
    expect(stdout).toContain("-    return eval(value)\n+    return int(value)\n");
    expect(stdout).toContain("No test was run.");
  });

  it("refuses after three attempts, each with its reason", async () => {
    const dropped = fenced(FIXED.slice(0, FIXED.indexOf("\n\ndef show")));
    const server = await serve(SILENCED, dropped, fenced(OLD));
    const run = await regenerate(aiChange(), server, ["src/run.py", "--format", "json"]);
    expect(run.code).toBe(1);
    const { outcome, reason, attempts, patch } = proposalOf(run);
    expect([outcome, patch, reason]).toEqual(["refused", null, "the answer leaves the file as it is"]);
    expect(attempts.map((attempt) => attempt.split(" (")[0])).toEqual([
      "it silences bandit instead",
      expect.stringContaining("it drops show, which other files may use"),
      "the answer leaves the file as it is",
    ]);
    expect(server.completions()).toHaveLength(3);
    const asText = await regenerate(aiChange(), await serve(SILENCED), ["src/run.py", "--format", "patch"]);
    expect([asText.code, asText.stdout]).toEqual([1, ""]);
    expect(asText.stderr).toContain("REFUSED  rewrite of src/run.py");
  });

  it("sends no secret, and shows none where the change takes it out", async () => {
    const old = `KEY = "${SECRET}"\n\n\n${OLD}`;
    const fixed = `import os\n\nKEY = os.environ["SHOP_KEY"]\n\n\n${FIXED}`;
    const server = await serve(fenced(fixed));
    const repository = aiChange({ "src/run.py": old });
    const run = await regenerate(repository, server, ["src/run.py", "--format", "json"]);
    expect(run.code, run.stdout).toBe(0);
    expect(server.completions()[0]?.user).toContain('1| KEY = "[redacted]"');
    expect(JSON.stringify(server.seen) + run.stdout + run.stderr).not.toContain(SECRET);
    expect(proposalOf(run)).toMatchObject({
      outcome: "proved",
      patch: null,
      suggestions: [
        { startLine: 1, endLine: 3, text: 'import os\n\nKEY = os.environ["SHOP_KEY"]\n\n' },
        { startLine: 6, endLine: 6 },
      ],
    });
    const asPatch = await regenerate(repository, await serve(fenced(fixed)), ["src/run.py", "--format", "patch"]);
    expect([asPatch.code, asPatch.stdout]).toEqual([3, ""]);
    expect(asPatch.stderr).toContain("Revoke and rotate");
    expect(asPatch.stderr).not.toContain(SECRET);
  });

  it.each([
    ["an endpoint that is not there", { status: 500, raw: "{}" }, /HTTP 500|500/],
    ["a key that is wrong", { status: 401, raw: '{"error":{"message":"bad key"}}' }, /401|bad key|key/],
    [
      "a context that is too short",
      {
        status: 400,
        raw: '{"error":{"message":"This model\'s maximum context length is 10 tokens","code":"context_length_exceeded"}}',
      },
      /longer than the model's context/,
    ],
  ])("could not be done with %s", async (_, fault, reason) => {
    const policy = "review: { timeout-seconds: 20 }\n";
    const server = await serve(fault);
    const repository = aiChange();
    const run = await draftgate([
      ...["regenerate", "src/run.py", "--repo", repository.path, "--format", "json"],
      ...[
        "--policy",
        policyFile(`version: 1\nextends: none\nscan: { tools: { bandit: required } }\n${policy}rules: []\n`),
      ],
      ...["--model-base-url", server.baseUrl],
    ]);
    expect(run.code, run.stderr).toBe(3);
    expect(proposalOf(run)).toMatchObject({ outcome: "failed", patch: null });
    expect(proposalOf(run).reason).toMatch(reason);
  });

  it("is a usage error where the path, the range or the endpoint is none", async () => {
    const repository = aiChange();
    const server = await serve(GOOD);
    const wrong = await regenerate(repository, server, ["src/runn.py"]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain('"src/runn.py" is no changed file of the range; did you mean "src/run.py"?');
    const same = await regenerate(repository, server, ["src/run.py", "--base", "topic"]);
    expect([same.code, same.stdout]).toEqual([2, ""]);
    const none = await draftgate(["regenerate", "src/run.py", "--repo", repository.path]);
    expect([none.code, none.stdout]).toEqual([2, ""]);
    expect(none.stderr).toContain("needs --model-base-url");
    expect(server.seen).toEqual([]);
  });

  it("asks no model offline, and nothing where there is nothing to repair", async () => {
    const server = await serve(GOOD);
    const offline = await regenerate(aiChange(), server, ["src/run.py", "--offline"]);
    expect([offline.code, offline.stdout]).toEqual([3, expect.stringContaining("--offline")]);
    const clean = await regenerate(aiChange({ "src/run.py": FIXED }), server);
    expect([clean.code, clean.stdout]).toEqual([3, expect.stringContaining("find nothing in it")]);
    expect(server.completions()).toEqual([]);
  });
});
