import type { RoutedEvent } from "../domain/event.ts";
import type { Account } from "../domain/people.ts";
import type { PolicyChoice } from "../domain/policy.ts";
import type { PostedStatus, PullRequest } from "../domain/pull-request.ts";
import type { Notice, Report } from "../domain/report.ts";
import type { State } from "../domain/verdict.ts";
import type { Clock, Log, TextPacking } from "../ports.ts";
import type { DirectorySource, Publisher, PullRequestHost, RepositorySource } from "../ports-github.ts";
import type { ModelClient } from "../ports-model.ts";
import { CHECKING } from "../report/status-description.ts";
import type { ScanPorts } from "../scan/scanner.ts";

/** What serving an event needs of the outside. */
export interface ServePorts extends Omit<ScanPorts, "repository"> {
  readonly source: RepositorySource;
  readonly host: PullRequestHost;
  readonly directories: DirectorySource;
  readonly publisher: Publisher;
  /** Null where no model is configured; nothing is loaded before it is asked. */
  readonly model: ModelClient | null;
  readonly packing: TextPacking;
  readonly clock: Clock;
  readonly log: Log;
}

/** How the workflow wants it served. */
export interface ServeSettings {
  /** `owner/name` of the repository that the pull requests ask to be merged into. */
  readonly repository: string;
  readonly policy: PolicyChoice;
  readonly statusContext: string;
  readonly requestReviewers: boolean;
  readonly uploadSarif: boolean;
  /** The run's actor is Dependabot, whose runs get a token that cannot write. */
  readonly isDependabot: boolean;
  readonly concurrency: number;
  readonly searchPath: string;
  readonly version: string;
}

/** One pull request that was judged. */
export interface JudgedPull {
  readonly number: number;
  readonly report: Report;
  readonly lineHashes: ReadonlyMap<string, string>;
  readonly approvals: { readonly counted: number; readonly required: number } | null;
}

/** What became of one pull request (or merge group). */
export interface PullOutcome {
  readonly judged: readonly JudgedPull[];
  /** What the job answers for: the worst state of the head, null where nothing was judged or the head has moved on. */
  readonly state: State | null;
  readonly notices: readonly Notice[];
  /** Why there is no verdict, or it could not be published; one line. */
  readonly problem: string | null;
  /** The token cannot write, so that the job's own result has to speak. */
  readonly isReadOnly: boolean;
}

/** What became of the event. */
export type Served = PullOutcome;

/** What one run shares. */
export interface Context {
  readonly ports: ServePorts;
  readonly settings: ServeSettings;
  /** Logins that this run writes as, found out once: by what it wrote where it has written, else it is asked. */
  readSelf(pull: PullRequest): Promise<readonly string[]>;
  /** Tells of a write on its way, whose answer names who wrote (null where it does not). */
  learnSelf(writing: Promise<Account | null>): void;
  /** The open pull requests, asked once. */
  readOpen(): Promise<readonly PullRequest[]>;
}

/** Why a pull request is looked at, and what that allows to be spared. */
export interface Trigger {
  readonly event: RoutedEvent;
  /** A green status may be green no more by this event, so that it is taken back before anything else. */
  readonly canLower: boolean;
}

/** Ports and settings -> the context of one run. */
export function createContext(ports: ServePorts, settings: ServeSettings): Context {
  let self: Promise<readonly string[]> | undefined;
  let open: Promise<readonly PullRequest[]> | undefined;
  let writer: Promise<Account | null> = Promise.resolve(null);
  return {
    ports,
    settings,
    readSelf(pull) {
      self ??= writer.then((account) =>
        account === null ? ports.directories.openDirectory(pull, []).readSelf() : [account.login],
      );
      return self;
    },
    learnSelf(writing) {
      const before = writer;
      // A write that fails says nothing of who wrote, and whoever made it is told of that.
      writer = writing.catch(() => null).then((account) => account ?? before);
    },
    readOpen() {
      open ??= ports.host.readOpenPullRequests();
      return open;
    },
  };
}

/** An outcome without a verdict and without a fault. */
export function neutral(notice: Notice): PullOutcome {
  return { judged: [], state: null, notices: [notice], problem: null, isReadOnly: false };
}

/** An outcome that has no verdict because of `problem`. */
export function failed(problem: string, notices: readonly Notice[] = []): PullOutcome {
  return { judged: [], state: null, notices, problem, isReadOnly: false };
}

/** An error of any kind -> one line. */
export function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "unknown error";
}

/** Whether a status is a verdict and no sign that one is being worked out. */
export function isFinished(status: PostedStatus | undefined): status is PostedStatus {
  return status !== undefined && !(status.state === "pending" && status.description === CHECKING);
}
