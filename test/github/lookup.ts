import type { Account, Issue, PullRequest, Repository, World } from "./state.ts";

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** The account with a login, compared without case; undefined for unknown and deleted ones. */
export function findAccount(world: World, login: string): Account | undefined {
  const wanted = login.toLowerCase();
  for (const account of world.accounts.values()) {
    if (!account.deleted && account.login.toLowerCase() === wanted) return account;
  }
  return undefined;
}

/** The repository with a full name, compared without case; undefined for unknown and deleted ones. */
export function findRepository(world: World, name: string): Repository | undefined {
  const wanted = name.toLowerCase();
  return world.repositories.find((entry) => !entry.deleted && fullName(entry).toLowerCase() === wanted);
}

/** Whether an issue is a pull request. */
export function isPullRequest(issue: Issue | undefined): issue is PullRequest {
  return issue?.pull !== undefined;
}

/** Every pull request of a repository, by number. */
export function pullRequestsOf(repository: Repository): readonly PullRequest[] {
  return [...repository.issues.values()].filter(isPullRequest).sort((left, right) => left.number - right.number);
}
