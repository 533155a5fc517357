import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * Sends `signal` to the child's process group and, where `/proc` tells them, to descendants that left the group; with `mark`, an entry
 * `NAME=value` of the child's environment that no other process has, also to those whose parents are gone already.
 */
export function killTree(child: ChildProcess, signal: "SIGTERM" | "SIGKILL", mark?: string): void {
  if (child.pid === undefined) return;
  // Read the family before the parent dies: afterwards its children belong to init.
  const family = isOver(child) ? [] : descendants(child.pid);
  const strays = mark === undefined ? [] : listProcesses().filter((pid) => hasMark(pid, mark));
  send(-child.pid, signal);
  for (const pid of [...family, ...strays.map(Number)]) send(pid, signal);
}

/** Ends the child's process group at once; what left the group is not looked for, which takes a look at every process there is. */
export function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) send(-child.pid, "SIGKILL");
}

function hasMark(pid: string, mark: string): boolean {
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

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of readParents()) {
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

function readParents(): readonly (readonly [pid: number, parent: number])[] {
  const parents: (readonly [number, number])[] = [];
  for (const name of listProcesses()) {
    const parent = readParent(name);
    if (parent !== undefined) parents.push([Number(name), parent]);
  }
  return parents;
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readParent(pid: string): number | undefined {
  try {
    // pid (name) state ppid …; the name may hold anything, so count from its last parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
