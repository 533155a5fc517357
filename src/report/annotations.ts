import type { Report, ReportFinding } from "../domain/report.ts";
import { oneLine, shorten, visible } from "./escape.ts";
import { groupFindings } from "./finding-groups.ts";

/** Annotations that GitHub shows of one step. */
export const MAX_ANNOTATIONS = 10;

/**
 * A report -> workflow commands (`::error file=…::…`), one a line, for the findings that block: the worst ten at most.
 * See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderAnnotations(report: Report): readonly string[] {
  return groupFindings(report)
    .blocking.slice(0, MAX_ANNOTATIONS)
    .map(({ finding }) => annotationLine(finding));
}

function annotationLine(finding: ReportFinding): string {
  const title = `draftgate: ${shorten(oneLine(`${finding.tool} ${finding.ruleId}`), 100)} (${finding.severity})`;
  const advice = finding.advice === null ? "" : `\n${oneLine(finding.advice)}`;
  // What only the history has is no line of the checked-out file.
  const place = finding.path === null || finding.commitSha !== null ? {} : placeProperties(finding, finding.path);
  const properties = Object.entries({ title, ...place }).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const elsewhere = finding.commitSha === null ? "" : ` (commit ${finding.commitSha})`;
  return `::error ${properties.join(",")}::${escapeData(`${shorten(oneLine(finding.message), 1_000)}${elsewhere}${advice}`)}`;
}

function placeProperties(finding: ReportFinding, path: string): Record<string, string> {
  return {
    file: visible(path),
    ...(finding.startLine === null ? {} : { line: `${finding.startLine}` }),
    ...(finding.endLine === null ? {} : { endLine: `${finding.endLine}` }),
  };
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("##[", "# #[");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
