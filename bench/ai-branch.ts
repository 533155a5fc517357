// The repository that the speed figures of `detect` and `check` are taken on: a branch of which agents wrote two commits of three.
import { createRepository, type GitFixture } from "../test/git-fixture.ts";

const AGENTS = ["Claude <noreply@anthropic.com>", "Cursor <cursoragent@cursor.com>"];

function text(file: number, version: number): string {
  const lines = Array.from({ length: 40 }, (_, line) => {
    const isChanged = line % 13 === ((version % 13) + 13) % 13;
    return `value_${line} = "${file}${isChanged ? ` in version ${version}` : ""}"\n`;
  });
  return lines.join("");
}

/** `files` Python files that `commits` commits change; every tenth file is changed once more by a person. */
export function buildAiBranch(files: number, commits: number): GitFixture {
  const repository = createRepository({ bare: true });
  const path = (index: number): string => `src/folder_${index % 50}/module_${index}.py`;
  const numbers = Array.from({ length: files }, (_, index) => index);
  repository.commit({ files: Object.fromEntries(numbers.map((index) => [path(index), text(index, -1)])) });
  repository.branch("topic");
  const perCommit = Math.ceil(files / commits);
  for (let commit = 0; commit < commits; commit += 1) {
    const own = Array.from({ length: perCommit }, (_, index) => (commit * perCommit + index) % files);
    const touched = commit % 10 === 9 ? [...own, (commit * perCommit - 1) % files] : own;
    const agent = AGENTS[commit % 3];
    repository.commit({
      files: Object.fromEntries(touched.map((index) => [path(index), text(index, commit)])),
      message: `Change ${commit}\n${agent === undefined ? "" : `\nCo-authored-by: ${agent}\n`}`,
    });
  }
  repository.pack();
  return repository;
}
