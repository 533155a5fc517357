import { expect, test } from "vitest";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";
import { FORK_PERMISSIONS } from "./world.ts";

const where = { owner: "acme", repo: "shop" } as const;

test("a permission is told in GitHub's four words and by the role's own name", async () => {
  const github = await githubForTest();
  github.organization("acme", { owners: ["boss"], members: ["member"] });
  const shop = github.repository("acme/shop");
  shop.user("m", { permission: "maintain" }).user("t", { permission: "triage" });
  shop.user("c", { permission: "write", role: "release-captain" });
  const octokit = octokitFor(github, github.installationToken());
  const level = async (username: string) => {
    const { data } = await octokit.repos.getCollaboratorPermissionLevel({ ...where, username });
    return [data.permission, data.role_name, data.user?.permissions?.push];
  };
  expect(await level("m")).toEqual(["write", "maintain", true]);
  expect(await level("t")).toEqual(["read", "triage", false]);
  expect(await level("c")).toEqual(["write", "release-captain", true]);
  expect(await level("boss")).toEqual(["admin", "admin", true]);
  expect(await level("member")).toEqual(["read", "read", false]);
  expect(await statusOf(level("nobody-at-all"))).toBe(404);
  const listed = await octokit.repos.listCollaborators({ ...where, permission: "push" });
  expect(listed.data.map((user) => user.login).sort()).toEqual(["boss", "c", "m"]);
});

test("teams nest, memberships may be pending, and nobody reads them without the scope", async () => {
  const github = await githubForTest();
  github.team("acme/core", { members: ["alice"], pending: ["paul"] });
  github.team("acme/core-eu", { members: ["emma"], parent: "core" });
  github.repository("acme/shop").team("core", "write");
  const reader = octokitFor(github, github.userToken("alice", ["repo", "read:org"]));
  const team = { org: "acme", team_slug: "core" };
  expect((await reader.teams.listMembersInOrg(team)).data.map((user) => user.login)).toEqual(["alice", "emma"]);
  const state = async (username: string) =>
    (await reader.teams.getMembershipForUserInOrg({ ...team, username })).data.state;
  expect([await state("alice"), await state("paul"), await state("emma")]).toEqual(["active", "pending", "active"]);
  expect(await statusOf(state("mallory"))).toBe(404);
  expect((await reader.teams.listChildInOrg(team)).data.map((child) => child.slug)).toEqual(["core-eu"]);
  expect((await reader.teams.getByName(team)).data).toMatchObject({ members_count: 2, repos_count: 1 });
  expect((await reader.teams.checkPermissionsForRepoInOrg({ ...team, ...where })).status).toBe(204);
  const { data } = await reader.repos.getCollaboratorPermissionLevel({ ...where, username: "emma" });
  expect(data.role_name).toBe("write");
  expect(await statusOf(octokitFor(github, github.userToken("alice")).teams.listMembersInOrg(team))).toBe(404);
  expect(await statusOf(octokitFor(github, github.installationToken()).teams.listMembersInOrg(team))).toBe(404);
  github.settings({ teamsWithoutScope: 403 });
  expect(await statusOf(octokitFor(github, github.installationToken()).teams.listMembersInOrg(team))).toBe(403);
});

test("a fork's token reads and cannot write, and the answer names what is missing", async () => {
  const github = await githubForTest();
  const pull = github.repository("acme/shop").pullRequest();
  const octokit = octokitFor(github, github.installationToken({ permissions: FORK_PERMISSIONS }));
  expect((await octokit.pulls.get({ ...where, pull_number: pull.number })).status).toBe(200);
  const write = octokit.repos.createCommitStatus({ ...where, sha: pull.headSha, state: "success" });
  await expect(write).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("Resource not accessible by integration"),
    response: { headers: { "x-accepted-github-permissions": "statuses=write" } },
  });
  expect(github.journal.writes().map((entry) => entry.status)).toEqual([403]);
});

test("a private repository is not there for strangers and for tokens of other repositories", async () => {
  const github = await githubForTest();
  github.repository("acme/shop", { private: true }).user("alice", { permission: "read" });
  github.repository("acme/other");
  expect(await statusOf(octokitFor(github, github.userToken("mallory")).repos.get(where))).toBe(404);
  expect(await statusOf(octokitFor(github, undefined).repos.get(where))).toBe(404);
  expect(
    await statusOf(octokitFor(github, github.installationToken({ repositories: ["acme/other"] })).repos.get(where)),
  ).toBe(404);
  expect((await octokitFor(github, github.userToken("alice")).repos.get(where)).data.private).toBe(true);
  const bare = octokitFor(github, github.installationToken({ permissions: {} }));
  expect(await statusOf(bare.pulls.list(where))).toBe(403);
  expect(await statusOf(octokitFor(github, "double-no-such-token").repos.get(where))).toBe(401);
});

test("accounts are found by login and id, and deleted ones leave their words behind without a name", async () => {
  const github = await githubForTest();
  const pull = github
    .repository("acme/shop")
    .user("gone", { permission: "write" })
    .pullRequest()
    .review("gone", "APPROVED")
    .comment("gone", "hi");
  const octokit = octokitFor(github, github.installationToken());
  const { data: user } = await octokit.users.getByUsername({ username: "GONE" });
  expect((await octokit.request("GET /user/{account_id}", { account_id: user.id })).data.login).toBe("gone");
  github.deleteUser("gone");
  expect(await statusOf(octokit.users.getByUsername({ username: "gone" }))).toBe(404);
  const reviews = await octokit.pulls.listReviews({ ...where, pull_number: pull.number });
  expect(reviews.data.map((review) => [review.state, review.user])).toEqual([["APPROVED", null]]);
  const comments = await octokit.issues.listComments({ ...where, issue_number: pull.number });
  expect(comments.data[0]?.user).toBeNull();
  expect(await statusOf(octokit.users.getAuthenticated())).toBe(403);
  expect((await octokitFor(github, github.userToken("alice")).users.getAuthenticated()).data.login).toBe("alice");
});

test("each token has its own hour, which conditional requests do not use up", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const token = github.installationToken();
  const octokit = octokitFor(github, token);
  const first = await octokit.repos.get(where);
  expect(first.headers["x-ratelimit-remaining"]).toBe("999");
  expect(await statusOf(octokit.repos.get({ ...where, headers: { "if-none-match": first.headers.etag } }))).toBe(304);
  expect((await octokit.rateLimit.get()).data.rate).toMatchObject({ limit: 1000, remaining: 999 });
  github.rateLimit(token, { remaining: 0 });
  await expect(octokit.repos.get(where)).rejects.toMatchObject({
    status: 403,
    response: { headers: { "x-ratelimit-remaining": "0" } },
  });
});
