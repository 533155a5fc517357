import { describe, expect, it } from "vitest";
import type { Fault } from "../github/faults.ts";
import { AGENT_TRAILER, serveEvent } from "./action.ts";
import { openShop, type Shop, sideBySide, stickies } from "./action-world.ts";

const POLICY = `version: 1
extends: none
rules:
  - name: two-people
    if: { origin: ai }
    require: { approvals: 3 }
  - name: nothing-silenced
    require: { block-at: { suppression: low } }
`;

/** Everything that serving this pull request asks of GitHub: reads, writes and git. */
const ENDPOINTS = [
  "pulls/list",
  "graphql",
  "repos/list-commit-statuses-for-ref",
  "pulls/list-reviews",
  "issues/list-comments",
  "repos/list-collaborators",
  "repos/get-collaborator-permission-level",
  "repos/list-activities",
  "git/info-refs",
  "git/upload-pack",
  "repos/create-commit-status",
  "issues/create-comment",
  "pulls/create-review",
  "reactions/create-for-issue-comment",
] as const;
type Endpoint = (typeof ENDPOINTS)[number];

/** What GitHub may do, and whether a patient client gets over it. */
const FAULTS: readonly {
  readonly name: string;
  readonly fault: Fault;
  readonly times: number;
  readonly passes: boolean;
}[] = [
  { name: "500 twice", fault: { kind: "status", status: 500 }, times: 2, passes: true },
  { name: "403 secondary limit", fault: { kind: "secondary-limit", retryAfterSeconds: 0 }, times: 1, passes: true },
  { name: "429 with retry-after", fault: { kind: "too-many-requests", retryAfterSeconds: 0 }, times: 1, passes: true },
  { name: "a truncated body", fault: { kind: "truncated" }, times: 1, passes: true },
  { name: "a slow first byte", fault: { kind: "slow", delayMs: 50 }, times: 1, passes: true },
  { name: "a reset", fault: { kind: "reset" }, times: 1, passes: true },
  { name: "404", fault: { kind: "status", status: 404 }, times: 1, passes: false },
  { name: "500 for good", fault: { kind: "status", status: 500 }, times: Number.POSITIVE_INFINITY, passes: false },
];

/** A pull request with something to say inline, two approvals of three, one of them by a command. */
async function openRich(): Promise<Shop> {
  const made = await openShop(POLICY, {
    author: "carol",
    commits: [{ message: `Silence\n\n${AGENT_TRAILER}`, files: { "b.py": "import os\nos.system('x')  # nosec\n" } }],
  });
  made.pull.review("bob", "APPROVED").comment("alice", `/draftgate approve ${made.pull.headSha}`);
  return made;
}

function serveRich({ github, pull }: Shop) {
  return serveEvent(github, "issue_comment", "created", { pull, comment: pull.lastComment });
}

describe("a fault of GitHub never makes success, and ends in the right state or an honest error", () => {
  it("asks every endpoint of the table when nothing is wrong", async () => {
    const made = await openRich();
    const run = await serveRich(made);
    expect(run).toMatchObject({ code: 1, outputs: { state: "failure" } });
    const asked = new Set(made.github.journal.entries.map((entry) => entry.operation));
    expect(ENDPOINTS.filter((endpoint) => !asked.has(endpoint))).toEqual([]);
    expect(made.pull.issue.pull.reviewComments).toHaveLength(1);
  }, 60_000);

  /** One run in which each of these endpoints has the fault, and what must be so whatever comes of it. */
  async function serveWith(faulty: readonly Endpoint[], { name, fault, times }: (typeof FAULTS)[number]) {
    const made = await openRich();
    for (const on of faulty) made.github.fault({ on, times, fault });
    const run = await serveRich(made);
    const hit = new Set(made.github.journal.entries.filter((entry) => entry.fault).map((entry) => entry.operation));
    const state = made.pull.statuses()["draftgate"];
    const where = `${name} at ${faulty.join(", ")}: ${run.failures.join("; ")}`;
    expect([...hit].sort(), where).toEqual([...faulty].sort());
    expect(run.code, where).toBe(1);
    expect(run.failures, where).toHaveLength(1);
    expect([...new Set([state, run.outputs["state"]])], where).not.toContain("success");
    made.github.takeViolations();
    return { made, state, where };
  }

  /** Git does not tell how long to wait, so a 403 of it is an error at once. */
  const isGotOver = (on: Endpoint, { fault, passes }: (typeof FAULTS)[number]): boolean =>
    passes && !(fault.kind === "secondary-limit" && on.startsWith("git/"));

  for (const row of FAULTS) {
    it(`${row.name}, at each endpoint`, async () => {
      const passing = ENDPOINTS.filter((on) => isGotOver(on, row));
      // What one gets over everywhere in one run one gets over at each place; git asks for both of its own in one try.
      const groups = [
        passing.filter((on) => on !== "git/upload-pack"),
        passing.filter((on) => on === "git/upload-pack"),
      ];
      for (const group of groups.filter(({ length }) => length > 0)) {
        const { made, state, where } = await serveWith(group, row);
        expect(state, where).toBe("failure");
        expect(stickies(made.pull), where).toHaveLength(1);
        expect(made.pull.issue.pull.reviewComments, where).toHaveLength(1);
        const [command] = made.pull.issue.comments;
        expect(
          command?.reactions.map(({ content }) => content),
          where,
        ).toEqual(["+1"]);
      }
      await sideBySide(
        ENDPOINTS.filter((on) => !isGotOver(on, row)),
        async (on) => void (await serveWith([on], row)),
      );
    }, 180_000);
  }

  it("a 404 in the middle of a list is an error and no shorter list (141)", async () => {
    const made = await openShop();
    for (let index = 0; index < 101; index += 1) made.pull.review("eve", "COMMENTED");
    made.pull.review("alice", "APPROVED").review("bob", "APPROVED");
    made.github.fault({ on: "pulls/list-reviews", nth: 2, fault: { kind: "status", status: 404 } });
    const run = await serveEvent(made.github, "pull_request_review", "submitted", { pull: made.pull });
    expect(run.code).toBe(1);
    expect(made.pull.statuses()["draftgate"]).not.toBe("success");
  }, 60_000);

  /** What a run reads before it knows what people say now. */
  const READS = ENDPOINTS.filter((on) => /list|^graphql$|^git\//.test(on));

  it("a verdict that a dismissal has ended is taken back, whatever cannot be read", async () => {
    await sideBySide(READS, async (on) => {
      const made = await openShop();
      const { github, pull } = made;
      pull.review("alice", "APPROVED").review("bob", "APPROVED");
      const review = pull.lastReview;
      await serveEvent(github, "pull_request_review", "submitted", { pull });
      expect(pull.statuses()).toEqual({ draftgate: "success" });
      pull.dismiss(review, "mia");
      github.fault({ on, times: Number.POSITIVE_INFINITY, fault: { kind: "status", status: 500 } });
      await serveEvent(github, "pull_request_review", "dismissed", { pull, review });
      expect(pull.statuses()["draftgate"], on).not.toBe("success");
      if (on !== "pulls/list") return;
      const run = made.shop.workflowRun({ event: "pull_request_review", pull });
      pull.status("draftgate", "success", "github-actions[bot]", "nothing blocks");
      await serveEvent(github, "workflow_run", "completed", { pull, run });
      expect(pull.statuses()["draftgate"], `${on} of a stub's run`).toBe("error");
    });
  }, 120_000);

  it.each(["git/info-refs", "pulls/list"])(
    "a remark takes nothing back where %s fails",
    async (on) => {
      const { github, pull } = await openShop();
      pull.review("alice", "APPROVED").review("bob", "APPROVED");
      await serveEvent(github, "pull_request_review", "submitted", { pull });
      pull.comment("eve", "Nice.");
      github.fault({ on, times: Number.POSITIVE_INFINITY, fault: { kind: "status", status: 500 } });
      await serveEvent(github, "issue_comment", "created", { pull });
      expect(pull.statuses()).toEqual({ draftgate: "success" });
    },
    60_000,
  );

  it("a review that is refused for one comment is posted without it", async () => {
    const made = await openShop(POLICY, {
      author: "carol",
      commits: [{ message: "Silence", files: { "b.py": "x = 1  # nosec\n", "c.py": "y = 1  # nosec\n" } }],
    });
    const message = "Unprocessable Entity";
    const errors = ["Pull request review thread line must be part of the diff"];
    made.github.fault({
      on: "pulls/create-review",
      times: 2,
      fault: { kind: "status", status: 422, body: { message, errors } },
    });
    await serveEvent(made.github, "pull_request_target", "opened", { pull: made.pull });
    expect(made.pull.issue.pull.reviewComments.map(({ path }) => path)).toEqual(["b.py"]);
    expect(made.pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
  }, 60_000);

  it("does not follow a redirect with the token", async () => {
    const made = await openShop();
    const elsewhere = await openShop();
    const location = `${elsewhere.github.apiUrl}/repos/acme/shop/pulls`;
    made.github.fault({ on: "pulls/list", times: Number.POSITIVE_INFINITY, fault: { kind: "redirect", location } });
    const run = await serveEvent(made.github, "pull_request_target", "opened", { pull: made.pull });
    expect(run.code).toBe(1);
    expect(elsewhere.github.journal.entries).toEqual([]);
  }, 60_000);
});
