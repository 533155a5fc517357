import { parseBlockReply } from "./parse-blocks.ts";
import { parseJsonReply } from "./parse-json.ts";
import { parseLineReply } from "./parse-lines.ts";
import { decodeEntities, parseMarkupReply } from "./parse-markup.ts";
import { parseTableReply } from "./parse-table.ts";
import { parseYamlReply } from "./parse-yaml.ts";
import type { ParsedReply, RawFinding } from "./raw-finding.ts";

const MAX_REPLY = 262_144;
const MAX_INNER = 20;
const THOUGHT = "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";
const OPENING = new RegExp(`^[\\s\\ufeff]*(?:<(?:${THOUGHT})>|\\[(?:${THOUGHT})\\]|Thinking\\.\\.\\.\\s*$)`, "im");
const CLOSING = new RegExp(`</(?:${THOUGHT})>|\\[/(?:${THOUGHT})\\]|^\\.\\.\\.done thinking\\.?`, "im");
const CLOSING_ALONE = new RegExp(`^[ \\t]*(?:</(?:${THOUGHT})>|\\[/(?:${THOUGHT})\\])`, "im");
/** What is left of a chat template: `<|channel|>final<|message|>`, `<end_of_turn>`, `</s>`. */
const CHANNEL_FINAL = "<|channel|>final";
const TEMPLATE = /<\|[a-z_]{1,30}\|>|<\/?(?:start|end)_of_turn>(?:model|assistant)?|<\/?(?:s|bos|eos|pad)>/gi;

/** What one way to read an answer made of it; ways that are surer come first. */
export type Readings = readonly ParsedReply[];

/** An answer in whatever state -> its findings, and whether it says that there are none. Never throws. */
export function parseReply(text: string): ParsedReply {
  const all = readings(withoutThinking(plainAnswer(text)));
  const { findings, saysNothing } =
    all.find((one) => one.findings.length > 0) ?? all.find((one) => one.saysNothing) ?? NONE;
  return { findings, saysNothing };
}

const NONE: ParsedReply = { findings: [], saysNothing: false };

/** A text read in every way that there is, without looking for thoughts in it. */
export function readings(text: string): Readings {
  const json = parseJsonReply(text);
  const inner = json.findings.length > 0 ? NONE : innerReply(json.texts);
  return [
    json,
    inner,
    parseLineReply(text),
    parseBlockReply(text),
    parseYamlReply(text),
    parseMarkupReply(text),
    parseTableReply(text),
  ];
}

/** Texts in an envelope that are answers themselves. */
function innerReply(texts: readonly string[]): ParsedReply {
  const findings: RawFinding[] = [];
  let saysNothing = false;
  for (const text of texts.slice(0, MAX_INNER)) {
    const json = parseJsonReply(text);
    const read = json.findings.length > 0 || json.saysNothing ? json : parseLineReply(text);
    findings.push(...read.findings);
    saysNothing ||= read.saysNothing;
  }
  return { findings, saysNothing: saysNothing && findings.length === 0 };
}

/** An answer's text within bounds, in one normal form, without what a template left in it, and as it was meant if it came as a JSON string. */
export function plainAnswer(text: string): string {
  const lines = text.slice(0, MAX_REPLY).replace(/\r\n?/g, "\n");
  const whole = unquoted(lines);
  const final = whole.lastIndexOf(CHANNEL_FINAL);
  const said = final === -1 ? whole : whole.slice(final + CHANNEL_FINAL.length);
  return said.replace(TEMPLATE, " ").normalize("NFC");
}

/** An answer that was put into a JSON string as a whole, or whose line ends were escaped, as it was meant. */
function unquoted(text: string): string {
  const plain = text.trim();
  if (plain.startsWith('"') && plain.endsWith('"')) {
    try {
      const inner: unknown = JSON.parse(plain);
      if (typeof inner === "string") return inner;
    } catch {
      return text;
    }
  }
  const isOneLine = !plain.includes("\n") && !/[{[]/.test(plain.slice(0, 1));
  return isOneLine ? text.replaceAll("\\n", "\n") : text;
}

/** The same text as it was before somebody escaped it once too often; only those that differ. */
export function decodings(text: string): readonly string[] {
  const decoded = [decodeEntities(text), text.replace(/\\(["\\/])/g, "$1"), percentDecoded(text)];
  return [...new Set(decoded)].filter((one) => one !== text);
}

function percentDecoded(text: string): string {
  if (!/%7B%22|%0A|%22%3A/i.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/**
 * What is left when a model's thoughts are taken out. They start the answer, or only their end is marked, on a line of its own: inside
 * of an answer the same tags are quoted code.
 */
export function withoutThinking(text: string): string {
  const isOpen = startsThinking(text);
  const closing = isOpen ? CLOSING.exec(text) : CLOSING_ALONE.exec(text);
  if (closing === null) return isOpen ? "" : text.replace(/^\ufeff/, "");
  const rest = text.slice(closing.index + closing[0].length);
  return startsThinking(rest) ? withoutThinking(rest) : rest;
}

function startsThinking(text: string): boolean {
  const opening = OPENING.exec(text);
  return opening !== null && text.slice(0, opening.index).trim() === "";
}
