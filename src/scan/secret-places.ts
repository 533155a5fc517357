import type { Repository } from "../ports.ts";
import { decodeText, toUtf8 } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { indexLines, type Lines } from "./lines.ts";
import type { ScanTarget, SecretResult } from "./scanner.ts";
import { LINES_BEFORE } from "./secret-proof.ts";
import type { SecretSource } from "./secret-units.ts";
import { createValueFinder } from "./value-finder.ts";

/** A result and the text it stands in. */
export interface Found {
  readonly result: SecretResult;
  readonly source: SecretSource;
  readonly place: Place;
}

/** Lines and columns of a match, 1-based, in the text as it is in git. */
export interface Place {
  readonly startLine: number | null;
  readonly startColumn: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly firstLine: string;
  /** Every line of the match. */
  readonly lines: readonly string[];
  /** What is looked for in the merge base: the value, or the line where the value stands there encoded. */
  readonly needle: string;
}

/** Where each result stands; blobs are read again, so that none has to be kept. */
export async function locate(
  results: readonly SecretResult[],
  written: ReadonlyMap<string, { readonly source: SecretSource }>,
  repository: Repository,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const byBlob = new Map<string, { source: SecretSource; results: readonly SecretResult[] }>();
  const place = (source: SecretSource, rows: readonly SecretResult[], text: string) => {
    const lines = indexLines(text);
    for (const result of rows) found.push({ result, source, place: placeOf(result, text, lines) });
  };
  for (const [file, rows] of groupBy(results, (row) => row.file)) {
    const source = written.get(file)?.source;
    if (source === undefined) continue;
    if (source.kind === "blob") byBlob.set(source.blob.sha, { source, results: rows });
    else place(source, rows, source.text);
  }
  for await (const blob of repository.readBlobs(byBlob.keys(), Number.MAX_SAFE_INTEGER)) {
    const entry = byBlob.get(blob.sha);
    if (entry !== undefined && blob.bytes !== undefined)
      place(entry.source, entry.results, decodeText(toUtf8(blob.bytes)));
  }
  return found;
}

/** Where the match stands in the text as it is in git; the tool's own lines where it cannot be found there (decoded text). */
function placeOf(result: SecretResult, text: string, lines: Lines): Place {
  if (result.startLine === null) {
    return {
      startLine: null,
      startColumn: null,
      endLine: null,
      endColumn: null,
      firstLine: "",
      lines: [],
      needle: result.value,
    };
  }
  const toldStart = Math.max(1, result.startLine - LINES_BEFORE);
  const toldEnd = Math.max(toldStart, (result.endLine ?? result.startLine) - LINES_BEFORE);
  const at = text.indexOf(result.match, Math.max(0, lines.offset(toldStart) - 1));
  const start = lines.position(Math.max(0, at));
  if (at === -1 || start.line > toldStart + 1) {
    const firstLine = lines.text(toldStart, toldStart);
    const place = { startLine: toldStart, endLine: toldEnd, startColumn: null, endColumn: null, firstLine };
    return { ...place, lines: [firstLine], needle: firstLine.trim() };
  }
  const end = lines.position(at + Math.max(0, result.match.length - 1));
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    firstLine: lines.text(start.line, start.line),
    lines: lines.text(start.line, end.line).split("\n"),
    needle: result.value,
  };
}

/** Looks for every value in every merge-base version of the files that the range touches. */
export async function findOld(
  found: readonly Found[],
  target: ScanTarget,
  repository: Repository,
): Promise<(entry: Found) => boolean> {
  const needles = [...new Set(found.map((entry) => entry.place.needle))].filter((needle) => needle !== "");
  const old = new Set<string>();
  if (needles.length > 0) {
    const encoder = new TextEncoder();
    const find = createValueFinder(needles.map((needle) => encoder.encode(needle)));
    const shas = new Set(
      target.change.files.flatMap((file) => (file.oldMode === "160000" ? [] : (file.oldBlob ?? []))),
    );
    for await (const blob of repository.readBlobs(shas, target.maxFileBytes)) {
      if (blob.bytes === undefined) continue;
      for (const index of find(toUtf8(blob.bytes))) old.add(needles[index] ?? "");
    }
  }
  return (entry) => old.has(entry.place.needle);
}
