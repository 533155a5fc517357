/**
 * The model's review against a scripted endpoint (plumbing only: nothing here is about how good a model is): goals 4, 5, 6, 7, 8 and 15.
 * `node bench/model.ts [--brief] [--only 4,15] [--seed N]`; ends with exit code 1 below a goal.
 */
import { parseArgs } from "node:util";
import { loadTextModules } from "./text-modules.ts";

loadTextModules();
const { values } = parseArgs({
  options: { brief: { type: "boolean" }, only: { type: "string" }, seed: { type: "string" } },
});
const { runGoals } = await import("./model-goals.ts");
await runGoals({
  isTable: values.brief !== true,
  goals: values.only?.split(",") ?? ["4", "6", "7", "8", "15"],
  seed: Number(values.seed ?? 1),
});
