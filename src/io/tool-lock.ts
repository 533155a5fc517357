import { randomBytes } from "node:crypto";
import { lstatSync, readFileSync, utimesSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { createStaging, isAlive, removeQuietly, type ToolCache } from "./tool-cache.ts";

/** How long a lock that nobody refreshes is respected, and how often its holder refreshes it. */
const STALE_MS = 60_000;
const BEAT_MS = 5_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1_000;

/**
 * Runs `work` while no other process works under the same name. The lock is a folder that is moved into place whole, with the
 * holder's name in it; one whose holder is gone, or has not refreshed it for a minute, is moved away. It only saves work: what
 * `work` leaves in the cache must be right also when two run at once. Rejects with the signal's reason when it is aborted.
 */
export async function withLock<Result>(
  cache: ToolCache,
  name: string,
  options: { readonly signal?: AbortSignal | undefined; readonly onWait: () => void },
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(cache.locks, name);
  const token = `${hostname()}~${process.pid}~${randomBytes(8).toString("hex")}`;
  let wait = FIRST_WAIT_MS;
  while (!(await tryLock(cache, lock, token))) {
    if (isStale(lock)) {
      await moveAway(cache, lock);
      continue;
    }
    if (wait === FIRST_WAIT_MS) options.onWait();
    await sleep(wait, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch(() => {
      throw options.signal?.reason;
    });
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  const beat = setInterval(() => refresh(lock, token), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (readToken(lock) === token) await moveAway(cache, lock);
  }
}

async function tryLock(cache: ToolCache, lock: string, token: string): Promise<boolean> {
  const staged = await createStaging(cache);
  try {
    await writeFile(join(staged, "holder"), token, { mode: 0o600 });
    // Renaming onto a folder that is not empty fails, so exactly one of many gets it.
    await rename(staged, lock);
    return true;
  } catch (error) {
    await removeQuietly(staged);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    throw error;
  }
}

function isStale(lock: string): boolean {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const [host, pid] = readToken(lock)?.split("~") ?? [];
  if (host === hostname() && pid !== undefined) return !isAlive(Number(pid));
  return Date.now() - stat.mtimeMs > STALE_MS;
}

async function moveAway(cache: ToolCache, lock: string): Promise<void> {
  const aside = await createStaging(cache);
  await rename(lock, join(aside, "lock")).catch(() => undefined);
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

function refresh(lock: string, token: string): void {
  try {
    if (readToken(lock) === token) utimesSync(lock, new Date(), new Date());
  } catch {
    // The lock was taken away: whoever has it now works on the same folder and one of the two wins by rename.
  }
}

function readToken(lock: string): string | undefined {
  try {
    return readFileSync(join(lock, "holder"), "utf8");
  } catch {
    return undefined;
  }
}
