import type { ModelFailure, ModelFailureKind } from "../ports-model.ts";

/** An answer as it came, of any status. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** Parameters that a server may refuse and that can be left out. */
export type Optional = "schema" | "seed" | "temperature" | "thinking" | "max_tokens" | "system";

const MAX_WORDS = 300;
const MAX_WAIT_MS = 10 * 60_000;

// In the words of llama.cpp, vLLM, Ollama and LM Studio, and of hosted services.
const OVERFLOW = [
  /exceed_context_size_error|context_length_exceeded/i,
  /exceeds? (?:the )?(?:available |maximum |max )?(?:model'?s? )?context (?:size|length|window)/i,
  /maximum context length/i,
  /context (?:size|length|window) (?:has been |was )?exceeded/i,
  /greater than the context (?:size|length|window)/i,
  /loaded with (?:a )?context (?:size|length|window) of only/i,
  /context the overflows|context overflow/i,
  /prompt (?:is )?too long|input (?:is )?too long/i,
  /exceeded max context length/i,
  /request too large/i,
];
const LIMITS = [
  /"n_ctx"\s*:\s*(\d{2,8})/,
  /maximum context length (?:is|of) (\d{2,8})/i,
  /context (?:size|length|window) (?:of )?(?:only )?\(?(\d{2,8})/i,
];
const NAMES: readonly (readonly [Optional, RegExp])[] = [
  ["schema", /response_format|json_schema|json schema|grammar|guided|structured[ _]output/i],
  ["max_tokens", /max_completion_tokens/i],
  // The templates of some Gemma models know no system role.
  ["system", /system (?:role|message|prompt)|roles? must alternate|only (?:supports? )?user and (?:assistant|model)/i],
  ["thinking", /chat_template_kwargs|enable_thinking/i],
  ["seed", /\bseed\b/i],
  ["temperature", /\btemperature\b/i],
];
/** Which one to suspect first where the server only says that something is wrong. */
const SUSPECTS: readonly Optional[] = ["schema", "thinking", "seed", "temperature"];

/** A failure without more to say. */
export function failure(kind: ModelFailureKind, message: string): ModelFailure {
  return { kind: "failure", failure: kind, message: words(message), retryAfterMs: null, contextTokens: null };
}

/** What an error means; `sent` are the parameters that could be left out, and `drop` is the one to leave out from now on. */
export function readFailure(
  error: HttpAnswer,
  sent: ReadonlySet<Optional>,
): { readonly failure: ModelFailure; readonly drop?: Optional } {
  const { status, body } = error;
  const said = `${status === 200 ? "an error inside of an answer" : `HTTP ${status}`}: ${words(messageOf(body))}`;
  if (status === 413 || OVERFLOW.some((pattern) => pattern.test(body))) {
    return { failure: { ...failure("overflow", said), contextTokens: readLimit(body) } };
  }
  if (status === 429 || status === 408 || status === 425) {
    return { failure: { ...failure("busy", said), retryAfterMs: readRetryAfter(error.retryAfter) } };
  }
  const drop = mayBeParameter(status) ? refusedParameter(status, body, sent) : undefined;
  if (drop !== undefined) return { failure: failure("unsupported", said), drop };
  if (status >= 500) return { failure: { ...failure("busy", said), retryAfterMs: readRetryAfter(error.retryAfter) } };
  return { failure: failure(status === 200 ? "unreadable" : "rejected", said) };
}

function mayBeParameter(status: number): boolean {
  return status === 200 || status === 400 || status === 422 || status >= 500;
}

function refusedParameter(status: number, body: string, sent: ReadonlySet<Optional>): Optional | undefined {
  const named = NAMES.find(([name, pattern]) => sent.has(name) && pattern.test(body));
  if (named !== undefined) return named[0];
  if (status !== 400 && status !== 422) return undefined;
  return SUSPECTS.find((name) => sent.has(name));
}

function readLimit(body: string): number | null {
  for (const pattern of LIMITS) {
    const limit = Number(pattern.exec(body)?.[1] ?? Number.NaN);
    if (Number.isSafeInteger(limit)) return limit;
  }
  return null;
}

/** `retry-after` in seconds or as a date -> milliseconds. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(value: string | null): number | null {
  if (value === null || value.trim() === "") return null;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(0, Math.ceil(wait)), MAX_WAIT_MS) : null;
}

/** The message of an error body, whichever of the usual places it is in; else the body. */
function messageOf(body: string): string {
  const parsed = parseJson(body);
  for (const holder of [field(parsed, "error"), parsed]) {
    if (typeof holder === "string") return holder;
    for (const name of ["message", "detail", "error"]) {
      const found = field(holder, name);
      if (typeof found === "string") return found;
    }
  }
  return body;
}

/** JSON -> its value, undefined for anything else. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A field of a value that may be anything. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return found;
}

function words(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a server's words go into one line of a log.
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/gu, " ").trim();
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS)}…` : line;
}
