import { PermissionError } from "../domain/errors.ts";
import { isFromFork, type PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import type { Context } from "./context.ts";

/** The head is another commit than the one that was judged: nothing but the status of that one may still be written. */
export class HeadMovedError extends Error {
  override readonly name = "HeadMovedError";
}

/** Lets writes through one by one, each only while it still makes sense. */
export interface Writer {
  /** A write about the head as it is now: reads the head first and throws HeadMovedError where it moved. Undefined where nothing can be written. */
  write<T>(what: () => Promise<T>): Promise<T | undefined>;
  /** A write about one commit, which stays true when the head moves on. */
  writeStatus<T>(what: () => Promise<T>): Promise<T | undefined>;
  /** The token may not even set the status, as is usual for forks and Dependabot. */
  readonly isReadOnly: boolean;
  /** The first write that was refused before it was known whether the token may set the status; whoever ends the run finds that out. */
  readonly refused: PermissionError | null;
  readonly notices: readonly Notice[];
}

/** A writer for one head of a pull request (`pull` null: a commit that is no head, as of a merge group). */
export function createWriter(pull: PullRequest | null, headSha: string, context: Context): Writer {
  const { host } = context.ports;
  const mayBe = mayBeReadOnly(pull, context);
  let isReadOnly = false;
  let hasSetStatus = false;
  let refused: PermissionError | null = null;
  return {
    async write(what) {
      if (isReadOnly) return undefined;
      if (pull !== null && (await host.readHeadSha(pull.number)) !== headSha) throw new HeadMovedError();
      try {
        return await what();
      } catch (error) {
        // A token that may set the status is not a fork's: it lacks one permission, which has to be named.
        if (!(error instanceof PermissionError) || !mayBe || hasSetStatus) throw error;
        refused ??= error;
        return undefined;
      }
    },
    async writeStatus(what) {
      if (isReadOnly) return undefined;
      try {
        const written = await what();
        hasSetStatus = true;
        return written;
      } catch (error) {
        if (!(error instanceof PermissionError) || !mayBe) throw error;
        isReadOnly = true;
        return undefined;
      }
    },
    get isReadOnly() {
      return isReadOnly;
    },
    get refused() {
      return refused;
    },
    get notices() {
      return isReadOnly ? [READ_ONLY] : [];
    },
  };
}

const READ_ONLY: Notice = {
  code: "read-only-token",
  message:
    "the token cannot write, as is usual for forks and Dependabot, so nothing is posted and the result of this job speaks instead; on pull_request_target it could (docs/github.md)",
};

// https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
function mayBeReadOnly(pull: PullRequest | null, { settings }: Context): boolean {
  return settings.isDependabot || (pull !== null && isFromFork(pull, settings.repository));
}
