import { addedRanges, type ChangedFile, type LineRange } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import type { ReportPolicy } from "../domain/policy.ts";
import { findingMarker, type ReviewComment } from "../domain/publication.ts";
import type { Report, ReportFinding } from "../domain/report.ts";
import { markdownCode, markdownProse, shorten } from "./escape.ts";
import { type FindingGroup, groupFindings } from "./finding-groups.ts";

const MAX_MESSAGE = 2_000;

/** What the choice of inline comments depends on besides the report. */
export interface InlineOptions {
  readonly files: readonly ChangedFile[];
  readonly policy: ReportPolicy;
  /** Fingerprints that a comment of ours is still about. */
  readonly standing: ReadonlySet<string>;
  /** Fingerprints whose comment GitHub refused in this run. */
  readonly refused: ReadonlySet<string>;
}

/** The inline comments to post, worst first, and how many findings worth one have none, and why. */
export interface InlineChoice {
  readonly comments: readonly ReviewComment[];
  readonly standing: number;
  readonly offLines: number;
  readonly overLimit: number;
}

/** The findings of a report that go inline: those that block and those of the model (or all, or none), on added lines only. */
export function chooseInline(report: Report, options: InlineOptions): InlineChoice {
  const wanted = wantedGroups(report, options.policy.inline);
  const fresh = wanted.filter(({ finding }) => !options.standing.has(finding.fingerprint));
  const files = new Map(options.files.map((file) => [displayPath(file.path), file]));
  const comments = fresh.flatMap((group) => {
    const file = files.get(group.finding.path ?? "");
    const lines = options.refused.has(group.finding.fingerprint) ? undefined : commentLines(group.finding, file);
    return file === undefined || lines === undefined ? [] : [composeComment(report, group, file.path, lines)];
  });
  const kept = comments.slice(0, options.policy.maxInline);
  return {
    comments: kept,
    standing: wanted.length - fresh.length,
    offLines: fresh.length - comments.length,
    overLimit: comments.length - kept.length,
  };
}

function wantedGroups(report: Report, inline: ReportPolicy["inline"]): readonly FindingGroup[] {
  if (inline === "none") return [];
  const { blocking, open } = groupFindings(report);
  return [...blocking, ...open.filter(({ finding }) => inline === "all" || finding.class === "review")];
}

/** The added lines that a finding stands on, within one hunk, which is all that GitHub takes; undefined where there are none. */
function commentLines(finding: ReportFinding, file: ChangedFile | undefined): LineRange | undefined {
  if (file === undefined || finding.startLine === null || finding.commitSha !== null) return undefined;
  // A path with bytes that are not UTF-8 cannot be named to the API.
  if (displayPath(file.path) !== file.path) return undefined;
  const start = finding.startLine;
  const end = Math.max(start, finding.endLine ?? start);
  const range = addedRanges(file).find((added) => added.start <= end && start <= added.end);
  return range === undefined ? undefined : { start: Math.max(start, range.start), end: Math.min(end, range.end) };
}

function composeComment(report: Report, group: FindingGroup, path: string, lines: LineRange): ReviewComment {
  return {
    path,
    line: lines.end,
    ...(lines.start < lines.end ? { startLine: lines.start } : {}),
    side: "RIGHT",
    body: commentBody(report, group),
    fingerprint: group.finding.fingerprint,
  };
}

function commentBody(report: Report, { finding, repeats }: FindingGroup): string {
  const tools = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
  const facts = [
    `**${finding.severity}**`,
    markdownCode(shorten(`${finding.tool} ${finding.ruleId}`, 100)),
    ...(finding.blocks ? ["blocks"] : []),
    ...(finding.origin === "ai" ? ["AI-written"] : []),
    ...tools.map((tool) => `also ${markdownCode(tool)}`),
  ];
  const parts = [
    findingMarker(finding.fingerprint),
    facts.join(" · "),
    markdownProse(shorten(finding.message, MAX_MESSAGE)),
    ...(finding.advice === null ? [] : [`**What to do:** ${markdownProse(shorten(finding.advice, MAX_MESSAGE))}`]),
    ...helpLink(finding),
    ...waiveLine(report, finding),
  ];
  return `${parts.join("\n\n")}\n`;
}

function helpLink(finding: ReportFinding): readonly string[] {
  // What a model wrote is posted without links.
  if (finding.helpUri === null || finding.class === "review") return [];
  return /^https:\/\/[\w.-]+(?:\/[\w./#%~+=&?,-]*)?$/.test(finding.helpUri)
    ? [`[The rule's page](<${finding.helpUri}>)`]
    : [];
}

function waiveLine(report: Report, finding: ReportFinding): readonly string[] {
  if (!finding.blocks || report.subject.pullRequest === null) return [];
  const command = `/draftgate waive ${finding.fingerprint} reason="…" until=YYYY-MM-DD`;
  return [`If it is no problem, somebody who may waive it comments:\n\`\`\`text\n${command}\n\`\`\``];
}
