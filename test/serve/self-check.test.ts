import { describe, expect, it } from "vitest";
import { happened, openShop, type Shop } from "./shop.ts";

async function codes(shop: Shop): Promise<readonly string[]> {
  const { number } = shop.openPull();
  const served = await shop.serve({ kind: "dispatch", number });
  expect(served.problem).toBeNull();
  return (served.judged[0]?.report.notices ?? []).map(({ code }) => code);
}

function set(shop: Shop, rules: { readonly [key: string]: unknown }, mayApprove = false): void {
  const known = { requiredContexts: ["draftgate"], hasMergeQueue: false, dismissesStale: false, ...rules };
  shop.state.rules = { known: true, value: known };
  shop.state.actionsMayApprove = { known: true, value: mayApprove };
}

describe("a run by hand looks at how the repository is set up", () => {
  it("and says nothing where all is well, or where it may not look", async () => {
    expect(await codes(openShop())).toEqual([]);
    const blind = openShop();
    blind.state.rules = { known: false, reason: "403" };
    blind.state.actionsMayApprove = { known: false, reason: "403" };
    expect(await codes(blind)).toEqual([]);
  });

  it.each([
    [{ requiredContexts: ["ci"] }, false, ["status-not-required"]],
    [{ dismissesStale: true }, false, ["stale-reviews-dismissed"]],
    [{ hasMergeQueue: true }, false, ["merge-group-not-wired"]],
    [{}, true, ["actions-may-approve"]],
  ])("and names %o", async (rules, mayApprove, wanted) => {
    const shop = openShop();
    set(shop, rules, mayApprove);
    expect(await codes(shop)).toEqual(wanted);
    expect(shop.source.copies()).toBe(0);
  });

  it("and finds the workflow that runs on merge_group, but not the word in a comment", async () => {
    for (const [text, wanted] of [
      ["on:\n  merge_group:\n", []],
      ["on: push # merge_group\n", ["merge-group-not-wired"]],
    ] as const) {
      const shop = openShop();
      set(shop, { hasMergeQueue: true });
      shop.source.repository.switchTo("main");
      const files = { ".github/workflows/ci.yml": text };
      shop.source.refs.set("refs/heads/main", shop.source.repository.commit({ message: "CI", files }));
      expect(await codes(shop)).toEqual(wanted);
    }
  });

  it("and other runs do not, since no verdict needs it", async () => {
    const shop = openShop();
    set(shop, { requiredContexts: [] }, true);
    const { number } = shop.openPull();
    const served = await shop.serve(happened(number, "opened"));
    expect(served.judged[0]?.report.notices).toEqual([]);
    expect(shop.host.calls.filter((call) => /^rules|^actions/.test(call))).toEqual([]);
  });
});
