/** More that servers do to an answer on its way, and that can be got over. */
import { after, jsonOf, linesOf, type Mess, type Planted } from "./mess.ts";

const body = (make: (content: string) => string, headers?: Readonly<Record<string, string>>): Mess => {
  return (planted) => ({ raw: make(linesOf(planted)), ...(headers === undefined ? {} : { headers }) });
};
const completion = (content: string): string =>
  JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }] });
const refuses =
  (status: number, said: unknown, isRefused: (fields: Readonly<Record<string, unknown>>) => boolean): Mess =>
  (planted: readonly Planted[], request) =>
    isRefused(request.body)
      ? { status, raw: typeof said === "string" ? said : JSON.stringify(said) }
      : { content: linesOf(planted) };
const has = (name: string) => (fields: Readonly<Record<string, unknown>>) => fields[name] !== undefined;
const chunks = (content: string): readonly string[] => content.match(/[\s\S]{1,30}/g) ?? [];

/** Faults of servers that a careful client gets over. */
export const SERVERS: Readonly<Record<string, Mess>> = {
  "blanks before the body": body((content) => `\n\n   \n${completion(content)}`),
  "a byte order mark before the body": body((content) => `\ufeff${completion(content)}`),
  "no finish reason": body((content) => JSON.stringify({ choices: [{ message: { content } }] })),
  "an old completion": body((content) => JSON.stringify({ choices: [{ text: content, finish_reason: "stop" }] })),
  "events with remarks and Windows line ends": body(
    (content) =>
      [
        ": keep-alive",
        ...chunks(content).map(
          (part) => `event: chunk\r\ndata: ${JSON.stringify({ choices: [{ delta: { content: part } }] })}`,
        ),
        'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}',
        "data: [DONE]",
        "",
      ].join("\r\n\r\n"),
    { "content-type": "text/event-stream" },
  ),
  "events without a blank behind data": body((content) =>
    [
      ...chunks(content).map((part) => `data:${JSON.stringify({ choices: [{ delta: { content: part } }] })}`),
      "data:[DONE]",
    ].join("\n\n"),
  ),
  "Ollama's own form": body((content) =>
    JSON.stringify({
      model: "m",
      message: { role: "assistant", content },
      done: true,
      done_reason: "stop",
      prompt_eval_count: 900,
      eval_count: 20,
    }),
  ),
  "Ollama's own form in parts": body((content) =>
    [
      ...chunks(content).map((part) => JSON.stringify({ message: { role: "assistant", content: part }, done: false })),
      JSON.stringify({ message: { content: "" }, done: true, done_reason: "stop" }),
    ].join("\n"),
  ),
  "the form of responses": body((content) =>
    JSON.stringify({
      status: "completed",
      output: [
        { type: "reasoning", content: [] },
        { type: "message", content: [{ type: "output_text", text: content }] },
      ],
    }),
  ),
  "a list of messages' parts": body((content) =>
    JSON.stringify({
      type: "message",
      role: "assistant",
      content: [{ type: "text", text: content }],
      stop_reason: "end_turn",
    }),
  ),
  "the thoughts as a part": (planted) => ({
    content: [
      { type: "thinking", thinking: "NONE" },
      { type: "text", text: linesOf(planted) },
    ],
  }),
  "two calls of a tool": (planted) => ({
    content: "",
    finish: "tool_calls",
    message: {
      tool_calls: planted.map((one) => ({ type: "function", function: { name: "report", arguments: jsonOf([one]) } })),
    },
  }),
  "a call of the old kind": (planted) => ({
    content: null,
    message: { function_call: { name: "report", arguments: jsonOf(planted) } },
  }),
  "429 without a time": after(1, { status: 429, raw: "Too Many Requests" }),
  "429 until a date": (planted, _, number) =>
    number > 1
      ? { content: linesOf(planted) }
      : { status: 429, headers: { "retry-after": new Date(Date.now() + 1_500).toUTCString() }, raw: "{}" },
  "502 with HTML": after(1, {
    status: 502,
    headers: { "content-type": "text/html", "retry-after": "0" },
    raw: "<html><h1>502 Bad Gateway</h1></html>",
  }),
  "504 twice": after(2, { status: 504, headers: { "retry-after": "0" }, raw: "upstream timed out" }),
  "529 overloaded": after(1, {
    status: 529,
    headers: { "retry-after": "0" },
    raw: '{"type":"error","error":{"type":"overloaded_error"}}',
  }),
  "408 once": after(1, { status: 408, headers: { "retry-after": "0" }, raw: "" }),
  "half a body": after(1, { raw: '{"choices":[{"message":{"content":"src/', headers: { "retry-after": "0" } }),
  "a slow answer": (planted) => ({ content: linesOf(planted), delayMs: 1_500 }),
  "loop first": after(1, { content: "NONE\n".repeat(300) }),
  "inventions first": after(1, {
    content: '{"findings":[{"path":"q.py","line":3,"severity":"high","message":"no","quote":"not_anywhere(here)"}]}',
  }),
  "thoughts only, first": after(1, {
    content: "",
    message: { reasoning_content: "Hmm, let me think about it" },
    finish: "length",
  }),
  "praise first": after(1, { content: "Looks good to me!" }),
  "extra fields forbidden, in pydantic's words": refuses(
    422,
    { detail: [{ loc: ["body", "seed"], msg: "Extra inputs are not permitted", type: "extra_forbidden" }] },
    has("seed"),
  ),
  "a bad request without a word": refuses(400, "", has("response_format")),
  "a bad request for temperature": refuses(
    400,
    {
      error: {
        message:
          "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.",
        param: "temperature",
      },
    },
    (fields) => fields["temperature"] !== 1 && fields["temperature"] !== undefined,
  ),
  "501 for the schema": refuses(
    501,
    { error: { message: "json_schema response format is not implemented" } },
    has("response_format"),
  ),
  "500 for the schema": refuses(500, { error: { message: "Failed to parse grammar" } }, has("response_format")),
};
