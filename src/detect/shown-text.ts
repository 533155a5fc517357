const MAX_SHOWN = 80;

/** Untrusted text for a sentence: on one line, at most 80 characters, control and bidirectional characters escaped. */
export function shownText(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${Array.from(text.slice(0, MAX_SHOWN)).slice(0, -1).join("")}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A commit id as people write it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}
