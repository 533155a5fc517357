import { reaches } from "./access.ts";
import { findRepository } from "./lookup.ts";
import { type Context, forbidden, notFound } from "./reply.ts";

const TEAMS = "members=read";

/** What an installation token needs for an operation: any one of these, as `pull_requests=write`. https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
const NEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^pulls\/merge$/, ["contents=write"]],
  [/^pulls\/(?:list|get|check)/, ["pull_requests=read"]],
  [/^pulls\//, ["pull_requests=write"]],
  [/^issues\/(?:list|get)/, ["issues=read", "pull_requests=read"]],
  [/^issues\//, ["issues=write", "pull_requests=write"]],
  [/^reactions\/list-for-pull/, ["pull_requests=read"]],
  [/^reactions\/.*pull-request/, ["pull_requests=write"]],
  [/^reactions\/list/, ["issues=read", "pull_requests=read"]],
  [/^reactions\//, ["issues=write", "pull_requests=write"]],
  [/^repos\/(?:get-combined-status|list-commit-statuses)/, ["statuses=read"]],
  [/^repos\/create-commit-status/, ["statuses=write"]],
  [/^repos\/get-branch-protection/, ["administration=read"]],
  [/^repos\/(?:list-teams)/, ["administration=read"]],
  [
    /^repos\/(?:get$|get-branch-rules|list-collaborators|check-collaborator|get-collaborator|list-forks)/,
    ["metadata=read"],
  ],
  [/^repos\/list-pull-requests/, ["pull_requests=read"]],
  [/^repos\//, ["contents=read"]],
  [/^git\//, ["contents=read"]],
  [/^code-scanning\/(?:list|get)/, ["security_events=read"]],
  [/^code-scanning\//, ["security_events=write"]],
  [/^actions\/get-github-actions-default-workflow-permissions-repository/, ["administration=read"]],
  [/^actions\/(?:list|get)/, ["actions=read"]],
  [/^(?:teams\/|orgs\/(?:list-members|check-membership|get-membership))/, [TEAMS]],
];

/** Reads that stay closed on public repositories too. */
const GUARDED =
  /^(?:teams\/|orgs\/(?:list|check|get-m)|code-scanning\/|actions\/get-github-actions-|repos\/(?:get-branch-protection|list-collaborators|list-teams))/;

/** Permissions of which an operation needs any one, as `statuses=write`; empty where it needs none. */
export function needsOf(operationId: string): readonly string[] {
  return NEEDS.find(([pattern]) => pattern.test(operationId))?.[1] ?? [];
}

const RANK = ["none", "read", "write", "admin"];

function grants(permissions: Readonly<Record<string, string>>, need: string): boolean {
  const [name = "", level = ""] = need.split("=");
  const given = name === "metadata" ? "read" : (permissions[name] ?? "none");
  return RANK.indexOf(given) >= RANK.indexOf(level);
}

/** Whether an installation token may; decides between "not there" and "not allowed" as GitHub does. */
function requireInstallation(context: Context, operationId: string, isWrite: boolean, needs: readonly string[]): void {
  const { identity, world, request } = context;
  const repository = findRepository(world, `${request.params["owner"]}/${request.params["repo"]}`);
  const isPublic = repository !== undefined && !repository.isPrivate;
  if (isPublic && !isWrite && !GUARDED.test(operationId)) return;
  const isReached = repository === undefined || reaches(context, repository);
  if (!isReached && !isPublic) throw notFound();
  if (isReached && needs.some((need) => grants(identity.permissions, need))) return;
  if (needs.includes(TEAMS) && world.settings.teamsWithoutScope === 404) throw notFound();
  throw forbidden("Resource not accessible by integration", { "x-accepted-github-permissions": needs.join("; ") });
}

/**
 * Fails where the identity's token does not allow an operation: 403 "Resource not accessible by integration" for installations (with
 * `x-accepted-github-permissions`, as GitHub does), 404 or 403 for team operations without `read:org`.
 */
export function requirePermission(context: Context, operationId: string, isWrite: boolean): void {
  const { identity } = context;
  const needs = needsOf(operationId);
  if (needs.length === 0) return;
  if (identity.kind === "installation") {
    requireInstallation(context, operationId, isWrite, needs);
    return;
  }
  const hasScope = identity.scopes.some((scope) => /^(?:read|write|admin):org$/.test(scope));
  if (needs.includes(TEAMS) && !hasScope) throw notFound();
}
