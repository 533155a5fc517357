import type { Change, NewBlob } from "../domain/change.ts";
import type { NotCovered } from "../domain/finding.ts";
import { displayPath } from "../domain/path.ts";
import type { Repository, ScratchFolder } from "../ports.ts";
import { isLfsPointer, toUtf8 } from "./blob-text.ts";
import type { ScanTarget, SecretScanner } from "./scanner.ts";
import { withProof } from "./secret-proof.ts";
import { createAheadWriter } from "./write-ahead.ts";

/** Where the text of a written file comes from. */
export type SecretSource =
  | { readonly kind: "blob"; readonly blob: NewBlob }
  | { readonly kind: "message"; readonly commitSha: string; readonly text: string }
  | { readonly kind: "paths"; readonly text: string };

/** The files that were written for a tool, by name, and what was not. */
export interface SecretUnits {
  readonly written: ReadonlyMap<string, { readonly number: number; readonly source: SecretSource }>;
  readonly notCovered: readonly NotCovered[];
}

/** What a tool that finds secrets is asked about: new blobs (submodules and LFS pointers too) and commit messages, without their content. */
export async function listUnits(target: ScanTarget, repository: Repository): Promise<readonly SecretSource[]> {
  const blobs = await repository.readNewBlobs(target.change);
  return [
    ...blobs.map((blob): SecretSource => ({ kind: "blob", blob })),
    ...target.change.commits.map(
      (commit): SecretSource => ({ kind: "message", commitSha: commit.sha, text: commit.message }),
    ),
  ];
}

/** Writes each unit as a file of its own below `text/`, and one more with the new paths, whose names may hold secrets too. */
export async function writeUnits(
  units: readonly SecretSource[],
  scanner: SecretScanner,
  folder: ScratchFolder,
  nonce: string,
  target: ScanTarget,
  repository: Repository,
): Promise<SecretUnits> {
  const written = new Map<string, { number: number; source: SecretSource }>();
  const notCovered: NotCovered[] = [];
  const writer = createAheadWriter(folder);
  const write = async (source: SecretSource, path: string | null, text: Uint8Array) => {
    const number = written.size + 1;
    const name = scanner.fileName(number, path);
    await writer.write(`text/${name}`, withProof(scanner.digestible?.(text) ?? text, nonce, number));
    written.set(name, { number, source });
  };
  const blobs = selectBlobs(units, target, notCovered);
  for await (const content of repository.readBlobs(blobs.keys(), target.maxFileBytes)) {
    const blob = blobs.get(content.sha);
    if (blob === undefined) continue;
    if (content.bytes === undefined) notCovered.push({ path: blob.path, reason: "too-large" });
    else if (isLfsPointer(content.bytes)) notCovered.push({ path: blob.path, reason: "lfs-pointer" });
    else await write({ kind: "blob", blob }, blob.path, toUtf8(content.bytes));
  }
  const encoder = new TextEncoder();
  for (const source of units) if (source.kind === "message") await write(source, null, encoder.encode(source.text));
  const paths = listPaths(target.change, blobs.values());
  if (paths !== "") await write({ kind: "paths", text: paths }, null, encoder.encode(paths));
  await writer.end();
  return { written, notCovered };
}

/** The blobs to read; those that are known not to be read are added to `notCovered`. */
function selectBlobs(
  units: readonly SecretSource[],
  target: ScanTarget,
  notCovered: NotCovered[],
): ReadonlyMap<string, NewBlob> {
  const blobs = new Map<string, NewBlob>();
  const isExcluded = exclusionOf(target);
  for (const source of units) {
    if (source.kind !== "blob") continue;
    const { blob } = source;
    if (isExcluded(blob)) notCovered.push({ path: blob.path, reason: "excluded" });
    else if (blob.mode === "160000") notCovered.push({ path: blob.path, reason: "submodule" });
    else blobs.set(blob.sha, blob);
  }
  return blobs;
}

function listPaths(change: Change, blobs: Iterable<NewBlob>): string {
  const paths = new Set(change.files.map((file) => file.path));
  for (const blob of blobs) paths.add(blob.path);
  return [...paths].map((path) => `${displayPath(path).replaceAll("\n", " ")}\n`).join("");
}

/** A blob is left out only if every path that the range gave it is excluded. */
function exclusionOf(target: ScanTarget): (blob: NewBlob) => boolean {
  const elsewhere = new Set<string>();
  for (const file of target.change.files) {
    if (file.newBlob !== undefined && !target.isExcluded(file.path)) elsewhere.add(file.newBlob);
  }
  for (const commit of target.change.commits) {
    for (const file of commit.files) {
      if (file.blob !== undefined && !target.isExcluded(file.path)) elsewhere.add(file.blob);
    }
  }
  return (blob) => target.isExcluded(blob.path) && !elsewhere.has(blob.sha);
}
