import { replyMarker } from "../domain/publication.ts";
import { lineStart, markdownCode, markdownPiece, shorten, visible } from "./escape.ts";
import { fitSections, textUnits } from "./fit.ts";
import { MAX_COMMENT } from "./sticky-comment.ts";

const MAX_PART = 2_000;

/** A piece of a reply: a paragraph, a list item, or text to copy. */
export interface ReplyPiece {
  readonly kind: "text" | "item" | "code";
  readonly text: string;
}

/** The reply to a command comment: our marker first, then each piece as exactly the text it is, cut to what GitHub takes. */
export function renderReply(commentId: number, pieces: readonly ReplyPiece[]): string {
  const [first, ...rest] = pieces.map(renderPiece);
  const sections = [`${replyMarker(commentId)}\n${first ?? ""}`, ...rest].map((body) => ({ title: "the rest", body }));
  return fitSections(sections, MAX_COMMENT, textUnits);
}

function renderPiece({ kind, text }: ReplyPiece): string {
  const short = shorten(text, MAX_PART);
  if (kind === "code") return codeBlock(short);
  const line = lineStart(markdownPiece(short).trim());
  return kind === "item" ? `- ${line}` : line;
}

// Fenced, because GitHub offers to copy a block and not a span.
function codeBlock(text: string): string {
  const shown = visible(text);
  return shown.includes("`") || shown.includes("<!--") ? markdownCode(text) : `\`\`\`text\n${shown}\n\`\`\``;
}
