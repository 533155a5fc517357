import type { Declaration } from "../domain/syntax.ts";
import { isIdentifier, plainPiece } from "./test-words.ts";

/** One case that a test of a function should have. */
export interface TestCase {
  readonly kind: "result" | "error" | "branch";
  /** Its name, for people: `raises ValueError`, `when count >= 3`. */
  readonly title: string;
  /** Of an error: its name as the source has it, a dotted one included. */
  readonly error: string | null;
}

/** A function and the cases that its test is to have. */
export interface TestSubject {
  readonly declaration: Declaration;
  readonly cases: readonly TestCase[];
  /** Cases that were left out, because there would be too many. */
  readonly leftOut: number;
}

const MOST_CASES = 12;
// What a parser gives for a decision that is no condition.
const STEP = /^(?:for|while|case|default|except|catch|switch|select|range)\b/;

/** The cases of a function: what it gives, each error that it raises, and each branch both ways; `verb` is the language's word for an error. */
export function casesFor(
  declaration: Declaration,
  words: { readonly verb: string; readonly mask: (text: string) => string },
): TestSubject {
  const cases: TestCase[] = [{ kind: "result", title: "gives what is expected for ordinary values", error: null }];
  for (const error of declaration.raises) {
    if (!error.split(".").every(isIdentifier)) continue;
    const shown = plainPiece(error, words.mask);
    if (shown !== undefined) cases.push({ kind: "error", title: `${words.verb} ${shown}`, error });
  }
  for (const { line, condition } of declaration.branches) {
    const shown =
      plainPiece(condition, words.mask) ?? `the condition on line ${line - declaration.startLine + 1} of it holds`;
    cases.push(...branchCases(shown));
  }
  const titles = new Set<string>();
  const distinct = cases.filter(({ title }) => !titles.has(title) && titles.add(title));
  return { declaration, cases: distinct.slice(0, MOST_CASES), leftOut: Math.max(0, distinct.length - MOST_CASES) };
}

function branchCases(condition: string): readonly TestCase[] {
  if (STEP.test(condition)) return [{ kind: "branch", title: `goes through ${condition}`, error: null }];
  return [
    { kind: "branch", title: `when ${condition}`, error: null },
    { kind: "branch", title: `unless ${condition}`, error: null },
  ];
}
