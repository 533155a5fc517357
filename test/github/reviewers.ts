import { isAtLeast, pullOf, requireLevel, roleOf } from "./access.ts";
import { stringsAt } from "./json.ts";
import { findAccount } from "./lookup.ts";
import { renderAccountOrNull, renderTeam } from "./render-account.ts";
import { findTeam, renderPull } from "./render-pull.ts";
import { type Context, created, type Handlers, ok, type Reply, unprocessable } from "./reply.ts";
import type { PullRequest, Repository, World } from "./state.ts";

/** GitHub asks at most so many reviewers of one pull request. */
const MAX_REVIEWERS = 15;

function resolve(context: Context, repository: Repository): { people: number[]; teams: number[] } {
  const { world, request } = context;
  const people = stringsAt(request.body, "reviewers").map((login) => {
    const account = findAccount(world, login);
    if (
      !account ||
      !isAtLeast(roleOf(world, repository, account), "read") ||
      isOutsider(world, repository, account.id)
    ) {
      throw unprocessable(
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.owner.login}/${repository.name} repository.`,
      );
    }
    return account.id;
  });
  const teams = stringsAt(request.body, "team_reviewers").map((slug) => {
    const organization = world.organizations.get(repository.owner.login.toLowerCase());
    const team = organization?.teams.find((entry) => entry.slug.toLowerCase() === slug.toLowerCase());
    if (!team || !repository.teams.has(team.id))
      throw unprocessable(`Could not resolve to a node with the global id of '${slug}'.`);
    return team.id;
  });
  return { people, teams };
}

/** Reading a public repository makes nobody a collaborator. */
function isOutsider(world: World, repository: Repository, accountId: number): boolean {
  const account = world.accounts.get(accountId);
  const isNamed = repository.collaborators.has(accountId) || repository.owner.id === accountId;
  const isMember = world.organizations.get(repository.owner.login.toLowerCase())?.members.has(accountId) ?? false;
  return !isNamed && !isMember && !isAtLeast(roleOf(world, repository, account), "triage");
}

function request(context: Context): Reply {
  const { repository, issue } = pullOf(context);
  requireLevel(context, repository, "triage");
  const { people, teams } = resolve(context, repository);
  if (people.includes(issue.userId)) throw unprocessable("Review cannot be requested from pull request author.");
  const wanted = new Set([...issue.pull.requestedReviewers, ...people]);
  const wantedTeams = new Set([...issue.pull.requestedTeams, ...teams]);
  if (wanted.size + wantedTeams.size > MAX_REVIEWERS)
    throw unprocessable(`You can only request up to ${MAX_REVIEWERS} reviewers.`);
  replace(issue, wanted, wantedTeams);
  return created(renderPull(context.world, repository, issue));
}

function replace(issue: PullRequest, people: ReadonlySet<number>, teams: ReadonlySet<number>): void {
  issue.pull.requestedReviewers.splice(0, Number.POSITIVE_INFINITY, ...people);
  issue.pull.requestedTeams.splice(0, Number.POSITIVE_INFINITY, ...teams);
}

/** Who is asked for a review. */
export const reviewerHandlers: Handlers = {
  "pulls/list-requested-reviewers": (context) => {
    const { issue } = pullOf(context);
    const { world } = context;
    const users = issue.pull.requestedReviewers
      .map((id) => renderAccountOrNull(world, id))
      .filter((user) => user !== null);
    const teams = issue.pull.requestedTeams.map((id) => findTeam(world, id)).filter((team) => team !== undefined);
    return ok({ users, teams: teams.map((team) => renderTeam(world, team)) });
  },
  "pulls/request-reviewers": request,
  "pulls/remove-requested-reviewers": (context) => {
    const { repository, issue } = pullOf(context);
    requireLevel(context, repository, "triage");
    const { people, teams } = resolve(context, repository);
    replace(
      issue,
      new Set(issue.pull.requestedReviewers.filter((id) => !people.includes(id))),
      new Set(issue.pull.requestedTeams.filter((id) => !teams.includes(id))),
    );
    return ok(renderPull(context.world, repository, issue));
  },
};
