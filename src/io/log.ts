import type { Log } from "../ports.ts";

/** The part of a stream that a log writes to. */
export interface LogStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Settings of a log. */
export interface LogOptions {
  readonly isQuiet: boolean;
  readonly isDebug: boolean;
  /** Set for a terminal that cannot erase a line. */
  readonly isDumb?: boolean;
}

/**
 * A log on a stream (stderr): on a terminal one progress line that the next message replaces, else plain lines. Control
 * characters in messages are escaped, so that nothing in a file name can move the cursor. Quiet keeps warnings only.
 */
export function createLog(stream: LogStream, options: LogOptions): Log & { finish(): void } {
  const isTerminal = stream.isTTY === true && options.isDumb !== true;
  // A terminal that nobody gave a size has none: 0 columns.
  const columns = (): number => (stream.columns === undefined || stream.columns < 1 ? 80 : stream.columns);
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) stream.write("\r\u001b[2K");
    hasProgress = false;
  };
  const line = (message: string): void => {
    clear();
    stream.write(`${escapeControls(message)}\n`);
  };
  return {
    progress(message) {
      if (options.isQuiet) return;
      if (!isTerminal) {
        line(message);
        return;
      }
      clear();
      stream.write(escapeControls(message).slice(0, columns() - 1));
      hasProgress = true;
    },
    info(message) {
      if (!options.isQuiet) line(message);
    },
    warning(message) {
      line(`warning: ${message}`);
    },
    debug(message) {
      if (options.isDebug) line(`debug: ${message}`);
    },
    finish: clear,
  };
}

/** Text with control characters, line separators, bidirectional controls and lone surrogates shown as `\u{…}`; tabs stay. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === "\t" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
