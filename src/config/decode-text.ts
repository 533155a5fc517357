import type { TextMistake } from "./yaml.ts";

/** UTF-8 bytes (or text) of at most `maxBytes` -> the text without a byte order mark, with the first place that is no UTF-8. */
export function decodeText(
  source: string | Uint8Array,
  maxBytes: number,
): { readonly text: string; readonly mistake?: TextMistake } {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.length > maxBytes)
    return { text: "", mistake: { offset: 0, message: `larger than ${maxBytes / 1024} KiB` } };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (decodesSoFar(bytes, false) !== undefined) return { text };
  return { text, mistake: { offset: validPrefix(bytes), message: "not UTF-8 from here on; save the file as UTF-8" } };
}

// The longest prefix that decodes; where a prefix ends inside a character, `stream` holds that character back.
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodesSoFar(bytes.subarray(0, middle), true) !== undefined) low = middle;
    else high = middle - 1;
  }
  return decodesSoFar(bytes.subarray(0, low), true)?.length ?? 0;
}

function decodesSoFar(bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
