/** Webhook payloads -> what they ask for. A payload is written by GitHub, but much in it by strangers: it is checked, and never trusted further. */
import { z } from "zod";
import type { EventName, IgnoredEvent, RoutedEvent } from "../domain/event.ts";

const number = z.int().positive();
const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** A branch or repository name as GitHub allows it, which keeps control characters and options out of requests. */
const branch = z.string().regex(/^[^\0-\x20\x7f~^:?*[\\]{1,255}$/);
const fullName = z.string().regex(/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

/** Actions of `pull_request` after which head or base may be other commits. */
const MOVING = new Set(["opened", "reopened", "synchronize"]);

const pullRequest = z
  .object({
    action: z.string(),
    pull_request: z.object({ number }),
    changes: z.object({ base: z.unknown().optional() }).nullish(),
  })
  .transform(({ action, pull_request, changes }): RoutedEvent => {
    const isRetargeted = action === "edited" && changes?.base !== undefined;
    const movesCommits = MOVING.has(action) || isRetargeted;
    return { kind: "pull-request", number: pull_request.number, action, movesCommits };
  });

const review = z
  .object({ action: z.string(), pull_request: z.object({ number }) })
  .transform(({ action, pull_request }): RoutedEvent => ({ kind: "review", number: pull_request.number, action }));

const comment = z
  .object({
    action: z.string(),
    issue: z.object({ number, pull_request: z.unknown().optional() }),
    comment: z.object({ id: number, body: text }),
    changes: z.object({ body: z.object({ from: z.string() }).optional() }).nullish(),
  })
  .transform((payload): RoutedEvent => {
    const { action, issue } = payload;
    if (issue.pull_request === undefined || issue.pull_request === null) {
      return ignored(`#${issue.number} is an issue and no pull request`);
    }
    if (action !== "created" && action !== "edited" && action !== "deleted") {
      return ignored(`nothing is done about a comment that was ${shown(action)}`);
    }
    return {
      kind: "comment",
      number: issue.number,
      action,
      commentId: payload.comment.id,
      body: payload.comment.body,
      previousBody: payload.changes?.body?.from ?? null,
    };
  });

const mergeGroup = z
  .object({
    action: z.string(),
    merge_group: z.object({ base_sha: sha, head_sha: sha, base_ref: z.string().regex(/^refs\/heads\//) }),
  })
  .transform(({ action, merge_group }): RoutedEvent => {
    if (action !== "checks_requested") return ignored(`nothing is done about a merge group that was ${shown(action)}`);
    const baseRef = branch.safeParse(merge_group.base_ref.slice("refs/heads/".length));
    if (!baseRef.success) return ignored("the merge group's base is no branch");
    return { kind: "merge-group", baseSha: merge_group.base_sha, headSha: merge_group.head_sha, baseRef: baseRef.data };
  });

const workflowRun = z
  .object({
    action: z.string(),
    workflow_run: z.object({
      event: z.string(),
      head_branch: branch.nullable(),
      head_sha: sha,
      head_repository: z.object({ full_name: fullName }).nullish(),
    }),
  })
  .transform(({ action, workflow_run: run }): RoutedEvent => {
    if (action !== "completed") return ignored(`nothing is done about a workflow run that is ${shown(action)}`);
    if (run.event !== "pull_request_review") {
      return ignored(`the workflow ran on ${shown(run.event)} and not on pull_request_review`);
    }
    const name = run.head_repository?.full_name;
    if (run.head_branch === null || name === undefined) return ignored("the head branch of the workflow run is gone");
    return {
      kind: "workflow-run",
      runEvent: run.event,
      headRepository: name,
      headBranch: run.head_branch,
      headSha: run.head_sha,
    };
  });

const dispatch = z
  .object({ inputs: z.object({ "pull-request": z.union([z.string(), z.number()]).nullish() }).nullish() })
  .transform(({ inputs }): RoutedEvent => {
    const value = String(inputs?.["pull-request"] ?? "").trim();
    if (!/^[1-9]\d{0,9}$/.test(value)) return ignored("the input pull-request must be the number of a pull request");
    return { kind: "dispatch", number: Number(value) };
  });

const schedule = z.object({}).transform((): RoutedEvent => ({ kind: "schedule" }));

const PAYLOADS: Readonly<Record<EventName, z.ZodType<RoutedEvent>>> = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  pull_request_review: review,
  issue_comment: comment,
  merge_group: mergeGroup,
  workflow_run: workflowRun,
  workflow_dispatch: dispatch,
  schedule,
};

/** A word from the payload, safe to show. */
function shown(word: string): string {
  return /^[a-z_]{1,40}$/.test(word) ? word : "unknown";
}

function ignored(reason: string): IgnoredEvent {
  return { kind: "ignored", reason };
}

/** The payload of an event, as text -> what it asks for; one that cannot be read is ignored, with the reason. Never throws. */
export function parseEvent(name: EventName, payload: string): RoutedEvent {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return ignored(`the payload of ${name} is not JSON`);
  }
  const parsed = PAYLOADS[name].safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return ignored(`the payload of ${name} is not as GitHub describes it${where === "" ? "" : ` (${shownPath(where)})`}`);
}

function shownPath(path: string): string {
  return path.replace(/[^A-Za-z0-9_.-]/g, "?").slice(0, 80);
}
