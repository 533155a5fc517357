import type { Agent } from "./agent.ts";
import type { Catalog } from "./catalog.ts";

/** A branch name -> the agent that names its branches so; the slash is required, as people write `ai-fix` and `cursor-style`. */
export function agentOfBranch(catalog: Catalog, branch: string): Agent | undefined {
  const name = branch.replace(/^refs\/heads\//, "").toLowerCase();
  if (name.length > 250) return undefined;
  return catalog.agents.find(
    (agent) =>
      agent.branchForm?.test(name) === true ||
      agent.branches?.some((prefix) => name.startsWith(prefix) && name.length > prefix.length) === true,
  );
}
