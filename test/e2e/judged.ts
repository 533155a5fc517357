import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { afterThisTest } from "../clean-up.ts";
import { createRepository, type GitFixture, hashFolder } from "../git-fixture.ts";
import { draftgate, type Run, type RunOptions } from "./command-line.ts";

/** What of a check is judged by the tests: its exit code, texts and, where it printed one, its report. */
export interface Judged extends Run {
  readonly report: Report;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "draftgate-e2e-"));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository that is gone after the test; without `start` with one commit `README.md` on main and the branch `topic` checked out. */
export function temporaryRepository(
  options: Parameters<typeof createRepository>[0] = {},
  start: (repository: GitFixture) => void = startTopic,
): GitFixture {
  const repository = createRepository(options);
  afterThisTest(() => repository.remove());
  start(repository);
  return repository;
}

function startTopic(repository: GitFixture): void {
  repository.commit({ files: { "README.md": "# Shop\n" } });
  repository.branch("topic");
}

/** A policy of two scanners and one rule, in which every class but lint blocks from `info` on. */
export const TWO_SCANNERS = `version: 1
extends: none
scan:
  tools: { gitleaks: required, bandit: required }
  timeout-seconds: 60
rules:
  - name: findings
    require:
      block-at: { secret: info, sast: low, coverage: high }
`;

/** As `TWO_SCANNERS` with ruff in place of bandit, which takes a tenth of its time: for what does not depend on which tool is given the files. */
export const QUICK_SCANNERS = TWO_SCANNERS.replace("bandit", "ruff");

/** Writes a policy file outside of any repository and returns its path. */
export function policyFile(text: string = TWO_SCANNERS): string {
  const file = join(temporaryFolder(), "policy.yml");
  writeFileSync(file, text);
  return file;
}

/**
 * Runs `check` on what lies between main and the current branch of a repository, in JSON, and holds every run to what must always be
 * so: the git directory is the same afterwards, byte for byte, and no scratch is left.
 */
export async function check(
  repository: Pick<GitFixture, "path" | "gitDir">,
  args: readonly string[] = ["--policy", policyFile()],
  options: RunOptions = {},
): Promise<Judged> {
  const scratch = temporaryFolder();
  const before = hashFolder(repository.gitDir);
  const run = await draftgate(["check", "--repo", repository.path, "--format", "json", ...args], {
    ...options,
    env: { TMPDIR: scratch, ...options.env },
  });
  expect(hashFolder(repository.gitDir)).toBe(before);
  expect(readdirSync(scratch)).toEqual([]);
  expect(run.stderr).not.toContain("not foreseen");
  return { ...run, report: run.stdout.startsWith("{") ? JSON.parse(run.stdout) : undefined };
}

/** An AWS key that no scanner finds in this file. */
export const SECRET = ["AKIA", "Q3EGRZ7Y", "TWJ5HB2K"].join("");

/** The findings of one class, with what tests compare. */
export function findingsOf(report: Report, kind: string): readonly Partial<Report["findings"][number]>[] {
  return report.findings
    .filter((finding) => finding.class === kind)
    .map(({ path, startLine, ruleId, blocks, isNew, inDiff }) => ({ path, startLine, ruleId, blocks, isNew, inDiff }));
}
