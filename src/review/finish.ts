import { type Finding, SEVERITIES, type Severity, severityRank } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { Located } from "./locate.ts";
import { comparable } from "./quote.ts";

/** The name under which the model's findings stand in reports: whichever model it was. */
export const MODEL_TOOL = "model";
/** The only rule that the model's findings have. */
export const REVIEW_RULE = "review";

/** Makes the name of a finding; see `scan/fingerprint.ts`. */
export type NameFinding = (parts: {
  readonly tool: string;
  readonly ruleId: string;
  readonly path: string | null;
  readonly context: string;
}) => string;

const WORDS: Readonly<Record<string, Severity>> = {
  blocker: "critical",
  severe: "critical",
  major: "high",
  error: "high",
  moderate: "medium",
  warning: "medium",
  minor: "low",
  nit: "info",
  note: "info",
  trivial: "info",
  informational: "info",
  style: "info",
};
/** Shared words from which on two sentences about one line mean the same. */
const ALIKE = 0.4;
const SCANNER_CLASSES = new Set(["secret", "sast", "vuln", "misconfig", "lint"]);

/** The model's word for how bad it is -> a severity; `medium` for one that nobody knows. */
export function severityOf(word: string | null): Severity {
  const said = (word ?? "").toLowerCase();
  const known = SEVERITIES.find((severity) => said.includes(severity));
  if (known !== undefined) return known;
  return Object.entries(WORDS).find(([name]) => said.includes(name))?.[1] ?? "medium";
}

/** Located findings -> one for each thing that was said, the worst severity of its repeats kept; in the order of files and lines. */
export function mergeLocated(all: readonly Located[]): readonly Located[] {
  const kept: Located[] = [];
  const byLine = new Map<string, number[]>();
  const sorted = [...all].sort(
    (left, right) =>
      comparePaths(left.file.path, right.file.path) ||
      left.line - right.line ||
      severityRank(severityOf(right.severity)) - severityRank(severityOf(left.severity)) ||
      (left.message < right.message ? -1 : left.message > right.message ? 1 : 0),
  );
  for (const one of sorted) {
    const key = `${one.line} ${one.file.path}`;
    const others = byLine.get(key) ?? [];
    const isRepeat = others.some((index) => areAlike(kept[index]?.message ?? "", one.message));
    if (isRepeat) continue;
    byLine.set(key, [...others, kept.length]);
    kept.push(one);
  }
  return kept;
}

/** Located findings -> findings of the report, in the order given, `duplicateOf` set where a scanner said the same of the line. */
export function toFindings(
  located: readonly Located[],
  scanned: readonly Finding[],
  context: {
    readonly nameFinding: NameFinding;
    readonly mask: (text: string) => string;
    /** Whether a second question confirmed it; null where none was asked. */
    readonly isConfirmed: (one: Located) => boolean | null;
  },
): readonly Finding[] {
  return located.map((one): Finding => {
    const message = context.mask(one.message);
    const confirmed = context.isConfirmed(one);
    const path = context.mask(one.file.path);
    return {
      fingerprint: context.nameFinding({
        tool: MODEL_TOOL,
        ruleId: REVIEW_RULE,
        path,
        // What the model says differs from run to run; the line that it speaks of does not.
        context: comparable(one.quoted),
      }),
      tool: MODEL_TOOL,
      ruleId: REVIEW_RULE,
      class: "review",
      severity: severityOf(one.severity),
      confidence: confirmed === null ? "quoted" : confirmed ? "confirmed" : "unconfirmed",
      message,
      location: { path, startLine: one.line, startColumn: null, endLine: one.line, endColumn: null, commitSha: null },
      inDiff: one.isAdded,
      // A line that the range did not add was there before.
      isNew: one.isAdded,
      origin: one.file.origin,
      suppressedBy:
        confirmed === false
          ? "nothing confirms it: no quoted code, or no word of the second question (review.verify)"
          : null,
      duplicateOf: sameByScanner(one, message, scanned),
      helpUri: null,
      advice: null,
    };
  });
}

function sameByScanner(one: Located, message: string, scanned: readonly Finding[]): string | null {
  const same = scanned.find(
    ({ location, class: kind, duplicateOf, message: said, ruleId }) =>
      location.path === one.file.path &&
      location.commitSha === null &&
      SCANNER_CLASSES.has(kind) &&
      duplicateOf === null &&
      location.startLine !== null &&
      location.startLine <= one.line &&
      one.line <= (location.endLine ?? location.startLine) &&
      (message.includes(ruleId) || areAlike(said, message)),
  );
  return same?.fingerprint ?? null;
}

/** Whether two sentences share so many of the shorter one's words that they say the same. */
function areAlike(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return left.trim() === right.trim();
  return [...a].filter((word) => b.has(word)).length / smaller >= ALIKE;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? []);
}
