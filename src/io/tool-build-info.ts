import { type FileHandle, open } from "node:fs/promises";

/** What Go wrote into a program about how it was built. */
export interface BuildInfo {
  /** As `go1.26.8`. */
  readonly goVersion: string;
  /** The package that was built. */
  readonly package: string;
  /** Its module, as `path version h1:digest`; the digest is empty for a module built from a work tree. */
  readonly main: string;
  /** The modules it was linked with, each as `path version h1:digest`, with `=> …` after one that was replaced. */
  readonly dependencies: readonly string[];
}

// https://pkg.go.dev/debug/buildinfo: 16 bytes of magic and flags at an address that is a multiple of 16, then two strings.
const MAGIC = Buffer.from("\xff Go buildinf:", "latin1");
const HEADER = 32;
const INLINE_STRINGS = 2;
const CHUNK = 4 * 1024 * 1024;
const MAX_INFO = 1024 * 1024;
const SENTINEL = 16;

/** The build information of a Go program (Go 1.18 or newer), undefined where the file has none. */
export async function readBuildInfo(file: string): Promise<BuildInfo | undefined> {
  const handle = await open(file, "r");
  try {
    const section = await findElfSection(handle, ".go.buildinfo");
    const found = section === undefined ? undefined : await readAt(handle, section);
    return found ?? (await searchBuildInfo(handle));
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, offset: number): Promise<BuildInfo | undefined> {
  const bytes = await readPart(handle, offset, MAX_INFO);
  return bytes.indexOf(MAGIC) === 0 ? parseBuildInfo(bytes) : undefined;
}

async function readPart(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}

/** Where it is found in files of other systems than Linux, and in those that were stripped of their sections. */
async function searchBuildInfo(handle: FileHandle): Promise<BuildInfo | undefined> {
  const chunk = Buffer.alloc(CHUNK + MAGIC.length);
  for (let start = 0; ; start += CHUNK) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, start);
    if (bytesRead < MAGIC.length) return undefined;
    for (let at = chunk.indexOf(MAGIC); at >= 0 && at < bytesRead; at = chunk.indexOf(MAGIC, at + 1)) {
      const parsed = (start + at) % 16 === 0 ? await readAt(handle, start + at) : undefined;
      if (parsed !== undefined) return parsed;
    }
  }
}

// https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html, the 64-bit little-endian form only.
const ELF64 = Buffer.from("\x7fELF\x02\x01", "latin1");
const ELF_HEADER = 64;
const SECTION_HEADER = 64;
const MAX_NAMES = 64 * 1024;

/** Where in a 64-bit ELF file the content of a section begins, undefined where there is no such section. */
async function findElfSection(handle: FileHandle, name: string): Promise<number | undefined> {
  const header = await readPart(handle, 0, ELF_HEADER);
  if (header.length < ELF_HEADER || header.indexOf(ELF64) !== 0) return undefined;
  const [start, count] = [Number(header.readBigUInt64LE(40)), header.readUInt16LE(60)];
  const table = await readPart(handle, start, count * SECTION_HEADER);
  const sections: { readonly name: number; readonly offset: number }[] = [];
  for (let at = 0; at + SECTION_HEADER <= table.length; at += SECTION_HEADER) {
    sections.push({ name: table.readUInt32LE(at), offset: Number(table.readBigUInt64LE(at + 24)) });
  }
  const names = sections[header.readUInt16LE(62)];
  if (names === undefined) return undefined;
  const text = await readPart(handle, names.offset, MAX_NAMES);
  return sections.find((section) => text.indexOf(`${name}\0`, section.name, "latin1") === section.name)?.offset;
}

function parseBuildInfo(bytes: Buffer): BuildInfo | undefined {
  if (((bytes[15] ?? 0) & INLINE_STRINGS) === 0) return undefined;
  const version = readCounted(bytes, HEADER);
  const modules = version === undefined ? undefined : readCounted(bytes, version.end);
  if (version === undefined || modules === undefined || !version.bytes.toString("utf8").startsWith("go"))
    return undefined;
  const text = modules.bytes.subarray(SENTINEL, modules.bytes.length - SENTINEL).toString("utf8");
  const info = { goVersion: version.bytes.toString("utf8"), package: "", main: "", dependencies: [] as string[] };
  for (const line of text.split("\n")) {
    const [kind, ...fields] = line.split("\t");
    const joined = fields.join(" ").trim();
    if (kind === "path") info.package = joined;
    else if (kind === "mod") info.main = joined;
    else if (kind === "dep") info.dependencies.push(joined);
    else if (kind === "=>") info.dependencies.push(`${info.dependencies.pop() ?? info.main} => ${joined}`);
  }
  return info;
}

// A length as an unsigned varint, then that many bytes.
function readCounted(bytes: Buffer, offset: number): { readonly bytes: Buffer; readonly end: number } | undefined {
  let length = 0;
  for (let at = offset; at < offset + 5; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * (at - offset));
    if (byte >= 0x80) continue;
    const end = at + 1 + length;
    return end > bytes.length ? undefined : { bytes: bytes.subarray(at + 1, end), end };
  }
  return undefined;
}
