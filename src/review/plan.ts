import { type Finding, type ScanResult, severityRank } from "../domain/finding.ts";
import type { ReviewPolicy } from "../domain/policy.ts";
import type { Repository } from "../ports.ts";
import { cut, type Fact, type Piece, pieceTokens, wholePiece } from "./piece.ts";
import { buildQuestion, questionTokens } from "./question.ts";
import { type ReviewFile, reviewFile } from "./review-file.ts";
import type { Selected } from "./select.ts";

/** A file that is not reviewed, in the internal form of a path, and why. */
export interface Unreviewed {
  readonly path: string;
  readonly reason: string;
}

/** A piece that waits: its lines are put together when they are asked about, since all of them at once are several times the change. */
export interface PlannedPiece {
  /** Estimated, as it is shown. */
  readonly tokens: number;
  piece(): Piece;
}

/** What is asked, in order, and how much fits into one question. */
export interface Plan {
  readonly pieces: readonly PlannedPiece[];
  readonly unreviewed: readonly Unreviewed[];
  /** Estimated tokens that the pieces of one question may have together. */
  readonly questionBudget: number;
  /** Estimated tokens of a question without its pieces. */
  readonly fixedTokens: number;
  /** Tokens left for each answer. */
  readonly answerTokens: number;
}

/** What a plan is made of besides the files. */
interface PlanInput {
  readonly scans: readonly ScanResult[];
  readonly mask: (text: string) => string;
  readonly maxFileBytes: number;
}

/** git's own context, and what is shown where the whole change is small. */
const CONTEXT_LINES = 3;
const WIDE_CONTEXT_LINES = 15;
const SMALL_SHARE = 0.2;
/** Estimates are not counts. */
const SAFETY = 0.92;
const LEAST_BUDGET = 64;
const FACT_WIDTH = 120;

/** Reads the files and cuts their diffs into pieces of which each fits into a question. */
export async function planPieces(
  selected: readonly Selected[],
  input: PlanInput,
  policy: ReviewPolicy,
  repository: Pick<Repository, "readBlobs" | "rest">,
): Promise<Plan> {
  const { files, unreviewed } = await readFiles(selected, input, repository);
  // From here on a model is waited for, perhaps through many minutes.
  repository.rest();
  // A short context needs most of itself for the question.
  const answerTokens = Math.min(policy.maxOutputTokens, Math.floor(policy.contextTokens / 3));
  const empty = buildQuestion([], { answer: "json", isAgain: true, fence: "=".repeat(24), instructions: [] });
  const instructions = policy.instructions.reduce(
    (sum, { paths, text }) => sum + (paths.join().length + text.length) / 3,
    0,
  );
  const fixedTokens = Math.ceil(questionTokens(empty) + instructions);
  const room = (policy.contextTokens - answerTokens) * SAFETY - fixedTokens;
  const questionBudget = Math.max(LEAST_BUDGET, Math.floor(room));
  const facts = factsByPath(input.scans.flatMap((scan) => scan.findings));
  const shown = (context: number): readonly PlannedPiece[] =>
    files.map((file) => planned(() => wholePiece(file, facts.get(file.path) ?? [], context)));
  const narrow = shown(CONTEXT_LINES);
  const total = narrow.reduce((sum, { tokens }) => sum + tokens, 0);
  const pieces = total < SMALL_SHARE * questionBudget ? shown(WIDE_CONTEXT_LINES) : narrow;
  return {
    pieces: pieces.flatMap((one) => (one.tokens <= questionBudget ? [one] : parts(one, questionBudget))),
    unreviewed,
    questionBudget,
    fixedTokens,
    answerTokens,
  };
}

function planned(piece: () => Piece): PlannedPiece {
  return { tokens: pieceTokens(piece()), piece };
}

function parts({ piece }: PlannedPiece, budget: number): readonly PlannedPiece[] {
  return cut(piece(), budget).map((part) => planned(() => part));
}

/** Reads both sides of the selected files, secrets masked; those that are too large are named. */
export async function readFiles(
  selected: readonly Selected[],
  { mask, maxFileBytes }: Omit<PlanInput, "scans">,
  repository: Pick<Repository, "readBlobs">,
): Promise<{ readonly files: readonly ReviewFile[]; readonly unreviewed: readonly Unreviewed[] }> {
  const wanted = selected.flatMap(({ file }) => [file.oldBlob, file.newBlob]).filter((sha) => sha !== undefined);
  const texts = new Map<string, string | undefined>();
  for await (const { sha, bytes } of repository.readBlobs(new Set(wanted), maxFileBytes)) {
    texts.set(sha, bytes === undefined ? undefined : new TextDecoder("utf-8").decode(bytes));
  }
  const files: ReviewFile[] = [];
  const unreviewed: Unreviewed[] = [];
  for (const { file, origin } of selected) {
    const [old, fresh] = [file.oldBlob, file.newBlob].map((sha) => (sha === undefined ? "" : texts.get(sha)));
    if (old === undefined || fresh === undefined) {
      unreviewed.push({ path: file.path, reason: "larger than scan.max-file-mebibytes" });
    } else {
      files.push(reviewFile(file, origin, { old, new: fresh }, mask));
    }
  }
  return { files, unreviewed };
}

/** What scanners found on lines of the head, worst first. */
function factsByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  const ordered = [...findings].sort((left, right) => severityRank(right.severity) - severityRank(left.severity));
  for (const { tool, ruleId, message, location, duplicateOf } of ordered) {
    const { path, startLine, commitSha } = location;
    if (path === null || startLine === null || commitSha !== null || duplicateOf !== null) continue;
    const text = `${tool} ${ruleId}: ${message}`.replace(/\s+/gu, " ").slice(0, FACT_WIDTH);
    const known = facts.get(path);
    if (known === undefined) facts.set(path, [{ line: startLine, text }]);
    else known.push({ line: startLine, text });
  }
  return facts;
}
