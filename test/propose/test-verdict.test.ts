import { describe, expect, it } from "vitest";
import type { TestCounts, TestRun } from "../../src/domain/proposal.ts";
import { compareRuns } from "../../src/propose/test-verdict.ts";

function ran(exitCode: number | null, counts?: readonly [number, number], ended: TestRun["ended"] = "exited"): TestRun {
  const read: TestCounts | null =
    counts === undefined ? null : { framework: "pytest", passed: counts[0], failed: counts[1], skipped: 0 };
  return { exitCode, signal: exitCode === null ? "SIGKILL" : null, ended, counts: read, elapsedMs: 1 };
}

describe("two runs of the same tests", () => {
  it.each([
    ["the same", ran(0, [3, 0]), ran(0, [3, 0]), "equal"],
    ["the same failures", ran(1, [3, 2]), ran(1, [3, 2]), "equal"],
    ["no summaries", ran(0), ran(0), "equal"],
    ["other bad ends without summaries", ran(2), ran(1), "equal"],
    ["a failure that is gone", ran(1, [2, 1]), ran(0, [3, 0]), "better"],
    ["one failure less", ran(1, [2, 2]), ran(1, [3, 1]), "better"],
    ["one test more", ran(0, [2, 0]), ran(0, [3, 0]), "better"],
    ["a bad end that became good without a summary", ran(1), ran(0), "better"],
    ["one failure more", ran(1, [3, 1]), ran(1, [3, 2]), "worse"],
    ["one passed less, though all end well", ran(0, [3, 0]), ran(0, [2, 0]), "worse"],
    ["fewer passed and fewer failed", ran(1, [3, 2]), ran(1, [2, 1]), "worse"],
    ["a good end that became bad", ran(0, [3, 0]), ran(1, [3, 0]), "worse"],
    ["a summary that is gone", ran(1, [3, 1]), ran(1), "worse"],
    ["an end that became a time limit", ran(1, [3, 1]), ran(null, undefined, "timed-out"), "worse"],
    ["an end that became a signal", ran(0), ran(null), "worse"],
  ])("with %s", (_name, before, after, outcome) => {
    expect(compareRuns(before, after)).toMatchObject({ outcome });
  });

  it.each([
    ["never end", ran(null, undefined, "timed-out")],
    ["print too much", ran(null, undefined, "output-limit")],
    ["cannot be started", ran(null, undefined, "not-started")],
    ["are a command that is not there", ran(127)],
    ["are a command that may not be run", ran(126)],
  ])("decide nothing where the tests %s before the change", (_name, before) => {
    expect(compareRuns(before, ran(0))).toHaveProperty("undecided");
  });
});
