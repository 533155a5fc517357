import type { Finding } from "../domain/finding.ts";
import { comparePaths, displayPath } from "../domain/path.ts";
import type { Rule } from "../domain/policy.ts";
import type { JudgedFile, RuleResult, State } from "../domain/verdict.ts";
import { worstState } from "../domain/verdict.ts";
import { tallyApprovals } from "./approvals.ts";
import { changeFacts, holdsForChange, matchesFile } from "./conditions.ts";
import { evidenceGaps } from "./evidence.ts";
import type { GateInput, GateResult, JudgedRule, MatchedRule, Tally } from "./facts.ts";
import { blockingFindings, describeFindings } from "./findings.ts";
import { summarize } from "./summary.ts";
import { findingWaivers, standingWaivers, waivedOrigins } from "./waivers.ts";

/** Policy and facts -> the verdict; pure and total. */
export function gate(input: GateInput): GateResult {
  const waivers = standingWaivers(input.commands, input.now);
  const waived = findingWaivers(waivers, input.findings, input.policy.waivers.never);
  const isWaived = (finding: Finding): boolean => waived.has(finding.fingerprint);
  const gaps = evidenceGaps(input.scans, input.findings, input.review, input.policy.review, isWaived);
  const files = judgedFiles(input, waivedOrigins(waivers));
  const findings = withOrigins(input.findings, waivedOrigins(waivers));
  const matched = matchRules(input, files);
  const tallies = tallyApprovals(input, matched);
  const judged = matched.map(({ rule, files: ofRule }) => {
    const blocking = ofRule === null ? [] : blockingFindings(rule, findings, input.change.files, isWaived);
    const tally = tallies.counts.get(rule.name) ?? null;
    return { rule, tally, blocking, result: judgeRule(rule, ofRule ?? [], blocking, tally, gaps) };
  });
  const state = worstState([gaps.length > 0 ? "error" : "success", ...judged.map((one) => one.result.state)]);
  return {
    state,
    summary: summarize(judged, gaps, input.change),
    rules: judged.map((one) => one.result),
    blocking: new Set(judged.flatMap((one) => one.result.findings)),
    waived,
    waivers,
    needed: tallies.needed,
    toAsk: tallies.toAsk,
    notices: tallies.notices,
    approvals: furthest(judged),
  };
}

/** The rules of a policy with the files that each of them matches. */
export function matchRules(
  input: Pick<GateInput, "policy" | "change" | "people">,
  files: readonly JudgedFile[],
): readonly MatchedRule[] {
  const facts = changeFacts(input.change, input.people?.accountsByEmail ?? new Map());
  return input.policy.rules.map((rule) => ({
    rule,
    files: holdsForChange(rule.if, facts) ? files.filter(matchesFile(rule.if)) : null,
  }));
}

/** The changed files with the origin that counts: a waived one is unknown. Bytewise by path. */
export function judgedFiles(
  input: Pick<GateInput, "change" | "attributions">,
  cleared: ReadonlySet<string>,
): readonly JudgedFile[] {
  const origins = new Map(input.attributions.map((one) => [one.path, one.origin]));
  return input.change.files
    .map(({ path, previousPath }) => ({
      path,
      ...(previousPath === undefined ? {} : { previousPath }),
      origin: clearedOrigin(origins.get(path) ?? "unknown", path, cleared),
    }))
    .sort((left, right) => comparePaths(left.path, right.path));
}

function withOrigins(findings: readonly Finding[], cleared: ReadonlySet<string>): readonly Finding[] {
  if (cleared.size === 0) return findings;
  return findings.map((one) => ({ ...one, origin: clearedOrigin(one.origin, one.location.path ?? "", cleared) }));
}

function clearedOrigin(origin: JudgedFile["origin"], path: string, cleared: ReadonlySet<string>): JudgedFile["origin"] {
  return origin === "ai" && (cleared.has(path) || cleared.has(displayPath(path))) ? "unknown" : origin;
}

function judgeRule(
  rule: Rule,
  files: readonly JudgedFile[],
  blocking: readonly Finding[],
  tally: Tally | null,
  gaps: readonly string[],
): RuleResult {
  const asksFindings = Object.keys(rule.require.blockAt).length > 0;
  const states: State[] = [];
  const reasons: string[] = [];
  if (asksFindings && gaps.length > 0 && files.length > 0) {
    states.push("error");
    reasons.push(`incomplete evidence: ${gaps.join("; ")}`);
  }
  if (blocking.length > 0) {
    states.push("failure");
    reasons.push(describeFindings(blocking));
  }
  if (tally !== null) {
    states.push(tally.state);
    reasons.push(tally.reason);
  }
  if (reasons.length === 0) reasons.push(files.length === 0 ? "no matching file" : "nothing blocks");
  return {
    name: rule.name,
    state: worstState(states),
    reason: reasons.join("; "),
    files: files.map((file) => file.path),
    approvals: tally?.count ?? null,
    findings: blocking.map((one) => one.fingerprint),
  };
}

function furthest(judged: readonly JudgedRule[]): GateResult["approvals"] {
  let worst: Tally | null = null;
  for (const { tally } of judged) {
    if (tally !== null && (worst === null || tally.missing > worst.missing)) worst = tally;
  }
  return worst === null ? null : { counted: worst.count.required - worst.missing, required: worst.count.required };
}
