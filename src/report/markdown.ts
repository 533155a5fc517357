import type { Report } from "../domain/report.ts";
import type { State } from "../domain/verdict.ts";
import { lineStart, markdownCode, markdownPiece, markdownText } from "./escape.ts";
import { fitSections, type Section, textBytes } from "./fit.ts";
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

const ROWS = 200;

const BADGES: Readonly<Record<State, string>> = {
  success: "✅ success: ready",
  pending: "🟡 pending: waiting for people",
  failure: "❌ failure: not ready",
  error: "⚠️ error: no verdict, the evidence is incomplete",
};

/** A phrase -> GitHub markdown; a line to copy becomes a block of its own. */
export function phraseMarkdown(phrase: Phrase): string {
  return lineStart(phrase.map(wordsMarkdown).join(""));
}

function wordsMarkdown(words: Words): string {
  if ("code" in words) return markdownCode(words.code);
  // Fenced inside the list item, because GitHub offers to copy a block and not a span.
  return "say" in words ? markdownPiece(words.say) : `\n   \`\`\`text\n   ${words.copy}\n   \`\`\``;
}

/** A report -> GitHub markdown: `report.md`, and the job summary that a step may write (1 MiB at most). */
export function renderMarkdown(report: Report): string {
  return fitSections(markdownSections(report, ROWS), MAX_SUMMARY_BYTES, textBytes);
}

/** The sections of the markdown report, most important first, each list cut at `rows` rows; the sticky comment has the same ones. */
export function markdownSections(report: Report, rows: number): readonly Section[] {
  const sections = [
    { title: "verdict", body: headMarkdown(report) },
    { title: "what to do next", body: nextMarkdown(report) },
    { title: "rules", body: ruleMarkdown(report, rows) },
    { title: "AI-written files", body: fileMarkdown(report, rows) },
    { title: "findings", body: findingMarkdown(report, rows) },
    { title: "scans", body: scanMarkdown(report, rows) },
    { title: "waivers", body: waiverMarkdown(report, rows) },
    { title: "notices", body: noticeMarkdown(report, rows) },
    { title: "about", body: `<sub>${DISCLAIMER}</sub>` },
  ];
  return sections.filter((section) => section.body !== "");
}

function headMarkdown(report: Report): string {
  const { subject } = report;
  const ai = report.files.filter((file) => file.origin === "ai").length;
  const range = `${markdownCode(shortSha(subject.mergeBaseSha))}..${markdownCode(shortSha(subject.headSha))}`;
  const facts = [
    range,
    `${counted(report.files.length, "file")}, ${ai} AI-written`,
    `policy ${markdownCode(report.policy.source)}`,
    `draftgate ${markdownText(report.tool.version)}`,
  ].join(" · ");
  return `## draftgate: ${BADGES[report.state]}\n\n**${markdownText(report.summary)}**\n\n${facts}`;
}

function nextMarkdown(report: Report): string {
  const steps = nextSteps(report).map((step, index) => `${index + 1}. ${phraseMarkdown(step)}`);
  return `### What to do next\n\n${steps.join("\n")}`;
}
