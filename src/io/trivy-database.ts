import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { CommandRunner } from "../ports.ts";
import { childEnvironment, withoutCredentials } from "./tool-fetch.ts";

const TIMEOUT_MS = 600_000;
const PASSED = ["HOME", "XDG_CACHE_HOME", "TRIVY_CACHE_DIR", "TRIVY_DB_REPOSITORY", "TRIVY_INSECURE", "DOCKER_CONFIG"];

/** Trivy's vulnerability database as it lies on disk. */
export interface TrivyDatabase {
  /** When it was built, as trivy wrote it down. */
  readonly updatedAt: Date;
}

/** The folder where trivy keeps its database: `TRIVY_CACHE_DIR`, else `trivy` in the user's cache folder. */
export function locateTrivyCache(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment["TRIVY_CACHE_DIR"] ?? "";
  if (named !== "") return named;
  const xdg = environment["XDG_CACHE_HOME"] ?? "";
  if (isAbsolute(xdg)) return join(xdg, "trivy");
  const home = environment["HOME"] ?? "";
  const base = home === "" ? homedir() : home;
  return process.platform === "darwin" ? join(base, "Library", "Caches", "trivy") : join(base, ".cache", "trivy");
}

/** The database of a trivy cache folder, undefined where there is none that trivy could read. */
export function readTrivyDatabase(cacheFolder: string): TrivyDatabase | undefined {
  try {
    const metadata: unknown = JSON.parse(readFileSync(join(cacheFolder, "db", "metadata.json"), "utf8"));
    if (typeof metadata !== "object" || metadata === null || !("UpdatedAt" in metadata)) return undefined;
    const updatedAt = new Date(String(metadata.UpdatedAt));
    return Number.isNaN(updatedAt.getTime()) ? undefined : { updatedAt };
  } catch {
    return undefined;
  }
}

/** Has trivy fetch its database (it does nothing when that is fresh); returns why it could not, one line, undefined when it could. */
export async function fetchTrivyDatabase(
  program: string,
  runner: CommandRunner,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const result = await runner.run({
    file: program,
    args: ["image", "--download-db-only", "--no-progress", "--skip-version-check", "--disable-telemetry"],
    cwd: "/",
    env: childEnvironment(environment, PASSED, { PATH: "/usr/bin:/bin" }),
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: 4 * 1024 * 1024,
  });
  if (result.ended === "exited" && result.exitCode === 0) return undefined;
  if (result.ended !== "exited") return `trivy was ended (${result.ended})`;
  const lines = new TextDecoder().decode(result.stderr).trimEnd().split("\n");
  // A fatal error is the last thing trivy says, and goes on in indented lines.
  const fatal = lines.findLastIndex((line) => /\t(?:FATAL|ERROR)\t/.test(line));
  const said = withoutCredentials(lines.slice(fatal).join(" "));
  return said
    .replace(/^\S+\t(?:FATAL|ERROR)\t/, "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 500);
}
