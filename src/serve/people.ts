import { createCatalog } from "../detect/catalog.ts";
import type { Account, ChangeKey, Fact, People, Permission, Wanted } from "../domain/people.ts";
import { CODEOWNERS_PATHS } from "../domain/people.ts";
import type { Policy, PolicyAgent } from "../domain/policy.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import { type AsksInput, approvedCommits, approversOf, asks, asksCodeowners } from "../gate/asks.ts";
import { claimEmails, unknownCoAuthors } from "../gate/claimed-emails.ts";
import type { Prepared } from "../judge.ts";
import type { Directory, FetchedRepository } from "../ports-github.ts";
import { couldEmailsMatter, factsThatMatter, mayBeEnough } from "./enough-left.ts";
import { proposalAskers } from "./proposed.ts";
import type { Words } from "./words.ts";

const NOT_ASKED = { known: false, reason: "it was not asked for" } as const;
const NOBODY = { known: true, value: [] } as const;

/** Where facts about people come from. */
interface Sources {
  readonly directory: Directory;
  readonly repository: FetchedRepository;
  readSelf(): Promise<readonly string[]>;
  /** People whom a rule names are asked for a review, so that it must be known of each whether their word would count. */
  readonly asksReviewers: boolean;
}

/** Facts about people, and how to have also who else could approve where that was left out because enough people may have. */
export interface HeardPeople {
  readonly people: People;
  readonly readOthers: (() => Promise<People>) | null;
}

/** A prepared change and what people said -> every fact about people that the gate needs, and no other. */
export async function readPeople(
  pull: PullRequest,
  prepared: Prepared,
  words: Words,
  from: Sources,
): Promise<HeardPeople> {
  const { change, attributions, chosen } = prepared;
  const { directory, repository } = from;
  const codeowners = asksCodeowners(chosen.policy) ? await readCodeowners(change.baseSha, repository) : NOT_ASKED;
  const { reviews, comments, commands } = words;
  const agents = agentNames(chosen.policy.detect.agents);
  const spoken = { reviews, commands, codeowners, namedOperators: prepared.operators, agentEmails: agents.agentEmails };
  const input: AsksInput = { policy: chosen.policy, change, attributions, ...spoken };
  const wanted = asks(input);
  const isLeftOut = wanted.collaborators && mayBeEnough(input);
  const answers = await readWanted(isLeftOut ? { ...wanted, collaborators: false } : wanted, directory);
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
  const facts = { ...told, ...(await readExcluded(wanted, input, told, from)) };
  const people = { ...facts, ...(await readKeys(input, facts, repository)) };
  const readOthers = async (): Promise<People> => ({ ...people, collaborators: await directory.readCollaborators() });
  return { people, readOthers: isLeftOut ? readOthers : null };
}

type Excluded = Pick<People, "accountsByEmail" | "pushes" | "self">;

/** Who is left out of those who may approve, as far as it can change the verdict. */
async function readExcluded(
  wanted: Wanted,
  input: AsksInput,
  told: Omit<People, "headKeys" | "approvedKeys" | "pushes">,
  { directory, readSelf, asksReviewers }: Sources,
): Promise<Excluded> {
  const matter = asksReviewers && namesPeople(input.policy) ? "all" : factsThatMatter(input, told);
  const { accountsByEmail, self: known } = told;
  // Whoever they are, leaving them out changes nothing.
  if (matter === "none") return { accountsByEmail, self: known, pushes: wanted.pushes ? NOBODY : NOT_ASKED };
  const pushers = wanted.pushes ? directory.readPushes() : Promise.resolve(NOT_ASKED);
  const others = Promise.all([pushers, readSelf()]);
  const couldMatter = (one: Pick<People, "pushes" | "self">): boolean =>
    couldEmailsMatter(input, { ...told, ...one }, wanted.emails.length);
  // With so few people left that emails matter whoever pushed, both are asked for at once.
  const isSure = matter === "all" || couldMatter({ pushes: wanted.pushes ? NOBODY : NOT_ASKED, self: known });
  const reading = isSure ? readEmails(wanted.emails, input, directory) : undefined;
  const [[pushes, self], read] = await Promise.all([others, reading]);
  if (read !== undefined) return { accountsByEmail: read, pushes, self };
  const isWorthIt = couldMatter({ pushes, self });
  return {
    accountsByEmail: isWorthIt ? await readEmails(wanted.emails, input, directory) : accountsByEmail,
    pushes,
    self,
  };
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

function namesPeople({ rules }: Policy): boolean {
  return rules.some(({ require: { from } }) => from.users !== undefined || from.codeowners === true);
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
