import { canSee } from "./access.ts";
import { GraphFailure, type GraphObject } from "./graphql-execute.ts";
import { pullObject, repositoryObject } from "./graphql-objects.ts";
import { actorObject, commentObject, type GraphContext, reviewObject, viewerObject } from "./graphql-people.ts";
import { type Json, timestamp } from "./json.ts";
import { findAccount, findRepository, isPullRequest } from "./lookup.ts";
import { parseNodeId } from "./render-account.ts";
import { htmlUrl } from "./render-repository.ts";
import type { Issue, Repository } from "./state.ts";
import { renderRate } from "./users.ts";

function commentNode(
  context: GraphContext,
  repository: Repository,
  issue: Issue,
  prefix: string,
  id: number,
): GraphObject | undefined {
  const html = htmlUrl(context.world, repository);
  if (prefix === "IC") {
    const comment = issue.comments.find((entry) => entry.id === id);
    return comment && commentObject(context, "IssueComment", comment, `${html}#issuecomment-${id}`);
  }
  const comment = issue.pull?.reviewComments.find((entry) => entry.id === id);
  return comment && commentObject(context, "PullRequestReviewComment", comment, `${html}#discussion_r${id}`);
}

function issueNode(
  context: GraphContext,
  repository: Repository,
  issue: Issue,
  prefix: string,
  id: number,
): GraphObject | undefined {
  if (prefix === "IC" || prefix === "PRRC") return commentNode(context, repository, issue, prefix, id);
  if (!isPullRequest(issue)) return undefined;
  if (prefix === "PR") return issue.id === id ? pullObject(context, repository, issue) : undefined;
  const review = prefix === "PRR" ? issue.pull.reviews.find((entry) => entry.id === id) : undefined;
  return review && reviewObject(context, repository, issue, review);
}

function nodeObject(context: GraphContext, given: Json | undefined): GraphObject {
  const { prefix = "", id = 0 } = (typeof given === "string" ? parseNodeId(given) : undefined) ?? {};
  const seen = context.world.repositories.filter((repository) => !repository.deleted && canSee(context, repository));
  for (const repository of seen) {
    if (prefix === "R" && repository.id === id) return repositoryObject(context, repository);
    for (const issue of repository.issues.values()) {
      const found = issueNode(context, repository, issue, prefix, id);
      if (found) return found;
    }
  }
  throw new GraphFailure(
    "NOT_FOUND",
    `Could not resolve to a node with the global id of '${typeof given === "string" ? given : ""}'`,
  );
}

/** The root of the double's part of GitHub's schema: viewer, rate limit, nodes, repositories and users. */
export function queryRoot(context: GraphContext): GraphObject {
  const { world, identity } = context;
  return {
    type: "Query",
    fields: {
      viewer: () => viewerObject(context),
      rateLimit: () => {
        const rate = renderRate(identity, "graphql");
        return {
          type: "RateLimit",
          fields: {
            cost: () => 1,
            limit: () => rate.limit,
            remaining: () => rate.remaining,
            used: () => rate.used,
            resetAt: () => timestamp(new Date(rate.reset * 1000)),
          },
        };
      },
      node: (args) => nodeObject(context, args["id"]),
      nodes: (args) =>
        (Array.isArray(args["ids"]) ? args["ids"] : []).map((id) => {
          try {
            return nodeObject(context, id);
          } catch (error) {
            if (error instanceof GraphFailure) return null;
            throw error;
          }
        }),
      repository: (args) => {
        const name = `${args["owner"]}/${args["name"]}`;
        const repository = findRepository(world, name);
        if (repository && canSee(context, repository)) return repositoryObject(context, repository);
        throw new GraphFailure("NOT_FOUND", `Could not resolve to a Repository with the name '${name}'.`);
      },
      user: (args) => {
        const account = findAccount(world, String(args["login"] ?? ""));
        if (account) return actorObject(world, account.id);
        throw new GraphFailure("NOT_FOUND", `Could not resolve to a User with the login of '${args["login"]}'.`);
      },
    },
  };
}
