import { nearest } from "../domain/nearest.ts";
import { mergePolicyFiles } from "./policy-merge.ts";
import type { PolicyFile, RuleFile } from "./policy-schema.ts";
import { quote } from "./quote.ts";
import type { Reading } from "./shape.ts";
import type { YamlEntry } from "./yaml.ts";

/**
 * Reports what is wrong with the rules of a file beyond their shape: two of one name, one that asks for nothing, one to remove
 * that is not there. `base` is what the file extends, undefined where that cannot be known. What is in a rule that has
 * mistakes of its own is not reported again in other words.
 */
export function checkRules(file: PolicyFile, base: PolicyFile | undefined, reading: Reading): void {
  const rules = file.rules ?? [];
  const seen = new Set<string>();
  for (const rule of rules) {
    if (rule.name === undefined) continue;
    if (seen.has(rule.name)) reportAt(reading, rule, "name", `a second rule with the name ${quote(rule.name)}`);
    else if (base !== undefined) checkRule(rule, rule.name, base, reading);
    seen.add(rule.name);
  }
}

/** The entry of `key` in the map that `value` was read from, undefined where it has none. */
export function keyOf(reading: Reading, value: object, key: string): YamlEntry | undefined {
  const node = reading.nodes.get(value);
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

function checkRule(rule: RuleFile, name: string, base: PolicyFile, reading: Reading): void {
  const inherited = (base.rules ?? []).map((known) => known.name ?? "");
  if (rule.require === null) checkRemoval(rule, name, inherited, reading);
  else if (rule.require !== undefined) checkRequirement(rule, name, base, reading);
  else if (keyOf(reading, rule, "require") === undefined && !inherited.includes(name)) {
    reportAt(reading, rule, "name", `the rule ${quote(name)} has no require: give approvals or block-at`);
  }
}

function checkRemoval(rule: RuleFile, name: string, inherited: readonly string[], reading: Reading): void {
  if (inherited.includes(name)) return;
  const close = nearest(name, inherited);
  const hint = close === undefined ? "" : `; did you mean ${quote(close)}?`;
  reportAt(reading, rule, "name", `no rule ${quote(name)} to remove in the extended policy${hint}`);
}

function checkRequirement(rule: RuleFile, name: string, base: PolicyFile, reading: Reading): void {
  const merged = mergePolicyFiles(base, { rules: [rule] }).rules?.find((known) => known.name === name)?.require ?? {};
  if (merged.approvals !== undefined || Object.keys(merged["block-at"] ?? {}).length > 0) return;
  const own = rule.require ?? {};
  if (Object.keys(own).length === 0 || !isWhole(own, reading) || !isWhole(own["block-at"] ?? {}, reading)) return;
  reportAt(reading, rule, "require", `the rule ${quote(name)} asks for nothing: give approvals or block-at`);
}

// Whether every key of the map was read: then what is missing was never there.
function isWhole(value: object, reading: Reading): boolean {
  const node = reading.nodes.get(value);
  if (node === undefined) return true;
  return node.kind === "map" && node.entries.length === Object.keys(value).length;
}

function reportAt(reading: Reading, value: object, key: string, message: string): void {
  reading.report(keyOf(reading, value, key)?.offset ?? reading.nodes.get(value)?.offset ?? 0, message);
}
