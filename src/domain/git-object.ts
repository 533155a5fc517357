/** Readers for git's own objects. They accept any bytes; what is not there comes out empty. Format: https://git-scm.com/docs/gitformat-pack */
import type { Identity, ObjectId } from "./change.ts";
import { decodePath } from "./path.ts";

/** A commit object as it is stored: neither mailmap nor grafts nor replacements count. */
export interface CommitObject {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
}

/** One row of a tree object; the name is in the internal form of `path.ts`, the mode has six digits. */
export interface TreeRow {
  readonly name: string;
  readonly mode: string;
  readonly sha: ObjectId;
}

const LINE_FEED = 10;
const SPACE = 32;
type Decoder = InstanceType<typeof TextDecoder>;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The decoder that the commit's `encoding` header asks for; UTF-16 and unknown names give UTF-8, because a commit is ASCII at heart. */
function decoderOf(label: string): Decoder {
  if (label === "" || /^utf-?8$/i.test(label)) return utf8;
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding.startsWith("utf-16") ? utf8 : decoder;
  } catch {
    return utf8;
  }
}

/** `Name <email> seconds zone` -> name and email; a line without brackets is all name. */
export function parseIdentity(line: string): Identity {
  const open = line.indexOf("<");
  if (open === -1) return { name: line.replace(/ \d+ [+-]\d+$/, "").trim(), email: "" };
  const close = line.indexOf(">", open);
  return {
    name: line.slice(0, open).trim(),
    email: line.slice(open + 1, close === -1 ? line.length : close).trim(),
  };
}

interface Headers {
  readonly parents: readonly ObjectId[];
  /** The first value of each key. */
  readonly first: ReadonlyMap<string, Uint8Array>;
  /** Where the message begins. */
  readonly bodyStart: number;
}

function readHeaders(bytes: Uint8Array): Headers {
  const parents: ObjectId[] = [];
  const first = new Map<string, Uint8Array>();
  let from = 0;
  for (let stop = from; from < bytes.length; from = stop + 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    stop = end === -1 ? bytes.length : end;
    if (stop === from) break;
    const space = bytes.indexOf(SPACE, from);
    // A line that starts with a blank goes on with the one before (signatures).
    if (space <= from || space > stop) continue;
    const key = utf8.decode(bytes.subarray(from, space));
    const value = bytes.subarray(space + 1, stop);
    if (key === "parent") parents.push(utf8.decode(value));
    else if (!first.has(key)) first.set(key, value);
  }
  return { parents, first, bodyStart: Math.min(from + 1, bytes.length) };
}

/** The bytes of a commit object -> its parts, text decoded as UTF-8 or by its own `encoding` header. */
export function parseCommit(bytes: Uint8Array): CommitObject {
  const { parents, first, bodyStart } = readHeaders(bytes);
  const value = (key: string): Uint8Array => first.get(key) ?? new Uint8Array(0);
  const decoder = decoderOf(utf8.decode(value("encoding")).trim());
  return {
    tree: utf8.decode(value("tree")),
    parents,
    author: parseIdentity(decoder.decode(value("author"))),
    committer: parseIdentity(decoder.decode(value("committer"))),
    message: decoder.decode(bytes.subarray(bodyStart)),
  };
}

/** The bytes of a tree object -> its rows; `idBytes` is 20 (SHA-1) or 32 (SHA-256). A cut-off row is left out. */
export function parseTree(bytes: Uint8Array, idBytes: number): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  let from = 0;
  while (from < bytes.length) {
    const space = bytes.indexOf(SPACE, from);
    const nul = space === -1 ? -1 : bytes.indexOf(0, space);
    if (nul === -1 || nul + 1 + idBytes > bytes.length) break;
    const mode = utf8.decode(bytes.subarray(from, space)).padStart(6, "0");
    const name = decodePath(bytes.subarray(space + 1, nul));
    let sha = "";
    for (let index = nul + 1; index <= nul + idBytes; index += 1)
      sha += (bytes[index] ?? 0).toString(16).padStart(2, "0");
    rows.push({ name, mode, sha });
    from = nul + 1 + idBytes;
  }
  return rows;
}
