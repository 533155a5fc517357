import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import type { FixtureFile, GitFixture } from "../git-fixture.ts";
import { EVERY_TOOL, recordedTools } from "./all-tools.ts";
import { draftgate } from "./command-line.ts";
import { check, findingsOf, policyFile, SECRET, temporaryFolder, temporaryRepository } from "./judged.ts";

const ONLY_GITLEAKS = `version: 1
extends: none
scan: { tools: { gitleaks: required } }
rules: [{ name: findings, require: { block-at: { secret: info } } }]
`;
const KEY = `key = "${SECRET}"\n`;
const binary = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0, 1, 2, 255, 10]), Buffer.from(text), Buffer.from([0, 7])]);
const gone = (path: string) => ({ path, blocks: true, isNew: true, inDiff: false });
const present = (path: string, startLine = 1) => ({ path, startLine, blocks: true, isNew: true, inDiff: true });

interface Case {
  readonly name: string;
  readonly build: (repository: GitFixture) => void;
  readonly expected: readonly object[];
}

const add = (files: Readonly<Record<string, FixtureFile>>) => (repository: GitFixture) =>
  void repository.commit({ files });

const CASES: readonly Case[] = [
  {
    name: "was added and removed again",
    build(repository) {
      repository.commit({ files: { "a.txt": `one\n${KEY}` } });
      repository.commit({ files: { "a.txt": "one\n" } });
    },
    expected: [{ ...gone("a.txt"), startLine: 2 }],
  },
  {
    name: "only a merge brought in and a later commit took out",
    build(repository) {
      const side = repository.commit({ files: { "s.txt": "s\n" }, moveBranch: false });
      repository.commit({ files: { "t.txt": "t\n" } });
      repository.merge(side, { files: { "evil.txt": KEY } });
      repository.commit({ files: { "evil.txt": null } });
    },
    expected: [gone("evil.txt")],
  },
  {
    name: "is in a merge alone",
    build(repository) {
      const side = repository.commit({ files: { "s.txt": "s\n" }, moveBranch: false });
      repository.commit({ files: { "t.txt": "t\n" } });
      repository.merge(side, { files: { "s.txt": `s\n${KEY}` } });
    },
    expected: [present("s.txt", 2)],
  },
  {
    name: "is in a side branch whose merge dropped it",
    build(repository) {
      const tip = repository.tip();
      const side = repository.commit({ files: { "side.txt": KEY }, parents: [tip], moveBranch: false });
      const own = repository.commit({ files: { "own.txt": "own\n" }, parents: [tip] });
      repository.commit({ files: {}, parents: [own, side], message: "Merge, ours\n" });
    },
    expected: [gone("side.txt")],
  },
  {
    name: "came by the first parent of a merge that took the second's files",
    build(repository) {
      const tip = repository.tip();
      const dropped = repository.commit({ files: { "x.txt": KEY }, parents: [tip], moveBranch: false });
      const kept = repository.commit({ files: { "y.txt": "y\n" }, parents: [tip], moveBranch: false });
      repository.commit({ files: { "x.txt": null, "y.txt": "y\n" }, parents: [dropped, kept] });
    },
    expected: [gone("x.txt")],
  },
  {
    name: "is in a file that `-diff` hides",
    build: add({ ".gitattributes": "*.cfg -diff\n", "a.cfg": KEY }),
    expected: [present("a.cfg")],
  },
  {
    name: "is in a file called binary",
    build: add({ ".gitattributes": "* binary\n", "a.cfg": KEY }),
    expected: [present("a.cfg")],
  },
  {
    name: "is in a binary file",
    build: add({ "a.bin": binary(KEY) }),
    expected: [{ path: "a.bin", blocks: true, inDiff: true }],
  },
  {
    name: "is in a lockfile, a vendored file, a minified one and an image",
    build: add({
      "package-lock.json": `1 ${KEY}`,
      "vendor/github.com/a.go": `2 ${KEY}`,
      "x.min.js": `3 ${KEY}`,
      "x.png": `4 ${KEY}`,
    }),
    expected: ["package-lock.json", "vendor/github.com/a.go", "x.min.js", "x.png"].map((path) => ({
      path,
      blocks: true,
    })),
  },
  {
    name: "is in the middle of forty commits",
    build(repository) {
      for (let n = 0; n < 40; n += 1) repository.commit({ files: { "n.txt": n === 20 ? KEY : `${n}\n` } });
    },
    expected: [gone("n.txt")],
  },
  {
    name: "is in a commit message",
    build: (repository) => void repository.commit({ files: { "a.txt": "a\n" }, message: `Use it\n\n${KEY}` }),
    expected: [{ path: null, blocks: true }],
  },
  {
    name: "a new .gitleaksignore names",
    build: add({ ".gitleaksignore": "a.txt:aws-access-token:1\n", "a.txt": KEY }),
    expected: [present("a.txt")],
  },
  {
    name: "a new .gitleaks.toml allows",
    build: add({ ".gitleaks.toml": "[allowlist]\npaths = ['.*']\n", "a.txt": KEY }),
    expected: [present("a.txt")],
  },
  {
    name: "a comment allows",
    build: add({ "a.py": `key = "${SECRET}"  # gitleaks:allow\n` }),
    expected: [present("a.py")],
  },
  {
    name: "is where a link leads",
    build: add({ link: { mode: "120000", content: `/${SECRET}` } }),
    expected: [{ path: "link", blocks: true }],
  },
  {
    name: "is in an executable with an odd name",
    build: add({ "-v.py\n": { mode: "100755", content: KEY } }),
    expected: [present("-v.py\n")],
  },
];

describe("a secret", () => {
  it.each(CASES)("that $name is found, and blocks", async ({ build, expected }) => {
    const repository = temporaryRepository();
    build(repository);
    const run = await check(repository, ["--policy", policyFile(ONLY_GITLEAKS)]);
    expect(findingsOf(run.report, "secret")).toMatchObject(expected);
    expect(run.code).toBe(1);
    expect(run.stdout + run.stderr).not.toContain(SECRET);
  });

  it("that the base has already does not block, not where it was moved, copied or touched either", async () => {
    const repository = temporaryRepository({}, (empty) => {
      empty.commit({ files: { "a.txt": KEY, "b.txt": `b\n${KEY}`, "c.txt": `c\n${KEY}` } });
      empty.branch("topic");
    });
    repository.commit({
      files: { "a.txt": null, "moved.txt": `${KEY}\n`, "b.txt": `b2\n${KEY}`, "c.txt": `c\n${KEY}# more\n` },
    });
    const run = await check(repository, ["--policy", policyFile(ONLY_GITLEAKS)]);
    const found = findingsOf(run.report, "secret");
    expect(found.map(({ path, isNew, blocks }) => ({ path, isNew, blocks }))).toEqual(
      ["b.txt", "c.txt", "moved.txt"].map((path) => ({ path, isNew: false, blocks: false })),
    );
    expect(run.code).toBe(0);
  });

  it("is obeyed by a `gitleaks:allow` and a `.gitleaksignore` that the base has", async () => {
    const repository = temporaryRepository({}, (empty) => {
      const files = { "a.txt": 'key = ""  # gitleaks:allow\n', ".gitleaksignore": "b.txt:aws-access-token:2\n" };
      empty.commit({ files });
      empty.branch("topic");
    });
    repository.commit({ files: { "b.txt": `b\n${KEY}` } });
    const run = await check(repository, ["--policy", policyFile(ONLY_GITLEAKS)]);
    expect(run.report.findings).toMatchObject([{ path: "b.txt", suppressedBy: ".gitleaksignore", blocks: false }]);
    expect(run.code).toBe(0);
  });

  it("and a silenced one are two findings, and neither hides the other", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { "a.py": `x = 1\nkey = "${SECRET}"  # gitleaks:allow\n`, ".gitleaksignore": "x\n" } });
    const run = await check(repository, ["--policy", policyFile(ONLY_GITLEAKS)]);
    expect(findingsOf(run.report, "suppression")).toMatchObject([
      { path: ".gitleaksignore", startLine: 1, ruleId: "suppression/gitleaks", blocks: false },
      { path: "a.py", startLine: 2, ruleId: "suppression/gitleaks", blocks: false },
    ]);
    expect(run.code).toBe(1);
  });
});

describe("the value of a secret", () => {
  const BODY = "MIIEpAIBAAKCAQEA7bq9Xw0m3Kf5tYhV2rZcJ8sLpQ4nDgUe6WxTiB1oMyRkHvSa";
  const kind = ["RSA PRIV", "ATE KEY-----"].join("");
  const files = {
    [`conf/${SECRET}.txt`]: `${KEY}`,
    id_rsa: `-----BEGIN ${kind}\n${`${BODY}\n`.repeat(8)}-----END ${kind}\n`,
    [`${SECRET}.py`]: `password = "${SECRET}"  # nosec ${SECRET}\nimport subprocess  # noqa\n`,
  };
  // Files of every kind that a scanner takes, each with the secret in a place that the scanner quotes and in its name.
  const MORE = {
    [`${SECRET}.js`]: `debugger;\nconst ${SECRET} = "${SECRET}";\n`,
    [`${SECRET}.sh`]: `#!/bin/sh\n${SECRET}=${SECRET}\ncd $${SECRET}/$1\n`,
    [`${SECRET}/Dockerfile`]: `FROM ubuntu:latest\nENV PASSWORD=${SECRET}\n`,
    [`${SECRET}/main.tf`]: `resource "aws_s3_bucket" "b" {\n  bucket = "${SECRET}"\n}\n`,
    [`${SECRET}/requirements.txt`]: "requests==2.19.0\n",
    [`.github/workflows/${SECRET}.yml`]: `on: push\njobs:\n  ${SECRET}:\n    runs-on: ${SECRET}\n    steps:\n      - run: echo \${{ github.event.${SECRET} }} ${SECRET}\n`,
    [`broken-${SECRET}.py`]: `${SECRET} = (\n`,
  };

  const build = (all: Readonly<Record<string, FixtureFile>>): GitFixture => {
    const repository = temporaryRepository();
    const message = `Use ${SECRET}\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n`;
    repository.commit({ files: all, message });
    return repository;
  };
  const leaks = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => text.split("\n")).filter((line) => line.includes(SECRET) || line.includes(BODY));

  it("is in no output, file, argument or variable of any scanner, also when it is the name of a file", async () => {
    const repository = build({ ...files, ...MORE });
    const folder = temporaryFolder();
    const record = join(folder, "record");
    const evidence = join(folder, "evidence");
    const env = { ...(await recordedTools(folder, record)), DRAFTGATE_DEBUG: "1" };
    const args = ["--policy", policyFile(EVERY_TOOL), "--evidence", evidence, "--format=text"];
    const run = await draftgate(["check", "--repo", repository.path, ...args], { env });
    expect(run.code).toBe(3);
    const written = readdirSync(evidence).map((name) => readFileSync(join(evidence, name), "utf8"));
    expect(written.length).toBe(3);
    const recorded = readFileSync(record, "utf8");
    expect(leaks([run.stdout, run.stderr, recorded, ...written])).toEqual([]);
    expect([run.stdout, ...written].every((text) => /\[redacted\]|%5Bredacted%5D/.test(text))).toBe(true);
    const report: Report = JSON.parse(readFileSync(join(evidence, "report.json"), "utf8"));
    // All of them ran, and said something of a file with the secret in it: what is not there was taken out.
    expect([...new Set(recorded.match(/^tool .*$/gm))].sort()).toEqual(
      SCANNER_NAMES.map((name) => `tool ${name}`).sort(),
    );
    expect(report.scans.map(({ tool, outcome }) => [tool, outcome])).toEqual(
      SCANNER_NAMES.map((name) => [name, "completed"]),
    );
    expect(report.scans.filter(({ findings }) => findings === 0)).toEqual([]);
    expect(report.findings.filter(({ class: one, blocks }) => one === "secret" && blocks).length).toBeGreaterThan(10);
    expect(report.files.map((file: { path: string }) => file.path)).toContain("conf/[redacted].txt");
    expect(report.findings.some(({ path, class: one }) => path === "[redacted].py" && one === "sast")).toBe(true);
    expect(report.scans.find(({ tool }) => tool === "bandit")?.notCovered).toEqual([
      { path: "broken-[redacted].py", reason: "unparsable" },
    ]);
  }, 280_000);

  it.each(["report.json", "report.sarif", "report.md"])("is in no crash: %s cannot be written", async (name) => {
    const repository = build(files);
    const evidence = join(temporaryFolder(), "evidence");
    mkdirSync(join(evidence, name), { recursive: true });
    const args = ["--policy", policyFile(), "--evidence", evidence, "--format=text"];
    const run = await draftgate(["check", "--repo", repository.path, ...args], { env: { DRAFTGATE_DEBUG: "1" } });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^ {4}at /m);
    expect(leaks([run.stdout, run.stderr])).toEqual([]);
  });

  it.each([
    ["scan", "node:fs", "writeFileSync"],
    ["report", "node:crypto", "createHmac"],
  ])("is in no crash that nobody foresaw, in the middle of the %s", async (_where, module, name) => {
    const repository = build(files);
    const folder = temporaryFolder();
    const trap = join(folder, "trap.mjs");
    // Whatever of ours calls it while it holds what it found gets an error that quotes what it was given.
    writeFileSync(
      trap,
      `import { createRequire, syncBuiltinESMExports } from "node:module";
const broken = createRequire(import.meta.url)("${module}");
const own = broken.${name};
let calls = 0;
broken.${name} = (...given) => { calls += 1; if (calls > 3) throw new TypeError("injected: " + given[0]); return own(...given); };
syncBuiltinESMExports();
`,
    );
    const run = await draftgate(["check", "--repo", repository.path, "--policy", policyFile()], {
      env: { DRAFTGATE_DEBUG: "1", NODE_OPTIONS: `--import=${trap}` },
    });
    expect(run.stderr).toContain("injected");
    expect(run.code).not.toBe(0);
    expect(leaks([run.stdout, run.stderr])).toEqual([]);
  });
});
