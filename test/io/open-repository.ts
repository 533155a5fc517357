/** Opens real repositories for tests and cleans up after them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGitRepository, type GitRepository } from "../../src/io/git-repository.ts";
import { afterThisFile } from "../clean-up.ts";
import { createRepository, type GitFixture } from "../git-fixture.ts";

/** A fresh temporary folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "draftgate-test-"));
  afterThisFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fixture that is gone after the test file. */
export function fixture(options?: Parameters<typeof createRepository>[0]): GitFixture {
  const made = createRepository(options);
  afterThisFile(() => made.remove());
  return made;
}

/** The real thing on a path; closed after the test file. */
export async function open(repositoryPath: string, missingBlobSize?: number): Promise<GitRepository> {
  const repository = await createGitRepository({
    repositoryPath,
    scratchPath: temporaryFolder(),
    searchPath: process.env["PATH"] ?? "",
    ...(missingBlobSize === undefined ? {} : { missingBlobSize }),
  });
  afterThisFile(() => repository.close());
  return repository;
}
