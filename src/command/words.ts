/** A word of a command line: `key` is set for `key=value`. */
export interface Word {
  readonly key: string | null;
  readonly value: string;
}

/** The words of a command line, or why it cannot be split: blanks part them, `"…"` (with `\"` and `\\` in it) keeps them together. */
export function splitWords(text: string, keys: readonly string[]): readonly Word[] | { readonly refusal: string } {
  const words: Word[] = [];
  const pattern = /[ \t]*(?:([a-z-]+)=)?("(?:[^"\\]|\\.)*"|[^\s"]+)(?=[ \t]|$)[ \t]*/iy;
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return { refusal: mistakeIn(text.slice(from)) };
    const [, key, raw = ""] = match;
    const value = raw.startsWith('"') ? raw.slice(1, -1).replace(/\\(["\\])/g, "$1") : raw;
    const isKey = key !== undefined && (keys.includes(key.toLowerCase()) || raw.startsWith('"'));
    // `a=b.py` is a path unless the command knows the key.
    words.push(
      isKey ? { key: key.toLowerCase(), value } : { key: null, value: `${key === undefined ? "" : `${key}=`}${value}` },
    );
  }
  return words;
}

function mistakeIn(rest: string): string {
  const isOpen = (rest.replace(/\\./g, "").split('"').length - 1) % 2 === 1;
  if (isOpen) return 'a quote (") is open';
  return /=[ \t]*$|=[ \t]/.test(rest) ? "a value is missing after =" : 'a quote (") stands inside a word';
}
