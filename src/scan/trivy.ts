import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { chartOf, infrastructureNeighbors, isInfrastructure, isManifest } from "./infrastructure.ts";
import { type FileScanner, type ToolAnswer, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { parseJson } from "./tool-run.ts";

// The sign is part of no name that a repository's path becomes.
const PROOF_FOLDER = "=proof";
// Nothing that is named there answers: modules of a Terraform file would be fetched from wherever it says.
const NOWHERE = "http://127.0.0.1:9";

const SEVERITIES: Readonly<Record<string, Severity>> = {
  CRITICAL: "critical",
  HIGH: "high",
  MEDIUM: "medium",
  LOW: "low",
  UNKNOWN: "info",
};

const VULNERABILITY = z.object({
  VulnerabilityID: z.string().min(1),
  PkgName: z.string(),
  InstalledVersion: z.string(),
  FixedVersion: z.string().optional(),
  Title: z.string().optional(),
  Severity: z.string(),
  PrimaryURL: z.string().optional(),
});
const MISCONFIGURATION = z.object({
  ID: z.string().min(1),
  Title: z.string(),
  Message: z.string(),
  Resolution: z.string().optional(),
  Severity: z.string(),
  Status: z.string(),
  PrimaryURL: z.string().optional(),
  CauseMetadata: z.object({ StartLine: z.int().optional(), EndLine: z.int().optional() }).optional(),
});
const RESULT = z.object({
  Target: z.string(),
  Class: z.string(),
  Type: z.string().optional(),
  Packages: z.array(z.unknown()).nullish(),
  Vulnerabilities: z.array(VULNERABILITY).nullish(),
  Misconfigurations: z.array(MISCONFIGURATION).nullish(),
});
const ANSWER = z.object({ SchemaVersion: z.literal(2), Results: z.array(RESULT).nullish() });
type Result = z.infer<typeof RESULT>;

/** trivy on manifests and infrastructure, with the database that is there and the checks that it carries (https://trivy.dev/docs/). */
export const trivy: FileScanner = {
  kind: "files",
  name: "trivy",
  silencedBy: ["trivy"],
  claims: ({ path, infrastructure }) => isManifest(path) || isInfrastructure(path) || infrastructure !== undefined,
  filesPerCall: Number.MAX_SAFE_INTEGER,
  seconds: { start: 1.2, each: 0.005 },
  tree: {
    neighbors: infrastructureNeighbors,
    inArguments: false,
    proofs: {
      [`${PROOF_FOLDER}/Dockerfile`]: "FROM ubuntu:latest\n",
      [`${PROOF_FOLDER}/requirements.txt`]: "draftgate-proof==1.0\n",
    },
  },
  needsDatabase: isManifest,
  configFiles: { "trivy.yaml": "", trivyignore: "" },
  baseFiles: [".trivyignore"],
  silencedByBase: (texts) => {
    const text = texts.get(".trivyignore") ?? "";
    // A line with a date is left to a person: this stage does not ask what day it is.
    const ignored = new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => /^[\w-]+$/.test(line)),
    );
    return (ruleId) => (ignored.has(ruleId) || ignored.has(`AVD-${ruleId}`) ? ".trivyignore" : null);
  },
  command: (call) => ({
    args: [
      "fs",
      "--config",
      `${call.configFolder}/trivy.yaml`,
      "--ignorefile",
      `${call.configFolder}/trivyignore`,
      "--scanners",
      hasDatabase(call) ? "vuln,misconfig" : "misconfig",
      ...(hasDatabase(call) ? ["--cache-dir", call.database?.folder ?? "", "--list-all-pkgs"] : []),
      "--cache-backend",
      "memory",
      "--skip-db-update",
      "--skip-java-db-update",
      "--skip-check-update",
      "--skip-version-check",
      "--offline-scan",
      "--disable-telemetry",
      "--no-progress",
      // Only its log says which file it could not parse.
      "--debug",
      "--exit-code",
      "0",
      "--format",
      "json",
      call.root,
    ],
    env: { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, GIT_ALLOW_PROTOCOL: "none" },
  }),
  read: (result, call) => {
    if (result.exitCode !== 0) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const results = answer.data.Results ?? [];
    checkProofs(results, call);
    return {
      ...readCoverage(results, readLog(new TextDecoder().decode(result.stderr)), call),
      results: results.flatMap((one) => readResult(one, call)),
    };
  },
};

function hasDatabase({ database }: ToolCall): boolean {
  return database !== undefined && database.updatedAt !== null;
}

function checkProofs(results: readonly Result[], call: ToolCall): void {
  const proofs = results.filter((one) => one.Target.startsWith(`${PROOF_FOLDER}/`));
  const found = (predicate: (one: Result) => boolean): boolean => proofs.some(predicate);
  const checked = found((one) => (one.Misconfigurations ?? []).some((row) => /^(?:AVD-)?DS-?0*1$/.test(row.ID)));
  const listed = !hasDatabase(call) || found((one) => (one.Packages ?? []).length > 0);
  if (!checked || !listed) throw new UnreadableAnswer("did not find what was put there for it to find");
}

interface LoggedFiles {
  /** It could not parse them. */
  readonly broken: ReadonlySet<string>;
  /** It parsed them, also where it has nothing to say of them. */
  readonly read: ReadonlySet<string>;
}

function readLog(log: string): LoggedFiles {
  const broken = new Set<string>();
  const read = new Set<string>();
  for (const line of log.split("\n")) {
    const path = /\bfile_path="([^"]+)"/.exec(line)?.[1];
    if (path === undefined) continue;
    if (/Walk error|Error parsing file|Failed to parse file/.test(line)) broken.add(path);
    else if (/\bAdded file\t|\bScanned config file\t/.test(line)) read.add(path);
  }
  return { broken, read };
}

/**
 * A result proves that a file was read, and so does the log. A manifest without packages has neither; that it can be parsed is known
 * from the log, and that the tool works from the proofs.
 */
function readCoverage(
  results: readonly Result[],
  log: LoggedFiles,
  call: ToolCall,
): Pick<ToolAnswer, "covered" | "refused"> {
  const targets = new Set(results.map((one) => one.Target));
  // A chart is rendered whole: a template without a result came to nothing, or is a test that a chart does not install.
  const rendered = new Set(results.flatMap((one) => (one.Type === "helm" ? (chartOf(one.Target) ?? []) : [])));
  const isRendered = (path: string): boolean => {
    const chart = chartOf(path);
    return chart !== undefined && rendered.has(chart);
  };
  const covered: string[] = [];
  const refused: ToolAnswer["refused"][number][] = [];
  for (const file of call.files) {
    const inTree = file.slice(call.root.length + 1);
    if (log.broken.has(inTree)) refused.push({ file, reason: "unparsable" });
    else if (targets.has(inTree) || log.read.has(inTree) || isManifest(inTree) || isRendered(inTree))
      covered.push(file);
    else refused.push({ file, reason: "tool-skipped" });
  }
  return { covered, refused };
}

function readResult(result: Result, call: ToolCall): readonly ToolResult[] {
  const file = `${call.root}/${result.Target}`;
  // Neighbors are there to be seen, not to be judged.
  if (!call.files.includes(file)) return [];
  const failed = (result.Misconfigurations ?? []).filter((row) => row.Status === "FAIL");
  return [
    ...(result.Vulnerabilities ?? []).map((row) => toVulnerability(file, row)),
    ...failed.map((row) => toMisconfiguration(file, row)),
  ];
}

function toVulnerability(file: string, row: z.infer<typeof VULNERABILITY>): ToolResult {
  const fixed = row.FixedVersion ?? "";
  const own = SEVERITIES[row.Severity] ?? "info";
  const identity = JSON.stringify([row.VulnerabilityID, row.PkgName, row.InstalledVersion]);
  return {
    file,
    ruleId: row.VulnerabilityID,
    class: "vuln",
    severity: fixed === "" && (own === "critical" || own === "high") ? "medium" : own,
    confidence: null,
    message: `${row.PkgName} ${row.InstalledVersion}: ${row.Title ?? row.VulnerabilityID}`,
    startLine: null,
    startColumn: null,
    endLine: null,
    endColumn: null,
    helpUri: linkOf(row.PrimaryURL),
    advice: fixed === "" ? "There is no fixed version yet." : `Update ${row.PkgName} to ${fixed}.`,
    identity,
    sameAs: `vuln ${identity}`,
  };
}

function toMisconfiguration(file: string, row: z.infer<typeof MISCONFIGURATION>): ToolResult {
  const start = row.CauseMetadata?.StartLine ?? 0;
  const end = row.CauseMetadata?.EndLine ?? 0;
  return {
    file,
    ruleId: row.ID,
    class: "misconfig",
    severity: SEVERITIES[row.Severity] ?? "info",
    confidence: null,
    message: row.Message === "" ? row.Title : row.Message,
    startLine: start > 0 ? start : null,
    startColumn: null,
    endLine: start > 0 ? Math.max(start, end) : null,
    endColumn: null,
    helpUri: linkOf(row.PrimaryURL),
    advice: row.Resolution ?? null,
  };
}

function linkOf(url: string | undefined): string | null {
  return url?.startsWith("https://") === true ? url : null;
}
