/**
 * The model's review against a scripted endpoint (plumbing only: nothing here is about how good a model is): goals 4, 5, 6, 7, 8 and 15.
 * `node bench/review.ts [--table] [--only 4,15]`; ends with exit code 1 below a goal.
 */
import { register } from "node:module";

// The bundle holds policies and prompts as text; without one they are loaded the same way here.
const HOOKS = `
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
export const load = (url, context, next) =>
  /[.](?:yml|md)$/.test(url)
    ? { format: "module", shortCircuit: true, source: "export default " + JSON.stringify(readFileSync(fileURLToPath(url), "utf8")) }
    : next(url, context);
`;
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
const { runGoals } = await import("./review-goals.ts");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
await runGoals(process.argv.includes("--table"), only?.split(",") ?? ["4", "6", "7", "8", "15"]);
