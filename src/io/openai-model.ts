/** The ModelClient port over the `openai` package, which is loaded when a client is made. */
import type { OpenAI } from "openai";
import { CancelledError, ConfigurationError } from "../domain/errors.ts";
import type { ModelClient, ModelDescription, ModelFailure, ModelReply, ModelRequest } from "../ports-model.ts";
import { modelFetch, TooLongError } from "./model-fetch.ts";
import { readAnswer } from "./openai-answer.ts";
import { chooseModel } from "./openai-description.ts";
import { failure, field, type HttpAnswer, type Optional, parseJson, readFailure } from "./openai-failure.ts";
import { keepYoungHeapSmall } from "./young-heap.ts";

/** Where the model is and what it is called. */
export interface OpenAiModelOptions {
  /** http or https, as `http://localhost:8000/v1`. */
  readonly baseUrl: string;
  /** Undefined: the first of `GET /models`. */
  readonly model?: string;
  readonly apiKey?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds for each look at what the server has (default 5,000). */
  readonly lookMs?: number;
}

const SEED = 1;
/** Shorter ones are what people write where a server wants none (`none`, `ollama`), and stand in many an answer. */
const LEAST_KEY = 8;

/** What of a run is remembered: the parameters that the server refused. */
interface Memory {
  readonly dropped: Set<Optional>;
  name: string | undefined;
}

/** A client for one run. Throws ConfigurationError for a URL that is none, or that holds a password. */
export function createOpenAiModel(options: OpenAiModelOptions): ModelClient {
  const baseUrl = checkUrl(options.baseUrl);
  keepYoungHeapSmall();
  const memory: Memory = { dropped: new Set(), name: options.model };
  // Loading takes a while, which reading the range can hide; whoever waits for it gets the error.
  const loaded = loadClient(baseUrl, options.apiKey);
  loaded.catch(() => undefined);
  let described: Promise<ModelDescription | ModelFailure> | undefined;
  const send = async (
    path: string,
    body: object | undefined,
    timeoutMs: number,
  ): Promise<HttpAnswer | ModelFailure> => {
    const timeout = AbortSignal.timeout(Math.max(1, Math.floor(timeoutMs)));
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
    try {
      const client = await loaded;
      const request = body === undefined ? client.get(path, { signal }) : client.post(path, { body, signal });
      const response = await request.asResponse();
      const answer = { status: response.status, body: await response.text(), retryAfter: null };
      return withoutKey(answer, options.apiKey);
    } catch (error) {
      if (options.signal?.aborted === true) throw cancelled(options.signal);
      if (timeout.aborted) return failure("timeout", `no whole answer within ${Math.round(timeoutMs / 1000)} s`);
      const answer = asAnswer(error);
      return "kind" in answer ? answer : withoutKey(answer, options.apiKey);
    }
  };
  const describe = async (timeoutMs: number): Promise<ModelDescription | ModelFailure> => {
    const lookMs = Math.min(options.lookMs ?? 5_000, timeoutMs);
    const found = await chooseModel(options.model, baseUrl, (path) => send(path, undefined, lookMs));
    if (found.kind === "description") memory.name = found.name;
    return found;
  };
  return {
    describe: (timeoutMs = Number.POSITIVE_INFINITY) => {
      described ??= describe(timeoutMs);
      return described;
    },
    complete: async (request) => {
      const sent = parametersOf(request, memory.dropped);
      const body = bodyOf(request, memory.name ?? "default", sent, memory.dropped);
      const answer = await send("/chat/completions", body, request.timeoutMs);
      return "kind" in answer ? answer : readReply(answer, sent, memory);
    },
    pause: (milliseconds) => pause(milliseconds, options.signal),
  };
}

/** A server may repeat the key that it was given, in a message or through the model; nothing of it goes on. */
function withoutKey(answer: HttpAnswer, key: string | undefined): HttpAnswer {
  if (key === undefined || key.length < LEAST_KEY) return answer;
  const escaped = JSON.stringify(key).slice(1, -1);
  return { ...answer, body: answer.body.replaceAll(key, "[key]").replaceAll(escaped, "[key]") };
}

function readReply(answer: HttpAnswer, sent: ReadonlySet<Optional>, memory: Memory): ModelReply {
  const isError = answer.status >= 300 || (field(parseJson(answer.body), "error") ?? null) !== null;
  const completion = isError ? undefined : readAnswer(answer.body);
  if (completion !== undefined) return completion;
  if (!isError) return failure("unreadable", "the server's answer is no chat completion");
  const read = readFailure(answer, sent);
  if (read.drop !== undefined) memory.dropped.add(read.drop);
  return read.failure;
}

function parametersOf(request: ModelRequest, dropped: ReadonlySet<Optional>): ReadonlySet<Optional> {
  const wanted: Optional[] = ["system", "seed", "temperature", "max_tokens"];
  if (request.schema !== undefined) wanted.push("schema");
  if (request.isWithoutThinking === true) wanted.push("thinking");
  return new Set(wanted.filter((name) => !dropped.has(name)));
}

function bodyOf(
  request: ModelRequest,
  model: string,
  sent: ReadonlySet<Optional>,
  dropped: ReadonlySet<Optional>,
): object {
  const { schema } = request;
  // Newer hosted models refuse the older name, local servers do not all know the newer one.
  const limit = dropped.has("max_tokens") ? "max_completion_tokens" : "max_tokens";
  return {
    model,
    messages: sent.has("system")
      ? [
          { role: "system", content: request.system },
          { role: "user", content: request.user },
        ]
      : [{ role: "user", content: `${request.system}\n\n${request.user}` }],
    [limit]: request.maxOutputTokens,
    ...(sent.has("temperature") ? { temperature: request.temperature } : {}),
    ...(sent.has("seed") ? { seed: SEED } : {}),
    ...(sent.has("thinking") ? { chat_template_kwargs: { enable_thinking: false } } : {}),
    ...(sent.has("schema") && schema !== undefined
      ? {
          response_format: {
            type: "json_schema",
            json_schema: { name: schema.name, strict: true, schema: schema.schema },
          },
        }
      : {}),
  };
}

function checkUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new ConfigurationError("the model's base URL is no http or https URL (as http://localhost:8000/v1)");
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError("the model's base URL holds a user or password; give the key separately");
  }
  return text.replace(/\/+$/, "");
}

async function loadClient(baseURL: string, apiKey: string | undefined): Promise<OpenAI> {
  const { OpenAI: Client } = await import("openai");
  return new Client({
    // The package insists on a key; without one no header is sent.
    apiKey: apiKey ?? "none",
    ...(apiKey === undefined ? { defaultHeaders: { authorization: null } } : {}),
    baseURL,
    // The environment has no say, and nothing is repeated behind the budgets' back.
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null },
    maxRetries: 0,
    logLevel: "off",
    // The deadline is the request's own signal; statuses are judged here.
    timeout: 24 * 60 * 60_000,
    fetch: modelFetch,
  });
}

/** An exception of the package (a status, a broken connection) as what it was. */
function asAnswer(error: unknown): HttpAnswer | ModelFailure {
  const causes = [error, field(error, "cause"), field(field(error, "cause"), "cause")];
  const tooLong = causes.find((cause) => cause instanceof TooLongError);
  if (tooLong !== undefined) return failure("unreadable", tooLong.message);
  const status = field(error, "status");
  if (typeof status === "number") {
    const headers = field(error, "headers");
    const body = field(error, "error");
    return {
      status,
      body: body === undefined || body === null ? String(field(error, "message")) : JSON.stringify({ error: body }),
      retryAfter: headers instanceof Headers ? headers.get("retry-after") : null,
    };
  }
  const words = causes.map(wordsOf).filter((text) => text !== "");
  return failure("unreachable", [...new Set(words)].join(" "));
}

/** Where a name has several addresses, what the first one came to stands for all. */
function wordsOf(cause: unknown): string {
  const said: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return said instanceof Error ? said.message : "";
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(cancelled(signal));
    const stop = (): void => {
      clearTimeout(timer);
      if (signal !== undefined) reject(cancelled(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

function cancelled(signal: AbortSignal): CancelledError {
  const reason: unknown = signal.reason;
  return reason instanceof CancelledError ? reason : new CancelledError(143);
}
