import type { Digest } from "../ports.ts";
import { nodeCrypto } from "./node-crypto.ts";

/** SHA-256, and HMAC-SHA-256 under 32 fresh random bytes that nothing outside this closure can read. */
export function createDigest(): Digest {
  let key: Buffer | undefined;
  return {
    sha256: (data) => nodeCrypto().createHash("sha256").update(data).digest("hex"),
    keyed(data) {
      const { createHmac, randomBytes } = nodeCrypto();
      key ??= randomBytes(32);
      return createHmac("sha256", key).update(data).digest("hex");
    },
    // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
    blobId(data, format) {
      const bytes = Buffer.from(data);
      return nodeCrypto().createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    },
  };
}
