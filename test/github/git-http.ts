import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createGunzip } from "node:zlib";
import { canSee, isAtLeast, reaches, roleOf } from "./access.ts";
import { gitEnvironment, isAncestor, readRefs } from "./git.ts";
import { synchronizePulls } from "./pull-state.ts";
import { findRepository, fullName, type Identity, type Repository, type World } from "./state.ts";

/** A git request's repository and service. */
export interface GitRoute {
  readonly owner: string;
  readonly name: string;
  /** The part after the repository, as `info/refs`. */
  readonly rest: string;
  readonly operation: "git/info-refs" | "git/upload-pack" | "git/receive-pack" | "git/other";
  readonly isWrite: boolean;
}

/** Recognizes smart HTTP addresses; undefined for anything else. */
export function matchGit(path: string, query: URLSearchParams): GitRoute | undefined {
  const match = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.+)$/.exec(
    path,
  );
  if (!match) return undefined;
  const [, owner = "", name = "", rest = ""] = match;
  const operations: Readonly<Record<string, GitRoute["operation"]>> = {
    "info/refs": "git/info-refs",
    "git-upload-pack": "git/upload-pack",
    "git-receive-pack": "git/receive-pack",
  };
  const isWrite = rest === "git-receive-pack" || query.get("service") === "git-receive-pack";
  return { owner, name, rest, operation: operations[rest] ?? "git/other", isWrite };
}

/** The token of a git request: `basic` with the token as password, or `bearer`. */
export function gitToken(header: string | undefined): string | undefined {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  if (/^bearer$|^token$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const decoded = Buffer.from(value, "base64").toString("utf8");
  return decoded.slice(decoded.indexOf(":") + 1);
}

/** The repository a git request may use, or the status that refuses it. */
export function authorizeGit(world: World, identity: Identity, route: GitRoute): Repository | 401 | 403 | 404 {
  const repository = findRepository(world, `${route.owner}/${route.name}`);
  const isAnonymous = identity.kind === "anonymous";
  if (!repository || !canSee({ world, identity }, repository)) return isAnonymous ? 401 : 404;
  if (identity.kind === "installation") {
    const level = identity.permissions["contents"];
    if (route.isWrite) return level === "write" && reaches({ identity }, repository) ? repository : 403;
    const isAllowed = !repository.isPrivate || (level !== undefined && level !== "none");
    return isAllowed ? repository : 403;
  }
  if (!route.isWrite) return repository;
  if (isAnonymous) return 401;
  return isAtLeast(roleOf(world, repository, identity.account), "write") ? repository : 403;
}

/** Compares refs before and after a push: records the activity and moves the pull requests. */
function recordPush(world: World, repository: Repository, before: ReadonlyMap<string, string>, actorId: number): void {
  const after = readRefs(repository.gitDir);
  const zero = "0".repeat(40);
  for (const ref of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(ref);
    const to = after.get(ref);
    if (from === to || !ref.startsWith("refs/heads/")) continue;
    const type =
      from === undefined
        ? "branch_creation"
        : to === undefined
          ? "branch_deletion"
          : isAncestor(repository.gitDir, from, to)
            ? "push"
            : "force_push";
    const id = world.nextId();
    repository.activities.push({ id, before: from ?? zero, after: to ?? zero, ref, at: world.now(), type, actorId });
  }
  synchronizePulls(world, repository);
}

/**
 * Answers a git request with `git http-backend`, streaming both ways. Resolves with the status when the backend has ended;
 * `onBytes` is told every piece before it is sent and may end the connection.
 */
export function serveGit(
  world: World,
  repository: Repository,
  identity: Identity,
  route: GitRoute,
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  onBytes: (count: number) => void,
): Promise<number> {
  const before = route.isWrite ? readRefs(repository.gitDir) : undefined;
  const child = spawn("git", ["http-backend"], {
    env: gitEnvironment({
      GIT_PROJECT_ROOT: repository.gitDir,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${route.rest}`,
      REQUEST_METHOD: request.method ?? "GET",
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      REMOTE_USER: identity.account?.login ?? "",
      REMOTE_ADDR: "127.0.0.1",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
    }),
  });
  const body = request.headers["content-encoding"] === "gzip" ? request.pipe(createGunzip()) : request;
  body.on("error", () => child.stdin.destroy());
  child.stdin.on("error", () => undefined);
  body.pipe(child.stdin);
  response.on("close", () => child.kill());
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    let status = 0;
    child.on("error", reject);
    child.stdout.on("data", (chunk: Buffer) => {
      if (status !== 0) {
        onBytes(chunk.length);
        if (!response.destroyed) response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const headers = head
        .subarray(0, end)
        .toString("latin1")
        .split("\r\n")
        .map((line) => {
          const colon = line.indexOf(":");
          return [line.slice(0, colon), line.slice(colon + 1).trim()];
        });
      status = Number.parseInt(headers.find(([key]) => key?.toLowerCase() === "status")?.[1] ?? "200", 10);
      for (const [key = "", value = ""] of headers) if (key.toLowerCase() !== "status") response.setHeader(key, value);
      response.writeHead(status);
      const rest = head.subarray(end + 4);
      onBytes(rest.length);
      if (rest.length > 0 && !response.destroyed) response.write(rest);
    });
    child.on("close", () => {
      if (before) recordPush(world, repository, before, identity.account?.id ?? 0);
      if (status === 0 && !response.destroyed) response.writeHead(500);
      response.end();
      resolve(status === 0 ? 500 : status);
    });
  });
}

/** The address people clone. */
export function cloneUrl(world: World, repository: Repository): string {
  return `${world.urls.html}/${fullName(repository)}.git`;
}
