import { type FindingClass, type Severity, severityRank } from "../domain/finding.ts";
import type { ReportFinding } from "../domain/report.ts";
import { oneLine, shorten, visible } from "./escape.ts";

/** GitHub's three levels of a result. */
export type SarifLevel = "error" | "warning" | "note";

/** A rule as GitHub wants it: descriptions and help of at most 1,024 characters, and its security severity where it has one. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** CVSS-like numbers inside GitHub's ranges: critical over 9.0, high from 7.0, medium from 4.0, low from 0.1. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: "0.1",
};

const CLASSES: Readonly<
  Record<FindingClass, { readonly what: string; readonly todo: string; readonly isSecurity: boolean }>
> = {
  secret: {
    what: "a credential that came into the history of the change",
    todo: "Revoke the credential, rotate it, and read the new one from a secret store. Removing the line is not enough.",
    isSecurity: true,
  },
  sast: {
    what: "a pattern in the code that is a known security weakness",
    todo: "Change the code so that the weakness is gone, or have somebody who may waive it do so with a reason.",
    isSecurity: true,
  },
  vuln: {
    what: "a dependency with a published vulnerability",
    todo: "Move to a version in which it is fixed.",
    isSecurity: true,
  },
  misconfig: {
    what: "a configuration that is known to be insecure",
    todo: "Change the configuration as the rule's page says.",
    isSecurity: true,
  },
  lint: { what: "a likely mistake in the code", todo: "Correct the code as the rule's page says.", isSecurity: false },
  review: {
    what: "something a model found while reading the change; code verified the place, not the claim",
    todo: "Read the place and decide.",
    isSecurity: false,
  },
  suppression: {
    what: "a comment or configuration that the change adds and that would silence a scanner; it is not obeyed",
    todo: "Remove it, or have somebody who may waive the finding do so with a reason.",
    isSecurity: true,
  },
  coverage: {
    what: "a file that a scanner was asked about and did not look at",
    todo: "Make the file readable for the scanner, or have somebody who may waive the finding do so with a reason.",
    isSecurity: false,
  },
};

/** A severity -> the level that GitHub knows. */
export function levelOf(severity: Severity): SarifLevel {
  if (severity === "critical" || severity === "high") return "error";
  return severity === "medium" ? "warning" : "note";
}

/** Text -> one line of at most 1,000 characters, without controls and without the `[words](target)` that SARIF viewers link. */
export function sarifText(text: string): string {
  return shorten(oneLine(text).replaceAll("](", "] ("), 1_000);
}

/** The rules of a tool that `findings` name, in the order in which they first appear, each as severe as its worst finding. */
export function describeRules(tool: string, findings: readonly ReportFinding[]): readonly SarifRule[] {
  const worst = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const id = visible(finding.ruleId);
    const known = worst.get(id);
    if (known === undefined || severityRank(finding.severity) > severityRank(known.severity)) worst.set(id, finding);
  }
  return [...worst].map(([id, finding]) => describeRule(tool, id, finding));
}

function describeRule(tool: string, id: string, finding: ReportFinding): SarifRule {
  const { what, todo, isSecurity } = CLASSES[finding.class];
  const help =
    finding.helpUri !== null && /^https:\/\/[\w.-]+\//.test(finding.helpUri) ? { helpUri: finding.helpUri } : {};
  const page = "helpUri" in help ? ` See ${help.helpUri}` : "";
  const tags = isSecurity ? ["security", finding.class] : [finding.class];
  return {
    id,
    shortDescription: { text: shorten(sarifText(`${tool} ${id}`), 200) },
    fullDescription: { text: sarifText(`${tool} rule ${shorten(id, 300)} reports ${what}.`) },
    help: { text: sarifText(`${todo}${page}`) },
    ...help,
    defaultConfiguration: { level: levelOf(finding.severity) },
    properties: {
      tags,
      "problem.severity": levelOf(finding.severity) === "note" ? "recommendation" : levelOf(finding.severity),
      ...(isSecurity ? { "security-severity": SECURITY_SEVERITY[finding.severity] } : {}),
    },
  };
}
