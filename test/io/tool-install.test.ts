import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { INSTALL_STEPS, installTool } from "../../src/io/tool-install.ts";
import { planTool } from "../../src/io/tool-plan.ts";
import { findProblem } from "../../src/io/tool-verify.ts";
import { type ReleaseServer, startReleaseServer } from "./release-server.ts";
import { freshFolder, installContext, testPin } from "./test-tool.ts";
import { makeTarGz, sha256, type TestEntry } from "./tool-archives.ts";

const PROGRAM = "#!/bin/sh\necho hello\n";
const ARCHIVE = makeTarGz([
  { path: "hello", content: PROGRAM },
  { path: "docs/LICENSE", content: "MIT", mode: 0o644 },
]);
const TIMES = { answer: 400, idle: 400, whole: 1_500 };

const base = freshFolder("install");
const servers: ReleaseServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function serve(answer: (response: ServerResponse, path: string) => void): Promise<ReleaseServer> {
  const server = await startReleaseServer((request, response) => answer(response, request.url ?? ""));
  servers.push(server);
  return server;
}

interface Attempt {
  readonly error: string;
  readonly left: readonly string[];
}

// Installs a test tool into a fresh cache, which must fail: the message, and every file that is left in the cache.
async function fail(
  server: ReleaseServer,
  digest = sha256(ARCHIVE),
  redirects: readonly string[] = [],
): Promise<Attempt> {
  const context = installContext(join(base, `cache-${Math.random().toString(36).slice(2)}`), { times: TIMES });
  const pin = testPin(`${server.origin}/releases/{file}`, "hello.tar.gz", digest, redirects);
  const plans = await planTool(pin, context.machine);
  const error = await installTool(plans, context).then(
    () => "it was installed",
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  );
  return { error, left: leftovers(context.cache.root) };
}

function leftovers(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => !/^v1(?:\/(?:tools|locks|staging))?$/.test(path))
    .sort();
}

function send(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { "content-length": bytes.length }).end(bytes);
}

describe("a release server that misbehaves gives one clear error and leaves nothing in the cache:", () => {
  test("it serves other bytes than were pinned", async () => {
    const evil = makeTarGz([{ path: "hello", content: "#!/bin/sh\necho evil\n" }]);
    const server = await serve((response) => send(response, evil));
    const { error, left } = await fail(server);
    expect(error).toMatch(/hello\.tar\.gz has the wrong digest: sha256 [0-9a-f]{64}, pinned is [0-9a-f]{64}$/);
    expect(left).toEqual([]);
  });

  test("it breaks off in the middle", async () => {
    const server = await serve((response) => {
      response.writeHead(200, { "content-length": ARCHIVE.length });
      response.write(ARCHIVE.subarray(0, 20), () => response.destroy());
    });
    const { error, left } = await fail(server);
    expect(error).toMatch(new RegExp(`the download broke off after \\d+ of ${ARCHIVE.length} bytes`));
    expect(left).toEqual([]);
  });

  test("it sends less than all, and ends as if that were all", async () => {
    const server = await serve((response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" }).end(ARCHIVE.subarray(0, 40));
    });
    const { error, left } = await fail(server);
    expect(error).toMatch(/wrong digest/);
    expect(left).toEqual([]);
  });

  test("it redirects to another host", async () => {
    const other = await serve((response) => send(response, ARCHIVE));
    const server = await serve((response) => response.writeHead(302, { location: `${other.origin}/x` }).end());
    const { error, left } = await fail(server);
    expect(error).toMatch(/redirects to another host \(http:\/\/127\.0\.0\.1:\d+\), which is not followed/);
    expect(other.asked).toEqual([]);
    expect(left).toEqual([]);
  });

  test("it redirects to an allowed host, but without TLS", async () => {
    const other = await serve((response) => send(response, ARCHIVE));
    const server = await serve((response) => response.writeHead(302, { location: `${other.origin}/x` }).end());
    const { error } = await fail(server, sha256(ARCHIVE), [new URL(other.origin).host]);
    expect(error).toMatch(/redirects to another host/);
    expect(other.asked).toEqual([]);
  });

  test("it redirects in circles", async () => {
    const server = await serve((response) => response.writeHead(302, { location: "/again" }).end());
    const { error, left } = await fail(server);
    expect(error).toMatch(/redirects in circles/);
    expect(left).toEqual([]);
  });

  test.each([404, 500, 403, 204])("it answers %i", async (status) => {
    const server = await serve((response) => response.writeHead(status).end());
    const { error, left } = await fail(server);
    expect(error).toMatch(new RegExp(`127\\.0\\.0\\.1:\\d+/releases/hello\\.tar\\.gz: the server answered ${status}$`));
    expect(left).toEqual([]);
  });

  test("it never answers", async () => {
    const server = await serve(() => undefined);
    const { error, left } = await fail(server);
    expect(error).toMatch(/the server is too slow/);
    expect(left).toEqual([]);
  });

  test("it stops sending", async () => {
    const server = await serve((response) => {
      response.writeHead(200, { "content-length": ARCHIVE.length }).write(ARCHIVE.subarray(0, 10));
    });
    const { error, left } = await fail(server);
    expect(error).toMatch(/too slow/);
    expect(left).toEqual([]);
  });

  test("it drips one byte at a time, for ever", async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await serve((response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write("x"), 100));
    });
    const { error, left } = await fail(server);
    for (const timer of timers) clearInterval(timer);
    expect(error).toMatch(/broke off after \d+ bytes/);
    expect(left).toEqual([]);
  });

  test("it announces more than any tool has", async () => {
    const server = await serve((response) => response.writeHead(200, { "content-length": 1e12 }).write("x"));
    const { error, left } = await fail(server);
    expect(error).toMatch(/announces 1000000000000 bytes/);
    expect(left).toEqual([]);
  });

  test("nobody listens", async () => {
    const server = await serve(() => undefined);
    await server.close();
    const { error, left } = await fail(server);
    expect(error).toMatch(/cannot be reached/);
    expect(left).toEqual([]);
  });
});

describe("an archive that has the pinned digest, but", () => {
  test.each<readonly [string, TestEntry, RegExp]>([
    ["holds ../", { path: "../../hello", content: "x" }, /hello\.tar\.gz is refused: .*leaves the folder/],
    ["holds an absolute path", { path: "/tmp/hello", content: "x" }, /is refused: .*leaves the folder/],
    ["holds a symbolic link", { path: "hello", type: "2", link: "/bin/sh" }, /is refused: "hello" is a link/],
    ["holds a hard link", { path: "hello", type: "1", link: "/bin/sh" }, /is refused: "hello" is a link/],
  ])("%s, is refused and leaves nothing", async (_, entry, message) => {
    const bytes = makeTarGz([entry]);
    const server = await serve((response) => send(response, bytes));
    const { error, left } = await fail(server, sha256(bytes));
    expect(error).toMatch(message);
    expect(left).toEqual([]);
  });
});

describe("an installation", () => {
  async function install(root: string) {
    const server = await serve((response, path) => {
      if (path === "/releases/hello.tar.gz") response.writeHead(302, { location: "/real" }).end();
      else send(response, ARCHIVE);
    });
    const steps: string[] = [];
    const context = installContext(root, { onStep: (step) => steps.push(step) });
    const plans = await planTool(
      testPin(`${server.origin}/releases/{file}`, "hello.tar.gz", sha256(ARCHIVE)),
      context.machine,
    );
    return { server, context, plans, steps, installed: await installTool(plans, context) };
  }

  test("has every file of the archive and takes all its steps once", async () => {
    const { installed, steps, server } = await install(join(base, "good"));
    expect(readFileSync(join(installed.folder, "files", "hello"), "utf8")).toBe(PROGRAM);
    expect(readFileSync(join(installed.folder, "files", "docs", "LICENSE"), "utf8")).toBe("MIT");
    expect(installed.bytes).toBe(ARCHIVE.length);
    expect(steps).toEqual([...INSTALL_STEPS]);
    expect(server.asked).toEqual(["/releases/hello.tar.gz", "/real"]);
  });

  test("may be a plain script, which is the program itself", async () => {
    const script = Buffer.from(PROGRAM);
    const server = await serve((response) => send(response, script));
    const context = installContext(join(base, "plain"));
    const plans = await planTool(testPin(`${server.origin}/{file}`, "hello", sha256(script)), context.machine);
    const { folder, plan } = await installTool(plans, context);
    expect(execFileSync(join(folder, "files", "hello"), { encoding: "utf8" })).toBe("hello\n");
    flip(join(folder, "files", "hello"));
    expect(await findProblem(folder, plan)).toMatch(/^files\/hello differs/);
  });

  test("with files of another user is refused; who may not give files away cannot make one", async () => {
    const { installed } = await install(join(base, "foreign"));
    const file = join(installed.folder, "files", "hello");
    if (process.getuid?.() !== 0) return expect(() => chownSync(file, 12345, 12345)).toThrow(/EPERM/);
    chownSync(file, 12345, 12345);
    return expect(await findProblem(installed.folder, installed.plan)).toBe(`${file} belongs to another user`);
  });

  test("is not done again while it is whole, and then needs no network", async () => {
    const { plans, context, server } = await install(join(base, "twice"));
    await server.close();
    expect((await installTool(plans, context)).bytes).toBe(0);
  });

  test("is refused when its cache belongs to somebody else or others may write to it", async () => {
    const root = join(base, "open");
    mkdirSync(root, { recursive: true });
    chmodSync(root, 0o777);
    await expect(install(root)).rejects.toThrow(/may be written by other users; set DRAFTGATE_TOOL_CACHE/);
    expect(readdirSync(join(root, "v1", "tools"))).toEqual([]);
  });

  test("stops at once when it is cancelled and leaves nothing", async () => {
    const server = await serve(() => undefined);
    const controller = new AbortController();
    const context = installContext(join(base, "cancelled"), { signal: controller.signal });
    const plans = await planTool(testPin(`${server.origin}/{file}`, "hello.tar.gz", sha256(ARCHIVE)), context.machine);
    const running = installTool(plans, context);
    setTimeout(() => controller.abort(new Error("enough")), 200);
    await expect(running).rejects.toThrow("enough");
    expect(leftovers(context.cache.root)).toEqual([]);
  });

  describe("is found damaged when", () => {
    const DAMAGES: readonly (readonly [string, RegExp, (folder: string) => void])[] = [
      ["a byte of the program changed", /^files\/hello differs/, (f) => flip(join(f, "files", "hello"))],
      ["a byte of any other file changed", /^files\/docs\/LICENSE differs/, (f) => flip(join(f, "files/docs/LICENSE"))],
      ["a byte of the archive changed", /wrong digest/, (f) => flip(join(f, "archives", "0"))],
      ["a byte of the record changed", /record\.json|pinned archives/, (f) => flip(join(f, "record.json"))],
      [
        "a file was cut off",
        /^files\/hello differs/,
        (f) => writeFileSync(join(f, "files/hello"), PROGRAM.slice(0, 5)),
      ],
      ["a file was made longer", /^files\/hello differs/, (f) => writeFileSync(join(f, "files/hello"), `${PROGRAM}rm`)],
      ["a file was removed", /^files\/hello is missing/, (f) => rmSync(join(f, "files/hello"))],
      ["a file was added", /^files\/docs\/x does not belong/, (f) => writeFileSync(join(f, "files/docs/x"), "")],
      ["a file was added beside", /^site does not belong/, (f) => writeFileSync(join(f, "site"), "")],
      ["the program lost its mode", /cannot be executed/, (f) => chmodSync(join(f, "files/hello"), 0o600)],
      ["others may write to it", /may be written by other users/, (f) => chmodSync(join(f, "files/hello"), 0o722)],
      ["its archives are gone", /record\.json|cannot be read/, (f) => rmSync(join(f, "archives"), { recursive: true })],
    ];

    test.each(DAMAGES)("%s", async (label, message, damage) => {
      const { installed, plans, context } = await install(join(base, `damage-${label.replaceAll(" ", "-")}`));
      expect(await findProblem(installed.folder, installed.plan)).toBeUndefined();
      damage(installed.folder);
      expect(await findProblem(installed.folder, installed.plan)).toMatch(message);
      expect((await installTool(plans, context)).bytes).toBe(ARCHIVE.length);
      expect(await findProblem(installed.folder, installed.plan)).toBeUndefined();
      expect(leftovers(context.cache.root).filter((path) => path.includes("staging"))).toEqual([]);
    });

    test.each(DAMAGES)("%s, where the digests of its files are pinned", async (label, message, damage) => {
      const { installed } = await install(join(base, `pinned-${label.replaceAll(" ", "-")}`));
      const paths = ["hello", "docs/LICENSE"];
      const digests = paths.map((path) => [path, sha256(readFileSync(join(installed.folder, "files", path)))]);
      const files: Readonly<Record<string, string>> = Object.fromEntries(digests);
      const archives = installed.plan.archives.map((archive) => ({ ...archive, files }));
      const plan = { ...installed.plan, archives };
      expect(await findProblem(installed.folder, plan)).toBeUndefined();
      damage(installed.folder);
      expect(await findProblem(installed.folder, plan)).toMatch(message);
    });
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe("DRAFTGATE_TOOL_MIRROR", () => {
  async function installFrom(mirror: string): Promise<unknown> {
    const context = installContext(join(base, `mirror-${Math.random().toString(36).slice(2)}`), {
      environment: { DRAFTGATE_TOOL_MIRROR: mirror },
      times: TIMES,
    });
    const pin = testPin("https://releases.invalid/acme/hello/v1.2.3/{file}", "hello.tar.gz", sha256(ARCHIVE));
    const { folder } = await installTool(await planTool(pin, context.machine), context);
    return existsSync(join(folder, "files", "hello"));
  }

  test("is asked instead of the release page, below the same path", async () => {
    const server = await serve((response) => send(response, ARCHIVE));
    expect(await installFrom(`${server.origin}/github/`)).toBe(true);
    expect(server.asked).toEqual(["/github/acme/hello/v1.2.3/hello.tar.gz"]);
  });

  test("gets the name and password of its URL, which no message shows", async () => {
    let authorization: string | undefined;
    const server = await startReleaseServer((request, response) => {
      authorization = request.headers.authorization;
      response.writeHead(401).end();
    });
    servers.push(server);
    const mirror = server.origin.replace("//", "//user:p%40ss@");
    const error: unknown = await installFrom(mirror).catch((reason: unknown) => reason);
    expect(authorization).toBe(`Basic ${Buffer.from("user:p@ss").toString("base64")}`);
    expect(String(error)).toMatch(/the server answered 401/);
    expect(String(error)).not.toMatch(/user|p%40ss|p@ss/);
  });

  test.each(["ftp://x/", "not a url", "https://x/?a=b"])("is refused as %s", async (mirror) => {
    await expect(installFrom(mirror)).rejects.toThrow(/DRAFTGATE_TOOL_MIRROR must be an http or https URL/);
  });
});
