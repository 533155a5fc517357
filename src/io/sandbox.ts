import process from "node:process";
import type { CommandRunner } from "../ports.ts";
import { findOnPath } from "./tool-path.ts";

/** How far a program of somebody else is shut off. */
export interface Sandbox {
  /**
   * `namespaces`: no network, no other process to be seen, nothing to be written but its own folder. `network`: no network.
   * `none`: nothing is kept from it.
   */
  readonly name: "namespaces" | "network" | "none";
  /** A shell command to be run in `<folder>/work` -> the program to start; only below `folder` (absolute) may it write. */
  wrap(command: string, folder: string): { readonly file: string; readonly args: readonly string[] };
}

const PROBE_MS = 20_000;
const PROBE_BYTES = 65_536;

// A new network has its loopback down, and tests listen on it.
const LOOPBACK = "ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || true";
/**
 * The folder, the command, user and group, then what must not be writable. All is made read-only but the folder; sockets of services
 * (Docker's is root for whoever reaches it) are hidden. The second `unshare` locks these mounts: the program cannot take them back.
 */
const SHUT = `set -e
${LOOPBACK}
mount --rbind "$1" "$1"
mount -t tmpfs -o mode=0755,size=16m tmpfs /run 2>/dev/null || true
mount -t tmpfs -o mode=1777,size=1g tmpfs /dev/shm 2>/dev/null || true
cut -d' ' -f5 /proc/self/mountinfo | while read -r place; do
  case "$place" in "$1"|"$1"/*|/proc|/proc/*|/dev|/dev/*) continue;; esac
  mount -o remount,bind,ro "$place" 2>/dev/null || true
done
folder=$1 command=$2 user=$3 group=$4
shift 4
for place in "$folder/.." "$@"; do if [ -w "$place" ]; then exit 96; fi; done
[ -w "$folder/work" ]
cd "$folder/work"
unset OLDPWD
ulimit -c 0
exec unshare --user --mount --map-user="$user" --map-group="$group" sh -c "$command"`;
const OFFLINE = `set -e
${LOOPBACK}
cd "$1/work"
unset OLDPWD
ulimit -c 0
exec sh -c "$2"`;
const NAMESPACES = ["--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--mount", "--mount-proc"];

/** Where a way of shutting off is tried out. */
export interface SandboxTrial {
  /** Absolute; has a folder `work`. */
  readonly folder: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>> & { readonly PATH: string };
  /** Absolute paths of what must not be written to, where the way says that nothing can be. */
  readonly kept: readonly string[];
}

/** The strictest way of shutting a program off that works on this machine; undefined where none does. */
export async function findSandbox(runner: CommandRunner, trial: SandboxTrial): Promise<Sandbox | undefined> {
  const unshare = findOnPath("unshare", trial.env.PATH, []);
  if (unshare === undefined) return undefined;
  const user = `${process.getuid?.() ?? 0}`;
  const group = `${process.getgid?.() ?? 0}`;
  const ways: readonly Sandbox[] = [
    {
      name: "namespaces",
      wrap: (command, place) => ({
        file: unshare,
        args: [...NAMESPACES, "sh", "-c", SHUT, "sh", place, command, user, group, ...trial.kept],
      }),
    },
    {
      name: "network",
      wrap: (command, place) => ({
        file: unshare,
        args: ["--user", "--map-root-user", "--net", "sh", "-c", OFFLINE, "sh", place, command],
      }),
    },
  ];
  for (const way of ways) if (await works(way, runner, trial)) return way;
  return undefined;
}

/** Runs a command as it is, after somebody said that they trust it. */
export const UNGUARDED: Sandbox = {
  name: "none",
  wrap: (command, folder) => ({
    file: "/bin/sh",
    args: ["-c", 'cd "$1/work" && unset OLDPWD && exec sh -c "$2"', "sh", folder, command],
  }),
};

async function works(way: Sandbox, runner: CommandRunner, { folder, env }: SandboxTrial): Promise<boolean> {
  const result = await runner.run({
    ...way.wrap("echo shut-off", folder),
    cwd: folder,
    env,
    timeoutMs: PROBE_MS,
    maxOutputBytes: PROBE_BYTES,
  });
  return result.exitCode === 0 && new TextDecoder().decode(result.stdout).trim() === "shut-off";
}
