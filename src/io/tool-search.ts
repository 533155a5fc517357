import { lstatSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { ToolSource } from "../domain/finding.ts";
import type { CommandRunner, FoundTool } from "../ports.ts";
import { findForeignFolder, type ToolCache } from "./tool-cache.ts";
import { prepareLauncher } from "./tool-launcher.ts";
import type { Machine } from "./tool-machine.ts";
import { findOnPath, isProgram, leadsInto } from "./tool-path.ts";
import { type ToolPin, toolVariable } from "./tool-pins.ts";
import { planTool, type ToolPlan } from "./tool-plan.ts";
import { findProblem } from "./tool-verify.ts";
import { readToolVersion } from "./tool-version.ts";

/** Where tools are looked for. */
export interface SearchContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runner: CommandRunner;
  readonly machine: Machine;
  readonly cache: ToolCache;
  /** Whether `DRAFTGATE_TOOL_*` and PATH count. */
  readonly usesPath: boolean;
  /** Folders whose programs are never run from PATH or the cache. */
  readonly forbidden: readonly string[];
  /** Those of them whose programs are not run either when a variable names them. */
  readonly alwaysForbidden: readonly string[];
}

/** A tool, or one line that says why none may be run; `isDamaged` where the cache holds one that differs from its pin. */
export type Found = FoundTool | { readonly missing: string; readonly isDamaged?: boolean };

/** A tool's installation in the cache, whole or not. */
export interface CachedTool {
  readonly plan: ToolPlan;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Looks for a tool in its variable, in the cache, then on PATH; undefined where there is none. A variable or a cached file that
 * must not be trusted ends the search.
 */
export async function searchTool(pin: ToolPin, context: SearchContext): Promise<Found | undefined> {
  const variable = toolVariable(pin.name);
  const usesPath = context.usesPath && pin.isLibrary !== true;
  const named = usesPath ? (context.environment[variable] ?? "") : "";
  if (named !== "") return fromVariable(pin.name, variable, named, context);
  const cached = await findCached(pin, context);
  if (cached !== undefined) return fromCache(cached, context);
  if (!usesPath) return undefined;
  const path = findOnPath(pin.name, context.environment["PATH"], context.forbidden);
  return path === undefined ? undefined : describe(pin.name, path, "path", context);
}

/** The installation of a tool in the cache that fits this machine, best way first, undefined where there is none. */
export async function findCached(
  pin: ToolPin,
  context: Pick<SearchContext, "cache" | "machine">,
): Promise<CachedTool | undefined> {
  for (const plan of await planTool(pin, context.machine)) {
    const folder = join(context.cache.tools, plan.folder);
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return { plan, folder };
  }
  return undefined;
}

/** Why a cached installation must not be run, undefined when every file of it is what was pinned. */
export async function findCacheProblem(
  { plan, folder }: CachedTool,
  context: Pick<SearchContext, "cache" | "forbidden">,
): Promise<string | undefined> {
  // Only a digest that this program carries says anything about files that the repository could hold.
  if (plan.way.kind === "go" && leadsInto(folder, context.forbidden)) {
    return "it was built here and lies inside the repository; set DRAFTGATE_TOOL_CACHE to another folder";
  }
  return findForeignFolder(context.cache) ?? (await findProblem(folder, plan));
}

/** What to run for an installation that was compared with its pin. */
export async function openCached({ plan, folder }: CachedTool, cache: ToolCache): Promise<FoundTool> {
  const { pin, way, executable, python } = plan;
  const base = { name: pin.name, version: way.version, source: "cache" } as const;
  if (executable !== undefined) return { ...base, path: join(folder, "files", executable) };
  if (way.kind !== "pip" || way.start.kind !== "python" || python === undefined) {
    throw new TypeError(`${pin.name} has nothing to run`);
  }
  return { ...base, path: await prepareLauncher(cache, folder, python, way.start) };
}

async function fromCache(cached: CachedTool, context: SearchContext): Promise<Found> {
  const problem = await findCacheProblem(cached, context);
  if (problem === undefined) return openCached(cached, context.cache);
  const { name } = cached.plan.pin;
  return { isDamaged: true, missing: `${name} in the tool cache is not what was pinned: ${problem}` };
}

async function fromVariable(name: string, variable: string, path: string, context: SearchContext): Promise<Found> {
  if (!isAbsolute(path)) return { missing: `${name}: ${variable} must be an absolute path` };
  if (!isProgram(path)) return { missing: `${name}: ${variable} names no program that can be run (${path})` };
  if (leadsInto(path, context.alwaysForbidden)) {
    return { missing: `${name}: ${variable} names a program inside the workspace` };
  }
  return describe(name, path, "env", context);
}

async function describe(name: string, path: string, source: ToolSource, context: SearchContext): Promise<FoundTool> {
  return { name, path, source, version: await readToolVersion(name, path, context.runner, context.environment) };
}
