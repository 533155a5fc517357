import process from "node:process";
import { CancelledError } from "../domain/errors.ts";

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The signals of a run. */
export interface WatchedSignals {
  /** Aborted with a CancelledError that holds the exit code. */
  readonly signal: AbortSignal;
  stop(): void;
}

const cleanups = new Set<() => void>();

/** Has `cleanup` (synchronous, must not throw) called when a second signal ends the process at once; returns how to take it back. */
export function onAbruptEnd(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * Turns SIGINT, SIGTERM and SIGHUP into an aborted signal, so that children are ended and scratch is removed on the way out; a
 * second one, or five seconds, end the process at once after the cleanups of `onAbruptEnd`.
 */
export function watchSignals(): WatchedSignals {
  const controller = new AbortController();
  const handle = (name: keyof typeof EXIT_CODES): void => {
    const exitCode = EXIT_CODES[name];
    if (controller.signal.aborted) endNow(exitCode);
    controller.abort(new CancelledError(exitCode));
    setTimeout(() => endNow(exitCode), 5000).unref();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, handle);
  return {
    signal: controller.signal,
    stop() {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(name, handle);
    },
  };
}

function endNow(exitCode: number): never {
  for (const cleanup of cleanups) cleanup();
  process.exit(exitCode);
}
