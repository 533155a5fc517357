import { describe, expect, it } from "vitest";
import { readCounts } from "../../src/propose/test-summary.ts";

const ESCAPE = String.fromCharCode(27);

describe("counts in the output of a test run", () => {
  it.each([
    ["pytest", "===== 3 failed, 5 passed, 1 skipped, 2 xfailed, 1 error in 0.12s =====\n", 5, 4, 1],
    ["pytest", "2 passed in 0.01s\n", 2, 0, 0],
    ["pytest", "================= no tests ran in 0.01s =================\n", 0, 0, 0],
    [
      "pytest",
      `${ESCAPE}[32m==== ${ESCAPE}[1m4 passed${ESCAPE}[0m, 1 warning in 61.20s (0:01:01) ====${ESCAPE}[0m\n`,
      4,
      0,
      0,
    ],
    ["pytest", "1 passed in 0.10s\r\n2 failed, 1 passed in 0.20s\r\n", 2, 2, 0],
    ["vitest", " Test Files  1 failed (1)\n      Tests  1 failed | 5 passed | 2 skipped | 3 todo (11)\n", 5, 1, 5],
    ["jest", "Test Suites: 1 passed, 1 total\nTests:       1 failed, 2 skipped, 3 todo, 5 passed, 11 total\n", 5, 1, 5],
    ["unittest", "Ran 5 tests in 0.001s\n\nFAILED (failures=1, errors=2, skipped=1)\n", 1, 3, 1],
    ["unittest", "Ran 1 test in 0.001s\n\nOK\n", 1, 0, 0],
    ["node:test", "# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 3\n", 2, 2, 3],
    ["node:test", "ℹ pass 2\nℹ fail 0\nℹ skipped 1\n", 2, 0, 1],
    [
      "go test",
      "--- PASS: TestA (0.00s)\n--- SKIP: TestB (0.00s)\n--- FAIL: TestC (0.00s)\nFAIL\nFAIL\tx\t0.1s\n",
      1,
      1,
      1,
    ],
    ["go test", "ok  \tx/a\t0.1s\n?   \tx/b\t[no test files]\nFAIL\tx/c [build failed]\n", 1, 1, 0],
  ])("are read as %s prints them: %j", (framework, output, passed, failed, skipped) => {
    expect(readCounts(output)).toEqual({ framework, passed, failed, skipped });
  });

  it.each(["", "all good\n", "passed in 3s\n", "Tests: many\n", "x".repeat(3_000_000), "1 failed, ".repeat(100_000)])(
    "are not made up where no summary is known",
    (output) => {
      expect(readCounts(output)).toBeNull();
    },
  );
});
