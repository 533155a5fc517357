// Peak memory of a check with 5,001 findings in 3,000 files, the scanners' own not counted. Goal: less than 400 MB.
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRepository } from "../test/git-fixture.ts";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const FILES = 3_000;
const GOAL_MB = 400;
const POLICY = `version: 1
extends: none
scan: { tools: { gitleaks: required, bandit: required, ruff: required }, timeout-seconds: 600 }
rules: [{ name: findings, require: { block-at: { secret: info, sast: high } } }]
`;

const fixture = createRepository();
const policy = join(tmpdir(), `draftgate-bench-policy-${process.pid}.yml`);
writeFileSync(policy, POLICY);
fixture.commit({ files: { "README.md": "hello\n" } });
fixture.branch("topic");
// Each file has an unused import for ruff; two of three another one, and one file one more.
const text = (number: number): string =>
  `import re\n${number % 3 === 0 ? "" : "import json\n"}${number === 0 ? "import csv\n" : ""}\n\n${Array.from({ length: 40 }, (_, line) => `def f${line}(a, b):\n    return a + b + ${number * line}\n`).join("\n\n")}`;
fixture.commit({
  files: Object.fromEntries(
    Array.from({ length: FILES }, (_, number) => [`src/p${number % 60}/m${number}.py`, text(number)]),
  ),
});

const args = [CLI, "check", "--repo", fixture.path, "--policy", policy, "--format", "json", "--quiet", "--offline"];
const started = performance.now();
const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
let peak = 0;
const watch = setInterval(() => {
  try {
    const high = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
    peak = Math.max(peak, Number(high ?? 0));
  } catch {
    clearInterval(watch);
  }
}, 20);
let printed = "";
child.stdout.setEncoding("utf8").on("data", (part: string) => {
  printed += part;
});
child.on("close", (code) => {
  clearInterval(watch);
  fixture.remove();
  rmSync(policy);
  const report: { findings: unknown[]; scans: { tool: string; outcome: string; covered: number }[] } =
    JSON.parse(printed);
  const megabytes = Math.round(peak / 1024);
  for (const { tool, outcome, covered } of report.scans) console.log(`${tool}: ${outcome}, ${covered} looked at`);
  console.log(
    `exit ${code}, ${Math.round(performance.now() - started)} ms, ${report.findings.length} findings in ${FILES} files`,
  );
  console.log(`peak of our own process: ${megabytes} MB (goal: less than ${GOAL_MB})`);
  process.exitCode = megabytes < GOAL_MB && report.findings.length >= 5_001 ? 0 : 1;
});
