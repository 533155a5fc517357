import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** A request as the server got it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly raw: string;
  /** Of a chat completion; empty for others. */
  readonly system: string;
  readonly user: string;
  /** Every field of the body. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the server does with a chat completion. */
export interface Scripted {
  /** Milliseconds before anything is sent. */
  readonly delayMs?: number;
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The content of a normal completion. */
  readonly content?: unknown;
  /** Over the fields of `message`. */
  readonly message?: Readonly<Record<string, unknown>>;
  readonly finish?: string;
  /** `undefined`: one token for four characters; null: none told. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  /** The whole body instead of a completion. */
  readonly raw?: string;
  /** Breaks the connection. */
  readonly reset?: true;
  /** Never ends the answer. */
  readonly hang?: true;
}

/** The script: the request and the 1-based number of completions so far -> what to do. */
export type Script = (request: SeenRequest, number: number) => Scripted;

/** A server on this machine that speaks as much of the OpenAI API as reviewers use, without any model. */
export interface ModelServer {
  readonly baseUrl: string;
  /** All requests, `/models` among them. */
  readonly seen: readonly SeenRequest[];
  readonly completions: () => readonly SeenRequest[];
  readonly mostInFlight: () => number;
  /** Tokens of all prompts, one for four characters. */
  readonly promptTokens: () => number;
  close(): Promise<void>;
}

export async function startModelServer(
  script: Script,
  options: { readonly models?: unknown; readonly props?: unknown } = {},
): Promise<ModelServer> {
  const seen: SeenRequest[] = [];
  let inFlight = 0;
  let most = 0;
  const server = createServer((incoming, response) => {
    void (async () => {
      const request = await readRequest(incoming);
      seen.push(request);
      if (request.path.endsWith("/models"))
        return json(response, options.models ?? { data: [{ id: "scripted-model" }] });
      if (request.path.endsWith("/props") && options.props !== undefined) return json(response, options.props);
      if (!request.path.endsWith("/chat/completions")) return json(response, { error: "not found" }, 404);
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        await answer(response, request, script(request, completions(seen).length));
      } finally {
        inFlight -= 1;
      }
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.address());
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    seen,
    completions: () => completions(seen),
    mostInFlight: () => most,
    promptTokens: () => completions(seen).reduce((sum, { system, user }) => sum + tokens(system + user), 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function completions(seen: readonly SeenRequest[]): readonly SeenRequest[] {
  return seen.filter((request) => request.path.endsWith("/chat/completions"));
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address;
}

const MESSAGES = z.array(z.looseObject({ role: z.string(), content: z.string() })).catch([]);
const BODY = z.record(z.string(), z.unknown());

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const raw = await text(incoming);
  const body = BODY.parse(raw === "" ? {} : JSON.parse(raw));
  const messages = MESSAGES.parse(body["messages"]);
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    authorization: incoming.headers.authorization,
    raw,
    system: messages.find((one) => one.role === "system")?.content ?? "",
    user: messages.find((one) => one.role === "user")?.content ?? "",
    body,
  };
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function answer(response: ServerResponse, request: SeenRequest, scripted: Scripted): Promise<void> {
  if (scripted.delayMs !== undefined) await sleep(scripted.delayMs);
  if (scripted.reset === true) {
    response.destroy();
    return;
  }
  response.writeHead(scripted.status ?? 200, { "content-type": "application/json", ...scripted.headers });
  if (scripted.hang === true) {
    response.write(" ");
    return;
  }
  response.end(scripted.raw ?? JSON.stringify(completion(request, scripted)));
}

function completion(request: SeenRequest, { content = "NONE", message, finish = "stop", usage }: Scripted): unknown {
  const counted = {
    prompt_tokens: tokens(request.system + request.user),
    completion_tokens: tokens(typeof content === "string" ? content : JSON.stringify(content)),
  };
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "scripted-model",
    choices: [{ index: 0, message: { role: "assistant", content, ...message }, finish_reason: finish }],
    ...(usage === null ? {} : { usage: usage ?? counted }),
  };
}

function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
