import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { checkEnded, childEnvironment, type FetchContext, FetchError } from "./tool-fetch.ts";
import { findOnPath } from "./tool-path.ts";
import type { NpmWay } from "./tool-pins.ts";

const TIMEOUT_MS = 900_000;

/**
 * Has npm fetch the one package that holds the program into `archives/0`; no script of it is run and nothing is installed. Needs
 * `npm` on PATH; the user's registry settings count. Throws FetchError.
 */
export async function fetchPackage(way: NpmWay, name: string, staging: string, context: FetchContext): Promise<void> {
  const npm = findOnPath("npm", context.environment["PATH"], context.forbidden);
  if (npm === undefined) throw new FetchError("there is no `npm` on PATH to fetch it with", true);
  const work = join(staging, "npm");
  const packed = join(work, "packed");
  await mkdir(packed, { recursive: true, mode: 0o700 });
  const result = await context.runner.run({
    file: npm,
    args: [
      ...["pack", `${name}@${way.version}`, "--ignore-scripts", "--pack-destination", packed],
      ...["--cache", join(work, "cache"), "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel", "error"],
    ],
    cwd: work,
    // npm is a script that looks for `node` on PATH.
    env: childEnvironment(context.environment, ["HOME", "NPM_CONFIG_REGISTRY", "npm_config_registry"], {
      PATH: `${dirname(npm)}:${dirname(process.execPath)}:/usr/bin:/bin`,
    }),
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: 4 * 1024 * 1024,
  });
  checkEnded("npm pack", result);
  const [file] = await readdir(packed);
  if (file === undefined) throw new FetchError(`npm brought no ${name}@${way.version}`, true);
  await rename(join(packed, file), join(staging, "archives", "0"));
  await rm(work, { recursive: true, force: true });
}
