import { isAtLeast, type Strength } from "../domain/attribution.ts";
import type { ChangeOutline, FileOutline } from "../domain/change.ts";
import type { DetectPolicy } from "../domain/policy.ts";
import { matchesAny } from "../globs.ts";
import { type CommitFacts, marksForFile, notedRanges } from "./commit-facts.ts";
import { lockfileReason } from "./generators.ts";
import { type LineSource, needsBlame, needsPlaces } from "./lines.ts";
import type { Mark } from "./mark.ts";
import { type Speech, speechesOf } from "./speeches.ts";

/** A changed file with the commits that speak for it. */
export interface Subject {
  readonly file: FileOutline;
  readonly speeches: readonly Speech[];
  readonly sources: readonly LineSource[];
  readonly lockfile: string | undefined;
  readonly rule: "always-ai" | "never-ai" | undefined;
}

/** The changed files, bytewise by path, each with what the commits and the policy say of it. */
export function subjectsOf(
  change: ChangeOutline,
  policy: DetectPolicy,
  factsOf: (sha: string) => CommitFacts,
): readonly Subject[] {
  const speeches = speechesOf(change);
  const isAlways = matchesAny(policy.alwaysAi);
  const isNever = matchesAny(policy.neverAi);
  const weigh = createScale(policy.countsAsAi);
  return change.files.map((file) => {
    const own = speeches.get(file.path) ?? [];
    const sources = own.map((speech) => lineSource(speech, file, factsOf(speech.commit.sha), weigh));
    // As with a rule's paths: either name brings a renamed file in, and only both take it out.
    const { path, previousPath = path } = file;
    const isAlwaysAi = isAlways(path) || isAlways(previousPath);
    const rule = isAlwaysAi ? "always-ai" : isNever(path) && isNever(previousPath) ? "never-ai" : undefined;
    return { file, speeches: own, sources, lockfile: lockfileReason(path), rule };
  });
}

/** Whether marks make a commit an agent's, and whether only a part of it. */
type Weight = Pick<LineSource, "isAgents" | "isPartial">;

/** Weighs marks; all files of a commit mostly share one list of them, which is weighed once. */
function createScale(countsAsAi: Strength): (marks: readonly Mark[]) => Weight {
  const known = new Map<readonly Mark[], Weight>();
  return (marks) => {
    const found = known.get(marks);
    if (found !== undefined) return found;
    const counting = marks.filter((mark) => isAtLeast(mark.strength, countsAsAi));
    const isAgents = counting.length > 0;
    const weight = { isAgents, isPartial: isAgents && counting.every((mark) => mark.partial) };
    known.set(marks, weight);
    return weight;
  };
}

function lineSource(
  { commit, blob, pathThen }: Speech,
  file: FileOutline,
  facts: CommitFacts,
  weigh: (marks: readonly Mark[]) => Weight,
): LineSource {
  const { isAgents, isPartial } = weigh(marksForFile(facts, pathThen, file.path));
  return { commitSha: commit.sha, blob, isAgents, isPartial, noted: notedRanges(facts, pathThen) };
}

/** Whether agents' commits alone wrote a file, so that neither its text nor a generator's sign can change the answer. */
export function isSettled(subject: Subject): boolean {
  return subject.sources.length > 0 && subject.sources.every((source) => source.isAgents);
}

/** Files about whose lines something has to be asked. */
export interface Questions {
  readonly blame: readonly FileOutline[];
  readonly places: readonly FileOutline[];
  readonly counts: readonly FileOutline[];
  readonly texts: readonly FileOutline[];
}

/** What has to be known of the lines of files before it can be told who wrote them, and nothing else, since that is what takes long. */
export function questionsOf(
  subjects: readonly Subject[],
  options: { isTraced(path: string): boolean; readonly countsAll: boolean; readonly readsAll: boolean },
): Questions {
  const open = subjects.filter((subject) => subject.lockfile === undefined);
  const isBlamed = new Set(open.filter(({ file, sources }) => needsBlame(file, sources)));
  const isPlaced = (subject: Subject): boolean =>
    needsPlaces(subject.sources, isBlamed.has(subject), options.isTraced(subject.file.path));
  const isCounted = (subject: Subject): boolean =>
    options.countsAll || subject.sources.some((source) => source.isAgents);
  return {
    blame: [...isBlamed].map(fileOf),
    places: subjects.filter(isPlaced).map(fileOf),
    counts: subjects.filter((subject) => isCounted(subject) && !isPlaced(subject)).map(fileOf),
    texts: open.filter((subject) => options.readsAll || !isSettled(subject)).map(fileOf),
  };
}

const fileOf = ({ file }: Subject): FileOutline => file;
