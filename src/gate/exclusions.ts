import type { Change } from "../domain/change.ts";
import type { People, PushActivity } from "../domain/people.ts";
import type { ApproverSource, Exclusion } from "../domain/policy.ts";
import type { Notice } from "../domain/report.ts";
import type { IneligibleReason, JudgedFile } from "../domain/verdict.ts";
import type { CommitPeople } from "./commit-people.ts";
import { agentCommits, commitPeople, commitsOf, personOf } from "./commit-people.ts";
import type { GateInput } from "./facts.ts";
import type { Group, Person } from "./identity.ts";
import { authorGroup, botTest, groupOf, isIn, isNamed, isWebFlow } from "./identity.ts";
import { counted } from "./words.ts";

/** Why somebody's word does not count for this change whatever they may do in the repository, null where nothing excludes them. */
export type ExclusionTest = (person: Person & { readonly type?: string }) => IneligibleReason | null;

/** Makes the tests of rules (and of the policy's waivers) and says what could not be known. */
export interface Exclusions {
  testFor(from: ApproverSource, exclude: readonly Exclusion[], files: readonly JudgedFile[]): ExclusionTest;
  readonly unmapped: readonly Notice[];
  readonly pushersUnknown: readonly Notice[];
}

/** The facts of a pull request -> who may not speak for it. */
export function readExclusions(
  facts: Pick<GateInput, "change" | "policy" | "attributions"> & { readonly people: People },
): Exclusions {
  const { change, people } = facts;
  const commits = commitPeople(facts);
  const isBot = botTest(people, facts.policy);
  const author = authorGroup(change, people);
  const pushers = groupOf(people.pushes.known ? pushersOf(people.pushes.value, change) : []);
  const operators = operatorsOf(agentCommits(facts.attributions, commits), author, facts);
  return {
    testFor(from, exclude, files) {
      const committers = (): Group => joined(commitsOf(files, commits), author);
      const groups = (
        [
          ["author", () => author, "author"],
          ["committers", committers, "committer"],
          ["pushers", () => pushers, "pusher"],
          ["operators", () => operators, "operator"],
        ] as const
      ).filter(([name]) => exclude.includes(name));
      const tests = groups.map(([, group, reason]) => ({ group: group(), reason }));
      return (person) => {
        if (isBot(person) && (exclude.includes("bots") || !isNamed(from, person))) return "bot";
        return tests.find(({ group }) => isIn(group, person))?.reason ?? null;
      };
    },
    unmapped: unmappedNotice(commits),
    pushersUnknown: people.pushes.known
      ? []
      : [
          {
            code: "list-unreadable",
            message: `who pushed to the branch cannot be read (${people.pushes.reason}): nobody is excluded as a pusher`,
          },
        ],
  };
}

function joined(commits: readonly CommitPeople[], author: Group): Group {
  const group = groupOf(commits.flatMap((one) => one.people));
  return commits.some((one) => one.isUnmapped) ? together([group, author]) : group;
}

function together(groups: readonly Group[]): Group {
  return {
    ids: new Set(groups.flatMap(({ ids }) => [...ids])),
    logins: new Set(groups.flatMap(({ logins }) => [...logins])),
  };
}

function operatorsOf(
  commits: readonly CommitPeople[],
  author: Group,
  { change, people }: { readonly change: Change; readonly people: People },
): Group {
  const named: Person[] = [];
  for (const { login, email } of people.namedOperators) {
    if (login !== null) named.push({ id: null, login });
    const person = email === null ? undefined : personOf(email, people);
    if (person !== undefined) named.push(person);
  }
  return together([joined(commits, author), groupOf([...named, ...proposalAskers(change, people)])]);
}

/** Who had something made that the range holds, at whatever path and in whichever of its commits. */
function proposalAskers(change: Change, people: People): readonly Person[] {
  const blobs = new Set<string | undefined>([
    ...change.files.map(({ newBlob }) => newBlob),
    ...change.commits.flatMap(({ files }) => files.map(({ blob }) => blob)),
  ]);
  return (people.proposalAskers ?? []).filter(({ blob }) => blobs.has(blob)).map(({ askedBy }) => askedBy);
}

/** Everybody who moved the branch in its present life, except by GitHub's own merge of the base. */
function pushersOf(activity: readonly PushActivity[], change: Change): readonly Person[] {
  const ordered = [...activity].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id);
  const reborn = ordered.findLastIndex((one) => one.type === "branch_deletion");
  const people: Person[] = [];
  for (const one of ordered.slice(reborn + 1)) {
    // A branch that was made at the merge base, or at the base's tip, brought nothing in.
    const isStart = one.type === "branch_creation" && [change.mergeBaseSha, change.baseSha].includes(one.afterSha);
    if (one.actor !== null && !isStart && !isUpdateBranch(one, change)) people.push(one.actor);
  }
  return people;
}

// It cannot be forged into anything: a merge of the base without a difference of its own, on top of what was there.
function isUpdateBranch(push: PushActivity, change: Change): boolean {
  const commit = change.commits.find((one) => one.sha === push.afterSha);
  if (commit === undefined || commit.parents.length !== 2 || commit.files.length > 0) return false;
  const isInRange = change.commits.some((one) => one.sha === commit.parents[1]);
  return commit.parents[0] === push.beforeSha && !isInRange && isWebFlow(commit.committer.email, undefined);
}

function unmappedNotice(commits: readonly CommitPeople[]): readonly Notice[] {
  const shas = commits.filter((one) => one.isUnmapped).map((one) => one.commit.sha.slice(0, 12));
  if (shas.length === 0) return [];
  const shown = shas.slice(0, 3).join(", ");
  const rest = shas.length > 3 ? ` and ${counted(shas.length - 3, "more commit")}` : "";
  return [
    {
      code: "unmapped-commit",
      message: `an email in ${shown}${rest} belongs to no account: taken for the pull request's author's`,
    },
  ];
}
