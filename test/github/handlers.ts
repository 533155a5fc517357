import { activityHandlers } from "./activity.ts";
import { branchHandlers } from "./branches.ts";
import { codeScanningHandlers } from "./code-scanning.ts";
import { collaboratorHandlers } from "./collaborators.ts";
import { commentHandlers } from "./comments.ts";
import { contentHandlers } from "./contents.ts";
import { historyHandlers } from "./history.ts";
import { labelHandlers } from "./labels.ts";
import { pullHandlers } from "./pulls.ts";
import { reactionHandlers } from "./reactions.ts";
import type { Handlers } from "./reply.ts";
import { reviewCommentHandlers } from "./review-comments.ts";
import { reviewerHandlers } from "./reviewers.ts";
import { reviewHandlers } from "./reviews.ts";
import { statusHandlers } from "./statuses.ts";
import { teamHandlers } from "./teams.ts";
import { userHandlers } from "./users.ts";
import { workflowRunHandlers } from "./workflow-runs.ts";

/** Every operation the double answers, by GitHub's operation id. */
export const handlers: Handlers = {
  ...activityHandlers,
  ...branchHandlers,
  ...codeScanningHandlers,
  ...collaboratorHandlers,
  ...commentHandlers,
  ...contentHandlers,
  ...historyHandlers,
  ...labelHandlers,
  ...pullHandlers,
  ...reactionHandlers,
  ...reviewCommentHandlers,
  ...reviewHandlers,
  ...reviewerHandlers,
  ...statusHandlers,
  ...teamHandlers,
  ...userHandlers,
  ...workflowRunHandlers,
};
