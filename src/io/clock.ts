import process from "node:process";
import type { Clock } from "../ports.ts";

/** The machine's own time. */
export function createClock(): Clock {
  return {
    now: () => new Date(),
    // `performance` would have to be loaded first.
    elapsed: () => Number(process.hrtime.bigint() / 1_000n) / 1_000,
  };
}
