import { open } from "node:fs/promises";

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
    const chunk = Buffer.alloc(CHUNK + MAGIC.length);
    for (let start = 0; ; start += CHUNK) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, start);
      if (bytesRead < MAGIC.length) return undefined;
      for (let at = chunk.indexOf(MAGIC); at >= 0 && at < bytesRead; at = chunk.indexOf(MAGIC, at + 1)) {
        if ((start + at) % 16 !== 0) continue;
        const info = Buffer.alloc(MAX_INFO);
        const read = await handle.read(info, 0, info.length, start + at);
        const parsed = parseBuildInfo(info.subarray(0, read.bytesRead));
        if (parsed !== undefined) return parsed;
      }
    }
  } finally {
    await handle.close();
  }
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
