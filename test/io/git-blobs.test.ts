import { describe, expect, it } from "vitest";
import { IncompleteError } from "../../src/domain/errors.ts";
import type { BlobContent } from "../../src/ports.ts";
import { fixture, open } from "./open-repository.ts";

describe("new blobs", () => {
  it("has each blob of the range once: removed again, smuggled in by a merge, from a side branch, hidden by attributes, renamed", async () => {
    const repository = fixture();
    repository.commit({ files: { old: "known\n", ".gitattributes": "* -diff binary\n" } });
    repository.branch("side");
    const side = repository.commit({ files: { "side.txt": "from the side\n" } });
    repository.branch("topic", repository.tip("main"));
    const added = repository.commit({ files: { "gone.txt": "added then removed\n" } });
    repository.commit({ files: { "gone.txt": null } });
    const merge = repository.merge(side, { files: { "evil.txt": "only in the merge\n" } });
    repository.commit({ files: { "copy of known": "known\n", old: null } });
    const twice = repository.commit({ files: { "x/1": "same\n", "x/2": "same\n" } });
    const renamed = repository.commit({ files: { "evil.txt": null, "harmless.txt": "only in the merge\n" } });
    const opened = await open(repository.path);
    const change = await opened.readChange(repository.tip("main"), renamed);
    const blobs = await opened.readNewBlobs(change);
    expect(blobs.map(({ path, commitSha, inHead, size }) => [path, commitSha, inHead, size]).sort()).toEqual(
      [
        ["gone.txt", added, false, 19],
        ["side.txt", side, true, 14],
        ["evil.txt", merge, false, 18],
        ["x/1", twice, true, 5],
      ].sort(),
    );
    const listed = repository.git([
      "rev-list",
      "--objects",
      "--filter=object:type=blob",
      "--filter-provided-objects",
      "main..topic",
    ]);
    expect(blobs.map((blob) => blob.sha).sort()).toEqual(
      listed
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0])
        .sort(),
    );
  });

  it("leaves out what came in from the base, and what the base has got meanwhile", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    const mine = repository.commit({ files: { mine: "mine\n", picked: "picked\n" } });
    repository.switchTo("main");
    const base = repository.commit({ files: { theirs: "theirs\n", picked: "picked\n" } });
    repository.switchTo("topic");
    const head = repository.merge(base, { files: { picked: "picked\n" } });
    const opened = await open(repository.path);
    const blobs = await opened.readNewBlobs(await opened.readChange(base, head));
    expect(blobs.map(({ path, commitSha }) => [path, commitSha])).toEqual([["mine", mine]]);
  });

  it("names new submodule commits, links and programs by mode, and no submodule that only moved", async () => {
    const repository = fixture();
    repository.commit({ files: { sub: { mode: "160000", sha: "1".repeat(40) } } });
    repository.branch("topic");
    repository.commit({
      files: {
        sub: null,
        moved: { mode: "160000", sha: "1".repeat(40) },
        next: { mode: "160000", sha: "2".repeat(40) },
        link: { mode: "120000", content: "/etc/passwd" },
        run: { mode: "100755", content: "#!\n" },
      },
    });
    const opened = await open(repository.path);
    const change = await opened.readChange(repository.tip("main"), repository.tip());
    expect((await opened.readNewBlobs(change)).map(({ path, mode, size }) => [path, mode, size]).sort()).toEqual([
      ["link", "120000", 11],
      ["next", "160000", 0],
      ["run", "100755", 3],
    ]);
    expect(await opened.readFile(repository.tip(), "next")).toBeUndefined();
    expect((await opened.readFile(repository.tip(), "link"))?.mode).toBe("120000");
  });

  it("is empty for an empty range", async () => {
    const repository = fixture();
    const sha = repository.commit({ files: { a: "1\n" } });
    const opened = await open(repository.path);
    expect(await opened.readNewBlobs(await opened.readChange(sha, sha))).toEqual([]);
  });
});

describe("reading objects", () => {
  const collect = async (blobs: AsyncIterable<BlobContent>): Promise<readonly BlobContent[]> => {
    const all: BlobContent[] = [];
    for await (const blob of blobs) all.push(blob);
    return all;
  };

  it("gives blobs in the order asked for, the large ones without bytes", async () => {
    const repository = fixture();
    const texts = Array.from({ length: 700 }, (_, index) => "x".repeat((index * 7919) % 3000));
    const shas = texts.map((text) => repository.object("blob", text));
    const opened = await open(repository.path);
    const read = await collect(opened.readBlobs(shas, 2000));
    expect(read.map((blob) => blob.sha)).toEqual(shas);
    expect(read.map((blob) => blob.size)).toEqual(texts.map((text) => text.length));
    expect(read.map((blob) => (blob.bytes === undefined ? undefined : Buffer.from(blob.bytes).toString()))).toEqual(
      texts.map((text) => (text.length > 2000 ? undefined : text)),
    );
  });

  it("reads every byte of a blob of several megabytes", async () => {
    const repository = fixture();
    const large = Buffer.alloc(20_000_001, "0123456789\n\0");
    const sha = repository.object("blob", large);
    const opened = await open(repository.path);
    const [blob, second] = await collect(opened.readBlobs([sha, sha], 30_000_000));
    expect(Buffer.compare(Buffer.from(blob?.bytes ?? []), large)).toBe(0);
    expect(second?.size).toBe(large.length);
  });

  it("stops with IncompleteError at a blob that is not there, and goes on to serve others", async () => {
    const repository = fixture();
    const sha = repository.object("blob", "here");
    const opened = await open(repository.path);
    await expect(collect(opened.readBlobs([sha, "0".repeat(40)], 10))).rejects.toThrow(IncompleteError);
    expect(await collect(opened.readBlobs([sha], 10))).toHaveLength(1);
  });

  it("says so when an object is broken, and goes on to serve others", async () => {
    const repository = fixture();
    const good = repository.commit({ files: { a: "good\n" } });
    const bad = repository.object("blob", "soon broken");
    const { chmodSync, writeFileSync } = await import("node:fs");
    const file = `${repository.gitDir}/objects/${bad.slice(0, 2)}/${bad.slice(2)}`;
    chmodSync(file, 0o644);
    writeFileSync(file, "rubbish");
    const opened = await open(repository.path);
    await expect(collect(opened.readBlobs([bad], 100))).rejects.toThrow(IncompleteError);
    expect((await opened.readFile(good, "a"))?.mode).toBe("100644");
  });

  it("finds files by path, and no folders", async () => {
    const repository = fixture();
    const sha = repository.commit({ files: { "a/b/c": "1\n", "a/d": "2\n" } });
    const opened = await open(repository.path);
    const tree = repository.git(["rev-parse", `${sha}^{tree}`]).trim();
    expect(Buffer.from((await opened.readFile(tree, "a/b/c"))?.bytes ?? []).toString()).toBe("1\n");
    for (const path of ["a", "a/b", "a/x", "a/d/e", "", "/a/d", "a//d", "../a"]) {
      expect(await opened.readFile(sha, path)).toBeUndefined();
    }
    expect((await opened.listFiles(sha, (path) => path !== "a/d")).map((file) => file.path)).toEqual(["a/b/c"]);
  });
});

describe("notes", () => {
  it("are found at any depth of fan-out, and too large ones only named", async () => {
    const repository = fixture();
    const commits = [0, 1, 2, 0].map((fanout, index) => {
      const sha = repository.commit({ files: { a: `${index}\n` } });
      repository.note("refs/notes/ai", sha, index === 3 ? "x".repeat(101) : `note ${index}`, fanout);
      return sha;
    });
    const bare = repository.commit({ files: { a: "none\n" } });
    const opened = await open(repository.path);
    const { notes, tooLarge } = await opened.readNotes("refs/notes/ai", [...commits, bare], 100);
    expect([...notes].map(([sha, bytes]) => [sha, Buffer.from(bytes).toString()])).toEqual(
      commits.slice(0, 3).map((sha, index) => [sha, `note ${index}`]),
    );
    expect(tooLarge).toEqual([commits[3]]);
    expect((await opened.readNotes("refs/notes/none", commits, 100)).notes.size).toBe(0);
  });

  it("are incomplete where the ref leads to a file, and the message says so", async () => {
    const repository = fixture();
    const sha = repository.commit({ files: { a: "1\n" } });
    repository.git(["update-ref", "refs/notes/ai", repository.git(["rev-parse", `${sha}:a`]).trim()]);
    const reading = (await open(repository.path)).readNotes("refs/notes/ai", [sha], 100);
    await expect(reading).rejects.toThrow(/leads to a blob \([0-9a-f]{40}\), not to notes: delete or fetch it again$/);
  });
});
