import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerGraphql, answerRest } from "./answer.ts";
import { type Fault, faultAnswer, type Target } from "./faults.ts";
import { tokenOf } from "./git-route.ts";
import { type JournalEntry, redact } from "./journal.ts";
import { type Json, parseJson } from "./json.ts";
import { flatHeaders, identify, type Machine, runHooks } from "./machine.ts";
import { failed, type Reply } from "./reply.ts";
import type { MatchedOperation } from "./route-table.ts";
import { cutShort, type Prepared, sendReply } from "./send.ts";
import type { Identity } from "./state.ts";
import { renderRate, spend } from "./users.ts";

/** A request as far as it was read. */
interface Call {
  readonly method: string;
  /** Without base path and query. */
  readonly path: string;
  readonly url: URL;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly match: MatchedOperation | undefined;
  readonly isGraphql: boolean;
  readonly operation: string | undefined;
  readonly isWrite: boolean;
}

async function readCall(machine: Machine, request: IncomingMessage, url: URL): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const isGraphql = url.pathname === machine.graphqlPath;
  const path = isGraphql ? "/graphql" : url.pathname.slice(machine.basePath.length);
  const method = request.method ?? "GET";
  const match = isGraphql ? undefined : machine.description.match(method, path);
  return {
    method,
    path,
    url,
    bytes: Buffer.concat(chunks),
    headers: flatHeaders(request),
    match,
    isGraphql,
    operation: isGraphql ? "graphql" : match?.operationId,
    isWrite: !isGraphql && method !== "GET" && method !== "HEAD",
  };
}

function enter(machine: Machine, call: Call, name: string): JournalEntry {
  const tokens = [...machine.world.tokens.keys()];
  const text = call.bytes.toString("utf8");
  const address = `${call.path}${call.url.search}`;
  if (redact(address, tokens) !== address || redact(text, tokens) !== text) {
    machine.violation(`${call.method} ${redact(call.path, tokens)}: a token is in the address or the body`);
  }
  return machine.addEntry({
    kind: call.isGraphql ? "graphql" : "api",
    method: call.method,
    path: redact(call.path, tokens),
    query: redact(call.url.search, tokens),
    operation: call.operation,
    identity: name,
    isWrite: call.isWrite,
    body: text === "" ? undefined : parseJson(redact(text, tokens)),
    requestBytes: call.bytes.length,
    status: 0,
    responseBytes: 0,
    fault: undefined,
  });
}

/** The answer to a request that is not even looked at, undefined where it may go on. */
function turnAway(machine: Machine, call: Call, identity: Identity, isKnown: boolean): Reply | undefined {
  if (!isKnown) return failed(401, "Bad credentials").reply;
  if ((call.headers["user-agent"] ?? "") === "") {
    return failed(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
    ).reply;
  }
  if (call.operation === "rate-limit/get") return undefined;
  if (spend(machine.world, identity, call.isGraphql ? "graphql" : "core")) return undefined;
  return failed(403, "API rate limit exceeded").reply;
}

function answer(machine: Machine, call: Call, identity: Identity): Reply {
  const { world } = machine;
  const body: Json | undefined = call.bytes.length === 0 ? undefined : parseJson(call.bytes.toString("utf8"));
  if (call.bytes.length > 0 && body === undefined) {
    machine.violation(`${call.method} ${call.path}: the body is not JSON`);
    return failed(400, "Problems parsing JSON").reply;
  }
  if (call.isGraphql) {
    if (identity.kind === "anonymous") return failed(401, "This endpoint requires you to be authenticated.").reply;
    return answerGraphql(world, identity, body, machine.violation);
  }
  const request = {
    method: call.method,
    path: call.path,
    params: call.match?.params ?? {},
    query: call.url.searchParams,
    body,
    accept: call.headers["accept"] ?? "",
  };
  return answerRest(machine.description, call.match, { world, identity, request }, call.headers, machine.violation);
}

/** Answers an API or GraphQL request: journal, hooks, faults, identity, rate, then the handler. */
export async function serveApi(
  machine: Machine,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const call = await readCall(machine, request, url);
  const { identity, name, isKnown } = identify(machine.world, tokenOf(request.headers.authorization));
  const entry = enter(machine, call, name);
  const target: Target = { operation: call.operation, method: call.method, pathAndQuery: `${call.path}${url.search}` };
  await runHooks(machine, target, "before");
  const fault = machine.faults.next(target);
  entry.fault = fault?.kind;
  if (fault?.kind === "reset") return cutShort(response);
  const early = injected(fault, machine.world.now()) ?? turnAway(machine, call, identity, isKnown);
  const reply = early ?? answer(machine, call, identity);
  if (early === undefined && reply.status < 400) {
    if (call.isWrite) await machine.wrote(entry);
    await runHooks(machine, target, "after");
  }
  if (fault?.kind === "reset-after") return cutShort(response);
  const prepared = prepare(machine, call, { reply, identity, entry });
  entry.status = prepared.status;
  entry.responseBytes = await sendReply(response, prepared, fault);
}

function injected(fault: Fault | undefined, now: Date): Reply | undefined {
  const made = fault && faultAnswer(fault, now);
  if (!made) return undefined;
  return { status: made.status, headers: made.headers, ...(made.body === undefined ? {} : { body: made.body }) };
}

function prepare(
  machine: Machine,
  call: Call,
  from: { readonly reply: Reply; readonly identity: Identity; readonly entry: JournalEntry },
): Prepared {
  const { reply, identity, entry } = from;
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const payload = Buffer.from(reply.raw?.bytes ?? Buffer.from(text));
  const etag = `W/"${createHash("sha256").update(payload).digest("hex")}"`;
  const isTagged = call.method === "GET" && reply.status === 200;
  const isUnchanged = isTagged && call.headers["if-none-match"] === etag;
  // a conditional request that finds nothing new costs nothing
  if (isUnchanged) identity.rate.remaining += 1;
  const rate = renderRate(identity, call.isGraphql ? "graphql" : "core");
  const headers: Record<string, string> = {
    date: machine.world.now().toUTCString(),
    "content-type": reply.raw?.type ?? "application/json; charset=utf-8",
    "x-github-request-id": `DOUB:${entry.index}`,
    "x-github-media-type": "github.v3; format=json",
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-used": String(rate.used),
    "x-ratelimit-reset": Number.isFinite(rate.reset) ? String(rate.reset) : "0",
    "x-ratelimit-resource": call.isGraphql ? "graphql" : "core",
    ...(identity.kind === "user" ? { "x-oauth-scopes": identity.scopes.join(", ") } : {}),
    ...(isTagged ? { etag } : {}),
    ...reply.headers,
  };
  return isUnchanged ? { status: 304, headers, payload: Buffer.alloc(0) } : { status: reply.status, headers, payload };
}
