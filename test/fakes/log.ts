import type { Log } from "../../src/ports.ts";

/** Remembers every line. */
export interface FakeLog extends Log {
  readonly lines: { readonly level: "progress" | "info" | "warning" | "debug"; readonly message: string }[];
}

export function fakeLog(): FakeLog {
  const lines: FakeLog["lines"] = [];
  return {
    lines,
    progress: (message) => void lines.push({ level: "progress", message }),
    info: (message) => void lines.push({ level: "info", message }),
    warning: (message) => void lines.push({ level: "warning", message }),
    debug: (message) => void lines.push({ level: "debug", message }),
  };
}
