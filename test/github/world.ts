import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAccount } from "./lookup.ts";
import type { Account, Identity, Level, Organization, Role, Team, World } from "./state.ts";

/** The account behind a workflow's own token. */
export const ACTIONS_BOT = { id: 41_898_282, login: "github-actions[bot]" } as const;
/** The account that commits what people do on the web. */
export const WEB_FLOW = { id: 19_864_447, login: "web-flow", email: "noreply@github.com" } as const;

/** Permissions as a workflow's job has them, by the names of the `permissions` key with `_` for `-`. */
export type Permissions = Readonly<Record<string, "read" | "write" | "none">>;

/** What draftgate's documented workflow asks for. */
export const WORKFLOW_PERMISSIONS: Permissions = {
  contents: "read",
  pull_requests: "write",
  issues: "write",
  statuses: "write",
};
/** What a pull request from a fork gets on `pull_request`: nothing to write with. */
export const FORK_PERMISSIONS: Permissions = {
  contents: "read",
  pull_requests: "read",
  issues: "read",
  statuses: "read",
};

/** Creates an empty world with a folder for its repositories; ids start at 1000 and never repeat. */
export function createWorld(now: () => Date): World {
  let id = 1000;
  const world: World = {
    root: mkdtempSync(join(tmpdir(), "github-double-")),
    urls: { api: "", graphql: "", html: "" },
    settings: { teamsWithoutScope: 404, actionsMayApprove: false, sarifPolls: 1, sarifErrors: [] },
    now,
    nextId: () => {
      id += 1;
      return id;
    },
    accounts: new Map(),
    organizations: new Map(),
    repositories: [],
    tokens: new Map(),
  };
  addAccount(world, ACTIONS_BOT.login, { id: ACTIONS_BOT.id, type: "Bot" });
  addAccount(world, WEB_FLOW.login, { id: WEB_FLOW.id, emails: [WEB_FLOW.email] });
  addAccount(world, "github", { type: "Organization" });
  return world;
}

/** Options of an account. */
export interface AccountOptions {
  readonly id?: number;
  readonly type?: Account["type"];
  readonly name?: string;
  readonly emails?: readonly string[];
}

/** The account with a login, made where there is none; `login[bot]` becomes a bot. Its email is `login@example.com` unless said otherwise. */
export function addAccount(world: World, login: string, options: AccountOptions = {}): Account {
  const known = findAccount(world, login);
  if (known) {
    known.emails.push(...(options.emails ?? []));
    return known;
  }
  const account: Account = {
    id: options.id ?? world.nextId(),
    login,
    type: options.type ?? (login.endsWith("[bot]") ? "Bot" : "User"),
    name: options.name ?? login,
    emails: [...(options.emails ?? [`${login.replace(/[^\w.-]/g, "")}@example.com`])],
    deleted: false,
  };
  world.accounts.set(account.id, account);
  return account;
}

/** The organization with a login, made where there is none. */
export function addOrganization(world: World, login: string): Organization {
  const known = world.organizations.get(login.toLowerCase());
  if (known) return known;
  const organization: Organization = {
    account: addAccount(world, login, { type: "Organization" }),
    members: new Map(),
    teams: [],
  };
  world.organizations.set(login.toLowerCase(), organization);
  return organization;
}

/** Options of a team. */
export interface TeamOptions {
  readonly members?: readonly string[];
  readonly maintainers?: readonly string[];
  readonly pending?: readonly string[];
  /** Slug of the parent team. */
  readonly parent?: string;
}

/** Adds a team `organization/slug`; its members become members of the organization. */
export function addTeam(world: World, name: string, options: TeamOptions): Team {
  const [login = "", slug = ""] = name.split("/");
  const organization = addOrganization(world, login);
  const parent = organization.teams.find((team) => team.slug === options.parent);
  if (options.parent !== undefined && !parent) throw new Error(`there is no team ${login}/${options.parent}`);
  const team: Team = {
    id: world.nextId(),
    organization: organization.account,
    slug,
    name: slug,
    parent,
    members: new Map(),
  };
  const groups = [
    [options.members ?? [], "member", "active"],
    [options.maintainers ?? [], "maintainer", "active"],
    [options.pending ?? [], "member", "pending"],
  ] as const;
  for (const [logins, role, state] of groups) {
    for (const person of logins) {
      const account = addAccount(world, person);
      team.members.set(account.id, { role, state });
      if (state === "active" && !organization.members.has(account.id)) organization.members.set(account.id, "member");
    }
  }
  organization.teams.push(team);
  return team;
}

/** A role from a level, or from a level and a custom name. */
export function toRole(level: Level, customName?: string): Role {
  return { level, roleName: customName ?? level };
}

let tokenCount = 0;

/** A token no scanner knows the shape of, unique in the process. */
function newToken(kind: string): string {
  tokenCount += 1;
  return `double-${kind}-token-${process.pid}-${tokenCount}-${Math.random().toString(36).slice(2, 14)}`;
}

/** Makes a token for an identity. */
export function addToken(world: World, kind: string, identity: Omit<Identity, "rate">, limit: number): string {
  const token = newToken(kind);
  world.tokens.set(token, {
    ...identity,
    rate: { limit, remaining: limit, resetAt: world.now().getTime() + 3_600_000, graphql: 5000 },
  });
  return token;
}
