import { git, tryGit } from "./git.ts";

/** GitHub's word for what happened to a file. */
export type DiffStatus = "added" | "removed" | "modified" | "renamed" | "copied" | "changed";

/** One file of a diff, as `GET /pulls/{n}/files` shows it. */
export interface DiffFile {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: DiffStatus;
  /** The new blob, or the old one of a removed file. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@`; undefined for binary files, pure renames and diffs over GitHub's limits. */
  readonly patch: string | undefined;
}

/** Where a comment may stand: its position below the first hunk header and the hunk up to it. */
export interface DiffLine {
  readonly position: number;
  readonly hunk: string;
}

// https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits
const MAX_FILE_LINES = 20_000;
const MAX_FILE_BYTES = 500_000;
const MAX_DIFF_BYTES = 1_000_000;

function statusOf(letter: string, oldSha: string, newSha: string): DiffStatus {
  switch (letter) {
    case "A":
      return "added";
    case "D":
      return "removed";
    case "R":
      return "renamed";
    case "C":
      return "copied";
    case "T":
      return "changed";
    default:
      return oldSha === newSha ? "changed" : "modified";
  }
}

function splitPatches(text: string): readonly (string | undefined)[] {
  const sections = text.split(/^(?=diff --git )/m).filter((section) => section.startsWith("diff --git "));
  return sections.map((section) => {
    const start = section.search(/^@@ /m);
    return start < 0 ? undefined : section.slice(start).replace(/\n$/, "");
  });
}

const cache = new Map<string, readonly DiffFile[]>();

/** The files of `git diff from to` with renames followed, by path; `from` undefined compares with nothing. */
export function diffCommits(gitDir: string, from: string | undefined, to: string): readonly DiffFile[] {
  const key = `${gitDir}\0${from ?? ""}\0${to}`;
  const known = cache.get(key);
  if (known) return known;
  const files = computeDiff(gitDir, from, to);
  cache.set(key, files);
  return files;
}

interface RawEntry {
  readonly letter: string;
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly oldSha: string;
  readonly newSha: string;
  /** git prints a change of type as a deletion and a creation. */
  readonly patches: 1 | 2;
}

function parseRaw(output: string): readonly RawEntry[] {
  const raw = output.split("\0");
  const entries: RawEntry[] = [];
  for (let index = 0; index + 1 < raw.length; ) {
    const [oldMode = "", newMode = "", oldSha = "", newSha = "", letters = ""] = (raw[index] ?? "").slice(1).split(" ");
    const letter = letters.charAt(0);
    const isPair = letter === "R" || letter === "C";
    const first = raw[index + 1] ?? "";
    const path = isPair ? (raw[index + 2] ?? "") : first;
    const isTwofold = letter === "T" || (letter === "M" && isTypeChange(oldMode, newMode));
    entries.push({
      letter,
      path,
      previousPath: isPair ? first : undefined,
      oldSha,
      newSha,
      patches: isTwofold ? 2 : 1,
    });
    index += isPair ? 3 : 2;
  }
  return entries;
}

function computeDiff(gitDir: string, from: string | undefined, to: string): readonly DiffFile[] {
  const common = ["diff-tree", "-r", "-M", "--no-ext-diff", "--no-textconv", "--full-index", "--no-commit-id", "-l0"];
  const range = from === undefined ? ["--root", to] : [from, to];
  const raw = git(gitDir, [...common, "--raw", "-z", "--no-abbrev", ...range]).toString("utf8");
  const patches = splitPatches(git(gitDir, [...common, "-p", ...range]).toString("utf8"));
  let total = 0;
  let next = 0;
  return parseRaw(raw).map((entry) => {
    const text = patches[next];
    next += entry.patches;
    const counts = countLines(text);
    const length = text?.length ?? 0;
    const isShown = counts.lines <= MAX_FILE_LINES && length <= MAX_FILE_BYTES && total <= MAX_DIFF_BYTES;
    total += length;
    return {
      path: entry.path,
      previousPath: entry.previousPath,
      status: statusOf(entry.letter, entry.oldSha, entry.newSha),
      sha: entry.letter === "D" ? entry.oldSha : entry.newSha,
      additions: counts.additions,
      deletions: counts.deletions,
      patch: isShown ? text : undefined,
    };
  });
}

function isTypeChange(oldMode: string, newMode: string): boolean {
  return oldMode.slice(0, 3) !== newMode.slice(0, 3);
}

function countLines(patch: string | undefined): { additions: number; deletions: number; lines: number } {
  let additions = 0;
  let deletions = 0;
  const lines = patch === undefined ? [] : patch.split("\n");
  for (const line of lines) {
    if (line.startsWith("+")) additions += 1;
    else if (line.startsWith("-")) deletions += 1;
  }
  return { additions, deletions, lines: lines.length };
}

/** Every line of a patch that can be commented on: `RIGHT:12` or `LEFT:7` to where it stands. */
export function commentableLines(patch: string | undefined): ReadonlyMap<string, DiffLine> {
  const lines = new Map<string, DiffLine>();
  let left = 0;
  let right = 0;
  let hunk: string[] = [];
  for (const [position, line] of (patch ?? "").split("\n").entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) {
      left = Number(header[1]);
      right = Number(header[2]);
      hunk = [line];
      continue;
    }
    hunk.push(line);
    const place = { position, hunk: hunk.join("\n") };
    if (line.startsWith("-") || line.startsWith(" ")) lines.set(`LEFT:${left++}`, place);
    if (line.startsWith("+") || line.startsWith(" ")) lines.set(`RIGHT:${right++}`, place);
  }
  return lines;
}

/** Where a line of a file at commit `from` stands at commit `to`; undefined where it was changed or removed. */
export function followLine(gitDir: string, from: string, to: string, path: string, line: number): number | undefined {
  if (from === to) return line;
  const output = tryGit(gitDir, ["diff", "-U0", "--no-ext-diff", from, to, "--", path]);
  if (output.status !== 0) return undefined;
  let shift = 0;
  for (const match of output.stdout.toString().matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)) {
    const start = Number(match[1]);
    const removed = Number(match[2] ?? 1);
    const added = Number(match[3] ?? 1);
    if (removed === 0 ? line <= start : line < start) break;
    if (removed > 0 && line < start + removed) return undefined;
    shift += added - removed;
  }
  return line + shift;
}
