import type { Attribution } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { Notice, ReviewResult } from "../domain/report.ts";
import {
  type Before,
  NOTHING_BEFORE,
  NOTHING_SPENT,
  type SaidConfidence,
  type SaidFile,
  type Spent,
} from "../domain/said.ts";
import { mergeLocated, type NameFinding, severityOf, toFindings } from "./finish.ts";
import { askFresh, ENDPOINT_DOWN, type Fresh, type FreshInput, type FreshPorts, NOT_ASKED } from "./fresh.ts";
import type { Located } from "./locate.ts";
import type { Unreviewed } from "./plan.ts";
import { type RecalledFile, recall, sayable } from "./recall.ts";
import { selectFiles } from "./select.ts";

/** What to review and how. `scans` are told to the model, and its findings are merged with theirs. */
export interface ReviewInput extends FreshInput {
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  /** Names findings as those of scanners are named. */
  readonly nameFinding: NameFinding;
  /** What is known from former runs; nothing unless it is given. */
  readonly before?: Before;
}

/** What the model said, checked, and what it was not asked. */
export interface Reviewed {
  readonly findings: readonly Finding[];
  readonly review: ReviewResult;
  readonly notices: readonly Notice[];
  /** By path: what a later run needs to know of each file that the model was ever asked about. */
  readonly said: ReadonlyMap<string, SaidFile>;
}

/** Tools of which one must have looked for secrets before code leaves. */
const SECRET_TOOLS = new Set(["gitleaks", "git-secrets"]);

/**
 * Has the model review the files that the policy names, within its budgets; of files of which it is known what it said, that counts
 * until it is asked again. Nothing that the endpoint does is an exception: what could not be reviewed is named in the result. Rejects
 * with CancelledError for a cancelled run, IncompleteError for a missing object.
 */
export async function review(input: ReviewInput, ports: FreshPorts): Promise<Reviewed> {
  const { policy, before = NOTHING_BEFORE } = input;
  if (policy.files === "none") return nothing("review.files is none");
  const scanned = input.scans.flatMap((scan) => scan.findings);
  const selected = selectFiles(input.change, input.attributions, policy, scanned);
  if (selected.length === 0) return nothing("no files");
  const known = await recall(selected, before.said, input, ports);
  const wanted = selected.filter(({ file }) => before.refusal(file.path, known.get(file.path)) === null);
  const fresh = wanted.length === 0 ? NOT_ASKED : await askFresh(wanted, input, ports);
  const paths = selected.map(({ file }) => file.path);
  const files = combine(paths, known, fresh, before);
  const words = new Map(files.flatMap(({ findings }) => findings.map((one) => [one.located, one.confidence])));
  const located = mergeLocated([...words.keys()]);
  const findings = toFindings(located, scanned, {
    nameFinding: input.nameFinding,
    mask: input.mask,
    isConfirmed: (one) => isConfirmed(words.get(one)),
  });
  const isAsked = wanted.length > 0;
  return {
    findings,
    notices: [...(isAsked ? secretNotices(input) : []), ...keptNotices(fresh, known)],
    review: resultOf(files, isAsked ? fresh : null, before.spent),
    said: saidOf(files, located, words, { ...input, digest: ports.digest }),
  };
}

function nothing(reason: string): Reviewed {
  const review = { ...NOTHING_SPENT, outcome: "skipped", reason, notReviewed: [] } as const;
  return { findings: [], review, notices: [], said: new Map() };
}

/** What is known of one file after this run. */
interface KnownFile {
  readonly path: string;
  readonly findings: readonly { readonly located: Located; readonly confidence: SaidConfidence }[];
  readonly notReviewed: string | null;
  /** Whether the model was ever asked about it. */
  readonly isAsked: boolean;
}

function combine(
  paths: readonly string[],
  known: ReadonlyMap<string, RecalledFile>,
  fresh: Fresh,
  before: Before,
): readonly KnownFile[] {
  const failures = new Map(fresh.unreviewed.map(({ path, reason }) => [path, reason]));
  const found = grouped(fresh.findings, ({ located }) => located.file.path);
  return paths.map((path): KnownFile => {
    const own = known.get(path);
    const refusal = before.refusal(path, own);
    const failure = failures.get(path) ?? null;
    const told = found.get(path) ?? [];
    if (refusal !== null) {
      if (own === undefined) return { path, findings: [], notReviewed: refusal, isAsked: false };
      return { path, ...own, isAsked: true };
    }
    if (failure === null || own === undefined) return { path, findings: told, notReviewed: failure, isAsked: true };
    // Asking again came to nothing: what was said of the same change before stands.
    const notReviewed = own.notReviewed === null ? null : failure;
    return { path, findings: [...own.findings, ...told], notReviewed, isAsked: true };
  });
}

function grouped<T>(all: readonly T[], pathOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(pathOf(one));
    if (group === undefined) groups.set(pathOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function isConfirmed(confidence: SaidConfidence | undefined): boolean | null {
  return confidence === "confirmed" ? true : confidence === "unconfirmed" ? false : null;
}

/** `fresh` is null where nothing was asked in this run. */
function resultOf(files: readonly KnownFile[], fresh: Fresh | null, spent: Spent): ReviewResult {
  const unreviewed = files.flatMap(({ path, notReviewed }) =>
    notReviewed === null ? [] : [{ path, reason: notReviewed }],
  );
  const isSome = unreviewed.length < files.length || fresh?.isAnythingReviewed === true;
  const wasAsked = files.some(({ isAsked }) => isAsked);
  const outcome = unreviewed.length === 0 ? "completed" : isSome ? "incomplete" : wasAsked ? "failed" : "skipped";
  const { spent: now } = fresh ?? NOT_ASKED;
  return {
    outcome,
    reason: unreviewed.length === 0 ? null : explain(unreviewed, outcome === "skipped"),
    model: now.model ?? spent.model,
    requests: spent.requests + now.requests,
    promptTokens: spent.promptTokens + now.promptTokens,
    completionTokens: spent.completionTokens + now.completionTokens,
    notReviewed: unreviewed.map((one) => one.path).sort(comparePaths),
    dropped: spent.dropped + now.dropped,
  };
}

function saidOf(
  files: readonly KnownFile[],
  located: readonly Located[],
  words: ReadonlyMap<Located, SaidConfidence>,
  tools: Parameters<typeof sayable>[2],
): ReadonlyMap<string, SaidFile> {
  const byPath = grouped(located, ({ file }) => file.path);
  const asked = files.filter(({ isAsked }) => isAsked);
  return new Map(
    asked.map(({ path, notReviewed }) => {
      const findings = (byPath.get(path) ?? []).map((one) =>
        sayable(one, { severity: severityOf(one.severity), confidence: words.get(one) ?? "quoted" }, tools),
      );
      return [path, { findings, notReviewed }];
    }),
  );
}

/** `3 files: the answer was empty; 1 file: …`, the commonest reason first; one that stands for the whole review stands alone. */
function explain(unreviewed: readonly Unreviewed[], isSkipped: boolean): string {
  const paths = new Map<string, Set<string>>();
  for (const { path, reason } of unreviewed) paths.set(reason, (paths.get(reason) ?? new Set()).add(path));
  const ordered = [...paths].sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1));
  const [first] = ordered;
  if (first !== undefined && ordered.length === 1 && (isSkipped || first[0].startsWith(ENDPOINT_DOWN))) return first[0];
  const shown = ordered.slice(0, 4).map(([reason, { size }]) => `${size} ${size === 1 ? "file" : "files"}: ${reason}`);
  const more = ordered.length - shown.length;
  return `not reviewed: ${shown.join("; ")}${more > 0 ? `; ${more} more reasons` : ""}`;
}

/** Where no scanner looked for secrets, only those of a well-known shape were masked, and the report says so. */
function secretNotices({ scans }: ReviewInput): readonly Notice[] {
  const looked = scans.some((scan) => SECRET_TOOLS.has(scan.tool) && scan.outcome === "completed");
  if (looked) return [];
  const message =
    "no scanner had looked for secrets when the model was asked; only secrets of a well-known shape were masked";
  return [{ code: "secrets-unscanned", message }];
}

function keptNotices({ unreviewed }: Fresh, known: ReadonlyMap<string, RecalledFile>): readonly Notice[] {
  const kept = unreviewed.filter(({ path }) => known.get(path)?.notReviewed === null);
  const [first] = kept;
  if (first === undefined) return [];
  const files = kept.length === 1 ? "1 file" : `${kept.length} files`;
  const message = `the model could not be asked again about ${files} (${first.reason}); what it said of the same change before stands`;
  return [{ code: "review-kept", message }];
}
