import { foldCase } from "../domain/people.ts";
import type { ReviewersToAsk } from "./facts.ts";
import type { RuleView } from "./rule-view.ts";
import { compareText } from "./rule-view.ts";
import type { Place, Standing } from "./standings.ts";

/** GitHub takes at most so many reviewers in one request. */
const MAX_REVIEWERS = 15;

/** The people and teams that unsatisfied rules name (themselves or by CODEOWNERS), without those who are excluded or have done their part. */
export function reviewersToAsk(standings: readonly Standing[]): ReviewersToAsk {
  const named = standings.flatMap(({ view, places }) =>
    places.filter(({ have }) => have < view.required).map((place) => namedFor(view, place)),
  );
  const users = distinct(named.flatMap((one) => one.users)).slice(0, MAX_REVIEWERS);
  return { users, teams: distinct(named.flatMap((one) => one.teams)).slice(0, MAX_REVIEWERS - users.length) };
}

/** Whom a rule names for one target. */
function namedFor(view: RuleView, { target, index }: Place): ReviewersToAsk {
  const { from } = view.rule.require;
  const owners = target.owners.filter((owner) => owner.startsWith("@")).map((owner) => owner.slice(1));
  const logins = new Set([...(from.users ?? []), ...owners].map(foldCase));
  const open = [...target.candidates.people].filter(
    ([key, login]) => logins.has(foldCase(login)) && view.supporters.get(key)?.targets.has(index) !== true,
  );
  return {
    users: open.map(([, login]) => login),
    teams: [...(from.teams ?? []), ...owners.filter((owner) => owner.includes("/"))].map(foldCase),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareText);
}
