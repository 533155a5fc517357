import { CORE_SCHEMA, dump } from "js-yaml";
import {
  type ApproverSource,
  type Condition,
  EXCLUSIONS,
  type Policy,
  type PolicyAgent,
  type Requirement,
  type Rule,
} from "../domain/policy.ts";
import type { PolicyFile, RequirementFile, RuleFile } from "./policy-schema.ts";

/** A policy -> a policy file with `extends: none` that says all of it, in the order of the documentation. */
export function toPolicyFile(policy: Policy): PolicyFile {
  const { detect, scan, review, waivers, report } = policy;
  return {
    version: 1,
    extends: "none",
    detect: {
      "counts-as-ai": detect.countsAsAi,
      agents: detect.agents.map(toAgentFile),
      "always-ai": detect.alwaysAi,
      "never-ai": detect.neverAi,
    },
    scan: {
      tools: Object.fromEntries(scan.tools.map(({ name, need }) => [name, need])),
      "timeout-seconds": scan.timeoutSeconds,
      "max-file-mebibytes": scan.maxFileMebibytes,
      exclude: scan.exclude,
    },
    review: {
      files: review.files,
      required: review.required,
      verify: review.verify,
      event: review.event,
      temperature: review.temperature,
      "max-output-tokens": review.maxOutputTokens,
      "context-tokens": review.contextTokens,
      strangers: review.strangers,
      "timeout-seconds": review.timeoutSeconds,
      "max-tokens": review.maxTokens,
      "max-requests": review.maxRequests,
      concurrency: review.concurrency,
      instructions: review.instructions,
    },
    rules: policy.rules.map(toRuleFile),
    waivers: {
      "allowed-from": waivers.allowedFrom,
      exclude: waivers.exclude,
      "max-days": waivers.maxDays,
      never: waivers.never,
    },
    report: { inline: report.inline, "max-inline": report.maxInline },
  };
}

/** A policy -> the text of a policy file that means exactly this, whatever the presets become; `parsePolicy` reads it back. */
export function renderPolicy(policy: Policy): string {
  return dump(toPolicyFile(policy), { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
}

function toAgentFile(agent: PolicyAgent) {
  const { name, ...marks } = agent;
  return { name, ...Object.fromEntries(Object.entries(marks).filter(([, texts]) => texts.length > 0)) };
}

function toRuleFile(rule: Rule): RuleFile {
  const { notPaths, ...rest }: Condition = rule.if;
  const condition = { ...rest, ...(notPaths === undefined ? {} : { "not-paths": notPaths }) };
  return {
    name: rule.name,
    ...(Object.keys(condition).length === 0 ? {} : { if: condition }),
    require: toRequirementFile(rule.require),
  };
}

// Whose word counts is said where a rule asks for people, and only there, unless a file said it all the same.
function toRequirementFile(require: Requirement): RequirementFile {
  const isOfPeople = require.approvals !== undefined || !hasDefaultPeople(require);
  const isOfFindings = Object.keys(require.blockAt).length > 0 || require.scope !== "changed-lines";
  return {
    ...(require.approvals === undefined ? {} : { approvals: require.approvals }),
    ...(isOfPeople ? { from: require.from, exclude: require.exclude, distinct: require.distinct } : {}),
    ...(Object.keys(require.blockAt).length > 0 ? { "block-at": require.blockAt } : {}),
    ...(isOfFindings ? { scope: require.scope } : {}),
  };
}

function hasDefaultPeople(require: Requirement): boolean {
  return isDefaultSource(require.from) && require.exclude.join() === EXCLUSIONS.join() && !require.distinct;
}

function isDefaultSource(source: ApproverSource): boolean {
  return source.permission === "write" && Object.keys(source).length === 1;
}
