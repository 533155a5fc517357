import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";

// Starting git copies the page tables of this process, which are large; reading and writing a loose object costs a hundredth of it.
// https://git-scm.com/book/en/v2/Git-Internals-Git-Objects

/** One object as git keeps it. */
export interface GitObject {
  readonly type: string;
  readonly body: Buffer;
}

const isId = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);
const fileOf = (gitDir: string, id: string): string => join(gitDir, "objects", id.slice(0, 2), id.slice(2));

/** A loose object by its full id, undefined where there is none: it may still be in a pack. */
export function readLooseObject(gitDir: string, id: string): GitObject | undefined {
  if (!isId(id)) return undefined;
  let packed: Buffer;
  try {
    packed = readFileSync(fileOf(gitDir, id));
  } catch {
    return undefined;
  }
  const whole = inflateSync(packed);
  const end = whole.indexOf(0);
  return { type: whole.subarray(0, end).toString().split(" ")[0] ?? "", body: whole.subarray(end + 1) };
}

/** Writes one object loose and returns its id. */
export function writeLooseObject(gitDir: string, { type, body }: GitObject): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const id = createHash("sha1").update(whole).digest("hex");
  replaceFile(fileOf(gitDir, id), deflateSync(whole));
  return id;
}

/** The parents of a commit that is loose, undefined for any other. */
export function readParents(gitDir: string, id: string): readonly string[] | undefined {
  const object = readLooseObject(gitDir, id);
  if (object?.type !== "commit") return undefined;
  const text = object.body.toString("latin1");
  const headers = text.slice(0, text.indexOf("\n\n")).split("\n");
  return headers.filter((line) => line.startsWith("parent ")).map((line) => line.slice("parent ".length));
}

/** Whether `ancestor` is reachable from `descendant`; undefined where that takes a commit that is not loose. */
export function isLooseAncestor(gitDir: string, ancestor: string, descendant: string): boolean | undefined {
  const seen = new Set<string>();
  const open = [descendant];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === ancestor) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const parents = readParents(gitDir, id);
    if (parents === undefined) return undefined;
    open.push(...parents);
  }
  return false;
}

/** Puts a file in its place in one step, so that a git beside sees the old or the new one whole. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
