import { repositoryOf } from "./access.ts";
import { readCommits } from "./commits.ts";
import { type DiffFile, diffCommits } from "./diff.ts";
import { git, isAncestor, listCommits, mergeBase, resolveCommit } from "./git.ts";
import type { JsonObject } from "./json.ts";
import { findRepository, pullRequestsOf } from "./lookup.ts";
import { renderCommit, renderDiffFile, renderGitCommit } from "./render-commit.ts";
import { renderPull } from "./render-pull.ts";
import { apiUrl, htmlUrl } from "./render-repository.ts";
import {
  type Context,
  failed,
  type Handlers,
  linkHeader,
  listed,
  notFound,
  ok,
  pageOf,
  type Reply,
  refused,
} from "./reply.ts";
import type { Repository } from "./state.ts";

/** A comparison shows at most so many files. https://docs.github.com/rest/commits/commits#compare-two-commits */
const MAX_COMPARED_FILES = 300;

function commitOf(repository: Repository, revision: string): string {
  const sha = resolveCommit(repository.gitDir, revision);
  if (sha === undefined) throw refused(`No commit found for SHA: ${revision}`);
  return sha;
}

function diffText(repository: Repository, from: string | undefined, to: string): Reply {
  const range = from === undefined ? ["--root", to] : [from, to];
  const bytes = git(repository.gitDir, ["diff-tree", "-r", "-M", "-p", "--no-commit-id", ...range]);
  return { status: 200, raw: { type: "application/vnd.github.diff; charset=utf-8", bytes } };
}

function stats(files: readonly DiffFile[]): JsonObject {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return { additions, deletions, total: additions + deletions };
}

function getCommit(context: Context): Reply {
  const repository = repositoryOf(context);
  const sha = commitOf(repository, context.request.params["ref"] ?? "");
  const [commit] = readCommits(repository.gitDir, [sha]);
  if (!commit) throw notFound();
  if (/\.sha\b/.test(context.request.accept)) {
    return { status: 200, raw: { type: "application/vnd.github.sha; charset=utf-8", bytes: Buffer.from(sha) } };
  }
  if (/\.diff\b/.test(context.request.accept)) return diffText(repository, commit.parents[0], sha);
  const files = diffCommits(repository.gitDir, commit.parents[0], sha);
  const reply = listed(context, files.slice(0, 3000), (file) => renderDiffFile(context.world, repository, sha, file));
  const { size, page } = commitPage(context, files.length);
  return {
    status: 200,
    body: {
      ...renderCommit(context.world, repository, commit),
      stats: stats(files),
      files: files
        .slice((page - 1) * size, page * size)
        .map((file) => renderDiffFile(context.world, repository, sha, file)),
    },
    ...(reply.headers && size < files.length
      ? { headers: linkHeader(context, page, Math.ceil(files.length / size)) }
      : {}),
  };
}

/** A commit shows 300 files a page unless asked for less. */
function commitPage(context: Context, count: number): { size: number; page: number } {
  const asked = context.request.query.has("per_page") ? pageOf(context.request).size : MAX_COMPARED_FILES;
  return { size: Math.max(1, Math.min(asked, Math.max(count, 1))), page: pageOf(context.request).page };
}

/** `owner:branch` of another repository of the network, or a revision of this one. */
function comparable(context: Context, repository: Repository, name: string): string {
  const split = name.split(":");
  const [owner, ref] = split.length > 1 ? [split[0], split.at(-1)] : [undefined, name];
  const other =
    owner === undefined
      ? repository
      : findRepository(context.world, `${owner}/${split.length > 2 ? split[1] : repository.name}`);
  const sha = other && ref !== undefined ? resolveCommit(other.gitDir, ref) : undefined;
  if (sha === undefined) throw notFound();
  return sha;
}

function compare(context: Context): Reply {
  const repository = repositoryOf(context);
  const [left = "", right] = (context.request.params["basehead"] ?? "").split("...");
  if (right === undefined) throw notFound();
  const base = comparable(context, repository, left);
  const head = comparable(context, repository, right);
  const ancestor = mergeBase(repository.gitDir, base, head);
  if (ancestor === undefined) throw failed(404, `No common ancestor between ${left} and ${right}.`);
  if (/\.diff\b/.test(context.request.accept)) return diffText(repository, ancestor, head);
  const ahead = listCommits(repository.gitDir, base, head);
  const behind = listCommits(repository.gitDir, head, base);
  const { page } = pageOf(context.request);
  const size = context.request.query.has("per_page") ? pageOf(context.request).size : 250;
  const shown = readCommits(repository.gitDir, ahead.slice((page - 1) * size, page * size));
  const files = page === 1 ? diffCommits(repository.gitDir, ancestor, head).slice(0, MAX_COMPARED_FILES) : undefined;
  const { world } = context;
  const [baseCommit, baseOfMerge] = readCommits(repository.gitDir, [base, ancestor]);
  if (!baseCommit || !baseOfMerge) throw notFound();
  const path = `compare/${left}...${right}`;
  const html = `${htmlUrl(world, repository)}/${path}`;
  const status =
    ahead.length > 0 ? (behind.length > 0 ? "diverged" : "ahead") : behind.length > 0 ? "behind" : "identical";
  return {
    status: 200,
    headers: linkHeader(context, page, Math.max(1, Math.ceil(ahead.length / size))),
    body: {
      url: `${apiUrl(world, repository)}/${path}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(world, repository, baseCommit),
      merge_base_commit: renderCommit(world, repository, baseOfMerge),
      status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: shown.map((commit) => renderCommit(world, repository, commit)),
      files: files?.map((file) => renderDiffFile(world, repository, head, file)),
    },
  };
}

/** Commits, comparisons and the pull requests a commit belongs to. */
export const historyHandlers: Handlers = {
  "repos/list-commits": (context) => {
    const repository = repositoryOf(context);
    const start = resolveCommit(repository.gitDir, context.request.query.get("sha") ?? repository.defaultBranch);
    if (start === undefined) throw notFound();
    const path = context.request.query.get("path");
    const author = context.request.query.get("author");
    // GitHub takes a login or an email; only emails are in git
    const byEmail = author?.includes("@") ? ["--fixed-strings", `--author=<${author}>`] : [];
    const args = ["rev-list", ...byEmail, start, ...(path === null ? [] : ["--", path])];
    const shas = git(repository.gitDir, args)
      .toString()
      .split("\n")
      .filter((line) => line !== "");
    return listed(context, shas, (sha) => {
      const [commit] = readCommits(repository.gitDir, [sha]);
      return commit ? renderCommit(context.world, repository, commit) : null;
    });
  },
  "repos/get-commit": getCommit,
  "git/get-commit": (context) => {
    const repository = repositoryOf(context);
    const sha = context.request.params["commit_sha"] ?? "";
    if (resolveCommit(repository.gitDir, sha) !== sha) throw notFound();
    const [commit] = readCommits(repository.gitDir, [sha]);
    if (!commit) throw notFound();
    return ok(renderGitCommit(context.world, repository, commit));
  },
  "repos/compare-commits-with-basehead": compare,
  "repos/list-pull-requests-associated-with-commit": (context) => {
    const repository = repositoryOf(context);
    const sha = commitOf(repository, context.request.params["commit_sha"] ?? "");
    const isOnDefault = isAncestor(repository.gitDir, sha, `refs/heads/${repository.defaultBranch}`);
    const pulls = pullRequestsOf(repository).filter((issue) => {
      // a commit of the default branch belongs to the pull request that merged it, any other to the open ones that hold it
      if (isOnDefault && !issue.pull.mergedAt) return false;
      if (issue.pull.mergeCommitSha === sha && issue.pull.mergedAt) return true;
      return (
        isAncestor(repository.gitDir, sha, issue.pull.headSha) &&
        !isAncestor(repository.gitDir, sha, issue.pull.baseSha)
      );
    });
    return listed(context, pulls, (issue) => renderPull(context.world, repository, issue));
  },
};
