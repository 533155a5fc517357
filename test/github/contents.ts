import { repositoryOf } from "./access.ts";
import { git, readRefs, resolveCommit, tryGit } from "./git.ts";
import type { JsonObject } from "./json.ts";
import { nodeId } from "./render-account.ts";
import { apiUrl, htmlUrl } from "./render-repository.ts";
import { type Context, failed, type Handlers, notFound, ok, type Reply } from "./reply.ts";
import type { Repository } from "./state.ts";

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

const MAX_TREE_ENTRIES = 100_000;

function listTree(repository: Repository, tree: string, flags: readonly string[], path?: string): readonly TreeEntry[] {
  const args = ["ls-tree", "-z", "-l", ...flags, tree, ...(path === undefined ? [] : ["--", path])];
  const result = tryGit(repository.gitDir, args);
  if (result.status !== 0) throw notFound();
  return result.stdout
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", sha = "", size = "0"] = line.slice(0, tab).split(/ +/);
      return { mode, type, sha, size: Number(size) || 0, path: line.slice(tab + 1) };
    });
}

function kindOf(entry: TreeEntry): string {
  if (entry.type === "tree") return "dir";
  if (entry.type === "commit") return "submodule";
  return entry.mode === "120000" ? "symlink" : "file";
}

function renderEntry(context: Context, repository: Repository, ref: string, entry: TreeEntry): JsonObject {
  const path = entry.path.split("/").map(encodeURIComponent).join("/");
  const self = `${apiUrl(context.world, repository)}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const kind = entry.type === "tree" ? "trees" : "blobs";
  const gitUrl = entry.type === "commit" ? null : `${apiUrl(context.world, repository)}/git/${kind}/${entry.sha}`;
  const html = `${htmlUrl(context.world, repository)}/${entry.type === "tree" ? "tree" : "blob"}/${ref}/${path}`;
  return {
    type: kindOf(entry),
    size: entry.size,
    name: entry.path.slice(entry.path.lastIndexOf("/") + 1),
    path: entry.path,
    sha: entry.sha,
    url: self,
    git_url: gitUrl,
    html_url: html,
    download_url: entry.type === "blob" ? `${htmlUrl(context.world, repository)}/raw/${ref}/${path}` : null,
    _links: { self, git: gitUrl, html },
  };
}

function encodeContent(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{60}/g, "$&\n");
}

function rawReply(bytes: Uint8Array): Reply {
  return { status: 200, raw: { type: "application/vnd.github.raw; charset=utf-8", bytes } };
}

function wantsRaw(context: Context): boolean {
  return /\.raw\b/.test(context.request.accept);
}

function fileContents(context: Context, repository: Repository, entry: TreeEntry, shown: JsonObject): Reply {
  if (entry.type === "commit") return ok({ ...shown, submodule_git_url: "" });
  const bytes = git(repository.gitDir, ["cat-file", "blob", entry.sha]);
  if (wantsRaw(context)) return rawReply(bytes);
  if (entry.mode === "120000") return ok({ ...shown, target: bytes.toString("utf8") });
  if (entry.size > 100_000_000) throw failed(403, "This API returns blobs up to 100 MB in size.");
  const isLarge = entry.size > 1_000_000;
  return ok({ ...shown, content: isLarge ? "" : encodeContent(bytes), encoding: isLarge ? "none" : "base64" });
}

function contents(context: Context): Reply {
  const repository = repositoryOf(context);
  const ref = context.request.query.get("ref") ?? repository.defaultBranch;
  const commit = resolveCommit(repository.gitDir, ref);
  if (commit === undefined) throw failed(404, `No commit found for the ref ${ref}`);
  const path = (context.request.params["path"] ?? "").replace(/^\/+|\/+$/g, "");
  const isRoot = path === "";
  const [entry] = isRoot ? [] : listTree(repository, commit, [], path);
  if (!isRoot && !entry) throw notFound();
  if (entry && entry.type !== "tree")
    return fileContents(context, repository, entry, renderEntry(context, repository, ref, entry));
  const children = listTree(repository, commit, [], isRoot ? undefined : `${path}/`);
  return ok(children.map((child) => renderEntry(context, repository, ref, child)));
}

/** Files, blobs, trees and refs. */
export const contentHandlers: Handlers = {
  "repos/get-content": contents,
  "git/get-blob": (context) => {
    const repository = repositoryOf(context);
    const sha = context.request.params["file_sha"] ?? "";
    const found = /^[0-9a-f]{40,64}$/.test(sha) ? tryGit(repository.gitDir, ["cat-file", "blob", sha]) : undefined;
    if (found?.status !== 0) throw notFound();
    if (wantsRaw(context)) return rawReply(found.stdout);
    return ok({
      sha,
      node_id: nodeId("B", Number.parseInt(sha.slice(0, 8), 16)),
      size: found.stdout.length,
      url: `${apiUrl(context.world, repository)}/git/blobs/${sha}`,
      content: encodeContent(found.stdout),
      encoding: "base64",
    });
  },
  "git/get-tree": (context) => {
    const repository = repositoryOf(context);
    const wanted = context.request.params["tree_sha"] ?? "";
    const found = wanted.startsWith("-")
      ? undefined
      : tryGit(repository.gitDir, ["rev-parse", "--verify", "--quiet", `${wanted}^{tree}`]);
    if (found?.status !== 0) throw notFound();
    const sha = found.stdout.toString().trim();
    const isRecursive = context.request.query.has("recursive");
    const entries = listTree(repository, sha, isRecursive ? ["-r", "-t"] : []);
    const url = apiUrl(context.world, repository);
    return ok({
      sha,
      url: `${url}/git/trees/${sha}`,
      truncated: entries.length > MAX_TREE_ENTRIES,
      tree: entries.slice(0, MAX_TREE_ENTRIES).map((entry) => ({
        path: entry.path,
        mode: entry.mode,
        type: entry.type,
        sha: entry.sha,
        ...(entry.type === "blob" ? { size: entry.size } : {}),
        ...(entry.type === "commit" ? {} : { url: `${url}/git/${entry.type}s/${entry.sha}` }),
      })),
    });
  },
  "git/get-ref": (context) => {
    const repository = repositoryOf(context);
    const ref = `refs/${context.request.params["ref"]}`;
    const sha = readRefs(repository.gitDir).get(ref);
    if (sha === undefined) throw notFound();
    return ok(renderRef(context, repository, ref, sha));
  },
  "git/list-matching-refs": (context) => {
    const repository = repositoryOf(context);
    const prefix = `refs/${context.request.params["ref"]}`;
    const refs = [...readRefs(repository.gitDir)].filter(([ref]) => ref.startsWith(prefix));
    return ok(refs.map(([ref, sha]) => renderRef(context, repository, ref, sha)));
  },
};

function renderRef(context: Context, repository: Repository, ref: string, sha: string): JsonObject {
  const url = apiUrl(context.world, repository);
  return {
    ref,
    node_id: `REF_${Buffer.from(ref).toString("base64url")}`,
    url: `${url}/git/${ref}`,
    object: { type: "commit", sha, url: `${url}/git/commits/${sha}` },
  };
}
