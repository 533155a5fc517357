import type { Finding } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { Digest } from "../ports.ts";
import { createFingerprints } from "./fingerprint.ts";
import { createRedactor, type Redact } from "./redact.ts";
import type { Draft } from "./scanner.ts";

/** Drafts of several tools -> their findings in the report's order, redacted, with fingerprints, each repeat naming the first of its kind. */
export function assemble(
  groups: readonly (readonly Draft[])[],
  secrets: readonly string[],
  digest: Digest,
): { readonly groups: readonly (readonly Finding[])[]; readonly redact: Redact } {
  const redact = createRedactor(secrets);
  const nameOf = createFingerprints(digest);
  const firsts = new Map<string, string>();
  const finished = groups.map((drafts) =>
    [...drafts].sort(byWeight).map((draft): Finding => {
      const finding = masked(draft.finding, redact);
      const { tool, ruleId } = finding;
      const fingerprint = nameOf({ tool, ruleId, path: finding.location.path, context: redact(draft.context) });
      const first = draft.sameAs === undefined ? undefined : firsts.get(draft.sameAs);
      if (draft.sameAs !== undefined && first === undefined) firsts.set(draft.sameAs, fingerprint);
      return { ...finding, fingerprint, duplicateOf: first ?? null };
    }),
  );
  return { groups: finished.map((findings) => [...findings].sort(byPlace)), redact };
}

function masked(finding: Draft["finding"], redact: Redact): Draft["finding"] {
  const { path } = finding.location;
  return {
    ...finding,
    message: redact(finding.message),
    location: { ...finding.location, path: path === null ? null : redact(path) },
    suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy),
  };
}

/** What is in the head speaks for what is only in a file's history, and that for commit messages; then by place, so that numbers given in this order are stable. */
function byWeight(left: Draft, right: Draft): number {
  return weight(left) - weight(right) || byPlace(left.finding, right.finding);
}

function weight({ finding: { location } }: Draft): number {
  if (location.commitSha === null) return 0;
  return location.path === null ? 2 : 1;
}

function byPlace(
  left: Omit<Finding, "fingerprint" | "duplicateOf">,
  right: Omit<Finding, "fingerprint" | "duplicateOf">,
): number {
  const a = left.location;
  const b = right.location;
  return (
    Number(a.path !== null) - Number(b.path !== null) ||
    comparePaths(a.path ?? "", b.path ?? "") ||
    (a.startLine ?? 0) - (b.startLine ?? 0) ||
    (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
    (left.ruleId < right.ruleId ? -1 : left.ruleId > right.ruleId ? 1 : 0)
  );
}
