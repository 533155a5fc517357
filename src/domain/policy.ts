import type { Strength } from "./attribution.ts";
import type { FindingClass, Severity } from "./finding.ts";
import type { Permission } from "./people.ts";

/** How much a tool matters: `required` ones that fail make the state `error`. */
export type ToolNeed = "required" | "optional" | "off";

/** An agent that the policy adds to the built-in table; all texts are literal and compared without case. */
export interface PolicyAgent {
  readonly name: string;
  readonly emails: readonly string[];
  readonly logins: readonly string[];
  readonly trailers: readonly string[];
  readonly markers: readonly string[];
}

/** What counts as written by an AI. Globs are picomatch's. */
export interface DetectPolicy {
  readonly countsAsAi: Strength;
  readonly agents: readonly PolicyAgent[];
  readonly alwaysAi: readonly string[];
  readonly neverAi: readonly string[];
}

/** One scanner and how much it matters. */
export interface ToolSetting {
  readonly name: string;
  readonly need: ToolNeed;
}

/** How the scanners run. */
export interface ScanPolicy {
  /** In the policy's order; a tool that is not listed is `off`. */
  readonly tools: readonly ToolSetting[];
  readonly timeoutSeconds: number;
  readonly maxFileMebibytes: number;
  readonly exclude: readonly string[];
}

/** How the model reviews. */
export interface ReviewPolicy {
  readonly files: "ai" | "all" | "none";
  readonly required: boolean;
  readonly verify: boolean;
  readonly event: "comment" | "request-changes";
  readonly temperature: number;
  readonly maxOutputTokens: number;
  readonly contextTokens: number;
  readonly strangers: "on-request" | "always";
  readonly timeoutSeconds: number;
  readonly maxTokens: number;
  readonly maxRequests: number;
  readonly concurrency: number;
  readonly instructions: readonly { readonly paths: readonly string[]; readonly text: string }[];
}

/** When a rule applies; every field that is set must hold for at least one changed file. */
export interface Condition {
  readonly origin?: "ai" | "tool" | "unknown";
  readonly draft?: boolean;
  readonly paths?: readonly string[];
  readonly notPaths?: readonly string[];
  readonly labels?: readonly string[];
  readonly base?: readonly string[];
  readonly authors?: readonly string[];
}

/** Whose word counts: anybody who is in one of these groups, and nobody else. */
export interface ApproverSource {
  readonly permission?: Permission;
  readonly teams?: readonly string[];
  readonly users?: readonly string[];
  readonly codeowners?: boolean;
}

/** Groups of people whose approval of this change does not count. */
export const EXCLUSIONS = ["author", "committers", "pushers", "operators", "bots"] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What a rule asks for; at least one of `approvals` and `blockAt` is set. */
export interface Requirement {
  /** 0 to 10 for each matched file, undefined where the rule asks for nobody. */
  readonly approvals?: number;
  readonly from: ApproverSource;
  readonly exclude: readonly Exclusion[];
  /** True: a person counts for one only of the rules that say so. */
  readonly distinct: boolean;
  /** Severity at which each class blocks; a class that is missing never does. */
  readonly blockAt: Readonly<Partial<Record<FindingClass, Severity>>>;
  readonly scope: "changed-lines" | "changed-files";
}

/** One named rule; rules are joined by AND. */
export interface Rule {
  readonly name: string;
  readonly if: Condition;
  readonly require: Requirement;
}

/** Who may waive which findings, and for how long. */
export interface WaiverPolicy {
  readonly allowedFrom: ApproverSource;
  readonly exclude: readonly Exclusion[];
  readonly maxDays: number;
  readonly never: readonly FindingClass[];
}

/** What the review comments show. */
export interface ReportPolicy {
  readonly inline: "blocking" | "all" | "none";
  readonly maxInline: number;
}

/** A whole policy, after `extends` was resolved and every default filled in. */
export interface Policy {
  readonly version: 1;
  readonly detect: DetectPolicy;
  readonly scan: ScanPolicy;
  readonly review: ReviewPolicy;
  readonly rules: readonly Rule[];
  readonly waivers: WaiverPolicy;
  readonly report: ReportPolicy;
}

/** Where a policy came from: `base:<path>`, `preset:<name>` or `file:<as given>`, and the SHA-256 of its text in hex. */
export interface PolicySource {
  readonly source: string;
  readonly sha256: string;
}

/** Where the policy is looked for in the base commit. */
export const POLICY_PATH = ".github/draftgate.yml";

/** Which policy to judge by: the base commit's (at `path`), a preset, or the text of a file that the caller read. */
export type PolicyChoice =
  | { readonly kind: "base"; readonly path: string }
  | { readonly kind: "preset"; readonly name: string }
  | { readonly kind: "file"; readonly name: string; readonly text: Uint8Array };

/** The presets that a policy may extend or an input may name. */
export const PRESET_NAMES = ["default", "solo", "strict", "advisory"] as const;
export type PresetName = (typeof PRESET_NAMES)[number];
