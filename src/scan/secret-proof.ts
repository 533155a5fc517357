/** The rule of ours whose results prove that a file was read to its end. */
export const COVERAGE_RULE = "draftgate-coverage";

/** Starts every proof; part of no rule's keywords. */
export const MARKER = "dgcov";

/*
 * One line before the text: tools guess a file's type from bytes at fixed places of its start, up to 262 (tar), and pass over what
 * they take for an archive. One empty place after it: no rule may run from the text into the proof.
 */
const HEAD_LINE = `${" ".repeat(300)}\n`;
const GAP = `\n${"\n".repeat(12)}()\n`;

/** How many lines stand before the text. */
export const LINES_BEFORE = 1;

/** A text as it is handed to a tool that finds secrets, with a proof at its end that nobody who wrote the text could know. */
export function withProof(text: Uint8Array, nonce: string, number: number): Uint8Array {
  const encoder = new TextEncoder();
  const head = encoder.encode(HEAD_LINE);
  const end = encoder.encode(`${GAP}${proofOf(nonce, number)}\n`);
  const whole = new Uint8Array(head.length + text.length + end.length);
  whole.set(head, 0);
  whole.set(text, head.length);
  whole.set(end, head.length + text.length);
  return whole;
}

/** The proof of file `number`; `nonce` is 32 hex characters made for this run. */
export function proofOf(nonce: string, number: number): string {
  return `${MARKER}-${nonce}-${number}-end`;
}
