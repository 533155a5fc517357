import { IncompleteError } from "../domain/errors.ts";
import type { Repository } from "../ports.ts";

/** One file of the head. */
export interface HeadEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

/** The files of a commit, and the texts of some of them. */
export interface HeadTree {
  /** Bytewise by path. */
  readonly entries: readonly HeadEntry[];
  find(path: string): HeadEntry | undefined;
  /** Texts of regular files; those that are too large, no UTF-8 or not there are left out. */
  readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const REGULAR = new Set(["100644", "100755"]);
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Lists the files of a commit; texts are read when they are asked for, and none above `maxBytes`. */
export async function readHeadTree(
  repository: Pick<Repository, "listFiles" | "readBlobs">,
  headSha: string,
  maxBytes: number,
): Promise<HeadTree> {
  const entries = await repository.listFiles(headSha, () => true);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    entries,
    find: (path) => byPath.get(path),
    readTexts: async (paths) => {
      const wanted = paths.flatMap((path) => {
        const entry = byPath.get(path);
        return entry !== undefined && REGULAR.has(entry.mode) ? [entry] : [];
      });
      const texts = new Map<string, string>();
      let index = 0;
      for await (const blob of repository.readBlobs(
        wanted.map(({ sha }) => sha),
        maxBytes,
      )) {
        const entry = wanted[index];
        index += 1;
        if (entry === undefined) throw new IncompleteError("git gave more files than were asked for");
        const text = blob.bytes === undefined ? undefined : decodeText(blob.bytes);
        if (text !== undefined) texts.set(entry.path, text);
      }
      return texts;
    },
  };
}

/** UTF-8 without NUL -> text, undefined for anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
