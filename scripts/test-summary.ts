// Prints what the last test run came to as one plain line; fails when no test ran.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../coverage/tests.json", import.meta.url));
const result = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numFailedTests: number };
console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed`);
process.exitCode = result.numPassedTests === 0 || result.numFailedTests > 0 ? 1 : 0;
