import type { Change } from "../domain/change.ts";
import type { Account, People } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { ApproverSource, Policy } from "../domain/policy.ts";

/** People by account id, and by login in lower case where only that is known. */
export interface Group {
  readonly ids: ReadonlySet<number>;
  readonly logins: ReadonlySet<string>;
}

/** Somebody as far as they are known; `id` is null where only the login is. */
export interface Person {
  readonly id: number | null;
  readonly login: string;
}

/** Account id of GitHub's stand-in for deleted accounts. https://api.github.com/users/ghost */
const GHOST_ID = 10137;
/** Account id and name of what commits for people on github.com. https://api.github.com/users/web-flow */
const WEB_FLOW = { id: 19864447, email: "noreply@github.com" } as const;

/** People -> a group of them. */
export function groupOf(people: Iterable<Person>): Group {
  const ids = new Set<number>();
  const logins = new Set<string>();
  for (const { id, login } of people) {
    if (id !== null) ids.add(id);
    logins.add(foldCase(login));
  }
  return { ids, logins };
}

/** Whether somebody is in a group, by id or by login. */
export function isIn(group: Group, person: Person): boolean {
  return (person.id !== null && group.ids.has(person.id)) || group.logins.has(foldCase(person.login));
}

/** Whether an account is a living one of a kind that is known to be a person or a program. */
export function isKnownUser(account: Account | null): account is Account & { readonly type: "User" | "Bot" } {
  return account !== null && account.id !== GHOST_ID && (account.type === "User" || account.type === "Bot");
}

/** Whether an identity in a commit is GitHub's own, which commits what people do on its pages. */
export function isWebFlow(email: string, account: Account | null | undefined): boolean {
  return foldCase(email) === WEB_FLOW.email || account?.id === WEB_FLOW.id;
}

/** A predicate: is somebody an app, a bot, a coding agent or the identity that this run writes as? */
export function botTest(people: People, policy: Policy): (person: Person & { readonly type?: string }) => boolean {
  const agents = policy.detect.agents.flatMap((agent) => agent.logins);
  const known = new Set([...people.self, ...people.agentLogins, ...agents].map(foldCase));
  return ({ login, type }) => type === "Bot" || login.endsWith("[bot]") || known.has(foldCase(login));
}

/** Whether a list of `users` names somebody. */
export function isNamed(from: ApproverSource, person: Person): boolean {
  const name = foldCase(person.login);
  return (from.users ?? []).some((user) => foldCase(user) === name);
}

/** The author of the pull request as a group: by account, and by login where the account is gone. */
export function authorGroup(change: Change, people: People): Group {
  const pull = change.pullRequest;
  const authors: Person[] = people.author === null ? [] : [people.author];
  if (pull !== undefined) authors.push({ id: pull.authorId, login: pull.authorLogin });
  return groupOf(authors);
}
