import type { PolicyFile, RuleFile } from "./policy-schema.ts";

/** One policy file on top of another: lists replace, maps merge, rules merge by name, `require: null` removes a rule. */
export function mergePolicyFiles(base: PolicyFile, over: PolicyFile): PolicyFile {
  const { rules: baseRules = [], ...baseRest } = base;
  const { rules: overRules = [], ...overRest } = over;
  return { ...mergeMaps(baseRest, overRest), rules: mergeRules(baseRules, overRules) };
}

function mergeRules(base: readonly RuleFile[], over: readonly RuleFile[]): readonly RuleFile[] {
  const merged = new Map(base.map((rule) => [rule.name, rule]));
  for (const rule of over) {
    const known = merged.get(rule.name);
    if (rule.require === null) merged.delete(rule.name);
    else merged.set(rule.name, known === undefined ? rule : mergeMaps(known, rule));
  }
  return [...merged.values()];
}

function mergeMaps<T extends object>(base: T, over: T): T {
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(over)) {
    const known = merged[key];
    merged[key] = isMap(known) && isMap(value) ? mergeMaps(known, value) : value;
  }
  return merged as T;
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
