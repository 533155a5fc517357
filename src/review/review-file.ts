import type { Origin } from "../domain/attribution.ts";
import { addedRanges, type ChangedFile, overlaps } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import { skeleton, squashed } from "./quote.ts";
import { maskLines, maskShapes } from "./secret-shapes.ts";

/** A line as quotes are compared with it: as it was shown, and as it is. */
export interface ComparableLine {
  readonly shown: string;
  readonly plain: string;
}

/** A removed line, and the line of the head that stands where it was. */
export interface RemovedLine {
  readonly text: string;
  /** Its number at the merge base. */
  readonly number: number;
  readonly line: number;
}

/** A changed file as the model is shown it: secrets masked, line by line. */
export interface ReviewFile {
  readonly file: ChangedFile;
  readonly path: string;
  /** The path as the model sees it. */
  readonly shown: string;
  readonly origin: Origin;
  /** The head's lines, masked. */
  readonly lines: readonly string[];
  readonly removed: readonly RemovedLine[];
  isAdded(line: number): boolean;
  /** The head's lines for comparing; what they hold of secrets never leaves this program. */
  keys(): readonly ComparableLine[];
  /** The same of the removed lines. */
  removedKeys(): readonly ComparableLine[];
  /** The head's lines by their letters and digits alone; see `skeleton`. */
  skeletons(): readonly string[];
  /** Lets go of what was made for comparing, which is several times the text; it is made again when it is asked for. */
  forget(): void;
}

/** Both texts of a changed file -> what is shown of it. */
export function reviewFile(
  file: ChangedFile,
  origin: Origin,
  texts: { readonly old: string; readonly new: string },
  mask: (text: string) => string,
): ReviewFile {
  const plain = splitLines(texts.new);
  const lines = maskLines(plain, mask);
  const oldPlain = splitLines(texts.old);
  const oldLines = maskLines(oldPlain, mask);
  const ranges = addedRanges(file);
  const removed = file.hunks.flatMap((hunk) =>
    Array.from({ length: hunk.oldLines }, (_, offset): RemovedLine => {
      const number = hunk.oldStart + offset;
      const line = Math.min(Math.max(1, hunk.newStart), Math.max(1, plain.length));
      return { text: oldLines[number - 1] ?? "", number, line };
    }),
  );
  let made: Made = {};
  return {
    file,
    path: file.path,
    // A path must not be able to start a line of its own.
    shown: maskShapes(mask(displayPath(file.path))).replace(/\p{Cc}/gu, " "),
    origin,
    lines,
    removed,
    isAdded: (line) => overlaps(ranges, line, line),
    keys: () => {
      made.keys ??= lines.map((line, index) => keyOf(line, plain[index] ?? ""));
      return made.keys;
    },
    removedKeys: () => {
      made.removedKeys ??= removed.map(({ text, number }) => keyOf(text, oldPlain[number - 1] ?? ""));
      return made.removedKeys;
    },
    skeletons: () => {
      made.skeletons ??= lines.map(skeleton);
      return made.skeletons;
    },
    forget: () => {
      made = {};
    },
  };
}

/** What was made of a file's lines to compare quotes with. */
interface Made {
  keys?: readonly ComparableLine[];
  removedKeys?: readonly ComparableLine[];
  skeletons?: readonly string[];
}

function keyOf(shown: string, plain: string): ComparableLine {
  const key = squashed(shown);
  return { shown: key, plain: plain === shown ? key : squashed(plain) };
}

function splitLines(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
