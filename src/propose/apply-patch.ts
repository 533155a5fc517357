import { wholeLines } from "./source-text.ts";

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@/;

/** One hunk of a patch: where it starts (0-based) and its lines with their signs, their ends as in the file. */
interface PatchHunk {
  readonly from: number;
  readonly rows: readonly string[];
}

/** What a patch of one file makes of a text, undefined where it does not fit it line by line. */
export function applyPatch(text: string, patch: string): string | undefined {
  const lines = wholeLines(text);
  let applied = "";
  let next = 0;
  for (const { from, rows } of readHunks(patch)) {
    if (from < next) return undefined;
    applied += lines.slice(next, from).join("");
    const kept = rows.filter((row) => !row.startsWith("+")).map((row) => row.slice(1));
    const own = lines.slice(from, from + kept.length);
    if (own.length !== kept.length || own.some((line, index) => line !== kept[index])) return undefined;
    applied += rows
      .filter((row) => !row.startsWith("-"))
      .map((row) => row.slice(1))
      .join("");
    next = from + kept.length;
  }
  return applied + lines.slice(next).join("");
}

function readHunks(patch: string): readonly PatchHunk[] {
  const hunks: { from: number; rows: string[] }[] = [];
  for (const row of patch.split(/(?<=\n)/)) {
    const match = HUNK.exec(row);
    const last = hunks.at(-1);
    if (match !== null) hunks.push({ from: Number(match[1]) - (match[2] === "0" ? 0 : 1), rows: [] });
    else if (row.startsWith("\\")) last?.rows.push((last.rows.pop() ?? "").slice(0, -1));
    else last?.rows.push(row);
  }
  return hunks;
}
