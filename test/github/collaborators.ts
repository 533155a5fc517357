import { isAtLeast, repositoryOf, requireLevel, roleOf } from "./access.ts";
import type { JsonObject } from "./json.ts";
import { findAccount } from "./lookup.ts";
import { renderAccount } from "./render-account.ts";
import { renderPermissions } from "./render-repository.ts";
import { type Context, type Handlers, listed, noContent, notFound, ok } from "./reply.ts";
import type { Account, Level, Repository, Role, World } from "./state.ts";

function render(world: World, account: Account, role: Role): JsonObject {
  return { ...renderAccount(world, account), permissions: renderPermissions(role), role_name: role.roleName };
}

/** `permission` knows four words only: maintain is write there, triage is read. */
function legacy(level: Level): string {
  if (level === "maintain") return "write";
  return level === "triage" ? "read" : level;
}

/** Collaborators: named ones, members with a role, the owner; reading a public repository makes nobody one. */
function collaboratorsOf(world: World, repository: Repository): readonly Account[] {
  const organization = world.organizations.get(repository.owner.login.toLowerCase());
  return [...world.accounts.values()].filter((account) => {
    if (account.deleted || account.type === "Organization") return false;
    if (account.id === repository.owner.id || repository.collaborators.has(account.id)) return true;
    if (organization?.members.has(account.id)) return isAtLeast(roleOf(world, repository, account), "read");
    return isAtLeast(roleOf(world, repository, account), "triage");
  });
}

const PERMISSION_FILTER: Readonly<Record<string, Level>> = {
  pull: "read",
  triage: "triage",
  push: "write",
  maintain: "maintain",
  admin: "admin",
};

function list(context: Context): ReturnType<Handlers[string]> {
  const repository = repositoryOf(context);
  requireLevel(context, repository, "write");
  const { world, request } = context;
  const level = PERMISSION_FILTER[request.query.get("permission") ?? "pull"] ?? "read";
  const isDirectOnly = request.query.get("affiliation") === "direct";
  const isOutsideOnly = request.query.get("affiliation") === "outside";
  const members = world.organizations.get(repository.owner.login.toLowerCase())?.members;
  const people = collaboratorsOf(world, repository).filter((account) => {
    if (isDirectOnly && !repository.collaborators.has(account.id)) return false;
    if (isOutsideOnly && members?.has(account.id)) return false;
    return isAtLeast(roleOf(world, repository, account), level);
  });
  return listed(context, people, (account) => render(world, account, roleOf(world, repository, account)));
}

/** Collaborators and their permissions. */
export const collaboratorHandlers: Handlers = {
  "repos/list-collaborators": list,
  "repos/check-collaborator": (context) => {
    const repository = repositoryOf(context);
    const account = findAccount(context.world, context.request.params["username"] ?? "");
    if (!account || !collaboratorsOf(context.world, repository).includes(account)) throw notFound();
    return noContent();
  },
  "repos/get-collaborator-permission-level": (context) => {
    const repository = repositoryOf(context);
    const account = findAccount(context.world, context.request.params["username"] ?? "");
    if (!account) throw notFound();
    const role = roleOf(context.world, repository, account);
    return ok({
      permission: legacy(role.level),
      role_name: role.roleName,
      user: render(context.world, account, role),
    });
  },
};
