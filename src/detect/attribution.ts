import {
  type AiLines,
  type Attribution,
  EVIDENCE_KINDS,
  type Evidence,
  isAtLeast,
  type Origin,
  STRENGTHS,
  type Strength,
} from "../domain/attribution.ts";
import type { ObjectId } from "../domain/change.ts";
import type { Mark } from "./mark.ts";
import { shortSha } from "./shown-text.ts";

/** Everything that is known of one changed file. */
export interface FileFacts {
  readonly path: string;
  readonly countsAsAi: Strength;
  /** What the policy says of the path, whatever the evidence. */
  readonly rule: "always-ai" | "never-ai" | undefined;
  /** Why the name alone makes it a package manager's. */
  readonly lockfile: string | undefined;
  /** Why something else makes it a generator's. */
  readonly generator: string | undefined;
  /** Evidence that is bound to commits (messages, identities, checkpoints, notes). */
  readonly commitEvidence: readonly Evidence[];
  /** Evidence from the file, its traces and the pull request. */
  readonly otherEvidence: readonly Evidence[];
  /** True where nothing of what agents' commits wrote is left among the head's added lines. */
  readonly isRewritten: boolean;
  readonly aiLines: AiLines | null;
}

/** A mark -> evidence: who carries it (`Commit abc…`, `The pull request`) and what it is, in one sentence. */
export function evidenceOf(mark: Mark, carrier: string, commitSha: ObjectId | null): Evidence {
  const { kind, strength, agent, partial, seen } = mark;
  return { kind, strength, agent, detail: `${carrier} has ${seen}.`, commitSha, partial };
}

/** How a commit is named at the start of a sentence. */
export function commitCarrier(sha: ObjectId): string {
  return `Commit ${shortSha(sha)}`;
}

/** The verdict on one file: `always-ai`, then a lockfile's name, `never-ai`, agents' commits, generators, all other evidence. */
export function attribute(facts: FileFacts): Attribution {
  const counts = (evidence: Evidence): boolean => isAtLeast(evidence.strength, facts.countsAsAi);
  const shown = facts.isRewritten
    ? facts.commitEvidence.flatMap((each) => outlived(each, facts))
    : facts.commitEvidence;
  const evidence = facts.otherEvidence.length === 0 ? shown : [...shown, ...facts.otherEvidence];
  const isAgents = !facts.isRewritten && facts.commitEvidence.some(counts);
  if (facts.rule === "always-ai") {
    const lead = policyEvidence("always-ai", facts.countsAsAi === "proof" ? "proof" : "strong");
    return { ...result(facts, "ai", [lead], evidence), strength: strongest([lead, ...evidence]), aiLines: null };
  }
  if (facts.lockfile !== undefined) return result(facts, "tool", [generatorEvidence(facts.lockfile)], evidence);
  return attributeByEvidence(facts, evidence, isAgents, counts);
}

/** The verdict where neither the policy nor the name settles it. */
function attributeByEvidence(
  facts: FileFacts,
  evidence: readonly Evidence[],
  isAgents: boolean,
  counts: (evidence: Evidence) => boolean,
): Attribution {
  const isOther = facts.otherEvidence.some(counts);
  const isTraced = facts.otherEvidence.some((each) => each.kind === "agent-trace" && counts(each));
  const generated = facts.generator !== undefined && !isAgents && !isTraced ? [generatorEvidence(facts.generator)] : [];
  const origin = generated.length > 0 ? "tool" : "unknown";
  if (facts.rule === "never-ai")
    return result(facts, origin, [policyEvidence("never-ai", "weak"), ...generated], evidence);
  const found = result(facts, origin === "unknown" && (isAgents || isOther) ? "ai" : origin, generated, evidence);
  // Neither a mark in the file nor what the pull request says tells which of its lines are an agent's.
  return isAgents || isTraced ? found : { ...found, aiLines: null };
}

/** What stays to be said of evidence whose lines a person replaced; nothing where even hints count, so that none contradicts the verdict. */
function outlived(evidence: Evidence, facts: FileFacts): readonly Evidence[] {
  if (facts.countsAsAi === "weak") return [];
  const detail = `${evidence.detail.slice(0, -1)}, but none of the lines it wrote is left in the head.`;
  return [{ ...evidence, strength: "weak", detail }];
}

function policyEvidence(rule: "always-ai" | "never-ai", strength: Strength): Evidence {
  return {
    kind: "policy",
    strength,
    agent: null,
    detail: `The policy's ${rule} matches the path.`,
    commitSha: null,
    partial: false,
  };
}

function generatorEvidence(reason: string): Evidence {
  return {
    kind: "file-marker",
    strength: "strong",
    agent: null,
    detail: `A generator wrote the file: ${reason}.`,
    commitSha: null,
    partial: false,
  };
}

/** `lead` is shown first and says nothing of agents. */
function result(
  facts: FileFacts,
  origin: Origin,
  lead: readonly Evidence[],
  evidence: readonly Evidence[],
): Attribution {
  // The sort is stable, so of equal ones the order of the commits stays.
  const sorted = evidence.length < 2 ? evidence : evidence.toSorted((left, right) => rank(left) - rank(right));
  const agents = agentsOf(
    origin === "ai" ? sorted.filter((each) => isAtLeast(each.strength, facts.countsAsAi)) : sorted,
  );
  const aiLines = origin === "ai" ? facts.aiLines : null;
  const all = lead.length === 0 ? sorted : [...lead, ...sorted];
  return { path: facts.path, origin, strength: strongest(sorted), agents, aiLines, evidence: all };
}

function agentsOf(evidence: readonly Evidence[]): readonly string[] {
  const agents = new Set<string>();
  for (const { agent } of evidence) if (agent !== null) agents.add(agent);
  return agents.size < 2 ? [...agents] : [...agents].sort();
}

function strongest(evidence: readonly Evidence[]): Strength | null {
  // Most files have nothing or one thing to show.
  if (evidence.length < 2) return evidence[0]?.strength ?? null;
  return STRENGTHS.findLast((candidate) => evidence.some((each) => each.strength === candidate)) ?? null;
}

/** The strongest first; of one strength in the order of the kinds. */
function rank(evidence: Evidence): number {
  const weakness = STRENGTHS.length - STRENGTHS.indexOf(evidence.strength);
  return weakness * EVIDENCE_KINDS.length + EVIDENCE_KINDS.indexOf(evidence.kind);
}
