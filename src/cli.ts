#!/usr/bin/env node
// Nothing is imported statically here but node's own modules: an old Node must reach the check of its version.
import process from "node:process";

const [major = 0] = process.versions.node.split(".").map(Number);

if (major < 20) {
  process.stderr.write(`draftgate: needs Node 20 or newer (24 recommended), this is ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  void import("./cli/run.ts").then(({ runCommandLine }) => runCommandLine(process.argv.slice(2))).then(end);
}

// What is left of the heap need not be taken apart first, which takes longer the more was read; but nothing that was said may be lost.
function end(code: number): void {
  process.exitCode = code;
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}
