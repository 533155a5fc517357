import { readFileSync } from "node:fs";
import process from "node:process";
import type { CommandRunner } from "../ports.ts";
import { findOnPath, leadsInto } from "./tool-path.ts";

/** The interpreter that Python tools run with. */
export interface Python {
  /** Absolute, the interpreter itself and no shim. */
  readonly path: string;
  /** As `3.11`. */
  readonly version: string;
}

/** What the tools must fit. */
export interface Machine {
  /** `linux-x64`, `linux-arm64`, `darwin-x64` or `darwin-arm64`; undefined for any other. */
  readonly platform: string | undefined;
  readonly isMusl: boolean;
  /** The newest of `python3` and `python3.10` to `python3.14` that is new enough, undefined where there is none. */
  findPython(): Promise<Python | undefined>;
}

const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
const PYTHONS = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const OLDEST_PYTHON_MINOR = 10;

/** This machine; interpreters are looked for in the PATH of `environment`, never inside `forbidden`, and asked for once. */
export function createMachine(options: {
  readonly runner: CommandRunner;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly forbidden: readonly string[];
}): Machine {
  const key = `${process.platform}-${process.arch}`;
  let python: Promise<Python | undefined> | undefined;
  return {
    platform: PLATFORMS.includes(key) ? key : undefined,
    isMusl: process.platform === "linux" && usesMusl(),
    findPython() {
      python ??= searchPython(options);
      return python;
    },
  };
}

// `ldd` is a script of the C library that the system has; musl's names itself.
function usesMusl(): boolean {
  try {
    return readFileSync("/usr/bin/ldd", "utf8").includes("musl");
  } catch {
    return false;
  }
}

async function searchPython(options: Parameters<typeof createMachine>[0]): Promise<Python | undefined> {
  for (const name of PYTHONS) {
    const found = findOnPath(name, options.environment["PATH"], options.forbidden);
    const python = found === undefined ? undefined : await askPython(found, options);
    if (python !== undefined) return python;
  }
  return undefined;
}

// A shim (pyenv, asdf) is asked once for the interpreter behind it; it reads HOME and its own variables for that.
async function askPython(file: string, options: Parameters<typeof createMachine>[0]): Promise<Python | undefined> {
  const env: Record<string, string> = {};
  for (const name of ["PATH", "HOME", "PYENV_ROOT", "PYENV_VERSION", "ASDF_DATA_DIR", "ASDF_DIR"]) {
    const value = options.environment[name];
    if (value !== undefined) env[name] = value;
  }
  const code = "import sys; print(sys.executable); print('%d.%d' % sys.version_info[:2])";
  const args = ["-I", "-S", "-c", code];
  const result = await options.runner.run({ file, args, cwd: "/", env, timeoutMs: 20_000, maxOutputBytes: 8192 });
  const [path = "", version = ""] = new TextDecoder().decode(result.stdout).split("\n");
  const match = /^3\.(\d+)$/.exec(version);
  if (result.exitCode !== 0 || !path.startsWith("/") || match === null) return undefined;
  if (Number(match[1]) < OLDEST_PYTHON_MINOR || leadsInto(path, options.forbidden)) return undefined;
  return { path, version };
}
