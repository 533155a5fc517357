import type { Origin } from "../domain/attribution.ts";
import { CancelledError } from "../domain/errors.ts";
import type { NotCovered, ScanResult } from "../domain/finding.ts";
import type { ScanPolicy, ToolSetting } from "../domain/policy.ts";
import type { FoundTool, ToolDatabase } from "../ports.ts";
import { databaseOf, versionOf } from "./databases.ts";
import { claimFiles, scanFiles } from "./file-scan.ts";
import type { Pool } from "./pool.ts";
import type { Draft, Scanner, ScanPorts, ScanTarget } from "./scanner.ts";
import { findScanner } from "./scanners.ts";
import { scanSecrets } from "./secret-scan.ts";
import { listUnits } from "./secret-units.ts";
import type { HeadFile } from "./survey.ts";
import { failureReason, type ToolSession } from "./tool-run.ts";
import { createTurns } from "./tool-turns.ts";

/** One tool's outcome before fingerprints. */
export interface ToolScan {
  readonly scan: Omit<ScanResult, "findings">;
  readonly drafts: readonly Draft[];
  readonly secrets: readonly string[];
  readonly database?: ToolDatabase;
}

/** Everything the tools share. */
export interface ScanContext {
  readonly policy: ScanPolicy;
  readonly noScan: string | undefined;
  readonly searchPath: string | undefined;
  readonly target: ScanTarget;
  readonly survey: readonly HeadFile[];
  readonly originOf: (path: string | null) => Origin;
  readonly pool: Pool;
  readonly ports: ScanPorts;
}

/** What one tool is asked, and how to ask it. */
interface Job {
  readonly asked: number;
  /** Known before the tool runs. */
  readonly notCovered: readonly NotCovered[];
  /** Every unit, as it stands in the report when the tool did not do its work. */
  readonly units: readonly NotCovered[];
  run(session: ToolSession): Promise<JobAnswer>;
}

interface JobAnswer {
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly drafts: readonly Draft[];
  readonly secrets: readonly string[];
  readonly failure?: string;
}

/** A tool that was found, and what it was asked. */
interface Start {
  readonly scanner: Scanner;
  readonly found: FoundTool;
  readonly database: ToolDatabase | undefined;
  readonly job: Job;
  readonly cost: number;
}

const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";

/** Runs the tools side by side, the one that takes longest first; the outcomes are in the order of the settings. */
export async function runTools(settings: readonly ToolSetting[], context: ScanContext): Promise<readonly ToolScan[]> {
  const queue = settings.map((setting, index) => ({ setting, index, cost: expectedSeconds(setting, context) }));
  queue.sort((left, right) => right.cost - left.cost);
  const done = await Promise.all(
    queue.map(async ({ setting, index, cost }) => ({ index, run: await runTool(setting, cost, context) })),
  );
  return done.sort((left, right) => left.index - right.index).map(({ run }) => run);
}

function expectedSeconds({ name }: ToolSetting, { survey, target }: ScanContext): number {
  const scanner = findScanner(name);
  if (scanner === undefined) return 0;
  const files = scanner.kind === "files" ? claimFiles(scanner, survey).given.length : target.change.files.length;
  return scanner.seconds.start + scanner.seconds.each * files;
}

async function runTool(setting: ToolSetting, cost: number, context: ScanContext): Promise<ToolScan> {
  const { noScan, ports } = context;
  const scanner = findScanner(setting.name);
  if (scanner === undefined) {
    return outcomeOf(setting, { outcome: "failed", reason: `no scanner named ${setting.name} is built` });
  }
  const job = await prepareJob(scanner, context);
  if (job.asked === 0) return outcomeOf(setting, { outcome: "skipped", reason: "no files" });
  // Nothing was looked at, whatever the reason: the numbers say so, one entry for each unit.
  const nothing = { asked: job.asked, notCovered: job.units };
  if (noScan !== undefined) return outcomeOf(setting, { ...nothing, outcome: "skipped", reason: noScan });
  const found = await ports.toolBox.find(setting.name);
  if ("missing" in found) return outcomeOf(setting, { ...nothing, outcome: "failed", reason: found.missing });
  return runFound(setting, { scanner, found, database: databaseOf(scanner, found), job, cost }, context);
}

async function runFound(setting: ToolSetting, start: Start, context: ScanContext): Promise<ToolScan> {
  const { found, database, job, cost } = start;
  const { name } = setting;
  const { ports, policy, pool } = context;
  const tool = { version: versionOf(found, database), source: found.source, asked: job.asked };
  const turns = createTurns(pool, ports.clock, policy.timeoutSeconds, cost);
  ports.log.progress(`${name}: ${job.asked} to look at`);
  try {
    const done = await inScratch(start, { name, tool: found, turns }, context);
    const numbers = {
      ...tool,
      covered: done.covered,
      notCovered: [...job.notCovered, ...done.notCovered],
      elapsedMs: Math.round(turns.spentMs()),
    };
    if (done.failure !== undefined)
      return outcomeOf(setting, { ...numbers, outcome: "failed", reason: `${name} ${done.failure}` }, done);
    return outcomeOf(
      setting,
      { ...numbers, outcome: "completed" },
      { ...done, ...(database === undefined ? {} : { database }) },
    );
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const reason = `${name} ${failureReason(error)}`;
    const elapsedMs = Math.round(turns.spentMs());
    return outcomeOf(setting, { ...tool, notCovered: job.units, elapsedMs, outcome: "failed", reason });
  }
}

function outcomeOf(
  setting: ToolSetting,
  part: Partial<ScanResult> & Pick<ScanResult, "outcome">,
  run?: Pick<ToolScan, "drafts" | "secrets" | "database">,
): ToolScan {
  return {
    scan: {
      tool: setting.name,
      version: null,
      source: null,
      required: setting.need === "required",
      reason: null,
      asked: 0,
      covered: 0,
      notCovered: [],
      elapsedMs: 0,
      ...part,
    },
    drafts: run?.drafts ?? [],
    secrets: run?.secrets ?? [],
    ...(run?.database === undefined ? {} : { database: run.database }),
  };
}

async function prepareJob(scanner: Scanner, context: ScanContext): Promise<Job> {
  const { target, survey, originOf, ports } = context;
  if (scanner.kind === "secrets") {
    const units = await listUnits(target, ports.repository);
    return {
      asked: units.length,
      notCovered: [],
      units: units.map((unit) => ({ path: unit.kind === "blob" ? unit.blob.path : null, reason: "tool-skipped" })),
      run: (session) => scanSecrets(scanner, units, session, target, originOf, ports),
    };
  }
  const { asked, given, notCovered } = claimFiles(scanner, survey);
  return {
    asked: asked.length,
    notCovered,
    units: asked.map((entry) => ({ path: entry.file.path, reason: entry.reason ?? "tool-skipped" })),
    run: (session) => scanFiles(scanner, given, session, target, originOf, ports),
  };
}

async function inScratch(
  { scanner, database, job }: Start,
  session: Pick<ToolSession, "name" | "tool" | "turns">,
  context: ScanContext,
): Promise<JobAnswer> {
  const companionPath = await findCompanion(scanner, context);
  const folder = await context.ports.scratch.create(session.name);
  try {
    return await job.run({
      ...session,
      folder,
      ...(companionPath === undefined ? {} : { companionPath }),
      ...(database === undefined ? {} : { database }),
      searchPath: context.searchPath ?? SYSTEM_PATH,
    });
  } finally {
    await folder.remove();
  }
}

/** Where the tool lies that `scanner` starts by itself, undefined where it starts none, the policy has that one off or it is missing. */
async function findCompanion(scanner: Scanner, { policy, ports }: ScanContext): Promise<string | undefined> {
  const name = scanner.kind === "files" ? scanner.companion : undefined;
  if (name === undefined || !policy.tools.some((one) => one.name === name && one.need !== "off")) return undefined;
  const found = await ports.toolBox.find(name);
  return "missing" in found ? undefined : found.path;
}
