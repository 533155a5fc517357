import { baseName, displayPath } from "../domain/path.ts";

const MAX_LENGTH = 80;

/**
 * A path's last segment as a file name that no tool, shell or file system can misread: ASCII letters, digits, `.`, `_` and `-`,
 * never first a `-`; what a tool looks at (the extension, `setup.py`) stays. Different names may become equal.
 */
export function safeName(path: string): string {
  const name = displayPath(baseName(path)).replace(/[^A-Za-z0-9._-]/gu, "_");
  const short = name.length > MAX_LENGTH ? name.slice(-MAX_LENGTH) : name;
  return /^[A-Za-z0-9_]/.test(short) && !/^\.+$/.test(short) ? short : `_${short}`;
}
