import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import type { ToolBox } from "../../src/ports.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { createRepository, type FixtureFile, type GitFixture } from "../git-fixture.ts";
import { requireTools } from "./real-tools.ts";
import { type ScanOptions, scanRange } from "./scan-fixture.ts";

const SHELL = "import subprocess\n\n\ndef run(cmd):\n    return subprocess.call(cmd, shell=True)\n";

let toolBox: ToolBox;
let fixtures: GitFixture[] = [];

beforeAll(async () => {
  toolBox = await requireTools("bandit");
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
    tools: [{ name: "bandit", need: "required" }],
    ...options,
    ports: { toolBox, ...options.ports },
  });

const findings = (outcome: ScanOutcome): readonly Finding[] => outcome.scans.flatMap((scan) => scan.findings);
const grave = (outcome: ScanOutcome): readonly Finding[] => findings(outcome).filter((one) => one.severity === "high");

describe("bandit", () => {
  test("reports its own severity, confidence and page at the added line", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "app.py": SHELL } });
    const outcome = await run(repository, base, { origins: { "app.py": "ai" } });
    expect(grave(outcome)).toEqual([
      expect.objectContaining({
        tool: "bandit",
        ruleId: "B602",
        class: "sast",
        severity: "high",
        confidence: "high",
        location: { path: "app.py", startLine: 5, startColumn: null, endLine: 5, endColumn: null, commitSha: null },
        inDiff: true,
        isNew: true,
        origin: "ai",
        helpUri: expect.stringContaining("https://bandit.readthedocs.io/"),
      }),
    ]);
    expect(outcome.scans[0]).toMatchObject({ outcome: "completed", asked: 1, covered: 1, notCovered: [] });
  });

  test("is skipped where there is no Python", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "a.txt": "x\n" } });
    expect((await run(repository, base)).scans[0]).toMatchObject({ outcome: "skipped", reason: "no files", asked: 0 });
  });

  test("looks into every Python file, whatever its name", async () => {
    const { repository, base } = start();
    const paths = [
      "-v.py",
      ".github/tool.py",
      ".tox/x.py",
      "a\nb.py",
      "a b.py",
      "café.py",
      "stub.pyi",
      "tool",
      "\udce9.py",
    ];
    repository.commit({
      files: Object.fromEntries(
        paths.map((path) => [path, `${path === "tool" ? "#!/usr/bin/env python3\n" : ""}${SHELL}`]),
      ),
    });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => one.location.path)).toEqual(paths);
    expect(outcome.scans[0]).toMatchObject({ asked: paths.length, covered: paths.length });
  });

  test("obeys no configuration of the change and runs nothing of it", async () => {
    const { repository, base } = start();
    const canary = join(mkdtempSync(join(tmpdir(), "draftgate-canary-")), "ran");
    const attack = `open(${JSON.stringify(canary)}, "w").close()\n`;
    repository.commit({
      files: {
        ".bandit": "[bandit]\nskips: B602\nexclude: /\n",
        "pyproject.toml": "[tool.bandit]\nskips = ['B602']\n",
        "yaml.py": attack,
        "sitecustomize.py": attack,
        "usercustomize.py": attack,
        "bandit.py": attack,
        "app.py": SHELL,
      },
    });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => one.location.path)).toEqual(["app.py"]);
    expect(existsSync(canary)).toBe(false);
    expect(outcome.own.map((one) => [one.ruleId, one.location.path, one.location.startLine])).toEqual([
      ["suppression/bandit", ".bandit", 1],
      ["suppression/bandit", "pyproject.toml", 1],
    ]);
  });

  test("does not obey a comment that the change added, and says that it is there", async () => {
    const { repository, base } = start();
    repository.commit({ files: { "app.py": SHELL.replace("True)", "True)  # nosec B602") } });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => [one.ruleId, one.suppressedBy])).toEqual([["B602", null]]);
    expect(outcome.own.map((one) => [one.ruleId, one.class, one.severity, one.location.startLine])).toEqual([
      ["suppression/bandit", "suppression", "medium", 5],
    ]);
  });

  test("obeys a comment of the base, and keeps the finding", async () => {
    const old = SHELL.replace("True)", "True)  # nosec B602");
    const { repository, base } = start({ "app.py": old });
    repository.commit({
      files: { "app.py": `${old}\n\ndef more(cmd):\n    return subprocess.call(cmd, shell=True)\n` },
    });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => [one.location.startLine, one.suppressedBy, one.isNew])).toEqual([
      [5, "line 5: # nosec B602", false],
      [9, null, true],
    ]);
    expect(outcome.own).toEqual([]);
  });

  test("obeys the rules that the base's configuration skips, and keeps the finding", async () => {
    const { repository, base } = start({
      "pyproject.toml": "[tool.bandit]\nskips = [\n  'B404',\n  'B602',\n]\n[tool.x]\n",
    });
    repository.commit({ files: { "app.py": SHELL } });
    expect(grave(await run(repository, base)).map((one) => one.suppressedBy)).toEqual(["pyproject.toml"]);
  });

  test("does not let an added comment hide behind one of the base", async () => {
    const old = SHELL.replace("True)", "True)  # nosec B602");
    const { repository, base } = start({ "app.py": old });
    repository.commit({
      files: { "app.py": `${old}\n\ndef more(cmd):\n    return subprocess.call(cmd, shell=True)  # nosec\n` },
    });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => [one.location.startLine, one.suppressedBy])).toEqual([
      [5, "line 5: # nosec B602"],
      [9, null],
    ]);
    expect(outcome.own.map((one) => one.location.startLine)).toEqual([9]);
  });

  test("knows what the merge base has too, through moves and renames, and counts copies", async () => {
    const { repository, base } = start({
      "old.py": `# padding so that the rename is seen\n# more padding\n# and more\n${SHELL}`,
    });
    repository.commit({
      files: {
        "old.py": null,
        "new.py": `\n\n# padding so that the rename is seen\n# more padding\n# and more\n${SHELL}\n\ndef run2(cmd):\n    return subprocess.call(cmd, shell=True)\n`,
      },
    });
    const outcome = await run(repository, base);
    expect(grave(outcome).map((one) => [one.location.startLine, one.isNew, one.inDiff])).toEqual([
      [10, false, false],
      [14, true, true],
    ]);
    expect(new Set(findings(outcome).map((one) => one.fingerprint)).size).toBe(findings(outcome).length);
  });

  test("keeps its fingerprint when the line moves", async () => {
    const print = async (text: string): Promise<string | undefined> => {
      const { repository, base } = start();
      repository.commit({ files: { "a.py": text } });
      return grave(await run(repository, base))[0]?.fingerprint;
    };
    expect(await print(`\n\n# moved\n${SHELL}`)).toBe(await print(SHELL));
  });

  test("says which files it could not read and why, one finding each, by origin", async () => {
    const { repository, base } = start();
    repository.commit({
      files: {
        "binary.py": Uint8Array.of(0x78, 0x3d, 0x31, 0, 0x0a),
        "broken.py": "def f(:\n",
        "latin.py": Uint8Array.of(0x78, 0x3d, 0x22, 0xe9, 0x22, 0x0a),
        "link.py": { mode: "120000", content: "/etc/passwd" },
        "fine.py": SHELL,
        "vendor/x.py": SHELL,
        "logo.png": Uint8Array.of(0, 1, 2),
      },
    });
    const outcome = await run(repository, base, {
      origins: { "broken.py": "ai" },
      policy: { exclude: ["vendor/**"] },
    });
    expect(outcome.scans[0]).toMatchObject({ outcome: "completed", asked: 6, covered: 1 });
    expect([...(outcome.scans[0]?.notCovered ?? [])].map((one) => [one.path, one.reason]).sort()).toEqual([
      ["binary.py", "unparsable"],
      ["broken.py", "unparsable"],
      ["latin.py", "not-utf8"],
      ["link.py", "symlink"],
      ["vendor/x.py", "excluded"],
    ]);
    expect(outcome.own.map((one) => [one.ruleId, one.location.path, one.severity])).toEqual([
      ["coverage/unparsable", "binary.py", "medium"],
      ["coverage/unparsable", "broken.py", "high"],
      ["coverage/not-utf8", "latin.py", "medium"],
      ["coverage/symlink", "link.py", "low"],
      ["coverage/binary", "logo.png", "low"],
      ["coverage/excluded", "vendor/x.py", "low"],
    ]);
  });

  test("keeps a quoted password out of what it says, and out of the fingerprint", async () => {
    const print = async (password: string): Promise<Finding | undefined> => {
      const { repository, base } = start();
      repository.commit({ files: { "a.py": `password = "${password}"\n` } });
      const outcome = await run(repository, base);
      expect(JSON.stringify(outcome).includes(password)).toBe(false);
      return findings(outcome)[0];
    };
    const one = await print("hunter2-hunter2");
    expect([one?.ruleId, one?.message]).toEqual(["B105", "Possible hardcoded password"]);
    expect((await print("another-one-77"))?.fingerprint).toBe(one?.fingerprint);
  });
});
