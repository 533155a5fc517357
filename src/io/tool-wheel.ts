import { ArchiveError } from "./tool-archive-entry.ts";

/** Whether a path in a wheel is its RECORD. */
export function isWheelRecord(path: string): boolean {
  return /^[^/]+\.dist-info\/RECORD$/.test(path);
}

/**
 * Compares a wheel's files (SHA-256 by path) with its RECORD: each is listed with its digest, and nothing is listed that is not
 * there. Throws ArchiveError that names the file.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
 */
export function checkWheelRecord(
  name: string,
  record: Uint8Array | undefined,
  digests: ReadonlyMap<string, Buffer>,
): void {
  if (record === undefined) throw new ArchiveError(`${name} has no RECORD`);
  const listed = new Set<string>();
  for (const line of new TextDecoder().decode(record).split(/\r?\n/)) {
    if (line === "") continue;
    const [path, digest] = parseLine(line);
    listed.add(path);
    if (digest === "" && isUnhashed(path)) continue;
    const actual = digests.get(path)?.toString("base64url");
    if (`sha256=${actual ?? ""}` !== digest) throw new ArchiveError(`${name}: ${path} differs from its RECORD`);
  }
  for (const path of digests.keys()) {
    if (!listed.has(path) && !isUnhashed(path)) throw new ArchiveError(`${name}: ${path} is not in its RECORD`);
  }
}

// Signatures of the RECORD cannot stand in it, and neither can its own digest.
function isUnhashed(path: string): boolean {
  return /^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(path);
}

// The path may be quoted, as in CSV; digest and size never are.
function parseLine(line: string): readonly [path: string, digest: string] {
  const match = /^(?:"((?:[^"]|"")*)"|([^",]*)),([^,]*),[^,]*$/.exec(line);
  if (match === null) throw new ArchiveError(`its RECORD has an unreadable line: ${JSON.stringify(line)}`);
  return [match[1]?.replaceAll('""', '"') ?? match[2] ?? "", match[3] ?? ""];
}
