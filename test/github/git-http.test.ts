import { expect, test } from "vitest";
import { cloneUrl } from "./git-http.ts";
import { folderForTest, githubForTest, octokitFor, runGit } from "./harness.ts";
import { FORK_PERMISSIONS } from "./world.ts";

const big = "0123456789abcdef".repeat(4096);

test("real git clones without blobs, fetches any commit by id, and the bytes are counted", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", {
    history: Array.from({ length: 50 }, (_, index) => ({
      message: `c${index}`,
      files: { "log.txt": `${index}\n`, [`big/${index}.bin`]: `${index}${big}` },
    })),
  });
  const fork = shop.fork("mallory");
  const pull = shop.pullRequest({ fork, commits: [{ files: { "new.txt": "new\n" } }] });
  const folder = folderForTest();
  const auth = { serverUrl: github.serverUrl, token: github.installationToken() };
  const url = cloneUrl(github.world, shop.repository);
  expect((await runGit(folder, ["init", "-q", "--bare", "."])).status).toBe(0);
  const fetched = await runGit(folder, ["fetch", "-q", "--filter=blob:none", "--depth=1", url, pull.headSha], auth);
  expect(fetched).toMatchObject({ status: 0, stderr: "" });
  const partial = github.journal.counts().gitBytes;
  expect((await runGit(folder, ["cat-file", "-t", pull.headSha])).stdout.trim()).toBe("commit");
  const full = folderForTest();
  expect((await runGit(full, ["init", "-q", "--bare", "."])).status).toBe(0);
  expect((await runGit(full, ["fetch", "-q", url, `refs/pull/${pull.number}/head`], auth)).status).toBe(0);
  const whole = github.journal.counts().gitBytes - partial;
  expect(partial).toBeGreaterThan(0);
  expect(whole).toBeGreaterThan(4 * partial);
  expect(github.journal.of("git/upload-pack").every((entry) => entry.identity === "github-actions[bot]")).toBe(true);
  expect(github.journal.lines().join("\n")).not.toContain(auth.token);
});

test("a private repository needs a token that may read it", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", { private: true });
  const folder = folderForTest();
  const url = cloneUrl(github.world, shop.repository);
  const list = (token?: string) =>
    runGit(folder, ["ls-remote", url], token === undefined ? undefined : { serverUrl: github.serverUrl, token });
  expect((await list()).status).not.toBe(0);
  expect((await list(github.userToken("stranger"))).stderr).toContain("not found");
  expect((await list("double-wrong")).status).not.toBe(0);
  expect((await list(github.installationToken({ permissions: FORK_PERMISSIONS }))).stdout).toContain("refs/heads/main");
  expect((await list(github.installationToken({ permissions: { issues: "write" } }))).stderr).toContain("403");
});

test("a push over HTTP moves the pull request and is remembered with who pushed", async () => {
  const github = await githubForTest();
  const shop = github
    .repository("acme/shop")
    .user("alice", { permission: "write" })
    .user("reader", { permission: "read" });
  const pull = shop.pullRequest({ author: "alice" });
  const folder = folderForTest();
  const url = cloneUrl(github.world, shop.repository);
  const alice = { serverUrl: github.serverUrl, token: github.userToken("alice") };
  await runGit(folder, ["clone", "-q", "-b", "feature-1", url, "work"], alice);
  const work = `${folder}/work`;
  await runGit(work, ["commit", "-q", "--allow-empty", "-m", "more"]);
  const refused = await runGit(work, ["push", "-q", "origin", "feature-1"], {
    serverUrl: github.serverUrl,
    token: github.userToken("reader"),
  });
  expect(refused.status).not.toBe(0);
  const before = pull.headSha;
  expect((await runGit(work, ["push", "-q", "origin", "feature-1"], alice)).stderr).toBe("");
  expect(pull.headSha).not.toBe(before);
  const octokit = octokitFor(github, github.installationToken());
  const { data } = await octokit.repos.listActivities({ owner: "acme", repo: "shop", ref: "refs/heads/feature-1" });
  expect(data.map((entry) => [entry.activity_type, entry.actor?.login, entry.after])).toEqual([
    ["push", "alice", pull.headSha],
    ["branch_creation", "alice", before],
  ]);
});

test("a fetch can be cut, refused and reset", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  const folder = folderForTest();
  const url = cloneUrl(github.world, shop.repository);
  github.fault({ on: "git/upload-pack", fault: { kind: "truncated" } });
  expect((await runGit(folder, ["clone", "-q", "-c", "protocol.version=2", url, "a"])).status).not.toBe(0);
  github.clearFaults();
  github.fault({ on: "git/info-refs", fault: { kind: "status", status: 502 } });
  expect((await runGit(folder, ["clone", "-q", url, "b"])).stderr).toContain("502");
  github.fault({ on: "git/info-refs", fault: { kind: "reset" } });
  expect((await runGit(folder, ["clone", "-q", url, "c"])).status).not.toBe(0);
  expect((await runGit(folder, ["clone", "-q", url, "d"])).status).toBe(0);
  expect(github.journal.entries.map((entry) => entry.fault).filter((fault) => fault !== undefined)).toEqual([
    "truncated",
    "status",
    "reset",
  ]);
});
