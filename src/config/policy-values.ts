import {
  type Condition,
  EXCLUSIONS,
  type Policy,
  type PolicyAgent,
  type Requirement,
  type ReviewPolicy,
  type Rule,
  type ScanPolicy,
} from "../domain/policy.ts";
import type { ConditionFile, PolicyFile, RequirementFile, RuleFile } from "./policy-schema.ts";

/** A policy file after `extends` was resolved -> the policy, with the defaults of the language for what it does not say. */
export function toPolicy(file: PolicyFile): Policy {
  return {
    version: 1,
    detect: {
      countsAsAi: file.detect?.["counts-as-ai"] ?? "strong",
      agents: (file.detect?.agents ?? []).map(toAgent),
      alwaysAi: file.detect?.["always-ai"] ?? [],
      neverAi: file.detect?.["never-ai"] ?? [],
    },
    scan: toScan(file.scan ?? {}),
    review: toReview(file.review ?? {}),
    rules: (file.rules ?? []).map(toRule),
    waivers: {
      allowedFrom: file.waivers?.["allowed-from"] ?? { permission: "maintain" },
      exclude: file.waivers?.exclude ?? ["author"],
      maxDays: file.waivers?.["max-days"] ?? 30,
      never: file.waivers?.never ?? [],
    },
    report: { inline: file.report?.inline ?? "blocking", maxInline: file.report?.["max-inline"] ?? 20 },
  };
}

function toAgent(agent: NonNullable<NonNullable<PolicyFile["detect"]>["agents"]>[number]): PolicyAgent {
  return {
    name: agent.name ?? "",
    emails: agent.emails ?? [],
    logins: agent.logins ?? [],
    trailers: agent.trailers ?? [],
    markers: agent.markers ?? [],
  };
}

function toScan(scan: NonNullable<PolicyFile["scan"]>): ScanPolicy {
  return {
    tools: Object.entries(scan.tools ?? {}).map(([name, need]) => ({ name, need })),
    timeoutSeconds: scan["timeout-seconds"] ?? 300,
    maxFileMebibytes: scan["max-file-mebibytes"] ?? 10,
    exclude: scan.exclude ?? [],
  };
}

function toReview(review: NonNullable<PolicyFile["review"]>): ReviewPolicy {
  return {
    files: review.files ?? "ai",
    required: review.required ?? false,
    verify: review.verify ?? false,
    event: review.event ?? "comment",
    temperature: review.temperature ?? 0.2,
    maxOutputTokens: review["max-output-tokens"] ?? 2_048,
    contextTokens: review["context-tokens"] ?? 8_192,
    strangers: review.strangers ?? "on-request",
    timeoutSeconds: review["timeout-seconds"] ?? 600,
    maxTokens: review["max-tokens"] ?? 500_000,
    maxRequests: review["max-requests"] ?? 100,
    concurrency: review.concurrency ?? 4,
    instructions: (review.instructions ?? []).map(({ paths = [], text = "" }) => ({ paths, text })),
  };
}

function toRule(rule: RuleFile): Rule {
  return { name: rule.name ?? "", if: toCondition(rule.if ?? {}), require: toRequirement(rule.require ?? {}) };
}

function toCondition({ "not-paths": notPaths, ...rest }: ConditionFile): Condition {
  return { ...rest, ...(notPaths === undefined ? {} : { notPaths }) };
}

function toRequirement(require: RequirementFile): Requirement {
  return {
    ...(require.approvals === undefined ? {} : { approvals: require.approvals }),
    from: require.from ?? { permission: "write" },
    exclude: require.exclude ?? EXCLUSIONS,
    distinct: require.distinct ?? false,
    blockAt: require["block-at"] ?? {},
    scope: require.scope ?? "changed-lines",
  };
}
