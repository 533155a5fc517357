/** Findings in a value that somebody put together, whatever the fields are called and however deep they lie. */
import { type Field, fieldOf, plainName } from "./field-name.ts";
import { asRow, lineIn, type Place, SEVERITY_START, toLine } from "./finding-row.ts";
import { isList, isObject, type JsonObject, type JsonValue } from "./json-reader.ts";
import { type RawFinding, rawFinding } from "./raw-finding.ts";

/** Names of lists that hold findings. */
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
/** Of several words the one that says most. */
const TELLING = ["message", "description", "text", "issuetext", "explanation", "comment", "body", "issue", "problem"];
/** Lists of objects that are part of one finding. */
const PLACES = /location|range|region|position|span/;
const MAX_FINDINGS = 500;
const MAX_VISITS = 20_000;
const MAX_DEPTH = 12;
const MAX_LEAVES = 60;

interface Collector {
  readonly found: RawFinding[];
  /** Texts that may be answers themselves: JSON in a string, lines in an envelope. */
  readonly texts: string[];
  visits: number;
}

/** Findings of a value, and the longer texts in it that are part of none. */
export function collectFindings(value: JsonValue): {
  readonly found: readonly RawFinding[];
  readonly texts: readonly string[];
} {
  const collector: Collector = { found: [], texts: [], visits: 0 };
  collect(value, { path: null, line: null, severity: null }, 0, collector);
  return collector;
}

/** Whether a value says that there is nothing: a list of findings that is empty or stands at null. */
export function saysNothing(value: JsonValue, depth = 0): boolean {
  if (!isObject(value) || depth > 4) return false;
  return Object.entries(value).some(([name, inner]) =>
    LISTS.has(plainName(name)) ? isNothing(inner) : saysNothing(inner, depth + 1),
  );
}

function isNothing(value: JsonValue): boolean {
  if (isList(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return (
    value === null ||
    value === 0 ||
    (typeof value === "string" && /^\W*(?:none|nothing|no \w+|\[\s*\])?\W*$/i.test(value))
  );
}

function collect(value: JsonValue, place: Place, depth: number, into: Collector): void {
  into.visits += 1;
  if (into.found.length >= MAX_FINDINGS || into.visits > MAX_VISITS || depth > MAX_DEPTH) return;
  if (typeof value === "string") {
    if (/[{[\n]/.test(value) || value.length > 40) into.texts.push(value);
    return;
  }
  if (isList(value)) {
    collectList(value, place, depth, into);
    return;
  }
  if (!isObject(value)) return;
  const object = fromPairs(value);
  const found = asFinding(object, place);
  if (found !== undefined) {
    into.found.push(found);
    return;
  }
  const own = { ...place, path: textOf(object, "path") ?? place.path };
  for (const [name, inner] of Object.entries(object)) collect(inner, placeIn(name, own), depth + 1, into);
}

function collectList(items: readonly JsonValue[], place: Place, depth: number, into: Collector): void {
  const row = isList(items[0]) || isObject(items[0]) ? undefined : asRow(items, place);
  if (row !== undefined) {
    into.found.push(row);
    return;
  }
  const pairs = pairsOf(items);
  if (pairs !== undefined) collect(pairs, place, depth + 1, into);
  else for (const item of items) collect(item, place, depth + 1, into);
}

/** A name may be a path, the number of a line or a severity that holds for all within. */
function placeIn(name: string, place: Place): Place {
  if (/^(?:L|line )?\d{1,7}$/i.test(name)) return { ...place, line: Number(/\d+/.exec(name)?.[0]) };
  if (/[./]/.test(name) && !/\s/.test(name)) return { ...place, path: name };
  return SEVERITY_START.test(name) ? { ...place, severity: name } : place;
}

/** `[{"name": "line", "value": 3}, …]` -> the object that it stands for. */
function pairsOf(items: readonly JsonValue[]): JsonObject | undefined {
  const entries: [string, JsonValue][] = [];
  for (const item of items) {
    if (!isObject(item)) return undefined;
    const [name, value] = [item["name"] ?? item["key"] ?? item["field"], item["value"]];
    if (typeof name !== "string" || value === undefined || Object.keys(item).length !== 2) return undefined;
    entries.push([name, value]);
  }
  return entries.length < 2 ? undefined : Object.fromEntries(entries);
}

function fromPairs(value: JsonObject): JsonObject {
  const entries = Object.entries(value);
  const only = entries.length === 1 ? entries[0]?.[1] : undefined;
  return (isList(only) ? pairsOf(only) : undefined) ?? value;
}

/** A leaf of an object with the part of a finding that its name, or a name around it, stands for. */
interface Leaf {
  readonly field: Field | undefined;
  readonly name: string;
  readonly value: string | number;
}

/** An object that says something and where. */
function asFinding(object: JsonObject, place: Place): RawFinding | undefined {
  const leaves: Leaf[] = [];
  flatten(object, undefined, leaves);
  const texts = (field: Field): readonly string[] =>
    leaves.flatMap((leaf) => (leaf.field === field && typeof leaf.value === "string" ? [leaf.value] : []));
  const path = texts("path")[0];
  const line = firstLine(leaves) ?? (path === undefined ? null : lineIn(path)) ?? place.line;
  const messages = leaves.filter((leaf) => leaf.field === "message" && typeof leaf.value === "string");
  const message = messages.find((leaf) => TELLING.includes(leaf.name)) ?? messages[0];
  const severity = texts("severity")[0] ?? null;
  const quotes = leaves.flatMap((leaf) => (isQuote(leaf) ? [String(leaf.value)] : []));
  if (!(quotes.length > 0 || (message !== undefined && line !== null))) return undefined;
  // An envelope has words too; what it holds is looked at one by one.
  if (holdsFinding(object) || (severity === null && path === undefined && holdsObjects(object))) return undefined;
  return rawFinding({
    path: path ?? place.path,
    line,
    severity: severity ?? place.severity,
    message: String(message?.value ?? ""),
    quote: quotes[0] ?? null,
    others: [...quotes.slice(1), ...messages.filter((one) => one !== message).map((one) => String(one.value))],
  });
}

/** `code` may be the code of a rule, and `lines` the lines themselves. */
function isQuote({ field, name, value }: Leaf): boolean {
  if (typeof value === "number") return false;
  if (field === "line") return value.length > 8 && value.replace(/lines?|new|old|[\W\d]/gi, "").length > 4;
  return field === "quote" && !(name === "code" && /^[A-Z]{1,8}[-_]?\d{1,6}$/.test(value.trim()));
}

/** Whether one of the parts of an object says what and where by itself. */
function holdsFinding(object: JsonObject): boolean {
  return Object.values(object).some((inner) => {
    if (!isObject(inner)) return false;
    const leaves: Leaf[] = [];
    flatten(inner, undefined, leaves);
    const has = (field: Field): boolean => leaves.some((leaf) => leaf.field === field);
    return has("message") && has("quote");
  });
}

function holdsObjects(object: JsonObject): boolean {
  return Object.values(object).some((inner) => isList(inner) && inner.some((item) => isObject(item) || isList(item)));
}

/** A name around a value, and the part of a finding that it stands for. */
interface Around {
  readonly name: string;
  readonly field: Field | undefined;
}

/** The leaves of an object; a list of findings, or of several objects, is no part of one finding. */
function flatten(value: JsonValue, around: Around | undefined, into: Leaf[], depth = 0): void {
  if (into.length >= MAX_LEAVES || depth > 6) return;
  if (typeof value === "string" || typeof value === "number") {
    if (around !== undefined && value !== "") into.push({ ...around, value });
  } else if (isList(value)) {
    const item = oneOf(value);
    if (item !== undefined) flatten(item, around, into, depth + 1);
  } else if (isObject(value)) {
    flattenFields(value, around?.field, into, depth);
  }
}

function flattenFields(value: JsonObject, around: Field | undefined, into: Leaf[], depth: number): void {
  for (const [name, inner] of Object.entries(value)) {
    const plain = plainName(name);
    if (isList(inner) && (LISTS.has(plain) || (isObject(inner[0]) && !PLACES.test(plain)))) continue;
    flatten(inner, { name: plain, field: fieldWithin(plain, around) }, into, depth + 1);
  }
}

/** What a list stands for within one finding: lines of code, its only item, or the start of a range. */
function oneOf(items: readonly JsonValue[]): JsonValue | undefined {
  if (items.length === 0) return undefined;
  if (items.every((item) => typeof item === "string")) return items.join("\n");
  return items.length === 1 || !isObject(items[0]) ? items[0] : undefined;
}

/** `snippet: {text}` is code, `message: {text}` is words; a name that says nothing takes the one around it. */
function fieldWithin(plain: string, around: Field | undefined): Field | undefined {
  const own = fieldOf(plain);
  if (own === undefined) return isSilent(plain) ? around : undefined;
  return own === "message" && (around === "quote" || around === "severity") ? around : own;
}

/** Names that only say that there is a value. */
function isSilent(plain: string): boolean {
  return ["name", "value", "uri", "data"].includes(plain);
}

function textOf(object: JsonObject, field: Field): string | undefined {
  return Object.entries(object)
    .filter(([name]) => fieldOf(name) === field)
    .map(([, value]) => value)
    .find((value) => typeof value === "string" && value.trim() !== "")
    ?.toString();
}

function firstLine(leaves: readonly Leaf[]): number | null {
  for (const { field, name, value } of leaves) {
    const line = field === "line" && !isQuote({ field, name, value }) ? toLine(value) : null;
    if (line !== null) return line;
  }
  return null;
}
