import type { ParagraphLine } from "./paragraphs.ts";
import { HTML_TAG } from "./paragraphs.ts";

const TAG = new RegExp(HTML_TAG, "iy");
const DELIMITED: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["$$", "$$"],
];
/** A paragraph that may begin with link definitions, which are no text: how the rest reads depends on where they end. */
const DEFINITION = /^ {0,3}\[(?:[^[\]\\]|\\.)*\]:/s;

/** The lines of a paragraph whose start is plain text: not within code, HTML, math or a bracket that an earlier line opened; none of a paragraph that begins like a link definition. */
export function plainLines(lines: readonly ParagraphLine[]): readonly ParagraphLine[] {
  const text = lines.map((line) => line.text).join("\n");
  if (DEFINITION.test(text)) return [];
  const depths = inlineDepths(text);
  let offset = 0;
  return lines.filter((line) => {
    const isInside = Number(depths[offset]) > 0;
    offset += line.text.length + 1;
    return !isInside;
  });
}

/** For each position of a paragraph, in how many spans of more than plain text it lies. */
function inlineDepths(text: string): Int32Array {
  const changes = new Int32Array(text.length + 2);
  const brackets: number[] = [];
  const find = finder(text);
  const mark = (start: number, end: number): void => {
    changes[start + 1] = Number(changes[start + 1]) + 1;
    changes[end] = Number(changes[end]) - 1;
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    const end = spanEnd(text, at, find);
    if (end !== undefined) mark(at, end);
    if (character === "[") brackets.push(at);
    const start = character === "]" ? brackets.pop() : undefined;
    if (start !== undefined) mark(start, at + 1);
    at = end ?? at + (character === "\\" ? 2 : runLength(text, at));
  }
  for (let at = 1; at < changes.length; at += 1) changes[at] = Number(changes[at]) + Number(changes[at - 1]);
  return changes;
}

/** Where the code, HTML or math that starts at `at` ends, undefined where none does. */
function spanEnd(
  text: string,
  at: number,
  find: (needle: string, from: number) => number | undefined,
): number | undefined {
  const character = text[at];
  if (character === "`") {
    const run = "`".repeat(runLength(text, at));
    return find(run, at + run.length);
  }
  if (character !== "<" && character !== "$") return undefined;
  const pair = DELIMITED.find(([start]) => text.startsWith(start, at));
  if (pair !== undefined) return find(pair[1], at + pair[0].length);
  TAG.lastIndex = at;
  return TAG.test(text) ? TAG.lastIndex : undefined;
}

function runLength(text: string, at: number): number {
  if (text[at] !== "`") return 1;
  let end = at;
  while (text[end] === "`") end += 1;
  return end - at;
}

/** Finds where a needle ends, a run of backticks only as a whole run; remembers what is not there, so that the time stays bounded. */
function finder(text: string): (needle: string, from: number) => number | undefined {
  const missing = new Set<string>();
  const isWholeRun = (needle: string, at: number): boolean =>
    !needle.startsWith("`") || (text[at - 1] !== "`" && text[at + needle.length] !== "`");
  return (needle, from) => {
    if (missing.has(needle)) return undefined;
    for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
      if (isWholeRun(needle, at)) return at + needle.length;
    }
    missing.add(needle);
    return undefined;
  };
}
