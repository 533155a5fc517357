import type { GitHub } from "../github/builder.ts";
import type { PullBuilder, PullSpec } from "../github/builder-pull.ts";
import type { RepositoryBuilder } from "../github/builder-repository.ts";
import { githubForTest } from "../github/harness.ts";
import { AGENT_TRAILER, PEOPLE_ONLY } from "./action.ts";

/** A GitHub with one repository, two people who may approve, and a pull request that an agent wrote. */
export interface Shop {
  readonly github: GitHub;
  readonly shop: RepositoryBuilder;
  readonly pull: PullBuilder;
}

/** What an agent's pull request looks like unless said otherwise. */
export const AGENT_PULL: PullSpec = {
  author: "carol",
  commits: [{ message: `Add b\n\n${AGENT_TRAILER}`, files: { "b.py": "x = 1\n" } }],
};

/** The shop with a policy and a pull request. */
export async function openShop(policy = PEOPLE_ONLY, spec: PullSpec = AGENT_PULL): Promise<Shop> {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", { files: { "a.txt": "one\n", ".github/draftgate.yml": policy } });
  for (const login of ["alice", "bob"]) shop.user(login, { permission: "write" });
  shop.user("mia", { permission: "maintain" }).user("carol", { permission: "write" });
  return { github, shop, pull: shop.pullRequest(spec) };
}

/** Does each piece of work, two at a time, to the end; throws what the first one that failed threw. */
export async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const open = [...items];
  const worker = async (): Promise<void> => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) await work(item);
  };
  for (const end of await Promise.allSettled([worker(), worker()])) if (end.status === "rejected") throw end.reason;
}

/** The bodies of comments that are the sticky one. */
export function stickies(pull: PullBuilder): readonly string[] {
  return pull.issue.comments.map((comment) => comment.body).filter((body) => body.startsWith("<!-- draftgate:summary"));
}

/** The replies to a command comment. */
export function replies(pull: PullBuilder, commentId: number): readonly string[] {
  const marker = `<!-- draftgate:reply ${commentId} -->`;
  return pull.issue.comments.map((comment) => comment.body).filter((body) => body.startsWith(marker));
}

/** What a run leaves on GitHub, without ids and times: two ways to the same end must give the same. */
export function endState({ shop, pull }: Pick<Shop, "shop" | "pull">): unknown {
  const latest = new Map(shop.repository.statuses.map((status) => [`${status.sha} ${status.context}`, status]));
  return {
    statuses: [...latest.values()].map(({ sha, context, state, description }) => ({
      sha,
      context,
      state,
      description,
    })),
    comments: pull.issue.comments.map(({ body, userId }) => ({ userId, body: body.replace(/reply \d+/, "reply") })),
    reactions: pull.issue.comments.flatMap((comment) => comment.reactions.map(({ content }) => content)).sort(),
    reviews: pull.issue.pull.reviews.map(({ state, body, commitId, userId }) => ({ state, body, commitId, userId })),
    lines: pull.issue.pull.reviewComments.map(({ body, path }) => ({ path, body })),
  };
}
