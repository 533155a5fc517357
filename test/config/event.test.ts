import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseEvent } from "../../src/config/event.ts";
import { EVENT_NAMES, isEventName } from "../../src/domain/event.ts";
import { githubForTest } from "../github/harness.ts";

const index = createRequire(import.meta.url).resolve("@octokit/webhooks-examples/api.github.com/index.json");
const catalog = z
  .array(z.object({ name: z.string(), examples: z.array(z.record(z.string(), z.unknown())) }))
  .parse(JSON.parse(readFileSync(index, "utf8")));
const examples = catalog.flatMap(({ name, examples: payloads }) =>
  isEventName(name)
    ? payloads.map((payload) => ({ name, payload, title: `${name} ${String(payload["action"])}` }))
    : [],
);
const SHA = `${"0123456789abcdef".repeat(2)}01234567`;

describe("real payloads of GitHub", () => {
  it.each(examples)("$title is understood", ({ name, payload }) => {
    const event = parseEvent(name, JSON.stringify(payload));
    const reason = event.kind === "ignored" ? event.reason : "";
    expect(reason).not.toMatch(/not as GitHub describes/);
  });

  it("are some of each of pull_request, pull_request_review, issue_comment, merge_group and workflow_run", () => {
    const names = new Set(examples.map((example) => example.name));
    for (const name of [
      "pull_request",
      "pull_request_review",
      "issue_comment",
      "merge_group",
      "workflow_run",
    ] as const) {
      expect(names).toContain(name);
    }
  });
});

describe("what an event asks for", () => {
  it.each([
    ["opened", undefined, true],
    ["synchronize", undefined, true],
    ["labeled", undefined, false],
    ["edited", { body: { from: "" } }, false],
    ["edited", { base: { ref: { from: "old" } } }, true],
  ])("pull_request %s with changes %j moves commits: %s", (action, changes, movesCommits) => {
    for (const name of ["pull_request", "pull_request_target"] as const) {
      const event = parseEvent(name, JSON.stringify({ action, pull_request: { number: 7 }, changes }));
      expect(event).toEqual({ kind: "pull-request", number: 7, action, movesCommits });
    }
  });

  it.each([
    ["issue_comment", { action: "created", issue: { number: 3 }, comment: { id: 1, body: "x" } }, /#3 is an issue/],
    ["issue_comment", { action: "pinned", issue: { number: 3, pull_request: {} }, comment: { id: 1 } }, /pinned/],
    ["workflow_run", { action: "requested", workflow_run: run({}) }, /requested/],
    ["workflow_run", { action: "completed", workflow_run: run({ event: "push" }) }, /push/],
    ["workflow_run", { action: "completed", workflow_run: run({ head_repository: null }) }, /gone/],
    [
      "merge_group",
      { action: "destroyed", merge_group: { base_sha: SHA, head_sha: SHA, base_ref: "refs/heads/main" } },
      /destroyed/,
    ],
    ["workflow_dispatch", { inputs: null }, /pull-request/],
    ["workflow_dispatch", { inputs: { "pull-request": "0x10" } }, /pull-request/],
    ["pull_request", { action: "opened", pull_request: { number: "7" } }, /pull_request\.number/],
    [
      "merge_group",
      { action: "checks_requested", merge_group: { base_sha: "--help", head_sha: SHA, base_ref: "refs/heads/main" } },
      /base_sha/,
    ],
  ] as const)("%s with %j is ignored and says why", (name, payload, reason) => {
    expect(parseEvent(name, JSON.stringify(payload))).toEqual({
      kind: "ignored",
      reason: expect.stringMatching(reason),
    });
  });

  it("is the same for a payload of the double as for one of GitHub", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop").user("alice", { permission: "write" });
    const pull = shop.pullRequest({ author: "alice" });
    pull.comment("alice", "/draftgate status");
    const comment = github.event("issue_comment", "created", { pull });
    expect(parseEvent("issue_comment", JSON.stringify(comment.payload))).toMatchObject({
      kind: "comment",
      number: pull.number,
      action: "created",
      body: "/draftgate status",
    });
    const stub = github.event("workflow_run", "completed", {
      repository: shop,
      run: shop.workflowRun({ event: "pull_request_review", pull }),
    });
    expect(parseEvent("workflow_run", JSON.stringify(stub.payload))).toEqual({
      kind: "workflow-run",
      runEvent: "pull_request_review",
      headRepository: "acme/shop",
      headBranch: "feature-1",
      headSha: pull.headSha,
    });
    const group = github.event("merge_group", "checks_requested", {
      repository: shop,
      entry: shop.enqueue("main", [pull]),
    });
    expect(parseEvent("merge_group", JSON.stringify(group.payload))).toMatchObject({
      kind: "merge-group",
      baseRef: "main",
    });
    const dispatch = github.event("workflow_dispatch", undefined, {
      repository: shop,
      inputs: { "pull-request": "12" },
    });
    expect(parseEvent("workflow_dispatch", JSON.stringify(dispatch.payload))).toEqual({ kind: "dispatch", number: 12 });
  });

  it("never throws, whatever the payload, and shows nothing of it that could break a line", () => {
    const payload = fc.oneof(fc.string(), fc.json(), fc.constant("[]"), fc.constant('{"action":"a\\nb","issue":{}}'));
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_NAMES), payload, (name, body) => {
        const event = parseEvent(name, body);
        if (event.kind === "ignored") expect(event.reason).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});

function run(changes: object): object {
  return {
    event: "pull_request_review",
    head_branch: "topic",
    head_sha: SHA,
    head_repository: { full_name: "acme/shop" },
    ...changes,
  };
}
