import { describe, expect, it } from "vitest";
import { WORKFLOW_PERMISSIONS } from "../github/world.ts";
import { serveEvent } from "./action.ts";
import { openShop, type Shop, stickies } from "./action-world.ts";

async function noticesOf({ github, shop, pull }: Shop, token?: string): Promise<readonly string[]> {
  const inputs = { "pull-request": `${pull.number}` };
  const options = token === undefined ? {} : { token };
  const run = await serveEvent(github, "workflow_dispatch", undefined, { repository: shop, inputs }, options);
  expect(run.outputs).toMatchObject({ state: "pending" });
  const codes = ["status-not-required", "merge-group-not-wired", "stale-reviews-dismissed", "actions-may-approve"];
  return codes.filter(
    (code) =>
      stickies(pull).some((body) => body.includes(code)) || run.notices.some((text) => text.startsWith(`${code}: `)),
  );
}

const requires = (context: string) => ({
  type: "required_status_checks",
  parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context }] },
});
const QUEUE = {
  type: "merge_queue",
  parameters: {
    ...{ check_response_timeout_minutes: 60, grouping_strategy: "ALLGREEN", max_entries_to_build: 5 },
    ...{
      max_entries_to_merge: 5,
      merge_method: "MERGE",
      min_entries_to_merge: 1,
      min_entries_to_merge_wait_minutes: 5,
    },
  },
};

describe("a run that somebody starts by hand", () => {
  it("says that nothing waits for the status", async () => {
    expect(await noticesOf(await openShop())).toEqual(["status-not-required"]);
  }, 60_000);

  it("says nothing where a ruleset or the branch's protection requires it", async () => {
    const ruled = await openShop();
    ruled.shop.rules("main", [requires("draftgate")]);
    expect(await noticesOf(ruled)).toEqual([]);
    const guarded = await openShop();
    guarded.shop.protect("main", { contexts: ["draftgate"] });
    expect(await noticesOf(guarded)).toEqual([]);
  }, 60_000);

  it("says that a merge queue waits for nothing, unless a workflow hears of its groups", async () => {
    const shop = await openShop();
    shop.shop.rules("main", [requires("draftgate"), QUEUE]);
    expect(await noticesOf(shop)).toEqual(["merge-group-not-wired"]);
    shop.shop.push("main", [{ files: { ".github/workflows/gate.yml": "on:\n  merge_group:\n" } }]);
    expect(await noticesOf(shop)).toEqual([]);
  }, 60_000);

  it("says that a push takes every review away, also one that would still count here", async () => {
    const shop = await openShop();
    const parameters = {
      ...{ allowed_merge_methods: ["merge"], dismiss_stale_reviews_on_push: true, require_code_owner_review: false },
      ...{ require_last_push_approval: false, required_approving_review_count: 1 },
      required_review_thread_resolution: false,
    };
    shop.shop.rules("main", [requires("draftgate"), { type: "pull_request", parameters }]);
    expect(await noticesOf(shop)).toEqual(["stale-reviews-dismissed"]);
  }, 60_000);

  it("says that workflows may approve, where its token may read it", async () => {
    const shop = await openShop();
    shop.shop.rules("main", [requires("draftgate")]);
    const permissions = { ...WORKFLOW_PERMISSIONS, administration: "read" } as const;
    const token = shop.github.installationToken({ permissions });
    expect(await noticesOf(shop, token)).toEqual([]);
    shop.github.settings({ actionsMayApprove: true });
    expect(await noticesOf(shop)).toEqual([]);
    expect(await noticesOf(shop, token)).toEqual(["actions-may-approve"]);
    shop.github.fault({
      on: "actions/get-github-actions-default-workflow-permissions-repository",
      ...{ times: 1, fault: { kind: "status", status: 404 } },
    });
    expect(await noticesOf(shop, token)).toEqual([]);
  }, 60_000);

  it("says nothing where the rules cannot be read, and reads none on other events", async () => {
    const shop = await openShop();
    shop.github.fault({ on: "repos/get-branch-rules", times: 9, fault: { kind: "status", status: 403 } });
    expect(await noticesOf(shop)).toEqual([]);
    shop.github.journal.clear();
    await serveEvent(shop.github, "pull_request_target", "synchronize", { pull: shop.pull });
    expect(shop.github.journal.of("repos/get-branch-rules")).toEqual([]);
  }, 60_000);
});
