import type { Catalog } from "./catalog.ts";

/** git-ai's words for tools -> the names of the table. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ["claude", "claude-code"],
  ["claude-web", "claude-code"],
  ["claude-cloud", "claude-code"],
  ["cursor-agent", "cursor"],
  ["codex-cloud", "codex"],
  ["github-copilot", "copilot"],
  ["github-copilot-cli", "copilot-cli"],
  ["gemini", "gemini-cli"],
  ["droid", "factory-droid"],
  ["continue-cli", "continue"],
  ["ampcode", "amp"],
]);

/** The name here of a tool as git-ai, Agent Trace and Entire spell it, null for one that is not known. */
export function agentOfTool(catalog: Catalog, tool: string): string | null {
  const name = tool.trim().toLowerCase();
  const agent = catalog.byAgentName.get(TOOLS.get(name) ?? name) ?? catalog.byName.get(name.replaceAll(/[_-]/g, " "));
  return agent?.name ?? null;
}
