import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { CancelledError } from "../../src/domain/errors.ts";
import type { ScanResult } from "../../src/domain/finding.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import type { CommandRequest, FoundTool } from "../../src/ports.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { type FakeAnswer, fakeCommandRunner } from "../fakes/command-runner.ts";
import { fakeScratch } from "../fakes/scratch.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";
import { createRepository, type FixtureFile, type GitFixture } from "../git-fixture.ts";
import { type ScanOptions, scanRange } from "./scan-fixture.ts";

let fixtures: GitFixture[] = [];
const folder = mkdtempSync(join(tmpdir(), "draftgate-fake-tools-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const fixture of fixtures) fixture.remove();
  fixtures = [];
});

function range(
  after: Readonly<Record<string, FixtureFile>>,
  before: Readonly<Record<string, FixtureFile>> = { "README.md": "hello\n" },
): { repository: GitFixture; base: string } {
  const repository = createRepository();
  fixtures.push(repository);
  const base = repository.commit({ files: before });
  repository.branch("topic");
  repository.commit({ files: after });
  return { repository, base };
}

const BANDIT = [{ name: "bandit", need: "required" }] as const;

function run(given: ReturnType<typeof range>, options: Partial<ScanOptions> = {}): Promise<ScanOutcome> {
  return scanRange(given.repository, given.base, given.repository.tip(), {
    tools: BANDIT,
    ...options,
    ports: { toolBox: fakeToolBox(["bandit", "gitleaks"]), ...options.ports },
  });
}

/** What bandit prints about the files of a call when it finds nothing. */
function clean(request: CommandRequest): { errors: unknown[]; metrics: Record<string, unknown>; results: unknown[] } {
  const files = request.args.slice(request.args.indexOf("--") + 1);
  return {
    errors: [],
    metrics: Object.fromEntries([...files, "_totals"].map((file) => [file, { loc: 1 }])),
    results: [],
  };
}

const answering = (answer: (request: CommandRequest) => FakeAnswer | Promise<FakeAnswer>) => ({
  ports: { runner: fakeCommandRunner(answer) },
});

/** A program of ours that plays a scanner. */
function program(script: string): FoundTool {
  const path = join(folder, `tool-${readdirSync(folder).length}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { name: "bandit", path, version: "1.0.0", source: "env" };
}

function only(outcome: ScanOutcome): ScanResult {
  expect(outcome.scans.length).toBe(1);
  const [scan] = outcome.scans;
  if (scan === undefined) throw new Error("no scan");
  return scan;
}

describe("a tool that does not do its work", () => {
  test.each<[string, FakeAnswer, string]>([
    ["prints nothing", { stdout: "" }, "bandit printed something that is not JSON"],
    ["prints garbage", { stdout: "\u0000garbage" }, "bandit printed something that is not JSON"],
    ["prints half an answer", { stdout: '{"errors": [], "metr' }, "bandit printed something that is not JSON"],
    [
      "prints another shape",
      { stdout: '{"errors": {}, "results": 3}' },
      "bandit printed JSON of another shape than its own",
    ],
    ["prints null", { stdout: "null" }, "bandit printed JSON of another shape than its own"],
    [
      "speaks of no file",
      { stdout: '{"errors":[],"metrics":{},"results":[]}' },
      "bandit looked at none of the files it was given",
    ],
    [
      "speaks of other files",
      { stdout: '{"errors":[],"metrics":{"/etc/passwd":{"loc":1}},"results":[]}' },
      "bandit spoke of files it was not given",
    ],
    ["ends with 137", { exitCode: 137, stdout: "{}" }, "bandit ended with exit code 137"],
    ["is killed", { exitCode: null, signal: "SIGKILL" }, "bandit was ended by SIGKILL"],
    ["cannot be started", { exitCode: null, ended: "not-started" }, "bandit could not be started"],
    ["hangs", { exitCode: null, signal: "SIGTERM", ended: "timed-out" }, "bandit did not end within 60 seconds"],
    [
      "floods its output",
      { exitCode: null, signal: "SIGTERM", ended: "output-limit" },
      "bandit printed more than 64 MiB",
    ],
  ])("fails when it %s", async (_, answer, reason) => {
    const outcome = await run(
      range({ "a.py": "x = 1\n" }),
      answering(() => answer),
    );
    expect(only(outcome)).toMatchObject({
      outcome: "failed",
      required: true,
      reason,
      version: "1.2.3",
      source: "cache",
      asked: 1,
      covered: 0,
      notCovered: [{ path: "a.py", reason: "tool-skipped" }],
      findings: [],
    });
    // The failure speaks for itself.
    expect(outcome.own).toEqual([]);
  });

  test("fails when it is not there, with the way out, and nothing is started", async () => {
    const runner = fakeCommandRunner(() => ({}));
    const outcome = await run(range({ "a.py": "x = 1\n" }), { ports: { toolBox: fakeToolBox([]), runner } });
    expect(only(outcome)).toMatchObject({
      outcome: "failed",
      version: null,
      reason: expect.stringContaining("tools install bandit"),
    });
    expect(runner.requests).toEqual([]);
  });

  test("is not looked for when it has no files", async () => {
    const toolBox = fakeToolBox([]);
    const outcome = await run(range({ "a.txt": "x\n" }), { ports: { toolBox } });
    expect(only(outcome)).toMatchObject({ outcome: "skipped", reason: "no files", asked: 0, covered: 0 });
    expect(toolBox.asked).toEqual([]);
  });

  test("fails when no scanner of the name is built", async () => {
    const outcome = await run(range({ "a.py": "x\n" }), { tools: [{ name: "frobnicator", need: "optional" }] });
    expect(only(outcome)).toMatchObject({
      outcome: "failed",
      required: false,
      reason: "no scanner named frobnicator is built",
    });
  });

  test("passed over a single file: one finding that weighs by origin and need", async () => {
    const given = range({ "a.py": "x = 1\n", "b.py": "x = 1\n" });
    const answer = (request: CommandRequest): FakeAnswer => {
      const whole = clean(request);
      return {
        stdout: JSON.stringify({ ...whole, metrics: Object.fromEntries(Object.entries(whole.metrics).slice(0, 1)) }),
      };
    };
    const severities = async (options: Partial<ScanOptions>) =>
      (await run(given, { ...options, ...answering(answer) })).own.map((one) => [
        one.ruleId,
        one.location.path,
        one.severity,
      ]);
    expect(await severities({})).toEqual([["coverage/tool-skipped", "b.py", "medium"]]);
    expect(await severities({ origins: { "b.py": "ai" } })).toEqual([["coverage/tool-skipped", "b.py", "high"]]);
    expect(await severities({ tools: [{ name: "bandit", need: "optional" }], origins: { "b.py": "ai" } })).toEqual([
      ["coverage/tool-skipped", "b.py", "low"],
    ]);
  });

  test("ends in time with its children when it hangs for real, and its folder is gone", async () => {
    const root = mkdtempSync(join(folder, "scratch-"));
    const pidFile = join(folder, "pid");
    const tool = program(`sleep 100 & echo $! > ${pidFile}; trap '' TERM; wait; sleep 100`);
    const started = Date.now();
    const outcome = await run(range({ "a.py": "x\n" }), {
      policy: { timeoutSeconds: 1 },
      ports: { toolBox: fakeToolBox([tool]), scratch: createScratch({ root }) },
    });
    expect(only(outcome).reason).toBe("bandit did not end within 1 seconds");
    expect(Date.now() - started).toBeLessThan(11_000);
    expect(() => process.kill(Number(readFileSync(pidFile, "utf8")), 0)).toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  test("fails within memory when it prints two gigabytes", async () => {
    const before = process.memoryUsage().rss;
    const outcome = await run(range({ "a.py": "x\n" }), {
      ports: { toolBox: fakeToolBox([program("head -c 2000000000 /dev/zero")]) },
    });
    expect(only(outcome).reason).toBe("bandit printed more than 64 MiB");
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
  });

  test("does not take the others with it", async () => {
    const given = range({ "a.py": "x = 1\n" });
    const outcome = await run(given, {
      tools: [
        { name: "gitleaks", need: "required" },
        { name: "bandit", need: "required" },
      ],
      ...answering((request) =>
        request.file.endsWith("bandit") ? { stdout: JSON.stringify(clean(request)) } : { exitCode: 1 },
      ),
    });
    expect(outcome.scans.map((scan) => [scan.tool, scan.outcome, scan.reason])).toEqual([
      ["gitleaks", "failed", "gitleaks ended with exit code 1"],
      ["bandit", "completed", null],
    ]);
  });
});

describe("scan", () => {
  test("keeps the policy's order, leaves out what is off, and starts nothing under noScan", async () => {
    const runner = fakeCommandRunner(() => ({}));
    const outcome = await run(range({ "a.txt": "x\n" }), {
      tools: [
        { name: "bandit", need: "optional" },
        { name: "gitleaks", need: "required" },
      ],
      input: { noScan: "--no-scan was given" },
      ports: { runner },
    });
    expect(outcome.scans.map((one) => [one.tool, one.outcome, one.reason, one.required, one.asked])).toEqual([
      ["bandit", "skipped", "no files", false, 0],
      ["gitleaks", "skipped", "--no-scan was given", true, 2],
    ]);
    expect((await run(range({ "a.py": "x\n" }), { tools: [{ name: "bandit", need: "off" }] })).scans).toEqual([]);
    expect(runner.requests).toEqual([]);
  });

  test("gives a tool a clean environment and names of our own making", async () => {
    const runner = fakeCommandRunner((request) => ({ stdout: JSON.stringify(clean(request)) }));
    const scratch = fakeScratch();
    await run(range({ "-rf $HOME;.py": "x = 1\n", "src/app.py": "y = 1\n" }), {
      input: { searchPath: "/usr/bin" },
      ports: { runner, scratch },
    });
    expect(scratch.folders.map((one) => [one.label, one.removed, [...one.files.keys()].sort()])).toEqual([
      [
        "bandit",
        true,
        ["config/.keep", "config/bandit.ini", "head/1/_-rf__HOME_.py", "head/2/app.py", "home/.keep", "tmp/.keep"],
      ],
    ]);
    const [request] = runner.requests;
    expect(Object.keys(request?.env ?? {}).sort()).toEqual([
      "GOGC",
      "GOMEMLIMIT",
      "HOME",
      "LANG",
      "LC_ALL",
      "NO_COLOR",
      "PATH",
      "PYTHONDONTWRITEBYTECODE",
      "PYTHONNOUSERSITE",
      "PYTHONSAFEPATH",
      "TMPDIR",
    ]);
    expect(request?.env["PATH"]).toBe("/usr/bin");
    expect(request?.args.slice(-2)).toEqual(["./head/1/_-rf__HOME_.py", "./head/2/app.py"]);
  });

  test("rejects when the run is cancelled, and leaves no folder", async () => {
    const root = mkdtempSync(join(folder, "scratch-"));
    const controller = new AbortController();
    const running = run(range({ "a.py": "x\n" }), {
      ports: {
        toolBox: fakeToolBox([program("sleep 50")]),
        scratch: createScratch({ root }),
        runner: createCommandRunner({ signal: controller.signal }),
      },
    });
    setTimeout(() => controller.abort(new CancelledError(130)), 400);
    await expect(running).rejects.toMatchObject({ exitCode: 130 });
    expect(readdirSync(root)).toEqual([]);
  });

  test("splits many files into several calls and puts the answers together", async () => {
    const files = Object.fromEntries(Array.from({ length: 1_234 }, (_, index) => [`f${index}.py`, "x = 1\n"]));
    const runner = fakeCommandRunner((request) => ({ stdout: JSON.stringify(clean(request)) }));
    const outcome = await run(range(files), { ports: { runner } });
    expect(runner.requests.length).toBe(2);
    expect(only(outcome)).toMatchObject({ outcome: "completed", asked: 1_234, covered: 1_234 });
  });

  test("flags every change of the policy file, also its removal", async () => {
    const policy = ".github/draftgate.yml";
    for (const [after, before] of [
      [{ [policy]: "version: 1\n" }, { a: "1\n" }],
      [{ [policy]: null }, { [policy]: "version: 1\n" }],
    ] as const) {
      const outcome = await run(range(after, before));
      expect(outcome.own.map((one) => [one.ruleId, one.severity, one.location.path])).toEqual([
        ["suppression/policy", "medium", policy],
      ]);
    }
  });

  test("gives the same answer twice", async () => {
    const given = range({ "a.py": "x = 1  # nosec\n", "b.py": "y = 1\n", ".bandit": "x\n" });
    const answer = answering((request) => ({ stdout: JSON.stringify(clean(request)) }));
    const strip = (outcome: ScanOutcome) =>
      JSON.stringify([outcome.scans.map((one) => ({ ...one, elapsedMs: 0 })), outcome.own]);
    expect(strip(await run(given, answer))).toBe(strip(await run(given, answer)));
  });
});
