import type { Finding } from "../domain/finding.ts";
import type { ProofCheck } from "../domain/proposal.ts";
import { broken, counted, held, listed } from "./check.ts";

/** What the scanners say of one text of the file. */
export interface ScannedText {
  /** Those that stand in the head's version of the file. */
  readonly findings: readonly Finding[];
  /** Tools that should have looked and did not, one line each: `bandit: it timed out`. */
  readonly gaps: readonly string[];
  /** Tools that have looked. */
  readonly looked: readonly string[];
}

/**
 * Rules that speak of a thing being used at all, beside those that speak of it being used dangerously: where the dangerous use is gone,
 * what is left is no new problem. bandit reports every start of a process, whichever way
 * (https://bandit.readthedocs.io/en/latest/blacklists/blacklist_imports.html#b404-import-subprocess).
 */
const REMAINDERS: readonly {
  readonly tool: string;
  readonly fixed: readonly string[];
  readonly left: readonly string[];
}[] = [{ tool: "bandit", fixed: ["B602", "B604", "B605"], left: ["B404", "B603", "B606", "B607"] }];

/** Whether what was asked for is gone: by identity, so that a finding which only moved is still there. */
export function checkFixed(asked: readonly Finding[], after: ScannedText): ProofCheck {
  const left = asked.filter((finding) => after.findings.some((one) => isSame(one, finding)));
  if (left.length > 0)
    return broken("fixed", `${left.length === 1 ? "a finding is" : "findings are"} still there: ${names(left)}`);
  if (asked.length === 0) return held("fixed", "no finding was asked for: a person has to judge what the hint asks");
  return held("fixed", `${counted(asked.length, "finding")} gone under the same scanners: ${names(asked)}`);
}

/** Whether the scanners, all of them having looked, report nothing that the old text does not have. */
export function checkNothingNew(before: ScannedText, after: ScannedText, asked: readonly Finding[]): ProofCheck {
  const unlooking = before.looked.filter(
    (tool) => !after.looked.includes(tool) && !after.gaps.some((gap) => gap.startsWith(`${tool}:`)),
  );
  const gaps = [
    ...after.gaps.filter((gap) => !before.gaps.includes(gap)),
    ...unlooking.map((tool) => `${tool}: it no longer takes this for a file of its kind`),
  ];
  if (gaps.length > 0) return broken("nothing-new", `the new text was not looked at: ${listed(gaps)}`);
  const known = new Set(before.findings.map(keyOf));
  const fresh = after.findings.filter((finding) => !known.has(keyOf(finding)));
  const remainders = remaindersOf(fresh, asked);
  const problems = fresh.filter((finding) => !remainders.has(finding));
  if (problems.length > 0) return broken("nothing-new", `it brings in ${names(problems)}`);
  const unlooked = before.gaps.length === 0 ? "" : `; not looked at, before and after: ${listed(before.gaps)}`;
  const left = remainders.size === 0 ? "" : `; what is left of what was fixed: ${names([...remainders])}`;
  return held("nothing-new", `no finding came in${left}${unlooked}`);
}

/** Milder findings that stand for the fixed ones: at most as many of each rule as dangerous ones are gone, and none that blocks more. */
function remaindersOf(fresh: readonly Finding[], asked: readonly Finding[]): ReadonlySet<Finding> {
  const taken = new Set<Finding>();
  for (const { tool, fixed, left } of REMAINDERS) {
    const gone = asked.filter((finding) => finding.tool === tool && fixed.includes(finding.ruleId)).length;
    for (const rule of left) {
      const ofRule = fresh.filter((one) => one.tool === tool && one.ruleId === rule && one.severity === "low");
      for (const finding of ofRule.slice(0, gone)) taken.add(finding);
    }
  }
  return taken;
}

/** The fingerprint says which finding it is wherever it stands; of equal ones, whether the base has it says which is left. */
function isSame(left: Finding, right: Finding): boolean {
  return left.fingerprint === right.fingerprint && left.isNew === right.isNew;
}

function keyOf({ fingerprint }: Finding): string {
  return fingerprint;
}

/** `bandit B602 on line 3 (high)`, each once. */
function names(findings: readonly Finding[]): string {
  const texts = findings.map(({ tool, ruleId, severity, location }) => {
    const where = location.startLine === null ? "" : ` on line ${location.startLine}`;
    return `${tool} ${ruleId}${where} (${severity})`;
  });
  return listed([...new Set(texts)]);
}
