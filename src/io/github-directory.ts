import { z } from "zod";
import type { Commit, ObjectId } from "../domain/change.ts";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import {
  type Account,
  type Collaborator,
  type Fact,
  foldCase,
  type Permission,
  type Profile,
  permissionFrom,
} from "../domain/people.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import type { Directory, DirectorySource } from "../ports-github.ts";
import { createCommitAccounts } from "./github-accounts.ts";
import { type GitHubClient, RefusedError } from "./github-client.ts";
import { accountShape, activityShape, collaboratorShape, permissionShape } from "./github-shapes.ts";

const REPO = "/repos/{owner}/{repo}";
/** A list of people, or of pushes, that is longer than this many pages is not read: it would cost more than it tells. */
const MAX_PAGES = 10;
/** Who a workflow's own token writes as, where nobody says. */
const ACTIONS_LOGIN = "github-actions[bot]";

/** Reads people through the API; `teams` is the client with the token that may read teams, undefined where there is none. */
export function createDirectorySource(client: GitHubClient, teams: GitHubClient | undefined): DirectorySource {
  let self: Promise<readonly string[]> | undefined;
  const permissions = new Map<number, Promise<Fact<Permission>>>();
  const profiles = new Map<number, Promise<Profile>>();
  const members = new Map<string, Promise<Fact<readonly Account[]>>>();
  let collaborators: Promise<Fact<readonly Collaborator[]>> | undefined;
  return {
    openDirectory(pull, commits): Directory {
      const accounts = createCommitAccounts(client, pull, commits);
      let pushes: ReturnType<Directory["readPushes"]> | undefined;
      return {
        readPermission: (account) => remember(permissions, account.id, () => readPermission(client, account)),
        readProfile: (account) => remember(profiles, account.id, () => readProfile(client, account)),
        readTeam: (team) => remember(members, foldCase(team), () => readTeam(client, teams, team)),
        readCollaborators() {
          collaborators ??= readCollaborators(client);
          return collaborators;
        },
        readAccounts: (emails) => accounts.readAccounts(emails),
        readPushes() {
          pushes ??= readPushes(client, pull, commits);
          return pushes;
        },
        readGitHubCommits: (shas) => accounts.readGitHubCommits(shas),
        readSelf() {
          self ??= readSelf(client);
          return self;
        },
      };
    },
  };
}

function remember<K, V>(known: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

/** What a look-up says, or why it could not be made; what is no failure of the look-up is thrown on. */
async function factOf<T>(what: string, read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { known: true, value: await read() };
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    return { known: false, reason: `${what} could not be read: ${error.message}` };
  }
}

function readPermission(client: GitHubClient, account: Account): Promise<Fact<Permission>> {
  return factOf(`the permission of ${account.login}`, async () => {
    const route = `GET ${REPO}/collaborators/{username}/permission`;
    const answer = await client.read(permissionShape, route, { username: account.login });
    if (answer === undefined) return "none";
    // A login may have gone to somebody else since: the id says whose answer this is.
    if (answer.user !== null && answer.user !== undefined && answer.user.id !== account.id) return "none";
    return permissionFrom({
      permission: answer.permission,
      roleName: answer.role_name,
      flags: answer.user?.permissions,
    });
  });
}

async function readTeam(
  client: GitHubClient,
  teams: GitHubClient | undefined,
  team: string,
): Promise<Fact<readonly Account[]>> {
  const [org = "", slug = ""] = team.split("/");
  if (foldCase(org) !== foldCase(client.owner)) {
    return { known: false, reason: `team ${team} is not of this repository's organization` };
  }
  if (teams === undefined) {
    return { known: false, reason: `team ${team} needs the input team-token, which reads organization teams` };
  }
  return factOf(`team ${team}`, async () => {
    const parameters = { org, team_slug: slug };
    const listed = await teams.list(accountShape, "GET /orgs/{org}/teams/{team_slug}/members", { parameters });
    return listed.filter((account) => account !== null);
  });
}

const profileShape = z.object({ id: z.number(), name: z.string().nullish(), email: z.string().nullish() });

async function readProfile(client: GitHubClient, account: Account): Promise<Profile> {
  const parameters = { username: account.login, owner: undefined, repo: undefined };
  const found = await client.read(profileShape, "GET /users/{username}", parameters);
  // A login can be somebody else's by now.
  const own = found?.id === account.id ? found : undefined;
  return { account, name: own?.name ?? null, email: own?.email ?? null };
}

function readCollaborators(client: GitHubClient): Promise<Fact<readonly Collaborator[]>> {
  return factOf("the list of collaborators", async () => {
    const listed = await client.list(collaboratorShape, `GET ${REPO}/collaborators`, { maxPages: MAX_PAGES });
    return listed.map(({ id, login, type, permissions, role_name }) => ({
      account: { id, login, type },
      permission: permissionFrom({ flags: permissions, roleName: role_name }),
    }));
  });
}

function readPushes(
  client: GitHubClient,
  pull: PullRequest,
  commits: readonly Commit[],
): ReturnType<Directory["readPushes"]> {
  return factOf("the pushes to the head branch", async () => {
    const [owner, repo] = (pull.headRepository ?? "").split("/");
    if (owner === undefined || repo === undefined) throw new IncompleteError("the head repository is gone");
    const inRange = new Set<ObjectId>(commits.map((commit) => commit.sha));
    const isBeginning = (activity: { type: string }): boolean => activity.type === "branch_creation";
    const listed = await client.list(activityShape, "GET /repos/{owner}/{repo}/activity", {
      parameters: { owner, repo, ref: `refs/heads/${pull.headRef}`, direction: "desc" },
      until: (items) => items.some(isBeginning) || leftTheBase(items, inRange),
      maxPages: MAX_PAGES,
    });
    const beginning = listed.findIndex(isBeginning);
    return beginning === -1 ? listed : listed.slice(0, beginning + 1);
  });
}

/** Whether the oldest pushes of a long list were of the base already: plain pushes that moved the branch to commits before the range. */
function leftTheBase(items: readonly { type: string; afterSha: ObjectId }[], inRange: ReadonlySet<ObjectId>): boolean {
  const oldest = items.at(-1);
  const hasRewritten = items.some((activity) => activity.type === "force_push");
  return oldest !== undefined && !hasRewritten && !inRange.has(oldest.afterSha);
}

const viewerShape = z.object({ viewer: z.object({ login: z.string() }) });

async function readSelf(client: GitHubClient): Promise<readonly string[]> {
  try {
    return [(await client.query(viewerShape, "query { viewer { login } }")).viewer.login];
  } catch (error) {
    // Who may not ask is the workflow itself; who gets no answer must not guess, or it would not know its own comments.
    if (error instanceof PermissionError || error instanceof RefusedError) return [ACTIONS_LOGIN];
    throw error;
  }
}
