import { performance } from "node:perf_hooks";
import type { Clock } from "../ports.ts";

/** The machine's own time. */
export function createClock(): Clock {
  return {
    now: () => new Date(),
    elapsed: () => performance.now(),
  };
}
