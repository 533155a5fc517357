/** The policy language as data: every key, what it takes and what it means. Editors get it as `schemas/policy.schema.json`. */
import { STRENGTHS } from "../domain/attribution.ts";
import { FINDING_CLASSES, SEVERITIES } from "../domain/finding.ts";
import type { Permission } from "../domain/people.ts";
import { EXCLUSIONS, PRESET_NAMES } from "../domain/policy.ts";
import { agentName, author, branchGlobs, email, globs, literal, login, prose, ruleName, team } from "./policy-terms.ts";
import { choice, flag, list, map, nullable, number, type Read } from "./shape.ts";

/** Every scanner that a policy may name, and what it looks at. */
export const TOOL_SUMMARIES = {
  gitleaks: "Secrets in every new blob of the range and in commit messages.",
  bandit: "Security mistakes in Python.",
  trivy: "Known vulnerabilities of dependencies, and misconfigured Dockerfiles, Terraform, Kubernetes and the like.",
  ruff: "Lint for Python.",
  biome: "Lint for JavaScript, TypeScript, JSON and CSS.",
  shellcheck: "Lint for shell scripts.",
  actionlint: "Lint for GitHub Actions workflows.",
  zizmor: "Security mistakes in GitHub Actions workflows and actions.",
  "git-secrets": "Secrets, by the patterns of git-secrets.",
  pylint: "Lint for Python, one file at a time.",
} as const;

const RESERVED_TOOLS = ["dependencies", "sql", "squawk"] as const;
const PERMISSION_CHOICES: readonly Permission[] = ["read", "triage", "write", "maintain", "admin"];

const AGENT_MARKS = ["emails", "logins", "trailers", "markers"] as const;

const agent = map(
  "An agent of your own: how it shows itself.",
  {
    name: agentName,
    emails: list("Emails it commits with.", email),
    logins: list("Accounts it works with.", login),
    trailers: list("Lines it leaves at the end of commit messages, as `Generated-by: acme-bot`.", literal),
    markers: list("Text it leaves in files.", literal),
  },
  {
    required: ["name"],
    check: (_value, node) =>
      node.entries.every(({ key, value }) => key === "name" || (value.kind === "list" && value.items.length === 0))
        ? `has nothing to be recognized by; give one of ${AGENT_MARKS.join(", ")}`
        : undefined,
    schema: { anyOf: AGENT_MARKS.map((mark) => ({ required: [mark], properties: { [mark]: { minItems: 1 } } })) },
  },
);

const detect = map("What counts as written by an AI.", {
  "counts-as-ai": choice("The weakest evidence that makes a file `ai` (default strong).", [...STRENGTHS].reverse()),
  agents: list("Agents besides the built-in ones.", agent),
  "always-ai": globs("Files that always count as AI-written; beats never-ai, which beats evidence."),
  "never-ai": globs("Files that never count as AI-written, whatever the evidence."),
});

const toolNeed = ["required", "optional", "off"] as const;

const scan = map("The scanners and their limits.", {
  tools: map(
    "How much each scanner matters: `required` (its failure makes the state error), `optional` or `off`. One that is not named keeps the preset's word.",
    {
      gitleaks: choice(TOOL_SUMMARIES.gitleaks, toolNeed),
      bandit: choice(TOOL_SUMMARIES.bandit, toolNeed),
      trivy: choice(TOOL_SUMMARIES.trivy, toolNeed),
      ruff: choice(TOOL_SUMMARIES.ruff, toolNeed),
      biome: choice(TOOL_SUMMARIES.biome, toolNeed),
      shellcheck: choice(TOOL_SUMMARIES.shellcheck, toolNeed),
      actionlint: choice(TOOL_SUMMARIES.actionlint, toolNeed),
      zizmor: choice(TOOL_SUMMARIES.zizmor, toolNeed),
      "git-secrets": choice(TOOL_SUMMARIES["git-secrets"], toolNeed),
      pylint: choice(TOOL_SUMMARIES.pylint, toolNeed),
    },
    { reserved: RESERVED_TOOLS },
  ),
  "timeout-seconds": number(
    "Seconds that each tool may take (default 300); one that hangs is killed with its children.",
    1,
    7_200,
  ),
  "max-file-mebibytes": number("Larger files are not scanned, and reported as such (default 10).", 1, 100),
  exclude: globs("Files that are not scanned, and reported as such."),
});

const review = map("The model's review.", {
  files: choice("Which changed files the model reads (default ai).", ["ai", "all", "none"]),
  required: flag("True: no success without a complete review (default false)."),
  verify: flag("True: a second, adversarial question before a finding of the model may block (default false)."),
  event: choice("How the review is posted (default comment); it is never an approval.", ["comment", "request-changes"]),
  temperature: number("Sampling temperature (default 0.2).", 0, 2, false),
  "max-output-tokens": number("Tokens that one answer may take (default 2048).", 1, 1_000_000),
  "context-tokens": number(
    "Tokens of the model's context (default 8192); what the server says wins if it is less.",
    256,
    10_000_000,
  ),
  strangers: choice(
    "Heads of other repositories whose author lacks write: reviewed after `/draftgate review` only (the default), or always.",
    ["on-request", "always"],
  ),
  "timeout-seconds": number("Seconds that the whole review may take (default 600).", 1, 21_600),
  "max-tokens": number(
    "Tokens, prompts and answers, that the whole review may take (default 500000).",
    1,
    1_000_000_000,
  ),
  "max-requests": number("Requests that the whole review may take (default 100).", 1, 100_000),
  concurrency: number("Requests at the same time (default 4).", 1, 64),
  instructions: list(
    "What to tell the model about some of the files.",
    map(
      "What to tell the model about the files that `paths` match.",
      { paths: globs("Files it is told about.", 1), text: prose("What it is told.") },
      { required: ["paths", "text"] },
    ),
  ),
});

const condition = map("When the rule applies: all that is given must hold for at least one changed file.", {
  origin: choice("Who the file comes from.", ["ai", "tool", "unknown"]),
  draft: flag("Whether the pull request is a draft."),
  paths: globs("Files, by either name of a renamed one.", 1),
  "not-paths": globs("Files to take out; a renamed one only if both names match."),
  labels: list("Labels of the pull request; one is enough.", prose("A label."), 1),
  base: branchGlobs,
  authors: list("The pull request's author or a commit's; one is enough.", author, 1),
});

const approverSource = map(
  "Whose word counts: who is in any of these groups, and nobody else. Left out: permission write for approvals, maintain for waivers.",
  {
    permission: choice("Whoever has at least this permission on the repository.", PERMISSION_CHOICES),
    teams: list("Members of these teams (needs `team-token`).", team, 1),
    users: list("These people; a bot counts only if it is named here and `bots` is not excluded.", login, 1),
    codeowners: flag("The code owners of the file, by the CODEOWNERS of the base."),
  },
  {
    check: (value) =>
      value.permission === undefined && value.teams === undefined && value.users === undefined && !value.codeowners
        ? "names nobody; give permission, teams, users or codeowners: true"
        : undefined,
    schema: {
      anyOf: [
        ...["permission", "teams", "users"].map((key) => ({ required: [key] })),
        { required: ["codeowners"], properties: { codeowners: { const: true } } },
      ],
    },
  },
);

const exclusions = list(
  "Whose approval does not count; replaces the default, which is all five.",
  choice("A group of people.", EXCLUSIONS),
);

const severity = [...SEVERITIES].reverse();
const blockAt = map("At this severity or above a new finding of the class blocks; a class not named never does.", {
  secret: choice("Keys, passwords and tokens.", severity),
  sast: choice("Security mistakes in the code.", severity),
  vuln: choice("Known vulnerabilities of dependencies.", severity),
  misconfig: choice("Misconfigured infrastructure.", severity),
  lint: choice("Lint.", severity),
  review: choice("Findings of the model.", severity),
  suppression: choice("Comments and files of the change that silence a scanner.", severity),
  coverage: choice("Files that a scanner was asked about and did not look at.", severity),
} satisfies Record<(typeof FINDING_CLASSES)[number], unknown>);

const requirement = map(
  "What the rule asks.",
  {
    approvals: number("Approvals that each matched file needs; 0 asks for none.", 0, 10),
    from: approverSource,
    exclude: exclusions,
    distinct: flag("True: nobody counts for two of the rules that say so (default false)."),
    "block-at": blockAt,
    scope: choice("Which findings count (default changed-lines); secrets count anywhere in the range's history.", [
      "changed-lines",
      "changed-files",
    ]),
  },
  {
    reserved: ["tests", "risk-at-most"],
    check: (_value, node) => (node.entries.length === 0 ? "is empty; give approvals or block-at" : undefined),
    schema: { minProperties: 1 },
  },
);

const rule = map(
  "One rule; all rules must hold.",
  {
    name: ruleName,
    if: condition,
    require: nullable(
      "What the rule asks; null removes the rule of this name.",
      requirement,
      "is empty; give approvals or block-at, or write null to remove the rule",
    ),
  },
  { required: ["name"] },
);

const waivers = map("Who may waive findings, and for how long.", {
  "allowed-from": approverSource,
  exclude: list(
    "Whose waiver does not count; replaces the default, which is author.",
    choice("A group of people.", EXCLUSIONS),
  ),
  "max-days": number("Days that a waiver may last (default 30).", 1, 3_650),
  never: list("Classes that cannot be waived (default none).", choice("A class of findings.", FINDING_CLASSES)),
});

const report = map("What the review comments show.", {
  inline: choice("Which findings become inline comments (default blocking).", ["blocking", "all", "none"]),
  "max-inline": number("Inline comments of one review (default 20); the rest is counted and in the report.", 0, 100),
});

/** A whole policy file. */
export const POLICY_SHAPE = map(
  "A draftgate policy: who must approve what, what blocks a merge, which scanners run. See docs/policy.md.",
  {
    version: number("The version of this language: 1.", 1, 1),
    extends: choice(
      "The policy to start from (default: default); `none` starts from nothing. Lists replace, maps and rules merge.",
      [...PRESET_NAMES, "none"],
    ),
    detect,
    scan,
    review,
    rules: list("The rules, joined by AND; merged by name with those of the extended policy.", rule),
    waivers,
    report,
  },
  { required: ["version"], reserved: ["sql", "dependencies", "model"] },
);

/** What a policy file says, in its own words, without what it extends. */
export type PolicyFile = Read<typeof POLICY_SHAPE>;
/** One rule of a policy file. */
export type RuleFile = Read<typeof rule>;
/** What a rule of a policy file asks. */
export type RequirementFile = Read<typeof requirement>;
/** When a rule of a policy file applies. */
export type ConditionFile = Read<typeof condition>;
