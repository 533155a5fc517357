import type { Clock } from "../../src/ports.ts";

/** A clock that stands still until it is told to move. */
export interface FakeClock extends Clock {
  advance(milliseconds: number): void;
}

export function fakeClock(start = new Date("2026-11-24T12:00:00Z")): FakeClock {
  let passed = 0;
  return {
    now: () => new Date(start.getTime() + passed),
    elapsed: () => passed,
    advance: (milliseconds) => {
      passed += milliseconds;
    },
  };
}
