import { expect, test } from "vitest";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";

const where = { owner: "acme", repo: "shop" } as const;

test("a pull request, its files, commits and comparison are what git says, and every answer fits GitHub's description", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", { files: { "a.txt": "one\ntwo\nthree\n", "old.txt": "x\n".repeat(20) } });
  const pull = shop.user("alice", { permission: "write" }).pullRequest({
    author: "alice",
    title: "Add b",
    body: "why",
    commits: [
      { message: "Add b", files: { "b.txt": "b\n" } },
      { message: "Change a", files: { "a.txt": "one\n2\nthree\n" }, renames: { "old.txt": "new.txt" } },
    ],
    labels: ["ai"],
  });
  const octokit = octokitFor(github, github.installationToken());
  const { data } = await octokit.pulls.get({ ...where, pull_number: pull.number });
  expect(data).toMatchObject({
    title: "Add b",
    state: "open",
    draft: false,
    mergeable: true,
    commits: 2,
    changed_files: 3,
    additions: 2,
    deletions: 1,
    head: { sha: pull.headSha, ref: "feature-1" },
    base: { ref: "main", sha: shop.tip() },
    user: { login: "alice" },
  });
  const files = await octokit.pulls.listFiles({ ...where, pull_number: pull.number });
  expect(
    files.data.map((file) => [file.filename, file.status, file.additions, file.deletions, file.previous_filename]),
  ).toEqual([
    ["a.txt", "modified", 1, 1, undefined],
    ["b.txt", "added", 1, 0, undefined],
    ["new.txt", "renamed", 0, 0, "old.txt"],
  ]);
  expect(files.data[0]?.patch).toBe("@@ -1,3 +1,3 @@\n one\n-two\n+2\n three");
  const commits = await octokit.pulls.listCommits({ ...where, pull_number: pull.number });
  expect(commits.data.map((entry) => [entry.commit.message, entry.author?.login])).toEqual([
    ["Add b", "alice"],
    ["Change a", "alice"],
  ]);
  const compared = await octokit.repos.compareCommitsWithBasehead({ ...where, basehead: `main...${pull.headSha}` });
  expect(compared.data).toMatchObject({
    status: "ahead",
    ahead_by: 2,
    behind_by: 0,
    merge_base_commit: { sha: shop.tip() },
  });
  const of = await octokit.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: pull.headSha });
  expect(of.data.map((entry) => entry.number)).toEqual([pull.number]);
  const byHead = await octokit.pulls.list({ ...where, head: "acme:feature-1" });
  expect(byHead.data.map((entry) => entry.number)).toEqual([pull.number]);
});

test("files, blobs, trees, commits, refs, branches, protection and rules are read from git and the world", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop", {
    files: { "src/a.py": "print(1)\n", "run.sh": { content: "true\n", mode: "100755" } },
  });
  shop.user("root", { permission: "admin" }).protect("main", { contexts: ["draftgate"], approvals: 1 });
  shop.rules("main", [
    {
      type: "required_status_checks",
      parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: "draftgate" }] },
    },
  ]);
  shop.push("feature/x", [{ files: { "src/b.py": "2\n" } }]);
  const octokit = octokitFor(github, github.userToken("root"));
  const content = await octokit.repos.getContent({ ...where, path: "src/a.py" });
  expect(content.data).toMatchObject({
    type: "file",
    size: 9,
    encoding: "base64",
    content: Buffer.from("print(1)\n").toString("base64"),
  });
  const folder = await octokit.repos.getContent({ ...where, path: "src", ref: "feature/x" });
  expect(Array.isArray(folder.data) && folder.data.map((entry) => entry.path)).toEqual(["src/a.py", "src/b.py"]);
  const tree = await octokit.git.getTree({ ...where, tree_sha: "main", recursive: "1" });
  expect(tree.data.tree.map((entry) => [entry.path, entry.mode])).toEqual([
    ["run.sh", "100755"],
    ["src", "040000"],
    ["src/a.py", "100644"],
  ]);
  const blob = await octokit.git.getBlob({ ...where, file_sha: tree.data.tree[2]?.sha ?? "" });
  expect(Buffer.from(blob.data.content, "base64").toString()).toBe("print(1)\n");
  const commit = await octokit.git.getCommit({ ...where, commit_sha: shop.tip() });
  expect(commit.data.message).toBe("Initial commit");
  const ref = await octokit.git.getRef({ ...where, ref: "heads/feature/x" });
  expect(ref.data.object.sha).toBe(shop.tip("feature/x"));
  const branch = await octokit.repos.getBranch({ ...where, branch: "feature/x" });
  expect(branch.data.protected).toBe(false);
  const branches = await octokit.repos.listBranches({ ...where, protected: true });
  expect(branches.data.map((entry) => entry.name)).toEqual(["main"]);
  const protection = await octokit.repos.getBranchProtection({ ...where, branch: "main" });
  expect(protection.data.required_status_checks?.contexts).toEqual(["draftgate"]);
  const rules = await octokit.repos.getBranchRules({ ...where, branch: "main" });
  expect(rules.data.map((rule) => rule.type)).toEqual(["required_status_checks"]);
  expect(await statusOf(octokit.repos.getContent({ ...where, path: "nothing" }))).toBe(404);
  const one = await octokit.repos.getCommit({ ...where, ref: "feature/x" });
  expect(one.data.files?.map((file) => file.filename)).toEqual(["src/b.py"]);
  const all = await octokit.repos.get(where);
  expect(all.data.permissions).toMatchObject({ admin: true, pull: true });
});

test("lists page at a hundred with Link, and stop at 3,000 files and 250 commits", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  const files = Object.fromEntries(
    Array.from({ length: 3005 }, (_, index) => [`f/${String(index).padStart(4, "0")}.txt`, `${index}\n`]),
  );
  const wide = shop.pullRequest({ commits: [{ files }] });
  const octokit = octokitFor(github, github.installationToken());
  const listed = await octokit.paginate(octokit.pulls.listFiles, { ...where, pull_number: wide.number, per_page: 100 });
  expect(listed.length).toBe(3000);
  expect(github.journal.of("pulls/list-files").length).toBe(30);
  expect((await octokit.pulls.get({ ...where, pull_number: wide.number })).data.changed_files).toBe(3005);
  const deep = shop.pullRequest({
    commits: Array.from({ length: 260 }, (_, index) => ({ files: { "n.txt": `${index}\n` } })),
  });
  const commits = await octokit.paginate(octokit.pulls.listCommits, {
    ...where,
    pull_number: deep.number,
    per_page: 100,
  });
  expect(commits.length).toBe(250);
  const defaults = await octokit.pulls.listFiles({ ...where, pull_number: wide.number });
  expect(defaults.data.length).toBe(30);
});

test("a pull request follows pushes, force-pushes, retargeting, drafts, and survives its fork", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  shop.push("next", [{ files: { "next.txt": "1\n" } }]);
  const fork = shop.fork("mallory");
  const pull = shop.pullRequest({ author: "mallory", fork, draft: true, commits: [{ files: { "m.txt": "1\n" } }] });
  const octokit = octokitFor(github, github.installationToken());
  const read = async () => (await octokit.pulls.get({ ...where, pull_number: pull.number })).data;
  expect(await read()).toMatchObject({
    draft: true,
    head: { label: "mallory:feature-1", repo: { full_name: "mallory/shop", fork: true } },
  });
  const first = pull.headSha;
  pull.push([{ files: { "m.txt": "2\n" } }]);
  expect((await read()).head.sha).not.toBe(first);
  pull.push([{ files: { "m.txt": "3\n" } }], { force: true, from: shop.tip() });
  expect(await read()).toMatchObject({ commits: 1, head: { sha: pull.headSha } });
  const activity = await octokit.repos.listActivities({ owner: "mallory", repo: "shop", ref: "feature-1" });
  expect(activity.data.map((entry) => [entry.activity_type, entry.actor?.login])).toEqual([
    ["force_push", "author"],
    ["push", "author"],
    ["branch_creation", "mallory"],
  ]);
  // the base moves and the pull request's own base.sha lags behind, as on GitHub
  const before = (await read()).base.sha;
  shop.push("main", [{ files: { "other.txt": "1\n" } }]);
  expect((await read()).base.sha).toBe(before);
  pull.retarget("next").draft(false);
  expect(await read()).toMatchObject({ draft: false, base: { ref: "next", sha: shop.tip("next") } });
  fork.delete();
  expect((await read()).head.repo).toBeNull();
  pull.close();
  expect(await read()).toMatchObject({ state: "closed", mergeable: null });
});
