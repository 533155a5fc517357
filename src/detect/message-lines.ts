/** One line of a commit message as far as it can carry a signature. */
export interface MessageLine {
  /** Without blanks at both ends. */
  readonly text: string;
  /** True inside a closed code block, behind `>` or indented like an example: it shows a signature and is none. */
  readonly isQuoted: boolean;
  /** True for the first line, which is a title and no trailer. */
  readonly isSubject: boolean;
}

const MAX_LINE = 600;
const MAX_LINES = 50_000;
const END_CHARACTERS = 100_000;
const LINE_END = /\r\n|\n|\r/;
const SQUASH_LOG = /^commit [0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * A commit message -> its lines, in order. All of it is looked at, not only git's last paragraph: squashes leave signatures in the
 * middle. A literal `\n` inside a line starts a line too (agents quote badly), and the commits inside a `git merge --squash`
 * message count as if they were their own. Lines over 600 characters carry no signature and are left out. A trailer that goes on
 * behind a blank in the next line (https://git-scm.com/docs/git-interpret-trailers) comes once more, in one piece.
 */
export function messageLines(message: string): readonly MessageLine[] {
  const raw = linesOf(message);
  const fenced = fencedLines(raw);
  const lines: MessageLine[] = [];
  let inSquashLog = false;
  let folded: MessageLine | undefined;
  for (const [index, line] of raw.entries()) {
    if (SQUASH_LOG.test(line.trimEnd())) inSquashLog = true;
    for (const part of partsOf(line)) {
      const isQuoted = fenced.has(index) || isExample(part, inSquashLog);
      lines.push({ text: part.trim().replace(/^[> ]{1,20}/, ""), isQuoted, isSubject: index === 0 });
    }
    folded = unfold(folded, line, { isQuoted: fenced.has(index), isSubject: index === 0 });
    if (folded !== undefined && /^[ \t]/.test(line)) lines.push(folded);
  }
  return lines;
}

/** All lines; of an endless message those of its beginning and of its end, where trailers stand. */
function linesOf(message: string): readonly string[] {
  const lines = message.split(LINE_END, MAX_LINES);
  if (lines.length < MAX_LINES) return lines;
  return [...lines, ...message.slice(-END_CHARACTERS).split(LINE_END).slice(1)];
}

/** The trailer that `line` begins or goes on with, undefined where it does neither. */
function unfold(
  begun: MessageLine | undefined,
  line: string,
  place: { readonly isQuoted: boolean; readonly isSubject: boolean },
): MessageLine | undefined {
  if (line.length > MAX_LINE) return undefined;
  if (/^[A-Za-z][A-Za-z0-9-]{0,39} ?:/.test(line)) return { text: line.trim(), ...place };
  if (begun === undefined || !/^[ \t]+\S/.test(line)) return undefined;
  const text = `${begun.text} ${line.trim()}`;
  return text.length > MAX_LINE ? undefined : { ...begun, text };
}

function partsOf(line: string): readonly string[] {
  if (line.length > MAX_LINE * 4) return [];
  return line.split("\\n").filter((part) => part.length <= MAX_LINE && part.trim() !== "");
}

/** Behind `>`, or indented like a code block (in a squash log, whose messages are indented by four, twice as far). */
function isExample(part: string, inSquashLog: boolean): boolean {
  const text = part.trimStart();
  const indent = part.slice(0, part.length - text.length);
  return text.startsWith(">") || indent.includes("\t") || indent.length >= (inSquashLog ? 8 : 4);
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
