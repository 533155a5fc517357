import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../src/io/log.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { locateCache } from "../../src/io/tool-cache.ts";
import type { DownloadTimes } from "../../src/io/tool-fetch.ts";
import type { InstallContext, InstallStep } from "../../src/io/tool-install.ts";
import { createMachine } from "../../src/io/tool-machine.ts";
import type { ToolPin } from "../../src/io/tool-pins.ts";

/** A tool that exists for tests only: one release archive, the same for every platform. */
export function testPin(url: string, file: string, sha256: string, redirects: readonly string[] = []): ToolPin {
  const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
  const assets = Object.fromEntries(platforms.map((platform) => [platform, { file, sha256 }]));
  const way = { kind: "release", version: "1.2.3", url, redirects, assets, executable: "hello" } as const;
  return { name: "hello", use: "optional", ways: [way], hint: "there is no other way" };
}

/** A fresh folder below the temporary one, links resolved. */
export function freshFolder(label: string): string {
  return mkdtempSync(join(realpathSync(tmpdir()), `draftgate-${label}-`));
}

/** What installing needs, with real processes, a cache in `root` and short times. */
export function installContext(
  root: string,
  extra: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly times?: DownloadTimes;
    readonly signal?: AbortSignal;
    readonly onStep?: (step: InstallStep) => void;
  } = {},
): InstallContext {
  const environment = { PATH: process.env["PATH"] ?? "", ...extra.environment, DRAFTGATE_TOOL_CACHE: root };
  const runner = createCommandRunner();
  return {
    runner,
    log: createLog({ write: () => true }, { isQuiet: true, isDebug: false }),
    environment,
    forbidden: [],
    times: extra.times ?? { answer: 2_000, idle: 2_000, whole: 10_000 },
    signal: extra.signal,
    cache: locateCache(environment),
    machine: createMachine({ runner, environment, forbidden: [] }),
    onStep: extra.onStep,
  };
}
