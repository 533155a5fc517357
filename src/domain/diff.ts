/**
 * Parsers for what git prints about differences. They take "binary text", a string in which each character is one byte (Latin-1),
 * in chunks of any size, hold no more than one record or line at a time, and accept any input without throwing.
 * Formats: https://git-scm.com/docs/diff-format
 */
import type { ObjectId } from "./change.ts";
import { type ChunkParser, createPatchParser, type PatchSection } from "./patch.ts";
import { decodeBinaryPath } from "./path.ts";

/** One side of a raw record: undefined where the file does not exist on that side. */
export interface RawSide {
  readonly mode: string;
  readonly sha: ObjectId;
}

/** One record of `--raw -z`; a combined one (of a merge) has several old sides, in the order of the parents. */
export interface RawRecord {
  readonly letters: string;
  readonly old: readonly (RawSide | undefined)[];
  readonly new: RawSide | undefined;
  readonly path: string;
  /** The names on the old sides, as many as there are old sides. */
  readonly previousPaths: readonly string[];
}

interface OpenRecord {
  readonly letters: string;
  readonly old: readonly (RawSide | undefined)[];
  readonly new: RawSide | undefined;
  readonly names: string[];
  readonly nameCount: number;
}

const ZERO_MODE = "000000";

function parseSide(mode: string | undefined, sha: string | undefined): RawSide | undefined {
  return mode === undefined || sha === undefined || mode === ZERO_MODE ? undefined : { mode, sha };
}

const [COLON, SPACE] = [58, 32];

/** `:100644 100644 <old> <new> M100`: by far the most records, whose fields stand at fixed places. Undefined for any other form. */
function openPlain(header: string): OpenRecord | undefined {
  const idLength = header.charCodeAt(55) === SPACE ? 40 : 64;
  const newShaStart = 16 + idLength;
  const letterStart = newShaStart + idLength + 1;
  const isPlain =
    header.charCodeAt(1) !== COLON &&
    header.charCodeAt(7) === SPACE &&
    header.charCodeAt(14) === SPACE &&
    header.charCodeAt(newShaStart - 1) === SPACE &&
    header.charCodeAt(letterStart - 1) === SPACE &&
    header.length > letterStart &&
    header.indexOf(" ", letterStart) === -1;
  if (!isPlain) return undefined;
  const letter = header.charAt(letterStart);
  return {
    letters: letter,
    old: [parseSide(header.slice(1, 7), header.slice(15, 15 + idLength))],
    new: parseSide(header.slice(8, 14), header.slice(newShaStart, newShaStart + idLength)),
    names: [],
    nameCount: letter === "R" || letter === "C" ? 2 : 1,
  };
}

function openCombined(header: string): OpenRecord | undefined {
  const parents = header.length - header.replace(/^:+/, "").length;
  const fields = header.slice(parents).split(" ");
  const letters = fields[2 * parents + 2];
  if (letters === undefined || letters === "" || fields.length !== 2 * parents + 3) return undefined;
  const old: (RawSide | undefined)[] = [];
  for (let index = 0; index < parents; index += 1) old.push(parseSide(fields[index], fields[parents + 1 + index]));
  const isPair = parents > 1 || letters.startsWith("R") || letters.startsWith("C");
  return {
    letters: parents > 1 ? letters : letters.slice(0, 1),
    old,
    new: parseSide(fields[parents], fields[2 * parents + 1]),
    names: [],
    nameCount: isPair ? parents + 1 : 1,
  };
}

function closeRecord({ letters, old, new: fresh, names }: OpenRecord): RawRecord {
  const path = names.at(-1) ?? "";
  // By far the most records have one name.
  const previousPaths = names.length > 1 ? names.slice(0, -1) : old.length === 1 ? names : old.map(() => path);
  return { letters, old, new: fresh, path, previousPaths };
}

/** Where the records of a raw stream go: `record` for each file, `header` for every other token (the line of a commit). */
export interface RawSink {
  record(record: RawRecord): void;
  header(token: string): void;
}

interface RawState {
  open: OpenRecord | undefined;
  failed: boolean;
}

/** One NUL-terminated token; returns false for an empty one outside a record. */
function takeToken(state: RawState, token: string, sink: RawSink): boolean {
  if (state.open !== undefined) {
    state.open.names.push(decodeBinaryPath(token));
    if (state.open.names.length === state.open.nameCount) {
      sink.record(closeRecord(state.open));
      state.open = undefined;
    }
    return true;
  }
  const text = token.startsWith("\n") ? token.slice(1) : token;
  if (text === "") return false;
  if (!text.startsWith(":")) {
    sink.header(text);
    return true;
  }
  state.open = openPlain(text) ?? openCombined(text);
  if (state.open === undefined) state.failed = true;
  return true;
}

/** Parses `git log -z --raw --format=tformat:…` (with `--combined-all-paths`): headers and records in the order they come. */
export function createRawLogParser(sink: RawSink): ChunkParser {
  const state: RawState = { open: undefined, failed: false };
  let pieces: string[] = [];
  return {
    push(chunk) {
      let from = 0;
      for (let nul = chunk.indexOf("\0"); nul !== -1; nul = chunk.indexOf("\0", from)) {
        const piece = chunk.slice(from, nul);
        const token = pieces.length === 0 ? piece : pieces.join("") + piece;
        if (pieces.length > 0) pieces = [];
        takeToken(state, token, sink);
        from = nul + 1;
      }
      if (from < chunk.length) pieces.push(chunk.slice(from));
    },
    end: () => state.open === undefined && !state.failed && pieces.every((piece) => piece.trim() === ""),
  };
}

/** Parses `git diff-tree -r -z --raw -p -U0`: all records, then (after an empty token) the patch. */
export function createRawPatchParser(
  onRecord: (record: RawRecord) => void,
  onSection: (section: PatchSection) => void,
): ChunkParser {
  const state: RawState = { open: undefined, failed: false };
  const sink: RawSink = {
    record: onRecord,
    header: () => {
      state.failed = true;
    },
  };
  const patch = createPatchParser(onSection);
  let pieces: string[] = [];
  let inPatch = false;
  // Returns where the patch begins, or the end of the chunk.
  const takeRecords = (chunk: string): number => {
    let from = 0;
    while (!inPatch) {
      const nul = chunk.indexOf("\0", from);
      if (nul === -1) {
        if (from < chunk.length) pieces.push(chunk.slice(from));
        return chunk.length;
      }
      const piece = chunk.slice(from, nul);
      inPatch = !takeToken(state, pieces.length === 0 ? piece : pieces.join("") + piece, sink);
      if (pieces.length > 0) pieces = [];
      from = nul + 1;
    }
    return from;
  };
  return {
    push(chunk) {
      const from = inPatch ? 0 : takeRecords(chunk);
      if (from < chunk.length) patch.push(from === 0 ? chunk : chunk.slice(from));
    },
    end: () => state.open === undefined && !state.failed && pieces.length === 0 && patch.end(),
  };
}

const COUNTS = /^(?:(\d{1,15})\t\d{1,15}|-\t-)\t([^\t]+)$/s;

/** Parses `git diff-tree -z --numstat --no-renames`: for each file its name and how many lines were added, 0 to a binary one. */
export function createCountsParser(onCount: (name: string, added: number) => void): ChunkParser {
  let rest = "";
  let hasFailed = false;
  return {
    push(chunk) {
      const tokens = (rest + chunk).split("\0");
      rest = tokens.pop() ?? "";
      for (const token of tokens) {
        const match = COUNTS.exec(token);
        if (match === null) hasFailed = true;
        else onCount(match[2] ?? "", Number(match[1] ?? "0"));
      }
    },
    end: () => !hasFailed && rest === "",
  };
}
