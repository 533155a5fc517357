import { displayPath } from "../domain/path.ts";
import { endOf, showCounts, type TestComparison, type TestRun } from "../domain/proposal.ts";
import { visible } from "./escape.ts";

/** What `prove` prints as JSON. */
export function composeComparison(comparison: TestComparison, version: string): Readonly<Record<string, unknown>> {
  const { headSha, baseSha, patchSha256, paths, command, sandbox, before, after, outcome, reason, notices } =
    comparison;
  return {
    schemaVersion: 1,
    tool: { name: "draftgate", version },
    subject: { baseSha, headSha },
    patch: { sha256: patchSha256, files: paths.map(displayPath) },
    command,
    sandbox,
    before,
    after,
    outcome,
    reason,
    notices,
  };
}

/** What `prove` prints for people. */
export function renderComparison(comparison: TestComparison): string {
  const { headSha, paths, command, sandbox, before, after, outcome, reason, notices } = comparison;
  const lines = [
    `${outcome}: ${reason}`,
    "",
    `before  ${showRun(before)}`,
    `after   ${showRun(after)}`,
    "",
    `commit  ${headSha}`,
    `patch   ${paths.map(displayPath).join(", ")}`,
    `tests   ${command}`,
    `shut off by: ${SANDBOXES[sandbox] ?? sandbox}`,
    ...notices.map((notice) => `notice: ${notice}`),
    "",
    "The numbers are what the tests printed; code that is tested can print what it likes.",
  ];
  return `${lines.map(visible).join("\n")}\n`;
}

const SANDBOXES: Readonly<Record<string, string>> = {
  namespaces: "no network, no other process visible, nothing writable but a folder that is gone now",
  network: "no network; files were not protected",
  none: "nothing, because --i-trust-this-code was given",
};

function showRun(run: TestRun): string {
  return `${endOf(run)}; ${showCounts(run)}; ${(run.elapsedMs / 1000).toFixed(1)} s`;
}
