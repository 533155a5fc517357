import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import type { Declaration, SyntaxResult } from "../domain/syntax.ts";
import { createLineAt, declareKey } from "./syntax-lines.ts";

const MAX_DEPTH = 64;

interface Key {
  readonly name: string;
  readonly start: number;
}

/** One or more YAML 1.2 documents, with every key once in its map and no alias without its anchor; tags of applications are let be. */
export function parseYamlSource(text: string): SyntaxResult {
  const lineAt = createLineAt(text);
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    constructFromEvents(events.map(withoutTag), { source: text });
    const keys = findKeys(events, text);
    const declarations = keys.map(({ name, start }, index): Declaration => {
      const end = endOf(text, start, keys[index + 1]?.start ?? text.length);
      return declareKey(name, lineAt(start), lineAt(end));
    });
    return { outcome: "parsed", declarations, imports: [], references: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, text.length);
    return { outcome: "broken", line: lineAt(offset), message: `not valid YAML: ${error.reason}` };
  }
}

// What a tag makes of a value is the business of the program that reads it (`!Ref`, `!vault`).
function withoutTag(event: Event): Event {
  return "tagStart" in event ? { ...event, tagStart: -1, tagEnd: -1 } : event;
}

/** The keys of the outermost map of each document. */
function findKeys(events: readonly Event[], text: string): readonly Key[] {
  const keys: Key[] = [];
  // Of each open document, list and map: whether it is an outermost map, and how many nodes it has so far.
  const open: { readonly isRootMap: boolean; nodes: number }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    if (event.type === EVENT_ID.SCALAR && parent?.isRootMap === true && parent.nodes % 2 === 0) {
      keys.push({ name: getScalarValue(text, event), start: startOf(event) });
    }
    if (parent !== undefined) parent.nodes += 1;
    if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) continue;
    open.push({ isRootMap: event.type === EVENT_ID.MAPPING && open.length === 1, nodes: 0 });
  }
  return keys;
}

function startOf(event: Extract<Event, { type: 4 }>): number {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return Math.max(0, event.valueStart - (isQuoted ? 1 : 0));
}

/** The last character that belongs to an entry, before blank lines, comments and document markers that stand behind it. */
function endOf(text: string, start: number, next: number): number {
  let end = next;
  for (;;) {
    end = lastSign(text, start, end);
    const from = text.lastIndexOf("\n", end) + 1;
    if (from <= start || !/^(?:#|---|\.\.\.)/.test(text.slice(from, end + 1).trimStart())) return end;
    end = from;
  }
}

function lastSign(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && " \t\r\n".includes(text[at] ?? "x")) at -= 1;
  return at;
}
