import type { Origin } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { Account } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { Condition } from "../domain/policy.ts";
import { matchesAny } from "../globs.ts";
import { noReplyAccount } from "./no-reply.ts";

/** What conditions ask of a change as a whole. */
export interface ChangeFacts {
  /** The name of the branch the change goes to, null where it is not known (a local range). */
  readonly base: string | null;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  /** Logins and emails, in lower case, of the pull request's author and of the authors of its commits. */
  readonly authors: ReadonlySet<string>;
}

/** Something that stands at a path: a changed file, or a finding (path null: in a commit message). */
export interface Placed {
  readonly path: string | null;
  readonly previousPath?: string | undefined;
  readonly origin: Origin;
}

/**
 * The facts of a change that conditions look at. A local range is no draft and has no labels; its base branch has no name here,
 * and a condition on it then holds: the answer on a laptop is rather too strict than too kind.
 */
export function changeFacts(change: Change, accountsByEmail: ReadonlyMap<string, Account | null>): ChangeFacts {
  const authors = new Set<string>();
  const pull = change.pullRequest;
  if (pull !== undefined) authors.add(foldCase(pull.authorLogin));
  for (const commit of change.commits) {
    const email = foldCase(commit.author.email);
    authors.add(email);
    const login = accountsByEmail.get(email)?.login ?? noReplyAccount(email)?.login;
    if (login !== undefined) authors.add(foldCase(login));
  }
  return { base: pull?.baseRef ?? null, isDraft: pull?.isDraft ?? false, labels: pull?.labels ?? [], authors };
}

/** Whether those parts of a condition hold that ask about the change as a whole. */
export function holdsForChange(condition: Condition, facts: ChangeFacts): boolean {
  if (condition.draft !== undefined && condition.draft !== facts.isDraft) return false;
  if (condition.labels !== undefined && !condition.labels.some((label) => hasLabel(facts.labels, label))) return false;
  if (condition.base !== undefined && facts.base !== null && !matchesAny(condition.base)(facts.base)) return false;
  return condition.authors === undefined || condition.authors.some((author) => facts.authors.has(foldCase(author)));
}

/**
 * A predicate: do those parts of a condition hold that ask about one file? A renamed file matches `paths` by either name and is
 * taken out by `not-paths` only when both names match. A commit message has no path: `paths` never matches it.
 */
export function matchesFile(condition: Condition): (placed: Placed) => boolean {
  const isIn = condition.paths === undefined ? undefined : matchesAny(condition.paths);
  const isOut = condition.notPaths === undefined ? undefined : matchesAny(condition.notPaths);
  return (placed) => {
    if (condition.origin !== undefined && condition.origin !== placed.origin) return false;
    const names = [placed.path, placed.previousPath ?? null].filter((name) => name !== null);
    if (isIn !== undefined && !names.some(isIn)) return false;
    return isOut === undefined || names.length === 0 || !names.every(isOut);
  };
}

// GitHub does not tell labels apart by case.
function hasLabel(labels: readonly string[], wanted: string): boolean {
  return labels.some((label) => label.toLowerCase() === wanted.toLowerCase());
}
