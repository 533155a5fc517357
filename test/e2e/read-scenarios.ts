import type { GitHub } from "../github/builder.ts";
import type { PullBuilder } from "../github/builder-pull.ts";
import type { WebhookEvent } from "../github/events.ts";

/** A moment in the life of an agent's pull request that two people must approve, and what a run at that moment reads and calls. */
export interface ReadScenario {
  readonly name: string;
  /** People beside the author who may approve. */
  readonly team: number;
  /** How many of them have approved. */
  readonly approvals?: number;
  /** Commits of the author are under an address of his that GitHub made, which names his account. */
  readonly isNoReply?: true;
  /** Nothing of it is an agent's, so that no rule asks for anybody. */
  readonly isByHand?: true;
  /** Open pull requests, 1 unless said. */
  readonly pulls?: number;
  /** Runs have said what they had to say before. */
  readonly isKnown?: true;
  readonly event: "opened" | "synchronize" | "review" | "comment" | "schedule";
  /** The text of the comment that it is about. */
  readonly says?: (pull: PullBuilder) => string;
  /** Reads of the API, REST and GraphQL, for each pull request, those that are made once in a run left out where `pulls` is given. */
  readonly reads: number;
  readonly writes: number;
}

const approve = (pull: PullBuilder): string => `/draftgate approve ${pull.headSha}`;

/** Every team size, with and without approvals, on the events that matter; the same at any number of files. */
export const READ_SCENARIOS: readonly ReadScenario[] = [
  { name: "no rule asks", team: 20, isByHand: true, event: "opened", reads: 5, writes: 3 },
  { name: "nobody else", team: 0, event: "opened", reads: 6, writes: 3 },
  { name: "exactly enough", team: 2, event: "opened", reads: 8, writes: 3 },
  { name: "exactly enough, no-reply address", team: 2, isNoReply: true, event: "opened", reads: 7, writes: 3 },
  { name: "one more than enough", team: 3, event: "opened", reads: 7, writes: 3 },
  { name: "one more, no-reply address", team: 3, isNoReply: true, event: "opened", reads: 7, writes: 3 },
  { name: "three more than enough", team: 5, event: "opened", reads: 6, writes: 3 },
  { name: "twenty", team: 20, event: "opened", reads: 6, writes: 3 },
  { name: "exactly enough, the same again", team: 2, isKnown: true, event: "synchronize", reads: 8, writes: 0 },
  { name: "twenty, the same again", team: 20, isKnown: true, event: "synchronize", reads: 6, writes: 0 },
  {
    name: "twenty, one of two approvals",
    team: 20,
    approvals: 1,
    isKnown: true,
    event: "review",
    reads: 10,
    writes: 2,
  },
  { name: "exactly enough, one of two", team: 2, approvals: 1, isKnown: true, event: "review", reads: 10, writes: 2 },
  { name: "twenty, both approvals", team: 20, approvals: 2, isKnown: true, event: "review", reads: 10, writes: 2 },
  { name: "exactly enough, both", team: 2, approvals: 2, isKnown: true, event: "review", reads: 10, writes: 2 },
  { name: "twenty, one by command", team: 20, isKnown: true, event: "comment", says: approve, reads: 11, writes: 5 },
  { name: "twenty, a remark", team: 20, isKnown: true, event: "comment", says: () => "Nice", reads: 3, writes: 0 },
  { name: "twenty, twenty pull requests", team: 20, pulls: 20, isKnown: true, event: "schedule", reads: 3, writes: 0 },
];

/** What a run took, of the API. */
export interface Taken {
  readonly reads: number;
  readonly writes: number;
}

const POLICY = `version: 1
extends: none
rules: [{ name: two-people, if: { origin: ai }, require: { approvals: 2 } }]
`;

/** Plays a scenario at so many files; `serve` runs the action to its end for each event. */
export async function playScenario(
  github: GitHub,
  scenario: ReadScenario,
  files: number,
  serve: (event: WebhookEvent) => Promise<void>,
): Promise<Taken> {
  const { name, team, approvals = 0, pulls: count = 1 } = scenario;
  const shop = github.repository(`acme/${name.replace(/\W+/g, "-")}-${files}`, {
    files: { "a.txt": "one\n", ".github/draftgate.yml": POLICY },
  });
  shop.user("carol", { permission: "write" });
  for (let at = 0; at < team; at += 1) shop.user(`writer-${at}`, { permission: "write" });
  const trailer = scenario.isByHand === true ? "" : "\n\nCo-Authored-By: Claude <noreply@anthropic.com>";
  const address = { name: "carol", email: "carol@users.noreply.github.com" };
  const by = scenario.isNoReply === true ? { author: address, committer: address } : {};
  const pulls = Array.from({ length: count }, (_, at) =>
    shop.pullRequest({
      author: "carol",
      commits: [{ message: `Add files${trailer}`, files: filesOf(files, at), ...by }],
    }),
  );
  const [pull] = pulls;
  if (pull === undefined) throw new Error("a scenario has a pull request");
  if (scenario.isKnown === true) {
    const first = count > 1 ? "schedule" : "opened";
    await serve(eventOf(github, { ...scenario, event: first }, pull));
  }
  for (let at = 0; at < approvals; at += 1) pull.review(`writer-${at}`, "APPROVED");
  const event = eventOf(github, scenario, pull);
  github.journal.clear();
  await serve(event);
  return takenOf(github, count);
}

function eventOf(github: GitHub, { event, says }: ReadScenario, pull: PullBuilder): WebhookEvent {
  switch (event) {
    case "opened":
    case "synchronize":
      return github.event("pull_request_target", event, { pull });
    case "review":
      return github.event("pull_request_review", "submitted", { pull });
    case "comment":
      pull.comment("writer-0", says?.(pull) ?? "");
      return github.event("issue_comment", "created", { pull });
    case "schedule":
      return github.event("schedule", undefined, { pull });
  }
}

/** In a run for several pull requests, what was made once for all of them is left out. */
function takenOf(github: GitHub, pulls: number): Taken {
  const entries = github.journal.entries.filter(({ kind, path }) => kind !== "git" && path !== "/rate_limit");
  const [reads, writes] = [entries.filter((one) => !one.isWrite), entries.filter((one) => one.isWrite)];
  const times = new Map<string, number>();
  for (const { operation = "" } of reads) times.set(operation, (times.get(operation) ?? 0) + 1);
  const once = pulls === 1 ? 0 : [...times.values()].filter((made) => made === 1).length;
  return { reads: (reads.length - once) / pulls, writes: writes.length / pulls };
}

function filesOf(count: number, seed: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`d${at % 100}/f${at}.txt`, `${seed} ${at} new\n`]),
  );
}
