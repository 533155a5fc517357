import type { RoutedEvent } from "../../src/domain/event.ts";
import type { PullRequest } from "../../src/domain/pull-request.ts";
import { textPacking } from "../../src/io/text-packing.ts";
import type { Served, ServePorts, ServeSettings } from "../../src/serve/context.ts";
import { serve } from "../../src/serve.ts";
import { type FakeClock, fakeClock } from "../fakes/clock.ts";
import { fakeCommandRunner } from "../fakes/command-runner.ts";
import { fakeDigest } from "../fakes/digest.ts";
import { fakeDirectories, type KnownPeople } from "../fakes/directory.ts";
import { fakeLog } from "../fakes/log.ts";
import { type FakePublisher, fakePublisher } from "../fakes/publisher.ts";
import {
  accountOf,
  type Conversations,
  emptyConversations,
  type FakePullRequestHost,
  fakePullRequestHost,
} from "../fakes/pull-request-host.ts";
import { type FakeRepositorySource, fakeRepositorySource } from "../fakes/repository-source.ts";
import { fakeScratch } from "../fakes/scratch.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";

export const TWO_PEOPLE = `version: 1
extends: none
rules: [{ name: two-people, if: { origin: ai }, require: { approvals: 2, exclude: [author, bots] } }]
`;
export const NOTHING_ASKED = "version: 1\nextends: none\nrules: []\n";
const TRAILER = "Co-Authored-By: Claude <noreply@anthropic.com>";

/** A repository of people in memory, and what serving an event there left. */
export interface Shop {
  readonly state: Conversations;
  readonly host: FakePullRequestHost;
  readonly publisher: FakePublisher;
  readonly source: FakeRepositorySource;
  readonly people: KnownPeople;
  readonly clock: FakeClock;
  /** A pull request of one file that an agent wrote, with the number after the last one's. */
  openPull(parts?: Partial<PullRequest>): PullRequest;
  /** Another commit on the head of a pull request, for git and the API alike. */
  push(number: number): string;
  approve(number: number, ...logins: readonly string[]): void;
  /** -> the comment's id. */
  comment(number: number, login: string, body: string): number;
  reactionsTo(commentId: number): readonly string[];
  /** The last status in our context, `state: description`. */
  statusOf(number: number): string | undefined;
  serve(event: RoutedEvent, settings?: Partial<ServeSettings>): Promise<Served>;
}

/** A shop with two people who may approve, an author and a maintainer, and a policy on its default branch. */
export function openShop(policy = TWO_PEOPLE): Shop {
  const state = emptyConversations();
  const [host, publisher, source, clock] = [
    fakePullRequestHost(state),
    fakePublisher(state),
    fakeRepositorySource(),
    fakeClock(),
  ];
  const people: KnownPeople = {
    permissions: new Map([
      ["alice", "write"],
      ["bob", "write"],
      ["carol", "write"],
      ["mia", "maintain"],
    ]),
    accounts: new Map(["alice", "bob", "carol", "mia"].map((login) => [login, accountOf(login)])),
    teams: new Map(),
    pushes: { known: true, value: [] },
    self: ["github-actions[bot]"],
    githubCommits: new Set(),
  };
  const files = { "a.txt": "one\n", ".github/draftgate.yml": policy };
  const base = source.repository.commit({ message: "First", author: "carol <carol@example.com>", files });
  source.refs.set("refs/heads/main", base);

  const shop: Shop = {
    ...{ state, host, publisher, source, people, clock },
    openPull(parts = {}) {
      const number = state.pulls.length + 1;
      const branch = parts.headRef ?? `feature-${number}`;
      const known = source.refs.get(`refs/heads/${branch}`);
      if (known === undefined) {
        source.repository.branch(branch, base);
        source.repository.switchTo(branch);
      }
      const headSha =
        known ??
        source.repository.commit({
          message: `Add ${number}\n\n${TRAILER}`,
          author: "carol <carol@example.com>",
          files: { [`f${number}.py`]: "x = 1\n" },
        });
      source.refs.set(`refs/heads/${branch}`, headSha);
      source.refs.set(`refs/pull/${number}/head`, headSha);
      const pull: PullRequest = {
        ...{ number, title: "A change", body: "", author: accountOf("carol"), state: "open", isDraft: false },
        ...{ baseRef: "main", baseSha: base, headRef: branch, headSha, headRepository: "acme/shop", labels: [] },
        ...{ requestedReviewers: [], requestedTeams: [], defaultBranch: "main" },
        updatedAt: `2026-11-20T00:00:${String(number % 60).padStart(2, "0")}Z`,
        ...parts,
      };
      state.pulls.push(pull);
      return pull;
    },
    push(number) {
      const index = state.pulls.findIndex((pull) => pull.number === number);
      const pull = state.pulls[index];
      if (pull === undefined) throw new Error(`there is no #${number}`);
      source.repository.switchTo(pull.headRef);
      const headSha = source.repository.commit({ message: "By hand", files: { "c.txt": "c\n" } });
      for (const ref of [`refs/heads/${pull.headRef}`, `refs/pull/${number}/head`]) source.refs.set(ref, headSha);
      state.pulls[index] = { ...pull, headSha };
      return headSha;
    },
    approve(number, ...logins) {
      const commitSha = state.pulls.find((pull) => pull.number === number)?.headSha ?? null;
      const made = logins.map((login) => ({
        ...{ id: state.nextId(), author: accountOf(login), state: "APPROVED", commitSha, body: "" },
        submittedAt: "2026-11-24T11:00:00Z",
      }));
      state.reviews.set(number, [...(state.reviews.get(number) ?? []), ...made]);
    },
    comment(number, login, body) {
      const id = state.nextId();
      const comment = { id, author: accountOf(login), body, createdAt: "2026-11-24T11:00:00Z", isEdited: false };
      state.comments.set(number, [...(state.comments.get(number) ?? []), comment]);
      return id;
    },
    reactionsTo: (commentId) => (state.reactions.get(commentId) ?? []).map(({ content }) => content),
    statusOf(number) {
      const sha = state.pulls.find((pull) => pull.number === number)?.headSha ?? "";
      const status = state.statuses.get(sha)?.[0];
      return status === undefined ? undefined : `${status.state}: ${status.description}`;
    },
    serve: (event, settings = {}) =>
      serve(event, portsOf({ host, publisher, source, clock }, people), { ...SETTINGS, ...settings }),
  };
  return shop;
}

const SETTINGS: ServeSettings = {
  ...{ repository: "acme/shop", statusContext: "draftgate", requestReviewers: false, uploadSarif: false },
  ...{ policy: { kind: "base", path: ".github/draftgate.yml" }, isDependabot: false },
  ...{ concurrency: 1, searchPath: "", version: "0.0.0" },
};

function portsOf(made: Pick<Shop, "host" | "publisher" | "source" | "clock">, people: KnownPeople): ServePorts {
  return {
    ...made,
    ...{ directories: fakeDirectories(people), model: null, packing: textPacking, log: fakeLog() },
    ...{
      runner: fakeCommandRunner(() => ({})),
      scratch: fakeScratch(),
      toolBox: fakeToolBox([]),
      digest: fakeDigest(),
    },
  };
}

/** The event of a comment that was posted. */
export function commented(number: number, commentId: number, body: string): RoutedEvent {
  return { kind: "comment", number, action: "created", commentId, body, previousBody: null };
}

/** The event of something that happened to a pull request. */
export function happened(number: number, action: string): RoutedEvent {
  return { kind: "pull-request", number, action, movesCommits: ["opened", "synchronize"].includes(action) };
}
