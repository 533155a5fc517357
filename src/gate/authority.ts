import type { StandingCommand } from "../domain/command.ts";
import { describeReason } from "../domain/ineligible.ts";
import { nearest } from "../domain/nearest.ts";
import { displayPath } from "../domain/path.ts";
import type { Account, People } from "../domain/people.ts";
import type { Requirement } from "../domain/policy.ts";
import type { JudgedFile } from "../domain/verdict.ts";
import { matchesAny } from "../globs.ts";
import { askingRules } from "./approvals.ts";
import { coverageOf } from "./coverage.ts";
import type { Exclusions } from "./exclusions.ts";
import { readExclusions } from "./exclusions.ts";
import type { AskingRule, GateInput } from "./facts.ts";
import { judgedFiles, matchRules } from "./gate.ts";
import { describeSource, membershipTest, targetsOf } from "./sources.ts";
import { originPath } from "./waivers.ts";

type Facts = Pick<GateInput, "policy" | "change" | "attributions" | "findings"> & { readonly people: People };

/** Says of `approve` and `waive` commands why they are refused, null where they are carried out. */
export interface GateAuthority {
  approvalRefusal(standing: StandingCommand): string | null;
  /** Also for `unwaive`. */
  waiverRefusal(standing: StandingCommand): string | null;
}

const EDITED = "the comment was edited after it was posted: post a new one";
const DAY_MS = 86_400_000;

/** The facts of a pull request -> who may approve and waive what. */
export function gateAuthority(facts: Facts): GateAuthority {
  const files = judgedFiles(facts, new Set());
  const rules = askingRules(matchRules(facts, files));
  const names = [...new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]))];
  const exclusions = readExclusions(facts);
  const voters = rules.map(({ rule, files: ofRule }) => personTest(rule.require, ofRule, facts, exclusions));
  const { allowedFrom: from, exclude } = facts.policy.waivers;
  const mayWaive = personTest({ from, exclude }, files, facts, exclusions);
  return {
    approvalRefusal(standing) {
      if (!("command" in standing.parsed) || standing.parsed.command.name !== "approve") return null;
      if (standing.isEdited) return EDITED;
      if (rules.length === 0) return "no rule asks for an approval of this change";
      const refusals = voters.map((test) => test(standing.actor));
      if (refusals.includes(null)) return coverageRefusal(standing.parsed.command, facts, rules, names);
      return `your approval does not count: ${refusals[0]}`;
    },
    waiverRefusal(standing) {
      if (!("command" in standing.parsed)) return null;
      const { command } = standing.parsed;
      if (command.name !== "waive" && command.name !== "unwaive") return null;
      const refusal = command.name === "waive" ? waiveRefusal(command, standing, facts) : null;
      if (refusal !== null) return refusal;
      const person = mayWaive(standing.actor);
      return person === null ? null : `your ${command.name} does not count: ${person}`;
    },
  };
}

/** A test: may somebody speak for at least one of the files? Null where they may, else why not. */
function personTest(
  { from, exclude }: Pick<Requirement, "from" | "exclude">,
  files: readonly JudgedFile[],
  facts: Facts,
  exclusions: Exclusions,
): (account: Account) => string | null {
  const targets = targetsOf(from, files, facts.people);
  const isMember = membershipTest(from, facts.people);
  const isExcluded = exclusions.testFor(from, exclude, files);
  const source = describeSource(from);
  return (account) => {
    const excluded = isExcluded(account);
    if (excluded !== null) return describeReason(excluded);
    if (targets.some((target) => isMember(account, target) === "in")) return null;
    const memberships = targets.map((target) => isMember(account, target));
    return memberships.find((one) => typeof one === "object")?.unknown ?? `the policy asks it of ${source}`;
  };
}

function waiveRefusal(
  command: { readonly target: string; readonly until: string },
  { isEdited, createdAt }: StandingCommand,
  facts: Facts,
): string | null {
  if (isEdited) return EDITED;
  return targetRefusal(command.target, facts) ?? dateRefusal(command.until, createdAt, facts);
}

function coverageRefusal(
  command: { readonly commitSha: string; readonly globs: readonly string[] },
  facts: Facts,
  rules: readonly AskingRule[],
  names: readonly string[],
): string | null {
  const { change, people } = facts;
  for (const glob of command.globs) {
    if (names.some(matchesAny([glob]))) continue;
    const near = nearest(glob, names.map(displayPath));
    return `${glob} matches no changed file${near === undefined ? "" : `; did you mean ${near}?`}`;
  }
  const copy = `to approve what is there now: /draftgate approve ${change.headSha}`;
  const covers = coverageOf({ via: "command", ...command }, { headSha: change.headSha, people });
  if (covers === undefined) return `commit ${command.commitSha} cannot be read; ${copy}`;
  return rules.some(({ files }) => files.some(covers)) ? null : `it covers nothing of the present change; ${copy}`;
}

function targetRefusal(target: string, facts: Facts): string | null {
  const path = originPath(target);
  if (path === undefined) {
    const finding = facts.findings.find((one) => one.fingerprint === target);
    if (finding === undefined) {
      const near = nearest(
        target,
        facts.findings.map((one) => one.fingerprint),
      );
      return `there is no finding ${target} in this change${near === undefined ? "" : `; did you mean ${near}?`}`;
    }
    const isNever = facts.policy.waivers.never.includes(finding.class);
    return isNever ? `the policy lets nobody waive a finding of class ${finding.class}` : null;
  }
  const origin = facts.attributions.find((one) => one.path === path || displayPath(one.path) === path)?.origin;
  if (origin === "ai") return null;
  const near = nearest(
    path,
    facts.attributions.filter((one) => one.origin === "ai").map((one) => displayPath(one.path)),
  );
  return `${path} is no AI-written file of this change${near === undefined ? "" : `; did you mean ${near}?`}`;
}

function dateRefusal(until: string, createdAt: string, facts: Facts): string | null {
  const posted = Date.parse(`${createdAt.slice(0, 10)}T00:00:00Z`);
  const days = (Date.parse(`${until}T00:00:00Z`) - posted) / DAY_MS;
  const { maxDays } = facts.policy.waivers;
  if (days < 0) return `${until} is over already`;
  return days <= maxDays ? null : `${until} is more than ${maxDays} days after the comment`;
}
