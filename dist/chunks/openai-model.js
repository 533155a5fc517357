const require_words = require("./words.js");
const require_tool_box = require("./tool-box.js");
let node_zlib = require("node:zlib");
let node_v8 = require("node:v8");
// src/io/model-fetch.ts
const MAX_BODY_BYTES = 4194304;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
const WITHOUT_BODY = [
	204,
	205,
	304
];
/** No server is asked for these, and some use them all the same. */
const DECODERS = /* @__PURE__ */ new Map([
	["gzip", node_zlib.gunzipSync],
	["x-gzip", node_zlib.gunzipSync],
	["deflate", node_zlib.inflateSync],
	["br", node_zlib.brotliDecompressSync]
]);
/** An answer of more than 4 MiB, which nobody reads. */
var TooLongError = class extends Error {
	constructor() {
		super(`the server's answer is longer than ${MAX_BODY_BYTES / 1048576} MiB`);
	}
};
/**
* Sends a request with a text or no body and reads the whole answer. Rejects where the connection breaks, for a redirect, which would
* carry code and key elsewhere, and with TooLongError.
*/
async function modelFetch(input, init = {}) {
	const url = new URL(input instanceof Request ? input.url : input);
	const { request } = url.protocol === "https:" ? require_tool_box.nodeHttps() : require_tool_box.nodeHttp();
	const { method = "GET", body, signal } = init;
	const text = typeof body === "string" ? Buffer.from(body) : void 0;
	const length = text === void 0 ? {} : { "content-length": text.length };
	const response = await answerTo(request(url, {
		method,
		headers: {
			"accept-encoding": "identity",
			...Object.fromEntries(new Headers(init.headers)),
			...length
		},
		...signal ? { signal } : {}
	}), text);
	if (REDIRECTS.includes(response.statusCode)) {
		response.destroy();
		throw new Error("the server redirects to somewhere else, which is not followed");
	}
	return asResponse(response, await readBody(response));
}
function answerTo(request, text) {
	return new Promise((resolve, reject) => {
		request.once("response", resolve);
		request.on("error", reject);
		request.end(text);
	});
}
async function readBody(response) {
	const chunks = [];
	let size = 0;
	const stream = response;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) throw new TooLongError();
		chunks.push(chunk);
	}
	return decoded(Buffer.concat(chunks), response.headers["content-encoding"] ?? "");
}
function decoded(body, encoding) {
	const decode = DECODERS.get(encoding.toLowerCase());
	if (decode === void 0) return body;
	try {
		return decode(body, { maxOutputLength: MAX_BODY_BYTES });
	} catch (error) {
		throw error instanceof RangeError ? new TooLongError() : error;
	}
}
function asResponse({ statusCode = 0, headers }, body) {
	if (statusCode < 200 || statusCode > 599) throw new Error(`the server answers with ${statusCode}, which is no status`);
	const after = headers["retry-after"];
	return new Response(WITHOUT_BODY.includes(statusCode) ? null : body, {
		status: statusCode,
		headers: {
			"content-type": "text/plain",
			...after === void 0 ? {} : { "retry-after": after }
		}
	});
}
// src/io/openai-failure.ts
const MAX_WORDS = 300;
const MAX_WAIT_MS = 6e5;
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
	/request too large/i
];
const LIMITS = [
	/"n_ctx"\s*:\s*(\d{2,8})/,
	/maximum context length (?:is|of) (\d{2,8})/i,
	/context (?:size|length|window) (?:of )?(?:only )?\(?(\d{2,8})/i
];
const NAMES = [
	["schema", /response_format|json_schema|json schema|grammar|guided|structured[ _]output/i],
	["max_tokens", /max_completion_tokens/i],
	["system", /system (?:role|message|prompt)|roles? must alternate|only (?:supports? )?user and (?:assistant|model)/i],
	["thinking", /chat_template_kwargs|enable_thinking/i],
	["seed", /\bseed\b/i],
	["temperature", /\btemperature\b/i]
];
/** Which one to suspect first where the server only says that something is wrong. */
const SUSPECTS = [
	"schema",
	"thinking",
	"seed",
	"temperature"
];
/** A failure without more to say. */
function failure(kind, message) {
	return {
		kind: "failure",
		failure: kind,
		message: words(message),
		retryAfterMs: null,
		contextTokens: null
	};
}
/** What an error means; `sent` are the parameters that could be left out, and `drop` is the one to leave out from now on. */
function readFailure(error, sent) {
	const { status, body } = error;
	const said = `${status === 200 ? "an error inside of an answer" : `HTTP ${status}`}: ${words(messageOf(body))}`;
	if (status === 413 || OVERFLOW.some((pattern) => pattern.test(body))) return { failure: {
		...failure("overflow", said),
		contextTokens: readLimit(body)
	} };
	if (status === 429 || status === 408 || status === 425) return { failure: {
		...failure("busy", said),
		retryAfterMs: readRetryAfter(error.retryAfter)
	} };
	const drop = mayBeParameter(status) ? refusedParameter(status, body, sent) : void 0;
	if (drop !== void 0) return {
		failure: failure("unsupported", said),
		drop
	};
	if (status >= 500) return { failure: {
		...failure("busy", said),
		retryAfterMs: readRetryAfter(error.retryAfter)
	} };
	return { failure: failure(status === 200 ? "unreadable" : "rejected", said) };
}
function mayBeParameter(status) {
	return status === 200 || status === 400 || status === 422 || status >= 500;
}
function refusedParameter(status, body, sent) {
	const named = NAMES.find(([name, pattern]) => sent.has(name) && pattern.test(body));
	if (named !== void 0) return named[0];
	if (status !== 400 && status !== 422) return void 0;
	return SUSPECTS.find((name) => sent.has(name));
}
function readLimit(body) {
	for (const pattern of LIMITS) {
		const limit = Number(pattern.exec(body)?.[1] ?? NaN);
		if (Number.isSafeInteger(limit)) return limit;
	}
	return null;
}
/** `retry-after` in seconds or as a date -> milliseconds. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(value) {
	if (value === null || value.trim() === "") return null;
	const seconds = Number(value);
	const wait = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(value) - Date.now();
	return Number.isFinite(wait) ? Math.min(Math.max(0, Math.ceil(wait)), MAX_WAIT_MS) : null;
}
/** The message of an error body, whichever of the usual places it is in; else the body. */
function messageOf(body) {
	const parsed = parseJson(body);
	for (const holder of [field(parsed, "error"), parsed]) {
		if (typeof holder === "string") return holder;
		for (const name of [
			"message",
			"detail",
			"error"
		]) {
			const found = field(holder, name);
			if (typeof found === "string") return found;
		}
	}
	return body;
}
/** JSON -> its value, undefined for anything else. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Whether a value is a list. */
function isList(value) {
	return Array.isArray(value);
}
/** A field of a value that may be anything. */
function field(value, name) {
	if (typeof value !== "object" || value === null) return void 0;
	return Object.getOwnPropertyDescriptor(value, name)?.value;
}
function words(text) {
	const line = text.replace(/[\s\u0000-\u001f\u007f]+/gu, " ").trim();
	return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS)}…` : line;
}
// src/io/openai-answer.ts
/**
* The body of a chat completion -> the answer, undefined for anything else. A body of server-sent events, which some servers give
* unasked, is put together first. https://platform.openai.com/docs/api-reference/chat/object
*/
function readAnswer(body) {
	const text = body.replace(/^\ufeff/, "").trimStart();
	if (/^(?:data|event|id|retry)?:/.test(text)) return joinParts(eventsOf(text));
	const whole = parseJson(text);
	return whole === void 0 ? joinParts(text.split("\n").map(parseJson)) : readCompletion(whole);
}
function readCompletion(value) {
	const choice = first(field(value, "choices")) ?? otherForm(value);
	const message = field(choice, "message") ?? { content: field(choice, "text") };
	if (typeof message !== "object" || message === null || choice === void 0) return void 0;
	const refusal = field(message, "refusal");
	return {
		kind: "answer",
		text: textOf(field(message, "content")) || toolArguments(message),
		thinking: textOf(field(message, "reasoning_content")) || textOf(field(message, "reasoning")) || textOf(field(message, "thinking")),
		refusal: typeof refusal === "string" && refusal !== "" ? refusal : null,
		finish: finishOf(field(choice, "finish_reason")),
		model: nameOf(value),
		usage: readUsage(field(value, "usage"))
	};
}
/**
* What proxies let through of other APIs, as a choice: Ollama's chat, the Responses API, a message of parts.
* https://github.com/ollama/ollama/blob/main/docs/api.md https://platform.openai.com/docs/api-reference/responses
*/
function otherForm(value) {
	const message = field(value, "message");
	if (typeof message === "object" && message !== null) return {
		message,
		finish_reason: field(value, "done_reason")
	};
	const output = field(value, "output");
	const content = isList(output) ? output.map((item) => ({ text: textOf(field(item, "content")) })) : field(value, "content");
	if (!isList(content) || content.length === 0) return void 0;
	return {
		message: { content },
		finish_reason: field(value, "stop_reason") ?? field(value, "finish_reason")
	};
}
function eventsOf(text) {
	return text.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => parseJson(line.slice(5)));
}
/** An answer that came in parts, one JSON value each. */
function joinParts(parts) {
	const events = parts.filter((event) => event !== void 0);
	const deltas = events.map((event) => field(first(field(event, "choices")), "delta") ?? field(event, "message")).filter((one) => one !== void 0);
	if (deltas.length === 0) return void 0;
	const join = (name) => deltas.map((delta) => textOf(field(delta, name))).join("");
	const reasons = events.map((event) => field(first(field(event, "choices")), "finish_reason") ?? field(event, "done_reason"));
	return {
		kind: "answer",
		text: join("content"),
		thinking: join("reasoning_content") || join("reasoning"),
		refusal: join("refusal") || null,
		finish: finishOf(reasons.find((reason) => typeof reason === "string")),
		model: events.map(nameOf).find((name) => name !== null) ?? null,
		usage: events.map((event) => readUsage(field(event, "usage"))).find((usage) => usage !== null) ?? null
	};
}
function first(value) {
	return isList(value) ? value[0] : void 0;
}
/** Content as a string, or as a list of parts with texts. */
function textOf(content) {
	if (typeof content === "string") return content;
	if (typeof content === "object" && content !== null && !isList(content)) return JSON.stringify(content);
	if (!isList(content)) return "";
	return content.map((part) => typeof part === "string" ? part : textOf(field(part, "text"))).join("");
}
/** What a model that answers by calling tools says, call by call. */
function toolArguments(message) {
	const calls = field(message, "tool_calls");
	return [...isList(calls) ? calls.map((call) => field(call, "function")) : [], field(message, "function_call")].map((call) => textOf(field(call, "arguments"))).filter((text) => text !== "").join("\n");
}
function finishOf(reason) {
	if (reason === "stop" || reason === "eos" || reason === "end_turn" || reason === "tool_calls") return "stop";
	if (reason === "length" || reason === "max_tokens") return "length";
	return reason === "content_filter" ? "filtered" : "unknown";
}
function nameOf(value) {
	const name = field(value, "model");
	return typeof name === "string" && name !== "" ? name.slice(0, 200) : null;
}
function readUsage(usage) {
	const [prompt, completion] = [field(usage, "prompt_tokens"), field(usage, "completion_tokens")];
	if (!isCount(prompt) || prompt === 0) return null;
	return {
		promptTokens: prompt,
		completionTokens: isCount(completion) ? completion : 0
	};
}
function isCount(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
// src/io/openai-description.ts
const SIZE_FIELDS = [
	"max_model_len",
	"loaded_context_length",
	"context_length",
	"context_window",
	"max_context_length"
];
const LEAST = 256;
/**
* The model to ask (`named`, else the first of `GET /models`) and its context size, from `/models` and llama.cpp's `/props`. A failure
* only where there is no name.
*/
async function chooseModel(named, baseUrl, get) {
	const [models, props] = await Promise.all([get("/models"), get(propsUrl(baseUrl))]);
	const rows = readRows(models);
	const row = named === void 0 ? rows[0] : rows.find((one) => field(one, "id") === named);
	const id = field(row, "id");
	const name = named ?? (typeof id === "string" && id !== "" ? id : void 0);
	if (name === void 0) return whyNone(models);
	const sizes = [sizeOf(row), propsSize(props)].filter((size) => size !== null);
	return {
		kind: "description",
		name,
		contextTokens: sizes.length === 0 ? null : Math.min(...sizes)
	};
}
/** `/props` stands beside `/v1`, not below it. https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
function propsUrl(baseUrl) {
	return `${baseUrl.replace(/\/v1$/, "")}/props`;
}
function readRows(models) {
	if ("kind" in models || models.status !== 200) return [];
	const parsed = parseJson(models.body);
	const list = isList(parsed) ? parsed : field(parsed, "data") ?? field(parsed, "models");
	return isList(list) ? list : [];
}
function whyNone(models) {
	if ("kind" in models) return {
		...models,
		message: `GET /models: ${models.message}`
	};
	if (models.status === 200) return failure("rejected", "GET /models names no model; name one (--model, input model)");
	const { failure: read } = readFailure(models, /* @__PURE__ */ new Set());
	return {
		...read,
		message: `GET /models: ${read.message}`
	};
}
function sizeOf(row) {
	const meta = field(row, "meta");
	const known = [
		...SIZE_FIELDS.map((name) => field(row, name)),
		field(meta, "n_ctx"),
		field(meta, "n_ctx_train")
	].filter(isSize);
	return known.length === 0 ? null : Math.min(...known);
}
function propsSize(props) {
	if ("kind" in props || props.status !== 200) return null;
	const parsed = parseJson(props.body);
	const size = field(field(parsed, "default_generation_settings"), "n_ctx") ?? field(parsed, "n_ctx");
	return isSize(size) ? size : null;
}
function isSize(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= LEAST;
}
// src/io/young-heap.ts
/**
* Keeps V8's young generation at the size that it has: by itself it doubles up to 32 MiB, of which a review, which mostly waits, uses
* nothing. Costs a twentieth of the review's own processor time, and saves a tenth of its memory.
* https://nodejs.org/api/v8.html#v8setflagsfromstringflags
*/
function keepYoungHeapSmall() {
	(0, node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}
// src/io/openai-model.ts
const SEED = 1;
/** Shorter ones are what people write where a server wants none (`none`, `ollama`), and stand in many an answer. */
const LEAST_KEY = 8;
/** A client for one run. Throws ConfigurationError for a URL that is none, or that holds a password. */
function createOpenAiModel(options) {
	const baseUrl = checkUrl(options.baseUrl);
	keepYoungHeapSmall();
	const memory = {
		dropped: /* @__PURE__ */ new Set(),
		name: options.model
	};
	const loaded = loadClient(baseUrl, options.apiKey);
	loaded.catch(() => void 0);
	let described;
	const send = async (path, body, timeoutMs) => {
		const timeout = AbortSignal.timeout(Math.max(1, Math.floor(timeoutMs)));
		const signal = options.signal === void 0 ? timeout : AbortSignal.any([options.signal, timeout]);
		try {
			const client = await loaded;
			const response = await (body === void 0 ? client.get(path, { signal }) : client.post(path, {
				body,
				signal
			})).asResponse();
			return withoutKey({
				status: response.status,
				body: await response.text(),
				retryAfter: null
			}, options.apiKey);
		} catch (error) {
			if (options.signal?.aborted === true) throw cancelled(options.signal);
			if (timeout.aborted) return failure("timeout", `no whole answer within ${Math.round(timeoutMs / 1e3)} s`);
			const answer = asAnswer(error);
			return "kind" in answer ? answer : withoutKey(answer, options.apiKey);
		}
	};
	const describe = async (timeoutMs) => {
		const lookMs = Math.min(options.lookMs ?? 5e3, timeoutMs);
		const found = await chooseModel(options.model, baseUrl, (path) => send(path, void 0, lookMs));
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
		pause: (milliseconds) => pause(milliseconds, options.signal)
	};
}
/** A server may repeat the key that it was given, in a message or through the model; nothing of it goes on. */
function withoutKey(answer, key) {
	if (key === void 0 || key.length < LEAST_KEY) return answer;
	const escaped = JSON.stringify(key).slice(1, -1);
	return {
		...answer,
		body: answer.body.replaceAll(key, "[key]").replaceAll(escaped, "[key]")
	};
}
function readReply(answer, sent, memory) {
	const isError = answer.status >= 300 || (field(parseJson(answer.body), "error") ?? null) !== null;
	const completion = isError ? void 0 : readAnswer(answer.body);
	if (completion !== void 0) return completion;
	if (!isError) return failure("unreadable", "the server's answer is no chat completion");
	const read = readFailure(answer, sent);
	if (read.drop !== void 0) memory.dropped.add(read.drop);
	return read.failure;
}
function parametersOf(request, dropped) {
	const wanted = [
		"system",
		"seed",
		"temperature",
		"max_tokens"
	];
	if (request.schema !== void 0) wanted.push("schema");
	if (request.isWithoutThinking === true) wanted.push("thinking");
	return new Set(wanted.filter((name) => !dropped.has(name)));
}
function bodyOf(request, model, sent, dropped) {
	const { schema } = request;
	const limit = dropped.has("max_tokens") ? "max_completion_tokens" : "max_tokens";
	return {
		model,
		messages: sent.has("system") ? [{
			role: "system",
			content: request.system
		}, {
			role: "user",
			content: request.user
		}] : [{
			role: "user",
			content: `${request.system}\n\n${request.user}`
		}],
		[limit]: request.maxOutputTokens,
		...sent.has("temperature") ? { temperature: request.temperature } : {},
		...sent.has("seed") ? { seed: SEED } : {},
		...sent.has("thinking") ? { chat_template_kwargs: { enable_thinking: false } } : {},
		...sent.has("schema") && schema !== void 0 ? { response_format: {
			type: "json_schema",
			json_schema: {
				name: schema.name,
				strict: true,
				schema: schema.schema
			}
		} } : {}
	};
}
function checkUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || url.protocol !== "http:" && url.protocol !== "https:") throw new require_words.ConfigurationError("the model's base URL is no http or https URL (as http://localhost:8000/v1)");
	if (url.username !== "" || url.password !== "") throw new require_words.ConfigurationError("the model's base URL holds a user or password; give the key separately");
	return text.replace(/\/+$/, "");
}
async function loadClient(baseURL, apiKey) {
	const { OpenAI: Client } = await Promise.resolve().then(() => require("./openai.js"));
	return new Client({
		apiKey: apiKey ?? "none",
		...apiKey === void 0 ? { defaultHeaders: { authorization: null } } : {},
		baseURL,
		organization: null,
		project: null,
		adminAPIKey: null,
		webhookSecret: null,
		maxRetries: 0,
		logLevel: "off",
		timeout: 864e5,
		fetch: modelFetch
	});
}
/** An exception of the package (a status, a broken connection) as what it was. */
function asAnswer(error) {
	const causes = [
		error,
		field(error, "cause"),
		field(field(error, "cause"), "cause")
	];
	const tooLong = causes.find((cause) => cause instanceof TooLongError);
	if (tooLong !== void 0) return failure("unreadable", tooLong.message);
	const status = field(error, "status");
	if (typeof status === "number") {
		const headers = field(error, "headers");
		const body = field(error, "error");
		return {
			status,
			body: body === void 0 || body === null ? String(field(error, "message")) : JSON.stringify({ error: body }),
			retryAfter: headers instanceof Headers ? headers.get("retry-after") : null
		};
	}
	const words = causes.map(wordsOf).filter((text) => text !== "");
	return failure("unreachable", [...new Set(words)].join(" "));
}
/** Where a name has several addresses, what the first one came to stands for all. */
function wordsOf(cause) {
	const said = cause instanceof AggregateError ? cause.errors[0] : cause;
	return said instanceof Error ? said.message : "";
}
function pause(milliseconds, signal) {
	return new Promise((resolve, reject) => {
		if (signal?.aborted === true) return reject(cancelled(signal));
		const stop = () => {
			clearTimeout(timer);
			if (signal !== void 0) reject(cancelled(signal));
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener("abort", stop);
			resolve();
		}, milliseconds);
		signal?.addEventListener("abort", stop, { once: true });
	});
}
function cancelled(signal) {
	const reason = signal.reason;
	return reason instanceof require_words.CancelledError ? reason : new require_words.CancelledError(143);
}
exports.createOpenAiModel = createOpenAiModel;
