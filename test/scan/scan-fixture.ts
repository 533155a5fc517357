import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Attribution, Origin } from "../../src/domain/attribution.ts";
import type { ToolSetting } from "../../src/domain/policy.ts";
import { createClock } from "../../src/io/clock.ts";
import { createDigest } from "../../src/io/digest.ts";
import { createGitRepository } from "../../src/io/git-repository.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import { type ScanInput, type ScanOutcome, scan } from "../../src/scan/scan.ts";
import type { ScanPorts } from "../../src/scan/scanner.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";
import type { GitFixture } from "../git-fixture.ts";

/** What a test says besides the range. */
export interface ScanOptions {
  readonly tools: readonly ToolSetting[];
  readonly origins?: Readonly<Record<string, Origin>>;
  readonly policy?: Partial<Omit<ScanInput["policy"], "tools">>;
  readonly input?: Partial<Omit<ScanInput, "change" | "attributions" | "policy">>;
  readonly ports?: Partial<ScanPorts>;
}

/** Scans `base..head` of a real repository; every port is the real one, but the tool box, where none is given. */
export async function scanRange(
  fixture: GitFixture,
  base: string,
  head: string,
  options: ScanOptions,
): Promise<ScanOutcome> {
  const scratchPath = mkdtempSync(join(tmpdir(), "draftgate-scan-test-"));
  const repository = await createGitRepository({
    repositoryPath: fixture.path,
    scratchPath,
    searchPath: process.env["PATH"] ?? "",
  });
  try {
    const change = await repository.readChange(base, head);
    return await scan(
      {
        change,
        attributions: Object.entries(options.origins ?? {}).map(([path, origin]) => attribution(path, origin)),
        policy: { tools: options.tools, timeoutSeconds: 60, maxFileMebibytes: 10, exclude: [], ...options.policy },
        concurrency: 2,
        searchPath: process.env["PATH"] ?? "",
        ...options.input,
      },
      {
        repository,
        toolBox: fakeToolBox([]),
        runner: createCommandRunner(),
        scratch: createScratch(),
        clock: createClock(),
        digest: createDigest(),
        log: fakeLog(),
        ...options.ports,
      },
    );
  } finally {
    await repository.close();
    rmSync(scratchPath, { recursive: true, force: true });
  }
}

function attribution(path: string, origin: Origin): Attribution {
  return { path, origin, strength: null, agents: [], aiLines: null, evidence: [] };
}
