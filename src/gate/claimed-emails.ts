import type { Commit } from "../domain/change.ts";
import type { Account, Profile } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import { type CoAuthor, coAuthors } from "./commit-people.ts";

/**
 * The co-authors whose email nobody's account was found for, agents left out. GitHub's lists say whose an author's or committer's email
 * is, but nothing of co-authors, so that "nobody's" is no answer there.
 */
export function unknownCoAuthors(
  commits: readonly Commit[],
  accountsByEmail: ReadonlyMap<string, Account | null>,
): readonly CoAuthor[] {
  const listed = new Set(
    commits.flatMap(({ author, committer }) => [author, committer]).map((one) => foldCase(one.email)),
  );
  return commits
    .flatMap(({ message }) => coAuthors(message))
    .filter(({ email }) => accountsByEmail.get(foldCase(email)) === null && !listed.has(foldCase(email)));
}

/** Emails with their accounts, and beside them those of co-authors who have the name or the public email of one of `profiles`. */
export function claimEmails(
  accountsByEmail: ReadonlyMap<string, Account | null>,
  unknown: readonly CoAuthor[],
  profiles: readonly Profile[],
): ReadonlyMap<string, Account | null> {
  const claimed = new Map(accountsByEmail);
  for (const { name, email } of unknown) {
    const owner = profiles.find((profile) => isOf(profile, name, email));
    if (owner !== undefined) claimed.set(foldCase(email), owner.account);
  }
  return claimed;
}

function isOf({ account, name, email }: Profile, coAuthor: string, address: string): boolean {
  if (email !== null && foldCase(email) === foldCase(address)) return true;
  const wanted = plain(coAuthor);
  return wanted !== "" && [account.login, name ?? ""].some((own) => plain(own) === wanted);
}

function plain(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
