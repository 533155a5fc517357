/** One regular file of an archive. `content` must be read before the next entry is asked for. */
export interface ArchiveEntry {
  /** Relative, with `/`, no `.`, `..` or empty segment. */
  readonly path: string;
  readonly isExecutable: boolean;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** How archives are packed; `plain` is one file that is the program itself. */
export type ArchiveFormat = "tar.gz" | "zip" | "plain";

/** What an archive may hold at most. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** The limits for every archive that is pinned today, with room for their growth. */
export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 20_000, bytes: 1024 * 1024 * 1024 };

/** An archive that is broken or holds what it must not; the message is one line without the archive's name. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** Throws ArchiveError for a path that is not plainly below the folder it is unpacked into. */
export function checkEntryPath(path: string): void {
  const isBad =
    path === "" ||
    path.length > 1024 ||
    path.startsWith("/") ||
    /[\\\p{Cc}\p{Cs}]/u.test(path) ||
    /^[a-z]:/i.test(path) ||
    path.split("/").some((segment) => segment === "" || segment === "." || segment === ".." || segment.length > 255);
  if (isBad)
    throw new ArchiveError(`it has a path that leaves the folder or cannot be written: ${JSON.stringify(path)}`);
}
