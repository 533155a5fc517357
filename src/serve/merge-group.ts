import { IncompleteError } from "../domain/errors.ts";
import type { MergeGroupEvent } from "../domain/event.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import { type Context, failed, type PullOutcome, problemOf } from "./context.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { readRange } from "./head.ts";
import { readHeadStatus } from "./head-status.ts";
import { noVerdict, statusOf } from "./head-verdict.ts";
import { readWords } from "./words.ts";
import { createWriter } from "./writer.ts";

/** A merge group: every pull request in it is judged anew, and the group's commit gets the worst state. Never throws. */
export async function serveMergeGroup(event: MergeGroupEvent, context: Context): Promise<PullOutcome> {
  const writer = createWriter(null, event.headSha, context);
  const { publisher, log } = context.ports;
  const { statusContext } = context.settings;
  let judged: readonly Evaluation[] = [];
  try {
    const pulls = await readGroup(event, context);
    const [first] = pulls;
    if (first === undefined) throw new IncompleteError("no pull request of the merge group could be found");
    const status = await readHeadStatus(event.headSha, () => context.readSelf(first), context);
    if (!status.isFinished) await status.check(writer);
    const evaluations: Evaluation[] = [];
    for (const pull of pulls) evaluations.push(await judgeQueued(pull, context));
    judged = evaluations;
    const draft = statusOf(judged);
    await status.set(draft, writer);
    const notices = [...status.notices, ...writer.notices];
    return { judged, state: draft.state, notices, problem: null, isReadOnly: writer.isReadOnly };
  } catch (error) {
    const problem = problemOf(error);
    await publisher
      .setStatus(event.headSha, statusContext, noVerdict(problem))
      .catch((second) => log.warning(`the status could not be set either: ${problemOf(second)}`));
    // A verdict that could not be posted is still one.
    return { ...failed(problem), ...(judged.length === 0 ? {} : { judged, state: "error" }) };
  }
}

async function judgeQueued(queued: PullRequest, context: Context): Promise<Evaluation> {
  const { pull, range } = await readRange(queued, context);
  const { evaluation, close } = await evaluate(
    pull,
    range,
    readWords(pull, context),
    { spares: false, asking: { mode: "changed" }, notices: [] },
    context,
  );
  await close();
  return evaluation;
}

/** The pull requests of a group: what the queue names up to the group's commit, and what its commits belong to. */
async function readGroup(event: MergeGroupEvent, context: Context): Promise<readonly PullRequest[]> {
  const { host } = context.ports;
  const queue = await host.readMergeQueue(event.baseRef);
  const last = queue.findIndex((entry) => entry.headSha === event.headSha);
  const numbers = new Set(queue.slice(0, last + 1).map((entry) => entry.number));
  for (const sha of await host.readGroupCommits(event.baseSha, event.headSha)) {
    for (const number of await host.readAssociatedPullRequests(sha)) numbers.add(number);
  }
  const pulls: PullRequest[] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const pull = await host.readPullRequest(number);
    if (pull === undefined) throw new IncompleteError(`pull request #${number} of the merge group cannot be found`);
    if (pull.state !== "open") throw new IncompleteError(`pull request #${number} of the merge group is closed`);
    pulls.push(pull);
  }
  return pulls;
}
