import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { handlers } from "./handlers.ts";
import { githubForTest, octokitFor } from "./harness.ts";

test("every operation the double answers gives an answer that fits GitHub's description", async () => {
  const github = await githubForTest();
  github.team("acme/core", { members: ["boss", "bob"] });
  github.organization("acme", { owners: ["boss"] });
  github.team("acme/inner", { members: ["carol"], parent: "core" });
  const shop = github
    .repository("acme/shop", { files: { "a.txt": "1\n2\n3\n" } })
    .team("core", "write")
    .team("inner", "triage")
    .protect("main", { contexts: ["ci"] });
  shop.rules("main", [{ type: "deletion" }]);
  const pull = shop.pullRequest({ author: "alice", commits: [{ files: { "a.txt": "1\ntwo\n3\n" } }], labels: ["ai"] });
  const other = shop.pullRequest({ author: "alice" });
  const run = shop.workflowRun({ event: "pull_request_review", pull });
  const octokit = octokitFor(github, github.userToken("boss", ["repo", "read:org"]));
  const app = octokitFor(github, github.installationToken());
  const repo = { owner: "acme", repo: "shop" } as const;
  const at = { ...repo, pull_number: pull.number };
  const issue = { ...repo, issue_number: pull.number };
  const ref = { ...repo, ref: pull.headSha };
  const team = { org: "acme", team_slug: "core" };

  await octokit.rateLimit.get();
  await octokit.users.getAuthenticated();
  const { data: user } = await octokit.users.getByUsername({ username: "bob" });
  await octokit.request("GET /user/{account_id}", { account_id: user.id });
  await octokit.apps.getBySlug({ app_slug: "github-actions" });
  expect((await app.apps.listReposAccessibleToInstallation()).data.total_count).toBe(1);

  await octokit.orgs.get({ org: "acme" });
  await octokit.orgs.listMembers({ org: "acme" });
  await octokit.orgs.checkMembershipForUser({ org: "acme", username: "bob" });
  await octokit.teams.list({ org: "acme" });
  await octokit.teams.getByName(team);
  await octokit.teams.listChildInOrg(team);
  await octokit.teams.listMembersInOrg(team);
  await octokit.teams.getMembershipForUserInOrg({ ...team, username: "bob" });
  await octokit.teams.checkPermissionsForRepoInOrg({ ...team, ...repo });

  await octokit.repos.get(repo);
  await octokit.repos.listForks(repo);
  await octokit.repos.listBranches(repo);
  await octokit.repos.getBranch({ ...repo, branch: "main" });
  await octokit.repos.getBranchProtection({ ...repo, branch: "main" });
  await octokit.repos.getBranchRules({ ...repo, branch: "main" });
  await octokit.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo);
  await octokit.repos.listTeams(repo);
  await octokit.repos.listCollaborators(repo);
  await octokit.repos.checkCollaborator({ ...repo, username: "bob" });
  await octokit.repos.getCollaboratorPermissionLevel({ ...repo, username: "carol" });
  await octokit.repos.listActivities(repo);
  await octokit.repos.getContent({ ...repo, path: "" });
  await octokit.repos.listCommits({ ...repo, sha: "feature-1", path: "a.txt" });
  await octokit.repos.getCommit(ref);
  await octokit.repos.compareCommitsWithBasehead({ ...repo, basehead: "feature-1...main" });
  await octokit.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: pull.headSha });
  await octokit.repos.createCommitStatus({
    ...repo,
    sha: pull.headSha,
    state: "pending",
    target_url: "https://example.com/run",
  });
  await octokit.repos.listCommitStatusesForRef(ref);
  await octokit.repos.getCombinedStatusForRef(ref);
  const { data: root } = await octokit.git.getTree({ ...repo, tree_sha: pull.headSha });
  await octokit.git.getBlob({ ...repo, file_sha: root.tree[0]?.sha ?? "" });
  await octokit.git.getCommit({ ...repo, commit_sha: pull.headSha });
  await octokit.git.getRef({ ...repo, ref: "heads/main" });
  expect((await octokit.git.listMatchingRefs({ ...repo, ref: "heads/" })).data.map((entry) => entry.ref)).toContain(
    "refs/heads/feature-1",
  );

  await octokit.issues.get(issue);
  const { data: comment } = await octokit.issues.createComment({ ...issue, body: "hi" });
  const one = { ...repo, comment_id: comment.id };
  await octokit.issues.getComment(one);
  await octokit.issues.updateComment({ ...one, body: "ho" });
  expect((await octokit.issues.listComments({ ...issue, since: "2020-01-01T00:00:00Z" })).data.length).toBe(1);
  expect((await octokit.issues.listCommentsForRepo({ ...repo, since: "2999-01-01T00:00:00Z" })).data).toEqual([]);
  await octokit.issues.addLabels({ ...issue, labels: ["x"] });
  expect((await octokit.issues.setLabels({ ...issue, labels: ["y", "z"] })).data.map((label) => label.name)).toEqual([
    "y",
    "z",
  ]);
  await octokit.issues.removeLabel({ ...issue, name: "y" });
  await octokit.issues.listLabelsOnIssue(issue);
  await octokit.issues.listLabelsForRepo(repo);
  const { data: eyes } = await octokit.reactions.createForIssueComment({ ...one, content: "eyes" });
  await octokit.reactions.listForIssueComment({ ...one, content: "eyes" });
  await octokit.reactions.deleteForIssueComment({ ...one, reaction_id: eyes.id });
  const { data: heart } = await octokit.reactions.createForIssue({ ...issue, content: "heart" });
  await octokit.reactions.listForIssue(issue);
  await octokit.reactions.deleteForIssue({ ...issue, reaction_id: heart.id });
  await octokit.issues.deleteComment(one);

  await octokit.pulls.list({ ...repo, state: "all", sort: "updated", base: "main" });
  await octokit.pulls.get(at);
  await octokit.pulls.listFiles(at);
  await octokit.pulls.listCommits(at);
  await octokit.pulls.update({ ...at, title: "New", body: "more" });
  await octokit.pulls.requestReviewers({ ...at, reviewers: ["bob"] });
  await octokit.pulls.listRequestedReviewers(at);
  await octokit.pulls.removeRequestedReviewers({ ...at, reviewers: ["bob"] });
  const { data: draft } = await octokit.pulls.createReview({ ...at, body: "soon" });
  await octokit.pulls.deletePendingReview({ ...at, review_id: draft.id });
  const { data: pending } = await octokit.pulls.createReview({
    ...at,
    comments: [{ path: "a.txt", position: 2, body: "p" }],
  });
  const review = { ...at, review_id: pending.id };
  await octokit.pulls.submitReview({ ...review, event: "APPROVE" });
  await octokit.pulls.getReview(review);
  await octokit.pulls.updateReview({ ...review, body: "changed" });
  await octokit.pulls.listReviews(at);
  expect((await octokit.pulls.listCommentsForReview(review)).data.map((entry) => entry.body)).toEqual(["p"]);
  await octokit.pulls.dismissReview({ ...review, message: "no" });
  const { data: line } = await octokit.pulls.createReviewComment({
    ...at,
    commit_id: pull.headSha,
    path: "a.txt",
    line: 2,
    side: "RIGHT",
    body: "l",
  });
  const written = { ...repo, comment_id: line.id };
  const { data: reply } = await octokit.pulls.createReplyForReviewComment({ ...at, comment_id: line.id, body: "r" });
  expect(reply.in_reply_to_id).toBe(line.id);
  await octokit.pulls.createReviewComment({
    ...at,
    commit_id: pull.headSha,
    path: "a.txt",
    subject_type: "file",
    body: "f",
  });
  await octokit.pulls.getReviewComment(written);
  await octokit.pulls.updateReviewComment({ ...written, body: "l2" });
  await octokit.pulls.listReviewComments(at);
  const { data: rocket } = await octokit.reactions.createForPullRequestReviewComment({ ...written, content: "rocket" });
  await octokit.reactions.listForPullRequestReviewComment(written);
  await octokit.reactions.deleteForPullRequestComment({ ...written, reaction_id: rocket.id });
  await octokit.pulls.deleteReviewComment(written);
  await octokit.pulls.merge({ ...repo, pull_number: other.number });
  await octokit.pulls.checkIfMerged({ ...repo, pull_number: other.number });

  await octokit.actions.getWorkflowRun({ ...repo, run_id: run.id });
  await octokit.actions.listWorkflowRunsForRepo({ ...repo, head_sha: pull.headSha });
  const sarif = gzipSync(
    JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "t" } }, results: [] }] }),
  ).toString("base64");
  const upload = await octokit.codeScanning.uploadSarif({
    ...repo,
    commit_sha: pull.headSha,
    ref: "refs/heads/feature-1",
    sarif,
  });
  await octokit.codeScanning.getSarif({ ...repo, sarif_id: upload.data.id ?? "" });

  const answered = new Set(
    github.journal.entries.filter((entry) => entry.status < 300).map((entry) => entry.operation),
  );
  expect(Object.keys(handlers).filter((operation) => !answered.has(operation))).toEqual([]);
  expect(shop.repository.statuses.length).toBe(1);
}, 90_000);
