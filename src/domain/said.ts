import type { ObjectId } from "./change.ts";
import type { Severity } from "./finding.ts";
import type { ReviewResult } from "./report.ts";

/** How a finding of the model stands: only its quote was checked, or a second question was asked too. */
export type SaidConfidence = "quoted" | "confirmed" | "unconfirmed";

/** A finding of the model in a form that outlives the run: nothing of the code but a hash. */
export interface SaidFinding {
  /** 1-based, in the head that was reviewed. */
  readonly line: number;
  /** Hash of the line that it speaks of, see `quoteHash`. */
  readonly quote: string;
  readonly severity: Severity;
  /** Secrets are masked. */
  readonly message: string;
  readonly confidence: SaidConfidence;
}

/** What the model said of one file. */
export interface SaidFile {
  readonly findings: readonly SaidFinding[];
  /** Why it was not wholly reviewed, null where it was. */
  readonly notReviewed: string | null;
}

/** What a review took, and of which model it was. */
export type Spent = Pick<ReviewResult, "model" | "requests" | "promptTokens" | "completionTokens" | "dropped">;

/** What is known from former runs, and what may be asked in this one. */
export interface Before {
  /** By path, only for files whose change is what it was then. */
  readonly said: ReadonlyMap<string, SaidFile>;
  /** Why the model is not asked about a file now, null where it is; `known` is what was said of it and still holds. */
  refusal(path: string, known: Pick<SaidFile, "notReviewed"> | undefined): string | null;
  /** What former runs took for this very head, and which model said what is kept. */
  readonly spent: Spent;
}

/** What a review came to in the form in which it stays in the pull request. */
export interface CarriedReview {
  readonly headSha: ObjectId;
  /** Digest of the policy that it was asked by. */
  readonly policySha256: string;
  /** The latest comment whose `review` was carried out, 0 where none was. */
  readonly answered: number;
  readonly spent: Spent;
  /** By the name of a file's change, see `carriedKey`. */
  readonly files: ReadonlyMap<string, SaidFile>;
}

/** Nothing was asked. */
export const NOTHING_SPENT: Spent = { model: null, requests: 0, promptTokens: 0, completionTokens: 0, dropped: 0 };

/** Nothing is known, and everything may be asked. */
export const NOTHING_BEFORE: Before = { said: new Map(), refusal: () => null, spent: NOTHING_SPENT };
