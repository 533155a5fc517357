/** What a rewrite is held to before anybody sees it: every check must hold, and what cannot be checked does not. */
import type { Finding } from "../domain/finding.ts";
import type { Proof, ProofCheck } from "../domain/proposal.ts";
import type { ParsedSource, SyntaxLanguage, SyntaxResult } from "../domain/syntax.ts";
import { applyPatch } from "./apply-patch.ts";
import { checkBounded } from "./bounded.ts";
import { checkCharacters } from "./characters.ts";
import { broken, held } from "./check.ts";
import { checkExports } from "./exports.ts";
import { checkFixed, checkNothingNew, type ScannedText } from "./findings.ts";
import { checkImports } from "./imports.ts";
import { diffLines } from "./line-diff.ts";
import { createPatch } from "./patch.ts";
import { checkPowers } from "./powers.ts";
import type { Regions } from "./regions.ts";
import { checkSilence, type Silencer } from "./silence.ts";
import { splitSource } from "./source-text.ts";
import { checkLeftOut, checkWhole } from "./whole.ts";

/** Tools of which one should have looked for secrets before the file was sent. */
const SECRET_TOOLS: ReadonlySet<string> = new Set(["gitleaks", "git-secrets"]);

/** The file as it is, and what was asked. */
export interface ProofSubject {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  readonly language: SyntaxLanguage;
  readonly oldText: string;
  readonly oldSource: ParsedSource;
  readonly before: ScannedText;
  /** Findings that have to go; part of `before`. */
  readonly asked: readonly Finding[];
  readonly hint: string | null;
  readonly regions: Regions;
  /** What stands in the place of a secret in what the model was shown. */
  readonly maskSign: string;
}

/** Who says what is so: parsers, scanners, and the list of what silences them. */
export interface ProofMeans {
  parse(text: string): Promise<SyntaxResult>;
  scan(text: string): Promise<ScannedText>;
  findSilencers(text: string): readonly Silencer[];
}

/** A proof, or why there is none, in one line. */
export type ProofResult =
  | { readonly isProved: true; readonly proof: Proof; readonly patch: string }
  | { readonly isProved: false; readonly reason: string; readonly checks: readonly ProofCheck[] };

/** Compares two texts of a file; the scanners run only where everything else holds. Rejects with CancelledError only. */
export async function prove(newText: string, subject: ProofSubject, means: ProofMeans): Promise<ProofResult> {
  const { oldText, before, asked } = subject;
  if (newText === oldText) return refused([broken("changed", "the answer leaves the file as it is")]);
  const shape = checkText(newText, subject, means);
  if (shape.some((check) => check.outcome !== "held")) return refused(shape);
  const source = await means.parse(newText);
  if (source.outcome !== "parsed") return refused([unparsed(source), ...shape]);
  const parsed = [held("parses", `the parser of ${subject.language} takes it`), ...shape];
  const { checks, changed } = checkSource(newText, source, subject);
  const withSource = [...parsed, ...checks];
  if (checks.some((check) => check.outcome !== "held")) return refused(withSource);
  const after = await means.scan(newText);
  const scanned = [checkFixed(asked, after), checkNothingNew(before, after, asked)];
  const [first = broken("parses", "it was not parsed"), ...rest] = withSource;
  const all = [first, ...scanned, ...rest];
  if (scanned.some((check) => check.outcome !== "held")) return refused(all);
  const patch = createPatch({ path: subject.path, oldText, newText });
  if (applyPatch(oldText, patch) !== newText) {
    return refused([...all, broken("applies", "the patch does not give the new text")]);
  }
  const tests: ProofCheck = { name: "tests", outcome: "unknown", detail: "no test was run" };
  const applies = held("applies", "the patch was applied in memory and gives the new text");
  return {
    isProved: true,
    patch,
    proof: {
      checks: [...all, applies, tests],
      fixed: asked.map((finding) => finding.fingerprint),
      changedExports: changed,
      testsRun: false,
    },
  };
}

function refused(checks: readonly ProofCheck[]): ProofResult {
  const failed = checks.filter((check) => check.outcome !== "held").map((check) => check.detail);
  return { isProved: false, reason: failed.slice(0, 3).join("; "), checks };
}

function unparsed(source: Exclude<SyntaxResult, ParsedSource>): ProofCheck {
  if (source.outcome === "unavailable") return { name: "parses", outcome: "unknown", detail: source.reason };
  const where = source.line === null ? "" : ` on line ${source.line}`;
  return broken("parses", `it does not parse${where}: ${source.message.replace(/\s+/gu, " ").slice(0, 160)}`);
}

/** What the text alone tells. */
function checkText(newText: string, subject: ProofSubject, means: ProofMeans): readonly ProofCheck[] {
  const { oldText, language } = subject;
  const added = addedLines(oldText, newText);
  return [
    checkMasks(oldText, newText, subject),
    checkCharacters(added),
    checkSilence(oldText, newText, means.findSilencers),
    checkLeftOut(added),
    checkPowers(oldText, added, language),
    checkForm(oldText, newText),
  ];
}

/** What the parser's reading of both texts tells. */
function checkSource(
  newText: string,
  source: ParsedSource,
  subject: ProofSubject,
): { readonly checks: readonly ProofCheck[]; readonly changed: readonly string[] } {
  const { oldText, oldSource, language, asked, hint, regions } = subject;
  const old = linesOf(oldText);
  const fresh = linesOf(newText);
  const exported = checkExports({ old: oldSource, fresh: source, oldLines: old, asked, hint });
  const checks = [
    exported.check,
    checkWhole({ source: oldSource, lines: old }, { source, lines: fresh }),
    checkImports({ old: oldSource, fresh: source, oldLines: old, freshLines: fresh, language }),
    checkBounded({ old, fresh, hunks: diffLines(old, fresh), regions, language }),
    held("inside", "one file changes, in its text only"),
  ];
  return { checks, changed: exported.changed };
}

function checkMasks(oldText: string, newText: string, { maskSign, before }: ProofSubject): ProofCheck {
  const count = (text: string): number => text.split(maskSign).length - 1;
  if (count(newText) > count(oldText)) {
    return broken("masks", `${maskSign}, which stands for a secret, would be written into the file`);
  }
  const isLooked = before.looked.some((tool) => SECRET_TOOLS.has(tool));
  const unlooked = "; no scanner had looked for secrets, so only those of a well-known shape were masked";
  return held("masks", `no mask of a secret came back${isLooked ? "" : unlooked}`);
}

/** Line ends, byte order mark and the end of the file are the old text's. */
function checkForm(oldText: string, newText: string): ProofCheck {
  const [old, fresh] = [splitSource(oldText), splitSource(newText)];
  const ends = (lines: typeof old.lines): ReadonlySet<string> => new Set(lines.map((line) => line.end));
  const known = ends(old.lines);
  const isKept = [...ends(fresh.lines)].every((end) => known.has(end) || old.lines.length < 2);
  const shebang = (lines: typeof old.lines): string => (lines[0]?.text.startsWith("#!") === true ? lines[0].text : "");
  if (shebang(old.lines) !== shebang(fresh.lines)) return broken("form", "it changes which program runs the file");
  const isSameEnd = (old.lines.at(-1)?.end === "") === (fresh.lines.at(-1)?.end === "");
  if (old.mark === fresh.mark && isKept && isSameEnd)
    return held("form", "line ends, byte order mark, first line and mode kept");
  return broken("form", "it changes how lines end, the byte order mark or the end of the file");
}

function linesOf(text: string): readonly string[] {
  return splitSource(text).lines.map((line) => line.text);
}

function addedLines(oldText: string, newText: string): readonly string[] {
  const known = new Set(linesOf(oldText));
  return linesOf(newText).filter((line) => !known.has(line));
}
