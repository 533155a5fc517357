import { findJson, isList, isObject, type JsonObject, type JsonValue } from "./json-reader.ts";
import { type ParsedReply, type RawFinding, rawFinding } from "./raw-finding.ts";

const LISTS = new Set([
  "findings",
  "issues",
  "defects",
  "problems",
  "comments",
  "bugs",
  "results",
  "reviews",
  "errors",
  "vulnerabilities",
]);
const PATHS = ["path", "file", "filename", "filepath", "location"];
const LINES = ["line", "linenumber", "startline", "linestart", "lineno", "start", "lines", "location", "position"];
const SEVERITIES = ["severity", "level", "priority", "impact", "risk"];
const MESSAGES = [
  "message",
  "description",
  "text",
  "comment",
  "issue",
  "body",
  "problem",
  "explanation",
  "detail",
  "details",
  "title",
  "summary",
  "reason",
];
const QUOTES = [
  "quote",
  "code",
  "snippet",
  "existingcode",
  "codesnippet",
  "highlightedcode",
  "quotedcode",
  "excerpt",
  "evidence",
  "source",
];
const MAX_FINDINGS = 500;

/** Everything in a text that is a finding in JSON, whatever stands around it and whatever the fields are called. */
export function parseJsonReply(text: string): ParsedReply {
  const findings: RawFinding[] = [];
  let saysNothing = false;
  for (const { value, start, end } of findJson(text)) {
    collect(value, null, findings);
    const isAlone = isBlankAround(text, start, end);
    if (hasEmptyList(value) || (isList(value) && value.length === 0 && isAlone)) saysNothing = true;
  }
  return { findings, saysNothing: saysNothing && findings.length === 0 };
}

/** Whether the object that proves the schema is among those of a text: `name` holds `value`. */
export function holdsField(text: string, name: string, value: string): boolean {
  return findJson(text).some((found) => isObject(found.value) && found.value[name] === value);
}

function isBlankAround(text: string, start: number, end: number): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return around.replace(/```[a-z]*/gi, "").trim() === "";
}

function hasEmptyList(value: JsonValue): boolean {
  return (
    isObject(value) &&
    Object.entries(value).some(([name, list]) => LISTS.has(plain(name)) && isList(list) && list.length === 0)
  );
}

function collect(value: JsonValue, path: string | null, into: RawFinding[]): void {
  if (into.length >= MAX_FINDINGS) return;
  if (isList(value)) {
    for (const item of value) collect(item, path, into);
    return;
  }
  if (!isObject(value)) return;
  const found = asFinding(value, path);
  if (found !== undefined) {
    into.push(found);
    return;
  }
  const own = stringOf(value, PATHS) ?? path;
  for (const [name, inner] of Object.entries(value)) {
    const looksLikePath = /[./]/.test(name) && !/\s/.test(name);
    if (typeof inner === "object") collect(inner, looksLikePath ? name : own, into);
  }
}

/** An object that says something and where. */
function asFinding(value: JsonObject, path: string | null): RawFinding | undefined {
  const message = stringOf(value, MESSAGES);
  const quote = stringOf(value, QUOTES);
  const line = lineOf(value);
  if ((message === undefined && quote === undefined) || (line === null && quote === undefined)) return undefined;
  return rawFinding({
    path: stringOf(value, PATHS) ?? pathInside(value) ?? path,
    line,
    severity: stringOf(value, SEVERITIES) ?? null,
    message: message ?? "",
    quote: quote ?? null,
  });
}

function pathInside(value: JsonObject): string | undefined {
  const location = get(value, "location");
  return isObject(location) ? stringOf(location, PATHS) : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

function get(value: JsonObject, wanted: string): JsonValue | undefined {
  return Object.entries(value).find(([name]) => plain(name) === wanted)?.[1];
}

function stringOf(value: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = get(value, name);
    if (typeof found === "string" && found.trim() !== "") return found;
    // Some give a line of code as a list of lines.
    if (isList(found) && found.length > 0 && found.every((item) => typeof item === "string")) return found.join("\n");
  }
  return undefined;
}

function lineOf(value: JsonObject): number | null {
  for (const name of LINES) {
    const line = toLine(get(value, name));
    if (line !== null) return line;
  }
  return null;
}

/** `12`, `"12"`, `"L12-14"`, `[12, 14]`, `{"start": 12}` -> 12. */
function toLine(value: JsonValue | undefined): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? Math.trunc(value) : null;
  if (typeof value === "string") {
    const digits = (/[:#]L?(\d{1,9})(?:-L?\d{1,9})?$/i.exec(value) ?? /(?:^|[^\d.])(\d{1,9})(?!\d)/.exec(value))?.[1];
    return digits === undefined ? null : Number(digits);
  }
  if (isList(value)) return toLine(value[0]);
  return isObject(value) ? lineOf(value) : null;
}
