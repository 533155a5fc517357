import type { AiLines } from "../domain/attribution.ts";
import { addedRanges, type ChangedFile, type LineRange, type ObjectId } from "../domain/change.ts";
import type { BlameSpan } from "../ports.ts";
import { countLines, intersectionOf, unionOf } from "./line-ranges.ts";

/** What is known of one commit's part in a file. */
export interface LineSource {
  readonly commitSha: ObjectId;
  readonly blob: ObjectId | undefined;
  /** Whether the commit as a whole is an agent's. */
  readonly isAgents: boolean;
  /** Whether only an unknown part of the commit is an agent's. */
  readonly isPartial: boolean;
  /** The lines of the file at that commit which its note attests to agents, undefined without a note on this file. */
  readonly noted: readonly LineRange[] | undefined;
}

/** Which lines that the head adds an agent wrote. */
export interface WrittenLines {
  readonly aiLines: AiLines | null;
  /** True where the head has added lines and no agent's commit, note or trace accounts for any. */
  readonly isRewritten: boolean;
  /** For each commit with a note: how many of the lines it attests stand in the head as lines of that commit. */
  readonly notedLines: ReadonlyMap<ObjectId, number>;
}

const NO_NOTES: ReadonlyMap<ObjectId, number> = new Map();

/** Whether blame must tell the lines of a file apart: several commits, of which some but not all are agents', or notes to place. */
export function needsBlame(file: ChangedFile, sources: readonly LineSource[]): boolean {
  if (file.newBlob === undefined || addedRanges(file).length === 0) return false;
  if (sources.length === 1 && sources[0]?.blob === file.newBlob) return false;
  const isMixed = sources.some((source) => source.isAgents) && sources.some((source) => !source.isAgents);
  return isMixed || sources.some((source) => source.noted !== undefined);
}

/**
 * Tells which added lines of a file agents wrote. `spans` is the file's blame within the range, undefined where it was not asked
 * for; `traced` are head lines from traces.
 */
export function writtenLines(
  file: ChangedFile,
  sources: readonly LineSource[],
  spans: readonly BlameSpan[] | undefined,
  traced: readonly LineRange[],
): WrittenLines {
  const added = addedRanges(file);
  const total = countLines(added);
  const sole = traced.length > 0 ? undefined : linesOfSole(sources, spans, total);
  if (sole !== undefined) return sole;
  const perCommit = new Map(
    sources.map((source) => [source.commitSha, linesOfSource(file, source, sources, spans, added)]),
  );
  const notedLines = new Map<ObjectId, number>();
  const written: LineRange[] = [...intersectionOf(unionOf(traced), added)];
  const fromAgents: LineRange[] = [...written];
  for (const source of sources) {
    const lines = perCommit.get(source.commitSha);
    if (lines === undefined) continue;
    if (source.noted !== undefined) notedLines.set(source.commitSha, countLines(lines.noted));
    written.push(...(source.noted === undefined && source.isAgents ? lines.all : lines.noted));
    fromAgents.push(...lines.noted, ...(source.isAgents ? lines.all : []));
  }
  const isKnown = sources.every((source) => perCommit.get(source.commitSha) !== undefined);
  const isPartial = sources.some((source) => source.isAgents && source.isPartial && source.noted === undefined);
  return {
    aiLines: isKnown && !isPartial ? { added: total, ai: countLines(unionOf(written)) } : null,
    isRewritten: isKnown && total > 0 && sources.some((source) => source.isAgents) && fromAgents.length === 0,
    notedLines,
  };
}

/** Most files: one commit wrote what the head has, and nothing else speaks of its lines. */
function linesOfSole(
  sources: readonly LineSource[],
  spans: readonly BlameSpan[] | undefined,
  total: number,
): WrittenLines | undefined {
  const [sole] = sources;
  if (sole === undefined || sources.length > 1 || sole.noted !== undefined || spans !== undefined) return undefined;
  const isUnclear = sole.isAgents && sole.isPartial;
  const aiLines = isUnclear ? null : { added: total, ai: sole.isAgents ? total : 0 };
  return { aiLines, isRewritten: false, notedLines: NO_NOTES };
}

interface SourceLines {
  readonly all: readonly LineRange[];
  readonly noted: readonly LineRange[];
}

/** The head's added lines that come from one commit, all and attested ones; undefined where nothing tells. */
function linesOfSource(
  file: ChangedFile,
  source: LineSource,
  sources: readonly LineSource[],
  spans: readonly BlameSpan[] | undefined,
  added: readonly LineRange[],
): SourceLines | undefined {
  if (spans === undefined || (spans.length === 0 && added.length > 0)) {
    const isSole = sources.length === 1 && (source.blob === file.newBlob || source.noted === undefined);
    const areAllAgents = sources.every((each) => each.isAgents && each.noted === undefined);
    if (!isSole && !areAllAgents) return undefined;
    return { all: added, noted: source.noted === undefined ? [] : intersectionOf(source.noted, added) };
  }
  const own = spans.filter((span) => span.commitSha === source.commitSha);
  const noted = source.noted ?? [];
  return {
    all: intersectionOf(unionOf(own.map((span) => span.lines)), added),
    noted: intersectionOf(unionOf(own.flatMap((span) => placed(noted, span))), added),
  };
}

/** Lines numbered as the commit's own file had them -> where the span put them in the head. */
function placed(noted: readonly LineRange[], span: BlameSpan): readonly LineRange[] {
  const shift = span.lines.start - span.originalStart;
  const original = [{ start: span.originalStart, end: span.lines.end - shift }];
  return intersectionOf(noted, original).map((range) => ({ start: range.start + shift, end: range.end + shift }));
}
