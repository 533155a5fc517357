import type { Json } from "./json.ts";
import type { Identity, World } from "./state.ts";

/** What a handler sees of a request. */
export interface ApiRequest {
  readonly method: string;
  /** Without the base path. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly accept: string;
}

/** Everything a handler needs. */
export interface Context {
  readonly world: World;
  readonly identity: Identity;
  readonly request: ApiRequest;
}

/** What a handler answers; without a body nothing but the status. */
export interface Reply {
  readonly status: number;
  readonly body?: Json;
  /** Bytes that are not JSON, with their content type. */
  readonly raw?: { readonly type: string; readonly bytes: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one operation of GitHub's description. */
export type Handler = (context: Context) => Reply;
/** Handlers by operation id. */
export type Handlers = Readonly<Record<string, Handler>>;

/** An answer that a handler gives by throwing; nothing was changed. */
export class ApiError extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`answered ${reply.status}`);
    this.reply = reply;
  }
}

const DOCUMENTATION = "https://docs.github.com/rest";

function errorReply(status: number, message: string, extra: Readonly<Record<string, Json>> = {}): ApiError {
  return new ApiError({
    status,
    body: { message, ...extra, documentation_url: DOCUMENTATION, status: String(status) },
  });
}

/** 404, also for what the identity must not see. */
export function notFound(): ApiError {
  return errorReply(404, "Not Found");
}

/** 403 with a reason. */
export function forbidden(message: string, headers: Readonly<Record<string, string>> = {}): ApiError {
  const { reply } = errorReply(403, message);
  return new ApiError({ ...reply, headers });
}

/** 422 as the pulls API gives it: `errors` are sentences. */
export function unprocessable(...sentences: readonly string[]): ApiError {
  return errorReply(422, "Unprocessable Entity", { errors: sentences });
}

/** 422 as most of the API gives it: one field of one resource is wrong. */
export function invalid(resource: string, field: string, message: string, code = "custom"): ApiError {
  return errorReply(422, "Validation Failed", { errors: [{ resource, code, field, message }] });
}

/** 422 with a message alone. */
export function refused(message: string): ApiError {
  return errorReply(422, message);
}

/** Any other error status. */
export function failed(status: number, message: string): ApiError {
  return errorReply(status, message);
}

/** 200 with JSON. */
export function ok(body: Json): Reply {
  return { status: 200, body };
}

/** 201 with JSON. */
export function created(body: Json): Reply {
  return { status: 201, body };
}

/** 204. */
export function noContent(): Reply {
  return { status: 204 };
}

/** Page size and number of a request: 30 unless asked, 100 at most. */
export function pageOf(request: ApiRequest): { readonly size: number; readonly page: number } {
  const size = Number(request.query.get("per_page") ?? 30);
  const page = Number(request.query.get("page") ?? 1);
  return {
    size: Number.isInteger(size) && size > 0 ? Math.min(size, 100) : 30,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The `link` header of a page, empty where there is only one. */
export function linkHeader(context: Context, page: number, last: number): Readonly<Record<string, string>> {
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(context.request.query);
    query.set("page", String(to));
    return `<${context.world.urls.api}${context.request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (page > 1) links.push(link(page - 1, "prev"));
  if (page < last) links.push(link(page + 1, "next"), link(last, "last"));
  if (page > 1) links.push(link(1, "first"));
  return links.length > 0 ? { link: links.join(", ") } : {};
}

/** One page of a list, with `link`; `wrap` puts it into an object with `total_count` where the operation wants that. */
export function listed<T>(
  context: Context,
  items: readonly T[],
  render: (item: T) => Json,
  wrap: (page: readonly Json[]) => Json = (page) => page,
): Reply {
  const { size, page } = pageOf(context.request);
  const shown = items.slice((page - 1) * size, page * size);
  return {
    status: 200,
    body: wrap(shown.map(render)),
    headers: linkHeader(context, page, Math.max(1, Math.ceil(items.length / size))),
  };
}

/** A text that GitHub stores: 65,536 characters at most. */
export function checkedBody(resource: string, body: string): string {
  if ([...body].length > 65_536) throw invalid(resource, "body", "body is too long (maximum is 65536 characters)");
  return body;
}
