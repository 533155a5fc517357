import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkEnded, childEnvironment, type FetchContext, FetchError } from "./tool-fetch.ts";
import type { Python } from "./tool-machine.ts";
import type { PipWay } from "./tool-pins.ts";

const TIMEOUT_MS = 900_000;

/**
 * Has pip fetch the wheels of a way into `archives` (named 0, 1, … in the order of its requirements): by digest, wheels only, no
 * dependency that is not listed, no configuration of the user's but index, certificate and proxy. Nothing of them is run or
 * installed. Throws FetchError.
 */
export async function fetchWheels(way: PipWay, python: Python, staging: string, context: FetchContext): Promise<void> {
  const folder = join(staging, "wheels");
  const lock = join(staging, "requirements.txt");
  await mkdir(folder, { mode: 0o700 });
  await writeFile(lock, way.requirements.map(requirementLine).join(""));
  const result = await context.runner.run({
    file: python.path,
    args: [...pipArguments(context.environment), "--dest", folder, "--requirement", lock],
    cwd: staging,
    env: childEnvironment(context.environment, [], { HOME: staging, PATH: "/usr/bin:/bin" }),
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: 4 * 1024 * 1024,
  });
  if (new TextDecoder().decode(result.stderr).includes("No module named pip")) {
    throw new FetchError(`${python.path} has no pip (on Debian and Ubuntu: apt install python3-pip)`, true);
  }
  checkEnded("pip", result);
  await sortWheels(way, folder, join(staging, "archives"));
  await rm(lock);
  await rm(folder, { recursive: true });
}

function pipArguments(environment: FetchContext["environment"]): readonly string[] {
  const index = environment["PIP_INDEX_URL"];
  const certificate = environment["PIP_CERT"];
  return [
    ...["-I", "-m", "pip", "download", "--isolated", "--require-hashes", "--only-binary", ":all:", "--no-deps"],
    ...["--no-input", "--no-cache-dir", "--progress-bar", "off", "--disable-pip-version-check", "--quiet"],
    ...(index === undefined || index === "" ? [] : ["--index-url", index]),
    ...(certificate === undefined || certificate === "" ? [] : ["--cert", certificate]),
  ];
}

function requirementLine(requirement: PipWay["requirements"][number]): string {
  const hashes = requirement.sha256.map((digest) => ` \\\n  --hash=sha256:${digest}`);
  return `${requirement.name}==${requirement.version}${hashes.join("")}\n`;
}

// pip names the files; which requirement each answers is told by its digest alone.
async function sortWheels(way: PipWay, from: string, to: string): Promise<void> {
  const found = new Map<string, string>();
  for (const name of await readdir(from)) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(join(from, name))) hash.update(chunk);
    found.set(hash.digest("hex"), name);
  }
  for (const [index, requirement] of way.requirements.entries()) {
    const digest = requirement.sha256.find((candidate) => found.has(candidate));
    const name = digest === undefined ? undefined : found.get(digest);
    if (name === undefined) throw new FetchError(`pip brought no ${requirement.name} ${requirement.version}`, false);
    await rename(join(from, name), join(to, String(index)));
  }
}
