/** A change of one file as a patch that `git apply` takes. Format: https://git-scm.com/docs/diff-generate-patch */
import type { Hunk } from "../domain/change.ts";
import { encodePath } from "../domain/path.ts";
import { diffLines } from "./line-diff.ts";
import { wholeLines } from "./source-text.ts";

/** What a patch is about. */
export interface PatchInput {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  /** Null where the patch makes the file. */
  readonly oldText: string | null;
  readonly newText: string;
  /** Of a file that is made; default `100644`. */
  readonly mode?: "100644" | "100755";
}

const CONTEXT = 3;
const NO_END = "\\ No newline at end of file\n";

/** A patch with three lines of context; empty where both texts are the same. */
export function createPatch({ path, oldText, newText, mode = "100644" }: PatchInput): string {
  if (oldText === newText) return "";
  const old = oldText === null ? [] : wholeLines(oldText);
  const fresh = wholeLines(newText);
  const body = group(diffLines(old, fresh)).map((hunks) => renderGroup(hunks, old, fresh));
  const head = `diff --git ${quotePath(`a/${path}`)} ${quotePath(`b/${path}`)}\n`;
  const made = oldText === null ? `new file mode ${mode}\n` : "";
  if (body.length === 0) return `${head}${made}`;
  const from = oldText === null ? "/dev/null" : sidePath(`a/${path}`);
  return `${head}${made}--- ${from}\n+++ ${sidePath(`b/${path}`)}\n${body.join("")}`;
}

/** Hunks whose context would touch are shown as one. */
function group(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const hunk of hunks) {
    const start = firstOld(hunk);
    const last = groups.at(-1);
    if (last !== undefined && start - end <= 2 * CONTEXT) last.push(hunk);
    else groups.push([hunk]);
    end = start + hunk.oldLines;
  }
  return groups;
}

/** The 0-based index at which a hunk's old lines start. */
function firstOld({ oldStart, oldLines }: Hunk): number {
  return oldLines === 0 ? oldStart : oldStart - 1;
}

function firstNew({ newStart, newLines }: Hunk): number {
  return newLines === 0 ? newStart : newStart - 1;
}

function renderGroup(hunks: readonly Hunk[], old: readonly string[], fresh: readonly string[]): string {
  const [first] = hunks;
  const last = hunks.at(-1);
  if (first === undefined || last === undefined) return "";
  const oldFrom = Math.max(0, firstOld(first) - CONTEXT);
  const oldTo = Math.min(old.length, firstOld(last) + last.oldLines + CONTEXT);
  const newFrom = firstNew(first) - (firstOld(first) - oldFrom);
  const newTo = firstNew(last) + last.newLines + (oldTo - firstOld(last) - last.oldLines);
  const lines: string[] = [];
  let at = oldFrom;
  for (const hunk of hunks) {
    lines.push(...old.slice(at, firstOld(hunk)).map((line) => show(" ", line)));
    at = firstOld(hunk) + hunk.oldLines;
    lines.push(...old.slice(firstOld(hunk), at).map((line) => show("-", line)));
    lines.push(...fresh.slice(firstNew(hunk), firstNew(hunk) + hunk.newLines).map((line) => show("+", line)));
  }
  lines.push(...old.slice(at, oldTo).map((line) => show(" ", line)));
  return `@@ -${span(oldFrom, oldTo)} +${span(newFrom, newTo)} @@\n${lines.join("")}`;
}

function span(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1}${count === 1 ? "" : `,${count}`}`;
}

function show(sign: string, line: string): string {
  return line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n${NO_END}`;
}

const NAMED: Readonly<Record<number, string>> = {
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
  34: '\\"',
  92: "\\\\",
};

/** A name as git writes it: in quotes, with octal escapes, where it holds anything but plain ASCII (https://git-scm.com/docs/git-config, core.quotePath). */
function quotePath(name: string): string {
  let quoted = "";
  for (const byte of encodePath(name)) {
    const named = NAMED[byte];
    if (named !== undefined) quoted += named;
    else quoted += byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
  }
  return quoted === name ? name : `"${quoted}"`;
}

/** Behind a name with a blank in it git writes a tab, so that whoever reads the line knows where the name ends. */
function sidePath(name: string): string {
  const quoted = quotePath(name);
  return quoted === name && name.includes(" ") ? `${name}\t` : quoted;
}
