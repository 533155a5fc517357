import { z } from "zod";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import type { Fact } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { BranchRules, QueuedPullRequest } from "../domain/pull-request.ts";
import type { PullRequestHost, RepositorySource } from "../ports-github.ts";
import type { GitHubClient } from "./github-client.ts";
import { readComments, readReactions } from "./github-comments.ts";
import {
  branchRuleShape,
  branchShape,
  lineCommentShape,
  protectionShape,
  pullRequestShape,
  rateLimitShape,
  reviewShape,
  statusShape,
  workflowPermissionsShape,
} from "./github-shapes.ts";

const REPO = "/repos/{owner}/{repo}";

/** Reads pull requests through the API, and where their heads are through git. */
export function createPullRequestHost(client: GitHubClient, source: RepositorySource): PullRequestHost {
  const readPullRequest: PullRequestHost["readPullRequest"] = (number) =>
    client.read(pullRequestShape, `GET ${REPO}/pulls/{pull_number}`, { pull_number: number });
  return {
    readPullRequest,
    readOpenPullRequests: () =>
      client.list(pullRequestShape, `GET ${REPO}/pulls`, {
        parameters: { state: "open", sort: "created", direction: "asc" },
      }),
    async findPullRequests(head) {
      const [owner = ""] = head.repository.split("/");
      const found = await client.list(pullRequestShape, `GET ${REPO}/pulls`, {
        parameters: { state: "open", head: `${owner}:${head.branch}` },
      });
      return found.filter(
        (pull) =>
          pull.headSha === head.sha &&
          pull.headRef === head.branch &&
          foldCase(pull.headRepository ?? "") === foldCase(head.repository),
      );
    },
    async readAssociatedPullRequests(commitSha) {
      const route = `GET ${REPO}/commits/{commit_sha}/pulls`;
      const found = await client.list(pullRequestShape, route, { parameters: { commit_sha: commitSha } });
      return found.filter((pull) => pull.state === "open").map((pull) => pull.number);
    },
    readGroupCommits: (baseSha, headSha) => readGroupCommits(client, baseSha, headSha),
    readMergeQueue: (branch) => readMergeQueue(client, branch),
    async readHeadSha(number) {
      const ref = `refs/pull/${number}/head`;
      return (await source.readRefs([ref])).get(ref) ?? null;
    },
    readReviews: (number) =>
      client.list(reviewShape, `GET ${REPO}/pulls/{pull_number}/reviews`, { parameters: { pull_number: number } }),
    readComments: (number, mayHoldCommand, wantsEditor) => readComments(client, number, mayHoldCommand, wantsEditor),
    readReactions: (commentId) => readReactions(client, commentId),
    readLineComments: (number) =>
      client.list(lineCommentShape, `GET ${REPO}/pulls/{pull_number}/comments`, {
        parameters: { pull_number: number },
      }),
    async readStatus(sha, context) {
      // Newest first, so that the first of ours is the one that counts. To GitHub contexts are the same in whatever case:
      // https://docs.github.com/rest/commits/statuses#create-a-commit-status
      const wanted = context.toLowerCase();
      const isOurs = (status: { context: string }): boolean => status.context.toLowerCase() === wanted;
      const statuses = await client.list(statusShape, `GET ${REPO}/commits/{ref}/statuses`, {
        parameters: { ref: sha },
        until: (items) => items.some(isOurs),
      });
      return statuses.find(isOurs);
    },
    readBranch: (name) => client.read(branchShape, `GET ${REPO}/branches/{branch}`, { branch: name }),
    readBranchRules: (branch) => readBranchRules(client, branch),
    readActionsMayApprove: () => readActionsMayApprove(client),
    async readRateLimit() {
      const limit = await client.read(rateLimitShape, "GET /rate_limit", { owner: undefined, repo: undefined });
      // An enterprise server without limits answers 404.
      return (
        limit ?? {
          limit: Number.MAX_SAFE_INTEGER,
          remaining: Number.MAX_SAFE_INTEGER,
          resetAt: new Date(0).toISOString(),
        }
      );
    },
  };
}

function readBranchRules(client: GitHubClient, branch: string): Promise<Fact<BranchRules>> {
  return readFact(async () => {
    const [rules, contexts = []] = await Promise.all([
      client.list(branchRuleShape, `GET ${REPO}/rules/branches/{branch}`, { parameters: { branch } }),
      client.read(protectionShape, `GET ${REPO}/branches/{branch}`, { branch }),
    ]);
    const checks = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
    return {
      requiredContexts: [...contexts, ...checks.map(({ context }) => context)],
      hasMergeQueue: rules.some(({ type }) => type === "merge_queue"),
      dismissesStale: rules.some(({ parameters }) => parameters?.dismiss_stale_reviews_on_push === true),
    };
  });
}

// https://docs.github.com/rest/actions/permissions#get-default-workflow-permissions-for-a-repository
function readActionsMayApprove(client: GitHubClient): Promise<Fact<boolean>> {
  return readFact(async () => {
    const permissions = await client.read(workflowPermissionsShape, `GET ${REPO}/actions/permissions/workflow`, {});
    if (permissions === undefined) throw new IncompleteError("GitHub knows no such repository, or hides it");
    return permissions.can_approve_pull_request_reviews;
  });
}

/** What no verdict needs: where it cannot be read, that is the answer. */
async function readFact<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { known: true, value: await read() };
  } catch (error) {
    if (!(error instanceof IncompleteError) && !(error instanceof PermissionError)) throw error;
    return { known: false, reason: error.message };
  }
}

const comparisonShape = z.object({
  total_commits: z.number(),
  commits: z.array(z.object({ sha: z.string() })),
});

async function readGroupCommits(client: GitHubClient, baseSha: string, headSha: string): Promise<readonly string[]> {
  const commits: string[] = [];
  for (let page = 1; ; page += 1) {
    const compared = await client.read(comparisonShape, `GET ${REPO}/compare/{basehead}`, {
      basehead: `${baseSha}...${headSha}`,
      per_page: 100,
      page,
    });
    if (compared === undefined) throw new IncompleteError(`GitHub knows no commits between ${baseSha} and ${headSha}`);
    commits.push(...compared.commits.map((commit) => commit.sha));
    if (commits.length >= compared.total_commits) return commits;
    if (compared.commits.length === 0) {
      throw new IncompleteError(`GitHub lists ${commits.length} of ${compared.total_commits} commits of the group`);
    }
  }
}

const queueShape = z.object({
  repository: z.object({
    mergeQueue: z
      .object({
        entries: z.object({
          nodes: z.array(
            z.object({
              position: z.number(),
              headCommit: z.object({ oid: z.string() }).nullable(),
              pullRequest: z.object({ number: z.number() }),
            }),
          ),
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        }),
      })
      .nullable(),
  }),
});
const QUEUE = `query($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) { mergeQueue(branch: $branch) { entries(first: 100, after: $after) {
    nodes { position headCommit { oid } pullRequest { number } } pageInfo { hasNextPage endCursor }
  } } }
}`;

type Queue = z.output<typeof queueShape>["repository"]["mergeQueue"];

async function readQueuePage(client: GitHubClient, branch: string, after: string | null): Promise<Queue> {
  const variables = { owner: client.owner, name: client.repo, branch, after };
  return (await client.query(queueShape, QUEUE, variables)).repository.mergeQueue;
}

async function readMergeQueue(client: GitHubClient, branch: string): Promise<readonly QueuedPullRequest[]> {
  const entries: (QueuedPullRequest & { readonly position: number })[] = [];
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const queue: Queue = await readQueuePage(client, branch, after);
    if (queue === null) return [];
    for (const { position, headCommit, pullRequest } of queue.entries.nodes) {
      entries.push({ position, number: pullRequest.number, headSha: headCommit?.oid ?? null });
    }
    const { hasNextPage, endCursor } = queue.entries.pageInfo;
    if (hasNextPage && (endCursor === null || seen.has(endCursor))) {
      throw new IncompleteError("GraphQL: the pages of the merge queue go in a circle");
    }
    seen.add(endCursor ?? "");
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  const sorted = entries.sort((left, right) => left.position - right.position);
  return sorted.map(({ number, headSha }) => ({ number, headSha }));
}
