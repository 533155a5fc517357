import { parseCarriedReview, renderCarriedReview } from "../config/carried-review.ts";
import { severityRank } from "../domain/finding.ts";
import { foldCase, type IssueComment } from "../domain/people.ts";
import { carriedIn, SUMMARY_MARKER } from "../domain/publication.ts";
import type { CarriedReview, SaidFile } from "../domain/said.ts";
import type { TextPacking } from "../ports.ts";
import { isSelf } from "./conversation.ts";
import type { Words } from "./words.ts";

/** Characters of the sticky comment, of 65,536, that may go to what later runs have to know. */
const MAX_PACKED = 30_000;
const MAX_BYTES = 4 * 1_048_576;

/** What the pull request carries: the review, and the text that it was read from. */
export interface Carried {
  readonly review: CarriedReview;
  readonly packed: string;
}

/**
 * What former runs have left in our own sticky comment, null where there is nothing that can be trusted: it must be ours, and nobody
 * else may have been the last to change it.
 */
export function readCarried({ comments, self }: Words, packing: TextPacking): Carried | null {
  const [oldest] = comments
    .filter(({ author, body }) => isSelf(author, self) && body.startsWith(SUMMARY_MARKER))
    .sort((left, right) => left.id - right.id);
  if (oldest === undefined || !isOurWord(oldest, self)) return null;
  const packed = carriedIn(oldest.body);
  const text = packed === undefined ? undefined : packing.unpack(packed, MAX_BYTES);
  const review = text === undefined ? undefined : parseCarriedReview(text);
  return packed === undefined || review === undefined ? null : { review, packed };
}

// Whoever may write to the repository may change every comment, and its author stays the same.
function isOurWord({ editor, isEdited }: IssueComment, self: readonly string[]): boolean {
  if (editor === undefined) return true;
  if (editor === null) return !isEdited;
  return self.some((login) => foldCase(login) === foldCase(editor));
}

/** A review -> the text to carry, within what a comment has room for: files with the worst findings first; the others are asked about again. */
export function packCarried(review: CarriedReview, packing: TextPacking): string {
  const files = [...review.files].sort(
    ([leftKey, left], [rightKey, right]) => worst(right) - worst(left) || (leftKey < rightKey ? -1 : 1),
  );
  const pack = (count: number): string =>
    packing.pack(renderCarriedReview({ ...review, files: new Map(files.slice(0, count)) }));
  const whole = pack(files.length);
  if (whole.length <= MAX_PACKED) return whole;
  let [fits, most] = [0, files.length];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (pack(middle).length <= MAX_PACKED) fits = middle;
    else most = middle - 1;
  }
  return pack(fits);
}

function worst({ findings }: SaidFile): number {
  return Math.max(-1, ...findings.map(({ severity }) => severityRank(severity)));
}
