import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { carriedIn } from "../../src/domain/publication.ts";
import { textPacking } from "../../src/io/text-packing.ts";
import { AGENT_TRAILER, runEvent } from "./action.ts";
import { stickies } from "./action-world.ts";
import { EVAL, FINE, openModelShop, reviewOf, reviewPolicy } from "./model-world.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("the model in the action", () => {
  it("is asked when a pull request is opened, and what it says blocks where a rule says so", async () => {
    const { happen, pull, server } = await openModelShop({ key: "a-key-of-the-tests" });
    const opened = await happen("pull_request_target", "opened");
    expect(opened.asked).toBe(1);
    expect(reviewOf(opened)).toMatchObject({
      ...{ state: "failure", outcome: "completed", model: "scripted-model", requests: 1, notReviewed: [] },
      findings: [{ path: "src/run.py", startLine: 2, blocks: true, message: "input is evaluated" }],
    });
    expect(pull.statuses()).toEqual({ draftgate: "failure" });
    expect(pull.issue.pull.reviewComments.map(({ path, line }) => [path, line])).toEqual([["src/run.py", 2]]);
    expect(server.completions()[0]?.authorization).toBe("Bearer a-key-of-the-tests");
    expect(opened.run.masked).toContain("a-key-of-the-tests");
  });

  it("is asked by the built action too, once, and the key is in nothing that it leaves", async () => {
    const key = ["a", "key", "of", "the", "tests"].join("-");
    const { github, pull, server } = await openModelShop({ key });
    const inputs = { "model-base-url": server.baseUrl, "model-api-key": key };
    const opened = await runEvent(github, "pull_request_target", "opened", { pull }, { inputs });
    const labeled = await runEvent(github, "pull_request_target", "labeled", { pull }, { inputs });
    expect(server.completions().map(({ authorization }) => authorization)).toEqual([`Bearer ${key}`]);
    expect(pull.statuses()).toEqual({ draftgate: "failure" });
    for (const { stdout, stderr, summary, outputs } of [opened, labeled]) {
      const said = stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
      expect(stdout).toContain(`::add-mask::${key}`);
      const report = readFileSync(outputs["report"] ?? "", "utf8");
      expect([...said, stderr, summary, report].join("\n")).not.toContain(key);
    }
  });

  it("is asked nothing again by an event that moves no commit, and what it said stays in the report and the verdict", async () => {
    const rules = "  - { name: people, require: { approvals: 2 } }\n";
    const policy = reviewPolicy("{ files: ai }", rules).replace("review: high", "review: critical");
    const { happen, say, pull, shop } = await openModelShop({ policy });
    const opened = await happen("pull_request_target", "opened");
    pull.label("later");
    const labeled = await happen("pull_request_target", "labeled", { label: "later" });
    pull.review("alice", "APPROVED");
    const reviewed = await happen("pull_request_review", "submitted");
    const spoken = await say("bob", "/draftgate status");
    const scheduled = await happen("schedule", undefined, { repository: shop, schedule: "0 * * * *" });
    const runs = [labeled, reviewed, spoken, scheduled];
    expect(runs.map(({ asked }) => asked)).toEqual([0, 0, 0, 0]);
    for (const one of runs) expect(reviewOf(one)).toEqual(reviewOf(opened));
    expect(pull.issue.pull.reviewComments).toHaveLength(1);
    expect(stickies(pull)).toHaveLength(1);
  });

  it("is asked after a push only about what changed since, and the rest keeps what was said of it", async () => {
    const { happen, push, pull } = await openModelShop();
    const opened = await happen("pull_request_target", "opened");
    expect(opened.shown).toEqual(["src/add.py", "src/run.py"]);
    const pushed = await push({ "src/add.py": `${FINE}\n\ndef sub(a, b):\n    return a - b\n` });
    expect(pushed.shown).toEqual(["src/add.py"]);
    expect(reviewOf(pushed)).toMatchObject({ state: "failure", outcome: "completed", requests: 1 });
    expect(pushed.report.findings).toEqual(opened.report.findings);
    const fixed = await push({ "src/run.py": FINE.replace("add", "run") });
    expect(fixed.shown).toEqual(["src/run.py"]);
    expect(reviewOf(fixed)).toMatchObject({ state: "success", outcome: "completed", findings: [] });
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  });

  it("keeps a finding on its line where a merge of the base moves it", async () => {
    const { shop, happen } = await openModelShop();
    const lines = (from: number): string => Array.from({ length: 30 }, (_, at) => `x_${from + at} = ${at}\n`).join("");
    const bad = "y = eval(input())\n";
    shop.push("main", [{ message: "Long", files: { "src/long.py": lines(0) } }]);
    const commits = [{ message: `Use\n\n${AGENT_TRAILER}`, files: { "src/long.py": lines(0) + bad } }];
    const pull = shop.pullRequest({ author: "carol", commits });
    const opened = await happen("pull_request_target", "opened", { pull });
    expect(reviewOf(opened)).toMatchObject({ findings: [{ startLine: 31 }] });
    shop.push("main", [{ message: "Above", files: { "src/long.py": `import os\n\n${lines(0)}` } }]);
    const before = pull.headSha;
    const merged = { "src/long.py": `import os\n\n${lines(0)}${bad}` };
    pull.push([{ message: "Merge main", merge: [shop.tip("main")], files: merged }]);
    const moved = await happen("pull_request_target", "synchronize", { pull, before });
    expect(moved.asked).toBe(0);
    expect(reviewOf(moved)).toMatchObject({ outcome: "completed", findings: [{ startLine: 33, blocks: true }] });
    expect(moved.report.findings[0]?.fingerprint).toBe(opened.report.findings[0]?.fingerprint);
  });

  it("is sent nothing where the policy wants no file reviewed, or no endpoint is named", async () => {
    const none = await openModelShop({ policy: reviewPolicy("{ files: none }") });
    const without = await none.happen("pull_request_target", "opened");
    expect(without.report.review).toMatchObject({ outcome: "skipped", reason: "review.files is none" });
    expect(none.server.seen).toEqual([]);
    const away = await openModelShop();
    const silent = await away.happen("pull_request_target", "opened", {}, { "model-base-url": "" });
    expect(silent.report.review).toMatchObject({ outcome: "skipped", reason: "not asked for" });
    expect(away.server.seen).toEqual([]);
    expect(stickies(away.pull)[0]).not.toContain("draftgate:reviewed");
  });

  it("is told by runs without an endpoint too, from what the pull request carries", async () => {
    const { happen, push } = await openModelShop();
    const opened = await happen("pull_request_target", "opened");
    const silent = await happen("pull_request_target", "labeled", {}, { "model-base-url": "" });
    expect(reviewOf(silent)).toEqual(reviewOf(opened));
    expect((await happen("pull_request_target", "labeled")).asked).toBe(0);
    expect((await push({ "src/new.py": EVAL })).shown).toEqual(["src/new.py"]);
  });
});

describe("what the review posts", () => {
  it("says that nothing was reported where nothing was, never that the change is clean, and posts no review", async () => {
    const { happen, pull } = await openModelShop({ files: { "src/add.py": FINE } });
    const opened = await happen("pull_request_target", "opened");
    expect(reviewOf(opened)).toMatchObject({ state: "success", outcome: "completed", findings: [] });
    expect(stickies(pull)[0]).toContain("nothing reported");
    expect([...stickies(pull), ...opened.run.summaries].join("\n")).not.toMatch(/\bclean\b/i);
    expect(pull.issue.pull.reviews).toEqual([]);
  });

  it("is one review for a head, and repeats no comment that still stands", async () => {
    const { happen, push, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    await push({ "src/new.py": EVAL });
    await happen("pull_request_target", "labeled");
    expect(pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["COMMENTED", "COMMENTED"]);
    expect(pull.issue.pull.reviewComments.map(({ path }) => path)).toEqual(["src/run.py", "src/new.py"]);
  });

  it("asks for changes only where the policy says so, and takes that back once nothing blocks", async () => {
    const { happen, push, pull } = await openModelShop({
      policy: reviewPolicy("{ files: ai, event: request-changes }"),
    });
    await happen("pull_request_target", "opened");
    expect(pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["CHANGES_REQUESTED"]);
    await push({ "src/run.py": FINE });
    expect(pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["DISMISSED"]);
  });

  it("holds no secret that a scanner knows, neither for the model nor in what is carried", async () => {
    const secret = ["AKIA", "Q3EGRZ7Y", "TWJ5HB2K"].join("");
    const policy = reviewPolicy().replace(
      "extends: none\n",
      "extends: none\nscan: { tools: { gitleaks: required } }\n",
    );
    const line = `KEY = "${secret}"`;
    const { happen, pull, server } = await openModelShop({
      policy,
      files: { "src/key.py": `${line}\n` },
      script: () => ({ content: `src/key.py:1: high: the key ${secret} is in the code\n> ${line}` }),
    });
    const opened = await happen("pull_request_target", "opened");
    expect(opened.report.findings.map(({ tool }) => tool).sort()).toEqual(["gitleaks", "model"]);
    expect(server.completions()[0]?.user).toContain("[redacted]");
    expect(JSON.stringify(server.seen)).not.toContain(secret);
    const labeled = await happen("pull_request_target", "labeled");
    expect([labeled.asked, reviewOf(labeled)]).toEqual([0, reviewOf(opened)]);
    const carried = textPacking.unpack(carriedIn(stickies(pull)[0] ?? "") ?? "", 1_000_000) ?? "";
    expect(carried).toContain("[redacted]");
    const posted = [...pull.issue.comments, ...pull.issue.pull.reviewComments].map(({ body }) => body);
    expect([carried, ...posted, JSON.stringify(opened.report)].join("\n")).not.toContain(secret);
  });
});

describe("several pull requests", () => {
  it("with one head each ask for themselves, once", async () => {
    const { happen, shop, pull } = await openModelShop();
    shop.push("release", [{ message: "Start" }], { from: "main" });
    const twin = shop.pullRequest({ author: "carol", branch: pull.issue.pull.headRef, base: "release" });
    const first = await happen("pull_request_target", "opened");
    const second = await happen("pull_request_target", "opened", { pull: twin });
    expect([first.asked, second.asked]).toEqual([1, 1]);
    expect((await happen("pull_request_target", "labeled")).asked).toBe(0);
    expect((await happen("pull_request_target", "labeled", { pull: twin })).asked).toBe(0);
    expect(pull.statuses()).toEqual({ draftgate: "failure" });
  });

  it("in a merge group are judged by what was said of them", async () => {
    const { happen, shop, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    const entry = shop.enqueue("main", [pull]);
    const grouped = await happen("merge_group", "checks_requested", { repository: shop, entry });
    expect([grouped.asked, grouped.report.state]).toEqual([0, "failure"]);
  });
});

describe("/draftgate review", () => {
  it("asks again about everything, or about one path, once, in the run of its comment", async () => {
    const { happen, say, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    const all = await say("alice", "/draftgate review");
    expect([all.shown, all.report.review.requests]).toEqual([["src/add.py", "src/run.py"], 2]);
    const one = await say("alice", "/draftgate review src/add.py");
    expect(one.shown).toEqual(["src/add.py"]);
    expect(reviewOf(one)).toMatchObject({ state: "failure", findings: [{ path: "src/run.py" }] });
    // The same event once more, as when somebody runs the job again.
    expect((await happen("issue_comment", "created")).asked).toBe(0);
    expect((await happen("pull_request_target", "labeled")).asked).toBe(0);
    expect(pull.issue.pull.reviewComments).toHaveLength(1);
  });

  it("is carried out by a later run where its own was lost", async () => {
    const { happen, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    pull.comment("alice", "/draftgate review src/add.py");
    expect((await happen("pull_request_target", "labeled")).shown).toEqual(["src/add.py"]);
    expect((await happen("pull_request_target", "labeled")).asked).toBe(0);
  });

  it("is refused to who may not ask, and then asks nothing", async () => {
    const { happen, say, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    const refused = await say("mallory", "/draftgate review");
    expect(refused.asked).toBe(0);
    expect(refused.report.commands).toMatchObject([
      { name: "review", outcome: "refused", reason: "review needs triage access to the repository" },
    ]);
    expect((await say("mallory", "/draftgate recheck")).asked).toBe(0);
    expect((await say("carol", "/draftgate review")).asked).toBe(1);
    expect(pull.issue.comments.filter(({ body }) => body.includes("review needs triage"))).toHaveLength(1);
  });

  it("is done by recheck too, for everything", async () => {
    const { happen, say } = await openModelShop();
    await happen("pull_request_target", "opened");
    expect((await say("alice", "/draftgate recheck")).shown).toEqual(["src/add.py", "src/run.py"]);
  });

  it("asks again where a comment is edited into one, and not where it was one before", async () => {
    const { happen, pull } = await openModelShop();
    await happen("pull_request_target", "opened");
    pull.comment("alice", "/draftgate status");
    await happen("issue_comment", "created");
    const edit = async (body: string): Promise<number> => {
      const target = pull.issue.comments.find(({ body: text }) => text.startsWith("/draftgate"));
      if (target === undefined) throw new Error("the comment is gone");
      const from = target.body;
      pull.editComment(target, "alice", body);
      return (await happen("issue_comment", "edited", { comment: target, changes: { body: { from } } })).asked;
    };
    expect(await edit("/draftgate review")).toBe(1);
    expect(await edit("/draftgate review\nplease")).toBe(0);
  });
});

describe("a stranger's change", () => {
  it("is reviewed after /draftgate review of somebody else only, each head anew", async () => {
    const { happen, say, push, pull } = await openModelShop({ author: "dora", isFork: true });
    const opened = await happen("pull_request_target", "opened");
    expect(opened.asked).toBe(0);
    expect(opened.report.review).toMatchObject({
      outcome: "skipped",
      reason: expect.stringContaining("no write access"),
    });
    const own = await say("dora", "/draftgate review");
    expect(own.asked).toBe(0);
    expect(own.report.commands).toMatchObject([
      { outcome: "refused", reason: expect.stringContaining("cannot ask for its review") },
    ]);
    expect((await say("dora", "/draftgate recheck")).asked).toBe(0);
    const asked = await say("alice", "/draftgate review");
    expect(asked.asked).toBe(1);
    expect(reviewOf(asked)).toMatchObject({ state: "failure", outcome: "completed" });
    expect((await happen("pull_request_target", "labeled")).asked).toBe(0);
    const pushed = await push({ "src/new.py": EVAL });
    expect(pushed.asked).toBe(0);
    expect(reviewOf(pushed)).toMatchObject({
      ...{ outcome: "incomplete", notReviewed: ["src/new.py"], findings: [{ path: "src/run.py" }] },
    });
    expect((await say("alice", "/draftgate review src/new.py")).shown).toEqual(["src/new.py"]);
    expect(pull.statuses()).toEqual({ draftgate: "failure" });
  });

  it("is an error where a review is required and nobody has asked for it", async () => {
    const policy = reviewPolicy("{ files: ai, required: true }");
    const { happen } = await openModelShop({ author: "dora", isFork: true, policy });
    const opened = await happen("pull_request_target", "opened");
    expect([opened.report.state, opened.asked]).toEqual(["error", 0]);
    expect(opened.report.summary).toContain("the required model review is skipped");
  });

  it("is reviewed at once where the policy says always, and where the author may write", async () => {
    const policy = reviewPolicy("{ files: ai, strangers: always }");
    const always = await openModelShop({ author: "dora", isFork: true, policy });
    expect((await always.happen("pull_request_target", "opened")).asked).toBe(1);
    const writer = await openModelShop({ author: "bob", isFork: true });
    expect((await writer.happen("pull_request_target", "opened")).asked).toBe(1);
  });
});
