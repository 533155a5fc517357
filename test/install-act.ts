import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const VERSION = "0.2.89";

/** The path of act, a runner of workflows, at a pinned version; built once into a cache outside the tree. See https://github.com/nektos/act */
export function installAct(): string {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = join(cache, "draftgate-dev", `act-${VERSION}`);
  const path = join(folder, "act");
  if (existsSync(path)) return path;
  const go = spawnSync("go", ["install", `github.com/nektos/act@v${VERSION}`], {
    encoding: "utf8",
    env: { ...process.env, GOBIN: folder, GOFLAGS: "" },
    timeout: 15 * 60 * 1000,
  });
  if (go.status !== 0 || !existsSync(path)) throw new Error(`go install of act ended with ${go.status}: ${go.stderr}`);
  return path;
}
