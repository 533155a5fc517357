const LETTERS_PER_TOKEN = 5;
const BLANKS_PER_TOKEN = 16;
const BLANK = /\s/u;
const NEW_LINE = 10;

/**
 * About how many tokens a text is, for a tokenizer nobody here has: words by their length, each digit and each other sign one. Rather
 * too many than too few for code, so that a question planned by it fits.
 */
export function estimateTokens(text: string): number {
  // Sign by sign, since every text of a change is counted more than once: a match for each word fills the memory with what is thrown away.
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = endOf(text, at, isLetter);
      count += Math.ceil((end - at) / LETTERS_PER_TOKEN);
      at = end;
    } else if (isBlankInLine(code)) {
      const end = endOf(text, at, isBlankInLine);
      // One blank before a word is part of the word.
      count += end - at === 1 ? 0 : Math.ceil((end - at) / BLANKS_PER_TOKEN);
      at = end;
    } else {
      count += 1;
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return count;
}

/** A number of tokens that no tokenizer in use stays far below: for telling whether a server has read everything. */
export function leastTokens(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; signs += 1) {
    at = isBlank(text.charCodeAt(at)) ? endOf(text, at, isBlank) : at + 1;
  }
  return Math.min(estimateTokens(text), signs / 4);
}

function endOf(text: string, start: number, holds: (code: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && holds(text.charCodeAt(end))) end += 1;
  return end;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  // No blank stands between the no-break space and the Ogham one, where most letters of other scripts are.
  return (code === 0xa0 || code >= 0x1680) && BLANK.test(String.fromCharCode(code));
}

function isBlankInLine(code: number): boolean {
  return code !== NEW_LINE && isBlank(code);
}
