/** A repository source that talks to the double, and the full repository beside it to compare with. */
import { type ClosableRepositorySource, createRepositorySource } from "../../src/io/repository-source.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import type { Repository } from "../../src/ports.ts";
import type { FetchedRepository } from "../../src/ports-github.ts";
import { afterThisFile } from "../clean-up.ts";
import type { GitHub } from "../github/builder.ts";
import { temporaryFolder } from "./open-repository.ts";

/** The source of `name` on the double; closed after the test file. */
export function sourceFor(
  github: GitHub,
  name: string,
  token = github.installationToken(),
  root = temporaryFolder(),
): ClosableRepositorySource {
  const scratch = createScratch({ root });
  const source = createRepositorySource({
    serverUrl: github.serverUrl,
    token,
    environment: {},
    repository: name,
    scratch,
    searchPath: process.env["PATH"] ?? "",
    avoid: "/nonexistent",
    retryDelays: [10, 10],
  });
  afterThisFile(() => {
    source.close();
    scratch.removeAll();
  });
  return source;
}

/** A fetched range that is closed after the test file. */
export async function opened(repository: Promise<FetchedRepository>): Promise<FetchedRepository> {
  const result = await repository;
  afterThisFile(() => result.close());
  return result;
}

/** Everything that judging reads of a range, to compare a copy with the whole. */
export async function readAll(repository: Repository, baseSha: string, headSha: string): Promise<unknown> {
  const change = await repository.readChange(baseSha, headSha);
  const newBlobs = await repository.readNewBlobs(change);
  const blame = await repository.readBlame(
    change,
    change.files.filter((file) => file.newBlob !== undefined).map((file) => file.path),
  );
  const blobs = new Map<string, string | undefined>();
  const shas = change.files.flatMap((file) => [file.oldBlob, file.newBlob]).filter((sha) => sha !== undefined);
  const files = shas.filter((sha) => !change.files.some((file) => isSubmodule(file, sha)));
  for await (const { sha, bytes } of repository.readBlobs(new Set(files), 1e9)) {
    blobs.set(sha, bytes === undefined ? undefined : Buffer.from(bytes).toString("latin1"));
  }
  return { change, newBlobs, blame, blobs };
}

function isSubmodule(
  file: { oldMode?: string; newMode?: string; oldBlob?: string; newBlob?: string },
  sha: string,
): boolean {
  return (file.newMode === "160000" && file.newBlob === sha) || (file.oldMode === "160000" && file.oldBlob === sha);
}
