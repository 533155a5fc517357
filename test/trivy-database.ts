import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const SOURCE = join(import.meta.dirname, "trivy-database");

/**
 * Writes a small vulnerability database for trivy below `cacheFolder` (what `TRIVY_CACHE_DIR` names), built at `updatedAt`:
 * `requests` < 2.20.0 and `lodash` < 4.17.21 are high and fixed, `py` <= 1.11.0 is high and never fixed. The program that writes
 * it is built by Go once and kept outside the tree.
 */
export function writeTrivyDatabase(cacheFolder: string, updatedAt: Date = new Date()): void {
  execFileSync(builder(), [join(cacheFolder, "db"), `${updatedAt.toISOString().slice(0, 19)}Z`]);
}

function builder(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(SOURCE).sort()) hash.update(name).update(readFileSync(join(SOURCE, name)));
  const folder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
  const program = join(folder, `trivy-database-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(join(folder, "building-"));
  try {
    const env = { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-buildvcs=false" };
    execFileSync("go", ["build", "-trimpath", "-o", join(staging, "program"), "."], {
      cwd: SOURCE,
      env,
      stdio: "pipe",
    });
    renameSync(join(staging, "program"), program);
  } finally {
    rmSync(staging, { recursive: true });
  }
  return program;
}
