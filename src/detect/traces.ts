import type { ChangeOutline, FileOutline, LineRange } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import type { Notice } from "../domain/report.ts";
import type { Repository } from "../ports.ts";
import { readAddedLines } from "./added-lines.ts";
import { isTracePath, MAX_TRACE_BYTES, parseAgentTrace, type TraceEntry } from "./agent-trace.ts";
import type { Catalog } from "./catalog.ts";
import { intersectionOf, unionOf } from "./line-ranges.ts";
import type { Mark } from "./mark.ts";
import { shownText } from "./shown-text.ts";
import { headPathsByName, type Speech, speechesOf } from "./speeches.ts";
import { resolveTracePath } from "./trace-paths.ts";

/** What Agent Trace records say of one changed file. */
export interface FileTrace {
  readonly marks: readonly Mark[];
  /** Lines of the head that the change adds and the records attest to an AI. */
  readonly lines: readonly LineRange[];
}

interface Placed {
  readonly entry: TraceEntry;
  readonly isSure: boolean;
}

/**
 * Reads the trace files that the change itself adds to (older records speak of older changes) -> what they say of each changed file.
 * Records number the lines of a work tree before the commit, so that those which miss every added line are only a hint.
 */
export async function readTraces(
  catalog: Catalog,
  change: ChangeOutline,
  repository: Repository,
): Promise<{ readonly traces: ReadonlyMap<string, FileTrace>; readonly notices: readonly Notice[] }> {
  const sources = change.files.filter((file) => isTracePath(file.path) && file.newBlob !== undefined);
  if (sources.length === 0) return { traces: new Map(), notices: [] };
  const texts = await readTexts(repository, sources);
  const files = new Map(change.files.map((file) => [file.path, file]));
  const names = headPathsByName(change);
  const collected = new Map<string, Placed[]>();
  const notices: Notice[] = [];
  for (const source of sources) {
    const text = texts.get(source.newBlob ?? "");
    if (text === undefined) {
      const message = `The trace file ${shownText(displayPath(source.path))} is larger than ${MAX_TRACE_BYTES / 1048576} MiB and was not read.`;
      notices.push({ code: "results-cut", message });
      continue;
    }
    const known = new Set((texts.get(source.oldBlob ?? "") ?? "").split("\n").map((line) => line.trim()));
    for (const entry of parseAgentTrace(catalog, text, known)) {
      const target = resolveTracePath(entry, source.path, change.pullRequest?.repository, (path) => names.has(path));
      if (target !== undefined) collect(collected, names.get(target.path) ?? [], { entry, isSure: target.isSure });
    }
  }
  const [added, standing] = await Promise.all([
    readAddedLines(
      repository,
      [...collected.keys()].flatMap((path) => files.get(path) ?? []),
    ),
    readStanding(repository, change, [...collected.keys()], new Set(sources.map(({ path }) => path))),
  ]);
  const traces = [...collected].map(([path, entries]) => {
    const ranges = added.get(path)?.ranges ?? [];
    const kept = standing.get(path);
    return [path, traceOf(kept === undefined ? ranges : intersectionOf(ranges, kept), entries)] as const;
  });
  return { traces: new Map(traces), notices };
}

/**
 * Of files that several commits of the range wrote: the lines of the head that were there when the last record was written. What
 * somebody wrote after that no record can be about.
 */
async function readStanding(
  repository: Repository,
  change: ChangeOutline,
  paths: readonly string[],
  tracePaths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  const speeches = paths.length === 0 ? new Map<string, readonly Speech[]>() : speechesOf(change);
  const shared = paths.filter((path) => (speeches.get(path) ?? []).length > 1);
  if (shared.length === 0) return new Map();
  const last = change.commits.findLastIndex(({ files }) => files.some(({ path }) => tracePaths.has(path)));
  const before = new Set(change.commits.slice(0, last + 1).map(({ sha }) => sha));
  const standing = new Map<string, readonly LineRange[]>();
  for (const [path, spans] of await repository.readBlame(change, shared)) {
    if (spans.length === 0) continue;
    standing.set(path, unionOf(spans.filter((span) => before.has(span.commitSha)).map((span) => span.lines)));
  }
  return standing;
}

/** Adds a record to the files of the head that it may speak of: they may have been renamed since. */
function collect(collected: Map<string, Placed[]>, paths: readonly string[], placed: Placed): void {
  for (const path of paths) {
    const list = collected.get(path);
    if (list === undefined) collected.set(path, [placed]);
    else list.push(placed);
  }
}

async function readTexts(
  repository: Repository,
  sources: readonly FileOutline[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = sources.flatMap((file) => [file.newBlob ?? "", file.oldBlob ?? ""]).filter((sha) => sha !== "");
  const texts = new Map<string, string>();
  for await (const blob of repository.readBlobs(new Set(wanted), MAX_TRACE_BYTES)) {
    if (blob.bytes !== undefined) texts.set(blob.sha, new TextDecoder().decode(blob.bytes));
  }
  return texts;
}

/** One mark for each agent, dialect and sureness. */
function traceOf(added: readonly LineRange[], entries: readonly Placed[]): FileTrace {
  const groups = new Map<string, Placed[]>();
  for (const placed of entries) {
    const key = `${placed.entry.agent}\0${placed.entry.isStandard}\0${placed.isSure}`;
    const group = groups.get(key) ?? [];
    group.push(placed);
    groups.set(key, group);
  }
  const marks: Mark[] = [];
  const lines: LineRange[] = [];
  for (const group of groups.values()) {
    const first = group[0];
    if (first === undefined) continue;
    const shared = first.isSure ? intersectionOf(unionOf(group.map(({ entry }) => entry.lines)), added) : [];
    lines.push(...shared);
    marks.push(traceMark(first.entry, shared.length > 0));
  }
  return { marks, lines };
}

function traceMark(entry: TraceEntry, hits: boolean): Mark {
  const seen = hits
    ? "an Agent Trace record of lines that the change adds"
    : "an Agent Trace record of the file, though of no line that can be placed in the change";
  const found = entry.isStandard ? "proof" : "strong";
  return { kind: "agent-trace", strength: hits ? found : "weak", agent: entry.agent, partial: false, seen };
}
