import { load } from "js-yaml";
import { collectFindings, saysNothing } from "./collect-findings.ts";
import type { JsonObject, JsonValue } from "./json-reader.ts";
import type { ParsedReply } from "./raw-finding.ts";

const MAX_TEXT = 65_536;
const MAX_DEPTH = 12;
const FENCED = /^[ \t]*(?:```|~~~)[ \t]*(?:ya?ml)?[ \t]*\n([\s\S]{1,60000}?)^[ \t]*(?:```|~~~)/m;
const WORTH = /^[ \t]*(?:- |[A-Za-z_][\w .-]{0,40}:)/m;
const NONE: ParsedReply = { findings: [], saysNothing: false };

/** Findings in a YAML document, fenced or the whole text; nothing where it is none. */
export function parseYamlReply(text: string): ParsedReply {
  const source = FENCED.exec(text)?.[1] ?? text;
  // References could make a small text large.
  if (source.length > MAX_TEXT || !WORTH.test(source) || /(?:^|[\s[{,])[&*][A-Za-z0-9_-]/.test(source)) return NONE;
  try {
    const value = plainValue(load(source), 0);
    const { found } = collectFindings(value);
    return { findings: found, saysNothing: found.length === 0 && saysNothing(value) };
  } catch {
    return NONE;
  }
}

function plainValue(value: unknown, depth: number): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (depth > MAX_DEPTH || typeof value !== "object") return null;
  if (Array.isArray(value)) return value.map((item: unknown) => plainValue(item, depth + 1));
  const object: JsonObject = Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, plainValue(inner, depth + 1)]),
  );
  return object;
}
