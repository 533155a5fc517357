import type { Report } from "../domain/report.ts";
import type { RuleResult, State } from "../domain/verdict.ts";
import { oneLine, shorten, visible } from "./escape.ts";
import { gaveNoAnswer, nextSteps } from "./next-steps.ts";
import { createPaint, joinLines, layoutTable, type Paint, type Style, wrap } from "./terminal.ts";
import { fileSection, findingSection, noticeSection, scanSection } from "./text-sections.ts";
import { counted, DISCLAIMER, phraseText, shortSha } from "./words.ts";

/** How the text is printed: ANSI colors or none, and the columns of the terminal. */
export interface TextOptions {
  readonly color: boolean;
  readonly width: number;
}

const LEAST_WIDTH = 60;
const MOST_WIDTH = 120;
const MAX_WHY = 8;

const MARKS: Readonly<Record<State, { readonly mark: string; readonly style: Style }>> = {
  success: { mark: "✓", style: "green" },
  pending: { mark: "●", style: "yellow" },
  failure: { mark: "✗", style: "red" },
  error: { mark: "!", style: "magenta" },
};

const MEANING: Readonly<Record<State, string>> = {
  success: "ready",
  pending: "waiting for people",
  failure: "not ready",
  error: "no verdict: the evidence is incomplete",
};

/** A report -> text for a terminal: verdict, why and what to do on one screen, then the tables. No hostile text can add a line to it. */
export function renderText(report: Report, options: TextOptions): string {
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, options.width));
  const paint = createPaint(options.color);
  const sections = [
    headSection(report, width, paint),
    whySection(report, width, paint),
    nextSection(report, width, paint),
    ruleSection(report, width, paint),
    fileSection(report, width, paint),
    scanSection(report, width, paint),
    findingSection(report, width, paint),
    noticeSection(report, width, paint),
    wrap(DISCLAIMER, width).map((line) => paint(line, "dim")),
  ];
  return joinLines(
    sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
  );
}

function headSection(report: Report, width: number, paint: Paint): readonly string[] {
  const { mark, style } = MARKS[report.state];
  const { subject } = report;
  const where = subject.repository === null ? "" : `${visible(subject.repository)}#${subject.pullRequest ?? ""}  `;
  const ai = report.files.filter((file) => file.origin === "ai").length;
  const range = `${shortSha(subject.mergeBaseSha)}..${shortSha(subject.headSha)}`;
  const facts = `${where}${range}  ${counted(report.files.length, "file")}, ${ai} AI-written  policy ${oneLine(report.policy.source)}`;
  return [
    `${paint(`${mark} ${report.state}`, "bold", style)}  ${paint(MEANING[report.state], style)}`,
    ...wrap(oneLine(report.summary), width - 2).map((line) => `  ${paint(line, "bold")}`),
    ...wrap(facts, width - 2).map((line) => `  ${paint(line, "dim")}`),
  ];
}

function whySection(report: Report, width: number, paint: Paint): readonly string[] {
  const rules = report.rules
    .filter((rule) => rule.state !== "success")
    .map((rule) => ({ state: rule.state, name: rule.name, reason: rule.reason }));
  // A rule in error names the tools that did not answer; they stand alone only where no rule speaks of them.
  const silent = rules.some((rule) => rule.state === "error")
    ? []
    : report.scans
        .filter((scan) => scan.required && gaveNoAnswer(scan))
        .map((scan) => ({ state: "error" as const, name: scan.tool, reason: scan.reason ?? scan.outcome }));
  const why = [...silent, ...rules];
  if (why.length === 0) return [];
  const rows = why
    .slice(0, MAX_WHY)
    .map((row) => [
      { text: MARKS[row.state].mark, styles: [MARKS[row.state].style] },
      { text: shorten(oneLine(row.name), 30) },
      { text: shorten(oneLine(row.reason), 400) },
    ]);
  const rest = why.length > MAX_WHY ? [paint(`  and ${why.length - MAX_WHY} more below`, "dim")] : [];
  return [paint("Why", "bold"), ...layoutTable(rows, { width, indent: 2, paint }), ...rest];
}

function nextSection(report: Report, width: number, paint: Paint): readonly string[] {
  const lines = nextSteps(report).flatMap((step, index) => {
    const cells = [{ text: `${index + 1}.`, styles: ["cyan" as const] }, { text: shorten(phraseText(step), 400) }];
    // A line to copy stands alone and is never broken.
    const copies = step.flatMap((words) => ("copy" in words ? [`      ${paint(words.copy, "bold")}`] : []));
    return [...layoutTable([cells], { width, indent: 2, paint }), ...copies];
  });
  return [paint("What to do next", "bold"), ...lines];
}

function ruleSection(report: Report, width: number, paint: Paint): readonly string[] {
  if (report.rules.length === 0) return [];
  const rows = report.rules.map((rule) => [
    { text: MARKS[rule.state].mark, styles: [MARKS[rule.state].style] },
    { text: shorten(oneLine(rule.name), 30) },
    { text: rule.state, styles: [MARKS[rule.state].style] },
    { text: counted(rule.files.length, "file"), styles: ["dim" as const] },
    { text: ruleDetail(rule), styles: ["dim" as const] },
  ]);
  return [paint("Rules", "bold"), ...layoutTable(rows, { width, indent: 2, paint })];
}

function ruleDetail(rule: RuleResult): string {
  const parts: string[] = [];
  const { approvals } = rule;
  if (approvals !== null) {
    parts.push(`${approvals.counted.length} of ${counted(approvals.required, "approval")}`);
    for (const { login, via } of approvals.counted) parts.push(`${shorten(oneLine(login), 40)} approved by ${via}`);
    for (const { login, reason } of approvals.ineligible.slice(0, 10))
      parts.push(`${shorten(oneLine(login), 40)} does not count: ${reason}`);
    if (approvals.ineligible.length > 10) parts.push(`${approvals.ineligible.length - 10} more do not count`);
  }
  if (rule.findings.length > 0) parts.push(counted(rule.findings.length, "finding blocks", "findings block"));
  if (parts.length === 0) parts.push(shorten(oneLine(rule.reason), 200));
  return parts.join("; ");
}
