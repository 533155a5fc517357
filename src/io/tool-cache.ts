import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { isAbsolute, join } from "node:path";
import process from "node:process";
import { ConfigurationError } from "../domain/errors.ts";
import { makeFolder } from "./made-folder.ts";
import { checkOwner } from "./tool-verify.ts";

/** The folders of the tool cache, absolute. */
export interface ToolCache {
  readonly root: string;
  /** One folder for each installation, under the name of its plan. */
  readonly tools: string;
  readonly locks: string;
  /** Unfinished work: whatever lies here is never run. */
  readonly staging: string;
}

const ABANDONED_MS = 24 * 60 * 60 * 1000;

/**
 * The tool cache that the environment names: `DRAFTGATE_TOOL_CACHE`, else `draftgate` in `XDG_CACHE_HOME` or `~/.cache`. Throws
 * ConfigurationError for a relative `DRAFTGATE_TOOL_CACHE`. Makes nothing.
 */
export function locateCache(environment: Readonly<Record<string, string | undefined>>): ToolCache {
  const named = environment["DRAFTGATE_TOOL_CACHE"] ?? "";
  if (named !== "" && !isAbsolute(named)) {
    throw new ConfigurationError(`DRAFTGATE_TOOL_CACHE must be an absolute path, not ${JSON.stringify(named)}`);
  }
  const root = named === "" ? join(cacheHome(environment), "draftgate") : named;
  const version = join(root, "v1");
  return { root, tools: join(version, "tools"), locks: join(version, "locks"), staging: join(version, "staging") };
}

// The XDG specification has relative values ignored.
function cacheHome(environment: Readonly<Record<string, string | undefined>>): string {
  const xdg = environment["XDG_CACHE_HOME"] ?? "";
  if (isAbsolute(xdg)) return xdg;
  const home = environment["HOME"] ?? "";
  return join(isAbsolute(home) ? home : homedir(), ".cache");
}

/** Makes the folders of the cache (mode 0700) where they are missing; returns why it cannot be used, undefined when it can. */
export function prepareCache(cache: ToolCache): string | undefined {
  try {
    for (const folder of [cache.root, join(cache.root, "v1"), cache.tools, cache.locks, cache.staging]) {
      makeFolder(folder, 0o700);
    }
  } catch (error) {
    return `the tool cache cannot be made (${error instanceof Error ? error.message : String(error)})`;
  }
  return findForeignFolder(cache);
}

/** Why the cache must not be trusted (another user's folders), undefined where it is missing or this user's own. */
export function findForeignFolder(cache: ToolCache): string | undefined {
  for (const folder of [cache.root, join(cache.root, "v1"), cache.tools, cache.locks, cache.staging]) {
    const problem = existsSync(folder) ? checkOwner(folder) : undefined;
    if (problem !== undefined) return `${problem}; set DRAFTGATE_TOOL_CACHE to a folder of your own`;
  }
  return undefined;
}

/** A fresh folder for unfinished work; its name says which process it belongs to. */
export async function createStaging(cache: ToolCache): Promise<string> {
  const folder = join(cache.staging, `${hostname()}~${process.pid}~${randomBytes(8).toString("hex")}`);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Removes what processes that are gone left unfinished; what cannot be removed stays and harms nothing. */
export async function sweepStaging(cache: ToolCache): Promise<void> {
  for (const name of readdirSync(cache.staging)) {
    const folder = join(cache.staging, name);
    if (isAbandoned(name, folder)) await removeQuietly(folder);
  }
}

function isAbandoned(name: string, folder: string): boolean {
  const [host, pid] = name.split("~");
  if (host === hostname() && pid !== undefined && !isAlive(Number(pid))) return true;
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED_MS;
}

/** Whether a process of this machine still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes a folder with all it holds; a failure is no error, since nothing unfinished is ever run. */
export async function removeQuietly(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}

/** Moves a finished folder to its place in one step; false when another installer's folder is there already. */
export async function publishFolder(staged: string, target: string): Promise<boolean> {
  try {
    await rename(staged, target);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a folder out of the cache in one step (a rename), then removes it. */
export async function discardFolder(cache: ToolCache, folder: string): Promise<void> {
  const aside = join(cache.staging, `${hostname()}~${process.pid}~${randomBytes(8).toString("hex")}`);
  await rename(folder, aside).catch(() => undefined);
  await removeQuietly(aside);
}
