import { expect, test } from "vitest";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";

const where = { owner: "acme", repo: "shop" } as const;

test("two pull requests may have one head, and the commit belongs to both", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  shop.push("lax", [{ files: { "lax.txt": "1\n" } }]);
  const strict = shop.pullRequest({ branch: "work", commits: [{ files: { "w.txt": "1\n" } }] });
  const lax = shop.pullRequest({ branch: "work", base: "lax" });
  expect(lax.headSha).toBe(strict.headSha);
  const octokit = octokitFor(github, github.installationToken());
  const of = await octokit.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: strict.headSha });
  expect(of.data.map((entry) => entry.base.ref)).toEqual(["main", "lax"]);
  strict.push([{ files: { "w.txt": "2\n" } }]);
  expect(lax.headSha).toBe(strict.headSha);
});

test("several forks share the objects of the repository they came from", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  const forks = ["mallory", "trent"].map((owner) => shop.fork(owner));
  const pulls = forks.map((fork) =>
    shop.pullRequest({
      fork,
      author: fork.repository.owner.login,
      branch: "main-2",
      commits: [{ files: { [`${fork.repository.owner.login}.txt`]: "1\n" } }],
    }),
  );
  const octokit = octokitFor(github, github.installationToken());
  expect((await octokit.repos.listForks(where)).data.map((fork) => fork.full_name)).toEqual([
    "mallory/shop",
    "trent/shop",
  ]);
  const found = await octokit.pulls.list({ ...where, head: "trent:main-2" });
  expect(found.data.map((entry) => entry.number)).toEqual([pulls[1]?.number]);
  // as on GitHub, a fork's commit can be read through its parent
  expect((await octokit.git.getCommit({ ...where, commit_sha: pulls[0]?.headSha ?? "" })).status).toBe(200);
  const compared = await octokit.repos.compareCommitsWithBasehead({ ...where, basehead: "main...mallory:main-2" });
  expect(compared.data.files?.map((file) => file.filename)).toEqual(["mallory.txt"]);
});

test("a workflow run of a fork names no pull request, one of the repository does", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  const own = shop.pullRequest();
  const foreign = shop.pullRequest({ fork: shop.fork("mallory") });
  const run = shop.workflowRun({ event: "pull_request_review", pull: own });
  shop.workflowRun({ event: "pull_request_review", pull: foreign });
  const octokit = octokitFor(github, github.installationToken());
  const listed = await octokit.actions.listWorkflowRunsForRepo({ ...where, event: "pull_request_review" });
  expect(
    listed.data.workflow_runs.map((entry) => [entry.head_repository.full_name, entry.pull_requests?.length]),
  ).toEqual([
    ["mallory/shop", 0],
    ["acme/shop", 1],
  ]);
  expect((await octokit.actions.getWorkflowRun({ ...where, run_id: run.id })).data.head_sha).toBe(own.headSha);
});

test("a symlink, a submodule, a binary, a mode and a type change are listed the way GitHub lists them", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", {
    files: { "run.sh": "true\n", "page.txt": "text\n", "gone.txt": "x\n" },
  });
  const pull = shop.pullRequest({
    commits: [
      {
        files: {
          link: { content: "run.sh", mode: "120000" },
          module: { submodule: "1".repeat(40) },
          "pixel.png": Uint8Array.of(137, 80, 0, 1),
          "run.sh": { content: "true\n", mode: "100755" },
          "page.txt": { content: "run.sh", mode: "120000" },
          "gone.txt": null,
          'odd "name\\.txt': "1\n",
        },
      },
    ],
  });
  const octokit = octokitFor(github, github.installationToken());
  const { data } = await octokit.pulls.listFiles({ ...where, pull_number: pull.number });
  expect(data.map((file) => [file.filename, file.status, file.patch !== undefined])).toEqual([
    ["gone.txt", "removed", true],
    ["link", "added", true],
    ["module", "added", true],
    ['odd "name\\.txt', "added", true],
    ["page.txt", "changed", true],
    ["pixel.png", "added", false],
    ["run.sh", "changed", false],
  ]);
  const link = await octokit.repos.getContent({ ...where, path: "link", ref: pull.headSha });
  expect(link.data).toMatchObject({ type: "symlink", target: "run.sh" });
  const raw = await octokit.repos.getContent({ ...where, path: "page.txt", mediaType: { format: "raw" } });
  expect(raw.data).toBe("text\n");
});

test("a conflict makes a pull request unmergeable, and a path of a slashed branch is found without encoding", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", { files: { "a.txt": "1\n" } });
  const pull = shop.pullRequest({ branch: "fix/a", commits: [{ files: { "a.txt": "2\n" } }] });
  shop.push("main", [{ files: { "a.txt": "3\n" } }]);
  const octokit = octokitFor(github, github.installationToken());
  expect((await octokit.pulls.get({ ...where, pull_number: pull.number })).data).toMatchObject({
    mergeable: false,
    mergeable_state: "dirty",
  });
  const answer = await fetch(`${github.apiUrl}/repos/acme/shop/branches/fix/a`, { headers: { "user-agent": "test" } });
  expect(await answer.json()).toMatchObject({ name: "fix/a", commit: { sha: pull.headSha } });
  expect(await statusOf(octokit.repos.getBranch({ ...where, branch: "fix/b" }))).toBe(404);
});

test("a deep history and a wide tree are made in seconds", async () => {
  const github = await githubForTest();
  const files = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`d${index % 97}/f${index}.txt`, `${index}\n`]),
  );
  const history = [{ files }, ...Array.from({ length: 3000 }, (_, index) => ({ files: { "n.txt": `${index}\n` } }))];
  const shop = github.repository("acme/shop", { history });
  const pull = shop.pullRequest({ commits: [{ files: { "n.txt": "last\n" } }] });
  const octokit = octokitFor(github, github.installationToken());
  expect((await octokit.pulls.get({ ...where, pull_number: pull.number })).data).toMatchObject({
    commits: 1,
    changed_files: 1,
  });
}, 90_000);
