import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { GitHub } from "./builder.ts";
import type { PullBuilder } from "./builder-pull.ts";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";

const where = { owner: "acme", repo: "shop" } as const;

function openPull(github: GitHub): PullBuilder {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  const changed = lines.map((line, index) => (index === 9 || index === 29 ? `${line} changed` : line));
  const shop = github.repository("acme/shop", { files: { "a.txt": `${lines.join("\n")}\n` } });
  shop.user("alice", { permission: "write" }).user("bob", { permission: "write" });
  return shop.pullRequest({ author: "alice", commits: [{ files: { "a.txt": `${changed.join("\n")}\n` } }] });
}

test("a review is stored whole or not at all, inside the diff only, and nobody judges their own change", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const bob = octokitFor(github, github.userToken("bob"));
  const at = { ...where, pull_number: pull.number };
  const outside = bob.pulls.createReview({
    ...at,
    event: "COMMENT",
    body: "two",
    comments: [
      { path: "a.txt", line: 10, side: "RIGHT", body: "fine" },
      { path: "a.txt", line: 20, side: "RIGHT", body: "not in the diff" },
    ],
  });
  await expect(outside).rejects.toThrow("Pull request review thread line must be part of the diff");
  expect(pull.issue.pull.reviews).toEqual([]);
  expect(
    await statusOf(
      bob.pulls.createReview({ ...at, event: "COMMENT", comments: [{ path: "b.txt", line: 1, body: "x" }] }),
    ),
  ).toBe(422);
  const { data: review } = await bob.pulls.createReview({
    ...at,
    event: "REQUEST_CHANGES",
    body: "please",
    comments: [
      { path: "a.txt", line: 11, start_line: 9, side: "RIGHT", start_side: "RIGHT", body: "range" },
      { path: "a.txt", line: 30, side: "LEFT", body: "old side" },
    ],
  });
  expect(review).toMatchObject({ state: "CHANGES_REQUESTED", user: { login: "bob" }, commit_id: pull.headSha });
  const comments = await bob.pulls.listReviewComments(at);
  expect(comments.data.map((entry) => [entry.line, entry.start_line, entry.side, entry.position])).toEqual([
    [11, 9, "RIGHT", 6],
    [30, null, "LEFT", 13],
  ]);
  const alice = octokitFor(github, github.userToken("alice"));
  await expect(alice.pulls.createReview({ ...at, event: "APPROVE" })).rejects.toThrow("Can not approve your own");
  expect(await statusOf(alice.pulls.createReview({ ...at, event: "REQUEST_CHANGES", body: "no" }))).toBe(422);
  expect(await statusOf(bob.pulls.createReview({ ...at, event: "COMMENT" }))).toBe(422);
  const workflow = octokitFor(github, github.installationToken());
  await expect(workflow.pulls.createReview({ ...at, event: "APPROVE" })).rejects.toThrow("not permitted to approve");
  github.settings({ actionsMayApprove: true });
  expect((await workflow.pulls.createReview({ ...at, event: "APPROVE" })).data.state).toBe("APPROVED");
  const dismissed = await alice.pulls.dismissReview({ ...at, review_id: review.id, message: "done" });
  expect(dismissed.data).toMatchObject({ state: "DISMISSED", submitted_at: review.submitted_at });
  expect(await statusOf(alice.pulls.dismissReview({ ...at, review_id: review.id, message: "again" }))).toBe(422);
});

test("a pending review is seen by its author alone until it is submitted", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const at = { ...where, pull_number: pull.number };
  const bob = octokitFor(github, github.userToken("bob"));
  const alice = octokitFor(github, github.userToken("alice"));
  const { data: review } = await bob.pulls.createReview({
    ...at,
    comments: [{ path: "a.txt", line: 10, body: "draft" }],
  });
  expect(review.state).toBe("PENDING");
  expect((await alice.pulls.listReviews(at)).data).toEqual([]);
  expect((await alice.pulls.listReviewComments(at)).data).toEqual([]);
  expect((await bob.pulls.listReviews(at)).data.length).toBe(1);
  await bob.pulls.submitReview({ ...at, review_id: review.id, event: "APPROVE" });
  expect((await alice.pulls.listReviews(at)).data.map((entry) => entry.state)).toEqual(["APPROVED"]);
  const edited = await bob.pulls.updateReview({ ...at, review_id: review.id, body: "more" });
  expect(edited.data.body).toBe("more");
});

test("a review comment follows its line, and has none once the line is gone", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const at = { ...where, pull_number: pull.number };
  pull.review("bob", "COMMENTED", { comments: [{ path: "a.txt", line: 30, body: "here" }] });
  const octokit = octokitFor(github, github.installationToken());
  const read = async () => (await octokit.pulls.listReviewComments(at)).data[0];
  const text = Array.from({ length: 40 }, (_, index) => `line ${index + 1}${index === 29 ? " changed" : ""}`);
  pull.push([{ files: { "a.txt": `first\n${text.join("\n")}\n` } }]);
  expect(await read()).toMatchObject({ line: 31, original_line: 30 });
  pull.push([{ files: { "a.txt": `${text.join("\n").replace("line 30 changed", "line thirty")}\n` } }]);
  expect(await read()).toMatchObject({ line: null, position: null, original_line: 30 });
});

test("statuses are kept per commit and context, 1,000 of them, 140 characters, the last one counts", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const octokit = octokitFor(github, github.installationToken());
  const post = (state: "pending" | "success" | "failure", context: string, description = "x") =>
    octokit.repos.createCommitStatus({ ...where, sha: pull.headSha, state, context, description });
  await post("pending", "draftgate");
  await post("success", "draftgate");
  await post("success", "other");
  const ref = { ...where, ref: pull.headSha };
  expect((await octokit.repos.getCombinedStatusForRef(ref)).data).toMatchObject({ state: "success", total_count: 2 });
  const listed = await octokit.repos.listCommitStatusesForRef(ref);
  expect(listed.data.map((entry) => [entry.context, entry.state, entry.creator?.login])).toEqual([
    ["other", "success", "github-actions[bot]"],
    ["draftgate", "success", "github-actions[bot]"],
    ["draftgate", "pending", "github-actions[bot]"],
  ]);
  await post("failure", "other");
  expect((await octokit.repos.getCombinedStatusForRef(ref)).data.state).toBe("failure");
  await expect(post("success", "draftgate", "y".repeat(141))).rejects.toThrow("maximum is 140");
  await expect(octokit.repos.createCommitStatus({ ...where, sha: "0".repeat(40), state: "success" })).rejects.toThrow(
    "No commit found for SHA",
  );
  for (let count = 0; count < 998; count += 1) pull.status("draftgate", "pending", "bob");
  await expect(post("success", "draftgate")).rejects.toThrow("maximum number of statuses");
  expect(pull.statuses()).toEqual({ draftgate: "pending", other: "failure" });
});

test("comments, reactions and labels can be made, changed and taken back", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const octokit = octokitFor(github, github.installationToken());
  const issue = { ...where, issue_number: pull.number };
  const { data: comment } = await octokit.issues.createComment({ ...issue, body: "hello" });
  expect(comment).toMatchObject({
    user: { login: "github-actions[bot]" },
    performed_via_github_app: { slug: "github-actions" },
  });
  await octokit.issues.updateComment({ ...where, comment_id: comment.id, body: "bye" });
  await expect(octokit.issues.createComment({ ...issue, body: "z".repeat(65_537) })).rejects.toThrow("65536");
  expect(await statusOf(octokit.issues.createComment({ ...issue, body: " " }))).toBe(422);
  const target = { ...where, comment_id: comment.id };
  const first = await octokit.reactions.createForIssueComment({ ...target, content: "eyes" });
  const again = await octokit.reactions.createForIssueComment({ ...target, content: "eyes" });
  expect([first.status, again.status, again.data.id]).toEqual([201, 200, first.data.id]);
  const shown = await octokit.issues.getComment(target);
  expect(shown.data.reactions).toMatchObject({ eyes: 1, total_count: 1 });
  await octokit.reactions.deleteForIssueComment({ ...target, reaction_id: first.data.id });
  expect((await octokit.reactions.listForIssueComment(target)).data).toEqual([]);
  await octokit.issues.deleteComment(target);
  expect((await octokit.issues.listComments(issue)).data).toEqual([]);
  await octokit.issues.addLabels({ ...issue, labels: ["ai", "bug"] });
  await octokit.issues.removeLabel({ ...issue, name: "bug" });
  expect((await octokit.issues.listLabelsOnIssue(issue)).data.map((label) => label.name)).toEqual(["ai"]);
  expect((await octokit.issues.get(issue)).data.pull_request).toBeDefined();
});

test("reviewers are collaborators, no authors, fifteen at most", async () => {
  const github = await githubForTest();
  github.team("acme/core", { members: ["carol"] });
  const pull = openPull(github);
  pull.repository.team("core", "write");
  const octokit = octokitFor(github, github.installationToken());
  const at = { ...where, pull_number: pull.number };
  const { data } = await octokit.pulls.requestReviewers({
    ...at,
    reviewers: ["bob", "carol"],
    team_reviewers: ["core"],
  });
  expect(data.requested_reviewers?.map((user) => user.login)).toEqual(["bob", "carol"]);
  expect((await octokit.pulls.listRequestedReviewers(at)).data.teams.map((team) => team.slug)).toEqual(["core"]);
  await expect(octokit.pulls.requestReviewers({ ...at, reviewers: ["alice"] })).rejects.toThrow("author");
  expect(await statusOf(octokit.pulls.requestReviewers({ ...at, reviewers: ["stranger"] }))).toBe(422);
  await octokit.pulls.removeRequestedReviewers({ ...at, reviewers: ["carol"] });
  await octokitFor(github, github.userToken("bob")).pulls.createReview({ ...at, event: "APPROVE" });
  expect((await octokit.pulls.listRequestedReviewers(at)).data.users).toEqual([]);
  const many = Array.from({ length: 15 }, (_, index) => `person-${index}`);
  for (const login of many) pull.repository.user(login, { permission: "read" });
  expect(await statusOf(octokit.pulls.requestReviewers({ ...at, reviewers: many }))).toBe(422);
});

test("SARIF is unpacked, judged by GitHub's limits and reported after a while", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const octokit = octokitFor(github, github.installationToken({ permissions: { security_events: "write" } }));
  const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString("base64");
  const upload = (value: unknown) =>
    octokit.codeScanning.uploadSarif({
      ...where,
      commit_sha: pull.headSha,
      ref: "refs/pull/1/head",
      sarif: pack(value),
    });
  const run = { tool: { driver: { name: "x", rules: [] } }, results: [], automationDetails: { id: "draftgate/x/" } };
  const good = await upload({ version: "2.1.0", runs: [run] });
  const look = async (id: string | undefined) =>
    (await octokit.codeScanning.getSarif({ ...where, sarif_id: id ?? "" })).data;
  expect(await look(good.data.id)).toMatchObject({ processing_status: "pending" });
  expect(await look(good.data.id)).toMatchObject({ processing_status: "complete" });
  const bad = await upload({ version: "2.1.0", runs: Array.from({ length: 21 }, () => run) });
  await look(bad.data.id);
  expect(await look(bad.data.id)).toMatchObject({ processing_status: "failed" });
  expect(pull.repository.repository.sarifs[0]?.category).toBe("draftgate/x/");
});

test("a pull request is merged, and the commits of the base belong to it afterwards", async () => {
  const github = await githubForTest();
  const pull = openPull(github);
  const octokit = octokitFor(github, github.userToken("bob"));
  const at = { ...where, pull_number: pull.number };
  expect(await statusOf(octokit.pulls.checkIfMerged(at))).toBe(404);
  expect(await statusOf(octokit.pulls.merge({ ...at, sha: "0".repeat(40) }))).toBe(409);
  const merged = await octokit.pulls.merge({ ...at, sha: pull.headSha });
  expect((await octokit.pulls.get(at)).data).toMatchObject({
    state: "closed",
    merged: true,
    merge_commit_sha: merged.data.sha,
  });
  const of = await octokit.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: pull.headSha });
  expect(of.data.map((entry) => entry.number)).toEqual([pull.number]);
});
