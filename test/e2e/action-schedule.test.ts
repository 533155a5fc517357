import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { AGENT_TRAILER, serveEvent } from "./action.ts";
import { openShop } from "./action-world.ts";

describe("on schedule", () => {
  it("200 pending pull requests stay within half of the rate limit, the longest unchecked first, the rest named", async () => {
    const { github, shop } = await openShop();
    const pulls: ReturnType<typeof shop.pullRequest>[] = [];
    for (let index = 0; index < 200; index += 1) {
      const files = { [`f${index}.py`]: "x = 1\n" };
      const pull = shop.pullRequest({ author: "carol", commits: [{ message: `F\n\n${AGENT_TRAILER}`, files }] });
      pulls.push(pull.status("draftgate", "pending", "github-actions[bot]", "2 approvals missing"));
    }
    const token = github.installationToken();
    github.rateLimit(token, { remaining: 160, limit: 1000 });
    const run = await serveEvent(github, "schedule", undefined, { repository: shop, schedule: "0 * * * *" }, { token });
    expect(run.code).toBe(0);
    const { apiReads, apiWrites } = github.journal.counts();
    const free = github.journal.of("rate-limit/get").length;
    expect(apiReads + apiWrites - free).toBeLessThanOrEqual(80);
    const judged = pulls.filter((pull) => pull.issue.comments.length > 0);
    expect(judged.length).toBeGreaterThan(0);
    const notice = run.notices.find((one) => one.startsWith("rate-budget: "));
    const named = new Set([...(notice ?? "").matchAll(/#(\d+)/g)].map(([, number]) => Number(number)));
    expect(named.size).toBe(201 - judged.length - (named.has(1) ? 0 : 1));
    for (const pull of judged) expect(named.has(pull.number)).toBe(false);
  }, 180_000);

  it("judges again where a waiver ran out, and leaves alone what is green", async () => {
    const policy = `version: 1
extends: none
rules: [{ name: nothing-silenced, require: { block-at: { suppression: low } } }]
waivers: { allowed-from: { permission: maintain } }
`;
    const made = await openShop(policy, {
      author: "carol",
      commits: [{ message: "Silence", files: { "b.py": "x = 1  # nosec\n" } }],
    });
    const { github, pull, shop } = made;
    const green = shop.pullRequest({ author: "carol", commits: [{ message: "Text", files: { "t.txt": "t\n" } }] });
    const first = await serveEvent(github, "pull_request_target", "opened", { pull });
    const report: Report = JSON.parse(readFileSync(first.outputs["report"] ?? "", "utf8"));
    const fingerprint = report.findings[0]?.fingerprint ?? "";
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const yesterday = new Date(Date.now() - 2 * 86_400_000);
    pull.comment("mia", `/draftgate waive ${fingerprint} reason="known" until=${day(-1)}`, yesterday);
    pull.status("draftgate", "success", "github-actions[bot]", "nothing blocks");
    const status = shop.repository.statuses.at(-1);
    if (status) Object.assign(status, { createdAt: yesterday });
    await serveEvent(github, "pull_request_target", "opened", { pull: green });
    const count = shop.repository.statuses.length;
    const run = await serveEvent(github, "schedule", undefined, { repository: shop, schedule: "0 * * * *" });
    expect(run.code).toBe(1);
    expect(pull.statuses()).toEqual({ draftgate: "failure" });
    expect(shop.repository.statuses.slice(count).map(({ sha }) => sha)).toEqual([pull.headSha]);
  }, 60_000);
});
