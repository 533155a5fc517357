import type { IncomingMessage, ServerResponse } from "node:http";
import { type Fault, faultAnswer, type Target } from "./faults.ts";
import { serveGit } from "./git-http.ts";
import { authorizeGit, type GitRoute, tokenOf } from "./git-route.ts";
import { redact } from "./journal.ts";
import { identify, type Machine, runHooks } from "./machine.ts";
import { cutShort, sendReply } from "./send.ts";

async function refuse(
  response: ServerResponse,
  status: number,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const challenge = status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {};
  const headers = { "content-type": "text/plain", ...extra, ...challenge };
  await sendReply(response, { status, headers, payload: Buffer.from(`answered ${status}\n`) }, undefined);
}

/** The status and headers that end a request early. */
function refusal(
  fault: Fault | undefined,
  now: Date,
  allowed: unknown,
): { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined {
  const injected = fault && faultAnswer(fault, now);
  if (injected) return injected;
  return typeof allowed === "number" ? { status: allowed, headers: {} } : undefined;
}

/** Answers a git request: journal, faults, identity, then git itself. */
export async function serveGitRequest(
  machine: Machine,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  route: GitRoute,
): Promise<void> {
  const { world } = machine;
  const tokens = [...world.tokens.keys()];
  const { identity, name, isKnown } = identify(world, tokenOf(request.headers.authorization));
  const method = request.method ?? "GET";
  const path = redact(url.pathname, tokens);
  if (path !== url.pathname) machine.violation(`${method} ${path}: a token is in the address`);
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
  const allowed = isKnown ? authorizeGit(world, identity, route) : 401;
  const early = refusal(fault, world.now(), allowed);
  if (early || typeof allowed === "number") {
    request.resume();
    entry.status = early?.status ?? 500;
    return refuse(response, entry.status, early?.headers ?? {});
  }
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const isCut = fault?.kind === "truncated" || fault?.kind === "reset-after";
  const onBytes = (count: number) => {
    entry.responseBytes += count;
  };
  const actorId = identity.account?.id ?? 0;
  const job = { world, repository: allowed, actorId, route, query: url.search.slice(1), isCut, onBytes };
  entry.status = await serveGit(job, request, response);
  await runHooks(machine, target, "after");
}
