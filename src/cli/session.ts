import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Change, ChangeOutline, ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { Notice } from "../domain/report.ts";
import { createClock } from "../io/clock.ts";
import { createDigest } from "../io/digest.ts";
import { createGitRepository, type GitRepository } from "../io/git-repository.ts";
import { createCommandRunner } from "../io/processes.ts";
import { createScratch } from "../io/scratch-folders.ts";
import type { CommandRunner, Digest, Scratch } from "../ports.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { onAbruptEnd } from "./signals.ts";

const WORK_TREE_MS = 20_000;

/** The ports of one run of the command line; everything that it starts or writes is gone after `withSession`. */
export interface Session {
  readonly runner: CommandRunner;
  readonly scratch: Scratch;
  readonly digest: Digest;
  readonly clock: ReturnType<typeof createClock>;
  readonly concurrency: number;
}

/** Runs `work` with fresh ports, then removes scratch and ends children, also when it throws or a signal comes. */
export async function withSession<T>(context: CommandContext, work: (session: Session) => Promise<T>): Promise<T> {
  const scratch = createScratch();
  const runner = createCommandRunner({ signal: context.signal });
  const cleanUp = (): void => {
    runner.killAll();
    scratch.removeAll();
  };
  const forget = onAbruptEnd(cleanUp);
  const aborted = new Promise<never>((_, reject) => {
    context.signal.addEventListener("abort", () => reject(context.signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  let working: Promise<T> | undefined;
  try {
    const session: Session = {
      runner,
      scratch,
      digest: createDigest(),
      clock: createClock(),
      concurrency: availableParallelism(),
    };
    working = work(session);
    return await Promise.race([working, aborted]);
  } finally {
    cleanUp();
    // What was on its way to the disk when the signal came lands after that; it is over as soon as its children are.
    await settled(working);
    cleanUp();
    forget();
  }
}

/** Waits for `work` to end in any way, two seconds at most. */
async function settled(work: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 2_000);
  });
  await Promise.race([Promise.allSettled([work]), late]);
  clearTimeout(timer);
}

/** Opens the repository that --repo names (default: the current folder) for `work`, and closes it afterwards. */
export async function withRepository<T>(
  context: CommandContext,
  invocation: Invocation,
  session: Session,
  work: (repository: GitRepository) => Promise<T>,
): Promise<T> {
  const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
  const folder = await session.scratch.create("git");
  const repository = await createGitRepository({
    repositoryPath,
    scratchPath: folder.path,
    searchPath: context.environment["PATH"] ?? "",
    signal: context.signal,
  });
  try {
    return await work(repository);
  } finally {
    await repository.close();
  }
}

/** A range whose ends are known, while git still reads what lies between them. */
export interface OpenRange<Whole extends ChangeOutline> {
  readonly change: Promise<Whole>;
  /** The commit whose policy counts: --base, or without it the merge base with the default branch. */
  readonly baseSha: Promise<ObjectId>;
}

/** Starts to `read` the change between --base and --head. Without --base it starts at the merge base with the default branch. */
export async function openRange<Whole extends ChangeOutline>(
  invocation: Invocation,
  repository: GitRepository,
  read: (baseSha: ObjectId, headSha: ObjectId) => Promise<Whole>,
): Promise<OpenRange<Whole>> {
  const base = invocation.values["base"];
  const resolvingHead = repository.resolveCommit(invocation.values["head"] ?? "HEAD");
  const resolvingBase = base === undefined ? repository.readDefaultBase() : repository.resolveCommit(base);
  // What is wrong with the head is told first.
  resolvingBase.catch(() => undefined);
  const headSha = await resolvingHead;
  const baseSha = await resolvingBase;
  const change = read(baseSha, headSha);
  change.catch(() => undefined);
  if (base !== undefined) return { change, baseSha: Promise.resolve(baseSha) };
  const fromMergeBase = change.then((found) => ({ ...found, baseSha: found.mergeBaseSha }));
  return { change: fromMergeBase, baseSha: fromMergeBase.then((found) => found.baseSha) };
}

/** The change between --base and --head, see `openRange`. */
export async function readRange(invocation: Invocation, repository: GitRepository): Promise<Change> {
  const { change, baseSha } = await openRange(invocation, repository, repository.readChange);
  // It fails as the change does.
  baseSha.catch(() => undefined);
  return await change;
}

/** A notice where uncommitted work was left out: only a range that ends at HEAD is likely to be meant to hold it. */
export async function uncommittedNotices(
  invocation: Invocation,
  repository: GitRepository,
): Promise<readonly Notice[]> {
  if (invocation.values["head"] !== undefined && invocation.values["head"] !== "HEAD") return [];
  const said = await describeWork(repository);
  return said === undefined ? [] : [{ code: "uncommitted-work", message: `${said}; they were not looked at` }];
}

/** Rejects with IncompleteError when a notice has been waited for long enough. */
function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new IncompleteError("git did not end")), WORK_TREE_MS).unref();
  });
}

// An index that git cannot read, or a pipe in the work tree that it waits for, says nothing about the range.
async function describeWork(repository: GitRepository): Promise<string | undefined> {
  try {
    const has = await Promise.race([repository.hasUncommittedWork(), late()]);
    return has ? "the work tree has changes that are not committed" : undefined;
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    return "git cannot tell whether the work tree has changes that are not committed";
  }
}
