import type { PolicyAgent } from "../domain/policy.ts";
import type { Agent, AgentTrailer } from "./agent.ts";
import { AGENTS } from "./agents.ts";

/** A trailer rule together with the agent it belongs to. */
export interface TrailerRule extends AgentTrailer {
  readonly agent: Agent;
}

/** A policy's literal text, in lower case, and the agent that it names. */
export interface LiteralRule {
  readonly text: string;
  readonly agent: string;
}

/** All agents of one run, the built-in ones and the policy's, indexed by what identifies them. */
export interface Catalog {
  readonly agents: readonly Agent[];
  readonly byEmail: ReadonlyMap<string, Agent>;
  readonly byDoubtfulEmail: ReadonlyMap<string, Agent>;
  readonly byLogin: ReadonlyMap<string, Agent>;
  readonly byMixedLogin: ReadonlyMap<string, Agent>;
  readonly byAccount: ReadonlyMap<string, Agent>;
  readonly byName: ReadonlyMap<string, Agent>;
  readonly byAgentName: ReadonlyMap<string, Agent>;
  readonly lines: readonly { readonly line: RegExp; readonly agent: Agent }[];
  readonly trailers: ReadonlyMap<string, readonly TrailerRule[]>;
  readonly policyTrailers: readonly LiteralRule[];
  readonly policyMarkers: readonly LiteralRule[];
}

/** The built-in agents and those of the policy -> one catalog; where both know an address, the policy's agent wins. */
export function createCatalog(policyAgents: readonly PolicyAgent[]): Catalog {
  const agents = [...AGENTS, ...policyAgents.map(toAgent)];
  const trailers = new Map<string, TrailerRule[]>();
  for (const agent of agents) {
    for (const trailer of agent.trailers ?? []) {
      const rules = trailers.get(trailer.key) ?? [];
      rules.push({ ...trailer, agent });
      trailers.set(trailer.key, rules);
    }
  }
  return {
    agents,
    byEmail: index(agents, (agent) => agent.emails),
    byDoubtfulEmail: index(agents, (agent) => agent.doubtfulEmails),
    byLogin: index(agents, (agent) => agent.logins),
    byMixedLogin: index(agents, (agent) => agent.mixedLogins),
    byAccount: index(agents, (agent) => agent.accounts),
    byName: index(agents, (agent) => agent.names),
    byAgentName: index(agents, (agent) => [agent.name]),
    lines: agents.flatMap((agent) => (agent.lines ?? []).map((line) => ({ line, agent }))),
    trailers,
    policyTrailers: literals(policyAgents, (agent) => agent.trailers),
    policyMarkers: literals(policyAgents, (agent) => agent.markers),
  };
}

function toAgent(agent: PolicyAgent): Agent {
  return {
    name: agent.name,
    names: [],
    emails: agent.emails.map((email) => email.trim().toLowerCase()),
    logins: agent.logins.map((login) => login.trim().toLowerCase()),
    source: "policy",
  };
}

function index(
  agents: readonly Agent[],
  keysOf: (agent: Agent) => readonly string[] | undefined,
): ReadonlyMap<string, Agent> {
  const found = new Map<string, Agent>();
  for (const agent of agents) for (const key of keysOf(agent) ?? []) found.set(key, agent);
  return found;
}

function literals(
  agents: readonly PolicyAgent[],
  textsOf: (agent: PolicyAgent) => readonly string[],
): readonly LiteralRule[] {
  return agents.flatMap((agent) =>
    textsOf(agent)
      .map((text) => text.trim().toLowerCase())
      .filter((text) => text !== "")
      .map((text) => ({ text, agent: agent.name })),
  );
}
