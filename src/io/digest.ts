import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Digest } from "../ports.ts";

/** SHA-256, and HMAC-SHA-256 under 32 fresh random bytes that nothing outside this closure can read. */
export function createDigest(): Digest {
  const key = randomBytes(32);
  return {
    sha256: (data) => createHash("sha256").update(data).digest("hex"),
    keyed: (data) => createHmac("sha256", key).update(data).digest("hex"),
    // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
    blobId: (data, format) => {
      const bytes = Buffer.from(data);
      return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    },
  };
}
