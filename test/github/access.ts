import { findRepository, isPullRequest } from "./lookup.ts";
import { type Context, failed, forbidden, notFound } from "./reply.ts";
import {
  type Account,
  type Issue,
  LEVELS,
  type Level,
  type PullRequest,
  type Repository,
  type Role,
  type Team,
  type World,
} from "./state.ts";

/** The larger of two roles. */
function larger(left: Role | undefined, right: Role): Role {
  return left !== undefined && LEVELS.indexOf(left.level) >= LEVELS.indexOf(right.level) ? left : right;
}

/** Whether an account is an active member of a team or one of its child teams. */
export function isTeamMember(world: World, team: Team, accountId: number): boolean {
  if (team.members.get(accountId)?.state === "active") return true;
  const organization = world.organizations.get(team.organization.login.toLowerCase());
  return (organization?.teams ?? []).some((child) => child.parent === team && isTeamMember(world, child, accountId));
}

/** What an account may do in a repository: its own role, its teams' roles, its organization's ownership, or what the public may. */
export function roleOf(world: World, repository: Repository, account: Account | undefined): Role {
  let role: Role = { level: repository.isPrivate ? "none" : "read", roleName: repository.isPrivate ? "none" : "read" };
  if (!account) return role;
  if (account.id === repository.owner.id) return { level: "admin", roleName: "admin" };
  role = larger(repository.collaborators.get(account.id), role);
  const organization = world.organizations.get(repository.owner.login.toLowerCase());
  if (organization?.members.get(account.id) === "admin") return { level: "admin", roleName: "admin" };
  for (const team of organization?.teams ?? []) {
    const granted = repository.teams.get(team.id);
    if (granted && isTeamMember(world, team, account.id)) role = larger(role, granted);
  }
  return role;
}

/** Whether a role is at least a level. */
export function isAtLeast(role: Role, level: Level): boolean {
  return LEVELS.indexOf(role.level) >= LEVELS.indexOf(level);
}

/** Fails unless the identity's person may do what `level` allows; installation tokens are judged by `permissions.ts` alone. */
export function requireLevel(context: Context, repository: Repository, level: Level): void {
  const { identity, world } = context;
  if (identity.kind === "installation") return;
  if (identity.kind === "anonymous") throw failed(401, "Requires authentication");
  if (!isAtLeast(roleOf(world, repository, identity.account), level)) {
    throw forbidden(
      level === "admin" ? "Must have admin rights to Repository." : "Must have push access to repository",
    );
  }
}

/** The repository of a request; 404 where there is none or the identity must not see it. */
export function repositoryOf(context: Context): Repository {
  const { params } = context.request;
  const repository = findRepository(context.world, `${params["owner"]}/${params["repo"]}`);
  if (!repository || !canSee(context, repository)) throw notFound();
  return repository;
}

/** Whether the identity may know that a repository exists. */
export function canSee(context: Pick<Context, "world" | "identity">, repository: Repository): boolean {
  const { identity, world } = context;
  if (!repository.isPrivate) return true;
  if (identity.kind === "installation") return reaches(context, repository);
  return isAtLeast(roleOf(world, repository, identity.account), "read");
}

/** Whether an installation token was made for a repository. */
export function reaches(context: Pick<Context, "identity">, repository: Repository): boolean {
  const { repositories } = context.identity;
  return repositories === "all" || repositories.includes(`${repository.owner.login}/${repository.name}`.toLowerCase());
}

/** The issue or pull request of a request, 404 where there is none. */
export function issueOf(context: Context): { readonly repository: Repository; readonly issue: Issue } {
  const repository = repositoryOf(context);
  const { params } = context.request;
  const issue = repository.issues.get(Number(params["issue_number"] ?? params["pull_number"]));
  if (!issue) throw notFound();
  return { repository, issue };
}

/** The pull request of a request, 404 where there is none. */
export function pullOf(context: Context): { readonly repository: Repository; readonly issue: PullRequest } {
  const { repository, issue } = issueOf(context);
  if (!isPullRequest(issue)) throw notFound();
  return { repository, issue };
}

/** The account behind a request; 401 for nobody. */
export function actorOf(context: Context): Account {
  if (!context.identity.account) throw failed(401, "Requires authentication");
  return context.identity.account;
}
