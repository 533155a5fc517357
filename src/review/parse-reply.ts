import { parseBlockReply } from "./parse-blocks.ts";
import { parseJsonReply } from "./parse-json.ts";
import { parseLineReply } from "./parse-lines.ts";
import type { ParsedReply } from "./raw-finding.ts";

const MAX_REPLY = 262_144;
const OPENING = /^[\s\ufeff]*<(?:think|thinking|thought|reasoning)>/i;
const CLOSING = /<\/(?:think|thinking|thought|reasoning)>/i;
const CLOSING_ALONE = /^[ \t]*<\/(?:think|thinking|thought|reasoning)>/im;

/** An answer in whatever state -> its findings, and whether it says that there are none. Never throws. */
export function parseReply(text: string): ParsedReply {
  const said = withoutThinking(unquoted(text.slice(0, MAX_REPLY)).normalize("NFC"));
  const json = parseJsonReply(said);
  if (json.findings.length > 0 || json.saysNothing) return json;
  const lines = parseLineReply(said);
  if (lines.findings.length > 0) return lines;
  const blocks = parseBlockReply(said);
  return blocks.findings.length > 0 ? blocks : lines;
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

/**
 * What is left when a model's thoughts are taken out. They start the answer, or only their end is marked, on a line of its own: inside
 * of an answer the same tags are quoted code.
 */
export function withoutThinking(text: string): string {
  const closing = OPENING.test(text) ? CLOSING.exec(text) : CLOSING_ALONE.exec(text);
  if (closing === null) return OPENING.test(text) ? "" : text.replace(/^\ufeff/, "");
  const rest = text.slice(closing.index + closing[0].length);
  return OPENING.test(rest) ? withoutThinking(rest) : rest;
}
