import { readFileSync, statSync } from "node:fs";
import { ConfigurationError } from "../domain/errors.ts";

/** Whether `path` is a file, links followed; a pipe is none, and opening one would wait for its writer without end. */
export function isGitFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The bytes of a file in a git directory; throws ConfigurationError where this user may not read it, or it is no file. */
export function readGitFile(file: string): Buffer {
  let why = "no regular file";
  try {
    if (isGitFile(file)) return readFileSync(file);
  } catch (error) {
    why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  }
  throw new ConfigurationError(`${file} cannot be read (${why}): repair it, or run as a user who may read it`);
}
