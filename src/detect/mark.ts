import type { EvidenceKind, Strength } from "../domain/attribution.ts";

/** Something that shows an agent, before it is tied to a file: `seen` says in our own words what it is. */
export interface Mark {
  readonly kind: EvidenceKind;
  readonly strength: Strength;
  readonly agent: string | null;
  readonly partial: boolean;
  readonly seen: string;
}
