import type { State } from "../domain/verdict.ts";
import { worstState } from "../domain/verdict.ts";
import { knownAccounts } from "./candidates.ts";
import { readExclusions } from "./exclusions.ts";
import type { AskingRule, GateInput, MatchedRule, Tallies, Tally } from "./facts.ts";
import { readStances } from "./opinions.ts";
import { reviewersToAsk } from "./reviewers.ts";
import type { Voices } from "./rule-view.ts";
import { viewRule } from "./rule-view.ts";
import { describeSource, unreadableSources } from "./sources.ts";
import type { Standing } from "./standings.ts";
import { neededPeople, standingsOf, unreadableLists } from "./standings.ts";
import { counted, listed } from "./words.ts";

const NOTHING: Tallies = { counts: new Map(), needed: [], toAsk: { users: [], teams: [] }, notices: [] };

/** Counts the approvals of all rules at once; a local range has none and nobody to ask. */
export function tallyApprovals(
  input: Omit<GateInput, "scans" | "findings" | "review">,
  matched: readonly MatchedRule[],
): Tallies {
  const asking = askingRules(matched);
  const { people } = input;
  if (people === null) {
    return { ...NOTHING, counts: new Map(asking.map((one) => [one.rule.name, localTally(one)])) };
  }
  if (asking.length === 0) return NOTHING;
  const voices = readVoices({ ...input, people });
  const standings = standingsOf(asking.map((one) => viewRule(one, voices)));
  const needed = neededPeople(standings);
  const excludes = new Set(asking.flatMap(({ rule }) => rule.require.exclude));
  return {
    counts: new Map(standings.map((one) => [one.view.rule.name, tallyOf(one, voices, needed)])),
    needed: needed.map(({ login }) => login),
    toAsk: input.change.pullRequest?.isDraft === true ? NOTHING.toAsk : reviewersToAsk(standings, voices),
    notices: [
      ...(excludes.has("pushers") ? voices.exclusions.pushersUnknown : []),
      ...(excludes.has("committers") || excludes.has("operators") ? voices.exclusions.unmapped : []),
      ...unreadableLists(standings),
    ],
  };
}

/** The rules that ask for somebody and match a file. */
export function askingRules(matched: readonly MatchedRule[]): readonly AskingRule[] {
  return matched.flatMap(({ rule, files }) => {
    const required = rule.require.approvals ?? 0;
    return required > 0 && files !== null && files.length > 0 ? [{ rule, files, required }] : [];
  });
}

/** What people said and who they are, read once for all rules. */
export function readVoices(
  input: Pick<GateInput, "change" | "policy" | "attributions" | "commands"> & { readonly people: Voices["people"] },
): Voices {
  return {
    change: input.change,
    people: input.people,
    stances: readStances(input.people.reviews, input.commands),
    exclusions: readExclusions(input),
    known: knownAccounts(input.people),
  };
}

function localTally({ rule, required }: AskingRule): Tally {
  return {
    count: { required, counted: [], ineligible: [], possible: null },
    missing: required,
    state: "pending",
    reason: `${counted(required, "approval")} missing from ${describeSource(rule.require.from)}`,
  };
}

function tallyOf(
  one: Standing,
  voices: Voices,
  needed: readonly { readonly key: string; readonly login: string }[],
): Tally {
  const { view, missing, isPossible } = one;
  const states: State[] = [];
  const reasons: string[] = [];
  const sources = unreadableSources(view.rule.require.from, view.targets, voices.people);
  const unknown = [...view.unknownAgainst, ...(missing > 0 ? [...view.unknown, ...sources] : [])];
  if (unknown.length > 0) {
    states.push("error");
    reasons.push([...new Set(unknown)].join("; "));
  }
  if (view.against.length > 0) {
    states.push("failure");
    reasons.push(`changes requested by ${listed(view.against)}`);
  }
  if (missing > 0) {
    states.push(isPossible ? "pending" : "failure");
    reasons.push(isPossible ? missingWords(one, needed) : impossibleWords(one));
  }
  const everywhere = [...view.supporters].filter(
    ([key, supporter]) => one.counting.has(key) && supporter.targets.size === view.targets.length,
  );
  if (reasons.length === 0)
    reasons.push(
      doneWords(
        one,
        everywhere.map(([, { login }]) => login),
      ),
    );
  return {
    count: {
      required: view.required,
      counted: everywhere.map(([, { login, via }]) => ({ login, via })),
      ineligible: view.ineligible,
      possible: isPossible,
    },
    missing,
    state: worstState(states),
    reason: reasons.join("; "),
  };
}

function doneWords({ view }: Standing, logins: readonly string[]): string {
  const approvals = `${counted(view.required, "approval")} of each file`;
  return logins.length < view.required ? approvals : `${approvals}: ${listed(logins)}`;
}

function missingWords(one: Standing, needed: readonly { readonly key: string; readonly login: string }[]): string {
  const { view, places, missing } = one;
  const short = new Set(places.filter(({ have }) => have < view.required).map(({ target }) => target.file.path));
  const all = new Set(view.targets.map(({ file }) => file.path));
  const where = short.size < all.size ? ` for ${short.size} of ${all.size} files` : "";
  const helpers = needed.filter(
    ({ key }) => view.targets.some(({ candidates }) => candidates.people.has(key)) && !isDone(one, key),
  );
  const example = helpers.length > 0 ? `, for example ${listed(helpers.map(({ login }) => login))}` : "";
  return `${counted(missing, "approval")} missing${where} from ${describeSource(view.rule.require.from)}${example}`;
}

function isDone(one: Standing, key: string): boolean {
  return one.view.supporters.get(key)?.targets.size === one.view.targets.length;
}

function impossibleWords({ view, reachable }: Standing): string {
  const who = reachable === 1 ? "1 person" : `${reachable} people`;
  const hint = reachable === 0 ? "; a repository that has nobody else can extend preset:solo" : "";
  const distinct = reachable >= view.required ? " that no other rule needs" : "";
  return `cannot be met: ${counted(view.required, "approval")} needed from ${describeSource(view.rule.require.from)}, and too few people${distinct} are left (${who} could give one)${hint}`;
}
