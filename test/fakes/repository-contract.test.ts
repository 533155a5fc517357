import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { ConfigurationError } from "../../src/domain/errors.ts";
import type { Repository } from "../../src/ports.ts";
import type { FixtureCommit } from "../git-fixture.ts";
import { fixture, open } from "../io/open-repository.ts";
import { fakeRepository } from "./repository.ts";

interface Writer {
  commit(commit?: FixtureCommit): string;
  branch(name: string, sha?: string): void;
  switchTo(name: string): void;
  note(ref: string, sha: string, text: string): void;
}

/** Writes one history and returns the names of its commits, so that both kinds of ids can be compared. */
function write(writer: Writer): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const commit = (name: string, options: FixtureCommit): string => {
    const sha = writer.commit({ message: `${name}\n`, ...options });
    names.set(sha, name);
    return sha;
  };
  const lines = (count: number, prefix: string): string =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}\n`).join("");
  commit("base", {
    files: {
      a: lines(9, "a"),
      gone: "g\n",
      old: lines(9, "o"),
      bin: Uint8Array.of(0, 1),
      exe: "e\n",
      type: "t\n",
      "dir/x": "x\n",
    },
  });
  writer.branch("topic");
  const one = commit("one", {
    files: { a: lines(9, "a").replace("a3\n", "A3\nnew\n"), temp: "temp\n" },
    author: "C <c@d>",
  });
  commit("two", { files: { old: null, renamed: lines(9, "o").replace("o8", "O8"), gone: null, temp: null } });
  writer.switchTo("main");
  const theirs = commit("theirs", { files: { "dir/x": "y\n", b: "b\n" } });
  writer.switchTo("topic");
  commit("three", {
    files: {
      exe: { mode: "100755", content: "e\n" },
      type: { mode: "120000", content: "a" },
      bin: Uint8Array.of(0, 2),
      sub: { mode: "160000", sha: "4".repeat(40) },
      "z\n\udcff": "odd\n",
    },
    committer: "D <d@e>",
  });
  const three = [...names].at(-1)?.[0] ?? "";
  commit("merge", { parents: [three, theirs], files: { "dir/x": "y\n", b: "b\n", evil: "evil\n" } });
  commit("four", { files: { a: lines(9, "a").replace("a3\n", "A3\nnew\nnewer\n").replace("a8\n", "") } });
  writer.note("refs/notes/ai", one, "a note");
  return names;
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(value, (_, each) => (typeof each === "string" ? (names.get(each) ?? each) : each)));
}

async function everything(repository: Repository, names: ReadonlyMap<string, string>): Promise<unknown> {
  const [base, head] = [await repository.resolveCommit("main"), await repository.resolveCommit("HEAD")];
  const change: Change = await repository.readChange(base, head);
  const outline = await repository.readOutline(base, head);
  const blobs = await repository.readNewBlobs(change);
  const read: unknown[] = [];
  const files = blobs.filter((blob) => blob.mode !== "160000").map((blob) => blob.sha);
  for await (const { sha, size, bytes } of repository.readBlobs(files, 20)) {
    read.push([sha, size, bytes === undefined ? null : Buffer.from(bytes).toString("latin1")]);
  }
  const { notes, tooLarge } = await repository.readNotes(
    "refs/notes/ai",
    change.commits.map((commit) => commit.sha),
    100,
  );
  const text = async (path: string): Promise<unknown> => {
    const file = await repository.readFile(head, path);
    return file === undefined ? null : [file.mode, file.sha, Buffer.from(file.bytes).toString("latin1")];
  };
  const byName = (left: { sha: string }, right: { sha: string }): number =>
    (names.get(left.sha) ?? "") < (names.get(right.sha) ?? "") ? -1 : 1;
  return named(
    {
      change: { ...change, commits: [...change.commits].sort(byName) },
      outline: outline.files,
      hunks: [...(await repository.readHunks(outline.files))],
      additions: [...(await repository.countAdditions(outline.files))],
      blobs,
      read,
      notes: [...notes].map(([sha, bytes]) => [sha, Buffer.from(bytes).toString()]),
      tooLarge,
      none: (await repository.readNotes("refs/notes/ai", [base], 1)).notes.size,
      blame: [...(await repository.readBlame(change, [...change.files.map((file) => file.path), "no"]))],
      files: await repository.listFiles(head, (path) => path !== "b"),
      texts: [await text("a"), await text("dir"), await text("sub"), await text("type"), await text("none")],
      revisions: [
        await repository.resolveCommit("HEAD~2"),
        await repository.resolveCommit("HEAD^^2"),
        await repository.readDefaultBase(),
      ],
      refs: [
        await repository.resolveRef("refs/heads/topic"),
        (await repository.resolveRef("refs/heads/no")) ?? null,
        (await repository.resolveRef("topic")) ?? null,
      ],
    },
    names,
  );
}

describe("the fake repository", () => {
  it("says what the real one says", async () => {
    const real = fixture();
    const fake = fakeRepository();
    const names = write(real);
    const fromReal = await everything(await open(real.path), names);
    expect(await everything(fake, write(fake))).toEqual(fromReal);
  });

  it("refuses what the real one refuses", async () => {
    const real = fixture();
    const fake = fakeRepository();
    for (const [writer, repository] of [
      [real, await open(real.path)],
      [fake, fake],
    ] as const) {
      const sha = writer.commit({ files: { a: "1\n" } });
      const island = writer.commit({ files: { b: "1\n" }, parents: [], moveBranch: false });
      await expect(repository.readChange(sha, island)).rejects.toThrow(ConfigurationError);
      await expect(repository.readChange("main", sha)).rejects.toThrow(ConfigurationError);
      for (const revision of ["nothing", "-h", "", "HEAD~9"]) {
        await expect(repository.resolveCommit(revision)).rejects.toThrow(ConfigurationError);
      }
    }
  });

  it("can forget an object and have uncommitted work", async () => {
    const fake = fakeRepository();
    const sha = fake.commit({ files: { a: "1\n" } });
    const file = await fake.readFile(sha, "a");
    fake.forget(file?.sha ?? "");
    await expect(fake.readFile(sha, "a")).rejects.toThrow("git fetch --unshallow");
    expect(await fake.hasUncommittedWork()).toBe(false);
    fake.setUncommittedWork(true);
    expect(await fake.hasUncommittedWork()).toBe(true);
  });
});
