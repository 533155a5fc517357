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
  readonly isReadOnly: boolean;
  readonly notices: readonly Notice[];
}

/** A writer for one head of a pull request (`pull` null: a commit that is no head, as of a merge group). */
export function createWriter(pull: PullRequest | null, headSha: string, context: Context): Writer {
  const { host } = context.ports;
  let isReadOnly = false;
  const attempt = async <T>(what: () => Promise<T>): Promise<T | undefined> => {
    if (isReadOnly) return undefined;
    try {
      return await what();
    } catch (error) {
      if (!(error instanceof PermissionError) || !mayBeReadOnly(pull, context)) throw error;
      isReadOnly = true;
      return undefined;
    }
  };
  return {
    async write(what) {
      if (isReadOnly) return undefined;
      if (pull !== null && (await host.readHeadSha(pull.number)) !== headSha) throw new HeadMovedError();
      return attempt(what);
    },
    writeStatus: attempt,
    get isReadOnly() {
      return isReadOnly;
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
