import { afterEach, describe, expect, it } from "vitest";
import type { GitFixture } from "../git-fixture.ts";
import { type ModelServer, type Script, startModelServer } from "../model/model-server.ts";
import { draftgate, NODES } from "./command-line.ts";
import { check, policyFile, SECRET, temporaryRepository } from "./judged.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(script: Script): Promise<ModelServer> {
  const server = await startModelServer(script);
  servers.push(server);
  return server;
}

const FOUND = "src/run.py:2: high: input is evaluated\n> return eval(value)";
const policyText = (review: string, tools = "{}"): string => `version: 1
extends: none
scan: { tools: ${tools} }
review: ${review}
rules:
  - name: findings
    require: { block-at: { review: high } }
`;

function aiChange(): GitFixture {
  const repository = temporaryRepository();
  repository.commit({
    files: {
      "src/run.py": `def run(value):\n    return eval(value)\n\nKEY = "${SECRET}"\n`,
      "src/other.py": "print(1)\n",
    },
    message: "Add runner\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
  });
  return repository;
}

describe("check --review", () => {
  it.each(NODES)("puts the model's verified findings into the gate, on $name", async ({ path: node }) => {
    const server = await serve(() => ({ content: `${FOUND}\nsrc/run.py:9: critical: invented\n> drop_tables()` }));
    const { code, report, stdout, stderr } = await check(
      aiChange(),
      [
        "--policy",
        policyFile(policyText("{ files: ai, verify: false }")),
        "--review",
        "--model-base-url",
        server.baseUrl,
      ],
      { node, env: { DRAFTGATE_MODEL_API_KEY: "key-of-the-tests" } },
    );
    expect(code, stderr).toBe(1);
    expect(report.state).toBe("failure");
    expect(report.findings).toMatchObject([
      {
        tool: "model",
        class: "review",
        path: "src/run.py",
        startLine: 2,
        blocks: true,
        severity: "high",
        origin: "ai",
      },
    ]);
    expect(report.review).toMatchObject({
      outcome: "completed",
      model: "scripted-model",
      requests: 1,
      notReviewed: [],
      dropped: 1,
    });
    expect(report.review.promptTokens).toBeGreaterThan(0);
    expect(server.completions().map((request) => request.authorization)).toEqual(["Bearer key-of-the-tests"]);
    expect(stdout + stderr).not.toContain("key-of-the-tests");
  });

  it("lets no secret reach the endpoint", async () => {
    const server = await serve(() => ({ content: "NONE" }));
    const { report } = await check(aiChange(), [
      ...["--policy", policyFile(policyText("{ files: all }", "{ gitleaks: required }"))],
      ...["--review", "--model-base-url", server.baseUrl],
    ]);
    expect(report.scans).toMatchObject([{ tool: "gitleaks", outcome: "completed" }]);
    expect(server.completions()).toHaveLength(1);
    expect(server.completions()[0]?.user).toContain('KEY = "[redacted]"');
    expect(JSON.stringify(server.seen)).not.toContain(SECRET);
  });

  it("says that nothing was reported, never that the change is clean", async () => {
    const server = await serve(() => ({ content: "NONE" }));
    const { stdout } = await draftgate([
      ...["check", "--repo", aiChange().path, "--policy", policyFile(policyText("{ files: ai }"))],
      ...["--review", "--model-base-url", server.baseUrl],
    ]);
    expect(stdout).toMatch(/model review by scripted-model completed, 1 request: nothing reported/);
    expect(stdout).not.toMatch(/\bclean\b/i);
  });

  it("is an error where a required review could not be had, and names the files and the reason", async () => {
    const server = await serve(() => ({ content: "Looks great!" }));
    const { code, report } = await check(aiChange(), [
      ...["--policy", policyFile(policyText("{ files: ai, required: true, timeout-seconds: 20 }"))],
      ...["--review", "--model-base-url", server.baseUrl],
    ]);
    expect([code, report.state, report.review.outcome]).toEqual([3, "error", "failed"]);
    expect(report.review.notReviewed).toEqual(["src/other.py", "src/run.py"]);
    expect(report.review.reason).toBe("not reviewed: 2 files: the answer was in no form that can be read");
  });

  it("asks nothing of the model offline, or where the policy wants no file reviewed", async () => {
    const server = await serve(() => ({ content: FOUND }));
    const repository = aiChange();
    const model = ["--review", "--model-base-url", server.baseUrl];
    const offline = await check(repository, [
      "--policy",
      policyFile(policyText("{ files: ai }")),
      ...model,
      "--offline",
    ]);
    expect(offline.report.review).toMatchObject({ outcome: "skipped", reason: "--offline", requests: 0 });
    const none = await check(repository, ["--policy", policyFile(policyText("{ files: none }")), ...model]);
    expect(none.report.review).toMatchObject({ outcome: "skipped", reason: "review.files is none", requests: 0 });
    expect(server.seen).toEqual([]);
  });

  it("ends with the failure of an endpoint that is not there, and refuses an address that is none", async () => {
    const repository = aiChange();
    const policy = policyFile(policyText("{ files: ai }"));
    const away = await check(repository, ["--policy", policy, "--review", "--model-base-url", "http://127.0.0.1:9/v1"]);
    expect([away.code, away.report.review.outcome, away.report.review.requests]).toEqual([0, "failed", 0]);
    const wrong = await check(repository, ["--policy", policy, "--review", "--model-base-url", "localhost:8000"]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("base URL");
  });
});
