import { canSee, isAtLeast, reaches, roleOf } from "./access.ts";
import { findRepository } from "./lookup.ts";
import type { Identity, Repository, World } from "./state.ts";

/** A git request's repository and service. */
export interface GitRoute {
  readonly owner: string;
  readonly name: string;
  /** The part after the repository, as `info/refs`. */
  readonly rest: string;
  readonly operation: "git/info-refs" | "git/upload-pack" | "git/receive-pack" | "git/other";
  readonly isWrite: boolean;
}

const ADDRESS = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.+)$/;
const OPERATIONS: Readonly<Record<string, GitRoute["operation"]>> = {
  "info/refs": "git/info-refs",
  "git-upload-pack": "git/upload-pack",
  "git-receive-pack": "git/receive-pack",
};

/** Recognizes smart HTTP addresses; undefined for anything else. */
export function matchGit(path: string, query: URLSearchParams): GitRoute | undefined {
  const match = ADDRESS.exec(path);
  if (!match) return undefined;
  const [, owner = "", name = "", rest = ""] = match;
  const isWrite = rest === "git-receive-pack" || query.get("service") === "git-receive-pack";
  return { owner, name, rest, operation: OPERATIONS[rest] ?? "git/other", isWrite };
}

/** The token of a request: `basic` with the token as password, `bearer` or `token`. */
export function tokenOf(header: string | undefined): string | undefined {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  if (/^(?:bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const decoded = Buffer.from(value, "base64").toString("utf8");
  return decoded.slice(decoded.indexOf(":") + 1);
}

function mayInstallation(identity: Identity, repository: Repository, isWrite: boolean): boolean {
  const level = identity.permissions["contents"];
  if (isWrite) return level === "write" && reaches({ identity }, repository);
  return !repository.isPrivate || level === "read" || level === "write";
}

/** The repository a git request may use, or the status that refuses it. */
export function authorizeGit(world: World, identity: Identity, route: GitRoute): Repository | 401 | 403 | 404 {
  const repository = findRepository(world, `${route.owner}/${route.name}`);
  if (!repository || !canSee({ world, identity }, repository)) return identity.kind === "anonymous" ? 401 : 404;
  if (identity.kind === "installation") return mayInstallation(identity, repository, route.isWrite) ? repository : 403;
  if (!route.isWrite) return repository;
  if (identity.kind === "anonymous") return 401;
  return isAtLeast(roleOf(world, repository, identity.account), "write") ? repository : 403;
}
