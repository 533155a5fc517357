import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GitHub } from "../github/builder.ts";
import type { EventOptions } from "../github/event-subject.ts";
import { folderForTest, githubForTest } from "../github/harness.ts";
import { PEOPLE_ONLY, serveEvent } from "./action.ts";
import { AGENT_PULL, openShop, stickies } from "./action-world.ts";

/** Everything of a run's report that a test looks at. */
function reportOf(run: { readonly outputs: Readonly<Record<string, string>>; readonly failures: readonly string[] }) {
  const path = run.outputs["report"] ?? "";
  if (path === "") throw new Error(`no report: ${run.failures.join()}`);
  return JSON.parse(readFileSync(path, "utf8"));
}

const writesOf = (github: GitHub): readonly string[] =>
  github.journal.writes().map(({ method, path }) => `${method} ${path}`);

describe("on an enterprise server, whose API is under a path", () => {
  it("is judged as anywhere else, over REST, GraphQL and git", async () => {
    const github = await githubForTest({ enterprise: true });
    const shop = github.repository("acme/shop", { files: { "a.txt": "one\n", ".github/draftgate.yml": PEOPLE_ONLY } });
    for (const login of ["alice", "bob"]) shop.user(login, { permission: "write" });
    const pull = shop.pullRequest(AGENT_PULL);
    expect((await serveEvent(github, "pull_request_target", "opened", { pull })).failures).toEqual([]);
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    pull.comment("alice", `/draftgate approve ${pull.headSha}`).review("bob", "APPROVED");
    await serveEvent(github, "issue_comment", "created", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
    expect(stickies(pull)).toHaveLength(1);
    expect(github.journal.entries.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
  }, 180_000);
});

describe("the name of the status", () => {
  it.each(["ci / draft: gate (π) 😀", "a?b#c&d=%2F", "<b>@alice</b> `x`", "'\"\\"])(
    "may be %s",
    async (context) => {
      const { github, pull } = await openShop();
      const inputs = { "status-context": context };
      const first = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs });
      expect(first.failures).toEqual([]);
      expect(pull.statuses()).toEqual({ [context]: "pending" });
      github.journal.clear();
      await serveEvent(github, "pull_request_target", "synchronize", { pull }, { inputs });
      expect(writesOf(github)).toEqual([]);
    },
    60_000,
  );
});

describe("scanners in the workspace", () => {
  it("are not reached through a link either, from outside in or by another folder of PATH", async () => {
    const policy = "version: 1\nextends: none\nscan: { tools: { shellcheck: required } }\nrules: []\n";
    const commits = [{ message: "Script", files: { "run.sh": "#!/bin/sh\necho hi\n" } }];
    const { github, pull } = await openShop(policy, { ...AGENT_PULL, commits });
    const [workspace, outside] = [folderForTest(), folderForTest()];
    mkdirSync(join(workspace, "tools"));
    writeFileSync(join(workspace, "tools", "shellcheck"), "#!/bin/sh\ntouch $0.ran\nexit 0\n", { mode: 0o755 });
    symlinkSync(join(workspace, "tools"), join(outside, "bin"));
    mkdirSync(join(outside, "own"));
    symlinkSync(join(workspace, "tools", "shellcheck"), join(outside, "own", "shellcheck"));
    const env = (rest: Record<string, string>) => ({ GITHUB_WORKSPACE: workspace, ...rest });
    const ways = [
      { DRAFTGATE_TOOL_SHELLCHECK: join(outside, "bin", "shellcheck") },
      { DRAFTGATE_TOOL_SHELLCHECK: join(outside, "own", "shellcheck") },
      { PATH: `${join(outside, "bin")}:${join(outside, "own")}:${process.env["PATH"] ?? ""}` },
    ];
    for (const way of ways) {
      const inputs = { "tools-from-path": "true" };
      const run = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs, env: env(way) });
      expect([null, "cache"]).toContain(reportOf(run).scans[0].source);
    }
    expect(readdirSync(join(workspace, "tools"))).toEqual(["shellcheck"]);
  }, 180_000);
});

describe("a policy that is a preset", () => {
  it("needs nothing of the repository, and preset:solo is met by the author's own command", async () => {
    const { github, pull } = await openShop();
    const inputs = { policy: "preset:solo", "fail-on": "never" };
    const first = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs });
    expect(reportOf(first).policy.source).toBe("preset:solo");
    expect(reportOf(first).rules[0].approvals).toMatchObject({ required: 1, possible: true });
    pull.comment("carol", `/draftgate approve ${pull.headSha}`);
    const second = await serveEvent(github, "issue_comment", "created", { pull }, { inputs });
    expect(reportOf(second).rules[0].approvals.counted).toEqual([{ login: "carol", via: "command" }]);
  }, 180_000);
});

describe("a fork that is gone", () => {
  it("leaves a pull request that is judged all the same, with a notice that its pushes are not known", async () => {
    const { github, shop } = await openShop(
      "version: 1\nextends: none\nrules: [{ name: two, if: { origin: ai }, require: { approvals: 2 } }]\n",
    );
    const fork = shop.fork("dora");
    const pull = shop.pullRequest({ ...AGENT_PULL, author: "dora", fork });
    fork.delete();
    for (const login of ["alice", "bob"]) pull.review(login, "APPROVED");
    const inputs = { "pull-request": `${pull.number}` };
    const run = await serveEvent(github, "workflow_dispatch", undefined, { repository: shop, inputs });
    expect(run.failures).toEqual([]);
    expect(reportOf(run).notices).toContainEqual(expect.objectContaining({ code: "list-unreadable" }));
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  }, 180_000);
});

describe("a conversation of more than a page", () => {
  it("has its sticky comment found again, wherever it stands, and a command at its end heard", async () => {
    const { github, pull } = await openShop();
    for (let at = 0; at < 120; at += 1) pull.comment("mia", `remark ${at}`);
    await serveEvent(github, "pull_request_target", "opened", { pull });
    for (let at = 0; at < 120; at += 1) pull.comment("mia", `later ${at}`);
    for (const login of ["alice", "bob"]) pull.comment(login, `/draftgate approve ${pull.headSha}`);
    await serveEvent(github, "issue_comment", "created", { pull });
    expect(stickies(pull)).toHaveLength(1);
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  }, 180_000);
});

describe("a stub's run about a head that two pull requests share", () => {
  it("leaves evidence for each and the outputs of the worst", async () => {
    const { github, shop, pull } = await openShop();
    shop.push("lax", [{ files: { "lax.txt": "1\n" } }]);
    const other = shop.pullRequest({ author: "carol", branch: pull.issue.pull.headRef, base: "lax" });
    const workflow = shop.workflowRun({ event: "pull_request_review", pull });
    const run = await serveEvent(github, "workflow_run", "completed", { repository: shop, run: workflow });
    expect(run.failures).toEqual([]);
    for (const { number } of [pull, other]) {
      expect(existsSync(join(run.temp, "draftgate", `${number}`, "report.json"))).toBe(true);
    }
    expect(run.outputs).toMatchObject({ state: "pending", "ai-files": '["b.py"]' });
  }, 180_000);
});

describe("an approval by command", () => {
  it("counts for nothing after an edit or a deletion, and again once it is posted anew", async () => {
    const { github, pull } = await openShop();
    const approve = `/draftgate approve ${pull.headSha}`;
    const happen = async (action: string, about: EventOptions = {}) => {
      await serveEvent(github, "issue_comment", action, { pull, ...about });
      return pull.statuses()["draftgate"];
    };
    pull.review("alice", "APPROVED").comment("bob", approve);
    const comment = pull.lastComment;
    expect(await happen("created")).toBe("success");
    pull.editComment(comment, "bob", `${approve}\nthanks`);
    expect(await happen("edited", { comment, changes: { body: { from: approve } } })).toBe("pending");
    pull.comment("bob", approve);
    expect(await happen("created")).toBe("success");
    const last = pull.lastComment;
    pull.deleteComment(last);
    expect(await happen("deleted", { comment: last })).toBe("pending");
  }, 180_000);
});
