import { isTeamMember, repositoryOf } from "./access.ts";
import type { JsonObject } from "./json.ts";
import { findAccount, findRepository } from "./lookup.ts";
import { renderAccount, renderOrganization, renderSimpleTeam, renderTeam } from "./render-account.ts";
import { findTeam } from "./render-pull.ts";
import { renderPermissions, renderRepository } from "./render-repository.ts";
import { type Context, type Handlers, listed, noContent, notFound, ok } from "./reply.ts";
import type { Account, Organization, Team, World } from "./state.ts";

function organizationOf(context: Context): Organization {
  const organization = context.world.organizations.get((context.request.params["org"] ?? "").toLowerCase());
  if (!organization || organization.account.deleted) throw notFound();
  return organization;
}

function teamOf(context: Context): Team {
  const slug = (context.request.params["team_slug"] ?? "").toLowerCase();
  const team = organizationOf(context).teams.find((entry) => entry.slug.toLowerCase() === slug);
  if (!team) throw notFound();
  return team;
}

/** The people of a team and of its child teams, deleted accounts left out. */
export function teamPeople(world: World, team: Team): readonly Account[] {
  return [...world.accounts.values()].filter((account) => !account.deleted && isTeamMember(world, team, account.id));
}

function renderFull(world: World, team: Team): JsonObject {
  const organization = world.organizations.get(team.organization.login.toLowerCase());
  if (!organization) throw notFound();
  return {
    ...renderTeam(world, team),
    members_count: teamPeople(world, team).length,
    repos_count: world.repositories.filter((entry) => entry.teams.has(team.id)).length,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    organization: renderOrganization(world, organization),
  };
}

function hasRole(team: Team, account: Account, role: string): boolean {
  if (role === "all") return true;
  return (team.members.get(account.id)?.role ?? "member") === role;
}

/** Organizations and teams. */
export const teamHandlers: Handlers = {
  "orgs/get": (context) => ok(renderOrganization(context.world, organizationOf(context))),
  "orgs/list-members": (context) => {
    const { members } = organizationOf(context);
    const accounts = [...members.keys()]
      .map((id) => context.world.accounts.get(id))
      .filter((entry) => entry && !entry.deleted);
    return listed(context, accounts, (account) => (account ? renderAccount(context.world, account) : null));
  },
  "orgs/check-membership-for-user": (context) => {
    const account = findAccount(context.world, context.request.params["username"] ?? "");
    if (!account || !organizationOf(context).members.has(account.id)) throw notFound();
    return noContent();
  },
  "teams/list": (context) => listed(context, organizationOf(context).teams, (team) => renderTeam(context.world, team)),
  "teams/get-by-name": (context) => ok(renderFull(context.world, teamOf(context))),
  "teams/list-child-in-org": (context) => {
    const parent = teamOf(context);
    const children = organizationOf(context).teams.filter((team) => team.parent === parent);
    return listed(context, children, (team) => renderTeam(context.world, team));
  },
  "teams/list-members-in-org": (context) => {
    const team = teamOf(context);
    const role = context.request.query.get("role") ?? "all";
    const people = teamPeople(context.world, team).filter((account) => hasRole(team, account, role));
    return listed(context, people, (account) => renderAccount(context.world, account));
  },
  "teams/get-membership-for-user-in-org": (context) => {
    const { world, request } = context;
    const team = teamOf(context);
    const account = findAccount(world, request.params["username"] ?? "");
    const own = account && team.members.get(account.id);
    if (!account || (!own && !isTeamMember(world, team, account.id))) throw notFound();
    const url = `${world.urls.api}/organizations/${team.organization.id}/team/${team.id}/memberships/${account.login}`;
    return ok({ url, role: own?.role ?? "member", state: own?.state ?? "active" });
  },
  "teams/check-permissions-for-repo-in-org": (context) => {
    const { world, request } = context;
    const team = teamOf(context);
    const repository = findRepository(world, `${request.params["owner"]}/${request.params["repo"]}`);
    const role = repository?.teams.get(team.id);
    if (!repository || !role) throw notFound();
    if (!/repository\+json/.test(request.accept)) return noContent();
    return ok({
      ...renderRepository(world, repository),
      permissions: renderPermissions(role),
      role_name: role.roleName,
    });
  },
  "repos/list-teams": (context) => {
    const repository = repositoryOf(context);
    const granted = [...repository.teams].map(([id, role]) => ({ team: findTeam(context.world, id), role }));
    return listed(context, granted, ({ team, role }) => {
      if (!team) return null;
      const legacy = {
        none: "pull",
        read: "pull",
        triage: "triage",
        write: "push",
        maintain: "maintain",
        admin: "admin",
      };
      const parent = team.parent ? renderSimpleTeam(context.world, team.parent) : null;
      return {
        ...renderSimpleTeam(context.world, team),
        permission: legacy[role.level],
        permissions: renderPermissions(role),
        parent,
      };
    });
  },
};
