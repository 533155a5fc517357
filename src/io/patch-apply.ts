import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { decodeBinaryPath, displayPath } from "../domain/path.ts";
import type { CommandResult, CommandRunner } from "../ports.ts";
import { isPlainPath } from "./checkout.ts";

/** A patch and the folder of files that it is applied to. */
export interface PatchRequest {
  readonly patch: Uint8Array;
  /** Absolute; a checkout without `.git`. */
  readonly folder: string;
  /** Path -> mode of what the checkout was written from. */
  readonly modes: ReadonlyMap<string, string>;
  /** The program, absolute. */
  readonly git: string;
  readonly searchPath: string;
}

const TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 4 * 1_048_576;
// https://git-scm.com/docs/git-diff#_generating_patch_text_with_p: extended header lines start at the first column, content never does.
const ODD_MODE =
  /^(?:new file mode|new mode|old mode|deleted file mode) (?:120000|160000)\r?$|^index \S+ (?:120000|160000)\r?$/m;
// git takes the first folder off a name; who writes a whole path means another place than the one that would be left.
const ABSOLUTE = /^--- (?!\/dev\/null\s)"?\/.*\n\+\+\+ |^--- .*\n\+\+\+ (?!\/dev\/null\s)"?\//m;
const LINKS = ["120000", "160000"];

/**
 * Applies a patch with `git apply`, which sees no repository and no configuration; returns the paths that it changes. Throws
 * ConfigurationError for one that touches links, submodules, `.git` or anything outside, IncompleteError for one that does not apply.
 */
export async function applyPatch(runner: CommandRunner, request: PatchRequest): Promise<readonly string[]> {
  const text = new TextDecoder("latin1").decode(request.patch);
  if (ODD_MODE.test(text)) throw refused("changes a symbolic link or a submodule");
  if (ABSOLUTE.test(text)) throw refused("names a file by its whole path");
  const listed = await gitApply(runner, request, ["--numstat", "-z"]);
  if (listed.exitCode !== 0) throw new ConfigurationError(`option --patch: git does not read it: ${firstLine(listed)}`);
  const paths = readPaths(listed.stdout);
  if (paths.length === 0) throw refused("changes nothing");
  for (const path of paths) requireSafe(path, request.modes);
  const applied = await gitApply(runner, request, ["--whitespace=nowarn"]);
  if (applied.exitCode !== 0) throw new IncompleteError(`the patch does not apply to the head: ${firstLine(applied)}`);
  return paths;
}

function refused(what: string): ConfigurationError {
  return new ConfigurationError(`option --patch: the patch ${what}; such a patch is not applied`);
}

// `added TAB removed TAB path NUL`; a rename has an empty path there and both names behind it.
function readPaths(bytes: Uint8Array): readonly string[] {
  const words = Buffer.from(bytes).toString("latin1").split("\0");
  const paths = words.map((word) => /^(?:\d+|-)\t(?:\d+|-)\t(.*)$/s.exec(word)?.[1] ?? word);
  return [...new Set(paths.filter((path) => path !== "").map(decodeBinaryPath))];
}

function requireSafe(path: string, modes: ReadonlyMap<string, string>): void {
  if (!isPlainPath(path)) throw refused(`names ${displayPath(path)}, which is outside of the files of the repository`);
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length += 1) {
    const mode = modes.get(parts.slice(0, length).join("/"));
    if (mode !== undefined && LINKS.includes(mode)) {
      throw refused(`names ${displayPath(path)}, which is or lies behind a symbolic link or submodule`);
    }
  }
}

function gitApply(runner: CommandRunner, request: PatchRequest, options: readonly string[]): Promise<CommandResult> {
  return runner.run({
    file: request.git,
    args: ["apply", ...options, "-"],
    cwd: request.folder,
    env: {
      PATH: request.searchPath,
      HOME: request.folder,
      LC_ALL: "C",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_ATTR_NOSYSTEM: "1",
      // Nowhere above the folder is a repository looked for.
      GIT_DIR: "/dev/null",
    },
    stdin: request.patch,
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: MAX_OUTPUT_BYTES,
  });
}

function firstLine(result: CommandResult): string {
  const [line = ""] = new TextDecoder().decode(result.stderr).split("\n", 1);
  return line === "" ? `git apply ended with ${result.exitCode ?? result.signal ?? result.ended}` : line.slice(0, 300);
}
