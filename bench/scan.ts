// Goal 11: a whole check without a model, beside the slowest of its scanners, their CPU time by cores, and our cold start.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRepository } from "../test/git-fixture.ts";
import { requireTools } from "../test/scan/real-tools.ts";
import { collect } from "../test/scan/tool-samples.ts";
import { writeTrivyDatabase } from "../test/trivy-database.ts";
import { median } from "./paired.ts";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));
const ROUNDS = Number(process.argv[2] ?? 5);
const CORES = Math.min(2, availableParallelism());
const GOAL = 1.1;

const folder = mkdtempSync(join(tmpdir(), "draftgate-bench-"));
const database = join(folder, "trivy");
writeTrivyDatabase(database);
const library = spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]).stdout.toString();
const python = collect(library.trim(), (path) => /^[^/]+\.py$/.test(path), 137);
const scripts = collect(join(MODULES, "zod"), (path) => path.endsWith(".js"), 60);
const workflow = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files: Record<string, Uint8Array> = {
  ...python,
  ...scripts,
  ".github/workflows/ci.yml": bytes(workflow),
  Dockerfile: bytes("FROM ubuntu:latest\n"),
  "requirements.txt": bytes("requests==2.19.0\n"),
  "tool.sh": bytes("#!/bin/sh\ncd $1\n"),
};
const fixture = createRepository();
fixture.commit({ files: { "README.md": "hello\n" } });
fixture.branch("topic");
fixture.commit({ files });
const plain = join(folder, "plain");
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(plain, path)), { recursive: true });
  writeFileSync(join(plain, path), content);
}

const quick = [
  "--skip-db-update",
  "--skip-java-db-update",
  "--skip-check-update",
  "--skip-version-check",
  "--offline-scan",
];
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  gitleaks: [
    "dir",
    "--no-banner",
    "--log-level=error",
    "--exit-code=0",
    "--report-format=json",
    "--report-path=-",
    ".",
  ],
  bandit: ["-q", "-f", "json", "-x", "", ...Object.keys(python)],
  trivy: ["fs", "--scanners", "vuln,misconfig", "--cache-dir", database, ...quick, "--format", "json", "--quiet", "."],
  ruff: [
    "check",
    "--isolated",
    "--no-cache",
    "--select",
    "E4,E7,E9,F,B,PLE,PLW",
    "--output-format=json",
    ...Object.keys(python),
  ],
  biome: ["lint", "--reporter=json", "--max-diagnostics=none", ...Object.keys(scripts)],
  shellcheck: ["--norc", "-f", "json1", "tool.sh"],
  actionlint: ["-pyflakes=", ".github/workflows/ci.yml"],
  zizmor: ["--offline", "--no-config", "--format=json-v1", ".github/workflows/ci.yml"],
};

/** Wall-clock and CPU seconds of a command line. */
function time(file: string, args: readonly string[]): { readonly wall: number; readonly cpu: number } {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';
  const env = { ...process.env, TRIVY_CACHE_DIR: database };
  const run = spawnSync("bash", ["-c", script, "time", file, ...args], { cwd: plain, env, encoding: "utf8" });
  const [wall = 0, user = 0, system = 0] = run.stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system };
}

const toolBox = await requireTools(...Object.keys(COMMANDS));
const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const times: { readonly tool: string; readonly wall: number; readonly cpu: number }[] = [];
  for (const [tool, args] of Object.entries(COMMANDS)) {
    const found = await toolBox.find(tool);
    if ("missing" in found) throw new Error(found.missing);
    times.push({ tool, ...time(found.path, args) });
  }
  const start = time(process.execPath, [CLI, "--version"]).wall;
  const args = [
    "check",
    "--repo",
    fixture.path,
    "--policy",
    "preset:default",
    "--offline",
    "--quiet",
    "--fail-on",
    "never",
  ];
  const whole = time(process.execPath, [CLI, ...args]);
  // The first round warms the files up.
  if (round === 0) continue;
  const slowest = times.reduce((left, right) => (left.wall > right.wall ? left : right));
  const cpu = times.reduce((sum, one) => sum + one.cpu, 0) / CORES;
  const floor = Math.max(slowest.wall, cpu) + start;
  ratios.push(whole.wall / floor);
  console.log(
    `whole ${whole.wall.toFixed(2)} s (CPU ${whole.cpu.toFixed(2)}); slowest ${slowest.tool} ${slowest.wall.toFixed(2)} s, CPU of all / ${CORES} ${cpu.toFixed(2)} s, cold start ${start.toFixed(2)} s: ${(whole.wall / floor).toFixed(2)} (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
  );
}
fixture.remove();
rmSync(folder, { recursive: true });
// On a busy machine the two are not measured under the same conditions: only a load of about the cores' number says something.
console.log(`goal 11: ${median(ratios).toFixed(2)} (at most ${GOAL}), median of ${ratios.length}`);
