import type { ToolSource } from "../domain/finding.ts";
import type { CommandRunner, FoundTool, Log, ToolBox } from "../ports.ts";
import { createCommandRunner } from "./processes.ts";
import { locateCache, prepareCache } from "./tool-cache.ts";
import { type DownloadTimes, FetchError } from "./tool-fetch.ts";
import { type InstallContext, type Installed, type InstallStep, installTool } from "./tool-install.ts";
import { findInterpreter } from "./tool-interpreters.ts";
import { createMachine } from "./tool-machine.ts";
import { findOwnFolders, searchPathForScripts } from "./tool-path.ts";
import { findPin, type ToolPin } from "./tool-pins.ts";
import { planTool } from "./tool-plan.ts";
import { readRecord } from "./tool-record.ts";
import {
  type CachedTool,
  findCached,
  findCacheProblem,
  openCached,
  type SearchContext,
  searchTool,
} from "./tool-search.ts";
import { digestOf } from "./tool-verify.ts";
import { locateTrivyCache, readTrivyDatabase } from "./trivy-database.ts";

/** Where tools may come from. */
export interface ToolBoxOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** The scanned repository, absolute: nothing of its work tree is ever run from PATH. */
  readonly repositoryPath?: string;
  /** Whether a missing tool is installed when it is asked for. */
  readonly mayInstall: boolean;
  /** How long installing one tool may take, waiting for other installers included; without it each way has limits of its own. */
  readonly installTimeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Whether `DRAFTGATE_TOOL_*` and PATH are looked at; true where it is left out. */
  readonly usesPath?: boolean;
  /** More folders whose programs are never run, also not when a variable names them (the workspace of a runner). */
  readonly forbidden?: readonly string[];
  readonly runner?: CommandRunner;
  readonly times?: DownloadTimes;
  readonly onStep?: (step: InstallStep) => void;
}

/** What is known about one tool without installing anything. */
export interface ToolState {
  readonly name: string;
  readonly use: ToolPin["use"];
  /** `ready`, `missing`, or `damaged`: something is in the cache that must not be run. */
  readonly state: "ready" | "missing" | "damaged";
  readonly source: ToolSource | null;
  readonly version: string | null;
  readonly path: string | null;
  /** `sha256:` and hex, or `sha512:` and base64: of the pinned archive, else of the program that is run. */
  readonly digest: string | null;
  /** Why it is not ready, one line. */
  readonly problem: string | null;
}

/** What comparing a cached tool with its pin showed. */
export interface Verified {
  readonly name: string;
  readonly use: ToolPin["use"];
  /** `unpinned`: not in the cache, but a variable or PATH gives one. */
  readonly state: "verified" | "missing" | "damaged" | "unpinned";
  readonly version: string | null;
  readonly problem: string | null;
}

/** A tool box that can also say what it has and install on demand. */
export interface InstallingToolBox extends ToolBox {
  /** The state of a tool; installs nothing. */
  inspect(pin: ToolPin): Promise<ToolState>;
  /** Compares the cached installation of a tool with its pin, file by file. */
  verify(pin: ToolPin): Promise<Verified>;
  /** Installs a tool at its pinned version unless it is in the cache and whole. Throws FetchError. */
  install(pin: ToolPin): Promise<Installed>;
}

const TIMES: DownloadTimes = { answer: 30_000, idle: 30_000, whole: 900_000 };

/**
 * Finds tools: in `DRAFTGATE_TOOL_<NAME>`, then in the verified cache, then on PATH (interpreters only there), and installs a missing
 * one where that is allowed. A variable or cached file that must not be trusted makes the tool missing: the search does not go on past it. Throws
 * ConfigurationError for a relative `DRAFTGATE_TOOL_CACHE`.
 */
export function createToolBox(options: ToolBoxOptions): InstallingToolBox {
  const context = createContext(options);
  const memory = new Map<string, ReturnType<ToolBox["find"]>>();
  return {
    find(name) {
      const known = memory.get(name) ?? findTool(name, options, context).then((found) => withDatabase(found, context));
      memory.set(name, known);
      return known;
    },
    inspect: (pin) => inspectTool(pin, context),
    verify: (pin) => verifyTool(pin, context),
    install: (pin) => install(pin, context),
  };
}

type BoxContext = SearchContext & InstallContext;
type Answer = Awaited<ReturnType<ToolBox["find"]>>;

/** Trivy looks vulnerabilities up in a database of its own, which is used where it lies. */
function withDatabase(found: Answer, { environment }: BoxContext): Answer {
  if ("missing" in found || found.name !== "trivy") return found;
  const folder = locateTrivyCache(environment);
  return { ...found, database: { folder, updatedAt: readTrivyDatabase(folder)?.updatedAt ?? null } };
}

function createContext(options: ToolBoxOptions): BoxContext {
  const { signal } = options;
  const alwaysForbidden = options.forbidden ?? [];
  const repository = options.repositoryPath === undefined ? [] : findOwnFolders(options.repositoryPath);
  const forbidden = [...alwaysForbidden, ...repository];
  // What is run looks for its interpreter there as well.
  const environment = {
    ...options.environment,
    PATH: searchPathForScripts(options.environment["PATH"], forbidden),
  };
  const runner = options.runner ?? createCommandRunner(signal === undefined ? {} : { signal });
  return {
    ...{ environment, runner, forbidden, alwaysForbidden, signal },
    log: options.log,
    times: options.times ?? TIMES,
    cache: locateCache(environment),
    machine: createMachine({ runner, environment, forbidden }),
    usesPath: options.usesPath ?? true,
    onStep: options.onStep,
  };
}

async function findTool(
  name: string,
  options: ToolBoxOptions,
  context: BoxContext,
): Promise<FoundTool | { readonly missing: string }> {
  const pin = findPin(name);
  if (pin === undefined) {
    return (await findInterpreter(name, context)) ?? { missing: `${name}: this program knows no such tool` };
  }
  const found = (await searchTool(pin, context)) ?? { missing: `${name} is not installed`, isDamaged: true };
  if (!("missing" in found)) return found;
  if (found.isDamaged !== true) return { missing: found.missing };
  if (!options.mayInstall) return { missing: `${found.missing}; run: draftgate tools install ${name}` };
  context.log.info(`${found.missing}; installing it`);
  try {
    return await openCached(await installInTime(pin, options.installTimeoutMs, context), context.cache);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { missing: `${name} could not be installed: ${error.message}; ${pin.hint}` };
  }
}

async function installInTime(pin: ToolPin, limitMs: number | undefined, context: BoxContext): Promise<Installed> {
  if (limitMs === undefined) return install(pin, context);
  const limit = AbortSignal.timeout(limitMs);
  const end = performance.now() + limitMs;
  const runner: CommandRunner = {
    run: (request) => {
      const left = Math.max(1, end - performance.now());
      return context.runner.run({ ...request, timeoutMs: Math.min(request.timeoutMs, left) });
    },
  };
  const signal = context.signal === undefined ? limit : AbortSignal.any([context.signal, limit]);
  try {
    return await install(pin, { ...context, runner, signal });
  } catch (error) {
    if (!limit.aborted || context.signal?.aborted === true) throw error;
    throw new FetchError(`it took longer than ${Math.round(limitMs / 1000)} s`, false);
  }
}

async function install(pin: ToolPin, context: BoxContext): Promise<Installed> {
  if (context.machine.platform === undefined) {
    throw new FetchError("nothing is pinned for this system (only for Linux and macOS on x64 and arm64)", false);
  }
  const plans = await planTool(pin, context.machine);
  if (plans.length === 0) throw new FetchError("nothing that is pinned fits this machine", false);
  const problem = prepareCache(context.cache);
  if (problem !== undefined) throw new FetchError(problem, false);
  return installTool(plans, context);
}

async function verifyTool(pin: ToolPin, context: BoxContext): Promise<Verified> {
  const base = { name: pin.name, use: pin.use };
  const cached = await findCached(pin, context);
  if (cached === undefined) return { ...base, state: "missing", version: null, problem: "not in the tool cache" };
  const problem = (await findCacheProblem(cached, context)) ?? null;
  return { ...base, state: problem === null ? "verified" : "damaged", version: cached.plan.way.version, problem };
}

async function inspectTool(pin: ToolPin, context: BoxContext): Promise<ToolState> {
  const found = await searchTool(pin, context);
  const base = { name: pin.name, use: pin.use };
  const nothing = { source: null, version: null, path: null, digest: null };
  if (found === undefined) return { ...base, ...nothing, state: "missing", problem: "not installed" };
  if ("missing" in found) {
    return { ...base, ...nothing, state: found.isDamaged === true ? "damaged" : "missing", problem: found.missing };
  }
  const { source, version, path } = found;
  const cached = source === "cache" ? await findCached(pin, context) : undefined;
  const digest =
    (cached === undefined ? undefined : pinnedDigest(cached)) ?? `sha256:${await digestOf(path, "sha256")}`;
  return { ...base, state: "ready", source, version, path, digest, problem: null };
}

// The archive that gives the tool its name: its own wheel, not those it depends on.
function pinnedDigest({ plan, folder }: CachedTool): string | undefined {
  const named = plan.archives.findIndex(({ name }) => name.startsWith(plan.pin.name));
  const index = Math.max(0, named);
  const recorded = readRecord(folder)?.archives[index]?.digest;
  return recorded === undefined ? undefined : `${plan.archives[index]?.digest.algorithm}:${recorded}`;
}
