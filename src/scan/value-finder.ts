const WINDOW = 8;

/**
 * Finds which of many byte strings occur in a text, in one pass over it however many there are: the next eight bytes at each
 * place are looked up first. The answer holds indexes into `values`; empty values are never found.
 */
export function createValueFinder(values: readonly Uint8Array[]): (text: Uint8Array) => ReadonlySet<number> {
  const long = new Map<number, number[]>();
  const short: number[] = [];
  values.forEach((value, index) => {
    if (value.length === 0) return;
    if (value.length < WINDOW) {
      short.push(index);
      return;
    }
    const key = windowKey(value, 0);
    const known = long.get(key);
    if (known === undefined) long.set(key, [index]);
    else known.push(index);
  });
  return (text) => {
    const found = new Set(short.filter((index) => occursAnywhere(text, values[index])));
    if (long.size > 0) findLong(text, values, long, found);
    return found;
  };
}

function findLong(
  text: Uint8Array,
  values: readonly Uint8Array[],
  byWindow: ReadonlyMap<number, readonly number[]>,
  found: Set<number>,
): void {
  for (let at = 0; at + WINDOW <= text.length; at += 1) {
    const candidates = byWindow.get(windowKey(text, at));
    if (candidates === undefined) continue;
    for (const index of candidates) {
      if (!found.has(index) && occursAt(text, at, values[index])) found.add(index);
    }
  }
}

function windowKey(bytes: Uint8Array, at: number): number {
  return (Math.imul(word(bytes, at), 31) + word(bytes, at + 4)) | 0;
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function occursAt(text: Uint8Array, at: number, value: Uint8Array | undefined): boolean {
  if (value === undefined || at + value.length > text.length) return false;
  for (let index = 0; index < value.length; index += 1) if (text[at + index] !== value[index]) return false;
  return true;
}

function occursAnywhere(text: Uint8Array, value: Uint8Array | undefined): boolean {
  if (value === undefined) return false;
  for (let at = text.indexOf(value[0] ?? 0); at !== -1; at = text.indexOf(value[0] ?? 0, at + 1)) {
    if (occursAt(text, at, value)) return true;
  }
  return false;
}
