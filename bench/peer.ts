/**
 * Goals 2 and 3 beside the real pr-agent (https://pypi.org/project/pr-agent/), both against the same instant scripted model, in turn: the time
 * to the first model request with 30 changed files, the peak memory with 300, and the size of what is shipped.
 * Exit code 1 below a goal, 3 where pr-agent cannot be had. It is installed below the cache of the tests; it needs Python 3.12.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRepository } from "../test/git-fixture.ts";
import { startModelServer } from "../test/model/model-server.ts";
import { median, report } from "./paired.ts";

const VERSION = "0.49.0";
const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const RUNS = Number(process.env["DRAFTGATE_BENCH_RUNS"] ?? 5);
const CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
const HOME = join(CACHE, `pr-agent-${VERSION}`);
const POLICY = "version: 1\nextends: none\nreview: { files: all }\nrules: []\n";
const ANSWER = "review:\n  key_issues_to_review: []\n  security_concerns: |\n    No\n";
const FEW_FILES = 30;
const MANY_FILES = 300;
const MEBIBYTE = 1_048_576;

function giveUp(reason: string): never {
  console.log(`not measured: ${reason}`);
  process.exit(3);
}

/** A Python that pr-agent takes, by asking each for its version. */
function findPython(): string | undefined {
  const versions = join(process.env["PYENV_ROOT"] ?? join(homedir(), ".pyenv"), "versions");
  const own = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, "bin/python3")) : [];
  const isNewEnough = "import sys; sys.exit(0 if sys.version_info >= (3, 12) else 1)";
  return ["python3.12", "python3.13", "python3", ...own].find(
    (python) => spawnSync(python, ["-c", isNewEnough], { stdio: "ignore" }).status === 0,
  );
}

/** Installs pr-agent where it is not there yet; returns its command. */
function installPeer(): string {
  const command = join(HOME, "bin/pr-agent");
  if (existsSync(command)) return command;
  const python = findPython();
  if (python === undefined) return giveUp(`pr-agent ${VERSION} needs Python 3.12 or newer, and there is none`);
  console.log(`installing pr-agent ${VERSION} into the cache of the tests (about 400 MB, some minutes)`);
  mkdirSync(CACHE, { recursive: true });
  const steps = [
    [python, "-m", "venv", "--clear", HOME],
    [join(HOME, "bin/pip"), "install", "--quiet", "--disable-pip-version-check", `pr-agent==${VERSION}`],
  ] as const;
  for (const [file, ...args] of steps) {
    const { status, stderr } = spawnSync(file, args, { encoding: "utf8" });
    if (status === 0) continue;
    rmSync(HOME, { recursive: true, force: true });
    return giveUp(`pr-agent ${VERSION} could not be installed: ${stderr.trim().split("\n").at(-1)}`);
  }
  return command;
}

/** The tokenizer's tables, which it would download, come with litellm. */
function tokenizers(): string {
  const libraries = join(HOME, "lib");
  const [python = ""] = readdirSync(libraries);
  return join(libraries, python, "site-packages/litellm/litellm_core_utils/tokenizers");
}

interface Range {
  readonly path: string;
  readonly diff: string;
  remove(): void;
}

/** A repository whose branch adds files, and the same as a diff. */
function makeRange(files: number, scratch: string): Range {
  const fixture = createRepository();
  fixture.commit({ files: { "README.md": "# Shop\n" } });
  fixture.branch("topic");
  const text = (number: number): string =>
    Array.from(
      { length: 12 },
      (_, at) =>
        `def f_${number}_${at}(value, rows):\n    found = [row for row in rows if row[${at}] != value]\n    return found\n`,
    ).join("\n\n");
  fixture.commit({
    files: Object.fromEntries(Array.from({ length: files }, (_, at) => [`src/shop/module_${at}.py`, text(at)])),
  });
  const diff = join(scratch, `${files}.diff`);
  const { stdout } = spawnSync("git", ["-C", fixture.path, "diff", "main..topic"], { maxBuffer: 64 * MEBIBYTE });
  writeFileSync(diff, stdout);
  return { path: fixture.path, diff, remove: fixture.remove };
}

/** What one run took. */
interface Measured {
  /** Milliseconds from the start to the first question that the model got. */
  readonly firstMs: number;
  /** MiB of the process and its children together, the most at one time. */
  readonly peakMib: number;
  readonly requests: number;
}

async function measure(start: (baseUrl: string) => ChildProcess, name: string): Promise<Measured> {
  let first: number | undefined;
  let started = 0;
  const server = await startModelServer(({ user }) => {
    first ??= performance.now() - started;
    // Each gets the word for "nothing" in its own form.
    return { content: user.includes("# Task: review") ? "NONE" : ANSWER };
  });
  started = performance.now();
  const child = start(server.baseUrl);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, treeKib(child.pid ?? 0));
  }, 15);
  let errors = "";
  child.stderr?.on("data", (data: Buffer) => {
    errors = `${errors}${data.toString()}`.slice(-2_000);
  });
  child.stdout?.resume();
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watch);
  const requests = server.completions().length;
  await server.close();
  if (first === undefined)
    return giveUp(`${name} asked the model nothing (exit code ${code}): ${errors.trim().slice(-400)}`);
  return { firstMs: first, peakMib: peak / 1_024, requests };
}

/** Resident memory of a process and all below it, in KiB. */
function treeKib(pid: number): number {
  try {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const below = children === "" ? [] : children.split(" ").map(Number);
    return Number(resident ?? 0) + below.reduce((sum, child) => sum + treeKib(child), 0);
  } catch {
    return 0;
  }
}

const scratch = mkdtempSync(join(tmpdir(), "draftgate-bench-peer-"));
const peer = installPeer();
const policy = join(scratch, "policy.yml");
writeFileSync(policy, POLICY);
const environment = { PATH: process.env["PATH"], HOME: scratch, LANG: "C.UTF-8" };
const startOurs = (range: Range) => (baseUrl: string) =>
  spawn(
    process.execPath,
    [
      join(DIST, "cli.js"),
      "check",
      "--repo",
      range.path,
      "--base",
      "main",
      "--head",
      "topic",
      "--policy",
      policy,
      "--review",
      "--model-base-url",
      baseUrl,
      "--model",
      "scripted-model",
    ],
    { env: environment, stdio: ["ignore", "pipe", "pipe"] },
  );
const startPeer = (range: Range) => (baseUrl: string) =>
  spawn(peer, ["--diff-file", range.diff, "review"], {
    cwd: scratch,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...environment,
      TIKTOKEN_CACHE_DIR: tokenizers(),
      LITELLM_LOCAL_MODEL_COST_MAP: "True",
      OPENAI__API_BASE: baseUrl,
      OPENAI__KEY: "none",
      CONFIG__MODEL: "openai/scripted-model",
      CONFIG__FALLBACK_MODELS: "[]",
      CONFIG__CUSTOM_MODEL_MAX_TOKENS: "32000",
    },
  });

async function inTurn(files: number, runs: number): Promise<readonly (readonly [ours: Measured, peer: Measured])[]> {
  const range = makeRange(files, scratch);
  // The first run of each fills caches and is not counted.
  await measure(startOurs(range), "draftgate");
  await measure(startPeer(range), "pr-agent");
  const pairs: (readonly [Measured, Measured])[] = [];
  for (let run = 0; run < runs; run += 1) {
    pairs.push([await measure(startOurs(range), "draftgate"), await measure(startPeer(range), "pr-agent")]);
  }
  range.remove();
  return pairs;
}

function shippedBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

try {
  console.log(`pr-agent ${VERSION}, plain diff; load ${loadavg()[0]?.toFixed(1)}, medians of ${RUNS} runs in turn`);
  const few = await inTurn(FEW_FILES, RUNS);
  const [ours, theirs] = [0, 1].map((side) => median(few.map((pair) => (side === 0 ? pair[0] : pair[1]).firstMs)));
  const faster = median(few.map(([own, other]) => own.firstMs / other.firstMs));
  report(
    "2 first model request, 30 files, / pr-agent's",
    faster,
    0.1,
    `${Math.round(ours ?? 0)} ms beside ${Math.round(theirs ?? 0)} ms`,
  );
  const many = await inTurn(MANY_FILES, Math.min(RUNS, 3));
  const [ownMib, otherMib] = [median(many.map(([own]) => own.peakMib)), median(many.map(([, other]) => other.peakMib))];
  const smaller = median(many.map(([own, other]) => own.peakMib / other.peakMib));
  report(
    "3 peak memory, 300 files, / pr-agent's",
    smaller,
    0.35,
    `${Math.round(ownMib)} MiB beside ${Math.round(otherMib)} MiB`,
  );
  report("3 files shipped, MB", shippedBytes(DIST) / 1_000_000, 3, "dist/");
  const [last] = many.slice(-1);
  console.log(
    `     requests at 300 files: ${last?.[0].requests} beside ${last?.[1].requests}; load ${loadavg()[0]?.toFixed(1)}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
