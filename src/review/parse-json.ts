import { collectFindings, saysNothing } from "./collect-findings.ts";
import { findJson, isList, isObject } from "./json-reader.ts";
import type { ParsedReply, RawFinding } from "./raw-finding.ts";

/** What JSON in a text holds: findings, a word that there are none, and texts that may be answers themselves. */
interface JsonReply extends ParsedReply {
  readonly texts: readonly string[];
}

/** Everything in a text that is a finding in JSON, whatever stands around it and whatever the fields are called. */
export function parseJsonReply(text: string): JsonReply {
  const findings: RawFinding[] = [];
  const texts: string[] = [];
  let isSaid = false;
  for (const { value, start, end } of findJson(text)) {
    const collected = collectFindings(value);
    findings.push(...collected.found);
    texts.push(...collected.texts);
    const isAlone = isBlankAround(text, start, end);
    if (saysNothing(value) || (isList(value) && value.length === 0 && isAlone)) isSaid = true;
  }
  return { findings, texts, saysNothing: isSaid && findings.length === 0 };
}

/** Whether the object that proves the schema is among those of a text: `name` holds `value`. */
export function holdsField(text: string, name: string, value: string): boolean {
  return findJson(text).some((found) => isObject(found.value) && found.value[name] === value);
}

function isBlankAround(text: string, start: number, end: number): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return around.replace(/```[a-z]*/gi, "").trim() === "";
}
