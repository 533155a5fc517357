import { describe, expect, it } from "vitest";
import { happened, NOTHING_ASKED, openShop, type Shop } from "./shop.ts";

/** A branch whose policy asks for nothing, and a pull request into it. */
function intoBranch(shop: Shop, isProtected: boolean): number {
  const { source, state } = shop;
  source.repository.branch("lax", source.refs.get("refs/heads/main"));
  source.repository.switchTo("lax");
  const files = { ".github/draftgate.yml": NOTHING_ASKED };
  source.refs.set("refs/heads/lax", source.repository.commit({ message: "Lax", files }));
  state.branches.set("lax", { name: "lax", sha: "", isProtected });
  return shop.openPull({ baseRef: "lax" }).number;
}

describe("the policy that counts", () => {
  it("is the default branch's where anybody may push the base branch, with a notice", async () => {
    const shop = openShop();
    const served = await shop.serve(happened(intoBranch(shop, false), "opened"));
    expect(served).toMatchObject({ state: "pending" });
    expect(served.judged[0]?.report.notices).toMatchObject([{ code: "policy-of-default-branch" }]);
  });

  it("is the base branch's where that one is protected", async () => {
    const shop = openShop();
    const served = await shop.serve(happened(intoBranch(shop, true), "opened"));
    expect(served).toMatchObject({ state: "success" });
    expect(served.judged[0]?.report.notices).toEqual([]);
  });

  it("is asked of nobody where it is a preset: the base branch may be anything", async () => {
    const shop = openShop();
    const number = intoBranch(shop, false);
    const served = await shop.serve(happened(number, "opened"), { policy: { kind: "preset", name: "advisory" } });
    expect(served.judged[0]?.report.policy.source).toBe("preset:advisory");
    expect(shop.host.calls.filter((call) => call.startsWith("branch "))).toEqual([]);
  });

  it("is the one at the tip of the base branch, also where the pull request changes it", async () => {
    const shop = openShop();
    const { number, headRef } = shop.openPull();
    shop.source.repository.switchTo(headRef);
    const files = { ".github/draftgate.yml": NOTHING_ASKED };
    const headSha = shop.source.repository.commit({ message: "Lax", files });
    for (const ref of [`refs/heads/${headRef}`, `refs/pull/${number}/head`]) shop.source.refs.set(ref, headSha);
    const [pull] = shop.state.pulls;
    if (pull) shop.state.pulls[0] = { ...pull, headSha };
    const served = await shop.serve(happened(number, "synchronize"));
    expect(served).toMatchObject({ state: "pending" });
    const notice = served.judged[0]?.report.notices.find(({ code }) => code === "policy-of-head");
    expect(notice?.message).toContain("By the policy of the head this would be success");
  });

  it("is an error with every mistake, line and column, where it cannot be read", async () => {
    const shop = openShop("version: 1\nrulez: []\nscan:\n  tools: { gitleaks: maybe }\n");
    const { number } = shop.openPull();
    const served = await shop.serve(happened(number, "opened"));
    expect(served).toMatchObject({ state: "error", problem: null, judged: [{ report: { rules: [] } }] });
    const mistakes = served.judged[0]?.report.notices.filter(({ code }) => code === "policy-unreadable") ?? [];
    expect(mistakes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^\.github\/draftgate\.yml:2:1: /),
      expect.stringMatching(/^\.github\/draftgate\.yml:4:\d+: /),
    ]);
  });

  it("of a default branch that is gone is an error", async () => {
    const shop = openShop();
    const number = intoBranch(shop, false);
    const [pull] = shop.state.pulls;
    if (pull) shop.state.pulls[0] = { ...pull, defaultBranch: "gone" };
    const served = await shop.serve(happened(number, "opened"));
    expect(served.problem).toBe("the default branch gone does not exist");
    expect(shop.statusOf(number)).toMatch(/^error: no verdict: /);
  });
});
