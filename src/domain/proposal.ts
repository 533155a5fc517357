/** A change that this program proposes, and the proof that it is better; a person applies it, nothing is ever pushed. */
import type { ObjectId } from "./change.ts";

/** What was asked for. */
export type ProposalKind = "regenerate" | "tests";

/** One thing that was checked of a proposal. */
export interface ProofCheck {
  /** `parses`, `fixed`, `nothing-new`, `suppressions`, `exports`, `bounded`, `inside`, `applies`, `tests`; more may come. */
  readonly name: string;
  /** `unknown`: it could not be checked, and `detail` says why. */
  readonly outcome: "held" | "broken" | "unknown";
  /** One sentence for people. */
  readonly detail: string;
}

/** What was run before and after, and what came of it. It says plainly that no test was run. */
export interface Proof {
  readonly checks: readonly ProofCheck[];
  /** Fingerprints of the findings that are gone. */
  readonly fixed: readonly string[];
  /** Exported names whose declaration changed, for people to look at. */
  readonly changedExports: readonly string[];
  /** Whether the repository's tests were run; only `prove` runs them. */
  readonly testsRun: boolean;
}

/** Lines of the head to be replaced, as a GitHub suggestion block does it. */
export interface Suggestion {
  /** 1-based, inclusive, lines of the file in the head. */
  readonly startLine: number;
  readonly endLine: number;
  /** The new lines, without the last line's end; empty text removes the lines. */
  readonly text: string;
}

/** A proved proposal. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** The file that was asked about, in the internal form of `path.ts`. */
  readonly path: string;
  /** The file that the patch changes or makes: `path` itself for a rewrite, a test file for a scaffold. */
  readonly target: string;
  /** Null where the target does not exist in the head. */
  readonly oldText: string | null;
  readonly newText: string;
  /** A patch that `git apply --check` takes on the head; empty where it would show a secret: then there are suggestions, which do not. */
  readonly patch: string;
  /** Empty where the change cannot be shown as suggestions that apply cleanly. */
  readonly suggestions: readonly Suggestion[];
  readonly proof: Proof;
  /** The model that wrote it, null where none did. */
  readonly model: string | null;
}

/** What became of the wish for a proposal: `refused` could not be proved, `failed` could not be tried. */
export type ProposalResult =
  | { readonly outcome: "proved"; readonly proposal: Proposal }
  | {
      readonly outcome: "refused";
      readonly kind: ProposalKind;
      readonly path: string;
      /** One line: why the last attempt was refused. */
      readonly reason: string;
      /** One line for each attempt, first to last. */
      readonly attempts: readonly string[];
    }
  | { readonly outcome: "failed"; readonly kind: ProposalKind; readonly path: string; readonly reason: string };

/** Numbers that a test runner printed. */
export interface TestCounts {
  /** `pytest`, `unittest`, `vitest`, `jest`, `node:test`, `go test`. */
  readonly framework: string;
  readonly passed: number;
  /** Those that could not be run among them. */
  readonly failed: number;
  /** Skipped and todo. */
  readonly skipped: number;
}

/** One run of a repository's tests. */
export interface TestRun {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly ended: "exited" | "timed-out" | "output-limit" | "not-started";
  /** Null where no known summary was printed. */
  readonly counts: TestCounts | null;
  readonly elapsedMs: number;
}

/** What a change does to the tests. */
export type TestVerdict = "better" | "equal" | "worse";

/** What was found out by running the tests of a commit without and with a patch. */
export interface TestComparison {
  readonly headSha: ObjectId;
  /** Null where nobody named a base. */
  readonly baseSha: ObjectId | null;
  readonly patchSha256: string;
  /** What the patch changes, bytewise, in the internal form of `path.ts`. */
  readonly paths: readonly string[];
  /** As it was given to the shell. */
  readonly command: string;
  /** How the tests were shut off: `namespaces`, `network` or `none`. */
  readonly sandbox: string;
  readonly before: TestRun;
  readonly after: TestRun;
  readonly outcome: TestVerdict;
  /** One line. */
  readonly reason: string;
  /** What the checkout lacks, one line each. */
  readonly notices: readonly string[];
}

/** `exit code 1`, `the time limit`: how a run ended, for people. */
export function endOf(run: TestRun): string {
  if (run.ended === "timed-out") return "the time limit";
  if (run.ended === "output-limit") return "the limit of what it may print";
  if (run.ended === "not-started") return "it could not be started";
  return run.exitCode === null ? `signal ${run.signal ?? "unknown"}` : `exit code ${run.exitCode}`;
}

/** `5 passed, 1 failed, 0 skipped (pytest)`, for people. */
export function showCounts({ counts }: TestRun): string {
  if (counts === null) return "no known summary";
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${counts.framework})`;
}
