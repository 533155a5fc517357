import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOpenAiModel } from "../../src/io/openai-model.ts";
import { answerSchema } from "../../src/review/question.ts";
import { check, policyFile, temporaryRepository } from "../e2e/judged.ts";
import { type LlamaServer, startLlamaServer } from "./llama-server.ts";

const KEY = "key-of-the-tests";
let server: LlamaServer;
beforeAll(async () => {
  server = await startLlamaServer(2_048, KEY);
}, 600_000);
afterAll(() => server.close());

const ask = (user: string, parts: object = {}): ReturnType<ReturnType<typeof createOpenAiModel>["complete"]> =>
  createOpenAiModel({ baseUrl: server.baseUrl, apiKey: KEY, model: "any" }).complete({
    ...{ system: "be brief", user, temperature: 0.2, maxOutputTokens: 400, timeoutMs: 30_000 },
    ...parts,
  });

describe("llama.cpp's server with a tiny random Gemma", () => {
  it("describes itself, with the context that one request has", async () => {
    const description = await createOpenAiModel({ baseUrl: server.baseUrl, apiKey: KEY }).describe();
    expect(description).toMatchObject({ kind: "description", contextTokens: 2_048 });
    expect(description).toMatchObject({ name: expect.stringContaining("tiny-gemma") });
  });

  it("holds an answer to the schema and gives the word that only the schema has", async () => {
    const reply = await ask("what is wrong?", { schema: answerSchema("5up3rrand0m") });
    expect(reply).toMatchObject({ kind: "answer", finish: "stop" });
    expect(JSON.parse(reply.kind === "answer" ? reply.text : "")).toMatchObject({ form: "5up3rrand0m" });
  });

  it("says in its own words that a question is too long, that an answer was cut off, that a key is wrong", async () => {
    expect(await ask("word ".repeat(3_000))).toMatchObject({ failure: "overflow", contextTokens: 2_048 });
    expect(await ask("talk", { maxOutputTokens: 3 })).toMatchObject({ kind: "answer", finish: "length" });
    const stranger = createOpenAiModel({ baseUrl: server.baseUrl, apiKey: "wrong", model: "any" });
    expect(
      await stranger.complete({ system: "", user: "x", temperature: 0, maxOutputTokens: 5, timeoutMs: 9_000 }),
    ).toMatchObject({
      failure: "rejected",
    });
  });

  it("takes part in a whole check, which comes to an honest end", async () => {
    const repository = temporaryRepository();
    const code = Array.from({ length: 30 }, (_, at) => `def f_${at}(value):\n    return eval(value + ${at})\n`).join(
      "\n",
    );
    repository.commit({
      files: { "src/a.py": code, "src/b.py": code },
      message: "Add\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
    });
    const policy = "version: 1\nextends: none\nreview: { files: ai, timeout-seconds: 60, concurrency: 2 }\nrules: []\n";
    const { report } = await check(
      repository,
      ["--policy", policyFile(policy), "--review", "--model-base-url", server.baseUrl],
      { env: { DRAFTGATE_MODEL_API_KEY: KEY } },
    );
    const { outcome, reason, notReviewed, requests, promptTokens } = report.review;
    expect(requests).toBeGreaterThan(2);
    expect(promptTokens).toBeGreaterThan(1_000);
    expect(outcome === "completed" ? [null, 0] : ["why", "named"]).toEqual(
      outcome === "completed"
        ? [reason, notReviewed.length]
        : [reason === null ? null : "why", notReviewed.length > 0 ? "named" : 0],
    );
    // Whatever it said, a finding stands on a line of these files.
    for (const finding of report.findings.filter((one) => one.class === "review")) {
      expect(["src/a.py", "src/b.py"]).toContain(finding.path);
    }
  });
});
