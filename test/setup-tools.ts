import { spawnSync } from "node:child_process";
import { SCANNER_NAMES } from "../src/scan/scanner-names.ts";
import { CLI } from "./e2e/command-line.ts";

// Its pinned release comes from a host that not every machine reaches; the tests that use it take the distribution's package instead.
const FROM_A_PACKAGE = "git-secrets";

/**
 * Puts the scanners that the tests use into the tool cache, as a user would; a second run finds them there. A test whose tool is
 * missing fails by itself, so nothing is skipped here either.
 */
export function setup(): void {
  const run = spawnSync(
    process.execPath,
    [CLI, "tools", "install", ...SCANNER_NAMES.filter((name) => name !== FROM_A_PACKAGE)],
    {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 40 * 60 * 1000,
    },
  );
  if (run.status !== 0) throw new Error(`draftgate tools install ended with ${run.status}`);
}
