import type { Hash } from "node:crypto";
import type { ObjectId } from "../domain/change.ts";
import { sectionsOf } from "../domain/changed-file.ts";
import { createRawLogParser, type RawRecord } from "../domain/diff.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { ChangeKey } from "../domain/people.ts";
import { requireObjectId } from "./git-objects.ts";
import { type Git, unreadable } from "./git-process.ts";
import { nodeCrypto } from "./node-crypto.ts";

const OPTIONS = ["-r", "-M50%", "-l1000", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--no-color"];
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const SUBMODULE = "160000";

/** The content of a patch section: a digest of its hunks, with context and without line numbers; `isBinary` where git shows none. */
interface SectionDigest {
  readonly hash: Hash;
  isBinary: boolean;
}

/**
 * Reads a patch with context, line by line, into one digest for each file. Lines inside of a hunk are counted off, so that no text of a
 * file can pass for a header.
 */
function createDigestReader(onSection: (section: SectionDigest) => void): {
  push(chunk: Buffer): void;
  end(): boolean;
} {
  let section: SectionDigest | undefined;
  let [oldLeft, newLeft] = [0, 0];
  let rest = "";
  let isSound = true;
  const takeContent = (line: string): void => {
    const sign = line.charAt(0);
    if (sign === "-" || sign === " ") oldLeft -= 1;
    if (sign === "+" || sign === " ") newLeft -= 1;
    if (!"+- \\".includes(sign) || sign === "" || oldLeft < 0 || newLeft < 0) isSound = false;
    section?.hash.update(`${line}\n`, "latin1");
  };
  const takeHeader = (line: string): void => {
    if (line.startsWith("diff --git ")) {
      section = { hash: nodeCrypto().createHash("sha256"), isBinary: false };
      onSection(section);
    }
    const hunk = HUNK.exec(line);
    if (hunk !== null) {
      oldLeft = Number(hunk[1] ?? "1");
      newLeft = Number(hunk[2] ?? "1");
      section?.hash.update("@@\n");
    }
    if (line.startsWith("Binary files ") && section !== undefined) section.isBinary = true;
  };
  // "No newline at end of file" belongs to the line before it, also after the last one of a hunk.
  const takeLine = (line: string): void =>
    oldLeft > 0 || newLeft > 0 || line.startsWith("\\") ? takeContent(line) : takeHeader(line);
  return {
    push(chunk) {
      const lines = (rest + chunk.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) takeLine(line);
    },
    end: () => isSound && rest === "" && oldLeft === 0 && newLeft === 0,
  };
}

function keyOf(record: RawRecord, sections: readonly SectionDigest[]): ChangeKey {
  const [old] = record.old;
  const hasBlobs =
    sections.some((section) => section.isBinary) || old?.mode === SUBMODULE || record.new?.mode === SUBMODULE;
  return JSON.stringify([
    old?.mode ?? null,
    record.new?.mode ?? null,
    old === undefined ? null : (record.previousPaths[0] ?? null),
    record.new === undefined ? null : record.path,
    ...(hasBlobs ? [old?.sha ?? null, record.new?.sha ?? null] : sections.map(({ hash }) => hash.digest("hex"))),
  ]);
}

/**
 * What changes from one commit to another, by path, each as a key that is the same for the same change wherever in the file it stands:
 * modes, names, and hunks with three lines of context; of binary files and submodules both ids. Throws IncompleteError for what is missing.
 */
export async function readDifferenceKeys(
  git: Git,
  from: ObjectId,
  to: ObjectId,
): Promise<ReadonlyMap<string, ChangeKey>> {
  requireObjectId(from);
  requireObjectId(to);
  const records: RawRecord[] = [];
  const sections: SectionDigest[] = [];
  const raw = createRawLogParser({ record: (record) => void records.push(record), header: () => undefined });
  const patch = createDigestReader((section) => sections.push(section));
  const [listed, shown] = await Promise.all([
    git.stream(["diff-tree", ...OPTIONS, "-z", "--raw", "--no-abbrev", from, to, "--"], (chunk) =>
      raw.push(chunk.toString("latin1")),
    ),
    git.stream(["diff-tree", ...OPTIONS, "-p", "-U3", "--inter-hunk-context=0", from, to, "--"], (chunk) =>
      patch.push(chunk),
    ),
  ]);
  const failed = [listed, shown].find((end) => end.exitCode !== 0);
  if (failed !== undefined) throw unreadable(`what ${to} changes`, failed.stderr);
  const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
  if (!raw.end() || !patch.end() || wanted !== sections.length) {
    throw new IncompleteError(`git's difference between ${from} and ${to} could not be read`);
  }
  const keys = new Map<string, ChangeKey>();
  let next = 0;
  for (const record of records) {
    const count = sectionsOf(record);
    keys.set(record.path, keyOf(record, sections.slice(next, next + count)));
    next += count;
  }
  return keys;
}
