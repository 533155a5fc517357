import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built command line, as users run it. */
export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** The two Nodes that the command line must work on: the one of the machine (npm puts the pinned one before it), and the pinned Node 24. */
export const NODES: readonly { readonly name: string; readonly path: string }[] = [
  { name: "the machine's Node", path: findOwnNode() },
  { name: "Node 24", path: fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url)) },
];

function findOwnNode(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return folders.map((folder) => join(folder, "node")).find((path) => existsSync(path)) ?? process.execPath;
}

/** How one run ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a run takes place. */
export interface RunOptions {
  readonly cwd?: string;
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets the child once it runs, to send it a signal. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs `draftgate <args>` in a child process with a small environment of its own. */
export function draftgate(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [CLI, ...args], {
      cwd: options.cwd,
      env: { ...baseEnvironment(), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    options.onStart?.(child);
  });
}

function baseEnvironment(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "DRAFTGATE_TOOL_CACHE", "NODE_V8_COVERAGE"];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
