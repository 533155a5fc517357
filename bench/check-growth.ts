// Goal 13 for the whole check: how its time grows from 300 to 3,000 files, scanners included.
import { fileURLToPath } from "node:url";
import { requireTools } from "../test/scan/real-tools.ts";
import { buildAiBranch } from "./ai-branch.ts";
import { median, report, type TimedCommand, timeOnce } from "./paired.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ROUNDS = Number(process.argv[2] ?? 3);

await requireTools("gitleaks", "bandit", "ruff");
const repositories = [300, 3000].map((files) => buildAiBranch(files, 250));
const commands = repositories.map(
  ({ path }): TimedCommand => ({
    file: process.execPath,
    args: [cli, "check", "--repo", path, "--base", "main", "--head", "topic", "--format", "json"],
    // An error of a scanner would be quick, and no check.
    exits: [0, 1],
  }),
);
for (const command of commands) timeOnce(command);
const rounds = Array.from({ length: ROUNDS }, () => commands.map(timeOnce));
for (const repository of repositories) repository.remove();
const exponents = rounds.map(([small = Number.NaN, large = Number.NaN]) => Math.log10(large / small));
const times = [0, 1].map((index) => median(rounds.map((round) => round[index] ?? Number.NaN)).toFixed(0));
report("growth exponent of check from 300 to 3,000 files", median(exponents), 1.05, `[${times.join(" ms, ")} ms]`);
