import type { Agent } from "./agent.ts";
import type { Catalog } from "./catalog.ts";
import { messageLines } from "./message-lines.ts";
import { markOfSignature } from "./message-signatures.ts";

const MAX_TEXT = 262_144;
const LINK = /https?:\/\/([a-z0-9][a-z0-9.-]{2,80}\/[^\s<>()[\]"'`]{1,300})/gi;
const MAX_LINKS = 500;
/** GitHub links sessions below the repository, whoever of its agents it was; the branch tells which. */
const SHARED_SESSION = /^github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:agents\/)?sessions\/[\w-]{8,64}/;
const SHARED_AGENTS = new Set(["copilot-coding-agent", "claude-code", "codex"]);

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
  const lower = text.toLowerCase();
  const marked = catalog.agents.filter(
    (agent) => agent.pullRequestMarks?.some((mark) => lower.includes(mark)) === true,
  );
  const signed = new Set(marked.map((agent) => agent.name));
  for (const line of messageLines(text)) {
    const agent = markOfSignature(catalog, line)?.agent ?? null;
    if (agent !== null) signed.add(agent);
  }
  if (/^sweep: /i.test(title)) signed.add("sweep");
  return { sessions: sessionsIn(catalog, lower), signed: [...signed].sort() };
}

function sessionsIn(catalog: Catalog, text: string): readonly Agent[] {
  const sessions = new Set<Agent>();
  let links = 0;
  for (const match of text.matchAll(LINK)) {
    links += 1;
    if (links > MAX_LINKS) break;
    for (const agent of agentsOfSession(catalog, match[1] ?? "")) sessions.add(agent);
  }
  return [...sessions];
}

function agentsOfSession(catalog: Catalog, link: string): readonly Agent[] {
  const isShared = SHARED_SESSION.test(link);
  return catalog.agents.filter(
    (agent) =>
      agent.sessions?.some((start) => link.startsWith(start) && link.length > start.length) === true ||
      (isShared && SHARED_AGENTS.has(agent.name)),
  );
}
