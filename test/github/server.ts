import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerGraphql, answerRest } from "./answer.ts";
import { type Fault, type FaultPlan, faultAnswer, type Target } from "./faults.ts";
import { authorizeGit, type GitRoute, gitToken, matchGit, serveGit } from "./git-http.ts";
import type { JournalEntry } from "./journal.ts";
import { redact } from "./journal.ts";
import { type Json, parseJson } from "./json.ts";
import type { ApiDescription } from "./openapi.ts";
import { failed, type Reply } from "./reply.ts";
import type { MatchedOperation } from "./route-table.ts";
import { cutShort, sendReply } from "./send.ts";
import type { Identity, World } from "./state.ts";
import { renderRate, spend } from "./users.ts";

/** What the servers share with the handle that tests hold. */
export interface Machine {
  readonly world: World;
  readonly description: ApiDescription;
  readonly faults: FaultPlan;
  readonly basePath: string;
  readonly graphqlPath: string;
  readonly addEntry: (entry: Omit<JournalEntry, "index">) => JournalEntry;
  readonly violation: (problem: string) => void;
  /** Called after a write took effect and before it is answered. */
  readonly wrote: (entry: JournalEntry) => Promise<void>;
}

const ANONYMOUS = "anonymous";

function anonymous(): Identity {
  return {
    kind: "anonymous",
    account: undefined,
    scopes: [],
    permissions: {},
    repositories: "all",
    appSlug: undefined,
    rate: { limit: 60, remaining: 60, resetAt: Number.POSITIVE_INFINITY, graphql: 0 },
  };
}

function identify(world: World, token: string | undefined): { identity: Identity; name: string; isKnown: boolean } {
  if (token === undefined || token === "") return { identity: anonymous(), name: ANONYMOUS, isKnown: true };
  const identity = world.tokens.get(token);
  if (!identity) return { identity: anonymous(), name: "unknown-token", isKnown: false };
  return { identity, name: identity.account?.login ?? ANONYMOUS, isKnown: true };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

async function runHooks(machine: Machine, target: Target, when: "before" | "after"): Promise<void> {
  for (const run of machine.faults.hooks(target, when)) await run();
}

/** The answer to a request before anything is looked at, undefined where it may go on. */
function turnAway(
  machine: Machine,
  request: IncomingMessage,
  identity: Identity,
  isKnown: boolean,
  operation: string | undefined,
): Reply | undefined {
  if (!isKnown) return failed(401, "Bad credentials").reply;
  if ((request.headers["user-agent"] ?? "") === "") {
    return failed(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
    ).reply;
  }
  if (operation === "rate-limit/get" || spend(machine.world, identity, operation === "graphql" ? "graphql" : "core"))
    return undefined;
  return failed(403, "API rate limit exceeded").reply;
}

async function serveApi(machine: Machine, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { world } = machine;
  const isGraphql = url.pathname === machine.graphqlPath;
  const path = isGraphql ? "/graphql" : url.pathname.slice(machine.basePath.length);
  const method = request.method ?? "GET";
  const bytes = await readBody(request);
  const { identity, name, isKnown } = identify(world, gitToken(request.headers.authorization));
  const match: MatchedOperation | undefined = isGraphql ? undefined : machine.description.match(method, path);
  const operation = isGraphql ? "graphql" : match?.operationId;
  const text = bytes.toString("utf8");
  const tokens = [...world.tokens.keys()];
  if (tokens.some((token) => `${request.url}\n${text}`.includes(token))) {
    machine.violation(`${method} ${redact(path, tokens)}: a token is in the address or the body`);
  }
  const isWrite = !isGraphql && method !== "GET" && method !== "HEAD";
  const entry = machine.addEntry({
    kind: isGraphql ? "graphql" : "api",
    method,
    path: redact(path, tokens),
    query: redact(url.search, tokens),
    operation,
    identity: name,
    isWrite,
    body: bytes.length === 0 ? undefined : parseJson(redact(text, tokens)),
    requestBytes: bytes.length,
    status: 0,
    responseBytes: 0,
    fault: undefined,
  });
  const target: Target = { operation, method, pathAndQuery: `${path}${url.search}` };
  await runHooks(machine, target, "before");
  const fault = machine.faults.next(target);
  entry.fault = fault?.kind;
  if (fault?.kind === "reset") return cutShort(response);
  const injected = fault && faultAnswer(fault, world.now());
  const away = injected ? undefined : turnAway(machine, request, identity, isKnown, operation);
  const reply = injected
    ? {
        status: injected.status,
        headers: injected.headers,
        ...(injected.body === undefined ? {} : { body: injected.body }),
      }
    : (away ?? answer(machine, request, match, { method, path, url, bytes, identity, isGraphql }));
  const took = injected === undefined && away === undefined && reply.status < 400;
  if (took && isWrite) await machine.wrote(entry);
  if (took) await runHooks(machine, target, "after");
  if (fault?.kind === "reset-after") return cutShort(response);
  await deliver(machine, request, response, { reply, fault, identity, entry, isGraphql });
}

function answer(
  machine: Machine,
  request: IncomingMessage,
  match: MatchedOperation | undefined,
  from: { method: string; path: string; url: URL; bytes: Buffer; identity: Identity; isGraphql: boolean },
): Reply {
  const { world } = machine;
  const body: Json | undefined = from.bytes.length === 0 ? undefined : parseJson(from.bytes.toString("utf8"));
  if (from.bytes.length > 0 && body === undefined) {
    machine.violation(`${from.method} ${from.path}: the body is not JSON`);
    return failed(400, "Problems parsing JSON").reply;
  }
  if (from.isGraphql) {
    if (from.identity.kind === "anonymous") return failed(401, "This endpoint requires you to be authenticated.").reply;
    return answerGraphql(world, from.identity, body, machine.violation);
  }
  const context = {
    world,
    identity: from.identity,
    request: {
      method: from.method,
      path: from.path,
      params: match?.params ?? {},
      query: from.url.searchParams,
      body,
      accept: String(request.headers.accept ?? ""),
    },
  };
  return answerRest(machine.description, match, context, flatHeaders(request), machine.violation);
}

async function deliver(
  machine: Machine,
  request: IncomingMessage,
  response: ServerResponse,
  from: { reply: Reply; fault: Fault | undefined; identity: Identity; entry: JournalEntry; isGraphql: boolean },
): Promise<void> {
  const { reply, identity, entry } = from;
  const rate = renderRate(identity, from.isGraphql ? "graphql" : "core");
  const payload =
    reply.raw?.bytes ?? (reply.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.body)));
  const etag = `W/"${createHash("sha256").update(payload).digest("hex")}"`;
  const isUnchanged = entry.method === "GET" && reply.status === 200 && request.headers["if-none-match"] === etag;
  // a conditional request that finds nothing new costs nothing
  if (isUnchanged) identity.rate.remaining += 1;
  const headers: Record<string, string> = {
    date: machine.world.now().toUTCString(),
    "content-type": reply.raw?.type ?? "application/json; charset=utf-8",
    "x-github-request-id": `DOUB:${entry.index}`,
    "x-github-media-type": "github.v3; format=json",
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-used": String(rate.used),
    "x-ratelimit-reset": Number.isFinite(rate.reset) ? String(rate.reset) : "0",
    "x-ratelimit-resource": from.isGraphql ? "graphql" : "core",
    ...(identity.kind === "user" ? { "x-oauth-scopes": identity.scopes.join(", ") } : {}),
    ...(entry.method === "GET" && reply.status === 200 ? { etag } : {}),
    ...reply.headers,
  };
  const shown = isUnchanged
    ? { status: 304, headers, payload: Buffer.alloc(0) }
    : { status: reply.status, headers, payload: Buffer.from(payload) };
  entry.status = shown.status;
  entry.responseBytes = await sendReply(response, shown, from.fault);
}

async function serveGitRequest(
  machine: Machine,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  route: GitRoute,
): Promise<void> {
  const { world } = machine;
  const tokens = [...world.tokens.keys()];
  const { identity, name, isKnown } = identify(world, gitToken(request.headers.authorization));
  const method = request.method ?? "GET";
  if (tokens.some((token) => (request.url ?? "").includes(token)))
    machine.violation(`${method} git: a token is in the address`);
  const path = redact(url.pathname, tokens);
  const entry = machine.addEntry({
    kind: "git",
    method,
    path,
    query: redact(url.search, tokens),
    operation: route.operation,
    identity: name,
    isWrite: route.operation === "git/receive-pack",
    body: undefined,
    requestBytes: Number(request.headers["content-length"] ?? 0),
    status: 0,
    responseBytes: 0,
    fault: undefined,
  });
  const target: Target = { operation: route.operation, method, pathAndQuery: `${url.pathname}${url.search}` };
  await runHooks(machine, target, "before");
  const fault = machine.faults.next(target);
  entry.fault = fault?.kind;
  if (fault?.kind === "reset") return cutShort(response);
  const injected = fault && faultAnswer(fault, world.now());
  const allowed = isKnown ? authorizeGit(world, identity, route) : 401;
  if (injected || typeof allowed === "number") {
    request.resume();
    const status = injected?.status ?? (typeof allowed === "number" ? allowed : 500);
    entry.status = status;
    const headers: Record<string, string> = {
      "content-type": "text/plain",
      ...injected?.headers,
      ...(status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {}),
    };
    await sendReply(response, { status, headers, payload: Buffer.from(`answered ${status}\n`) }, undefined);
    return;
  }
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const isCut = fault?.kind === "truncated" || fault?.kind === "reset-after";
  entry.status = await serveGit(world, allowed, identity, route, request, response, url.search.slice(1), (count) => {
    entry.responseBytes += count;
    if (isCut && count > 0) cutShort(response);
  });
  await runHooks(machine, target, "after");
}

/** What one server answers: GitHub has the API and git on two hosts, an enterprise server on one. */
export type Answers = "api" | "git" | "both";

async function serve(
  machine: Machine,
  answers: Answers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://double.invalid");
  const route = answers === "api" ? undefined : matchGit(url.pathname, url.searchParams);
  const isUnderBase = url.pathname === machine.graphqlPath || url.pathname.startsWith(`${machine.basePath}/`);
  const isApi = answers !== "git" && isUnderBase;
  if (route && !isApi) return serveGitRequest(machine, request, response, url, route);
  if (isApi) return serveApi(machine, request, response, url);
  response.writeHead(404).end();
}

/** A server that answers the API and git on a free port of the loopback address. */
export async function startServer(
  machine: Machine,
  answers: Answers,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    serve(machine, answers, request, response).catch((error: unknown) => {
      machine.violation(
        `${request.method} ${request.url?.split("?")[0]}: the double failed: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
