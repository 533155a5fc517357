import type { ChildProcess } from "node:child_process";
import { CancelledError } from "../domain/errors.ts";
import { killGroup, killTree } from "./process-tree.ts";

/** The git processes of one repository, which end together. */
export interface GitChildren {
  /** Throws CancelledError once `end` was called or the run was cancelled. */
  requireOpen(): void;
  add(child: ChildProcess): void;
  /** Ends every process, with what it started, and lets none start any more; resolves when all are gone. */
  end(): Promise<void>;
}

const ENDED = 143;

/** An empty set of git processes; an aborted `signal` ends them, and its reason is what `requireOpen` throws. */
export function createGitChildren(signal?: AbortSignal): GitChildren {
  const running = new Set<ChildProcess>();
  let isOver = false;
  const kill = (end: (child: ChildProcess) => void): void => {
    for (const child of running) {
      end(child);
      // Whoever else holds the pipes must not keep us.
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe?.destroy();
    }
  };
  const abort = (): void => kill((child) => killTree(child, "SIGKILL"));
  signal?.addEventListener("abort", abort, { once: true });
  return {
    requireOpen() {
      if (signal?.aborted === true && signal.reason instanceof CancelledError) throw signal.reason;
      if (isOver || signal?.aborted === true) throw new CancelledError(ENDED);
    },
    add(child) {
      running.add(child);
      child.once("close", () => running.delete(child));
      child.once("error", () => running.delete(child));
    },
    async end() {
      isOver = true;
      signal?.removeEventListener("abort", abort);
      const ended = [...running].map((child) => new Promise<void>((resolve) => child.once("close", () => resolve())));
      kill(killGroup);
      await Promise.all(ended);
    },
  };
}
