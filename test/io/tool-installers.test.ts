import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INSTALL_STEPS } from "../../src/io/tool-install.ts";
import { planTool } from "../../src/io/tool-plan.ts";
import { findProblem } from "../../src/io/tool-verify.ts";
import { type ReleaseServer, startReleaseServer } from "./release-server.ts";
import { freshFolder, installContext, testPin } from "./test-tool.ts";
import { makeTarGz, sha256 } from "./tool-archives.ts";

const NODE = join(import.meta.dirname, "../../node_modules/.bin/node");
const CHILD = join(import.meta.dirname, "install-child.ts");
const ARCHIVE = makeTarGz([
  { path: "hello", content: "#!/bin/sh\necho hello\n" },
  { path: "data", content: Buffer.alloc(300_000, "x") },
]);
const base = freshFolder("installers");
let server: ReleaseServer;

beforeAll(async () => {
  // Slow enough that twenty installers overlap.
  server = await startReleaseServer((_, response) => {
    setTimeout(() => response.writeHead(200, { "content-length": ARCHIVE.length }).end(ARCHIVE), 300);
  });
});
afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true, force: true });
});

interface Ended {
  readonly said: string;
  readonly code: number | null;
  readonly signal: string | null;
}

function install(root: string, killedBefore = "", wrap: readonly string[] = []): Promise<Ended> {
  const words = [...wrap, NODE, CHILD, root, `${server.origin}/{file}`, sha256(ARCHIVE), killedBefore];
  return new Promise((resolve) => {
    const child = spawn(words[0] ?? "", words.slice(1), { stdio: ["ignore", "pipe", "ignore"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("close", (code, signal) => resolve({ said, code, signal }));
  });
}

async function verify(root: string): Promise<string | undefined> {
  const { cache, machine } = installContext(root);
  const [plan] = await planTool(testPin(`${server.origin}/{file}`, "hello.tar.gz", sha256(ARCHIVE)), machine);
  if (plan === undefined) return "no plan";
  return readdirSync(cache.tools).includes(plan.folder) ? findProblem(join(cache.tools, plan.folder), plan) : "missing";
}

function unfinished(root: string): readonly string[] {
  return [...readdirSync(join(root, "v1", "staging")), ...readdirSync(join(root, "v1", "locks"))];
}

test("twenty installers at once fetch once, and all have the tool", async () => {
  const root = join(base, "twenty");
  const before = server.asked.length;
  const ended = await Promise.all(Array.from({ length: 20 }, () => install(root)));
  expect(ended.map(({ code }) => code)).toEqual(Array.from({ length: 20 }, () => 0));
  expect(ended.filter(({ said }) => said === "installed")).toHaveLength(1);
  expect(ended.filter(({ said }) => said === "present")).toHaveLength(19);
  expect(server.asked.length - before).toBe(1);
  expect(await verify(root)).toBeUndefined();
  expect(unfinished(root)).toEqual([]);
}, 120_000);

describe("an installer that is killed", () => {
  test.each(INSTALL_STEPS)(
    "before %s leaves nothing that is run, and the next one cleans up and finishes",
    async (step) => {
      const root = join(base, `killed-${step}`);
      expect(await install(root, step)).toMatchObject({ signal: "SIGKILL" });
      expect(await verify(root)).toBe("missing");
      expect(await install(root)).toMatchObject({ said: "installed", code: 0 });
      expect(await verify(root)).toBeUndefined();
      expect(unfinished(root)).toEqual([]);
    },
    60_000,
  );

  test("while five others wait does not hold them up", async () => {
    const root = join(base, "killed-among-others");
    const running = [install(root, "verify"), ...Array.from({ length: 5 }, () => install(root))];
    const ended = await Promise.all(running);
    expect(ended.filter(({ signal }) => signal === "SIGKILL").length).toBeLessThanOrEqual(1);
    expect(ended.slice(1).map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(await verify(root)).toBeUndefined();
  }, 60_000);
});

describe("a lock", () => {
  test("of a process that is gone is taken over", async () => {
    const root = join(base, "stale");
    const { cache, machine } = installContext(root);
    const [plan] = await planTool(testPin(`${server.origin}/{file}`, "hello.tar.gz", sha256(ARCHIVE)), machine);
    const lock = join(cache.locks, plan?.folder ?? "");
    mkdirSync(lock, { recursive: true, mode: 0o700 });
    const gone = execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }).trim();
    writeFileSync(join(lock, "holder"), `${hostname()}~${gone}~0`);
    expect(await install(root)).toMatchObject({ said: "installed", code: 0 });
    expect(unfinished(root)).toEqual([]);
  }, 60_000);
});

test("a full disk is one clear error, and nothing is left", async () => {
  const root = join(base, "full");
  // No file of the child may grow beyond 100 blocks of 512 bytes: the same path through the program as a full disk.
  const limited = ["sh", "-c", 'trap "" XFSZ; ulimit -f 100; exec "$@"', "sh"];
  const ended = await install(root, "", limited);
  expect(ended).toMatchObject({ said: "the disk of the tool cache is full", code: 3 });
  expect(await verify(root)).toBe("missing");
  expect(unfinished(root)).toEqual([]);
  expect(await install(root)).toMatchObject({ said: "installed" });
}, 60_000);
