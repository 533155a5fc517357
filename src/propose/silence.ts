import type { ProofCheck } from "../domain/proposal.ts";
import { broken, held, listed } from "./check.ts";

/** A comment that silences a scanner, as the scanning stage reads it. */
export interface Silencer {
  readonly tool: string;
  /** The comment. */
  readonly text: string;
  /** The code that it speaks of. */
  readonly subject: string;
}

/** Comments that silence tools which this program does not run; a fix needs none of them. */
const OTHERS =
  /@ts-expect-error|\bnolint\b|\bpyright:\s{0,3}(?:ignore|basic)|\bpyre-(?:ignore|fixme|unsafe)|\bnoinspection\b|@?SuppressWarnings|\bSuppressLint|\blgtm\s{0,2}\[|\bcodeql\s{0,2}\[|\b(?:istanbul|c8|v8) ignore|\bpragma:\s{0,3}no\s{0,3}cover|\bskipcq\b|\bNOSONAR\b|\bDevSkim:|\b(?:tslint|stylelint|jshint|jslint|jscs|rubocop|yamllint|markdownlint|ansible-lint)[\s:-]{1,3}(?:disable|ignore)|\bprettier-ignore\b|\bdeno-lint-ignore|\bkics-scan\b|\btflint-ignore|\bcheckov:|\bdetect-secrets\b|\bcodespell:ignore|\bgosec\b|#nosec|\bphpcs:ignore|\bts-prune-ignore|\bknip-ignore|\bsnyk:ignore|\bdotenv-linter:off|\bsecretlint-disable|\bno-?lint\b|\b(?:ruff|flake8|mypy|pyright|pylint|bandit|biome|eslint|shellcheck|semgrep|trivy|gitleaks|zizmor|actionlint|hadolint|checkov|sonar)[\s:-]{1,3}(?:disable|ignore|skip|off|exclude|allow)|\beslint\s{1,3}[\w@/-]{1,60}\s{0,3}:/gi;

/** Whether a text has a silencing comment (in any form, also inside a string) that the old text does not have for the same code. */
export function checkSilence(
  oldText: string,
  newText: string,
  find: (text: string) => readonly Silencer[],
): ProofCheck {
  const left = new Map<string, number>();
  for (const silencer of find(oldText)) left.set(keyOf(silencer), (left.get(keyOf(silencer)) ?? 0) + 1);
  for (const silencer of find(newText)) {
    const count = left.get(keyOf(silencer)) ?? 0;
    if (count === 0)
      return broken("suppressions", `it silences ${silencer.tool} instead (${silencer.text.slice(0, 60)})`);
    left.set(keyOf(silencer), count - 1);
  }
  const more = added(oldText, newText);
  if (more.length > 0) return broken("suppressions", `it silences a checker instead (${listed(more)})`);
  return held("suppressions", "no comment that silences a scanner came in");
}

function keyOf({ tool, text, subject }: Silencer): string {
  return JSON.stringify([tool, text, subject]);
}

function added(oldText: string, newText: string): readonly string[] {
  const before = countWords(oldText);
  return [...countWords(newText)].filter(([word, count]) => count > (before.get(word) ?? 0)).map(([word]) => word);
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [match] of text.matchAll(OTHERS)) {
    const word = match.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
