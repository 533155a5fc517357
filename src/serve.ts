import { parseComment } from "./command/parse.ts";
import type { CommentEvent, PullRequestEvent, RoutedEvent, WorkflowRunEvent } from "./domain/event.ts";
import type { PullRequest } from "./domain/pull-request.ts";
import {
  type Context,
  createContext,
  failed,
  neutral,
  problemOf,
  type Served,
  type ServePorts,
  type ServeSettings,
  type Trigger,
} from "./serve/context.ts";
import { reportUnread } from "./serve/head-verdict.ts";
import { serveMergeGroup } from "./serve/merge-group.ts";
import { joinOutcomes } from "./serve/outcomes.ts";
import { serveSchedule } from "./serve/schedule.ts";
import { servePull } from "./serve/serve-pull.ts";
import { createWriter } from "./serve/writer.ts";

/** An event -> its pull requests, each judged and its verdict published. Never throws: what went wrong is the result's `problem`. */
export async function serve(event: RoutedEvent, ports: ServePorts, settings: ServeSettings): Promise<Served> {
  const context = createContext(ports, settings);
  try {
    return await route(event, context);
  } catch (error) {
    return failed(problemOf(error));
  }
}

async function route(event: RoutedEvent, context: Context): Promise<Served> {
  switch (event.kind) {
    case "ignored":
      return neutral({ code: "event-ignored", message: event.reason });
    case "pull-request":
      if (event.action === "closed") return closed(event.number);
      return servePull(event.number, { event, canLower: mayLower(event) }, context);
    case "review":
      return servePull(event.number, { event, canLower: true }, context);
    case "comment":
      return servePull(event.number, { event, canLower: speaksToUs(event) }, context);
    case "dispatch":
      return servePull(event.number, { event, canLower: false }, context);
    case "merge-group":
      return serveMergeGroup(event, context);
    case "schedule":
      return serveSchedule(event, context);
    case "workflow-run":
      return serveWorkflowRun(event, context);
  }
}

function closed(number: number): Served {
  return neutral({ code: "pull-request-closed", message: `pull request #${number} is closed` });
}

const LOWERING = new Set(["edited", "labeled", "unlabeled", "reopened", "ready_for_review", "converted_to_draft"]);

// A pushed head has no status yet; what else is done to a pull request may end a verdict that stands.
function mayLower({ action }: PullRequestEvent): boolean {
  return LOWERING.has(action);
}

function speaksToUs({ body, previousBody, action }: CommentEvent): boolean {
  if (action === "edited" && previousBody === null) return true;
  return [body, previousBody ?? ""].some((text) => parseComment(text).length > 0);
}

/** A review arrived at a stub workflow, whose run names a head and no pull request. */
async function serveWorkflowRun(event: WorkflowRunEvent, context: Context): Promise<Served> {
  const { headRepository: repository, headBranch: branch, headSha: sha } = event;
  let pulls: readonly PullRequest[];
  try {
    pulls = await context.ports.host.findPullRequests({ repository, branch, sha });
  } catch (error) {
    // A review may have ended the verdict that stands there.
    const problem = problemOf(error);
    await reportUnread(sha, createWriter(null, sha, context), context, problem);
    return failed(problem);
  }
  if (pulls.length === 0) {
    const message = `no open pull request has ${branch} of ${repository} at ${sha} as its head`;
    return neutral({ code: "event-ignored", message });
  }
  const trigger: Trigger = { event, canLower: true };
  const outcomes = [];
  for (const { number } of pulls) outcomes.push(await servePull(number, trigger, context));
  return joinOutcomes(outcomes);
}
