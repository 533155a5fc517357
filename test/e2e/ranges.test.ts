import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FixtureFile, runGit } from "../git-fixture.ts";
import { draftgate, NODES } from "./command-line.ts";
import {
  check,
  findingsOf,
  policyFile,
  QUICK_SCANNERS,
  SECRET,
  temporaryFolder,
  temporaryRepository,
} from "./judged.ts";

const QUICK = ["--policy", "preset:advisory", "--no-scan"];

describe.each(NODES)("a range on $name", ({ path: node }) => {
  it("may be empty, and then there is nothing to check", async () => {
    const repository = temporaryRepository();
    for (const args of [[], ["--base", "HEAD"], ["--base", "topic", "--head", "main"]]) {
      const run = await check(repository, ["--policy", policyFile(QUICK_SCANNERS), ...args], { node });
      expect(run.code).toBe(0);
      expect(run.report).toMatchObject({ state: "success", files: [], findings: [] });
      expect(run.report.summary).toContain("nothing to check");
      const text = await draftgate(["check", "--repo", repository.path, ...args], { node });
      expect(text).toMatchObject({ code: 0 });
      expect(text.stdout).toContain("nothing to check");
    }
  });

  it("holds nothing that a required review could miss where it holds nothing to review", async () => {
    const required = policyFile("version: 1\nextends: none\nreview: { required: true }\n");
    const repository = temporaryRepository();
    for (const policy of ["preset:strict", required]) {
      const empty = await check(repository, ["--policy", policy], { node });
      expect(empty.report).toMatchObject({ state: "success", summary: "nothing to check" });
      expect(empty.report.review).toMatchObject({ outcome: "skipped", reason: "no files" });
      expect(empty.code).toBe(0);
    }
    repository.commit({ files: { "a.txt": "a\n" } });
    expect(await check(repository, ["--policy", required], { node })).toMatchObject({ code: 0 });
    repository.commit({
      files: { "b.txt": "b\n" },
      message: "Add b\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n",
    });
    const missed = await check(repository, ["--policy", required], { node });
    expect(missed.report.summary).toContain("the required model review is skipped: not asked for");
    expect(missed.code).toBe(3);
  });

  it("may change nothing in the end and have commits all the same", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { "a.txt": "a\n" } });
    repository.commit({ files: { "a.txt": null }, message: `Undo\n\n${SECRET}\n` });
    const run = await check(repository, ["--policy", policyFile(QUICK_SCANNERS)], { node });
    expect(run.report.files).toEqual([]);
    expect(findingsOf(run.report, "secret")).toMatchObject([{ path: null, blocks: true }]);
    expect(run.code).toBe(1);
  });

  it("may come from a submodule, or change a file to a link, a folder or a submodule and back", async () => {
    const repository = temporaryRepository({}, (empty) => {
      empty.commit({ files: { a: "a\n", b: "b\n", "c/d": "d\n", m: { mode: "160000", sha: "1".repeat(40) } } });
      empty.branch("topic");
    });
    const files: Readonly<Record<string, FixtureFile>> = {
      a: { mode: "120000", content: "b" },
      b: null,
      "b/x.py": "import os\n",
      "c/d": null,
      c: { mode: "160000", sha: "2".repeat(40) },
      m: "now a file\n",
    };
    repository.commit({ files });
    const run = await check(repository, ["--policy", policyFile(QUICK_SCANNERS)], { node });
    expect(run.report.files.map(({ path, status }) => `${status} ${path}`)).toEqual([
      "changed a",
      "removed b",
      "added b/x.py",
      "added c",
      "removed c/d",
      "changed m",
    ]);
    expect(run.code).toBe(0);
  });
});

describe("a range that cannot be", () => {
  const refused = async (args: readonly string[], cwd?: string): Promise<string> => {
    const run = await draftgate(["check", ...args], cwd === undefined ? {} : { cwd });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.trimEnd().split("\n").at(-1)).toMatch(/^draftgate: /);
    expect(run.stderr).not.toContain("    at ");
    return run.stderr;
  };

  it("is refused with one line: no ancestor, no ref, no commit, no repository, no default branch", async () => {
    const repository = temporaryRepository();
    const orphan = repository.commit({ files: { x: "x\n" }, parents: [], moveBranch: false });
    const blob = repository.object("blob", "x\n");
    const repo = ["--repo", repository.path];
    expect(await refused([...repo, "--base", orphan])).toContain("no common ancestor");
    for (const ref of [
      "nowhere",
      "0".repeat(40),
      "main..topic",
      "main topic",
      "main^9",
      "@{upstream}",
      "HEAD:README.md",
      blob,
      "^main",
      ":/x",
    ]) {
      expect(await refused([...repo, "--base", ref])).toContain(ref);
      expect(await refused([...repo, "--base", "main", "--head", ref])).toContain(ref);
    }
    for (const option of ["--base", "--head", "--repo"]) {
      await refused([...repo, option, ""]);
      await refused([option, "-x"]);
      await refused([`${option}=--output=x`]);
    }
    const empty = temporaryFolder();
    expect(await refused(["--repo", empty])).toContain("not a git repository");
    expect(await refused([], empty)).toContain("not a git repository");
    expect(await refused(["--repo", join(empty, "nowhere")])).toContain("nowhere");
    runGit(empty, ["init", "-q"]);
    await refused(["--repo", empty]);
    const other = temporaryRepository({}, (bare) => {
      bare.branch("odd", bare.commit({ files: { a: "a\n" } }));
      rmSync(join(bare.gitDir, "refs/heads/main"));
    });
    expect(await refused(["--repo", other.path])).toContain("--base");
  });

  it("is incomplete in a shallow clone and names the way out", async () => {
    const repository = temporaryRepository();
    for (const n of [1, 2, 3, 4]) repository.commit({ files: { "n.txt": `${n}\n` } });
    repository.setRef("refs/heads/main", repository.commit({ parents: [repository.tip("main")], moveBranch: false }));
    const clone = join(temporaryFolder(), "clone");
    const all = ["--no-single-branch", "--depth=2", `file://${repository.path}`];
    runGit(temporaryFolder(), ["clone", "-q", ...all, clone]);
    for (const base of ["origin/main", "topic~3", repository.tip("topic")]) {
      const run = await check({ path: clone, gitDir: join(clone, ".git") }, ["--base", base, ...QUICK]);
      if (base === repository.tip("topic")) expect(run.code).toBe(0);
      else {
        expect(run.stderr).toContain("git fetch --unshallow");
        expect(run).toMatchObject({ code: 3, stdout: "" });
      }
    }
  });

  it("is incomplete in a partial clone that lacks what is needed, which is not fetched", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { "n.py": "import os\n" } });
    repository.git(["config", "uploadpack.allowFilter", "true"]);
    for (const filter of ["blob:none", "tree:0"]) {
      const clone = join(temporaryFolder(), "clone");
      runGit(temporaryFolder(), [
        "clone",
        "-q",
        "--no-checkout",
        `--filter=${filter}`,
        `file://${repository.path}`,
        clone,
      ]);
      const run = await check({ path: clone, gitDir: join(clone, ".git") }, ["--base", "origin/main", ...QUICK]);
      expect(run).toMatchObject({ code: 3, stdout: "" });
      expect(run.stderr).toContain("git fetch --unshallow");
    }
  });

  it("is incomplete where an object is missing or damaged", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { "n.py": "import os\n" } });
    const blob = repository.git(["rev-parse", "topic:n.py"]).trim();
    const file = join(repository.gitDir, "objects", blob.slice(0, 2), blob.slice(2));
    rmSync(file);
    expect(await check(repository)).toMatchObject({ code: 3, stdout: "" });
    writeFileSync(file, "no object at all");
    expect(await check(repository)).toMatchObject({ code: 3, stdout: "" });
    expect(existsSync(file)).toBe(true);
  });
});

describe("a huge range", () => {
  it("of three thousand files in three thousand commits takes less than a minute", async () => {
    const repository = temporaryRepository();
    const base = repository.tip("main");
    const stream: string[] = [];
    for (let n = 0; n < 3_000; n += 1) {
      const message = n % 2 === 0 ? "Write\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n" : "Write\n";
      const text = `export const n = ${n};\n`;
      stream.push(
        `commit refs/heads/topic\ncommitter Ada <ada@example.com> ${1_760_000_000 + n} +0000\ndata ${message.length}\n${message}`,
        `${n === 0 ? `from ${base}\n` : ""}M 100644 inline src/${n % 50}/file-${n}.ts\ndata ${text.length}\n${text}\n`,
      );
    }
    repository.git(["fast-import", "--quiet", "--force"], stream.join(""));
    const started = performance.now();
    const run = await check(repository, QUICK);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(run.code).toBe(0);
    expect(run.report.files.length).toBe(3_000);
    expect(run.report.files.filter((file) => file.origin === "ai").length).toBe(1_500);
  }, 180_000);
});
