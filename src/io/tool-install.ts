import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { readArchive } from "./tool-archive.ts";
import { ArchiveError } from "./tool-archive-entry.ts";
import {
  createStaging,
  discardFolder,
  prepareCache,
  publishFolder,
  removeQuietly,
  sweepStaging,
  type ToolCache,
} from "./tool-cache.ts";
import { type FetchContext, FetchError } from "./tool-fetch.ts";
import { buildGoTool } from "./tool-go.ts";
import { withLock } from "./tool-lock.ts";
import type { Machine } from "./tool-machine.ts";
import { fetchPackage } from "./tool-npm.ts";
import { fetchWheels } from "./tool-pip.ts";
import type { ToolPlan } from "./tool-plan.ts";
import { writeRecord } from "./tool-record.ts";
import { fetchRelease } from "./tool-release.ts";
import { checkDigest, findProblem } from "./tool-verify.ts";
import { checkWheel } from "./tool-wheel.ts";

/** What installing needs, besides what fetching does. */
export interface InstallContext extends FetchContext {
  readonly cache: ToolCache;
  readonly machine: Machine;
  /** Called before each step; tests end the process there. */
  readonly onStep?: ((step: InstallStep) => void) | undefined;
}

/** The steps of an installation, in order. */
export const INSTALL_STEPS = ["lock", "stage", "fetch", "compare", "unpack", "record", "verify", "publish"] as const;
export type InstallStep = (typeof INSTALL_STEPS)[number];

/** An installation that is in the cache now, compared with its pin. */
export interface Installed {
  readonly plan: ToolPlan;
  /** Absolute. */
  readonly folder: string;
  /** Bytes of the archives, or of the program that was built; 0 when it was there already. */
  readonly bytes: number;
}

/**
 * Brings a tool into the cache by the first of the plans that works and compares it with its pin before it is seen there. Two
 * installers at once do the work once. Throws FetchError, one line with what failed in each way; nothing unfinished stays.
 */
export async function installTool(plans: readonly ToolPlan[], context: InstallContext): Promise<Installed> {
  for (const plan of plans) {
    const folder = join(context.cache.tools, plan.folder);
    const isThere = await stat(folder).catch(() => undefined);
    if (isThere !== undefined && (await findProblem(folder, plan)) === undefined) return { plan, folder, bytes: 0 };
  }
  const reasons: string[] = [];
  for (const plan of plans) {
    try {
      return await installPlan(plan, context);
    } catch (error) {
      context.signal?.throwIfAborted();
      if (!isExpected(error)) throw error;
      const message = describe(error);
      if (!(error instanceof FetchError) || !error.mayTryNext) throw new FetchError(message, false);
      reasons.push(message);
      context.log.debug(`${plan.pin.name}: ${message}`);
    }
  }
  throw new FetchError(reasons.join("; "), false);
}

function isExpected(error: unknown): boolean {
  return error instanceof FetchError || error instanceof ArchiveError || (error instanceof Error && "code" in error);
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EFBIG" || code === "EDQUOT") return "the disk of the tool cache is full";
  return error instanceof Error ? error.message : String(error);
}

async function installPlan(plan: ToolPlan, context: InstallContext): Promise<Installed> {
  const { cache } = context;
  const problem = prepareCache(cache);
  if (problem !== undefined) throw new FetchError(problem, false);
  context.onStep?.("lock");
  const onWait = () => context.log.progress(`waiting for another process that installs ${plan.pin.name}`);
  return withLock(cache, plan.folder, { signal: context.signal, onWait }, async () => {
    await sweepStaging(cache);
    const target = join(cache.tools, plan.folder);
    const before = await stat(target).catch(() => undefined);
    if (before !== undefined) {
      if ((await findProblem(target, plan)) === undefined) return { plan, folder: target, bytes: 0 };
      await discardFolder(cache, target);
    }
    context.onStep?.("stage");
    const staging = await createStaging(cache);
    try {
      const bytes = await stageTool(plan, staging, context);
      context.onStep?.("publish");
      return await publish(plan, staging, target, bytes);
    } finally {
      await removeQuietly(staging);
    }
  });
}

async function publish(plan: ToolPlan, staging: string, target: string, bytes: number): Promise<Installed> {
  if (!(await publishFolder(staging, target))) {
    const problem = await findProblem(target, plan);
    if (problem !== undefined)
      throw new FetchError(`another process put a broken one into the cache: ${problem}`, false);
  }
  return { plan, folder: target, bytes };
}

async function stageTool(plan: ToolPlan, staging: string, context: InstallContext): Promise<number> {
  await mkdir(join(staging, "files"), { mode: 0o700 });
  await mkdir(join(staging, "archives"), { mode: 0o700 });
  context.onStep?.("fetch");
  await fetchPlan(plan, staging, context);
  context.onStep?.("compare");
  const archives: { name: string; digest: string }[] = [];
  let bytes = 0;
  for (const [index, archive] of plan.archives.entries()) {
    const file = join(staging, "archives", String(index));
    await chmod(file, 0o600);
    archives.push({ name: archive.name, digest: await checkDigest(file, archive) });
    if (archive.format === "zip") await checkWheel(file, archive.name);
    bytes += (await stat(file)).size;
  }
  context.onStep?.("unpack");
  for (const index of plan.archives.keys()) await unpack(plan, staging, index);
  context.onStep?.("record");
  const built = plan.way.kind === "go" ? await sealBuilt(join(staging, "files", plan.pin.name)) : null;
  const record = writeRecord({
    tool: plan.pin.name,
    version: plan.way.version,
    archives,
    built: built?.digest ?? null,
  });
  await writeFile(join(staging, record.name), record.text, { mode: 0o600 });
  context.onStep?.("verify");
  const problem = await findProblem(staging, plan);
  if (problem !== undefined) throw new FetchError(problem.replace(`${staging}/`, ""), false);
  return bytes + (built?.bytes ?? 0);
}

async function fetchPlan(plan: ToolPlan, staging: string, context: InstallContext): Promise<void> {
  const { way } = plan;
  const [archive] = plan.archives;
  context.log.progress(`fetching ${plan.pin.name} ${way.version} (${way.kind})`);
  if (way.kind === "go") return buildGoTool(plan.pin.name, way, staging, context);
  if (way.kind === "pip") {
    const python = plan.python ?? (await context.machine.findPython());
    if (python === undefined) throw new FetchError("there is no Python 3.10 or newer on PATH to fetch it with", true);
    return fetchWheels(way, python, staging, context);
  }
  if (archive === undefined) throw new FetchError("nothing is pinned for this machine", true);
  if (way.kind === "npm") return fetchPackage(way, archive.name, staging, context);
  const [sha256 = ""] = archive.digest.values;
  return fetchRelease(way, { file: archive.name, sha256 }, staging, context);
}

async function unpack(plan: ToolPlan, staging: string, index: number): Promise<void> {
  const archive = plan.archives[index];
  if (archive === undefined) return;
  const file = join(staging, "archives", String(index));
  try {
    for await (const entry of readArchive(file, archive.format, plan.executable ?? archive.name)) {
      const target = join(staging, "files", entry.path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(
        entry.content,
        createWriteStream(target, { flags: "wx", mode: entry.isExecutable ? 0o700 : 0o600 }),
      );
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw new FetchError(`${archive.name} is refused: ${error.message}`, false);
    throw error;
  }
}

async function sealBuilt(program: string): Promise<{ readonly digest: string; readonly bytes: number }> {
  await chmod(program, 0o700);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(program)) hash.update(chunk);
  return { digest: hash.digest("hex"), bytes: (await stat(program)).size };
}
