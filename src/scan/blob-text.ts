const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-\S+ \S+\n){0,9}oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n$/;
const MAX_POINTER_BYTES = 1_024;
const BINARY_WINDOW = 8_000;

/** Whether the whole blob is a Git LFS pointer (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length <= MAX_POINTER_BYTES && POINTER.test(decodeText(bytes));
}

/** git's own test: a NUL byte among the first 8,000. */
export function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BINARY_WINDOW).includes(0);
}

/** Whether the bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes as text; what is not UTF-8 becomes U+FFFD, a byte order mark stays, so that columns stay true. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The bytes of a text in UTF-16 (told by its byte order mark) as UTF-8, all others as they are: secrets are looked for in both. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return reencode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return reencode(bytes, "utf-16be");
  return bytes;
}

function reencode(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** The first line when it starts with `#!` (at most 200 bytes of it), else empty. */
export function readShebang(bytes: Uint8Array): string {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return "";
  const line = decodeText(bytes.subarray(0, 200));
  const end = line.indexOf("\n");
  return end === -1 ? line : line.slice(0, end);
}
