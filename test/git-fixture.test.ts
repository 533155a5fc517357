import { afterAll, describe, expect, it } from "vitest";
import { createRepository, type GitFixture, hashFolder } from "./git-fixture.ts";

const made: GitFixture[] = [];
const create: typeof createRepository = (options) => {
  const repository = createRepository(options);
  made.push(repository);
  return repository;
};
afterAll(() => {
  for (const repository of made) repository.remove();
});

describe("the fixture builder", () => {
  it.each(["sha1", "sha256"] as const)("makes a repository that git itself finds sound (%s)", (objectFormat) => {
    const repository = create({ objectFormat });
    const first = repository.commit({
      files: { "a/b.txt": "1\n", "a.b": "2\n", "x\ny": "3", "caf\udce9": "4", run: { mode: "100755", content: "" } },
    });
    repository.branch("topic");
    const second = repository.commit({ files: { "a/b.txt": null, new: "n\n" }, message: "Second" });
    repository.switchTo("main");
    repository.commit({ files: { other: "o\n" } });
    const merged = repository.merge(second);
    repository.note("refs/notes/ai", second, "hello", 1);
    repository.git(["fsck", "--strict", "--no-dangling"]);
    expect(repository.git(["rev-parse", "main", "main^1^", "main^2"]).trim().split("\n")).toEqual([
      merged,
      first,
      second,
    ]);
    expect(repository.git(["ls-tree", "-r", "--name-only", "-z", "main"]).split("\0")).toEqual([
      "a.b",
      "caf\ufffd",
      "new",
      "other",
      "run",
      "x\ny",
      "",
    ]);
    expect(repository.git(["notes", "--ref=ai", "show", second])).toBe("hello");
    repository.pack();
    expect(repository.git(["rev-parse", "topic"]).trim()).toBe(second);
  });

  it("gives the same ids every time", () => {
    const ids = [create(), create()].map((repository) => repository.commit({ files: { a: "1" } }));
    expect(ids[0]).toBe(ids[1]);
  });

  it("notices any change below a folder", () => {
    const repository = create({ bare: true });
    const before = hashFolder(repository.path);
    expect(hashFolder(repository.path)).toBe(before);
    repository.object("blob", "x");
    expect(hashFolder(repository.path)).not.toBe(before);
  });

  it("refuses to merge what both sides changed unless told how", () => {
    const repository = create();
    repository.commit({ files: { a: "1" } });
    repository.branch("topic");
    const theirs = repository.commit({ files: { a: "2" } });
    repository.switchTo("main");
    repository.commit({ files: { a: "3" } });
    expect(() => repository.merge(theirs)).toThrow("both sides changed a");
    repository.merge(theirs, { files: { a: "2 and 3" } });
    expect(repository.git(["show", "main:a"])).toBe("2 and 3");
  });
});
