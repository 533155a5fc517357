import { describe, expect, it } from "vitest";
import type { TestComparison } from "../../src/domain/proposal.ts";
import { composeComparison, renderComparison } from "../../src/report/prove.ts";

const COMPARISON: TestComparison = {
  headSha: "a".repeat(40),
  baseSha: null,
  patchSha256: "b".repeat(64),
  paths: ["src/a.py", "od\udcff.py"],
  command: "pytest \u001b[31m",
  sandbox: "namespaces",
  before: {
    exitCode: 1,
    signal: null,
    ended: "exited",
    counts: { framework: "pytest", passed: 1, failed: 2, skipped: 3 },
    elapsedMs: 1_234,
  },
  after: { exitCode: null, signal: "SIGKILL", ended: "timed-out", counts: null, elapsedMs: 60_000 },
  outcome: "worse",
  reason: "the tests hang",
  notices: ["a submodule is left empty"],
};

describe("what prove prints", () => {
  it("says the outcome first, then both runs, and that numbers are only what was printed", () => {
    const text = renderComparison(COMPARISON);
    expect(text.split("\n")[0]).toBe("worse: the tests hang");
    expect(text).toContain("before  exit code 1; 1 passed, 2 failed, 3 skipped (pytest); 1.2 s");
    expect(text).toContain("after   the time limit; no known summary; 60.0 s");
    expect(text).toContain("shut off by: no network, no other process visible");
    expect(text).toContain("notice: a submodule is left empty");
    expect(text).toContain("code that is tested can print what it likes");
  });

  it("shows nothing that a terminal would obey, and odd paths as reports do", () => {
    const text = renderComparison(COMPARISON);
    expect(text).not.toContain("\u001b");
    expect(text).toContain("tests   pytest \\u001b[31m");
    expect(text).toContain("patch   src/a.py, od%FF.py");
  });

  it.each([
    ["network", "no network; files were not protected"],
    ["none", "nothing, because --i-trust-this-code was given"],
  ])("says how little %s keeps away", (sandbox, words) => {
    expect(renderComparison({ ...COMPARISON, sandbox })).toContain(`shut off by: ${words}`);
  });

  it("has every fact in the JSON form", () => {
    expect(composeComparison(COMPARISON, "1.2.3")).toEqual({
      schemaVersion: 1,
      tool: { name: "draftgate", version: "1.2.3" },
      subject: { baseSha: null, headSha: COMPARISON.headSha },
      patch: { sha256: COMPARISON.patchSha256, files: ["src/a.py", "od%FF.py"] },
      command: COMPARISON.command,
      sandbox: "namespaces",
      before: COMPARISON.before,
      after: COMPARISON.after,
      outcome: "worse",
      reason: "the tests hang",
      notices: COMPARISON.notices,
    });
  });
});
