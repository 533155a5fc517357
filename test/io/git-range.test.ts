import { describe, expect, it } from "vitest";
import type { Change, ChangedFile, Commit } from "../../src/domain/change.ts";
import { ConfigurationError, IncompleteError } from "../../src/domain/errors.ts";
import { outlineOf } from "../fakes/repository.ts";
import type { GitFixture } from "../git-fixture.ts";
import { fixture, open } from "./open-repository.ts";

const lines = (count: number, prefix = "line"): string =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}\n`).join("");

async function changeOf(repository: GitFixture, base = "main", head = "topic"): Promise<Change> {
  const opened = await open(repository.path);
  const change = await opened.readChange(repository.tip(base), repository.tip(head));
  // What is read without hunks, and hunks that are asked for later, say the same of every range of this file.
  const outline = await opened.readOutline(repository.tip(base), repository.tip(head));
  expect(outline).toEqual({ ...change, files: change.files.map(outlineOf) });
  expect([...(await opened.readHunks(outline.files))]).toEqual(change.files.map((each) => [each.path, each.hunks]));
  expect([...(await opened.countAdditions(outline.files))]).toEqual(
    change.files.map((each) => [each.path, each.additions]),
  );
  return change;
}
const file = (change: Change, path: string): ChangedFile | undefined => change.files.find((each) => each.path === path);
const paths = (commit: Commit | undefined): readonly string[] => commit?.files.map((each) => each.path) ?? [];

describe("files of a range", () => {
  it("has each file with status, modes, blobs, hunks and counts", async () => {
    const repository = fixture();
    repository.commit({
      files: {
        keep: lines(9),
        gone: "a\n",
        mode: "m\n",
        type: "t\n",
        old: lines(8, "moved"),
        bin: Uint8Array.of(0, 1),
      },
    });
    repository.branch("topic");
    repository.commit({
      files: {
        keep: lines(9).replace("line 2\n", "second\nmore\n").replace("line 7\n", ""),
        gone: null,
        mode: { mode: "100755", content: "m\n" },
        type: { mode: "120000", content: "keep" },
        old: null,
        "new name": lines(8, "moved").replace("moved 8", "changed"),
        bin: Uint8Array.of(0, 2),
        fresh: "x\ny",
        empty: "",
        sub: { mode: "160000", sha: "1".repeat(40) },
      },
    });
    const change = await changeOf(repository);
    expect(change.files.map((each) => [each.path, each.status, each.additions, each.deletions])).toEqual([
      ["bin", "modified", 0, 0],
      ["empty", "added", 0, 0],
      ["fresh", "added", 2, 0],
      ["gone", "removed", 0, 1],
      ["keep", "modified", 2, 2],
      ["mode", "changed", 0, 0],
      ["new name", "renamed", 1, 1],
      ["sub", "added", 1, 0],
      ["type", "changed", 1, 1],
    ]);
    expect(file(change, "keep")?.hunks).toEqual([
      { oldStart: 2, oldLines: 1, newStart: 2, newLines: 2 },
      { oldStart: 7, oldLines: 1, newStart: 7, newLines: 0 },
    ]);
    expect(file(change, "bin")).toMatchObject({ isBinary: true, hunks: [] });
    expect(file(change, "new name")).toMatchObject({ previousPath: "old", oldMode: "100644", newMode: "100644" });
    expect(file(change, "mode")).toMatchObject({ oldMode: "100644", newMode: "100755" });
    expect(file(change, "type")).toMatchObject({
      newMode: "120000",
      hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1 }],
    });
    expect(file(change, "sub")).toMatchObject({ newMode: "160000", newBlob: "1".repeat(40) });
    expect(file(change, "gone")).not.toHaveProperty("newBlob");
    expect(file(change, "fresh")).not.toHaveProperty("oldMode");
  });

  it("is not taken in by file text that looks like a diff", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "diff --git a/x b/x\n@@ -1 +1 @@\n", b: "1\n" } });
    repository.branch("topic");
    repository.commit({
      files: { a: "@@ -1,9 +1,9 @@\nBinary files a and b differ\ndiff --git a/q b/q\n-- x\n++ y\n", b: "2\n" },
    });
    const change = await changeOf(repository);
    expect(change.files.map((each) => [each.path, each.additions, each.deletions, each.isBinary])).toEqual([
      ["a", 5, 2, false],
      ["b", 1, 1, false],
    ]);
  });

  it("keeps every byte of odd paths", async () => {
    const odd = [
      "new\nline",
      'quo"te',
      "caf\udce9",
      "-v.py",
      "tab\there",
      "é.py",
      ":(glob)*",
      "a b",
      "back\\slash",
      ".git-like",
    ];
    const repository = fixture();
    repository.commit({ files: { start: "" } });
    repository.branch("topic");
    repository.commit({ files: Object.fromEntries(odd.map((path, index) => [path, `${index}\n`])) });
    const opened = await open(repository.path);
    const change = await opened.readChange(repository.tip("main"), repository.tip());
    expect(change.files.map((each) => each.path).sort()).toEqual([...odd].sort());
    expect(change.commits[0]?.files.map((each) => each.path).sort()).toEqual([...odd].sort());
    for (const [index, path] of odd.entries()) {
      const read = await opened.readFile(repository.tip(), path);
      expect(Buffer.from(read?.bytes ?? []).toString()).toBe(`${index}\n`);
    }
    const blame = await opened.readBlame(change, odd);
    for (const path of odd) expect(blame.get(path)).toHaveLength(1);
    expect((await opened.listFiles(repository.tip(), () => true)).map((each) => each.path)).toEqual(
      [...change.files.map((each) => each.path), "start"].sort((left, right) => (left < right ? -1 : 1)),
    );
  });

  it("sorts by bytes", async () => {
    const repository = fixture();
    repository.commit({ files: { z: "" } });
    repository.branch("topic");
    repository.commit({ files: { "a/b": "1", "a.b": "1", a0: "1", ä: "1", "\u{1F600}": "1", "\uffee": "1" } });
    const change = await changeOf(repository);
    expect(change.files.map((each) => each.path)).toEqual(["a.b", "a/b", "a0", "ä", "\uffee", "\u{1F600}"]);
  });

  it("pays no heed to attributes, textconv, external diff, replacements, grafts or a mailmap", async () => {
    const repository = fixture();
    const first = repository.commit({ files: { "a.txt": "1\n", "b.txt": "1\n" } });
    repository.branch("topic");
    repository.commit({
      files: {
        ".gitattributes": "* -diff -text binary diff=evil filter=evil\n",
        ".mailmap": "Mallory <m@example.com> <ada@example.com>\n",
        "a.txt": "1\n2\n",
      },
    });
    const plain = await changeOf(repository);
    const { appendFileSync, writeFileSync, mkdirSync } = await import("node:fs");
    appendFileSync(`${repository.gitDir}/config`, "[diff]\n\texternal = false\n\tnoprefix = true\n\tcontext = 9\n");
    writeFileSync(`${repository.gitDir}/info/attributes`, "* -diff\n");
    writeFileSync(`${repository.gitDir}/info/grafts`, `${repository.tip()}\n`);
    mkdirSync(`${repository.gitDir}/refs/replace`);
    repository.setRef(`refs/replace/${repository.tip()}`, first);
    expect(await changeOf(repository)).toEqual(plain);
    expect(file(plain, "a.txt")).toMatchObject({ isBinary: false, additions: 1 });
    expect(plain.commits[0]?.author).toEqual({ name: "Ada Author", email: "ada@example.com" });
    expect(plain.commits[0]?.parents).toEqual([first]);
  });
});

describe("commits of a range", () => {
  it("come parents first, only those that the base has not, with what each changed", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    const one = repository.commit({ files: { b: "1\n" } });
    repository.switchTo("main");
    const other = repository.commit({ files: { a: "2\n" } });
    repository.switchTo("topic");
    const merge = repository.merge(other);
    const evil = repository.commit({ files: { c: "1\n" } });
    const change = await changeOf(repository);
    expect(change.mergeBaseSha).toBe(other);
    expect(change.commits.map((commit) => commit.sha)).toEqual([one, merge, evil]);
    expect(change.commits.map(paths)).toEqual([["b"], [], ["c"]]);
    expect(change.files.map((each) => each.path)).toEqual(["b", "c"]);
  });

  it("lets a merge speak only for what differs from all of its parents", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n", both: lines(3) } });
    repository.branch("topic");
    repository.commit({ files: { both: lines(3).replace("line 1", "ours") } });
    repository.switchTo("main");
    const other = repository.commit({ files: { a: "2\n", both: lines(3).replace("line 3", "theirs") } });
    repository.switchTo("topic");
    repository.merge(other, {
      files: { both: "ours\nline 2\ntheirs\n", smuggled: "x\n" },
    });
    const change = await changeOf(repository);
    const merge = change.commits.at(-1);
    expect(merge?.files.map((each) => [each.path, each.status])).toEqual([
      ["both", "modified"],
      ["smuggled", "added"],
    ]);
    expect(merge?.files[0]?.oldBlobs).toHaveLength(2);
  });

  it("follows renames inside single commits, and sees a root commit whole", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    repository.commit({ files: { a: null, b: "1\n" } });
    const root = repository.commit({ files: { "root.txt": "r\n" }, parents: [], moveBranch: false });
    repository.merge(root);
    const change = await changeOf(repository);
    expect(
      change.commits.map((commit) => commit.files.map((each) => [each.path, each.previousPath, each.status])),
    ).toEqual(expect.arrayContaining([[["b", "a", "renamed"]], [["root.txt", undefined, "added"]], []]));
  });

  it("takes the first of several merge bases, as git merge-base does", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    const left = repository.commit({ files: { l: "1\n" } });
    repository.switchTo("main");
    const right = repository.commit({ files: { r: "1\n" } });
    repository.merge(left);
    repository.switchTo("topic");
    repository.merge(right);
    const change = await changeOf(repository);
    expect(change.mergeBaseSha).toBe(repository.git(["merge-base", "main", "topic"]).trim());
    expect(repository.git(["merge-base", "--all", "main", "topic"]).trim().split("\n")).toHaveLength(2);
  });

  it.each<[string, Parameters<GitFixture["commit"]>[0], Partial<Commit>]>([
    [
      "Latin-1 by its own header",
      { message: Buffer.from("caf\xe9\n", "latin1"), headers: ["encoding ISO-8859-1"] },
      { message: "café\n" },
    ],
    ["bytes that are not UTF-8", { message: Buffer.from([0x61, 0xff, 0x62]) }, { message: "a\ufffdb" }],
    ["an encoding nobody knows", { message: "x\n", headers: ["encoding klingon"] }, { message: "x\n" }],
    ["UTF-16 in name only", { message: "plain\n", headers: ["encoding UTF-16LE"] }, { message: "plain\n" }],
    ["a NUL byte, behind which git log hides text", { message: "shown\0hidden\n" }, { message: "shown\0hidden\n" }],
    ["an author without an address", { author: "nobody" }, { author: { name: "nobody", email: "" } }],
    [
      "an author of odd bytes",
      { author: Buffer.from([0xe9, 0x20, 0x3c, 0x61, 0x3e]) },
      { author: { name: "\ufffd", email: "a" } },
    ],
    [
      "a signature with an empty line in it",
      { headers: ["gpgsig -----BEGIN", " ", " author Fake <f@f>"], message: "signed\n" },
      { message: "signed\n", author: { name: "Ada Author", email: "ada@example.com" } },
    ],
    ["no message", { message: "" }, { message: "" }],
  ])("reads a commit with %s", async (_, commit, wanted) => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    repository.commit({ files: { a: "2\n" }, ...commit });
    expect((await changeOf(repository)).commits[0]).toMatchObject(wanted);
  });
});

describe("ranges at the edges", () => {
  it("is empty when the head is in the base", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    repository.switchTo("main");
    repository.commit({ files: { a: "2\n" } });
    expect(await changeOf(repository)).toMatchObject({ files: [], commits: [] });
  });

  it("needs a common ancestor", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    const island = repository.commit({ files: { b: "1\n" }, parents: [], moveBranch: false });
    const opened = await open(repository.path);
    await expect(opened.readChange(repository.tip(), island)).rejects.toThrow(ConfigurationError);
    await expect(opened.readChange(repository.tip(), island)).rejects.toThrow("no common ancestor");
  });

  it.each(["--help", "-h", "HEAD", "", "main\n"])("refuses %j in place of an object id", async (value) => {
    const repository = fixture();
    const sha = repository.commit({ files: { a: "1\n" } });
    const opened = await open(repository.path);
    await expect(opened.readChange(value, sha)).rejects.toThrow(ConfigurationError);
    await expect(opened.readChange(sha, value)).rejects.toThrow(ConfigurationError);
    await expect(opened.readFile(value, "a")).rejects.toThrow(ConfigurationError);
    await expect(opened.listFiles(value, () => true)).rejects.toThrow(ConfigurationError);
  });
});

describe("lines that are asked for later", () => {
  it("are those of any files, of several questions at once and of none", async () => {
    const repository = fixture();
    repository.commit({ files: { a: lines(9), b: lines(9), c: "c\n", "odd\nname": "o\n" } });
    repository.branch("topic");
    repository.commit({
      files: { a: lines(9).replace("line 3\n", "3\nmore\n"), b: null, c: "c\nd\n", "odd\nname": "p\n" },
    });
    const opened = await open(repository.path);
    const { files } = await opened.readOutline(repository.tip("main"), repository.tip("topic"));
    const [a, b, c, odd] = files;
    if (a === undefined || b === undefined || c === undefined || odd === undefined) throw new Error("four files");
    const [left, right, none, counts] = await Promise.all([
      opened.readHunks([a, odd]),
      opened.readHunks([c]),
      opened.readHunks([]),
      opened.countAdditions([odd, b, a]),
    ]);
    expect([...left]).toEqual([
      ["a", [{ oldStart: 3, oldLines: 1, newStart: 3, newLines: 2 }]],
      ["odd\nname", [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1 }]],
    ]);
    expect([...right]).toEqual([["c", [{ oldStart: 1, oldLines: 0, newStart: 2, newLines: 1 }]]]);
    expect([none.size, ...counts]).toEqual([0, ["odd\nname", 1], ["b", 0], ["a", 2]]);
  });

  it("are an error where a blob is missing, and a later question is answered all the same", async () => {
    const repository = fixture();
    repository.commit({ files: { a: lines(9), b: "b\n" } });
    repository.branch("topic");
    repository.commit({ files: { a: lines(8), b: "b\nc\n" } });
    const opened = await open(repository.path);
    const { files } = await opened.readOutline(repository.tip("main"), repository.tip("topic"));
    const gone = files.map((file) => (file.path === "a" ? { ...file, newBlob: "1".repeat(40) } : file));
    await expect(opened.readHunks(gone)).rejects.toThrow(IncompleteError);
    await expect(opened.countAdditions(gone)).rejects.toThrow(IncompleteError);
    expect((await opened.countAdditions(files)).get("b")).toBe(1);
  });
});
