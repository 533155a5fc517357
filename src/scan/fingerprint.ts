import { displayPath } from "../domain/path.ts";
import type { Digest } from "../ports.ts";

/** What names a finding: nothing of it changes when the line moves, and nothing of it is a secret. */
export interface FingerprintParts {
  readonly tool: string;
  readonly ruleId: string;
  /** Null for a commit message. */
  readonly path: string | null;
  /** Normalized text around it, secrets masked. */
  readonly context: string;
}

/** Gives each finding 32 hex characters; equal parts are told apart by the order in which they are asked for. */
export function createFingerprints(digest: Digest): (parts: FingerprintParts) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const path = parts.path === null ? null : displayPath(parts.path);
    const key = JSON.stringify([parts.tool, parts.ruleId, path, parts.context]);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return digest.sha256(`${key}\n${ordinal}`).slice(0, 32);
  };
}
