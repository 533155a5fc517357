import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePreset } from "../../src/config/preset.ts";
import { createActionsRuntime } from "../../src/io/actions-runtime.ts";
import { inertLogLine } from "../../src/report/escape.ts";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import { spareTools } from "../../src/serve/needed-tools.ts";
import { WORKFLOW_PERMISSIONS } from "../github/world.ts";
import { PEOPLE_ONLY, serveEvent } from "./action.ts";
import { AGENT_PULL, openShop, stickies } from "./action-world.ts";

const SILENCED = `version: 1
extends: none
review: { event: request-changes }
rules: [{ name: nothing-silenced, require: { block-at: { suppression: low } } }]
`;
const SILENCING = { author: "carol", commits: [{ message: "Silence", files: { "b.py": "x = 1  # nosec\n" } }] };

describe("a change request of ours", () => {
  it("is posted once for a head, and dismissed by the run that reaches success", async () => {
    const { github, pull } = await openShop(SILENCED, SILENCING);
    await serveEvent(github, "pull_request_target", "opened", { pull });
    await serveEvent(github, "pull_request_target", "edited", { pull, changes: { title: { from: "x" } } });
    expect(pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["CHANGES_REQUESTED"]);
    const before = pull.headSha;
    pull.push([{ message: "Speak", files: { "b.py": "x = 1\n" } }]);
    const run = await serveEvent(github, "pull_request_target", "synchronize", { pull, before });
    expect(run.outputs).toMatchObject({ state: "success", findings: "0" });
    expect(pull.issue.pull.reviews.map(({ state }) => state)).toEqual(["DISMISSED"]);
  }, 60_000);

  it("does not repeat a finding whose comment still stands on a newer head", async () => {
    const { github, pull } = await openShop(SILENCED, SILENCING);
    await serveEvent(github, "pull_request_target", "opened", { pull });
    const before = pull.headSha;
    pull.push([{ message: "More", files: { "c.py": "y = 1  # nosec\n" } }]);
    await serveEvent(github, "pull_request_target", "synchronize", { pull, before });
    expect(pull.issue.pull.reviewComments.map(({ path }) => path)).toEqual(["b.py", "c.py"]);
  }, 60_000);
});

describe("requested reviewers", () => {
  it("are the people whom an unmet rule names, asked once", async () => {
    const policy =
      "version: 1\nextends: none\nrules: [{ name: two, if: { origin: ai }, require: { approvals: 2, from: { users: [alice, bob] } } }]\n";
    const { github, pull } = await openShop(policy);
    const inputs = { "request-reviewers": "true" };
    await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs });
    expect(github.journal.of("pulls/request-reviewers")).toHaveLength(1);
    await serveEvent(github, "pull_request_target", "synchronize", { pull }, { inputs });
    expect(github.journal.of("pulls/request-reviewers")).toHaveLength(1);
  }, 60_000);

  it("asks nobody but who is still needed: not who has approved, spoken or been asked, and as few as will do", async () => {
    const policy =
      "version: 1\nextends: none\nrules: [{ name: two, if: { origin: ai }, require: { approvals: 2, from: { users: [carol, alice, bob, mia] } } }]\n";
    const { github, pull } = await openShop(policy);
    const inputs = { "request-reviewers": "true" };
    const askedNow = async (): Promise<unknown> => {
      github.journal.clear();
      const run = await serveEvent(github, "pull_request_target", "synchronize", { pull }, { inputs });
      expect(run.failures).toEqual([]);
      return github.journal.of("pulls/request-reviewers").map(({ body }) => body);
    };
    pull.review("alice", "APPROVED");
    expect(await askedNow()).toEqual([{ reviewers: ["bob"], team_reviewers: [] }]);
    expect(await askedNow()).toEqual([]);
    pull.review("bob", "COMMENTED");
    // As GitHub does it: whoever reviews is no longer asked to.
    pull.issue.pull.requestedReviewers.length = 0;
    expect(await askedNow()).toEqual([{ reviewers: ["mia"], team_reviewers: [] }]);
    pull.review("mia", "APPROVED");
    expect(await askedNow()).toEqual([]);
    expect(pull.statuses()).toEqual({ draftgate: "success" });
  }, 60_000);
});

describe("the SARIF upload", () => {
  it("goes to code scanning when it is asked for, and names its permission when that is missing", async () => {
    const { github, pull, shop } = await openShop(SILENCED, SILENCING);
    const inputs = { "upload-sarif": "true" };
    const permissions = { ...WORKFLOW_PERMISSIONS, security_events: "write" } as const;
    const token = github.installationToken({ permissions });
    await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs, token });
    expect(shop.repository.sarifs.map(({ commitSha, ref }) => ({ commitSha, ref }))).toEqual([
      { commitSha: pull.headSha, ref: `refs/pull/${pull.number}/head` },
    ]);
    const other = await openShop(SILENCED, SILENCING);
    const denied = await serveEvent(other.github, "pull_request_target", "opened", { pull: other.pull }, { inputs });
    expect(denied.code).toBe(1);
    expect(denied.failures).toEqual([expect.stringContaining("security-events: write")]);
  }, 60_000);
});

describe("a status in our context by somebody else", () => {
  it("is replaced, with a notice (132)", async () => {
    const { github, pull } = await openShop();
    pull.status("draftgate", "success", "mallory", "trust me");
    await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    expect(stickies(pull)[0]).toContain("was set by mallory");
  }, 60_000);

  it("is replaced also where it is written in other letters, which are the same context to GitHub", async () => {
    const { github, pull } = await openShop();
    await serveEvent(github, "pull_request_target", "opened", { pull });
    pull.status("DraftGate", "success", "mallory", "trust me");
    await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
    expect(stickies(pull)[0]).toContain("was set by mallory");
  }, 60_000);
});

describe("evidence that cannot be written", () => {
  it("fails the job with the file's name, and the outputs are there all the same", async () => {
    const { github, pull } = await openShop();
    const inputs = { "evidence-dir": "/dev/null/evidence" };
    const run = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs });
    expect(run.code).toBe(1);
    expect(run.failures).toEqual([expect.stringContaining("cannot write /dev/null/evidence/report.json")]);
    expect(run.outputs).toEqual({ state: "pending", "ai-files": '["b.py"]', findings: "0", approvals: "0/2" });
  }, 60_000);
});

describe("several pull requests in one run", () => {
  it("leave evidence in a folder each, and the outputs of the worst", async () => {
    const { github, shop, pull } = await openShop();
    const other = shop.pullRequest({ author: "carol", commits: [{ message: "Text", files: { "c.txt": "c\n" } }] });
    const run = await serveEvent(github, "schedule", undefined, { repository: shop, schedule: "0 * * * *" });
    expect(run.outputs).toMatchObject({ state: "pending", approvals: "0/2", "ai-files": '["b.py"]' });
    expect(run.outputs["report"]).toBe(join(run.temp, "draftgate", `${pull.number}`, "report.json"));
    expect(existsSync(join(run.temp, "draftgate", `${other.number}`, "report.sarif"))).toBe(true);
    expect(run.summaries.join("")).toContain(`#${other.number}`);
  }, 60_000);
});

describe("scanners on an event that moves no commit", () => {
  it("are spared where nothing depends on them, and the report says so", async () => {
    const policy =
      "version: 1\nextends: none\nscan: { tools: { shellcheck: optional } }\nrules: [{ name: two, if: { origin: ai }, require: { approvals: 2 } }]\n";
    const { github, pull } = await openShop(policy, {
      ...AGENT_PULL,
      commits: [{ message: "Script", files: { "run.sh": "#!/bin/sh\necho $1\n" } }],
    });
    const scanOf = async (event: readonly [string, string]) => {
      const run = await serveEvent(github, event[0], event[1], { pull });
      return JSON.parse(readFileSync(run.outputs["report"] ?? "", "utf8")).scans[0];
    };
    expect(await scanOf(["pull_request_target", "opened"])).toMatchObject({ outcome: "completed", findings: 1 });
    pull.review("alice", "APPROVED");
    const spared = { outcome: "skipped", reason: expect.stringContaining("no commit has moved") };
    expect(await scanOf(["pull_request_review", "submitted"])).toMatchObject(spared);
    pull.comment("alice", "/draftgate recheck");
    expect(await scanOf(["issue_comment", "created"])).toMatchObject({ outcome: "completed", findings: 1 });
  }, 120_000);

  it("never spares a required tool, nor one whose class a rule blocks at", () => {
    const { policy } = parsePreset("default", SCANNER_NAMES);
    const spared = spareTools(policy);
    for (const { name, need } of policy.scan.tools) if (need === "required") expect(spared.has(name)).toBe(false);
    const asking = policy.rules.map((rule) => ({ ...rule, require: { ...rule.require, blockAt: {} } }));
    expect([...spareTools({ ...policy, rules: asking })]).not.toContain("bandit");
    const all = asking.map((rule) => ({
      ...rule,
      require: { ...rule.require, blockAt: { lint: "high", sast: "high" } as const },
    }));
    expect([...spareTools({ ...policy, rules: all })]).toEqual([]);
  });
});

describe("the runner", () => {
  it("is told nothing that a hostile text could make a command of", () => {
    const written: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
    try {
      const runtime = createActionsRuntime({}, inertLogLine);
      runtime.mask("first\nsecond");
      runtime.log.info("::set-env name=PATH::/evil");
      runtime.log.progress("a\n::add-path::/evil");
      runtime.log.warning("b\r\n##[add-path]/evil");
      runtime.notice("c%0A::error::d");
      runtime.printCommands(["::error title=t::m\n::stop-commands::x"]);
    } finally {
      process.stdout.write = write;
    }
    const lines = written
      .join("")
      .split("\n")
      .filter((line) => line !== "");
    const commands = lines.filter((line) => /^\s*::/.test(line)).map((line) => /^\s*::([\w-]+)/.exec(line)?.[1]);
    expect(commands).toEqual(["add-mask", "add-mask", "add-mask", "warning", "notice", "error"]);
    expect(lines.join("\n")).not.toContain("##[");
  });
});

it("never approves: no review of ours is an approval, whatever the policy", async () => {
  const { github, pull } = await openShop(PEOPLE_ONLY);
  pull.review("alice", "APPROVED").review("bob", "APPROVED");
  await serveEvent(github, "pull_request_target", "opened", { pull });
  const ours = github.journal.of("pulls/create-review").map((entry) => JSON.stringify(entry.body));
  expect(ours.filter((body) => body.includes("APPROVE"))).toEqual([]);
  expect(pull.issue.pull.reviews).toHaveLength(2);
}, 60_000);
