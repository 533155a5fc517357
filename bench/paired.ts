// Timing for the programs in this folder: two commands in turn, so that a machine whose speed drifts slows both alike.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** A command line to time; it must exit with one of `exits` (default: 0). */
export interface TimedCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly exits?: readonly number[];
}

/** Wall-clock milliseconds of one run. */
export function timeOnce(command: TimedCommand): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const elapsed = performance.now() - start;
  if (!(command.exits ?? [0]).includes(status ?? -1)) {
    throw new Error(
      `${command.file} ${command.args.join(" ")} ended with ${status}: ${stderr.toString().slice(0, 500)}`,
    );
  }
  return elapsed;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of `runs` paired runs after one that is not counted, and the median of the ratios `ours / floor`, pair by pair. */
export function comparePaired(
  ours: TimedCommand,
  floor: TimedCommand,
  runs: number,
): { readonly ours: number; readonly floor: number; readonly ratio: number } {
  timeOnce(ours);
  timeOnce(floor);
  const pairs = Array.from({ length: runs }, () => ({ ours: timeOnce(ours), floor: timeOnce(floor) }));
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

/** Prints one figure beside its goal and makes the program fail when it is missed. */
export function report(name: string, value: number, goal: number, detail: string): void {
  const isMet = value <= goal;
  console.log(`${isMet ? "ok  " : "MISS"} ${name}: ${value.toFixed(2)} (goal: at most ${goal}) ${detail}`);
  if (!isMet) process.exitCode = 1;
}
