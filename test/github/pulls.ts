import { actorOf, pullOf, repositoryOf, requireLevel } from "./access.ts";
import { readCommits } from "./commits.ts";
import { branchTip, git, mergeCommits, updateRef } from "./git.ts";
import { stringAt } from "./json.ts";
import { pullRequestsOf } from "./lookup.ts";
import { baseTip, MAX_COMMITS, MAX_FILES, pullCommits, pullFiles, pullMergeBase } from "./pull-state.ts";
import { renderCommit, renderDiffFile } from "./render-commit.ts";
import { renderFullPull, renderPull } from "./render-pull.ts";
import {
  type Context,
  checkedBody,
  failed,
  type Handlers,
  invalid,
  listed,
  noContent,
  notFound,
  ok,
  type Reply,
} from "./reply.ts";
import type { PullRequest } from "./state.ts";

function list(context: Context): Reply {
  const repository = repositoryOf(context);
  const { query } = context.request;
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const pulls = pullRequestsOf(repository).filter((issue) => {
    if (state !== "all" && issue.state !== state) return false;
    if (base !== null && issue.pull.baseRef !== base) return false;
    // GitHub ignores a head that is not `owner:branch`
    if (head === null || !head.includes(":")) return true;
    return `${issue.pull.headRepository.owner.login}:${issue.pull.headRef}`.toLowerCase() === head.toLowerCase();
  });
  const key = (issue: PullRequest) => (query.get("sort") === "updated" ? issue.updatedAt : issue.createdAt).getTime();
  const isAscending =
    query.get("direction") === "asc" ||
    (query.get("direction") === null && query.has("sort") && query.get("sort") !== "created");
  const sorted = [...pulls].sort((left, right) => key(left) - key(right) || left.number - right.number);
  if (!isAscending) sorted.reverse();
  return listed(context, sorted, (issue) => renderPull(context.world, repository, issue));
}

function update(context: Context): Reply {
  const { repository, issue } = pullOf(context);
  const actor = actorOf(context);
  if (actor.id !== issue.userId) requireLevel(context, repository, "write");
  const { body } = context.request;
  const base = stringAt(body, "base");
  if (base !== undefined && branchTip(repository.gitDir, base) === undefined) {
    throw invalid("PullRequest", "base", "Proposed base branch does not exist");
  }
  const text = stringAt(body, "body");
  if (text !== undefined) {
    if (issue.edits.length === 0) {
      issue.edits.push({ at: issue.createdAt, editorId: issue.userId, body: issue.body ?? "" });
    }
    issue.edits.push({ at: context.world.now(), editorId: actor.id, body: checkedBody("PullRequest", text) });
    issue.body = text;
  }
  issue.title = stringAt(body, "title") ?? issue.title;
  if (base !== undefined) {
    issue.pull.baseRef = base;
    issue.pull.baseSha = baseTip(repository, issue);
  }
  const state = stringAt(body, "state");
  if (state === "open" || state === "closed") {
    issue.state = state;
    issue.closedAt = state === "closed" ? context.world.now() : undefined;
  }
  issue.updatedAt = context.world.now();
  return ok(renderFullPull(context.world, repository, issue));
}

function merge(context: Context): Reply {
  const { repository, issue } = pullOf(context);
  const actor = actorOf(context);
  requireLevel(context, repository, "write");
  const expected = stringAt(context.request.body, "sha");
  if (expected !== undefined && expected !== issue.pull.headSha)
    throw failed(409, "Head branch was modified. Review and try the merge again.");
  if (issue.state === "closed" || issue.pull.draft) throw failed(405, "Pull Request is not mergeable");
  const base = baseTip(repository, issue);
  const title = `Merge pull request #${issue.number} from ${issue.pull.headRepository.owner.login}/${issue.pull.headRef}`;
  const sha = mergeCommits(
    repository.gitDir,
    base,
    issue.pull.headSha,
    `${title}\n\n${issue.title}`,
    context.world.now(),
  );
  if (sha === undefined) throw failed(405, "Pull Request is not mergeable");
  updateRef(repository.gitDir, `refs/heads/${issue.pull.baseRef}`, sha);
  const { pull } = issue;
  const now = context.world.now();
  Object.assign(pull, { baseSha: base, mergedAt: now, mergedBy: actor.id, mergeCommitSha: sha });
  Object.assign(issue, { state: "closed", closedAt: now, updatedAt: now });
  return ok({ sha, merged: true, message: "Pull Request successfully merged" });
}

/** Pull requests, their files and their commits. */
export const pullHandlers: Handlers = {
  "pulls/list": list,
  "pulls/get": (context) => {
    const { repository, issue } = pullOf(context);
    if (/\.(?:diff|patch)\b/.test(context.request.accept)) {
      const base = pullMergeBase(repository, issue);
      if (base === undefined) throw notFound();
      if (pullFiles(repository, issue).length > 300) {
        throw failed(406, "Sorry, the diff exceeded the maximum number of files (300).");
      }
      const bytes = git(repository.gitDir, ["diff", "-M", "--no-ext-diff", base, issue.pull.headSha]);
      return { status: 200, raw: { type: "application/vnd.github.diff; charset=utf-8", bytes } };
    }
    return ok(renderFullPull(context.world, repository, issue));
  },
  "pulls/list-files": (context) => {
    const { repository, issue } = pullOf(context);
    const files = pullFiles(repository, issue).slice(0, MAX_FILES);
    return listed(context, files, (file) => renderDiffFile(context.world, repository, issue.pull.headSha, file));
  },
  "pulls/list-commits": (context) => {
    const { repository, issue } = pullOf(context);
    const shas = pullCommits(repository, issue).slice(0, MAX_COMMITS);
    return listed(context, readCommits(repository.gitDir, shas), (commit) =>
      renderCommit(context.world, repository, commit),
    );
  },
  "pulls/check-if-merged": (context) => {
    const { issue } = pullOf(context);
    if (!issue.pull.mergedAt) throw notFound();
    return noContent();
  },
  "pulls/update": update,
  "pulls/merge": merge,
};
