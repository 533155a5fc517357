import { inertLogLine } from "./escape.ts";

const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33", magenta: "35", cyan: "36" } as const;

/** How a piece of text looks where colors are on. */
export type Style = keyof typeof STYLES;

/** Paints text, or leaves it alone where colors are off. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

/** A painter for a terminal with colors, or one that changes nothing. */
export function createPaint(color: boolean): Paint {
  if (!color) return (text) => text;
  return (text, ...styles) =>
    text === "" || styles.length === 0
      ? text
      : `\u001b[${styles.map((style) => STYLES[style]).join(";")}m${text}\u001b[0m`;
}

const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

/** Columns that text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character < "\u0300") return 1;
  if (/^\p{M}$/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** One line of prose -> lines of at most `width` columns, broken at blanks, and inside a word only where it is longer than a line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = splitWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

function splitWord(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const columns = characterWidth(character);
    if (used + columns > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += columns;
  }
  pieces.push(piece);
  return pieces;
}

/** A cell of a table: one line of escaped text and how it looks. */
export interface Cell {
  readonly text: string;
  readonly styles?: readonly Style[];
}

/** How a table is laid out: its width, the blanks before each line, and the column that takes what is left and wraps. */
export interface TableLayout {
  readonly width: number;
  readonly indent: number;
  readonly flexible: number;
  readonly paint: Paint;
}

const GAP = 2;
const LEAST_FLEXIBLE = 24;

/** Rows of cells -> aligned lines; cells of the flexible column wrap, the other columns are as wide as their widest cell. */
export function layoutTable(rows: readonly (readonly Cell[])[], layout: TableLayout): readonly string[] {
  return layoutRows(rows, layout).flat();
}

/** As `layoutTable`, with the lines of each row apart, so that something can stand between them. */
export function layoutRows(rows: readonly (readonly Cell[])[], layout: TableLayout): readonly (readonly string[])[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column]?.text ?? ""))),
  );
  const others = widths.reduce(
    (sum, width, column) => (column === layout.flexible ? sum : sum + width + GAP),
    layout.indent,
  );
  widths[layout.flexible] = Math.max(LEAST_FLEXIBLE, Math.min(widths[layout.flexible] ?? 0, layout.width - others));
  return rows.map((row) => layoutRow(row, widths, layout));
}

function layoutRow(row: readonly Cell[], widths: readonly number[], layout: TableLayout): readonly string[] {
  const wrapped = row.map((cell, column) =>
    column === layout.flexible ? wrap(cell.text, widths[column] ?? LEAST_FLEXIBLE) : [cell.text],
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const parts = row.map((cell, column) => {
      const text = wrapped[column]?.[index] ?? "";
      const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(text)));
      return layout.paint(text, ...(cell.styles ?? [])) + padding;
    });
    return (" ".repeat(layout.indent) + parts.join(" ".repeat(GAP))).trimEnd();
  });
}

/** Lines -> the text that is printed: none of them a workflow command, with a final newline. */
export function joinLines(lines: readonly string[]): string {
  return `${lines.map(inertLogLine).join("\n")}\n`;
}
