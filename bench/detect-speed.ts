// Goals 12 and 13: `draftgate detect` beside what git alone needs for the same range, Node's start included.
import { fileURLToPath } from "node:url";
import { cleanGitEnvironment } from "../test/git-fixture.ts";
import { buildAiBranch } from "./ai-branch.ts";
import { comparePaired, report } from "./paired.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const RUNS = 9;

function measure(
  files: number,
  commits: number,
): { readonly ours: number; readonly floor: number; readonly ratio: number } {
  const repository = buildAiBranch(files, commits);
  const range = "main...topic";
  const floor = `git diff --name-status ${range} >/dev/null && git diff -U0 ${range} >/dev/null`;
  const figures = comparePaired(
    {
      file: process.execPath,
      args: [cli, "detect", "--repo", repository.path, "--base", "main", "--head", "topic", "--format", "json"],
    },
    { file: "/bin/sh", args: ["-c", floor], cwd: repository.path, env: cleanGitEnvironment() },
    RUNS,
  );
  repository.remove();
  return figures;
}

const small = measure(300, 250);
const large = measure(3000, 250);
const describe = (figures: typeof small): string => `[${figures.ours.toFixed(0)} ms / ${figures.floor.toFixed(0)} ms]`;
report("detect on 300 files and 250 commits / git", small.ratio, 4, describe(small));
report("detect on 3,000 files and 250 commits / git", large.ratio, 4, describe(large));
report("growth exponent of detect from 300 to 3,000 files", Math.log10(large.ours / small.ours), 0.85, "");
