import type { Attribution } from "../domain/attribution.ts";
import { addedRanges, type Change, type ChangedFile, type LineRange } from "../domain/change.ts";
import type { Repository } from "../ports.ts";

/**
 * The added lines of a file that an agent wrote: those of the commits that the evidence names, and all of them where some of it names no
 * commit (the author of the pull request, a marker in the file) or none of the named commits' lines is left.
 */
export async function readAiRanges(
  change: Change,
  file: ChangedFile,
  attribution: Attribution,
  repository: Pick<Repository, "readBlame">,
): Promise<readonly LineRange[]> {
  const added = addedRanges(file);
  const { evidence } = attribution;
  const commits = new Set(evidence.flatMap(({ commitSha }) => (commitSha === null ? [] : [commitSha])));
  if (evidence.length === 0 || evidence.some(({ commitSha }) => commitSha === null)) return added;
  const blame = await repository.readBlame(change, [file.path]);
  const written = (blame.get(file.path) ?? []).filter(({ commitSha }) => commits.has(commitSha));
  return written.length === 0 ? added : written.map(({ lines }) => lines);
}
