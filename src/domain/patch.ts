import type { Hunk } from "./change.ts";

/** Takes the next chunk of binary text; `end` says whether everything that was begun was also finished. */
export interface ChunkParser {
  push(chunk: string): void;
  end(): boolean;
}

/** What one section of a patch says: its hunks, and whether git calls the file binary. */
export interface PatchSection {
  readonly hunks: Hunk[];
  isBinary: boolean;
}

const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;
const FILE_START = "diff --git ";
/** What the header lines that count begin with: a file, a hunk, `Binary files`. */
const TELLING = "d@B";
/** Enough to tell any header line from any other; the rest of a line is never looked at. */
const KEPT_OF_LINE = 256;
const [MINUS, PLUS, BACKSLASH] = ["-", "+", "\\"].map((sign) => sign.charCodeAt(0));

function parseHunk(line: string): Hunk | undefined {
  const match = HUNK.exec(line);
  if (match === null) return undefined;
  return {
    oldStart: Number(match[1]),
    oldLines: Number(match[2] ?? "1"),
    newStart: Number(match[3]),
    newLines: Number(match[4] ?? "1"),
  };
}

/** Where a patch stands: which lines of the open hunk are still to come, and what a chunk has cut off. */
interface PatchState {
  section: PatchSection | undefined;
  oldLeft: number;
  newLeft: number;
  /** The beginning of a header line whose end is in a later chunk. */
  line: string;
  /** Whether the rest of a content line is in a later chunk. */
  isSkipping: boolean;
  failed: boolean;
}

function takeHeader(state: PatchState, line: string, onSection: (section: PatchSection) => void): void {
  if (line.startsWith("@@ ")) {
    const hunk = parseHunk(line);
    if (hunk === undefined || state.section === undefined) return;
    state.section.hunks.push(hunk);
    state.oldLeft = hunk.oldLines;
    state.newLeft = hunk.newLines;
  } else if (line.startsWith(FILE_START)) {
    state.section = { hunks: [], isBinary: false };
    onSection(state.section);
  } else if (line.startsWith("Binary files ") && state.section !== undefined) {
    state.section.isBinary = true;
  }
}

// Content lines are counted, not read, so that no text of a file can pass for a header. Returns where the hunk or the chunk ends.
function skipContent(state: PatchState, chunk: string, start: number): number {
  let { oldLeft, newLeft } = state;
  let from = start;
  while ((oldLeft > 0 || newLeft > 0) && from < chunk.length) {
    const first = chunk.charCodeAt(from);
    if (first === PLUS) newLeft -= 1;
    else if (first === MINUS) oldLeft -= 1;
    else if (first !== BACKSLASH) state.failed = true;
    const end = chunk.indexOf("\n", from);
    state.isSkipping = end === -1;
    from = end === -1 ? chunk.length : end + 1;
  }
  if (oldLeft < 0 || newLeft < 0) state.failed = true;
  state.oldLeft = oldLeft;
  state.newLeft = newLeft;
  return from;
}

/** Parses a patch without context (`-p -U0`) into its sections, one for each `diff --git` line, in order; text is not kept. */
export function createPatchParser(onSection: (section: PatchSection) => void): ChunkParser {
  const state: PatchState = { section: undefined, oldLeft: 0, newLeft: 0, line: "", isSkipping: false, failed: false };

  // Reads one header line, or what the chunk has of it, and returns where to go on.
  const readHeader = (chunk: string, from: number): number => {
    const end = chunk.indexOf("\n", from);
    // Most header lines (`index`, `---`, `+++`) say nothing that counts.
    if (end !== -1 && state.line === "" && !TELLING.includes(chunk.charAt(from))) return end + 1;
    const stop = end === -1 ? chunk.length : end;
    const part = state.line.length < KEPT_OF_LINE ? chunk.slice(from, Math.min(stop, from + KEPT_OF_LINE)) : "";
    state.line = state.line === "" ? part : state.line + part;
    if (end !== -1) {
      const line = state.line;
      state.line = "";
      takeHeader(state, line, onSection);
    }
    return stop + 1;
  };
  const endSkipping = (chunk: string): number => {
    const end = chunk.indexOf("\n");
    state.isSkipping = end === -1;
    return end === -1 ? chunk.length : end + 1;
  };

  return {
    push(chunk) {
      let from = state.isSkipping ? endSkipping(chunk) : 0;
      while (from < chunk.length) {
        const isContent = state.line === "" && (state.oldLeft > 0 || state.newLeft > 0);
        from = isContent ? skipContent(state, chunk, from) : readHeader(chunk, from);
      }
    },
    end: () => !state.failed && state.oldLeft === 0 && state.newLeft === 0 && !state.isSkipping && state.line === "",
  };
}
