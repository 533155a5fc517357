import { describe, expect, it } from "vitest";
import type { PullBuilder } from "../github/builder-pull.ts";
import { FORK_PERMISSIONS } from "../github/world.ts";
import { AGENT_TRAILER, PEOPLE_ONLY, runEvent, serveEvent, serveInProcess } from "./action.ts";
import { AGENT_PULL, endState, openShop, type Shop, sideBySide, stickies } from "./action-world.ts";

/** Blocks on what the change silences, so that there is an inline comment to post without any scanner. */
const SUPPRESSIONS = `version: 1
extends: none
rules:
  - name: nothing-silenced
    require: { block-at: { suppression: low } }
`;

const SILENCING = {
  author: "carol",
  commits: [{ message: `Silence\n\n${AGENT_TRAILER}`, files: { "b.py": "import os\nos.system('x')  # nosec\n" } }],
};

const FORGED = "version: 1\nextends: none\nrules: []\n";

/** One story: a shop, the event that is served, and the one by whose run a killed one is made good (the same unless said). */
interface Story {
  readonly name: string;
  open(): Promise<Shop>;
  readonly event: readonly [string, string];
  readonly next?: readonly [string, string];
}

const STORIES: readonly Story[] = [
  {
    name: "a blocking finding with an inline comment",
    open: () => openShop(SUPPRESSIONS, SILENCING),
    event: ["pull_request_target", "opened"],
  },
  {
    name: "the last approval, which makes it green",
    async open() {
      const made = await openShop();
      made.pull.review("alice", "APPROVED").review("bob", "APPROVED");
      return made;
    },
    event: ["pull_request_review", "submitted"],
  },
  {
    name: "a green head that a dismissal takes back",
    async open() {
      const made = await openShop();
      made.pull.review("alice", "APPROVED").review("bob", "APPROVED");
      await serveEvent(made.github, "pull_request_review", "submitted", { pull: made.pull });
      made.pull.dismiss(made.pull.lastReview, "mia");
      return made;
    },
    event: ["pull_request_review", "dismissed"],
  },
  {
    name: "a command that is refused",
    async open() {
      const made = await openShop();
      made.pull.comment("carol", `/draftgate approve ${made.pull.headSha}`);
      return made;
    },
    event: ["issue_comment", "created"],
  },
  {
    name: "a command that makes it green, and is followed by another event",
    async open() {
      const made = await openShop();
      made.pull.review("alice", "APPROVED").comment("bob", `/draftgate approve ${made.pull.headSha}`);
      return made;
    },
    event: ["issue_comment", "created"],
    next: ["pull_request_target", "synchronize"],
  },
  {
    name: "commands of which one is refused, followed by another event",
    async open() {
      const made = await openShop();
      made.pull.comment("alice", `/draftgate approve ${made.pull.headSha}\n/draftgate aprove\n/draftgate status`);
      return made;
    },
    event: ["issue_comment", "created"],
    next: ["pull_request_target", "labeled"],
  },
];

function about({ pull }: Shop, [name]: Story["event"]) {
  const comment = pull.issue.comments.find(({ body }) => body.startsWith("/draftgate"));
  return { pull, ...(name === "issue_comment" && comment ? { comment } : {}) };
}

function serveStory(made: Shop, event: Story["event"]) {
  return serveEvent(made.github, ...event, about(made, event));
}

/** Runs the built action and ends it with SIGKILL once its nth write took effect, before it is told so. */
async function killAfter(made: Shop, event: Story["event"], nth: number) {
  const { github } = made;
  const run = await runEvent(github, ...event, about(made, event), {
    onStart: (child) => void github.afterWrite(nth, () => void child.kill("SIGKILL")),
  });
  expect(run.code, `killed after write ${nth}: ${run.stderr}`).toBeNull();
}

describe("a run that is killed", () => {
  for (const { name, open, event, next = event } of STORIES) {
    it(`after any write of ${name} leaves no wrong green, and the next one makes it good (130)`, async () => {
      const clean = await open();
      clean.github.journal.clear();
      await serveStory(clean, event);
      const writes = clean.github.journal.writes().length;
      const wanted = normalized(endState(clean), clean.pull);
      expect(writes).toBeGreaterThan(1);
      const numbers = Array.from({ length: writes }, (_, index) => index + 1);
      await sideBySide(numbers, async (nth) => {
        const broken = await open();
        await killAfter(broken, event, nth);
        const isGreen = broken.pull.statuses()["draftgate"] === "success";
        if (clean.pull.statuses()["draftgate"] !== "success") expect(isGreen, `killed after write ${nth}`).toBe(false);
        await serveStory(broken, next);
        expect(normalized(endState(broken), broken.pull), `killed after write ${nth}`).toEqual(wanted);
      });
    }, 180_000);
  }
});

/** Commits have other ids in another repository, so that they are named by what they are. */
function normalized(state: unknown, pull: PullBuilder): unknown {
  const base = pull.repository.tip("main");
  const text = JSON.stringify(state)
    .replaceAll(pull.headSha, "HEAD")
    .replaceAll(pull.headSha.slice(0, 10), "HEAD")
    .replaceAll(base, "BASE")
    .replaceAll(base.slice(0, 10), "BASE");
  return JSON.parse(text.replace(/"userId":\d+/g, '"userId":0'));
}

describe("runs beside each other", () => {
  it("let the newer verdict stand when the run of an older head ends last (133, 121)", async () => {
    const { github, shop, pull } = await openShop();
    const older = pull.headSha;
    const event = github.event("pull_request_target", "opened", { pull });
    let isMoved = false;
    github.hook({
      on: "repos/list-collaborators",
      when: "before",
      async run() {
        if (isMoved) return;
        isMoved = true;
        pull.push([{ message: "By hand", files: { "c.txt": "c\n" } }]);
        await serveEvent(github, "pull_request_target", "synchronize", { pull, before: older });
      },
    });
    const late = await serveInProcess(github, event);
    expect(late).toMatchObject({ code: 0, notices: [expect.stringMatching(/^head-moved: /)] });
    expect(stickies(pull)).toHaveLength(1);
    expect(stickies(pull)[0]).toContain(pull.headSha);
    const ofOlder = shop.repository.statuses.filter(({ sha }) => sha === older);
    expect(ofOlder.at(-1)?.description).toBe("2 approvals missing for 1 AI-written file");
  });

  it("for one head do not let what was read before a dismissal become the verdict", async () => {
    const { github, pull, shop } = await openShop();
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const review = pull.lastReview;
    const event = github.event("pull_request_review", "submitted", { pull });
    let isDone = false;
    github.hook({
      on: "issues/create-comment",
      when: "before",
      async run() {
        if (isDone) return;
        isDone = true;
        pull.dismiss(review, "mia");
        await serveEvent(github, "pull_request_review", "dismissed", { pull, review });
      },
    });
    await serveInProcess(github, event);
    expect(shop.repository.statuses.at(-1)).toMatchObject({ state: "pending" });
    expect(pull.statuses()).toEqual({ draftgate: "pending" });
  });

  it("leave one sticky comment: of two the older stays", async () => {
    const { github, pull } = await openShop();
    await serveEvent(github, "pull_request_target", "opened", { pull });
    const [first] = pull.issue.comments;
    pull.comment("github-actions[bot]", "<!-- draftgate:summary -->\nraced");
    pull.comment("eve", "<!-- draftgate:summary -->\nforged");
    await serveEvent(github, "pull_request_target", "synchronize", { pull });
    const bodies = stickies(pull);
    expect(bodies).toHaveLength(2);
    expect(pull.issue.comments[0]?.id).toBe(first?.id);
    expect(bodies).toContain("<!-- draftgate:summary -->\nforged");
  });
});

describe("two pull requests with one head", () => {
  it("are not green by the lax one of them (83)", async () => {
    const { github, shop, pull } = await openShop();
    shop.push("lax", [{ message: "Lax", files: { ".github/draftgate.yml": FORGED } }]);
    shop.protect("lax");
    const twin = shop.pullRequest({ author: "carol", branch: pull.issue.pull.headRef, base: "lax" });
    expect(twin.headSha).toBe(pull.headSha);
    const run = await serveEvent(github, "pull_request_target", "opened", { pull: twin });
    expect(run.code).toBe(0);
    const status = shop.repository.statuses.at(-1);
    expect(status?.state).toBe("pending");
    expect(status?.description).toBe(
      `#${twin.number} success, #${pull.number} pending: 2 approvals missing for 1 AI-written file`,
    );
  });

  it("lose a green that one of them had when the other is opened (83)", async () => {
    const { github, shop } = await openShop();
    shop.push("lax", [{ message: "Lax", files: { ".github/draftgate.yml": FORGED } }]);
    shop.protect("lax");
    const lax = shop.pullRequest({ ...AGENT_PULL, base: "lax", branch: "shared" });
    await serveEvent(github, "pull_request_target", "opened", { pull: lax });
    expect(lax.statuses()).toEqual({ draftgate: "success" });
    const strict = shop.pullRequest({ author: "carol", branch: "shared" });
    const count = shop.repository.statuses.length;
    await serveEvent(github, "pull_request_target", "opened", { pull: strict });
    expect(shop.repository.statuses.slice(count).map(({ state }) => state)).toEqual(["pending", "pending"]);
    expect(strict.statuses()).toEqual({ draftgate: "pending" });
  });
});

describe("the job of a pull request that shares its head", () => {
  /** A pull request that needs nothing, and one with the same head that needs two people. */
  async function openTwins(fork?: "dora") {
    const made = await openShop();
    const { github, shop } = made;
    shop.push("lax", [{ message: "Lax", files: { ".github/draftgate.yml": FORGED } }]);
    shop.protect("lax");
    const from = fork === undefined ? { author: "carol" } : { author: fork, fork: shop.fork(fork) };
    const commits = [{ message: `Add c\n\n${AGENT_TRAILER}`, files: { "c.py": "x = 1\n" } }];
    const strict = shop.pullRequest({ commits, ...from, branch: "shared" });
    const lax = shop.pullRequest({ ...from, branch: "shared", base: "lax" });
    expect(lax.headSha).toBe(strict.headSha);
    return { github, lax, strict, readOnly: github.installationToken({ permissions: FORK_PERMISSIONS }) };
  }
  const opened = ["pull_request", "opened"] as const;

  it("says with fail-on pending what the status says", async () => {
    const { github, lax, strict } = await openTwins();
    const run = await serveEvent(github, ...opened, { pull: lax }, { inputs: { "fail-on": "pending" } });
    expect(run).toMatchObject({ code: 1, outputs: { state: "pending", approvals: "" } });
    expect(run.notices).toEqual([expect.stringContaining(`#${strict.number} has the same head`)]);
    const lenient = await serveEvent(github, ...opened, { pull: lax });
    expect(lenient).toMatchObject({ code: 0, outputs: { state: "pending" } });
    strict.review("alice", "APPROVED").review("bob", "APPROVED");
    const green = await serveEvent(github, ...opened, { pull: lax }, { inputs: { "fail-on": "pending" } });
    expect(green).toMatchObject({ code: 0, outputs: { state: "success" }, notices: [] });
  }, 60_000);

  it("fails with fail-on failure when the other one fails, and with never it does not", async () => {
    const { github, lax, strict } = await openTwins();
    strict.review("bob", "CHANGES_REQUESTED");
    const run = await serveEvent(github, ...opened, { pull: lax });
    expect(run).toMatchObject({ code: 1, outputs: { state: "failure" } });
    expect(lax.statuses()).toEqual({ draftgate: "failure" });
    const never = await serveEvent(github, ...opened, { pull: lax }, { inputs: { "fail-on": "never" } });
    expect(never).toMatchObject({ code: 0, outputs: { state: "failure" } });
  }, 60_000);

  it("speaks for both where a fork's or Dependabot's token cannot write", async () => {
    const { github, lax, readOnly } = await openTwins("dora");
    const fork = await serveEvent(github, ...opened, { pull: lax }, { token: readOnly });
    expect(fork).toMatchObject({ code: 1, outputs: { state: "pending" } });
    expect(lax.statuses()).toEqual({});
    const own = await openTwins();
    const env = { GITHUB_ACTOR: "dependabot[bot]" };
    const bot = await serveEvent(own.github, ...opened, { pull: own.lax }, { token: own.readOnly, env });
    expect(bot).toMatchObject({ code: 1, outputs: { state: "pending" } });
    const inputs = { "fail-on": "never" };
    const never = await serveEvent(own.github, ...opened, { pull: own.lax }, { token: own.readOnly, env, inputs });
    expect(never).toMatchObject({ code: 0, outputs: { state: "pending" } });
  }, 60_000);
});

describe("a token that cannot write", () => {
  const forked = async (policy = PEOPLE_ONLY) => {
    const made = await openShop(policy);
    const pull = made.shop.pullRequest({ ...AGENT_PULL, author: "dora", fork: made.shop.fork("dora") });
    return { ...made, pull, token: made.github.installationToken({ permissions: FORK_PERMISSIONS }) };
  };

  it("of a fork lets the job speak, as fail-on pending does (123)", async () => {
    const { github, pull, token } = await forked();
    const run = await serveEvent(github, "pull_request", "opened", { pull }, { token });
    expect(run).toMatchObject({ code: 1, outputs: { state: "pending" } });
    expect(run.notices).toEqual([expect.stringMatching(/^read-only-token: /)]);
    expect(run.failures).toEqual([expect.stringContaining("2 approvals missing")]);
    expect(github.journal.writes().filter(({ status }) => status < 300)).toEqual([]);
    pull.review("alice", "APPROVED").review("bob", "APPROVED");
    const green = await serveEvent(github, "pull_request", "synchronize", { pull }, { token });
    expect(green).toMatchObject({ code: 0, outputs: { state: "success" } });
  });

  it("of a fork fails no job with fail-on never", async () => {
    const { github, pull, token } = await forked();
    const run = await serveEvent(github, "pull_request", "opened", { pull }, { token, inputs: { "fail-on": "never" } });
    expect(run).toMatchObject({ code: 0, outputs: { state: "pending" } });
  });

  it("of Dependabot lets the job speak too", async () => {
    const { github, pull } = await openShop();
    const token = github.installationToken({ permissions: FORK_PERMISSIONS });
    const env = { GITHUB_ACTOR: "dependabot[bot]" };
    const run = await serveEvent(github, "pull_request", "opened", { pull }, { token, env });
    expect(run).toMatchObject({ code: 1, notices: [expect.stringMatching(/^read-only-token: /)] });
  });

  it("elsewhere is a missing permission that the error names", async () => {
    const { github, pull } = await openShop();
    const token = github.installationToken({ permissions: { contents: "read", statuses: "write" } });
    const run = await serveEvent(github, "pull_request_target", "opened", { pull }, { token });
    // The verdict was reached, so it is handed over; the head says that it could not be told.
    expect(run).toMatchObject({ code: 1, outputs: { state: "error", approvals: "0/2" } });
    expect(run.failures).toEqual([expect.stringContaining("issues: write")]);
    expect(pull.statuses()).toEqual({ draftgate: "error" });
    const mute = github.installationToken({ permissions: FORK_PERMISSIONS });
    const silent = await serveEvent(github, "pull_request_target", "synchronize", { pull }, { token: mute });
    expect(silent.code).toBe(1);
    expect(silent.failures).toEqual([expect.stringMatching(/(?:issues|statuses): write/)]);
  });
});

describe("the job's own result", () => {
  it("is failed by fail-on pending, and by nothing but a missing verdict with never", async () => {
    const { github, pull } = await openShop();
    const pending = { "fail-on": "pending" };
    const strict = await serveEvent(github, "pull_request_target", "opened", { pull }, { inputs: pending });
    expect(strict).toMatchObject({ code: 1, outputs: { state: "pending" } });
    github.fault({
      on: "pulls/list-reviews",
      times: Number.POSITIVE_INFINITY,
      fault: { kind: "status", status: 500 },
    });
    const never = { "fail-on": "never" };
    const broken = await serveEvent(github, "pull_request_target", "synchronize", { pull }, { inputs: never });
    expect(broken).toMatchObject({ code: 1, outputs: {} });
  });
});
