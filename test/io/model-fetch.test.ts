import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Server } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { modelFetch, TooLongError } from "../../src/io/model-fetch.ts";
import { freshFolder } from "./test-tool.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return address === null || typeof address === "string" ? 0 : address.port;
}

async function answering(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(answer))}/v1/models?a=b`;
}

describe("modelFetch", () => {
  it("sends the method, the headers and the text, and gives back status, text and retry-after", async () => {
    const seen: unknown[] = [];
    const url = await answering(async (request, response) => {
      const { authorization, "content-length": length } = request.headers;
      seen.push(request.method, request.url, authorization, length, await text(request));
      response.writeHead(429, { "retry-after": "7", "set-cookie": "a=b" }).end("später");
    });
    const headers = new Headers({ authorization: "Bearer k" });
    const response = await modelFetch(url, { method: "POST", headers, body: "é" });
    expect(seen).toEqual(["POST", "/v1/models?a=b", "Bearer k", "2", "é"]);
    expect([response.status, await response.text(), response.headers.get("retry-after")]).toEqual([429, "später", "7"]);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("asks with GET where nothing is said, and again on the same connection", async () => {
    const ports: unknown[] = [];
    const url = await answering((request, response) => {
      ports.push(request.method, request.socket.remotePort);
      response.end("[]");
    });
    for (const place of [url, new URL(url)]) expect(await (await modelFetch(place)).text()).toBe("[]");
    expect(ports.slice(2)).toEqual(ports.slice(0, 2));
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("reads what a server sends as %s though nobody asked for it", async (encoding, encode) => {
    const url = await answering((request, response) => {
      expect(request.headers["accept-encoding"]).toBe("identity");
      response.writeHead(200, { "content-encoding": encoding }).end(encode("fine"));
    });
    expect(await (await modelFetch(url)).text()).toBe("fine");
  });

  it.each([
    ["as it is", {}, Buffer.alloc(4 * 1024 * 1024 + 1)],
    ["packed", { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(5 * 1024 * 1024))],
  ])("rejects an answer that is too long, %s", async (_, headers, body) => {
    const url = await answering((_request, response) => response.writeHead(200, headers).end(body));
    await expect(modelFetch(url)).rejects.toThrow(TooLongError);
  });

  it.each([301, 302, 303, 307, 308])("does not follow a redirect (%d)", async (status) => {
    const asked: unknown[] = [];
    const url = await answering((request, response) => {
      asked.push(request.url);
      response.writeHead(status, { location: "/elsewhere" }).end();
    });
    await expect(modelFetch(url)).rejects.toThrow("redirects");
    expect(asked).toEqual(["/v1/models?a=b"]);
  });

  it("takes an answer without a body, and rejects a status that is none", async () => {
    const url = await answering((request, response) => {
      response.writeHead(request.method === "GET" ? 204 : 799).end();
    });
    expect((await modelFetch(url)).status).toBe(204);
    await expect(modelFetch(url, { method: "POST", body: "{}" })).rejects.toThrow("799");
  });

  it("rejects where the connection breaks in the middle of the answer, and when it is told to stop", async () => {
    const url = await answering((request, response) => {
      response.writeHead(200, { "content-length": 100 }).write("x");
      if (request.method === "GET") setTimeout(() => response.destroy(), 50);
    });
    await expect(modelFetch(url)).rejects.toThrow("aborted");
    await expect(modelFetch(url, { method: "POST", signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });

  it("trusts no certificate that nobody vouches for", async () => {
    const folder = freshFolder("model-fetch");
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const subject = ["-subj", "/CN=127.0.0.1", "-days", "1"];
    execFileSync(
      "openssl",
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject],
      {
        stdio: "ignore",
      },
    );
    let asked = 0;
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => {
      asked += 1;
      response.end();
    });
    await expect(modelFetch(`https://127.0.0.1:${await portOf(server)}/`)).rejects.toThrow(/certificate/);
    expect(asked).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
