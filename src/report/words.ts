import type { ReportFinding } from "../domain/report.ts";
import { oneLine, visible } from "./escape.ts";

/**
 * A piece of a sentence: prose, a name, path or id that is shown exactly, or a line of ours to copy. The first two are escaped
 * where they are rendered; the last never holds text from outside.
 */
export type Words = { readonly say: string } | { readonly code: string } | { readonly copy: string };

/** A sentence in pieces, so that each format can escape and mark up the pieces in its own way. */
export type Phrase = readonly Words[];

/** Prose as a piece of a phrase. */
export function say(text: string): Words {
  return { say: text };
}

/** A name, path, id or command as a piece of a phrase. */
export function code(text: string): Words {
  return { code: text };
}

/** A line of ours to copy, as a piece of a phrase. */
export function copy(line: string): Words {
  return { copy: line };
}

/** A phrase -> one line for a terminal, without what is there to copy. */
export function phraseText(phrase: Phrase): string {
  // A path with a line end in it must show the line end, not a blank.
  const parts = phrase.map((words) => ("say" in words ? words.say : "code" in words ? visible(words.code) : ""));
  return oneLine(parts.join(""));
}

/** `1 finding`, `2 findings`: a number with its noun, the plural with `s` unless it is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Where a finding stands, short: `src/a.py:12`, the message of a commit, or a file that only a commit of the history has. */
export function placeOf(finding: ReportFinding): string {
  const commit = finding.commitSha === null ? "" : ` commit ${shortSha(finding.commitSha)}`;
  if (finding.path === null) return commit === "" ? "a commit message" : `message of${commit}`;
  const line = finding.startLine === null ? "" : `:${finding.startLine}`;
  return `${finding.path}${line}${commit === "" ? "" : ` in${commit}`}`;
}

/** The first ten characters of an object id: for reading, never for approving. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

/** What every human-readable report says about its own reach. */
export const DISCLAIMER =
  "draftgate reads disclosed authorship: trailers, identities, notes and markers that an agent left behind. " +
  "It does not find hidden AI, and no mark does not mean that a person wrote it.";
