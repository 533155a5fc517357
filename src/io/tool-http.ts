import type http from "node:http";
import type { Socket } from "node:net";
import type tls from "node:tls";
import { nodeHttp, nodeHttps, nodeTls } from "./node-http.ts";
import { type DownloadTimes, FetchError } from "./tool-fetch.ts";
import { chooseProxy } from "./tool-proxy.ts";

const MAX_REDIRECTS = 5;

/** How a URL is asked for. */
export interface GetOptions {
  /** Hosts besides the URL's own that it may be redirected to, over https only. */
  readonly redirects: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly times: DownloadTimes;
  readonly signal: AbortSignal | undefined;
  readonly maxBytes: number;
}

/**
 * The body of a URL, through the proxy that the environment names. Throws FetchError: for a status other than 200, a redirect to
 * a host that is not allowed or away from https, a body shorter than announced or longer than allowed, and when time runs out.
 */
export async function get(url: URL, options: GetOptions): Promise<AsyncIterable<Uint8Array>> {
  const overall = AbortSignal.timeout(options.times.whole);
  let place = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await ask(place, { ...options, signal: anySignal(options.signal, overall) });
    const location = response.headers.location;
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      place = follow(url, place, location, options.redirects);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new FetchError(`the server answered ${status}`, true);
    }
    return readBody(response, options);
  }
  throw new FetchError("the server redirects in circles", true);
}

function anySignal(first: AbortSignal | undefined, second: AbortSignal): AbortSignal {
  return first === undefined ? second : AbortSignal.any([first, second]);
}

function follow(first: URL, from: URL, location: string, allowed: readonly string[]): URL {
  if (!URL.canParse(location, from.href))
    throw new FetchError("the server redirects to something that is no URL", false);
  const to = new URL(location, from.href);
  const isAllowed = to.host === first.host || (allowed.includes(to.host) && to.protocol === "https:");
  if (!isAllowed || (from.protocol === "https:" && to.protocol !== "https:")) {
    throw new FetchError(
      `the server redirects to another host (${to.protocol}//${to.host}), which is not followed`,
      false,
    );
  }
  // Credentials go to the host that they were given for only.
  to.username = to.host === first.host ? first.username : "";
  to.password = to.host === first.host ? first.password : "";
  return to;
}

async function ask(url: URL, options: GetOptions & { readonly signal: AbortSignal }): Promise<http.IncomingMessage> {
  const proxy = chooseProxy(url, options.environment);
  const isTls = url.protocol === "https:";
  const headers: Record<string, string> = { "user-agent": "draftgate", accept: "application/octet-stream" };
  if (url.username !== "") headers["authorization"] = basic(url);
  const common: http.RequestOptions = { signal: options.signal, headers, agent: false };
  if (proxy === undefined)
    return answer(isTls ? nodeHttps().request(url, common) : nodeHttp().request(url, common), options.times);
  if (!isTls) {
    const target = { path: `${url.origin}${url.pathname}${url.search}`, headers: { ...headers, host: url.host } };
    return answer(
      requestProxy(proxy, { ...common, ...target, headers: { ...target.headers, ...proxyHeaders(proxy) } }),
      options.times,
    );
  }
  const socket = await openTunnel(proxy, url, options);
  const secured = await secure(socket, url, options);
  return answer(nodeHttps().request(url, { ...common, createConnection: () => secured }), options.times);
}

function requestProxy(proxy: URL, options: http.RequestOptions): http.ClientRequest {
  const port = proxy.port === "" ? (proxy.protocol === "https:" ? 443 : 80) : Number(proxy.port);
  const place = { ...options, host: proxy.hostname, port };
  return proxy.protocol === "https:"
    ? nodeHttps().request({ ...place, servername: proxy.hostname })
    : nodeHttp().request(place);
}

function proxyHeaders(proxy: URL): Record<string, string> {
  return proxy.username === "" ? {} : { "proxy-authorization": basic(proxy) };
}

function basic(url: URL): string {
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function openTunnel(proxy: URL, url: URL, options: GetOptions & { readonly signal: AbortSignal }): Promise<Socket> {
  const place = `${url.hostname}:${url.port === "" ? 443 : url.port}`;
  const headers = { host: place, ...proxyHeaders(proxy) };
  return new Promise((resolve, reject) => {
    const request = requestProxy(proxy, {
      method: "CONNECT",
      path: place,
      headers,
      signal: options.signal,
      agent: false,
    });
    const timer = setTimeout(() => request.destroy(slow()), options.times.answer);
    request.on("connect", (response, socket) => {
      clearTimeout(timer);
      if (response.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(new FetchError(`the proxy ${proxy.host} answered ${response.statusCode ?? 0}`, true));
      }
    });
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(new FetchError(`the proxy ${proxy.host} cannot be reached (${describe(error)})`, true));
    });
    request.end();
  });
}

// The tunnel ends at the server itself: its certificate is checked as if there were no proxy.
function secure(socket: Socket, url: URL, options: GetOptions): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = nodeTls().connect({ socket, servername: url.hostname });
    const timer = setTimeout(() => secured.destroy(slow()), options.times.answer);
    secured.on("secureConnect", () => {
      clearTimeout(timer);
      resolve(secured);
    });
    secured.on("error", (error) => {
      clearTimeout(timer);
      reject(new FetchError(`it cannot be reached (${describe(error)})`, true));
    });
  });
}

function answer(request: http.ClientRequest, times: DownloadTimes): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => request.destroy(slow()), times.answer);
    request.on("response", (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(error instanceof FetchError ? error : new FetchError(`it cannot be reached (${describe(error)})`, true));
    });
    request.end();
  });
}

async function* readBody(response: http.IncomingMessage, options: GetOptions): AsyncGenerator<Uint8Array> {
  const announced = Number(response.headers["content-length"] ?? Number.NaN);
  if (announced > options.maxBytes) {
    response.destroy();
    throw new FetchError(`the server announces ${announced} bytes, more than is allowed`, false);
  }
  response.setTimeout(options.times.idle, () => response.destroy(slow()));
  let received = 0;
  try {
    for await (const chunk of response) {
      const bytes: Uint8Array = chunk;
      received += bytes.length;
      if (received > options.maxBytes) throw new FetchError(`the body is longer than ${options.maxBytes} bytes`, false);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    const of = Number.isNaN(announced) ? "" : ` of ${announced}`;
    throw new FetchError(`the download broke off after ${received}${of} bytes (${describe(error)})`, true);
  } finally {
    response.destroy();
  }
}

function slow(): FetchError {
  return new FetchError("the server is too slow", true);
}

function describe(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "time ran out";
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}
