/** What the scanners say of one text of one file, as if the head had it: where stages meet for a proposal. */
import type { Attribution } from "./domain/attribution.ts";
import type { Change, ChangedFile } from "./domain/change.ts";
import type { Finding, ScanResult } from "./domain/finding.ts";
import type { ScanPolicy } from "./domain/policy.ts";
import type { BlobContent, Repository } from "./ports.ts";
import { diffLines } from "./propose/line-diff.ts";
import { wholeLines } from "./propose/source-text.ts";
import { scan } from "./scan/scan.ts";
import type { ScanPorts } from "./scan/scanner.ts";

/** Which file, and how it is scanned. */
export interface TextScanInput {
  readonly change: Change;
  /** A file of the change that the head has. */
  readonly file: ChangedFile;
  /** The merge base's version, empty where it has none. */
  readonly baseText: string;
  readonly attributions: readonly Attribution[];
  readonly policy: ScanPolicy;
  readonly concurrency: number;
  readonly searchPath: string;
}

/** What was found in a text, and which tools were asked and did not look at it. */
export interface TextScan {
  readonly findings: readonly Finding[];
  readonly gaps: readonly string[];
  /** Tools that have looked. */
  readonly looked: readonly string[];
  /** Those of `gaps` that a required tool leaves. */
  readonly requiredGaps: readonly string[];
  readonly redact: (text: string) => string;
}

/**
 * Runs the policy's tools over a change of this one file, whose head is `text`: no history, no commit messages, no other file, so that
 * two texts of it are compared on equal terms. Rejects as `scan` does.
 */
export async function scanText(text: string, input: TextScanInput, ports: ScanPorts): Promise<TextScan> {
  const { change, file, attributions, policy, concurrency, searchPath } = input;
  const bytes = new TextEncoder().encode(text);
  const sha = ports.digest.sha256(bytes).slice(0, file.newBlob?.length ?? 40);
  const hunks = diffLines(wholeLines(input.baseText), wholeLines(text));
  const changed: ChangedFile = {
    ...file,
    newBlob: sha,
    hunks,
    additions: hunks.reduce((sum, hunk) => sum + hunk.newLines, 0),
    deletions: hunks.reduce((sum, hunk) => sum + hunk.oldLines, 0),
  };
  const alone: Change = { ...change, files: [changed], commits: [] };
  const repository = overlay(ports.repository, changed, bytes, change.headSha);
  const own = attributions.filter((entry) => entry.path === file.path);
  const outcome = await scan(
    { change: alone, attributions: own, policy, concurrency, searchPath },
    { ...ports, repository },
  );
  const gaps = outcome.scans.flatMap((one) => gapsOf(one, file.path).map((gap) => ({ gap, required: one.required })));
  const all = [...outcome.scans.flatMap((one) => one.findings), ...outcome.own];
  return {
    findings: all.filter(({ class: kind, location }) => kind !== "coverage" && location.commitSha === null),
    gaps: gaps.map(({ gap }) => gap),
    looked: outcome.scans.filter((one) => one.outcome === "completed" && one.covered > 0).map((one) => one.tool),
    requiredGaps: gaps.filter(({ required }) => required).map(({ gap }) => gap),
    redact: outcome.redact,
  };
}

/** Why a tool that applies to the file has not looked at it, empty where it has or does not apply. */
function gapsOf({ tool, outcome, asked, reason, notCovered }: ScanResult, path: string): readonly string[] {
  if (outcome === "failed") return [`${tool}: ${reason ?? "it failed"}`];
  if (outcome === "skipped") return asked === 0 ? [] : [`${tool}: ${reason ?? "it was skipped"}`];
  return notCovered.filter((one) => one.path === path).map((one) => `${tool}: ${one.reason}`);
}

/** The repository with one blob more, which the head has at the file's path. */
function overlay(real: Repository, file: ChangedFile, bytes: Uint8Array, headSha: string): Repository {
  const sha = file.newBlob ?? "";
  const mode = file.newMode ?? "100644";
  return {
    ...bound(real),
    async readFile(commitSha, path) {
      return commitSha === headSha && path === file.path ? { mode, sha, bytes } : real.readFile(commitSha, path);
    },
    async listFiles(commitSha, isWanted) {
      const files = await real.listFiles(commitSha, isWanted);
      return commitSha === headSha ? files.map((one) => (one.path === file.path ? { ...one, sha } : one)) : files;
    },
    readBlobs: (shas, maxBytes) => readBlobs(real, sha, bytes, [...shas], maxBytes),
    async readNewBlobs() {
      return [{ sha, mode, size: bytes.length, path: file.path, commitSha: headSha, inHead: true }];
    },
  };
}

type Replaced = "readFile" | "listFiles" | "readBlobs" | "readNewBlobs";

/** What stays as it is; a repository may be a class, whose methods need itself. */
function bound(real: Repository): Omit<Repository, Replaced> {
  return {
    resolveCommit: (revision) => real.resolveCommit(revision),
    resolveRef: (ref) => real.resolveRef(ref),
    readDefaultBase: () => real.readDefaultBase(),
    readChange: (base, head) => real.readChange(base, head),
    readOutline: (base, head) => real.readOutline(base, head),
    readHunks: (files) => real.readHunks(files),
    countAdditions: (files) => real.countAdditions(files),
    readNotes: (ref, shas, maxBytes) => real.readNotes(ref, shas, maxBytes),
    readBlame: (change, paths) => real.readBlame(change, paths),
    hasUncommittedWork: () => real.hasUncommittedWork(),
    rest: () => real.rest(),
  };
}

async function* readBlobs(
  real: Repository,
  ownSha: string,
  bytes: Uint8Array,
  shas: readonly string[],
  maxBytes: number,
): AsyncIterable<BlobContent> {
  for (const sha of shas) {
    if (sha !== ownSha) yield* real.readBlobs([sha], maxBytes);
    else yield { sha, size: bytes.length, bytes: bytes.length > maxBytes ? undefined : bytes };
  }
}
