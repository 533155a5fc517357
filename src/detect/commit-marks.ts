import { isAtLeast } from "../domain/attribution.ts";
import type { Commit } from "../domain/change.ts";
import type { Catalog } from "./catalog.ts";
import { hasAiderSuffix, matchIdentity } from "./identities.ts";
import type { Mark } from "./mark.ts";
import { markOfMention } from "./mentions.ts";
import { messageLines } from "./message-lines.ts";
import { markOfAiderSubject, markOfSignature, marksOfUnknownAgents } from "./message-signatures.ts";
import { markOfTrailer } from "./trailers.ts";

const SUGGESTION_SUBJECT = /^(?:apply suggestions? from |apply suggested (?:fix|change)|potential fix for )/i;
/** GitHub's own subject for one suggestion, but also that of an edit on the web, so that it counts for accounts of apps only. */
const EDIT_SUBJECT = /^update \S{1,300}$/i;

/** Everything that a commit itself (author, committer, message) says of agents: each thing once, the strongest first found. */
export function marksOfCommit(catalog: Catalog, commit: Commit): readonly Mark[] {
  const marks = [...identityMarks(catalog, commit), ...messageMarks(catalog, commit)];
  const once = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.kind}\0${mark.strength}\0${mark.agent}`;
    const known = once.get(key);
    // The same said of the whole commit outweighs what was said of a part of it.
    if (known === undefined || (known.partial && !mark.partial)) once.set(key, mark);
  }
  return [...once.values()];
}

function identityMarks(catalog: Catalog, commit: Commit): readonly Mark[] {
  const marks: Mark[] = [];
  const author = matchIdentity(catalog, commit.author.name, commit.author.email);
  if (author !== undefined) {
    const { strength, agent, seen } = author;
    marks.push({ kind: "author-identity", strength, agent, partial: false, seen: `the author ${seen}` });
  } else if (hasAiderSuffix(commit.author.name)) {
    const seen = "an author name with the suffix (aider)";
    marks.push({ kind: "author-identity", strength: "strong", agent: "aider", partial: false, seen });
  }
  // aider as the committer alone means that a person wrote the change and aider only its message.
  const committer = matchIdentity(catalog, commit.committer.name, commit.committer.email);
  if (committer !== undefined && committer.agent !== author?.agent) {
    const { strength, agent, seen } = committer;
    marks.push({ kind: "committer-identity", strength, agent, partial: false, seen: `the committer ${seen}` });
  }
  return marks;
}

function messageMarks(catalog: Catalog, commit: Commit): readonly Mark[] {
  const lines = messageLines(commit.message);
  const marks: Mark[] = [];
  for (const line of lines) {
    const mark = markOfTrailer(catalog, line) ?? markOfSignature(catalog, line);
    if (mark !== undefined) marks.push(mark);
  }
  const aider = markOfAiderSubject(commit.message);
  if (aider !== undefined) marks.push(aider);
  if (!marks.some((mark) => isAtLeast(mark.strength, "strong"))) marks.push(...marksOfUnknownAgents(lines));
  if (marks.length === 0) {
    const mention = markOfMention(catalog, "message-signature", commit.message);
    return mention === undefined ? [] : [mention];
  }
  return marks.map((mark) =>
    mark.kind === "trailer" && isAcceptedSuggestion(commit, mark) ? { ...mark, partial: true } : mark,
  );
}

/** GitHub commits an accepted suggestion itself, in the name of the person who clicked. */
function isAcceptedSuggestion(commit: Commit, mark: Mark): boolean {
  if (commit.committer.email.toLowerCase() !== "noreply@github.com") return false;
  const subject = commit.message.slice(0, 400).split("\n", 1)[0] ?? "";
  return SUGGESTION_SUBJECT.test(subject) || (EDIT_SUBJECT.test(subject) && mark.seen.includes("[bot]"));
}
