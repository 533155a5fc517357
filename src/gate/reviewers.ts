import type { People } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { ApproverSource } from "../domain/policy.ts";
import { keyOf } from "./candidates.ts";
import { personOf } from "./commit-people.ts";
import type { ReviewersToAsk } from "./facts.ts";
import { isKnownUser } from "./identity.ts";
import type { Voices } from "./rule-view.ts";
import { compareText } from "./rule-view.ts";
import { teamMembers } from "./sources.ts";
import type { Opening, Standing } from "./standings.ts";
import { candidateLogins, gapsOf, openingsOf } from "./standings.ts";
import type { Gap } from "./still-needed.ts";
import { smallestSet } from "./still-needed.ts";

/** GitHub takes at most so many reviewers in one request. */
const MAX_REVIEWERS = 15;

/** What a target still wants, and whom the rule names for it: `helpers` are those who could be asked or are asked already. */
interface Call {
  readonly need: number;
  readonly helpers: readonly string[];
  readonly teams: readonly string[];
}

type IsPerson = (key: string) => boolean;

/**
 * Those who are still needed, of the people and teams that rules name (themselves or by CODEOWNERS): a smallest set of people where
 * those who are named suffice, else all of them and the teams. Nobody is asked who is asked already or has spoken about this head.
 */
export function reviewersToAsk(
  standings: readonly Standing[],
  { people, change, stances }: Pick<Voices, "people" | "change" | "stances">,
): ReviewersToAsk {
  const logins = candidateLogins(standings);
  const requested = new Set(people.requested?.logins.map(foldCase));
  const asked = new Set([...logins].filter(([, login]) => requested.has(foldCase(login))).map(([key]) => key));
  const spoken = whoHasSpoken(people, change.headSha, stances);
  const isOpen: IsPerson = (key) => asked.has(key) || !spoken.has(key);
  const calls = standings.map((one) => ({
    rule: one.view.rule,
    calls: openingsOf(one, standings).map((opening) => callOf(opening, one.view.rule.require.from, isOpen, people)),
  }));
  const gaps = calls.flatMap((one) => gapsOf(one.rule, one.calls.filter(isEnough)));
  const short = calls.flatMap((one) => one.calls.filter((call) => !isEnough(call)));
  // Where those who are asked cannot all be put to use, they are counted like everybody else.
  const few = smallestSet(withoutAsked(gaps, asked)) ?? smallestSet(gaps);
  const wanted = new Set([few ?? [], ...short.map((one) => one.helpers)].flat());
  const users = distinct([...logins].filter(([key]) => wanted.has(key) && !asked.has(key)).map(([, login]) => login));
  const teams = distinct(short.flatMap((one) => one.teams)).filter((team) => isTeamOpen(team, people, isOpen));
  return { users: users.slice(0, MAX_REVIEWERS), teams: teams.slice(0, MAX_REVIEWERS - users.length) };
}

function isEnough({ need, helpers }: Call): boolean {
  return helpers.length >= need;
}

function callOf({ target, need, helpers }: Opening, from: ApproverSource, isOpen: IsPerson, people: People): Call {
  const owners = target.owners.flatMap((owner) => ownerLogin(owner, people));
  const named = new Set([...(from.users ?? []), ...owners].map(foldCase));
  const able = [...target.candidates.people].filter(([, login]) => named.has(foldCase(login))).map(([key]) => key);
  return {
    need,
    helpers: able.filter((key) => helpers.includes(key) && isOpen(key)).sort(),
    teams: [...(from.teams ?? []), ...owners.filter((owner) => owner.includes("/"))].map(foldCase),
  };
}

function ownerLogin(owner: string, people: People): readonly string[] {
  if (owner.startsWith("@")) return [owner.slice(1)];
  const person = personOf(owner, people);
  return person === undefined ? [] : [person.login];
}

/** Gaps less those who are asked already: each of them is taken to fill every gap they can, of distinct rules those of one. */
function withoutAsked(gaps: readonly Gap[], asked: ReadonlySet<string>): readonly Gap[] {
  const ruleOf = new Map<string, string>();
  return gaps.map((gap) => {
    const given = [...gap.helpers].filter(
      (key) => asked.has(key) && (!gap.isDistinct || (ruleOf.get(key) ?? gap.rule) === gap.rule),
    );
    for (const key of given) if (gap.isDistinct) ruleOf.set(key, gap.rule);
    return {
      ...gap,
      need: gap.need - given.length,
      helpers: new Set([...gap.helpers].filter((key) => !asked.has(key))),
    };
  });
}

/** Keys of people who reviewed this very head, whatever they said, or took their word back. */
function whoHasSpoken(people: People, headSha: string, { stances }: Voices["stances"]): ReadonlySet<string> {
  const here = people.reviews.filter(({ commitSha, state }) => commitSha === headSha && state !== "PENDING");
  const silent = stances.filter(({ lost }) => lost === "withdrawn" || lost === "edited");
  const accounts = [...here.map(({ author }) => author), ...silent.map(({ account }) => account)];
  return new Set(accounts.filter(isKnownUser).map(keyOf));
}

// A team whose members have all spoken would be asked for nothing, and so would one that is asked already.
function isTeamOpen(team: string, people: People, isOpen: IsPerson): boolean {
  const slug = team.slice(team.indexOf("/") + 1);
  if (people.requested?.teams.some((one) => foldCase(one) === slug) === true) return false;
  const members = teamMembers(team, people);
  return !members.known || members.value.some((member) => isOpen(keyOf(member)));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareText);
}
