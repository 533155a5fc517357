import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { displayPath } from "../../src/domain/path.ts";
import type { Report } from "../../src/domain/report.ts";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import { EVERY_TOOL, everyTool } from "./all-tools.ts";
import { commitHostility, executables, GONE, ODDITIES, SILENCERS, secretKey } from "./hostile-repository.ts";
import { check, type Judged, policyFile, temporaryFolder, temporaryRepository } from "./judged.ts";

/** Everything below is said of one run, because only together can the files of one trap become the bait of another. */
let run: Judged;
let report: Report;
let left: readonly string[];
let units: number;

beforeAll(async () => {
  const folder = temporaryFolder();
  const canary = join(folder, "canary");
  mkdirSync(canary);
  const repository = temporaryRepository();
  commitHostility(repository, canary);
  const objects = repository.git(["rev-list", "--objects", "--no-object-names", "main..topic"]);
  const kinds = repository.git(["cat-file", "--batch-check=%(objecttype)"], objects).split("\n");
  // Every blob, link and pointer among them, every message, and the submodule.
  units = kinds.filter((kind) => kind === "blob" || kind === "commit").length + 1;
  const env = everyTool(join(folder, "trivy-cache"));
  // `check` itself holds the run to a `.git` that is the same afterwards, byte for byte, and to an empty scratch folder.
  run = await check(repository, ["--policy", policyFile(EVERY_TOOL), "--fail-on", "failure"], { env });
  report = run.report;
  left = readdirSync(canary);
}, 600_000);

const HEAD: Readonly<Record<string, unknown>> = { ...executables(""), ...SILENCERS, ...ODDITIES };
const scanOf = (tool: string) => report.scans.find((scan) => scan.tool === tool);
const blocking = (tool: string, ruleId: string) =>
  report.findings.filter((one) => one.tool === tool && one.ruleId === ruleId && one.blocks).map((one) => one.path);

describe("a change full of traps, with every scanner required", () => {
  it("runs nothing of what it brings", () => {
    expect(left).toEqual([]);
  });

  it("ends with exit code 3, because files were given that nobody can read, and with the whole report", () => {
    expect([run.code, report.state]).toEqual([3, "error"]);
    expect(report.scans.map(({ tool, outcome, reason }) => [tool, outcome, reason])).toEqual(
      SCANNER_NAMES.map((name) => [name, "completed", null]),
    );
  });

  it("accounts for every file with every scanner, as read or with the reason why not", () => {
    const paths = Object.keys(HEAD).map(displayPath);
    const python = paths.filter((path) => path.endsWith(".py"));
    const asked: Readonly<Record<string, number>> = {
      bandit: python.length,
      ruff: python.length,
      pylint: python.length,
      biome: paths.filter((path) => /\.(?:m?js|json)$/.test(path)).length,
      shellcheck: 2,
      actionlint: 1,
      zizmor: 2,
      // Dockerfile, requirements.txt, two of Terraform and a pod.
      trivy: 5,
    };
    for (const { tool, asked: given, covered, notCovered } of report.scans) {
      expect([tool, given]).toEqual([tool, covered + notCovered.length]);
      expect([tool, given]).toEqual([tool, asked[tool] ?? given]);
    }
    expect([scanOf("gitleaks")?.asked, scanOf("git-secrets")?.asked]).toEqual([units, units]);
    const reasons = (tool: string) =>
      Object.fromEntries((scanOf(tool)?.notCovered ?? []).map(({ path, reason }) => [path, reason]));
    const unreadable = {
      "broken.py": "unparsable",
      "large.py": "too-large",
      "pointer.py": "lfs-pointer",
    };
    expect(reasons("bandit")).toEqual({ ...unreadable, "nul.py": "unparsable", "latin.py": "not-utf8" });
    expect(reasons("ruff")).toEqual({ ...unreadable, "nul.py": "unparsable", "latin.py": "not-utf8" });
    expect(reasons("pylint")).toEqual({ ...unreadable, "nul.py": "unparsable", "latin.py": "not-utf8" });
    expect(reasons("biome")).toEqual({ "broken.js": "unparsable" });
    expect(reasons("trivy")).toEqual({ "broken.tf": "unparsable", "broken/pod.yaml": "unparsable" });
    for (const tool of ["gitleaks", "git-secrets"])
      expect(reasons(tool)).toEqual({ "large.py": "too-large", "pointer.py": "lfs-pointer", module: "submodule" });
  });

  it("finds every key, in the head, in the history alone, in a message and in a link, with both scanners of secrets", () => {
    const inHead = Object.entries({ ...SILENCERS, ...ODDITIES }).flatMap(([path, file]) => {
      const text =
        typeof file === "string" ? file : file instanceof Uint8Array ? Buffer.from(file).toString("latin1") : "";
      return path === "link" || /AKIA[A-Z2-7]{16}/.test(text) ? [displayPath(path)] : [];
    });
    const expected = [null, ...Object.keys(GONE), ...inHead].map(String).sort();
    expect(blocking("gitleaks", "aws-access-token").map(String).sort()).toEqual(expected);
    expect(blocking("git-secrets", "aws-access-key-id").map(String).sort()).toEqual(expected);
    for (let number = 1; number <= 24; number += 1) {
      expect(run.stdout).not.toContain(secretKey(number));
      expect(run.stderr).not.toContain(secretKey(number));
    }
  });

  it("obeys no comment, ignore file or configuration of the change, and lists each", () => {
    expect(report.findings.filter((one) => one.suppressedBy !== null)).toEqual([]);
    expect(blocking("bandit", "B602")).toEqual(["allowed.py"]);
    expect(blocking("trivy", "DS-0002")).toEqual(["Dockerfile"]);
    expect(blocking("trivy", "CVE-2018-18074")).toEqual(["requirements.txt"]);
    expect(blocking("zizmor", "template-injection")).toEqual([".github/workflows/pull.yml"]);
    expect(blocking("zizmor", "dangerous-triggers")).toEqual([".github/workflows/pull.yml"]);
    expect(blocking("biome", "lint/suspicious/noDebugger")).toHaveLength(5_002);
    const quiet = (tool: string, ruleId: string) =>
      report.findings.filter((one) => one.tool === tool && one.ruleId === ruleId).map((one) => one.path);
    expect(quiet("ruff", "F401")).toEqual(["allowed.py"]);
    expect(quiet("pylint", "W0611")).toEqual(["allowed.py"]);
    expect(quiet("shellcheck", "SC2086")).toEqual(["run.sh"]);
    expect(quiet("actionlint", "expression")).toEqual([".github/workflows/pull.yml"]);
    const told = new Set(report.findings.filter((one) => one.class === "suppression").map((one) => one.path));
    const silencers = Object.keys(SILENCERS).filter((path) => path !== "requirements.txt");
    expect(silencers.filter((path) => !told.has(path))).toEqual([]);
    for (const path of [".pylintrc", "eslint.config.mjs", ".oxlintrc.json", "biome.json", ".secrets.baseline"])
      expect(told).toContain(path);
  });

  it("finds the same in files whose names or places tools pass over", () => {
    const odd = [
      ".github/scripts/deploy.py",
      "café.py",
      "new\nline.py",
      "-v.py",
      "bytes\udcff.py",
      "node_modules/m/x.py",
    ];
    expect([...blocking("bandit", "B307")].sort()).toEqual(odd.map(displayPath).sort());
  });
});
