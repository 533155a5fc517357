#!/usr/bin/env node
const require_rolldown_runtime = require("./chunks/rolldown-runtime.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
// src/cli.ts
const [major = 0] = node_process.default.versions.node.split(".").map(Number);
if (major < 20) {
	node_process.default.stderr.write(`draftgate: needs Node 20 or newer (24 recommended), this is ${node_process.default.versions.node}\n`);
	node_process.default.exitCode = 2;
} else Promise.resolve().then(() => require("./chunks/start.js")).then((n) => n.run_exports).then(({ runCommandLine }) => runCommandLine(node_process.default.argv.slice(2))).then(end);
function end(code) {
	node_process.default.exitCode = code;
	if (node_process.default.stdout.writableLength === 0 && node_process.default.stderr.writableLength === 0) node_process.default.exit();
}
