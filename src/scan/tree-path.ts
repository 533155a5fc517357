import { baseName, displayPath } from "../domain/path.ts";

// Folders that tools pass over by name.
const MAX_LENGTH = 800;
const PASSED_OVER = /^(?:node_modules|vendor|\.git|\.terraform|\.venv|venv|dist-packages|site-packages)$/;

/**
 * A repository path as a path below a folder of ours: names stay as they are where they are plain ASCII, others lose what is not; a
 * mark at the end of a changed folder's name keeps two paths apart. `isShown` tells that the name will stand in arguments, `name` what the
 * last segment is to be instead.
 */
export function treePath(path: string, isShown: boolean, name = baseName(path)): string {
  const plainSegment = isShown ? shownSegment : keptSegment;
  const segments = displayPath(path).split("/");
  const last = segments.pop() ?? "";
  const folders = segments.map((segment) => {
    const plain = plainSegment(segment);
    return plain === segment && !PASSED_OVER.test(segment) ? segment : `${plain}-${codeOf(segment)}`;
  });
  const plain = plainSegment(name === baseName(path) ? last : displayPath(name));
  // The name of a file is what tools look at: what is odd about it goes into a folder around it.
  const whole = [...folders, ...(plain === last ? [] : [`file-${codeOf(last)}`]), plain].join("/");
  return whole.length > MAX_LENGTH ? `long-${codeOf(path)}/${plain}` : whole;
}

/** As `safeName`: arguments can be read by every user of the machine, so what could be a secret is left out. */
function shownSegment(segment: string): string {
  return keptSegment(segment).replace(/[A-Za-z0-9_-]{16,}/g, (word) =>
    /\d/.test(word) || word.length >= 32 ? "name" : word,
  );
}

function keptSegment(segment: string): string {
  const plain = segment.replace(/[^A-Za-z0-9._-]/gu, "_").slice(-100);
  return /^[A-Za-z0-9_.]/.test(plain) && !/^\.+$/.test(plain) ? plain : `_${plain}`;
}

/** A short number that tells segments apart that look alike when they are made plain (FNV-1a, 32 bits). */
function codeOf(segment: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < segment.length; at += 1) hash = Math.imul(hash ^ segment.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
