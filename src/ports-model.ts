/** What a model behind an OpenAI-compatible endpoint must provide. See `ports.ts`. */

/** A JSON Schema that an answer should follow. */
export interface ModelSchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One question to a model; one HTTP request. */
export interface ModelRequest {
  /** Fixed text of ours. */
  readonly system: string;
  readonly user: string;
  readonly temperature: number;
  readonly maxOutputTokens: number;
  /** Sent as `response_format` unless the server has refused it in this run. */
  readonly schema?: ModelSchema;
  /** Asks a thinking model to answer at once, where the server knows how to tell it. */
  readonly isWithoutThinking?: boolean;
  /** For everything, to the last byte. */
  readonly timeoutMs: number;
}

/** Tokens as the server counted them. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What the model said. Every text is untrusted. */
export interface ModelAnswer {
  readonly kind: "answer";
  readonly text: string;
  /** What a thinking model wrote beside its answer, empty where there is none. */
  readonly thinking: string;
  /** Its own words where it refused, null where it did not. */
  readonly refusal: string | null;
  readonly finish: "stop" | "length" | "filtered" | "unknown";
  /** The name that the server gives itself, null where it says nothing. */
  readonly model: string | null;
  /** Null where the server counts nothing. */
  readonly usage: ModelUsage | null;
}

/**
 * Why there is no answer. `busy`: try again later. `unreachable`: the connection failed or broke. `timeout`: the time given is over.
 * `overflow`: the question is longer than the context. `unsupported`: a parameter was refused and is left out from now on, ask again.
 * `rejected`: asking again is of no use (a bad key, no such model). `unreadable`: what came is no chat completion.
 */
export type ModelFailureKind =
  | "busy"
  | "unreachable"
  | "timeout"
  | "overflow"
  | "unsupported"
  | "rejected"
  | "unreadable";

/** A question without an answer. */
export interface ModelFailure {
  readonly kind: "failure";
  readonly failure: ModelFailureKind;
  /** One line for people; may quote the server. */
  readonly message: string;
  /** How long the server asks to wait, null where it does not say. */
  readonly retryAfterMs: number | null;
  /** The context size that an overflow names. */
  readonly contextTokens: number | null;
}

export type ModelReply = ModelAnswer | ModelFailure;

/** A server as it describes itself. */
export interface ModelDescription {
  readonly kind: "description";
  /** The model that is asked. */
  readonly name: string;
  /** Tokens that question and answer may have together, null where the server does not say. */
  readonly contextTokens: number | null;
}

/** A model behind an OpenAI-compatible endpoint. Rejects with CancelledError only; everything else is a ModelFailure. */
export interface ModelClient {
  /** Asks the server once what it has, for `timeoutMs` at most where it is given; later calls get the same answer. */
  describe(timeoutMs?: number): Promise<ModelDescription | ModelFailure>;
  /** Sends one request, once. */
  complete(request: ModelRequest): Promise<ModelReply>;
  /** Waits; rejects with CancelledError when the run is cancelled. */
  pause(milliseconds: number): Promise<void>;
}
