import type { IssueComment, ProposalAsker } from "../domain/people.ts";
import { proposedIn, replyMarker } from "../domain/publication.ts";
import { type Conversation, findOurs, isSelf } from "./conversation.ts";

/** Whether the reply to a comment holds a proposal, or says why there is none: then it stays as it is. */
export function isAnswered(commentId: number, { comments, self }: Pick<Conversation, "comments" | "self">): boolean {
  return findOurs(replyMarker(commentId), { comments, self }).some(({ body }) => proposedIn(body).length > 0);
}

/** Whether the reply to a comment holds no proposal that was refused or could not be tried; so too where there is none. */
export function isAllProved(commentId: number, { comments, self }: Pick<Conversation, "comments" | "self">): boolean {
  return findOurs(replyMarker(commentId), { comments, self }).every(({ body }) =>
    proposedIn(body).every(({ blob }) => blob !== null),
  );
}

/** Who asked for what was proposed in this pull request, by our own replies. */
export function proposalAskers(comments: readonly IssueComment[], self: readonly string[]): readonly ProposalAsker[] {
  const ours = comments.filter(({ author }) => isSelf(author, self));
  return ours
    .flatMap(({ body }) => proposedIn(body))
    .flatMap(({ blob, askedBy }) => (blob === null ? [] : [{ blob, askedBy }]));
}
