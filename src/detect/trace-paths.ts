import { baseName } from "../domain/path.ts";
import type { TraceEntry } from "./agent-trace.ts";

/** Which changed file a trace entry means, and whether its path says so beyond doubt. */
export interface TracedPath {
  readonly path: string;
  readonly isSure: boolean;
}

const MAX_SEGMENTS = 60;

/**
 * A trace's path -> the changed file. Relative paths start at the repository's root, or at the folder that holds `.agent-trace`.
 * Of an absolute one, which was written on somebody's machine, the longest ending that is a changed file counts, and only as a
 * guess where it is a single name, as every repository has a README.
 */
export function resolveTracePath(
  entry: TraceEntry,
  tracePath: string,
  repositoryName: string | undefined,
  isChanged: (path: string) => boolean,
): TracedPath | undefined {
  if (!entry.isAbsolute) {
    if (isChanged(entry.path)) return { path: entry.path, isSure: true };
    const home = tracePath.slice(0, tracePath.lastIndexOf(".agent-trace/"));
    return isChanged(home + entry.path) ? { path: home + entry.path, isSure: true } : undefined;
  }
  const segments = entry.path.split("/").slice(-MAX_SEGMENTS);
  for (let start = 1; start < segments.length; start += 1) {
    const path = segments.slice(start).join("/");
    if (!isChanged(path)) continue;
    const folder = segments[start - 1];
    const isNamed = repositoryName !== undefined && folder === baseName(repositoryName);
    return { path, isSure: isNamed || segments.length - start > 1 };
  }
  return undefined;
}
