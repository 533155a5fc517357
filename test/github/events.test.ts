import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { GitHub } from "./builder.ts";
import type { EventOptions } from "./event-subject.ts";
import type { WebhookEvent } from "./events.ts";
import { folderForTest, githubForTest } from "./harness.ts";

function stage(github: GitHub): Required<Pick<EventOptions, "pull" | "run" | "entry">> {
  const shop = github.repository("acme/shop").label("ai").user("bob", { permission: "write" });
  const pull = shop
    .pullRequest({ author: "alice", labels: ["ai"] })
    .review("bob", "APPROVED", { body: "fine" })
    .comment("bob", "/draftgate status");
  return { pull, run: shop.workflowRun({ event: "pull_request_review", pull }), entry: shop.enqueue("main", [pull]) };
}

const events: readonly { readonly name: string; readonly action?: string; readonly extra?: EventOptions }[] = [
  { name: "pull_request", action: "opened" },
  { name: "pull_request", action: "synchronize" },
  { name: "pull_request", action: "reopened" },
  { name: "pull_request", action: "closed" },
  { name: "pull_request", action: "ready_for_review" },
  { name: "pull_request", action: "converted_to_draft" },
  {
    name: "pull_request",
    action: "edited",
    extra: { changes: { base: { ref: { from: "old" }, sha: { from: "0".repeat(40) } } } },
  },
  { name: "pull_request", action: "labeled", extra: { label: "ai" } },
  { name: "pull_request", action: "unlabeled", extra: { label: "ai" } },
  { name: "pull_request_target", action: "opened" },
  { name: "pull_request_review", action: "submitted" },
  { name: "pull_request_review", action: "edited" },
  { name: "pull_request_review", action: "dismissed" },
  { name: "issue_comment", action: "created" },
  { name: "issue_comment", action: "edited" },
  { name: "issue_comment", action: "deleted" },
  { name: "merge_group", action: "checks_requested" },
  { name: "workflow_run", action: "completed" },
  { name: "workflow_dispatch", extra: { inputs: { "pull-request": "1" } } },
  { name: "schedule" },
];

test.each(events)(
  "the payload of $name $action is of today's state and fits GitHub's description",
  async ({ name, action, extra = {} }) => {
    const github = await githubForTest();
    const { pull, run, entry } = stage(github);
    if (action === "dismissed") pull.dismiss(pull.lastReview, "bob");
    const event = github.event(name, action, { pull, run, entry, ...extra });
    expect(event.payload).toMatchObject({
      repository: { full_name: "acme/shop" },
      ...(action === undefined ? {} : { action }),
    });
    expect(JSON.stringify(event.payload)).not.toContain("octo-org");
    expect(github.takeViolations()).toEqual([]);
  },
);

test("payloads carry what the event is about", async () => {
  const github = await githubForTest();
  const { pull, run, entry } = stage(github);
  expect(github.event("pull_request", "synchronize", { pull, before: "1".repeat(40) }).payload).toMatchObject({
    before: "1".repeat(40),
    after: pull.headSha,
    number: 1,
    pull_request: { head: { sha: pull.headSha }, changed_files: 1, labels: [{ name: "ai" }] },
  });
  expect(github.event("pull_request_review", "submitted", { pull }).payload).toMatchObject({
    review: { state: "approved", user: { login: "bob" } },
    sender: { login: "bob" },
  });
  expect(github.event("issue_comment", "created", { pull }).payload).toMatchObject({
    issue: { pull_request: {} },
    comment: { body: "/draftgate status" },
  });
  const issue = pull.repository.issue({ author: "carol" });
  const comment = pull.lastComment;
  expect(
    github.event("issue_comment", "created", { repository: pull.repository, issue, comment }).payload["issue"],
  ).not.toHaveProperty("pull_request");
  expect(github.event("merge_group", "checks_requested", { repository: pull.repository, entry }).payload).toMatchObject(
    { merge_group: { head_sha: entry.headSha, base_sha: entry.baseSha } },
  );
  expect(github.event("workflow_run", "completed", { repository: pull.repository, run }).payload).toMatchObject({
    workflow_run: { head_sha: pull.headSha, event: "pull_request_review" },
  });
});

test("each event stands on the commit and ref that a runner gives it", async () => {
  const github = await githubForTest();
  const { pull, run, entry } = stage(github);
  const tip = pull.repository.tip();
  const at = (event: WebhookEvent) => [event.sha === tip, event.ref, event.headRef, event.baseRef];
  expect(at(github.event("pull_request", "opened", { pull }))).toEqual([
    false,
    "refs/pull/1/merge",
    "feature-1",
    "main",
  ]);
  expect(at(github.event("pull_request_target", "opened", { pull }))).toEqual([
    true,
    "refs/heads/main",
    "feature-1",
    "main",
  ]);
  expect(at(github.event("issue_comment", "created", { pull }))).toEqual([true, "refs/heads/main", "", ""]);
  expect(at(github.event("workflow_run", "completed", { pull, run }))).toEqual([true, "refs/heads/main", "", ""]);
  expect(github.event("merge_group", "checks_requested", { pull, entry }).sha).toBe(entry.headSha);
});

test("the runner's environment is whole, its files exist, and outputs can be read back", async () => {
  const github = await githubForTest();
  const { pull } = stage(github);
  const event = github.event("issue_comment", "created", { pull });
  const token = github.installationToken();
  const runner = github.runnerEnvironment(event, {
    directory: folderForTest(),
    inputs: { "github-token": token, "fail-on": "never" },
  });
  expect(runner.env).toMatchObject({
    GITHUB_EVENT_NAME: "issue_comment",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_ACTOR: "bob",
    "INPUT_GITHUB-TOKEN": token,
    "INPUT_FAIL-ON": "never",
  });
  const path = runner.env["GITHUB_EVENT_PATH"] ?? "";
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(event.payload);
  expect(existsSync(runner.temp)).toBe(true);
  const { appendFileSync } = await import("node:fs");
  appendFileSync(runner.env["GITHUB_OUTPUT"] ?? "", "state<<EOF_1\nfailure\nEOF_1\nfindings=2\n");
  expect(runner.outputs()).toEqual({ state: "failure", findings: "2" });
});
