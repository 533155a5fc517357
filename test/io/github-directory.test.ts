import { describe, expect, test } from "vitest";
import { IncompleteError } from "../../src/domain/errors.ts";
import type { Directory } from "../../src/ports-github.ts";
import type { GitHub, InstallationOptions } from "../github/builder.ts";
import type { PullBuilder } from "../github/builder-pull.ts";
import { githubForTest } from "../github/harness.ts";
import { readersFor } from "./github-reading.ts";
import { open } from "./open-repository.ts";

async function directoryFor(
  github: GitHub,
  pull: PullBuilder,
  options: Parameters<typeof readersFor>[2] = {},
): Promise<Directory> {
  const { host, people } = readersFor(github, "acme/shop", options);
  const read = await host.readPullRequest(pull.number);
  if (read === undefined) throw new Error("there is no such pull request");
  const repository = await open(pull.repository.gitDir);
  const change = await repository.readChange(pull.repository.tip(), pull.headSha);
  return people.openDirectory(read, change.commits);
}

const account = (github: GitHub, login: string) => ({ id: github.user(login).id, login, type: "User" });

describe("profiles", () => {
  test("have the name that somebody shows, and nothing of another who has the login now, nor of nobody; a failure throws", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    github.user("alice", { name: "Alice A." });
    const directory = await directoryFor(github, shop.pullRequest({ author: "alice" }));
    const alice = account(github, "alice");
    expect(await directory.readProfile(alice)).toEqual({ account: alice, name: "Alice A.", email: null });
    for (const other of [
      { id: 4242, login: "alice", type: "User" },
      { id: 4343, login: "nobody-at-all", type: "User" },
    ]) {
      expect(await directory.readProfile(other)).toEqual({ account: other, name: null, email: null });
    }
    await directory.readProfile(alice);
    expect(github.journal.of("users/get-by-username")).toHaveLength(3);
    github.fault({ on: "users/get-by-username", times: 9, fault: { kind: "status", status: 502 } });
    await expect(directory.readProfile(account(github, "bob"))).rejects.toThrow(IncompleteError);
  });
});

describe("permissions", () => {
  test("case 23: are GitHub's finer ones, a custom role counts as what it inherits, a stranger has none in a private repository", async () => {
    const github = await githubForTest();
    const shop = github
      .repository("acme/shop", { private: true })
      .user("m", { permission: "maintain" })
      .user("t", { permission: "triage" })
      .user("c", { permission: "write", role: "release-captain" });
    const pull = shop.pullRequest({ author: "m" });
    const directory = await directoryFor(github, pull);
    const of = async (login: string): Promise<unknown> => directory.readPermission(account(github, login));
    expect(await Promise.all(["m", "t", "c", "stranger"].map(of))).toEqual(
      ["maintain", "triage", "write", "none"].map((value) => ({ known: true, value })),
    );
    await of("m");
    expect(github.journal.of("repos/get-collaborator-permission-level")).toHaveLength(4);
  });

  test("of a login that another account has now are none, a 404 is none, and any other failure names the person", async () => {
    const github = await githubForTest();
    const pull = github.repository("acme/shop").user("alice", { permission: "admin" }).pullRequest({ author: "alice" });
    const directory = await directoryFor(github, pull);
    expect(await directory.readPermission({ id: 4242, login: "alice", type: "User" })).toEqual({
      known: true,
      value: "none",
    });
    expect(await directory.readPermission({ id: 4343, login: "nobody-at-all", type: "User" })).toEqual({
      known: true,
      value: "none",
    });
    github.fault({ on: "repos/get-collaborator-permission-level", times: 9, fault: { kind: "status", status: 502 } });
    expect(await directory.readPermission(account(github, "alice"))).toEqual({
      known: false,
      reason: expect.stringContaining("alice"),
    });
  });
});

describe("teams and collaborators", () => {
  test("cases 25-27: child teams count, pending members do not, and what cannot be read is unknown and never empty", async () => {
    const github = await githubForTest();
    github.organization("acme", { owners: ["boss"] });
    github.team("acme/core", { members: ["alice"], pending: ["paul"] });
    github.team("acme/core-eu", { members: ["emma"], parent: "core" });
    const pull = github.repository("acme/shop").team("core", "write").pullRequest({ author: "alice" });
    const without = await directoryFor(github, pull);
    expect(await without.readTeam("acme/core")).toEqual({
      known: false,
      reason: expect.stringContaining("team-token"),
    });
    const directory = await directoryFor(github, pull, { teamToken: github.userToken("boss", ["repo", "read:org"]) });
    const core = await directory.readTeam("acme/core");
    expect(core.known && core.value.map((member) => member.login).sort()).toEqual(["alice", "emma"]);
    expect(await directory.readTeam("acme/none")).toMatchObject({ known: false });
    expect(await directory.readTeam("other/core")).toMatchObject({
      known: false,
      reason: expect.stringContaining("other/core"),
    });
    const everybody = await directory.readCollaborators();
    expect(
      everybody.known && everybody.value.map(({ account: { login }, permission }) => `${login} ${permission}`).sort(),
    ).toEqual(expect.arrayContaining(["alice write", "emma write"]));
    github.fault({ on: "repos/list-collaborators", times: 9, fault: { kind: "status", status: 403 } });
    expect(await (await directoryFor(github, pull)).readCollaborators()).toMatchObject({ known: false });
  });
});

describe("who wrote and who pushed", () => {
  test("emails lead to accounts, a co-author's by what he wrote elsewhere, and an unknown one to nobody", async () => {
    const github = await githubForTest();
    const carol = github.user("carol");
    const email = `${carol.login}@example.com`;
    const shop = github
      .repository("acme/shop", { history: [{ files: { a: "1\n" }, author: { name: "carol", email } }] })
      .user("alice", { permission: "write" });
    const pull = shop.pullRequest({
      author: "alice",
      commits: [
        {
          files: { b: "1\n" },
          author: { name: "alice", email: "alice@example.com" },
          message: `b\n\nCo-authored-by: carol <${email}>`,
        },
        { files: { b: "2\n" }, author: { name: "who", email: "who@nowhere.example" } },
      ],
    });
    const directory = await directoryFor(github, pull);
    const accounts = await directory.readAccounts(["alice@example.com", email, "who@nowhere.example"]);
    expect([...accounts].map(([key, value]) => [key, value?.login ?? null])).toEqual([
      ["alice@example.com", "alice"],
      [email, "carol"],
      ["who@nowhere.example", null],
    ]);
    expect([...(await directory.readGitHubCommits([pull.headSha]))]).toEqual([]);
  });

  test("pushes are those to the head branch since it was made, and unknown where the fork is gone", async () => {
    const github = await githubForTest();
    const shop = github
      .repository("acme/shop")
      .user("alice", { permission: "write" })
      .user("bob", { permission: "write" });
    const pull = shop.pullRequest({ author: "alice", by: "alice" });
    pull.push([{ files: { x: "1\n" } }], { by: "bob" });
    const directory = await directoryFor(github, pull);
    const pushes = await directory.readPushes();
    expect(pushes.known && pushes.value.map((push) => [push.actor?.login, push.afterSha === pull.headSha])).toEqual(
      expect.arrayContaining([["bob", true]]),
    );
    const fork = shop.fork("mallory");
    const other = shop.pullRequest({ author: "mallory", fork });
    fork.delete();
    expect(await (await directoryFor(github, other)).readPushes()).toMatchObject({
      known: false,
      reason: expect.stringContaining("gone"),
    });
  });

  test.each<[string, InstallationOptions, string]>([
    ["the workflow", {}, "github-actions[bot]"],
    ["an own app", { app: "acme-gate" }, "acme-gate[bot]"],
  ])("this run writes as %s", async (_name, options, login) => {
    const github = await githubForTest();
    const pull = github.repository("acme/shop").pullRequest();
    const directory = await directoryFor(github, pull, { token: github.installationToken(options) });
    expect(await directory.readSelf()).toEqual([login]);
    expect(await directory.readSelf()).toEqual([login]);
    expect(github.journal.counts().graphql).toBe(1);
  });

  test("this run writes as the workflow where GraphQL refuses or is not there, and as nobody known where it fails", async () => {
    const github = await githubForTest();
    const pull = github.repository("acme/shop").pullRequest();
    for (const status of [403, 404]) {
      github.fault({ on: "graphql", fault: { kind: "status", status } });
      expect(await (await directoryFor(github, pull)).readSelf()).toEqual(["github-actions[bot]"]);
    }
    github.fault({ on: "graphql", times: 9, fault: { kind: "status", status: 502 } });
    await expect((await directoryFor(github, pull)).readSelf()).rejects.toThrow(/502/);
  });

  test("250 commits and more are covered", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const commits = Array.from({ length: 260 }, (_, index) => ({
      files: { n: `${index}\n` },
      author: { name: "dev", email: index === 3 ? "early@example.com" : "dev@example.com" },
    }));
    github.user("early");
    const pull = shop.pullRequest({ author: "dev", commits });
    const directory = await directoryFor(github, pull);
    const accounts = await directory.readAccounts(["early@example.com"]);
    expect(accounts.get("early@example.com")?.login).toBe("early");
    expect(github.journal.of("repos/list-commits")).toHaveLength(3);
  });
});
