import type { ObjectId } from "../../src/domain/change.ts";
import { IncompleteError } from "../../src/domain/errors.ts";
import type { Account, Fact, IssueComment } from "../../src/domain/people.ts";
import type {
  Branch,
  BranchRules,
  LineComment,
  PostedReaction,
  PostedReview,
  PostedStatus,
  PullRequest,
  QueuedPullRequest,
  RateLimit,
} from "../../src/domain/pull-request.ts";
import type { PullRequestHost } from "../../src/ports-github.ts";

/** A repository's pull requests and everything that is said in them, as the fakes of host and publisher share it. */
export interface Conversations {
  readonly pulls: PullRequest[];
  readonly reviews: Map<number, PostedReview[]>;
  readonly comments: Map<number, Omit<IssueComment, "reactions">[]>;
  readonly lineComments: Map<number, LineComment[]>;
  /** By comment. */
  readonly reactions: Map<number, PostedReaction[]>;
  /** By commit, newest first. */
  readonly statuses: Map<ObjectId, PostedStatus[]>;
  readonly branches: Map<string, Branch>;
  rules: Fact<BranchRules>;
  actionsMayApprove: Fact<boolean>;
  readonly queue: QueuedPullRequest[];
  readonly groupCommits: ObjectId[];
  /** Numbers by commit. */
  readonly associated: Map<ObjectId, number[]>;
  /** Where a head is by git's word, where that is another one than the API's. */
  readonly movedHeads: Map<number, ObjectId | null>;
  rate: RateLimit;
  nextId(): number;
}

/** Nothing yet: no pull request, 1,000 calls left. */
export function emptyConversations(): Conversations {
  let id = 100;
  return {
    pulls: [],
    reviews: new Map(),
    comments: new Map(),
    lineComments: new Map(),
    reactions: new Map(),
    statuses: new Map(),
    branches: new Map(),
    rules: { known: true, value: { requiredContexts: ["draftgate"], hasMergeQueue: false, dismissesStale: false } },
    actionsMayApprove: { known: true, value: false },
    queue: [],
    groupCommits: [],
    associated: new Map(),
    movedHeads: new Map(),
    rate: { limit: 1000, remaining: 1000, resetAt: "2026-11-24T13:00:00Z" },
    nextId() {
      id += 1;
      return id;
    },
  };
}

/** A host over some conversations; every call that GitHub counts takes one of what the rate limit has left. */
export interface FakePullRequestHost extends PullRequestHost {
  /** Names of the calls that were made, with what they were about. */
  readonly calls: string[];
  /** Called before each answer; what it throws is the answer. */
  onCall: (call: string) => void;
}

/** The PullRequestHost port in memory. */
export function fakePullRequestHost(state: Conversations): FakePullRequestHost {
  const calls: string[] = [];
  const asked = <T>(call: string, cost: number, answer: () => T): Promise<T> => {
    calls.push(call);
    state.rate = { ...state.rate, remaining: state.rate.remaining - cost };
    return Promise.resolve().then(() => {
      host.onCall(call);
      return answer();
    });
  };
  const open = (): readonly PullRequest[] => state.pulls.filter((pull) => pull.state === "open");
  const find = (number: number): PullRequest | undefined => state.pulls.find((pull) => pull.number === number);
  const reactionCounts = (commentId: number): NonNullable<IssueComment["reactions"]> => {
    const given = state.reactions.get(commentId) ?? [];
    const count = (content: string): number => given.filter((one) => one.content === content).length;
    return { eyes: count("eyes"), "+1": count("+1"), "-1": count("-1") };
  };
  const host: FakePullRequestHost = {
    calls,
    onCall: () => undefined,
    readPullRequest: (number) => asked(`pull ${number}`, 1, () => find(number)),
    readOpenPullRequests: () => asked("open", 1, open),
    findPullRequests: (head) =>
      asked(`find ${head.repository} ${head.branch}`, 1, () =>
        open().filter(
          (pull) =>
            pull.headRepository === head.repository && pull.headRef === head.branch && pull.headSha === head.sha,
        ),
      ),
    readAssociatedPullRequests: (sha) => asked(`associated ${sha}`, 1, () => state.associated.get(sha) ?? []),
    readGroupCommits: (_, headSha) => asked(`group ${headSha}`, 1, () => state.groupCommits),
    readMergeQueue: (branch) => asked(`queue ${branch}`, 1, () => state.queue),
    readHeadSha: (number) =>
      asked(`head ${number}`, 0, () => {
        const moved = state.movedHeads.get(number);
        return moved === undefined ? (find(number)?.headSha ?? null) : moved;
      }),
    readReviews: (number) => asked(`reviews ${number}`, 1, () => [...(state.reviews.get(number) ?? [])]),
    readComments: (number) =>
      asked(`comments ${number}`, 1, () =>
        (state.comments.get(number) ?? []).map((comment) => ({ ...comment, reactions: reactionCounts(comment.id) })),
      ),
    readReactions: (commentId) => asked(`reactions ${commentId}`, 1, () => [...(state.reactions.get(commentId) ?? [])]),
    readLineComments: (number) =>
      asked(`line comments ${number}`, 1, () => [...(state.lineComments.get(number) ?? [])]),
    readStatus: (sha, context) =>
      asked(`status ${sha}`, 1, () => (state.statuses.get(sha) ?? []).find((status) => status.context === context)),
    readBranch: (name) => asked(`branch ${name}`, 1, () => state.branches.get(name)),
    readBranchRules: (branch) => asked(`rules ${branch}`, 1, () => state.rules),
    readActionsMayApprove: () => asked("actions may approve", 1, () => state.actionsMayApprove),
    readRateLimit: () => asked("rate", 0, () => state.rate),
  };
  return host;
}

/** The account of a person, or of a program where the login ends like one. */
export function accountOf(login: string): Account {
  const id = [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return { id, login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}

/** What the API says where it does not answer. */
export function outage(): never {
  throw new IncompleteError("GitHub: answered 500");
}
