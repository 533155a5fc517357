import { spawnSync } from "node:child_process";
import { SCANNER_NAMES } from "../src/scan/scanner-names.ts";
import { CLI } from "./e2e/command-line.ts";

// Its pinned release comes from a host that not every machine reaches; the tests that use it take the distribution's package instead.
const FROM_A_PACKAGE = "git-secrets";

/**
 * Puts the scanners that the tests use into the tool cache, as a user would; what is there already is only looked at. A test whose
 * tool is missing fails by itself, so nothing is skipped here either.
 */
export function setup(): void {
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
