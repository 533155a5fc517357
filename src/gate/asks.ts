import type { Attribution } from "../domain/attribution.ts";
import type { Change, ObjectId } from "../domain/change.ts";
import type { StandingCommand } from "../domain/command.ts";
import type { Account, Fact, NamedOperator, People, Review, Wanted } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { ApproverSource, Exclusion, Policy } from "../domain/policy.ts";
import { askingRules, readVoices } from "./approvals.ts";
import { keyOf } from "./candidates.ts";
import { parseCodeowners } from "./codeowners.ts";
import { claimsSuggestion, coAuthorEmails } from "./commit-people.ts";
import { readExclusions } from "./exclusions.ts";
import type { AskingRule } from "./facts.ts";
import { judgedFiles, matchRules } from "./gate.ts";
import { isKnownUser, isNamed, isWebFlow } from "./identity.ts";
import { noReplyAccount } from "./no-reply.ts";
import { viewRule } from "./rule-view.ts";
import { membershipTest, targetsOf } from "./sources.ts";
import { standingsOf } from "./standings.ts";

/** What is known before anybody is asked about people. */
export interface AsksInput {
  readonly policy: Policy;
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  readonly reviews: readonly Review[];
  readonly commands: readonly StandingCommand[];
  readonly codeowners: Fact<string | null>;
  /** Whom agents' own texts name as those who had them work. */
  readonly namedOperators?: readonly NamedOperator[];
  /** In lower case; nobody is asked whose these are. */
  readonly agentEmails?: readonly string[];
}

/** Whether a policy counts code owners anywhere, so that the base's CODEOWNERS has to be read. */
export function asksCodeowners(policy: Policy): boolean {
  return [...policy.rules.map((rule) => rule.require.from), policy.waivers.allowedFrom].some((from) => from.codeowners);
}

/** What must be read so that `gate` can count: the least that the policy, the change and those who spoke make necessary. */
export function asks(input: AsksInput): Wanted {
  const asking = askingFor(input);
  const hasWaivers = input.commands.some((one) => isOf(one, ["waive", "unwaive"]));
  const waivers = hasWaivers ? [input.policy.waivers] : [];
  const sources = [...asking.map(({ rule }) => rule.require.from), ...waivers.map((one) => one.allowedFrom)];
  const excludes = new Set<Exclusion>(
    [...asking.map(({ rule }) => rule.require), ...waivers].flatMap((one) => one.exclude),
  );
  const needsRole = asking.some(({ rule }) => needsPermission(rule.require.from));
  const asksCommits = excludes.has("committers") || excludes.has("operators");
  return {
    permissions: askedPeople(input, sources.slice(0, asking.length), input.policy.waivers.allowedFrom),
    teams: [
      ...new Set([...sources.flatMap((from) => from.teams ?? []), ...ownerTeams(input, asking)].map(foldCase)),
    ].sort(),
    emails: asksCommits || asksAuthors(input.policy) ? emailsOf(input, excludes) : [],
    collaborators: needsRole,
    pushes: excludes.has("pushers"),
    githubCommits: asksCommits ? input.change.commits.filter(claimsSuggestion).map((commit) => commit.sha) : [],
  };
}

/**
 * The commits, other than the head, whose change has to be compared with the head's: only what somebody approved whose word a rule
 * would count, so that strangers cannot make anything be read. Needs everything in `People` but the keys.
 */
export function approvedCommits(
  input: AsksInput,
  people: Omit<People, "headKeys" | "approvedKeys">,
): readonly ObjectId[] {
  const facts = { ...people, headKeys: new Map(), approvedKeys: new Map() };
  const exclusions = readExclusions({ ...input, people: facts });
  const tests = askingFor(input).map(({ rule, files }) => {
    const { from, exclude } = rule.require;
    const isExcluded = exclusions.testFor(from, exclude, files);
    const isMember = membershipTest(from, facts);
    const targets = targetsOf(from, files, facts);
    return (account: Account): boolean =>
      isExcluded(account) === null && targets.some((target) => isMember(account, target) === "in");
  });
  const answers = new Map<number, boolean>();
  const couldCount = (account: Account): boolean => {
    const answer = answers.get(account.id) ?? tests.some((test) => test(account));
    answers.set(account.id, answer);
    return answer;
  };
  const given = [...input.reviews.flatMap(approvedIn), ...input.commands.flatMap(approvedBy)];
  const wanted = given.filter((one) => one.commitSha !== input.change.headSha && couldCount(one.account));
  return [...new Set(wanted.map((one) => one.commitSha))].sort();
}

/** People who gave an approval, by id: of whom it may matter what else they are called. */
export function approversOf({ reviews, commands }: Pick<AsksInput, "reviews" | "commands">): readonly Account[] {
  const given = [...reviews.flatMap(approvedIn), ...commands.flatMap(approvedBy)];
  return [...new Map(given.map(({ account }) => [account.id, account])).values()].sort((a, b) => a.id - b.id);
}

/**
 * Whether it can change the verdict whose the commits' emails are, who pushed and who this run writes as. While nobody has said
 * anything they can only make the rest too few, so they need not be known where those are too few already, or more than enough: by one
 * for each email and each commit, and one more. A condition on authors can change more.
 */
export function couldFallShort(
  input: AsksInput,
  people: Omit<People, "headKeys" | "approvedKeys" | "pushes">,
): boolean {
  if (input.reviews.some(({ state }) => !SILENT.has(state)) || input.commands.some((one) => !isOf(one, QUESTIONS))) {
    return true;
  }
  if (asksAuthors(input.policy)) return true;
  const most = input.change.commits.length + asks(input).emails.length;
  const facts = {
    ...people,
    pushes: { known: true, value: [] },
    headKeys: new Map(),
    approvedKeys: new Map(),
  } as const;
  const voices = readVoices({ ...input, commands: [], people: facts });
  const standings = standingsOf(askingFor(input).map((one) => viewRule(one, voices)));
  return standings.some(({ view, reachable, isPossible, unreadable }) => {
    return isPossible && unreadable.length === 0 && reachable - view.required <= most;
  });
}

const SILENT = new Set(["COMMENTED", "PENDING"]);
const QUESTIONS = ["help", "status", "explain"];

interface Given {
  readonly account: Account;
  readonly commitSha: ObjectId;
}

function approvedIn(review: Review): readonly Given[] {
  const { author, commitSha, state } = review;
  return state === "APPROVED" && commitSha !== null && isKnownUser(author) ? [{ account: author, commitSha }] : [];
}

function approvedBy(standing: StandingCommand): readonly Given[] {
  if (!("command" in standing.parsed) || standing.isEdited) return [];
  const { command } = standing.parsed;
  return command.name === "approve" ? [{ account: standing.actor, commitSha: command.commitSha }] : [];
}

// Waivers of an origin are not known yet, nor whose the emails in commits are: both can only take files out, so this asks for enough.
function askingFor(input: AsksInput): readonly AskingRule[] {
  const rules = input.policy.rules.map(({ if: { authors: _authors, ...condition }, ...rule }) => ({
    ...rule,
    if: condition,
  }));
  const policy = { ...input.policy, rules };
  return askingRules(matchRules({ ...input, policy, people: null }, judgedFiles(input, new Set())));
}

function needsPermission(from: ApproverSource): boolean {
  return from.permission !== undefined || from.codeowners === true;
}

function asksAuthors(policy: Policy): boolean {
  return policy.rules.some((rule) => rule.if.authors !== undefined);
}

function isOf(standing: StandingCommand, names: readonly string[]): boolean {
  return "command" in standing.parsed && names.includes(standing.parsed.command.name);
}

function askedPeople(input: AsksInput, rules: readonly ApproverSource[], waivers: ApproverSource): readonly Account[] {
  const people = new Map<string, Account>();
  const add = (account: Account | null, sources: readonly ApproverSource[]): void => {
    if (!isKnownUser(account)) return;
    if (sources.some((from) => needsPermission(from) && !isNamed(from, account))) people.set(keyOf(account), account);
  };
  for (const review of input.reviews) {
    if (review.state === "APPROVED" || review.state === "CHANGES_REQUESTED") add(review.author, rules);
  }
  for (const one of input.commands) {
    if (isOf(one, ["approve"])) add(one.actor, rules);
    if (isOf(one, ["waive", "unwaive"])) add(one.actor, [waivers]);
    if (isOf(one, ["recheck", "review", "regenerate", "tests"])) add(one.actor, [{ permission: "triage" }]);
  }
  return [...people.values()].sort((left, right) => left.id - right.id);
}

function ownerTeams(input: AsksInput, asking: readonly AskingRule[]): readonly string[] {
  const files = asking.filter(({ rule }) => rule.require.from.codeowners === true).flatMap((one) => one.files);
  if (files.length === 0 || !input.codeowners.known) return [];
  const ownersOf = parseCodeowners(input.codeowners.value ?? "");
  const owners = files.flatMap((file) => [...ownersOf(file.path), ...ownersOf(file.previousPath ?? file.path)]);
  return owners.filter((owner) => /^@.*\//.test(owner)).map((owner) => owner.slice(1));
}

function emailsOf(input: AsksInput, excludes: ReadonlySet<Exclusion>): readonly string[] {
  const operators = excludes.has("operators") ? (input.namedOperators ?? []) : [];
  const all = [
    ...input.change.commits.flatMap(({ author, committer, message }) => [
      author.email,
      committer.email,
      ...coAuthorEmails(message),
    ]),
    ...operators.flatMap(({ email }) => (email === null ? [] : [email])),
  ];
  const agents = new Set(asksAuthors(input.policy) ? [] : input.agentEmails);
  const isAsked = (email: string): boolean =>
    !agents.has(email) && !isWebFlow(email, undefined) && noReplyAccount(email) === undefined;
  return [...new Set(all.map(foldCase).filter(isAsked))].sort();
}
