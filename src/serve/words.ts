import { standingCommands } from "../command/authorize.ts";
import { parseComment } from "../command/parse.ts";
import type { StandingCommand } from "../domain/command.ts";
import type { IssueComment } from "../domain/people.ts";
import { carriedIn } from "../domain/publication.ts";
import type { PostedReview, PullRequest } from "../domain/pull-request.ts";
import type { Context } from "./context.ts";

/** What people have said in a pull request, and which commands of it stand. */
export interface Words {
  readonly reviews: readonly PostedReview[];
  readonly comments: readonly IssueComment[];
  readonly commands: readonly StandingCommand[];
  /** Logins that this run writes as; none where nobody has said anything, so that nothing of it can be ours. */
  readonly self: readonly string[];
}

/** What people say in a pull request now. */
export async function readWords(pull: PullRequest, context: Context): Promise<Words> {
  const { host } = context.ports;
  const [reviews, comments] = await Promise.all([
    host.readReviews(pull.number),
    host.readComments(
      pull.number,
      (body) => parseComment(body).length > 0,
      (body) => carriedIn(body) !== undefined,
    ),
  ]);
  const self = reviews.length + comments.length > 0 ? await context.readSelf(pull) : [];
  return { reviews, comments, commands: standingCommands(comments, self), self };
}
