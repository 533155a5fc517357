import type { ModelAnswer, ModelUsage } from "../ports-model.ts";
import { field, isList, parseJson } from "./openai-failure.ts";

/**
 * The body of a chat completion -> the answer, undefined for anything else. A body of server-sent events, which some servers give
 * unasked, is put together first. https://platform.openai.com/docs/api-reference/chat/object
 */
export function readAnswer(body: string): ModelAnswer | undefined {
  const text = body.replace(/^\ufeff/, "").trimStart();
  if (/^(?:data|event|id|retry)?:/.test(text)) return joinParts(eventsOf(text));
  const whole = parseJson(text);
  return whole === undefined ? joinParts(text.split("\n").map(parseJson)) : readCompletion(whole);
}

function readCompletion(value: unknown): ModelAnswer | undefined {
  const choice = first(field(value, "choices")) ?? otherForm(value);
  const message = field(choice, "message") ?? { content: field(choice, "text") };
  if (typeof message !== "object" || message === null || choice === undefined) return undefined;
  const refusal = field(message, "refusal");
  return {
    kind: "answer",
    text: textOf(field(message, "content")) || toolArguments(message),
    thinking:
      textOf(field(message, "reasoning_content")) ||
      textOf(field(message, "reasoning")) ||
      textOf(field(message, "thinking")),
    refusal: typeof refusal === "string" && refusal !== "" ? refusal : null,
    finish: finishOf(field(choice, "finish_reason")),
    model: nameOf(value),
    usage: readUsage(field(value, "usage")),
  };
}

/**
 * What proxies let through of other APIs, as a choice: Ollama's chat, the Responses API, a message of parts.
 * https://github.com/ollama/ollama/blob/main/docs/api.md https://platform.openai.com/docs/api-reference/responses
 */
function otherForm(value: unknown): unknown {
  const message = field(value, "message");
  if (typeof message === "object" && message !== null) {
    return { message, finish_reason: field(value, "done_reason") };
  }
  const output = field(value, "output");
  const content = isList(output)
    ? output.map((item) => ({ text: textOf(field(item, "content")) }))
    : field(value, "content");
  if (!isList(content) || content.length === 0) return undefined;
  return { message: { content }, finish_reason: field(value, "stop_reason") ?? field(value, "finish_reason") };
}

function eventsOf(text: string): readonly unknown[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => parseJson(line.slice("data:".length)));
}

/** An answer that came in parts, one JSON value each. */
function joinParts(parts: readonly unknown[]): ModelAnswer | undefined {
  const events = parts.filter((event) => event !== undefined);
  const deltas = events
    .map((event) => field(first(field(event, "choices")), "delta") ?? field(event, "message"))
    .filter((one) => one !== undefined);
  if (deltas.length === 0) return undefined;
  const join = (name: string): string => deltas.map((delta) => textOf(field(delta, name))).join("");
  const reasons = events.map(
    (event) => field(first(field(event, "choices")), "finish_reason") ?? field(event, "done_reason"),
  );
  return {
    kind: "answer",
    text: join("content"),
    thinking: join("reasoning_content") || join("reasoning"),
    refusal: join("refusal") || null,
    finish: finishOf(reasons.find((reason) => typeof reason === "string")),
    model: events.map(nameOf).find((name) => name !== null) ?? null,
    usage: events.map((event) => readUsage(field(event, "usage"))).find((usage) => usage !== null) ?? null,
  };
}

function first(value: unknown): unknown {
  return isList(value) ? value[0] : undefined;
}

/** Content as a string, or as a list of parts with texts. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  // Some servers give the JSON that was asked for as it is.
  if (typeof content === "object" && content !== null && !isList(content)) return JSON.stringify(content);
  if (!isList(content)) return "";
  return content.map((part) => (typeof part === "string" ? part : textOf(field(part, "text")))).join("");
}

/** What a model that answers by calling tools says, call by call. */
function toolArguments(message: unknown): string {
  const calls = field(message, "tool_calls");
  const all = [...(isList(calls) ? calls.map((call) => field(call, "function")) : []), field(message, "function_call")];
  return all
    .map((call) => textOf(field(call, "arguments")))
    .filter((text) => text !== "")
    .join("\n");
}

function finishOf(reason: unknown): ModelAnswer["finish"] {
  if (reason === "stop" || reason === "eos" || reason === "end_turn" || reason === "tool_calls") return "stop";
  if (reason === "length" || reason === "max_tokens") return "length";
  return reason === "content_filter" ? "filtered" : "unknown";
}

function nameOf(value: unknown): string | null {
  const name = field(value, "model");
  return typeof name === "string" && name !== "" ? name.slice(0, 200) : null;
}

function readUsage(usage: unknown): ModelUsage | null {
  const [prompt, completion] = [field(usage, "prompt_tokens"), field(usage, "completion_tokens")];
  if (!isCount(prompt) || prompt === 0) return null;
  return { promptTokens: prompt, completionTokens: isCount(completion) ? completion : 0 };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
