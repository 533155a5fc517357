import type { Change } from "../domain/change.ts";
import type { JudgedCommand } from "../domain/command.ts";
import type { People } from "../domain/people.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { factsOf, type PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import type { ReviewersToAsk } from "../gate/facts.ts";
import { type Decided, decide, type Examined, type ExamineOptions, examine, type Prepared, prepare } from "../judge.ts";
import { readLineHashes } from "../line-hashes.ts";
import type { FetchedRepository } from "../ports-github.ts";
import { composeReport } from "../report/compose.ts";
import { type Asking, planReview, readStranger } from "./asking.ts";
import { readCarried } from "./carried.ts";
import { judgeCommands } from "./commands.ts";
import type { Context, JudgedPull } from "./context.ts";
import { headPolicyNotices } from "./head-policy.ts";
import { nameSpared, spareTools, withoutTools } from "./needed-tools.ts";
import { type HeardPeople, readPeople } from "./people.ts";
import { choosePolicy, locatePolicy, type PolicyReading } from "./policy-choice.ts";
import { type ProposalCommand, propose } from "./propose.ts";
import { readWords, type Words } from "./words.ts";

/** What a pull request came to, with all that publishing it needs. */
export interface Evaluation extends JudgedPull {
  readonly pull: PullRequest;
  readonly change: Change;
  readonly words: Words;
  readonly commands: readonly JudgedCommand[];
  readonly prepared: Prepared | null;
  readonly toAsk: ReviewersToAsk;
  /** What later runs have to know, as the sticky comment carries it; null for nothing. */
  readonly carried: string | null;
  /** Has a proposal made; what goes wrong is its result. */
  propose(command: ProposalCommand): Promise<ProposalResult>;
  /** The same change judged by what people say now; nothing is scanned again. */
  again(): Promise<Evaluation>;
}

/** The commits to judge: the tip of the base branch, and the head. */
export interface Range {
  readonly baseSha: string;
  readonly headSha: string;
}

const MEBIBYTE = 1024 * 1024;

const NOBODY: ReviewersToAsk = { users: [], teams: [] };

/** How one pull request is judged in this run. */
export interface EvaluateOptions {
  /** No commit has moved since a verdict, so that tools which decide nothing need not run. */
  readonly spares: boolean;
  readonly asking: Asking;
  readonly notices: readonly Notice[];
}

/**
 * Judges one pull request by `range`. Throws IncompleteError where something cannot be read; `close` must be called in the end.
 */
export async function evaluate(
  pull: PullRequest,
  range: Range,
  firstWords: Promise<Words>,
  options: EvaluateOptions,
  context: Context,
): Promise<{ readonly evaluation: Evaluation; close(): Promise<void> }> {
  // A rejection must not count as unhandled while the objects are still being fetched.
  firstWords.catch(() => undefined);
  const { repository, reading } = await openWithPolicy(pull, range, context);
  try {
    const read = await repository.readChange(range.baseSha, range.headSha);
    const change = { ...read, pullRequest: factsOf(pull, context.settings.repository) };
    const evaluation =
      "chosen" in reading
        ? await judge({ pull, change, repository, ...options }, reading, firstWords, context)
        : withoutPolicy({ pull, change, ...options }, reading, await firstWords, context);
    return { evaluation, close: () => repository.close() };
  } catch (error) {
    await repository.close();
    throw error;
  }
}

async function openWithPolicy(
  pull: PullRequest,
  range: Range,
  context: Context,
): Promise<{ readonly repository: FetchedRepository; readonly reading: PolicyReading }> {
  const reading = await choosePolicy(await locatePolicy(pull, range.baseSha, context), context);
  const mebibytes = "chosen" in reading ? reading.chosen.policy.scan.maxFileMebibytes : 1;
  const request = { ...range, headRepository: pull.headRepository, maxBlobBytes: mebibytes * MEBIBYTE };
  return { repository: await context.ports.source.open(request), reading };
}

interface Subject extends EvaluateOptions {
  readonly pull: PullRequest;
  readonly change: Change;
}

async function judge(
  subject: Subject & { readonly repository: FetchedRepository },
  { chosen }: { readonly chosen: Prepared["chosen"] },
  firstWords: Promise<Words>,
  context: Context,
): Promise<Evaluation> {
  const { pull, change, repository } = subject;
  const prepared = await prepare(change, chosen, repository);
  const hearing = firstWords.then((words) => hear(pull, prepared, words, repository, context));
  const asked = readStranger(pull, prepared, context);
  const planning = Promise.all([hearing, asked]).then(([heard, stranger]) => {
    const commands = judgeCommands({ prepared, findings: [], ...heard, stranger }, context);
    const { asking } = subject;
    return planReview({ prepared, words: heard.words, commands, asking, stranger }, repository, context);
  });
  const review = planning.then(({ wish }) => wish);
  const [examined, heard, plan, stranger] = await Promise.all([
    examineNeeded(prepared, { spares: subject.spares, review }, repository, context),
    hearing,
    planning,
    asked,
  ]);
  const carried = plan.carry(examined);
  const maxBytes = chosen.policy.scan.maxFileMebibytes * MEBIBYTE;
  const settle = async ({ words, people: first, readOthers }: Heard): Promise<Evaluation> => {
    const findings = [...examined.scans.flatMap((scan) => scan.findings), ...examined.ownFindings];
    const commandsBy = (people: People): readonly JudgedCommand[] =>
      judgeCommands({ prepared, findings, words, people, stranger }, context);
    const isShort = (): boolean =>
      lacksPeople(decideNow(prepared, examined, { people: first, commands: commandsBy(first), notices: [] }, context));
    const people = readOthers !== null && isShort() ? await readOthers() : first;
    const commands = commandsBy(people);
    const ofHead = await headPolicyNotices({ prepared, examined, people, commands }, repository, context);
    const notices = [...subject.notices, ...ofHead];
    const decided = decideNow(prepared, examined, { people, commands, notices }, context);
    const { report, result } = decided;
    return {
      ...{ pull, change, words, commands, prepared, report, carried, number: pull.number },
      lineHashes: await readLineHashes(report, change, repository, maxBytes),
      approvals: result.approvals,
      toAsk: result.toAsk,
      propose: (command) => propose(command, { prepared, examined }, repository, context),
      async again() {
        return settle(await hear(pull, prepared, await readWords(pull, context), repository, context));
      },
    };
  };
  return settle(heard);
}

/** What people said, and who they are. */
interface Heard extends HeardPeople {
  readonly words: Words;
}

/** Whether approvals are missing, so that it matters who else could give them. */
function lacksPeople({ report }: Decided): boolean {
  return report.rules.some(({ approvals }) => approvals !== null && approvals.counted.length < approvals.required);
}

async function hear(
  pull: PullRequest,
  prepared: Prepared,
  words: Words,
  repository: FetchedRepository,
  context: Context,
): Promise<Heard> {
  const directory = context.ports.directories.openDirectory(pull, prepared.change.commits);
  const readSelf = (): Promise<readonly string[]> => context.readSelf(pull);
  const asksReviewers = context.settings.requestReviewers && !pull.isDraft;
  return { words, ...(await readPeople(pull, prepared, words, { directory, repository, readSelf, asksReviewers })) };
}

async function examineNeeded(
  prepared: Prepared,
  { spares, review }: { readonly spares: boolean } & Required<Pick<ExamineOptions, "review">>,
  repository: FetchedRepository,
  context: Context,
): Promise<Examined> {
  const { concurrency, searchPath } = context.settings;
  const { policy } = prepared.chosen;
  const spared = spares ? spareTools(policy) : new Set<string>();
  const chosen = { ...prepared.chosen, policy: withoutTools(policy, spared) };
  const ports = { ...context.ports, repository };
  const examined = await examine({ ...prepared, chosen }, ports, { concurrency, searchPath, review });
  return { ...examined, scans: nameSpared(examined.scans, policy, spared) };
}

function decideNow(
  prepared: Prepared,
  examined: Examined,
  facts: { readonly people: People; readonly commands: readonly JudgedCommand[]; readonly notices: readonly Notice[] },
  { ports, settings }: Context,
): Decided {
  return decide(prepared, examined, { ...facts, now: ports.clock.now(), version: settings.version });
}

/** A policy that cannot be read asks for nothing that could be met: state `error`, no rules, and what is wrong with it. */
function withoutPolicy(
  subject: Subject,
  reading: Exclude<PolicyReading, { readonly chosen: unknown }>,
  words: Words,
  context: Context,
): Evaluation {
  const { pull, change } = subject;
  const [first] = reading.unreadable;
  const report = composeReport({
    version: context.settings.version,
    change,
    policy: reading.source,
    attributions: [],
    scans: [],
    ownFindings: [],
    judgment: {
      verdict: {
        state: "error",
        summary: `the policy cannot be read: ${first?.message ?? "unknown mistake"}`,
        rules: [],
      },
      blocking: new Set(),
      waived: new Map(),
    },
    review: {
      ...{ outcome: "skipped", reason: "the policy cannot be read", model: null },
      ...{ requests: 0, promptTokens: 0, completionTokens: 0, notReviewed: [], dropped: 0 },
    },
    notices: [...subject.notices, ...reading.notices, ...reading.unreadable],
    waivers: [],
    commands: [],
  });
  const evaluation: Evaluation = {
    ...{ pull, change, words, commands: [], prepared: null, report, number: pull.number },
    // It counts again as soon as the policy can be read.
    carried: readCarried(words, context.ports.packing)?.packed ?? null,
    ...{ lineHashes: new Map(), approvals: null, toAsk: NOBODY },
    propose: ({ name, path }) =>
      Promise.resolve({ outcome: "failed", kind: name, path, reason: "the policy cannot be read" }),
    again: () => Promise.resolve(evaluation),
  };
  return evaluation;
}
