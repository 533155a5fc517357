import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ConfigurationError, IncompleteError } from "../../src/domain/errors.ts";
import { createGitRepository } from "../../src/io/git-repository.ts";
import { type GitFixture, hashFolder, runGit } from "../git-fixture.ts";
import { fixture, open, temporaryFolder } from "./open-repository.ts";

function twoBranches(options?: Parameters<typeof fixture>[0]): GitFixture {
  const repository = fixture(options);
  repository.commit({ files: { "dir/a.txt": "1\n" } });
  repository.branch("topic");
  repository.commit({ files: { "dir/a.txt": "1\n2\n", "dir/b.txt": "1\n" } });
  return repository;
}

function makePipe(path: string): void {
  expect(spawnSync("sh", ["-c", 'mkfifo "$1"', "sh", path]).status).toBe(0);
}

/** How many processes have a folder below `folder` as theirs. */
function processesIn(folder: string): number {
  const folders = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readlinkSync(`/proc/${id}/cwd`);
      } catch {
        return "";
      }
    });
  return folders.filter((one) => one.startsWith(folder)).length;
}

async function readTopic(path: string): Promise<readonly string[]> {
  const opened = await open(path);
  const change = await opened.readChange(await opened.resolveCommit("main"), await opened.resolveCommit("HEAD"));
  await opened.readNewBlobs(change);
  await opened.readBlame(change, ["dir/a.txt"]);
  return change.files.map((file) => file.path);
}
const TOPIC = ["dir/a.txt", "dir/b.txt"];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("where a repository may lie", () => {
  it("works in a work tree, a folder of it, its .git folder and a bare clone", async () => {
    const repository = twoBranches();
    repository.git(["reset", "-q", "--hard"]);
    const bare = join(temporaryFolder(), "bare.git");
    runGit(repository.path, ["clone", "-q", "--bare", ".", bare]);
    for (const path of [repository.path, join(repository.path, "dir"), repository.gitDir, bare]) {
      expect(await readTopic(path)).toEqual(TOPIC);
    }
  });

  it("works in a linked worktree, with that one's HEAD", async () => {
    const repository = twoBranches();
    const linked = join(temporaryFolder(), "linked");
    repository.git(["reset", "-q", "--hard"]);
    repository.git(["checkout", "-q", "main"]);
    repository.git(["worktree", "add", "-q", linked, "topic"]);
    expect(await readTopic(linked)).toEqual(TOPIC);
    expect(await readTopic(join(linked, "dir"))).toEqual(TOPIC);
    expect(await readTopic(repository.path)).toEqual([]);
    writeFileSync(join(linked, "loose"), "");
    expect(await (await open(linked)).hasUncommittedWork()).toBe(true);
    expect(await (await open(repository.path)).hasUncommittedWork()).toBe(false);
  });

  it("works where .git is a file, and behind relative alternates and packed refs", async () => {
    const repository = twoBranches();
    repository.pack();
    const away = join(temporaryFolder(), "away.git");
    renameSync(repository.gitDir, away);
    writeFileSync(repository.gitDir, `gitdir: ${away}\n`);
    expect(await readTopic(repository.path)).toEqual(TOPIC);
    const shared = join(temporaryFolder(), "shared");
    runGit(away, ["clone", "-q", "--shared", "--branch", "topic", away, shared]);
    runGit(shared, ["branch", "-q", "main", "origin/main"]);
    expect(await readTopic(shared)).toEqual(TOPIC);
  });

  it("works with SHA-256", async () => {
    const repository = twoBranches({ objectFormat: "sha256" });
    expect(await readTopic(repository.path)).toEqual(TOPIC);
    expect(await (await open(repository.path)).resolveCommit("topic")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("works with a folder whose name is full of surprises", async () => {
    const path = join(temporaryFolder(), '-we"ird\n# näme\\');
    mkdirSync(path);
    const repository = twoBranches({ path });
    repository.git(["reset", "-q", "--hard"]);
    expect(await readTopic(path)).toEqual(TOPIC);
    expect(await (await open(path)).hasUncommittedWork()).toBe(false);
  });

  it("works where nothing may be written", async () => {
    const repository = twoBranches();
    for (const folder of [".git/objects", ".git/refs/heads", ".git/refs", ".git", "."]) {
      chmodSync(join(repository.path, folder), 0o555);
    }
    expect(await readTopic(repository.path)).toEqual(TOPIC);
  });

  it("takes a symbolic link as HEAD, as old repositories have it", async () => {
    const repository = twoBranches();
    renameSync(join(repository.gitDir, "HEAD"), join(repository.gitDir, "OLD"));
    symlinkSync("refs/heads/topic", join(repository.gitDir, "HEAD"));
    expect(await readTopic(repository.path)).toEqual(TOPIC);
  });
});

describe("what cannot be opened", () => {
  it("is named in one line", async () => {
    const folder = temporaryFolder();
    const none = open(folder);
    await expect(none).rejects.toThrow(ConfigurationError);
    await expect(none).rejects.toThrow(`${folder} is not a git repository`);
    await expect(open(join(folder, "missing"))).rejects.toThrow("is not a folder");
  });

  it.each([
    ["is missing", undefined, "git was not found on PATH"],
    ["is too old", "git version 2.33.9", "git 2.34 or newer is needed"],
  ])("says so when git %s", async (_, version, message) => {
    const searchPath = temporaryFolder();
    if (version !== undefined) {
      writeFileSync(join(searchPath, "git"), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
    }
    const repository = twoBranches();
    const answer = createGitRepository({
      repositoryPath: repository.path,
      scratchPath: temporaryFolder(),
      searchPath,
    }).then((opened) => opened.resolveCommit("main"));
    await expect(answer).rejects.toThrow(ConfigurationError);
    await expect(answer).rejects.toThrow(message);
  });

  it("takes no git from inside the repository or from a relative folder", async () => {
    const repository = twoBranches();
    const canary = join(temporaryFolder(), "canary");
    writeFileSync(join(repository.path, "git"), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
    const opened = await createGitRepository({
      repositoryPath: repository.path,
      scratchPath: temporaryFolder(),
      searchPath: `.:${repository.path}:${process.env["PATH"]}`,
    });
    await opened.close();
    expect(existsSync(canary)).toBe(false);
  });
});

describe("revisions", () => {
  it.each(["topic", "refs/heads/topic", "HEAD", "HEAD^0", "main^{commit}", "v1", "HEAD~1"])(
    "resolves %s",
    async (revision) => {
      const repository = twoBranches();
      repository.git(["tag", "-a", "-m", "Tag", "v1", "topic"]);
      const opened = await open(repository.path);
      expect(await opened.resolveCommit(revision)).toBe(repository.git(["rev-parse", `${revision}^{commit}`]).trim());
      expect(await opened.resolveCommit(repository.tip())).toBe(repository.tip());
    },
  );

  it("finds the youngest commit by words of its message, as git does", async () => {
    const repository = twoBranches();
    const sha = repository.commit({ files: { "found.txt": "1\n" }, message: "Find me by these words\n" });
    expect(await (await open(repository.path)).resolveCommit(":/me by these")).toBe(sha);
  });

  it.each(["nothing", "-h", "--all", "", "main topic", "main..topic", "topic:dir", "a\nb", "0".repeat(40), "HEAD~9"])(
    "refuses %j in one line that quotes it",
    async (revision) => {
      const opened = await open(twoBranches().path);
      const resolving = opened.resolveCommit(revision);
      await expect(resolving).rejects.toThrow(ConfigurationError);
      await expect(resolving).rejects.toThrow(/^[^\n]+$/);
    },
  );

  it("refuses HEAD where there are no commits at all", async () => {
    const opened = await open(fixture().path);
    await expect(opened.resolveCommit("HEAD")).rejects.toThrow(ConfigurationError);
    await expect(opened.readDefaultBase()).rejects.toThrow("--base");
    expect(await opened.resolveRef("refs/heads/main")).toBeUndefined();
    expect(await opened.hasUncommittedWork()).toBe(false);
  });

  it("resolves full ref names only", async () => {
    const repository = twoBranches();
    const opened = await open(repository.path);
    expect(await opened.resolveRef("refs/heads/topic")).toBe(repository.tip());
    for (const ref of ["topic", "refs/heads/none", "refs/heads/topic^", "refs/heads/topic@{0}", "-refs/heads/topic"]) {
      expect(await opened.resolveRef(ref)).toBeUndefined();
    }
  });

  it("takes origin/HEAD, else main, else master as the default base", async () => {
    const repository = fixture();
    const master = repository.commit({ files: { a: "1" } });
    repository.branch("work");
    repository.git(["branch", "-q", "-m", "main", "master"]);
    expect(await (await open(repository.path)).readDefaultBase()).toBe(master);
    const main = repository.commit({ files: { a: "2" } });
    repository.setRef("refs/heads/main", main);
    expect(await (await open(repository.path)).readDefaultBase()).toBe(main);
    const origin = repository.commit({ files: { a: "3" } });
    repository.setRef("refs/remotes/origin/trunk", origin);
    repository.git(["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"]);
    expect(await (await open(repository.path)).readDefaultBase()).toBe(origin);
  });
});

describe("clones that lack something", () => {
  const origin = (): GitFixture => {
    const repository = twoBranches();
    repository.commit({ files: { "dir/a.txt": "3\n" } });
    repository.commit({ files: { "dir/c.txt": "3\n" } });
    repository.git(["config", "uploadpack.allowFilter", "true"]);
    return repository;
  };
  const clone = (repository: GitFixture, ...options: readonly string[]): string => {
    const path = join(temporaryFolder(), "clone");
    runGit(repository.path, ["clone", "-q", ...options, `file://${repository.path}`, path]);
    return path;
  };

  it.each([
    ["a head cut off before the base", ["--depth=2", "--no-single-branch", "--branch=topic"]],
    ["both cut off", ["--depth=1", "--no-single-branch", "--branch=topic"]],
    ["blobs left behind", ["--filter=blob:none", "--no-checkout", "--branch=topic"]],
    ["trees left behind", ["--filter=tree:0", "--no-checkout", "--branch=topic"]],
  ])("are incomplete, and the message names the way out (%s)", async (_, options) => {
    const repository = origin();
    const opened = await open(clone(repository, ...options));
    const reading = opened.readChange(repository.tip("main"), repository.tip());
    await expect(reading).rejects.toThrow(IncompleteError);
    await expect(reading).rejects.toThrow("git fetch --unshallow");
  });

  it("never fetch by themselves", async () => {
    const repository = origin();
    const path = clone(repository, "--filter=blob:none", "--no-checkout", "--branch=topic");
    const canary = join(temporaryFolder(), "canary");
    runGit(path, ["config", "remote.origin.url", `ext::touch ${canary}`]);
    runGit(path, ["config", "protocol.ext.allow", "always"]);
    const before = hashFolder(path);
    const opened = await open(path);
    await expect(opened.readChange(repository.tip("main"), repository.tip())).rejects.toThrow(IncompleteError);
    await expect(opened.readFile(repository.tip(), "dir/a.txt")).rejects.toThrow(IncompleteError);
    expect([existsSync(canary), hashFolder(path)]).toEqual([false, before]);
  });

  it("are complete without their large blobs for who says so: those are binary, of the size given, and without bytes", async () => {
    const repository = origin();
    repository.commit({ files: { big: "long line\n".repeat(200), "dir/a.txt": "4\n" } });
    const last = repository.commit({ files: { big: `${"long line\n".repeat(200)}more\n`, small: "s\n" } });
    const path = clone(repository, "--filter=blob:limit=100", "--no-checkout", "--branch=topic");
    const opened = await open(path, 101);
    const change = await opened.readChange(repository.tip("main"), last);
    const big = change.files.find((file) => file.path === "big");
    expect(big).toMatchObject({
      isBinary: true,
      hunks: [],
      newBlob: repository.git(["rev-parse", `${last}:big`]).trim(),
    });
    expect(change.files.map((file) => file.path)).toEqual(["big", "dir/a.txt", "dir/b.txt", "dir/c.txt", "small"]);
    const sizes = (await opened.readNewBlobs(change)).map((blob) => [blob.path, blob.size]);
    expect(sizes.filter(([name]) => name === "big")).toEqual([
      ["big", 101],
      ["big", 101],
    ]);
    expect(sizes).toHaveLength(6);
    for await (const blob of opened.readBlobs([big?.newBlob ?? ""], 100)) {
      expect(blob).toMatchObject({ size: 101, bytes: undefined });
    }
    const blame = await opened.readBlame(change, ["big", "small"]);
    expect([blame.get("big"), blame.get("small")?.length]).toEqual([[], 1]);
    await expect((await open(path)).readChange(repository.tip("main"), last)).rejects.toThrow(IncompleteError);
  });

  it("are complete when only what lies before the range is cut off", async () => {
    const repository = origin();
    const opened = await open(clone(repository, "--depth=3", "--branch=topic"));
    const change = await opened.readChange(await opened.resolveCommit("HEAD~2"), await opened.resolveCommit("HEAD"));
    expect(change.commits).toHaveLength(2);
  });

  it("tell a revision behind the cut from one that does not exist", async () => {
    const repository = origin();
    const opened = await open(clone(repository, "--depth=1", "--branch=topic"));
    await expect(opened.resolveCommit("HEAD~1")).rejects.toThrow(IncompleteError);
    await expect(opened.resolveCommit(repository.tip("main"))).rejects.toThrow(IncompleteError);
    await expect(opened.resolveCommit("main")).rejects.toThrow(ConfigurationError);
  });
});

describe("a hostile repository", () => {
  it("runs nothing, changes nothing and is not changed", async () => {
    const repository = twoBranches();
    repository.note("refs/notes/ai", repository.tip(), "note");
    repository.git(["reset", "-q", "--hard"]);
    const quiet = await open(repository.path);
    const plain = await quiet.readChange(repository.tip("main"), repository.tip());

    const canaries = temporaryFolder();
    const script = join(canaries, "evil.sh");
    writeFileSync(script, `#!/bin/sh\ntouch ${canaries}/ran-$$\ncat\n`, { mode: 0o755 });
    const keys = [
      "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass", "core.alternateRefsCommand",
      "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge",
      "filter.evil.process", "credential.helper", "gpg.program", "pager.log", "pager.diff", "alias.log", "uploadpack.packObjectsHook",
    ]; // biome-ignore format: a list of names
    for (const key of keys) runGit(repository.path, ["config", key, script]);
    runGit(repository.path, ["config", "log.showSignature", "true"]);
    runGit(repository.path, ["config", "core.hooksPath", join(canaries, "hooks")]);
    runGit(repository.path, ["config", "include.path", join(canaries, "more.config")]);
    runGit(repository.path, ["config", "filter.evil.required", "true"]);
    mkdirSync(join(canaries, "hooks"));
    for (const hook of [
      "post-index-change",
      "reference-transaction",
      "post-checkout",
      "pre-auto-gc",
      "fsmonitor-watchman",
    ]) {
      symlinkSync(script, join(canaries, "hooks", hook));
      symlinkSync(script, join(repository.gitDir, "hooks", hook));
    }
    writeFileSync(join(repository.path, ".gitattributes"), "* filter=evil diff=evil\n");
    writeFileSync(join(repository.path, "dir/a.txt"), "1\n9\n");
    for (const [name, value] of [
      ["GIT_DIR", "/nonexistent"],
      ["GIT_EXTERNAL_DIFF", script],
      ["GIT_CONFIG_COUNT", "1"],
      ["GIT_CONFIG_KEY_0", "core.fsmonitor"],
      ["GIT_CONFIG_VALUE_0", script],
      ["GIT_TRACE", join(canaries, "ran-trace")],
      ["GIT_TRACE2_EVENT", join(canaries, "ran-trace2")],
      ["GIT_OBJECT_DIRECTORY", "/nonexistent"],
      ["GIT_INDEX_FILE", "/nonexistent"],
      ["GIT_DIFF_OPTS", "-u9"],
      ["GIT_PAGER", script],
    ] as const) {
      vi.stubEnv(name, value);
    }
    const before = hashFolder(repository.path);
    const opened = await open(repository.path);
    const change = await opened.readChange(await opened.resolveCommit("main"), await opened.resolveCommit("HEAD"));
    expect(change).toEqual(plain);
    await opened.readDefaultBase();
    await opened.readNewBlobs(change);
    await opened.readBlame(change, TOPIC);
    await opened.readFile(change.headSha, "dir/a.txt");
    await opened.listFiles(change.headSha, () => true);
    expect((await opened.readNotes("refs/notes/ai", [change.headSha], 100)).notes.size).toBe(1);
    for await (const blob of opened.readBlobs([change.files[0]?.newBlob ?? ""], 10)) expect(blob.size).toBe(4);
    expect(await opened.hasUncommittedWork()).toBe(true);
    expect(hashFolder(repository.path)).toBe(before);
    const ran = (): readonly string[] => readdirSync(canaries).filter((name) => name.startsWith("ran-"));
    expect(ran()).toEqual([]);
    // The traps are live: git with this configuration does run them.
    expect(() => runGit(repository.path, ["status", "--porcelain"])).toThrow("evil");
    expect(ran()).not.toEqual([]);
  });
});

describe("a damaged git directory", () => {
  const inPlaceOf = (file: string): string => {
    const repository = twoBranches();
    const path = join(repository.path, ".git", file);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    return repository.path;
  };

  it.each(["config", "HEAD", "shallow"])("is refused by the name of what cannot be read: %s", async (file) => {
    const path = inPlaceOf(file);
    const error: unknown = await open(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain(`${join(realpathSync(path), ".git", file)} cannot be read (no regular file): `);
  });

  it.each([
    ["config", "/.git/config cannot be read (no regular file): repair it, or run as a user who may read it"],
    ["HEAD", "/.git/HEAD cannot be read (no regular file): repair it, or run as a user who may read it"],
    ["", "is not a git repository (nor is any folder above it): name one with --repo"],
  ])("does not wait for a pipe in place of .git/%s", async (file, message) => {
    const path = inPlaceOf(file);
    const pipe = resolve(path, ".git", file);
    rmSync(pipe, { recursive: true });
    makePipe(pipe);
    // Who opens the pipe all the same hears no signal and no time limit, but gets this line at last.
    const started = performance.now();
    const writer = spawn("sh", ["-c", 'sleep 5; echo late > "$1"', "sh", pipe], { stdio: "ignore", detached: true });
    try {
      await expect(open(path)).rejects.toThrow(message);
      expect(performance.now() - started).toBeLessThan(5_000);
    } finally {
      if (writer.pid !== undefined) process.kill(-writer.pid, "SIGKILL");
    }
  });

  it("does not wait for a pipe in place of the list of ignored files", async () => {
    const path = twoBranches().path;
    const exclude = join(path, ".git", "info", "exclude");
    mkdirSync(join(path, ".git", "info"), { recursive: true });
    rmSync(exclude, { force: true });
    const before = await (await open(path)).hasUncommittedWork();
    makePipe(exclude);
    expect(await readTopic(path)).toEqual(TOPIC);
    expect(await (await open(path)).hasUncommittedWork()).toBe(before);
  });
});

describe("uncommitted work", () => {
  const clean = (): GitFixture => {
    const repository = twoBranches();
    repository.commit({ files: { ".gitignore": "*.log\n" } });
    repository.git(["reset", "-q", "--hard"]);
    return repository;
  };
  it.each<[string, boolean, (repository: GitFixture) => void]>([
    ["nothing", false, () => undefined],
    ["an ignored file", false, ({ path }) => writeFileSync(join(path, "x.log"), "")],
    [
      "a file that info/exclude ignores",
      false,
      ({ path, gitDir }) => {
        writeFileSync(join(gitDir, "info/exclude"), "*.tmp\n");
        writeFileSync(join(path, "x.tmp"), "");
      },
    ],
    ["an untracked file", true, ({ path }) => writeFileSync(join(path, "x.txt"), "")],
    ["a changed file", true, ({ path }) => writeFileSync(join(path, "dir/a.txt"), "other\n")],
    ["a file that was only touched", false, ({ path }) => writeFileSync(join(path, "dir/a.txt"), "1\n2\n")],
    [
      "a staged file",
      true,
      (repository) => {
        writeFileSync(join(repository.path, "dir/a.txt"), "staged\n");
        repository.git(["add", "-u"]);
      },
    ],
    ["a removed file", true, (repository) => repository.git(["rm", "-q", "dir/a.txt"])],
    ["a split index", false, (repository) => repository.git(["update-index", "--split-index"])],
  ])("is seen in a work tree with %s: %s", async (_, expected, prepare) => {
    const repository = clean();
    prepare(repository);
    const before = hashFolder(repository.gitDir);
    expect(await (await open(repository.path)).hasUncommittedWork()).toBe(expected);
    expect(hashFolder(repository.gitDir)).toBe(before);
  });

  it("is never there in a bare repository", async () => {
    expect(await (await open(twoBranches({ bare: true }).path)).hasUncommittedWork()).toBe(false);
  });
});

describe("processes", () => {
  it("end when the repository is closed or the run cancelled", async () => {
    const repository = twoBranches();
    const controller = new AbortController();
    const opened = await createGitRepository({
      repositoryPath: repository.path,
      scratchPath: temporaryFolder(),
      searchPath: process.env["PATH"] ?? "",
      signal: controller.signal,
    });
    await opened.readFile(repository.tip(), "dir/a.txt");
    await opened.close();
    await opened.close();
    controller.abort();
    await expect(opened.readChange(repository.tip("main"), repository.tip())).rejects.toThrow("cancelled");
  });

  it("end where nothing will be read for a while, and answer again when something is", async () => {
    const repository = twoBranches();
    const scratchPath = realpathSync(temporaryFolder());
    const searchPath = process.env["PATH"] ?? "";
    const opened = await createGitRepository({ repositoryPath: repository.path, scratchPath, searchPath });
    for (const path of ["dir/a.txt", "dir/b.txt"]) {
      const file = await opened.readFile(repository.tip(), path);
      expect(file?.bytes.length).toBeGreaterThan(1);
      expect(processesIn(scratchPath)).toBeGreaterThan(0);
      opened.rest();
      await expect.poll(() => processesIn(scratchPath), { timeout: 10_000 }).toBe(0);
    }
    await opened.close();
  });
});
