import { parseComment } from "../command/parse.ts";
import { carriedKey } from "../config/carried-review.ts";
import type { Command, JudgedCommand } from "../domain/command.ts";
import type { CommentEvent } from "../domain/event.ts";
import { displayPath } from "../domain/path.ts";
import type { ChangeKey, Fact } from "../domain/people.ts";
import { hasPermission } from "../domain/people.ts";
import { isFromFork, type PullRequest } from "../domain/pull-request.ts";
import { type Before, NOTHING_SPENT, type SaidFile } from "../domain/said.ts";
import type { Examined, Prepared, ReviewWish } from "../judge.ts";
import type { FetchedRepository } from "../ports-github.ts";
import type { ModelClient } from "../ports-model.ts";
import type { ScanPorts } from "../scan/scanner.ts";
import { type Carried, packCarried, readCarried } from "./carried.ts";
import type { Context } from "./context.ts";
import type { Words } from "./words.ts";

/** When a run may ask the model. */
export interface Asking {
  /**
   * `changed`: about whatever it was not asked yet. `settled`: no commit has moved since a verdict, so about nothing that it was asked.
   * `never`: the runs for that pull request ask.
   */
  readonly mode: "changed" | "settled" | "never";
  /** The comment that the run is about. */
  readonly comment?: CommentEvent;
}

/** What the model is asked in this run, and what is to be carried on. */
export interface ReviewPlan {
  readonly wish: ReviewWish;
  /** The text to carry in the sticky comment, null for none. */
  carry(examined: Examined): string | null;
}

/** What a plan follows from. */
export interface AskingFacts {
  readonly prepared: Prepared;
  readonly words: Words;
  /** Judged, as far as what the model says does not decide about them. */
  readonly commands: readonly JudgedCommand[];
  readonly asking: Asking;
  /** Why only somebody else than the author can have the model asked, null where that is not so. */
  readonly stranger: string | null;
}

const NO_MODEL = "no model is configured (input model-base-url of the action)";
const OTHER_RUN = "the model is asked in the runs for this pull request itself";
const KEPT = "the model was asked about the same change before";

/** Why the model is asked about this head on request only: it is in another repository and its author may not write here. */
export async function readStranger(pull: PullRequest, prepared: Prepared, context: Context): Promise<string | null> {
  const { strangers, files } = prepared.chosen.policy.review;
  const { ports, settings } = context;
  if (ports.model === null || files === "none" || strangers === "always") return null;
  if (!isFromFork(pull, settings.repository)) return null;
  const because = (who: string): string =>
    `the change comes from another repository and ${who}: the model is asked when somebody with triage access comments /draftgate review`;
  if (pull.author === null) return because("its author is gone");
  const directory = ports.directories.openDirectory(pull, prepared.change.commits);
  const permission = await directory.readPermission(pull.author);
  if (!permission.known) return because(`it is not known what its author may do (${permission.reason})`);
  return hasPermission(permission.value, "write") ? null : because("its author has no write access");
}

/** Facts -> what the model is asked. Where no model is configured, what was carried is still told. */
export async function planReview(
  facts: AskingFacts,
  repository: FetchedRepository,
  { ports }: Context,
): Promise<ReviewPlan> {
  const { prepared, words, asking } = facts;
  const { change, chosen } = prepared;
  const carried = readCarried(words, ports.packing);
  if (ports.model === null && carried === null) return { wish: undefined, carry: () => null };
  if (chosen.policy.review.files === "none") {
    return { wish: { skipped: "review.files is none" }, carry: () => null };
  }
  const keys = await readKeys(prepared, repository, ports.digest);
  const said = saidBefore(carried, keys, prepared);
  const isSameHead = carried?.review.headSha === change.headSha && carried.review.policySha256 === chosen.source.sha256;
  const requests = facts.commands.filter((one) => isRequest(one, carried?.review.answered ?? 0, asking.comment));
  const spent = isSameHead ? carried.review.spent : { ...NOTHING_SPENT, model: carried?.review.spent.model ?? null };
  const refusal = refusalOf({ facts, requests, isSameHead, hasModel: ports.model !== null });
  const before: Before = { said, refusal, spent };
  return {
    wish: { model: ports.model ?? NOBODY, before },
    carry(examined) {
      if (ports.model === null) return carried?.packed ?? null;
      const files = new Map<string, SaidFile>();
      for (const [path, file] of examined.said) {
        const key = keys.get(path);
        if (key !== undefined) files.set(key, file);
      }
      const answered = Math.max(carried?.review.answered ?? 0, ...requests.map(({ commentId }) => commentId));
      if (files.size === 0 && answered === 0) return null;
      const { review } = examined;
      const { model, requests: sent, promptTokens, completionTokens, dropped } = review;
      return packCarried(
        {
          ...{ headSha: change.headSha, policySha256: chosen.source.sha256, answered, files },
          spent: { model, requests: sent, promptTokens, completionTokens, dropped },
        },
        ports.packing,
      );
    },
  };
}

/** Stands where no model is configured and every question is refused before it is put. */
const NOBODY: ModelClient = {
  describe: () => Promise.reject(new Error(NO_MODEL)),
  complete: () => Promise.reject(new Error(NO_MODEL)),
  pause: () => Promise.resolve(),
};

/** The name of each file's change as it is carried; none where the changes cannot be read, so that everything is asked about again. */
async function readKeys(
  prepared: Prepared,
  repository: FetchedRepository,
  digest: ScanPorts["digest"],
): Promise<ReadonlyMap<string, string>> {
  const { baseSha, headSha } = prepared.change;
  const keys: Fact<ReadonlyMap<string, ChangeKey>> = await repository.readChangeKeys(baseSha, headSha);
  const named = keys.known ? [...keys.value] : [];
  return new Map(named.map(([path, key]) => [path, carriedKey(key, digest)]));
}

function saidBefore(
  carried: Carried | null,
  keys: ReadonlyMap<string, string>,
  { chosen }: Prepared,
): ReadonlyMap<string, SaidFile> {
  if (carried === null || carried.review.policySha256 !== chosen.source.sha256) return new Map();
  const said = new Map<string, SaidFile>();
  for (const [path, key] of keys) {
    const file = carried.review.files.get(key);
    if (file !== undefined) said.set(path, file);
  }
  return said;
}

function commandOf({ parsed, refusal }: JudgedCommand): Command | undefined {
  return refusal === null && "command" in parsed ? parsed.command : undefined;
}

/** Whether it asks for a review and no run has carried that out yet. */
function isRequest(one: JudgedCommand, answered: number, comment: CommentEvent | undefined): boolean {
  if (commandOf(one)?.name !== "review") return false;
  if (one.commentId > answered) return true;
  return one.commentId === comment?.commentId && comment.action === "edited" && !heldReview(comment.previousBody);
}

function heldReview(body: string | null): boolean {
  return parseComment(body ?? "").some(({ parsed }) => "command" in parsed && parsed.command.name === "review");
}

function refusalOf({
  facts,
  requests,
  isSameHead,
  hasModel,
}: {
  readonly facts: AskingFacts;
  readonly requests: readonly JudgedCommand[];
  readonly isSameHead: boolean;
  readonly hasModel: boolean;
}): Before["refusal"] {
  const { asking, commands, stranger, prepared } = facts;
  const isRequested = requestTest(requests, prepared);
  const isAll = commands.some(
    (one) => commandOf(one)?.name === "recheck" && one.commentId === asking.comment?.commentId,
  );
  const nobody = hasModel ? (asking.mode === "never" ? OTHER_RUN : null) : NO_MODEL;
  const isSettled = isSameHead && asking.mode === "settled";
  return (path, known) => {
    if (nobody !== null) return nobody;
    if (isRequested(path)) return null;
    if (stranger !== null) return stranger;
    if (isAll || known === undefined) return null;
    return known.notReviewed === null ? KEPT : isSettled ? known.notReviewed : null;
  };
}

function requestTest(requests: readonly JudgedCommand[], { change }: Prepared): (path: string) => boolean {
  const wanted = new Set<string>();
  for (const request of requests) {
    const command = commandOf(request);
    if (command?.name !== "review") continue;
    if (command.path === null) return () => true;
    wanted.add(command.path);
  }
  const isNamed = (name: string): boolean => wanted.has(name) || wanted.has(displayPath(name));
  const paths = change.files.filter(({ path, previousPath }) => isNamed(path) || isNamed(previousPath ?? path));
  const named = new Set(paths.map(({ path }) => path));
  return (path) => named.has(path);
}
