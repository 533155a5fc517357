import type { Hunk } from "../domain/change.ts";
import type { ReviewFile } from "./review-file.ts";
import { estimateTokens } from "./tokens.ts";

/** One line of a shown diff; a number is 0 where the side does not have it. */
export interface DiffLine {
  readonly mark: " " | "+" | "-";
  readonly text: string;
  readonly oldLine: number;
  readonly newLine: number;
}

/** Consecutive lines of one file's diff, with what helps to understand them. */
export interface Piece {
  readonly file: ReviewFile;
  readonly lines: readonly DiffLine[];
  /** What scanners found in these lines, one line each. */
  readonly facts: readonly string[];
  /** Whether this is all of the file. */
  readonly isWhole: boolean;
}

/** A scanner's word about a line of the head. */
export interface Fact {
  readonly line: number;
  readonly text: string;
}

/** A hunk's numbers are told again after so many lines, which is cheaper than a number on each. */
const NUMBERED_EVERY = 25;
/** Facts and imports may cost this share of the diff, and always this much. */
const EXTRA_SHARE = 0.08;
const EXTRA_FREE = 24;
const MAX_FACTS = 8;
const MAX_IMPORTS = 20;
const ENCLOSING_WIDTH = 100;
const FEWEST_TO_SPLIT = 2;

const ENCLOSES =
  /^\s*(?:(?:export|default|async|public|private|protected|static|abstract|final|pub|unsafe|override)\s+)*(?:def|class|func|function|fn|interface|impl|trait|struct|module|namespace|enum|sub|CREATE)\b|^\s*[\w.$<>[\], *&:]+\([^;]*\)\s*(?:\{|=>\s*\{)\s*$/i;
const IMPORTS =
  /^\s*(?:import\b|from\s+\S+\s+import\b|#include\b|using\s+[\w.]+;|require\b|(?:const|let|var)\s.*\brequire\(|use\s+[\w:]+)/;

/** The lines of a file's diff with `context` unchanged lines around each hunk. */
export function diffLines(file: ReviewFile, context: number): readonly DiffLine[] {
  const shown: DiffLine[] = [];
  let next = 1;
  const keep = (from: number, to: number, shift: number): void => {
    for (let line = Math.max(from, next); line <= Math.min(to, file.lines.length); line += 1) {
      shown.push({ mark: " ", text: file.lines[line - 1] ?? "", oldLine: line - shift, newLine: line });
      next = line + 1;
    }
  };
  let shift = 0;
  let removed = 0;
  for (const [index, hunk] of file.file.hunks.entries()) {
    const first = firstNew(hunk);
    keep(first - context, first - 1, shift);
    for (const { text, number } of file.removed.slice(removed, removed + hunk.oldLines)) {
      shown.push({ mark: "-", text, oldLine: number, newLine: 0 });
    }
    removed += hunk.oldLines;
    for (let line = first; line < first + hunk.newLines; line += 1) {
      shown.push({ mark: "+", text: file.lines[line - 1] ?? "", oldLine: 0, newLine: line });
    }
    next = Math.max(next, first + hunk.newLines);
    shift += hunk.newLines - hunk.oldLines;
    // What follows may be the context before the next hunk too; it is kept once.
    keep(next, Math.min(next + context - 1, nextStart(file, index) - 1), shift);
  }
  return shown;
}

function firstNew(hunk: Hunk): number {
  return hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart;
}

function nextStart(file: ReviewFile, index: number): number {
  const following = file.file.hunks[index + 1];
  return following === undefined ? Number.POSITIVE_INFINITY : firstNew(following);
}

/** A whole file as one piece. */
export function wholePiece(file: ReviewFile, facts: readonly Fact[], context: number): Piece {
  const lines = diffLines(file, context);
  return { file, lines, facts: factsOf(lines, facts), isWhole: true };
}

function factsOf(lines: readonly DiffLine[], facts: readonly Fact[]): readonly string[] {
  const shown = new Set(lines.map((line) => line.newLine));
  const texts = facts.filter((fact) => shown.has(fact.line)).map((fact) => `! ${fact.line} ${fact.text}`);
  return withinShare([...new Set(texts)].slice(0, MAX_FACTS), lines);
}

function withinShare(texts: readonly string[], lines: readonly DiffLine[]): readonly string[] {
  if (texts.length === 0) return texts;
  let left = EXTRA_FREE + EXTRA_SHARE * estimateTokens(lines.map((line) => line.text).join("\n"));
  return texts.filter((text) => {
    const cost = estimateTokens(text);
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

/** The two halves of a piece, undefined where it has too few lines. */
export function halves(piece: Piece): readonly [Piece, Piece] | undefined {
  if (piece.lines.length < FEWEST_TO_SPLIT) return undefined;
  const middle = Math.ceil(piece.lines.length / 2);
  return [part(piece, piece.lines.slice(0, middle)), part(piece, piece.lines.slice(middle))];
}

function part(piece: Piece, lines: readonly DiffLine[]): Piece {
  const shown = new Set(lines.map((line) => line.newLine));
  const facts = piece.facts.filter((fact) => shown.has(Number(/\d+/.exec(fact)?.[0])));
  return { file: piece.file, lines, facts, isWhole: false };
}

/** Cuts a piece into pieces of at most `budget` estimated tokens each; a single line may be longer. */
export function cut(piece: Piece, budget: number): readonly Piece[] {
  if (pieceTokens(piece) <= budget) return [piece];
  const both = halves(piece);
  return both === undefined ? [piece] : both.flatMap((half) => cut(half, budget));
}

/** The estimated tokens of a piece as it is shown. */
export function pieceTokens(piece: Piece): number {
  return estimateTokens(showPiece(piece));
}

/** A piece as text: path, imports that matter, numbered hunks, facts. */
export function showPiece(piece: Piece): string {
  const { file, lines } = piece;
  const out = [`## ${file.shown}`, ...importsOf(piece)];
  let since = NUMBERED_EVERY;
  let last: DiffLine | undefined;
  for (const line of lines) {
    if (since >= NUMBERED_EVERY || !follows(last, line)) {
      out.push(numbers(file, lines, line));
      since = 0;
    }
    out.push(line.mark === " " ? ` ${line.text}` : `${line.mark}${line.text}`);
    since += 1;
    last = line;
  }
  return [...out, ...piece.facts].join("\n");
}

function follows(last: DiffLine | undefined, line: DiffLine): boolean {
  if (last === undefined) return false;
  // Between two sides there is no gap: hunks are apart by unchanged lines.
  if (last.newLine === 0 || line.newLine === 0) return true;
  return line.newLine === last.newLine + 1;
}

function numbers(file: ReviewFile, lines: readonly DiffLine[], line: DiffLine): string {
  const at = lines.indexOf(line);
  const next = lines.slice(at, at + NUMBERED_EVERY);
  const old = next.find((one) => one.oldLine > 0)?.oldLine;
  const fresh = next.find((one) => one.newLine > 0)?.newLine;
  const sides = [old === undefined ? "" : `-${old} `, fresh === undefined ? "" : `+${fresh} `].join("");
  const enclosing = fresh === undefined || at > 0 ? undefined : enclosingLine(file, fresh);
  return `@@ ${sides}@@${enclosing === undefined ? "" : ` ${enclosing}`}`;
}

/** The nearest line above that opens what `line` stands in. */
function enclosingLine(file: ReviewFile, line: number): string | undefined {
  let indent = indentOf(file.lines[line - 1] ?? "");
  for (let number = line - 1; number >= 1 && indent > 0; number -= 1) {
    const text = file.lines[number - 1] ?? "";
    if (text.trim() === "" || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    if (ENCLOSES.test(text.slice(0, 300))) return text.trim().slice(0, ENCLOSING_WIDTH);
  }
  return undefined;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Import lines of the file that the piece does not show and whose names it uses. */
function importsOf({ file, lines }: Piece): readonly string[] {
  const shown = new Set(lines.map((line) => line.newLine));
  const hidden = file.lines
    .slice(0, 200)
    .filter((text, index) => !shown.has(index + 1) && text.length <= 200 && IMPORTS.test(text));
  if (hidden.length === 0) return hidden;
  const used = new Set(lines.flatMap((line) => line.text.match(/[A-Za-z_]\w{2,}/g) ?? []));
  const wanted = hidden.filter((text) =>
    (text.match(/[A-Za-z_]\w{2,}/g) ?? []).some((name) => used.has(name) && !KEYWORDS.has(name)),
  );
  return withinShare(
    wanted.slice(0, MAX_IMPORTS).map((text) => ` ${text}`),
    lines,
  );
}

const KEYWORDS = new Set(["import", "from", "require", "include", "using", "const", "let", "var", "use", "type"]);
