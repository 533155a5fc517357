import type { AiLines } from "../domain/attribution.ts";
import type { FileOutline, LineRange, ObjectId } from "../domain/change.ts";
import type { BlameSpan } from "../ports.ts";
import { type AddedLines, addsNothing, type PlacedLines } from "./added-lines.ts";
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
  /** How many lines the head adds. */
  readonly total: number;
}

const NO_NOTES: ReadonlyMap<ObjectId, number> = new Map();
const NOTHING_KNOWN: WrittenLines = { aiLines: null, isRewritten: false, notedLines: NO_NOTES, total: 0 };

/** Whether blame must tell the lines of a file apart: several commits, of which some but not all are agents', or notes to place. */
export function needsBlame(file: FileOutline, sources: readonly LineSource[]): boolean {
  if (addsNothing(file)) return false;
  if (sources.length === 1 && sources[0]?.blob === file.newBlob) return false;
  const isMixed = sources.some((source) => source.isAgents) && sources.some((source) => !source.isAgents);
  return isMixed || sources.some((source) => source.noted !== undefined);
}

/**
 * Tells which of the lines that the head adds to a file agents wrote. `spans` is the file's blame within the range, undefined where it
 * was not asked for; `traced` are head lines from traces; `lines` is undefined where nobody has to know, and has ranges where `needsPlaces`.
 */
export function writtenLines(
  file: FileOutline,
  sources: readonly LineSource[],
  spans: readonly BlameSpan[] | undefined,
  traced: readonly LineRange[],
  lines: AddedLines | undefined,
): WrittenLines {
  if (lines === undefined) return NOTHING_KNOWN;
  const { total, ranges } = lines;
  // A file that only loses lines may have been blamed before that was known.
  const told = total === 0 ? undefined : spans;
  if (!needsPlaces(sources, told !== undefined, traced.length > 0)) return linesOfWhole(sources, total);
  if (ranges === undefined) throw new Error(`nobody asked which lines of ${file.path} are added`);
  return placedLines(file, sources, told, traced, { total, ranges });
}

function placedLines(
  file: FileOutline,
  sources: readonly LineSource[],
  spans: readonly BlameSpan[] | undefined,
  traced: readonly LineRange[],
  { total, ranges: added }: PlacedLines,
): WrittenLines {
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
    total,
  };
}

/** Whether it must be known where the added lines are: not for most files, whose commits speak for all of them alike. */
export function needsPlaces(sources: readonly LineSource[], isBlamed: boolean, isTraced: boolean): boolean {
  return isBlamed || isTraced || sources.some((source) => source.noted !== undefined);
}

/** What commits that speak for all lines alike say: one alone of its own, several only where they are all agents'. */
function linesOfWhole(sources: readonly LineSource[], total: number): WrittenLines {
  const isAgents = sources.some((source) => source.isAgents);
  const isKnown = sources.length < 2 || sources.every((source) => source.isAgents);
  const isPartial = sources.some((source) => source.isAgents && source.isPartial);
  const aiLines = isKnown && !isPartial ? { added: total, ai: isAgents ? total : 0 } : null;
  return { aiLines, isRewritten: false, notedLines: NO_NOTES, total };
}

interface SourceLines {
  readonly all: readonly LineRange[];
  readonly noted: readonly LineRange[];
}

/** The head's added lines that come from one commit, all and attested ones; undefined where nothing tells. */
function linesOfSource(
  file: FileOutline,
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
