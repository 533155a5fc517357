import type { JsonObject } from "./json.ts";
import type { Account, Organization, Team, World } from "./state.ts";

/** GraphQL's global id of a thing: a prefix for its type and its number. */
export function nodeId(prefix: string, id: number): string {
  return `${prefix}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** The prefix and number of a global id, undefined where it is none of ours. */
export function parseNodeId(text: string): { readonly prefix: string; readonly id: number } | undefined {
  const match = /^([A-Z]+)_([\w-]+)$/.exec(text);
  const id = Number(Buffer.from(match?.[2] ?? "", "base64url").toString());
  return match && Number.isInteger(id) ? { prefix: match[1] ?? "", id } : undefined;
}

/** GitHub's stand-in for the author of an issue or a pull request whose account is gone. */
export const GHOST: Account = {
  id: 10_137,
  login: "ghost",
  type: "User",
  name: "Deleted user",
  emails: [],
  deleted: false,
};

/** An account as most answers show it (`simple-user`). */
export function renderAccount(world: World, account: Account): JsonObject {
  const { api, html } = world.urls;
  const login = encodeURIComponent(account.login);
  const url = `${api}/users/${login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type === "Organization" ? "O" : account.type === "Bot" ? "BOT" : "U", account.id),
    avatar_url: `${html}/avatars/u/${account.id}?v=4`,
    gravatar_id: "",
    url,
    html_url: account.type === "Bot" ? `${html}/apps/${login.replace(/%5Bbot%5D$/, "")}` : `${html}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** The account with an id, null where it is deleted. */
export function renderAccountOrNull(world: World, id: number | undefined): JsonObject | null {
  const account = id === undefined ? undefined : world.accounts.get(id);
  return account && !account.deleted ? renderAccount(world, account) : null;
}

/** The account with an id, the ghost where it is deleted. */
export function renderAccountOrGhost(world: World, id: number): JsonObject {
  return renderAccountOrNull(world, id) ?? renderAccount(world, GHOST);
}

/** An account in full (`public-user`). */
export function renderFullAccount(world: World, account: Account): JsonObject {
  return {
    ...renderAccount(world, account),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}

/** An organization in full (`organization-full`). */
export function renderOrganization(world: World, organization: Organization): JsonObject {
  const { account } = organization;
  const url = `${world.urls.api}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("O", account.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.urls.html}/avatars/u/${account.id}?v=4`,
    description: "",
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${world.urls.html}/${account.login}`,
    type: "Organization",
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    archived_at: null,
  };
}

/** A team without its parent (`team-simple`). */
export function renderSimpleTeam(world: World, team: Team): JsonObject {
  const url = `${world.urls.api}/organizations/${team.organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId("T", team.id),
    url,
    html_url: `${world.urls.html}/orgs/${team.organization.login}/teams/${team.slug}`,
    name: team.name,
    slug: team.slug,
    description: "",
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "pull",
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: "organization",
    organization_id: team.organization.id,
  };
}

/** A team (`team`). */
export function renderTeam(world: World, team: Team): JsonObject {
  return { ...renderSimpleTeam(world, team), parent: team.parent ? renderSimpleTeam(world, team.parent) : null };
}
