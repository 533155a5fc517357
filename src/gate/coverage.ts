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
  const { commitSha, globs } = approval;
  const isNamed = globs.length === 0 ? isAny : matchesEitherName(matchesAny(globs));
  if (commitSha === present.headSha) return isNamed;
  const keys = commitSha === null ? undefined : present.people.approvedKeys.get(commitSha);
  if (keys?.known !== true) return isNone;
  return (file) => {
    const now = present.people.headKeys.get(file.path);
    return now !== undefined && keys.value.has(now) && isNamed(file);
  };
}

/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
export function standingApproval(stance: Stance, present: Present): (file: JudgedFile) => Approval | undefined {
  const all = stance.approvals.map((approval) => ({ approval, covers: coverageOf(approval, present) }));
  const useful = all.filter(({ covers }) => covers !== isNone);
  return (file) => useful.find(({ covers }) => covers(file))?.approval;
}

const isAny = (): boolean => true;
const isNone = (): boolean => false;

function matchesEitherName(isMeant: (path: string) => boolean): (file: JudgedFile) => boolean {
  return ({ path, previousPath }) => isMeant(path) || (previousPath !== undefined && isMeant(previousPath));
}
