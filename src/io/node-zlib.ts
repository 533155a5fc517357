import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** Node's own compression, loaded when it is first used: what stands on the way to the first git process does not wait for it. */
export function nodeZlib(): typeof import("node:zlib") {
  return load("node:zlib");
}
