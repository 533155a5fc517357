import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SCANNER_NAMES } from "../src/scan/scanner-names.ts";
import { CLI } from "./e2e/command-line.ts";

// Its pinned release comes from a host that not every machine reaches; the tests that use it take the distribution's package instead.
const FROM_A_PACKAGE = "git-secrets";

/**
 * Puts the scanners that the tests use into the tool cache, as a user would; what is there already is only looked at. A test whose
 * tool is missing fails by itself, so nothing is skipped here either.
 */
export function setup(): void {
  preferRealPython();
  const missing = listMissing();
  if (missing.length === 0) return;
  const run = spawnSync(process.execPath, [CLI, "tools", "install", ...missing], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 40 * 60 * 1000,
  });
  if (run.status !== 0) throw new Error(`draftgate tools install ended with ${run.status}`);
}

function listMissing(): readonly string[] {
  const run = spawnSync(process.execPath, [CLI, "tools", "list"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`draftgate tools list ended with ${run.status}`);
  const ready = new Set([...run.stdout.matchAll(/^(\S+) +ready /gm)].map((match) => match[1]));
  return SCANNER_NAMES.filter((name) => name !== FROM_A_PACKAGE && !ready.has(name));
}

/** A version manager's `python3` is a script that starts several processes to find the real one, and every check asks it anew: the real one goes before it. */
function preferRealPython(): void {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const at = folders.findIndex((folder) => existsSync(join(folder, "python3")));
  const folder = folders[at];
  if (folder === undefined || !readFileSync(join(folder, "python3"), "latin1").startsWith("#!")) return;
  const run = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" });
  if (run.status !== 0) return;
  process.env["PATH"] = folders.toSpliced(at, 0, dirname(run.stdout.trim())).join(delimiter);
}
