import type { Report, ReportFile, ReportFinding, ReportScan } from "../domain/report.ts";
import type { RuleResult, State } from "../domain/verdict.ts";
import { markdownCode, markdownProse, markdownText, shorten, shortenPath } from "./escape.ts";
import { type FindingGroup, groupFindings } from "./finding-groups.ts";
import { gaveNoAnswer } from "./next-steps.ts";
import { fileReason, notCoveredCounts, nothingReported } from "./summaries.ts";
import { counted, placeOf } from "./words.ts";

const MARKS: Readonly<Record<State, string>> = { success: "✅", pending: "🟡", failure: "❌", error: "⚠️" };
const PATH_LIMIT = 160;
const TEXT_LIMIT = 400;

/** The rules as a table: state, approvals that count and that do not, and why. */
export function ruleMarkdown(report: Report, rows: number): string {
  if (report.rules.length === 0) return "";
  const body = report.rules.map((rule) => [
    `${MARKS[rule.state]} ${rule.state}`,
    markdownCode(shorten(rule.name, 60)),
    approvalCell(rule),
    prose(rule.reason),
  ]);
  return section("Rules", ["", "rule", "approvals", "why"], body, rows);
}

function approvalCell({ approvals }: RuleResult): string {
  if (approvals === null) return "";
  const counts = `${approvals.counted.length} of ${approvals.required}`;
  const names = approvals.counted.map(({ login, via }) => `${markdownCode(login)} by ${via}`);
  const not = approvals.ineligible
    .slice(0, 10)
    .map(({ login, reason }) => `${markdownCode(login)} does not count: ${reason}`);
  const rest = approvals.ineligible.length > 10 ? [`${approvals.ineligible.length - 10} more do not count`] : [];
  return [counts, ...names, ...not, ...rest].join("<br>");
}

/** The AI-written files as a table: agent, strength, lines, why. */
export function fileMarkdown(report: Report, rows: number): string {
  const files = report.files.filter((file) => file.origin === "ai");
  if (files.length === 0) return "";
  const body = files.map((file) => [
    path(file.path),
    file.agents.map((agent) => markdownCode(shorten(agent, 60))).join(", ") || "unnamed",
    file.strength ?? "",
    lineShare(file),
    prose(fileReason(file)),
  ]);
  const title = `AI-written files (${files.length} of ${report.files.length})`;
  return section(title, ["file", "agent", "evidence", "AI lines", "why"], body, rows);
}

function lineShare(file: ReportFile): string {
  return file.aiLines === null ? "" : `${file.aiLines.ai} of ${file.aiLines.added}`;
}

/** The scans as a table: version, outcome, what was covered and what not and why; then the model's review. */
export function scanMarkdown(report: Report, rows: number): string {
  const body = report.scans.map((scan) => [
    `${scanMark(scan)} ${markdownCode(scan.tool)}`,
    markdownText(shorten(scan.version ?? "", 60)),
    `${scan.outcome}${scan.required ? "" : " (optional)"}`,
    `${scan.covered} of ${scan.asked}`,
    `${scan.findings}`,
    scanRemark(scan),
  ]);
  const { review } = report;
  const model = review.model === null ? "" : ` by ${markdownCode(shorten(review.model, 80))}`;
  const why = review.reason === null ? "" : `: ${prose(review.reason)}`;
  const asked = review.requests > 0 ? `, ${counted(review.requests, "request")}` : "";
  const table = section(
    "Scans",
    ["tool", "version", "outcome", "looked at", "findings", "not looked at, and why"],
    body,
    rows,
  );
  return `${table}\n\nModel review${model} ${review.outcome}${why}${asked}${nothingReported(report)}.`;
}

function scanMark(scan: ReportScan): string {
  if (!gaveNoAnswer(scan)) return scan.outcome === "completed" ? "✅" : "➖";
  return scan.required ? "⚠️" : "➖";
}

function scanRemark(scan: ReportScan): string {
  return [scan.reason === null ? "" : prose(scan.reason), notCoveredCounts(scan)]
    .filter((part) => part !== "")
    .join("; ");
}

/** The findings as a table, worst first; old, suppressed, waived and repeated ones as counts below it. */
export function findingMarkdown(report: Report, rows: number): string {
  if (report.findings.length === 0) return "";
  const { blocking, open, folded } = groupFindings(report);
  const body = [...blocking, ...open].map((group) => findingRow(group, report.subject.pullRequest !== null));
  const title = `Findings (${counted(blocking.length, "blocks", "block")}, ${open.length} more)`;
  const table = section(title, ["severity", "where", "rule", "what, and what to do"], body, rows);
  return folded.length === 0 ? table : `${table}\n\nOnly counted: ${folded.join(", ")}.`;
}

function findingRow({ finding, repeats }: FindingGroup, canWaive: boolean): readonly string[] {
  const tools = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
  const also = tools.length > 0 ? ` (also ${tools.map(markdownCode).join(", ")})` : "";
  // What a waiver names, beside what is worth waiving.
  const id = canWaive && finding.blocks ? `<br><sub>${finding.fingerprint}</sub>` : "";
  const advice = finding.advice === null ? "" : `<br>→ ${prose(finding.advice)}`;
  return [
    `${finding.blocks ? "❌ " : ""}${finding.severity}`,
    `${path(placeOf(finding))}${finding.origin === "ai" ? " 🤖" : ""}`,
    `${ruleName(finding)}${id}`,
    `${prose(finding.message)}${also}${advice}`,
  ];
}

/** The tool and rule of a finding as a code span. */
export function ruleName(finding: ReportFinding): string {
  return markdownCode(shorten(`${finding.tool} ${finding.ruleId}`, 100));
}

/** The waivers as a table: what, by whom, until when and why. */
export function waiverMarkdown(report: Report, rows: number): string {
  if (report.waivers.length === 0) return "";
  const body = report.waivers.map((waiver) => [
    markdownCode(shortenPath(waiver.fingerprint, PATH_LIMIT)),
    markdownCode(waiver.by),
    `${waiver.active ? "until" : "ended"} ${markdownText(waiver.until)}`,
    prose(waiver.reason),
  ]);
  return section("Waivers", ["finding", "by", "", "reason"], body, rows);
}

/** The notices as a list. */
export function noticeMarkdown(report: Report, rows: number): string {
  if (report.notices.length === 0) return "";
  const lines = report.notices
    .slice(0, rows)
    .map((notice) => `- ${markdownCode(notice.code)}: ${prose(notice.message)}`);
  return `### Notices\n\n${lines.join("\n")}${moreLine(report.notices.length - rows)}`;
}

function prose(text: string): string {
  return markdownProse(shorten(text, TEXT_LIMIT));
}

function path(text: string): string {
  return markdownCode(shortenPath(text, PATH_LIMIT));
}

function section(title: string, head: readonly string[], body: readonly (readonly string[])[], rows: number): string {
  const lines = [head, head.map(() => "---"), ...body.slice(0, rows)].map((cells) => `| ${cells.join(" | ")} |`);
  return `### ${title}\n\n${lines.join("\n")}${moreLine(body.length - rows)}`;
}

function moreLine(count: number): string {
  return count > 0 ? `\n\n…and ${count} more in \`report.json\`.` : "";
}
