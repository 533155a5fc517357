import { replyMarker } from "../domain/publication.ts";
import { lineStart, markdownCode, markdownPiece, shorten, visible } from "./escape.ts";
import { fitSections, textUnits } from "./fit.ts";
import { MAX_COMMENT } from "./sticky-comment.ts";

const MAX_PART = 2_000;

/** A piece of a reply: a paragraph, a list item, text to copy, or lines of code that stay what they are (`source`). */
export interface ReplyPiece {
  readonly kind: "text" | "item" | "code" | "source";
  readonly text: string;
}

/**
 * The reply to a command comment: our marker first, then each piece as exactly the text it is, cut to what GitHub takes; `ends` are its last
 * lines, for later runs.
 */
export function renderReply(commentId: number, pieces: readonly ReplyPiece[], ends: readonly string[] = []): string {
  const [first, ...rest] = pieces.map(renderPiece);
  const sections = [`${replyMarker(commentId)}\n${first ?? ""}`, ...rest].map((body) => ({ title: "the rest", body }));
  const end = ends.map((line) => `\n${line}`).join("");
  return `${fitSections(sections, MAX_COMMENT - end.length, textUnits)}${end}`;
}

function renderPiece({ kind, text }: ReplyPiece): string {
  if (kind === "source") return sourceBlock(text);
  const short = shorten(text, MAX_PART);
  if (kind === "code") return codeBlock(short);
  const line = lineStart(markdownPiece(short).trim());
  return kind === "item" ? `- ${line}` : line;
}

/** Whether lines of code can stand in a comment as they are: nothing in them hides, and nothing that a comment does not keep. */
export function isShowable(source: string): boolean {
  return source.split("\n").every((line) => line.split("\t").every((part) => visible(part) === part));
}

// Within a fence that no line of it can end nothing is active: no mention, link, image or HTML.
function sourceBlock(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}diff\n${source.replace(/\n$/, "")}\n${fence}`;
}

// Fenced, because GitHub offers to copy a block and not a span.
function codeBlock(text: string): string {
  const shown = visible(text);
  return shown.includes("`") || shown.includes("<!--") ? markdownCode(text) : `\`\`\`text\n${shown}\n\`\`\``;
}
