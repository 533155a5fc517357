import { renderPolicy, toPolicyFile } from "../config/policy-render.ts";
import type { Attribution } from "../domain/attribution.ts";
import { STRENGTHS } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import type { Policy, PolicySource, Rule } from "../domain/policy.ts";
import type { Notice, Subject } from "../domain/report.ts";
import { judgedFiles, matchRules } from "../gate/gate.ts";
import { escapeControls } from "../io/log.ts";
import { describeCondition, describeRequirement } from "./policy-words.ts";

/** What `policy explain --format json` prints. */
export interface PolicyExplanation {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "draftgate"; readonly version: string };
  readonly policy: PolicySource;
  /** The whole policy in the keys of a policy file, with `extends: none`. */
  readonly resolved: ReturnType<typeof toPolicyFile>;
  /** Null where no range was asked about. */
  readonly subject: Subject | null;
  readonly rules: readonly ExplainedRule[];
  readonly notices: readonly Notice[];
}

/** One rule in words; `applies` is null and `files` empty where no range was asked about. */
interface ExplainedRule {
  readonly name: string;
  readonly when: string;
  readonly asks: readonly string[];
  readonly applies: boolean | null;
  /** Why it applies, or does not. */
  readonly reason: string | null;
  readonly files: readonly ExplainedFile[];
}

/** A file that a rule matches, and why it is of this origin. */
interface ExplainedFile {
  readonly path: string;
  readonly origin: "ai" | "tool" | "unknown";
  readonly why: string | null;
}

/** A range and who wrote what in it. */
export interface ExplainedRange {
  readonly change: Change;
  readonly attributions: readonly Attribution[];
}

const SHOWN_FILES = 20;

/** A policy, and where there is one a range -> what each rule asks, of which files, and why. */
export function explainPolicy(
  version: string,
  chosen: { readonly policy: Policy; readonly source: PolicySource; readonly notices: readonly Notice[] },
  range: ExplainedRange | null,
): PolicyExplanation {
  return {
    schemaVersion: 1,
    tool: { name: "draftgate", version },
    policy: chosen.source,
    resolved: toPolicyFile(chosen.policy),
    subject: range === null ? null : toSubject(range.change),
    rules: range === null ? chosen.policy.rules.map(inGeneral) : ofRange(chosen.policy, range),
    notices: chosen.notices,
  };
}

/** The same as text: a policy file that means exactly this policy, with the explanation as comments. */
export function renderExplanation(explanation: PolicyExplanation, policy: Policy): string {
  const { source, sha256 } = explanation.policy;
  const rules = explanation.rules.flatMap(ruleLines);
  const subject = explanation.subject;
  const range =
    subject === null ? [] : [`Range: ${subject.mergeBaseSha.slice(0, 12)}..${subject.headSha.slice(0, 12)}`, ""];
  const notices = explanation.notices.flatMap((notice) => [`${notice.code}: ${notice.message}`, ""]);
  const none = explanation.rules.length === 0 ? ["No rules: nothing blocks, and nobody has to approve."] : [];
  const lines = [`Policy: ${source} (sha256 ${sha256})`, "", ...notices, ...range, ...none, ...rules];
  const comments = lines.map((line) => `# ${escapeControls(line)}`.trimEnd());
  return `${comments.join("\n")}\n${renderPolicy(policy)}`;
}

function toSubject(change: Change): Subject {
  const { baseSha, headSha, mergeBaseSha } = change;
  return { repository: null, pullRequest: null, baseSha, headSha, mergeBaseSha };
}

function inGeneral(rule: Rule): ExplainedRule {
  return {
    name: rule.name,
    when: describeCondition(rule.if),
    asks: describeRequirement(rule.require),
    applies: null,
    reason: null,
    files: [],
  };
}

function ofRange(policy: Policy, { change, attributions }: ExplainedRange): readonly ExplainedRule[] {
  const byPath = new Map(attributions.map((one) => [one.path, one]));
  const judged = judgedFiles({ change, attributions }, new Set());
  return matchRules({ policy, change, people: null }, judged).map(({ rule, files }) => {
    const count = files?.length ?? 0;
    return {
      ...inGeneral(rule),
      applies: count > 0,
      reason: matchReason(files === null ? null : count, change.files.length),
      files: (files ?? []).map(({ path, origin }) => ({
        path: displayPath(path),
        origin,
        why: strongestDetail(byPath.get(path)),
      })),
    };
  });
}

function matchReason(count: number | null, all: number): string {
  if (count === null) return "what it asks of the pull request does not hold here";
  if (count === 0) return all === 0 ? "nothing to check" : "no matching file";
  return `${count} of ${all} changed files match`;
}

function strongestDetail(attribution: Attribution | undefined): string | null {
  const rank = (one: { readonly strength: (typeof STRENGTHS)[number] }): number => STRENGTHS.indexOf(one.strength);
  const [strongest] = [...(attribution?.evidence ?? [])].sort((left, right) => rank(right) - rank(left));
  return strongest === undefined ? null : `${strongest.strength}: ${strongest.detail}`;
}

function ruleLines(rule: ExplainedRule): readonly string[] {
  const shown = rule.files.slice(0, SHOWN_FILES);
  const hidden = rule.files.length - shown.length;
  return [
    `Rule ${rule.name}`,
    `  when: ${rule.when}`,
    ...(rule.asks.length === 0 ? ["  asks: nothing"] : rule.asks.map((ask) => `  asks: ${ask}`)),
    ...(rule.applies === null ? [] : [`  here: ${rule.applies ? "" : "asks nothing, "}${rule.reason ?? ""}`]),
    ...shown.map((file) => `    ${file.path} (${file.origin}${file.why === null ? "" : `, ${file.why}`})`),
    ...(hidden > 0 ? [`    and ${hidden} more`] : []),
    "",
  ];
}
