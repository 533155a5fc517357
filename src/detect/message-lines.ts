/** One line of a commit message as far as it can carry a signature. */
export interface MessageLine {
  /** Without blanks at both ends. */
  readonly text: string;
  /** True inside a closed code block, behind `>` or indented like an example: it shows a signature and is none. */
  readonly isQuoted: boolean;
}

const MAX_LINE = 600;
const MAX_LINES = 50_000;
const SQUASH_LOG = /^commit [0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * A commit message -> its lines, in order. All of it is looked at, not only git's last paragraph: squashes leave signatures in the
 * middle. A literal `\n` inside a line starts a line too (agents quote badly), and the commits inside a `git merge --squash`
 * message count as if they were their own. Lines over 600 characters carry no signature and are left out.
 */
export function messageLines(message: string): readonly MessageLine[] {
  const raw = message.split(/\r\n|\n|\r/, MAX_LINES);
  const fenced = fencedLines(raw);
  const lines: MessageLine[] = [];
  let inSquashLog = false;
  for (const [index, line] of raw.entries()) {
    if (SQUASH_LOG.test(line.trimEnd())) inSquashLog = true;
    const limit = inSquashLog ? 8 : 4;
    for (const part of line.length > MAX_LINE * 4 ? [] : line.split("\\n")) {
      if (part.length > MAX_LINE) continue;
      const text = part.trim();
      if (text === "") continue;
      const indent = part.length - part.trimStart().length;
      const isIndented = part.slice(0, indent).includes("\t") || indent >= limit;
      lines.push({ text, isQuoted: fenced.has(index) || isIndented || text.startsWith(">") });
    }
  }
  return lines;
}

/** Indexes of the lines inside code blocks; a fence that is never closed opens none. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!/^ {0,3}(?:```|~~~)/.test(line)) continue;
    if (open === undefined) {
      open = index;
    } else {
      for (let between = open; between <= index; between += 1) inside.add(between);
      open = undefined;
    }
  }
  return inside;
}
