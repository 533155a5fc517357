/** What `fetch` does for the client of a model, over Node's own HTTP: the global one takes 16 MiB more and has time limits of its own. */
import type { ClientRequest, IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { nodeHttp, nodeHttps } from "./node-http.ts";

const MAX_BODY_BYTES = 4 * 1024 * 1024;
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];
const WITHOUT_BODY = [204, 205, 304];
/** No server is asked for these, and some use them all the same. */
const DECODERS = new Map([
  ["gzip", gunzipSync],
  ["x-gzip", gunzipSync],
  ["deflate", inflateSync],
  ["br", brotliDecompressSync],
]);

/** An answer of more than 4 MiB, which nobody reads. */
export class TooLongError extends Error {
  constructor() {
    super(`the server's answer is longer than ${MAX_BODY_BYTES / 1_048_576} MiB`);
  }
}

/**
 * Sends a request with a text or no body and reads the whole answer. Rejects where the connection breaks, for a redirect, which would
 * carry code and key elsewhere, and with TooLongError.
 */
export async function modelFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const { request } = url.protocol === "https:" ? nodeHttps() : nodeHttp();
  const { method = "GET", body, signal } = init;
  const text = typeof body === "string" ? Buffer.from(body) : undefined;
  const length = text === undefined ? {} : { "content-length": text.length };
  const headers = { "accept-encoding": "identity", ...Object.fromEntries(new Headers(init.headers)), ...length };
  const response = await answerTo(request(url, { method, headers, ...(signal ? { signal } : {}) }), text);
  if (REDIRECTS.includes(response.statusCode)) {
    response.destroy();
    throw new Error("the server redirects to somewhere else, which is not followed");
  }
  return asResponse(response, await readBody(response));
}

function answerTo(request: ClientRequest, text: Buffer | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
    request.end(text);
  });
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> = response;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new TooLongError();
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks), response.headers["content-encoding"] ?? "");
}

function decoded(body: Buffer, encoding: string): Buffer {
  const decode = DECODERS.get(encoding.toLowerCase());
  if (decode === undefined) return body;
  try {
    return decode(body, { maxOutputLength: MAX_BODY_BYTES });
  } catch (error) {
    throw error instanceof RangeError ? new TooLongError() : error;
  }
}

function asResponse({ statusCode = 0, headers }: IncomingMessage, body: Buffer): Response {
  if (statusCode < 200 || statusCode > 599)
    throw new Error(`the server answers with ${statusCode}, which is no status`);
  const after = headers["retry-after"];
  return new Response(WITHOUT_BODY.includes(statusCode) ? null : body, {
    status: statusCode,
    headers: { "content-type": "text/plain", ...(after === undefined ? {} : { "retry-after": after }) },
  });
}
