import { createRequire } from "node:module";
// src/io/node-http.ts
const load = createRequire(import.meta.url);
/**
* Node's own HTTP, loaded when it is first used. Never an `import`: for that Node reads every export, of which one is the WebSocket of
* `undici`, and with it comes all of `undici` (14 MiB and 45 ms, of which 1 MiB and 5 ms are HTTP).
*/
function nodeHttp() {
	return load("node:http");
}
/** Node's own HTTPS, loaded when it is first used; see `nodeHttp`. */
function nodeHttps() {
	return load("node:https");
}
/** Node's own TLS, loaded when it is first used; see `nodeHttp`. */
function nodeTls() {
	return load("node:tls");
}
export { nodeHttps as n, nodeTls as r, nodeHttp as t };
