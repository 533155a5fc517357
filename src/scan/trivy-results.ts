import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { isChartInput, outermostChart } from "./helm-charts.ts";
import type { ToolCall, ToolResult } from "./scanner.ts";

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
/** The report, as far as it is read (https://trivy.dev/docs/latest/configuration/reporting/#json). */
export const ANSWER = z.object({ SchemaVersion: z.literal(2), Results: z.array(RESULT).nullish() });
/** What it says of one file. */
export type TrivyResult = z.infer<typeof RESULT>;

/** The results for the files of the call; others are neighbors, which are there to be seen and not to be judged. */
export function readResults(results: readonly TrivyResult[], call: ToolCall): readonly ToolResult[] {
  return results.flatMap((one) => [...readOwn(one, call), ...readByInput(one, call)]);
}

function readOwn(result: TrivyResult, call: ToolCall): readonly ToolResult[] {
  const file = `${call.root}/${result.Target}`;
  if (!call.files.includes(file)) return [];
  const failed = (result.Misconfigurations ?? []).filter((row) => row.Status === "FAIL");
  return [
    ...(result.Vulnerabilities ?? []).map((row) => toVulnerability(file, row)),
    ...failed.map((row) => toMisconfiguration(file, row)),
  ];
}

/** What it says of a template that did not change stands at the changed values, or part of a template, of its chart. */
function readByInput(result: TrivyResult, call: ToolCall): readonly ToolResult[] {
  if (result.Type !== "helm" || call.files.includes(`${call.root}/${result.Target}`)) return [];
  const chart = outermostChart(result.Target);
  const input = call.files.find((file) => {
    const path = file.slice(call.root.length + 1);
    return isChartInput(path) && outermostChart(path) === chart;
  });
  if (input === undefined) return [];
  return (result.Misconfigurations ?? [])
    .filter((row) => row.Status === "FAIL")
    .map((row) => {
      const { startLine, message, ...rest } = toMisconfiguration(input, row);
      const where = startLine === null ? result.Target : `${result.Target}:${startLine}`;
      return {
        ...rest,
        message: `${where}: ${message}`,
        startLine: null,
        endLine: null,
        identity: JSON.stringify([result.Target, message]),
      };
    });
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
