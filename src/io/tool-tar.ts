import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type ArchiveEntry, ArchiveError, type ArchiveLimits, checkEntryPath } from "./tool-archive-entry.ts";
import { ByteReader } from "./tool-bytes.ts";

const BLOCK = 512;
// A program of 90 MB comes in pieces of 16 kB otherwise, each with a read of its own beside it.
const PIECE = 512 * 1024;
const MAX_EXTENSION = 64 * 1024;

interface Header {
  readonly path: string;
  readonly mode: number;
  readonly size: number;
  readonly type: string;
}

/**
 * The regular files of a gzipped tar archive (ustar, with GNU long names and pax paths), as a stream; folders are skipped.
 * Throws ArchiveError for links, devices and everything else, and for a damaged or truncated archive.
 */
export async function* readTarGz(file: string, limits: ArchiveLimits): AsyncGenerator<ArchiveEntry> {
  const unpacked = pipeline(
    createReadStream(file, { highWaterMark: PIECE }),
    createGunzip({ chunkSize: PIECE }),
    () => undefined,
  );
  const reader = new ByteReader(unpacked, limits.bytes + limits.entries * 2 * BLOCK);
  try {
    yield* readEntries(reader);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(`it is damaged (${describe(error)})`);
  } finally {
    unpacked.destroy();
  }
}

async function* readEntries(reader: ByteReader): AsyncGenerator<ArchiveEntry> {
  for (;;) {
    const header = await readHeader(reader);
    if (header === undefined) return reader.drain();
    const path = header.path.replace(/^(?:\.\/)+/, "");
    if (header.type !== "0") {
      checkSkipped(header.type, path);
      await reader.skip(padded(header.size));
      continue;
    }
    const content = reader.part(header.size);
    yield { path, isExecutable: (header.mode & 0o111) !== 0, size: header.size, content };
    for await (const _ of content);
    await reader.skip(padded(header.size) - header.size);
  }
}

// Folders are made as files need them, and a global header (`g`) says nothing that is used here; anything else is refused.
function checkSkipped(type: string, path: string): void {
  if (type === "g") return;
  if (type !== "5") throw new ArchiveError(`${JSON.stringify(path)} is a ${nameOfType(type)}`);
  if (path !== "" && path !== ".") checkEntryPath(path.replace(/\/$/, ""));
}

// The header of the next entry under its full name, undefined at the end of the archive.
async function readHeader(reader: ByteReader): Promise<Header | undefined> {
  let longName: string | undefined;
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block.every((byte) => byte === 0)) return undefined;
    const header = parseHeader(block);
    if (header.type !== "L" && header.type !== "x") return { ...header, path: longName ?? header.path };
    longName = await readLongName(reader, header);
  }
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function nameOfType(type: string): string {
  if (type === "1" || type === "2") return "link";
  return /^[346]$/.test(type) ? "device" : `entry of the unknown type ${JSON.stringify(type)}`;
}

async function readLongName(reader: ByteReader, header: Header): Promise<string | undefined> {
  if (header.size > MAX_EXTENSION) throw new ArchiveError("it has an extension header that is too long");
  const bytes = await reader.take(padded(header.size));
  const content = bytes.subarray(0, header.size);
  return header.type === "L" ? readString(content) : readPaxPath(content);
}

// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_03
function readPaxPath(content: Uint8Array): string | undefined {
  let path: string | undefined;
  for (let offset = 0; offset < content.length; ) {
    const space = content.indexOf(0x20, offset);
    const length = Number(decode(content.subarray(offset, space)));
    if (space < 0 || !Number.isInteger(length) || length < 5 || offset + length > content.length) {
      throw new ArchiveError("it has an unreadable extension header");
    }
    const record = decode(content.subarray(space + 1, offset + length - 1));
    if (record.startsWith("path=")) path = record.slice("path=".length);
    if (record.startsWith("size=") || record.startsWith("linkpath=")) {
      throw new ArchiveError("it has an extension header that is not supported");
    }
    offset += length;
  }
  return path;
}

function parseHeader(block: Uint8Array): Header {
  const stored = readNumber(block.subarray(148, 156));
  let sum = 0;
  for (const [index, byte] of block.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  if (sum !== stored) throw new ArchiveError("it is damaged (checksum of a header)");
  const prefix = decode(block.subarray(257, 262)) === "ustar" ? readString(block.subarray(345, 500)) : "";
  const name = readString(block.subarray(0, 100));
  const type = String.fromCharCode(block[156] ?? 0);
  return {
    path: prefix === "" || block[263] === 0x20 ? name : `${prefix}/${name}`,
    mode: readNumber(block.subarray(100, 108)),
    size: readNumber(block.subarray(124, 136)),
    type: type === "\0" || type === "7" ? "0" : type,
  };
}

function readNumber(field: Uint8Array): number {
  if ((field[0] ?? 0) & 0x80) {
    let value = BigInt((field[0] ?? 0) & 0x7f);
    for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError("it has a size that cannot be");
    return Number(value);
  }
  const text = readString(field).trim();
  if (!/^[0-7]*$/.test(text)) throw new ArchiveError("it is damaged (number in a header)");
  return text === "" ? 0 : Number.parseInt(text, 8);
}

function readString(field: Uint8Array): string {
  const end = field.indexOf(0);
  return decode(end < 0 ? field : field.subarray(0, end));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveError("it has a name that is not UTF-8");
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
