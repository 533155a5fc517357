import { spawn } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import type { GitFixture } from "../git-fixture.ts";
import { CLI, draftgate, NODES } from "./command-line.ts";
import { check, policyFile, QUICK_SCANNERS, SECRET, temporaryFolder, temporaryRepository } from "./judged.ts";

const FILES = { json: "report.json", markdown: "report.md", sarif: "report.sarif" } as const;
const withoutTimes = (text: string): string =>
  text.replace(/"elapsedMs": \d+/g, '"elapsedMs": 0').replace(/\b\d+(?:\.\d+)? ?m?s\b/g, "");

function varied(): GitFixture {
  const repository = temporaryRepository({}, (empty) => {
    empty.commit({ files: { "old.py": "import pickle\n", "z.txt": "z\n" } });
    empty.branch("topic");
  });
  const source = 'import subprocess\nsubprocess.call("ls " + input(), shell=True)  # nosec\n';
  repository.commit({ files: { "b.py": source, "old.py": `import pickle\n${source}`, "k.txt": `k ${SECRET}\n` } });
  repository.commit({
    files: { "k.txt": "k\n", "a/é.py": source, m: { mode: "160000", sha: "1".repeat(40) } },
    message: `Use ${SECRET}\n`,
  });
  return repository;
}

describe.each(NODES)("what check prints on $name", ({ path: node }) => {
  it("is what it writes to --evidence, byte for byte, and never through a link", async () => {
    const repository = varied();
    const precious = join(temporaryFolder(), "precious");
    writeFileSync(precious, "precious");
    for (const [format, name] of Object.entries(FILES)) {
      const evidence = join(temporaryFolder(), "deep", "evidence");
      mkdirSync(evidence, { recursive: true });
      for (const file of Object.values(FILES)) symlinkSync(precious, join(evidence, file));
      const args = ["--policy", policyFile(QUICK_SCANNERS), "--format", format, "--evidence", evidence];
      const run = await draftgate(["check", "--repo", repository.path, ...args], { node });
      expect(run.code).toBe(1);
      expect(readFileSync(join(evidence, name), "utf8")).toBe(run.stdout);
      expect(run.stdout.endsWith("\n")).toBe(true);
      expect(readdirSync(evidence).sort()).toEqual(Object.values(FILES).sort());
      for (const file of Object.values(FILES)) expect(lstatSync(join(evidence, file)).isFile()).toBe(true);
    }
    expect(readFileSync(precious, "utf8")).toBe("precious");
  });
});

describe("--evidence", () => {
  it("is refused where it would be written into the git directory, also by way of a link", async () => {
    const repository = varied();
    const link = join(temporaryFolder(), "link");
    symlinkSync(repository.gitDir, link);
    for (const folder of [repository.gitDir, join(repository.gitDir, "evidence"), link, join(link, "evidence")]) {
      const run = await check(repository, ["--policy", "preset:advisory", "--no-scan", "--evidence", folder]);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain("--evidence");
    }
  });
});

describe("a report", () => {
  it("is the same for the same input but for the time it took, whatever else is going on", async () => {
    const repository = varied();
    const policy = policyFile();
    const runs = await Promise.all([1, 2, 3].map(() => check(repository, ["--policy", policy])));
    expect(runs.map((run) => run.code)).toEqual([1, 1, 1]);
    expect(new Set(runs.map((run) => withoutTimes(run.stdout))).size).toBe(1);
  });

  it("is valid by the committed schema and in the order of the contract", async () => {
    const { report } = await check(varied());
    const schema: object = JSON.parse(
      readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    const key = (finding: Report["findings"][number]): string =>
      [
        finding.path === null ? 0 : 1,
        finding.path ?? "",
        String(finding.startLine ?? 0).padStart(9, "0"),
        finding.tool,
        finding.ruleId,
        finding.fingerprint,
      ].join("\0");
    const bytewise = (keys: readonly string[]): readonly string[] =>
      [...keys].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    expect(report.findings.length).toBeGreaterThan(8);
    expect(report.findings.map(key)).toEqual(bytewise(report.findings.map(key)));
    const paths = report.files.map((file) => file.path);
    expect(paths).toEqual(bytewise(paths));
    expect(report.scans.map((scan) => scan.tool)).toEqual(["gitleaks", "bandit"]);
    for (const scan of report.scans) expect(scan.asked).toBe(scan.covered + scan.notCovered.length);
    const fingerprints = report.findings.map((finding) => finding.fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(fingerprints.every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true);
    const blocking = report.findings.filter((finding) => finding.blocks).map((finding) => finding.fingerprint);
    expect(report.rules.flatMap((rule) => rule.findings)).toEqual(blocking);
  });

  it("keeps its fingerprints when lines move", async () => {
    const prints = async (text: string): Promise<readonly string[]> => {
      const repository = temporaryRepository();
      repository.commit({ files: { "a.py": text } });
      return (await check(repository)).report.findings.map((finding) => finding.fingerprint).sort();
    };
    const source = `import subprocess\nsubprocess.call("ls " + input(), shell=True)\nkey = "${SECRET}"\n`;
    expect(await prints(`# moved\n\n${source}`)).toEqual(await prints(source));
  });
});

describe("standard output", () => {
  const start = (args: readonly string[], scratch: string) =>
    spawn(process.execPath, [CLI, "check", ...args], {
      env: { ...process.env, TMPDIR: scratch, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const many = (): GitFixture => {
    const repository = temporaryRepository();
    repository.commit({
      files: Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`src/file-${n}.txt`, `${n}\n`])),
    });
    return repository;
  };
  const args = (repository: GitFixture) => [
    "--repo",
    repository.path,
    "--policy",
    "preset:advisory",
    "--no-scan",
    "--format",
    "json",
  ];

  it("reaches a slow reader whole", async () => {
    const repository = many();
    const whole = await draftgate(["check", ...args(repository)]);
    const child = start(args(repository), temporaryFolder());
    child.stderr.resume();
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    await delay(3_000);
    let text = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      text += chunk;
      if (text.length % 7 === 0) await delay(5);
    }
    expect(await ended).toBe(0);
    expect(text.length).toBeGreaterThan(500_000);
    expect(withoutTimes(text)).toBe(withoutTimes(whole.stdout));
  });

  it("may be closed early, by a reader that has seen enough", async () => {
    const scratch = temporaryFolder();
    const child = start(args(many()), scratch);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    expect(stderr).not.toMatch(/EPIPE|Error|not foreseen/);
    expect(code).toBe(0);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("has nothing but the result, and with --quiet stderr has nothing at all", async () => {
    const run = await check(varied(), ["--policy", policyFile(QUICK_SCANNERS), "--quiet"]);
    expect(run.stderr).toBe("");
    expect(run.report.state).toBe("failure");
    const text = await draftgate(["check", "--repo", varied().path, "--policy", policyFile(QUICK_SCANNERS)], {
      env: { FORCE_COLOR: "1", TERM: "xterm" },
    });
    expect(text.stdout).not.toContain("\u001b");
  });
});

describe("a disk without room", () => {
  it("ends the run with 3 and one line, and leaves nothing", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { "big.txt": "x".repeat(200_000) } });
    const scratch = temporaryFolder();
    const limited = `ulimit -f 16; exec "${process.execPath}" "${CLI}" check --quiet --repo "${repository.path}" --policy "${policyFile()}"`;
    const child = spawn("sh", ["-c", limited], {
      env: { ...process.env, TMPDIR: scratch },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    expect(stderr).toMatch(/^draftgate: .*TMPDIR.*\n$/);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(readdirSync(scratch)).toEqual([]);
  });
});
