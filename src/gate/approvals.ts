import type { GateInput, MatchedRule, Tallies, Tally } from "./facts.ts";
import { describeSource } from "./sources.ts";
import { counted } from "./words.ts";

/** Counts the approvals of all rules at once; a local range has none and nobody to ask. */
export function tallyApprovals(_input: GateInput, matched: readonly MatchedRule[]): Tallies {
  const counts = new Map<string, Tally>();
  for (const { rule, files } of matched) {
    const required = rule.require.approvals ?? 0;
    if (required === 0 || files === null || files.length === 0) continue;
    counts.set(rule.name, {
      count: { required, counted: [], ineligible: [], possible: null },
      missing: required,
      state: "pending",
      reason: `${counted(required, "approval")} missing from ${describeSource(rule.require.from)}`,
    });
  }
  return { counts, notices: [] };
}
