import { createReadStream } from "node:fs";
import {
  ARCHIVE_LIMITS,
  type ArchiveEntry,
  ArchiveError,
  type ArchiveFormat,
  type ArchiveLimits,
  checkEntryPath,
} from "./tool-archive-entry.ts";
import { readTarGz } from "./tool-tar.ts";
import { readZip } from "./tool-zip.ts";

/**
 * The regular files of an archive, one by one. Throws ArchiveError for a truncated or damaged archive, a link or device, a path
 * that is absolute or leaves the folder, two entries of one name (case aside), and for more than `limits` allow.
 */
export async function* readArchive(
  file: string,
  format: ArchiveFormat,
  plainName: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveEntry> {
  if (format === "plain") {
    const content = createReadStream(file);
    yield { path: plainName, isExecutable: true, size: -1, content };
    return;
  }
  const seen = new Set<string>();
  let bytes = 0;
  for await (const entry of format === "zip" ? readZip(file, limits) : readTarGz(file, limits)) {
    bytes += entry.size;
    if (bytes > limits.bytes) throw new ArchiveError(`it unpacks to more than ${limits.bytes} bytes`);
    checkEntryPath(entry.path);
    const folded = entry.path.normalize("NFC").toLowerCase();
    if (seen.has(folded)) throw new ArchiveError(`it has ${JSON.stringify(entry.path)} twice`);
    seen.add(folded);
    if (seen.size > limits.entries) throw new ArchiveError(`it has more than ${limits.entries} entries`);
    yield entry;
  }
}
