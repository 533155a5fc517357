import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/**
 * Node's own cryptography, loaded when it is first used: an `import` of it takes as long as starting git does, and what stands on the
 * way to the first git process waits for both.
 */
export function nodeCrypto(): typeof import("node:crypto") {
  return load("node:crypto");
}
