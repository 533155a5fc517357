import type { Commit, ObjectId } from "../domain/change.ts";
import { type Account, foldCase } from "../domain/people.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import type { GitHubClient } from "./github-client.ts";
import { type ListedCommit, listedCommitShape } from "./github-shapes.ts";

const REPO = "/repos/{owner}/{repo}";
/** GitHub lists at most so many commits of a pull request. https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MAX_LISTED = 250;
/** https://api.github.com/users/web-flow */
const WEB_FLOW_ID = 19864447;
/** Co-authors beyond this many are not looked up one by one; their emails count as nobody's. */
const MAX_LOOKUPS = 20;

/** Whose the emails in a pull request's commits are, and which of the commits GitHub itself made. */
export interface CommitAccounts {
  /** Emails in lower case -> the account of each, null for nobody's. */
  readAccounts(emails: readonly string[]): Promise<ReadonlyMap<string, Account | null>>;
  readGitHubCommits(commitShas: readonly ObjectId[]): Promise<ReadonlySet<ObjectId>>;
}

/** Reads both from GitHub's lists of commits, which name the accounts beside the emails; each list is read once. */
export function createCommitAccounts(
  client: GitHubClient,
  pull: PullRequest,
  commits: readonly Commit[],
): CommitAccounts {
  let listed: Promise<ReadonlyMap<ObjectId, ListedCommit>> | undefined;
  const readListed = (): Promise<ReadonlyMap<ObjectId, ListedCommit>> => {
    listed ??= listCommits(client, pull, commits);
    return listed;
  };
  return {
    async readAccounts(emails) {
      const found = new Map<string, Account | null>();
      if (emails.length === 0) return found;
      const byEmail = accountsIn((await readListed()).values());
      let lookups = 0;
      for (const email of new Set(emails.map(foldCase))) {
        const known = byEmail.get(email);
        if (known === undefined) lookups += 1;
        const isAsked = known === undefined && lookups <= MAX_LOOKUPS;
        found.set(email, isAsked ? await readAuthor(client, email) : (known ?? null));
      }
      return found;
    },
    async readGitHubCommits(commitShas) {
      if (commitShas.length === 0) return new Set();
      const all = await readListed();
      return new Set(commitShas.filter((sha) => isByGitHub(all.get(sha))));
    },
  };
}

function isByGitHub(commit: ListedCommit | undefined): boolean {
  return commit?.isVerified === true && commit.committer.account?.id === WEB_FLOW_ID;
}

/** An account by email; an email that one commit has an account for is not taken for nobody's by another. */
function accountsIn(commits: Iterable<ListedCommit>): ReadonlyMap<string, Account | null> {
  const accounts = new Map<string, Account | null>();
  for (const { author, committer } of commits) {
    for (const { email, account } of [author, committer]) {
      const key = foldCase(email);
      if (accounts.get(key) === undefined || accounts.get(key) === null) accounts.set(key, account);
    }
  }
  return accounts;
}

/** All commits of the range, as GitHub lists them: of a short one those of the pull request, else the head's history as far as needed. */
async function listCommits(
  client: GitHubClient,
  pull: PullRequest,
  commits: readonly Commit[],
): Promise<ReadonlyMap<ObjectId, ListedCommit>> {
  const wanted = new Set(commits.map((commit) => commit.sha));
  const covers = (items: readonly ListedCommit[]): boolean => {
    const seen = new Set(items.map((item) => item.sha));
    return [...wanted].every((sha) => seen.has(sha));
  };
  if (wanted.size === 0) return new Map();
  const isShort = wanted.size <= MAX_LISTED;
  const own = isShort
    ? await client.list(listedCommitShape, `GET ${REPO}/pulls/{pull_number}/commits`, {
        parameters: { pull_number: pull.number },
      })
    : [];
  // Where the list is of another head, or too short, git's commits decide and are asked for by the head's id.
  const all = covers(own)
    ? own
    : await client.list(listedCommitShape, `GET ${REPO}/commits`, {
        parameters: { sha: headOf(commits, pull) },
        until: covers,
      });
  return new Map(all.map((commit) => [commit.sha, commit]));
}

/** The last commit of a range, parents before children. */
function headOf(commits: readonly Commit[], pull: PullRequest): ObjectId {
  return commits.at(-1)?.sha ?? pull.headSha;
}

/** The account of somebody who is only named as co-author, by what they wrote in this repository themselves; null where nothing shows it. */
async function readAuthor(client: GitHubClient, email: string): Promise<Account | null> {
  const found = await client.list(listedCommitShape, `GET ${REPO}/commits`, {
    parameters: { author: email, per_page: 1 },
    until: () => true,
  });
  const author = found[0]?.author;
  return author !== undefined && foldCase(author.email) === email ? author.account : null;
}
