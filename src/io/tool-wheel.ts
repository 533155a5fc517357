import { createHash } from "node:crypto";
import { readArchive } from "./tool-archive.ts";
import { ArchiveError } from "./tool-archive-entry.ts";

const SHA256 = "sha256=";
const RECORD = /^[^/]+\.dist-info\/RECORD$/;

/** What the RECORD of a wheel on disk says: SHA-256 in URL-safe base64 by path. Throws ArchiveError where there is none. */
export async function readWheelDigests(file: string, name: string): Promise<ReadonlyMap<string, string>> {
  for await (const entry of readArchive(file, "zip", name)) {
    if (!RECORD.test(entry.path)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content) chunks.push(chunk);
    const digests = new Map<string, string>();
    for (const line of Buffer.concat(chunks).toString("utf8").split(/\r?\n/)) {
      if (line === "") continue;
      const [path, digest] = parseLine(line);
      if (digest.startsWith(SHA256)) digests.set(path, digest.slice(SHA256.length));
    }
    return digests;
  }
  throw new ArchiveError(`${name} has no RECORD`);
}

/**
 * Compares the files of a wheel on disk with its RECORD: each is listed with its SHA-256, and nothing is listed that is not there.
 * Throws ArchiveError that names the file.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
 */
export async function checkWheel(file: string, name: string): Promise<void> {
  const digests = new Map<string, string>();
  let record: string | undefined;
  for await (const entry of readArchive(file, "zip", name)) {
    const hash = createHash("sha256");
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content) {
      hash.update(chunk);
      if (RECORD.test(entry.path)) chunks.push(chunk);
    }
    if (chunks.length > 0) record = Buffer.concat(chunks).toString("utf8");
    digests.set(entry.path, hash.digest("base64url"));
  }
  if (record === undefined) throw new ArchiveError(`${name} has no RECORD`);
  compareRecord(name, record, digests);
}

function compareRecord(name: string, record: string, digests: ReadonlyMap<string, string>): void {
  const listed = new Set<string>();
  for (const line of record.split(/\r?\n/)) {
    if (line === "") continue;
    const [path, digest] = parseLine(line);
    listed.add(path);
    if (digest === "" && isUnhashed(path)) continue;
    if (`${SHA256}${digests.get(path) ?? ""}` !== digest) {
      throw new ArchiveError(`${name}: ${path} differs from its RECORD`);
    }
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
