/** One line of a file, with the signs that end it: empty only for a last line without an end. */
export interface SourceLine {
  readonly text: string;
  readonly end: "\n" | "\r\n" | "";
}

/** A text as its lines; a byte order mark is kept apart, so that no line is told from another by it. */
export interface SourceText {
  readonly mark: "\ufeff" | "";
  readonly lines: readonly SourceLine[];
  /** The end that most of its lines have, a line feed where there is none. */
  readonly commonEnd: "\n" | "\r\n";
}

/** A text -> its lines; `joinSource` gives the same text back. */
export function splitSource(text: string): SourceText {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const pieces = text.slice(mark.length).split("\n");
  const lines = pieces.map((piece, index): SourceLine => {
    if (index === pieces.length - 1) return { text: piece, end: "" };
    return piece.endsWith("\r") ? { text: piece.slice(0, -1), end: "\r\n" } : { text: piece, end: "\n" };
  });
  if (lines.at(-1)?.text === "") lines.pop();
  const crlf = lines.filter((line) => line.end === "\r\n").length;
  const lf = lines.filter((line) => line.end === "\n").length;
  return { mark, lines, commonEnd: crlf > lf ? "\r\n" : "\n" };
}

/** The text that `splitSource` took apart. */
export function joinSource({ mark, lines }: Pick<SourceText, "mark" | "lines">): string {
  return `${mark}${lines.map(({ text, end }) => `${text}${end}`).join("")}`;
}

/** Each line with its end, the mark before the first: what a patch is made of. */
export function wholeLines(text: string): readonly string[] {
  const { mark, lines } = splitSource(text);
  const whole = lines.map((line) => `${line.text}${line.end}`);
  const [first, ...rest] = whole;
  return first === undefined ? (mark === "" ? [] : [mark]) : [`${mark}${first}`, ...rest];
}
