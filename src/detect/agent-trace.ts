import type { LineRange } from "../domain/change.ts";
import type { Catalog } from "./catalog.ts";
import { asArray, asObject, asString, parseJson } from "./json.ts";
import { agentOfFamily, modelFamily } from "./model-names.ts";
import { agentOfTool } from "./tool-names.ts";

/** Lines that a trace record says an AI wrote in one file. */
export interface TraceEntry {
  /** With `/`; absolute paths keep their beginning. */
  readonly path: string;
  readonly isAbsolute: boolean;
  readonly agent: string | null;
  readonly lines: LineRange;
  /** True for records in the form of the specification, false for the flat dialect, which says less. */
  readonly isStandard: boolean;
}

/** Bytes of one trace file that are read. */
export const MAX_TRACE_BYTES = 8 * 1024 * 1024;
const MAX_RECORDS = 50_000;
const MAX_ENTRIES = 200_000;

/** Whether a path is a file of Agent Trace records. https://github.com/cursor/agent-trace */
export function isTracePath(path: string): boolean {
  return /(?:^|\/)\.agent-trace\/[^/]{1,200}\.jsonl?$/.test(path);
}

/**
 * Agent Trace records, one JSON value a line (or one for the whole file) -> the ranges that an AI wrote; total and never strict,
 * since the reference writer breaks its own schema. `known` are lines that the base has already, which say nothing of this change.
 */
export function parseAgentTrace(catalog: Catalog, text: string, known: ReadonlySet<string>): readonly TraceEntry[] {
  const lines = text.split("\n", MAX_RECORDS).map((line) => line.trim());
  const fresh = lines.filter((line) => line !== "" && !known.has(line));
  const records = text.trimStart().startsWith("[")
    ? []
    : fresh.map((line) => asObject(parseJson(line))).filter((record) => record !== undefined);
  const entries: TraceEntry[] = [];
  for (const record of records.length > 0 || fresh.length === 0 ? records : recordsOfDocument(text)) {
    if (entries.length > MAX_ENTRIES) break;
    readRecord(catalog, record, entries);
  }
  return entries;
}

function recordsOfDocument(text: string): readonly Json[] {
  const whole = parseJson(text);
  return (Array.isArray(whole) ? asArray(whole) : [whole]).map(asObject).filter((record) => record !== undefined);
}

type Json = Readonly<Record<string, unknown>>;

function readRecord(catalog: Catalog, record: Json, entries: TraceEntry[]): void {
  const flatPath = asString(record["file_path"]);
  if (flatPath !== undefined) {
    const lines = rangeOf(record);
    if (lines === undefined) return;
    entries.push({ ...pathOf(flatPath), agent: agentOf(catalog, record, undefined), lines, isStandard: false });
    return;
  }
  for (const file of asArray(record["files"]).map(asObject)) {
    const path = asString(file?.["path"]);
    if (file === undefined || path === undefined) continue;
    for (const conversation of asArray(file["conversations"]).map(asObject)) {
      if (conversation !== undefined) readConversation(catalog, record, path, conversation, entries);
    }
  }
}

function readConversation(
  catalog: Catalog,
  record: Json,
  path: string,
  conversation: Json,
  entries: TraceEntry[],
): void {
  const outer = asObject(conversation["contributor"]);
  for (const range of asArray(conversation["ranges"]).map(asObject)) {
    const lines = range === undefined ? undefined : rangeOf(range);
    if (range === undefined || lines === undefined) continue;
    const contributor = asObject(range["contributor"]) ?? outer;
    const type = asString(contributor?.["type"])?.toLowerCase();
    // The contributor is optional; a record that names its tool and nobody else was written by that tool's hook.
    const isAi = type === "ai" || type === "mixed" || (type === undefined && toolNameOf(record) !== undefined);
    if (!isAi) continue;
    entries.push({ ...pathOf(path), agent: agentOf(catalog, record, contributor), lines, isStandard: true });
  }
}

function pathOf(raw: string): { readonly path: string; readonly isAbsolute: boolean } {
  const path = raw
    .replaceAll("\\", "/")
    .replace(/^file:\/\//, "")
    .replace(/^(?:\.\/)+/, "");
  return { path, isAbsolute: path.startsWith("/") || /^[A-Za-z]:\//.test(path) };
}

function rangeOf(value: Json): LineRange | undefined {
  const start = value["start_line"];
  const end = value["end_line"] ?? start;
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 1 && start <= end && end < 1e9;
  return isRange ? { start, end } : undefined;
}

function toolNameOf(record: Json): string | undefined {
  return asString(asObject(record["tool"])?.["name"]);
}

function agentOf(catalog: Catalog, record: Json, contributor: Json | undefined): string | null {
  const tool = toolNameOf(record);
  const byTool = tool === undefined ? null : agentOfTool(catalog, tool);
  if (byTool !== null) return byTool;
  const family = modelFamily(asString(contributor?.["model_id"]) ?? "");
  return family === undefined ? null : agentOfFamily(family);
}
