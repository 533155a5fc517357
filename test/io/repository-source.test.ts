import { describe, expect, test } from "vitest";
import { githubForTest } from "../github/harness.ts";
import { opened, readAll, sourceFor } from "./github-source.ts";
import { open } from "./open-repository.ts";

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
        { files: { "src/a.ts": lines(0, 20) + "new\n" + lines(20, 40), "src/deep/er/c.ts": "c\n" } },
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
        { files: { "src/a.ts": lines(0, 20) + "newer\n" + lines(20, 40) } },
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

  test("when nothing is in it, when the head is behind, and when there is no common ancestor", async () => {
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
});
