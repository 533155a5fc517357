import type { Account, People } from "../domain/people.ts";
import { foldCase, hasPermission } from "../domain/people.ts";
import type { ApproverSource } from "../domain/policy.ts";
import { personOf } from "./commit-people.ts";
import type { ExclusionTest } from "./exclusions.ts";
import type { Person } from "./identity.ts";
import type { Target } from "./sources.ts";
import { teamMembers } from "./sources.ts";

/** Who could still approve a target: logins by key (see `keyOf`), and what list could not be read. */
export interface Candidates {
  readonly people: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

/** One key for one person: the account id where it is known, else the login. */
export function keyOf(person: Person): string {
  return person.id === null ? `@${foldCase(person.login)}` : `#${person.id}`;
}

/** The people whom a rule's `from` names for a target, without those whom it excludes. */
export function candidatesFor(
  from: ApproverSource,
  people: People,
  isExcluded: ExclusionTest,
  known: ReadonlyMap<string, Account>,
): (target: Target) => Candidates {
  const unknown: string[] = [];
  const common = [
    ...(from.users ?? []).map((login) => byLogin(login, known)),
    ...(from.teams ?? []).flatMap((team) => membersOf(team, people, unknown)),
    ...(from.permission === undefined ? [] : collaboratorsWith(from.permission, people, unknown)),
  ];
  const isWriter = writerTest(people);
  if (from.codeowners === true && !people.codeowners.known) unknown.push("CODEOWNERS");
  const byOwners = new Map<string, Candidates>();
  return (target) => {
    const done = byOwners.get(target.owners.join(" "));
    if (done !== undefined) return done;
    const missing = [...unknown];
    const owners = target.owners.flatMap((owner) => ownerPeople(owner, people, known, missing)).filter(isWriter);
    const everybody = [...common, ...owners].filter((person) => isExcluded(person) === null);
    const found = { people: new Map(everybody.map((person) => [keyOf(person), person.login])), unknown: missing };
    byOwners.set(target.owners.join(" "), found);
    return found;
  };
}

/** Every account that the facts name, by login in lower case. */
export function knownAccounts(people: People): ReadonlyMap<string, Account> {
  const teams = [...people.teams.values()].flatMap((team) => (team.known ? team.value : []));
  const collaborators = people.collaborators.known ? people.collaborators.value.map((one) => one.account) : [];
  const speakers = [...people.reviews, ...people.comments].map((one) => one.author);
  const all = [...teams, ...collaborators, ...speakers, people.author].filter((account) => account !== null);
  return new Map(all.map((account) => [foldCase(account.login), account]));
}

function byLogin(login: string, known: ReadonlyMap<string, Account>): Person {
  return known.get(foldCase(login)) ?? { id: null, login };
}

function membersOf(team: string, people: People, unknown: string[]): readonly Person[] {
  const members = teamMembers(team, people);
  if (members.known) return members.value;
  unknown.push(`team ${team}`);
  return [];
}

function collaboratorsWith(
  least: NonNullable<ApproverSource["permission"]>,
  people: People,
  unknown: string[],
): readonly Person[] {
  if (!people.collaborators.known) {
    unknown.push("the list of collaborators");
    return [];
  }
  return people.collaborators.value.filter((one) => hasPermission(one.permission, least)).map((one) => one.account);
}

// Where the collaborators are not known, an owner is taken to have write access: better to wait for them than to say never.
function writerTest(people: People): (person: Person) => boolean {
  if (!people.collaborators.known) return () => true;
  const writers = people.collaborators.value.filter((one) => hasPermission(one.permission, "write"));
  const keys = new Set(writers.map((one) => keyOf(one.account)));
  return (person) => keys.has(keyOf(person));
}

function ownerPeople(
  owner: string,
  people: People,
  known: ReadonlyMap<string, Account>,
  unknown: string[],
): readonly Person[] {
  if (!owner.startsWith("@")) {
    const person = personOf(owner, people);
    return person === undefined ? [] : [person];
  }
  const name = owner.slice(1);
  return name.includes("/") ? membersOf(name, people, unknown) : [byLogin(name, known)];
}
