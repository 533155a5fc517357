/** A word of a command line: `key` is set for `key=value`. */
export interface Word {
  readonly key: string | null;
  readonly value: string;
}

/** The words of a command line, or why it cannot be split: blanks part them, `"…"` (with `\"` and `\\` in it) keeps them together. */
export function splitWords(text: string, keys: readonly string[]): readonly Word[] | { readonly refusal: string } {
  const words: Word[] = [];
  const pattern = /\s*(?!\s)(?:([a-z-]+)=)?(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))(?=\s|$)/iy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return { refusal: mistakeIn(text) };
    const [, key, quoted, plain = ""] = match;
    const value = quoted === undefined ? plain : quoted.replace(/\\(["\\])/g, "$1");
    // `a=b.py` is a path unless the command knows the key.
    const isPath = key !== undefined && quoted === undefined && !keys.includes(key.toLowerCase());
    if (key === undefined || isPath) words.push({ key: null, value: isPath ? `${key}=${value}` : value });
    else words.push({ key: key.toLowerCase(), value });
  }
  return words;
}

function mistakeIn(text: string): string {
  const isOpen = text.replace(/\\./g, "").split('"').length % 2 === 0;
  return isOpen ? 'a quote (") is open' : 'a quote (") stands inside a word';
}
