import { type Account, type Fact, foldCase, type Permission, type PushActivity } from "../../src/domain/people.ts";
import type { Directory, DirectorySource } from "../../src/ports-github.ts";

/** What is known about people. */
export interface KnownPeople {
  /** By login; who is not here may nothing. */
  readonly permissions: Map<string, Permission>;
  readonly accounts: Map<string, Account>;
  /** Members by `org/slug`; what is not here cannot be read. */
  readonly teams: Map<string, readonly Account[]>;
  pushes: Fact<readonly PushActivity[]>;
  self: readonly string[];
  /** Commits that GitHub made. */
  readonly githubCommits: Set<string>;
}

/** The Directory port in memory, with the names of what was asked. */
export function fakeDirectories(people: KnownPeople): DirectorySource & { readonly calls: string[] } {
  const calls: string[] = [];
  const told = <T>(call: string, value: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(value);
  };
  const directory: Directory = {
    readPermission: ({ login }) =>
      told(`permission ${login}`, { known: true, value: people.permissions.get(foldCase(login)) ?? "none" } as const),
    readTeam(team) {
      const value = people.teams.get(foldCase(team));
      const fact: Fact<readonly Account[]> =
        value === undefined
          ? { known: false, reason: `team ${team} needs the input team-token` }
          : { known: true, value };
      return told(`team ${team}`, fact);
    },
    readProfile: (account) => told(`profile ${account.login}`, { account, name: null, email: null }),
    readCollaborators() {
      const value = [...people.permissions].flatMap(([login, permission]) => {
        const account = people.accounts.get(login);
        return account === undefined ? [] : [{ account, permission }];
      });
      return told("collaborators", { known: true, value } as const);
    },
    readAccounts(emails) {
      const owner = (email: string): Account | null =>
        people.accounts.get(foldCase(email.split("@", 1)[0] ?? "")) ?? null;
      return told("accounts", new Map(emails.map((email) => [foldCase(email), owner(email)])));
    },
    readPushes: () => told("pushes", people.pushes),
    readGitHubCommits: (shas) => told("github commits", new Set(shas.filter((sha) => people.githubCommits.has(sha)))),
    readSelf: () => told("self", people.self),
  };
  return { calls, openDirectory: () => directory };
}
