import type { Review } from "./conversation.ts";
import { connection } from "./graphql-connection.ts";
import { type Arguments, GraphFailure, type GraphObject } from "./graphql-execute.ts";
import { actorObject, type GraphContext, issueFields, reviewObject } from "./graphql-people.ts";
import { commitObject, refObject } from "./graphql-refs.ts";
import { timestamp } from "./json.ts";
import { fullName, isPullRequest, pullRequestsOf } from "./lookup.ts";
import { mergeability, pullCommits, pullFiles } from "./pull-state.ts";
import { nodeId } from "./render-account.ts";
import { htmlUrl } from "./render-repository.ts";
import type { MergeQueueEntry, PullRequest, Repository } from "./state.ts";

/** What `latestOpinionatedReviews` keeps: the last approval or change request of each person, unless it was dismissed. */
function opinions(issue: PullRequest): readonly Review[] {
  const last = new Map<number, Review>();
  for (const review of issue.pull.reviews) {
    if (review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.userId, review);
  }
  return [...last.values()].filter((review) => review.state !== "DISMISSED");
}

/** A pull request. */
export function pullObject(context: GraphContext, repository: Repository, issue: PullRequest): GraphObject {
  const { world } = context;
  const { pull } = issue;
  const merge = () => mergeability(world, repository, issue).mergeable;
  const reviews = (some: readonly Review[], args: Arguments) =>
    connection(
      "PullRequestReviewConnection",
      some.map((review) => reviewObject(context, repository, issue, review)),
      args,
    );
  return {
    type: "PullRequest",
    interfaces: ["Node", "Comment", "UniformResourceLocatable"],
    fields: {
      ...issueFields(context, repository, issue),
      id: () => nodeId("PR", issue.id),
      headRefName: () => pull.headRef,
      headRefOid: () => pull.headSha,
      baseRefName: () => pull.baseRef,
      baseRefOid: () => pull.baseSha,
      headRepository: () => (pull.headRepository.deleted ? null : repositoryObject(context, pull.headRepository)),
      isCrossRepository: () => pull.headRepository !== repository,
      isDraft: () => pull.draft,
      merged: () => pull.mergedAt !== undefined,
      state: () => (pull.mergedAt ? "MERGED" : issue.state.toUpperCase()),
      mergeable: () => (merge() === null ? "UNKNOWN" : merge() ? "MERGEABLE" : "CONFLICTING"),
      changedFiles: () => pullFiles(repository, issue).length,
      commits: (args) =>
        connection(
          "PullRequestCommitConnection",
          pullCommits(repository, issue).map((sha) => ({
            type: "PullRequestCommit",
            fields: { commit: () => commitObject(sha) },
          })),
          args,
        ),
      reviews: (args) =>
        reviews(
          pull.reviews.filter((review) => review.state !== "PENDING"),
          args,
        ),
      latestOpinionatedReviews: (args) => reviews(opinions(issue), args),
      mergeQueueEntry: () => {
        const entries = repository.mergeQueues.get(pull.baseRef) ?? [];
        const index = entries.findIndex((entry) => entry.number === issue.number);
        const entry = entries[index];
        return entry ? entryObject(context, repository, entry, index) : null;
      },
    },
  };
}

function entryObject(
  context: GraphContext,
  repository: Repository,
  entry: MergeQueueEntry,
  index: number,
): GraphObject {
  const issue = repository.issues.get(entry.number);
  return {
    type: "MergeQueueEntry",
    interfaces: ["Node"],
    fields: {
      id: () => nodeId("MQE", entry.id),
      position: () => index + 1,
      state: () => entry.state,
      enqueuedAt: () => timestamp(entry.enqueuedAt),
      enqueuer: () => actorObject(context.world, entry.enqueuerId),
      baseCommit: () => commitObject(entry.baseSha),
      headCommit: () => commitObject(entry.headSha),
      jump: () => false,
      solo: () => false,
      estimatedTimeToMerge: () => null,
      pullRequest: () => (isPullRequest(issue) ? pullObject(context, repository, issue) : null),
    },
  };
}

/** A repository. */
export function repositoryObject(context: GraphContext, repository: Repository): GraphObject {
  return {
    type: "Repository",
    interfaces: ["Node"],
    fields: {
      id: () => nodeId("R", repository.id),
      databaseId: () => repository.id,
      name: () => repository.name,
      nameWithOwner: () => fullName(repository),
      isPrivate: () => repository.isPrivate,
      isFork: () => repository.parent !== undefined,
      url: () => htmlUrl(context.world, repository),
      owner: () => actorObject(context.world, repository.owner.id),
      defaultBranchRef: () => refObject(repository, repository.defaultBranch),
      ref: (args) => refObject(repository, String(args["qualifiedName"] ?? "")),
      pullRequest: (args) => {
        const issue = repository.issues.get(Number(args["number"]));
        if (isPullRequest(issue)) return pullObject(context, repository, issue);
        throw new GraphFailure("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${args["number"]}.`);
      },
      pullRequests: (args) => {
        const states = Array.isArray(args["states"])
          ? args["states"]
          : args["states"] === undefined
            ? []
            : [args["states"]];
        const wanted = pullRequestsOf(repository).filter((issue) => {
          const state = issue.pull.mergedAt ? "MERGED" : issue.state.toUpperCase();
          return states.length === 0 || states.includes(state);
        });
        return connection(
          "PullRequestConnection",
          wanted.map((issue) => pullObject(context, repository, issue)),
          args,
        );
      },
      mergeQueue: (args) => {
        const branch = typeof args["branch"] === "string" ? args["branch"] : repository.defaultBranch;
        const entries = repository.mergeQueues.get(branch);
        if (!entries) return null;
        return {
          type: "MergeQueue",
          interfaces: ["Node"],
          fields: {
            id: () => nodeId("MQ", repository.id),
            url: () => `${htmlUrl(context.world, repository)}/queue/${branch}`,
            entries: (inner) => {
              const objects = entries.map((entry, index) => entryObject(context, repository, entry, index));
              return connection("MergeQueueEntryConnection", objects, inner);
            },
          },
        };
      },
    },
  };
}
