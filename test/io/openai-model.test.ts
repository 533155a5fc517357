import { afterEach, describe, expect, it } from "vitest";
import { CancelledError } from "../../src/domain/errors.ts";
import { createOpenAiModel, type OpenAiModelOptions } from "../../src/io/openai-model.ts";
import type { ModelClient, ModelRequest } from "../../src/ports-model.ts";
import { type ModelServer, type Script, startModelServer } from "../model/model-server.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const REQUEST: ModelRequest = {
  system: "be brief",
  user: "what?",
  temperature: 0.2,
  maxOutputTokens: 100,
  schema: { name: "answer", schema: { type: "object" } },
  timeoutMs: 5_000,
};

async function start(
  script: Script,
  options: Partial<OpenAiModelOptions> = {},
  has: Parameters<typeof startModelServer>[1] = {},
): Promise<{ readonly server: ModelServer; readonly model: ModelClient }> {
  const server = await startModelServer(script, has);
  servers.push(server);
  return { server, model: createOpenAiModel({ baseUrl: server.baseUrl, model: "m", ...options }) };
}

describe("createOpenAiModel", () => {
  it("sends one request with everything in it, and no key where there is none", async () => {
    const { server, model } = await start(() => ({ content: "fine" }));
    const reply = await model.complete(REQUEST);
    expect(reply).toMatchObject({
      kind: "answer",
      text: "fine",
      finish: "stop",
      model: "scripted-model",
      refusal: null,
    });
    const [seen] = server.completions();
    expect(seen?.authorization).toBeUndefined();
    expect(seen?.body).toEqual({
      model: "m",
      messages: [
        { role: "system", content: "be brief" },
        { role: "user", content: "what?" },
      ],
      max_tokens: 100,
      temperature: 0.2,
      seed: 1,
      response_format: {
        type: "json_schema",
        json_schema: { name: "answer", strict: true, schema: { type: "object" } },
      },
    });
  });

  it("sends the key to the endpoint, and not where it is redirected to", async () => {
    const elsewhere = await startModelServer(() => ({}));
    servers.push(elsewhere);
    const { server, model } = await start(
      () => ({ status: 307, headers: { location: `${elsewhere.baseUrl}/chat/completions` }, raw: "" }),
      { apiKey: "the-key" },
    );
    expect((await model.complete(REQUEST)).kind).toBe("failure");
    expect(server.completions()[0]?.authorization).toBe("Bearer the-key");
    expect(elsewhere.seen).toEqual([]);
  });

  it("takes the model's name and the smallest context size from what the server says", async () => {
    const models = { data: [{ id: "gemma-3-4b", meta: { n_ctx_train: 131_072 } }, { id: "other" }] };
    const props = { default_generation_settings: { n_ctx: 4_096 } };
    const server = await startModelServer(() => ({}), { models, props });
    servers.push(server);
    const model = createOpenAiModel({ baseUrl: server.baseUrl });
    expect(await model.describe()).toEqual({ kind: "description", name: "gemma-3-4b", contextTokens: 4_096 });
    await model.describe();
    expect(server.seen.map((request) => request.path).sort()).toEqual(["/props", "/v1/models"]);
    await model.complete(REQUEST);
    expect(server.completions()[0]?.body["model"]).toBe("gemma-3-4b");
  });

  it("fails to describe itself only where nobody names a model", async () => {
    const none = await start(() => ({}), {}, { models: { data: [] } });
    expect(await none.model.describe()).toMatchObject({ kind: "description", name: "m", contextTokens: null });
    const unnamed = createOpenAiModel({ baseUrl: none.server.baseUrl });
    expect(await unnamed.describe()).toMatchObject({ kind: "failure", failure: "rejected" });
    const nobody = createOpenAiModel({ baseUrl: "http://127.0.0.1:9/v1" });
    expect(await nobody.describe()).toMatchObject({ kind: "failure", failure: "unreachable" });
    const nobodyByName = createOpenAiModel({ baseUrl: "http://localhost:9/v1" });
    expect(await nobodyByName.describe()).toMatchObject({ message: expect.stringContaining("ECONNREFUSED") });
  });

  it("leaves a parameter out for the rest of the run once it was refused", async () => {
    const { server, model } = await start((request) =>
      "seed" in request.body
        ? { status: 400, raw: '{"error":{"message":"seed is not supported"}}' }
        : { content: "ok" },
    );
    expect(await model.complete(REQUEST)).toMatchObject({ kind: "failure", failure: "unsupported" });
    expect(await model.complete(REQUEST)).toMatchObject({ kind: "answer" });
    await model.complete(REQUEST);
    expect(server.completions().map((request) => "seed" in request.body)).toEqual([true, false, false]);
  });

  const failures: readonly (readonly [string, ReturnType<Script>, object])[] = [
    ["429", { status: 429, headers: { "retry-after": "3" }, raw: "{}" }, { failure: "busy", retryAfterMs: 3_000 }],
    ["503", { status: 503, raw: "loading" }, { failure: "busy", retryAfterMs: null }],
    ["a reset", { reset: true }, { failure: "unreachable" }],
    [
      "401",
      { status: 401, raw: '{"error":{"message":"no such key"}}' },
      { failure: "rejected", message: "HTTP 401: no such key" },
    ],
    ["a web page", { raw: "<html></html>" }, { failure: "unreadable" }],
    ["an error inside of a 200", { raw: '{"error":"out of memory"}' }, { failure: "unreadable" }],
    ["a body without end", { raw: "x".repeat(5 * 1024 * 1024) }, { failure: "unreadable" }],
    [
      "llama.cpp's overflow",
      {
        status: 400,
        raw: '{"error":{"type":"exceed_context_size_error","message":"the request exceeds the available context size","n_ctx":512}}',
      },
      { failure: "overflow", contextTokens: 512 },
    ],
    [
      "vLLM's overflow",
      {
        status: 400,
        raw: '{"message":"This model\'s maximum context length is 4096 tokens. However, you requested 5000"}',
      },
      { failure: "overflow", contextTokens: 4_096 },
    ],
    [
      "Ollama's overflow",
      { status: 500, raw: '{"error":"prompt too long; exceeded max context length by 12 tokens"}' },
      { failure: "overflow" },
    ],
    [
      "LM Studio's overflow",
      {
        status: 400,
        raw: '{"error":"the model is loaded with context length of only 2048 tokens, which is not enough"}',
      },
      { failure: "overflow", contextTokens: 2_048 },
    ],
  ];
  it.each(failures)("tells what %s means", async (_, scripted, expected) => {
    const { model } = await start(() => scripted);
    expect(await model.complete({ ...REQUEST, schema: { name: "a", schema: {} } })).toMatchObject({
      kind: "failure",
      ...expected,
    });
  });

  it("ends at the time given, whether nothing comes or the answer never ends", async () => {
    for (const scripted of [{ delayMs: 3_000 }, { hang: true as const }]) {
      const { model } = await start(() => scripted);
      const started = performance.now();
      expect(await model.complete({ ...REQUEST, timeoutMs: 300 })).toMatchObject({ failure: "timeout" });
      expect(performance.now() - started).toBeLessThan(2_500);
    }
  });

  it("rejects with the cancellation, from a request and from a pause", async () => {
    const controller = new AbortController();
    const { model } = await start(() => ({ hang: true }), { signal: controller.signal });
    const both = [model.complete(REQUEST), model.pause(60_000)].map((one) => one.catch((error: unknown) => error));
    setTimeout(() => controller.abort(new CancelledError(130)), 200);
    for (const error of await Promise.all(both)) expect(error).toBeInstanceOf(CancelledError);
  });

  it("refuses what is no address of an endpoint, and a password in it", () => {
    for (const baseUrl of ["localhost:8000", "file:///etc/passwd", "", "http://a:b@localhost/v1"]) {
      expect(() => createOpenAiModel({ baseUrl })).toThrow(/base URL/);
    }
  });
});
