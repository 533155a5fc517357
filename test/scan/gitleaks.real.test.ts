import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import type { CommandRequest, ToolBox } from "../../src/ports.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { createRepository, type FixtureFile, type GitFixture, hashFolder } from "../git-fixture.ts";
import { requireTools } from "./real-tools.ts";
import { type ScanOptions, scanRange } from "./scan-fixture.ts";

// Built here so that no scanner of this repository trips over them.
const AWS = ["AKIA", "Z7QWERTYLKJHGFDQ"].join("");
const AWS_TWO = ["AKIA", "Q3MNBVCXZLKJHGFD"].join("");
const GITHUB = ["ghp", "_", "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5"].join("");

let toolBox: ToolBox;
let fixtures: GitFixture[] = [];

beforeAll(async () => {
  toolBox = await requireTools("gitleaks");
});
afterEach(() => {
  for (const fixture of fixtures) fixture.remove();
  fixtures = [];
});

function start(files: Readonly<Record<string, FixtureFile>> = { "README.md": "hello\n" }): {
  repository: GitFixture;
  base: string;
} {
  const repository = createRepository();
  fixtures.push(repository);
  const base = repository.commit({ files });
  repository.branch("topic");
  return { repository, base };
}

const run = (repository: GitFixture, base: string, options: Partial<ScanOptions> = {}): Promise<ScanOutcome> =>
  scanRange(repository, base, repository.tip(), {
    tools: [{ name: "gitleaks", need: "required" }],
    ...options,
    ports: { toolBox, ...options.ports },
  });

const findings = (outcome: ScanOutcome): readonly Finding[] => outcome.scans.flatMap((scan) => scan.findings);
const brief = (outcome: ScanOutcome): readonly unknown[] =>
  findings(outcome).map(({ ruleId, location: { path, startLine } }) => [ruleId, path, startLine]);

describe("gitleaks", () => {
  test("finds a key that the head has, on its line, critical, with where to revoke it", async () => {
    const { repository, base } = start({ "app.py": "one\ntwo\n" });
    repository.commit({ files: { "app.py": `one\ntwo\nkey = "${AWS}"\n` } });
    const outcome = await run(repository, base, { origins: { "app.py": "ai" } });
    expect(findings(outcome)).toEqual([
      expect.objectContaining({
        tool: "gitleaks",
        ruleId: "aws-access-token",
        class: "secret",
        severity: "critical",
        location: { path: "app.py", startLine: 3, startColumn: 8, endLine: 3, endColumn: 27, commitSha: null },
        inDiff: true,
        isNew: true,
        origin: "ai",
        suppressedBy: null,
        duplicateOf: null,
        advice: expect.stringMatching(/^Revoke it .* IAM/),
      }),
    ]);
    // One blob and one message.
    expect(outcome.scans[0]).toMatchObject({
      outcome: "completed",
      asked: 2,
      covered: 2,
      notCovered: [],
      reason: null,
    });
  });

  test("finds a key that was added and then removed, in the commit that added it", async () => {
    const { repository, base } = start();
    const guilty = repository.commit({ files: { "app.py": `a\nkey = "${AWS}"\n` } });
    repository.commit({ files: { "app.py": "a\n" } });
    expect(findings(await run(repository, base))).toEqual([
      expect.objectContaining({
        location: { path: "app.py", startLine: 2, startColumn: 8, endLine: 2, endColumn: 27, commitSha: guilty },
        inDiff: false,
        isNew: true,
      }),
    ]);
  });

  test("finds a key in a commit message, without a path", async () => {
    const { repository, base } = start();
    const guilty = repository.commit({ files: { a: "1\n" }, message: `Fix login\n\nuse ${AWS} for now\n` });
    expect(findings(await run(repository, base))).toEqual([
      expect.objectContaining({
        location: { path: null, startLine: 3, startColumn: 5, endLine: 3, endColumn: 24, commitSha: guilty },
        origin: "unknown",
      }),
    ]);
  });

  test("is not blinded by attributes, ignore files, configuration or comments of the change", async () => {
    const { repository, base } = start();
    repository.commit({
      files: {
        ".gitattributes": "* -diff\n* binary\n",
        ".gitleaksignore": "a.txt:aws-access-token:1\nb1:aws-access-token:2\nb2:aws-access-token:2\n",
        ".gitleaks.toml": "title = 'x'\n[allowlist]\npaths = ['.*']\n",
        "a.txt": `${AWS} # gitleaks:allow\n`,
      },
    });
    const outcome = await run(repository, base);
    expect(brief(outcome)).toEqual([["aws-access-token", "a.txt", 1]]);
    expect(outcome.own.map((one) => [one.ruleId, one.location.path, one.location.startLine])).toEqual([
      ["suppression/gitattributes", ".gitattributes", 1],
      ["suppression/gitattributes", ".gitattributes", 2],
      ["suppression/gitleaks", ".gitleaks.toml", 1],
      ["suppression/gitleaks", ".gitleaksignore", 1],
      ["suppression/gitleaks", "a.txt", 1],
    ]);
  });

  test("sees what only a merge commit or a merged side branch brings", async () => {
    const { repository, base } = start();
    repository.commit({ files: { one: "1\n" } });
    repository.branch("side", base);
    const side = repository.commit({ files: { "side.txt": `${AWS}\n` } });
    const sideEnd = repository.commit({ files: { "side.txt": "clean\n" } });
    repository.switchTo("topic");
    const merge = repository.merge(sideEnd, { files: { "evil.txt": `${GITHUB}\n` } });
    repository.commit({ files: { "evil.txt": "clean\n" } });
    const outcome = await run(repository, base);
    expect(findings(outcome).map((one) => [one.ruleId, one.location.path, one.location.commitSha])).toEqual([
      ["github-pat", "evil.txt", merge],
      ["aws-access-token", "side.txt", side],
    ]);
  });

  test("sees the first of forty commits", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "a.txt": `${AWS}\n` } });
    for (let turn = 0; turn < 40; turn += 1) repository.commit({ files: { "a.txt": `${turn}\n` } });
    expect(brief(await run(repository, base))).toEqual([["aws-access-token", "a.txt", 1]]);
  });

  test("passes over no name", async () => {
    const { repository, base } = start();
    const paths = [
      "-v.py",
      ".github/workflows/ci.yml",
      "a\nb.py",
      "a'b\"c $(touch x).sh",
      "archive.zip",
      "café.py",
      "data.bin",
      "gitleaks.toml",
      "go.sum",
      "jquery.min.js",
      "lib/python3.11/x.py",
      "logo.svg",
      "node_modules/x/index.js",
      "notes.tar.gz",
      "package-lock.json",
      "poetry.lock",
      "report.pdf",
      "vendor/github.com/x/y.go",
      "\udce9\udcff.py",
    ];
    repository.commit({ files: Object.fromEntries(paths.map((path) => [path, `${paths.indexOf(path)}\n${AWS}\n`])) });
    expect(brief(await run(repository, base))).toEqual(paths.map((path) => ["aws-access-token", path, 2]));
  });

  test("looks into files whatever their first bytes say", async () => {
    const { repository, base } = start();
    const files = {
      "crlf.txt": `x\r\n${AWS}\r\n`,
      "dicom.txt": `${"x".repeat(128)}DICM\n${AWS}\n`,
      "nul.txt": `\0\n${AWS}\n`,
      "pdf.txt": `%PDF-1.4\n${AWS}\n`,
      "tar.txt": `${"x".repeat(257)}ustar\n${AWS}\n`,
      "zip.txt": `PK\u0003\u0004\n${AWS}\n`,
    };
    repository.commit({ files });
    expect(brief(await run(repository, base))).toEqual(Object.keys(files).map((path) => ["aws-access-token", path, 2]));
  });

  test("reads UTF-16, and text without a last line end", async () => {
    const { repository, base } = start();
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(`a\nkey ${AWS}\n`, "utf16le")]);
    repository.commit({ files: { "utf16.txt": utf16, "short.txt": `\n\n${AWS_TWO}` } });
    expect(brief(await run(repository, base))).toEqual([
      ["aws-access-token", "short.txt", 3],
      ["aws-access-token", "utf16.txt", 2],
    ]);
  });

  test("says that a file was passed over where the tool takes it for something else, and that weighs by origin", async () => {
    const { repository, base } = start();
    // An ISO image tells itself by bytes at 32,769, wherever our own line before the text puts them.
    const image = Buffer.alloc(33_000, 97);
    image.write("CD001", 32_769 - 301, "latin1");
    repository.commit({ files: { "image.txt": image, "other.txt": "x\n" } });
    const outcome = await run(repository, base, { origins: { "image.txt": "ai" } });
    expect(outcome.scans[0]).toMatchObject({
      outcome: "completed",
      asked: 3,
      covered: 2,
      notCovered: [{ path: "image.txt", reason: "tool-skipped" }],
    });
    expect(outcome.own.map((one) => [one.ruleId, one.severity, one.location.path])).toEqual([
      ["coverage/tool-skipped", "high", "image.txt"],
    ]);
  });

  test("is old when a merge-base version of a touched file has the value, wherever it stands now", async () => {
    const { repository, base } = start({ "old.txt": `${AWS}\n`, "untouched.txt": `${AWS_TWO}\n` });
    repository.commit({ files: { "old.txt": "gone\n", "new.txt": `\n${AWS}\n`, "copy.txt": `more\n${AWS_TWO}\n` } });
    expect(findings(await run(repository, base)).map((one) => [one.location.path, one.isNew])).toEqual([
      ["copy.txt", true],
      ["new.txt", false],
    ]);
  });

  test("obeys what the base says, and keeps the finding: a comment on an old line, an ignore file", async () => {
    const { repository, base } = start({
      "app.py": `key = "${AWS}"  # gitleaks:allow\n`,
      ".gitleaksignore": "# comment\nsrc/x.py:github-pat:1\n",
    });
    repository.commit({
      files: {
        "app.py": `key = "${AWS}"  # gitleaks:allow\nmore = "${AWS_TWO}"  # gitleaks:allow\n`,
        "src/x.py": `t = "${GITHUB}"\nu = "${GITHUB}"\n`,
      },
    });
    expect(
      findings(await run(repository, base)).map((one) => [one.location.startLine, one.suppressedBy, one.isNew]),
    ).toEqual([
      [1, "line 1: # gitleaks:allow", false],
      [2, null, true],
      [1, ".gitleaksignore", true],
      [2, null, true],
    ]);
  });

  test("does not take checksums of lockfiles for secrets, but still finds real ones there", async () => {
    const { repository, base } = start();
    const sum = ["h1:V6a6XDu2lTwPZWOawrAa9HUK", "DB2zfJyTuciBG5hFkU="].join("+");
    const line = `cloud.google.com/go/auth/oauth2adapt v0.2.6 ${sum}\n`;
    repository.commit({ files: { "go.sum": `${line}${AWS}\n`, "notes.go": line } });
    expect(brief(await run(repository, base))).toEqual([
      ["aws-access-token", "go.sum", 2],
      ["generic-api-key", "notes.go", 1],
    ]);
  });

  test("names the first of the same secret in what repeats it, the head before the history", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "a.txt": `${AWS}\n` }, message: `${AWS}\n` });
    repository.commit({ files: { "a.txt": `more\n${AWS}\n`, "b.txt": `${AWS_TWO}\n` } });
    const all = findings(await run(repository, base));
    const head = all.find((one) => one.location.path === "a.txt" && one.location.commitSha === null);
    expect(all.map((one) => [one.location.path, one.location.commitSha === null, one.duplicateOf])).toEqual([
      [null, false, head?.fingerprint],
      ["a.txt", false, head?.fingerprint],
      ["a.txt", true, null],
      ["b.txt", true, null],
    ]);
    expect(new Set(all.map((one) => one.fingerprint)).size).toBe(4);
  });

  test("keeps its fingerprint when the line moves, and says nothing of the value in it", async () => {
    const print = async (text: string): Promise<string | undefined> => {
      const { repository, base } = start();
      repository.commit({ files: { "a.py": text } });
      return findings(await run(repository, base))[0]?.fingerprint;
    };
    const first = await print(`key = "${AWS}"\n`);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(await print(`\n\n\nkey   =  "${AWS}"\n`)).toBe(first);
    expect(await print(`key = "${AWS_TWO}"\n`)).toBe(first);
  });

  test("finds what stands base64-encoded, on the line of the code", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "a.txt": `x\nblob: ${Buffer.from(`token = ${GITHUB}\n`).toString("base64")}\n` } });
    expect(brief(await run(repository, base))).toEqual([["github-pat", "a.txt", 2]]);
  });

  test("masks a path that holds a secret", async () => {
    const { repository, base } = start();
    repository.commit({ files: { [`keys/${GITHUB}.txt`]: "x\n" } });
    const outcome = await run(repository, base);
    expect(brief(outcome)).toEqual([["github-pat", "keys/[redacted].txt", null]]);
    expect(outcome.redact(`see keys/${GITHUB}.txt`)).toBe("see keys/[redacted].txt");
  });

  test("counts submodules, LFS pointers, large and excluded blobs as not looked at, one finding each", async () => {
    const { repository, base } = start();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;
    const hidden = `${pointer}${AWS}\n`;
    repository.commit({
      files: {
        sub: { mode: "160000", sha: "1".repeat(40) },
        "big.bin": "x".repeat(1_100_000),
        "asset.psd": pointer,
        "fake.psd": hidden,
        "third_party/key.txt": `${AWS_TWO}\n`,
        link: { mode: "120000", content: "/etc/passwd" },
      },
    });
    const outcome = await run(repository, base, { policy: { maxFileMebibytes: 1, exclude: ["third_party/**"] } });
    expect(brief(outcome)).toEqual([["aws-access-token", "fake.psd", 4]]);
    const scan = outcome.scans[0];
    expect([...(scan?.notCovered ?? [])].sort((a, b) => ((a.path ?? "") < (b.path ?? "") ? -1 : 1))).toEqual([
      { path: "asset.psd", reason: "lfs-pointer" },
      { path: "big.bin", reason: "too-large" },
      { path: "sub", reason: "submodule" },
      { path: "third_party/key.txt", reason: "excluded" },
    ]);
    // Six blobs, of which one is the link, and one message.
    expect([scan?.asked, scan?.covered]).toEqual([7, 3]);
    expect(outcome.own.map((one) => [one.ruleId, one.location.path, one.severity])).toEqual([
      ["coverage/lfs-pointer", "asset.psd", "low"],
      ["coverage/too-large", "big.bin", "medium"],
      ["coverage/symlink", "link", "low"],
      ["coverage/submodule", "sub", "low"],
      ["coverage/excluded", "third_party/key.txt", "low"],
    ]);
  });

  test("scans a blob that also lies outside of what is excluded", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "third_party/key.txt": `${AWS}\n` } });
    repository.commit({ files: { "src/key.txt": `${AWS}\n` } });
    expect(brief(await run(repository, base, { policy: { exclude: ["third_party/**"] } }))).toEqual([
      ["aws-access-token", "src/key.txt", 1],
    ]);
  });

  test("finds what the tool itself finds in a folder, at the same lines", async () => {
    const { repository, base } = start();
    const files: Record<string, string> = {};
    for (let number = 0; number < 60; number += 1) {
      const key = [
        "AKIA",
        `Q3MNBVCXZ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[number % 32]}KJHG${number % 2 === 0 ? "FD" : "DF"}`,
      ].join("");
      files[`dir${number}/file.py`] = `${"# line\n".repeat(number * 37)}key = "${key}"\n\nother = "${GITHUB}"\n`;
    }
    repository.commit({ files });
    const folder = mkdtempSync(join(tmpdir(), "draftgate-direct-"));
    const found = await toolBox.find("gitleaks");
    if ("missing" in found) throw new Error(found.missing);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path.replace("/", "-")), text);
    const direct = spawnSync(found.path, ["dir", "--no-banner", "-l", "error", "-f", "json", "-r", "-", "."], {
      cwd: folder,
    });
    const rows: { RuleID: string; File: string; StartLine: number }[] = JSON.parse(direct.stdout.toString());
    rmSync(folder, { recursive: true });
    const expected = rows.map((row) => JSON.stringify([row.RuleID, row.File.replace("-", "/"), row.StartLine])).sort();
    expect(expected.length).toBe(120);
    expect(
      brief(await run(repository, base))
        .map((row) => JSON.stringify(row))
        .sort(),
    ).toEqual(expected);
  });

  test("puts no byte of a secret into anything it starts or returns, and leaves nothing behind", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "a.py": `key = "${AWS}"\n`, [`${GITHUB}.txt`]: "x\n" }, message: `${AWS_TWO}\n` });
    const root = mkdtempSync(join(tmpdir(), "draftgate-scratch-root-"));
    const requests: CommandRequest[] = [];
    const runner = createCommandRunner();
    const before = hashFolder(repository.gitDir);
    const outcome = await run(repository, base, {
      ports: {
        scratch: createScratch({ root }),
        runner: {
          run: (request) => {
            requests.push(request);
            return runner.run(request);
          },
        },
      },
    });
    const said = JSON.stringify([
      outcome.scans,
      outcome.own,
      outcome.notices,
      requests.map((one) => [one.args, one.env]),
    ]);
    for (const secret of [AWS, AWS_TWO, GITHUB]) expect(said.includes(secret)).toBe(false);
    expect(findings(outcome).length).toBe(3);
    expect(readdirSync(root)).toEqual([]);
    expect(hashFolder(repository.gitDir)).toBe(before);
    expect(readFileSync(join(repository.gitDir, "HEAD"), "utf8")).toContain("topic");
    rmSync(root, { recursive: true });
  });
});
