import type { ChangedFile, FileOutline, Hunk } from "../domain/change.ts";
import { countHunks, hunksOf, sectionsOf, toChangedFile, toOutline } from "../domain/changed-file.ts";
import {
  createRawCountsParser,
  createRawPatchParser,
  type LineCounts,
  type RawRecord,
  type RawSide,
} from "../domain/diff.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { PatchSection } from "../domain/patch.ts";
import type { ObjectReader } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import { writeObject } from "./git-stand-ins.ts";

const PLAIN_OPTIONS = ["-r", "-z", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv"];

/** Renames as `git diff` finds them; beyond this many candidates on a side only exact ones, so that nobody can make it take long. */
export const DIFF_OPTIONS = [...PLAIN_OPTIONS, "-M50%", "-l1000", "--ignore-submodules=none", "--no-color"];

// `--full-index` would only make the text longer; the ids come from the raw records.
const PATCH_OPTIONS = ["-p", "-U0", "--inter-hunk-context=0"];

/** What git said of the files of a difference, or why it failed. */
export type FilesRead<File> = { readonly files: readonly File[] } | { readonly failed: string };

/** Each record of a difference with its patch sections, from one process whose text is counted and dropped. */
async function readSections(
  git: Git,
  args: readonly string[],
): Promise<FilesRead<readonly [RawRecord, readonly PatchSection[]]>> {
  const records: RawRecord[] = [];
  const sections: PatchSection[] = [];
  const parser = createRawPatchParser(
    (record) => records.push(record),
    (section) => sections.push(section),
  );
  const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
  if (end.exitCode !== 0) return { failed: end.stderr };
  const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
  if (!parser.end() || wanted !== sections.length) {
    throw new IncompleteError("git's difference between base and head could not be read");
  }
  let next = 0;
  const files = records.map((record) => {
    const own = sections.slice(next, next + sectionsOf(record));
    next += own.length;
    return [record, own] as const;
  });
  return { files };
}

/** The files of a difference with their hunks; `difference` is what `git diff-tree` is to compare. */
export async function readFiles(git: Git, difference: readonly string[]): Promise<FilesRead<ChangedFile>> {
  const read = await readSections(git, ["diff-tree", ...DIFF_OPTIONS, ...PATCH_OPTIONS, ...difference, "--"]);
  return "failed" in read ? read : { files: read.files.map(([record, sections]) => toChangedFile(record, sections)) };
}

/** The files of a difference without their hunks, which git need not print then. */
export async function readOutlines(
  git: Git,
  objects: ObjectReader,
  difference: readonly string[],
): Promise<FilesRead<FileOutline>> {
  const records: RawRecord[] = [];
  const counts: LineCounts[] = [];
  const parser = createRawCountsParser(
    (record) => records.push(record),
    (counted) => counts.push(counted),
  );
  const args = ["diff-tree", ...DIFF_OPTIONS, "--numstat", ...difference, "--"];
  const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
  if (end.exitCode !== 0) return { failed: end.stderr };
  if (!parser.end()) throw new IncompleteError("git's difference between base and head could not be read");
  const files = records.map((record, index) => toOutline(record, counts[index] ?? null));
  return { files: await recount(git, objects, records, files) };
}

/** Changes of type count as one replacement of everything by everything, which only their patch tells. */
async function recount(
  git: Git,
  objects: ObjectReader,
  records: readonly RawRecord[],
  files: readonly FileOutline[],
): Promise<readonly FileOutline[]> {
  const isWhole = (index: number): boolean => records[index]?.letters === "T";
  const whole = files.filter((_, index) => isWhole(index));
  if (whole.length === 0) return files;
  const patches = await readPairs(git, objects, whole.map(pairOf));
  const found = new Map(whole.map((file, index) => [file, patches[index] ?? []]));
  return files.map((file) => {
    const sections = found.get(file);
    if (sections === undefined) return file;
    return { ...file, isBinary: sections.some((section) => section.isBinary), ...countHunks(hunksOf(sections)) };
  });
}

/** A file before and after; a side is undefined where there is none. */
export interface FilePair {
  readonly old: RawSide | undefined;
  readonly new: RawSide | undefined;
}

function pairOf({ oldMode, oldBlob, newMode, newBlob }: FileOutline): FilePair {
  return { old: sideOf(oldMode, oldBlob), new: sideOf(newMode, newBlob) };
}

function sideOf(mode: string | undefined, sha: string | undefined): RawSide | undefined {
  return mode === undefined || sha === undefined ? undefined : { mode, sha };
}

/** The hunks of files of a difference, by path, as `readFiles` has them. Throws IncompleteError for a missing blob. */
export async function readHunks(
  git: Git,
  objects: ObjectReader,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const patches = await readPairs(git, objects, files.map(pairOf));
  return new Map(files.map((file, index) => [file.path, hunksOf(patches[index] ?? [])]));
}

/**
 * The patch sections of pairs, in their order, from one process: the pairs stand as numbered files in two trees of our own, so that
 * neither strange paths nor other files of the commits matter. None for a pair of equals. Throws IncompleteError for a missing blob.
 */
export async function readPairs(
  git: Git,
  objects: ObjectReader,
  pairs: readonly FilePair[],
): Promise<readonly (readonly PatchSection[])[]> {
  const patches: (readonly PatchSection[])[] = pairs.map(() => []);
  if (pairs.length === 0) return patches;
  const trees = [pairs.map((pair) => pair.old), pairs.map((pair) => pair.new)].map((sides) =>
    writeTree(git, objects, sides),
  );
  const args = ["diff-tree", ...PLAIN_OPTIONS, "--no-renames", "--ignore-submodules=none", ...PATCH_OPTIONS];
  const read = await readSections(git, [...args, ...trees, "--"]);
  if ("failed" in read) throw unreadable("the versions of files between base and head", read.failed);
  for (const [record, sections] of read.files) patches[Number(record.path)] = sections;
  return patches;
}

/** Writes a tree of numbered files into our own object folder and returns its id. */
function writeTree(git: Git, objects: ObjectReader, sides: readonly (RawSide | undefined)[]): string {
  const rows = sides.flatMap((side, index) =>
    side === undefined
      ? []
      : [Buffer.from(`${side.mode} ${String(index).padStart(9, "0")}\0`), Buffer.from(side.sha, "hex")],
  );
  return writeObject(git.gitDir, objects.objectFormat, "tree", Buffer.concat(rows));
}
