// Runs dependency-cruiser over src/ and makes sure that it saw the modules: with TypeScript 7 it sees none and passes.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const MIN_MODULES = 30;
const root = fileURLToPath(new URL("..", import.meta.url));
const cruise = spawnSync("node_modules/.bin/depcruise", ["src", "--output-type", "json"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 256 * 1024 * 1024,
});
const { summary } = JSON.parse(cruise.stdout) as {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
};
for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
console.log(`imports: ${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised <= MIN_MODULES)
  console.error(`imports: fewer than ${MIN_MODULES} modules were seen; the check is blind`);
process.exitCode = summary.violations.length > 0 || summary.totalCruised <= MIN_MODULES ? 1 : 0;
