/** A word of a command line: `key` is set for `key=value`. */
export interface Word {
  readonly key: string | null;
  readonly value: string;
}

/** The words of a command line, or why it cannot be split: blanks part them, `"…"` (with `\"` and `\\` in it) keeps them together. */
export function splitWords(text: string, keys: readonly string[]): readonly Word[] | { readonly refusal: string } {
  const words: Word[] = [];
  const pattern = /[ \t]*(?:([a-z-]+)=)?("(?:[^"\\]|\\.)*"|[^\s"]*)(?=[ \t]|$)[ \t]*/iy;
  while (pattern.lastIndex < text.length) {
    const rest = text.slice(pattern.lastIndex);
    const match = pattern.exec(text);
    if (match === null) return { refusal: mistakeIn(rest) };
    const [, key, raw = ""] = match;
    const value = raw.startsWith('"') ? raw.slice(1, -1).replace(/\\(["\\])/g, "$1") : raw;
    // `a=b.py` is a path unless the command knows the key.
    const isKey = key !== undefined && (keys.includes(key.toLowerCase()) || raw.startsWith('"'));
    const isPath = key !== undefined && !isKey;
    words.push({ key: isKey ? key.toLowerCase() : null, value: isPath ? `${key}=${value}` : value });
  }
  return words;
}

function mistakeIn(rest: string): string {
  const quotes = rest.replace(/\\./g, "").split('"').length - 1;
  return quotes % 2 === 1 ? 'a quote (") is open' : 'a quote (") stands inside a word';
}
