import type { ModelDescription, ModelFailure } from "../ports-model.ts";
import { failure, field, type HttpAnswer, isList, parseJson, readFailure } from "./openai-failure.ts";

type Get = (path: string) => Promise<HttpAnswer | ModelFailure>;

// vLLM; OpenRouter and others; LM Studio; llama.cpp, whose number is that of the training.
const SIZE_FIELDS = [
  "max_model_len",
  "loaded_context_length",
  "context_length",
  "context_window",
  "max_context_length",
];
const LEAST = 256;

/**
 * The model to ask (`named`, else the first of `GET /models`) and its context size, from `/models` and llama.cpp's `/props`. A failure
 * only where there is no name.
 */
export async function chooseModel(
  named: string | undefined,
  baseUrl: string,
  get: Get,
): Promise<ModelDescription | ModelFailure> {
  const [models, props] = await Promise.all([get("/models"), get(propsUrl(baseUrl))]);
  const rows = readRows(models);
  const row = named === undefined ? rows[0] : rows.find((one) => field(one, "id") === named);
  const id = field(row, "id");
  const name = named ?? (typeof id === "string" && id !== "" ? id : undefined);
  if (name === undefined) return whyNone(models);
  const sizes = [sizeOf(row), propsSize(props)].filter((size) => size !== null);
  return { kind: "description", name, contextTokens: sizes.length === 0 ? null : Math.min(...sizes) };
}

/** `/props` stands beside `/v1`, not below it. https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
function propsUrl(baseUrl: string): string {
  return `${baseUrl.replace(/\/v1$/, "")}/props`;
}

function readRows(models: HttpAnswer | ModelFailure): readonly unknown[] {
  if ("kind" in models || models.status !== 200) return [];
  const parsed = parseJson(models.body);
  const list = isList(parsed) ? parsed : (field(parsed, "data") ?? field(parsed, "models"));
  return isList(list) ? list : [];
}

function whyNone(models: HttpAnswer | ModelFailure): ModelFailure {
  if ("kind" in models) return { ...models, message: `GET /models: ${models.message}` };
  if (models.status === 200) return failure("rejected", "GET /models names no model; name one (--model, input model)");
  const { failure: read } = readFailure(models, new Set());
  return { ...read, message: `GET /models: ${read.message}` };
}

function sizeOf(row: unknown): number | null {
  const meta = field(row, "meta");
  const sizes = [...SIZE_FIELDS.map((name) => field(row, name)), field(meta, "n_ctx"), field(meta, "n_ctx_train")];
  const known = sizes.filter(isSize);
  return known.length === 0 ? null : Math.min(...known);
}

function propsSize(props: HttpAnswer | ModelFailure): number | null {
  if ("kind" in props || props.status !== 200) return null;
  const parsed = parseJson(props.body);
  const size = field(field(parsed, "default_generation_settings"), "n_ctx") ?? field(parsed, "n_ctx");
  return isSize(size) ? size : null;
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= LEAST;
}
