import type { Report, ReportScan } from "../domain/report.ts";
import type { RuleResult } from "../domain/verdict.ts";
import { shorten, shortenPath } from "./escape.ts";
import { groupFindings } from "./finding-groups.ts";
import { code, copy, counted, type Phrase, placeOf, say } from "./words.ts";

const MAX_FINDINGS = 5;
const MAX_GAPS = 4;

/** The code of the notices that carry the mistakes of an unreadable policy, one each with its line and column. */
export const POLICY_UNREADABLE = "policy-unreadable";

/** Reasons of `notCovered` that leave the evidence incomplete; the others are by design. */
const GAPS: ReadonlySet<string> = new Set(["too-large", "unparsable", "not-utf8", "unsafe-path", "tool-skipped"]);

/** What somebody should do now, the most urgent first: close gaps in the evidence, fix what blocks, find people. */
export function nextSteps(report: Report): readonly Phrase[] {
  const steps = [...evidenceSteps(report), ...findingSteps(report), ...peopleSteps(report)];
  return steps.length > 0 ? steps : [closingStep(report)];
}

function evidenceSteps(report: Report): readonly Phrase[] {
  if (report.state !== "error") return [];
  const steps = [...policySteps(report), ...report.scans.flatMap(scanSteps), ...reviewSteps(report)];
  if (steps.length === 0) {
    for (const rule of report.rules.filter(({ state }) => state === "error")) {
      steps.push([say("Rule "), code(rule.name), say(`: ${rule.reason}`)]);
    }
  }
  if (steps.length === 0) steps.push([say(report.summary)]);
  const cut = steps.length - MAX_GAPS;
  return cut > 0 ? [...steps.slice(0, MAX_GAPS), [say(`${counted(cut, "more gap")} in the scans below`)]] : steps;
}

function policySteps(report: Report): readonly Phrase[] {
  const mistakes = report.notices.filter((notice) => notice.code === POLICY_UNREADABLE);
  return mistakes.map((mistake) => [say(`Correct the policy: ${mistake.message}`)]);
}

function scanSteps(scan: ReportScan): readonly Phrase[] {
  if (!scan.required) return [];
  if (gaveNoAnswer(scan)) {
    if (scan.outcome === "skipped")
      return [[say("Let "), code(scan.tool), say(` run (skipped: ${scan.reason ?? "no reason given"})`)]];
    return [[say("Get an answer from "), code(scan.tool), say(`: ${scan.reason ?? scan.outcome}`)]];
  }
  const gaps = scan.notCovered.filter((unit) => GAPS.has(unit.reason));
  const [gap] = gaps;
  if (gap === undefined) return [];
  const rest = gaps.length > 1 ? ` and ${counted(gaps.length - 1, "other")}` : "";
  const path = gap.path === null ? say("a commit message") : code(shortenPath(gap.path, 120));
  return [[say("Make "), path, say(`${rest} readable for `), code(scan.tool), say(` (${gap.reason}), or waive it`)]];
}

function reviewSteps({ review }: Report): readonly Phrase[] {
  if (review.outcome !== "failed" && review.outcome !== "incomplete") return [];
  return [[say(`Complete the model's review: ${review.reason ?? review.outcome}`)]];
}

/** Whether a tool that applied did not answer, so that nothing is known from it. */
export function gaveNoAnswer(scan: ReportScan): boolean {
  return scan.outcome === "failed" || (scan.outcome === "skipped" && scan.reason !== "no files");
}

function findingSteps(report: Report): readonly Phrase[] {
  const { blocking } = groupFindings(report);
  const steps = blocking.slice(0, MAX_FINDINGS).map(({ finding }): Phrase => {
    return [
      code(shortenPath(placeOf(finding), 160)),
      say(` (${shorten(`${finding.tool} ${finding.ruleId}`, 60)}): ${finding.advice ?? finding.message}`),
    ];
  });
  if (blocking.length > MAX_FINDINGS) {
    steps.push([say(`Then ${counted(blocking.length - MAX_FINDINGS, "more blocking finding")}, listed below`)]);
  }
  return steps;
}

function peopleSteps(report: Report): readonly Phrase[] {
  const short = report.rules.filter(lacksPeople);
  const steps = short.map((rule): Phrase => [say("Rule "), code(rule.name), say(`: ${rule.reason}`)]);
  if (short.length > 0 && report.subject.pullRequest !== null) {
    steps.push([
      say("Approve in a review, or comment this line:"),
      copy(`/draftgate approve ${report.subject.headSha}`),
    ]);
  }
  return steps;
}

function lacksPeople(rule: RuleResult): boolean {
  if (rule.approvals === null || rule.state === "success" || rule.state === "error") return false;
  return rule.findings.length === 0 || rule.approvals.counted.length < rule.approvals.required;
}

function closingStep(report: Report): Phrase {
  if (report.files.length === 0) return [say("Nothing to check: the range changes no file")];
  return [say(report.state === "success" ? "Nothing: the draft is ready" : report.summary)];
}
