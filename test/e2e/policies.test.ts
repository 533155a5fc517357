import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import type { FixtureFile, GitFixture } from "../git-fixture.ts";
import { draftgate, type Run } from "./command-line.ts";
import { check, findingsOf, policyFile, temporaryFolder, temporaryRepository } from "./judged.ts";

const PATH = ".github/draftgate.yml";
const named = (name: string) =>
  `version: 1\nextends: none\nscan: { tools: { gitleaks: off } }\nrules: [{ name: ${name}, require: { block-at: { suppression: medium } } }]\n`;

function withPolicy(base: FixtureFile | undefined, head?: FixtureFile): GitFixture {
  const repository = temporaryRepository({ bare: true }, (empty) => {
    empty.commit({ files: { "a.txt": "a\n", ...(base === undefined ? {} : { [PATH]: base }) } });
    empty.branch("topic");
  });
  repository.commit({ files: { "a.txt": "b\n", ...(head === undefined ? {} : { [PATH]: head }) } });
  return repository;
}

function refused(run: Run): string {
  expect(run).toMatchObject({ code: 2, stdout: "" });
  return run.stderr;
}

describe("the policy of a range", () => {
  it("is the base's and not the head's, whose change is a finding", async () => {
    const changed = await check(withPolicy(named("of-the-base"), named("of-the-head")), []);
    expect(changed.report.policy).toMatchObject({
      source: `base:${PATH}`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(changed.report.rules.map((rule) => rule.name)).toEqual(["of-the-base"]);
    expect(findingsOf(changed.report, "suppression")).toMatchObject([
      { path: PATH, startLine: 1, ruleId: "suppression/policy", blocks: true },
    ]);
    expect(changed.code).toBe(1);
    for (const head of [null, { mode: "120000", content: "/etc/passwd" }, ": : broken"] as const) {
      const run = await check(withPolicy(named("of-the-base"), head), []);
      expect(findingsOf(run.report, "suppression")).toMatchObject([{ path: PATH, ruleId: "suppression/policy" }]);
      expect(run.code).toBe(1);
    }
  });

  it("is the base's also where that is not the merge base, and where the range is named", async () => {
    const repository = withPolicy(named("old"));
    repository.switchTo("main");
    repository.commit({ files: { [PATH]: named("new") } });
    repository.switchTo("topic");
    const run = await check(repository, ["--base", "main"]);
    expect(run.report.rules.map((rule) => rule.name)).toEqual(["new"]);
    expect(run.report.findings).toEqual([]);
    expect(run.report.subject.baseSha).toBe(repository.tip("main"));
  });

  it("is preset:default where the base has none, and says so", async () => {
    const run = await check(withPolicy(undefined), ["--no-scan"]);
    expect(run.report.policy.source).toBe("preset:default");
    expect(run.report.notices).toMatchObject([
      { code: "policy-missing", message: expect.stringContaining("draftgate init") },
    ]);
    const added = await check(withPolicy(undefined, named("x")), ["--no-scan", "--fail-on", "never"]);
    expect(findingsOf(added.report, "suppression")).toMatchObject([{ path: PATH, ruleId: "suppression/policy" }]);
  });

  it("may be a preset or a file, which is named as it was given", async () => {
    const repository = withPolicy(named("of-the-base"));
    for (const preset of ["default", "solo", "strict", "advisory"]) {
      const run = await check(repository, ["--policy", `preset:${preset}`, "--no-scan"]);
      expect(run.report.policy.source).toBe(`preset:${preset}`);
      expect(run.report.notices).toEqual([]);
    }
    const folder = temporaryFolder();
    writeFileSync(join(folder, "p.yml"), "version: 1\nextends: solo\n");
    const run = await draftgate(
      ["check", "--repo", repository.path, "--policy", "p.yml", "--no-scan", "--format=json"],
      { cwd: folder },
    );
    const report: Report = JSON.parse(run.stdout);
    expect(report.policy.source).toBe("file:p.yml");
  });
});

const BROKEN: readonly (readonly [name: string, text: string | Uint8Array, message: RegExp])[] = [
  ["an unknown key", "version: 1\nrulez: []\n", /:2:1: .*rules/],
  ["no version", "rules: []\n", /version/],
  ["another version", "version: 2\n", /:1:\d+: /],
  ["a duplicate key", "version: 1\nscan: {}\nscan: {}\n", /:3:1: /],
  ["an alias", "version: 1\nscan: &a {}\nreport: *a\n", /:2:\d+: |:3:\d+: /],
  ["a merge key", "version: 1\nscan: { <<: { exclude: [] } }\n", /:2:\d+: /],
  ["a tag", "version: !!int 1\n", /:1:\d+: /],
  ["two documents", "version: 1\n---\nversion: 1\n", /:\d+:\d+: /],
  ["broken YAML", "version: 1\nrules: [\n", /:\d+:\d+: /],
  ["a rule of a wrong kind", "version: 1\nrules:\n  - name: x\n    require: { approvals: 11 }\n", /:4:\d+: /],
  [
    "two rules of one name",
    "version: 1\nrules: [{ name: x, require: { approvals: 1 } }, { name: x, require: { approvals: 1 } }]\n",
    /:2:\d+: /,
  ],
  ["a preset that is none", "version: 1\nextends: solos\n", /:2:\d+: .*solo/],
  ["a scanner that is not built", "version: 1\nscan: { tools: { nessus: required } }\n", /:2:\d+: .*nessus/],
  ["nothing in it", "", /:1:1: |version/],
  ["bytes that are no UTF-8", Buffer.from("version: 1 # caf\xe9\n", "latin1"), /UTF-8/],
  ["more than 64 KiB", `version: 1\n${"# x\n".repeat(16_400)}`, /64 KiB/],
  ["ten thousand levels", `version: 1\nscan: ${"[".repeat(10_000)}\n`, /:\d+:\d+: /],
];

describe("a broken policy", () => {
  it.each(BROKEN)(
    "with %s ends with 2, a place and nothing on stdout, in the base and in a file",
    async (_, text, message) => {
      const inBase = refused(await check(withPolicy(text), []));
      expect(inBase).toMatch(message);
      expect(inBase).toContain(PATH);
      const file = join(temporaryFolder(), "p.yml");
      writeFileSync(file, text);
      const repository = withPolicy(undefined);
      const inFile = refused(await check(repository, ["--policy", file]));
      expect(inFile).toMatch(message);
      expect(inFile).toContain("p.yml");
      expect(refused(await check(repository, ["--policy", file, "--fail-on", "never"]))).toBe(inFile);
    },
  );

  it("may also be a link, a folder, or nothing at all", async () => {
    const folder = temporaryFolder();
    symlinkSync(policyFile(), join(folder, "link.yml"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.yml"));
    mkdirSync(join(folder, "folder.yml"));
    const repository = withPolicy(undefined);
    for (const name of ["link.yml", "dangling.yml", "folder.yml", "nowhere.yml"]) {
      expect(refused(await check(repository, ["--policy", join(folder, name)]))).toContain(name);
    }
    for (const value of ["preset:none", "preset:", "preset:Default", ""])
      refused(await check(repository, ["--policy", value]));
    const linked = refused(await check(withPolicy({ mode: "120000", content: "../a.txt" }), []));
    expect(linked).toContain("symbolic link");
  });
});
