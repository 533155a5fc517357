import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it where they are missing. Throws the system's error when it cannot, on every file system:
 * node's own `recursive` (20 and 24) never returns where the kernel answers ENOENT for a folder it will not make, as in `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (makeOne(path, mode)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  mkdirSync(path, { mode });
}

/** False where a folder above is missing. */
function makeOne(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return false;
    if (code === "EEXIST" && statSync(path).isDirectory()) return true;
    throw error;
  }
}
