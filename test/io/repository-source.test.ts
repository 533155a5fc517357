import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigurationError, IncompleteError, PermissionError } from "../../src/domain/errors.ts";
import { git } from "../github/git.ts";
import { githubForTest } from "../github/harness.ts";
import { opened, readAll, sourceFor } from "./github-source.ts";
import { open, temporaryFolder } from "./open-repository.ts";

const LIMIT = 10 * 1024 * 1024;
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join("");

async function bothOf(
  github: Awaited<ReturnType<typeof githubForTest>>,
  gitDir: string,
  baseSha: string,
  headSha: string,
) {
  const source = sourceFor(github, "acme/shop");
  const copy = await opened(source.open({ baseSha, headSha, headRepository: null, maxBlobBytes: LIMIT }));
  const whole = await open(gitDir);
  const [ours, theirs] = [await readAll(copy, baseSha, headSha), await readAll(whole, baseSha, headSha)];
  return { copy, whole, ours, theirs };
}

describe("a range that was fetched reads like the whole repository", () => {
  test("with changed, added, removed, renamed, executable, linked and binary files", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", {
      history: [
        {
          message: "one",
          files: {
            "src/a.ts": lines(0, 40),
            "src/deep/er/b.ts": "b\n",
            "gone.txt": "gone\n",
            "old/name.txt": lines(0, 30),
            "other/x": "x\n",
          },
        },
        { message: "two", files: { "run.sh": "#!/bin/sh\n" } },
      ],
    });
    const pull = shop.pullRequest({
      commits: [
        { files: { "src/a.ts": `${lines(0, 20)}new\n${lines(20, 40)}`, "src/deep/er/c.ts": "c\n" } },
        {
          files: { "gone.txt": null, "run.sh": { content: "#!/bin/sh\n", mode: "100755" } },
          renames: { "old/name.txt": "new/name.txt" },
        },
        {
          files: {
            "new/name.txt": `${lines(0, 30)}more\n`,
            link: { content: "src/a.ts", mode: "120000" },
            "img.png": new Uint8Array([0, 1, 2]),
          },
        },
        { files: { "src/a.ts": `${lines(0, 20)}newer\n${lines(20, 40)}` } },
      ],
    });
    const { ours, theirs } = await bothOf(github, shop.gitDir, shop.tip(), pull.headSha);
    expect(ours).toEqual(theirs);
  });

  test("when the base went on, and was merged into the head again and again, with a conflict resolved", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", { history: [{ files: { "a.txt": lines(0, 30), "b/c.txt": "1\n" } }] });
    const pull = shop.pullRequest({ commits: [{ files: { "a.txt": `${lines(0, 30)}ours\n`, "mine.txt": "mine\n" } }] });
    shop.push("main", [
      { files: { "b/c.txt": "2\n", "b/new.txt": lines(0, 5) } },
      { files: { "a.txt": `theirs\n${lines(0, 30)}` } },
    ]);
    pull.push([
      {
        message: "Merge main",
        merge: [shop.tip()],
        files: { "b/c.txt": "2\n", "b/new.txt": lines(0, 5), "a.txt": `theirs\n${lines(0, 30)}ours\n` },
      },
    ]);
    shop.push("main", [{ files: { "b/c.txt": "3\n" } }]);
    pull.push([
      { message: "Merge main again", merge: [shop.tip()], files: { "b/c.txt": "3\n" } },
      { files: { "mine.txt": "mine 2\n" } },
    ]);
    shop.push("main", [{ files: { "later.txt": "later\n" } }]);
    const { ours, theirs } = await bothOf(github, shop.gitDir, shop.tip(), pull.headSha);
    expect(ours).toEqual(theirs);
  });

  test("when nothing is in it, and when the head is behind", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", {
      history: [{ files: { a: "1\n" } }, { files: { a: "2\n" } }, { files: { a: "3\n" } }],
    });
    const [tip, first] = [shop.tip(), shop.push("old", [], { from: shop.tip() })];
    expect(first).toBe(tip);
    const same = await bothOf(github, shop.gitDir, tip, tip);
    expect(same.ours).toEqual(same.theirs);
    shop.push("main", [{ files: { a: "4\n" } }]);
    const behind = await bothOf(github, shop.gitDir, shop.tip(), tip);
    expect(behind.ours).toEqual(behind.theirs);
  });

  test("case 82: with submodules, copies and reverts of what the base has or had", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", {
      history: [
        {
          files: { "a.txt": lines(0, 20), "b.txt": "first\n", lib: { submodule: "1".repeat(40) }, "deep/er/x": "x\n" },
        },
        { files: { "b.txt": "second\n" } },
      ],
    });
    const pull = shop.pullRequest({
      commits: [
        { files: { "copy/of/a.txt": lines(0, 20), "b.txt": "first\n", lib: { submodule: "2".repeat(40) } } },
        { files: { "deep/er": null, "sub/mod": { submodule: "3".repeat(40) } } },
      ],
    });
    const { ours, theirs } = await bothOf(github, shop.gitDir, shop.tip(), pull.headSha);
    expect(ours).toEqual(theirs);
  });

  test("when lines of the base were merged crosswise", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", { history: [{ files: { a: lines(0, 20), b: lines(0, 20) } }] });
    const root = shop.tip();
    const at = (minute: number): Date => new Date(Date.UTC(2030, 0, 1, 0, minute));
    const left = shop.push("left", [{ date: at(1), files: { a: `left\n${lines(0, 20)}` } }], { from: root });
    const right = shop.push("right", [{ date: at(2), files: { b: `right\n${lines(0, 20)}` } }], { from: root });
    const files = { a: `left\n${lines(0, 20)}`, b: `right\n${lines(0, 20)}` };
    const base = shop.push("main", [{ date: at(3), merge: [left, right], files }]);
    const pull = shop.pullRequest({ from: right, commits: [{ merge: [left], files }, { files: { c: "c\n" } }] });
    const { ours, theirs } = await bothOf(github, shop.gitDir, base, pull.headSha);
    expect(ours).toEqual(theirs);
  });

  test("case 76: with 3,000 files and 260 commits", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`d${index % 60}/f${index}.txt`, `${index}\n`]),
    );
    const pull = shop.pullRequest({
      commits: [
        { files: many },
        ...Array.from({ length: 260 }, (_, index) => ({ files: { "d0/f0.txt": `again ${index}\n` } })),
      ],
    });
    const { ours, theirs } = await bothOf(github, shop.gitDir, shop.tip(), pull.headSha);
    expect(ours).toEqual(theirs);
  });
});

describe("what is not there", () => {
  test("is a lack of common ancestors, a commit nobody has, or a repository that the token may not read", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const pull = shop.pullRequest();
    const other = github.repository("acme/other", { private: true });
    const request = { baseSha: shop.tip(), headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT };
    const source = sourceFor(github, "acme/shop");
    await expect(source.open({ ...request, headSha: "4".repeat(40) })).rejects.toThrow(IncompleteError);
    await expect(source.open({ ...request, headSha: "main" })).rejects.toThrow(ConfigurationError);
    const tree = git(shop.gitDir, ["rev-parse", `${pull.headSha}^{tree}`])
      .toString()
      .trim();
    const orphan = git(shop.gitDir, ["commit-tree", tree, "-m", "no parents"]).toString().trim();
    git(shop.gitDir, ["update-ref", "refs/heads/orphan", orphan]);
    await expect(source.open({ ...request, headSha: orphan })).rejects.toThrow(/no common ancestor/);
    const stranger = sourceFor(github, "acme/other", github.userToken("stranger"));
    await expect(stranger.open({ ...request, baseSha: other.tip() })).rejects.toThrow(PermissionError);
    await expect(stranger.readFile(other.tip(), "README.md")).rejects.toThrow(PermissionError);
  });

  test("is a blob above the limit, which stays on the server and comes without bytes, in either version", async () => {
    const github = await githubForTest();
    const noise = (seed: number): Uint8Array =>
      Uint8Array.from({ length: 300_000 }, (_, index) => (Math.imul(index + seed, 2654435761) >>> 13) & 255);
    const shop = github.repository("acme/shop", {
      history: [{ files: { "old.bin": noise(1), "gone.bin": noise(2), "kept.txt": "k\n" } }],
    });
    const pull = shop.pullRequest({
      commits: [
        {
          files: {
            "old.bin": noise(3),
            "gone.bin": null,
            "new.bin": noise(4),
            "plain.txt": "x".repeat(200_000),
            "small.txt": "s\n",
          },
        },
      ],
    });
    const request = { baseSha: shop.tip(), headSha: pull.headSha, headRepository: null, maxBlobBytes: 100_000 };
    github.journal.clear();
    const copy = await opened(sourceFor(github, "acme/shop").open(request));
    const change = await copy.readChange(shop.tip(), pull.headSha);
    expect(change.files.map((file) => `${file.status} ${file.path} ${file.isBinary}`)).toEqual([
      "removed gone.bin true",
      "added new.bin true",
      "modified old.bin true",
      "added plain.txt true",
      "added small.txt false",
    ]);
    const seen = new Map<string, readonly [number, boolean]>();
    for await (const { sha, size, bytes } of copy.readBlobs(
      change.files.map((file) => file.newBlob ?? file.oldBlob ?? ""),
      100_000,
    )) {
      seen.set(change.files.find((file) => (file.newBlob ?? file.oldBlob) === sha)?.path ?? "", [
        size,
        bytes !== undefined,
      ]);
    }
    expect([...seen].sort()).toEqual([
      ["gone.bin", [100_001, false]],
      ["new.bin", [100_001, false]],
      ["old.bin", [100_001, false]],
      ["plain.txt", [100_001, false]],
      ["small.txt", [2, true]],
    ]);
    expect((await copy.readNewBlobs(change)).map((blob) => blob.path).sort()).toEqual([
      "new.bin",
      "old.bin",
      "plain.txt",
      "small.txt",
    ]);
  });
});

describe("what is read beside the range", () => {
  test("is fetched when it is asked for: files of the base, notes of base and fork, checkpoints", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", {
      history: [{ files: { ".github/draftgate.yml": "version: 1\n", "src/a.ts": "a\n" } }],
    });
    const fork = shop.fork("mallory");
    const pull = shop.pullRequest({ fork, commits: [{ files: { "src/a.ts": "b\n" } }] });
    const note = (repository: typeof shop, name: string, body: string): void => {
      const tip = repository.push(
        "scratch",
        [{ files: { [`${pull.headSha.slice(0, 2)}/${pull.headSha.slice(2)}`]: body, other: "o\n" } }],
        { from: shop.tip() },
      );
      git(repository.gitDir, ["update-ref", name, tip]);
      repository.deleteBranch("scratch");
    };
    note(shop, "refs/notes/ai", "from the base");
    note(fork, "refs/notes/ai", "from the fork");
    shop.push("entire/checkpoints/v1", [{ files: { "ab/cdef012345/metadata.json": "{}" } }]);
    const source = sourceFor(github, "acme/shop");
    const policy = await source.readFile(shop.tip(), ".github/draftgate.yml");
    expect(Buffer.from(policy?.bytes ?? []).toString()).toBe("version: 1\n");
    expect(await source.readFile(shop.tip(), ".github")).toBeUndefined();
    expect(await source.readFile(shop.tip(), "no/such")).toBeUndefined();
    const request = { baseSha: shop.tip(), headSha: pull.headSha, headRepository: "mallory/shop", maxBlobBytes: LIMIT };
    const copy = await opened(source.open(request));
    expect(Buffer.from((await copy.readFile(shop.tip(), "src/a.ts"))?.bytes ?? []).toString()).toBe("a\n");
    expect(await copy.readFile(shop.tip(), "src/none")).toBeUndefined();
    const notes = async (ref: string): Promise<string[]> =>
      [...(await copy.readNotes(ref, [pull.headSha], 1000)).notes.values()].map((bytes) =>
        Buffer.from(bytes).toString(),
      );
    expect(await notes("refs/notes/ai")).toEqual(["from the base"]);
    expect(await notes("refs/notes/ai-remote/origin")).toEqual(["from the fork"]);
    const tip = await copy.resolveRef("refs/heads/entire/checkpoints/v1");
    expect((await copy.readFile(tip ?? "", "ab/cdef012345/metadata.json"))?.bytes).toHaveLength(2);
    expect(await copy.resolveRef("refs/remotes/origin/entire/checkpoints/v1")).toBeUndefined();
    expect(await copy.resolveRef("refs/heads/main")).toBeUndefined();
  });
});

describe("the change of an approved commit", () => {
  test("cases 62, 64, 67: is the same after a rebase, a merge of the base and a shift of lines, and another after any edit of it", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop", {
      history: [{ files: { "a.txt": lines(0, 60), "b.txt": "b\n", "c.bin": new Uint8Array([0, 1]) } }],
    });
    const edited = (extra: string, from = ""): string => `${from}${lines(0, 40)}${extra}${lines(40, 60)}`;
    const pull = shop.pullRequest({
      commits: [{ files: { "a.txt": edited("mine\n"), "new.txt": "n\n", "c.bin": new Uint8Array([0, 2]) } }],
    });
    const approved = pull.headSha;
    const base = shop.push("main", [{ files: { "a.txt": `top\n${lines(0, 60)}` } }]);
    pull.push([{ files: { "a.txt": edited("mine\n", "top\n"), "new.txt": "n\n", "c.bin": new Uint8Array([0, 2]) } }], {
      force: true,
      from: base,
    });
    const rebased = pull.headSha;
    pull.push([{ files: { "a.txt": edited("mine!\n", "top\n") } }]);
    const request = { baseSha: base, headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT };
    const copy = await opened(sourceFor(github, "acme/shop").open(request));
    const keys = async (sha: string): Promise<ReadonlyMap<string, string>> => {
      const fact = await copy.readChangeKeys(base, sha);
      if (!fact.known) throw new Error(fact.reason);
      return fact.value;
    };
    const [then, after, now] = [await keys(approved), await keys(rebased), await keys(pull.headSha)];
    expect([...then.keys()]).toEqual(["a.txt", "c.bin", "new.txt"]);
    expect(after).toEqual(then);
    expect(now.get("new.txt")).toBe(then.get("new.txt"));
    expect(now.get("a.txt")).not.toBe(then.get("a.txt"));
    expect(await copy.readChangeKeys(base, "5".repeat(40))).toMatchObject({ known: false });
    expect(await copy.readChangeKeys(base, base)).toEqual({ known: true, value: new Map() });
  });
});

describe("git over HTTP", () => {
  test("is repeated where the server could not answer, and is an error where it still cannot", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const pull = shop.pullRequest();
    const request = { baseSha: shop.tip(), headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT };
    const read = async (): Promise<number> =>
      (await (await opened(sourceFor(github, "acme/shop").open(request))).readChange(shop.tip(), pull.headSha)).files
        .length;
    for (const on of ["git/info-refs", "git/upload-pack"]) {
      for (const kind of ["reset", "truncated"] as const) {
        github.fault({ on, times: 2, fault: { kind } });
        expect(await read(), `${on} ${kind} twice`).toBe(1);
        github.fault({ on, times: 99, fault: { kind } });
        await expect(read(), `${on} ${kind}`).rejects.toThrow(IncompleteError);
        github.clearFaults();
      }
      github.fault({ on, times: 2, fault: { kind: "status", status: 503 } });
      expect(await read(), `${on} 503`).toBe(1);
      github.fault({ on, times: 99, fault: { kind: "status", status: 403 } });
      await expect(read(), `${on} 403`).rejects.toThrow(PermissionError);
      github.clearFaults();
      github.fault({
        on,
        times: 99,
        fault: { kind: "redirect", location: `${github.serverUrl}/acme/shop/${on.slice(4)}` },
      });
      await expect(read(), `${on} redirect`).rejects.toThrow(IncompleteError);
      github.clearFaults();
    }
  });

  test("has the token neither in a file of its own, nor in an error", async () => {
    const github = await githubForTest();
    const shop = github.repository("acme/shop");
    const pull = shop.pullRequest();
    const token = github.installationToken();
    const root = temporaryFolder();
    const source = sourceFor(github, "acme/shop", token, root);
    const copy = await opened(
      source.open({ baseSha: shop.tip(), headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT }),
    );
    await copy.readChange(shop.tip(), pull.headSha);
    const secrets = [token, Buffer.from(`x-access-token:${token}`).toString("base64")];
    const visit = (folder: string): void => {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) visit(path);
        else for (const secret of secrets) expect(readFileSync(path).includes(secret), path).toBe(false);
      }
    };
    visit(root);
    github.fault({ on: "git/upload-pack", times: 9, fault: { kind: "status", status: 500, body: { message: token } } });
    const error: unknown = await source.readRefs(["refs/heads/main"]).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(IncompleteError);
    for (const secret of secrets) expect(String(error)).not.toContain(secret);
  });

  test("goal 14: costs the same with 2,000 older commits as with one, and nothing for files that the change leaves alone", async () => {
    const github = await githubForTest();
    const cost = async (name: string, history: number, files: number): Promise<number> => {
      const tree = Object.fromEntries(
        Array.from({ length: files }, (_, index) => [`d${index % 50}/f${index}.txt`, `${index} ${name}\n`]),
      );
      const older = Array.from({ length: history }, (_, index) => ({
        message: `older ${index}`,
        files: { "log.txt": `${index}\n` },
      }));
      const shop = github.repository(name, {
        history: [{ files: tree }, ...older, { files: { "log.txt": "last\n" } }],
      });
      const pull = shop.pullRequest({ commits: [{ files: { "d0/f0.txt": "changed\n" } }] });
      github.journal.clear();
      const source = sourceFor(github, name);
      await opened(
        source.open({ baseSha: shop.tip(), headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT }),
      );
      return github.journal.counts().gitBytes;
    };
    const [short, long, wide] = [
      await cost("acme/short", 1, 100),
      await cost("acme/long", 2000, 100),
      await cost("acme/wide", 1, 5000),
    ];
    expect(long / short).toBeLessThan(1.15);
    expect(wide).toBeLessThan(short + 10_000);
  });

  test("asks the server as often for what lies deep as for what lies at the top, and for the policy's folder once", async () => {
    const github = await githubForTest();
    const requests = async (name: string, path: string): Promise<readonly number[]> => {
      const files = { [path]: lines(0, 40), "gone/away.txt": "old\n", "policy/file.yml": "version: 1\n" };
      const shop = github.repository(name, { history: [{ files }] });
      const pull = shop.pullRequest({
        commits: [{ files: { [path]: `${lines(0, 40)}more\n`, "gone/away.txt": null } }],
      });
      const base = shop.tip();
      shop.push("main", [{ files: { "later.txt": "later\n" } }]);
      const source = sourceFor(github, name);
      github.journal.clear();
      const tip = (await source.readRefs(["refs/heads/main"])).get("refs/heads/main") ?? "";
      expect(Buffer.from((await source.readFile(tip, "policy/file.yml"))?.bytes ?? []).toString()).toBe("version: 1\n");
      const before = github.journal.entries.length;
      const range = { baseSha: tip, headSha: pull.headSha, headRepository: null, maxBlobBytes: LIMIT };
      const copy = await opened(source.open(range));
      const change = await copy.readChange(tip, pull.headSha);
      expect(change).toMatchObject({ mergeBaseSha: base, files: [{ path }, { path: "gone/away.txt" }] });
      await copy.readBlame(change, [path]);
      await copy.readNotes("refs/notes/ai", [pull.headSha], 1000);
      return [before, github.journal.entries.length - before];
    };
    // Capabilities, refs, the commit, its folder, the file; then the new side of the change, and the old side.
    expect(await requests("acme/flat", "a.txt")).toEqual([5, 2]);
    expect(await requests("acme/deep", "a/b/c/d/e/f/g.txt")).toEqual([5, 2]);
  });

  test("falls back to folder by folder where the old side of a change is heavy", async () => {
    const github = await githubForTest();
    let seed = 1;
    const noise = Uint8Array.from({ length: 9 * 1024 * 1024 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >> 16;
    });
    const shop = github.repository("acme/shop", {
      history: [{ files: { "big/noise.bin": noise, "a/b/c.txt": lines(0, 9) } }],
    });
    const pull = shop.pullRequest({
      commits: [{ files: { "big/noise.bin": "small\n", "a/b/c.txt": `${lines(0, 9)}more\n` } }],
    });
    const { ours, theirs } = await bothOf(github, shop.gitDir, shop.tip(), pull.headSha);
    expect(ours).toEqual(theirs);
  });
});
