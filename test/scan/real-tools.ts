import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createToolBox } from "../../src/io/tool-box.ts";
import type { ToolBox } from "../../src/ports.ts";
import { fakeLog } from "../fakes/log.ts";

/** The real tool box, after a look whether it has all of `names`; a missing one fails the test with the way out. */
export async function requireTools(...names: readonly string[]): Promise<ToolBox> {
  const environment = names.includes("git-secrets") ? { ...process.env, ...provideGitSecrets() } : process.env;
  const box = createToolBox({ environment, log: fakeLog(), mayInstall: false });
  for (const name of names) {
    const found = await box.find(name);
    if ("missing" in found) throw new Error(`this test needs the real ${name}: ${found.missing}`);
  }
  return box;
}

/** git-secrets as Debian and Ubuntu package it, unpacked once beside the other caches; nothing where there is one already or no apt. */
export function provideGitSecrets(): Record<string, string> {
  const variable = "DRAFTGATE_TOOL_GIT_SECRETS";
  if (process.env[variable] !== undefined || spawnSync("git-secrets", ["--help"]).error === undefined) return {};
  const folder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
  const program = join(folder, "git-secrets/usr/bin/git-secrets");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const staging = mkdtempSync(join(folder, "staging-"));
    // A machine that never asked its mirror knows no package yet.
    if (spawnSync("apt-get", ["download", "git-secrets"], { cwd: staging }).status !== 0) {
      spawnSync("apt-get", ["update"]);
      spawnSync("apt-get", ["download", "git-secrets"], { cwd: staging });
    }
    const [archive] = readdirSync(staging);
    if (archive !== undefined) {
      spawnSync("dpkg-deb", ["-x", archive, "git-secrets"], { cwd: staging });
      if (!existsSync(program)) renameSync(join(staging, "git-secrets"), join(folder, "git-secrets"));
    }
    rmSync(staging, { recursive: true, force: true });
  }
  return existsSync(program) ? { [variable]: program } : {};
}
