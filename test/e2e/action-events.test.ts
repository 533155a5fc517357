import { describe, expect, it } from "vitest";
import { addComment } from "../github/comments.ts";
import { FORK_PERMISSIONS } from "../github/world.ts";
import { AGENT_TRAILER, PEOPLE_ONLY, runEvent, serveEvent } from "./action.ts";
import { AGENT_PULL, openShop, replies, stickies } from "./action-world.ts";

const NO_PEOPLE = "version: 1\nextends: none\nrules: []\n";

describe("each event, by the built action on Node 24", () => {
  it("judges a pull request that was opened: pending first, then who is missing, in one comment (130)", async () => {
    const { github, pull, shop } = await openShop();
    const run = await runEvent(github, "pull_request_target", "opened", { pull });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const states = shop.repository.statuses.map(({ state, description }) => `${state}: ${description}`);
    expect(states).toEqual(["pending: checking", "pending: 2 approvals missing for 1 AI-written file"]);
    expect(stickies(pull)).toHaveLength(1);
    expect(run.outputs).toMatchObject({ state: "pending", "ai-files": '["b.py"]', findings: "0", approvals: "0/2" });
    expect(run.summary).toContain("two-people");
  }, 60_000);

  it("judges on pull_request too, and speaks by the job where a fork's token cannot write (123)", async () => {
    const { github, pull, shop } = await openShop();
    const own = await runEvent(github, "pull_request", "opened", { pull });
    expect(own).toMatchObject({ code: 0, stderr: "", outputs: { state: "pending", approvals: "0/2" } });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    const commits = [{ message: `Add d\n\n${AGENT_TRAILER}`, files: { "d.py": "x = 1\n" } }];
    const forked = shop.pullRequest({ author: "dora", fork: shop.fork("dora"), commits });
    const token = github.installationToken({ permissions: FORK_PERMISSIONS });
    const run = await runEvent(github, "pull_request", "opened", { pull: forked }, { token });
    expect(run).toMatchObject({ code: 1, outputs: { state: "pending" } });
    expect(run.stdout).toMatch(/^::notice::read-only-token: /m);
    expect(run.stdout).toMatch(/^::error::draftgate: #\d+ pending: 2 approvals missing/m);
    expect(forked.statuses()).toEqual({});
  }, 60_000);

  it("goes back to pending when an approval is dismissed, without a push (129)", async () => {
    const { github, pull, shop } = await openShop();
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const review = pull.lastReview;
    await serveEvent(github, "pull_request_review", "submitted", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
    pull.dismiss(review, "mia");
    const count = shop.repository.statuses.length;
    const run = await runEvent(github, "pull_request_review", "dismissed", { pull, review });
    expect(run.code).toBe(0);
    expect(shop.repository.statuses.slice(count).map(({ description }) => description)).toEqual([
      "checking",
      "1 approval missing for 1 AI-written file",
    ]);
  }, 60_000);

  it("carries a command out and says so with a reaction", async () => {
    const { github, pull } = await openShop();
    pull.comment("alice", `/draftgate approve ${pull.headSha}`);
    const run = await runEvent(github, "issue_comment", "created", { pull });
    expect(run).toMatchObject({ code: 0, outputs: { approvals: "1/2" } });
    expect(pull.issue.comments[0]?.reactions.map(({ content }) => content)).toEqual(["+1"]);
  }, 60_000);

  it("finds the pull request of a stub's run, so that reviews on forks arrive (128)", async () => {
    const { github, shop } = await openShop();
    const fork = shop.fork("dora");
    const pull = shop.pullRequest({ ...AGENT_PULL, author: "dora", fork });
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const run = shop.workflowRun({ event: "pull_request_review", pull });
    const ended = await runEvent(github, "workflow_run", "completed", { pull, run });
    expect(ended).toMatchObject({ code: 0, outputs: { state: "success" } });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  }, 60_000);

  it("reports on the commit of a merge group (138) and judges every pull request in it (139, 140)", async () => {
    const { github, shop, pull } = await openShop();
    const other = shop.pullRequest({ author: "carol", commits: [{ message: "Text", files: { "c.txt": "c\n" } }] });
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const first = pull.lastReview;
    const entry = shop.enqueue("main", [pull, other]);
    const good = await runEvent(github, "merge_group", "checks_requested", { repository: shop, entry });
    expect(good.code).toBe(0);
    const statusOf = (sha: string) => shop.repository.statuses.filter((status) => status.sha === sha).at(-1);
    expect(statusOf(entry.headSha)).toMatchObject({ state: "success" });
    pull.dismiss(first, "mia");
    await serveEvent(github, "merge_group", "checks_requested", { repository: shop, entry });
    expect(statusOf(entry.headSha)).toMatchObject({ state: "pending" });
    expect(statusOf(entry.headSha)?.description).toContain(`#${pull.number} pending`);
  }, 60_000);

  it("judges by hand, and looks after pending pull requests on schedule", async () => {
    const { github, pull, shop } = await openShop();
    const inputs = { "pull-request": `${pull.number}` };
    const byHand = await runEvent(github, "workflow_dispatch", undefined, { repository: shop, inputs });
    expect(byHand).toMatchObject({ code: 0, outputs: { state: "pending" } });
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const later = await runEvent(github, "schedule", undefined, { repository: shop, schedule: "17 */6 * * *" });
    expect(later).toMatchObject({ code: 0, outputs: { state: "success" } });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  }, 60_000);

  it("ignores what it has nothing to do with: one notice, exit 0, not one request", async () => {
    const { github, pull, shop } = await openShop();
    const issue = shop.issue({ author: "eve" });
    const comment = addComment(github.world, issue, { userId: github.user("eve").id, body: "/draftgate status" });
    const runs = [
      await runEvent(github, "issue_comment", "created", { repository: shop, issue, comment }),
      await runEvent(github, "pull_request_target", "opened", { pull }, { env: { GITHUB_EVENT_NAME: "push" } }),
    ];
    for (const run of runs) {
      expect(run).toMatchObject({ code: 0, outputs: {} });
      expect(run.stdout.match(/::notice::event-ignored/g)).toHaveLength(1);
      expect(run.stdout).toMatch(/^::add-mask::/);
    }
    expect(github.journal.entries).toEqual([]);
  }, 60_000);
});

describe("what is left alone", () => {
  it("ends neutral on a pull request that was closed (111)", async () => {
    const { github, pull } = await openShop();
    pull.close();
    const run = await serveEvent(github, "pull_request_target", "closed", { pull });
    expect(run).toMatchObject({ code: 0, outputs: {}, notices: [expect.stringMatching(/^pull-request-closed: /)] });
    const comment = pull.comment("alice", "/draftgate status");
    const later = await serveEvent(github, "issue_comment", "created", { pull: comment });
    expect(later.notices).toEqual([expect.stringMatching(/^pull-request-closed: /)]);
    expect(github.journal.writes()).toEqual([]);
  });

  it("posts nothing twice: a second run on the same head writes nothing", async () => {
    const { github, pull } = await openShop();
    await serveEvent(github, "pull_request_target", "opened", { pull });
    github.journal.clear();
    const again = await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(again.outputs).toMatchObject({ state: "pending" });
    expect(github.journal.writes()).toEqual([]);
  });

  it("ends after reading on a comment without a command, unless the head has no verdict yet", async () => {
    const { github, pull } = await openShop();
    pull.comment("eve", "Nice work!");
    const first = await serveEvent(github, "issue_comment", "created", { pull });
    expect(first.outputs).toMatchObject({ state: "pending" });
    github.journal.clear();
    pull.comment("eve", "I mean it.");
    const second = await serveEvent(github, "issue_comment", "created", { pull });
    expect(second).toMatchObject({ code: 0, outputs: {}, notices: [expect.stringMatching(/^event-ignored: /)] });
    expect(github.journal.writes()).toEqual([]);
  });

  it("judges a draft and asks nobody for a review (85)", async () => {
    const { github, pull } = await openShop(PEOPLE_ONLY, { ...AGENT_PULL, draft: true });
    const inputs = { "request-reviewers": "true" };
    await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    expect(pull.issue.pull.requestedReviewers).toEqual([]);
  });

  it("says that there is nothing to check when no file changes (75)", async () => {
    const { github, shop } = await openShop(NO_PEOPLE);
    const pull = shop.pullRequest({ author: "carol", commits: [{ message: "Nothing" }] });
    const run = await serveEvent(github, "pull_request_target", "opened", { pull });
    expect(run.outputs).toMatchObject({ state: "success", "ai-files": "[]" });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  });
});

describe("the policy that counts", () => {
  it("is the base's and never the pull request's (44)", async () => {
    const { github, pull } = await openShop(PEOPLE_ONLY, {
      author: "carol",
      commits: [
        { message: `Lax\n\n${AGENT_TRAILER}`, files: { ".github/draftgate.yml": NO_PEOPLE, "b.py": "x = 1\n" } },
      ],
    });
    const run = await serveEvent(github, "pull_request_target", "opened", { pull });
    expect(run.outputs).toMatchObject({ state: "pending" });
  });

  it("is the default branch's where anybody may push a policy into the base branch (84)", async () => {
    const { github, shop } = await openShop();
    shop.push("lax", [{ message: "Lax", files: { ".github/draftgate.yml": NO_PEOPLE } }]);
    const pull = shop.pullRequest({ ...AGENT_PULL, base: "lax", branch: "stacked", from: "lax" });
    await serveEvent(github, "pull_request_target", "opened", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    shop.protect("lax");
    await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  });

  it("is an error with its lines and columns when it cannot be read (47)", async () => {
    const { github, pull } = await openShop("version: 1\nrulez: []\nscan:\n  tools: { gitleaks: maybe }\n");
    const run = await serveEvent(github, "pull_request_target", "opened", { pull });
    expect(run).toMatchObject({ code: 1, outputs: { state: "error", approvals: "" } });
    expect(pull.statuses()).toEqual({ draftgate: "error" });
    const [sticky] = stickies(pull);
    expect(sticky).toContain(".github/draftgate.yml:2:1: ");
    expect(sticky).toContain(".github/draftgate.yml:4:");
  });

  it("is preset:default, with a notice that names init, where there is none (45: the contract says so)", async () => {
    const { github, pull } = await openShop(undefined, AGENT_PULL);
    const run = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs: { policy: "none.yml" } });
    expect(run.outputs["report"]).toBeDefined();
    expect(stickies(pull)[0]).toContain("draftgate init");
  }, 120_000);
});

describe("command comments", () => {
  it("are refused with the reason, -1 and one reply that is kept up to date (106, 114, 115)", async () => {
    const { github, pull } = await openShop();
    pull.comment("carol", `/draftgate approve ${pull.headSha}\n/draftgate aprove`);
    const { id } = pull.lastComment;
    const comment = pull.lastComment;
    await serveEvent(github, "issue_comment", "created", { pull, comment });
    expect(comment.reactions.map(({ content }) => content)).toEqual(["-1"]);
    expect(replies(pull, id)).toEqual([expect.stringMatching(/author[\s\S]*did you mean approve/)]);
    await serveEvent(github, "issue_comment", "created", { pull, comment });
    expect(replies(pull, id)).toHaveLength(1);
  });

  it("answer help without judging, and without a scanner, on a head that has its verdict", async () => {
    const { github, pull } = await openShop();
    await serveEvent(github, "pull_request_target", "opened", { pull });
    pull.comment("eve", "/draftgate help");
    const comment = pull.lastComment;
    const run = await serveEvent(github, "issue_comment", "created", { pull, comment });
    expect(run).toMatchObject({ code: 0, outputs: {} });
    expect(replies(pull, comment.id)).toEqual([expect.stringContaining("/draftgate approve <full SHA>")]);
    expect(comment.reactions.map(({ content }) => content)).toEqual(["+1"]);
  });

  it("answer status and explain, and say honestly that there is no model", async () => {
    const { github, pull } = await openShop();
    pull.comment("eve", "/draftgate status\n/draftgate explain b.py");
    const asked = pull.lastComment;
    pull.comment("alice", "/draftgate review\n/draftgate tests b.py");
    const model = pull.lastComment;
    await serveEvent(github, "issue_comment", "created", { pull, comment: model });
    expect(replies(pull, asked.id)).toEqual([expect.stringMatching(/pending: 2 approvals[\s\S]*origin ai/)]);
    expect(replies(pull, model.id)).toEqual([expect.stringContaining("needs a model, and none is configured")]);
  });

  it("count for nothing when a bot writes them (125)", async () => {
    const { github, pull } = await openShop();
    pull.comment("helper[bot]", "/draftgate status");
    const comment = pull.lastComment;
    await serveEvent(github, "issue_comment", "created", { pull, comment });
    expect(replies(pull, comment.id)).toEqual([]);
    expect(comment.reactions).toEqual([]);
  });

  it("take their word back when they are deleted or edited (109)", async () => {
    const { github, pull } = await openShop();
    pull.review("bob", "APPROVED").comment("alice", `/draftgate approve ${pull.headSha}`);
    const comment = pull.lastComment;
    await serveEvent(github, "issue_comment", "created", { pull, comment });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
    pull.editComment(comment, "mia", `/draftgate approve ${pull.headSha}\n`);
    const changes = { body: { from: comment.body } };
    await serveEvent(github, "issue_comment", "edited", { pull, comment, changes });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    expect(comment.reactions.map(({ content }) => content)).toEqual(["-1"]);
  });
});
