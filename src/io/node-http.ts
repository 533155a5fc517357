import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/**
 * Node's own HTTP, loaded when it is first used. Never an `import`: for one in an ES module, as the sources are, Node reads every export,
 * of which one is the WebSocket of `undici`, and with it comes all of `undici` (14 MiB and 45 ms, of which 1 MiB and 5 ms are HTTP).
 */
export function nodeHttp(): typeof import("node:http") {
  return load("node:http");
}

/** Node's own HTTPS, loaded when it is first used; see `nodeHttp`. */
export function nodeHttps(): typeof import("node:https") {
  return load("node:https");
}

/** Node's own TLS, loaded when it is first used; see `nodeHttp`. */
export function nodeTls(): typeof import("node:tls") {
  return load("node:tls");
}
