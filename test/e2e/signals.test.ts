import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type GitFixture, hashFolder } from "../git-fixture.ts";
import { draftgate, NODES, type Run } from "./command-line.ts";
import { policyFile, temporaryFolder, temporaryRepository } from "./judged.ts";

/** A program that says it was started, starts a child that holds its pipes, and never ends. */
function hanging(folder: string, name: string, when = "true"): { readonly path: string; readonly started: string } {
  const path = join(folder, name);
  const started = join(folder, "started");
  const marker = `draftgate-e2e-${folder.slice(-6)}`;
  const real = spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
  const hang = `sh -c ': ${marker}; sleep 600; :' & echo $! >> ${started}; sh -c ': ${marker}; sleep 600; :'`;
  writeFileSync(
    path,
    `#!/bin/sh\ncase "$*" in *version*) ${real === "" ? "echo 8.30.1" : `exec ${real} "$@"`};; esac\nif ${when}; then ${hang}; fi\nexec ${real || "true"} "$@"\n`,
  );
  chmodSync(path, 0o755);
  return { path, started };
}

function stillRunning(folder: string): string {
  return spawnSync("pgrep", ["-f", `draftgate-e2e-${folder.slice(-6)}`], { encoding: "utf8" }).stdout;
}

interface Case {
  readonly signal: NodeJS.Signals;
  readonly code: number;
  readonly name: string;
  readonly tool: (folder: string) => { readonly started: string; readonly env: Readonly<Record<string, string>> };
}

const DURING_SCANNER: Case["tool"] = (folder) => {
  const { path, started } = hanging(folder, "gitleaks");
  return { started, env: { DRAFTGATE_TOOL_GITLEAKS: path } };
};
const duringGit =
  (word: string): Case["tool"] =>
  (folder) => {
    const { started } = hanging(folder, "git", `[ "$1" = ${word} ]`);
    return { started, env: { PATH: `${folder}:${process.env["PATH"] ?? ""}` } };
  };

const CASES: readonly Case[] = [
  { signal: "SIGINT", code: 130, name: "a scanner", tool: DURING_SCANNER },
  { signal: "SIGTERM", code: 143, name: "a scanner", tool: DURING_SCANNER },
  { signal: "SIGINT", code: 130, name: "git reads the difference", tool: duringGit("diff-tree") },
  { signal: "SIGTERM", code: 143, name: "git reads the history", tool: duringGit("log") },
  { signal: "SIGTERM", code: 143, name: "git reads objects", tool: duringGit("cat-file") },
  { signal: "SIGINT", code: 130, name: "git looks for the merge base", tool: duringGit("merge-base") },
];

async function waitFor(file: string): Promise<void> {
  for (let tries = 0; !existsSync(file) && tries < 300; tries += 1) await delay(100);
}

function repositoryWithWork(): GitFixture {
  const repository = temporaryRepository();
  repository.commit({ files: { "a.py": "print(1)\n", ".gitattributes": "x y\n" } });
  // Only where the base was merged into the branch does the log leave open what the merge base is.
  repository.switchTo("main");
  const moved = repository.commit({ files: { "b.txt": "b\n" } });
  repository.switchTo("topic");
  repository.merge(moved);
  return repository;
}

describe.each(CASES)("$signal while $name is running", ({ signal, code, tool }) => {
  it.each(NODES)(
    "ends $name with that signal's exit code, without children, scratch or traces",
    async ({ path: node }) => {
      const folder = temporaryFolder();
      const scratch = temporaryFolder();
      const repository = repositoryWithWork();
      const before = hashFolder(repository.path);
      const { started, env } = tool(folder);
      let sent = 0;
      const run = await draftgate(["check", "--repo", repository.path, "--policy", policyFile(), "--quiet"], {
        node,
        env: { ...env, TMPDIR: scratch },
        onStart: async (child) => {
          await waitFor(started);
          sent = Date.now();
          child.kill(signal);
        },
      });
      expect(existsSync(started)).toBe(true);
      expect(run).toEqual({ code, stdout: "", stderr: "" });
      expect(Date.now() - sent).toBeLessThan(4_500);
      expect(stillRunning(folder)).toBe("");
      expect(readdirSync(scratch)).toEqual([]);
      expect(hashFolder(repository.path)).toBe(before);
    },
  );
});

describe("a signal at any moment", () => {
  it("leaves no scratch and no half result", async () => {
    const repository = repositoryWithWork();
    const policy = policyFile();
    for (const wait of [20, 60, 120, 200, 300, 450, 700, 1_000, 1_500]) {
      const scratch = temporaryFolder();
      const run: Run = await draftgate(["check", "--repo", repository.path, "--policy", policy, "--format", "json"], {
        env: { TMPDIR: scratch },
        onStart: async (child) => {
          await delay(wait);
          child.kill("SIGTERM");
        },
      });
      expect(readdirSync(scratch)).toEqual([]);
      if (run.code === 143) expect(run.stdout).toBe("");
      // Before our handlers stand, the signal itself ends node.
      else if (run.code !== null) expect(JSON.parse(run.stdout).state).toBe("success");
    }
  }, 60_000);
});
