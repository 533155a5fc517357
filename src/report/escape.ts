/**
 * Everything a report shows may have been written by somebody who wants to fool its reader: paths, messages of tools, the
 * model's words, commit trailers, logins. These functions are the only way such text reaches a terminal or a comment.
 */

// Controls, invisible formatting (bidirectional overrides, zero-width, tags), lone surrogates, separators, noncharacters.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
const NAMED_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const LINE_SPACE = /[\s\u0085]+/gu;
// `http://` and `:tada:`, but not the line and column of `a.py:3:5:`; two emoji have numbers for names.
const LINK_OR_EMOJI = /:(?=\/\/|(?!(?!100:|1234:)\d+:)[\w+\\-]+:)/gu;
const ZERO_WIDTH_SPACE = "&#8203;";

/** Text -> the same with every control, invisible and direction-changing character written as `\n`, `\u202e` or `\u{e0041}`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const named = NAMED_ESCAPES[character];
    if (named !== undefined) return named;
    const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
  });
}

/** Prose of any shape -> one visible line: runs of blanks and line ends become one space, the ends are trimmed. */
export function oneLine(text: string): string {
  return visible(text.replace(LINE_SPACE, " ").trim());
}

/** Text -> at most `limit` code points, the last of them `…` where something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}

/** A path -> at most `limit` code points, cut in the middle, because its end says most. */
export function shortenPath(path: string, limit: number): string {
  if (path.length <= limit) return path;
  const characters = [...path];
  if (characters.length <= limit) return path;
  const tail = Math.ceil((limit - 1) * 0.7);
  return `${characters.slice(0, limit - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/**
 * Prose of any shape -> GitHub markdown that shows exactly that prose on one line, also inside a table cell: no markup, HTML,
 * link, image, math, emoji, mention or reference to an issue in it is active. GitHub looks for mentions, references and bare
 * links after entities are decoded, so those are broken with a zero-width space and not only escaped.
 */
export function markdownText(text: string): string {
  return lineStart(escapeInline(oneLine(text)));
}

/** As `markdownText`, with what stands between two backticks as a code span: how tools and the model quote code. */
export function markdownProse(text: string): string {
  return lineStart(markdownInline(oneLine(text)));
}

/** A piece of a line, as in `markdownProse`, with its outer blanks kept; not for the start of a line. */
export function markdownPiece(text: string): string {
  return markdownInline(visible(text.replace(LINE_SPACE, " ")));
}

function markdownInline(line: string): string {
  const parts = line.split(/`([^`]+)`/u);
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : escapeBetween(part, index))).join("");
}

function escapeBetween(part: string, index: number): string {
  // Two spans side by side would be read as one.
  return part === "" && index > 0 ? ZERO_WIDTH_SPACE : escapeInline(part);
}

function escapeInline(line: string): string {
  return line
    .replace(/[\\`*_~[\]<>&|#$"]/gu, markdownCharacter)
    .replace(/\\#(?=\d)/gu, `\\#${ZERO_WIDTH_SPACE}`)
    .replace(/@/gu, `@${ZERO_WIDTH_SPACE}`)
    .replace(/(GH-)(?=\d)/giu, `$1${ZERO_WIDTH_SPACE}`)
    .replace(LINK_OR_EMOJI, `:${ZERO_WIDTH_SPACE}`)
    .replace(/(www)(?=\.)/giu, `$1${ZERO_WIDTH_SPACE}`);
}

/** An escaped line -> the same, not a list item, heading underline or ordered list at the start of a line or list item. */
export function lineStart(line: string): string {
  return line.replace(/^[-+=]/u, "\\$&").replace(/^(\d+)([.)])(?= |$)/u, "$1\\$2");
}

function markdownCharacter(character: string): string {
  if (character === "$") return "<span>$</span>"; // GitHub's documented way to keep a dollar sign out of math
  // A backslash before a pipe is read differently by different table parsers, so neither is ever written as itself.
  return '\\|&<>"'.includes(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`;
}

/**
 * A name, path, command or id -> a markdown code span with exactly that text, also inside a table cell; what a span in
 * backticks could not hold safely becomes a `<code>` element of character references. Empty text gives an empty string.
 */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown === "") return "";
  // `<` is left out so that no marker of ours can stand in a body, whoever looks for it there and however.
  if (/^(?! )[^`|\\<]*(?<! )$/u.test(shown) && !shown.includes("##[")) return `\`${shown}\``;
  const references = shown.replace(/[ -/:-@[-`{-~]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${references}</code>`;
}

/**
 * One line of a log -> the same, never read by a GitHub runner as a workflow command: neither `::name::` at its start (blanks
 * and colors before it do not matter) nor the older `##[name]` anywhere.
 * See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function inertLogLine(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a color.
  return line.replace(/^((?:\s|\u001b\[[\d;]*m)*:):/u, "$1 :").replaceAll("##[", "# #[");
}
