import { type Attribution, type Evidence, isAtLeast, type Strength } from "../domain/attribution.ts";
import type { ChangeOutline, FileOutline, ObjectId } from "../domain/change.ts";
import { comparePaths } from "../domain/path.ts";
import type { NamedOperator } from "../domain/people.ts";
import type { DetectPolicy } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import { matchesAny } from "../globs.ts";
import type { BlameSpan, Repository } from "../ports.ts";
import { readAddedLines } from "./added-lines.ts";
import { attribute, commitCarrier, evidenceOf } from "./attribution.ts";
import { createCatalog } from "./catalog.ts";
import { type CommitFacts, marksForFile, notedRanges, readCommitFacts } from "./commit-facts.ts";
import { readFileTexts, type TextFacts } from "./file-texts.ts";
import { generatedPathReason, lockfileReason } from "./generators.ts";
import { type LineSource, needsBlame, needsPlaces, type WrittenLines, writtenLines } from "./lines.ts";
import type { Mark } from "./mark.ts";
import { operatorOfIdentity, operatorsInTexts } from "./operators.ts";
import { marksOfPullRequest } from "./pull-request.ts";
import { readGeneratedAttribute } from "./read-gitattributes.ts";
import { type Speech, speechesOf } from "./speeches.ts";
import { type FileTrace, readTraces } from "./traces.ts";

/** A changed file with the commits that speak for it. */
interface Subject {
  readonly file: FileOutline;
  readonly speeches: readonly Speech[];
  readonly sources: readonly LineSource[];
  readonly lockfile: string | undefined;
  readonly rule: "always-ai" | "never-ai" | undefined;
}

/** Who wrote what, and whom agents name as those who had them work. */
export interface Detected {
  /** One for each changed file, bytewise by path. */
  readonly attributions: readonly Attribution[];
  readonly operators: readonly NamedOperator[];
  readonly notices: readonly Notice[];
}

const NO_MARKS: readonly Mark[] = [];
const NO_TEXT: TextFacts = { marks: NO_MARKS, generator: undefined };

/**
 * Which changed files an AI wrote, and how that is known. It rests on what agents
 * disclose (commits, notes, traces, the pull request); hidden use of AI is not found. Throws what `repository` throws.
 */
export async function detect(change: ChangeOutline, policy: DetectPolicy, repository: Repository): Promise<Detected> {
  const catalog = createCatalog(policy.agents);
  const [facts, traced] = await Promise.all([
    readCommitFacts(catalog, change, repository),
    readTraces(catalog, change, repository),
  ]);
  const subjects = subjectsOf(change, policy, facts.factsOf);
  const blamed = subjects.filter((each) => each.lockfile === undefined && needsBlame(each.file, each.sources));
  const unsettled = subjects.filter((each) => each.lockfile === undefined && !isSettled(each));
  const readable =
    catalog.policyMarkers.length === 0 ? unsettled : subjects.filter((each) => each.lockfile === undefined);
  const asksWhere = new Set(blamed);
  for (const each of subjects) {
    if (needsPlaces(each.sources, false, traced.traces.has(each.file.path))) asksWhere.add(each);
  }
  const [blame, added, texts, isGenerated] = await Promise.all([
    blamed.length === 0
      ? new Map<string, readonly BlameSpan[]>()
      : repository.readBlame(
          change,
          blamed.map((each) => each.file.path),
        ),
    readAddedLines(
      repository,
      [...asksWhere].map((each) => each.file),
    ),
    readFileTexts(
      catalog,
      repository,
      readable.map((each) => each.file),
    ),
    readGeneratedAttribute(
      repository,
      change.baseSha,
      subjects.map((each) => each.file.path),
    ),
  ]);
  const pullRequestEvidence = (
    change.pullRequest === undefined ? [] : marksOfPullRequest(catalog, change.pullRequest)
  ).map((mark) => evidenceOf(mark, "The pull request", null));
  const evidenceOfSpeech = createSpeechEvidence();
  const attributions = subjects.map((subject) => {
    const path = subject.file.path;
    const trace = traced.traces.get(path);
    const text = texts.get(path) ?? NO_TEXT;
    const lines = writtenLines(subject.file, subject.sources, blame.get(path), trace?.lines ?? [], added.get(path));
    return attribute({
      path,
      countsAsAi: policy.countsAsAi,
      rule: subject.rule,
      lockfile: subject.lockfile,
      generator: generatorOf(path, isGenerated(path), text),
      commitEvidence: subject.speeches.flatMap((speech) =>
        evidenceOfSpeech(speech, subject.file, facts.factsOf(speech.commit.sha), lines),
      ),
      otherEvidence: [...fileEvidence(trace, text.marks), ...pullRequestEvidence],
      isRewritten: lines.isRewritten,
      aiLines: lines.aiLines,
    });
  });
  const named = [...new Set(facts.prompters)].map(operatorOfIdentity).filter((one) => one !== undefined);
  const operators = [...operatorsInTexts(catalog, change), ...named];
  return { attributions, operators, notices: [...facts.notices, ...traced.notices] };
}

function subjectsOf(
  change: ChangeOutline,
  policy: DetectPolicy,
  factsOf: (sha: string) => CommitFacts,
): readonly Subject[] {
  const speeches = speechesOf(change);
  const isAlways = matchesAny(policy.alwaysAi);
  const isNever = matchesAny(policy.neverAi);
  const weigh = createScale(policy.countsAsAi);
  return change.files
    .toSorted((left, right) => comparePaths(left.path, right.path))
    .map((file) => {
      const own = speeches.get(file.path) ?? [];
      const sources = own.map((speech) => lineSource(speech, file, factsOf(speech.commit.sha), weigh));
      // As with a rule's paths: either name brings a renamed file in, and only both take it out.
      const names = file.previousPath === undefined ? [file.path] : [file.path, file.previousPath];
      const rule = names.some(isAlways) ? "always-ai" : names.every(isNever) ? "never-ai" : undefined;
      return { file, speeches: own, sources, lockfile: lockfileReason(file.path), rule };
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
function isSettled(subject: Subject): boolean {
  return subject.sources.length > 0 && subject.sources.every((source) => source.isAgents);
}

function generatorOf(path: string, attribute: boolean | undefined, text: TextFacts): string | undefined {
  if (attribute === true) return ".gitattributes of the base marks it linguist-generated";
  if (attribute === false) return undefined;
  return generatedPathReason(path) ?? text.generator;
}

type SpeechEvidence = (
  speech: Speech,
  file: FileOutline,
  facts: CommitFacts,
  lines: WrittenLines,
) => readonly Evidence[];

/** Tells what a commit says of a file; what it says of all its files alike is put into words once. */
function createSpeechEvidence(): SpeechEvidence {
  const known = new Map<readonly Mark[], readonly Evidence[]>();
  const inWords = (marks: readonly Mark[], sha: ObjectId): readonly Evidence[] => {
    const carrier = commitCarrier(sha);
    return marks.map((mark) => evidenceOf(mark, carrier, sha));
  };
  return (speech, file, facts, lines) => {
    const { sha } = speech.commit;
    const marks = marksForFile(facts, speech.pathThen, file.path);
    // The facts' own list belongs to this commit alone.
    const own = known.get(marks) ?? inWords(marks, sha);
    if (marks === facts.marks) known.set(marks, own);
    const noted = noteMarks(speech, file, facts, lines);
    return noted.length === 0 ? own : [...inWords(noted, sha), ...own];
  };
}

/** A note counts for a file as far as its lines stand in the head as lines that this commit added. */
function noteMarks(speech: Speech, file: FileOutline, facts: CommitFacts, lines: WrittenLines): readonly Mark[] {
  const entries = facts.notes.get(speech.pathThen);
  if (entries === undefined) return NO_MARKS;
  const standing = lines.notedLines.get(speech.commit.sha) ?? 0;
  if (standing === 0) return NO_MARKS;
  const partial = standing < file.additions;
  const seen = `a git-ai note that attests ${standing} of the added lines to an agent`;
  return entries.map((entry): Mark => ({ kind: "git-ai-note", strength: "proof", agent: entry.agent, partial, seen }));
}

function fileEvidence(trace: FileTrace | undefined, marks: readonly Mark[]): readonly Evidence[] {
  return [
    ...(trace?.marks ?? []).map((mark) => evidenceOf(mark, "The change", null)),
    ...marks.map((mark) => evidenceOf(mark, "The file", null)),
  ];
}
