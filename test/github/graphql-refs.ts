import { branchTip } from "./git.ts";
import { connection } from "./graphql-connection.ts";
import type { GraphObject } from "./graphql-execute.ts";
import { arrayAt, isJsonObject, type Json, stringAt } from "./json.ts";
import type { Repository } from "./state.ts";

/** A commit by its id. */
export function commitObject(sha: string): GraphObject {
  return { type: "Commit", interfaces: ["GitObject", "Node"], fields: { oid: () => sha, id: () => `C_${sha}` } };
}

/** A branch with its protection and its rules, null where there is none. */
export function refObject(repository: Repository, name: string): GraphObject | null {
  const branch = name.replace(/^refs\/heads\//, "");
  const tip = branchTip(repository.gitDir, branch);
  if (tip === undefined) return null;
  const protection = repository.protection.get(branch);
  const rules = (repository.rules.get(branch) ?? []).filter(isJsonObject);
  return {
    type: "Ref",
    interfaces: ["Node"],
    fields: {
      name: () => branch,
      prefix: () => "refs/heads/",
      target: () => commitObject(tip),
      branchProtectionRule: () =>
        protection
          ? {
              type: "BranchProtectionRule",
              fields: {
                pattern: () => branch,
                requiresStatusChecks: () => protection.contexts.length > 0,
                requiredStatusCheckContexts: () => protection.contexts,
                requiresApprovingReviews: () => protection.approvals > 0,
                requiredApprovingReviewCount: () => protection.approvals,
              },
            }
          : null,
      rules: (args) =>
        connection(
          "RepositoryRuleConnection",
          rules.map((rule) => ruleObject(rule)),
          args,
        ),
    },
  };
}

function ruleObject(rule: Json): GraphObject {
  const parameters = isJsonObject(rule) ? rule["parameters"] : undefined;
  const checks = arrayAt(parameters, "required_status_checks");
  return {
    type: "RepositoryRule",
    fields: {
      type: () => (stringAt(rule, "type") ?? "").toUpperCase(),
      parameters: () =>
        checks.length === 0
          ? null
          : {
              type: "RequiredStatusChecksParameters",
              fields: {
                requiredStatusChecks: () =>
                  checks.map((check) => ({
                    type: "StatusCheckConfiguration",
                    fields: {
                      context: () => stringAt(check, "context") ?? "",
                      integrationId: () => (isJsonObject(check) ? (check["integration_id"] ?? null) : null),
                    },
                  })),
              },
            },
    },
  };
}
