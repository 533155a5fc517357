import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an installation wrote down about itself; trusted only as far as the pins bear it out. */
export interface ToolRecord {
  readonly tool: string;
  readonly version: string;
  /** Which archive lies at which place below `archives/`, in the order of the plan. */
  readonly archives: readonly { readonly name: string; readonly digest: string }[];
  /** Lower-case hex SHA-256 of the program, for one that was built here; else null. */
  readonly built: string | null;
}

const RECORD = "record.json";
const MAX_RECORD = 64 * 1024;

/** The name of the record's file, and its text. */
export function writeRecord(record: ToolRecord): { readonly name: string; readonly text: string } {
  return { name: RECORD, text: `${JSON.stringify({ schemaVersion: 1, ...record }, null, 2)}\n` };
}

/** The record of an installation's folder, undefined where it is missing or of another shape. */
export function readRecord(folder: string): ToolRecord | undefined {
  try {
    const path = join(folder, RECORD);
    if (!lstatSync(path).isFile() || lstatSync(path).size > MAX_RECORD) return undefined;
    return parseRecord(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

function parseRecord(value: unknown): ToolRecord | undefined {
  if (!isObject(value) || value["schemaVersion"] !== 1) return undefined;
  const { tool, version, archives, built } = value;
  if (typeof tool !== "string" || typeof version !== "string" || !Array.isArray(archives)) return undefined;
  if (built !== null && typeof built !== "string") return undefined;
  const parsed: { name: string; digest: string }[] = [];
  const listed: readonly unknown[] = archives;
  for (const archive of listed) {
    if (!isObject(archive)) return undefined;
    const { name, digest } = archive;
    if (typeof name !== "string" || typeof digest !== "string") return undefined;
    parsed.push({ name, digest });
  }
  return { tool, version, archives: parsed, built };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
