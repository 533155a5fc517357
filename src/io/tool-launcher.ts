import { createHash, randomBytes } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ToolCache } from "./tool-cache.ts";
import type { Python } from "./tool-machine.ts";
import type { PipWay } from "./tool-pins.ts";
import { checkOwner } from "./tool-verify.ts";

/** A private folder of one scan: what lies beside the tool would have to be verified, and bytecode cannot be. */
const BYTECODE_VARIABLE = "DRAFTGATE_BYTECODE";

/**
 * The absolute path of a script that runs a Python tool: by exactly this interpreter, isolated (`-I`, and `-S`: nothing of its
 * site-packages), from the unpacked wheels of `folder` only, writing bytecode to the folder that
 * `DRAFTGATE_BYTECODE` names and nowhere else. Made when it is missing; a changed one is
 * replaced. Rejects when it cannot be written.
 */
export async function prepareLauncher(
  cache: ToolCache,
  folder: string,
  python: Python,
  start: Extract<PipWay["start"], { readonly kind: "python" }>,
): Promise<string> {
  const text = launcherText(join(folder, "files"), python, start);
  const name = `launch-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
  const path = join(folder, name);
  if (isSame(path, text)) return path;
  const beside = join(cache.staging, `${name}-${randomBytes(8).toString("hex")}`);
  await writeFile(beside, text, { mode: 0o700, flag: "wx" });
  await rename(beside, path);
  return path;
}

function launcherText(
  files: string,
  python: Python,
  entry: { readonly module: string; readonly call: string },
): string {
  const code = [
    "import gc, sys",
    // Syntax trees are many small objects that stay: looking through all of them for garbage every 700 takes a sixth of the time.
    "gc.set_threshold(50_000)",
    `sys.path.insert(0, ${pythonString(files)})`,
    `from ${entry.module} import ${entry.call}`,
    `sys.argv[0] = ${pythonString(entry.module.split(".")[0] ?? "")}`,
    `sys.exit(${entry.call}())`,
  ].join("; ");
  const start = (bytecode: string): string =>
    `exec ${shellString(python.path)} -I -S ${bytecode} -c ${shellString(code)} "$@"\n`;
  const folder = `"$${BYTECODE_VARIABLE}"`;
  return `#!/bin/sh\n[ -z ${folder} ] || ${start(`-X pycache_prefix=${folder}`)}${start("-B")}`;
}

function isSame(path: string, text: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || checkOwner(path) !== undefined || (stat.mode & 0o100) === 0) return false;
  return readFileSync(path, "utf8") === text;
}

function shellString(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// JSON's escapes are Python's too, apart from lone surrogates, which no path here has.
function pythonString(text: string): string {
  return JSON.stringify(text);
}
