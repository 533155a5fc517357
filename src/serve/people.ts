import { createCatalog } from "../detect/catalog.ts";
import type { StandingCommand } from "../domain/command.ts";
import type { Account, ChangeKey, Fact, IssueComment, People, Permission, Wanted } from "../domain/people.ts";
import { CODEOWNERS_PATHS } from "../domain/people.ts";
import type { PolicyAgent } from "../domain/policy.ts";
import type { PostedReview, PullRequest } from "../domain/pull-request.ts";
import { type AsksInput, approvedCommits, approversOf, asks, asksCodeowners, couldFallShort } from "../gate/asks.ts";
import { claimEmails, unknownCoAuthors } from "../gate/claimed-emails.ts";
import type { Prepared } from "../judge.ts";
import type { Directory, FetchedRepository } from "../ports-github.ts";
import { proposalAskers } from "./proposed.ts";

const NOT_ASKED = { known: false, reason: "it was not asked for" } as const;

/** What people have said in a pull request, and which commands of it stand. */
export interface Words {
  readonly reviews: readonly PostedReview[];
  readonly comments: readonly IssueComment[];
  readonly commands: readonly StandingCommand[];
  /** Logins that this run writes as; none where nobody has said anything, so that nothing of it can be ours. */
  readonly self: readonly string[];
}

/** A prepared change and what people said -> every fact about people that the gate needs, and no other. */
export async function readPeople(
  pull: PullRequest,
  prepared: Prepared,
  words: Words,
  from: {
    readonly directory: Directory;
    readonly repository: FetchedRepository;
    readSelf(): Promise<readonly string[]>;
  },
): Promise<People> {
  const { change, attributions, chosen } = prepared;
  const { directory, repository } = from;
  const codeowners = asksCodeowners(chosen.policy) ? await readCodeowners(change.baseSha, repository) : NOT_ASKED;
  const { reviews, comments, commands } = words;
  const agents = agentNames(chosen.policy.detect.agents);
  const spoken = { reviews, commands, codeowners, namedOperators: prepared.operators, agentEmails: agents.agentEmails };
  const input: AsksInput = { policy: chosen.policy, change, attributions, ...spoken };
  const wanted = asks(input);
  const answers = await readWanted(wanted, directory);
  const told = {
    ...answers,
    ...agents,
    author: pull.author,
    // Until it is known whose they are, and where that changes nothing.
    accountsByEmail: new Map(wanted.emails.map((email) => [email, pull.author])),
    self: words.self,
    namedOperators: prepared.operators,
    proposalAskers: proposalAskers(words.comments, words.self),
    requested: { logins: pull.requestedReviewers, teams: pull.requestedTeams },
    reviews,
    comments,
    codeowners,
  };
  const isOpen = pull.author === null || couldFallShort(input, told);
  const [accountsByEmail, pushes, self] = await Promise.all([
    isOpen ? readEmails(wanted.emails, input, directory) : told.accountsByEmail,
    readPushes(wanted.pushes, isOpen, directory),
    isOpen ? from.readSelf() : words.self,
  ]);
  const facts = { ...told, accountsByEmail, pushes, self };
  return { ...facts, ...(await readKeys(input, facts, repository)) };
}

type Answers = Pick<People, "permissions" | "teams" | "collaborators" | "githubCommits">;

async function readWanted(wanted: Wanted, directory: Directory): Promise<Answers> {
  const [permissions, teams, collaborators, githubCommits] = await Promise.all([
    readEach(wanted.permissions, (account: Account) => directory.readPermission(account)),
    readEach(wanted.teams, (team: string) => directory.readTeam(team)),
    wanted.collaborators ? directory.readCollaborators() : NOT_ASKED,
    directory.readGitHubCommits(wanted.githubCommits),
  ]);
  const byId = new Map<number, Fact<Permission>>(permissions.map(([account, fact]) => [account.id, fact]));
  return { permissions: byId, teams: new Map(teams), collaborators, githubCommits };
}

async function readEmails(
  emails: readonly string[],
  input: AsksInput,
  directory: Directory,
): Promise<ReadonlyMap<string, Account | null>> {
  const accounts = await directory.readAccounts(emails);
  const unknown = unknownCoAuthors(input.change.commits, accounts);
  if (unknown.length === 0) return accounts;
  const profiles = await Promise.all(approversOf(input).map((account) => directory.readProfile(account)));
  return claimEmails(accounts, unknown, profiles);
}

async function readPushes(isWanted: boolean, isOpen: boolean, directory: Directory): Promise<People["pushes"]> {
  if (!isWanted) return NOT_ASKED;
  // Whoever they are, leaving them out changes nothing.
  return isOpen ? await directory.readPushes() : { known: true, value: [] };
}

function readEach<K, V>(keys: readonly K[], read: (key: K) => Promise<V>): Promise<readonly (readonly [K, V])[]> {
  return Promise.all(keys.map(async (key) => [key, await read(key)] as const));
}

async function readKeys(
  input: AsksInput,
  facts: Parameters<typeof approvedCommits>[1],
  repository: FetchedRepository,
): Promise<Pick<People, "headKeys" | "approvedKeys">> {
  const { baseSha, headSha } = input.change;
  const commits = approvedCommits(input, facts);
  // The head's own keys are compared with those of other commits only.
  if (commits.length === 0) return { headKeys: new Map(), approvedKeys: new Map() };
  const [head, ...approved] = await Promise.all(
    [headSha, ...commits].map((sha) => repository.readChangeKeys(baseSha, sha)),
  );
  const headKeys = head?.known === true ? head.value : new Map<string, ChangeKey>();
  const approvedKeys = commits.map((sha, index) => [sha, keySet(approved[index] ?? NOT_ASKED)] as const);
  return { headKeys, approvedKeys: new Map(approvedKeys) };
}

function keySet(keys: Fact<ReadonlyMap<string, ChangeKey>>): Fact<ReadonlySet<ChangeKey>> {
  return keys.known ? { known: true, value: new Set(keys.value.values()) } : keys;
}

/** The first CODEOWNERS that GitHub would take of a commit, null where it has none. */
async function readCodeowners(commitSha: string, repository: FetchedRepository): Promise<Fact<string | null>> {
  for (const path of CODEOWNERS_PATHS) {
    const file = await repository.readFile(commitSha, path);
    if (file !== undefined) return { known: true, value: new TextDecoder().decode(file.bytes) };
  }
  return { known: true, value: null };
}

function agentNames(policyAgents: readonly PolicyAgent[]): Pick<People, "agentLogins" | "agentEmails"> {
  const { byLogin, byEmail } = createCatalog(policyAgents);
  return { agentLogins: [...byLogin.keys()], agentEmails: [...byEmail.keys()] };
}
