import type { Account, Fact, People, Permission } from "../domain/people.ts";
import { foldCase, hasPermission } from "../domain/people.ts";
import type { ApproverSource } from "../domain/policy.ts";
import type { JudgedFile } from "../domain/verdict.ts";
import { parseCodeowners } from "./codeowners.ts";
import { personOf } from "./commit-people.ts";
import { isNamed } from "./identity.ts";
import { listed } from "./words.ts";

/** A file for which approvals are counted, and who owns it by CODEOWNERS where the rule asks; a renamed file may stand twice. */
export interface Target {
  readonly file: JudgedFile;
  /** As CODEOWNERS writes them. */
  readonly owners: readonly string[];
}

/** Whether somebody is among those whose word a rule counts for a target, or why that cannot be told. */
export type Membership = "in" | "out" | { readonly unknown: string };

/** Files -> targets. With code owners a renamed file is one for each of its names that has owners, as GitHub asks the owners of both. */
export function targetsOf(from: ApproverSource, files: readonly JudgedFile[], people: People): readonly Target[] {
  if (from.codeowners !== true) return files.map((file) => ({ file, owners: [] }));
  const text = people.codeowners.known ? people.codeowners.value : null;
  const ownersOf = parseCodeowners(text ?? "");
  return files.flatMap((file) => {
    const names = file.previousPath === undefined ? [file.path] : [file.path, file.previousPath];
    const owned = names.map((name) => ({ file, owners: ownersOf(name) })).filter(({ owners }) => owners.length > 0);
    return owned.length > 0 ? owned : [{ file, owners: [] }];
  });
}

/** A function: is an account among those that a rule names, for one target? One sure membership is enough. */
export function membershipTest(from: ApproverSource, people: People): (account: Account, target: Target) => Membership {
  const known = new Map<string | number, Membership>();
  // The files of a rule differ in their owners only, and there are many of them.
  return (account, target) => {
    const key = from.codeowners === true ? `${account.id} ${target.owners.join(" ")}` : account.id;
    const answer = known.get(key) ?? membershipOf(account, target, from, people);
    known.set(key, answer);
    return answer;
  };
}

function membershipOf(account: Account, target: Target, from: ApproverSource, people: People): Membership {
  if (isNamed(from, account)) return "in";
  return anyOf([
    ...(from.teams ?? []).map((team) => isInTeam(account, team, people)),
    ...(from.permission === undefined ? [] : [mayDo(account, from.permission, people)]),
    ...(from.codeowners === true ? [isOwner(account, target.owners, people)] : []),
  ]);
}

/** What an account may do in the repository, or why that is not known. */
export function permissionOf(account: Account, people: People): Fact<Permission> {
  const asked = people.permissions.get(account.id);
  if (asked !== undefined) return asked;
  const listedAs = people.collaborators.known
    ? people.collaborators.value.find((one) => one.account.id === account.id)
    : undefined;
  if (listedAs !== undefined) return { known: true, value: listedAs.permission };
  return { known: false, reason: "not read" };
}

/** Whether somebody has a permission. */
export function mayDo(account: Account, least: Permission, people: People): Membership {
  const fact = permissionOf(account, people);
  if (!fact.known) return { unknown: `the permission of ${account.login} cannot be read (${fact.reason})` };
  return hasPermission(fact.value, least) ? "in" : "out";
}

/** The members of a team, or why they are not known. */
export function teamMembers(team: string, people: People): Fact<readonly Account[]> {
  return people.teams.get(foldCase(team)) ?? { known: false, reason: "not read" };
}

/** Why a rule's own sources cannot be read: teams it names (itself or by CODEOWNERS), CODEOWNERS itself. */
export function unreadableSources(from: ApproverSource, targets: readonly Target[], people: People): readonly string[] {
  const owners = targets.flatMap((target) => target.owners).filter((owner) => /^@.*\//.test(owner));
  const teams = new Set([...(from.teams ?? []), ...owners.map((owner) => owner.slice(1))].map(foldCase));
  const reasons = [...teams].flatMap((team) => {
    const members = teamMembers(team, people);
    return members.known ? [] : [`team ${team} cannot be read (${members.reason})`];
  });
  if (from.codeowners !== true || people.codeowners.known) return reasons;
  return [...reasons, `CODEOWNERS cannot be read (${people.codeowners.reason})`];
}

/** Whose approval a rule asks for, in words: `people with write access or more, team acme/core or alice`. */
export function describeSource(from: ApproverSource): string {
  const words: string[] = [];
  if (from.permission !== undefined) {
    words.push(`people with ${from.permission} access${from.permission === "admin" ? "" : " or more"}`);
  }
  for (const team of from.teams ?? []) words.push(`team ${team}`);
  words.push(...(from.users ?? []));
  if (from.codeowners === true) words.push("code owners");
  return listed(words, "or");
}

function anyOf(answers: readonly Membership[]): Membership {
  if (answers.includes("in")) return "in";
  return answers.find((answer) => typeof answer === "object") ?? "out";
}

function isInTeam(account: Account, team: string, people: People): Membership {
  const members = teamMembers(team, people);
  if (!members.known) return { unknown: `team ${foldCase(team)} cannot be read (${members.reason})` };
  return members.value.some((member) => member.id === account.id) ? "in" : "out";
}

// An owner without write access owns nothing: https://docs.github.com/articles/about-code-owners#about-code-owners
function isOwner(account: Account, owners: readonly string[], people: People): Membership {
  if (!people.codeowners.known) return { unknown: `CODEOWNERS cannot be read (${people.codeowners.reason})` };
  const named = anyOf(owners.map((owner) => isOwnerEntry(account, owner, people)));
  if (named === "out") return "out";
  const may = mayDo(account, "write", people);
  return may === "in" ? named : may;
}

function isOwnerEntry(account: Account, owner: string, people: People): Membership {
  if (!owner.startsWith("@")) return personOf(owner, people)?.id === account.id ? "in" : "out";
  const name = owner.slice(1);
  if (name.includes("/")) return isInTeam(account, name, people);
  return foldCase(name) === foldCase(account.login) ? "in" : "out";
}
