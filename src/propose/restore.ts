import { diffLines } from "./line-diff.ts";
import { joinSource, type SourceLine, type SourceText } from "./source-text.ts";

/** A part of a file as the model was shown it. */
export interface ShownPart {
  /** 1-based; `end` is inclusive. */
  readonly start: number;
  readonly end: number;
  /** Without secrets. */
  readonly lines: readonly string[];
}

/**
 * The answer's lines put in the place of the parts: a line that the model left as it was shown is the file's own again, with its end and
 * whatever was masked in it; new ones end as most lines of the file do; how the file begins and ends stays.
 */
export function restore(
  source: SourceText,
  parts: readonly ShownPart[],
  answers: readonly (readonly string[])[],
): string {
  const lines: SourceLine[] = [];
  let next = 1;
  parts.forEach((part, index) => {
    lines.push(...source.lines.slice(next - 1, part.start - 1));
    lines.push(...restorePart(source, part, answers[index] ?? part.lines));
    next = part.end + 1;
  });
  lines.push(...source.lines.slice(next - 1));
  const lastEnd = source.lines.at(-1)?.end ?? "";
  const ended = lines.map((line, index): SourceLine => {
    const isLast = index === lines.length - 1;
    if (isLast) return { text: line.text, end: lastEnd === "" ? "" : line.end === "" ? source.commonEnd : line.end };
    return line.end === "" ? { text: line.text, end: source.commonEnd } : line;
  });
  return joinSource({ mark: source.mark, lines: ended });
}

function restorePart(source: SourceText, part: ShownPart, answer: readonly string[]): readonly SourceLine[] {
  const own = source.lines.slice(part.start - 1, part.end);
  const fresh = withSameEnd(answer, part.lines).map((line) => line.replace(/\r$/, ""));
  const lines: SourceLine[] = [];
  let at = 0;
  for (const hunk of diffLines(part.lines, fresh)) {
    const from = hunk.oldLines === 0 ? hunk.oldStart : hunk.oldStart - 1;
    lines.push(...own.slice(at, from));
    const newFrom = hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1;
    for (const text of fresh.slice(newFrom, newFrom + hunk.newLines)) lines.push({ text, end: source.commonEnd });
    at = from + hunk.oldLines;
  }
  return [...lines, ...own.slice(at)];
}

/** Empty lines around an answer are the model's manner, not a change: there are as many as were shown. */
function withSameEnd(answer: readonly string[], shown: readonly string[]): readonly string[] {
  const first = answer.findIndex((line) => line.trim() !== "");
  if (first === -1) return answer;
  const last = answer.findLastIndex((line) => line.trim() !== "");
  const start = shown.findIndex((line) => line.trim() !== "");
  const end = shown.findLastIndex((line) => line.trim() !== "");
  return [...shown.slice(0, Math.max(0, start)), ...answer.slice(first, last + 1), ...shown.slice(end + 1)];
}
