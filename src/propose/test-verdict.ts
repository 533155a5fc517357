import { endOf, showCounts, type TestRun, type TestVerdict } from "../domain/proposal.ts";

/** Exit codes of a shell that could not run a command: not executable, not found. */
const NOT_RUN: readonly (number | null)[] = [126, 127];

/**
 * Two runs of the same tests, before and after a change -> whether it is worse (fewer pass, more fail, a good end turned into a bad one),
 * better or equal; or why that cannot be said. What stopped being readable counts as worse.
 */
export function compareRuns(
  before: TestRun,
  after: TestRun,
): { readonly outcome: TestVerdict; readonly reason: string } | { readonly undecided: string } {
  if (before.ended !== "exited") return { undecided: `the tests did not end before the change: ${endOf(before)}` };
  if (NOT_RUN.includes(before.exitCode)) {
    return { undecided: `the command could not be run (the shell's exit code ${before.exitCode})` };
  }
  const worse = whyWorse(before, after);
  if (worse !== undefined) return { outcome: "worse", reason: worse };
  const better = whyBetter(before, after);
  if (better !== undefined) return { outcome: "better", reason: better };
  const said = after.counts === null ? "no known summary was printed" : showCounts(after);
  return { outcome: "equal", reason: `the tests end as before: ${endOf(after)}; ${said}` };
}

function whyWorse(before: TestRun, after: TestRun): string | undefined {
  if (after.ended !== "exited") return `the tests ended before the change and do not after it: ${endOf(after)}`;
  if (before.exitCode === 0 && after.exitCode !== 0) return `the tests passed and now end with ${endOf(after)}`;
  if (before.counts === null) return undefined;
  if (after.counts === null) return "the tests printed a summary before the change and print none after it";
  const [was, is] = [before.counts, after.counts];
  if (is.failed > was.failed) return `more tests fail: ${is.failed} instead of ${was.failed}`;
  if (is.passed < was.passed) return `fewer tests pass: ${is.passed} instead of ${was.passed}`;
  return undefined;
}

function whyBetter(before: TestRun, after: TestRun): string | undefined {
  if (before.exitCode !== 0 && after.exitCode === 0) return `the tests ended with ${endOf(before)} and now pass`;
  if (before.counts === null || after.counts === null) return undefined;
  const [was, is] = [before.counts, after.counts];
  if (is.failed < was.failed) return `fewer tests fail: ${is.failed} instead of ${was.failed}`;
  if (is.passed > was.passed) return `more tests pass: ${is.passed} instead of ${was.passed}`;
  return undefined;
}
