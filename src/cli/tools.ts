import { ConfigurationError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { createClock } from "../io/clock.ts";
import { createCommandRunner } from "../io/processes.ts";
import { createToolBox, type InstallingToolBox, type ToolState, type Verified } from "../io/tool-box.ts";
import { FetchError } from "../io/tool-fetch.ts";
import { findWorkTree } from "../io/tool-path.ts";
import { findPin, TOOL_PINS, type ToolPin } from "../io/tool-pins.ts";
import { fetchTrivyDatabase, locateTrivyCache, readTrivyDatabase } from "../io/trivy-database.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { onAbruptEnd } from "./signals.ts";

// Trivy's database is built anew several times a day.
const FRESH_MS = 24 * 60 * 60 * 1000;

/** What installing one tool came to. */
interface Installation {
  readonly name: string;
  readonly version: string | null;
  /** `release`, `go`, `pip` or `npm`; null when it failed. */
  readonly way: string | null;
  readonly outcome: "installed" | "present" | "failed";
  readonly bytes: number;
  readonly elapsedMs: number;
  readonly problem: string | null;
  /** Trivy only: the day its database was built, or why there is none. */
  readonly database?: { readonly updatedAt: string | null; readonly problem: string | null };
}

/** `draftgate tools list`: every known tool, where it would be taken from, and its state. */
export async function runList(context: CommandContext, invocation: Invocation): Promise<number> {
  return withToolBox(context, async (box) => {
    const tools: ToolState[] = [];
    for (const pin of TOOL_PINS) tools.push(await box.inspect(pin));
    await show(context, invocation, { tools }, alignRows(tools.map(listRow)));
    return 0;
  });
}

/** `draftgate tools install [NAME…]`: 0 when each is in the cache and whole, else 3. */
export async function runInstall(context: CommandContext, invocation: Invocation): Promise<number> {
  const pins = choosePins(invocation.positionals);
  return withToolBox(context, async (box) => {
    const started = performance.now();
    const tools: Installation[] = [];
    for (const pin of pins) {
      const done = await installOne(box, pin, context, invocation.positionals.includes(pin.name));
      tools.push(done);
      if (done.problem !== null)
        context.log.warning(`${pin.name} could not be installed: ${done.problem}; ${pin.hint}`);
    }
    const bytes = tools.reduce((sum, tool) => sum + tool.bytes, 0);
    const elapsedMs = Math.round(performance.now() - started);
    const total = `${tools.length} tools, ${megabytes(bytes)}, ${seconds(elapsedMs)}`;
    const rows = alignRows(tools.map(installRow));
    await show(context, invocation, { tools, bytes, elapsedMs }, `${rows}${total}\n`);
    return tools.some((tool) => tool.outcome === "failed") ? 3 : 0;
  });
}

/** `draftgate tools verify`: 0, 1 when a file differs from its pin, 3 when a required tool is neither cached nor elsewhere. */
export async function runVerify(context: CommandContext, invocation: Invocation): Promise<number> {
  return withToolBox(context, async (box) => {
    const tools: Verified[] = [];
    for (const pin of TOOL_PINS) tools.push(await verifyOne(box, pin));
    await show(context, invocation, { tools }, alignRows(tools.map(verifyRow)));
    for (const tool of tools) {
      if (tool.state === "damaged") {
        context.log.warning(`${tool.name}: ${tool.problem ?? ""}; run: draftgate tools install ${tool.name}`);
      }
    }
    if (tools.some((tool) => tool.state === "damaged")) return 1;
    const missing = tools.filter((tool) => tool.state === "missing" && tool.use === "required");
    for (const { name } of missing)
      context.log.warning(`${name} is required and missing; run: draftgate tools install ${name}`);
    return missing.length > 0 ? 3 : 0;
  });
}

// A tool that a variable or PATH gives is not ours to compare, and not missing either.
async function verifyOne(box: InstallingToolBox, pin: ToolPin): Promise<Verified> {
  const verified = await box.verify(pin);
  if (verified.state !== "missing") return verified;
  const { state, source, version } = await box.inspect(pin);
  if (state !== "ready") return verified;
  return {
    ...verified,
    state: "unpinned",
    version,
    problem: `taken from ${source === "env" ? "its variable" : "PATH"}`,
  };
}

function choosePins(names: readonly string[]): readonly ToolPin[] {
  if (names.length === 0) return TOOL_PINS.filter(({ use }) => use === "required" || use === "optional");
  return [...new Set(names)].map((name) => {
    const pin = findPin(name);
    if (pin !== undefined) return pin;
    const near = nearest(
      name,
      TOOL_PINS.map((known) => known.name),
    );
    const advice = near === undefined ? "draftgate tools list shows them" : `did you mean ${near}?`;
    throw new ConfigurationError(`no tool ${JSON.stringify(name)}; ${advice}`);
  });
}

async function installOne(
  box: InstallingToolBox,
  pin: ToolPin,
  context: CommandContext,
  isNamed: boolean,
): Promise<Installation> {
  const started = performance.now();
  const since = (): number => Math.round(performance.now() - started);
  try {
    const { plan, bytes } = await box.install(pin);
    const outcome = bytes === 0 ? "present" : "installed";
    const base = {
      name: pin.name,
      version: plan.way.version,
      way: plan.way.kind,
      outcome,
      bytes,
      problem: null,
    } as const;
    if (pin.name !== "trivy") return { ...base, elapsedMs: since() };
    const database = await installDatabase(box, pin, context, isNamed);
    return { ...base, elapsedMs: since(), database };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const problem = error.message;
    return { name: pin.name, version: null, way: null, outcome: "failed", bytes: 0, elapsedMs: since(), problem };
  }
}

// A missing database is no failed installation: a laptop may bring its own later, and misconfigurations need none.
async function installDatabase(
  box: InstallingToolBox,
  pin: ToolPin,
  context: CommandContext,
  isNamed: boolean,
): Promise<NonNullable<Installation["database"]>> {
  const folder = locateTrivyCache(context.environment);
  const before = readTrivyDatabase(folder);
  // Whoever asks for trivy by name wants the newest; whoever asks for all tools does not wait for a network that may not be there.
  if (!isNamed && before !== undefined && createClock().now().getTime() - before.updatedAt.getTime() < FRESH_MS) {
    return { updatedAt: before.updatedAt.toISOString().slice(0, 10), problem: null };
  }
  const { path } = await box.inspect(pin);
  context.log.progress("trivy fetches its vulnerability database");
  const runner = createCommandRunner({ signal: context.signal });
  const problem = path === null ? undefined : await fetchTrivyDatabase(path, runner, context.environment);
  const day = readTrivyDatabase(folder)?.updatedAt.toISOString().slice(0, 10);
  if (problem !== undefined) {
    const left = day === undefined ? "vulnerabilities cannot be looked up" : `the one of ${day} is used`;
    context.log.warning(`trivy could not fetch its vulnerability database, ${left}: ${problem}`);
  }
  return { updatedAt: day ?? null, problem: problem ?? null };
}

async function withToolBox<T>(context: CommandContext, work: (box: InstallingToolBox) => Promise<T>): Promise<T> {
  const runner = createCommandRunner({ signal: context.signal });
  const forget = onAbruptEnd(() => runner.killAll());
  try {
    const { environment, log, signal } = context;
    const workTree = findWorkTree(context.cwd);
    const repository = workTree === undefined ? {} : { repositoryPath: workTree };
    return await work(createToolBox({ environment, log, signal, runner, mayInstall: false, ...repository }));
  } finally {
    runner.killAll();
    forget();
  }
}

async function show(
  context: CommandContext,
  invocation: Invocation,
  value: Readonly<Record<string, unknown>>,
  text: string,
): Promise<void> {
  const json = `${JSON.stringify({ schemaVersion: 1, ...value }, null, 2)}\n`;
  await context.writeResult(invocation.values["format"] === "json" ? json : text);
}

function listRow(tool: ToolState): readonly string[] {
  if (tool.problem !== null) return [tool.name, tool.state, tool.use, "-", "-", tool.problem];
  return [tool.name, tool.state, tool.use, tool.version ?? "-", tool.source ?? "-", tool.digest ?? "-"];
}

function installRow(tool: Installation): readonly string[] {
  if (tool.outcome === "failed") return [tool.name, tool.outcome, "-", "-", "-", seconds(tool.elapsedMs)];
  const size = tool.outcome === "present" ? "-" : megabytes(tool.bytes);
  return [tool.name, tool.outcome, tool.version ?? "-", tool.way ?? "-", size, seconds(tool.elapsedMs)];
}

function verifyRow(tool: Verified): readonly string[] {
  return [tool.name, tool.state, tool.use, tool.version ?? "-", tool.problem ?? "every file is what was pinned"];
}

function alignRows(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
