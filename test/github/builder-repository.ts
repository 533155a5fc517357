import { join } from "node:path";
import { recordMove } from "./branch-moves.ts";
import { createBranchHistory, pushBranch } from "./builder-git.ts";
import { createPullRequest, type PullBuilder, type PullSpec } from "./builder-pull.ts";
import { addIssue, addWorkflowRun, enqueue } from "./builder-records.ts";
import type { CommitSpec, FileSpec } from "./commits.ts";
import { branchTip, createBareRepository, updateRef } from "./git.ts";
import type { Json } from "./json.ts";
import { findAccount, fullName } from "./lookup.ts";
import type { Issue, Level, MergeQueueEntry, Repository, WorkflowRun, World } from "./state.ts";
import { type AccountOptions, addAccount, addOrganization, toRole } from "./world.ts";

/** Options of a repository. */
export interface RepositoryOptions {
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** The first commit's files, or the whole history of the default branch. */
  readonly files?: Readonly<Record<string, FileSpec>>;
  readonly history?: readonly CommitSpec[];
  readonly codeScanning?: boolean;
  /** An organization owns it unless false (then a user does). */
  readonly organization?: boolean;
}

/** Builds on a repository; every method that returns the builder can be chained. */
export interface RepositoryBuilder {
  readonly repository: Repository;
  readonly fullName: string;
  readonly gitDir: string;
  user(
    login: string,
    options?: AccountOptions & { readonly permission?: Level; readonly role?: string },
  ): RepositoryBuilder;
  team(slug: string, permission: Level): RepositoryBuilder;
  /** Pushes commits to a branch (made from `from`, a branch or a commit, where there is none) and returns its tip. */
  push(branch: string, commits: readonly CommitSpec[], options?: PushOptions): string;
  tip(branch?: string): string;
  deleteBranch(branch: string, by?: string): RepositoryBuilder;
  protect(
    branch: string,
    options?: { readonly contexts?: readonly string[]; readonly approvals?: number },
  ): RepositoryBuilder;
  rules(branch: string, rules: readonly Json[]): RepositoryBuilder;
  label(name: string): RepositoryBuilder;
  fork(owner: string): RepositoryBuilder;
  issue(options?: { readonly author?: string; readonly title?: string; readonly body?: string }): Issue;
  pullRequest(spec?: PullSpec): PullBuilder;
  workflowRun(options: {
    readonly event: string;
    readonly pull: PullBuilder;
    readonly name?: string;
    readonly conclusion?: string;
  }): WorkflowRun;
  /** Puts pull requests into the merge queue of a branch, each on top of the one before, and returns the group's head. */
  enqueue(branch: string, pulls: readonly PullBuilder[]): MergeQueueEntry;
  /** The repository is gone; pull requests from it have no head repository any more. */
  delete(): void;
}

/** How a push is made. */
export interface PushOptions {
  readonly by?: string;
  /** Where a new branch starts; with `force` also where an old one starts over. */
  readonly from?: string;
  readonly force?: boolean;
}

/** Creates a repository (or a fork of `parent`) and its builder. */
export function createRepository(
  world: World,
  name: string,
  options: RepositoryOptions,
  parent?: Repository,
): RepositoryBuilder {
  const [login = "", short = ""] = name.split("/");
  const isUserOwned =
    options.organization === false || parent !== undefined || findAccount(world, login)?.type === "User";
  const owner = isUserOwned ? addAccount(world, login) : addOrganization(world, login).account;
  const defaultBranch = options.defaultBranch ?? parent?.defaultBranch ?? "main";
  const gitDir = join(world.root, login, `${short}.git`);
  createBareRepository(gitDir, defaultBranch, parent?.gitDir);
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name: short,
    isPrivate: options.private ?? parent?.isPrivate ?? false,
    parent,
    gitDir,
    createdAt: world.now(),
    defaultBranch,
    deleted: false,
    codeScanning: options.codeScanning ?? true,
    nextNumber: 1,
    collaborators: new Map(),
    teams: new Map(),
    labels: [],
    issues: new Map(),
    statuses: [],
    activities: [],
    protection: new Map(),
    rules: new Map(),
    sarifs: [],
    runs: [],
    mergeQueues: new Map(),
  };
  world.repositories.push(repository);
  if (parent) updateRef(gitDir, `refs/heads/${defaultBranch}`, branchTip(parent.gitDir, defaultBranch));
  else
    createBranchHistory(
      world,
      repository,
      options.history ?? [{ message: "Initial commit", files: options.files ?? { "README.md": `# ${short}\n` } }],
    );
  return builderOf(world, repository);
}

function builderOf(world: World, repository: Repository): RepositoryBuilder {
  const builder: RepositoryBuilder = {
    repository,
    fullName: fullName(repository),
    gitDir: repository.gitDir,
    user(login, options = {}) {
      const account = addAccount(world, login, options);
      if (options.permission !== undefined)
        repository.collaborators.set(account.id, toRole(options.permission, options.role));
      return builder;
    },
    team(slug, permission) {
      const team = addOrganization(world, repository.owner.login).teams.find((entry) => entry.slug === slug);
      if (!team) throw new Error(`there is no team ${repository.owner.login}/${slug}`);
      repository.teams.set(team.id, toRole(permission));
      return builder;
    },
    push: (branch, commits, options = {}) => pushBranch(world, repository, branch, commits, options),
    tip(branch = repository.defaultBranch) {
      const sha = branchTip(repository.gitDir, branch);
      if (sha === undefined) throw new Error(`there is no branch ${branch}`);
      return sha;
    },
    deleteBranch(branch, by) {
      const before = builder.tip(branch);
      updateRef(repository.gitDir, `refs/heads/${branch}`, undefined);
      const actorId = addAccount(world, by ?? repository.owner.login).id;
      recordMove(world, repository, { ref: `refs/heads/${branch}`, from: before, to: undefined, actorId });
      return builder;
    },
    protect(branch, options = {}) {
      repository.protection.set(branch, { contexts: options.contexts ?? [], approvals: options.approvals ?? 0 });
      return builder;
    },
    rules(branch, rules) {
      repository.rules.set(branch, rules);
      return builder;
    },
    label(name) {
      repository.labels.push({ id: world.nextId(), name, color: "ededed", description: null });
      return builder;
    },
    fork: (owner) => createRepository(world, `${owner}/${repository.name}`, {}, repository),
    issue: (options = {}) => addIssue(world, repository, options),
    pullRequest: (spec = {}) => createPullRequest(world, builder, spec),
    workflowRun: (options) => addWorkflowRun(world, repository, options),
    enqueue: (branch, pulls) => enqueue(world, repository, branch, pulls),
    delete() {
      repository.deleted = true;
    },
  };
  return builder;
}
