import { collectFindings } from "./collect-findings.ts";
import type { JsonObject, JsonValue } from "./json-reader.ts";
import type { ParsedReply } from "./raw-finding.ts";

const TAG =
  /<!\[CDATA\[([\s\S]{0,4000}?)\]\]>|<(\/?)([A-Za-z][\w:.-]{0,40})((?:\s+[\w:.-]{1,40}\s*=\s*(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]{1,40})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&", nbsp: " " };
const MAX_TAGS = 5_000;
const MAX_DEPTH = 30;

interface Element {
  readonly name: string;
  readonly children: [string, JsonValue][];
  text: string;
}

/** Findings in XML or HTML elements and attributes. What is no tag of a pair that closes is text: code has angle brackets too. */
export function parseMarkupReply(text: string): ParsedReply {
  const root: Element = { name: "", children: [], text: "" };
  const stack: Element[] = [root];
  let at = 0;
  let tags = 0;
  for (const match of text.matchAll(TAG)) {
    tags += 1;
    if (tags > MAX_TAGS) break;
    if (match[1] === undefined && !hasPair(text, match)) continue;
    const current = stack.at(-1) ?? root;
    current.text += decodeEntities(text.slice(at, match.index)) + (match[1] ?? "");
    at = match.index + match[0].length;
    if (match[1] === undefined) takeTag(stack, match);
  }
  while (stack.length > 1) closeElement(stack, stack.at(-1)?.name ?? "");
  return { findings: collectFindings(contentOf(root)).found, saysNothing: saysNone(text) };
}

function takeTag(stack: Element[], [, , slash, name = "", attributes = "", isClosed]: RegExpExecArray): void {
  if (slash === "/") closeElement(stack, name);
  else if (stack.length < MAX_DEPTH) {
    stack.push({ name, children: readAttributes(attributes), text: "" });
    if (isClosed === "/") closeElement(stack, name);
  }
}

/** Characters of an element in which its end is looked for. */
const PAIR_WITHIN = 20_000;

function hasPair(text: string, { 2: slash, 3: name = "", 5: closed, index: at }: RegExpExecArray): boolean {
  if (closed === "/") return true;
  const isEnd = slash === "/";
  const part = text.slice(isEnd ? Math.max(0, at - PAIR_WITHIN) : at, isEnd ? at : at + PAIR_WITHIN);
  return part.includes(isEnd ? `<${name}` : `</${name}>`);
}

function closeElement(stack: Element[], name: string): void {
  const at = stack.findLastIndex((element) => element.name === name);
  if (at < 1) return;
  while (stack.length > at) {
    const element = stack.pop();
    const parent = stack.at(-1);
    if (element !== undefined && parent !== undefined) parent.children.push([element.name, contentOf(element)]);
  }
}

function readAttributes(text: string): [string, JsonValue][] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]): [string, JsonValue] => [
    name,
    decodeEntities(double ?? single ?? ""),
  ]);
}

function contentOf({ children, text }: Element): JsonValue {
  const said = text.trim();
  if (children.length === 0) return said;
  const grouped = new Map<string, JsonValue[]>();
  for (const [name, value] of children) grouped.set(name, [...(grouped.get(name) ?? []), value]);
  const object: JsonObject = Object.fromEntries(
    [...grouped].map(([name, values]): [string, JsonValue] => [
      name,
      values.length === 1 ? (values[0] ?? null) : values,
    ]),
  );
  return said === "" ? object : { text: said, ...object };
}

function saysNone(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<(?:findings|issues|defects)\s*(?:\/>|>\s*<\/(?:findings|issues|defects)>)\s*$/i.test(
    text.slice(0, 400),
  );
}

/** A text with the entities of XML and HTML as the signs they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(quot|apos|lt|gt|amp|nbsp));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
