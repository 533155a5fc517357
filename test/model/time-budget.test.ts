import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { makeSample, reviewWith } from "../../bench/review-sample.ts";

const TIMEOUT_SECONDS = 2;
/** For a machine that has other things to do. */
const SLACK_MS = 2_500;

interface Fault {
  readonly name: string;
  readonly completions: Answer;
  readonly models?: Answer;
}
type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(completions: Answer, models: Answer = (response) => response.end('{"data":[{"id":"m"}]}')) {
  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    request.resume();
    if (request.url?.endsWith("/chat/completions") === true) completions(response, request);
    else if (request.url?.endsWith("/models") === true) models(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { baseUrl: `http://127.0.0.1:${port}/v1` };
}

/** Writes again and again until the other side has had enough. */
const drip =
  (text: string, everyMs: number): Answer =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(text), everyMs);
    response.on("close", () => clearInterval(timer));
  };
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('{"error":{"message":"not now"}}');
  };
const hang: Answer = () => undefined;
const good: Answer = (response) => {
  response.end(JSON.stringify({ choices: [{ message: { content: "NONE" }, finish_reason: "stop" }] }));
};

const faults: readonly Fault[] = [
  { name: "never a header", completions: hang },
  { name: "headers, then nothing", completions: (response) => response.writeHead(200).write(" ") },
  { name: "one byte now and then", completions: drip(" ", 50) },
  { name: "a body without end", completions: drip("x".repeat(65_536), 1) },
  { name: "events without end", completions: drip('data: {"choices":[{"delta":{"content":"a "}}]}\n\n', 5) },
  { name: "429 for an hour", completions: status(429, { "retry-after": "3600" }) },
  { name: "429 until next year", completions: status(429, { "retry-after": "Fri, 31 Dec 2100 23:59:59 GMT" }) },
  { name: "429 without a time, always", completions: status(429) },
  { name: "503 with no time to wait, always", completions: status(503, { "retry-after": "0" }) },
  { name: "500 always", completions: status(500) },
  { name: "a reset, always", completions: (response) => response.destroy() },
  {
    name: "a reset in the middle, always",
    completions: (response) => {
      response.writeHead(200, { "content-length": "1000" }).write("{");
      setTimeout(() => response.destroy(), 20);
    },
  },
  {
    name: "a redirect to itself",
    completions: (response, request) => response.writeHead(307, { location: request.url ?? "/" }).end(),
  },
  { name: "parameters refused for ever", completions: status(400) },
  {
    name: "a context that is too short for anything",
    completions: (response) => {
      response
        .writeHead(400)
        .end('{"error":{"code":"context_length_exceeded","message":"maximum context length is 4 tokens"}}');
    },
  },
  {
    name: "answers that are no use, slowly",
    completions: (response) => {
      setTimeout(() => response.end('{"choices":[{"message":{"content":"hm"},"finish_reason":"stop"}]}'), 700);
    },
  },
  { name: "models are never listed", completions: good, models: hang },
  { name: "models are listed without end", completions: good, models: drip(" ", 20) },
];

describe("a review within its time", () => {
  it.each(faults)("ends in time and says why: $name", async ({ completions, models }) => {
    const { baseUrl } = await serve(completions, models);
    const { reviewed, elapsedMs } = await reviewWith(
      await makeSample(6, 2),
      { baseUrl },
      { timeoutSeconds: TIMEOUT_SECONDS },
    );
    const { outcome, reason, notReviewed } = reviewed.review;
    expect(elapsedMs).toBeLessThan(TIMEOUT_SECONDS * 1_000 + SLACK_MS);
    expect([outcome, notReviewed.length]).toEqual(["failed", 6]);
    expect(reason).toMatch(/\w{3}/);
  });

  it("asks a named model though the list of models hangs", async () => {
    const { baseUrl } = await serve(good, hang);
    const { reviewed } = await reviewWith(await makeSample(2, 1), { baseUrl, model: "m" }, { timeoutSeconds: 4 });
    expect(reviewed.review.outcome).toBe("completed");
  });
});
