import { type Cursor, endWord, type Frame, openFrame, type ShellToken } from "./shell-frames.ts";

/**
 * The words and signs of a script that bash takes, those in substitutions among them, before the word that they stand in; comments and the
 * texts of here-documents are left out. A script that bash refuses comes out as whatever it looks like.
 */
export function readShellTokens(text: string): readonly ShellToken[] {
  const cursor: Cursor = { text, at: 0, frames: [], tokens: [], documents: [] };
  openFrame(cursor, "commands", "");
  while (cursor.at < text.length) {
    const frame = cursor.frames.at(-1);
    if (frame === undefined) break;
    if (stepQuoting(cursor, frame)) continue;
    if (frame.kind === "commands" || frame.kind === "array") stepCommands(cursor, frame);
    else stepText(cursor, frame);
  }
  for (const frame of cursor.frames.toReversed()) endWord(cursor, frame);
  return cursor.tokens;
}

/** Escapes, quotes and expansions, which mean the same nearly everywhere; false where there is none. */
function stepQuoting(cursor: Cursor, frame: Frame): boolean {
  const { text, at } = cursor;
  const sign = text[at] ?? "";
  if (sign === "\\") {
    if (text[at + 1] !== "\n") beginWord(frame, at);
    cursor.at += 2;
    return true;
  }
  if (sign === "'" && !frame.isQuoted) return skipSingle(cursor, frame, at + 1, false);
  if (sign === '"' && frame.kind !== "double") return enter(cursor, frame, "double", '"', 1, true);
  if (sign === "`" && frame.close !== "`") return enter(cursor, frame, "commands", "`", 1);
  return sign === "$" && stepExpansion(cursor, frame);
}

function stepExpansion(cursor: Cursor, frame: Frame): boolean {
  const { text, at } = cursor;
  const next = text[at + 1];
  if (next === "'" && !frame.isQuoted) return skipSingle(cursor, frame, at + 2, true);
  if (next === "(" && text[at + 2] === "(") return enter(cursor, frame, "arithmetic", "))", 3);
  if (next === "(") return enter(cursor, frame, "commands", ")", 2);
  return next === "{" ? enter(cursor, frame, "parameter", "}", 2, frame.isQuoted) : false;
}

function beginWord(frame: Frame, at: number): void {
  if (frame.word === -1) frame.word = at;
}

function enter(
  cursor: Cursor,
  frame: Frame,
  kind: Frame["kind"],
  close: string,
  length: number,
  isQuoted = false,
): true {
  beginWord(frame, cursor.at);
  cursor.at += length;
  openFrame(cursor, kind, close, { depth: frame.depth + 1, isQuoted });
  return true;
}

function skipSingle(cursor: Cursor, frame: Frame, from: number, hasEscapes: boolean): true {
  beginWord(frame, cursor.at);
  let at = from;
  while (at < cursor.text.length && cursor.text[at] !== "'") at += hasEscapes && cursor.text[at] === "\\" ? 2 : 1;
  cursor.at = at + 1;
  return true;
}

/** Inside of quotes, `${…}`, arithmetic, `[[ … ]]` and extended globs: everything is text up to what closes them. */
function stepText(cursor: Cursor, frame: Frame): void {
  const { text, at } = cursor;
  const sign = text[at];
  const isCounting = frame.kind === "arithmetic" || frame.kind === "glob";
  if (isCounting && sign === "(") frame.brackets += 1;
  if (isCounting && sign === ")" && frame.brackets > 0) frame.brackets -= 1;
  else if (text.startsWith(frame.close, at) && (frame.kind !== "test" || isApart(text, at))) {
    cursor.at += frame.close.length;
    cursor.frames.pop();
    return;
  }
  cursor.at += 1;
}

const isApart = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? "") && /[\s;&|)]|^$/.test(text[at + 2] ?? "");

const SIGNS = /;;&|;;|;&|&&|\|\||&>>|&>|>>|>&|>\||<<<|<<-|<<|<&|<>|\|&|[;&|<>()\n]/y;

function stepCommands(cursor: Cursor, frame: Frame): void {
  const { text, at } = cursor;
  const sign = text[at] ?? "";
  // Whether a bracket ends a pattern depends on the word before it: `esac)`.
  if (sign === ")" || sign === frame.close) endWord(cursor, frame);
  if (sign === " " || sign === "\t" || sign === "\r") {
    endWord(cursor, frame);
    cursor.at += 1;
  } else if (sign === "#" && frame.word === -1) cursor.at = endOfLine(text, at);
  else if (sign === frame.close && !isPatternEnd(frame)) closeCommands(cursor, frame);
  else if ("()<>;&|\n".includes(sign)) stepSign(cursor, frame);
  else {
    beginWord(frame, at);
    cursor.at += 1;
    if (text.startsWith("[[", at) && frame.word === at && isTest(text, at, frame)) enterInside(cursor, frame);
  }
}

const isPatternEnd = (frame: Frame): boolean => frame.cases.at(-1) === "pattern";

const isTest = (text: string, at: number, frame: Frame): boolean =>
  frame.position === "command" && /\s/.test(text[at + 2] ?? "");

function enterInside(cursor: Cursor, frame: Frame): void {
  cursor.at += 1;
  openFrame(cursor, "test", "]]", { depth: frame.depth + 1 });
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** The end of a list of commands: a sign of its own for `( … )`, part of a word for a substitution. */
function closeCommands(cursor: Cursor, frame: Frame): void {
  endWord(cursor, frame);
  cursor.frames.pop();
  const outer = cursor.frames.at(-1);
  if (outer !== undefined && outer.depth === frame.depth) {
    pushSign(cursor, outer, frame.close);
    outer.position = "argument";
  }
  cursor.at += 1;
}

function pushSign(cursor: Cursor, frame: Frame, text: string, role: ShellToken["role"] = "argument"): void {
  const { at: start } = cursor;
  cursor.tokens.push({ kind: "sign", text, start, end: start + text.length, depth: frame.depth, role });
}

function stepSign(cursor: Cursor, frame: Frame): void {
  const { text, at } = cursor;
  SIGNS.lastIndex = at;
  const sign = SIGNS.exec(text)?.[0] ?? text[at] ?? "";
  if (text[at] === "(") {
    openBracket(cursor, frame);
    return;
  }
  if ((sign === "<" || sign === ">") && text[at + 1] === "(") {
    enter(cursor, frame, "commands", ")", 2);
    return;
  }
  // A number before a redirection belongs to it.
  const isNumber = /^[<>]/.test(sign) && /^\d+$/.test(text.slice(frame.word === -1 ? at : frame.word, at));
  if (isNumber) frame.word = -1;
  endWord(cursor, frame);
  if (sign === ")" && isPatternEnd(frame)) frame.cases[frame.cases.length - 1] = "body";
  pushSign(cursor, frame, sign, sign === ")" ? "pattern" : "argument");
  cursor.at += sign.length;
  if (sign === "<<" || sign === "<<-") readDelimiter(cursor, sign === "<<-");
  else if (/[<>]/.test(sign)) redirect(frame);
  else endCommand(cursor, frame, sign);
}

function redirect(frame: Frame): void {
  if (frame.position === "argument") frame.position = "target";
}

function endCommand(cursor: Cursor, frame: Frame, sign: string): void {
  if (sign === "\n") skipDocuments(cursor);
  if (frame.kind === "array") return;
  if (/^;[;&]/.test(sign) && frame.cases.length > 0) frame.cases[frame.cases.length - 1] = "pattern";
  if (sign === "\n" && (frame.position === "case-subject" || frame.position === "case-in")) return;
  frame.position = isPatternEnd(frame) ? "pattern" : "command";
}

/** `(`: of a function's name, an array, an extended glob, arithmetic, or a list of commands. */
function openBracket(cursor: Cursor, frame: Frame): void {
  const { text, at } = cursor;
  const word = frame.word === -1 ? "" : text.slice(frame.word, at);
  if (/[?*+@!]$/.test(word)) enter(cursor, frame, "glob", ")", 1);
  else if (word.endsWith("=")) enter(cursor, frame, "array", ")", 1);
  else if (isNameOfFunction(cursor, frame)) finishName(cursor, frame);
  else if (text[at + 1] === "(" && word === "" && !isPatternEnd(frame)) enter(cursor, frame, "arithmetic", "))", 2);
  else if (isPatternEnd(frame)) cursor.at += 1;
  else {
    endWord(cursor, frame);
    pushSign(cursor, frame, "(");
    cursor.at += 1;
    openFrame(cursor, "commands", ")", { depth: frame.depth });
  }
}

function isNameOfFunction(cursor: Cursor, frame: Frame): boolean {
  if (frame.kind !== "commands" || !/^\([ \t]*\)/.test(cursor.text.slice(cursor.at, cursor.at + 80))) return false;
  const last = cursor.tokens.at(-1);
  return frame.word !== -1 || (last?.role === "command" && last.depth === frame.depth);
}

function finishName(cursor: Cursor, frame: Frame): void {
  endWord(cursor, frame);
  pushSign(cursor, frame, "()");
  cursor.at = cursor.text.indexOf(")", cursor.at) + 1;
  frame.position = "command";
}

const DELIMITER = /[ \t]*((?:[^\s;&|<>()'"\\]+|\\.|'[^']*'|"[^"]*")*)/y;

function readDelimiter(cursor: Cursor, mayIndent: boolean): void {
  DELIMITER.lastIndex = cursor.at;
  const [whole = "", word = ""] = DELIMITER.exec(cursor.text) ?? [];
  cursor.at += whole.length;
  cursor.documents.push({ delimiter: word.replace(/\\(.)|['"]/g, "$1"), mayIndent });
}

function lineFrom({ text, at }: Cursor): string {
  return text.slice(at, endOfLine(text, at));
}

function skipDocuments(cursor: Cursor): void {
  for (const { delimiter, mayIndent } of cursor.documents.splice(0)) {
    for (let isEnd = false; !isEnd && cursor.at < cursor.text.length; ) {
      const line = lineFrom(cursor);
      cursor.at += line.length + 1;
      isEnd = (mayIndent ? line.replace(/^\t+/, "") : line) === delimiter;
    }
  }
}
