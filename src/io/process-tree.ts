import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** A process as `/proc` tells it. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks since the machine was started. */
  readonly startTime: number;
}

/**
 * Sends `signal` to the child's process group and, where `/proc` tells them, to descendants that left the group; with `mark`, an entry
 * `NAME=value` of the child's environment that no other process has, also to those whose parents are gone already.
 */
export function killTree(child: ChildProcess, signal: "SIGTERM" | "SIGKILL", mark?: string): void {
  if (child.pid === undefined) return;
  // Read the family before the parent dies: afterwards its children belong to init.
  const rows = isOver(child) && mark === undefined ? [] : listProcesses();
  const family = isOver(child) ? [] : descendants(child.pid, rows);
  const strays = mark === undefined ? [] : findStrays(rows, mark);
  send(-child.pid, signal);
  for (const pid of [...family, ...strays]) send(pid, signal);
}

/** Ends the child's process group at once; what left the group is not looked for, which takes a look at every process there is. */
export function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) send(-child.pid, "SIGKILL");
}

/**
 * The processes with the mark, whoever is their parent by now. Only those are looked into that began after this one: to read the
 * environment of a process one waits for its memory, which with a busy stranger can take seconds.
 */
function findStrays(rows: readonly ProcessRow[], mark: string): readonly number[] {
  const own = rows.find(({ pid }) => pid === process.pid);
  if (own === undefined) return [];
  return rows.filter(({ pid, startTime }) => startTime >= own.startTime && hasMark(pid, mark)).map(({ pid }) => pid);
}

function hasMark(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(mark);
  } catch {
    return false;
  }
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function send(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}

function descendants(root: number, rows: readonly ProcessRow[]): readonly number[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of rows) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [pid]);
    else siblings.push(pid);
  }
  const found: number[] = [];
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const pid of children.get(next) ?? []) {
      found.push(pid);
      queue.push(pid);
    }
  }
  return found;
}

function listProcesses(): readonly ProcessRow[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readRow(Number(name)))
      .filter((row) => row !== undefined);
  } catch {
    return [];
  }
}

function readRow(pid: number): ProcessRow | undefined {
  try {
    // pid (name) state ppid … starttime …; the name may hold anything, so count from its last parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid, parent: Number(fields[1]), startTime: Number(fields[19]) };
  } catch {
    return undefined;
  }
}
