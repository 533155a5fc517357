import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRepository } from "../git-fixture.ts";
import { draftgate } from "./command-line.ts";

const FILES = [".github/workflows/draftgate.yml", ".github/workflows/draftgate-review.yml", ".github/draftgate.yml"];
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "draftgate-init-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("draftgate init", () => {
  it("writes a policy that validates and workflows that name no secret and check nothing out", async () => {
    const run = await draftgate(["init", "--dir", folder]);
    expect(run.code).toBe(0);
    for (const name of FILES) expect(run.stdout).toContain(`wrote ${name}`);
    expect(await draftgate(["policy", "validate", join(folder, ".github/draftgate.yml")])).toMatchObject({ code: 0 });
    const workflow = await readFile(join(folder, ".github/workflows/draftgate.yml"), "utf8");
    expect(workflow).not.toMatch(/actions\/checkout|- run:|secrets\./);
    expect(workflow).toContain("cancel-in-progress: false");
  });

  it("never overwrites without --force", async () => {
    await draftgate(["init", "--dir", folder]);
    const again = await draftgate(["init", "--dir", folder, "--preset", "solo"]);
    expect(again).toMatchObject({ code: 2, stdout: "" });
    for (const name of FILES) expect(again.stderr).toContain(name);
    expect(await readFile(join(folder, ".github/draftgate.yml"), "utf8")).toContain("extends: default");
    expect((await draftgate(["init", "--dir", folder, "--preset", "solo", "--force"])).code).toBe(0);
    expect(await readFile(join(folder, ".github/draftgate.yml"), "utf8")).toContain("extends: solo");
  });

  it("replaces a link instead of writing through it", async () => {
    const outside = join(folder, "outside.txt");
    execFileSync("mkdir", ["-p", join(folder, "r/.github")]);
    await symlink(outside, join(folder, "r/.github/draftgate.yml"));
    expect((await draftgate(["init", "--dir", join(folder, "r")])).code).toBe(2);
    expect((await draftgate(["init", "--dir", join(folder, "r"), "--force"])).code).toBe(0);
    await expect(readFile(outside)).rejects.toThrow("ENOENT");
  });

  it("init, commit, check: exit 0", async () => {
    const repository = createRepository();
    repository.commit({ files: { "README.md": "# a\n" } });
    repository.branch("gate");
    await draftgate(["init", "--dir", folder]);
    const files = Object.fromEntries(
      await Promise.all(FILES.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
    );
    repository.commit({ files });
    const run = await draftgate(["check", "--repo", repository.path, "--base", "main", "--head", "gate"]);
    expect(run.stderr).not.toContain("not foreseen");
    expect(run.code).toBe(0);
    repository.remove();
  }, 60_000);
});
