import type { ObjectId } from "./change.ts";

/** Who a file comes from; `unknown` means that nothing was shown and is never read as "a person". */
export type Origin = "ai" | "tool" | "unknown";

/** How much a piece of evidence proves, weakest first. */
export const STRENGTHS = ["weak", "strong", "proof"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The kinds of evidence that a report may carry. */
export const EVIDENCE_KINDS = [
  "git-ai-note",
  "agent-trace",
  "checkpoint",
  "trailer",
  "author-identity",
  "committer-identity",
  "pr-author",
  "file-marker",
  "message-signature",
  "branch-name",
  "label",
  "pr-text",
  "policy",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One reason to think that an agent (or, for origin `tool`, a generator) wrote a file or a part of it. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly strength: Strength;
  /** The agent's name in the table of agents, null where the evidence names none. */
  readonly agent: string | null;
  /** A sentence for people: what was seen and where; untrusted text in it is short and on one line. */
  readonly detail: string;
  readonly commitSha: ObjectId | null;
  /** True where the evidence covers only a part of a commit (an accepted review suggestion). */
  readonly partial: boolean;
}

/** Added lines of the head and how many of them an agent wrote; null where it was not worked out. */
export interface AiLines {
  readonly added: number;
  readonly ai: number;
}

/** The verdict on one changed file. */
export interface Attribution {
  readonly path: string;
  readonly origin: Origin;
  /** The strongest evidence shown, null for `tool` and `unknown` without any. */
  readonly strength: Strength | null;
  /** Sorted, without repeats. */
  readonly agents: readonly string[];
  readonly aiLines: AiLines | null;
  readonly evidence: readonly Evidence[];
}

/** Whether `strength` is `least` or more. */
export function isAtLeast(strength: Strength, least: Strength): boolean {
  return STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);
}
