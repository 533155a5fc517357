import type { Clock } from "../ports.ts";
import type { Pool } from "./pool.ts";

/** The calls of one tool, which may run side by side and have their time together: it goes by while at least one of them runs. */
export interface ToolTurns {
  readonly limitSeconds: number;
  /** How many calls may run at a time, those of other tools included. */
  readonly slots: number;
  /** Milliseconds in which at least one call ran. */
  spentMs(): number;
  /**
   * Runs `call` when a slot is free, with the milliseconds that are left (none or less: the time is up). When one call has thrown, those
   * that have not begun throw the same and never begin.
   */
  take<Answer>(call: (leftMs: number) => Promise<Answer>): Promise<Answer>;
}

/** The turns of a tool in the pool; `cost` decides which tool comes first. */
export function createTurns(pool: Pool, clock: Clock, limitSeconds: number, cost: number): ToolTurns {
  let running = 0;
  let began = 0;
  let spent = 0;
  let failure: { readonly error: unknown } | undefined;
  const spentMs = (): number => spent + (running > 0 ? clock.elapsed() - began : 0);
  const begin = (): void => {
    if (running === 0) began = clock.elapsed();
    running += 1;
  };
  const end = (): void => {
    running -= 1;
    if (running === 0) spent += clock.elapsed() - began;
  };
  return {
    limitSeconds,
    slots: pool.slots,
    spentMs,
    take: (call) =>
      pool.run(cost, async () => {
        if (failure !== undefined) throw failure.error;
        begin();
        try {
          return await call(limitSeconds * 1_000 - spentMs());
        } catch (error) {
          // Of several that fail the first tells why.
          failure ??= { error };
          throw failure.error;
        } finally {
          end();
        }
      }),
  };
}

/** The answers of calls that run side by side, in their order; what one of them throws is thrown when none runs any more. */
export async function settled<const Calls extends readonly Promise<unknown>[]>(
  calls: Calls,
): Promise<{ -readonly [Key in keyof Calls]: Awaited<Calls[Key]> }> {
  const isOver = (): void => undefined;
  await Promise.all(calls.map((call) => call.then(isOver, isOver)));
  return Promise.all(calls);
}
