import type { Report } from "../domain/report.ts";

/**
 * The hash by which GitHub code scanning knows a line again (`primaryLocationLineHash`), so that an alert we upload is the same
 * one that GitHub's own upload action would have made. See https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */

const BLOCK = 100;
const END_OF_FILE = 65_535;
const FACTOR = 37;
const WORD = 2 ** 32;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** The text of a file -> for each line (the first at index 0) its hash with `:n`, the n-th line that has it; a final line end starts an empty last line. */
export function lineHashes(text: string): readonly string[] {
  const { units, starts } = keptUnits(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashBlock(units, start);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** The text of a file and a 1-based line -> GitHub's hash for it, undefined where the file has no such line. */
export function primaryLocationLineHash(text: string, line: number): string | undefined {
  return lineHashes(text)[line - 1];
}

/**
 * A report and the texts of head files by the path the report shows -> GitHub's hash by fingerprint, for every finding that
 * stands on a line of one of those texts.
 */
export function findingLineHashes(report: Report, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const linesByPath = new Map<string, readonly string[]>();
  const hashes = new Map<string, string>();
  for (const { fingerprint, path, startLine, commitSha } of report.findings) {
    const text = path === null || commitSha !== null ? undefined : texts.get(path);
    if (path === null || startLine === null || text === undefined) continue;
    const lines = linesByPath.get(path) ?? lineHashes(text);
    linesByPath.set(path, lines);
    const hash = lines[startLine - 1];
    if (hash !== undefined) hashes.set(fingerprint, hash);
  }
  return hashes;
}

interface KeptUnits {
  /** UTF-16 units without blanks and tabs, every line end one LF, and the mark of the end. */
  readonly units: Uint16Array;
  /** Where each line starts in `units`. */
  readonly starts: readonly number[];
}

function keptUnits(text: string): KeptUnits {
  const units = new Uint16Array(text.length + 1);
  const starts = [0];
  let length = 0;
  let afterCarriageReturn = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === SPACE || unit === TAB || (unit === LF && afterCarriageReturn)) {
      afterCarriageReturn = false;
      continue;
    }
    afterCarriageReturn = unit === CR;
    units[length] = unit === CR ? LF : unit;
    length += 1;
    if (unit === CR || unit === LF) starts.push(length);
  }
  units[length] = END_OF_FILE;
  return { units: units.subarray(0, length + 1), starts };
}

/** The polynomial of 100 units from `start`, zeros after the end, modulo 2^64, in hex without leading zeros. */
function hashBlock(units: Uint16Array, start: number): string {
  let high = 0;
  let low = 0;
  for (let index = start; index < start + BLOCK; index += 1) {
    const sum = low * FACTOR + (units[index] ?? 0);
    low = sum >>> 0;
    high = (high * FACTOR + (sum - low) / WORD) >>> 0;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
