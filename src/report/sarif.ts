import { encodePath } from "../domain/path.ts";
import type { Report, ReportFinding, ReportScan, ReportWaiver } from "../domain/report.ts";
import { visible } from "./escape.ts";
import { compareWorstFirst } from "./finding-groups.ts";
import { renderJsonText } from "./json.ts";
import { gaveNoAnswer, POLICY_UNREADABLE } from "./next-steps.ts";
import { hasSarifLocation, MAX_RESULTS_PER_RUN, runNotices, sarifTools } from "./sarif-limits.ts";
import { describeRules, levelOf, type SarifRule, sarifText } from "./sarif-rules.ts";
import { pageOfTool } from "./tool-pages.ts";

/** What a SARIF file needs besides the report: GitHub's line hash by fingerprint, for findings on lines of the head. */
export interface SarifOptions {
  readonly lineHashes: ReadonlyMap<string, string>;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The key of our own fingerprint in `partialFingerprints`; GitHub uses `primaryLocationLineHash` only and keeps others. */
export const FINGERPRINT_KEY = "draftgate/v1";

/**
 * A report -> a SARIF 2.1.0 log as GitHub code scanning takes it: one run per tool, its rules described, failed tools marked,
 * waived and suppressed findings with their suppression, at most 25,000 results a run (the worst).
 * See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function renderSarif(report: Report, options: SarifOptions): string {
  const scans = new Map(report.scans.map((scan) => [scan.tool, scan]));
  const runs = sarifTools(report).map((tool) => composeRun(report, tool, scans.get(tool), options));
  return renderJsonText({ $schema: SCHEMA, version: "2.1.0", runs });
}

function composeRun(report: Report, tool: string, scan: ReportScan | undefined, options: SarifOptions): unknown {
  const findings = report.findings.filter((finding) => finding.tool === tool);
  const shown = keepWorst(findings.filter(hasSarifLocation));
  const rules = describeRules(tool, shown);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const version = tool === report.tool.name ? report.tool.version : (scan?.version ?? null);
  return {
    tool: { driver: composeDriver(tool, version, rules) },
    automationDetails: { id: `draftgate/${tool}/` },
    columnKind: "utf16CodeUnits",
    invocations: [composeInvocation(tool, failureOf(report, tool, scan), findings)],
    results: shown.map((finding) => composeResult(finding, indexes, report.waivers, options)),
  };
}

function keepWorst(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  if (findings.length <= MAX_RESULTS_PER_RUN) return findings;
  const kept = new Set([...findings].sort(compareWorstFirst).slice(0, MAX_RESULTS_PER_RUN));
  return findings.filter((finding) => kept.has(finding));
}

function composeDriver(tool: string, version: string | null, rules: readonly SarifRule[]): unknown {
  const informationUri = pageOfTool(tool);
  return {
    name: tool,
    ...(version === null ? {} : { version: visible(version) }),
    ...(informationUri === undefined ? {} : { informationUri }),
    rules,
  };
}

/** Why a tool gave no answer, null where it did. */
function failureOf(report: Report, tool: string, scan: ReportScan | undefined): string | null {
  if (scan !== undefined) return gaveNoAnswer(scan) ? (scan.reason ?? scan.outcome) : null;
  const isOurs = tool === report.tool.name;
  // Without a policy nothing was looked at, by this program either.
  return isOurs && report.notices.some(({ code }) => code === POLICY_UNREADABLE) ? report.summary : null;
}

function composeInvocation(tool: string, failure: string | null, findings: readonly ReportFinding[]): unknown {
  const told = runNotices(tool, findings).map((message) => ({ level: "warning", message: { text: message } }));
  if (failure !== null) told.unshift({ level: "error", message: { text: sarifText(failure) } });
  return { executionSuccessful: failure === null, ...(told.length === 0 ? {} : { toolExecutionNotifications: told }) };
}

function composeResult(
  finding: ReportFinding,
  rules: ReadonlyMap<string, number>,
  waivers: readonly ReportWaiver[],
  options: SarifOptions,
): unknown {
  const lineHash = options.lineHashes.get(finding.fingerprint);
  const advice = finding.advice === null ? "" : `\n${sarifText(finding.advice)}`;
  return {
    ruleId: visible(finding.ruleId),
    ruleIndex: rules.get(visible(finding.ruleId)),
    level: levelOf(finding.severity),
    message: { text: `${sarifText(finding.message) || finding.ruleId}${advice}` },
    locations: [{ physicalLocation: composeLocation(finding) }],
    partialFingerprints: {
      [FINGERPRINT_KEY]: finding.fingerprint,
      ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }),
    },
    baselineState: finding.isNew ? "new" : "unchanged",
    ...composeSuppressions(finding, waivers),
    properties: {
      blocks: finding.blocks,
      class: finding.class,
      severity: finding.severity,
      origin: finding.origin,
      inDiff: finding.inDiff,
      ...(finding.confidence === null ? {} : { confidence: finding.confidence }),
      ...(finding.commitSha === null ? {} : { commitSha: finding.commitSha }),
      ...(finding.duplicateOf === null ? {} : { duplicateOf: finding.duplicateOf }),
    },
  };
}

function composeLocation(finding: ReportFinding): unknown {
  // GitHub shows no result without a start line, so what concerns a whole file points at its first.
  const startLine = finding.startLine ?? 1;
  const endLine = Math.max(startLine, finding.endLine ?? startLine);
  return {
    artifactLocation: { uri: fileUri(finding.path ?? ""), uriBaseId: "%SRCROOT%" },
    region: {
      startLine,
      ...(finding.startColumn === null ? {} : { startColumn: finding.startColumn }),
      endLine,
      // Our ends are inclusive, SARIF's columns are not.
      ...(finding.endColumn === null || finding.startColumn === null ? {} : { endColumn: finding.endColumn + 1 }),
    },
  };
}

function fileUri(path: string): string {
  let uri = "";
  for (const byte of encodePath(path)) {
    const character = String.fromCharCode(byte);
    uri += /[\w.~/-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return uri;
}

function composeSuppressions(finding: ReportFinding, waivers: readonly ReportWaiver[]): Record<string, unknown> {
  const suppressions: unknown[] = [];
  if (finding.suppressedBy !== null) {
    suppressions.push({ kind: "inSource", status: "accepted", justification: sarifText(finding.suppressedBy) });
  }
  if (finding.waivedBy !== null) {
    const waiver = waivers.find((one) => one.active && covers(one, finding));
    const why = waiver === undefined ? "" : ` until ${waiver.until}: ${waiver.reason}`;
    suppressions.push({
      kind: "external",
      status: "accepted",
      justification: sarifText(`waived by ${finding.waivedBy}${why}`),
    });
  }
  return suppressions.length === 0 ? {} : { suppressions };
}

/** A waiver of a finding covers what repeats it. */
function covers({ fingerprint }: ReportWaiver, finding: ReportFinding): boolean {
  return fingerprint === finding.fingerprint || fingerprint === finding.duplicateOf;
}
