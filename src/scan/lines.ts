/** The lines of a text (separated by LF), for look-ups by 1-based number. */
export interface Lines {
  readonly count: number;
  /** All of it. */
  readonly whole: string;
  /** Lines `start` to `end`, joined by LF; empty where there are none. */
  text(start: number, end: number): string;
  /** The 1-based line and column (UTF-16 units) of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** The offset at which a line starts; the text's length for one behind the end. */
  offset(line: number): number;
}

/** Indexes a text once. */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line: number): number => starts[Math.max(0, line - 1)] ?? text.length;
  return {
    count: starts.length,
    whole: text,
    text: (start, end) =>
      text.slice(offset(start), Math.max(offset(start), offset(end + 1) - (end < starts.length ? 1 : 0))),
    position: (at) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    offset,
  };
}

/** Source text without what a formatter may change: runs of blanks become one, ends are trimmed. */
export function normalizeSource(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
