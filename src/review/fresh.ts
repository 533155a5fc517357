/** What the model says of files when it is asked now. */
import type { ScanResult } from "../domain/finding.ts";
import type { ReviewPolicy } from "../domain/policy.ts";
import type { SaidConfidence, Spent } from "../domain/said.ts";
import { NOTHING_SPENT } from "../domain/said.ts";
import type { Clock, Digest, Log, Repository } from "../ports.ts";
import type { ModelClient } from "../ports-model.ts";
import { type AnswerForm, askAbout } from "./ask.ts";
import { createBudget } from "./budget.ts";
import { type Conversation, createConversation } from "./conversation.ts";
import { mergeLocated } from "./finish.ts";
import type { Located } from "./locate.ts";
import { type Plan, planPieces, type Unreviewed } from "./plan.ts";
import { createQueue } from "./queue.ts";
import type { Selected } from "./select.ts";
import { askAgain } from "./verify.ts";

/** What asking needs besides the files. */
export interface FreshInput {
  readonly policy: ReviewPolicy;
  readonly maxFileBytes: number;
  readonly scans: readonly ScanResult[];
  readonly mask: (text: string) => string;
}

/** What asking needs of the outside. */
export interface FreshPorts {
  readonly repository: Pick<Repository, "readBlobs" | "rest">;
  readonly model: ModelClient;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly log: Log;
}

/** A finding that was kept, and whether a second question confirmed it. */
export interface FreshFinding {
  readonly located: Located;
  readonly confidence: SaidConfidence;
}

/** What the model said, checked. */
export interface Fresh {
  readonly findings: readonly FreshFinding[];
  /** One for each path. */
  readonly unreviewed: readonly Unreviewed[];
  readonly isAnythingReviewed: boolean;
  readonly spent: Spent;
}

/** How the reason starts where the server is not there; it stands for the whole review. */
export const ENDPOINT_DOWN = "the model's endpoint does not answer: ";
/** Of a limit that was met, for the question: estimates are not counts, and some servers count the answer too. */
const LEARNED_SHARE = 0.75;

/** Nothing was asked. */
export const NOT_ASKED: Fresh = { findings: [], unreviewed: [], isAnythingReviewed: false, spent: NOTHING_SPENT };

/** Asks about the selected files within the budgets; never throws but for a cancelled run or an object that is missing. */
export async function askFresh(selected: readonly Selected[], input: FreshInput, ports: FreshPorts): Promise<Fresh> {
  const { policy } = input;
  const budget = createBudget(policy, ports.clock);
  // Half of a short time, so that a server that does not list its models can still be asked.
  const described = await ports.model.describe(budget.remainingMs() / 2);
  if (described.kind === "failure") {
    const reason = `${ENDPOINT_DOWN}${described.message}`;
    return { ...NOT_ASKED, unreviewed: selected.map(({ file }) => ({ path: file.path, reason })) };
  }
  const size = Math.min(policy.contextTokens, described.contextTokens ?? policy.contextTokens);
  const sized: ReviewPolicy = { ...policy, contextTokens: size };
  const conversation = createConversation({ policy: sized, model: ports.model, budget }, ports.digest);
  const plan = await planPieces(selected, input, sized, ports.repository);
  const asked = await askAll(plan, conversation, ports);
  const located = mergeLocated(asked.located);
  const words = policy.verify ? await verifyAll(located, conversation) : null;
  const kept = located.filter((one) => words?.get(one) !== false);
  const findings = kept.map((one): FreshFinding => {
    const isDoubted = words === null ? one.isUnproved === true : words.get(one) !== true;
    return { located: one, confidence: isDoubted ? "unconfirmed" : words === null ? "quoted" : "confirmed" };
  });
  return {
    findings,
    unreviewed: oneForEach([...plan.unreviewed, ...asked.unreviewed]),
    isAnythingReviewed: asked.reviewed > 0,
    spent: {
      model: modelName(described.name, conversation.servedModel()),
      ...budget.totals(),
      dropped: asked.dropped + located.length - kept.length,
    },
  };
}

/** Which piece of a file failed first is a matter of chance. */
function oneForEach(unreviewed: readonly Unreviewed[]): readonly Unreviewed[] {
  const byPath = new Map<string, Unreviewed>();
  for (const one of unreviewed) {
    const known = byPath.get(one.path);
    if (known === undefined || one.reason < known.reason) byPath.set(one.path, one);
  }
  return [...byPath.values()];
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
async function askAll(plan: Plan, conversation: Conversation, ports: FreshPorts): Promise<AllAsked> {
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
      for (const { file } of pieces) file.forget();
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
