import { describe, expect, test } from "vitest";
import { IncompleteError, PermissionError } from "../../src/domain/errors.ts";
import { factsOf } from "../../src/domain/pull-request.ts";
import type { PullRequestHost } from "../../src/ports-github.ts";
import type { Fault } from "../github/faults.ts";
import { githubForTest } from "../github/harness.ts";
import { readersFor } from "./github-reading.ts";

const isCommand = (body: string): boolean => body.includes("/draftgate");

async function shopWithPull(options: { readonly enterprise?: boolean } = {}) {
  const github = await githubForTest(options);
  const shop = github
    .repository("acme/shop")
    .user("alice", { permission: "write" })
    .user("bob", { permission: "read" })
    .label("ai");
  const pull = shop.pullRequest({ author: "alice", title: "A title", body: null, draft: true, labels: ["ai"] });
  return { github, shop, pull };
}

describe("a pull request", () => {
  test.each([false, true])("has everything that decides (enterprise: %s)", async (enterprise) => {
    const { github, shop, pull } = await shopWithPull({ enterprise });
    const { host } = readersFor(github);
    const read = await host.readPullRequest(pull.number);
    expect(read).toMatchObject({
      number: pull.number,
      title: "A title",
      body: "",
      author: { login: "alice", type: "User" },
      state: "open",
      isDraft: true,
      baseRef: "main",
      headRef: "feature-1",
      headSha: pull.headSha,
      headRepository: "acme/shop",
      labels: ["ai"],
      defaultBranch: "main",
    });
    expect(await host.readOpenPullRequests()).toEqual([read]);
    expect(read && factsOf(read, "Acme/Shop").isFork).toBe(false);
    expect(await host.readHeadSha(pull.number)).toBe(pull.headSha);
    expect(await host.readPullRequest(99)).toBeUndefined();
    expect(await host.readHeadSha(99)).toBeNull();
    expect(await host.readBranch("main")).toEqual({ name: "main", sha: shop.tip(), isProtected: false });
    shop.protect("main");
    expect(await host.readBranch("main")).toMatchObject({ isProtected: true });
    expect(await host.readBranch("no/such")).toBeUndefined();
    expect((await host.readRateLimit()).remaining).toBeLessThan(1000);
  });

  test("case 86: of a fork is one also where the fork is gone, and moves with a force-push", async () => {
    const { github, shop } = await shopWithPull();
    const fork = shop.fork("mallory");
    const pull = shop.pullRequest({ author: "mallory", fork, branch: "main-fix" });
    const { host } = readersFor(github);
    const old = pull.headSha;
    const read = await host.readPullRequest(pull.number);
    expect(read).toMatchObject({ headRepository: "mallory/shop", headSha: old });
    expect(read && factsOf(read, "acme/shop").isFork).toBe(true);
    pull.push([{ files: { "other.txt": "x\n" } }], { force: true, from: shop.tip() });
    expect(pull.headSha).not.toBe(old);
    expect(await host.readHeadSha(pull.number)).toBe(pull.headSha);
    const head = { repository: "Mallory/shop", branch: "main-fix", sha: pull.headSha };
    expect((await host.findPullRequests(head)).map((one) => one.number)).toEqual([pull.number]);
    expect(await host.findPullRequests({ ...head, sha: old })).toEqual([]);
    expect(await host.findPullRequests({ ...head, repository: "acme/shop" })).toEqual([]);
    fork.delete();
    const orphan = await host.readPullRequest(pull.number);
    expect(orphan?.headRepository).toBeNull();
    expect(orphan && factsOf(orphan, "acme/shop").isFork).toBe(true);
  });

  test("case 11: of a deleted account has no author, nor have its reviews and comments", async () => {
    const { github, pull } = await shopWithPull();
    pull.review("bob", "APPROVED").comment("bob", "hello");
    github.deleteUser("bob");
    github.deleteUser("alice");
    const { host } = readersFor(github);
    expect((await host.readPullRequest(pull.number))?.author).toBeNull();
    expect(await host.readReviews(pull.number)).toMatchObject([
      { author: null, state: "APPROVED", commitSha: pull.headSha },
    ]);
    expect(await host.readComments(pull.number, isCommand)).toMatchObject([{ author: null, body: "hello" }]);
  });
});

describe("lists", () => {
  test("case 143: are read to their last page", async () => {
    const { github, pull } = await shopWithPull();
    for (let index = 0; index < 205; index += 1) pull.comment("bob", `comment ${index}`);
    for (let index = 0; index < 101; index += 1) pull.review("bob", "COMMENTED", { body: `review ${index}` });
    const { host } = readersFor(github);
    expect((await host.readComments(pull.number, isCommand)).map((comment) => comment.body)).toEqual(
      Array.from({ length: 205 }, (_, index) => `comment ${index}`),
    );
    expect(await host.readReviews(pull.number)).toHaveLength(101);
    expect(github.journal.of("issues/list-comments")).toHaveLength(3);
    expect(github.journal.counts().graphql).toBe(0);
  });

  test("case 141: with a page that fails, or pages that go in a circle, are an error and never a part", async () => {
    const { github, pull } = await shopWithPull();
    for (let index = 0; index < 205; index += 1) pull.comment("bob", `comment ${index}`);
    const { host } = readersFor(github);
    const read = (): Promise<unknown> => host.readComments(pull.number, isCommand);
    github.fault({ on: /comments\?.*page=2/, times: 9, fault: { kind: "status", status: 404 } });
    await expect(read()).rejects.toThrow(IncompleteError);
    github.clearFaults();
    const link = `<${github.apiUrl}/repos/acme/shop/issues/1/comments?page=2>; rel="next"`;
    github.fault({
      on: /comments\?.*page=2/,
      times: 9,
      fault: { kind: "status", status: 200, body: [], headers: { link } },
    });
    await expect(read()).rejects.toThrow(/circle/);
    github.clearFaults();
    github.fault({ on: /comments\?.*page=2/, times: 9, fault: { kind: "status", status: 200, body: { items: [] } } });
    await expect(read()).rejects.toThrow(/not whole/);
    github.takeViolations();
  });

  test("an edit is seen also within the second of the comment, and by its times where GraphQL cannot be asked", async () => {
    const { github, pull } = await shopWithPull();
    pull.comment("bob", "/draftgate approve");
    pull.comment("bob", "/draftgate status").editComment(pull.lastComment, "alice", "/draftgate approve x");
    const { host } = readersFor(github);
    const edits = async (): Promise<boolean[]> =>
      (await host.readComments(pull.number, isCommand)).map((comment) => comment.isEdited);
    expect(await edits()).toEqual([false, true]);
    expect(github.journal.counts().graphql).toBe(1);
    github.fault({ on: "graphql", times: 9, fault: { kind: "status", status: 403 } });
    expect(await edits()).toEqual([false, true]);
  });

  test("the status that counts is the newest of ours, whoever set it", async () => {
    const { github, pull } = await shopWithPull();
    const { host } = readersFor(github);
    expect(await host.readStatus(pull.headSha, "draftgate")).toBeUndefined();
    pull
      .status("draftgate", "success", "bob", "old")
      .status("draftgate", "pending", "alice", "new")
      .status("ci", "success", "bob");
    expect(await host.readStatus(pull.headSha, "draftgate")).toMatchObject({
      state: "pending",
      description: "new",
      creator: { login: "alice" },
    });
  });
});

describe("a merge queue", () => {
  test("case 139: names every pull request of a group, in order, and commits name theirs", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const pulls = [1, 2, 3].map((index) => shop.pullRequest({ commits: [{ files: { [`${index}.txt`]: "x\n" } }] }));
    const { host } = readersFor(github);
    expect(await host.readMergeQueue("main")).toEqual([]);
    const last = shop.enqueue("main", pulls);
    const queue = await host.readMergeQueue("main");
    expect(queue.map((entry) => entry.number)).toEqual(pulls.map((pull) => pull.number));
    expect(queue.at(-1)?.headSha).toBe(last.headSha);
    const commits = await host.readGroupCommits(shop.tip(), last.headSha);
    expect(commits).toEqual(expect.arrayContaining(pulls.map((pull) => pull.headSha)));
    expect(await host.readAssociatedPullRequests(pulls[1]?.headSha ?? "")).toContain(pulls[1]?.number);
  });

  test("case 142: with an answer that lacks its entries is an error", async () => {
    const { github } = await shopWithPull();
    const { host } = readersFor(github);
    github.fault({
      on: "graphql",
      times: 9,
      fault: { kind: "status", status: 200, body: { data: { repository: { mergeQueue: { entries: null } } } } },
    });
    await expect(host.readMergeQueue("main")).rejects.toThrow(IncompleteError);
    github.takeViolations();
  });
});

const READS: readonly (readonly [string, string, (host: PullRequestHost, sha: string) => Promise<unknown>])[] = [
  ["the pull request", "pulls/get", (host) => host.readPullRequest(1)],
  ["open pull requests", "pulls/list", (host) => host.readOpenPullRequests()],
  ["reviews", "pulls/list-reviews", (host) => host.readReviews(1)],
  ["comments", "issues/list-comments", (host) => host.readComments(1, isCommand)],
  ["line comments", "pulls/list-review-comments", (host) => host.readLineComments(1)],
  ["statuses", "repos/list-commit-statuses-for-ref", (host, sha) => host.readStatus(sha, "draftgate")],
  ["a branch", "repos/get-branch", (host) => host.readBranch("main")],
  [
    "pull requests of a commit",
    "repos/list-pull-requests-associated-with-commit",
    (host, sha) => host.readAssociatedPullRequests(sha),
  ],
  ["the merge queue", "graphql", (host) => host.readMergeQueue("main")],
];
const FAULTS: readonly (readonly [string, Fault, number, readonly number[] | "error"])[] = [
  ["500 twice", { kind: "status", status: 500 }, 2, [1000, 4000]],
  ["500 for good", { kind: "status", status: 500 }, 9, "error"],
  ["a secondary limit", { kind: "secondary-limit", retryAfterSeconds: 7 }, 1, [7000]],
  ["429 with retry-after", { kind: "too-many-requests", retryAfterSeconds: 60 }, 2, [60_000, 60_000]],
  ["a limit of more than a minute", { kind: "secondary-limit", retryAfterSeconds: 61 }, 1, "error"],
  ["a spent hour", { kind: "primary-limit", resetSeconds: 1800 }, 1, "error"],
  ["a truncated body", { kind: "truncated" }, 1, [1000]],
  ["a truncated body for good", { kind: "truncated" }, 9, "error"],
  ["no JSON for good", { kind: "malformed-json" }, 9, "error"],
  ["a slow first byte", { kind: "slow", delayMs: 150 }, 1, []],
  ["a reset", { kind: "reset" }, 1, [1000]],
  ["a redirect", { kind: "redirect", location: "http://127.0.0.1:9/elsewhere" }, 9, "error"],
];

describe("case 144: every fault at every look-up is survived or an honest error", () => {
  test.each(FAULTS)("%s", async (_name, fault, times, expected) => {
    const { github, pull } = await shopWithPull();
    for (const [what, on, read] of READS) {
      const { host, waits } = readersFor(github);
      const whole = await read(host, pull.headSha);
      github.fault({ on, times, fault });
      if (expected === "error") await expect(read(host, pull.headSha), what).rejects.toThrow(IncompleteError);
      else {
        expect(await read(host, pull.headSha), what).toEqual(whole);
        expect(waits, what).toEqual(expected);
      }
      github.clearFaults();
    }
  });

  test("a missing permission is named, and the token is in no message", async () => {
    const { github, pull } = await shopWithPull();
    const token = github.installationToken();
    const { host } = readersFor(github, "acme/shop", { token });
    github.fault({
      on: "pulls/list-reviews",
      fault: { kind: "status", status: 403, body: { message: `no ${token}` } },
    });
    const error: unknown = await host.readReviews(pull.number).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(PermissionError);
    expect(String(error)).toContain("pull-requests: read");
    expect(String(error)).not.toContain(token);
  });
});
