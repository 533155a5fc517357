import { standingCommands } from "../command/authorize.ts";
import { parseComment } from "../command/parse.ts";
import type { ObjectId } from "../domain/change.ts";
import type { ScheduleEvent } from "../domain/event.ts";
import type { PostedStatus, PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import { type Context, type PullOutcome, problemOf } from "./context.ts";
import { joinOutcomes } from "./outcomes.ts";
import { servePull } from "./serve-pull.ts";

/** What judging one pull request is taken to cost before any was judged: API calls. */
const FIRST_GUESS = 15;

interface Candidate {
  readonly pull: PullRequest;
  readonly status: PostedStatus | undefined;
  /** When it was last judged or begun to be, ISO 8601; empty for never. */
  readonly checkedAt: string;
}

/**
 * The time has come: open pull requests that wait for people, or whose waivers ran out, the longest unchecked first, until half of what
 * the rate limit has left is used up; the rest is named. Never throws.
 */
export async function serveSchedule(event: ScheduleEvent, context: Context): Promise<PullOutcome> {
  const meter = await createMeter(context);
  const { candidates, unread } = await findCandidates(meter, context);
  const outcomes: PullOutcome[] = [];
  const left: number[] = [...unread];
  let dearest = FIRST_GUESS;
  let used = candidates.length === 0 ? 0 : await meter.used();
  const served = new Set<ObjectId>();
  for (const { pull, status } of candidates) {
    if (left.length > unread.length || used + dearest > meter.budget) {
      left.push(pull.number);
      continue;
    }
    context.ports.log.progress(`#${pull.number}`);
    const sha = pull.headSha;
    // Where two have one head, the first has written its status.
    const seen = served.has(sha) ? undefined : { sha, status };
    served.add(sha);
    outcomes.push(await servePull(pull.number, { event, canLower: false }, context, seen));
    const before = used;
    used = await meter.used();
    dearest = Math.max(dearest, used - before);
  }
  return joinOutcomes(outcomes, left.length === 0 ? [] : [restNotice(left)]);
}

interface Meter {
  /** API calls that may be used. */
  readonly budget: number;
  used(): Promise<number>;
}

async function createMeter({ ports }: Context): Promise<Meter> {
  const start = (await ports.host.readRateLimit()).remaining;
  return {
    budget: Math.floor(start / 2),
    async used() {
      // The hour may have started anew, which gives more than it takes.
      return Math.max(0, start - (await ports.host.readRateLimit()).remaining);
    },
  };
}

/** Half of the budget goes into finding out which ones: the rest has to pay for judging them. */
async function findCandidates(
  meter: Meter,
  context: Context,
): Promise<{ readonly candidates: readonly Candidate[]; readonly unread: readonly number[] }> {
  const open = await context.readOpen();
  const oldestFirst = [...open].sort((left, right) => (left.updatedAt < right.updatedAt ? -1 : 1));
  const candidates: Candidate[] = [];
  const unread: number[] = [];
  let calls = await meter.used();
  for (const pull of oldestFirst) {
    if (calls + 2 > meter.budget / 2) {
      unread.push(pull.number);
      continue;
    }
    calls += 1;
    const status = await context.ports.host.readStatus(pull.headSha, context.settings.statusContext);
    const checkedAt = status?.createdAt ?? "";
    if (status === undefined || status.state === "pending") candidates.push({ pull, status, checkedAt });
    else if (status.state === "success") {
      calls += 2;
      if (await hasWaiverRunOut(pull, checkedAt, context)) candidates.push({ pull, status, checkedAt });
    }
  }
  candidates.sort((left, right) => (left.checkedAt < right.checkedAt ? -1 : 1));
  return { candidates, unread };
}

/** Whether a waiver held when the pull request was last judged and holds no more. */
async function hasWaiverRunOut(pull: PullRequest, checkedAt: string, context: Context): Promise<boolean> {
  const { host, clock, log } = context.ports;
  const today = clock.now().toISOString().slice(0, 10);
  try {
    const comments = await host.readComments(pull.number, (body) => parseComment(body).length > 0);
    return standingCommands(comments, []).some(
      ({ parsed }) =>
        "command" in parsed &&
        parsed.command.name === "waive" &&
        parsed.command.until < today &&
        parsed.command.until >= checkedAt.slice(0, 10),
    );
  } catch (error) {
    // It is judged, which shows what is wrong.
    log.warning(`the comments of #${pull.number} could not be read: ${problemOf(error)}`);
    return true;
  }
}

function restNotice(numbers: readonly number[]): Notice {
  const names = numbers.map((number) => `#${number}`).join(", ");
  const message = `half of the rate limit is used up; left for the next time: ${names}`;
  return { code: "rate-budget", message };
}
