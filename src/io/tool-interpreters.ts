import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import type { CommandRunner, FoundTool } from "../ports.ts";
import type { Machine } from "./tool-machine.ts";
import { findOnPath, isProgram, leadsInto } from "./tool-path.ts";
import { readToolVersion } from "./tool-version.ts";

/** Where programs of the system are looked for. */
export interface InterpreterContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runner: CommandRunner;
  readonly machine: Machine;
  /** Folders whose programs are never run. */
  readonly forbidden: readonly string[];
}

type Found = FoundTool | { readonly missing: string };

/**
 * A program that every developer's machine brings and nobody pins: `python3`, `gofmt`, `bash` from PATH (which the Python scanners
 * run with as well), `node` as this program runs with. Undefined for any other name.
 */
export async function findInterpreter(name: string, context: InterpreterContext): Promise<Found | undefined> {
  if (name === "python3") return findPython(context);
  if (name === "gofmt") return findGofmt(context);
  if (name === "bash") return findBash(context);
  if (name === "node") return { name, path: process.execPath, version: process.versions.node, source: "path" };
  return undefined;
}

async function findPython({ machine }: InterpreterContext): Promise<Found> {
  const python = await machine.findPython();
  if (python === undefined) return { missing: "python3 is not installed; put Python 3.10 or newer on PATH" };
  return { name: "python3", path: python.path, version: python.version, source: "path" };
}

async function findGofmt(context: InterpreterContext): Promise<Found> {
  const { environment, forbidden } = context;
  const path = findOnPath("gofmt", environment["PATH"], forbidden) ?? findBesideGo(context);
  if (path === undefined) return { missing: "gofmt is not installed; put Go on PATH" };
  return { name: "gofmt", path, version: "unknown", source: "path" };
}

// Some packages put only `go` on PATH, as a link into Go's own folder.
function findBesideGo({ environment, forbidden }: InterpreterContext): string | undefined {
  const go = findOnPath("go", environment["PATH"], forbidden);
  if (go === undefined) return undefined;
  const path = join(dirname(realpathSync(go)), "gofmt");
  return isProgram(path) && !leadsInto(path, forbidden) ? path : undefined;
}

async function findBash({ environment, forbidden, runner }: InterpreterContext): Promise<Found> {
  const path = findOnPath("bash", environment["PATH"], forbidden);
  if (path === undefined) return { missing: "bash is not installed; put it on PATH" };
  return { name: "bash", path, version: await readToolVersion("bash", path, runner, environment), source: "path" };
}
