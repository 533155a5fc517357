import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlameSpan } from "../../src/ports.ts";
import type { GitFixture } from "../git-fixture.ts";
import { fixture, open } from "./open-repository.ts";

/** What git blame itself says: `commit original-line` for each line that the range wrote. */
function gitBlame(repository: GitFixture, path: string): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  const text = repository.git(["blame", "--line-porcelain", "main..topic", "--", path]);
  let current: { line: number; owner: string } | undefined;
  let isBoundary = false;
  for (const line of text.split("\n")) {
    const [, sha, original, final] = /^([0-9a-f]{40}) (\d+) (\d+)/.exec(line) ?? [];
    if (sha !== undefined) {
      current = { line: Number(final), owner: `${sha} ${original}` };
      isBoundary = false;
    } else if (line === "boundary") isBoundary = true;
    else if (line.startsWith("\t") && current !== undefined && !isBoundary) owners.set(current.line, current.owner);
  }
  return owners;
}

function byLine(spans: readonly BlameSpan[] | undefined): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  for (const { commitSha, lines, originalStart } of spans ?? []) {
    for (let line = lines.start; line <= lines.end; line += 1) {
      owners.set(line, `${commitSha} ${originalStart + line - lines.start}`);
    }
  }
  return owners;
}

async function ours(
  repository: GitFixture,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly BlameSpan[]>> {
  const opened = await open(repository.path);
  const change = await opened.readChange(repository.tip("main"), repository.tip("topic"));
  return opened.readBlame(change, paths);
}

describe("blame within the range", () => {
  it("knows who wrote which line, under earlier names too, and leaves older lines out", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n2\n3\n4\n5\n6\n" } });
    repository.branch("topic");
    const first = repository.commit({ files: { a: "1\n2\nx\ny\n3\n4\n5\n6\n" } });
    const second = repository.commit({ files: { a: null, "b\n": "0\n1\n2\nx\nY\n3\n4\n5\n6\n" } });
    const blame = await ours(repository, ["b\n", "missing"]);
    expect(blame.get("b\n")).toEqual([
      { commitSha: second, lines: { start: 1, end: 1 }, originalStart: 1 },
      { commitSha: first, lines: { start: 4, end: 4 }, originalStart: 3 },
      { commitSha: second, lines: { start: 5, end: 5 }, originalStart: 5 },
    ]);
    expect(blame.get("missing")).toEqual([]);
  });

  it("lets a merge own only what neither side had, and the base's lines belong to nobody", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n2\n3\n4\n5\n6\n7\n8\n" } });
    repository.branch("topic");
    const mine = repository.commit({ files: { a: "mine\n1\n2\n3\n4\n5\n6\n7\n8\n", untouched: "u\n" } });
    repository.switchTo("main");
    const base = repository.commit({ files: { a: "1\n2\n3\n4\n5\n6\n7\n8\ntheirs\n" } });
    repository.switchTo("topic");
    const merge = repository.merge(base, { files: { a: "mine\n1\n2\n3\nmerge\n4\n5\n6\n7\n8\ntheirs\n" } });
    const blame = await ours(repository, ["a", "untouched"]);
    expect(blame.get("a")).toEqual([
      { commitSha: mine, lines: { start: 1, end: 1 }, originalStart: 1 },
      { commitSha: merge, lines: { start: 5, end: 5 }, originalStart: 5 },
    ]);
    expect(blame.get("untouched")).toEqual([{ commitSha: mine, lines: { start: 1, end: 1 }, originalStart: 1 }]);
    expect(byLine(blame.get("a"))).toEqual(gitBlame(repository, "a"));
  });

  it("agrees with git blame on histories of any shape", async () => {
    // Lines that differ from one another leave the diff no choice, so both must say the same.
    const step = fc.record({
      at: fc.nat({ max: 30 }),
      remove: fc.nat({ max: 4 }),
      add: fc.nat({ max: 4 }),
      kind: fc.constantFrom("edit", "edit", "rename", "side"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const repository = fixture();
        let serial = 0;
        const next = (): number => {
          serial += 1;
          return serial;
        };
        const fresh = (count: number): string[] => Array.from({ length: count }, () => `line ${next()}\n`);
        let [lines, path] = [fresh(24), "file-0"];
        const start = repository.commit({ files: { [path]: lines.join("") } });
        repository.setRef("refs/heads/main", start);
        repository.branch("topic");
        for (const { at, remove, add, kind } of steps) {
          if (kind === "rename") {
            const renamed = `file-${next()}`;
            repository.commit({ files: { [path]: null, [renamed]: lines.join("") } });
            path = renamed;
            continue;
          }
          const edited = lines.toSpliced(Math.min(at, lines.length), remove, ...fresh(add));
          if (kind === "side" && lines.length > 0) {
            // The side branch changes the first line, the branch itself the rest, and the merge has both.
            const fork = repository.tip();
            const [added] = fresh(1);
            const side = repository.commit({ files: { [path]: [added, ...lines].join("") }, moveBranch: false });
            repository.commit({ files: { [path]: edited.join(""), side: `${serial}\n` }, parents: [fork] });
            lines = [added ?? "", ...edited];
            repository.merge(side, { files: { [path]: lines.join("") } });
          } else {
            lines = edited;
            repository.commit({ files: { [path]: lines.join("") } });
          }
        }
        expect(byLine((await ours(repository, [path])).get(path))).toEqual(gitBlame(repository, path));
        repository.remove();
      }),
      { numRuns: 25 },
    );
  });

  it("has no lines for binary files, links' targets as one line, and none for submodules", async () => {
    const repository = fixture();
    repository.commit({ files: { a: "1\n" } });
    repository.branch("topic");
    const sha = repository.commit({
      files: {
        bin: Uint8Array.of(1, 0, 2),
        link: { mode: "120000", content: "a" },
        sub: { mode: "160000", sha: "3".repeat(40) },
      },
    });
    const blame = await ours(repository, ["bin", "link", "sub"]);
    expect([...blame.values()]).toEqual([[], [{ commitSha: sha, lines: { start: 1, end: 1 }, originalStart: 1 }], []]);
  });
});
