/**
 * llama.cpp's own server, from Debian's packages, with a tiny random Gemma. The packages are unpacked below the cache of the tests and
 * started through their own loader, since they want a newer C library than most machines have; nothing is installed.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tinyGemma } from "./tiny-gemma.ts";

/** A server that runs. */
export interface LlamaServer {
  readonly baseUrl: string;
  close(): Promise<void>;
}

const PACKAGE = "llama.cpp-tools";
const KEYRING = "usr/share/keyrings/debian-archive-keyring";
const STARTS_WITHIN_MS = 60_000;

/** Starts the server on a free port with a context of `contextTokens` for each of two requests at a time. */
export async function startLlamaServer(contextTokens: number, apiKey?: string): Promise<LlamaServer> {
  const root = unpackedServer();
  const model = join(root, `tiny-gemma-${process.pid}.gguf`);
  writeFileSync(model, tinyGemma());
  const libraries = join(root, "usr/lib/x86_64-linux-gnu");
  const folders = ["", "llama", "llama.cpp", "ggml"].map((name) => join(libraries, name));
  const port = await freePort();
  const child = spawn(
    join(libraries, "ld-linux-x86-64.so.2"),
    [
      ...["--library-path", folders.join(":"), join(root, "usr/bin/llama-server"), "--model", model],
      ...["--host", "127.0.0.1", "--port", String(port), "--ctx-size", String(2 * contextTokens), "--parallel", "2"],
      ...["--threads", "1", ...(apiKey === undefined ? [] : ["--api-key", apiKey])],
    ],
    { stdio: "ignore", env: { GGML_BACKEND_PATH: join(libraries, "ggml/backends0", backend()) } },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
    rmSync(model, { force: true });
  };
  const end = Date.now() + STARTS_WITHIN_MS;
  while (!(await isReady(port))) {
    if (Date.now() > end || child.exitCode !== null) {
      await close();
      throw new Error(`llama-server did not start (exit code ${child.exitCode})`);
    }
    await sleep(200);
  }
  return { baseUrl: `http://127.0.0.1:${port}/v1`, close };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  return answer?.ok === true;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function backend(): string {
  return /\bavx2\b/.test(readFileSync("/proc/cpuinfo", "utf8")) ? "libggml-cpu-haswell.so" : "libggml-cpu-x64.so";
}

/** The folder that the packages are unpacked in; fetched once. */
function unpackedServer(): string {
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
  const root = join(cache, "llama-server");
  if (existsSync(join(root, "usr/bin/llama-server"))) return root;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "fetching-"));
  try {
    const fresh = join(staging, "root");
    for (const name of ["bin", "sbin", "lib", "lib64"]) {
      mkdirSync(join(fresh, "usr", name), { recursive: true });
      symlinkSync(`usr/${name}`, join(fresh, name));
    }
    const archives = fetchPackages(staging);
    for (const name of readdirSync(archives).filter((file) => file.endsWith(".deb")))
      unpack(join(archives, name), fresh);
    renameSync(fresh, root);
  } finally {
    rmSync(staging, { recursive: true });
  }
  return root;
}

/** Has apt fetch the server and all that it needs from Debian's `sid`, with lists and a state of its own; returns the folder. */
function fetchPackages(staging: string): string {
  const archives = join(staging, "cache/archives");
  for (const folder of ["lists/partial", "cache/archives/partial"])
    mkdirSync(join(staging, folder), { recursive: true });
  writeFileSync(join(staging, "status"), "");
  writeFileSync(
    join(staging, "sources.list"),
    `deb [arch=amd64 signed-by=${keyring(staging)}] ${debianMirror()} sid main\n`,
  );
  const options = [
    `Dir::Etc::sourcelist=${join(staging, "sources.list")}`,
    "Dir::Etc::sourceparts=-",
    `Dir::State::lists=${join(staging, "lists")}`,
    `Dir::Cache=${join(staging, "cache")}`,
    `Dir::State::status=${join(staging, "status")}`,
    "APT::Install-Recommends=false",
    "APT::Sandbox::User=",
    "Debug::NoLocking=true",
  ].flatMap((option) => ["-o", option]);
  execFileSync("apt-get", [...options, "update"], { stdio: "pipe" });
  execFileSync("apt-get", [...options, "install", "--yes", "--download-only", PACKAGE], { stdio: "pipe" });
  return archives;
}

/** The mirror of Debian's packages that this machine uses already. */
function debianMirror(): string {
  const args = ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"];
  const mirrors = execFileSync("apt-get", args, { encoding: "utf8" }).split("\n");
  const mirror = mirrors.find((address) => /\/debian\/?$/.test(address));
  if (mirror === undefined)
    throw new Error("this test takes llama-server from Debian, and apt knows no mirror of Debian");
  return mirror;
}

/** Debian's keys: the machine's own, else (on Ubuntu) those of the distribution's package. */
function keyring(staging: string): string {
  const own = findKeyring("/");
  if (own !== undefined) return own;
  execFileSync("apt-get", ["download", "debian-archive-keyring"], { cwd: staging, stdio: "pipe" });
  const name = readdirSync(staging).find((file) => file.startsWith("debian-archive-keyring"));
  if (name === undefined) throw new Error("apt-get downloaded no debian-archive-keyring");
  const folder = join(staging, "keys");
  mkdirSync(folder);
  unpack(join(staging, name), folder);
  const fetched = findKeyring(folder);
  if (fetched === undefined) throw new Error("debian-archive-keyring holds no keyring");
  return fetched;
}

function findKeyring(root: string): string | undefined {
  return [".gpg", ".pgp"].map((ending) => join(root, `${KEYRING}${ending}`)).find((path) => existsSync(path));
}

function unpack(archive: string, folder: string): void {
  const tar = execFileSync("dpkg-deb", ["--fsys-tarfile", archive], { maxBuffer: 512 * 1024 * 1024 });
  execFileSync("tar", ["-x", "--keep-directory-symlink", "-C", folder], {
    input: tar,
    stdio: ["pipe", "pipe", "pipe"],
  });
}
