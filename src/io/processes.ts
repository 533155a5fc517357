import { type ChildProcess, spawn } from "node:child_process";
import { CancelledError } from "../domain/errors.ts";
import type { CommandRequest, CommandResult, CommandRunner } from "../ports.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { killTree } from "./process-tree.ts";

/** Runs child processes; `killAll` ends every one that still runs, synchronously, and lets none start any more. */
export interface Processes extends CommandRunner {
  killAll(): void;
}

/** Children that still run, each with the mark of its family. */
type Running = Map<ChildProcess, string>;

/** Limits that only tests change, in milliseconds. */
export interface ProcessTimes {
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** How long a pipe may stay open after the process ended or was killed. */
  readonly drainMs: number;
}

const ENDED = 143;
// By this entry of its environment a child's family is known, also the part that ran away from it.
const MARK = "DRAFTGATE_CHILD";
const TIMES: ProcessTimes = { graceMs: 2_000, drainMs: 2_000 };

/**
 * Each child leads a process group of its own that is killed whole. An aborted `signal` kills all and rejects with
 * CancelledError; a reason that is one (it carries the exit code) is passed on.
 */
export function createCommandRunner(
  options: { readonly signal?: AbortSignal; readonly times?: ProcessTimes } = {},
): Processes {
  const running: Running = new Map();
  let isOver = false;
  return {
    run: (request) =>
      isOver
        ? Promise.reject(new CancelledError(ENDED))
        : runOne(request, running, options.signal, options.times ?? TIMES),
    killAll: () => {
      isOver = true;
      for (const [child, mark] of running) killTree(child, "SIGKILL", mark);
    },
  };
}

function cancelled(signal: AbortSignal): CancelledError {
  const reason: unknown = signal.reason;
  return reason instanceof CancelledError ? reason : new CancelledError(ENDED);
}

function runOne(
  request: CommandRequest,
  running: Running,
  signal: AbortSignal | undefined,
  times: ProcessTimes,
): Promise<CommandResult> {
  if (signal?.aborted === true) return Promise.reject(cancelled(signal));
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = [];
    let ended: CommandResult["ended"] = "exited";
    const token = nodeCrypto().randomBytes(16).toString("hex");
    const mark = `${MARK}=${token}`;
    let child: ChildProcess;
    try {
      child = start(request, token);
    } catch (error) {
      resolve(notStarted(error));
      return;
    }
    running.set(child, mark);
    const stop = (why: CommandResult["ended"]) => {
      if (ended !== "exited") return;
      ended = why;
      killTree(child, "SIGTERM", mark);
      timers.push(setTimeout(() => killTree(child, "SIGKILL", mark), times.graceMs));
      // Even a process that no signal reaches must not keep us.
      timers.push(setTimeout(() => finish(null, "SIGKILL"), times.graceMs + times.drainMs));
    };
    const stdout = collect(child.stdout, request.maxOutputBytes, () => stop("output-limit"));
    const stderr = collect(child.stderr, request.maxOutputBytes, () => stop("output-limit"));
    const onAbort = () => {
      killTree(child, "SIGKILL", mark);
      finish(null, "SIGKILL");
    };
    const finish = once((exitCode: number | null, endSignal: string | null) => {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      // Whatever the child left behind ends with it.
      killTree(child, "SIGKILL", mark);
      running.delete(child);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
      child.unref();
      if (signal?.aborted === true) reject(cancelled(signal));
      else resolve({ exitCode, signal: endSignal, stdout: stdout.bytes(), stderr: stderr.bytes(), ended });
    });
    timers.push(setTimeout(() => stop("timed-out"), request.timeoutMs));
    signal?.addEventListener("abort", onAbort, { once: true });
    child.on("error", (error) => {
      if (child.pid !== undefined) return;
      running.delete(child);
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(notStarted(error));
    });
    child.on("close", finish);
    // A grandchild may hold the pipes open long after the child is gone.
    child.on("exit", (code, endSignal) => {
      timers.push(setTimeout(() => finish(code, endSignal), times.drainMs));
    });
    feed(child, request.stdin);
  });
}

function start(request: CommandRequest, token: string): ChildProcess {
  return spawn(request.file, request.args, {
    cwd: request.cwd,
    env: { ...request.env, [MARK]: token },
    detached: true,
    windowsHide: true,
    stdio: [request.stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
}

function feed(child: ChildProcess, stdin: Uint8Array | undefined): void {
  if (stdin === undefined || child.stdin === null) return;
  // A child that ends without reading its input is no error of ours (EPIPE).
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
}

function collect(
  stream: NodeJS.ReadableStream | null,
  maxBytes: number,
  onLimit: () => void,
): { readonly bytes: () => Uint8Array } {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on("error", () => undefined);
  stream?.on("data", (chunk: Buffer) => {
    const room = maxBytes - size;
    if (room > 0) chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    size += chunk.length;
    if (size > maxBytes) onLimit();
  });
  return { bytes: () => Buffer.concat(chunks) };
}

function notStarted(error: unknown): CommandResult {
  const message = error instanceof Error ? error.message : String(error);
  return {
    exitCode: null,
    signal: null,
    stdout: new Uint8Array(),
    stderr: new TextEncoder().encode(message),
    ended: "not-started",
  };
}

function once<Arguments extends readonly unknown[]>(
  act: (...values: Arguments) => void,
): (...values: Arguments) => void {
  let done = false;
  return (...values) => {
    if (done) return;
    done = true;
    act(...values);
  };
}
