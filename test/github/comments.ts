import { actorOf, issueOf, repositoryOf, requireLevel } from "./access.ts";
import type { IssueComment } from "./conversation.ts";
import { stringAt } from "./json.ts";
import { renderIssueComment } from "./render-conversation.ts";
import { renderIssue } from "./render-pull.ts";
import {
  type Context,
  checkedBody,
  created,
  type Handlers,
  invalid,
  listed,
  noContent,
  notFound,
  ok,
  type Reply,
} from "./reply.ts";
import type { Issue, Repository, World } from "./state.ts";

/** A comment of a repository by id. */
export function commentOf(context: Context): { repository: Repository; issue: Issue; comment: IssueComment } {
  const repository = repositoryOf(context);
  const id = Number(context.request.params["comment_id"]);
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((entry) => entry.id === id);
    if (comment) return { repository, issue, comment };
  }
  throw notFound();
}

/** Stores a comment of a conversation. */
export function addComment(
  world: World,
  issue: Issue,
  from: { readonly userId: number; readonly body: string; readonly appSlug?: string | undefined; readonly at?: Date },
): IssueComment {
  const at = from.at ?? world.now();
  const comment: IssueComment = {
    id: world.nextId(),
    issueNumber: issue.number,
    userId: from.userId,
    appSlug: from.appSlug,
    body: from.body,
    createdAt: at,
    updatedAt: at,
    edits: [],
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  return comment;
}

/** Changes a comment's text and remembers the old one. */
export function editComment(comment: IssueComment, editorId: number, body: string, at: Date): void {
  if (comment.edits.length === 0)
    comment.edits.push({ at: comment.createdAt, editorId: comment.userId, body: comment.body });
  comment.edits.push({ at, editorId, body });
  comment.body = body;
  comment.updatedAt = at;
}

function text(context: Context): string {
  const body = checkedBody("IssueComment", stringAt(context.request.body, "body") ?? "");
  if (body.trim() === "") throw invalid("IssueComment", "body", "body cannot be blank");
  return body;
}

function since(context: Context, comments: readonly IssueComment[]): readonly IssueComment[] {
  const from = context.request.query.get("since");
  return from === null ? comments : comments.filter((comment) => comment.updatedAt >= new Date(from));
}

function createComment(context: Context): Reply {
  const { repository, issue } = issueOf(context);
  const actor = actorOf(context);
  const comment = addComment(context.world, issue, {
    userId: actor.id,
    body: text(context),
    appSlug: context.identity.appSlug,
  });
  return created(renderIssueComment(context.world, repository, comment));
}

/** Issues and the comments of their conversations, pull requests' too. */
export const commentHandlers: Handlers = {
  "issues/get": (context) => {
    const { repository, issue } = issueOf(context);
    return ok(renderIssue(context.world, repository, issue));
  },
  "issues/list-comments": (context) => {
    const { repository, issue } = issueOf(context);
    return listed(context, since(context, issue.comments), (comment) =>
      renderIssueComment(context.world, repository, comment),
    );
  },
  "issues/list-comments-for-repo": (context) => {
    const repository = repositoryOf(context);
    const comments = [...repository.issues.values()]
      .flatMap((issue) => issue.comments)
      .sort((left, right) => left.id - right.id);
    return listed(context, since(context, comments), (comment) =>
      renderIssueComment(context.world, repository, comment),
    );
  },
  "issues/get-comment": (context) => {
    const { repository, comment } = commentOf(context);
    return ok(renderIssueComment(context.world, repository, comment));
  },
  "issues/create-comment": createComment,
  "issues/update-comment": (context) => {
    const { repository, comment } = commentOf(context);
    const actor = actorOf(context);
    if (comment.userId !== actor.id) requireLevel(context, repository, "write");
    editComment(comment, actor.id, text(context), context.world.now());
    return ok(renderIssueComment(context.world, repository, comment));
  },
  "issues/delete-comment": (context) => {
    const { repository, issue, comment } = commentOf(context);
    if (comment.userId !== actorOf(context).id) requireLevel(context, repository, "write");
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    return noContent();
  },
};
