#!/usr/bin/env node
import "./chunks/rolldown-runtime.js";
import process from "node:process";
// src/cli.ts
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
	process.stderr.write(`draftgate: needs Node 20 or newer (24 recommended), this is ${process.versions.node}\n`);
	process.exitCode = 2;
} else {
	const { runCommandLine } = await import("./chunks/run2.js");
	process.exitCode = await runCommandLine(process.argv.slice(2));
}
export {};
