import type { Attribution } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { Finding, ScanResult } from "../domain/finding.ts";
import { comparePaths } from "../domain/path.ts";
import type { ReviewPolicy } from "../domain/policy.ts";
import type { Notice, ReviewResult } from "../domain/report.ts";
import type { Clock, Digest, Log, ModelClient, Repository } from "../ports.ts";
import { type AnswerForm, askAbout } from "./ask.ts";
import { createBudget } from "./budget.ts";
import { type Conversation, createConversation } from "./conversation.ts";
import { mergeLocated, type NameFinding, toFindings } from "./finish.ts";
import type { Located } from "./locate.ts";
import { type Plan, planPieces, type Unreviewed } from "./plan.ts";
import { createQueue } from "./queue.ts";
import { selectFiles } from "./select.ts";
import { askAgain } from "./verify.ts";

/** What to review and how. */
export interface ReviewInput {
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  readonly policy: ReviewPolicy;
  readonly maxFileBytes: number;
  /** What the scanners say, which the model is told and which its findings are merged with. */
  readonly scans: readonly ScanResult[];
  /** Takes the secrets that scanners found out of a text. */
  readonly mask: (text: string) => string;
  /** Names findings as those of scanners are named. */
  readonly nameFinding: NameFinding;
}

/** What a review needs of the outside. */
export interface ReviewPorts {
  readonly repository: Pick<Repository, "readBlobs">;
  readonly model: ModelClient;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly log: Log;
}

/** What the model said, checked, and what it was not asked. */
export interface Reviewed {
  readonly findings: readonly Finding[];
  readonly review: ReviewResult;
  readonly notices: readonly Notice[];
}

/** Tools of which one must have looked for secrets before code leaves. */
const SECRET_TOOLS = new Set(["gitleaks", "git-secrets"]);
/** Of a limit that was met, for the question: estimates are not counts, and some servers count the answer too. */
const LEARNED_SHARE = 0.75;
const UNASKED = { model: null, requests: 0, promptTokens: 0, completionTokens: 0, dropped: 0 } as const;

/**
 * Has the model review the files that the policy names, within its budgets. Nothing that the endpoint does is an exception: what could
 * not be reviewed is named in the result. Rejects with CancelledError for a cancelled run, IncompleteError for a missing object.
 */
export async function review(input: ReviewInput, ports: ReviewPorts): Promise<Reviewed> {
  const { policy } = input;
  if (policy.files === "none") return nothing("review.files is none");
  const scanned = input.scans.flatMap((scan) => scan.findings);
  const selected = selectFiles(input.change, input.attributions, policy, scanned);
  if (selected.length === 0) return nothing("no files");
  const budget = createBudget(policy, ports.clock);
  const described = await ports.model.describe();
  if (described.kind === "failure") {
    const notReviewed = selected.map(({ file }) => file.path).sort(comparePaths);
    const reason = `the model's endpoint does not answer: ${described.message}`;
    return { findings: [], notices: [], review: { ...UNASKED, outcome: "failed", reason, notReviewed } };
  }
  const size = Math.min(policy.contextTokens, described.contextTokens ?? policy.contextTokens);
  const sized: ReviewPolicy = { ...policy, contextTokens: size };
  const conversation = createConversation({ policy: sized, model: ports.model, budget }, ports.digest);
  const plan = await planPieces(selected, input, sized, ports.repository);
  const asked = await askAll(plan, conversation, ports);
  const located = mergeLocated(asked.located);
  const words = policy.verify ? await verifyAll(located, conversation) : null;
  const kept = located.filter((one) => words?.get(one) !== false);
  const findings = toFindings(kept, scanned, {
    nameFinding: input.nameFinding,
    mask: input.mask,
    isConfirmed: (one) => (words === null ? null : words.get(one) === true),
  });
  const unreviewed = [...plan.unreviewed, ...asked.unreviewed];
  const isAnythingReviewed = asked.reviewed > 0;
  return {
    findings,
    notices: noticesFor(input.scans),
    review: {
      outcome: unreviewed.length === 0 ? "completed" : isAnythingReviewed ? "incomplete" : "failed",
      reason: unreviewed.length === 0 ? null : explain(unreviewed),
      model: modelName(described.name, conversation.servedModel()),
      ...budget.totals(),
      notReviewed: [...new Set(unreviewed.map((one) => one.path))].sort(comparePaths),
      dropped: asked.dropped + located.length - kept.length,
    },
  };
}

function nothing(reason: string): Reviewed {
  return { findings: [], review: { ...UNASKED, outcome: "skipped", reason, notReviewed: [] }, notices: [] };
}

/** The name that was asked for, and the server's own where it is another one. */
function modelName(asked: string, served: string | undefined): string {
  const plain = (name: string): string => name.replace(/\p{Cc}/gu, " ").slice(0, 200);
  return served === undefined || served === asked ? plain(asked) : `${plain(asked)} (answers as ${plain(served)})`;
}

interface AllAsked {
  readonly located: readonly Located[];
  readonly dropped: number;
  readonly unreviewed: readonly Unreviewed[];
  /** Pieces that were answered. */
  readonly reviewed: number;
}

/** Asks everything that is planned, at most `concurrency` questions at a time, the most important first. */
async function askAll(plan: Plan, conversation: Conversation, ports: ReviewPorts): Promise<AllAsked> {
  const answers: AnswerForm = { form: "unproven" };
  const located: Located[] = [];
  const unreviewed: Unreviewed[] = [];
  let dropped = 0;
  let reviewed = 0;
  const queue = createQueue(plan.pieces, plan.questionBudget);
  const work = async (): Promise<void> => {
    for (let pieces = queue.take(); pieces !== undefined; pieces = queue.take()) {
      ports.log.progress(`model: ${queue.left()} pieces of the change to ask about`);
      const asked = await askAbout(pieces, conversation, answers, plan.answerTokens);
      located.push(...asked.located);
      dropped += asked.dropped;
      unreviewed.push(...asked.failed.map(({ piece, reason }) => ({ path: piece.file.path, reason })));
      queue.putBack(asked.again);
      // What the server takes is less than it said (or than the policy thinks): the rest is asked in shorter questions at once.
      if (asked.limit !== null) queue.limitTo(Math.floor(asked.limit * LEARNED_SHARE) - plan.fixedTokens);
      if (asked.again.length === 0) reviewed += pieces.length - asked.failed.length;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, conversation.policy.concurrency) }, work));
  return { located, dropped, unreviewed, reviewed };
}

async function verifyAll(
  located: readonly Located[],
  conversation: Conversation,
): Promise<ReadonlyMap<Located, boolean>> {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, conversation.policy.concurrency);
  return askAgain(located, conversation, async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  });
}

/** `3 files: the answer was empty; 1 file: …`, the commonest reason first. */
function explain(unreviewed: readonly Unreviewed[]): string {
  const paths = new Map<string, Set<string>>();
  for (const { path, reason } of unreviewed) paths.set(reason, (paths.get(reason) ?? new Set()).add(path));
  const ordered = [...paths].sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1));
  const shown = ordered.slice(0, 4).map(([reason, { size }]) => `${size} ${size === 1 ? "file" : "files"}: ${reason}`);
  const more = ordered.length - shown.length;
  return `not reviewed: ${shown.join("; ")}${more > 0 ? `; ${more} more reasons` : ""}`;
}

/** Where no scanner looked for secrets, only those of a well-known shape were masked, and the report says so. */
function noticesFor(scans: readonly ScanResult[]): readonly Notice[] {
  const looked = scans.some((scan) => SECRET_TOOLS.has(scan.tool) && scan.outcome === "completed");
  if (looked) return [];
  const message =
    "no scanner had looked for secrets when the model was asked; only secrets of a well-known shape were masked";
  return [{ code: "secrets-unscanned", message }];
}
