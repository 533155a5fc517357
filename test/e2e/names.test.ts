import { describe, expect, it } from "vitest";
import { draftgate } from "./command-line.ts";
import { check, policyFile, temporaryFolder, temporaryRepository } from "./judged.ts";

const AI = "Write\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
const SHELL = 'import subprocess\nsubprocess.call("ls " + input(), shell=True)\n';
const BIDI = "\u202e\u2066";
const ESCAPE = "\u001b[2J\u0007\r";

const POLICY = `version: 1
extends: none
scan: { tools: { bandit: required } }
rules:
  - name: two
    if: { origin: ai, paths: ["**"] }
    require: { approvals: 2 }
  - name: findings
    require: { block-at: { sast: high } }
`;

/** Names as they lie in git, and as a report shows them. */
const NAMES: readonly (readonly [path: string, shown: string])[] = [
  ["café.py", "café.py"],
  ["日本/語.py", "日本/語.py"],
  ["cafe\u0301.py", "cafe\u0301.py"],
  ["a\nb.py", "a\nb.py"],
  ["\t\"'`\\.py", "\t\"'`\\.py"],
  ["-rf.py", "-rf.py"],
  ["--output=x/y.py", "--output=x/y.py"],
  [".github/x.py", ".github/x.py"],
  ["a b ; rm -rf $HOME.py", "a b ; rm -rf $HOME.py"],
  ["\udce9\udcff.py", "%E9%FF.py"],
  ["100%25.py", "100%25.py"],
  [":(exclude)x.py", ":(exclude)x.py"],
  ["{a,b}*?[c].py", "{a,b}*?[c].py"],
  ["@{u}.py", "@{u}.py"],
  [`gnp${BIDI}.py`, `gnp${BIDI}.py`],
  [`x${ESCAPE}.py`, `x${ESCAPE}.py`],
  ["<img src=x onerror=1>@alice #1.py", "<img src=x onerror=1>@alice #1.py"],
  ["::error::x.py", "::error::x.py"],
];

describe("odd names", () => {
  it("are told apart, scanned, matched by rules and shown as they are in JSON", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: Object.fromEntries(NAMES.map(([path], n) => [path, `# ${n}\n${SHELL}`])), message: AI });
    const run = await check(repository, ["--policy", policyFile(POLICY)]);
    const bytewise = NAMES.map(([, shown]) => shown).sort((left, right) =>
      Buffer.compare(Buffer.from(left), Buffer.from(right)),
    );
    expect(run.report.files.map((file) => file.path)).toEqual(bytewise);
    expect(run.report.files.every((file) => file.origin === "ai" && file.aiLines?.ai === 3)).toBe(true);
    expect(run.report.rules[0]?.files).toEqual(bytewise);
    const found = run.report.findings.filter((finding) => finding.ruleId === "B602");
    expect(found.map(({ path, startLine, blocks }) => [path, startLine, blocks])).toEqual(
      bytewise.map((path) => [path, 3, true]),
    );
    expect(run.code).toBe(1);
  });

  it("cannot move the cursor, turn the text around, mention anybody or make markup", async () => {
    const repository = temporaryRepository();
    repository.commit({
      files: Object.fromEntries(NAMES.map(([path], n) => [path, `# ${n}\n${SHELL}`])),
      message: `Write ${ESCAPE}${BIDI}\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nx: ${ESCAPE}\n`,
      author: `Ada${BIDI} <ada@example.com>`,
    });
    for (const format of ["text", "markdown"]) {
      const run = await draftgate([
        "check",
        "--repo",
        repository.path,
        "--policy",
        policyFile(POLICY),
        "--format",
        format,
      ]);
      expect(run.code).toBe(1);
      for (const text of [run.stdout, run.stderr]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
      }
      expect(run.stdout).toMatch(/(?:\\|&#92;)u202e/);
      expect(run.stdout).toContain("%E9%FF.py");
      if (format === "markdown") {
        expect(run.stdout).not.toContain("<img");
        expect(run.stdout).not.toMatch(/^::error/m);
      }
    }
  });

  it("are escaped in errors too", async () => {
    for (const args of [
      ["--base", `x${ESCAPE}`],
      ["--head", `y${BIDI}`],
      ["--policy", `z${ESCAPE}`],
      ["--repo", `r${BIDI}`],
      [`--x${ESCAPE}`],
    ]) {
      const run = await draftgate(["check", ...args], { cwd: temporaryFolder() });
      expect(run).toMatchObject({ code: 2, stdout: "" });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
      expect(run.stderr.split("\n").length).toBe(2);
    }
  });

  it("are followed through renames, also from and to bytes that are no UTF-8", async () => {
    const repository = temporaryRepository({}, (empty) => {
      empty.commit({ files: { "old\udce9.txt": "one\ntwo\nthree\nfour\n", "plain.txt": "a\nb\nc\nd\n" } });
      empty.branch("topic");
    });
    repository.commit({
      files: {
        "old\udce9.txt": null,
        "new\n.txt": "one\ntwo\nthree\n4\n",
        "plain.txt": null,
        "p\udcfe.txt": "a\nb\nc\nd\n",
      },
    });
    const run = await check(repository, ["--policy", "preset:advisory", "--no-scan"]);
    expect(run.report.files.map(({ path, previousPath, status }) => [path, previousPath, status])).toEqual([
      ["new\n.txt", "old%E9.txt", "renamed"],
      ["p%FE.txt", "plain.txt", "renamed"],
    ]);
  });
});
