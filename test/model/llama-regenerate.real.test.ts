import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReportProposal } from "../../src/domain/report.ts";
import { draftgate } from "../e2e/command-line.ts";
import { policyFile, temporaryRepository } from "../e2e/judged.ts";
import { type LlamaServer, startLlamaServer } from "./llama-server.ts";

let server: LlamaServer;
beforeAll(async () => {
  server = await startLlamaServer(4_096);
}, 600_000);
afterAll(() => server.close());

it("comes to an honest end with llama.cpp's server and a tiny random Gemma", async () => {
  const repository = temporaryRepository();
  repository.commit({
    files: { "src/run.py": 'def run(value):\n    """Reads a number."""\n    return eval(value)\n' },
    message: "Add\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
  });
  const policy = `version: 1
extends: none
scan: { tools: { bandit: required } }
review: { context-tokens: 4096, max-output-tokens: 256, timeout-seconds: 60 }
rules: []
`;
  const run = await draftgate([
    ...["regenerate", "src/run.py", "--repo", repository.path, "--policy", policyFile(policy)],
    ...["--model-base-url", server.baseUrl, "--format", "json"],
  ]);
  const { outcome, reason, attempts, checks }: ReportProposal = JSON.parse(run.stdout);
  const ends: Readonly<Record<string, number>> = { proved: 0, refused: 1, failed: 3 };
  expect([run.code, run.stderr]).toEqual([ends[outcome], expect.not.stringContaining("not foreseen")]);
  // Random words repair nothing: whatever it says, it was asked, and what it said was refused with the reason.
  expect(outcome).toBe("refused");
  expect(attempts.length).toBeGreaterThan(0);
  expect(attempts.at(-1)).toBe(reason);
  expect(checks).toEqual([]);
});
