// The action against a GitHub on this machine: goal 1 for dist/main.js, goals 9 and 14, and the cost of a run beside the bare reads of it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGitHub, type GitHub } from "../test/github/builder.ts";
import type { PullBuilder } from "../test/github/builder-pull.ts";
import type { CommitSpec } from "../test/github/commits.ts";
import { comparePaired, median, report } from "./paired.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const node = process.execPath;
const RUNS = Number(process.env["BENCH_RUNS"] ?? 7);
const POLICY = `version: 1
extends: none
rules: [{ name: two-people, if: { origin: ai }, require: { approvals: 2 } }]
`;
const TRAILER = "Co-Authored-By: Claude <noreply@anthropic.com>";

function filesOf(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/f${at}.py`, `x = ${at}\n`]));
}

/** A repository with so many older commits and a pull request of so many files. */
function openPull(github: GitHub, name: string, older: number, changed: number, bystanders = 0): PullBuilder {
  const history: CommitSpec[] = Array.from({ length: older }, (_, at) => ({
    message: `Older ${at}`,
    files: { "log.txt": `${at}\n` },
  }));
  const still = Object.fromEntries(
    Array.from({ length: bystanders }, (_, at) => [`still/${at % 300}/${at}.txt`, `${at}\n`]),
  );
  const first = { message: "First", files: { ".github/draftgate.yml": POLICY, ...still } };
  const repository = github.repository(name, { history: [first, ...history] });
  for (const login of ["alice", "bob"]) repository.user(login, { permission: "write" });
  return repository.pullRequest({
    author: "carol",
    commits: [{ message: `Change\n\n${TRAILER}`, files: filesOf(changed) }],
  });
}

interface Step {
  readonly elapsed: number;
  readonly code: number | null;
  readonly output: string;
}

/** One run of the action on a pull request, in milliseconds. */
function runStep(github: GitHub, pull: PullBuilder, token: string): Promise<Step> {
  const directory = mkdtempSync(join(tmpdir(), "draftgate-bench-"));
  const event = github.event("pull_request_target", "synchronize", { pull });
  const { env, workspace } = github.runnerEnvironment(event, { directory, inputs: { "github-token": token } });
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(node, [main], { cwd: workspace, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code) => {
      rmSync(directory, { recursive: true, force: true });
      resolve({ elapsed: performance.now() - start, code, output });
    });
  });
}

async function judge(github: GitHub, pull: PullBuilder, token: string): Promise<Step> {
  const step = await runStep(github, pull, token);
  if (step.code !== 0) throw new Error(`the action ended with ${step.code}: ${step.output}`);
  return step;
}

/** A script that does nothing but the same requests, one after another as they came, and the git fetch that they are about. */
function bareScript(github: GitHub, token: string, pull: PullBuilder): string {
  const reads = github.journal.entries
    .filter((entry) => entry.kind !== "git" && !entry.isWrite)
    .map(({ method, path, query, body }) => ({ method, path: `${path}${query}`, body, kind: entry(path) }));
  function entry(path: string): string {
    return path.startsWith("/graphql") ? github.graphqlUrl : github.apiUrl;
  }
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const base = pull.repository.tip("main");
  return `
const { execFileSync } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const headers = { authorization: "bearer ${token}", "content-type": "application/json" };
(async () => {
  const folder = mkdtempSync("${tmpdir()}/bare-");
  const git = (...args) => execFileSync("git", ["-C", folder, "-c", "http.extraheader=AUTHORIZATION: basic ${basic}", ...args], { stdio: "ignore" });
  git("init", "--bare", "--quiet");
  for (const one of ${JSON.stringify(reads)}) {
    const url = one.kind === ${JSON.stringify(github.graphqlUrl)} ? one.kind : one.kind + one.path;
    await (await fetch(url, { method: one.method, headers, ...(one.method === "GET" ? {} : { body: JSON.stringify(one.body) }) })).text();
  }
  const url = "${github.serverUrl}/${pull.repository.fullName}";
  git("ls-remote", url);
  git("fetch", "--quiet", "--depth=1", url, "${base}");
  git("fetch", "--quiet", "--depth=2", url, "refs/pull/${pull.number}/head");
  git("ls-remote", url);
  git("diff", "--name-status", "${base}", "${pull.headSha}");
  git("log", "--format=%H %an %ae %B", "${base}..${pull.headSha}");
  git("diff", "-U0", "${base}", "${pull.headSha}");
  rmSync(folder, { recursive: true });
})();
`;
}

function coldStart(): void {
  const ignored = { file: node, args: [main], env: { GITHUB_EVENT_NAME: "push", "INPUT_GITHUB-TOKEN": "token" } };
  const { ours, floor, ratio } = comparePaired(ignored, { file: node, args: ["-e", "0"] }, 21);
  const detail = `[${ours.toFixed(0)} ms / ${floor.toFixed(0)} ms, Node ${process.versions.node}]`;
  report("goal 1: dist/main.js on an event it ignores / node -e 0", ratio, 2, detail);
}

async function countCalls(github: GitHub): Promise<void> {
  for (const count of [30, 300, 3000]) {
    const token = github.installationToken();
    const pull = openPull(github, `acme/calls-${count}`, 3, count);
    github.journal.clear();
    await judge(github, pull, token);
    const { apiReads, apiWrites, graphql } = github.journal.counts();
    const reads = apiReads + graphql;
    const detail = `[${apiReads} REST, ${graphql} GraphQL, ${apiWrites} writes]`;
    report(`goal 9: API calls at ${count} files`, reads + apiWrites, 12, detail);
    report(`goal 9: of them reads at ${count} files`, reads, 6, detail);
  }
}

async function compareHistory(github: GitHub): Promise<void> {
  const token = github.installationToken();
  const long = openPull(github, "acme/long", 20_000, 3);
  const short = openPull(github, "acme/short", 1, 3);
  for (const pull of [long, short]) await judge(github, pull, token);
  const pairs: { readonly long: number; readonly short: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    pairs.push({
      long: (await judge(github, long, token)).elapsed,
      short: (await judge(github, short, token)).elapsed,
    });
  }
  const ratio = median(pairs.map((pair) => pair.long / pair.short));
  const times = `[${median(pairs.map((pair) => pair.long)).toFixed(0)} ms / ${median(pairs.map((pair) => pair.short)).toFixed(0)} ms]`;
  report("goal 14: 20,000 older commits / none", ratio, 1.15, times);
}

async function compareBare(github: GitHub): Promise<void> {
  const token = github.installationToken();
  const pull = openPull(github, "acme/bare", 50, 30);
  await judge(github, pull, token);
  github.journal.clear();
  await judge(github, pull, token);
  const script = bareScript(github, token, pull);
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const ours = (await judge(github, pull, token)).elapsed;
    const start = performance.now();
    await new Promise((resolve) => spawn(node, ["-e", script], { stdio: "inherit" }).on("close", resolve));
    pairs.push({ ours, bare: performance.now() - start });
  }
  const ratio = median(pairs.map((pair) => pair.ours / pair.bare));
  const times = `[${median(pairs.map((pair) => pair.ours)).toFixed(0)} ms / ${median(pairs.map((pair) => pair.bare)).toFixed(0)} ms]`;
  report("a run without scanners / a bare script that does the same reads", ratio, 1.3, times);
}

async function countBytes(github: GitHub): Promise<void> {
  const token = github.installationToken();
  const pull = openPull(github, "acme/wide", 1, 3, 100_000);
  github.journal.clear();
  await judge(github, pull, token);
  const { gitBytes } = github.journal.counts();
  const { gitDir } = pull.repository;
  const base = pull.repository.tip("main");
  // What nobody can do without: the commits, the trees on the way to what changed, and its blobs, as git itself packs them.
  const list = spawnSync("git", ["-C", gitDir, "rev-list", "--objects", `${base}..${pull.headSha}`], {
    encoding: "utf8",
  });
  const trees = spawnSync("git", ["-C", gitDir, "rev-parse", base, `${base}^{tree}`, `${base}:.github`], {
    encoding: "utf8",
  });
  const policy = spawnSync("git", ["-C", gitDir, "rev-parse", `${base}:.github/draftgate.yml`], { encoding: "utf8" });
  const names = `${list.stdout}${trees.stdout}${policy.stdout}`.split("\n").map((line) => line.split(" ")[0] ?? "");
  const pack = spawnSync("git", ["-C", gitDir, "pack-objects", "--stdout", "--quiet"], {
    input: names.filter(Boolean).join("\n"),
  });
  const needed = pack.stdout.length;
  report(
    "bytes over git with 100,000 files and 3 changed / what is needed",
    gitBytes / needed,
    2,
    `[${gitBytes} / ${needed}]`,
  );
}

coldStart();
const github = await createGitHub();
try {
  await countCalls(github);
  await countBytes(github);
  await compareBare(github);
  await compareHistory(github);
} finally {
  await github.close();
}
