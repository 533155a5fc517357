import type { Change, ChangedFile, LineRange } from "../domain/change.ts";
import { addedRanges } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import type { Notice } from "../domain/report.ts";
import type { Repository } from "../ports.ts";
import { isTracePath, MAX_TRACE_BYTES, parseAgentTrace, type TraceEntry } from "./agent-trace.ts";
import type { Catalog } from "./catalog.ts";
import { intersectionOf, unionOf } from "./line-ranges.ts";
import type { Mark } from "./mark.ts";
import { shownText } from "./shown-text.ts";
import { resolveTracePath } from "./trace-paths.ts";

/** What Agent Trace records say of one changed file. */
export interface FileTrace {
  readonly marks: readonly Mark[];
  /** Lines of the head that the change adds and the records attest to an AI. */
  readonly lines: readonly LineRange[];
}

interface Collected {
  readonly entries: { readonly entry: TraceEntry; readonly isSure: boolean }[];
}

/**
 * Reads the trace files that the change itself adds to (older records speak of older changes) -> what they say of each changed file.
 * Records number the lines of a work tree before the commit, so that those which miss every added line are only a hint.
 */
export async function readTraces(
  catalog: Catalog,
  change: Change,
  repository: Repository,
): Promise<{ readonly traces: ReadonlyMap<string, FileTrace>; readonly notices: readonly Notice[] }> {
  const sources = change.files.filter((file) => isTracePath(file.path) && file.newBlob !== undefined && !file.isBinary);
  if (sources.length === 0) return { traces: new Map(), notices: [] };
  const texts = await readTexts(repository, sources);
  const files = new Map(change.files.map((file) => [file.path, file]));
  const collected = new Map<string, Collected>();
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
      const target = resolveTracePath(entry, source.path, change.pullRequest?.repository, (path) => files.has(path));
      if (target === undefined) continue;
      const list = collected.get(target.path) ?? { entries: [] };
      list.entries.push({ entry, isSure: target.isSure });
      collected.set(target.path, list);
    }
  }
  const traces = new Map<string, FileTrace>();
  for (const [path, { entries }] of collected) {
    const file = files.get(path);
    if (file !== undefined) traces.set(path, traceOf(file, entries));
  }
  return { traces, notices };
}

async function readTexts(
  repository: Repository,
  sources: readonly ChangedFile[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = sources.flatMap((file) => [file.newBlob ?? "", file.oldBlob ?? ""]).filter((sha) => sha !== "");
  const texts = new Map<string, string>();
  for await (const blob of repository.readBlobs(new Set(wanted), MAX_TRACE_BYTES)) {
    if (blob.bytes !== undefined) texts.set(blob.sha, new TextDecoder().decode(blob.bytes));
  }
  return texts;
}

function traceOf(file: ChangedFile, entries: Collected["entries"]): FileTrace {
  const added = addedRanges(file);
  const marks = new Map<string, Mark>();
  const lines: LineRange[] = [];
  const byKey = new Map<string, { agent: string | null; isStandard: boolean; isSure: boolean; ranges: LineRange[] }>();
  for (const { entry, isSure } of entries) {
    const key = `${entry.agent}\0${entry.isStandard}\0${isSure}`;
    const group = byKey.get(key) ?? { agent: entry.agent, isStandard: entry.isStandard, isSure, ranges: [] };
    group.ranges.push(entry.lines);
    byKey.set(key, group);
  }
  for (const [key, group] of byKey) {
    const shared = intersectionOf(unionOf(group.ranges), added);
    const hits = shared.length > 0 && group.isSure;
    if (hits) lines.push(...shared);
    const strength = !hits ? "weak" : group.isStandard ? "proof" : "strong";
    const seen = hits
      ? "an Agent Trace record of lines that the change adds"
      : "an Agent Trace record of the file, though of no line that can be placed in the change";
    marks.set(key, { kind: "agent-trace", strength, agent: group.agent, partial: false, seen });
  }
  return { marks: [...marks.values()], lines };
}
