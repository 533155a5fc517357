import type { FindingClass, ScanResult } from "../domain/finding.ts";
import type { Policy, ToolSetting } from "../domain/policy.ts";

const LINT: readonly FindingClass[] = ["lint"];

/** What the tools say that can be spared; a tool that is not here is always run. */
const CLASSES: ReadonlyMap<string, readonly FindingClass[]> = new Map([
  ["gitleaks", ["secret"]],
  ["git-secrets", ["secret"]],
  ["bandit", ["sast"]],
  ["trivy", ["vuln", "misconfig"]],
  ["zizmor", ["sast"]],
  ["ruff", LINT],
  ["pylint", LINT],
  ["biome", LINT],
  ["shellcheck", LINT],
  ["actionlint", LINT],
]);

/** Why a tool was spared. */
export const SPARED = "not run again: no commit has moved, and no rule asks for what it finds";

/**
 * The tools that can decide nothing: optional ones whose findings no rule blocks at. Their results are not kept anywhere, so after
 * an event that moves no commit the report says that they were not run again.
 */
export function spareTools(policy: Policy): ReadonlySet<string> {
  const blocking = new Set(policy.rules.flatMap((rule) => Object.keys(rule.require.blockAt)));
  if (blocking.has("coverage")) return new Set();
  const spared = policy.scan.tools.filter(({ name, need }) => {
    const classes = CLASSES.get(name);
    return need === "optional" && classes !== undefined && !classes.some((one) => blocking.has(one));
  });
  return new Set(spared.map(({ name }) => name));
}

/** A policy that runs none of the tools in `spared`. */
export function withoutTools(policy: Policy, spared: ReadonlySet<string>): Policy {
  const tools = policy.scan.tools.map((tool): ToolSetting => (spared.has(tool.name) ? { ...tool, need: "off" } : tool));
  return { ...policy, scan: { ...policy.scan, tools } };
}

/** Scans -> the same with a row for each spared tool, in the policy's order. */
export function nameSpared(
  scans: readonly ScanResult[],
  policy: Policy,
  spared: ReadonlySet<string>,
): readonly ScanResult[] {
  const byTool = new Map(scans.map((scan) => [scan.tool, scan]));
  return policy.scan.tools.flatMap(({ name }) => {
    const scan = byTool.get(name);
    if (scan !== undefined) return [scan];
    return spared.has(name) ? [sparedScan(name)] : [];
  });
}

function sparedScan(tool: string): ScanResult {
  return {
    tool,
    version: null,
    source: null,
    outcome: "skipped",
    required: false,
    reason: SPARED,
    asked: 0,
    covered: 0,
    notCovered: [],
    findings: [],
    elapsedMs: 0,
  };
}
