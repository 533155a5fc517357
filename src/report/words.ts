import type { ReportFinding } from "../domain/report.ts";
import { oneLine, visible } from "./escape.ts";

/** A piece of a sentence: prose, or a name, path, id or command that is shown exactly. Both are escaped where they are rendered. */
export type Words = { readonly say: string } | { readonly code: string };

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

/** A phrase -> one line for a terminal. */
export function phraseText(phrase: Phrase): string {
  const parts = phrase.map((words) => ("say" in words ? visible(words.say) : visible(words.code)));
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
