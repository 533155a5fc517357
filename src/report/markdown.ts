import type { Report } from "../domain/report.ts";
import type { State } from "../domain/verdict.ts";
import { lineStart, markdownCode, markdownPiece, markdownText, shorten, shortenPath } from "./escape.ts";
import { fitRows, type Section, textBytes } from "./fit.ts";
import {
  fileMarkdown,
  findingMarkdown,
  noticeMarkdown,
  ruleMarkdown,
  scanMarkdown,
  waiverMarkdown,
} from "./markdown-sections.ts";
import { nextSteps } from "./next-steps.ts";
import { counted, DISCLAIMER, type Phrase, shortSha, type Words } from "./words.ts";

/** Bytes of a job summary that GitHub shows. See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export const MAX_SUMMARY_BYTES = 1_048_576;

const ROWS = [200, 50, 10] as const;

const VERDICT = "verdict";

const BADGES: Readonly<Record<State, string>> = {
  success: "✅ success: ready",
  pending: "🟡 pending: waiting for people",
  failure: "❌ failure: not ready",
  error: "⚠️ error: no verdict, the evidence is incomplete",
};

const SAY_LIMIT = 400;
const STEP_LIMIT = 2_000;

/** A phrase -> GitHub markdown, each piece at most `limit` characters long; a line to copy becomes a block of its own. */
export function phraseMarkdown(phrase: Phrase, limit = SAY_LIMIT): string {
  return lineStart(phrase.map((words) => wordsMarkdown(words, limit)).join(""));
}

function wordsMarkdown(words: Words, limit: number): string {
  if ("code" in words) return markdownCode(shortenPath(words.code, limit));
  // Fenced inside the list item, because GitHub offers to copy a block and not a span.
  return "say" in words ? markdownPiece(shorten(words.say, limit)) : `\n   \`\`\`text\n   ${words.copy}\n   \`\`\``;
}

/** A report -> GitHub markdown: `report.md`, and the job summary that a step may write (1 MiB at most). */
export function renderMarkdown(report: Report): string {
  return renderJobSummary([report]);
}

/** The reports of one run -> its job summary: `report.md` for one, one after the other for several, 1 MiB at most. */
export function renderJobSummary(reports: readonly Report[]): string {
  return fitRows(
    ROWS,
    (rows) => reports.flatMap((report) => namedSections(report, rows, reports.length > 1)),
    MAX_SUMMARY_BYTES,
    textBytes,
  );
}

function namedSections(report: Report, rows: number, several: boolean): readonly Section[] {
  const sections = markdownSections(report, rows);
  if (!several) return sections;
  const name = `#${report.subject.pullRequest ?? "?"}`;
  return sections.map(({ title, body }) => ({
    title: `${title} of ${name}`,
    body: title === VERDICT ? `# ${markdownText(report.subject.repository ?? "")} ${name}\n\n${body}` : body,
  }));
}

/** The sections of the markdown report, most important first, each list cut at `rows` rows; the sticky comment has the same ones. */
export function markdownSections(report: Report, rows: number): readonly Section[] {
  const sections = [
    { title: VERDICT, body: headMarkdown(report) },
    { title: "what to do next", body: nextMarkdown(report) },
    { title: "rules", body: ruleMarkdown(report, rows) },
    { title: "AI-written files", body: fileMarkdown(report, rows) },
    { title: "findings", body: findingMarkdown(report, rows) },
    { title: "scans", body: scanMarkdown(report, rows) },
    { title: "waivers", body: waiverMarkdown(report, rows) },
    { title: "notices", body: noticeMarkdown(report, rows) },
    { title: "about", body: aboutMarkdown(report) },
  ];
  return sections.filter((section) => section.body !== "");
}

function aboutMarkdown(report: Report): string {
  const commands = report.subject.pullRequest === null ? "" : " Comment `/draftgate help` for what it can be asked.";
  return `<sub>${DISCLAIMER}${commands}</sub>`;
}

function headMarkdown(report: Report): string {
  const { subject } = report;
  const ai = report.files.filter((file) => file.origin === "ai").length;
  const range = `${markdownCode(shortSha(subject.mergeBaseSha))}..${markdownCode(shortSha(subject.headSha))}`;
  const facts = [
    range,
    `${counted(report.files.length, "file")}, ${ai} AI-written`,
    `policy ${markdownCode(shortenPath(report.policy.source, 200))}`,
    `draftgate ${markdownText(report.tool.version)}`,
  ].join(" · ");
  return `## draftgate: ${BADGES[report.state]}\n\n**${markdownText(shorten(report.summary, 500))}**\n\n${facts}`;
}

function nextMarkdown(report: Report): string {
  const steps = nextSteps(report).map((step, index) => {
    const text = phraseMarkdown(step);
    // Text that is nothing but markup grows when it is escaped.
    return `${index + 1}. ${text.length > STEP_LIMIT ? phraseMarkdown(step, 60) : text}`;
  });
  return `### What to do next\n\n${steps.join("\n")}`;
}
