import type { Notice, Report, ReportFile, Subject } from "../domain/report.ts";
import { composeFiles, composeSubject, type ReportInput } from "./compose.ts";
import { createPaint, joinLines, wrap } from "./terminal.ts";
import type { TextOptions } from "./text.ts";
import { fileSection, noticeSection } from "./text-sections.ts";
import { counted, DISCLAIMER, shortSha } from "./words.ts";

/** What `draftgate detect --format json` prints: the parts of a report that attribution alone can fill. */
export interface AttributionReport extends Pick<Report, "schemaVersion" | "tool" | "policy"> {
  readonly subject: Subject;
  readonly files: readonly ReportFile[];
  readonly notices: readonly Notice[];
}

/** Domain values -> the attribution report, in the report's own order. */
export function composeAttribution(
  input: Pick<ReportInput, "version" | "change" | "policy" | "attributions" | "notices">,
): AttributionReport {
  return {
    schemaVersion: 1,
    tool: { name: "draftgate", version: input.version },
    subject: composeSubject(input.change),
    policy: { source: input.policy.source, sha256: input.policy.sha256 },
    files: composeFiles(input, (text) => text),
    notices: input.notices,
  };
}

/** An attribution report -> text for a terminal: how many files are AI-written, which, and how that is known. */
export function renderAttributionText(report: AttributionReport, options: TextOptions): string {
  const paint = createPaint(options.color);
  const width = Math.max(60, Math.min(120, options.width));
  const count = (origin: ReportFile["origin"]): number => report.files.filter((file) => file.origin === origin).length;
  const { subject } = report;
  const sections = [
    [
      report.files.length === 0
        ? paint("nothing to check: the range changes no file", "bold")
        : paint(`${counted(count("ai"), "AI-written file")} of ${report.files.length} changed`, "bold"),
      paint(
        `${shortSha(subject.mergeBaseSha)}..${shortSha(subject.headSha)}, ${counted(count("tool"), "generated file")}, ` +
          `${count("unknown")} of unknown origin`,
        "dim",
      ),
    ],
    fileSection(report, width, paint),
    noticeSection(report, width, paint),
    wrap(DISCLAIMER, width).map((line) => paint(line, "dim")),
  ];
  return joinLines(
    sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
  );
}
