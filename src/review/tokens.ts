const PIECE = /[A-Za-z]+|\d|[^\sA-Za-z\d]|\n|[^\S\n]+/gu;
const LETTERS_PER_TOKEN = 5;
const BLANKS_PER_TOKEN = 16;

/**
 * About how many tokens a text is, for a tokenizer nobody here has: words by their length, each digit and each other sign one. Rather
 * too many than too few for code, so that a question planned by it fits.
 */
export function estimateTokens(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const code = piece.charCodeAt(0);
    if (code === 10) count += 1;
    // One blank before a word is part of the word.
    else if (piece.trim() === "") count += piece.length === 1 ? 0 : Math.ceil(piece.length / BLANKS_PER_TOKEN);
    else count += code < 128 && piece.length > 1 ? Math.ceil(piece.length / LETTERS_PER_TOKEN) : 1;
  }
  return count;
}

/** A number of tokens that no tokenizer in use stays far below: for telling whether a server has read everything. */
export function leastTokens(text: string): number {
  return Math.min(estimateTokens(text), text.replace(/\s+/gu, " ").length / 4);
}
