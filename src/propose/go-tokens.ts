/** One word or sign of a Go source; comments and blanks are left out. */
export interface GoToken {
  readonly kind: "name" | "text" | "number" | "sign";
  readonly text: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether a line ends between the token before and this one. */
  readonly isFirst: boolean;
  /** Its place among all tokens of the file. */
  readonly at: number;
  /** The place behind the bracket that closes this one; for other tokens the next place. */
  readonly behind: number;
}

// https://go.dev/ref/spec#Lexical_elements
const SHAPES: readonly (readonly [GoToken["kind"], RegExp])[] = [
  ["name", /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ["number", /\.?\d(?:[eEpP][+-]|[\w.])*/y],
  ["sign", /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|[-+*/%&|^]=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y],
];

type Piece = Omit<GoToken, "at" | "behind">;

/** The tokens of a text that gofmt takes; a text that is none comes out as whatever it looks like. */
export function readGoTokens(text: string): readonly GoToken[] {
  const pieces: Piece[] = [];
  let isFirst = true;
  let at = 0;
  while (at < text.length) {
    const behind = skipComment(text, at);
    if (behind > at) {
      isFirst ||= text.slice(at, behind).includes("\n");
      at = behind;
      continue;
    }
    const piece = readPiece(text, at, isFirst);
    if (piece === undefined) isFirst ||= text[at] === "\n";
    else {
      pieces.push(piece);
      isFirst = false;
    }
    at = piece?.end ?? at + 1;
  }
  return pairBrackets(pieces);
}

function pairBrackets(pieces: readonly Piece[]): readonly GoToken[] {
  const behind = pieces.map((_, at) => at + 1);
  const open: number[] = [];
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind !== "sign") continue;
    if ("([{".includes(text)) open.push(at);
    const opening = ")]}".includes(text) ? open.pop() : undefined;
    if (opening !== undefined) behind[opening] = at + 1;
  }
  return pieces.map((piece, at) => ({ ...piece, at, behind: behind[at] ?? at + 1 }));
}

function skipComment(text: string, at: number): number {
  const signs = text.slice(at, at + 2);
  if (signs !== "//" && signs !== "/*") return at;
  const end = signs === "//" ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
  if (end === -1) return text.length;
  return signs === "//" ? end : end + 2;
}

function readPiece(text: string, start: number, isFirst: boolean): Piece | undefined {
  const sign = text[start] ?? "";
  if ("\"'`".includes(sign)) return { kind: "text", ...span(text, start, endOfText(text, start, sign)), isFirst };
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = start;
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return { kind, ...span(text, start, start + found.length), isFirst };
  }
  return undefined;
}

function span(text: string, start: number, end: number) {
  return { text: text.slice(start, end), start, end };
}

function endOfText(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === quote) return at + 1;
    if (text[at] === "\\" && quote !== "`") at += 1;
  }
  return text.length;
}

/** Tokens as a text on one line, the same for a list that is written on one line and on many. */
export function joinGoTokens(tokens: readonly GoToken[]): string {
  return tokens.map((token, index) => `${shown(token, tokens[index + 1])}${gap(token, tokens[index + 1])}`).join("");
}

const isLastComma = (token: GoToken, next: GoToken | undefined): boolean =>
  token.text === "," && next?.isFirst === true && ")]}".includes(next.text);

const shown = (token: GoToken, next: GoToken | undefined): string => (isLastComma(token, next) ? "" : token.text);

function gap(token: GoToken, next: GoToken | undefined): string {
  if (next === undefined || isLastComma(token, next)) return "";
  if (["struct", "interface"].includes(token.text) && next.text === "{") return " ";
  if (token.text === "{") return next.text === "}" ? "" : " ";
  if (!next.isFirst || "(,[".includes(token.text))
    return next.start > token.end && !"([".includes(token.text) ? " " : "";
  return ")]}".includes(next.text) ? " " : "; ";
}

/** In neighboring tokens of a file: the index behind the bracket that closes the one at `index`, else the next index. */
export function skipGoBrackets(tokens: readonly GoToken[], index: number): number {
  return Math.min((tokens[index]?.behind ?? tokens.length) - (tokens[0]?.at ?? 0), tokens.length);
}
