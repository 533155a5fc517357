import type { Attribution, Origin } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import { CancelledError } from "../domain/errors.ts";
import type { Finding, NotCovered, ScanResult } from "../domain/finding.ts";
import type { ScanPolicy, ToolSetting } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import { matchesAny } from "../globs.ts";
import type { FoundTool, ToolDatabase } from "../ports.ts";
import { assemble } from "./assemble.ts";
import { findGaps } from "./coverage.ts";
import { databaseOf, oldDatabaseNotice, versionOf } from "./databases.ts";
import { claimFiles, scanFiles } from "./file-scan.ts";
import { createPool, type Pool } from "./pool.ts";
import type { Redact } from "./redact.ts";
import type { Draft, Scanner, ScanPorts, ScanTarget } from "./scanner.ts";
import { findScanner } from "./scanners.ts";
import { scanSecrets } from "./secret-scan.ts";
import { listUnits } from "./secret-units.ts";
import { findSilenced } from "./silenced.ts";
import { findSuppressions } from "./suppressions.ts";
import { candidateOf, type HeadFile, surveyHead } from "./survey.ts";
import { failureReason } from "./tool-run.ts";

/** What to scan and how. */
export interface ScanInput {
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  readonly policy: ScanPolicy;
  /** Why nothing is to be scanned; undefined where it is. */
  readonly noScan?: string;
  /** How many tools may run at a time: the number of cores. */
  readonly concurrency: number;
  /** The `PATH` that tools get: absolute folders outside of the scanned repository. */
  readonly searchPath?: string;
  /** Where the policy lies in the repository; default `.github/draftgate.yml`. */
  readonly policyPath?: string;
}

/** What the scanners found. */
export interface ScanOutcome {
  /** In the policy's order, without tools that are off. */
  readonly scans: readonly ScanResult[];
  /** Findings of tool `draftgate`: suppressions that the range adds, and what was not looked at. */
  readonly own: readonly Finding[];
  readonly notices: readonly Notice[];
  /** Masks every secret that was found, for all that is written elsewhere; holds the values in memory only. */
  readonly redact: Redact;
}

const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";

/** One tool's outcome before fingerprints. */
interface Run {
  readonly scan: Omit<ScanResult, "findings">;
  readonly drafts: readonly Draft[];
  readonly secrets: readonly string[];
  readonly database?: ToolDatabase;
}

/** Everything the tools share. */
interface Context {
  readonly input: ScanInput;
  readonly target: ScanTarget;
  readonly survey: readonly HeadFile[];
  readonly originOf: (path: string | null) => Origin;
  readonly pool: Pool;
  readonly ports: ScanPorts;
}

/**
 * Runs every tool of the policy side by side over the range. A tool that does not do its work is a `failed` scan, never an exception;
 * a cancelled run rejects with CancelledError, an object missing from the repository with IncompleteError.
 */
export async function scan(input: ScanInput, ports: ScanPorts): Promise<ScanOutcome> {
  const origins = new Map(input.attributions.map((entry) => [entry.path, entry.origin]));
  const originOf = (path: string | null): Origin => (path === null ? "unknown" : (origins.get(path) ?? "unknown"));
  const target: ScanTarget = {
    change: input.change,
    maxFileBytes: input.policy.maxFileMebibytes * 1_048_576,
    isExcluded: matchesAny(input.policy.exclude),
  };
  const survey = await surveyHead(target, ports.repository);
  const context: Context = { input, target, survey, originOf, pool: createPool(input.concurrency), ports };
  const settings = input.policy.tools.filter((setting) => setting.need !== "off");
  const runs = await Promise.all(settings.map((setting) => runTool(setting, context)));
  const suppressions = await findSuppressions(
    {
      files: input.change.files,
      survey,
      policyPath: input.policyPath ?? ".github/draftgate.yml",
      originOf,
      silenced: findSilenced(runs.flatMap((run) => run.drafts)),
    },
    ports.repository,
  );
  const scans = runs.map((run): ScanResult => ({ ...run.scan, findings: [] }));
  const gaps = findGaps(scans, unclaimed(survey, settings), originOf);
  const { groups, redact } = assemble(
    [...runs.map((run) => run.drafts), [...suppressions, ...gaps]],
    runs.flatMap((run) => run.secrets),
    ports.digest,
  );
  return {
    scans: scans.map((result, index) => ({ ...result, findings: groups[index] ?? [] })),
    own: groups[runs.length] ?? [],
    notices: runs.flatMap(({ scan: one, database }) => oldDatabaseNotice(one, database, ports.clock)),
    redact,
  };
}

/** Files of the head that nobody can look into and that no scanner of files asked for by name. */
function unclaimed(survey: readonly HeadFile[], settings: readonly ToolSetting[]): readonly NotCovered[] {
  const scanners = settings.map((setting) => findScanner(setting.name));
  return survey.flatMap((entry) => {
    const { file, reason } = entry;
    if (reason === undefined || reason === "too-large") return [];
    const isClaimed = scanners.some((one) => one?.kind === "files" && one.claims(candidateOf(entry)));
    return reason === "binary" && isClaimed ? [] : [{ path: file.path, reason }];
  });
}

async function runTool(setting: ToolSetting, context: Context): Promise<Run> {
  const { input, ports } = context;
  const started = ports.clock.elapsed();
  const finish = (
    part: Partial<ScanResult> & Pick<ScanResult, "outcome">,
    run?: Pick<Run, "drafts" | "secrets" | "database">,
  ): Run => ({
    scan: {
      tool: setting.name,
      version: null,
      source: null,
      required: setting.need === "required",
      reason: null,
      asked: 0,
      covered: 0,
      notCovered: [],
      ...part,
      elapsedMs: Math.round(ports.clock.elapsed() - started),
    },
    drafts: run?.drafts ?? [],
    secrets: run?.secrets ?? [],
    ...(run?.database === undefined ? {} : { database: run.database }),
  });
  const scanner = findScanner(setting.name);
  if (scanner === undefined) return finish({ outcome: "failed", reason: `no scanner named ${setting.name} is built` });
  const job = await prepareJob(scanner, context);
  if (job.asked === 0) return finish({ outcome: "skipped", reason: "no files" });
  // Nothing was looked at, whatever the reason: the numbers say so, one entry for each unit.
  const nothing = { asked: job.asked, notCovered: job.units };
  if (input.noScan !== undefined) return finish({ ...nothing, outcome: "skipped", reason: input.noScan });
  const found = await ports.toolBox.find(setting.name);
  if ("missing" in found) return finish({ ...nothing, outcome: "failed", reason: found.missing });
  const database = databaseOf(scanner, found);
  const tool = { version: versionOf(found, database), source: found.source };
  return context.pool.run(async () => {
    const began = ports.clock.elapsed();
    ports.log.progress(`${setting.name}: ${job.asked} to look at`);
    try {
      const companionPath = await findCompanion(scanner, context);
      const done = await inScratch(found, setting.name, { began, companionPath, database }, job, context);
      const notCovered = [...job.notCovered, ...done.notCovered];
      const numbers = { ...tool, asked: job.asked, covered: done.covered, notCovered };
      if (done.failure === undefined)
        return finish(
          { ...numbers, outcome: "completed" },
          { ...done, ...(database === undefined ? {} : { database }) },
        );
      return finish({ ...numbers, outcome: "failed", reason: `${setting.name} ${done.failure}` }, done);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      return finish({ ...tool, ...nothing, outcome: "failed", reason: `${setting.name} ${failureReason(error)}` });
    }
  });
}

interface JobAnswer {
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly drafts: readonly Draft[];
  readonly secrets: readonly string[];
  readonly failure?: string;
}

/** What one tool is asked, and how to ask it. */
interface Job {
  readonly asked: number;
  /** Known before the tool runs. */
  readonly notCovered: readonly NotCovered[];
  /** Every unit, as it stands in the report when the tool did not do its work. */
  readonly units: readonly NotCovered[];
  run(session: Parameters<typeof scanFiles>[2]): Promise<JobAnswer>;
}

async function prepareJob(scanner: Scanner, context: Context): Promise<Job> {
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

/** Where the tool lies that `scanner` starts by itself, undefined where it starts none, the policy has that one off or it is missing. */
async function findCompanion(scanner: Scanner, { input, ports }: Context): Promise<string | undefined> {
  const name = scanner.kind === "files" ? scanner.companion : undefined;
  if (name === undefined || !input.policy.tools.some((one) => one.name === name && one.need !== "off"))
    return undefined;
  const found = await ports.toolBox.find(name);
  return "missing" in found ? undefined : found.path;
}

async function inScratch(
  tool: FoundTool,
  name: string,
  extra: {
    readonly began: number;
    readonly companionPath: string | undefined;
    readonly database: ToolDatabase | undefined;
  },
  job: Job,
  context: Context,
): Promise<JobAnswer> {
  const { input, ports } = context;
  const { began, companionPath, database } = extra;
  const folder = await ports.scratch.create(name);
  try {
    return await job.run({
      name,
      tool,
      folder,
      ...(companionPath === undefined ? {} : { companionPath }),
      ...(database === undefined ? {} : { database }),
      timeoutSeconds: input.policy.timeoutSeconds,
      deadline: began + input.policy.timeoutSeconds * 1_000,
      searchPath: input.searchPath ?? SYSTEM_PATH,
    });
  } finally {
    await folder.remove();
  }
}
