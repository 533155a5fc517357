import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDemoStory } from "../../src/cli/demo-story.ts";
import type { Report } from "../../src/domain/report.ts";
import { draftgate, NODES } from "./command-line.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "draftgate-demo-test-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(NODES)("the demo on $name", ({ name, path }) => {
  it("finds everything that it planted with the real scanners, and leaves nothing behind", async () => {
    const scratch = await mkdtemp(join(folder, "scratch-"));
    const run = await draftgate(["demo"], { node: path, env: { TMPDIR: scratch } });
    expect(run.stderr).not.toContain("not foreseen");
    expect(run.code).toBe(0);
    const story = createDemoStory();
    const count = story.problems.length + story.aiFiles.length;
    expect(run.stdout).toContain(`Demo: ${count} of ${count} planted facts found`);
    expect(run.stdout).not.toContain("MISSED");
    expect(run.stdout).toContain("3 blocking findings; 2 approvals missing for 3 AI-written files");
    expect(await readdir(scratch)).toEqual([]);
  }, 120_000);

  it("keeps a repository that check judges the same way", async () => {
    const dir = join(folder, `kept-${name.replace(/\W/g, "")}`);
    const demo = await draftgate(["demo", "--dir", dir, "--keep", "--quiet"], { node: path });
    expect(demo).toMatchObject({ code: 0, stderr: "" });
    const check = await draftgate(["check", "--format", "json"], { node: path, cwd: dir });
    expect(check.code).toBe(1);
    const report: Report = JSON.parse(check.stdout);
    expect(report.state).toBe("failure");
    const story = createDemoStory();
    expect(
      report.files
        .filter((file: { origin: string }) => file.origin === "ai")
        .map((file: { path: string }) => file.path),
    ).toEqual(story.aiFiles.map((file) => file.path).sort());
    for (const { lineText } of story.problems.filter((problem) => problem.class === "secret")) {
      expect(check.stdout + check.stderr + demo.stdout).not.toContain(lineText);
    }
  }, 120_000);
});

describe("the demo", () => {
  it("refuses a folder that is not empty and leaves it as it is", async () => {
    const dir = await mkdtemp(join(folder, "full-"));
    await writeFile(join(dir, "mine.txt"), "mine");
    const run = await draftgate(["demo", "--dir", dir]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("is not empty");
    expect(await readdir(dir)).toEqual(["mine.txt"]);
  });

  it("removes what it made in a folder that it was given", async () => {
    const dir = join(folder, "given");
    expect((await draftgate(["demo", "--dir", dir])).code).toBe(0);
    expect(await readdir(folder)).not.toContain("given");
  }, 120_000);
});
