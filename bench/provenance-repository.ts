import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProvenanceRow } from "./provenance-rows.ts";

/** Rows that are looked at as one range: each changes only its own folder, so that they do not touch each other. */
export interface Batch {
  readonly rows: readonly ProvenanceRow[];
  readonly branch: string | null;
  readonly baseSha: string;
  readonly headSha: string;
}

const ROWS_PER_BATCH = 120;
const MAX_LINES = 400;

/** The folder of a row inside its batch. */
export function folderOf(index: number): string {
  return `row${index}/`;
}

/**
 * Writes the rows as a bare repository: one commit each, with its own author, committer, message, files and git-ai note, upon a
 * commit that has the files as they were. Rows of one branch name share a range.
 */
export function writeRepository(path: string, rows: readonly ProvenanceRow[]): readonly Batch[] {
  mkdirSync(path, { recursive: true });
  git(path, ["init", "-q", "--bare", "."]);
  const groups = groupRows(rows);
  const parts: string[] = [];
  const notes: string[] = [];
  let mark = 0;
  const marks: { base: number; head: number }[] = [];
  for (const group of groups) {
    const files = group.map((row, index) => (row.files.length === 0 ? [] : contentsOf(row, folderOf(index))));
    mark += 1;
    const base = mark;
    parts.push(
      commit(
        mark,
        undefined,
        { name: "Base", email: "base@example.com" },
        { name: "Base", email: "base@example.com" },
        "Before\n",
        files.flat().map((file) => ({ path: file.path, text: file.before })),
      ),
    );
    for (const [index, row] of group.entries()) {
      mark += 1;
      const author = { name: row.author_name, email: row.author_email };
      const committer = { name: row.committer_name, email: row.committer_email };
      parts.push(
        commit(
          mark,
          mark - 1,
          author,
          committer,
          row.message,
          (files[index] ?? []).map((file) => ({ path: file.path, text: file.after })),
        ),
      );
      if (row.git_ai_note !== undefined)
        notes.push(`N inline :${mark}\n${data(prefixNote(row.git_ai_note, folderOf(index)))}`);
    }
    marks.push({ base, head: mark });
  }
  if (notes.length > 0) {
    parts.push(
      `commit refs/notes/ai\ncommitter Notes <notes@example.com> 1750000000 +0000\n${data("Notes\n")}${notes.join("")}\n`,
    );
  }
  const marksFile = join(path, "draftgate-marks");
  git(path, ["fast-import", "--quiet", `--export-marks=${marksFile}`], parts.join(""));
  const shas = new Map(
    readFileSync(marksFile, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const [name = "", sha = ""] = line.slice(1).split(" ");
        return [Number(name), sha] as const;
      }),
  );
  return groups.map((group, index) => ({
    rows: group,
    branch: group[0]?.branch ?? null,
    baseSha: shas.get(marks[index]?.base ?? 0) ?? "",
    headSha: shas.get(marks[index]?.head ?? 0) ?? "",
  }));
}

function groupRows(rows: readonly ProvenanceRow[]): readonly (readonly ProvenanceRow[])[] {
  const byBranch = new Map<string, ProvenanceRow[]>();
  for (const row of rows) {
    const list = byBranch.get(row.branch ?? "") ?? [];
    list.push(row);
    byBranch.set(row.branch ?? "", list);
  }
  const groups: ProvenanceRow[][] = [];
  for (const list of byBranch.values()) {
    for (let start = 0; start < list.length; start += ROWS_PER_BATCH)
      groups.push(list.slice(start, start + ROWS_PER_BATCH));
  }
  return groups;
}

interface Person {
  readonly name: string;
  readonly email: string;
}
interface Version {
  readonly path: string;
  readonly text: string | undefined;
}

function commit(
  mark: number,
  from: number | undefined,
  author: Person,
  committer: Person,
  message: string,
  files: readonly Version[],
): string {
  const person = ({ name, email }: Person): string =>
    `${name.replace(/[<>\n\0]/g, "")} <${email.replace(/[<>\n\0]/g, "")}> ${1_750_000_000 + mark} +0000`;
  const changes = files.map((file) =>
    file.text === undefined ? "" : `M 100644 inline ${JSON.stringify(file.path)}\n${data(file.text)}`,
  );
  const parent = from === undefined ? "" : `from :${from}\n`;
  const branch = `refs/heads/range-${from === undefined ? mark : "row"}`;
  return `${from === undefined ? "reset refs/heads/range-row\n" : ""}commit ${from === undefined ? "refs/heads/range-row" : branch}\nmark :${mark}\nauthor ${person(author)}\ncommitter ${person(committer)}\n${data(message)}${parent}${changes.join("")}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

interface Contents {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Made-up contents whose difference has the numbers of lines that the row says, where a note says it at the lines that it attests. */
function contentsOf(row: ProvenanceRow, folder: string): readonly Contents[] {
  const taken = new Set<string>();
  const contents: Contents[] = [];
  for (const file of row.files) {
    // A path that is a folder of another one cannot stand beside it.
    if ([...taken].some((other) => other.startsWith(`${file.path}/`) || file.path.startsWith(`${other}/`))) continue;
    taken.add(file.path);
    const path = folder + file.path;
    if (file.add === null || file.del === null) {
      contents.push({ path, before: `\0before ${row.sha}\n`, after: `\0after ${row.sha}\n` });
      continue;
    }
    const noted = row.git_ai_note === undefined ? [] : notedLines(row.git_ai_note, file.path);
    contents.push(noted.length === 0 ? plain(row, path, file.add, file.del) : attested(row, path, file.add, noted));
  }
  return contents;
}

function plain(row: ProvenanceRow, path: string, add: number, del: number): Contents {
  const shared = Array.from({ length: 6 }, (_, index) => `shared ${index} ${path}`);
  const lines = (word: string, count: number): readonly string[] =>
    Array.from({ length: Math.min(count, MAX_LINES) }, (_, index) => `${word} ${index} ${row.sha.slice(0, 8)}`);
  const text = (middle: readonly string[]): string =>
    `${[...shared.slice(0, 3), ...middle, ...shared.slice(3)].join("\n")}\n`;
  if (del === 0 && add > 0) return { path, before: undefined, after: `${lines("new", add).join("\n")}\n` };
  return { path, before: text(lines("old", del)), after: text(lines("new", add)) };
}

function attested(row: ProvenanceRow, path: string, add: number, noted: readonly number[]): Contents {
  const length = Math.max(...noted, add) + 2;
  const changed = new Set(noted.slice(0, Math.max(add, 1)));
  const line = (index: number, word: string): string => `${word} ${index} ${row.sha.slice(0, 8)}`;
  const numbers = Array.from({ length }, (_, index) => index + 1);
  return {
    path,
    before: `${numbers.map((index) => line(index, "same")).join("\n")}\n`,
    after: `${numbers.map((index) => line(index, changed.has(index) ? "new" : "same")).join("\n")}\n`,
  };
}

/** The lines that a note attests in one file, to whomever. */
function notedLines(note: string, path: string): readonly number[] {
  const numbers: number[] = [];
  let isOurs = false;
  for (const line of (note.split("\n---")[0] ?? "").split("\n")) {
    if (!line.startsWith(" ")) {
      isOurs = line.replace(/^"|"$/g, "") === path;
      continue;
    }
    for (const range of isOurs ? (line.trim().split(" ")[1] ?? "").split(",") : []) {
      const [start = 0, end = start] = range.split("-").map(Number);
      for (let number = start; number <= end && numbers.length < 20_000; number += 1) numbers.push(number);
    }
  }
  return numbers;
}

/** A note for a row that lies in a folder of its own. */
function prefixNote(note: string, folder: string): string {
  const divider = note.startsWith("---\n") ? 0 : note.indexOf("\n---\n") + 1;
  const attestations = note.slice(0, divider).split("\n");
  const moved = attestations.map((line) => {
    if (line === "" || line.startsWith(" ")) return line;
    return line.startsWith('"') ? `"${folder}${line.slice(1)}` : folder + line;
  });
  return moved.join("\n") + note.slice(divider);
}

function git(cwd: string, args: readonly string[], input?: string): void {
  const env = { PATH: process.env["PATH"] ?? "", HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  const run = spawnSync("git", args, { cwd, env, maxBuffer: 1 << 28, ...(input === undefined ? {} : { input }) });
  if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr.toString()}`);
}
