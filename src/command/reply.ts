import { describeReason, wayOut } from "../domain/ineligible.ts";
import { foldCase } from "../domain/people.ts";
import type { Report, ReportFile, ReportFinding } from "../domain/report.ts";
import type { RuleResult } from "../domain/verdict.ts";
import { USAGES } from "./parse.ts";

/** A piece of a reply: plain text that the publisher escapes, or text to copy that it sets as code. */
export type ReplyPart = { readonly kind: "text" | "item" | "code"; readonly text: string };

const text = (line: string): ReplyPart => ({ kind: "text", text: line });
const item = (line: string): ReplyPart => ({ kind: "item", text: line });
const code = (line: string): ReplyPart => ({ kind: "code", text: line });

/** Why a command was refused. */
export function refusalReply(word: string, refusal: string): readonly ReplyPart[] {
  return [text(`${word === "" ? "/draftgate" : `/draftgate ${word}`}: ${refusal}.`)];
}

/** All commands and how they are written. */
export function helpReply(): readonly ReplyPart[] {
  return [
    text("A command is a line of a comment of its own, outside quotes, lists and code. These are there:"),
    ...USAGES.map((usage) => code(`/draftgate ${usage}`)),
    text(
      "help, status and explain answer everyone; recheck and review need triage access or the author, regenerate and tests write access; approve and waive are for whom the policy names. A comment that was edited neither approves nor waives.",
    ),
  ];
}

/** The verdict, every rule, and what to do next. */
export function statusReply(report: Report): readonly ReplyPart[] {
  const copy = report.rules.some((rule) => rule.approvals !== null && rule.state !== "success");
  return [
    text(`${report.state}: ${report.summary}`),
    ...report.rules.map((rule) => item(`${rule.name}: ${rule.state}, ${rule.reason}`)),
    ...(copy ? [text("To approve what is there now:"), code(`/draftgate approve ${report.subject.headSha}`)] : []),
  ];
}

/** What the report knows of a fingerprint, a person (`@login`) or a path (as the report shows it). */
export function explainReply(target: string, report: Report): readonly ReplyPart[] {
  if (target.startsWith("@")) return explainPerson(target.slice(1), report);
  const finding = report.findings.find((one) => one.fingerprint === target);
  if (finding !== undefined) return explainFinding(finding, report);
  const file = report.files.find((one) => one.path === target || one.previousPath === target);
  return file === undefined ? [text(`${target} is not in this change.`)] : explainFile(file, report);
}

function explainPerson(login: string, report: Report): readonly ReplyPart[] {
  const asking = report.rules.flatMap((rule) => (rule.approvals === null ? [] : [{ rule, approvals: rule.approvals }]));
  if (asking.length === 0) return [text("No rule asks for an approval of this change.")];
  const name = foldCase(login);
  return asking.map(({ rule, approvals }) => {
    const counting = approvals.counted.find((one) => foldCase(one.login) === name);
    if (counting !== undefined) return item(`${rule.name}: the ${counting.via} of ${login} counts for every file.`);
    const ineligible = approvals.ineligible.find((one) => foldCase(one.login) === name);
    if (ineligible === undefined) return item(`${rule.name}: ${login} has not approved.`);
    const { reason } = ineligible;
    return item(
      `${rule.name}: the approval of ${login} does not count for every file (${reason}): ${describeReason(reason)}; ${wayOut(reason)}.`,
    );
  });
}

function explainFinding(finding: ReportFinding, report: Report): readonly ReplyPart[] {
  const place = finding.path === null ? "in a commit message" : `in ${finding.path}${lineOf(finding)}`;
  const rules = report.rules.filter((rule) => rule.findings.includes(finding.fingerprint)).map((rule) => rule.name);
  return [
    text(`${finding.tool} ${finding.ruleId}, ${finding.severity}, ${place}: ${finding.message}`),
    text(rules.length > 0 ? `It blocks by ${rules.join(", ")}.` : `It does not block: ${whyNot(finding)}.`),
    ...(finding.advice === null ? [] : [text(finding.advice)]),
    ...(rules.length === 0
      ? []
      : [
          text("Whoever the policy allows may waive it:"),
          code(`/draftgate waive ${finding.fingerprint} reason="…" until=YYYY-MM-DD`),
        ]),
  ];
}

function lineOf(finding: ReportFinding): string {
  return finding.startLine === null ? "" : `, line ${finding.startLine}`;
}

function whyNot(finding: ReportFinding): string {
  if (finding.waivedBy !== null) return `${finding.waivedBy} waived it`;
  if (finding.suppressedBy !== null) return `the base silences it (${finding.suppressedBy})`;
  if (!finding.isNew) return "the base has it too";
  if (finding.duplicateOf !== null) return `it repeats ${finding.duplicateOf}`;
  return finding.inDiff ? "no rule names its class at this severity" : "it is not on a changed line";
}

function explainFile(file: ReportFile, report: Report): readonly ReplyPart[] {
  const lines = file.aiLines === null ? "" : `, ${file.aiLines.ai} of ${file.aiLines.added} added lines by an agent`;
  const asking = report.rules.filter((rule) => rule.files.includes(file.path));
  return [
    text(`${file.path}: origin ${file.origin}${file.strength === null ? "" : ` (${file.strength})`}${lines}`),
    ...file.evidence.map((one) => item(`${one.strength} ${one.kind}: ${one.detail}`)),
    ...(file.evidence.length === 0 ? [text("Nothing shows who wrote it; that is not a sign of a person.")] : []),
    ...asking.map(ruleItem),
  ];
}

function ruleItem(rule: RuleResult): ReplyPart {
  return item(`rule ${rule.name}: ${rule.state}, ${rule.reason}`);
}
