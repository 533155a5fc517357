import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext, Invocation } from "../../src/cli/command.ts";
import { runExplain, runValidate } from "../../src/cli/policy.ts";
import { parsePolicy } from "../../src/config/policy.ts";
import { parsePreset } from "../../src/config/preset.ts";
import { ConfigurationError } from "../../src/domain/errors.ts";
import type { Report } from "../../src/domain/report.ts";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import { createRepository, type GitFixture } from "../git-fixture.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "draftgate-policy-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function call(
  run: (context: CommandContext, invocation: Invocation) => Promise<number>,
  positionals: readonly string[],
  values: Readonly<Record<string, string>> = {},
  cwd = folder,
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const ignore = (): void => undefined;
  const context: CommandContext = {
    cwd,
    environment: process.env,
    version: "0.1.0",
    log: { progress: ignore, info: ignore, warning: ignore, debug: ignore },
    signal: new AbortController().signal,
    isColor: false,
    width: 100,
    async writeResult(text) {
      written.stdout += text;
    },
    async writeError(text) {
      written.stderr += text;
    },
  };
  const code = await run(context, { values, flags: new Set(), positionals });
  return { code, ...written };
}

describe("draftgate policy validate", () => {
  it("says one line on stdout of a valid policy", async () => {
    const outcome = await call(runValidate, [write("ok.yml", "version: 1\n")]);
    expect(outcome).toEqual({ code: 0, stdout: "ok.yml: a valid policy\n", stderr: "" });
  });

  it("prints every mistake as FILE:LINE:COLUMN: message on stderr, nothing on stdout, and ends with 2", async () => {
    const outcome = await call(runValidate, [write("bad.yml", "version: 1\nrulez: []\nscan:\n  timeout-seconds: 0\n")]);
    expect(outcome).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'bad.yml:2:1: unknown key "rulez" in the policy; did you mean "rules"?\n' +
        "bad.yml:4:20: timeout-seconds must be a whole number from 1 to 7200, found the number 0\n",
    });
  });

  it("gives the same as JSON", async () => {
    const bad = await call(runValidate, [write("json.yml", "version: 2\n")], { format: "json" });
    expect(bad.code).toBe(2);
    expect(JSON.parse(bad.stdout)).toEqual({
      schemaVersion: 1,
      file: "json.yml",
      valid: false,
      mistakes: [{ line: 1, column: 10, message: "version must be 1, found the number 2" }],
    });
    const good = await call(runValidate, [write("json.yml", "version: 1\n")], { format: "json" });
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ valid: true, mistakes: [] });
  });

  it("refuses a symbolic link, a folder and a file that is not there", async () => {
    write("target.yml", "version: 1\n");
    symlinkSync("target.yml", join(folder, "link.yml"));
    mkdirSync(join(folder, "folder.yml"));
    for (const name of ["link.yml", "folder.yml", "missing.yml"]) {
      await expect(call(runValidate, [name]), name).rejects.toThrow(ConfigurationError);
      await expect(call(runValidate, [name]), name).rejects.toThrow(name);
    }
  });
});

describe("draftgate policy explain", () => {
  it("prints a preset in full, as a policy file that means the same, with each rule in words", async () => {
    const { code, stdout } = await call(runExplain, ["preset:strict"]);
    expect(code).toBe(0);
    expect(parsePolicy(stdout, { file: "out.yml", tools: SCANNER_NAMES })).toEqual({
      policy: parsePreset("strict", SCANNER_NAMES).policy,
    });
    expect(stdout).toMatch(/^# Policy: preset:strict \(sha256 [0-9a-f]{64}\)\n/);
    expect(stdout).toContain(
      "# Rule ai-two-people\n#   when: a changed file is of origin ai\n" +
        "#   asks: 2 approvals for each matched file, from people with write or more; not counting author, committers, pushers, operators, bots\n",
    );
    expect(stdout).toContain("lint at high");
  });

  it("says so where there are no rules", async () => {
    const { stdout } = await call(runExplain, ["preset:advisory"]);
    expect(stdout).toContain("# No rules: nothing blocks, and nobody has to approve.\n");
  });

  it("explains a file in words that no text of it can break out of", async () => {
    const name = write(
      "rules.yml",
      `version: 1
extends: none
rules:
  - name: mine
    if: { origin: ai, draft: false, paths: ["a\\nversion: 2"], not-paths: [b], labels: [l], base: [main], authors: [bob] }
    require:
      approvals: 1
      from: { permission: admin, teams: [a/b], users: [alice], codeowners: true }
      exclude: []
      distinct: true
  - name: nothing
    require: { approvals: 0 }
`,
    );
    const { stdout } = await call(runExplain, [name]);
    expect(stdout).toContain(
      "#   when: a changed file is of origin ai and matches a\\u{a}version: 2 and does not match b, and the pull request is no draft, and it has the label l, and its base branch matches main, and it or a commit is by bob\n",
    );
    expect(stdout).toContain(
      "#   asks: 1 approval for each matched file, from people with admin or more or members of a/b or alice or the file's code owners; nobody who counts for another rule that says so\n",
    );
    expect(stdout).toContain("# Rule nothing\n#   when: always\n#   asks: nothing\n");
  });

  it("gives the same as JSON, in the keys of a policy file", async () => {
    const { stdout } = await call(runExplain, ["preset:default"], { format: "json" });
    const explanation: Pick<Report, "policy" | "subject" | "rules"> = JSON.parse(stdout);
    expect(explanation).toMatchObject({
      schemaVersion: 1,
      tool: { name: "draftgate", version: "0.1.0" },
      policy: { source: "preset:default" },
      resolved: { version: 1, extends: "none", detect: { "counts-as-ai": "strong" } },
      subject: null,
      notices: [],
    });
    expect(explanation.rules[1]).toMatchObject({ name: "gate-files", applies: null, reason: null, files: [] });
  });

  it("refuses more than 64 KiB at a place, as every other mistake", async () => {
    const name = write("big.yml", `version: 1\n#${"x".repeat(70_000)}\n`);
    expect(await call(runValidate, [name])).toEqual({
      code: 2,
      stdout: "",
      stderr: "big.yml:1:1: larger than 64 KiB\n",
    });
    expect((await call(runValidate, [write("full.yml", `version: 1\n#${"x".repeat(65_524)}`)])).code).toBe(0);
  });

  it("refuses a preset that does not exist and a policy with mistakes, in one line", async () => {
    await expect(call(runExplain, ["preset:slo"])).rejects.toThrow("did you mean preset:solo?");
    await expect(call(runExplain, [write("no.yml", "version: 3\n")])).rejects.toThrow("no.yml:1:10: version must be 1");
  });
});

describe("draftgate policy explain on a range", () => {
  let repository: GitFixture;
  beforeAll(() => {
    repository = createRepository();
    repository.commit({ files: { "a.txt": "1\n", ".github/draftgate.yml": "version: 1\nextends: solo\n" } });
    repository.branch("topic");
    const message = "Add b\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
    repository.commit({ files: { "src/b.py": "x = 1\n" }, message });
    repository.commit({ files: { "c.txt": "1\n" } });
  });
  afterAll(() => repository.remove());

  it("takes the base's policy, and says which files each rule matches and why", async () => {
    const values = { repo: repository.path, base: "main", head: "topic" };
    const { code, stdout } = await call(runExplain, [], { ...values, format: "json" });
    const explanation: Pick<Report, "policy" | "subject" | "rules"> = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(explanation.policy.source).toBe("base:.github/draftgate.yml");
    expect(explanation.subject).toMatchObject({ repository: null, pullRequest: null });
    expect(explanation.rules).toHaveLength(2);
    expect(explanation.rules[0]).toMatchObject({
      name: "ai-two-people",
      applies: true,
      reason: "1 of 2 changed files match",
      files: [{ path: "src/b.py", origin: "ai", why: expect.stringContaining("strong: ") }],
    });
    const text = (await call(runExplain, ["preset:default"], values)).stdout;
    expect(text).toContain("#   here: 1 of 2 changed files match\n#     src/b.py (ai, strong: ");
    expect(text).toContain("#   here: asks nothing, no matching file\n");
  });

  it("asks a named policy about the range of the folder it is called in", async () => {
    const here = await call(runExplain, ["preset:default"], {}, repository.path);
    expect(here.stdout).toContain("#   here: 1 of 2 changed files match\n#     src/b.py (ai, strong: ");
    const outside = await call(runExplain, ["preset:default"]);
    expect(outside.stdout).not.toContain("#   here: ");
    await expect(call(runExplain, ["preset:default"], { base: "nowhere" }, repository.path)).rejects.toThrow("nowhere");
  });
});
