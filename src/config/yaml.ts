/**
 * YAML as policies may use it: the 1.2 core schema, one document, no anchors, aliases, tags, merge keys or directives, and
 * every key once in its map. The tree keeps where each thing stands, so that every mistake can name its line and column.
 */

import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import { quote } from "./quote.ts";

/** A mistake in a text: `offset` in UTF-16 units from its start, and one line for people. */
export interface TextMistake {
  readonly offset: number;
  readonly message: string;
}

/** One key of a map, with where the key stands. */
export interface YamlEntry {
  readonly key: string;
  readonly offset: number;
  readonly value: YamlNode;
}

/** A list with where it starts. */
interface YamlList {
  readonly kind: "list";
  readonly offset: number;
  readonly items: readonly YamlNode[];
}

/** A map with where it starts. */
export interface YamlMap {
  readonly kind: "map";
  readonly offset: number;
  readonly entries: readonly YamlEntry[];
}

/** A value that is neither list nor map; one that is left out stands where its key does. */
interface YamlScalar {
  readonly kind: "scalar";
  readonly offset: number;
  readonly value: string | number | boolean | null;
  /** True where nothing is written, which reads as null but may be a line that was never finished. */
  readonly isBlank?: true;
}

/** Any value of a YAML text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** What a YAML text came to; `root` is undefined where it is no YAML or holds nothing. */
export interface YamlReading {
  readonly root: YamlNode | undefined;
  readonly mistakes: readonly TextMistake[];
}

interface Cursor {
  readonly text: string;
  readonly events: readonly Event[];
  readonly mistakes: TextMistake[];
  index: number;
  /** Where the last thing with a position stood: what has none of its own is near it. */
  offset: number;
}

type CollectionEvent = Extract<Event, { type: 2 | 3 }>;
type ScalarEvent = Extract<Event, { type: 4 }>;

const MAX_DEPTH = 32;

/** A YAML text -> its tree and every mistake in what it uses of YAML; the first one only where it is no YAML. Never throws. */
export function readYaml(text: string): YamlReading {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const cursor: Cursor = { text, events, mistakes: [], index: 0, offset: 0 };
    return { root: readDocuments(cursor), mistakes: cursor.mistakes };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, text.length);
    return { root: undefined, mistakes: [{ offset, message: `not valid YAML: ${error.reason}` }] };
  }
}

/** Offset in UTF-16 units -> 1-based line and column, for as many offsets as wanted. */
export function createLocator(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function readDocuments(cursor: Cursor): YamlNode | undefined {
  let root: YamlNode | undefined;
  let count = 0;
  while (cursor.index < cursor.events.length) {
    const event = cursor.events[cursor.index];
    cursor.index += 1;
    if (event?.type !== EVENT_ID.DOCUMENT) continue;
    count += 1;
    if (count > 1) {
      const marker = cursor.text.slice(cursor.offset).search(/^(?:---|\.\.\.)/m);
      report(cursor, cursor.offset + Math.max(marker, 0), "a second document; a policy is one");
      break;
    }
    if (event.directives.some((directive) => directive.kind !== "yaml" || directive.version !== "1.2")) {
      report(cursor, Math.max(cursor.text.search(/^%/m), 0), "directives are not allowed, except %YAML 1.2");
    }
    if (cursor.events[cursor.index]?.type !== EVENT_ID.POP) root = readNode(cursor);
  }
  return root;
}

function readNode(cursor: Cursor): YamlNode {
  const event = cursor.events[cursor.index];
  cursor.index += 1;
  if (event?.type === EVENT_ID.MAPPING) return readMap(cursor, event);
  if (event?.type === EVENT_ID.SEQUENCE) return readList(cursor, event);
  if (event?.type === EVENT_ID.SCALAR) return readScalar(cursor, event);
  if (event?.type === EVENT_ID.ALIAS) {
    cursor.offset = Math.max(event.anchorStart - 1, 0);
    report(cursor, cursor.offset, "aliases are not allowed; write the value out");
  }
  return { kind: "scalar", offset: cursor.offset, value: null };
}

function readMap(cursor: Cursor, event: CollectionEvent): YamlMap {
  const offset = startCollection(cursor, event);
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
    const keyEvent = cursor.events[cursor.index];
    const keyNode = readNode(cursor);
    const value = readNode(cursor);
    if (keyEvent?.type !== EVENT_ID.SCALAR) {
      report(cursor, keyNode.offset, "a key must be plain text");
      continue;
    }
    const key = getScalarValue(cursor.text, keyEvent);
    if (seen.has(key)) report(cursor, keyNode.offset, `the key ${quote(key)} stands here a second time`);
    else if (key === "<<" && keyEvent.style === SCALAR_STYLE.PLAIN) {
      report(cursor, keyNode.offset, "merge keys are not allowed; write the keys out");
    } else entries.push({ key, offset: keyNode.offset, value });
    seen.add(key);
  }
  cursor.index += 1;
  return { kind: "map", offset, entries };
}

function readList(cursor: Cursor, event: CollectionEvent): YamlList {
  const offset = startCollection(cursor, event);
  const items: YamlNode[] = [];
  while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
    items.push(readNode(cursor));
  }
  cursor.index += 1;
  return { kind: "list", offset, items };
}

function startCollection(cursor: Cursor, event: CollectionEvent): number {
  checkProperties(cursor, event);
  cursor.offset = event.start;
  return event.start;
}

function readScalar(cursor: Cursor, event: ScalarEvent): YamlScalar {
  checkProperties(cursor, event);
  if (event.valueStart < 0) return { kind: "scalar", offset: cursor.offset, value: null, isBlank: true };
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const offset = event.valueStart - (isQuoted ? 1 : 0);
  cursor.offset = offset;
  const bare = { ...event, tagStart: -1, tagEnd: -1, anchorStart: -1, anchorEnd: -1 };
  const document = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
  const [value] = constructFromEvents([document, bare, { type: EVENT_ID.POP }], { source: cursor.text });
  const isPlain = typeof value === "number" || typeof value === "boolean" || value === null;
  return { kind: "scalar", offset, value: isPlain ? value : String(value) };
}

function checkProperties(cursor: Cursor, event: CollectionEvent | ScalarEvent): void {
  if (event.anchorStart >= 0) {
    cursor.offset = event.anchorStart - 1;
    report(cursor, cursor.offset, "anchors are not allowed; write the value out where it is needed");
  }
  if (event.tagStart >= 0) {
    cursor.offset = event.tagStart;
    report(cursor, cursor.offset, "tags are not allowed; the type follows from the value");
  }
}

function report(cursor: Cursor, offset: number, message: string): void {
  cursor.mistakes.push({ offset: Math.min(offset, cursor.text.length), message });
}
