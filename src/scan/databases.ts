import type { ScanResult } from "../domain/finding.ts";
import type { Notice } from "../domain/report.ts";
import type { Clock, FoundTool, ToolDatabase } from "../ports.ts";
import type { Scanner } from "./scanner.ts";

const OLD_DAYS = 7;
const DAY_MS = 86_400_000;

/** The database of a tool that has one, undefined for all others; one that cannot be found has no date. */
export function databaseOf(scanner: Scanner, found: FoundTool): ToolDatabase | undefined {
  if (scanner.kind !== "files" || scanner.needsDatabase === undefined) return undefined;
  return found.database ?? { folder: "", updatedAt: null };
}

/** The version as a report shows it, with the date of the database: `0.75.0 (db 2026-11-20)`. */
export function versionOf({ version }: FoundTool, database: ToolDatabase | undefined): string {
  const date = database?.updatedAt?.toISOString().slice(0, 10);
  return date === undefined ? version : `${version} (db ${date})`;
}

/** A notice where a tool looked something up in a database that is more than a week old. */
export function oldDatabaseNotice(
  { tool, outcome }: Pick<ScanResult, "tool" | "outcome">,
  database: ToolDatabase | undefined,
  clock: Clock,
): readonly Notice[] {
  const updatedAt = database?.updatedAt ?? null;
  if (outcome !== "completed" || updatedAt === null) return [];
  const days = Math.floor((clock.now().getTime() - updatedAt.getTime()) / DAY_MS);
  if (days <= OLD_DAYS) return [];
  const message = `${tool}'s database is ${days} days old: run draftgate tools install ${tool}`;
  return [{ code: "database-old", message }];
}
