import type { Change } from "../domain/change.ts";
import type { JudgedRule } from "./facts.ts";
import { withoutRepeats } from "./findings.ts";
import { counted } from "./words.ts";

/** One line for tired people: what keeps the change from being merged, the worst first, or that nothing does. */
export function summarize(
  judged: readonly JudgedRule[],
  gaps: readonly string[],
  change: Pick<Change, "files" | "commits">,
): string {
  const parts: string[] = [];
  if (gaps.length > 0) parts.push(`incomplete evidence: ${gaps.join("; ")}`);
  const blocking = new Map(judged.flatMap((one) => one.blocking).map((finding) => [finding.fingerprint, finding]));
  const findings = withoutRepeats([...blocking.values()]).length;
  if (findings > 0) parts.push(counted(findings, "blocking finding"));
  for (const { tally, rule } of judged) {
    if (tally?.state === "error") parts.push(`${rule.name}: ${tally.reason}`);
  }
  for (const { tally, rule } of judged) {
    if (tally?.state === "failure") parts.push(`${rule.name}: ${tally.reason}`);
  }
  parts.push(...missingApprovals(judged));
  if (parts.length > 0) return parts.join("; ");
  if (change.files.length === 0 && change.commits.length === 0) return "nothing to check";
  return successWords(judged, change.files.length);
}

function missingApprovals(judged: readonly JudgedRule[]): readonly string[] {
  const parts: string[] = [];
  for (const { tally, rule, result } of judged) {
    if (tally?.state !== "pending") continue;
    const noun = rule.if.origin === "ai" ? "AI-written file" : "file";
    parts.push(`${counted(tally.missing, "approval")} missing for ${counted(result.files.length, noun)}`);
  }
  return [...new Set(parts)];
}

function successWords(judged: readonly JudgedRule[], files: number): string {
  const asked = judged.filter((one) => one.tally !== null).length;
  const approvals = asked === 0 ? "" : ", all approvals given";
  return `nothing blocks in ${counted(files, "changed file")}${approvals}`;
}
