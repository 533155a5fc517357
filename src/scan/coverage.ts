import type { Origin } from "../domain/attribution.ts";
import type { NotCovered, NotCoveredReason, ScanResult, Severity } from "../domain/finding.ts";
import type { Draft } from "./scanner.ts";

const HARMLESS: ReadonlySet<NotCoveredReason> = new Set(["excluded", "binary", "symlink", "submodule", "lfs-pointer"]);

const WORDS: Readonly<Record<NotCoveredReason, string>> = {
  excluded: "the policy excludes it",
  binary: "it is binary",
  symlink: "it is a symbolic link",
  submodule: "it is a submodule, whose commits live elsewhere",
  "lfs-pointer": "it is a Git LFS pointer, whose content lives elsewhere",
  "too-large": "it is larger than scan.max-file-mebibytes",
  unparsable: "it cannot be parsed",
  "not-utf8": "it is not UTF-8",
  "unsafe-path": "its path cannot be handed to the tool",
  "tool-skipped": "the tool passed over it",
};

const ADVICE: Readonly<Record<NotCoveredReason, string | null>> = {
  excluded: null,
  binary: null,
  symlink: null,
  submodule: "Review the submodule's new commits where they live.",
  "lfs-pointer": "Review the content where it lives.",
  "too-large": "Split the file, or raise scan.max-file-mebibytes in the policy.",
  unparsable: "Fix the syntax, or have the finding waived.",
  "not-utf8": "Save the file as UTF-8, or have the finding waived.",
  "unsafe-path": "Rename the file.",
  "tool-skipped": "Have the finding waived after reading the file yourself.",
};

interface Gap {
  readonly path: string | null;
  readonly reason: NotCoveredReason;
  readonly tools: string[];
  required: boolean;
}

/**
 * One finding for each file and reason, whichever tools say so. Reasons that leave a file unread of a required tool weigh `high` on
 * files of origin `ai` and `medium` on others; all else is `low`. A failed or skipped scan is no list of gaps: its outcome says it.
 */
export function findGaps(
  scans: readonly ScanResult[],
  alsoNotCovered: readonly NotCovered[],
  originOf: (path: string | null) => Origin,
): readonly Draft[] {
  const gaps = new Map<string, Gap>();
  const note = ({ path, reason }: NotCovered, tool: string | undefined, required: boolean) => {
    const key = JSON.stringify([path, reason]);
    const gap = gaps.get(key) ?? { path, reason, tools: [], required: false };
    if (tool !== undefined && !gap.tools.includes(tool)) gap.tools.push(tool);
    gap.required ||= required;
    gaps.set(key, gap);
  };
  for (const entry of alsoNotCovered) note(entry, undefined, false);
  for (const scan of scans) {
    if (scan.outcome !== "completed") continue;
    for (const entry of scan.notCovered) note(entry, scan.tool, scan.required);
  }
  return [...gaps.values()].map((gap) => draft(gap, originOf(gap.path)));
}

/** Whether a reason leaves the state as it is. */
export function isHarmless(reason: NotCoveredReason): boolean {
  return HARMLESS.has(reason);
}

function draft(gap: Gap, origin: Origin): Draft {
  const what = gap.path === null ? "a commit message" : "this file";
  const who =
    gap.tools.length === 0
      ? `Only secrets can be looked for in ${what}`
      : `${gap.tools.join(", ")} did not look at ${what}`;
  return {
    finding: {
      tool: "draftgate",
      ruleId: `coverage/${gap.reason}`,
      class: "coverage",
      severity: severityOf(gap, origin),
      confidence: null,
      message: `${who}: ${WORDS[gap.reason]}.`,
      location: { path: gap.path, startLine: null, startColumn: null, endLine: null, endColumn: null, commitSha: null },
      inDiff: true,
      isNew: true,
      origin,
      suppressedBy: null,
      helpUri: null,
      advice: ADVICE[gap.reason],
    },
    context: "",
    sameAs: undefined,
  };
}

function severityOf(gap: Gap, origin: Origin): Severity {
  if (isHarmless(gap.reason) || !gap.required) return "low";
  return origin === "ai" ? "high" : "medium";
}
