import type { CommandRunner } from "../ports.ts";
import { readBuildInfo } from "./tool-build-info.ts";

const TIMEOUT_MS = 5_000;
const UNKNOWN = "unknown";

// What each tool is asked, where it is not `--version`.
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  gitleaks: ["version"],
  actionlint: ["-version"],
};

/**
 * The version of a tool that was not installed by this program: what it says of itself, else what Go wrote into it, else
 * `unknown`. It is run outside of any repository, for 5 seconds at most: one that hangs may take no more than ten on top of its limit.
 */
export async function readToolVersion(
  name: string,
  path: string,
  runner: CommandRunner,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (name === "git-secrets") return UNKNOWN;
  const result = await runner.run({
    file: path,
    args: QUESTIONS[name] ?? ["--version"],
    cwd: "/",
    // A shim (pyenv) or a script needs PATH, and HOME to find what it stands for.
    env: { PATH: environment["PATH"] ?? "/usr/bin:/bin", HOME: environment["HOME"] ?? "/", LC_ALL: "C.UTF-8" },
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: 64 * 1024,
  });
  const decoder = new TextDecoder();
  const said = result.exitCode === 0 ? findVersion(decoder.decode(result.stdout)) : undefined;
  return said ?? (await readBuiltVersion(path)) ?? UNKNOWN;
}

/** The first thing in a text that is a version number of at least two parts, without a leading `v`. */
export function findVersion(text: string): string | undefined {
  return /(?<![\w.])v?(\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+][\w.+-]{1,40})?)(?![\w.])/.exec(text)?.[1];
}

async function readBuiltVersion(path: string): Promise<string | undefined> {
  const info = await readBuildInfo(path).catch(() => undefined);
  return info === undefined ? undefined : findVersion(info.main.split(" ")[1] ?? "");
}
