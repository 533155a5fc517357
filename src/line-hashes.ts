import type { Change } from "./domain/change.ts";
import { displayPath } from "./domain/path.ts";
import type { Report } from "./domain/report.ts";
import type { Repository } from "./ports.ts";
import { findingLineHashes } from "./report/line-hash.ts";

const SUBMODULE_MODE = "160000";

/** GitHub's line hash by fingerprint for findings on lines of the head; reads those files, of at most `maxBytes` each. */
export async function readLineHashes(
  report: Report,
  change: Change,
  repository: Repository,
  maxBytes: number,
): Promise<ReadonlyMap<string, string>> {
  const named = new Set(report.findings.map((finding) => finding.path));
  const pathsByBlob = new Map<string, string[]>();
  for (const { path, newBlob, newMode } of change.files) {
    if (newBlob === undefined || newMode === SUBMODULE_MODE || !named.has(displayPath(path))) continue;
    pathsByBlob.set(newBlob, [...(pathsByBlob.get(newBlob) ?? []), displayPath(path)]);
  }
  const texts = new Map<string, string>();
  for await (const { sha, bytes } of repository.readBlobs(pathsByBlob.keys(), maxBytes)) {
    if (bytes === undefined) continue;
    for (const path of pathsByBlob.get(sha) ?? [])
      texts.set(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  }
  return findingLineHashes(report, texts);
}
