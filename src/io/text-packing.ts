import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { TextPacking } from "../ports.ts";

/** Text in raw DEFLATE and base64url. https://www.rfc-editor.org/rfc/rfc1951 https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export const textPacking: TextPacking = {
  pack: (text) => deflateRawSync(Buffer.from(text, "utf8"), { level: 9 }).toString("base64url"),
  unpack(packed, maxBytes) {
    if (!/^[\w-]+$/.test(packed)) return undefined;
    try {
      const bytes = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: maxBytes });
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
};
