import { parseComment } from "../command/parse.ts";
import type { RoutedEvent } from "../domain/event.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import { type Context, problemOf } from "./context.ts";
import type { HeadStatus } from "./head-status.ts";
import { reportUnread } from "./head-verdict.ts";
import { createWriter } from "./writer.ts";

/** What is known of a pull request whose head could not be read. */
export interface UnreadHead {
  readonly number: number;
  /** As GitHub listed it; undefined where not even that was read. */
  readonly pull: PullRequest | undefined;
  readonly status: Promise<HeadStatus> | undefined;
}

/**
 * Says on the status of the head that GitHub's API names that there is no verdict, since a green one may be true no more. One that stands
 * and is not green is left alone, and so is everything where nothing was said. Never throws.
 */
export async function reportUnreadHead(
  head: UnreadHead,
  event: RoutedEvent,
  problem: string,
  context: Context,
): Promise<void> {
  if (event.kind === "comment" && event.action === "created" && parseComment(event.body).length === 0) return;
  try {
    const pull = head.pull ?? (await context.ports.host.readPullRequest(head.number));
    if (pull?.state !== "open") return;
    const status = await head.status?.catch(() => undefined);
    if (status?.isFinished === true && !status.isGreen) return;
    await reportUnread(pull.headSha, createWriter(pull, pull.headSha, context), context, problem);
  } catch (error) {
    context.ports.log.warning(`the status could not be set either: ${problemOf(error)}`);
  }
}
