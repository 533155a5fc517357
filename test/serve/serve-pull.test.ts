import { describe, expect, it } from "vitest";
import { forbidden } from "../fakes/publisher.ts";
import { outage } from "../fakes/pull-request-host.ts";
import { commented, happened, NOTHING_ASKED, openShop } from "./shop.ts";

const MISSING = "pending: 2 approvals missing for 1 AI-written file";
const statuses = (writes: readonly string[]): readonly string[] =>
  writes.filter((write) => write.startsWith("status ")).map((write) => write.slice(7));

describe("a pull request", () => {
  it("waits for people: checking first, then the verdict and one comment, and the copy is closed", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    const served = await shop.serve(happened(number, "opened"));
    expect(served).toMatchObject({ state: "pending", problem: null, isReadOnly: false });
    const sticky = "comment <!-- draftgate:summary -->";
    expect(shop.publisher.writes).toEqual(["status pending: checking", `status ${MISSING}`, sticky]);
    expect(shop.source.copies()).toBe(0);
  });

  it("is written about once: a run again writes nothing", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const count = shop.publisher.writes.length;
    expect(await shop.serve(happened(number, "synchronize"))).toMatchObject({ state: "pending" });
    expect(shop.publisher.writes).toHaveLength(count);
  });

  it.each(["comment <!-- draftgate:summary -->", "sarif refs/pull/1/head"])(
    "has its SARIF uploaded also where a run ended after the write %s",
    async (last) => {
      const shop = openShop();
      const { number } = shop.openPull();
      shop.publisher.afterWrite = (write) => {
        if (write.startsWith(last)) outage();
      };
      await shop.serve(happened(number, "opened"), { uploadSarif: true });
      shop.publisher.afterWrite = () => undefined;
      expect(await shop.serve(happened(number, "synchronize"), { uploadSarif: true })).toMatchObject({ problem: null });
      expect(shop.publisher.writes.join()).toContain("sarif refs/pull/1/head");
      const count = shop.publisher.writes.length;
      await shop.serve(happened(number, "synchronize"), { uploadSarif: true });
      expect(shop.publisher.writes).toHaveLength(count);
    },
  );

  it("is green last of all, after everything else was said", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    shop.approve(number, "alice", "bob");
    await shop.serve(happened(number, "opened"));
    expect(shop.publisher.writes.at(-1)).toBe("status success: nothing blocks in 1 changed file, all approvals given");
  });

  it.each([
    ["labeled", ["pending: checking", "success: nothing blocks in 1 changed file, all approvals given"]],
    ["synchronize", []],
  ])("that is green is taken back first only by what may lower it: %s", async (action, wanted) => {
    const shop = openShop();
    const { number } = shop.openPull();
    shop.approve(number, "alice", "bob");
    await shop.serve(happened(number, "opened"));
    const count = shop.publisher.writes.length;
    await shop.serve(happened(number, action));
    expect(statuses(shop.publisher.writes.slice(count))).toEqual(wanted);
  });

  it("that is closed, or was closed meanwhile, is left alone", async () => {
    const shop = openShop();
    const { number } = shop.openPull({ state: "closed" });
    for (const action of ["closed", "synchronize"]) {
      const served = await shop.serve(happened(number, action));
      expect(served.notices).toMatchObject([{ code: "pull-request-closed" }]);
    }
    expect(shop.publisher.writes).toEqual([]);
  });

  it("of which something cannot be read is an error that says what, and no verdict", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    shop.source.repository.forget(shop.state.pulls[0]?.headSha ?? "");
    const served = await shop.serve(happened(number, "synchronize"));
    expect(served).toMatchObject({ state: null, judged: [], problem: expect.stringContaining("git could not read") });
    expect(shop.statusOf(number)).toMatch(/^error: no verdict: git could not read/);
    expect(shop.source.copies()).toBe(0);
  });

  it.each(["reviews", "comments", "status"])("loses its green where its %s cannot be read", async (what) => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.approve(number, "alice", "bob");
    await shop.serve(happened(number, "opened"));
    expect(shop.statusOf(number)).toMatch(/^success: /);
    shop.host.onCall = (call) => {
      if (call === `${what} ${what === "status" ? headSha : number}`) outage();
    };
    const served = await shop.serve({ kind: "review", number, action: "dismissed" });
    expect(served).toMatchObject({ state: null, problem: "GitHub: answered 500" });
    expect(shop.statusOf(number)).toBe("error: no verdict: GitHub: answered 500");
  });

  it("whose verdict cannot be told hands it over all the same, and its head says so", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    shop.publisher.onWrite = (write) => {
      if (write.startsWith("comment ")) forbidden();
    };
    const served = await shop.serve(happened(number, "opened"));
    expect(served).toMatchObject({ state: "error", judged: [{ number }], problem: expect.stringContaining("403") });
    expect(shop.statusOf(number)).toMatch(/^error: no verdict: /);
  });
});

describe("a head that moves", () => {
  it("while it is judged has the verdict on its own commit and nothing else", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.publisher.afterWrite = (write) => {
      if (write === `status ${MISSING}`) shop.state.movedHeads.set(number, "f".repeat(40));
    };
    const served = await shop.serve(happened(number, "opened"));
    expect(served).toMatchObject({ state: null, judged: [], problem: null, notices: [{ code: "head-moved" }] });
    expect(shop.publisher.writes).toEqual(["status pending: checking", `status ${MISSING}`]);
    expect(shop.state.statuses.get(headSha)?.[0]?.state).toBe("pending");
  });

  it("does not keep green from the commit that deserves it", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.approve(number, "alice", "bob");
    shop.state.movedHeads.set(number, null);
    const served = await shop.serve(happened(number, "opened"));
    expect(served.notices).toMatchObject([{ code: "head-moved" }]);
    expect(shop.state.statuses.get(headSha)?.[0]?.state).toBe("success");
    expect(shop.state.comments.size).toBe(0);
  });

  it("before a command is looked at ends before the command", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    const body = "/draftgate recheck";
    const id = shop.comment(number, "alice", body);
    shop.state.movedHeads.set(number, "f".repeat(40));
    expect(await shop.serve(commented(number, id, body))).toMatchObject({ notices: [{ code: "head-moved" }] });
    expect(shop.reactionsTo(id)).toEqual([]);
  });

  it("by git's word and not yet by the API's is git's", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    const pull = shop.state.pulls[0];
    const fresh = shop.push(number);
    if (pull) shop.state.pulls[0] = pull;
    shop.state.movedHeads.set(number, fresh);
    const served = await shop.serve(happened(number, "synchronize"));
    expect(shop.host.calls).toContain(`pull ${number}`);
    expect(served.judged[0]?.report.subject.headSha).toBe(fresh);
  });
});

describe("a status that another run writes meanwhile", () => {
  it("is seen, since the status is read before anything that people say", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    await shop.serve(happened(number, "opened"));
    const calls = shop.host.calls.filter((call) => [`status ${headSha}`, `reviews ${number}`].includes(call));
    expect(calls).toEqual([`status ${headSha}`, `reviews ${number}`, `status ${headSha}`]);
  });

  it("makes the verdict be thought over by what people say now", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.approve(number, "alice", "bob");
    let isDone = false;
    shop.publisher.afterWrite = (write) => {
      if (!write.startsWith("comment ") || isDone) return;
      isDone = true;
      const reviews = shop.state.reviews.get(number) ?? [];
      shop.state.reviews.set(
        number,
        reviews.map((review, at) => (at === 0 ? { ...review, state: "DISMISSED" } : review)),
      );
      const [known] = shop.state.statuses.get(headSha) ?? [];
      if (known) shop.state.statuses.set(headSha, [{ ...known, id: 9999 }]);
    };
    expect(await shop.serve(happened(number, "opened"))).toMatchObject({ state: "pending" });
    expect(shop.statusOf(number)).toBe("pending: 1 approval missing for 1 AI-written file");
  });

  it("again and again is an error after three times, and never a green", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    shop.approve(number, "alice", "bob");
    shop.host.onCall = (call) => {
      const known = shop.state.statuses.get(headSha)?.[0];
      if (call !== `status ${headSha}` || known === undefined) return;
      shop.state.statuses.set(headSha, [{ ...known, id: shop.state.nextId() }]);
    };
    const served = await shop.serve(happened(number, "opened"));
    expect(served.problem).toContain("other runs keep writing the status");
    expect(shop.publisher.writes.join()).not.toContain("success");
  });

  it("by somebody else counts as none, is replaced and told", async () => {
    const shop = openShop();
    const { number, headSha } = shop.openPull();
    const eve = { id: 5, login: "eve", type: "User" };
    const forged = { id: 1, context: "draftgate", state: "success" as const, description: "fine", creator: eve };
    shop.state.statuses.set(headSha, [{ ...forged, createdAt: "2026-11-24T00:00:00Z" }]);
    const served = await shop.serve(happened(number, "synchronize"));
    expect(served.judged[0]?.report.notices).toMatchObject([{ code: "foreign-status" }]);
    expect(statuses(shop.publisher.writes)).toEqual(["pending: checking", MISSING]);
  });
});

describe("two pull requests with one head", () => {
  const shared = () => {
    const shop = openShop();
    const strict = shop.openPull({ headRef: "shared" });
    shop.source.repository.switchTo("main");
    shop.source.repository.branch("lax", shop.source.refs.get("refs/heads/main"));
    shop.source.repository.switchTo("lax");
    const files = { ".github/draftgate.yml": NOTHING_ASKED };
    shop.source.refs.set("refs/heads/lax", shop.source.repository.commit({ message: "Lax", files }));
    shop.state.branches.set("lax", { name: "lax", sha: "", isProtected: true });
    const lax = shop.openPull({ headRef: "shared", baseRef: "lax" });
    return { shop, strict, lax };
  };

  it("have the worst of both as status, state and notice, whichever is served", async () => {
    const { shop, strict, lax } = shared();
    expect(lax.headSha).toBe(strict.headSha);
    const served = await shop.serve(happened(lax.number, "opened"));
    expect(served).toMatchObject({ state: "pending", notices: [{ code: "shared-head" }] });
    expect(served.judged).toMatchObject([{ number: lax.number, report: { state: "success" } }]);
    expect(shop.statusOf(lax.number)).toBe(
      `pending: #${lax.number} success, #${strict.number} pending: 2 approvals missing for 1 AI-written file`,
    );
  });

  it("are green together", async () => {
    const { shop, strict, lax } = shared();
    shop.approve(strict.number, "alice", "bob");
    expect(await shop.serve(happened(lax.number, "opened"))).toMatchObject({ state: "success", notices: [] });
    expect(shop.source.copies()).toBe(0);
  });
});

describe("a token that cannot write", () => {
  it.each([
    ["a fork's", { headRepository: "dora/shop" }, {}],
    ["Dependabot's", {}, { isDependabot: true }],
  ])("lets the job speak: %s", async (_, parts, settings) => {
    const shop = openShop();
    const { number } = shop.openPull(parts);
    shop.publisher.onWrite = forbidden;
    const served = await shop.serve(happened(number, "opened"), settings);
    expect(served).toMatchObject({ state: "pending", isReadOnly: true, problem: null });
    expect(served.notices).toMatchObject([{ code: "read-only-token" }]);
  });

  it("elsewhere is a missing permission", async () => {
    const shop = openShop();
    const { number } = shop.openPull();
    shop.publisher.onWrite = forbidden;
    expect(await shop.serve(happened(number, "opened"))).toMatchObject({
      isReadOnly: false,
      problem: expect.stringContaining("statuses: write"),
    });
  });
});

describe("the run of a stub workflow", () => {
  const event = { kind: "workflow-run", runEvent: "pull_request_review", headRepository: "dora/shop" } as const;

  it("is about the pull requests with exactly that head, branch and repository", async () => {
    const shop = openShop();
    const { number, headRef: headBranch, headSha } = shop.openPull({ headRepository: "dora/shop" });
    const served = await shop.serve({ ...event, headBranch, headSha });
    expect(served.judged).toMatchObject([{ number }]);
    const other = await shop.serve({ ...event, headBranch, headSha: "f".repeat(40) });
    expect(other.notices).toMatchObject([{ code: "event-ignored" }]);
  });

  it("without an answer about them is an error", async () => {
    const shop = openShop();
    shop.host.onCall = outage;
    const served = await shop.serve({ ...event, headBranch: "x", headSha: "f".repeat(40) });
    expect(served).toMatchObject({ state: null, problem: "GitHub: answered 500" });
  });
});
