import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The commit that this program runs from, undefined where it does not lie in a git checkout of its own. */
export function readOwnRevision(): Promise<string | undefined> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const env = {
    PATH: process.env["PATH"] ?? "",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
  };
  return new Promise((resolve) => {
    const args = ["-C", folder, "log", "-1", "--format=%H", "--", ":(top)action.yml", ":(top)dist"];
    execFile("git", args, { env, timeout: 10_000 }, (error, stdout) => {
      const sha = stdout.trim();
      resolve(error === null && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined);
    });
  });
}
