import type { Attribution, Evidence } from "../domain/attribution.ts";
import type { ChangeOutline, FileOutline, ObjectId } from "../domain/change.ts";
import type { NamedOperator } from "../domain/people.ts";
import type { DetectPolicy } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import type { BlameSpan, Repository } from "../ports.ts";
import { countAddedLines, readAddedLines } from "./added-lines.ts";
import { attribute, commitCarrier, evidenceOf } from "./attribution.ts";
import { createCatalog } from "./catalog.ts";
import { type CommitFacts, marksForFile, readCommitFacts } from "./commit-facts.ts";
import { readFileTexts, type TextFacts } from "./file-texts.ts";
import { generatedPathReason } from "./generators.ts";
import { type WrittenLines, writtenLines } from "./lines.ts";
import type { Mark } from "./mark.ts";
import { operatorOfIdentity, operatorsInTexts } from "./operators.ts";
import { marksOfPullRequest } from "./pull-request.ts";
import { readGeneratedAttribute } from "./read-gitattributes.ts";
import type { Speech } from "./speeches.ts";
import { isSettled, questionsOf, subjectsOf } from "./subjects.ts";
import { type FileTrace, readTraces } from "./traces.ts";

/** Who wrote what, and whom agents name as those who had them work. */
export interface Detected {
  /** One for each changed file, bytewise by path. */
  readonly attributions: readonly Attribution[];
  readonly operators: readonly NamedOperator[];
  readonly notices: readonly Notice[];
}

const NO_MARKS: readonly Mark[] = [];
const NO_TEXT: TextFacts = { marks: NO_MARKS, generator: undefined, added: undefined };

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
  const pullRequestEvidence = (
    change.pullRequest === undefined ? [] : marksOfPullRequest(catalog, change.pullRequest)
  ).map((mark) => evidenceOf(mark, "The pull request", null));
  const subjects = subjectsOf(change, policy, facts.factsOf);
  const asked = questionsOf(subjects, {
    isTraced: (path) => traced.traces.has(path),
    // How many lines were added is shown of AI-written files only; what the pull request says, it says of every file.
    countsAll: pullRequestEvidence.length > 0,
    readsAll: catalog.policyMarkers.length > 0,
  });
  const [counted, blame, placed, texts, isGenerated] = await Promise.all([
    countAddedLines(repository, asked.counts),
    asked.blame.length === 0
      ? new Map<string, readonly BlameSpan[]>()
      : repository.readBlame(
          change,
          asked.blame.map(({ path }) => path),
        ),
    readAddedLines(repository, asked.places),
    readFileTexts(catalog, repository, asked.texts),
    readGeneratedAttribute(
      repository,
      change.baseSha,
      subjects.map((each) => each.file.path),
    ),
  ]);
  const evidenceOfSpeech = createSpeechEvidence();
  const attributions = subjects.map((subject) => {
    const path = subject.file.path;
    const trace = traced.traces.get(path);
    const text = texts.get(path) ?? NO_TEXT;
    // Nobody asks about the lines of a file that no agent can have written.
    const added = placed.get(path) ?? text.added ?? counted.get(path);
    const lines = writtenLines(subject.file, subject.sources, blame.get(path), trace?.lines ?? [], added);
    return attribute({
      path,
      countsAsAi: policy.countsAsAi,
      rule: subject.rule,
      lockfile: subject.lockfile,
      generator: isSettled(subject) ? undefined : generatorOf(path, isGenerated(path), text),
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
    const noted = noteMarks(speech, facts, lines);
    return noted.length === 0 ? own : [...inWords(noted, sha), ...own];
  };
}

/** A note counts for a file as far as its lines stand in the head as lines that this commit added. */
function noteMarks(speech: Speech, facts: CommitFacts, lines: WrittenLines): readonly Mark[] {
  const entries = facts.notes.get(speech.pathThen);
  if (entries === undefined) return NO_MARKS;
  const standing = lines.notedLines.get(speech.commit.sha) ?? 0;
  if (standing === 0) return NO_MARKS;
  const partial = standing < lines.total;
  const seen = `a git-ai note that attests ${standing} of the added lines to an agent`;
  return entries.map((entry): Mark => ({ kind: "git-ai-note", strength: "proof", agent: entry.agent, partial, seen }));
}

function fileEvidence(trace: FileTrace | undefined, marks: readonly Mark[]): readonly Evidence[] {
  return [
    ...(trace?.marks ?? []).map((mark) => evidenceOf(mark, "The change", null)),
    ...marks.map((mark) => evidenceOf(mark, "The file", null)),
  ];
}
