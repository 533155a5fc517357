import { rmSync } from "node:fs";
import { createRepository, type RepositoryBuilder, type RepositoryOptions } from "./builder-repository.ts";
import type { EventOptions } from "./event-subject.ts";
import { buildEvent, type WebhookEvent } from "./events.ts";
import { createFaultPlan, type FaultRule, type Hook } from "./faults.ts";
import { createJournal, type Journal, type JournalEntry } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { apiDescription } from "./openapi.ts";
import { type Runner, type RunnerOptions, runnerEnvironment } from "./runner-environment.ts";
import { startServer } from "./server.ts";
import type { Account, World } from "./state.ts";
import {
  ACTIONS_BOT,
  type AccountOptions,
  addAccount,
  addOrganization,
  addTeam,
  addToken,
  createWorld,
  type Permissions,
  type TeamOptions,
  WORKFLOW_PERMISSIONS,
} from "./world.ts";

/** Options of a double. */
export interface GitHubOptions {
  /** Like GitHub Enterprise Server: one host, the API under `/api/v3`, GraphQL at `/api/graphql`. */
  readonly enterprise?: boolean;
  /** The time GitHub has; the real one unless said. */
  readonly now?: () => Date;
}

/** Options of an installation token. */
export interface InstallationOptions {
  readonly permissions?: Permissions;
  /** Full names; every repository unless said. */
  readonly repositories?: readonly string[];
  /** The app's slug; `github-actions` unless said. Its bot is `<slug>[bot]`. */
  readonly app?: string;
  /** Calls an hour; 1000 as for a workflow unless said. */
  readonly limit?: number;
}

/** A GitHub on the loopback address. */
export interface GitHub {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly world: World;
  readonly journal: Journal;
  /** What went against GitHub's description or the double's care for tokens, so far. */
  readonly violations: readonly string[];
  repository(name: string, options?: RepositoryOptions): RepositoryBuilder;
  user(login: string, options?: AccountOptions): Account;
  /** The account is gone: its reviews and comments have no user any more. */
  deleteUser(login: string): void;
  organization(
    login: string,
    options?: { readonly owners?: readonly string[]; readonly members?: readonly string[] },
  ): void;
  team(name: string, options?: TeamOptions): void;
  /** A person's token with the scopes of a classic one (`repo` unless said). */
  userToken(login: string, scopes?: readonly string[]): string;
  /** An app's token; a workflow's own with the documented permissions unless said. */
  installationToken(options?: InstallationOptions): string;
  /** Sets what is left of a token's hour. */
  rateLimit(
    token: string,
    rate: { readonly limit?: number; readonly remaining?: number; readonly resetAt?: Date; readonly graphql?: number },
  ): void;
  settings(change: Partial<World["settings"]>): void;
  fault(rule: FaultRule): GitHub;
  hook(hook: Hook): GitHub;
  /** Calls `run` when the `nth` API write from now on took effect, before it is answered: the place to kill a client. */
  afterWrite(nth: number, run: (entry: JournalEntry) => void | Promise<void>): GitHub;
  clearFaults(): void;
  /** A webhook payload of today's state, checked against GitHub's description. */
  event(name: string, action: string | undefined, options: EventOptions): WebhookEvent;
  /** The files and the environment a runner gives to the step that handles an event. */
  runnerEnvironment(event: WebhookEvent, options: RunnerOptions): Runner;
  /** Takes the violations, so that `close` does not fail for them. */
  takeViolations(): readonly string[];
  /** Stops the servers and removes the repositories; throws when there were violations. */
  close(): Promise<void>;
}

function setRate(world: World, token: string, rate: Parameters<GitHub["rateLimit"]>[1]): void {
  const identity = world.tokens.get(token);
  if (!identity) throw new Error("there is no such token");
  Object.assign(identity.rate, { ...rate, ...(rate.resetAt ? { resetAt: rate.resetAt.getTime() } : {}) });
}

function makeInstallationToken(world: World, options: InstallationOptions): string {
  const slug = options.app ?? "github-actions";
  const login = slug === "github-actions" ? ACTIONS_BOT.login : `${slug}[bot]`;
  return addToken(
    world,
    "installation",
    {
      kind: "installation",
      account: addAccount(world, login),
      scopes: [],
      permissions: options.permissions ?? WORKFLOW_PERMISSIONS,
      repositories: options.repositories?.map((name) => name.toLowerCase()) ?? "all",
      appSlug: slug,
    },
    options.limit ?? 1000,
  );
}

function addOrganizationWith(
  world: World,
  login: string,
  options: { readonly owners?: readonly string[]; readonly members?: readonly string[] },
): void {
  const organization = addOrganization(world, login);
  for (const owner of options.owners ?? []) organization.members.set(addAccount(world, owner).id, "admin");
  for (const member of options.members ?? []) organization.members.set(addAccount(world, member).id, "member");
}

/** Starts a GitHub with nothing in it. Close it, or the process stays. */
export async function createGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const world = createWorld(options.now ?? (() => new Date()));
  const { journal, add } = createJournal();
  const violations: string[] = [];
  const faults = createFaultPlan();
  const writeHooks: { left: number; readonly run: (entry: JournalEntry) => void | Promise<void> }[] = [];
  const description = await apiDescription();
  const machine: Machine = {
    world,
    description,
    faults,
    basePath: options.enterprise ? "/api/v3" : "",
    graphqlPath: options.enterprise ? "/api/graphql" : "/graphql",
    addEntry: add,
    violation: (problem) => void violations.push(problem),
    async wrote(entry) {
      for (const hook of writeHooks) {
        hook.left -= 1;
        if (hook.left === 0) await hook.run(entry);
      }
    },
  };
  const servers = options.enterprise
    ? [await startServer(machine, "both")]
    : [await startServer(machine, "api"), await startServer(machine, "git")];
  const [first, second] = servers;
  const apiOrigin = first?.origin ?? "";
  Object.assign(world.urls, {
    api: `${apiOrigin}${machine.basePath}`,
    graphql: `${apiOrigin}${machine.graphqlPath}`,
    html: second?.origin ?? apiOrigin,
  });
  const github: GitHub = {
    apiUrl: world.urls.api,
    graphqlUrl: world.urls.graphql,
    serverUrl: world.urls.html,
    world,
    journal,
    violations,
    repository: (name, repositoryOptions = {}) => createRepository(world, name, repositoryOptions),
    user: (login, accountOptions) => addAccount(world, login, accountOptions),
    deleteUser: (login) => void Object.assign(addAccount(world, login), { deleted: true }),
    organization: (login, people = {}) => addOrganizationWith(world, login, people),
    team: (name, teamOptions = {}) => void addTeam(world, name, teamOptions),
    userToken: (login, scopes = ["repo"]) =>
      addToken(
        world,
        "user",
        {
          kind: "user",
          account: addAccount(world, login),
          scopes,
          permissions: {},
          repositories: "all",
          appSlug: undefined,
        },
        5000,
      ),
    installationToken: (tokenOptions = {}) => makeInstallationToken(world, tokenOptions),
    rateLimit: (token, rate) => setRate(world, token, rate),
    settings: (change) => void Object.assign(world.settings, change),
    fault(rule) {
      faults.add(rule);
      return github;
    },
    hook(hook) {
      faults.addHook(hook);
      return github;
    },
    afterWrite(nth, run) {
      writeHooks.push({ left: nth, run });
      return github;
    },
    clearFaults() {
      faults.clear();
      writeHooks.splice(0);
    },
    event: (name, action, eventOptions) =>
      buildEvent({ world, description, violation: machine.violation }, name, action, eventOptions),
    runnerEnvironment: (event, runnerOptions) => runnerEnvironment(world, event, runnerOptions),
    takeViolations: () => violations.splice(0),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      rmSync(world.root, { recursive: true, force: true });
      if (violations.length > 0)
        throw new Error(`requests or answers went against GitHub's description:\n${violations.join("\n")}`);
    },
  };
  return github;
}
