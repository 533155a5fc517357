import type { StoredCommit } from "./commits.ts";
import { readCommits } from "./commits.ts";
import type { DiffFile } from "./diff.ts";
import type { JsonObject } from "./json.ts";
import { nodeId, renderAccount } from "./render-account.ts";
import { apiUrl, htmlUrl } from "./render-repository.ts";
import type { Account, Repository, World } from "./state.ts";

const UNSIGNED: JsonObject = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

/** The account an email belongs to; undefined where GitHub would show none. */
export function accountOfEmail(world: World, email: string): Account | undefined {
  const wanted = email.toLowerCase();
  const noreply = /^(?:(\d+)\+)?(.+)@users\.noreply\.github\.com$/.exec(wanted);
  for (const account of world.accounts.values()) {
    if (account.deleted) continue;
    if (account.emails.some((own) => own.toLowerCase() === wanted)) return account;
    if (
      noreply &&
      (noreply[1] === undefined ? account.login.toLowerCase() === noreply[2] : String(account.id) === noreply[1])
    ) {
      return account;
    }
  }
  return undefined;
}

function accountOrNull(world: World, email: string): JsonObject | null {
  const account = accountOfEmail(world, email);
  return account ? renderAccount(world, account) : null;
}

/** A commit as lists show it (`commit`), without stats and files. */
export function renderCommit(world: World, repository: Repository, commit: StoredCommit): JsonObject {
  const url = apiUrl(world, repository);
  const html = htmlUrl(world, repository);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${url}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: { ...commit.author },
      committer: { ...commit.committer },
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: UNSIGNED,
    },
    author: accountOrNull(world, commit.author.email),
    committer: accountOrNull(world, commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
  };
}

/** A commit as the git database shows it (`git-commit`). */
export function renderGitCommit(world: World, repository: Repository, commit: StoredCommit): JsonObject {
  const url = apiUrl(world, repository);
  const html = htmlUrl(world, repository);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: { ...commit.author },
    committer: { ...commit.committer },
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
    verification: UNSIGNED,
  };
}

/** A commit as payloads show it (`simple-commit`). */
export function renderSimpleCommit(repository: Repository, sha: string): JsonObject {
  const [commit] = readCommits(repository.gitDir, [sha]);
  if (!commit) throw new Error(`no commit ${sha}`);
  const person = (from: StoredCommit["author"]) => ({ name: from.name, email: from.email });
  return {
    id: sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.author.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

/** A file of a diff (`diff-entry`) whose head is `sha`. */
export function renderDiffFile(world: World, repository: Repository, sha: string, file: DiffFile): JsonObject {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  const html = htmlUrl(world, repository);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${sha}/${path}`,
    raw_url: `${html}/raw/${sha}/${path}`,
    contents_url: `${apiUrl(world, repository)}/contents/${path}?ref=${sha}`,
    patch: file.patch,
    previous_filename: file.previousPath,
  };
}

/** A label (`label`). */
export function renderLabel(
  world: World,
  repository: Repository,
  label: { readonly id: number; readonly name: string; readonly color: string; readonly description: string | null },
): JsonObject {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${apiUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  };
}
