import { execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FetchError, withoutCredentials } from "../../src/io/tool-fetch.ts";
import { get } from "../../src/io/tool-http.ts";
import { chooseProxy } from "../../src/io/tool-proxy.ts";
import { freshFolder } from "./test-tool.ts";

const folder = freshFolder("http");
const open: Server[] = [];
afterAll(() => {
  for (const server of open) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen<T extends Server>(server: T): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return address === null || typeof address === "string" ? 0 : address.port;
}

async function read(url: string, environment: Record<string, string>): Promise<string> {
  const times = { answer: 3_000, idle: 3_000, whole: 9_000 };
  const options = { redirects: [], environment, times, signal: undefined, maxBytes: 1000 };
  const chunks: Uint8Array[] = [];
  for await (const chunk of await get(new URL(url), options)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

describe("a proxy", () => {
  test("for http is asked for the whole URL, with its credentials", async () => {
    let asked: IncomingMessage | undefined;
    const proxy = await listen(
      createHttpServer((request, response) => {
        asked = request;
        response.end("by proxy");
      }),
    );
    const environment = { http_proxy: `http://me:se%20cret@127.0.0.1:${proxy}` };
    expect(await read("http://mirror.invalid:81/a?b", environment)).toBe("by proxy");
    expect(asked?.url).toBe("http://mirror.invalid:81/a?b");
    expect(asked?.headers.host).toBe("mirror.invalid:81");
    expect(asked?.headers["proxy-authorization"]).toBe(`Basic ${Buffer.from("me:se cret").toString("base64")}`);
  });

  test("for https gets a tunnel, and the certificate of the server itself is checked", async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        cert,
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
      ].concat("-addext", "subjectAltName=DNS:localhost"),
      { stdio: "ignore" },
    );
    const options = { key: execFileSync("cat", [key]), cert: execFileSync("cat", [cert]) };
    const target = await listen(createHttpsServer(options, (_, response) => response.end("through the tunnel")));
    const tunnels: string[] = [];
    const server = createHttpServer();
    server.on("connect", (request, socket) => {
      tunnels.push(request.url ?? "");
      const onward = connect(target, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        onward.pipe(socket).pipe(onward);
      });
      onward.on("error", () => socket.destroy());
      socket.on("error", () => onward.destroy());
    });
    const proxy = await listen(server);
    const child = join(folder, "child.ts");
    writeFileSync(
      child,
      `import { get } from ${JSON.stringify(join(import.meta.dirname, "../../src/io/tool-http.ts"))};
const times = { answer: 5000, idle: 5000, whole: 9000 };
const options = { redirects: [], environment: process.env, times, signal: undefined, maxBytes: 1000 };
try { for await (const chunk of await get(new URL("https://localhost:${target}/x"), options)) process.stdout.write(chunk); }
catch (error) { process.stdout.write(String(error)); }
process.exit(0);\n`,
    );
    const environment = { PATH: process.env["PATH"] ?? "", HTTPS_PROXY: `127.0.0.1:${proxy}` };
    expect(await run(child, { ...environment, NODE_EXTRA_CA_CERTS: cert })).toBe("through the tunnel");
    expect(tunnels).toEqual([`localhost:${target}`]);
    expect(await run(child, environment)).toMatch(/cannot be reached \(self-signed certificate/);
  });

  test("that refuses is named, without its password", async () => {
    const server = createHttpServer();
    server.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    const port = await listen(server);
    const error = await read("https://x.invalid/", { HTTPS_PROXY: `http://u:pw@127.0.0.1:${port}` }).catch(String);
    expect(error).toBe(`FetchError: the proxy 127.0.0.1:${port} answered 407`);
  });

  test.each<readonly [string, Record<string, string>, string | undefined]>([
    ["https://a.example/", { HTTPS_PROXY: "http://p:1" }, "p:1"],
    ["https://a.example/", { HTTP_PROXY: "http://p:1" }, undefined],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", https_proxy: "http://q:1" }, "q:1"],
    ["https://a.example/", { ALL_PROXY: "http://p:1" }, "p:1"],
    ["https://a.example/", { HTTPS_PROXY: "p:1" }, "p:1"],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "a.example" }, undefined],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "b.example, .example" }, undefined],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "*.example" }, undefined],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "*" }, undefined],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "xa.example,ample" }, "p:1"],
    ["https://a.example/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "a.example:444" }, "p:1"],
    ["https://a.example:444/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "a.example:444" }, undefined],
    ["https://[::1]/", { HTTPS_PROXY: "http://p:1", NO_PROXY: "[::1]" }, undefined],
    ["http://a.example/", { HTTP_PROXY: "http://p:1", REQUEST_METHOD: "GET" }, undefined],
    ["http://a.example/", { http_proxy: "http://p:1", REQUEST_METHOD: "GET" }, "p:1"],
  ])("for %s with %j is %s", (url, environment, host) => {
    expect(chooseProxy(new URL(url), environment)?.host).toBe(host);
  });

  test("that is no http URL is an error", () => {
    expect(() => chooseProxy(new URL("https://x/"), { HTTPS_PROXY: "socks5://p:1" })).toThrow(FetchError);
  });
});

test("names and passwords in URLs are masked in what a package manager said", () => {
  expect(withoutCredentials("GET https://user:token@host/simple failed")).toBe("GET https://***@host/simple failed");
});

function run(file: string, env: Record<string, string>): Promise<string> {
  const child = spawn(join(import.meta.dirname, "../../node_modules/.bin/node"), [file], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  return new Promise((resolve) => child.on("close", () => resolve(said)));
}
