import type { ChangeOutline, LineRange, ObjectId } from "../domain/change.ts";
import type { Notice } from "../domain/report.ts";
import type { Repository } from "../ports.ts";
import type { Catalog } from "./catalog.ts";
import { type Checkpoint, checkpointIds, readCheckpoints } from "./checkpoints.ts";
import { marksOfCommit } from "./commit-marks.ts";
import { MAX_NOTE_BYTES, NOTE_REFS, type NoteEntry, parseGitAiNote, promptersOf } from "./git-ai-notes.ts";
import { unionOf } from "./line-ranges.ts";
import type { Mark } from "./mark.ts";
import { shortSha } from "./shown-text.ts";

/** What is known of one commit, before it is asked about a file. */
export interface CommitFacts {
  readonly marks: readonly Mark[];
  readonly checkpoints: readonly Checkpoint[];
  /** Path, as the commit has it -> what its notes attest. */
  readonly notes: ReadonlyMap<string, readonly NoteEntry[]>;
}

const NOTHING: CommitFacts = { marks: [], checkpoints: [], notes: new Map() };

/** Reads all commits of a change once: messages, identities, checkpoints and git-ai notes. */
export async function readCommitFacts(
  catalog: Catalog,
  change: ChangeOutline,
  repository: Repository,
): Promise<{
  readonly factsOf: (sha: ObjectId) => CommitFacts;
  readonly prompters: readonly string[];
  readonly notices: readonly Notice[];
}> {
  const ids = new Map(change.commits.map((commit) => [commit.sha, checkpointIds(commit)]));
  const [checkpoints, { notes, prompters, notices }] = await Promise.all([
    readCheckpoints(catalog, repository, [...ids.values()].flat()),
    readNotes(catalog, change, repository),
  ]);
  const facts = new Map<ObjectId, CommitFacts>();
  for (const commit of change.commits) {
    const found = (ids.get(commit.sha) ?? []).flatMap((id) => checkpoints.get(id) ?? []);
    const marks = marksOfCommit(catalog, commit);
    facts.set(commit.sha, { marks, checkpoints: found, notes: notes.get(commit.sha) ?? NOTHING.notes });
  }
  return { factsOf: (sha) => facts.get(sha) ?? NOTHING, prompters, notices };
}

/** The marks of a commit as they hold for one of its files: a checkpoint that was found says which files its session touched. */
export function marksForFile(facts: CommitFacts, pathThen: string, path: string): readonly Mark[] {
  if (facts.checkpoints.length === 0) return facts.marks;
  const touching = facts.checkpoints.filter(
    (checkpoint) => checkpoint.files.has(pathThen) || checkpoint.files.has(path),
  );
  const others = facts.marks.filter((mark) => !mark.seen.startsWith("the trailer entire-"));
  if (touching.length === 0) {
    const seen = "an Entire checkpoint whose session did not touch this file";
    return [...others, { kind: "checkpoint", strength: "weak", agent: "entire", partial: false, seen }];
  }
  const agents = new Set(touching.map((checkpoint) => checkpoint.agent ?? "entire"));
  const seen = "an Entire checkpoint whose session touched this file";
  return [
    ...others,
    ...[...agents].map((agent): Mark => ({ kind: "checkpoint", strength: "strong", agent, partial: false, seen })),
  ];
}

/** The lines that notes attest to agents in a file of a commit, undefined where they attest none. */
export function notedRanges(facts: CommitFacts, pathThen: string): readonly LineRange[] | undefined {
  const entries = facts.notes.get(pathThen);
  return entries === undefined ? undefined : unionOf(entries.flatMap((entry) => entry.lines));
}

async function readNotes(
  catalog: Catalog,
  change: ChangeOutline,
  repository: Repository,
): Promise<{
  readonly notes: Map<ObjectId, Map<string, NoteEntry[]>>;
  /** Whose prompts the notes speak of, as `Name <email>`. */
  readonly prompters: readonly string[];
  readonly notices: readonly Notice[];
}> {
  const prompters: string[] = [];
  const notes = new Map<ObjectId, Map<string, NoteEntry[]>>();
  const notices: Notice[] = [];
  const shas = change.commits.map((commit) => commit.sha);
  const refs = shas.length === 0 ? [] : NOTE_REFS;
  for (const read of await Promise.all(refs.map((ref) => repository.readNotes(ref, shas, MAX_NOTE_BYTES)))) {
    for (const [sha, bytes] of read.notes) {
      const byPath = notes.get(sha) ?? new Map<string, NoteEntry[]>();
      for (const entry of parseGitAiNote(catalog, bytes)) {
        byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
      }
      notes.set(sha, byPath);
      prompters.push(...promptersOf(bytes));
    }
    for (const sha of read.tooLarge) {
      const message = `The git-ai note on commit ${shortSha(sha)} is larger than ${MAX_NOTE_BYTES / 1048576} MiB and was not read.`;
      notices.push({ code: "results-cut", message });
    }
  }
  return { notes, prompters, notices };
}
