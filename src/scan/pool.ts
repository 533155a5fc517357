/** Runs tasks, at most `slots` at a time; of those that wait the dearest comes first, and of equally dear ones the one that came first. */
export interface Pool {
  readonly slots: number;
  run<Result>(cost: number, task: () => Promise<Result>): Promise<Result>;
}

/** A pool with `slots` places (at least one). */
export function createPool(slots: number): Pool {
  const places = Math.max(1, Math.floor(slots));
  let free = places;
  const waiting: { readonly cost: number; readonly start: () => void }[] = [];
  const startNext = (): void => {
    const next = waiting.reduce<(typeof waiting)[number] | undefined>(
      (best, one) => (best === undefined || one.cost > best.cost ? one : best),
      undefined,
    );
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.splice(waiting.indexOf(next), 1);
    next.start();
  };
  return {
    slots: places,
    run: async (cost, task) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((start) => waiting.push({ cost, start }));
      try {
        return await task();
      } finally {
        startNext();
      }
    },
  };
}
