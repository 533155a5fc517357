/**
 * Finds the lines of a comment that belong to a paragraph at the top level of its CommonMark text: nothing in a quote, list, code
 * block, HTML block, heading or table. Total and linear; where a rare construct is unclear a line is left out, never let in.
 * https://spec.commonmark.org/0.31.2/ and, for tables, https://github.github.com/gfm/#tables-extension-
 */

/** One line of a paragraph. */
export interface ParagraphLine {
  /** 1-based, in the whole text. */
  readonly number: number;
  readonly text: string;
}

/** Where the reader stands after a line. */
type Block =
  | { readonly kind: "none" | "quote" }
  | { readonly kind: "paragraph"; readonly lines: ParagraphLine[] }
  /** A list item or a footnote: what is indented as far as its text is its own. */
  | { readonly kind: "container"; readonly indent: number; readonly isBlank: boolean }
  | { readonly kind: "fence"; readonly mark: string; readonly length: number }
  | { readonly kind: "html"; readonly end: RegExp };

const NONE: Block = { kind: "none" };
const BLANK = /^[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const QUOTE = /^ {0,3}>/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const LIST = /^( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]+)(.*))?$/;
const ENDING_ITEM = /^ {0,3}(?:[-+*]|1[.)])[ \t]+[^ \t]/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const FOOTNOTE_INDENT = 4;
const TABLE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const COMMENT_END = /-->/;
const NEVER = /(?!)/;
/** CommonMark's kinds of HTML blocks, 1 to 6: how they start and how they end. */
const HTML_BLOCKS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: COMMENT_END },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<![a-z]/i, end: />/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^ {0,3}</?(?:${BLOCK_TAGS})(?:[ \\t>]|/>|$)`, "i"), end: BLANK },
];
/**
 * The source of an expression for one whole HTML tag; ignore case. Its time is linear: values end at the next quote of their kind.
 * https://spec.commonmark.org/0.31.2/#html-tag
 */
export const HTML_TAG =
  "</?[a-z][a-z0-9-]*(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\\s*/?>";
/** The seventh kind, any tag alone on its line; it cannot end a paragraph. */
const HTML_TAG_LINE = new RegExp(`^ {0,3}${HTML_TAG}[ \\t]*$`, "i");

/** Text -> its top-level paragraphs, each as its lines. */
export function topLevelParagraphs(text: string): readonly (readonly ParagraphLine[])[] {
  const paragraphs: (readonly ParagraphLine[])[] = [];
  let block = NONE;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const next = step(block, { number: index + 1, text: line });
    // With a line of `=` or `-` below it a paragraph was a heading.
    if (block.kind === "paragraph" && next !== block && !UNDERLINE.test(line)) paragraphs.push(block.lines);
    block = next;
  }
  if (block.kind === "paragraph") paragraphs.push(block.lines);
  return paragraphs.map(withoutTable).filter((lines) => lines.length > 0);
}

function step(block: Block, line: ParagraphLine): Block {
  const { text } = line;
  switch (block.kind) {
    case "fence":
      return endsFence(block, text) ? NONE : block;
    case "html":
      return withComment(text, block.end.test(text) ? NONE : block);
    case "quote":
      // A line of text right after a quote belongs to the quote's paragraph ("lazy continuation").
      return QUOTE.test(text) || !endsParagraph(text) ? continueLazily(text, block) : open(line);
    case "container":
      return continueContainer(block, line);
    case "paragraph":
      return continueParagraph(block, line);
    case "none":
      return open(line);
  }
}

function continueContainer(block: Extract<Block, { kind: "container" }>, line: ParagraphLine): Block {
  if (BLANK.test(line.text)) return { ...block, isBlank: true };
  if (indentOf(line.text) >= block.indent) return withComment(line.text, { ...block, isBlank: false });
  return block.isBlank || endsParagraph(line.text) ? open(line) : continueLazily(line.text, block);
}

// Where the quote or item has no text a lone tag opens an HTML block instead, so what follows it is taken for one.
function continueLazily(text: string, block: Block): Block {
  return withComment(text, HTML_TAG_LINE.test(text) ? { kind: "html", end: BLANK } : block);
}

function continueParagraph(block: Extract<Block, { kind: "paragraph" }>, line: ParagraphLine): Block {
  if (UNDERLINE.test(line.text) && tableStart(block.lines) < 0) return NONE;
  if (endsParagraph(line.text)) return open(line);
  block.lines.push(line);
  return block;
}

function open(line: ParagraphLine): Block {
  const { text } = line;
  // Code by indentation needs no memory: each of its lines looks like it.
  if (BLANK.test(text) || indentOf(text) >= 4 || HEADING.test(text) || RULE.test(text)) return NONE;
  if (QUOTE.test(text)) return withComment(text, { kind: "quote" });
  const opaque = openOpaque(text);
  if (opaque !== undefined) return opaque;
  if (HTML_TAG_LINE.test(text)) return withComment(text, { kind: "html", end: BLANK });
  const list = LIST.exec(text);
  const indent = list === null ? FOOTNOTE_INDENT : itemIndent(list);
  if (list !== null || FOOTNOTE.test(text)) return withComment(text, { kind: "container", indent, isBlank: false });
  return { kind: "paragraph", lines: [line] };
}

/** Whether a line ends an open paragraph: it is empty or starts another block. */
function endsParagraph(text: string): boolean {
  if ([BLANK, QUOTE, HEADING, RULE, FOOTNOTE].some((start) => start.test(text))) return true;
  if (openOpaque(text) !== undefined) return true;
  // A list item does so only with text in it, one of a numbered list only as the first.
  return ENDING_ITEM.test(text);
}

/** The fence or HTML block that a line opens: `NONE` where the line also ends it, undefined where it opens neither. */
function openOpaque(text: string): Block | undefined {
  const [, mark = "", info = ""] = FENCE.exec(text) ?? [];
  // With a backtick behind them, backticks are code within a paragraph.
  if (mark !== "" && !(mark.startsWith("`") && info.includes("`"))) {
    return { kind: "fence", mark: mark.slice(0, 1), length: mark.length };
  }
  const html = HTML_BLOCKS.find(({ start }) => start.test(text));
  if (html === undefined) return undefined;
  return withComment(text, html.end.test(text) ? NONE : { kind: "html", end: html.end });
}

// An HTML comment that starts inside of another block hides, once rendered, what follows that block too: nothing after it is read.
function withComment(text: string, block: Block): Block {
  const isOpened = text.lastIndexOf("<!--") > text.lastIndexOf("-->");
  const isComment = block.kind === "html" && block.end === COMMENT_END;
  return isOpened && !isComment ? { kind: "html", end: NEVER } : block;
}

function endsFence(block: Extract<Block, { kind: "fence" }>, text: string): boolean {
  const [, mark = "", rest = ""] = FENCE.exec(text) ?? [];
  return mark.startsWith(block.mark) && mark.length >= block.length && BLANK.test(rest);
}

// Where the text of a list item starts, in columns; five blanks or more behind the marker belong to code in it.
function itemIndent([, lead = "", marker = "", blanks = "", text = ""]: RegExpExecArray): number {
  const width = lead.length + marker.length;
  const gap = indentOf(`${" ".repeat(width)}${blanks}x`) - width;
  return width + (text === "" || gap > 4 ? 1 : gap);
}

/** The column of the first character that is no blank; a tab goes to the next multiple of four. */
function indentOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === "\t") column += 4 - (column % 4);
    else if (character === " ") column += 1;
    else break;
  }
  return column;
}

// The row above the line of dashes is the table's head, and every line below it is a row.
function withoutTable(lines: readonly ParagraphLine[]): readonly ParagraphLine[] {
  const dashes = tableStart(lines);
  return dashes < 0 ? lines : lines.slice(0, dashes - 1);
}

/** The index of the line of dashes that makes a paragraph's lines a table, -1 where there is none. */
function tableStart(lines: readonly ParagraphLine[]): number {
  return lines.findIndex((line, index) => index > 0 && TABLE.test(line.text));
}
