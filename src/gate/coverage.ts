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
 * the approved commit. Undefined for an approval of a commit that cannot be read, which stands for nothing.
 */
export function coverageOf(
  { commitSha, globs }: Approval,
  { headSha, people }: Present,
): ((file: JudgedFile) => boolean) | undefined {
  const isMeant = globs.length === 0 ? undefined : matchesAny(globs);
  const isNamed = ({ path, previousPath }: JudgedFile): boolean =>
    isMeant === undefined || isMeant(path) || (previousPath !== undefined && isMeant(previousPath));
  if (commitSha === headSha) return isNamed;
  const keys = commitSha === null ? undefined : people.approvedKeys.get(commitSha);
  if (keys?.known !== true) return undefined;
  return (file) => {
    const now = people.headKeys.get(file.path);
    return now !== undefined && keys.value.has(now) && isNamed(file);
  };
}

/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
export function standingApproval(stance: Stance, present: Present): (file: JudgedFile) => Approval | undefined {
  const all = stance.approvals.map((approval) => ({ approval, covers: coverageOf(approval, present) }));
  return (file) => all.find(({ covers }) => covers?.(file))?.approval;
}
