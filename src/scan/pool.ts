/** Runs tasks in the order they are given, at most `slots` at a time. */
export interface Pool {
  run<Result>(task: () => Promise<Result>): Promise<Result>;
}

/** A pool with `slots` places (at least one). */
export function createPool(slots: number): Pool {
  let free = Math.max(1, Math.floor(slots));
  const waiting: (() => void)[] = [];
  return {
    run: async (task) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
