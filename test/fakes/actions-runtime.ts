import type { ActionsRuntime } from "../../src/io/actions-runtime.ts";
import { type FakeLog, fakeLog } from "./log.ts";

/** Remembers everything that a step said. */
export interface FakeActionsRuntime extends ActionsRuntime {
  readonly log: FakeLog;
  readonly masked: string[];
  readonly notices: string[];
  readonly failures: string[];
  readonly commands: string[];
  readonly outputs: Record<string, string>;
  readonly summaries: string[];
}

export function fakeActionsRuntime(): FakeActionsRuntime {
  const log = fakeLog();
  const runtime = { log, masked: [], notices: [], failures: [], commands: [], outputs: {}, summaries: [] };
  const said: Omit<FakeActionsRuntime, keyof ActionsRuntime> & { readonly log: FakeLog } = runtime;
  return {
    ...said,
    mask: (secret) => void said.masked.push(secret),
    notice: (message) => void said.notices.push(message),
    fail: (message) => void said.failures.push(message),
    printCommands: (lines) => void said.commands.push(...lines),
    setOutput: (name, value) => {
      said.outputs[name] = value;
    },
    writeSummary: async (markdown) => void said.summaries.push(markdown),
  };
}
