import type { ObjectId } from "./change.ts";

/** Names of the events that anything is done about; any other is ignored. */
export const EVENT_NAMES = [
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "issue_comment",
  "merge_group",
  "workflow_run",
  "workflow_dispatch",
  "schedule",
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** Something happened to a pull request itself. */
export interface PullRequestEvent {
  readonly kind: "pull-request";
  readonly number: number;
  /** GitHub's word: `opened`, `synchronize`, `labeled`, … */
  readonly action: string;
  /** Whether the head or base may be other commits than before. */
  readonly movesCommits: boolean;
}

/** A review was submitted, edited or dismissed. */
export interface ReviewEvent {
  readonly kind: "review";
  readonly number: number;
  readonly action: string;
}

/** A comment in the conversation of a pull request was posted, edited or deleted. */
export interface CommentEvent {
  readonly kind: "comment";
  readonly number: number;
  readonly action: "created" | "edited" | "deleted";
  readonly commentId: number;
  readonly body: string;
  /** What an edit changed, null where the event does not say. */
  readonly previousBody: string | null;
}

/** A merge queue asks for the checks of a group. */
export interface MergeGroupEvent {
  readonly kind: "merge-group";
  readonly baseSha: ObjectId;
  readonly headSha: ObjectId;
  /** The branch that the queue is of, without `refs/heads/`. */
  readonly baseRef: string;
}

/** A stub workflow ended; which pull request it ran for has to be looked up. */
export interface WorkflowRunEvent {
  readonly kind: "workflow-run";
  /** The event that the stub ran on. */
  readonly runEvent: string;
  /** `owner/name` of the repository that the head branch is in. */
  readonly headRepository: string;
  readonly headBranch: string;
  readonly headSha: ObjectId;
}

/** Somebody asked for one pull request by hand. */
export interface DispatchEvent {
  readonly kind: "dispatch";
  readonly number: number;
}

/** The time has come to look after open pull requests. */
export interface ScheduleEvent {
  readonly kind: "schedule";
}

/** Nothing is to be done, and why in one line. */
export interface IgnoredEvent {
  readonly kind: "ignored";
  readonly reason: string;
}

/** What a webhook payload asks of this program. */
export type RoutedEvent =
  | PullRequestEvent
  | ReviewEvent
  | CommentEvent
  | MergeGroupEvent
  | WorkflowRunEvent
  | DispatchEvent
  | ScheduleEvent
  | IgnoredEvent;

/** Whether an event's name is one that anything is done about. */
export function isEventName(name: string): name is EventName {
  return EVENT_NAMES.some((known) => known === name);
}

/** Whether an event moves no commit, so that scans and the model's review may be taken from before. */
export function movesNoCommit(event: RoutedEvent): boolean {
  return event.kind === "comment" || event.kind === "review" || (event.kind === "pull-request" && !event.movesCommits);
}
