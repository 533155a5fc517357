import type { Agent } from "./agents.ts";
import type { Catalog } from "./catalog.ts";
import { messageLines } from "./message-lines.ts";
import { markOfSignature } from "./message-signatures.ts";

const MAX_TEXT = 262_144;
const LINK = /https?:\/\/([a-z0-9][a-z0-9.-]{2,80}\/[^\s<>()[\]"'`]{1,300})/gi;
const MAX_LINKS = 500;

/** What a pull request's title and description say of agents. */
export interface TextFindings {
  /** Agents of which one session is linked. */
  readonly sessions: readonly Agent[];
  /** Names of agents whose signature or mark stands in it. */
  readonly signed: readonly string[];
}

/** A pull request's text -> the agents that it links a session of and those whose mark it carries. Quoted lines count as words only. */
export function readPullRequestText(catalog: Catalog, title: string, body: string): TextFindings {
  const text = body.slice(0, MAX_TEXT);
  const sessions = new Set<Agent>();
  let links = 0;
  for (const match of text.matchAll(LINK)) {
    links += 1;
    if (links > MAX_LINKS) break;
    const link = (match[1] ?? "").toLowerCase();
    for (const agent of catalog.agents) {
      const isSession = agent.sessions?.some((start) => link.startsWith(start) && link.length > start.length);
      if (isSession === true) sessions.add(agent);
    }
    // Agent HQ links its sessions below the repository, whoever the agent is; the branch tells which.
    if (/^github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:agents\/)?sessions\/[\w-]{8,64}/.test(link)) {
      for (const name of ["copilot-coding-agent", "claude-code", "codex"]) {
        const agent = catalog.byAgentName.get(name);
        if (agent !== undefined) sessions.add(agent);
      }
    }
  }
  const lower = text.toLowerCase();
  const signed = new Set<string>();
  for (const agent of catalog.agents) {
    if (agent.pullRequestMarks?.some((mark) => lower.includes(mark)) === true) signed.add(agent.name);
  }
  for (const line of messageLines(text)) {
    const mark = markOfSignature(catalog, line);
    if (mark?.agent !== undefined && mark.agent !== null) signed.add(mark.agent);
  }
  if (/^sweep: /i.test(title)) signed.add("sweep");
  return { sessions: [...sessions], signed: [...signed].sort() };
}
