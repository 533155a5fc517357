import { baseName, displayPath } from "../domain/path.ts";

const MAX_LENGTH = 80;
// Names stand in arguments, which every user of the machine can read, so what could be a secret is left out: a long word that has
// digits, or a very long one. No name that a tool knows has such a word.
const LONG_WORD = /[A-Za-z0-9_-]{16,}/g;
const VERY_LONG = 32;

/**
 * A path's last segment as a file name that no tool, shell or file system can misread: ASCII letters, digits, `.`, `_` and `-`,
 * never first a `-`, and nothing that could be a secret; what a tool looks at (the extension, `setup.py`) stays. Different names may
 * become equal.
 */
export function safeName(path: string): string {
  const name = displayPath(baseName(path)).replace(/[^A-Za-z0-9._-]/gu, "_");
  const plain = name.replace(LONG_WORD, (word) => (/\d/.test(word) || word.length >= VERY_LONG ? "name" : word));
  const short = plain.length > MAX_LENGTH ? plain.slice(-MAX_LENGTH) : plain;
  return /^[A-Za-z0-9_]/.test(short) && !/^\.+$/.test(short) ? short : `_${short}`;
}
