import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type GitFixture, hashFolder, runGit } from "../git-fixture.ts";
import { draftgate, NODES } from "./command-line.ts";
import {
  check as checkWith,
  findingsOf,
  policyFile,
  QUICK_SCANNERS,
  SECRET,
  temporaryFolder,
  temporaryRepository,
} from "./judged.ts";

const FILES = { "src/a.py": "import os\n\nprint(os.name)\n", "key.txt": `key = ${SECRET}\n` };

const quick = (): readonly string[] => ["--policy", policyFile(QUICK_SCANNERS)];

function check(
  repository: Parameters<typeof checkWith>[0],
  args = quick(),
  options: Parameters<typeof checkWith>[2] = {},
): ReturnType<typeof checkWith> {
  return checkWith(repository, args, options);
}

function expectFound(run: Awaited<ReturnType<typeof check>>): void {
  expect(run.stderr + (run.report?.state ?? "")).toMatch(/failure$/);
  expect(run.code).toBe(1);
  expect(findingsOf(run.report, "secret")).toEqual([
    { path: "key.txt", startLine: 1, ruleId: "aws-access-token", blocks: true, isNew: true, inDiff: true },
  ]);
}

function runnable(file: string, text: string): string {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

describe.each(NODES)("a repository that check reads on $name", ({ path: node }) => {
  it("is the same afterwards when it is a work tree, packed or not", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: FILES });
    repository.git(["reset", "-q", "--hard"]);
    expectFound(await check(repository, undefined, { node }));
    repository.pack();
    expectFound(await check(repository, undefined, { node }));
  });

  it("is the same afterwards when it is bare or has SHA-256 names", async () => {
    for (const options of [
      { bare: true },
      { objectFormat: "sha256" },
      { bare: true, objectFormat: "sha256" },
    ] as const) {
      const repository = temporaryRepository(options);
      const head = repository.commit({ files: FILES });
      const run = await check(repository, undefined, { node });
      expectFound(run);
      expect(run.report.subject.headSha).toBe(head);
    }
  });
});

describe("a repository that check reads", () => {
  it("may be named by a folder in it, by a link to it, by a linked worktree or by its git folder", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: { ...FILES, "deep/er/x.txt": "x\n" } });
    repository.git(["reset", "-q", "--hard"]);
    const outside = temporaryFolder();
    const worktree = join(outside, "linked tree");
    repository.git(["worktree", "add", "-q", "-b", "other", worktree]);
    const link = join(outside, "link");
    symlinkSync(repository.path, link);
    const before = hashFolder(worktree);
    for (const path of [join(repository.path, "deep", "er"), link, worktree, repository.gitDir]) {
      const run = await check({ path, gitDir: repository.gitDir }, ["--base", "main", ...quick()]);
      expectFound(run);
      expect(run.report.notices).toEqual([]);
    }
    expect(hashFolder(worktree)).toBe(before);
  });

  it("may lie in a folder that nobody can write, with an index that is out of date and a stale lock", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: FILES });
    repository.git(["reset", "-q", "--hard"]);
    writeFileSync(join(repository.gitDir, "index.lock"), "");
    writeFileSync(join(repository.path, "README.md"), "# Shop\n");
    const folders = [".", ".git", ".git/refs", ".git/refs/heads", ".git/objects"].map((name) =>
      join(repository.path, name),
    );
    for (const folder of folders) chmodSync(folder, 0o555);
    try {
      expectFound(await check(repository));
    } finally {
      for (const folder of folders) chmodSync(folder, 0o755);
    }
  });

  it("may borrow its objects from another one", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: FILES });
    const clone = join(temporaryFolder(), "clone");
    runGit(temporaryFolder(), ["clone", "-q", "--shared", repository.path, clone]);
    expectFound(await check({ path: clone, gitDir: join(clone, ".git") }, ["--base", "origin/main", ...quick()]));
  });
});

/** Everything in a repository by which git runs programs or shows other objects than there are. */
function setTraps(repository: GitFixture, canary: string): void {
  const trap = `touch ${canary}`;
  const script = runnable(join(repository.path, "trap.sh"), `#!/bin/sh\n${trap}\ncat\n`);
  const included = join(repository.path, "included");
  writeFileSync(
    included,
    `[core]\n\tpager = ${trap}\n[alias]\n\tlog = !${trap}\n\tdiff-tree = !${trap}\n\tstatus = !${trap}\n`,
  );
  const settings: readonly (readonly [string, string])[] = [
    ["core.fsmonitor", script],
    ["core.hooksPath", join(repository.gitDir, "hooks")],
    ["core.sshCommand", script],
    ["core.pager", script],
    ["core.editor", script],
    ["core.askPass", script],
    ["core.attributesFile", join(repository.path, "attributes")],
    ["core.alternateRefsCommand", script],
    ["diff.external", script],
    ["diff.trap.textconv", script],
    ["diff.trap.command", script],
    ["filter.trap.clean", script],
    ["filter.trap.smudge", script],
    ["filter.trap.process", script],
    ["merge.trap.driver", script],
    ["include.path", included],
    ["alias.log", `!${trap}`],
    ["alias.cat-file", `!${trap}`],
    ["credential.helper", `!${trap}`],
    ["gpg.program", script],
    ["log.showSignature", "true"],
    ["log.mailmap", "true"],
    ["diff.renames", "false"],
    ["diff.noprefix", "true"],
    ["diff.algorithm", "patience"],
    ["diff.orderFile", join(repository.path, "order")],
    ["uploadpack.packObjectsHook", script],
    ["remote.origin.promisor", "true"],
    ["remote.origin.url", `ext::sh -c "${trap}"`],
    ["protocol.ext.allow", "always"],
    ["extensions.partialClone", "origin"],
  ];
  repository.git(["config", "core.repositoryformatversion", "1"]);
  for (const [name, value] of settings) repository.git(["config", name, value]);
  for (const hook of [
    "post-index-change",
    "reference-transaction",
    "post-checkout",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ]) {
    runnable(join(repository.gitDir, "hooks", hook), `#!/bin/sh\n${trap}\n`);
  }
  writeFileSync(join(repository.gitDir, "info", "attributes"), "* diff=trap filter=trap -diff\n");
}

describe("what a repository brings along", () => {
  it("runs nothing and changes nothing: configuration, hooks, filters, attributes, replacements, grafts, mailmap", async () => {
    const build = (): { repository: GitFixture; head: string; base: string } => {
      const repository = temporaryRepository();
      const base = repository.tip("main");
      const attributes = "* diff=trap filter=trap merge=trap\nsrc/** -diff\n";
      const head = repository.commit({
        files: { ...FILES, ".gitattributes": attributes, ".mailmap": "Nobody <n@b> <ada@example.com>\n" },
      });
      repository.git(["reset", "-q", "--hard"]);
      return { repository, head, base };
    };
    const policy = quick();
    const plain = await check(build().repository, policy);
    expectFound(plain);
    const { repository, head, base } = build();
    const canary = join(temporaryFolder(), "canary");
    setTraps(repository, canary);
    repository.setRef(`refs/replace/${head}`, base);
    writeFileSync(join(repository.gitDir, "info", "grafts"), `${head}\n`);
    const trapped = await check(repository, policy);
    expect(existsSync(canary)).toBe(false);
    const timeless = (text: string) => text.replace(/"elapsedMs": \d+/g, "");
    // The traps themselves are untracked files.
    const { notices } = trapped.report;
    expect(notices.map((notice) => notice.code)).toEqual(["uncommitted-work"]);
    expect(timeless(JSON.stringify({ ...trapped.report, notices: [] }, null, 1))).toBe(
      timeless(JSON.stringify({ ...plain.report, notices: [] }, null, 1)),
    );
  });

  it("is not looked at through the caller's GIT_ variables either", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: FILES });
    repository.git(["reset", "-q", "--hard"]);
    const other = temporaryRepository();
    const folder = temporaryFolder();
    const canary = join(folder, "canary");
    const trap = runnable(join(folder, "trap"), `#!/bin/sh\ntouch ${canary}\n`);
    const git = { GIT_DIR: other.gitDir, GIT_WORK_TREE: other.path, GIT_COMMON_DIR: other.gitDir };
    const files = { GIT_INDEX_FILE: join(folder, "index"), GIT_OBJECT_DIRECTORY: join(folder, "objects") };
    const programs = {
      GIT_EXTERNAL_DIFF: trap,
      GIT_PAGER: trap,
      GIT_SSH: trap,
      GIT_ASKPASS: trap,
      GIT_EXEC_PATH: folder,
    };
    const traces = { GIT_TRACE: join(folder, "trace"), GIT_TRACE2_EVENT: join(folder, "trace2"), GIT_TRACE_SETUP: "1" };
    const config = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.fsmonitor",
      GIT_CONFIG_VALUE_0: trap,
      GIT_CONFIG_GLOBAL: join(folder, "global"),
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${trap}'`,
    };
    const words = {
      GIT_DIFF_OPTS: "-U9",
      GIT_CEILING_DIRECTORIES: repository.path,
      GIT_NAMESPACE: "x",
      GIT_REPLACE_REF_BASE: "refs/heads",
    };
    const shallow = { GIT_SHALLOW_FILE: join(folder, "shallow"), GIT_GRAFT_FILE: join(folder, "grafts") };
    writeFileSync(join(folder, "global"), `[core]\n\tfsmonitor = ${trap}\n[diff]\n\texternal = ${trap}\n`);
    writeFileSync(join(folder, "grafts"), `${repository.tip("topic")}\n`);
    const home = join(folder, "home");
    mkdirSync(home);
    writeFileSync(join(home, ".gitconfig"), `[core]\n\tfsmonitor = ${trap}\n`);
    const names = readdirSync(folder).sort();
    const policy = quick();
    const cache = {
      DRAFTGATE_TOOL_CACHE: process.env["DRAFTGATE_TOOL_CACHE"] ?? join(process.env["HOME"] ?? "", ".cache/draftgate"),
    };
    const env = { ...git, ...files, ...programs, ...traces, ...config, ...words, ...shallow, ...cache, HOME: home };
    expectFound(await check(repository, policy, { env }));
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it("is told of when work is not committed, and only then", async () => {
    const repository = temporaryRepository();
    repository.commit({ files: FILES });
    repository.git(["reset", "-q", "--hard"]);
    const codes = async (...args: string[]) =>
      (await check(repository, ["--no-scan", "--policy", "preset:advisory", ...args])).report.notices.map(
        (one) => one.code,
      );
    expect(await codes()).toEqual([]);
    writeFileSync(join(repository.path, "new.txt"), "new\n");
    expect(await codes()).toEqual(["uncommitted-work"]);
    expect(await codes("--head", "topic~0")).toEqual([]);
    const text = await draftgate(["check", "--repo", repository.path, "--no-scan", "--policy", "preset:advisory"]);
    expect(text.stdout).toContain("not committed");
    writeFileSync(join(repository.gitDir, "index"), "no index at all");
    expect(await codes()).toEqual(["uncommitted-work"]);
  });
});
