import type { ChangedFile, FileOutline, Hunk } from "../domain/change.ts";
import { hunksOf, sectionsOf, toChangedFile, toOutline } from "../domain/changed-file.ts";
import {
  createCountsParser,
  createRawLogParser,
  createRawPatchParser,
  type RawRecord,
  type RawSide,
} from "../domain/diff.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { PatchSection } from "../domain/patch.ts";
import type { ObjectReader } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import { writeObject } from "./git-stand-ins.ts";

const COMMON_OPTIONS = [
  "-r",
  "-z",
  "--no-abbrev",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=none",
  "--no-color",
];

// As `git diff` finds them; beyond this many candidates on a side only exact ones, so that nobody can make it take long.
const RENAME_OPTIONS = ["-M50%", "-l1000"];

/** Which files differ, renames followed. */
export const DIFF_OPTIONS = [...COMMON_OPTIONS, ...RENAME_OPTIONS, "--raw"];

// `--full-index` would only make the text longer; the ids come from the raw records.
const PATCH_OPTIONS = ["-p", "-U0", "--inter-hunk-context=0"];

const VERSIONS = "the versions of files between base and head";

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

/** The files of a difference without their lines, for which git need not look into any. */
export async function readOutlines(git: Git, difference: readonly string[]): Promise<FilesRead<FileOutline>> {
  const files: FileOutline[] = [];
  let hasFailed = false;
  const parser = createRawLogParser({
    record: (record) => files.push(toOutline(record)),
    header: () => {
      hasFailed = true;
    },
  });
  const args = ["diff-tree", ...DIFF_OPTIONS, ...difference, "--"];
  const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
  if (end.exitCode !== 0) return { failed: end.stderr };
  if (!parser.end() || hasFailed) throw new IncompleteError("git's difference between base and head could not be read");
  return { files };
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
  pairs: PairReader,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const patches = await pairs.read(files.map(pairOf));
  return new Map(files.map((file, index) => [file.path, hunksOf(patches[index] ?? [])]));
}

/** Reads the differences between files that need not belong to one commit. */
export interface PairReader {
  /** The patch sections of each pair, in their order; none for a pair of equals. Throws IncompleteError for a missing blob. */
  read(pairs: readonly FilePair[]): Promise<readonly (readonly PatchSection[])[]>;
}

/** Makes a reader that asks one process about all pairs that are asked for in one turn. */
export function createPairReader(git: Git, objects: ObjectReader): PairReader {
  let waiting: FilePair[] = [];
  let reading: ReturnType<PairReader["read"]> | undefined;
  const readAll = async (): ReturnType<PairReader["read"]> => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const pairs = waiting;
    waiting = [];
    reading = undefined;
    return readPairs(git, objects, pairs);
  };
  return {
    async read(pairs) {
      if (pairs.length === 0) return [];
      const from = waiting.length;
      waiting.push(...pairs);
      reading ??= readAll();
      return (await reading).slice(from, from + pairs.length);
    },
  };
}

/**
 * The pairs stand as numbered files in two trees of our own, so that neither strange paths nor other files of the commits matter.
 */
async function readPairs(
  git: Git,
  objects: ObjectReader,
  pairs: readonly FilePair[],
): Promise<readonly (readonly PatchSection[])[]> {
  const patches: (readonly PatchSection[])[] = pairs.map(() => []);
  const trees = writeTrees(git, objects, pairs);
  const args = ["diff-tree", ...COMMON_OPTIONS, "--no-renames", "--raw", ...PATCH_OPTIONS, ...trees, "--"];
  const read = await readSections(git, args);
  if ("failed" in read) throw unreadable(VERSIONS, read.failed);
  for (const [record, sections] of read.files) patches[Number(record.path)] = sections;
  return patches;
}

/** How many lines files of a change add, by path, as `readFiles` has it. Throws IncompleteError for a missing blob. */
export async function countAdditions(
  git: Git,
  objects: ObjectReader,
  reader: PairReader,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(files.map((file) => [file.path, 0]));
  // Git counts the lines that differ also where a file became a link, of which a patch replaces every one.
  const [whole, plain] = [files.filter(hasOtherType), files.filter((file) => !hasOtherType(file))];
  let hasFailed = false;
  const parser = createCountsParser((name, added) => {
    const file = plain[Number(name)];
    if (file === undefined) hasFailed = true;
    else counts.set(file.path, added);
  });
  const trees = writeTrees(git, objects, plain.map(pairOf));
  const args = ["diff-tree", ...COMMON_OPTIONS, "--no-renames", "--numstat", ...trees, "--"];
  const [end, replaced] = await Promise.all([
    git.stream(args, (chunk) => parser.push(chunk.toString("latin1"))),
    readHunks(reader, whole),
  ]);
  if (end.exitCode !== 0) throw unreadable(VERSIONS, end.stderr);
  if (!parser.end() || hasFailed) throw new IncompleteError("git's counts could not be read");
  for (const [path, hunks] of replaced) counts.set(path, countLines(hunks));
  return counts;
}

function hasOtherType({ oldMode, newMode }: FileOutline): boolean {
  return oldMode !== undefined && newMode !== undefined && oldMode.slice(0, 3) !== newMode.slice(0, 3);
}

function countLines(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, hunk) => sum + hunk.newLines, 0);
}

/** Writes both sides of pairs as trees of numbered files into our own object folder and returns their ids. */
function writeTrees(git: Git, objects: ObjectReader, pairs: readonly FilePair[]): readonly string[] {
  return [pairs.map((pair) => pair.old), pairs.map((pair) => pair.new)].map((sides) =>
    writeObject(git.gitDir, objects.objectFormat, "tree", treeOf(sides)),
  );
}

/** The bytes of a tree in which each side stands under its number. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function treeOf(sides: readonly (RawSide | undefined)[]): Buffer {
  const longest = "100644 000000000\0".length + 32;
  const bytes = Buffer.allocUnsafe(sides.length * longest);
  let end = 0;
  for (const [index, side] of sides.entries()) {
    if (side === undefined) continue;
    end += bytes.write(`${side.mode} ${String(index).padStart(9, "0")}\0`, end, "latin1");
    end += bytes.write(side.sha, end, "hex");
  }
  return bytes.subarray(0, end);
}
