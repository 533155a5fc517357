import { repositoryOf, requireLevel } from "./access.ts";
import { readCommits } from "./commits.ts";
import { branchTip, readRefs } from "./git.ts";
import { isJsonObject, type JsonObject } from "./json.ts";
import { renderCommit } from "./render-commit.ts";
import { apiUrl, htmlUrl, renderFullRepository, renderRepository } from "./render-repository.ts";
import { type Context, type Handlers, listed, notFound, ok } from "./reply.ts";
import type { Repository, World } from "./state.ts";

function isProtected(repository: Repository, branch: string): boolean {
  return repository.protection.has(branch) || (repository.rules.get(branch)?.length ?? 0) > 0;
}

function renderProtection(world: World, repository: Repository, branch: string): JsonObject {
  const url = `${apiUrl(world, repository)}/branches/${branch}/protection`;
  const rule = repository.protection.get(branch);
  return {
    url,
    required_status_checks: {
      url: `${url}/required_status_checks`,
      strict: false,
      contexts: rule?.contexts ?? [],
      contexts_url: `${url}/required_status_checks/contexts`,
      checks: (rule?.contexts ?? []).map((context) => ({ context, app_id: null })),
    },
    required_pull_request_reviews: {
      url: `${url}/required_pull_request_reviews`,
      dismiss_stale_reviews: false,
      require_code_owner_reviews: false,
      require_last_push_approval: false,
      required_approving_review_count: rule?.approvals ?? 0,
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: false },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  };
}

/** The short form of protection that a branch carries: open to whoever may read. */
function renderShortProtection(repository: Repository, branch: string): JsonObject {
  const rule = repository.protection.get(branch);
  return {
    enabled: rule !== undefined,
    required_status_checks: {
      enforcement_level: rule ? "non_admins" : "off",
      contexts: rule?.contexts ?? [],
      checks: (rule?.contexts ?? []).map((context) => ({ context, app_id: null })),
    },
  };
}

function branchOf(context: Context): { repository: Repository; branch: string; sha: string } {
  const repository = repositoryOf(context);
  const branch = context.request.params["branch"] ?? "";
  const sha = branchTip(repository.gitDir, branch);
  if (sha === undefined) throw notFound();
  return { repository, branch, sha };
}

/** Repositories, branches, their protection and their rules. */
export const branchHandlers: Handlers = {
  "repos/get": (context) => ok(renderFullRepository(context.world, repositoryOf(context), context.identity.account)),
  "repos/list-forks": (context) => {
    const repository = repositoryOf(context);
    const forks = context.world.repositories.filter((entry) => entry.parent === repository && !entry.deleted);
    return listed(context, forks, (entry) => renderRepository(context.world, entry));
  },
  "repos/list-branches": (context) => {
    const repository = repositoryOf(context);
    const only = context.request.query.get("protected");
    const branches = [...readRefs(repository.gitDir)]
      .filter(([ref]) => ref.startsWith("refs/heads/"))
      .map(([ref, sha]) => ({ name: ref.slice("refs/heads/".length), sha }))
      .filter(({ name }) => only === null || isProtected(repository, name) === (only === "true"));
    return listed(context, branches, ({ name, sha }) => ({
      name,
      commit: { sha, url: `${apiUrl(context.world, repository)}/commits/${sha}` },
      protected: isProtected(repository, name),
    }));
  },
  "repos/get-branch": (context) => {
    const { repository, branch, sha } = branchOf(context);
    const { world } = context;
    const [commit] = readCommits(repository.gitDir, [sha]);
    if (!commit) throw notFound();
    const url = `${apiUrl(world, repository)}/branches/${branch}`;
    return ok({
      name: branch,
      commit: renderCommit(world, repository, commit),
      _links: { self: url, html: `${htmlUrl(world, repository)}/tree/${branch}` },
      protected: isProtected(repository, branch),
      protection: renderShortProtection(repository, branch),
      protection_url: `${url}/protection`,
    });
  },
  "repos/get-branch-protection": (context) => {
    const { repository, branch } = branchOf(context);
    requireLevel(context, repository, "admin");
    if (!repository.protection.has(branch)) throw notFound();
    return ok(renderProtection(context.world, repository, branch));
  },
  "actions/get-github-actions-default-workflow-permissions-repository": (context) => {
    requireLevel(context, repositoryOf(context), "admin");
    return ok({
      default_workflow_permissions: "read",
      can_approve_pull_request_reviews: context.world.settings.actionsMayApprove,
    });
  },
  "repos/get-branch-rules": (context) => {
    const repository = repositoryOf(context);
    const rules = repository.rules.get(context.request.params["branch"] ?? "") ?? [];
    return listed(context, rules.filter(isJsonObject), (rule) => ({
      ruleset_source_type: "Repository",
      ruleset_source: `${repository.owner.login}/${repository.name}`,
      ruleset_id: 1,
      ...rule,
    }));
  },
};
