import type { ChangedFile } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import { FINDING_CLASSES, severityRank } from "../domain/finding.ts";
import type { Requirement, Rule } from "../domain/policy.ts";
import { matchesFile } from "./conditions.ts";
import { counted } from "./words.ts";

/** The findings of a rule's files that keep it from success, in the order given; `isWaived` says whether somebody waived one. */
export function blockingFindings(
  rule: Rule,
  findings: readonly Finding[],
  changed: readonly ChangedFile[],
  isWaived: (finding: Finding) => boolean,
): readonly Finding[] {
  const matches = matchesFile(rule.if);
  const files = new Map(changed.map((file) => [file.path, file]));
  return findings.filter((finding) => {
    const { path } = finding.location;
    const file = path === null ? undefined : files.get(path);
    return (
      blocksByItself(finding, rule.require) &&
      isInScope(finding, rule.require, file !== undefined || path === null) &&
      matches({ path, previousPath: file?.previousPath, origin: finding.origin }) &&
      !isWaived(finding)
    );
  });
}

/** `2 blocking findings (1 secret, 1 sast)`: what was seen twice counts once. */
export function describeFindings(findings: readonly Finding[]): string {
  const once = withoutRepeats(findings);
  const classes = FINDING_CLASSES.map((name) => ({ name, count: once.filter((one) => one.class === name).length }));
  const parts = classes.filter((one) => one.count > 0).map((one) => `${one.count} ${one.name}`);
  return `${counted(once.length, "blocking finding")} (${parts.join(", ")})`;
}

/** Findings of which none repeats another one in the list: a repeat of something in it, or of what one before it repeats, is left out. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set(findings.filter((one) => one.duplicateOf === null).map((one) => one.fingerprint));
  return findings.filter((one) => {
    if (one.duplicateOf === null) return true;
    const isFirst = !seen.has(one.duplicateOf);
    seen.add(one.duplicateOf);
    return isFirst;
  });
}

function blocksByItself(finding: Finding, require: Requirement): boolean {
  const least = require.blockAt[finding.class];
  if (least === undefined || severityRank(finding.severity) < severityRank(least)) return false;
  return finding.isNew && finding.suppressedBy === null;
}

// Secrets count anywhere in the range's history; what was not looked at and what silences a scanner speaks of a whole file.
function isInScope(finding: Finding, require: Requirement, isInChangedFile: boolean): boolean {
  if (finding.class === "secret" || finding.inDiff) return true;
  const isAboutFile = finding.class === "coverage" || finding.class === "suppression";
  return isInChangedFile && (isAboutFile || require.scope === "changed-files");
}
