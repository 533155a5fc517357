import type { ReviewPolicy } from "../domain/policy.ts";
import { REVIEW_MARKER, type ReviewDraft } from "../domain/publication.ts";
import type { Report } from "../domain/report.ts";
import { lineStart, markdownCode, markdownPiece, markdownText, shorten } from "./escape.ts";
import { fitSections, textUnits } from "./fit.ts";
import { chooseInline, type InlineChoice, type InlineOptions } from "./review-comments.ts";
import { MAX_COMMENT } from "./sticky-comment.ts";
import { counted } from "./words.ts";

/** A report -> the one review of its head, undefined where there is nothing to say inline. It never approves. */
export function composeReview(
  report: Report,
  options: InlineOptions & { readonly event: ReviewPolicy["event"] },
): ReviewDraft | undefined {
  const choice = chooseInline(report, options);
  if (choice.comments.length === 0) return undefined;
  const blocks = report.findings.some((finding) => finding.blocks);
  return {
    headSha: report.subject.headSha,
    event: options.event === "request-changes" && blocks ? "REQUEST_CHANGES" : "COMMENT",
    body: reviewBody(report, choice),
    comments: choice.comments,
  };
}

function reviewBody(report: Report, choice: InlineChoice): string {
  const sections = [
    {
      title: "verdict",
      body: `${REVIEW_MARKER}\n**draftgate: ${report.state}.** ${markdownText(shorten(report.summary, 500))}`,
    },
    { title: "required approvals", body: requiredPeople(report) },
    { title: "what is not inline", body: notInline(choice) },
  ];
  return fitSections(
    sections.filter((section) => section.body !== ""),
    MAX_COMMENT,
    textUnits,
  );
}

function requiredPeople(report: Report): string {
  return report.rules
    .filter((rule) => rule.approvals !== null && rule.state !== "success")
    .map((rule) => `- ${lineStart(`${markdownCode(rule.name)}: ${markdownPiece(shorten(rule.reason, 500))}`)}`)
    .join("\n");
}

function notInline({ standing, offLines, overLimit }: InlineChoice): string {
  const parts = [
    ...(offLines > 0 ? [`${offLines} not on a changed line`] : []),
    ...(overLimit > 0 ? [`${overLimit} over the limit of inline comments`] : []),
    ...(standing > 0 ? [`${standing} already commented on`] : []),
  ];
  const total = standing + offLines + overLimit;
  return total === 0
    ? ""
    : `Not inline here: ${counted(total, "finding")} (${parts.join(", ")}). The summary comment and the report list all of them.`;
}
