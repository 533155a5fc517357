import { isAtLeast } from "../domain/attribution.ts";
import type { Commit, ObjectId } from "../domain/change.ts";
import type { People } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { JudgedFile } from "../domain/verdict.ts";
import type { GateInput } from "./facts.ts";
import type { Person } from "./identity.ts";
import { isWebFlow } from "./identity.ts";
import { noReplyAccount } from "./no-reply.ts";

/** Who stands behind one commit. */
export interface CommitPeople {
  readonly commit: Commit;
  readonly people: readonly Person[];
  /** Whether one of its emails belongs to no account, so that the pull request's author answers for it. */
  readonly isUnmapped: boolean;
}

type Facts = Pick<GateInput, "change" | "policy" | "attributions"> & { readonly people: People };

const CO_AUTHOR = /^co-authored-by:[^<\n]*<[^>\n]*>/gim;
/** The headlines GitHub gives to a commit of suggestions; a squashed pull request has its number at the end. */
const SUGGESTION = /^(?:Apply suggestions?\b|Update \S)(?![^\n]*\(#\d+\)[ \t\r]*(?:\n|$))/;

/** Somebody whom a `Co-authored-by` line names. */
export interface CoAuthor {
  readonly name: string;
  readonly email: string;
}

/** The `Co-authored-by` lines of a commit message, wherever they stand. */
export function coAuthors(message: string): readonly CoAuthor[] {
  return [...message.matchAll(CO_AUTHOR)].map(([line]) => {
    const start = line.indexOf("<");
    return { name: line.slice(line.indexOf(":") + 1, start).trim(), email: line.slice(start + 1, -1).trim() };
  });
}

/** The emails of the `Co-authored-by` lines of a commit message. */
export function coAuthorEmails(message: string): readonly string[] {
  return coAuthors(message).map((one) => one.email);
}

/** Whether a commit says of itself that GitHub made it of suggestions, which only GitHub's signature proves. */
export function claimsSuggestion(commit: Commit): boolean {
  return isWebFlow(commit.committer.email, undefined) && SUGGESTION.test(commit.message);
}

/** The people behind each commit of the range: author, committer and co-authors that are not agents, GitHub itself or givers of a suggestion. */
export function commitPeople(facts: Facts): readonly CommitPeople[] {
  const { people, change, policy } = facts;
  const agentEmails = [...people.agentEmails, ...policy.detect.agents.flatMap((agent) => agent.emails)];
  const agents = new Set(agentEmails.map(foldCase));
  return change.commits.map((commit) => {
    const persons: Person[] = [];
    let isUnmapped = false;
    for (const email of emailsOf(commit, people)) {
      if (agents.has(foldCase(email))) continue;
      const person = personOf(email, people);
      if (person === undefined) isUnmapped = true;
      else persons.push(person);
    }
    return { commit, people: persons, isUnmapped };
  });
}

/** The account behind an email: GitHub's answer, else what one of its no-reply addresses says, undefined for nobody's. */
export function personOf(email: string, people: Pick<People, "accountsByEmail">): Person | undefined {
  return people.accountsByEmail.get(foldCase(email)) ?? noReplyAccount(email);
}

/** The commits of the range that changed one of the files, also under an earlier name inside the range. */
export function commitsOf(files: readonly JudgedFile[], commits: readonly CommitPeople[]): readonly CommitPeople[] {
  const names = new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const touching: CommitPeople[] = [];
  // Children first, so that a name is known before the commits that used it.
  for (const one of [...commits].reverse()) {
    const touched = one.commit.files.filter(
      (file) => names.has(file.path) || names.has(file.previousPath ?? file.path),
    );
    for (const { previousPath } of touched) if (previousPath !== undefined) names.add(previousPath);
    if (touched.length > 0) touching.push(one);
  }
  return touching;
}

/** The commits that evidence of an agent, `strong` or more, speaks of. */
export function agentCommits(
  attributions: GateInput["attributions"],
  commits: readonly CommitPeople[],
): readonly CommitPeople[] {
  const shas = new Set<ObjectId>();
  for (const { commitSha, strength } of attributions.flatMap((one) => one.evidence)) {
    if (commitSha !== null && isAtLeast(strength, "strong")) shas.add(commitSha);
  }
  return commits.filter(({ commit }) => shas.has(commit.sha));
}

function emailsOf(commit: Commit, people: People): readonly string[] {
  const account = people.accountsByEmail.get(foldCase(commit.committer.email));
  const isByGitHub = isWebFlow(commit.committer.email, account);
  // Anybody can write GitHub's name into a commit, so its signature decides whether co-authors are let off.
  const isSuggestion = claimsSuggestion(commit) && people.githubCommits.has(commit.sha);
  return [
    commit.author.email,
    ...(isByGitHub ? [] : [commit.committer.email]),
    ...(isSuggestion ? [] : coAuthorEmails(commit.message)),
  ];
}
