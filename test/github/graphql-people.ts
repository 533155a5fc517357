import { isAtLeast, roleOf } from "./access.ts";
import type { Edit, Review } from "./conversation.ts";
import { connection } from "./graphql-connection.ts";
import type { Arguments, GraphObject, Resolved } from "./graphql-execute.ts";
import { timestamp } from "./json.ts";
import { nodeId } from "./render-account.ts";
import { association } from "./render-pull.ts";
import { htmlUrl } from "./render-repository.ts";
import type { Identity, Issue, PullRequest, Repository, World } from "./state.ts";

/** What GraphQL resolvers need. */
export interface GraphContext {
  readonly world: World;
  readonly identity: Identity;
}

/** An account as an actor; null for nobody and for deleted ones. GraphQL names bots without `[bot]`. */
export function actorObject(world: World, id: number | undefined): GraphObject | null {
  const account = id === undefined ? undefined : world.accounts.get(id);
  if (!account || account.deleted) return null;
  return {
    type: account.type,
    interfaces: ["Actor", "Node", "RepositoryOwner"],
    fields: {
      login: () => account.login.replace(/\[bot\]$/, ""),
      databaseId: () => account.id,
      id: () => nodeId(account.type === "Bot" ? "BOT" : account.type === "Organization" ? "O" : "U", account.id),
      name: () => account.name,
      url: () => `${world.urls.html}/${account.login}`,
      avatarUrl: () => `${world.urls.html}/avatars/u/${account.id}`,
    },
  };
}

/** The viewer is a user to the schema, also for an app, whose login keeps its `[bot]`. */
export function viewerObject(context: GraphContext): GraphObject | null {
  const { account } = context.identity;
  const actor = actorObject(context.world, account?.id);
  if (!actor || !account) return null;
  return { ...actor, type: "User", fields: { ...actor.fields, login: () => account.login } };
}

interface Editable {
  readonly body: string | null;
  readonly userId: number;
  readonly edits: readonly Edit[];
}

/** GitHub keeps the first text as an edit of its own once there is a second. */
function editFields(world: World, thing: Editable): Readonly<Record<string, (args: Arguments) => Resolved>> {
  const isEdited = thing.edits.length > 1;
  const last = thing.edits.at(-1);
  return {
    lastEditedAt: () => (isEdited && last ? timestamp(last.at) : null),
    editor: () => (isEdited && last ? actorObject(world, last.editorId) : null),
    includesCreatedEdit: () => isEdited,
    userContentEdits: (args) => {
      const edits = isEdited ? [...thing.edits].reverse() : [];
      const objects = edits.map((edit, index) => ({
        type: "UserContentEdit",
        fields: {
          id: () => `UCE_${edit.at.getTime()}_${index}`,
          createdAt: () => timestamp(edit.at),
          updatedAt: () => timestamp(edit.at),
          editedAt: () => timestamp(edit.at),
          deletedAt: () => null,
          diff: () => edit.body,
          editor: () => actorObject(world, edit.editorId),
        },
      }));
      return connection("UserContentEditConnection", objects, args);
    },
  };
}

/** A comment of a conversation or of a diff. */
export function commentObject(
  context: GraphContext,
  type: "IssueComment" | "PullRequestReviewComment",
  comment: Editable & { readonly id: number; readonly createdAt: Date; readonly updatedAt: Date },
  url: string,
): GraphObject {
  const { world } = context;
  return {
    type,
    interfaces: ["Comment", "Node", "UniformResourceLocatable"],
    fields: {
      id: () => nodeId(type === "IssueComment" ? "IC" : "PRRC", comment.id),
      databaseId: () => comment.id,
      fullDatabaseId: () => String(comment.id),
      body: () => comment.body,
      author: () => actorObject(world, comment.userId),
      createdAt: () => timestamp(comment.createdAt),
      updatedAt: () => timestamp(comment.updatedAt),
      url: () => url,
      isMinimized: () => false,
      viewerDidAuthor: () => comment.userId === context.identity.account?.id,
      ...editFields(world, comment),
    },
  };
}

/** A review. */
export function reviewObject(
  context: GraphContext,
  repository: Repository,
  issue: PullRequest,
  review: Review,
): GraphObject {
  const { world } = context;
  const url = `${htmlUrl(world, repository)}/pull/${issue.number}#pullrequestreview-${review.id}`;
  const author = world.accounts.get(review.userId);
  return {
    type: "PullRequestReview",
    interfaces: ["Comment", "Node"],
    fields: {
      id: () => nodeId("PRR", review.id),
      databaseId: () => review.id,
      fullDatabaseId: () => String(review.id),
      body: () => review.body,
      state: () => review.state,
      author: () => actorObject(world, review.userId),
      authorAssociation: () => association(world, repository, review.userId),
      authorCanPushToRepository: () => author !== undefined && isAtLeast(roleOf(world, repository, author), "write"),
      submittedAt: () => (review.submittedAt ? timestamp(review.submittedAt) : null),
      commit: () => ({ type: "Commit", interfaces: ["GitObject", "Node"], fields: { oid: () => review.commitId } }),
      url: () => url,
      ...editFields(world, review),
    },
  };
}

/** What issues and pull requests share. */
export function issueFields(
  context: GraphContext,
  repository: Repository,
  issue: Issue,
): Readonly<Record<string, (args: Arguments) => Resolved>> {
  const { world } = context;
  const html = `${htmlUrl(world, repository)}/${issue.pull ? "pull" : "issues"}/${issue.number}`;
  return {
    databaseId: () => issue.id,
    number: () => issue.number,
    title: () => issue.title,
    body: () => issue.body ?? "",
    url: () => html,
    author: () => actorObject(world, issue.userId),
    authorAssociation: () => association(world, repository, issue.userId),
    createdAt: () => timestamp(issue.createdAt),
    updatedAt: () => timestamp(issue.updatedAt),
    closed: () => issue.state === "closed",
    labels: (args) =>
      connection(
        "LabelConnection",
        issue.labels.map((label) => ({ type: "Label", fields: { name: () => label.name } })),
        args,
      ),
    comments: (args) =>
      connection(
        "IssueCommentConnection",
        issue.comments.map((comment) =>
          commentObject(context, "IssueComment", comment, `${html}#issuecomment-${comment.id}`),
        ),
        args,
      ),
    ...editFields(world, issue),
  };
}
