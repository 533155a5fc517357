import type { ApproverSource, Condition, Requirement } from "../domain/policy.ts";

/** When a rule applies, as the words after "when"; `"always"` for an empty condition. */
export function describeCondition(condition: Condition): string {
  const ofFile = [
    ...(condition.origin === undefined ? [] : [`is of origin ${condition.origin}`]),
    ...(condition.paths === undefined ? [] : [`matches ${either(condition.paths)}`]),
    ...(condition.notPaths === undefined || condition.notPaths.length === 0
      ? []
      : [`does not match ${either(condition.notPaths)}`]),
  ];
  const parts = [
    ...(ofFile.length === 0 ? [] : [`a changed file ${ofFile.join(" and ")}`]),
    ...(condition.draft === undefined ? [] : [`the pull request is ${condition.draft ? "a" : "no"} draft`]),
    ...(condition.labels === undefined ? [] : [`it has the label ${either(condition.labels)}`]),
    ...(condition.base === undefined ? [] : [`its base branch matches ${either(condition.base)}`]),
    ...(condition.authors === undefined ? [] : [`it or a commit is by ${either(condition.authors)}`]),
  ];
  return parts.length === 0 ? "always" : parts.join(", and ");
}

/** What a rule asks, one sentence for approvals and one for findings; none where it asks for nothing. */
export function describeRequirement(require: Requirement): readonly string[] {
  const asks: string[] = [];
  const count = require.approvals ?? 0;
  if (count > 0) {
    const people = count === 1 ? "1 approval" : `${count} approvals`;
    const excluded = require.exclude.length === 0 ? "" : `; not counting ${require.exclude.join(", ")}`;
    const distinct = require.distinct ? "; nobody who counts for another rule that says so" : "";
    asks.push(`${people} for each matched file, from ${describeSource(require.from)}${excluded}${distinct}`);
  }
  const classes = Object.entries(require.blockAt).map(([name, severity]) => `${name} at ${severity}`);
  if (classes.length > 0) {
    const where = require.scope === "changed-lines" ? "on changed lines" : "in changed files";
    asks.push(`no new finding ${where} at this severity or above: ${classes.join(", ")}`);
  }
  return asks;
}

function describeSource(source: ApproverSource): string {
  return [
    ...(source.permission === undefined ? [] : [`people with ${source.permission} or more`]),
    ...(source.teams ?? []).map((team) => `members of ${team}`),
    ...(source.users ?? []),
    ...(source.codeowners === true ? ["the file's code owners"] : []),
  ].join(" or ");
}

function either(texts: readonly string[]): string {
  return texts.join(" or ");
}
