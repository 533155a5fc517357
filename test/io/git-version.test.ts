import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createGitRepository, type GitRepository } from "../../src/io/git-repository.ts";
import { fixture, temporaryFolder } from "./open-repository.ts";

const GIT = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();

/** A folder for PATH whose git is a script: it notes down what it is asked for, does `more`, and becomes the real git. */
function wrapGit(more = ""): { readonly searchPath: string; readonly asked: () => readonly string[] } {
  const searchPath = temporaryFolder();
  const log = join(searchPath, "asked");
  const script = `#!/bin/sh\necho "$1 $2" >> "${log}"\n${more}\nexec "${GIT}" "$@"\n`;
  writeFileSync(join(searchPath, "git"), script, { mode: 0o755 });
  return { searchPath, asked: () => readFileSync(log, "utf8").trim().split("\n") };
}

async function openWith(searchPath: string): Promise<GitRepository> {
  const repository = fixture();
  repository.commit({ files: { "a.txt": "1\n" } });
  repository.branch("topic");
  repository.commit({ files: { "a.txt": "1\n2\n" } });
  return createGitRepository({
    repositoryPath: repository.path,
    scratchPath: temporaryFolder(),
    // The script needs a shell beside its git.
    searchPath: `${searchPath}:/usr/bin:/bin`,
  });
}

it("learns the version from a process that it needs anyway, and a range takes four of them", async () => {
  const { searchPath, asked } = wrapGit();
  const opened = await openWith(searchPath);
  const [base, head] = await Promise.all([opened.resolveCommit("main"), opened.resolveCommit("topic")]);
  const change = await opened.readChange(base, head);
  await opened.close();
  expect(change).toMatchObject({ mergeBaseSha: base, files: [{ path: "a.txt" }], commits: [{ sha: head }] });
  expect([...asked()].sort()).toEqual([
    "cat-file --batch",
    "cat-file --batch-check",
    "diff-tree -r",
    "log --topo-order",
  ]);
});

it("asks git for its version where a process says nothing of itself", async () => {
  const { searchPath, asked } = wrapGit("unset GIT_TRACE2_EVENT");
  const opened = await openWith(searchPath);
  await opened.resolveCommit("main");
  await opened.close();
  expect(asked()).toContain("version");
});

it("refuses a git that calls itself older than 2.34", async () => {
  const old =
    '{"event":"version","sid":"1","thread":"main","time":"0","file":"common-main.c","line":1,"evt":"2","exe":"2.33.9"}';
  const { searchPath } = wrapGit(`[ -z "$GIT_TRACE2_EVENT" ] || printf '%s\\n' '${old}' >> "$GIT_TRACE2_EVENT"`);
  const opened = await openWith(searchPath);
  await expect(opened.resolveCommit("main")).rejects.toThrow('git 2.34 or newer is needed, and PATH has "2.33.9"');
  await opened.close();
});
