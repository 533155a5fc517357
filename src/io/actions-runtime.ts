import { notice, setFailed, setOutput, setSecret, summary, warning } from "@actions/core";
import type { Log } from "../ports.ts";
import { escapeControls } from "./log.ts";

/** The runner of a workflow step, as far as a step speaks to it. */
export interface ActionsRuntime {
  /** From now on the runner shows `***` for this value; empty ones are left out. */
  mask(secret: string): void;
  notice(message: string): void;
  /** Ends the step as failed, with one line. */
  fail(message: string): void;
  /** Prints workflow commands that are escaped already, one a line. */
  printCommands(lines: readonly string[]): void;
  setOutput(name: string, value: string): void;
  /** Adds markdown to the job summary; without one (an old runner) nothing. */
  writeSummary(markdown: string): Promise<void>;
  readonly log: Log;
}

/**
 * Speaks to the runner that `environment` tells of. `inert` makes a line of text one that is no workflow command, whatever is in it.
 * See https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function createActionsRuntime(
  environment: Readonly<Record<string, string | undefined>>,
  inert: (line: string) => string,
): ActionsRuntime {
  const safe = (message: string): string => inert(escapeControls(message));
  const print = (message: string): void => void process.stdout.write(`${safe(message)}\n`);
  return {
    mask(secret) {
      // Each line by itself too, because the runner compares line by line.
      for (const part of new Set([secret, ...secret.split(/[\r\n]+/)])) if (part.trim() !== "") setSecret(part);
    },
    notice: (message) => notice(safe(message)),
    fail: (message) => setFailed(safe(message)),
    printCommands(lines) {
      for (const line of lines) process.stdout.write(`${line.replace(/[\r\n]+/g, " ")}\n`);
    },
    setOutput: (name, value) => setOutput(name, value),
    async writeSummary(markdown) {
      if ((environment["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
      await summary.addRaw(markdown).write();
    },
    log: {
      progress: print,
      info: print,
      warning: (message) => warning(safe(message)),
      debug(message) {
        if (environment["RUNNER_DEBUG"] === "1") print(message);
      },
    },
  };
}
