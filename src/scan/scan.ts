import type { Attribution, Origin } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { Finding, NotCovered, ScanResult } from "../domain/finding.ts";
import type { ScanPolicy, ToolSetting } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import { matchesAny } from "../globs.ts";
import { assemble } from "./assemble.ts";
import { findGaps } from "./coverage.ts";
import { oldDatabaseNotice } from "./databases.ts";
import { createPool } from "./pool.ts";
import type { Redact } from "./redact.ts";
import type { ScanPorts, ScanTarget } from "./scanner.ts";
import { findScanner } from "./scanners.ts";
import { findSilenced } from "./silenced.ts";
import { findSuppressions } from "./suppressions.ts";
import { candidateOf, type HeadFile, surveyHead } from "./survey.ts";
import { runTools } from "./tool-scan.ts";

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
  const settings = input.policy.tools.filter((setting) => setting.need !== "off");
  const runs = await runTools(settings, {
    policy: input.policy,
    noScan: input.noScan,
    searchPath: input.searchPath,
    ...{ target, survey, originOf, ports, pool: createPool(input.concurrency) },
  });
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
