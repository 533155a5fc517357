import type { ObjectId } from "../domain/change.ts";
import type { People } from "../domain/people.ts";
import type { JudgedFile } from "../domain/verdict.ts";
import { matchesAny } from "../globs.ts";
import type { Approval, Stance } from "./opinions.ts";

/** What an approval is compared with. */
export interface Present {
  readonly headSha: ObjectId;
  readonly people: Pick<People, "headKeys" | "approvedKeys">;
}

/**
 * A predicate: does an approval stand for a file as it is now? It does while the file's change to the merge base is what it was at
 * the approved commit; one that cannot be read stands for nothing.
 */
export function coverageOf(approval: Approval, present: Present): (file: JudgedFile) => boolean {
  const isMeant = approval.globs.length === 0 ? undefined : matchesAny(approval.globs);
  const keys = approval.commitSha === null ? undefined : present.people.approvedKeys.get(approval.commitSha);
  const isHead = approval.commitSha === present.headSha;
  return (file) => {
    const isNamed = isMeant === undefined || isMeant(file.path) || isMeant(file.previousPath ?? file.path);
    if (!isNamed) return false;
    if (isHead) return true;
    const now = present.people.headKeys.get(file.path);
    return now !== undefined && keys?.known === true && keys.value.has(now);
  };
}

/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
export function standingApproval(stance: Stance, present: Present): (file: JudgedFile) => Approval | undefined {
  const all = stance.approvals.map((approval) => ({ approval, covers: coverageOf(approval, present) }));
  return (file) => all.find(({ covers }) => covers(file))?.approval;
}
