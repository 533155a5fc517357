/**
 * Paths inside git are bytes. In this program a path is a string in which every byte that is not part of valid UTF-8 stands
 * as one lone surrogate U+DC80 to U+DCFF (the scheme of PEP 383), so that nothing is lost and two paths never collide.
 */

const ESCAPE_BASE = 0xdc00;
const FROM_SURROGATES = /[\ud800-\uffff]/;
const NOT_ASCII = /[\u0080-\uffff]/;
// Made when a path first needs it, which few do.
let decoder: InstanceType<typeof TextDecoder> | undefined;

function decodeStrictly(bytes: Uint8Array): string {
  decoder ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return decoder.decode(bytes);
}

/** Bytes of a git path -> the internal string form; total. */
export function decodePath(bytes: Uint8Array): string {
  try {
    return decodeStrictly(bytes);
  } catch {
    return decodeLossless(bytes);
  }
}

/** A git path as binary text (each character one byte) -> the internal string form; total. */
export function decodeBinaryPath(binary: string): string {
  if (!NOT_ASCII.test(binary)) return binary;
  return decodePath(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)));
}

/** The internal string form -> the bytes git knows the path by. */
export function encodePath(path: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let plain = "";
  for (const character of path) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= ESCAPE_BASE + 0x80 && code <= ESCAPE_BASE + 0xff) {
      if (plain !== "") parts.push(encoder.encode(plain));
      plain = "";
      parts.push(Uint8Array.of(code - ESCAPE_BASE));
    } else {
      plain += character;
    }
  }
  if (plain !== "") parts.push(encoder.encode(plain));
  return concatenate(parts);
}

/** How a path is shown and written to reports: bytes that are not UTF-8 as `%XX`. */
export function displayPath(path: string): string {
  return path.replace(
    /[\udc80-\udcff]/gu,
    (unit) => `%${(unit.charCodeAt(0) - ESCAPE_BASE).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** Compares two internal paths by their bytes, as git sorts them: negative, 0 or positive. */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0;
  // Below the surrogates UTF-16 and UTF-8 sort alike.
  if (!FROM_SURROGATES.test(left) && !FROM_SURROGATES.test(right)) return left < right ? -1 : 1;
  let same = 0;
  while (same < left.length && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
  const [unitA, unitB] = [left.charCodeAt(same), right.charCodeAt(same)];
  // A path that ends first comes first.
  if (unitA < 0xd800 && unitB < 0xd800) return unitA - unitB;
  if (same === left.length || same === right.length) return left.length - right.length;
  return compareBytes(encodePath(left), encodePath(right));
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function decodeLossless(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index] ?? 0);
    try {
      if (length === 0 || index + length > bytes.length) throw new RangeError("not UTF-8");
      text += decodeStrictly(bytes.subarray(index, index + length));
      index += length;
    } catch {
      text += String.fromCharCode(ESCAPE_BASE + (bytes[index] ?? 0));
      index += 1;
    }
  }
  return text;
}
