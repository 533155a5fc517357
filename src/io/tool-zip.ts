import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { type ArchiveEntry, ArchiveError, type ArchiveLimits } from "./tool-archive-entry.ts";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

interface Central {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly mode: number;
  readonly offset: number;
}

/**
 * The regular files of a zip archive (a wheel) that lies on disk, as its central directory lists them; folders are skipped.
 * Throws ArchiveError for links, encryption, zip64, methods other than store and deflate, and damage (its bytes were compared with a digest before, so the checksums inside are not).
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function* readZip(file: string, limits: ArchiveLimits): AsyncGenerator<ArchiveEntry> {
  const bytes = await readFile(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const entry of readDirectory(bytes, view, limits)) {
      if (entry.path.endsWith("/")) continue;
      yield {
        path: entry.path,
        isExecutable: (entry.mode & 0o111) !== 0 || entry.path.includes(".data/scripts/"),
        size: entry.size,
        content: unpack(entry, bytes, view),
      };
    }
  } catch (error) {
    throw asArchiveError(error);
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ArchiveLimits): readonly Central[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries || count === 0xffff) throw new ArchiveError("it has too many entries");
  const entries: Central[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const nameLength = view.getUint16(offset + 28, true);
    entries.push(readCentral(bytes, view, offset, nameLength));
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  if (offset > end) throw new ArchiveError("it is damaged (its directory runs over its end)");
  return entries;
}

function findEnd(view: DataView): number {
  for (let offset = view.byteLength - END_SIZE; offset >= Math.max(0, view.byteLength - 65_557); offset -= 1) {
    if (view.getUint32(offset, true) === END) return offset;
  }
  throw new ArchiveError("it ends too early");
}

function readCentral(bytes: Uint8Array, view: DataView, offset: number, nameLength: number): Central {
  if (view.getUint32(offset, true) !== CENTRAL) throw new ArchiveError("it is damaged (its directory)");
  if ((view.getUint16(offset + 8, true) & 1) !== 0) throw new ArchiveError("it is encrypted");
  const path = decodeName(bytes.subarray(offset + 46, offset + 46 + nameLength));
  // The host system in the upper byte: 3 is Unix, whose file mode stands in the upper half of the external attributes.
  const isUnix = view.getUint8(offset + 5) === 3;
  const mode = isUnix ? view.getUint16(offset + 40, true) : 0;
  const kind = mode & 0o170000;
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000) {
    throw new ArchiveError(`${JSON.stringify(path)} is a ${kind === 0o120000 ? "link" : "device"}`);
  }
  return {
    path,
    method: view.getUint16(offset + 10, true),
    packed: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    mode,
    offset: view.getUint32(offset + 42, true),
  };
}

// Unpacks when it is asked for, so that the limits were looked at before.
function* unpack(entry: Central, bytes: Uint8Array, view: DataView): Generator<Uint8Array> {
  try {
    if (view.getUint32(entry.offset, true) !== LOCAL) throw new ArchiveError("it is damaged (header of an entry)");
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw new ArchiveError("it ends too early");
    const content = entry.method === 0 ? packed : inflate(entry, packed);
    if (content.length !== entry.size) throw new ArchiveError(`${JSON.stringify(entry.path)} is damaged`);
    yield content;
  } catch (error) {
    throw asArchiveError(error);
  }
}

function inflate(entry: Central, packed: Uint8Array): Uint8Array {
  if (entry.method !== 8) throw new ArchiveError(`${JSON.stringify(entry.path)} is packed in an unknown way`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
}

function asArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  return new ArchiveError(`it is damaged (${error instanceof Error ? error.message : String(error)})`);
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveError("it has a name that is not UTF-8");
  }
}
