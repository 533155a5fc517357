import { actorOf, issueOf } from "./access.ts";
import { commentOf } from "./comments.ts";
import type { Reaction } from "./conversation.ts";
import { stringAt } from "./json.ts";
import { renderReaction } from "./render-conversation.ts";
import { type Context, type Handlers, listed, noContent, notFound, type Reply } from "./reply.ts";
import { reviewCommentOf } from "./review-comments.ts";

type Reactions = (context: Context) => Reaction[];

function list(find: Reactions): (context: Context) => Reply {
  return (context) => {
    const content = context.request.query.get("content");
    const reactions = find(context).filter((entry) => content === null || entry.content === content);
    return listed(context, reactions, (reaction) => renderReaction(context.world, reaction));
  };
}

/** The same reaction of the same person is answered 200 with the one there is. */
function create(find: Reactions): (context: Context) => Reply {
  return (context) => {
    const reactions = find(context);
    const actor = actorOf(context);
    const content = stringAt(context.request.body, "content") ?? "";
    const known = reactions.find((entry) => entry.userId === actor.id && entry.content === content);
    if (known) return { status: 200, body: renderReaction(context.world, known) };
    const reaction: Reaction = {
      id: context.world.nextId(),
      userId: actor.id,
      content,
      createdAt: context.world.now(),
    };
    reactions.push(reaction);
    return { status: 201, body: renderReaction(context.world, reaction) };
  };
}

function remove(find: Reactions): (context: Context) => Reply {
  return (context) => {
    const reactions = find(context);
    const index = reactions.findIndex((entry) => entry.id === Number(context.request.params["reaction_id"]));
    const reaction = reactions[index];
    if (!reaction || reaction.userId !== actorOf(context).id) throw notFound();
    reactions.splice(index, 1);
    return noContent();
  };
}

const ofIssue: Reactions = (context) => issueOf(context).issue.reactions;
const ofComment: Reactions = (context) => commentOf(context).comment.reactions;
const ofReviewComment: Reactions = (context) => reviewCommentOf(context).comment.reactions;

/** Reactions to issues, comments and review comments. */
export const reactionHandlers: Handlers = {
  "reactions/list-for-issue": list(ofIssue),
  "reactions/create-for-issue": create(ofIssue),
  "reactions/delete-for-issue": remove(ofIssue),
  "reactions/list-for-issue-comment": list(ofComment),
  "reactions/create-for-issue-comment": create(ofComment),
  "reactions/delete-for-issue-comment": remove(ofComment),
  "reactions/list-for-pull-request-review-comment": list(ofReviewComment),
  "reactions/create-for-pull-request-review-comment": create(ofReviewComment),
  "reactions/delete-for-pull-request-comment": remove(ofReviewComment),
};
