import { readFileSync } from "node:fs";
import { ConfigurationError } from "../domain/errors.ts";

/** The bytes of a file in a git directory; throws ConfigurationError where this user may not read it, or it is no file. */
export function readGitFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new ConfigurationError(`${file} cannot be read (${code}): repair it, or run as a user who may read it`);
  }
}
