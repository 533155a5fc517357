import { createHash, createHmac } from "node:crypto";
import type { Digest } from "../../src/ports.ts";

/** Real digests under a key that the test chooses, so that two runs can have the same one or different ones. */
export function fakeDigest(key = "a key of the tests"): Digest {
  return {
    sha256: (data) => createHash("sha256").update(data).digest("hex"),
    keyed: (data) => createHmac("sha256", key).update(data).digest("hex"),
    blobId: (data, format) => {
      const bytes = Buffer.from(data);
      return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    },
  };
}
